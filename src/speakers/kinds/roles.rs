//! The role of somebody as the story gives it: title, apposition, affiliation, relative clause.

use super::offices::{GAME, GAME_WORDS};
use crate::speakers::lexicon::{self, PERSON};
use crate::speakers::mentions::Mention;
use crate::speakers::people::Someone;
use crate::speakers::words::Words;
use crate::text::lookup::Lookup;
use crate::text::{Span, among};

/// Verbs of relative clauses that say what somebody is.
const LEADS: &[&str] = &[
    "chairs",
    "leads",
    "heads",
    "runs",
    "owns",
    "founded",
    "co-founded",
    "represents",
    "teaches",
    "studies",
    "covers",
    "researches",
    "writes",
    "wrote",
    "directs",
    "manages",
    "edits",
    "works",
    "lives",
    "led",
    "headed",
    "chaired",
    "directed",
    "coaches",
    "captains",
    "started",
    "organised",
    "organized",
];

/// Reads roles off the mentions.
pub struct Roles<'a, 'w> {
    /// The words.
    pub words: &'a Words<'w>,
    /// All mentions.
    pub mentions: &'a [Mention],
    /// For each mention, its entity.
    pub of: &'a [Option<usize>],
    /// Everybody.
    pub list: &'a [Someone],
    /// The story is about a game.
    pub game: bool,
}

impl<'a, 'w> Roles<'a, 'w> {
    /// Looks through the words once.
    pub fn new(
        words: &'a Words<'w>,
        mentions: &'a [Mention],
        of: &'a [Option<usize>],
        list: &'a [Someone],
    ) -> Roles<'a, 'w> {
        let said: Lookup<()> = (0..words.len()).map(|k| (&*words.at(k).lower, ())).collect();
        let game = GAME.split(' ').filter(|w| said.contains(*w)).count() >= GAME_WORDS;
        Roles { words, mentions, of, list, game }
    }

    /// Descriptions in apposition to somebody's name.
    pub fn apposed<'s>(&'s self, someone: &'s Someone) -> impl Iterator<Item = &'s Mention> {
        someone.mentions.iter().filter_map(|&i| self.mentions.get(i)).filter(|m| m.apposed.is_some())
    }

    /// The role of somebody as the story gives it: the fullest apposition or title.
    pub fn role(&self, someone: &Someone) -> Option<Span> {
        let mut best: Option<(usize, Span)> = None;
        let mut offer = |span: Span, weight: usize| {
            if !span.is_empty() && best.is_none_or(|(w, _)| weight > w) {
                best = Some((weight, span));
            }
        };
        for m in self.apposed(someone) {
            let end = self.phrase(m);
            offer(self.words.span(m.words.start..end), 30 + (end - m.words.start).min(12));
        }
        for m in someone.mentions.iter().filter_map(|&i| self.mentions.get(i)).filter(|m| m.named()) {
            if m.title.clone().any(|k| self.words.at(k).any(PERSON | lexicon::TITLE)) {
                offer(self.words.span(trim(self.words, m)), 20 + m.title.len().min(6));
            }
            if let Some(affiliation) = self.affiliation(m) {
                offer(affiliation, 10);
            }
            if let Some(clause) = self.clause(m) {
                offer(clause, 5);
            }
        }
        best.map(|(_, span)| span)
    }

    /// One past a description with what belongs to it: `an analyst at Tidewater Research`.
    pub fn phrase(&self, m: &Mention) -> usize {
        let mut end = m.words.end;
        let here = self.words.at(m.words.start);
        if !self.words.at(end).any(lexicon::AFTER)
            || among("who which that when where while after before since until", &self.words.at(end).lower)
        {
            return end;
        }
        while end < m.words.end + 14 {
            let w = self.words.at(end);
            let dot = w.text == "." && self.words.before(end).any(lexicon::HONORIFIC);
            let owns = matches!(w.text, "’" | "'") && self.words.before(end).possessive;
            let stop = !w.word() && w.text != "&" && w.text != "-" && !dot && !owns
                || w.paragraph != here.paragraph
                || w.any(lexicon::VERB)
                || among("who which that whose while when where", &w.lower);
            if stop {
                break;
            }
            end += 1;
        }
        end
    }

    /// `Priya Nadel of Quay Street Partners`.
    pub fn affiliation(&self, m: &Mention) -> Option<Span> {
        let mut k = m.words.end;
        if self.words.at(k).text == "," {
            k += 1;
        }
        if !matches!(&*self.words.at(k).lower, "of" | "from" | "at" | "with") {
            return None;
        }
        k += 1;
        if self.words.at(k).lower == "the" {
            k += 1;
        }
        let from = self.mentions.partition_point(|o| o.start() < k);
        let body = self.mentions.get(from).filter(|o| o.named() && o.start() == k)?;
        Some(body.span(self.words))
    }

    /// `who chairs the Friends of Weir Meadow`, without `who`.
    pub fn clause(&self, m: &Mention) -> Option<Span> {
        let mut k = m.words.end;
        if self.words.at(k).text == "," {
            k += 1;
        }
        if self.words.at(k).lower != "who" {
            return None;
        }
        // `who uses a wheelchair and leads the group`
        let and = (k + 2..k + 8).find(|&j| self.words.at(j).lower == "and");
        if let Some(and) = and.filter(|&a| LEADS.contains(&&*self.words.at(a + 1).lower)) {
            k = and;
        }
        // `who now directs the institute`
        k += usize::from(among("now also currently once then", &self.words.at(k + 1).lower));
        let verb = self.words.at(k + 1);
        if !LEADS.contains(&&*verb.lower) {
            return None;
        }
        let mut end = k + 2;
        while end < k + 14
            && (self.words.at(end).word() || matches!(self.words.at(end).text, "&" | "’" | "'"))
            && self.words.at(end).paragraph == verb.paragraph
        {
            // `who chairs the energy and homes committee`, but `who runs a farm and keeps bees`
            let one = (end + 1..end + 3).any(|j| self.words.at(j).any(lexicon::BODY));
            if self.words.at(end).lower == "and" && !one || self.words.at(end).any(lexicon::VERB) {
                break;
            }
            end += 1;
        }
        Some(self.words.span(k + 1..end))
    }
}

/// Title words of a mention without a full stop at the end.
fn trim(words: &Words, m: &Mention) -> std::ops::Range<usize> {
    let mut end = m.title.end;
    while end > m.title.start && !words.before(end).word() && words.before(end).text != "." {
        end -= 1;
    }
    m.title.start..end
}
