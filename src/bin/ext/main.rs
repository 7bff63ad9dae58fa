//! `cargo ext …`: builds, runs and tests the extension, and does the set-up that each of these needs.

mod bench;
mod build;
mod check;
mod eval;
mod fuzz;
mod locales;
mod manifest;
mod pack;
mod place;
mod python;
mod run;
mod setup;
mod soak;
mod supply;
mod train;
mod types;
mod wasm;
mod www;

use place::Outcome;
use std::process::ExitCode;

const HELP: &str = "\
cargo ext run [URL|FILE] [--browser chrome|firefox]
                              the extension in a browser, on a story of ours or on the one named; without a display it
                              leaves screenshots/ and prints the report
cargo ext test [--only STEP,…]
                              everything that must hold; the last line counts
cargo ext fuzz [TARGET …] [--seconds N]
                              the fuzzer over each way into the core, 60 s each; what breaks a promise is kept as a test
cargo ext bench [--pages N] [--only PART,…]
                              what it costs, natively and in both browsers, beside others; tables into tests/bench. Of
                              the parts `native`, `chromium` and `firefox` those that are named are only printed
cargo ext soak [--pages N] [--seed N]
                              a thousand pages in each browser, with random deeds; what was seen into tests/bench
cargo ext build [--release]   dist/chrome, dist/firefox and their packages; a release is made as small as it gets
cargo ext www                 the site, in dist/www and on loopback
cargo ext eval [NAME …]       the engine measured on the annotated data in ../shared; tables into tests/eval
cargo ext train NAME          learns a model anew from that data, and writes its weights
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
    let mut browser = manifest::Browser::Chrome;
    let mut grade = wasm::Grade::Everyday;
    let mut only = Vec::new();
    let mut story = None;
    let mut seconds = 60;
    let mut pages = None;
    let mut seed = 1;
    while let Some(argument) = parser.next()? {
        match (name.as_str(), argument) {
            ("run", Long("browser")) => browser = manifest::Browser::named(&parser.value()?.string()?)?,
            ("run", Value(value)) if story.is_none() => story = Some(value.string()?),
            ("test" | "bench", Long("only")) => {
                only.extend(parser.value()?.string()?.split(',').map(str::to_owned))
            }
            ("eval" | "train" | "fuzz", Value(value)) => only.push(value.string()?),
            ("fuzz", Long("seconds")) => seconds = parser.value()?.parse()?,
            ("bench" | "soak", Long("pages")) => pages = Some(parser.value()?.parse()?),
            ("soak", Long("seed")) => seed = parser.value()?.parse()?,
            ("build", Long("release")) => grade = wasm::Grade::Release,
            (_, other) => return Err(other.unexpected().into()),
        }
    }
    match name.as_str() {
        "run" => run::start(story.as_deref(), browser),
        "test" => check::check(&only),
        "bench" => bench::bench(pages.unwrap_or(110), &only),
        "soak" => soak::soak(pages.unwrap_or(1_000), seed),
        "fuzz" => fuzz::fuzz(&only, seconds),
        "build" => {
            setup::wasm_target()?;
            if grade == wasm::Grade::Release {
                setup::packages()?;
            }
            build::build(grade)
        }
        "eval" => eval::evaluate(&only),
        "train" => train::train(&only),
        "www" => www::serve(),
        "types" => types::write_if_stale(),
        "help" => {
            print!("{HELP}");
            Ok(())
        }
        other => Err(format!("no command `{other}`\n{HELP}").into()),
    }
}
