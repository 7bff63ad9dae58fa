//! `tests/THREATS.md` names a test for each threat: they are all there.

use std::path::{Path, PathBuf};

fn at(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The file that a name in code type stands for: a browser test, a fuzz target, or a path.
fn file(name: &str) -> Option<PathBuf> {
    ["tests/browser/NAME.test.mjs", "tests/browser/NAME.mjs", "tests/fuzz/targets/NAME.rs", "NAME"]
        .map(|place| at(&place.replace("NAME", name)))
        .into_iter()
        .find(|path| path.exists())
}

/// The file has a test of this name, or a page of it in a table of tests.
fn has(file: &Path, test: &str) -> bool {
    let text = std::fs::read_to_string(file).unwrap();
    let ends = ["'", "`"].map(|end| format!("{test}{end}"));
    ends.iter().any(|quoted| text.contains(quoted))
        || text.contains(&format!("fn {}()", test.replace(' ', "_")))
}

#[test]
fn every_threat_has_tests_and_every_test_that_is_named_is_there() {
    let table = std::fs::read_to_string(at("tests/THREATS.md")).unwrap();
    let rows: Vec<Vec<&str>> = table
        .lines()
        .filter(|line| line.starts_with("| ") && !line.starts_with("| threat "))
        .map(|line| line.trim_matches('|').split(" | ").collect())
        .collect();
    assert!(rows.len() >= 15);
    for row in rows {
        let [threat, _, tests] = row[..] else { panic!("three columns: {row:?}") };
        let mut named = 0;
        let mut last: Option<PathBuf> = None;
        for (i, piece) in tests.split('`').enumerate() {
            if i % 2 == 1 {
                named += 1;
                last = file(piece);
                assert!(last.is_some() || piece.starts_with("cargo ext "), "{threat}: no file {piece}");
                continue;
            }
            for test in piece.split('"').skip(1).step_by(2) {
                let file = last.as_ref().unwrap_or_else(|| panic!("{threat}: {test} of no file"));
                assert!(has(file, test), "{threat}: {} has no test {test}", file.display());
            }
        }
        assert!(named > 0, "{threat}: no test");
    }
}
