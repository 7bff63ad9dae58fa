//! Whom pronouns mean: each candidate mentioned before is scored by nearness, place in the sentence, and what is known
//! of it. The weights were chosen on our own stories and on PolNeAR's training and development articles.

use super::{LOOK_BACK, Reader};
use crate::speakers::lexicon;
use crate::speakers::mentions::{Form, Mention, Pronoun};
use crate::speakers::people::{Someone, Sort};
use crate::text::Span;
use crate::text::among;
use crate::text::order;

/// Sentences that a pronoun reaches back, at most.
const REACH: usize = 9;

/// From here on a pronoun of the other gender cannot mean them.
const SURE: f32 = 2.0;

/// What is done by nobody in particular.
const SAID: &str = "said reported claimed alleged thought believed understood rumoured argued announced";

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
    against: f32,
    often: f32,
    running: f32,
    open: f32,
    unnamed: f32,
    topic: f32,
    brought: f32,
    alone: f32,
    least: f32,
    margin: f32,
}

const WEIGHTS: Weights = Weights {
    near: [3.0, 2.6, 1.5, 1.1, 0.7],
    far: 0.4,
    paragraph: 0.25,
    subject: 0.9,
    source: 0.8,
    minor: 0.45,
    quoted: 1.6,
    own_words: 3.6,
    reported_words: 1.4,
    known_gender: 0.6,
    against: 1.0,
    often: 0.15,
    running: 0.7,
    open: 2.0,
    unnamed: 0.5,
    topic: 0.54,
    brought: 0.5,
    alone: 2.4,
    least: 0.6,
    margin: 0.12,
};

impl Reader<'_, '_> {
    /// Whom a pronoun means.
    pub fn pronoun(&mut self, i: usize, m: &Mention, p: Pronoun) -> Option<usize> {
        match p {
            Pronoun::Relative => {
                let behind = self.before_bracket(m.words.start);
                let end = |at: usize| self.mentions.get(at).map_or(0, |o| o.words.end);
                let mut back = self.recent.iter().rev().take(LOOK_BACK);
                let &(at, e) = back.find(|&&(at, _)| end(at) <= behind)?;
                let gap = behind.saturating_sub(end(at));
                (self.sentences_between(at, i) == 0 && gap <= 6).then_some(e)
            }
            Pronoun::I | Pronoun::We | Pronoun::You => None,
            // `it was said afterwards`: by nobody in particular.
            Pronoun::It
                if among("is was", &self.words.at(m.words.end).lower)
                    && among(SAID, &self.words.at(m.words.end + 1).lower) =>
            {
                None
            }
            Pronoun::He | Pronoun::She | Pronoun::It | Pronoun::They => {
                let (best, margin) = self.rank(i, m, p)?;
                if margin < WEIGHTS.margin {
                    return None;
                }
                // `The club issued a statement. … it read`
                if let Some(writing) = self.person(best).filter(|s| s.sort == Sort::Writing && !s.named())
                    && let Some(writer) = writing.heads.first().and_then(|stem| self.writer(m, stem))
                {
                    return Some(writer);
                }
                let sign = m.gender(self.words) as f32 * if m.inside.is_some() { 0.4 } else { 1.0 };
                if let Some(someone) = self.people.list.get_mut(best) {
                    someone.heard = (someone.heard + sign * (margin.min(1.5) * 0.5)).clamp(-6.0, 6.0);
                }
                Some(best)
            }
        }
    }

    /// The bracket that closes right before a word opens here: `Mr Orme (Quay Ward), who`; the word itself where none does.
    fn before_bracket(&self, start: usize) -> usize {
        let comma = usize::from(self.words.before(start).text == ",");
        let Some(close) = start.checked_sub(comma + 1).filter(|&k| self.words.at(k).text == ")") else {
            return start;
        };
        (close.saturating_sub(8)..close).rev().find(|&k| self.words.at(k).text == "(").unwrap_or(start)
    }

    /// The best candidate of a pronoun, and by how much it is better than the next.
    fn rank(&self, i: usize, m: &Mention, p: Pronoun) -> Option<(usize, f32)> {
        let w = &WEIGHTS;
        let here = self.words.at(m.words.start);
        let own = self.own_content(m);
        let barred = self.barred(m);
        if let Some(e) = self.ahead(m, p).or_else(|| self.own(m, p)) {
            return Some((e, 1.0));
        }
        // Who speaks says `I` of themselves.
        let speaker = m
            .inside
            .filter(|_| m.source.is_none() || m.source != m.inside)
            .and_then(|a| self.sources.get(a).copied().flatten())
            .and_then(|s| self.people.of.get(s).copied().flatten());
        // “She said no,” the former aide said: nor whoever the words behind them describe.
        let described = m
            .inside
            .and_then(|a| self.sources.get(a).copied().flatten())
            .and_then(|s| self.mentions.get(s))
            .filter(|o| matches!(o.form, Form::Description(_)))
            .map(|o| lexicon::stem(&self.words.at(o.head).lower));
        let speaks = |someone: &Someone| {
            described.is_some_and(|d| !someone.named() && someone.heads.iter().any(|h| h == d))
        };
        let running = self
            .recent
            .iter()
            .rev()
            .take(LOOK_BACK)
            .find(|&&(at, _)| self.mentions.get(at).is_some_and(|o| o.source.is_some()))
            .map(|&(_, e)| e);
        let mut scores: Vec<(usize, f32)> = Vec::new();
        // Those who stand in the pronoun's own paragraph.
        let mut local: Vec<usize> = Vec::new();
        for &(at, e) in self.recent.iter().rev().take(LOOK_BACK) {
            let (Some(o), Some(someone)) = (self.mentions.get(at), self.person(e)) else { continue };
            let distance = self.sentences_between(at, i);
            if distance > REACH {
                break;
            }
            if Some(e) == barred && distance == 0
                || Some(e) == speaker
                || !possible(someone, p)
                || speaks(someone)
            {
                continue;
            }
            let there = self.words.at(o.words.start);
            let narrated = here.quoted || !there.quoted;
            // `Her daughter, Ines Low, put it gently. “No,” she said.`
            let owns = o.words.len() == 1
                && there.any(lexicon::OWNER)
                && self.words.at(o.words.end).any(lexicon::KIN);
            let beside = o.minor && o.aside || owns;
            if narrated && !beside && there.paragraph == here.paragraph && !local.contains(&e) {
                local.push(e);
            }
            let mut score = w.near.get(distance).copied().unwrap_or(w.far);
            score -= w.paragraph * (here.paragraph.saturating_sub(there.paragraph)).min(3) as f32;
            score += if o.subject { w.subject } else { 0.0 };
            score += if o.source.is_some() { w.source } else { 0.0 };
            score -= if o.minor || o.aside { w.minor } else { 0.0 };
            score -= if someone.sort == Sort::Open { w.open } else { 0.0 };
            // `Hietamäki laughs. “It is true,” she says.`
            let told = o.named()
                || matches!(o.form, Form::Description(_)) && self.words.at(o.head).any(lexicon::PERSON);
            let opens = told && o.subject && self.words.at(o.start()).first && !there.quoted;
            if opens
                && distance == 1
                && here.paragraph.saturating_sub(there.paragraph) <= 1
                && m.source.is_some()
            {
                score += w.topic;
            }
            // `Owner Carl Hensley was handing out coffee. … “It is quiet,” he said.`: who was just brought in by name.
            let new = someone.mentions.first().is_some_and(|&first| {
                self.words.at(self.mentions.get(first).map_or(0, |f| f.words.start)).paragraph
                    == there.paragraph
            });
            let brought = new && told && o.named() && o.subject && !there.quoted && m.source.is_some();
            if brought && here.paragraph.saturating_sub(there.paragraph) <= 1 {
                score += w.brought;
            }
            // Whom the story does not name it soon forgets.
            score -= if !someone.named() && distance > 1 { w.unnamed } else { 0.0 };
            if there.quoted && !here.quoted {
                score -= w.quoted;
            }
            let span = self.words.span(o.words.clone());
            if own.iter().any(|(s, _)| s.contains(span)) {
                score -= if there.quoted { w.own_words } else { w.reported_words };
            }
            match scores.iter_mut().find(|(x, _)| *x == e) {
                Some((_, s)) => *s = s.max(score),
                None => scores.push((e, score)),
            }
        }
        let gender = m.gender(self.words);
        for (e, score) in &mut scores {
            let known = gender != 0 && self.person(*e).is_some_and(|p| p.gender() == gender);
            *score += if known { w.known_gender } else { 0.0 };
            let against = self.person(*e).map_or(0.0, |p| (-p.leaning() * gender as f32).max(0.0));
            *score -= w.against * against;
            *score += if running == Some(*e) && m.source.is_some() { w.running } else { 0.0 };
            *score += w.often * self.counts.get(e).copied().unwrap_or(0.0).min(6.0);
        }
        if let [only] = local.as_slice()
            && let Some((_, s)) = scores.iter_mut().find(|(e, _)| e == only)
        {
            *s += w.alone;
        }
        order::by_rank(&mut scores, |s| [order::falling(s.1), 0, 0]);
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
            among(
                "when as while after before since although though if once because in by for despite until",
                &self.words.at(k).lower,
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
        let behind = self.mentions.get(next..(next + 3).min(self.mentions.len()))?;
        let (i, o) = behind.iter().enumerate().find(|(_, o)| o.start() == comma + 1)?;
        // `In a post on her page, the youth leader, Dooshima Iorkyaa, wrote`
        let name = if o.named() { next + i } else { o.apposed? };
        let e = self.people.of.get(name).copied().flatten()?;
        let verb = o.subject || o.apposed.is_some() || self.words.at(o.words.end).any(lexicon::VERB);
        verb.then_some(e)
            .filter(|&e| self.person(e).is_some_and(|s| possible(s, p) && s.sort == Sort::Person))
    }

    /// `Hilde Overgaard, in her 14th season at Kroner,`: the name that the phrase is about.
    fn own(&self, m: &Mention, p: Pronoun) -> Option<usize> {
        let at = m.words.start;
        let comma = at.checked_sub(2)?;
        if !self.words.at(at).any(lexicon::OWNER)
            || !self.words.before(at).any(lexicon::AFTER)
            || self.words.at(comma).text != ","
        {
            return None;
        }
        let &(o, e) = self
            .recent
            .iter()
            .rev()
            .take(3)
            .find(|&&(o, _)| self.mentions.get(o).is_some_and(|o| o.words.end == comma))?;
        let named = self.mentions.get(o).is_some_and(Mention::named);
        self.person(e).filter(|s| named && possible(s, p) && s.sort == Sort::Person).map(|_| e)
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
            matches!(someone.sort, Sort::Person | Sort::Open) && !someone.plural && someone.leaning() > -SURE
        }
        Pronoun::She => {
            matches!(someone.sort, Sort::Person | Sort::Open) && !someone.plural && someone.leaning() < SURE
        }
        Pronoun::It => {
            matches!(someone.sort, Sort::Body | Sort::Writing | Sort::Open)
                && !someone.plural
                && someone.gender() == 0
        }
        // `An ally of hers disagreed. “It is over,” they said.`
        Pronoun::They => {
            let unnamed = someone.sort == Sort::Person && !someone.named() && someone.gender() == 0;
            someone.plural || unnamed || someone.sort == Sort::Body
        }
        _ => false,
    }
}
