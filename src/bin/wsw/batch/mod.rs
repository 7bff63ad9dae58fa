//! `wsw batch`: JSON lines in, JSON lines out, on all cores, in the order of the input. A line that cannot be read
//! becomes `{"id", "error"}`; the others go on.

mod tasks;
mod training;

use crate::model::Choice;
use rayon::prelude::*;
use serde_json::{Value, json};
use std::io::{BufRead, Write};
use std::process::ExitCode;
use tasks::Task;
use who_said_what::quotes::{Stages, Tagger};

/// Lines that are read before they are worked on together: enough to keep all cores busy, little memory.
const CHUNK: usize = 64;

/// Runs the task over standard input. Exit code 1 when any line failed.
pub fn run(mut args: lexopt::Parser) -> Result<ExitCode, String> {
    let mut task = None;
    let mut model = Choice::default();
    let mut stages = Stages::default();
    while let Some(arg) = args.next().map_err(|e| e.to_string())? {
        match arg {
            lexopt::Arg::Long("task") => {
                let name = args.value().map_err(|e| e.to_string())?;
                task = Some(
                    Task::named(&name.to_string_lossy())
                        .ok_or("tasks: quotes, article, digest, report, features, tags")?,
                );
            }
            lexopt::Arg::Long("no-model") => model = Choice::None,
            lexopt::Arg::Long("model") => model = Choice::File(args.value().map_err(|e| e.to_string())?),
            lexopt::Arg::Long("without") => {
                let names = args.value().map_err(|e| e.to_string())?;
                stages = without(&names.to_string_lossy())?;
            }
            other => return Err(other.unexpected().to_string()),
        }
    }
    let task = task.ok_or("batch: --task is missing: quotes, article, digest, report")?;
    let tagger = model.load()?;
    let mut failed = false;
    let mut lines = std::io::stdin().lock().split(b'\n').peekable();
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    while lines.peek().is_some() {
        let chunk: Vec<Vec<u8>> =
            lines.by_ref().take(CHUNK).collect::<Result<_, _>>().map_err(|e| e.to_string())?;
        let answers: Vec<Value> =
            chunk.par_iter().filter_map(|line| answer(task, line, tagger.as_ref(), stages)).collect();
        for value in answers {
            failed |= value.get("error").is_some();
            writeln!(out, "{value}").map_err(|e| e.to_string())?;
        }
    }
    out.flush().map_err(|e| e.to_string())?;
    Ok(ExitCode::from(u8::from(failed)))
}

/// The stages that are left when those named are switched off: `rules,speakers`.
fn without(names: &str) -> Result<Stages, String> {
    let mut stages = Stages::default();
    for name in names.split(',') {
        match name {
            "rules" => stages.rules = false,
            "speakers" => stages.speakers = false,
            "judge" => stages.judge = false,
            "promos" => stages.promos = false,
            other => return Err(format!("no stage {other}: rules, speakers, judge, promos")),
        }
    }
    Ok(stages)
}

/// The answer to one line; `None` for a blank one.
fn answer(task: Task, line: &[u8], tagger: Option<&Tagger>, stages: Stages) -> Option<Value> {
    if line.iter().all(u8::is_ascii_whitespace) {
        return None;
    }
    let input: Value = match serde_json::from_slice(line) {
        Ok(value) => value,
        Err(error) => return Some(json!({ "id": null, "error": format!("not JSON: {error}") })),
    };
    let id = input.get("id").cloned().unwrap_or(Value::Null);
    Some(match task.run(&input, tagger, stages) {
        Ok(mut value) => {
            if let Some(object) = value.as_object_mut() {
                object.insert("id".into(), id);
            }
            value
        }
        Err(error) => json!({ "id": id, "error": error }),
    })
}
