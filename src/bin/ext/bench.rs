//! `cargo ext bench`: what the extension costs, measured; the tables go to `tests/bench/RESULTS.md`.

use crate::place::{Outcome, at, cargo, command, output_of, run, write};
use crate::wasm::Grade;
use crate::{build, setup};

/// The real pages: other people's, and not in the repository.
const PAGES: &str = "../shared/data/article/pages.jsonl.xz";

/// What is measured: natively, and in which browsers.
const NATIVE: &str = "native";
const BROWSERS: [&str; 2] = ["chromium", "firefox"];

/// Measures the core natively and the extension in both browsers on so many real pages, and writes the tables; when
/// parts are named, those alone, and prints them.
pub fn bench(pages: usize, only: &[String]) -> Outcome {
    let real = at(PAGES);
    if !real.is_file() {
        return Err(format!("the real pages are not here ({PAGES}): there is nothing to measure on").into());
    }
    if let Some(unknown) = only.iter().find(|o| *o != NATIVE && !BROWSERS.contains(&o.as_str())) {
        return Err(format!("no part `{unknown}`; the parts are {NATIVE}, {}", BROWSERS.join(", ")).into());
    }
    let wanted = |part: &str| only.is_empty() || only.iter().any(|o| o == part);
    setup::wasm_target()?;
    setup::packages()?;
    setup::chromium()?;
    setup::firefox()?;
    let folder = at("tests/bench");
    if !folder.join("node_modules").is_dir() {
        run(command("npm").args(["ci", "--loglevel=error"]).current_dir(&folder))?;
    }
    let mut parts = Vec::new();
    if BROWSERS.into_iter().any(wanted) {
        build::build(Grade::Release)?;
        let mut told = String::new();
        for browser in BROWSERS.into_iter().filter(|b| wanted(b)) {
            let mut node = command("node");
            node.arg("tests/bench/bench.mjs").arg(&real).arg(pages.to_string()).env("BROWSERS", browser);
            told.push_str(&output_of(&mut node)?);
        }
        parts.push(format!("## In the browsers\n\n{}\n", told.trim()));
    }
    if wanted(NATIVE) {
        let native = ["run", "--quiet", "--locked", "--release", "--example", "stages"];
        let told = output_of(cargo().args(native).arg(&real))?;
        parts.push(format!("## Natively\n\n{}\n", told.trim()));
    }
    let text = format!("{}\n{}", head(), parts.join("\n"));
    if !only.is_empty() {
        print!("{text}");
        return Ok(());
    }
    write(&at("tests/bench/RESULTS.md"), text.as_bytes())?;
    println!("tests/bench/RESULTS.md");
    Ok(())
}

/// Where and how it was measured.
fn head() -> String {
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load: Vec<&str> = load.split_whitespace().take(3).collect();
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    format!(
        "# What it costs\n\nWritten by `cargo ext bench`; not by hand. {cores} cores, load at the end {}. Times are the \
         machine's; what can be compared between machines are the ratios, both sides of which were measured on the same \
         page in the same browser within a second.\n",
        load.join(" ")
    )
}
