//! `cargo ext eval …`: the engine measured on annotated data, stage by stage. The data lies beside the checkout
//! (`../shared`), is not part of it, and is not needed for anything else. Each evaluation prints its tables and writes
//! them into `tests/eval`.

mod digest;
mod quotes;
mod story;

use crate::place::{Outcome, at, cargo, command, run, write};
use crate::python;
use std::path::{Path, PathBuf};
use std::process::Stdio;

/// An evaluation.
struct Evaluation {
    name: &'static str,
    about: &'static str,
    /// Gives the report in Markdown.
    work: fn() -> Outcome<String>,
    /// Where the report is kept.
    file: &'static str,
}

const EVALUATIONS: [Evaluation; 3] = [
    Evaluation {
        name: "quotes",
        about: "quotations and speakers",
        work: quotes::measure,
        file: "tests/eval/QUOTES.md",
    },
    Evaluation {
        name: "story",
        about: "the story, and what is not the story",
        work: story::measure,
        file: "tests/eval/STORY.md",
    },
    Evaluation {
        name: "digest",
        about: "digest and perspectives",
        work: digest::measure,
        file: "tests/eval/DIGEST.md",
    },
];

/// Runs the evaluations of these names, or all.
pub fn evaluate(only: &[String]) -> Outcome {
    if let Some(unknown) = only.iter().find(|o| EVALUATIONS.iter().all(|e| e.name != **o)) {
        let names = EVALUATIONS.map(|e| format!("{:7} {}", e.name, e.about));
        return Err(format!("no evaluation `{unknown}`; there are\n{}", names.join("\n")).into());
    }
    run(cargo().args(["build", "--quiet", "--locked", "--bin", "wsw"]))?;
    for evaluation in EVALUATIONS.iter().filter(|e| only.is_empty() || only.iter().any(|o| o == e.name)) {
        let report = (evaluation.work)()?;
        println!("{report}");
        write(&at(evaluation.file), report.as_bytes())?;
        println!("kept in {}", evaluation.file);
    }
    Ok(())
}

/// A file or folder of the data beside the checkout.
fn shared(path: &str) -> Outcome<PathBuf> {
    let full = at("../shared").join(path);
    if full.exists() {
        Ok(full)
    } else {
        Err(format!("the annotated data is not beside this checkout: ../shared/{path} is missing").into())
    }
}

/// Text of a file, unpacked when its name ends in `.gz` or `.xz`.
fn unpacked(path: &Path) -> Outcome<String> {
    let tool = match path.extension().and_then(|e| e.to_str()) {
        Some("gz") => "gzip",
        Some("xz") => "xz",
        _ => return crate::place::read(path),
    };
    let output = command(tool).arg("-dc").arg(path).stderr(Stdio::inherit()).output()?;
    if !output.status.success() {
        return Err(format!("{tool} cannot read {}", path.display()).into());
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// Runs `wsw batch` with these options on JSON lines, and gives the file with its answers. `label` names the run among
/// the evaluation's files.
fn batch(label: &str, options: &[&str], lines: &str) -> Outcome<PathBuf> {
    let (input, output) = (scratch(&format!("{label}.in.jsonl")), scratch(&format!("{label}.jsonl")));
    write(&input, lines.as_bytes())?;
    let file = std::fs::File::create(&output).map_err(|e| format!("{}: {e}", output.display()))?;
    run(command(at("target/debug/wsw"))
        .arg("batch")
        .args(options)
        .stdin(std::fs::File::open(&input)?)
        .stdout(file))?;
    Ok(output)
}

/// Our own pages of `gold/dev`, as input of `wsw batch --task report`.
fn gold_pages() -> Outcome<String> {
    pages_of(&shared("gold/dev")?)
}

/// Annotated pages, a folder each, as input of `wsw batch --task report`.
fn pages_of(folder: &Path) -> Outcome<String> {
    let mut lines = String::new();
    for file in crate::place::files(folder)?.iter().filter(|f| f.ends_with("/page.html")) {
        let slug = file.trim_end_matches("/page.html");
        let html = crate::place::read(&folder.join(file))?;
        let page =
            serde_json::json!({"id": slug, "url": format!("https://example.org/{slug}"), "html": html});
        lines.push_str(&format!("{page}\n"));
    }
    Ok(lines)
}

/// A file that an evaluation may leave.
fn scratch(name: &str) -> PathBuf {
    at("target/ext/eval").join(name)
}

/// What one of the scorers beside the checkout prints.
fn score(script: &str, arguments: &[&Path], options: &[&str]) -> Outcome<String> {
    let script = shared("eval")?.join(script);
    let output = command(python::with(&["rouge-score==0.1.2"])?)
        .arg(&script)
        .args(arguments)
        .args(options)
        .stderr(Stdio::inherit())
        .output()?;
    if !output.status.success() {
        return Err(format!("{} failed", script.display()).into());
    }
    Ok(String::from_utf8(output.stdout)?)
}
