//! Quotations and speakers, on PolNeAR's dev split and on our own pages: each stage switched off in turn, and the
//! commonest errors that remain.

use super::{batch, score, shared, unpacked};
use crate::place::{Outcome, at, command};
use std::fmt::Write;
use std::path::Path;
use std::process::Stdio;

/// What is switched off, by the options of `wsw batch`.
const STAGES: [(&str, &[&str]); 5] = [
    ("everything", &[]),
    ("without the tagger", &["--no-model"]),
    ("without the rules", &["--without", "rules"]),
    ("scanner only", &["--no-model", "--without", "rules"]),
    ("without speaker resolution", &["--without", "speakers"]),
];

/// A figure: its heading, the bar it has to reach, and where the scorer prints it: the beginning of its line, and
/// which of the numbers behind that.
struct Figure {
    name: &'static str,
    bar: &'static str,
    line: &'static str,
    number: usize,
}

const fn figure(name: &'static str, bar: &'static str, line: &'static str, number: usize) -> Figure {
    Figure { name, bar, line, number }
}

/// Of `score_quotes.py`: precision, recall, F1.
const CORPUS: [Figure; 5] = [
    figure("direct, exact", "≥ 95.5", "direct_ex", 2),
    figure("direct + speaker", "≥ 93", "direct_e2e", 2),
    figure("speech, exact", "≥ 78.5", "speech_ex", 2),
    figure("speech, 4/5 of the span", "≥ 82", "speech_iou", 2),
    figure("all, exact", "≥ 64", "all_ex", 2),
];

/// Of `score_gold.py`: a share, then what it is a share of.
const PAGES: [Figure; 8] = [
    figure("quoted words, right speaker", "≥ 95", "quoted words, right speaker", 0),
    figure("wrong speaker", "≤ 3", "quoted words, right speaker", 6),
    figure("direct fragments, exact", "≥ 97", "direct fragments exact", 3),
    figure("speaker right", "≥ 92", "speaker right", 0),
    figure("tier named right", "≥ 97", "  tier named", 0),
    figure("one person, one speaker", "≥ 95", "one person, one speaker", 0),
    figure("kind", "≥ 85", "kind of speaker", 0),
    figure("not-quotes marked", "≤ 10", "not-quotes marked", 0),
];

/// Stories of ours in other house styles, with what `gold/FORMAT.md` asks for. Rules may be written while looking at the
/// first; the second tell how far they carry, and are not to be read by those who write rules.
const STORIES: [(&str, &str); 2] =
    [("seen", "tests/eval/stories/seen"), ("held out", "tests/eval/stories/held")];

/// Measures every stage.
pub fn measure() -> Outcome<String> {
    let corpus = unpacked(&shared("data/quotes/polnear-dev.jsonl.gz")?)?;
    let gold = super::scratch("polnear-dev.gold.jsonl");
    crate::place::write(&gold, corpus.as_bytes())?;
    let pages = super::gold_pages()?;
    let (mut first, mut second) = (heading(&CORPUS), heading(&PAGES));
    let mut errors = String::new();
    for (stage, options) in STAGES {
        let label = stage.replace(' ', "-");
        let quotes = batch(&format!("{label}.quotes"), &[&["--task", "quotes"], options].concat(), &corpus)?;
        let reports = batch(&format!("{label}.report"), &[&["--task", "report"], options].concat(), &pages)?;
        let figures = score("score_quotes.py", &[&gold, &quotes], &[])?;
        let own = score("score_gold.py", &[&shared("gold/dev")?, &reports], &[])?;
        first.push_str(&row(stage, &figures, &CORPUS));
        second.push_str(&row(stage, &own, &PAGES));
        if options.is_empty() {
            errors = analysis(&gold, &quotes)?;
        }
    }
    let mut third = heading(&PAGES);
    for (name, folder) in STORIES {
        let folder = at(folder);
        let reports = batch(name, &["--task", "report"], &super::pages_of(&folder)?)?;
        third.push_str(&row(name, &score("score_gold.py", &[&folder, &reports], &[])?, &PAGES));
    }
    Ok(format!(
        "# Quotations and speakers\n\nMade by `cargo ext eval quotes`, not by hand.\n\n\
         ## PolNeAR, dev split (84 articles, F1 in per cent)\n\n{first}\n\
         ## Our own pages (`gold/dev`, per cent)\n\n{second}\n\
         ## Stories in other house styles (`tests/eval/stories`, per cent)\n\n{third}\n\
         ## The ten commonest errors that remain, on PolNeAR dev\n\n{errors}"
    ))
}

fn heading(figures: &[Figure]) -> String {
    let (mut names, mut rule, mut bars) = ("| |".to_owned(), "|---|".to_owned(), "| bar |".to_owned());
    for f in figures {
        let _ = write!(names, " {} |", f.name);
        let _ = write!(bars, " {} |", f.bar);
        rule.push_str("---|");
    }
    format!("{names}\n{rule}\n{bars}\n")
}

fn row(stage: &str, printed: &str, figures: &[Figure]) -> String {
    let mut row = format!("| {stage} |");
    for f in figures {
        let line = printed.lines().find_map(|l| l.strip_prefix(f.line)).unwrap_or("");
        let mut numbers = line
            .split(|c: char| !c.is_ascii_digit() && c != '.')
            .filter(|n| n.starts_with(|c: char| c.is_ascii_digit()));
        let number = numbers.nth(f.number).map_or("–", |n| n.trim_end_matches('.'));
        let _ = write!(row, " {number} |");
    }
    row + "\n"
}

/// The kinds of errors, as a table.
fn analysis(gold: &Path, found: &Path) -> Outcome<String> {
    let output = command("python3")
        .arg(at("tests/eval/quote_errors.py"))
        .args([shared("eval")?.as_path(), gold, found])
        .stderr(Stdio::inherit())
        .output()?;
    if !output.status.success() {
        return Err("quote_errors.py failed".into());
    }
    Ok(String::from_utf8(output.stdout)?)
}
