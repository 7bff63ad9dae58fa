//! What a step needs, made to be there: from a machine with Rust, Node and nothing else. Everything comes from the
//! registries' own clients (apt, npm, cargo, rustup).

use crate::place::{Outcome, browser_tests, cargo, command, read, run};
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// Oldest major version of Node that the tests run on.
const NODE: u32 = 20;

/// Names under which the browsers are installed; the same as in `tests/browser/lib/programs.mjs`.
const CHROMIUM: [&str; 5] = [
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const FIREFOX: [&str; 3] = ["firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"];

/// Node and its packages.
pub fn packages() -> Outcome {
    let version = output("node", &["--version"]).unwrap_or_default();
    let major = version.trim_start_matches('v').split('.').next().and_then(|m| m.parse::<u32>().ok());
    if major.is_none_or(|m| m < NODE) {
        return Err(format!("Node {NODE} or newer is needed, with npm (found: {version:?})").into());
    }
    let lock = read(&browser_tests().join("package-lock.json"))?;
    let installed = browser_tests().join("node_modules/.installed-lock.json");
    if read(&installed).is_ok_and(|old| old == lock) {
        return Ok(());
    }
    println!("npm ci in tests/browser");
    run(command("npm").args(["ci", "--loglevel=error"]).current_dir(browser_tests()))?;
    Ok(std::fs::write(installed, lock)?)
}

/// The compiler's WebAssembly target.
pub fn wasm_target() -> Outcome {
    let target = "wasm32-unknown-unknown";
    let folder = output("rustc", &["--print", "target-libdir", "--target", target]);
    if folder.is_some_and(|f| PathBuf::from(f).is_dir()) {
        return Ok(());
    }
    run(command("rustup").args(["target", "add", target]))
}

/// A browser of the Chromium family.
pub fn chromium() -> Outcome {
    installed("CHROMIUM", &CHROMIUM, &["chromium", "fonts-liberation"])
}

/// Firefox and its driver.
pub fn firefox() -> Outcome {
    installed("FIREFOX", &FIREFOX, &["firefox-esr", "fonts-liberation"])?;
    if is_there("GECKODRIVER", &["geckodriver"]) {
        return Ok(());
    }
    println!("cargo install geckodriver (some minutes, once)");
    run(cargo().args(["install", "--quiet", "--locked", "geckodriver"]))
}

/// The checker of licences, sources and advisories.
pub fn cargo_deny() -> Outcome {
    if is_there("CARGO_DENY", &["cargo-deny"]) {
        return Ok(());
    }
    println!("cargo install cargo-deny (some minutes, once)");
    run(cargo().args(["install", "--quiet", "--locked", "cargo-deny"]))
}

/// A C++ compiler, for the fuzzer's runtime.
pub fn cpp() -> Outcome {
    installed("CXX", &["c++", "g++", "clang++"], &["g++"])
}

/// The machine that the compiler runs on, as the compiler names it.
pub fn host() -> Outcome<String> {
    let told = output("rustc", &["--version", "--verbose"]).unwrap_or_default();
    let host = told.lines().find_map(|l| l.strip_prefix("host: "));
    Ok(host.ok_or("rustc does not start")?.to_owned())
}

/// Is a program there, by the path in a variable or by one of its names?
fn is_there(variable: &str, names: &[&str]) -> bool {
    if std::env::var_os(variable).is_some() {
        return true;
    }
    let mut folders: Vec<PathBuf> =
        std::env::var_os("PATH").map(|p| std::env::split_paths(&p).collect()).unwrap_or_default();
    folders.extend(std::env::home_dir().map(|h| h.join(".cargo/bin")));
    names.iter().any(|n| folders.iter().any(|f| f.join(n).is_file()))
}

/// Installs Debian packages when none of the names is there.
fn installed(variable: &str, names: &[&str], packages: &[&str]) -> Outcome {
    if is_there(variable, names) {
        return Ok(());
    }
    let root = output("id", &["-u"]).is_some_and(|id| id == "0");
    if !root || output("apt-get", &["--version"]).is_none() {
        return Err(format!("{} is needed: install it, or name it in {variable}", names[0]).into());
    }
    println!("apt-get install {}", packages.join(" "));
    let apt = |arguments: &[&str]| {
        run(command("apt-get").args(["-qq", "-o=Dpkg::Use-Pty=0"]).args(arguments).stdout(Stdio::null()))
    };
    apt(&["update"])?;
    let mut arguments = vec!["install", "--yes", "--no-install-recommends"];
    arguments.extend(packages);
    apt(&arguments)
}

/// What a program prints, if it starts and succeeds.
fn output(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}
