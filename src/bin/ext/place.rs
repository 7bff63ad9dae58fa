//! Where things lie, and how programs are started.

use std::path::{Path, PathBuf};
use std::process::Command;

/// What a step gives, or why it failed, in words for the terminal.
pub type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

/// Root of the checkout: cargo tells it to what it runs.
pub fn root() -> PathBuf {
    std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from("."), PathBuf::from)
}

/// A path inside the checkout.
pub fn at(path: &str) -> PathBuf {
    root().join(path)
}

/// The node packages and the tests in real browsers.
pub fn browser_tests() -> PathBuf {
    at("tests/browser")
}

/// A program of the node packages.
pub fn node_tool(name: &str) -> PathBuf {
    browser_tests().join("node_modules/.bin").join(name)
}

/// A command that starts in the root of the checkout.
pub fn command(program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root());
    command
}

/// The same cargo that runs this program.
pub fn cargo() -> Command {
    command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs a command to its end.
pub fn run(command: &mut Command) -> Outcome {
    let name = command.get_program().to_string_lossy().into_owned();
    let status = command.status().map_err(|e| format!("{name} does not start: {e}"))?;
    if status.success() { Ok(()) } else { Err(format!("{name} failed ({status})").into()) }
}

/// Runs a command to its end, and gives what it printed; what it complains of is shown, and what it printed when it fails.
pub fn output_of(command: &mut Command) -> Outcome<String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command
        .stderr(std::process::Stdio::inherit())
        .output()
        .map_err(|e| format!("{name} does not start: {e}"))?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    if !output.status.success() {
        println!("{said}");
        return Err(format!("{name} failed ({})", output.status).into());
    }
    Ok(said)
}

/// Content of a text file.
pub fn read(path: &Path) -> Outcome<String> {
    std::fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()).into())
}

/// Writes a file, and the folders above it.
pub fn write(path: &Path, bytes: &[u8]) -> Outcome {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    }
    std::fs::write(path, bytes).map_err(|e| format!("{}: {e}", path.display()).into())
}

/// All files under a folder, as paths relative to it with `/` between names, sorted.
pub fn files(folder: &Path) -> Outcome<Vec<String>> {
    fn walk(folder: &Path, prefix: &str, found: &mut Vec<String>) -> std::io::Result<()> {
        for entry in std::fs::read_dir(folder)? {
            let entry = entry?;
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.file_type()?.is_dir() {
                walk(&entry.path(), &format!("{name}/"), found)?;
            } else {
                found.push(name);
            }
        }
        Ok(())
    }
    let mut found = Vec::new();
    walk(folder, "", &mut found).map_err(|e| format!("{}: {e}", folder.display()))?;
    found.sort();
    Ok(found)
}
