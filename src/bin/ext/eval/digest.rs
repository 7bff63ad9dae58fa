//! The digest against the lead of the text, and the perspectives on our own pages.

use super::{batch, score, shared, unpacked};
use crate::place::Outcome;
use std::fmt::Write;

const SETS: [&str; 4] = ["summeval", "realsumm", "inshorts", "frank_xsum"];

/// Measures the digest on each set.
pub fn measure() -> Outcome<String> {
    let mut report = String::from("# Digest and perspectives\n\nMade by `cargo ext eval digest`.\n");
    for set in SETS {
        let gold = shared(&format!("data/summaries/{set}.jsonl.gz"))?;
        let digests = batch(set, &["--task", "digest"], &unpacked(&gold)?)?;
        let figures = score("score_digest.py", &[&gold, &digests], &[])?;
        write!(report, "\n## {set}\n\n```text\n{figures}```\n")?;
    }
    let reports = batch("digest.report", &["--task", "report"], &super::gold_pages()?)?;
    let own = score("score_gold.py", &[&shared("gold/dev")?, &reports], &[])?;
    write!(report, "\n## Our own pages\n\n```text\n{own}```\n")?;
    Ok(report)
}
