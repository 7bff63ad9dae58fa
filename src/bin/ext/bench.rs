//! `cargo ext bench`: what the extension costs, measured; the tables go to `tests/bench/RESULTS.md`.

use crate::place::{Outcome, at, cargo, command, output_of, run, write};
use crate::wasm::Grade;
use crate::{build, setup};

/// The real pages: other people's, and not in the repository.
const PAGES: &str = "../shared/data/article/pages.jsonl.xz";

/// Measures the core natively and the extension in both browsers on so many real pages.
pub fn bench(pages: usize) -> Outcome {
    let real = at(PAGES);
    if !real.is_file() {
        return Err(format!("the real pages are not here ({PAGES}): there is nothing to measure on").into());
    }
    setup::wasm_target()?;
    setup::packages()?;
    setup::chromium()?;
    setup::firefox()?;
    let folder = at("tests/bench");
    if !folder.join("node_modules").is_dir() {
        run(command("npm").args(["ci", "--loglevel=error"]).current_dir(&folder))?;
    }
    build::build(Grade::Release)?;
    let native = output_of(
        cargo().args(["run", "--quiet", "--locked", "--release", "--example", "stages"]).arg(&real),
    )?;
    let mut told = vec![("In the browsers", String::new()), ("Natively", native)];
    for browser in ["chromium", "firefox"] {
        let tables = output_of(
            command("node")
                .arg("tests/bench/bench.mjs")
                .arg(&real)
                .arg(pages.to_string())
                .env("BROWSERS", browser),
        )?;
        told[0].1.push_str(&tables);
    }
    let parts: Vec<String> =
        told.into_iter().map(|(title, tables)| format!("## {title}\n\n{}\n", tables.trim())).collect();
    let file = at("tests/bench/RESULTS.md");
    write(&file, format!("{}\n{}", head(), parts.join("\n")).as_bytes())?;
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
