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
        let mut own: Vec<Span> = own.filter(|m| by_name(scene.story.str(*m), name)).collect();
        own.extend(short_forms(scene, id, name));
        let passed_on =
            scene.attributions.iter().filter_map(|a| a.via).any(|v| own.iter().any(|m| m.overlaps(v)));
        let placed =
            own.iter().filter(|m| stands_after(scene, **m, PLACED) && !is_person(scene, **m)).count();
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

/// What is named once in full and then by its first or last word, by itself in the cast: `Thornby`, `City`. Only where no
/// other name has the word, and outside of places.
fn short_forms(scene: &Scene, id: usize, name: &str) -> Vec<Span> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let (Some(first), Some(last)) = (words.first(), words.get(1..).and_then(<[&str]>::last)) else {
        return Vec::new();
    };
    let others = || scene.cast.entities.iter().enumerate().filter(|(i, _)| *i != id);
    let shared = |word: &str| {
        let long = others().map(|(_, e)| scene.story.str(e.name)).filter(|n| n.contains(char::is_whitespace));
        long.into_iter().any(|n| n.split_whitespace().any(|w| w == word))
    };
    let silent = others().filter(|(i, _)| *i >= scene.cast.speaking);
    let short = silent.filter(|(_, e)| {
        let own = scene.story.str(e.name);
        (own == *first || own == *last) && !shared(own)
    });
    let mentions = short.flat_map(|(_, e)| e.mentions.iter().copied());
    let mentions = mentions.filter(|m| scene.running(m.start) && !scene.in_quotation(m.start));
    mentions.filter(|m| !stands_after(scene, *m, PLACED)).collect()
}

/// Only a person is followed by `who`.
fn is_person(scene: &Scene, mention: Span) -> bool {
    let rest = scene.story.str(Span::new(mention.end, scene.story.text.len()));
    rest.trim_start_matches([',', ' ']).starts_with("who ")
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
        // `A rival, Trundle, left`: the name is the apposition itself.
        let before = scene.story.str(Span::new(sentence.start, mention.start));
        if before.trim_end().ends_with(',') && apposition.split_whitespace().next().is_some_and(verb) {
            return true;
        }
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
