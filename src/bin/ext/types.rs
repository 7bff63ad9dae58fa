//! `extension/types.d.ts`: the types that cross between Rust and the scripts, declared for the scripts' type check.

use crate::place::{Outcome, at, read, write};
use std::collections::BTreeMap;
use ts_rs::{Config, TS, TypeVisitor};
use who_said_what::browser::wire;
use who_said_what::ui::state;
use who_said_what::{Page, Report, Settings};

const FILE: &str = "extension/types.d.ts";

const HEAD: &str = "\
// Generated from the Rust types by `cargo ext types`; do not edit.
//
// Ambient: classic scripts and modules alike name a type in JSDoc without an import, `@type {Wsw.Report}`,
// `@param {Wsw.BackgroundToPage} message`.
";

/// Every declared type by name.
#[derive(Default)]
struct Declared {
    config: Config,
    found: BTreeMap<String, String>,
}

impl TypeVisitor for Declared {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        let name = T::ident(&self.config);
        // Only types that derive their declaration have a file of their own; the rest are JavaScript's.
        if T::output_path().is_none() || self.found.contains_key(&name) {
            return;
        }
        let docs = T::docs().unwrap_or_default();
        self.found.insert(name, format!("{docs}type {}", T::decl(&self.config).trim_start_matches("type ")));
        T::visit_dependencies(self);
    }
}

/// The content of the file.
pub fn declarations() -> String {
    let mut all = Declared::default();
    all.visit::<Page>();
    all.visit::<Settings>();
    all.visit::<Report>();
    all.visit::<wire::PageToBackground>();
    all.visit::<wire::BackgroundToPage>();
    all.visit::<wire::ViewToBackground>();
    all.visit::<wire::Answer>();
    all.visit::<wire::Pointed>();
    all.visit::<state::Context>();
    all.visit::<state::Action>();
    let body: Vec<&str> = all.found.values().map(String::as_str).collect();
    format!("{HEAD}declare namespace Wsw {{\n{}\n}}\n", body.join("\n\n"))
}

/// Writes the file when the types have changed.
pub fn write_if_stale() -> Outcome {
    let new = declarations();
    if read(&at(FILE)).is_ok_and(|old| old == new) {
        return Ok(());
    }
    println!("{FILE} written");
    write(&at(FILE), new.as_bytes())
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_committed_declarations_are_those_of_the_types() {
        let committed = super::read(&super::at(super::FILE)).unwrap_or_default();
        assert!(committed == super::declarations(), "run `cargo ext types` and commit {}", super::FILE);
    }
}
