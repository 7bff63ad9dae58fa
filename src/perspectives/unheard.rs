//! Named but not heard: people and bodies that the story comes back to and that say nothing in it.

use super::scene::Scene;
use crate::report::{NotHeard, SpeakerKind};
use crate::text::Span;

/// How often somebody must be named.
const TIMES: usize = 2;

/// Words that stand before a place.
const PLACED: &[&str] =
    &["in", "at", "near", "outside", "across", "around", "inside", "throughout", "off", "on", "along"];

/// Auxiliaries and common verbs in the past that have no ending to be known by: who stands before one does something.
const VERBS: &[&str] = &[
    "has",
    "had",
    "have",
    "is",
    "was",
    "were",
    "are",
    "will",
    "would",
    "can",
    "could",
    "may",
    "might",
    "must",
    "should",
    "did",
    "does",
    "do",
    "left",
    "won",
    "lost",
    "took",
    "made",
    "gave",
    "got",
    "went",
    "came",
    "ran",
    "held",
    "met",
    "led",
    "sold",
    "bought",
    "built",
    "paid",
    "kept",
    "put",
    "set",
    "cut",
    "wrote",
    "spoke",
    "told",
    "became",
    "began",
    "broke",
    "brought",
    "chose",
    "drew",
    "drove",
    "fell",
    "felt",
    "fought",
    "found",
    "grew",
    "hit",
    "knew",
    "rose",
    "saw",
    "sent",
    "shot",
    "stood",
    "struck",
    "swore",
    "taught",
    "threw",
    "thought",
    "understood",
    "wore",
    "withdrew",
    "who",
    "which",
];

/// Everybody who is named at least [`TIMES`] times in the running text and is not quoted, in order of first mention.
pub fn find(scene: &Scene) -> Vec<NotHeard> {
    let silent = scene.cast.entities.iter().enumerate().skip(scene.cast.speaking);
    let silent = silent.filter_map(|(id, entity)| {
        if matches!(entity.kind, SpeakerKind::Outlet | SpeakerKind::Document | SpeakerKind::Anonymous) {
            return None;
        }
        let name = scene.story.str(entity.name);
        let own = entity
            .mentions
            .iter()
            .copied()
            .filter(|m| scene.running(m.start) && !scene.in_quotation(m.start));
        let own: Vec<Span> = own.filter(|m| by_name(scene.story.str(*m), name)).collect();
        let passed_on =
            scene.attributions.iter().filter_map(|a| a.via).any(|v| own.iter().any(|m| m.overlaps(v)));
        let placed = own.iter().filter(|m| stands_after(scene, **m, PLACED)).count();
        let acts = own.iter().any(|m| acts(scene, *m)) || entity.role.is_some();
        // A name of one word that something happens in is a place more often than not.
        let place = placed * 2 >= own.len() || (placed > 0 && !name.contains(char::is_whitespace));
        let matters = own.len() >= TIMES && acts && !place && !passed_on;
        let heard = heard_as_other(scene, id, name, &own);
        (matters && !heard).then_some((entity.name, own, entity.kind))
    });
    let passages = silent.filter_map(|(name, own, kind)| {
        let mentions = own.iter().filter_map(|&m| scene.story.passage(m)).map(|p| p.mark).collect();
        Some(NotHeard { name: scene.story.passage(name)?, mentions, kind })
    });
    passages.collect()
}

/// The mention is by name: it shares a capitalised word with the name.
fn by_name(mention: &str, name: &str) -> bool {
    let words = |s: &str| {
        s.split(|c: char| !c.is_alphanumeric())
            .filter(|w| w.starts_with(char::is_uppercase))
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let name = words(name);
    words(mention).iter().any(|w| name.contains(w))
}

/// The last word before the mention, titles left out, is one of these.
fn stands_after(scene: &Scene, mention: Span, list: &[&str]) -> bool {
    let start = scene
        .story
        .sentence_at(mention.start)
        .and_then(|s| scene.story.sentences.get(s))
        .map_or(0, |s| s.start);
    let before = scene.story.str(Span::new(start, mention.start));
    let word = before.split_whitespace().rev().find(|w| !w.starts_with(char::is_uppercase) && *w != "the");
    word.is_some_and(|w| list.contains(&w))
}

/// A verb stands right behind the mention, or behind an apposition: it does something.
fn acts(scene: &Scene, mention: Span) -> bool {
    let Some(sentence) = scene.story.sentence_at(mention.start).and_then(|s| scene.story.sentences.get(s))
    else {
        return false;
    };
    let rest = scene.story.str(Span::new(mention.end, sentence.end));
    let verb = |word: &str| {
        let plain = word.trim_matches(|c: char| !c.is_alphanumeric());
        let plain = plain.trim_end_matches("n’t").trim_end_matches("n't");
        let past = plain.len() > 3 && plain.ends_with("ed") && plain.starts_with(char::is_lowercase);
        VERBS.contains(&plain)
            || past
            || (plain.len() > 3 && plain.ends_with('s') && plain.starts_with(char::is_lowercase))
    };
    let mut words = rest.split_whitespace();
    if let Some(apposition) = rest.strip_prefix(',') {
        // `Trundle, a rival, left`: behind the next comma; `Hale, who founded`: at once.
        let behind = apposition.split(',').nth(1).and_then(|r| r.split_whitespace().next());
        return words.nth(1).is_some_and(|w| matches!(w, "who" | "which")) || behind.is_some_and(verb);
    }
    let first = words.next().unwrap_or("");
    rest.starts_with(char::is_whitespace)
        && (verb(first)
            || matches!(first, "also" | "then" | "later" | "now" | "never" | "no")
                && words.next().is_some_and(verb))
}

/// A speaker bears the same last name, or the name stands beside a source as its apposition: the two are most likely
/// one, seen as two. Likewise a family (`the Tansleys`) of whom one speaks.
fn heard_as_other(scene: &Scene, id: usize, name: &str, own: &[Span]) -> bool {
    let beside =
        |a: Span, b: Span| a.end < b.start && scene.story.str(Span::new(a.end, b.start)).trim() == ",";
    let sources = || scene.attributions.iter().filter_map(|a| a.source);
    if own.iter().any(|&m| sources().any(|s| beside(m, s) || beside(s, m))) {
        return true;
    }
    let last = |s: &str| s.split_whitespace().next_back().unwrap_or("").to_lowercase();
    let speaking = scene.cast.entities.iter().take(scene.cast.speaking).enumerate();
    speaking.filter(|(other, _)| *other != id).any(|(_, e)| {
        let other = scene.story.str(e.name);
        let family = last(name).strip_suffix('s').is_some_and(|n| n == last(other));
        family
            || last(other) == last(name)
                && (other.split_whitespace().count() == 1 || name.split_whitespace().count() == 1)
    })
}
