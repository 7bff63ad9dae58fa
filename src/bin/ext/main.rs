//! `cargo ext …`: builds, runs and tests the extension, and does the set-up that each of these needs.

mod build;
mod locales;
mod manifest;
mod pack;
mod place;
mod types;
mod wasm;

use place::Outcome;
use std::process::ExitCode;

const HELP: &str = "\
cargo ext build [--release]   dist/chrome, dist/firefox and their packages; a release is made as small as it gets
cargo ext types               extension/types.d.ts from the Rust types
";

fn main() -> ExitCode {
    match command() {
        Ok(()) => ExitCode::SUCCESS,
        Err(e) => {
            eprintln!("{e}");
            ExitCode::FAILURE
        }
    }
}

fn command() -> Outcome {
    use lexopt::prelude::*;
    let mut parser = lexopt::Parser::from_env();
    let name = match parser.next()? {
        Some(Value(name)) => name.string()?,
        Some(Long("help") | Short('h')) | None => "help".into(),
        Some(other) => return Err(other.unexpected().into()),
    };
    match name.as_str() {
        "build" => {
            let mut grade = wasm::Grade::Everyday;
            while let Some(argument) = parser.next()? {
                match argument {
                    Long("release") => grade = wasm::Grade::Release,
                    other => return Err(other.unexpected().into()),
                }
            }
            build::build(grade)
        }
        "types" => types::write_if_stale(),
        "help" => {
            print!("{HELP}");
            Ok(())
        }
        other => Err(format!("no command `{other}`\n{HELP}").into()),
    }
}
