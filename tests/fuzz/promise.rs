//! What is promised to the reader, as far as it can be read off a page and its report.

use std::collections::HashSet;
use who_said_what::page::Page;
use who_said_what::report::{Mark, PageKind, Passage, Report, Tier};

/// The page's characters under a mark: none unless it lies within a block, with both ends between characters.
pub fn under(page: &Page, mark: Mark) -> Option<String> {
    let units: Vec<u16> = page.block(mark.block)?.text.encode_utf16().collect();
    String::from_utf16(units.get(mark.start as usize..mark.end as usize)?).ok()
}

/// Every passage of a report.
pub fn passages(report: &Report) -> Vec<&Passage> {
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

/// Panics with the first promise that does not hold.
pub fn hold(name: &str, page: &Page, report: &Report) {
    for passage in passages(report) {
        assert!(!passage.text.is_empty(), "{name}: a passage has words");
        assert_eq!(
            under(page, passage.mark).as_ref(),
            Some(&passage.text),
            "{name}: a passage is what stands in the page"
        );
    }
    for mark in report.speakers.iter().flat_map(|s| &s.mentions) {
        assert!(under(page, *mark).is_some_and(|t| !t.is_empty()), "{name}: a mention is somewhere");
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
    for (speaker, of) in (0u32..).zip(&report.speakers) {
        let own = |q: &u32| report.quotes.get(*q as usize).is_some_and(|q| q.speaker == Some(speaker));
        assert!(of.quotes.iter().all(own), "{name}: a speaker's quotations are their own");
    }
    let story: HashSet<u32> = report.story.iter().map(|b| b.block).collect();
    assert!(story.iter().all(|&b| page.block(b).is_some()), "{name}: the story is in the page");
    let mut hidden = HashSet::new();
    for promo in &report.promos {
        assert!(page.block(promo.block).is_some(), "{name}: what is hidden is in the page");
        for block in page.subtree(promo.block) {
            assert!(!story.contains(&block), "{name}: block {block} of the story is hidden");
            assert!(hidden.insert(block), "{name}: block {block} is hidden twice");
            assert!(page.block(block).is_some_and(|b| !b.held), "{name}: what the reader holds is hidden");
        }
    }
    if report.verdict.kind != PageKind::Story {
        assert!(
            report.quotes.is_empty() && report.promos.is_empty(),
            "{name}: no story, nothing marked or hidden"
        );
    }
}
