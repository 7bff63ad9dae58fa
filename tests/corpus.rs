//! Everything that the fuzzers found worth keeping, run once more: `tests/fuzz/corpus/<target>/*`.

#[path = "fuzz/lib.rs"]
mod fuzz;

/// Runs a target over its saved inputs.
fn replay(name: &str, target: fn(&[u8])) {
    let folder = format!("{}/tests/fuzz/corpus/{name}", env!("CARGO_MANIFEST_DIR"));
    let mut paths: Vec<_> =
        std::fs::read_dir(&folder).expect("a corpus").map(|entry| entry.expect("an input").path()).collect();
    paths.sort();
    assert!(!paths.is_empty(), "{folder} holds nothing");
    for path in paths {
        let data = std::fs::read(&path).expect("an input");
        if std::panic::catch_unwind(|| target(&data)).is_err() {
            panic!("{} breaks a promise", path.display());
        }
    }
}

#[test]
fn texts_keep_the_promises() {
    replay("text", fuzz::text);
}

#[test]
fn pages_keep_the_promises() {
    replay("page", fuzz::page);
}

#[test]
fn files_keep_the_promises() {
    replay("html", fuzz::html);
}

#[test]
fn a_broken_model_is_refused_or_keeps_the_promises() {
    replay("model", fuzz::model);
}

#[test]
fn messages_are_refused_or_survive_the_way() {
    replay("wire", fuzz::wire);
}
