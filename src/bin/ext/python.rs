//! Python for recipes and scorers: an environment under `target`, with the packages that are asked for.

use crate::place::{Outcome, at, command, read, run, write};
use std::path::{Path, PathBuf};

/// The interpreter of an environment with these packages (pinned, as pip takes them).
pub fn with(packages: &[&str]) -> Outcome<PathBuf> {
    environment(&packages.join("\n"))
}

/// The interpreter of an environment with the packages of a requirements file.
pub fn for_recipe(requirements: &Path) -> Outcome<PathBuf> {
    environment(&read(requirements)?)
}

/// Environments are kept by what they hold: made once, and anew when the list changes.
fn environment(requirements: &str) -> Outcome<PathBuf> {
    let name = requirements
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3));
    let folder = at("target/ext/python").join(format!("{name:016x}"));
    let (interpreter, list) = (folder.join("bin/python"), folder.join("requirements.txt"));
    if !list.is_file() {
        run(command("python3").args(["-m", "venv"]).arg(&folder))?;
        let wanted = folder.join("wanted.txt");
        write(&wanted, requirements.as_bytes())?;
        run(command(&interpreter).args(["-m", "pip", "install", "--quiet", "-r"]).arg(&wanted))?;
        std::fs::rename(wanted, list)?;
    }
    Ok(interpreter)
}
