//! `cargo ext www`: the site in `dist/www`, with the extension's own module, page scripts and views for its demo.

use crate::place::{Outcome, at, command, files, run};
use crate::wasm::Grade;
use crate::{build, setup};

/// What stands before the scripts of the extension's own pages there: the site is their browser.
const STAGE: &str = "<script src=\"../frame.js\"></script>\n    <script type=\"module\"";

/// Builds the site: the files of `www/`, and beside them in `extension/` what both browsers get.
pub fn build(grade: Grade) -> Outcome {
    let mut all = Vec::new();
    for name in files(&at("www"))? {
        let bytes = std::fs::read(at("www").join(&name))?;
        all.push((name, bytes));
    }
    let shared = build::shared_files(grade)?;
    all.extend(shared.into_iter().map(|(name, bytes)| {
        let on_stage = name
            .ends_with(".html")
            .then(|| String::from_utf8_lossy(&bytes).replace("<script type=\"module\"", STAGE));
        (format!("extension/{name}"), on_stage.map_or(bytes, String::into_bytes))
    }));
    build::lay(&at("dist/www"), &all)
}

/// Builds the site and serves it until it is stopped.
pub fn serve() -> Outcome {
    setup::wasm_target()?;
    setup::packages()?;
    build(Grade::Everyday)?;
    run(command("node").args(["tests/browser/lib/site.mjs", "dist/www", "8765"]))
}
