//! `cargo ext test`: everything that must hold, a named step each. Its last line counts them.

use crate::build::{self, unpacked};
use crate::manifest::Browser;
use crate::place::{Outcome, at, browser_tests, cargo, command, node_tool, read, run, write};
use crate::wasm::{self, Grade};
use crate::{fuzz, locales, setup, soak, supply, www};
use std::time::Instant;

/// A step.
struct Step {
    /// How it is chosen.
    name: &'static str,
    /// What it shows.
    about: &'static str,
    /// It reads `dist/`.
    needs_build: bool,
    work: fn() -> Outcome,
}

const STEPS: [Step; 15] = [
    Step { name: "fmt", about: "the code is formatted", needs_build: false, work: fmt },
    Step { name: "lint", about: "clippy has nothing to say", needs_build: false, work: lint },
    Step {
        name: "native",
        about: "the tests of the core, the views and the tools",
        needs_build: false,
        work: native,
    },
    Step {
        name: "fuzz",
        about: "a minute of any input through each way into the core breaks no promise",
        needs_build: false,
        work: || fuzz::fuzz(&[], 60),
    },
    Step {
        name: "supply",
        about: "what others wrote fits in licence and source, and has no known hole",
        needs_build: false,
        work: supply::check,
    },
    Step { name: "docs", about: "the documentation is whole", needs_build: false, work: docs },
    Step {
        name: "locales",
        about: "every message is there and used",
        needs_build: false,
        work: locales::check_both_ways,
    },
    Step { name: "build", about: "the release builds within its budget", needs_build: false, work: release },
    Step {
        name: "same",
        about: "a build in another folder gives the same bytes",
        needs_build: true,
        work: same,
    },
    Step { name: "types", about: "the scripts are what their types say", needs_build: true, work: types },
    Step { name: "store", about: "the Firefox store's linter is silent", needs_build: true, work: store },
    Step { name: "wire", about: "scripts and core read the same messages", needs_build: true, work: wire },
    Step { name: "chromium", about: "the extension in Chromium", needs_build: true, work: chromium },
    Step { name: "firefox", about: "the extension in Firefox", needs_build: true, work: firefox },
    Step {
        name: "soak",
        about: "thirty pages drawn by lot, random deeds: no error, every page left as it was",
        needs_build: true,
        work: soak,
    },
];

/// Runs the steps of these names, or all.
pub fn check(only: &[String]) -> Outcome {
    if let Some(unknown) = only.iter().find(|o| STEPS.iter().all(|s| s.name != **o)) {
        let names = STEPS.map(|s| format!("{:9} {}", s.name, s.about));
        return Err(format!("no step `{unknown}`; the steps are\n{}", names.join("\n")).into());
    }
    let chosen = |step: &&Step| only.is_empty() || only.iter().any(|o| o == step.name);
    setup::wasm_target()?;
    setup::packages()?;
    if !only.iter().any(|o| o == "build")
        && STEPS.iter().filter(chosen).any(|s| s.needs_build)
        && !only.is_empty()
    {
        build::build(Grade::Everyday)?;
        www::build(Grade::Everyday)?;
    }

    let mut lines = Vec::new();
    let mut failed = 0;
    for step in STEPS.iter().filter(chosen) {
        println!("\n== {}: {}", step.name, step.about);
        let start = Instant::now();
        let outcome = (step.work)();
        let verdict = match outcome {
            Ok(()) => "passed",
            Err(error) => {
                println!("{error}");
                failed += 1;
                "FAILED"
            }
        };
        lines.push(format!("{verdict}  {:9} {:5} s  {}", step.name, start.elapsed().as_secs(), step.about));
    }
    println!("\n{}\n\n{} passed, {failed} failed", lines.join("\n"), lines.len() - failed);
    if failed == 0 { Ok(()) } else { std::process::exit(1) }
}

fn fmt() -> Outcome {
    run(cargo().args(["fmt", "--check"]))
}

fn lint() -> Outcome {
    run(cargo().args([
        "clippy",
        "--quiet",
        "--locked",
        "--all-targets",
        "--all-features",
        "--",
        "-D",
        "warnings",
    ]))
}

fn native() -> Outcome {
    run(cargo().args(["test", "--quiet", "--locked", "--all-features"]))
}

fn docs() -> Outcome {
    let arguments = ["doc", "--quiet", "--locked", "--no-deps", "--lib", "--document-private-items"];
    // The documentation is for those who work here: private items are in it, and may be linked to.
    run(cargo().args(arguments).env("RUSTDOCFLAGS", "-D warnings -A rustdoc::private-intra-doc-links"))
}

fn release() -> Outcome {
    build::build(Grade::Release)?;
    www::build(Grade::Release)
}

/// Builds the module a second time, from nothing, into a folder of its own.
fn same() -> Outcome {
    if wasm::build(Grade::Release)? != wasm::build_again(Grade::Release)? {
        return Err("two builds of the modules differ".into());
    }
    Ok(())
}

fn types() -> Outcome {
    run(command(node_tool("tsc")).args(["--project", "."]).current_dir(browser_tests()))
}

fn store() -> Outcome {
    let folder = unpacked(Browser::Firefox);
    let arguments = ["lint", "--warnings-as-errors", "--no-config-discovery", "--source-dir"];
    run(command(node_tool("web-ext")).args(arguments).arg(folder))
}

/// Samples of messages, by the type that the scripts know them by.
const SAMPLES: [(&str, &str); 4] = [
    ("page-to-background", "PageToBackground"),
    ("background-to-page", "BackgroundToPage"),
    ("view-to-background", "ViewToBackground"),
    ("answer", "Answer"),
];

/// The samples that the core's tests read are what the scripts' declarations say, and the module takes them.
fn wire() -> Outcome {
    let mut typed = String::new();
    for (number, (file, kind)) in SAMPLES.iter().enumerate() {
        let samples = read(&at(&format!("tests/wire/{file}.json")))?;
        typed += &format!("export const samples{number}: Wsw.{kind}[] = {samples};\n");
    }
    write(&at("target/ext/wire.ts"), typed.as_bytes())?;
    run(command(node_tool("tsc")).args(["--project", "tests/wire"]))?;
    node_tests("tests/wire", "")
}

fn chromium() -> Outcome {
    setup::chromium()?;
    node_tests("tests/browser", "chromium")
}

fn firefox() -> Outcome {
    setup::firefox()?;
    node_tests("tests/browser", "firefox")
}

fn soak() -> Outcome {
    setup::chromium()?;
    setup::firefox()?;
    run(command("node").args([soak::SCRIPT, "--pages", "30"]))
}

/// Runs the test files of a folder, one after the other: each has a browser of its own, and two of them at a time are
/// enough for a machine with two cores.
fn node_tests(folder: &str, browsers: &str) -> Outcome {
    let folder_path = at(folder);
    let mut files: Vec<String> = std::fs::read_dir(&folder_path)
        .map_err(|e| format!("{folder}: {e}"))?
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name.ends_with(".test.mjs"))
        .map(|name| format!("{folder}/{name}"))
        .collect();
    files.sort();
    if files.is_empty() {
        return Err(format!("{folder} has no test").into());
    }
    run(command("node")
        .args(["--test", "--test-reporter=spec", "--test-concurrency=2"])
        .args(files)
        .env("BROWSERS", browsers))
}
