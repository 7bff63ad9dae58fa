//! Whom the first paragraph speaks of without a name: `a charity has warned`, and the paragraph behind it opens with
//! `Lantern Watch found`; `a judge said`, and the story knows one judge.

use super::Reader;
use super::same::{others, same_thing};
use crate::report::SpeakerKind;
use crate::speakers::lexicon::{self, BODY, PERSON, VAGUE, VOICE, WRITING};
use crate::speakers::mentions::{Form, Mention};
use crate::speakers::people::{Someone, Sort};
use crate::speakers::words::Word;

/// Sentences that count as the beginning of a story.
const LEAD: usize = 3;

impl Reader<'_, '_> {
    /// Gives those whom the lead leaves unnamed the names that follow.
    pub fn lead(&mut self) {
        let first = self.mentions.iter().position(|m| m.source.is_some());
        let Some(first) = first else { return };
        let began = self.told(first);
        for i in first..self.mentions.len() {
            if self.told(i) > began + LEAD {
                break;
            }
            let Some((m, x)) = self.mentions.get(i).zip(self.people.of.get(i).copied().flatten()) else {
                continue;
            };
            if self.unnamed(m, x)
                && let Some(e) = self.named_next(i, m, x).or_else(|| self.named_later(m, x))
            {
                self.merge(x, e);
            }
        }
    }

    fn told(&self, i: usize) -> usize {
        self.mentions.get(i).map_or(0, |m| self.words.at(m.words.start).told)
    }

    /// Speaks, is one, and has no name.
    fn unnamed(&self, m: &Mention, x: usize) -> bool {
        let head = self.words.at(m.head);
        m.source.is_some()
            && matches!(m.form, Form::Description(_))
            && m.apposed.is_none()
            && !m.plural(self.words)
            && head.any(PERSON | BODY)
            && !head.any(VOICE | VAGUE | WRITING)
            && self.person(x).is_some_and(|p| !p.named() && !p.plural)
    }

    /// The first who speaks by name in the paragraph behind, where the story has not named them before.
    fn named_next(&self, i: usize, m: &Mention, x: usize) -> Option<usize> {
        let here = self.words.at(m.words.start);
        let mut behind = self.mentions.iter().enumerate().skip(i + 1).filter(|(_, o)| {
            let w = self.words.at(o.words.start);
            o.source.is_some() && !w.quoted && w.paragraph > here.paragraph
        });
        let (j, o) = behind.next()?;
        let opens = self.words.at(o.start()).paragraph == here.paragraph + 1 && o.named() && o.subject;
        let e = self.people.of.get(j).copied().flatten()?;
        let p = self.person(e)?;
        let new = p.mentions.iter().all(|&k| k > i);
        (opens && new && self.can_be(m, x, p)).then_some(e)
    }

    /// The only one of the story who is called so and has a name.
    fn named_later(&self, m: &Mention, x: usize) -> Option<usize> {
        let stem = lexicon::stem(&self.words.at(m.head).lower);
        let rows = others(stem);
        let first = self.person(x)?.mentions.first().copied()?;
        let fits = |p: &&Someone| {
            p.named() && p.heads.iter().any(|h| h == stem || stem == "judge" && same_thing(h, stem, &rows))
        };
        let list = &self.people.list;
        let mut found = list.iter().enumerate().filter(|(_, p)| fits(p));
        let (e, p) = found.next()?;
        let new = p.mentions.first().is_some_and(|&k| k > first);
        (found.next().is_none() && new && self.can_be(m, x, p)).then_some(e)
    }

    /// Nothing that the story says of the two speaks against their being one.
    fn can_be(&self, m: &Mention, x: usize, p: &Someone) -> bool {
        let head: &Word = self.words.at(m.head);
        let owner = matches!(&*head.lower, "owner" | "maker" | "operator");
        // Neither a ministry nor a paper goes by a name that does not tell.
        let told = |w: &String| lexicon::look(w).kind == head.kind;
        let public = matches!(head.kind, Some(SpeakerKind::Official | SpeakerKind::Outlet));
        let private = !public || p.name.iter().any(told);
        let sort = match p.sort {
            // `Lantern Watch`: of which nothing else says that it is a person.
            Sort::Person if head.any(BODY) && !head.any(PERSON) => {
                private && p.heads.is_empty() && p.gender() == 0
            }
            Sort::Person => head.any(PERSON),
            Sort::Body => head.any(BODY) && !head.any(PERSON) && private || owner,
            Sort::Open => private,
            _ => false,
        };
        let gender = self.person(x).map_or(0, Someone::gender) * p.gender();
        let kind = |h: &String| Some(lexicon::look(h)).filter(|l| l.is & PERSON != 0).and_then(|l| l.kind);
        let clash = p.sort == Sort::Person
            && head.kind.is_some()
            && p.heads.iter().any(|h| kind(h).is_some())
            && !p.heads.iter().any(|h| kind(h) == head.kind);
        sort && gender >= 0 && !clash
    }

    /// Whoever `x` was is `e`, and a body if `x` was one.
    pub fn merge(&mut self, x: usize, e: usize) {
        self.people.of.iter_mut().filter(|of| **of == Some(x)).for_each(|of| *of = Some(e));
        self.recent.iter_mut().filter(|r| r.1 == x).for_each(|r| r.1 = e);
        let moved = self.people.list.get_mut(x).map(|p| std::mem::take(&mut p.mentions)).unwrap_or_default();
        let body = self.person(x).is_some_and(|p| p.sort == Sort::Body);
        if let Some(p) = self.people.list.get_mut(e) {
            p.sort = if body { Sort::Body } else { p.sort };
            p.mentions.extend(moved);
        }
    }
}
