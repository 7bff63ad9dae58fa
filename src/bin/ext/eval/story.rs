//! The story and what is not the story: on the dev pages, on blocks that were labelled by hand, on pages of all kinds and
//! on our own; each stage by itself; and the model on publishers that it has not learnt from.

use super::{batch, score, shared, unpacked};
use crate::place::{Outcome, at, command, read, write};
use serde_json::{Value, json};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Stdio;

/// What is switched off, by the options of `wsw batch`.
const STAGES: [(&str, &[&str]); 3] =
    [("locate only", &["--without", "judge,promos"]), ("+ rules", &["--without", "judge"]), ("+ model", &[])];
/// What the recipe wrote when it last cross-validated.
const FOLDS: &str = "tests/eval/story_folds.tsv";

/// Measures every stage.
pub fn measure() -> Outcome<String> {
    let (dev, kinds) = (shared("data/article/dev.jsonl.xz")?, shared("data/article/pages.jsonl.xz")?);
    let (dev_text, own) = (unpacked(&dev)?, super::gold_pages()?);
    let pages = format!("{dev_text}{}{own}", unpacked(&kinds)?);
    let peers = shared("data/article/peers_dev.json")?;
    let mut stages = "| stage | set | word F1 | 4-gram F1 | pages < .8 |\n|---|---|---|---|---|\n".to_owned();
    let mut rest = String::new();
    for (stage, options) in STAGES {
        let label = stage.replace(' ', "-");
        let reports = batch(&label, &[&["--task", "report", "--no-model"], options].concat(), &pages)?;
        let texts = texts(&reports, &label)?;
        let printed = score("score_article.py", &[&dev, &texts], &["--peers", &peers.to_string_lossy()])?;
        for line in printed.lines().filter(|l| l.split_whitespace().nth(1) == Some("ours")) {
            stages.push_str(&row(stage, line));
        }
        let blocks = blocks(&dev, &reports)?;
        let gold =
            score("score_gold.py", &[&shared("gold/dev")?, &reports_of_our_own(&reports, &own)?], &[])?;
        let _ = write!(rest, "### {stage}\n\n```text\n{blocks}{}```\n\n", promos(&gold));
        if options.is_empty() {
            let _ = write!(
                rest,
                "## Beside the peers, as `score_article.py` prints it\n\n```text\n{printed}```\n"
            );
        }
    }
    let folds = read(&at(FOLDS)).unwrap_or_else(|_| "not there: run cargo ext train story\n".into());
    Ok(format!(
        "# The story, and what is not the story\n\nMade by `cargo ext eval story`, not by hand.\n\n\
         Bars: word F1 ≥ .960 over all, ≥ .965 scrapinghub, ≥ .960 multilingual news (`fundus_tests`); 4-gram F1 ≥ .955; \
         pages below .8 ≤ 3 %; hidden: ≥ 75 % of the promos inside, ≤ 3 % of what is to be kept, ≤ 0.1 % of the \
         story's words; our own pages: all promos in the story, ≥ 90 % around it, no story words; article or not ≥ 97 %.\n\n\
         ## The story's text, stage by stage\n\nThe model has learnt from these pages: see the next table.\n\n{stages}\n\
         ## The model on publishers that it has not learnt from\n\nFour folds, no publisher in two; the engine's text and its \
         verdicts on pages with the other folds' models, so that a story that is lost has no text; kept by \
         `cargo ext train story`.\n\n```text\n{folds}```\n\n\
         ## What is hidden, and is it a story at all\n\n`story words hidden` counts a paragraph of the gold text that is \
         hidden. Where the gold takes a promo for text (“Also read: …”), `tests/eval/gold_promos.tsv` says so, by \
         hand; the line below counts these, too.\n\n{rest}"
    ))
}

/// A line of `score_article.py` as a row of the table.
fn row(stage: &str, line: &str) -> String {
    let set = line.split_whitespace().next().unwrap_or("");
    let behind = |name: &str| {
        line.split_once(name).and_then(|(_, l)| l.split_whitespace().next()).unwrap_or("–").to_owned()
    };
    format!(
        "| {stage} | {set} | {} | {} | {} |\n",
        behind("word F1"),
        behind("4-gram F1"),
        behind("pages < .8")
    )
}

/// The story's text of each report, as `wsw batch --task article` gives it.
fn texts(reports: &Path, label: &str) -> Outcome<PathBuf> {
    let mut out = String::new();
    for line in read(reports)?.lines() {
        let report: Value = serde_json::from_str(line)?;
        let _ = writeln!(out, "{}", json!({ "id": report["id"], "text": report["text"] }));
    }
    let path = super::scratch(&format!("{label}.texts.jsonl"));
    write(&path, out.as_bytes())?;
    Ok(path)
}

/// The reports of our own pages, which stand behind the others.
fn reports_of_our_own(reports: &Path, own: &str) -> Outcome<PathBuf> {
    let text = read(reports)?;
    let lines: Vec<&str> = text.lines().collect();
    let from = lines.len().saturating_sub(own.lines().count());
    let path = super::scratch("story.gold.jsonl");
    write(&path, lines.get(from..).unwrap_or(&[]).join("\n").as_bytes())?;
    Ok(path)
}

/// What our own scorer says of blocks and kinds of pages.
fn blocks(dev: &Path, reports: &Path) -> Outcome<String> {
    let output = command("python3")
        .arg(at("tests/eval/score_blocks.py"))
        .args([dev, &shared("data/article/blocks_dev.jsonl")?, reports])
        .arg("--promos")
        .arg(at("tests/eval/gold_promos.tsv"))
        .arg("--kinds")
        .arg(at("tests/eval/page_kinds.tsv"))
        .stderr(Stdio::inherit())
        .output()?;
    if !output.status.success() {
        return Err("score_blocks.py failed".into());
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// The lines of the gold scorer that are about this room.
fn promos(printed: &str) -> String {
    let ours = ["article or not", "story words", "promos hidden", "kept things"];
    let lines = printed.lines().filter(|l| ours.iter().any(|o| l.starts_with(o)));
    lines.fold("our own pages:\n".to_owned(), |all, line| all + line + "\n")
}
