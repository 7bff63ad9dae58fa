//! Quotations and speakers, on PolNeAR's dev split and on our own pages.

use super::{batch, score, shared, unpacked};
use crate::place::Outcome;
use std::fmt::Write;

/// What is switched off, by the options of `wsw batch`.
const STAGES: [(&str, &[&str]); 5] = [
    ("everything", &[]),
    ("without the tagger", &["--no-model"]),
    ("without the rules", &["--without", "rules"]),
    ("without the linker", &["--without", "linker"]),
    ("without speaker resolution", &["--without", "speakers"]),
];

/// Measures every stage.
pub fn measure() -> Outcome<String> {
    let mut report = String::from("# Quotations and speakers\n\nMade by `cargo ext eval quotes`.\n");
    let corpus = unpacked(&shared("data/quotes/polnear-dev.jsonl.gz")?)?;
    let gold = super::scratch("polnear-dev.gold.jsonl");
    crate::place::write(&gold, corpus.as_bytes())?;
    let pages = super::gold_pages()?;
    for (stage, options) in STAGES {
        let label = stage.replace(' ', "-");
        let quotes = batch(&format!("{label}.quotes"), &[&["--task", "quotes"], options].concat(), &corpus)?;
        let reports = batch(&format!("{label}.report"), &[&["--task", "report"], options].concat(), &pages)?;
        let figures = score("score_quotes.py", &[&gold, &quotes], &[])?;
        let own = score("score_gold.py", &[&shared("gold/dev")?, &reports], &[])?;
        write!(report, "\n## {stage}\n\n```text\n{figures}\n{own}```\n")?;
    }
    Ok(report)
}
