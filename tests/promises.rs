//! What is promised to the reader, held against every page in `tests/pages` and every cut and garbled form of them.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use who_said_what::article::Role;
use who_said_what::page::{Page, html, plain};
use who_said_what::quotes::Tagger;
use who_said_what::report::{Mark, PageKind, Passage, Report, Tier};
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

/// The page's characters under a mark.
fn under(page: &Page, mark: Mark) -> String {
    let units: Vec<u16> = page.block(mark.block).unwrap().text.encode_utf16().collect();
    String::from_utf16(&units[mark.start as usize..mark.end as usize]).unwrap()
}

/// Every passage of a report.
fn passages(report: &Report) -> Vec<&Passage> {
    let mut all: Vec<&Passage> = Vec::new();
    for quote in &report.quotes {
        all.extend(&quote.content);
        all.extend(quote.cue.iter().chain(&quote.source).chain(&quote.via));
    }
    for speaker in &report.speakers {
        all.push(&speaker.name);
        all.extend(&speaker.role);
    }
    let views = &report.perspectives;
    all.extend(views.not_heard.iter().map(|n| &n.name));
    all.extend(views.declined.iter().flat_map(|d| [&d.name, &d.cue]));
    all.extend(views.exchanges.iter().map(|e| &e.cue));
    all.extend(views.sourcing.unnamed.iter().filter_map(|u| u.reason.as_ref()));
    all.extend(views.sourcing.chains.iter().map(|c| &c.via));
    let digest = &report.digest;
    all.extend(
        digest.happened.iter().chain(&digest.next).chain(&digest.happened_from).chain(&digest.next_from),
    );
    all.extend(digest.said.iter().flat_map(|s| s.verb.iter().chain([&s.fragment])));
    all
}

/// All promises that can be read off a page and its report.
fn hold(name: &str, page: &Page, report: &Report) {
    for passage in passages(report) {
        assert_eq!(under(page, passage.mark), passage.text, "{name}: a passage is what stands in the page");
    }
    for mark in report.speakers.iter().flat_map(|s| &s.mentions) {
        assert!(!under(page, *mark).is_empty(), "{name}: a mention is somewhere");
    }
    for quote in &report.quotes {
        assert!(!quote.content.is_empty(), "{name}: a quotation has words");
        assert_eq!(
            quote.speaker.is_none(),
            quote.tier == Tier::Unclear,
            "{name}: who is unclear has no speaker"
        );
        assert!(quote.speaker.is_none_or(|s| (s as usize) < report.speakers.len()), "{name}: speakers exist");
    }
    let story: HashSet<u32> = report.story.iter().map(|b| b.block).collect();
    let mut hidden = HashSet::new();
    for promo in &report.promos {
        for block in page.subtree(promo.block) {
            assert!(!story.contains(&block), "{name}: block {block} of the story is hidden");
            assert!(hidden.insert(block), "{name}: block {block} is hidden twice");
            assert!(!page.blocks[block as usize].held, "{name}: what the reader holds is hidden");
        }
    }
    if report.verdict.kind != PageKind::Story {
        assert!(
            report.quotes.is_empty() && report.promos.is_empty(),
            "{name}: no story, nothing marked or hidden"
        );
    }
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
fn garbled_text_keeps_the_promises() {
    let tagger = tagger();
    let pieces = [
        "“",
        "”",
        "\"",
        "‘",
        "’",
        "'",
        "«",
        "»",
        " said ",
        "She",
        " told Reuters",
        ", ",
        ". ",
        "\n",
        "𝒳",
        "e\u{301}",
        "\u{200d}",
        "اللغة",
        "Mayor Ana Hale",
        " according to ",
        "that ",
        "NAME: ",
        "— ",
        "\u{a0}",
        "U.S. ",
        "…",
        "''",
        "denied ",
    ];
    let mut state: u32 = 1;
    for round in 0..300 {
        let mut text = String::new();
        for _ in 0..60 {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            text.push_str(pieces[(state >> 8) as usize % pieces.len()]);
        }
        let page = plain::page(&text);
        let report = analyze(&page, &Settings { whole: true, ..Settings::default() }, Some(&tagger));
        hold(&format!("round {round}"), &page, &report);
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
