//! `wsw analyze`: one page, read for a human or for another program.

mod page;
mod paper;
mod render;

use crate::model::Choice;
use std::io::{IsTerminal, Write};
use std::process::ExitCode;
use who_said_what::library::export;
use who_said_what::{Settings, analyze};

/// How the report is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Format {
    Text,
    Json,
    Markdown,
    /// One of the formats for quotations.
    Export(export::Format),
}

impl Format {
    fn named(name: &str) -> Option<Format> {
        match name {
            "text" => Some(Format::Text),
            "json" => Some(Format::Json),
            "markdown" => Some(Format::Markdown),
            other => export::Format::named(other).map(Format::Export),
        }
    }
}

const USAGE: &str =
    "wsw analyze FILE|- [--html|--text] [--format text|json|markdown|csv|annotations|bibtex|csl]";

/// Reads one file and writes its report.
pub fn run(mut args: lexopt::Parser) -> Result<ExitCode, String> {
    let (mut file, mut kind, mut url, mut format, mut model) =
        (None, None, String::new(), Format::Text, Choice::default());
    while let Some(arg) = args.next().map_err(|e| e.to_string())? {
        match arg {
            lexopt::Arg::Long("html") => kind = Some(page::Kind::Html),
            lexopt::Arg::Long("text") => kind = Some(page::Kind::Text),
            lexopt::Arg::Long("format") => {
                let name = args.value().map_err(|e| e.to_string())?;
                let unknown = || format!("no format {}: {USAGE}", name.display());
                format = Format::named(&name.to_string_lossy()).ok_or_else(unknown)?;
            }
            lexopt::Arg::Long("url") => {
                url = args.value().map_err(|e| e.to_string())?.to_string_lossy().into_owned();
            }
            lexopt::Arg::Long("no-model") => model = Choice::None,
            lexopt::Arg::Long("model") => model = Choice::File(args.value().map_err(|e| e.to_string())?),
            lexopt::Arg::Value(path) if file.is_none() => file = Some(path),
            other => return Err(format!("{}: {USAGE}", other.unexpected())),
        }
    }
    let file = file.ok_or_else(|| format!("a file is missing, or - for standard input: {USAGE}"))?;
    let page = page::read(&file, kind, &url)?;
    let tagger = model.load()?;
    let report = analyze(&page, &Settings::default(), tagger.as_ref());
    let out = std::io::stdout().lock();
    let text = match format {
        Format::Text => render::text(&page, &report, paper::Paper::of_terminal(out.is_terminal())),
        Format::Markdown => render::markdown(&page, &report),
        Format::Json => serde_json::to_string_pretty(&report).map_err(|e| e.to_string())? + "\n",
        Format::Export(format) => export::all(&report, format),
    };
    print(out, &text)?;
    Ok(ExitCode::SUCCESS)
}

/// Writes to a reader who may have had enough: a closed pipe is no error.
fn print(mut out: impl Write, text: &str) -> Result<(), String> {
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(e) if e.kind() != std::io::ErrorKind::BrokenPipe => Err(e.to_string()),
        _ => Ok(()),
    }
}
