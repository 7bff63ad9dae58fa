//! Reads the mentions in order and finds whom descriptions, pronouns and shared surnames mean.
//!
//! Gender is known only from the story's words and from pronouns that the story itself ties to
//! a person: so the story is read twice, and the second reading knows what the first found out.

mod classes;
pub mod descriptions;
pub mod focus;
mod partitives;
pub mod pronouns;
pub mod same;

use crate::quotes::Attribution;
use crate::speakers::lexicon;
use crate::speakers::mentions::{Det, Form, Mention};
use crate::speakers::people::spelling::fold;
use crate::speakers::people::{People, Someone, Sort, office};
use crate::speakers::words::Words;
use crate::text::lookup::Lookup;

/// How a mention found its entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Link {
    /// By itself: a name, or a description that brings somebody new.
    #[default]
    Itself,
    /// Points back.
    Back,
}

/// What the reading found.
pub struct Reading {
    /// Everybody.
    pub people: People,
    /// For each mention: how it found its entity.
    pub links: Vec<Link>,
}

/// Mentions that are looked back at, at most.
pub const LOOK_BACK: usize = 48;
/// What each mention so far adds to the claim to a shared surname.
const FAMILIAR: f32 = 0.08;
/// What being introduced as somebody's relative, or by another title, takes from it.
const RELATED: f32 = 0.8;
/// Members of a family that are kept in mind, at most.
const FAMILY: usize = 4;

/// Reads the story.
pub fn read(
    words: &Words,
    mentions: &[Mention],
    attributions: &[Attribution],
    sources: &[Option<usize>],
    people: People,
) -> Reading {
    let first = pass(words, mentions, attributions, sources, &people);
    let mut again = people;
    for (p, q) in again.list.iter_mut().zip(&first.people.list) {
        p.heard = q.heard;
    }
    pass(words, mentions, attributions, sources, &again)
}

fn pass(
    words: &Words,
    mentions: &[Mention],
    attributions: &[Attribution],
    sources: &[Option<usize>],
    people: &People,
) -> Reading {
    let people = People { list: people.list.clone(), of: people.of.clone(), shared: people.shared.clone() };
    let mut reader = Reader {
        words,
        mentions,
        attributions,
        sources,
        people,
        links: vec![Link::Itself; mentions.len()],
        recent: Vec::with_capacity(mentions.len()),
        by_head: Lookup::default(),
        counts: Lookup::default(),
    };
    for i in 0..mentions.len() {
        reader.step(i);
    }
    Reading { people: reader.people, links: reader.links }
}

pub struct Reader<'a, 'w> {
    pub words: &'a Words<'w>,
    pub mentions: &'a [Mention],
    pub attributions: &'a [Attribution],
    pub sources: &'a [Option<usize>],
    pub people: People,
    pub links: Vec<Link>,
    /// Mentions that are resolved, in order: (mention, entity).
    pub recent: Vec<(usize, usize)>,
    /// Unnamed entities by the stem of their head, latest last.
    pub by_head: Lookup<Vec<usize>>,
    pub counts: Lookup<f32>,
}

impl Reader<'_, '_> {
    fn step(&mut self, i: usize) {
        let Some(m) = self.mentions.get(i) else { return };
        // `Commissioner speaks`: a heading brings nobody new.
        let aside = self.words.aside.get(self.words.at(m.words.start).paragraph) == Some(&true);
        if aside && m.source.is_none() && matches!(m.form, Form::Description(_)) && m.apposed.is_none() {
            return;
        }
        // `Not every town has an Öhman`: one like them.
        let one_such = matches!(&*self.words.before(m.start()).lower, "a" | "an");
        let speaks = m.source.is_some();
        if m.named() && one_such && !speaks && m.words.len() == 1 && !self.words.at(m.words.end).noun() {
            return;
        }
        let mut link = Link::Itself;
        let entity = match m.form {
            Form::Name => self.people.of.get(i).copied().flatten().or_else(|| self.shared(i, m)),
            Form::Description(det) => {
                if let Some(name) = m.apposed {
                    self.people
                        .of
                        .get(name)
                        .copied()
                        .flatten()
                        .or_else(|| self.mentions.get(name).and_then(|n| self.shared(name, n)))
                } else if let Some(e) = self.people.of.get(i).copied().flatten() {
                    Some(e)
                } else {
                    let found = self.describe(i, m, det);
                    link = found.1;
                    found.0
                }
            }
            Form::Pronoun(p) => {
                link = Link::Back;
                self.pronoun(i, m, p)
            }
        };
        if let Some(l) = self.links.get_mut(i) {
            *l = link;
        }
        if let Some(of) = self.people.of.get_mut(i) {
            *of = entity;
        }
        let Some(e) = entity else { return };
        self.unveil(m, e);
        if link == Link::Back && matches!(m.form, Form::Description(_)) {
            let stem = lexicon::stem(&self.words.at(m.head).lower);
            if let Some(p) = self.people.list.get_mut(e) {
                p.describe(stem);
            }
        }
        self.recent.push((i, e));
        self.family(i, m);
        *self.counts.or_default(&e) += 1.0;
        if let Some(p) = self.people.list.get_mut(e) {
            p.mentions.push(i);
        }
        if let (Form::Description(_), None) = (m.form, m.apposed) {
            let head = lexicon::stem(&self.words.at(m.head).lower);
            let list = self.by_head.or_default(head);
            list.retain(|&x| x != e);
            list.push(e);
        }
    }

    /// `his attorney said … The attorney, Dana Mirsky, said`: who was spoken of without a name, and is named now.
    fn unveil(&mut self, m: &Mention, e: usize) {
        let kin = self.words.at(m.head).any(lexicon::KIN);
        let known = matches!(m.form, Form::Description(Det::Known))
            || matches!(m.form, Form::Description(Det::Owned)) && !kin;
        let known = known && m.apposed.is_some();
        let first =
            self.person(e).is_some_and(|p| p.named() && p.mentions.len() < 2 && p.sort == Sort::Person);
        if !known || !first {
            return;
        }
        let stem = lexicon::stem(&self.words.at(m.head).lower);
        let gender = self.person(e).map_or(0, Someone::gender);
        let unnamed = |x: usize| {
            self.person(x).is_some_and(|p| {
                !p.named() && !p.plural && p.gender() * gender >= 0 && p.sort == Sort::Person
            })
        };
        let Some(was) = self.by_head.get(stem).and_then(|l| l.iter().rev().copied().find(|&x| unnamed(x)))
        else {
            return;
        };
        self.people.of.iter_mut().filter(|of| **of == Some(was)).for_each(|of| *of = Some(e));
        self.recent.iter_mut().filter(|r| r.1 == was).for_each(|r| r.1 = e);
        let moved =
            self.people.list.get_mut(was).map(|p| std::mem::take(&mut p.mentions)).unwrap_or_default();
        if let Some(p) = self.people.list.get_mut(e) {
            p.mentions.extend(moved);
        }
        self.by_head.or_default(stem).retain(|&x| x != was);
    }

    /// `The Tansleys` speaks of everybody of that surname.
    fn family(&mut self, i: usize, m: &Mention) {
        let name = self.words.at(m.head);
        if !m.named() || !m.article || m.words.len() > 1 {
            return;
        }
        let folded = fold(name.text);
        let Some(surname) = folded.strip_suffix("es").or_else(|| folded.strip_suffix('s')) else { return };
        let of = |p: &Someone| {
            p.sort == Sort::Person
                && p.name.len() > 1
                && p.name.last().is_some_and(|l| *l == surname || folded.strip_suffix('s') == Some(l))
        };
        let members = self.people.list.iter().enumerate().filter(|(_, p)| of(p)).take(FAMILY);
        self.recent.extend(members.map(|(e, _)| (i, e)));
    }

    pub fn person(&self, e: usize) -> Option<&Someone> {
        self.people.list.get(e)
    }

    /// A surname that several have: by title and gender, then the one mentioned last.
    fn shared(&mut self, i: usize, m: &Mention) -> Option<usize> {
        let several = self.people.shared.get(&i)?.clone();
        let gender = m.gender(self.words);
        let titles: Vec<&str> = m
            .title
            .clone()
            .filter(|&k| self.words.at(k).word())
            .map(|k| office(&self.words.at(k).lower))
            .collect();
        let score = |e: usize| -> Option<f32> {
            let p = self.person(e)?;
            if gender * p.gender() < 0 {
                return None;
            }
            let mut score = (gender * p.gender()) as f32;
            score += titles.iter().filter(|t| p.heads.iter().any(|h| h == *t)).count() as f32 * 2.0;
            // `the younger Kowalchuk`: the child of the other.
            let child = p.heads.iter().any(|h| matches!(h.as_str(), "son" | "daughter" | "child"));
            match &*self.words.before(m.start()).lower {
                "younger" if child => score += 4.0,
                "elder" | "older" if !child => score += 4.0,
                _ => {}
            }
            // Whom the story is about goes by the surname, their relatives hardly.
            score += FAMILIAR * self.counts.get(&e).copied().unwrap_or(0.0).min(6.0);
            if p.heads.iter().any(|h| lexicon::look(h).is & lexicon::KIN != 0) {
                score -= RELATED;
            }
            // Dr. Brandt does not become Ms. Brandt.
            if titles.iter().any(|t| matches!(*t, "mr" | "ms" | "mrs" | "miss"))
                && p.heads.iter().any(|h| matches!(h.as_str(), "doctor" | "professor" | "dr" | "prof"))
            {
                score -= RELATED;
            }
            // Somebody else of that name has this title or gender for certain.
            // Who is spoken of by another short name is not who the surname means.
            let nickname = |at: usize| {
                self.mentions
                    .get(at)
                    .is_some_and(|o| o.named() && p.name.last() != Some(&fold(self.words.at(o.head).text)))
            };
            // Neither is who was spoken of as somebody's mother, nor who has not been named yet.
            let described = |at: usize| {
                self.mentions
                    .get(at)
                    .is_some_and(|o| matches!(o.form, Form::Description(_)) && o.source.is_none())
            };
            let mut back = self.recent.iter().rev().take(LOOK_BACK).enumerate();
            let last = back.find(|&(_, &(at, x))| x == e && !nickname(at) && !described(at)).map(|(n, _)| n);
            score += last.map_or(0.0, |n| 1.0 / (1.0 + n as f32 / 8.0));
            Some(score)
        };
        let mut best: Option<(f32, usize)> = None;
        for e in several {
            if let Some(s) = score(e).filter(|&s| best.is_none_or(|(b, _)| s > b)) {
                best = Some((s, e));
            }
        }
        let e = best?.1;
        if let Some(p) = self.people.list.get_mut(e) {
            p.said += gender * 2;
            titles.iter().for_each(|t| p.describe(t));
        }
        Some(e)
    }

    pub fn sentences_between(&self, from: usize, to: usize) -> usize {
        let at = |i: usize| self.mentions.get(i).map_or(0, |m| self.words.at(m.words.start).told);
        at(to).saturating_sub(at(from))
    }
}
