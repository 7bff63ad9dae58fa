//! Reads the mentions in order and finds whom descriptions, pronouns and shared surnames mean.
//!
//! Each candidate that was mentioned before is scored by nearness, place in the sentence, and what is known of it; the
//! weights are [`Weights`]. Gender is known only from the story's words and from pronouns that the story itself ties to
//! a person: so the story is read twice, and the second reading knows what the first found out.

use super::lexicon::{self, APART, BODY, KIN, OWNER, PERSON, PLURAL, PRESS, WRITING};
use super::mentions::{Det, Form, Mention, Pronoun};
use super::people::{People, Someone, Sort};
use super::words::Words;
use crate::quotes::Attribution;
use crate::report::SpeakerKind;
use crate::text::Span;
use std::collections::HashMap;

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
const LOOK_BACK: usize = 48;
/// Sentences that a pronoun reaches back, at most.
const REACH: usize = 9;
/// Sentences that `the company` reaches back, at most; what is written is spoken of longer, three times that.
const CLASS_REACH: usize = 6;

/// Weights of a candidate's score.
struct Weights {
    near: [f32; 5],
    far: f32,
    paragraph: f32,
    subject: f32,
    source: f32,
    minor: f32,
    quoted: f32,
    own_words: f32,
    reported_words: f32,
    known_gender: f32,
    often: f32,
    running: f32,
    open: f32,
    least: f32,
    margin: f32,
}

const WEIGHTS: Weights = Weights {
    near: [3.0, 2.6, 1.5, 1.1, 0.7],
    far: 0.4,
    paragraph: 0.25,
    subject: 0.9,
    source: 0.8,
    minor: 0.7,
    quoted: 1.6,
    own_words: 3.6,
    reported_words: 1.4,
    known_gender: 1.2,
    often: 0.15,
    running: 0.7,
    open: 0.9,
    least: 0.6,
    margin: 0.12,
};

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
        by_head: HashMap::new(),
        counts: HashMap::new(),
    };
    for i in 0..mentions.len() {
        reader.step(i);
    }
    Reading { people: reader.people, links: reader.links }
}

struct Reader<'a, 'w> {
    words: &'a Words<'w>,
    mentions: &'a [Mention],
    attributions: &'a [Attribution],
    sources: &'a [Option<usize>],
    people: People,
    links: Vec<Link>,
    /// Mentions that are resolved, in order: (mention, entity).
    recent: Vec<(usize, usize)>,
    /// Unnamed entities by the stem of their head, latest last.
    by_head: HashMap<String, Vec<usize>>,
    counts: HashMap<usize, f32>,
}

impl Reader<'_, '_> {
    fn step(&mut self, i: usize) {
        let Some(m) = self.mentions.get(i) else { return };
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
        if link == Link::Back && matches!(m.form, Form::Description(_)) {
            let stem = lexicon::stem(&self.words.at(m.head).lower);
            if let Some(p) = self.people.list.get_mut(e) {
                p.describe(stem);
            }
        }
        self.recent.push((i, e));
        *self.counts.entry(e).or_insert(0.0) += 1.0;
        if let Some(p) = self.people.list.get_mut(e) {
            p.mentions.push(i);
        }
        if let (Form::Description(_), None) = (m.form, m.apposed) {
            let head = lexicon::stem(&self.words.at(m.head).lower).to_owned();
            let list = self.by_head.entry(head).or_default();
            list.retain(|&x| x != e);
            list.push(e);
        }
    }

    fn person(&self, e: usize) -> Option<&Someone> {
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
            .map(|k| super::people::office(&self.words.at(k).lower))
            .collect();
        let score = |e: usize| -> Option<f32> {
            let p = self.person(e)?;
            if gender * p.gender() < 0 {
                return None;
            }
            let mut score = (gender * p.gender()) as f32;
            score += titles.iter().filter(|t| p.heads.iter().any(|h| h == *t)).count() as f32 * 2.0;
            // Somebody else of that name has this title or gender for certain.
            let last = self.recent.iter().rev().take(LOOK_BACK).position(|&(_, x)| x == e);
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
        }
        Some(e)
    }

    /// Whom a description means.
    fn describe(&mut self, i: usize, m: &Mention, det: Det) -> (Option<usize>, Link) {
        let head = self.words.at(m.head);
        let stem = lexicon::stem(&head.lower).to_owned();
        if let Some(e) = self.partitive(m) {
            return (Some(e), Link::Itself);
        }
        match det {
            Det::New => {
                // `officials` after `officials`: a bare plural is the same unnamed crowd.
                if head.any(PLURAL)
                    && !self.words.at(m.words.start).any(lexicon::NEW | lexicon::COUNT | APART)
                {
                    if let Some(e) = self.same_words(m, &stem) {
                        return (Some(e), Link::Itself);
                    }
                }
                (self.create(m), Link::Itself)
            }
            Det::Known => match self.known(i, m, &stem) {
                Some(e) => (Some(e), Link::Back),
                None => (self.create(m), Link::Itself),
            },
            Det::Owned => match self.owned(m, &stem) {
                Some(e) => (Some(e), Link::Back),
                None => (self.create(m), Link::Itself),
            },
        }
    }

    fn create(&mut self, m: &Mention) -> Option<usize> {
        let head = self.words.at(m.head);
        let sort = if head.any(WRITING) && !head.any(PERSON) {
            Sort::Writing
        } else if head.any(PERSON) {
            Sort::Person
        } else if head.any(BODY) {
            Sort::Body
        } else if m.source.is_some() {
            let nobody = m.words.clone().any(|k| self.words.at(k).any(lexicon::NOBODY));
            if nobody { Sort::Nobody } else { Sort::Open }
        } else {
            return None;
        };
        let mut someone = Someone {
            sort,
            said: m.gender(self.words) * 2,
            plural: m.plural(self.words),
            ..Someone::default()
        };
        for k in m.words.clone().take(12) {
            let w = self.words.at(k);
            if w.noun() && k <= m.head {
                someone.describe(lexicon::stem(&w.lower));
            }
        }
        self.people.list.push(someone);
        Some(self.people.list.len() - 1)
    }

    /// `one of the three people`, `two of the officials`: those of whom it speaks.
    fn partitive(&self, m: &Mention) -> Option<usize> {
        let count = |w: &super::words::Word| {
            w.any(lexicon::COUNT) || matches!(&*w.lower, "some" | "none" | "another")
        };
        let of = m.words.clone().find(|&k| self.words.at(k).lower == "of")?;
        if !self.words.at(of.checked_sub(1)?).lower.is_empty() && !count(self.words.at(of - 1)) {
            return None;
        }
        let noun = (of + 1..m.words.end).find(|&k| self.words.at(k).noun())?;
        let stem = lexicon::stem(&self.words.at(noun).lower);
        self.by_head.get(stem)?.iter().rev().copied().find(|&e| self.person(e).is_some_and(|p| p.plural))
    }

    /// An unnamed entity that was described by the same words.
    fn same_words(&self, m: &Mention, stem: &str) -> Option<usize> {
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
        let mine = self.modifiers(m);
        let apart = m.words.clone().any(|k| self.words.at(k).any(APART));
        // The same noun before: unless both are described in different words.
        if !apart {
            if let Some(list) = self.by_head.get(stem) {
                for &e in list.iter().rev().take(8) {
                    let Some(p) = self.person(e) else { continue };
                    let first = p
                        .mentions
                        .iter()
                        .filter_map(|&f| self.mentions.get(f))
                        .find(|f| matches!(f.form, Form::Description(_)));
                    let theirs = first.map(|f| self.modifiers(f)).unwrap_or_default();
                    let clash =
                        !mine.is_empty() && !theirs.is_empty() && !mine.iter().any(|w| theirs.contains(w));
                    if !clash && (p.plural == m.plural(self.words)) {
                        return Some(e);
                    }
                }
            }
        }
        if m.plural(self.words) {
            return None;
        }
        let gender = m.gender(self.words);
        let whole_name = m.words.end > m.head + 1;
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
                    && p.heads.iter().any(|h| lexicon::same_thing(h, stem));
                class = class.or(same.then_some(e));
                continue;
            }
            // A title or role of theirs, or the last word of the body's name.
            let role = p.heads.iter().any(|h| h == stem) && self.adds_up(&mine, p);
            let name = p.sort != Sort::Person
                && head.any(BODY | WRITING | PRESS)
                && p.name.iter().any(|w| lexicon::stem(w) == stem)
                && p.name.len() > 1;
            if role || name {
                return Some(e);
            }
            if class.is_none() && near && mine.is_empty() && !whole_name && self.of_class(head, p) {
                class = Some(e);
            }
        }
        class
    }

    /// Modifiers of a description fit the person: none of them belongs to an office that the person does not have.
    fn adds_up(&self, mine: &[&str], p: &Someone) -> bool {
        mine.iter().all(|w| {
            let noun = lexicon::look(w).is & (PERSON | BODY | lexicon::TITLE) != 0;
            !noun || p.heads.iter().any(|h| h == w)
        })
    }

    /// `the company` can mean this company, `the newspaper` this outlet.
    fn of_class(&self, head: &super::words::Word, p: &Someone) -> bool {
        let press = p.name.iter().any(|w| lexicon::look(w).is & PRESS != 0);
        if head.any(PERSON) || p.sort == Sort::Person || p.sort == Sort::Place {
            return false;
        }
        match head.kind {
            Some(SpeakerKind::Company) => {
                p.sort == Sort::Body && !press && !self.public(p) || p.sort == Sort::Open && !press
            }
            Some(SpeakerKind::Outlet) if &*head.lower == "paper" => press || p.sort == Sort::Writing,
            Some(SpeakerKind::Outlet) => press,
            Some(SpeakerKind::Organisation) if &*head.lower == "group" => {
                p.sort == Sort::Body && !press && !self.public(p)
            }
            Some(SpeakerKind::Document) => p.sort == Sort::Writing,
            _ => false,
        }
    }

    /// The body's name says that it is an authority.
    fn public(&self, p: &Someone) -> bool {
        p.name.iter().any(|w| lexicon::look(w).kind == Some(SpeakerKind::Official))
    }

    /// `his wife`, `Lumenforge’s finance chief`: somebody of the owner's.
    fn owned(&self, m: &Mention, stem: &str) -> Option<usize> {
        let head = self.words.at(m.head);
        let owner = self.owner(m);
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
            let namesakes = self.people.list.iter().filter(|p| {
                p.sort == Sort::Person
                    && p.name.len() > 1
                    && p.name.last() == Some(surname)
                    && p.name != owner.name
            });
            let mut fitting = namesakes.filter(|p| p.gender() * gender >= 0);
            let (one, more) = (fitting.next(), fitting.next());
            if let (Some(one), None) = (one, more) {
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
        let (k, _) = possessors.next()?;
        self.people.of.get(from + k).copied().flatten()
    }

    fn sentences_between(&self, from: usize, to: usize) -> usize {
        let at = |i: usize| self.mentions.get(i).map_or(0, |m| self.words.at(m.words.start).told);
        at(to).saturating_sub(at(from))
    }

    /// Whom a pronoun means.
    fn pronoun(&mut self, i: usize, m: &Mention, p: Pronoun) -> Option<usize> {
        match p {
            Pronoun::Relative => {
                let &(at, e) = self.recent.last()?;
                let gap = m.words.start.saturating_sub(self.mentions.get(at)?.words.end);
                (self.sentences_between(at, i) == 0 && gap <= 6).then_some(e)
            }
            Pronoun::I | Pronoun::We | Pronoun::You => None,
            Pronoun::He | Pronoun::She | Pronoun::It | Pronoun::They => {
                let (best, margin) = self.rank(i, m, p)?;
                if margin < WEIGHTS.margin {
                    return None;
                }
                let sign = m.gender(self.words) as f32 * if m.inside.is_some() { 0.4 } else { 1.0 };
                if let Some(someone) = self.people.list.get_mut(best) {
                    someone.heard = (someone.heard + sign * (margin.min(1.5) * 0.5)).clamp(-6.0, 6.0);
                }
                Some(best)
            }
        }
    }

    /// The best candidate of a pronoun, and by how much it is better than the next.
    fn rank(&self, i: usize, m: &Mention, p: Pronoun) -> Option<(usize, f32)> {
        let w = &WEIGHTS;
        let here = self.words.at(m.words.start);
        let own = self.own_content(m);
        let barred = self.barred(m);
        if let Some(e) = self.ahead(m, p) {
            return Some((e, 1.0));
        }
        // Who speaks says `I` of themselves.
        let speaker = m
            .inside
            .filter(|_| m.source.is_none())
            .and_then(|a| self.sources.get(a).copied().flatten())
            .and_then(|s| self.people.of.get(s).copied().flatten());
        let running = self
            .recent
            .iter()
            .rev()
            .take(LOOK_BACK)
            .find(|&&(at, _)| self.mentions.get(at).is_some_and(|o| o.source.is_some()))
            .map(|&(_, e)| e);
        let mut scores: Vec<(usize, f32)> = Vec::new();
        for &(at, e) in self.recent.iter().rev().take(LOOK_BACK) {
            let (Some(o), Some(someone)) = (self.mentions.get(at), self.person(e)) else { continue };
            let distance = self.sentences_between(at, i);
            if distance > REACH {
                break;
            }
            if Some(e) == barred && distance == 0 || Some(e) == speaker || !possible(someone, p) {
                continue;
            }
            let there = self.words.at(o.words.start);
            let mut score = w.near.get(distance).copied().unwrap_or(w.far);
            score -= w.paragraph * (here.paragraph.saturating_sub(there.paragraph)).min(3) as f32;
            score += if o.subject { w.subject } else { 0.0 };
            score += if o.source.is_some() { w.source } else { 0.0 };
            score -= if o.minor { w.minor } else { 0.0 };
            score -= if someone.sort == Sort::Open { w.open } else { 0.0 };
            if there.quoted && !here.quoted {
                score -= w.quoted;
            }
            let span = self.words.span(o.words.clone());
            if own.iter().any(|(s, _)| s.contains(span)) {
                score -= if there.quoted { w.own_words } else { w.reported_words };
            }
            match scores.iter_mut().find(|(x, _)| *x == e) {
                Some((_, s)) => *s = s.max(score),
                None => {
                    let gender = m.gender(self.words);
                    let known = gender != 0 && gender == someone.gender();
                    score += if known { w.known_gender } else { 0.0 };
                    score += if running == Some(e) && m.source.is_some() { w.running } else { 0.0 };
                    score += w.often * self.counts.get(&e).copied().unwrap_or(0.0).min(6.0);
                    scores.push((e, score));
                }
            }
        }
        scores.sort_by(|a, b| b.1.total_cmp(&a.1));
        let &(best, top) = scores.first()?;
        let next = scores.get(1).map_or(0.0, |s| s.1);
        (top >= w.least).then_some((best, top - next))
    }

    /// `When he wrote his book, Mr. McKinley said`: the subject behind the comma of a sentence that opens with a clause.
    fn ahead(&self, m: &Mention, p: Pronoun) -> Option<usize> {
        let at = m.words.start;
        let mut k = at;
        while k > 0 && self.words.before(k).sentence == self.words.at(at).sentence && at - k < 8 {
            k -= 1;
        }
        let opener = (k..at).any(|k| {
            matches!(
                &*self.words.at(k).lower,
                "when"
                    | "as"
                    | "while"
                    | "after"
                    | "before"
                    | "since"
                    | "although"
                    | "though"
                    | "if"
                    | "once"
                    | "because"
                    | "in"
                    | "by"
                    | "for"
                    | "despite"
                    | "until"
            )
        });
        let whole = k == 0 || self.words.before(k).sentence != self.words.at(at).sentence;
        if !opener
            || !whole
            || (k..at).any(|k| {
                self.words.at(k).text == "," || self.words.at(k).capital() && !self.words.at(k).first
            })
        {
            return None;
        }
        let comma = (at..at + 16).find(|&k| self.words.at(k).text == ",")?;
        if self.words.at(comma).sentence != self.words.at(at).sentence {
            return None;
        }
        let next = self.mentions.partition_point(|o| o.words.start <= comma);
        let (i, o) = self
            .mentions
            .get(next..next + 2)?
            .iter()
            .enumerate()
            .find(|(_, o)| o.named() && o.start() == comma + 1)?;
        let e = self.people.of.get(next + i).copied().flatten()?;
        (o.subject || self.words.at(o.words.end).any(lexicon::VERB))
            .then_some(e)
            .filter(|&e| self.person(e).is_some_and(|s| possible(s, p) && s.sort == Sort::Person))
    }

    /// What the attribution says whose source the pronoun is.
    fn own_content(&self, m: &Mention) -> Vec<(Span, bool)> {
        let attribution = m.source.and_then(|a| self.attributions.get(a));
        attribution.map(|a| a.content.iter().map(|&s| (s, true)).collect()).unwrap_or_default()
    }

    /// `Pym told her`: the subject of the clause is somebody else than its object.
    fn barred(&self, m: &Mention) -> Option<usize> {
        let object = matches!(&*self.words.at(m.words.start).lower, "him" | "them")
            || self.words.at(m.words.start).lower == "her" && !self.words.at(m.words.end).noun();
        if !object || m.source.is_some() {
            return None;
        }
        let back = self.recent.iter().rev().take(6);
        let mut subjects = back.filter(|&&(at, _)| {
            self.mentions.get(at).is_some_and(|o| {
                (o.subject || o.source.is_some())
                    && m.words.start.saturating_sub(o.words.end) <= 4
                    && self.words.at(o.words.start).sentence == self.words.at(m.words.start).sentence
            })
        });
        subjects.next().map(|&(_, e)| e)
    }
}

/// The pronoun can mean such an entity at all.
fn possible(someone: &Someone, p: Pronoun) -> bool {
    match p {
        Pronoun::He => {
            matches!(someone.sort, Sort::Person | Sort::Open) && !someone.plural && someone.gender() >= 0
        }
        Pronoun::She => {
            matches!(someone.sort, Sort::Person | Sort::Open) && !someone.plural && someone.gender() <= 0
        }
        Pronoun::It => {
            matches!(someone.sort, Sort::Body | Sort::Writing | Sort::Open)
                && !someone.plural
                && someone.gender() == 0
        }
        Pronoun::They => someone.plural || someone.sort == Sort::Body,
        _ => false,
    }
}
