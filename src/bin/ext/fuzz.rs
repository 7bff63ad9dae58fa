//! `cargo ext fuzz`: libFuzzer over every target of `tests/fuzz`, on the compiler that builds everything else.

use crate::place::{Outcome, at, cargo, command, run};
use crate::setup;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Child;

/// Targets: ways into the core.
pub const TARGETS: [&str; 6] = ["text", "page", "hand", "html", "model", "wire"];

/// What makes a program tell the fuzzer which of its branches ran; as `cargo fuzz` sets it.
const FLAGS: [&str; 8] = [
    "--cfg=fuzzing",
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "-Ccodegen-units=1",
    "-Cforce-frame-pointers",
];

/// Longest input, in bytes: what a promise needs to break fits, and a run takes a few milliseconds.
const LONGEST: usize = 6_000;
/// Seconds after which one input is a find: the core is linear.
const SLOW: usize = 10;
/// Megabytes that the process may take.
const MEMORY: usize = 2_048;

/// Fuzzes each of these targets (all, when none is named) for so many seconds. New inputs that reach new branches are
/// kept in `target/fuzz/corpus`; what breaks a promise is left in `tests/fuzz/corpus`, where the tests find it.
pub fn fuzz(targets: &[String], seconds: u32) -> Outcome {
    if let Some(unknown) = targets.iter().find(|t| !TARGETS.contains(&t.as_str())) {
        return Err(format!("no target `{unknown}`; the targets are {}", TARGETS.join(", ")).into());
    }
    let folder = build()?;
    let chosen: Vec<&str> =
        TARGETS.into_iter().filter(|t| targets.is_empty() || targets.iter().any(|c| c == t)).collect();
    let at_once = std::thread::available_parallelism().map_or(1, usize::from);
    for some in chosen.chunks(at_once) {
        println!("{}: {seconds} s", some.join(", "));
        let running: Vec<_> = some.iter().map(|t| start(&folder, t, seconds)).collect::<Outcome<_>>()?;
        let ended: Vec<_> = running.into_iter().map(|mut child| child.wait()).collect();
        for (target, status) in some.iter().zip(ended) {
            if !status?.success() {
                return Err(format!(
                    "{target}: {}\nthe input lies in tests/fuzz/corpus/{target}, where the tests read it",
                    complaint(target)
                )
                .into());
            }
        }
    }
    Ok(())
}

/// Where what a target's run says is written.
fn log(target: &str) -> PathBuf {
    at("target/fuzz").join(format!("{target}.log"))
}

fn start(folder: &Path, target: &str, seconds: u32) -> Outcome<Child> {
    let found = at("target/fuzz/corpus").join(target);
    let kept = at("tests/fuzz/corpus").join(target);
    std::fs::create_dir_all(&found)?;
    let output = File::create(log(target))?;
    Ok(command(folder.join(target))
        .arg(&found)
        .arg(&kept)
        // Pages of ours to begin with.
        .args((target == "html").then(|| at("tests/browser/site")))
        .arg(format!("-dict={}", at("tests/fuzz/words.dict").display()))
        .arg(format!("-artifact_prefix={}/", kept.display()))
        .args([
            format!("-max_total_time={seconds}"),
            format!("-max_len={LONGEST}"),
            format!("-timeout={SLOW}"),
            format!("-rss_limit_mb={MEMORY}"),
        ])
        .stdout(output.try_clone()?)
        .stderr(output)
        .spawn()?)
}

/// What a run complained of.
fn complaint(target: &str) -> String {
    let said = std::fs::read(log(target)).unwrap_or_default();
    let said = String::from_utf8_lossy(&said);
    let from = said.find("panicked at").or_else(|| said.find("ERROR: libFuzzer")).unwrap_or(0);
    said.get(from..).unwrap_or_default().lines().take(4).collect::<Vec<_>>().join("\n")
}

/// Builds the targets; gives the folder that they lie in.
fn build() -> Outcome<PathBuf> {
    setup::cpp()?;
    let host = setup::host()?;
    run(cargo()
        .args(["build", "--quiet", "--release", "--locked", "--bins"])
        .args(["--manifest-path", "tests/fuzz/Cargo.toml", "--target-dir", "target/fuzz", "--target", &host])
        .env_remove("RUSTFLAGS")
        .env("CARGO_ENCODED_RUSTFLAGS", FLAGS.join("\u{1f}")))?;
    Ok(at("target/fuzz").join(host).join("release"))
}
