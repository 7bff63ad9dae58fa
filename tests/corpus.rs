//! Everything that the fuzzers found worth keeping, run once more: `tests/fuzz/corpus/<target>/*`.

#[path = "fuzz/lib.rs"]
mod fuzz;

/// Runs a target over the inputs in a folder.
fn replay(folder: &str, target: fn(&[u8])) {
    let folder = format!("{}/tests/{folder}", env!("CARGO_MANIFEST_DIR"));
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
    replay("fuzz/corpus/text", fuzz::text);
}

#[test]
fn pages_drawn_by_chance_keep_the_promises() {
    let mut state: u32 = 1;
    for _ in 0..300 {
        let mut next = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        };
        let data: Vec<u8> = (0..1_000).map(|_| next()).collect();
        fuzz::page(&data);
        fuzz::hand(&data);
    }
}

#[test]
fn what_the_reader_does_keeps_the_promises() {
    replay("fuzz/corpus/hand", fuzz::hand);
}

#[test]
fn pages_keep_the_promises() {
    replay("fuzz/corpus/page", fuzz::page);
}

#[test]
fn files_keep_the_promises() {
    replay("fuzz/corpus/html", fuzz::html);
    replay("browser/site", fuzz::html);
}

#[test]
fn a_broken_model_is_refused_or_keeps_the_promises() {
    replay("fuzz/corpus/model", fuzz::model);
}

#[test]
fn messages_are_refused_or_survive_the_way() {
    replay("fuzz/corpus/wire", fuzz::wire);
}
