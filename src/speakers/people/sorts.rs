//! What sort of thing a name stands for: votes of all the places where it stands.

use super::Sort;
use crate::speakers::lexicon::{self, BODY, FEMALE, HONORIFIC, MALE, PERSON, PLACE, PRESS, TITLE, WRITING};
use crate::speakers::mentions::Mention;
use crate::speakers::mentions::joints::plays;
use crate::speakers::reading::focus::PLATFORMS;
use crate::speakers::words::{Shape, Words};
use crate::text::among;

/// All mentions of one spelling of a name.
pub struct Spelling {
    pub words: Vec<String>,
    pub suffix: Option<String>,
    pub mentions: Vec<usize>,
    pub votes: [i32; 4],
    pub articles: usize,
    pub acronym: bool,
    /// Stands for somebody before a colon, as initials do.
    pub label: bool,
}

const AS_PERSON: usize = 0;
const AS_BODY: usize = 1;
const AS_WRITING: usize = 2;
const AS_PLACE: usize = 3;

impl Spelling {
    /// `the` stands before most of its mentions: no person.
    pub fn article(&self) -> bool {
        self.articles * 2 > self.mentions.len()
    }
}

/// What one place says about the sort of a name.
pub fn vote(words: &Words, mentions: &[Mention], i: usize, m: &Mention, s: &mut Spelling) {
    let mut add = |sort: usize, n: i32| {
        if let Some(v) = s.votes.get_mut(sort) {
            *v += n;
        }
    };
    for k in m.title.clone() {
        let w = words.at(k);
        // `Center Goran Pell` plays.
        if w.any(HONORIFIC | TITLE | PERSON) || plays(w) && k + 1 == m.title.end {
            add(AS_PERSON, 3);
        } else if w.any(BODY) && k + 1 == m.title.end {
            add(AS_BODY, 3);
        }
    }
    let last = words.at(m.head);
    let next = words.at(m.words.end);
    let several = m.words.clone().filter(|&k| words.at(k).word()).count();
    let of_body =
        m.words.clone().any(|k| words.at(k).any(BODY | PRESS) && words.at(k).capital()) && m.title.is_empty();
    if last.any(WRITING) && (several > 1 || last.shape == Shape::Capitals) && !last.any(PRESS | BODY) {
        add(AS_WRITING, 3);
    } else if several > 1 && words.at(m.words.start).any(MALE | FEMALE) && words.at(m.words.start).any(TITLE)
    {
        // `the Duchess of Arden`
        add(AS_PERSON, 4);
    } else if of_body || m.words.clone().any(|k| words.at(k).text == "&" || words.at(k).lower == "of") {
        add(AS_BODY, 3);
    } else if ["D-", "R-"].iter().any(|party| words.at(m.words.start).text.starts_with(party)) {
        // `Rep. Ada Voss, D-Norland City`
        add(AS_PLACE, 4);
    } else if last.any(PLACE) || several > 1 && last.lower == "st" {
        // The word itself says so once, however often it stands there: `Jordan` may be somebody.
        let again = s.mentions.len() > 1;
        add(
            AS_PLACE,
            if again {
                1
            } else if several == 1 {
                3
            } else {
                2
            },
        );
    } else if several == 2 && words.at(m.words.start).lower == "new" && m.title.is_empty() {
        // `New Zealand`, `New Orleans`
        add(AS_PLACE, 2);
    } else if several > 1 && !m.article && m.title.is_empty() {
        // `Halcyon Home Care`: a word that the story also writes small is no surname by itself.
        // `Norland Civil Defence` is named after what it sees to.
        let common = words.also_small(&last.lower) && last.shape == Shape::Capital && !last.any(PERSON)
            || last.any(lexicon::PORTFOLIO);
        add(if common { AS_BODY } else { AS_PERSON }, 1);
    }
    if last.shape == Shape::Capitals
        && several == 1
        && last.lower.len() <= 6
        && next.text != ":"
        && !words.loud.get(last.paragraph).copied().unwrap_or(false)
    {
        s.acronym = true;
        add(AS_BODY, 1);
    }
    s.label |= last.shape == Shape::Capitals && several == 1 && next.text == ":" && last.lower.len() <= 3;
    let mut add = |sort: usize, n: i32| {
        if let Some(v) = s.votes.get_mut(sort) {
            *v += n;
        }
    };
    // `Wesley Ondrack, a 61-year-old former machinist`
    let aged = |k: usize| words.at(k).any(lexicon::FOCUS) && words.at(k).shape == Shape::Digit;
    if next.text == "," && (aged(m.words.end + 1) || aged(m.words.end + 2)) {
        add(AS_PERSON, 4);
    }
    let modifies = next.noun() && next.shape == Shape::Small && !last.possessive;
    if m.article && !modifies {
        s.articles += 1;
        add(AS_PERSON, -2);
        add(AS_BODY, 1);
    }
    let before = words.before(m.start());
    // `Denise Rowe, from Quayside, who`
    let placed = matches!(&*before.lower, "in" | "near" | "from" | "at") && m.title.is_empty();
    if !placed && (next.lower == "who" || next.text == "," && words.at(m.words.end + 1).lower == "who") {
        add(AS_PERSON, 2);
    }
    if next.lower == "which" || next.text == "," && words.at(m.words.end + 1).lower == "which" {
        add(AS_BODY, 2);
    }
    if next.text == ","
        && words.at(m.words.end + 1).shape == Shape::Digit
        && words.at(m.words.end + 2).text == ","
        && words.at(m.words.end + 1).lower.len() <= 2
    {
        add(AS_PERSON, 3);
    }
    if among("in near outside around across", &before.lower) && m.title.is_empty() {
        add(AS_PLACE, 2);
    }
    if last.possessive && next.any(PERSON) && next.shape == Shape::Small && !next.any(lexicon::KIN) {
        add(AS_BODY, if next.any(TITLE | lexicon::VOICE) { 2 } else { 0 });
    }
    // `Rail Repairs East (RRE)`: nobody has letters of their own.
    let letters =
        || m.words.clone().filter(|&k| words.at(k).capital()).filter_map(|k| words.at(k).text.chars().next());
    if several > 1 && next.text == "(" && letters().eq(words.at(m.words.end + 1).text.chars()) {
        add(AS_BODY, 4);
    }
    // `in a Facebook Live broadcast`
    if among(PLATFORMS, &words.at(m.words.start).lower) && among("on via a an", &before.lower) {
        add(AS_PLACE, 2);
    }
    if owns_shares(words, m) {
        add(AS_BODY, 2);
    }
    if m.source.is_some() {
        add(AS_PLACE, -1);
    }
    // Appositions on either side.
    let near = i.saturating_sub(2)..(i + 3).min(mentions.len());
    for other in near.filter_map(|j| mentions.get(j)).filter(|o| o.apposed == Some(i)) {
        let head = words.at(other.head);
        if head.any(BODY) && !head.any(PERSON) {
            add(AS_BODY, 3);
        } else if head.any(PERSON) {
            add(AS_PERSON, 3);
        } else if head.any(WRITING) {
            add(AS_WRITING, 2);
        }
    }
}

pub fn sort(s: &Spelling) -> Sort {
    sorted(s.votes)
}

/// `Pellgate Chief Executive Ada Quill`, `Pellgate’s shareholders`: what only firms have.
pub fn owns_shares(words: &Words, m: &Mention) -> bool {
    let (next, last) = (words.at(m.words.end), words.at(m.words.end + 1));
    among("ceo cfo coo cto shares shareholders investors stock", &next.lower)
        || next.lower == "chief" && among("executive financial operating", &last.lower)
}

/// The sort that most votes are for.
pub fn sorted([person, body, writing, place]: [i32; 4]) -> Sort {
    let best = person.max(body).max(writing).max(place);
    if best <= 0 {
        Sort::Open
    } else if person == best {
        Sort::Person
    } else if body == best {
        Sort::Body
    } else if place == best {
        Sort::Place
    } else {
        Sort::Writing
    }
}
