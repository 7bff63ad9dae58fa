//! The core as a WebAssembly module with its JavaScript face: `core_bg.wasm`, `core.js`.

use crate::place::{Outcome, at, browser_tests, cargo, command, node_tool, read, root, run, write};
use std::path::{Path, PathBuf};
use wasm_bindgen_cli_support::Bindgen;

/// How the module is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grade {
    /// Made small when wasm-opt is there.
    Everyday,
    /// Made small, or refused.
    Release,
}

/// Files that the build of the module gives.
pub struct Core {
    /// `core.js`, an ES module.
    pub face: Vec<u8>,
    /// `core_bg.wasm`.
    pub module: Vec<u8>,
}

/// Compiles the core, and generates and shrinks the module unless the last one was made from the same bytes.
pub fn build(grade: Grade) -> Outcome<Core> {
    made_in("target", "target/ext/core", grade)
}

/// The same by a compilation of its own, to compare.
pub fn build_again(grade: Grade) -> Outcome<Core> {
    made_in("target/ext/again", "target/ext/again/core", grade)
}

fn made_in(target: &str, folder: &str, grade: Grade) -> Outcome<Core> {
    let compiled = compile(target)?;
    let input = std::fs::read(&compiled).map_err(|e| format!("{}: {e}", compiled.display()))?;
    let optimizer = optimizer(grade)?;
    let stamp = format!("{} {}", env!("CARGO_PKG_VERSION"), optimizer.as_ref().map_or("", |o| &o.version));

    let folder = at(folder);
    let (kept_input, kept_stamp) = (folder.join("input.wasm"), folder.join("stamp"));
    let same = std::fs::read(&kept_input).is_ok_and(|kept| kept == input)
        && read(&kept_stamp).is_ok_and(|kept| kept == stamp);
    if !same {
        let _ = std::fs::remove_dir_all(&folder);
        generate(&input, &folder)?;
        if let Some(tool) = &optimizer {
            tool.shrink(&folder.join("core_bg.wasm"))?;
        }
        write(&kept_input, &input)?;
        write(&kept_stamp, stamp.as_bytes())?;
    }
    let part = |name: &str| {
        std::fs::read(folder.join(name)).map_err(|e| format!("{}: {e}", folder.join(name).display()))
    };
    Ok(Core { face: part("core.js")?, module: part("core_bg.wasm")? })
}

fn compile(target: &str) -> Outcome<PathBuf> {
    let arguments = ["build", "--quiet", "--locked", "--lib", "--profile", "wasm"];
    run(cargo()
        .args(arguments)
        .args(["--target", "wasm32-unknown-unknown", "--target-dir", target])
        .env_remove("RUSTFLAGS")
        .env("CARGO_ENCODED_RUSTFLAGS", flags().join("\u{1f}")))?;
    Ok(at(target).join("wasm32-unknown-unknown/wasm/who_said_what.wasm"))
}

/// What the compiler is told: every browser above the manifest's floors has SIMD128, which the tagger's inner loop uses.
fn flags() -> Vec<String> {
    let mut flags = names_of_sources();
    flags.push("-Ctarget-feature=+simd128".into());
    flags
}

/// The places of panics name source files. Flags that name them alike on every machine: `/src` for this checkout,
/// `/cargo` for the packages. Where several fit, the compiler takes the last.
fn names_of_sources() -> Vec<String> {
    let mut flags = vec![format!("--remap-path-prefix={}=/src", root().display())];
    let home = std::env::var("CARGO_HOME").or_else(|_| std::env::var("HOME").map(|h| format!("{h}/.cargo")));
    if let Ok(home) = home {
        flags.push(format!("--remap-path-prefix={home}=/cargo"));
        // Below `registry/src` lies a folder for each registry or mirror, named after it.
        let registries = std::fs::read_dir(format!("{home}/registry/src")).into_iter().flatten().flatten();
        flags.extend(registries.map(|r| format!("--remap-path-prefix={}=/cargo", r.path().display())));
    }
    flags
}

fn generate(input: &[u8], folder: &Path) -> Outcome {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_bytes("core", input.to_vec())
        .web(true)?
        .out_name("core")
        .typescript(true)
        .remove_name_section(false)
        .remove_producers_section(true)
        .reset_state_function(true)
        .omit_default_module_path(false);
    bindgen.generate(folder)?;
    Ok(())
}

/// wasm-opt, which the node package `binaryen` brings as a script.
struct Optimizer {
    program: PathBuf,
    /// Description of the package, its version in it.
    version: String,
}

fn optimizer(grade: Grade) -> Outcome<Option<Optimizer>> {
    let program = node_tool("wasm-opt");
    let version = read(&browser_tests().join("node_modules/binaryen/package.json")).unwrap_or_default();
    match (program.is_file(), grade) {
        (true, _) => Ok(Some(Optimizer { program, version })),
        (false, Grade::Everyday) => Ok(None),
        (false, Grade::Release) => Err("a release needs wasm-opt: npm ci in tests/browser".into()),
    }
}

impl Optimizer {
    fn shrink(&self, module: &Path) -> Outcome {
        // A smaller module is not a smaller package: the passes of -Os and -Oz make functions differ that a compressor
        // found alike (measured: 8 % less code, 8 % more of it compressed). Functions of one name for several types are
        // put side by side for the same reason; names then go, as does the compiler's section on what it may use.
        let arguments = [
            "-O1",
            "--dae-optimizing",
            "--duplicate-function-elimination",
            "--reorder-functions-by-name",
            "--strip-target-features",
        ];
        run(command(&self.program).args(arguments).arg(module).arg("-o").arg(module))
    }
}
