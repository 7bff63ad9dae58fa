//! Patterns of tables.

use regex_lite::Regex;

/// Compiles a pattern that stands in a table of this crate. One that cannot be compiled is a mistake in the table:
/// debug builds, and so all tests, stop at it; a release does without the row.
pub(crate) fn pattern(source: &str) -> Option<Regex> {
    let compiled = Regex::new(source);
    debug_assert!(compiled.is_ok(), "{compiled:?}");
    compiled.ok()
}
