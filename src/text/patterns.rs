//! Patterns of tables.

use regex_lite::Regex;
use std::ops::Range;

/// Compiles a pattern that stands in a table of this crate. One that cannot be compiled is a mistake in the table:
/// debug builds, and so all tests, stop at it; a release does without the row.
pub(crate) fn pattern(source: &str) -> Option<Regex> {
    let compiled = Regex::new(source);
    debug_assert!(compiled.is_ok(), "{compiled:?}");
    compiled.ok()
}

/// The text holds one of these pieces of words.
pub(crate) fn hinted(text: &str, hints: &[&str]) -> bool {
    hints.iter().any(|h| text.contains(h))
}

/// The list, with one space between its words, holds this one.
pub(crate) fn among(list: &str, word: &str) -> bool {
    list.split(' ').any(|w| w == word)
}

/// Patterns that are tried together, each with the pieces of words of which a match holds at least one. The small engine
/// walks through a text step by step: most texts are told by such a piece, long before a pattern is tried.
pub(crate) struct Rows(Vec<(&'static [&'static str], Regex)>);

impl Rows {
    /// Compiles the rows of a table; `fill` puts the parts in that its patterns name.
    pub(crate) fn new(
        rows: impl IntoIterator<Item = (&'static [&'static str], &'static str)>,
        fill: impl Fn(&str) -> String,
    ) -> Rows {
        Rows(rows.into_iter().filter_map(|(hints, p)| Some((hints, pattern(&fill(p))?))).collect())
    }

    fn hinted<'a>(&'a self, text: &'a str) -> impl Iterator<Item = &'a Regex> {
        self.0.iter().filter(|(hints, _)| hinted(text, hints)).map(|(_, pattern)| pattern)
    }

    /// One of the patterns matches.
    pub(crate) fn fits(&self, text: &str) -> bool {
        self.hinted(text).any(|p| p.is_match(text))
    }

    /// Where they match, from left to right; of matches that overlap the one that begins first, then the upper row's.
    pub(crate) fn find(&self, text: &str) -> Vec<Range<usize>> {
        let mut found: Vec<Range<usize>> =
            self.hinted(text).flat_map(|p| p.find_iter(text)).map(|m| m.range()).collect();
        super::order::by_rank(&mut found, |m| [m.start as u64, 0, 0]);
        let mut end = 0;
        found.retain(|m| {
            let free = m.start >= end;
            end = if free { m.end } else { end };
            free
        });
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_find_from_left_to_right_and_never_twice() {
        const ROWS: [(&[&str], &str); 3] =
            [(&["pier"], r"\bpier\b"), (&["the"], r"\bthe \w+"), (&["gull"], r"\bgulls? of WHERE\b")];
        let rows = Rows::new(ROWS, |p| p.replace("WHERE", "the"));
        let text = "A pier, the pier, gulls of the pier";
        let found: Vec<&str> = rows.find(text).into_iter().filter_map(|at| text.get(at)).collect();
        assert_eq!(found, ["pier", "the pier", "gulls of the", "pier"]);
        assert!(rows.fits("the pier") && !rows.fits("these piers"));
    }
}
