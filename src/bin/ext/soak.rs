//! `cargo ext soak`: the extension on very many pages in both browsers; what was seen goes to `tests/bench/SOAK.md`.

use crate::place::{Outcome, at, command, output_of, write};
use crate::wasm::Grade;
use crate::{build, setup};

/// What is run in the browsers.
pub const SCRIPT: &str = "tests/browser/soak.mjs";

/// Reads so many pages, drawn by this seed, in each browser, and writes down what was seen; an error when there was a fault.
pub fn soak(pages: usize, seed: u32) -> Outcome {
    setup::wasm_target()?;
    setup::packages()?;
    setup::chromium()?;
    setup::firefox()?;
    build::build(Grade::Release)?;
    let (pages, seed) = (pages.to_string(), seed.to_string());
    let told = output_of(command("node").args([SCRIPT, "--pages", &pages, "--seed", &seed]))?;
    let text = format!(
        "# The soak\n\nWritten by `cargo ext soak --pages {pages} --seed {seed}`; not by hand. Pages drawn by lot from ours \
         and the real ones, read through the toolbar button; random switches; the background stopped at random; every \
         page compared with what it was before.\n\n{}\n",
        told.trim()
    );
    write(&at("tests/bench/SOAK.md"), text.as_bytes())?;
    println!("{told}\ntests/bench/SOAK.md");
    Ok(())
}
