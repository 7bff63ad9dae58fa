//! The digest against the lead of the text, what it must keep, and the perspectives on our own pages.

use super::{batch, gold_pages, pages_of, score, shared, unpacked};
use crate::place::{Outcome, at, command};
use crate::python;
use std::path::Path;
use std::process::Stdio;

/// Sets of articles with summaries.
const SETS: [&str; 4] = ["summeval", "realsumm", "inshorts", "frank_xsum"];
/// Pages with the text of their story.
const PAGES: &str = "data/article/dev.jsonl.xz";
/// The lines of the gold scorer that are about this room.
const OURS: [&str; 4] = ["named but not heard", "declined", "who answers whom", "what next"];
/// Stories of ours in other house styles: see `quotes.rs`.
const STORIES: [(&str, &str); 2] =
    [("seen", "tests/eval/stories/seen"), ("held out", "tests/eval/stories/held")];

/// Measures the digest and the perspectives.
pub fn measure() -> Outcome<String> {
    let lead = against_lead()?;
    let (gold, dev) = (shared("gold/dev")?, shared(PAGES)?);
    let pages = format!("{}{}", unpacked(&dev)?, gold_pages()?);
    let reports = batch("digest.report", &["--task", "report"], &pages)?;
    let kept = ran(command("python3").arg(at("tests/eval/score_digests.py")).args([
        reports.as_path(),
        gold.as_path(),
        Path::new("--texts"),
        dev.as_path(),
    ]))?;
    let mut views = String::new();
    let own = batch("digest.own", &["--task", "report"], &gold_pages()?)?;
    views.push_str(&perspectives("`gold/dev`", &gold, &own)?);
    for (name, folder) in STORIES {
        let folder = at(folder);
        let reports = batch(&format!("digest.{name}"), &["--task", "report"], &pages_of(&folder)?)?;
        views.push_str(&perspectives(name, &folder, &reports)?);
    }
    let views = views.trim_end();
    Ok(format!(
        "# Digest and perspectives\n\nMade by `cargo ext eval digest`, not by hand.\n\n\
         ## What happened, beside the lead of the text\n\nROUGE-1 at equal length (at most 65 words), each set by \
         weights that are fitted on the other three. Bar: no set below the lead. The limits that are no weights (the \
         share of quoted words, the weight of the position) were chosen while all four sets were looked at; none of the \
         differences is significant.\n\n```text\n{lead}```\n\n\
         ## What it must keep\n\nOver `gold/dev` and the dev pages with a story. A sentence that is not in the story is \
         most often a standfirst that the text of the page does not count: by the page's own description and markup (on \
         our own pages by the annotation) those are told from captions, promos and the like. Bars: captions and promos in \
         at most 1 % of digests; the publisher's sections used; at least 85 % of the quoted words in at most six lines.\n\n{kept}\n\
         ## Who is not heard, who declined, who answers whom, what next\n\nBars on `gold/dev`: not heard precision \
         ≥ 90, recall ≥ 70; declined recall ≥ 90; who answers whom precision ≥ 85, recall ≥ 60; what next precision ≥ 80.\
         \n\n{views}\n"
    ))
}

/// The table of the recipe: it writes no weights when it is not asked to.
fn against_lead() -> Outcome<String> {
    let recipe = at("src/digest/recipe");
    let python = python::for_recipe(&recipe.join("requirements.txt"))?;
    let mut train = command(python);
    train.arg(recipe.join("train.py")).arg("--wsw").arg(at("target/debug/wsw"));
    for set in SETS {
        train.arg(shared(&format!("data/summaries/{set}.jsonl.gz"))?);
    }
    let printed = ran(&mut train)?;
    let table = printed.lines().filter(|l| l.contains("lead "));
    Ok(table.fold(String::new(), |all, line| all + line + "\n"))
}

/// What the gold scorer says of this room.
fn perspectives(name: &str, gold: &Path, reports: &Path) -> Outcome<String> {
    let printed = score("score_gold.py", &[gold, reports], &[])?;
    let lines = printed.lines().filter(|l| OURS.iter().any(|o| l.starts_with(o)));
    let table = lines.fold(String::new(), |all, line| all + line + "\n");
    Ok(format!("{name}:\n\n```text\n{table}```\n\n"))
}

/// What a program prints.
fn ran(program: &mut std::process::Command) -> Outcome<String> {
    let output = program.stderr(Stdio::inherit()).output()?;
    if !output.status.success() {
        return Err(format!("{program:?} failed").into());
    }
    Ok(String::from_utf8(output.stdout)?)
}
