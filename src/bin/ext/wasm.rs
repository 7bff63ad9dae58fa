//! The library as WebAssembly modules, each with its JavaScript face: `core_bg.wasm` and `core.js`, `views_bg.wasm` and
//! `views.js`.

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

/// A module, and the feature of the package that gives it its face.
struct Module {
    name: &'static str,
    /// Most bytes that it may take in the package, compressed.
    budget: u64,
}

/// The modules that ship. What reads is read from disk at each start of the background, and 300 KB of it start within
/// 50 ms on a slow laptop; what shows is waited for at each opening of a view.
const MODULES: [Module; 2] =
    [Module { name: "core", budget: 300_000 }, Module { name: "views", budget: 100_000 }];

/// The names of the modules' files, with the most bytes that each may take in the package.
pub fn budgets() -> impl Iterator<Item = (String, u64)> {
    MODULES.iter().map(|module| (module.file(), module.budget))
}

/// Compiles the library for each module, and generates and shrinks it unless the last one was made from the same bytes.
/// Gives their files, by name.
pub fn build(grade: Grade) -> Outcome<Vec<(String, Vec<u8>)>> {
    made_in("target", "target/ext", grade)
}

/// The same by a compilation of its own, to compare.
pub fn build_again(grade: Grade) -> Outcome<Vec<(String, Vec<u8>)>> {
    made_in("target/ext/again", "target/ext/again", grade)
}

fn made_in(target: &str, folder: &str, grade: Grade) -> Outcome<Vec<(String, Vec<u8>)>> {
    let mut files = Vec::new();
    for module in &MODULES {
        let folder = at(folder).join(module.name);
        module.make(target, &folder, grade)?;
        for name in [module.face(), module.file()] {
            let path = folder.join(&name);
            let bytes = std::fs::read(&path).map_err(|e| format!("{}: {e}", path.display()))?;
            files.push((name, bytes));
        }
    }
    Ok(files)
}

impl Module {
    /// An ES module.
    fn face(&self) -> String {
        format!("{}.js", self.name)
    }

    fn file(&self) -> String {
        format!("{}_bg.wasm", self.name)
    }

    fn make(&self, target: &str, folder: &Path, grade: Grade) -> Outcome {
        let compiled = compile(target, self.name)?;
        let input = std::fs::read(&compiled).map_err(|e| format!("{}: {e}", compiled.display()))?;
        let optimizer = optimizer(grade)?;
        let stamp =
            format!("{} {}", env!("CARGO_PKG_VERSION"), optimizer.as_ref().map_or("", |o| &o.version));

        let (kept_input, kept_stamp) = (folder.join("input.wasm"), folder.join("stamp"));
        let same = std::fs::read(&kept_input).is_ok_and(|kept| kept == input)
            && read(&kept_stamp).is_ok_and(|kept| kept == stamp);
        if !same {
            let _ = std::fs::remove_dir_all(folder);
            generate(&input, self.name, folder)?;
            if let Some(tool) = &optimizer {
                tool.shrink(&folder.join(self.file()))?;
            }
            write(&kept_input, &input)?;
            write(&kept_stamp, stamp.as_bytes())?;
        }
        Ok(())
    }
}

fn compile(target: &str, feature: &str) -> Outcome<PathBuf> {
    let arguments = ["build", "--quiet", "--locked", "--lib", "--profile", "wasm"];
    run(cargo()
        .args(arguments)
        .args(["--features", feature, "--target", "wasm32-unknown-unknown", "--target-dir", target])
        .env_remove("RUSTFLAGS")
        .env("CARGO_ENCODED_RUSTFLAGS", flags().join("\u{1f}")))?;
    Ok(at(target).join("wasm32-unknown-unknown/wasm/who_said_what.wasm"))
}

/// What the compiler is told: every browser above the manifest's floors has SIMD128, which the tagger's inner loop uses.
/// Without it a page took sixteen times as long in Chromium 156 (390 ms for 25), and the module was 14 KB larger.
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

fn generate(input: &[u8], name: &str, folder: &Path) -> Outcome {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_bytes(name, input.to_vec())
        .web(true)?
        .out_name(name)
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
            "--rse",
            "--vacuum",
            "--reorder-functions-by-name",
            "--strip-target-features",
        ];
        run(command(&self.program).args(arguments).arg(module).arg("-o").arg(module))
    }
}
