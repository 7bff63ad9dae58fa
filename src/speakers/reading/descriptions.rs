//! Whom descriptions mean: `the company`, `his wife`, `one of the three people`.

use super::{LOOK_BACK, Link, Reader};
use crate::speakers::lexicon::{self, APART, BODY, KIN, OWNER, PERSON, PLURAL, PRESS, WRITING};
use crate::speakers::mentions::{Det, Form, Mention, Pronoun};
use crate::speakers::people::{Someone, Sort};
use crate::speakers::words::Shape;
use crate::text::among;

/// Sentences that `the company` reaches back, at most; what is written is spoken of longer, three times that.
const CLASS_REACH: usize = 6;

/// Writings in which somebody speaks: `in a statement, she said … the statement reads`.
const LETTERS: &[&str] =
    &["statement", "post", "letter", "email", "message", "note", "tweet", "reply", "release"];

/// Stems of what somebody counts or keeps: `Lumenforge’s own data` is Lumenforge speaking.
const FIGURES: &[&str] = &[
    "data",
    "figure",
    "statistic",
    "number",
    "record",
    "estimate",
    "count",
    "tally",
    "website",
    "reply",
    "response",
    "answer",
    "retort",
    "rejoinder",
    "tweet",
    "testimony",
];

impl Reader<'_, '_> {
    /// Whom a description means.
    pub fn describe(&mut self, i: usize, m: &Mention, det: Det) -> (Option<usize>, Link) {
        let head = self.words.at(m.head);
        let stem = lexicon::stem(&head.lower).to_owned();
        if let Some(e) = self.partitive(m) {
            return (Some(e), Link::Itself);
        }
        match det {
            Det::New => {
                if let Some(e) = self.told_more(m) {
                    return (Some(e), Link::Itself);
                }
                // `officials` after `officials`: a bare plural is the same unnamed crowd.
                if head.any(PLURAL)
                    && !self.words.at(m.words.start).any(lexicon::NEW | lexicon::COUNT | APART)
                    && let Some(e) = self.same_words(m, &stem)
                {
                    return (Some(e), Link::Itself);
                }
                (self.create(m), Link::Itself)
            }
            Det::Known | Det::Owned => {
                let back = if det == Det::Known { self.known(i, m, &stem) } else { self.owned(m, &stem) };
                back.map_or_else(|| (self.create(m), Link::Itself), |e| (Some(e), Link::Back))
            }
        }
    }

    /// `one volunteer, a graduate student who …`: a second description of the same person.
    fn told_more(&self, m: &Mention) -> Option<usize> {
        let &(at, e) = self.recent.last()?;
        let before = self.mentions.get(at)?;
        let person = |d: &Mention| self.words.at(d.head).any(PERSON) && !d.plural(self.words);
        let comma = m.words.start == before.words.end + 1 && self.words.at(before.words.end).text == ",";
        let article = matches!(&*self.words.at(m.words.start).lower, "a" | "an");
        let described = matches!(before.form, Form::Description(Det::New));
        (comma && article && described && person(before) && person(m)).then_some(e)
    }

    fn create(&mut self, m: &Mention) -> Option<usize> {
        let head = self.words.at(m.head);
        let sort = if head.any(WRITING) && !head.any(PERSON) {
            Sort::Writing
        } else if head.any(PERSON) || self.words.at(m.head + 1).lower == "who" && !m.plural(self.words) {
            // `A crane operator who …`
            Sort::Person
        } else if head.any(BODY) {
            Sort::Body
        } else if m.source.is_some() {
            let nobody = m.words.clone().any(|k| self.words.at(k).any(lexicon::NOBODY));
            // `Dr Orme’s modelling`: what somebody has and no list knows is a thing.
            let before = self.words.before(m.head);
            let thing = head.shape == Shape::Small && (before.possessive || before.any(OWNER));
            match (nobody, thing) {
                (true, _) => Sort::Nobody,
                (_, true) => Sort::Writing,
                _ => Sort::Open,
            }
        } else {
            return None;
        };
        // `graziers said`: a word that no list has, but in its plural.
        let several = sort == Sort::Open
            && !self.words.at(m.words.start).any(lexicon::NEW | OWNER)
            && lexicon::stem(&head.lower) != head.lower;
        let mut someone = Someone {
            sort,
            said: m.gender(self.words) * 2,
            plural: m.plural(self.words) || several,
            ..Someone::default()
        };
        // Of a person every office counts; `court records` are no court.
        for k in m.words.clone().take(12) {
            let w = self.words.at(k);
            if w.noun() && (k == m.head || k < m.head && sort == Sort::Person) {
                someone.describe(lexicon::stem(&w.lower));
            }
        }
        self.people.list.push(someone);
        Some(self.people.list.len() - 1)
    }

    /// An unnamed entity that was described by the same words.
    pub(super) fn same_words(&self, m: &Mention, stem: &str) -> Option<usize> {
        let mine: Vec<&str> = m.words.clone().map(|k| &*self.words.at(k).lower).collect();
        let list = self.by_head.get(stem)?;
        list.iter().rev().take(8).copied().find(|&e| {
            let first = self.person(e).and_then(|p| p.mentions.first()).and_then(|&f| self.mentions.get(f));
            first.is_some_and(|f| {
                f.words.len() == mine.len()
                    && f.words.clone().map(|k| &*self.words.at(k).lower).eq(mine.iter().copied())
            })
        })
    }

    /// Modifiers of a description: its words but determiner and head.
    fn modifiers(&self, m: &Mention) -> Vec<&str> {
        let skip = lexicon::KNOWN | lexicon::NEW | OWNER | lexicon::COUNT;
        m.words
            .clone()
            .take_while(|&k| k < m.head)
            .map(|k| self.words.at(k))
            .filter(|w| w.word() && !w.any(skip))
            .map(|w| &*w.lower)
            .collect()
    }

    /// The entity that a definite description points back to.
    fn known(&self, i: usize, m: &Mention, stem: &str) -> Option<usize> {
        let head = self.words.at(m.head);
        if LETTERS.contains(&stem)
            && let Some(e) = self.writer(m, stem)
        {
            return Some(e);
        }
        let mine = self.modifiers(m);
        let apart = m.words.clone().any(|k| self.words.at(k).any(APART));
        if head.any(PERSON)
            && self.words.before(m.head).capital()
            && let Some(e) = self.of_team(m)
        {
            return Some(e);
        }
        // The same noun before: unless both are described in different words.
        if !apart && let Some(list) = self.by_head.get(stem) {
            for &e in list.iter().rev().take(8) {
                let Some(p) = self.person(e) else { continue };
                let first = p
                    .mentions
                    .iter()
                    .filter_map(|&f| self.mentions.get(f))
                    .find(|f| matches!(f.form, Form::Description(_)));
                let theirs = first.map(|f| self.modifiers(f)).unwrap_or_default();
                let rank = |words: &[&str]| words.iter().any(|w| lexicon::RANKS.contains(w));
                let clash =
                    !mine.is_empty() && !theirs.is_empty() && !mine.iter().any(|w| theirs.contains(w))
                        || head.any(PERSON) && rank(&mine) != rank(&theirs);
                // Of whom somebody speaks in general is not whom the story means: “to see a manager do this”.
                let narrated = self.words.at(m.words.start).quoted
                    || p.mentions
                        .iter()
                        .filter_map(|&f| self.mentions.get(f))
                        .any(|f| !self.words.at(f.head).quoted);
                if !clash && narrated && (p.plural == m.plural(self.words)) {
                    // `the judge`: the one who was named since.
                    return self.named_since(m, stem, e, &mine).or(Some(e));
                }
            }
        }
        if m.plural(self.words) {
            return None;
        }
        let gender = m.gender(self.words);
        // `the Finland goalkeeper`: not the other side's, of whom the story has told that they are one.
        let proper = head.any(PERSON) && mine.len() == 1 && self.words.before(m.head).capital();
        if proper
            && let Some(e) = self.focus(i, m)
            && self.person(e).is_some_and(|p| p.heads.iter().all(|h| lexicon::look(h).is & PERSON == 0))
        {
            return Some(e);
        }
        let others = super::same::others(stem);
        let whole_name = m.words.end > m.head + 1;
        // `the London-based company`: where it is tells more of it, and of no other.
        let plain = (m.words.start + 1..m.head).all(|k| {
            let w = self.words.at(k);
            w.capital() && w.any(lexicon::PLACE | lexicon::ADJECTIVE) || w.lower.ends_with("-based")
        });
        let limit = if whole_name { 400 } else { LOOK_BACK * 4 };
        let mut seen: Vec<usize> = Vec::new();
        let mut class: Option<usize> = None;
        for &(at, e) in self.recent.iter().rev().take(limit) {
            if seen.contains(&e) {
                continue;
            }
            seen.push(e);
            let Some(p) = self.person(e).filter(|p| gender * p.gender() >= 0) else { continue };
            let reach = if head.any(WRITING) { CLASS_REACH * 3 } else { CLASS_REACH };
            let near = self.sentences_between(at, i) <= reach;
            if !p.named() {
                // `the paper` after `a study`.
                let same = !apart
                    && !head.any(PERSON)
                    && near
                    && mine.is_empty()
                    && p.heads.iter().any(|h| super::same::same_thing(h, stem, &others));
                class = class.or(same.then_some(e));
                continue;
            }
            // A title or role of theirs, or the last word of the body's name.
            let letters = head.shape == Shape::Capitals && self.office_letters(p, &head.lower);
            let called = |h: &String| {
                h == stem
                    || p.sort == Sort::Person
                        && near
                        && head.any(PERSON)
                        && super::same::same_thing(h, stem, &others)
            };
            // `the council`: whoever holds an office there is not meant.
            let same_sort = p.sort != Sort::Person || !head.any(BODY) || head.any(PERSON);
            let role = same_sort
                && p.heads.iter().any(called)
                && (self.adds_up(&mine, p) || self.sole(head, stem, &mine, p));
            let name = p.sort != Sort::Person
                && head.any(BODY | WRITING | PRESS)
                && p.name.iter().any(|w| lexicon::stem(w) == stem)
                && p.name.len() > 1;
            // `the county`: Marden County before the Marden County Growers.
            let whole = p.name.last().is_some_and(|w| lexicon::stem(w) == stem);
            if role || letters || name && whole {
                return Some(e);
            }
            class = class.or(name.then_some(e));
            // `in a Facebook post`, `on Facebook` speaks of no company.
            let modifies = self.mentions.get(at).is_some_and(|o| {
                let next = self.words.at(o.words.end);
                let post = next.noun() && next.shape == Shape::Small && !self.words.at(o.head).possessive;
                o.named() && (post || self.words.before(o.start()).lower == "on")
            });
            if class.is_none()
                && near
                && plain
                && !whole_name
                && !modifies
                && (self.of_class(head, p) || self.owns(head, p) && self.sentences_between(at, i) <= 1)
            {
                class = Some(e);
            }
        }
        class.or_else(|| self.informant(i, m)).or_else(|| self.focus(i, m))
    }

    /// `his wife`, `Lumenforge’s finance chief`: somebody of the owner's.
    fn owned(&self, m: &Mention, stem: &str) -> Option<usize> {
        let head = self.words.at(m.head);
        let owner = self.owner(m);
        // Whose figures they are speaks through them.
        if FIGURES.contains(&stem)
            && let Some(e) = owner.filter(|&e| self.person(e).is_some_and(Someone::named))
        {
            return Some(e);
        }
        // The same words of the same owner before.
        if let Some(list) = self.by_head.get(stem) {
            for &e in list.iter().rev().take(8) {
                let Some(p) = self.person(e) else { continue };
                let owners = p
                    .mentions
                    .iter()
                    .filter_map(|&f| self.mentions.get(f))
                    .filter(|f| matches!(f.form, Form::Description(_)));
                if owner.is_some() && owners.into_iter().take(6).any(|f| self.owner(f) == owner) {
                    return Some(e);
                }
            }
        }
        // A spouse with the owner's surname.
        let owner = self.person(owner?)?;
        let surname = owner.name.last()?;
        if head.any(KIN) && owner.name.len() > 1 {
            let gender = m.gender(self.words);
            let namesakes = || {
                self.people.list.iter().filter(|p| {
                    p.sort == Sort::Person
                        && p.name.len() > 1
                        && p.name.last() == Some(surname)
                        && p.name != owner.name
                })
            };
            let mut fitting = namesakes().filter(|p| p.gender() * gender >= 0);
            let (one, more) = (fitting.next(), fitting.next());
            if let (Some(one), None) = (one, more) {
                return self.people.list.iter().position(|p| p.name == one.name);
            }
            // `his mother`, of a family whose other members were introduced as relatives.
            let related = |p: &Someone| p.heads.iter().any(|h| lexicon::look(h).is & KIN != 0);
            let elder = among("mother father mom dad mum grandmother grandfather", stem);
            let mut heads = namesakes().filter(|p| gender != 0 && p.gender() == gender && !related(p));
            if let (true, Some(one), None) = (elder, heads.next(), heads.next()) {
                return self.people.list.iter().position(|p| p.name == one.name);
            }
        }
        None
    }

    /// The entity of the possessor that opens a description.
    fn owner(&self, m: &Mention) -> Option<usize> {
        let first = m.words.start;
        let from = self.mentions.partition_point(|o| o.words.start < first);
        let possessors =
            self.mentions.get(from..)?.iter().enumerate().take_while(|(_, o)| o.words.start < m.head);
        let mut possessors = possessors.filter(|(_, o)| {
            o.words.end <= m.head
                && (self.words.at(o.head).possessive
                    || self.words.at(o.words.start).any(OWNER) && o.words.len() == 1)
        });
        let (k, own) = possessors.next()?;
        let mine = matches!(own.form, Form::Pronoun(Pronoun::I | Pronoun::We));
        if mine {
            let speaker = self.sources.get(own.inside?).copied().flatten()?;
            return self.people.of.get(speaker).copied().flatten();
        }
        self.people.of.get(from + k).copied().flatten()
    }
}
