//! `wsw`: the engine on the command line. `wsw help` says how.

mod analyze;
mod batch;
mod model;

use std::process::ExitCode;

const HELP: &str = "\
wsw reads news stories: who speaks, in which words, what happened, what is next.

  wsw analyze FILE|-                              one page: - is standard input
      --html, --text  what it is, when neither its name nor its head tell
      --url URL       where it was found
      --format text|json|markdown|csv|annotations|bibtex|csl

  wsw batch --task quotes|article|digest|report   JSON lines on standard input, JSON lines on standard output

  Both take:
      --no-model      by rules alone
      --model FILE    with another model than the one that ships
";

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(message) => {
            eprintln!("wsw: {message}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<ExitCode, String> {
    let mut parser = lexopt::Parser::from_env();
    match parser.next().map_err(|e| e.to_string())? {
        Some(lexopt::Arg::Value(command)) => match command.to_str() {
            Some("analyze") => analyze::run(parser),
            Some("batch") => batch::run(parser),
            Some("help") => {
                print!("{HELP}");
                Ok(ExitCode::SUCCESS)
            }
            _ => Err(format!("no command {}; see `wsw help`", command.display())),
        },
        Some(lexopt::Arg::Long("help") | lexopt::Arg::Short('h')) => {
            print!("{HELP}");
            Ok(ExitCode::SUCCESS)
        }
        Some(other) => Err(other.unexpected().to_string()),
        None => Err("a command is missing; see `wsw help`".into()),
    }
}
