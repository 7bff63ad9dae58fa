//! What is promised to the reader, held against every page in `tests/pages` and every cut and garbled form of them.

#[path = "fuzz/promise.rs"]
mod promise;

use promise::hold;
use std::path::{Path, PathBuf};
use who_said_what::article::Role;
use who_said_what::page::{Page, html, plain};
use who_said_what::quotes::Tagger;
use who_said_what::report::{PageKind, Report, Tier};
use who_said_what::{Settings, analyze};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages")
}

fn tagger() -> Tagger {
    let weights = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/quotes/tagger/tagger.bin");
    Tagger::load(&std::fs::read(weights).unwrap()).unwrap()
}

/// Name and source of every page.
fn sources() -> Vec<(String, String)> {
    let mut all: Vec<_> = std::fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, std::fs::read_to_string(path.join("page.html")).unwrap())
        })
        .collect();
    all.sort();
    assert!(all.len() >= 16, "the pages are there");
    all
}

fn pages() -> Vec<(String, Page)> {
    sources().into_iter().map(|(name, source)| (name, html::page(&source, "https://example.org/a"))).collect()
}

#[test]
fn every_word_shown_stands_in_the_page_and_no_story_is_hidden() {
    let tagger = tagger();
    for (name, page) in pages() {
        for tagger in [None, Some(&tagger)] {
            let report = analyze(&page, &Settings::default(), tagger);
            assert_eq!(
                report.verdict.kind == PageKind::Story,
                !name.starts_with("not-"),
                "{name}: a story or not"
            );
            hold(&name, &page, &report);
        }
    }
}

/// Annotated stories of ours in other house styles.
#[test]
fn every_word_shown_stands_in_the_page_in_other_house_styles() {
    let tagger = tagger();
    let stories = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/eval/stories");
    let folders = ["seen", "held"].map(|set| std::fs::read_dir(stories.join(set)).unwrap());
    for entry in folders.into_iter().flatten() {
        let file = entry.unwrap().path().join("page.html");
        let page = html::page(&std::fs::read_to_string(&file).unwrap(), "https://example.org/a");
        hold(&file.to_string_lossy(), &page, &analyze(&page, &Settings::default(), Some(&tagger)));
    }
}

/// Pages of real publishers lie beside the checkout, where somebody has put them; elsewhere there is nothing to try.
#[test]
fn every_word_shown_stands_in_a_hundred_pages_of_publishers() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/article/dev.jsonl.xz");
    if !file.exists() {
        return;
    }
    let unpacked = std::process::Command::new("xz").arg("-dc").arg(&file).output().unwrap();
    let tagger = tagger();
    for line in String::from_utf8(unpacked.stdout).unwrap().lines().take(100) {
        let row: serde_json::Value = serde_json::from_str(line).unwrap();
        let (html, url) = (row["html"].as_str().unwrap(), row["url"].as_str().unwrap_or(""));
        let page = html::page(html, url);
        hold(url, &page, &analyze(&page, &Settings::default(), Some(&tagger)));
    }
}

#[test]
fn the_same_page_gives_the_same_report_and_a_report_survives_the_wire() {
    let tagger = tagger();
    for (name, page) in pages() {
        let report = analyze(&page, &Settings::default(), Some(&tagger));
        assert_eq!(report, analyze(&page, &Settings::default(), Some(&tagger)), "{name}");
        let wire = serde_json::to_string(&report).unwrap();
        assert_eq!(serde_json::from_str::<Report>(&wire).unwrap(), report, "{name}");
    }
}

#[test]
fn a_page_cut_anywhere_keeps_the_promises() {
    let tagger = tagger();
    for (name, source) in sources() {
        for part in 1..8 {
            let mut at = source.len() * part / 8;
            while !source.is_char_boundary(at) {
                at -= 1;
            }
            let page = html::page(&source[..at], "");
            hold(&name, &page, &analyze(&page, &Settings::default(), Some(&tagger)));
        }
    }
}

#[test]
fn roles_of_a_story_follow_the_reading_order() {
    for (name, page) in pages() {
        let report = analyze(&page, &Settings::default(), None);
        let blocks: Vec<u32> = report.story.iter().map(|b| b.block).collect();
        assert!(blocks.is_sorted(), "{name}");
        let headlines = report.story.iter().filter(|b| b.role == Role::Headline).count();
        assert!(headlines <= 1, "{name}: {headlines} headlines");
    }
}

#[test]
fn in_another_language_what_stands_between_marks_is_marked_and_given_to_nobody() {
    let story = "Der Vorstand des Hafens teilte am Dienstag mit, dass er die Brücke für elf Wochen schließen werde, weil \
                 Taucher Risse in vier der neun Pfeiler gefunden hätten.\n\
                 „Wir hätten das im Frühjahr sehen müssen“, sagte Hafenmeisterin Jule Brandis der Zeitung „Der Kai“.\n\
                 Doch die Stadt widersprach ihr am Abend: „Niemand hat uns je gewarnt.“";
    let report =
        analyze(&plain::page(story), &Settings { whole: true, ..Settings::default() }, Some(&tagger()));
    let marked: Vec<&str> = report.quotes.iter().map(|q| &*q.content[0].text).collect();
    assert_eq!(marked, ["„Wir hätten das im Frühjahr sehen müssen“", "„Niemand hat uns je gewarnt.“"]);
    assert!(report.speakers.is_empty());
    assert!(report.quotes.iter().all(|q| q.tier == Tier::Unclear && q.why.rule == "speaker-language"));
}
