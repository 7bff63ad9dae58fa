//! `cargo ext build`: `dist/chrome`, `dist/firefox` and their packages. Nothing is bundled: what ships is what is read.

use crate::manifest::{self, Browser};
use crate::place::{Outcome, at, files, write};
use crate::wasm::{self, Grade};
use crate::{locales, pack, types};
use std::path::{Path, PathBuf};

/// The tagger's weights in the sources; `tagger.bin` in the package.
const WEIGHTS: &str = "src/quotes/tagger/tagger.bin";
/// Most bytes that modules and weights may take in the package together, compressed.
const BUDGET: u64 = 600_000;

/// Where the extension for a browser lies, unpacked.
pub fn unpacked(browser: Browser) -> PathBuf {
    at("dist").join(browser.name())
}

/// The package for a browser.
pub fn package(browser: Browser) -> PathBuf {
    at("dist").join(format!("who-said-what-{}-{}.zip", env!("CARGO_PKG_VERSION"), browser.name()))
}

/// Builds the extension for both browsers.
pub fn build(grade: Grade) -> Outcome {
    types::write_if_stale()?;
    if let Err(missing) = locales::check() {
        match grade {
            Grade::Everyday => eprintln!("{missing}"),
            Grade::Release => return Err(missing),
        }
    }
    let shared = shared_files(grade)?;
    for browser in Browser::ALL {
        let mut all = shared.clone();
        all.push(("manifest.json".into(), manifest::merged(browser)?.into_bytes()));
        lay(&unpacked(browser), &all)?;
        pack::zip(&unpacked(browser), &package(browser))?;
    }
    println!("dist/chrome, dist/firefox");
    let mut all = 0;
    for (name, budget) in wasm::budgets().chain([("tagger.bin".into(), BUDGET)]) {
        let size = pack::packed_size(&package(Browser::Chrome), &name)?;
        println!("{name}: {} KB compressed", size.div_ceil(1000));
        if size > budget {
            return Err(format!("{name} is over its budget of {} KB", budget / 1000).into());
        }
        all += size;
    }
    println!("all in: {} KB", all.div_ceil(1000));
    if all > BUDGET {
        return Err(format!("modules and weights are over their budget of {} KB", BUDGET / 1000).into());
    }
    Ok(())
}

/// Files that both browsers get, as names in the package and contents.
pub fn shared_files(grade: Grade) -> Outcome<Vec<(String, Vec<u8>)>> {
    let mut all = wasm::build(grade)?;
    let weights = std::fs::read(at(WEIGHTS)).map_err(|e| format!("{WEIGHTS}: {e}"))?;
    all.push(("tagger.bin".into(), weights));
    for name in files(&at("extension"))? {
        if ships(&name) {
            let bytes = std::fs::read(at("extension").join(&name))?;
            all.push((name, bytes));
        }
    }
    Ok(all)
}

/// Is a file of `extension/` shipped as it is? The manifest's parts and the declarations are not.
fn ships(name: &str) -> bool {
    let part = name.starts_with("manifest") && name.ends_with(".json");
    !part && !name.ends_with(".d.ts")
}

/// Makes a folder hold exactly these files.
pub fn lay(folder: &Path, all: &[(String, Vec<u8>)]) -> Outcome {
    if folder.is_dir() {
        for name in files(folder)? {
            if !all.iter().any(|(kept, _)| *kept == name) {
                std::fs::remove_file(folder.join(name))?;
            }
        }
    }
    for (name, bytes) in all {
        let path = folder.join(name);
        if !std::fs::read(&path).is_ok_and(|old| old == *bytes) {
            write(&path, bytes)?;
        }
    }
    Ok(())
}
