//! The story and what is not the story, on the dev pages and on our own.

use super::{batch, score, shared, unpacked};
use crate::place::Outcome;

/// Measures the text that is found.
pub fn measure() -> Outcome<String> {
    let dev = shared("data/article/dev.jsonl.xz")?;
    let found = batch("article", &["--task", "article"], &unpacked(&dev)?)?;
    let peers = shared("data/article/peers_dev.json")?;
    let figures = score("score_article.py", &[&dev, &found], &["--peers", &peers.to_string_lossy()])?;
    let reports = batch("story.report", &["--task", "report"], &super::gold_pages()?)?;
    let own = score("score_gold.py", &[&shared("gold/dev")?, &reports], &[])?;
    Ok(format!("# The story\n\nMade by `cargo ext eval story`.\n\n```text\n{figures}\n{own}```\n"))
}
