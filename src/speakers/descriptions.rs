//! Whom descriptions mean: `the company`, `his wife`, `one of the three people`.

use super::discourse::{LOOK_BACK, Link, Reader};
use super::lexicon::{self, APART, BODY, KIN, OWNER, PERSON, PLURAL, PRESS, WRITING};
use super::mentions::{Det, Form, Mention};
use super::people::{Someone, Sort};
use super::words::Word;
use crate::report::SpeakerKind;

/// Sentences that `the company` reaches back, at most; what is written is spoken of longer, three times that.
const CLASS_REACH: usize = 6;

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

    /// `one of the three people`, `two of the officials`: those of whom it speaks.
    fn partitive(&self, m: &Mention) -> Option<usize> {
        let count = |w: &Word| w.any(lexicon::COUNT) || matches!(&*w.lower, "some" | "none" | "another");
        let of = (m.words.start..=m.words.end).find(|&k| self.words.at(k).lower == "of")?;
        if matches!(&*self.words.at(of + 1).lower, "them" | "these" | "those") && count(self.words.at(m.head))
        {
            let back = self.recent.iter().rev().take(LOOK_BACK);
            return back.map(|&(_, e)| e).find(|&e| self.person(e).is_some_and(|p| p.plural));
        }
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
        if !apart && let Some(list) = self.by_head.get(stem) {
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
                    // `the judge`: the one who was named since.
                    return self.named_since(m, stem, e, &mine).or(Some(e));
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
                    && p.heads.iter().any(|h| super::same::same_thing(h, stem));
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
        class.or_else(|| self.focus(i, m, &mine))
    }

    /// Somebody named who has this role and was spoken of after the unnamed `e` was.
    fn named_since(&self, m: &Mention, stem: &str, e: usize, mine: &[&str]) -> Option<usize> {
        let gender = m.gender(self.words);
        if self.person(e)?.named() {
            return None;
        }
        let since = self.recent.iter().rev().take(LOOK_BACK).take_while(|&&(_, x)| x != e);
        let mut fitting = since.map(|&(_, x)| x).filter(|&x| {
            self.person(x).is_some_and(|p| {
                p.named()
                    && p.sort == Sort::Person
                    && gender * p.gender() >= 0
                    && p.heads.iter().any(|h| h == stem)
                    && self.adds_up(mine, p)
            })
        });
        fitting.next()
    }

    /// `the Dane`, `the novelist`: the person whom the story tells of just now, where no other role of theirs speaks
    /// against it.
    fn focus(&self, i: usize, m: &Mention, mine: &[&str]) -> Option<usize> {
        let head = self.words.at(m.head);
        let turn = head.any(lexicon::FOCUS);
        if head.any(PERSON) && self.words.before(m.head).capital() {
            return self.of_team(m);
        }
        // `the freshman kicker looked`: the only one of whom the story has told.
        let alone = m.subject && !m.minor && m.source.is_none();
        let role = head.any(PERSON)
            && (m.source.is_some() && mine.is_empty() || alone)
            && head.kind.is_some()
            && !head.any(KIN | lexicon::VOICE | lexicon::VAGUE | lexicon::TITLE)
            && m.words.end == m.head + 1
            && !self.words.at(m.words.end).any(lexicon::AFTER);
        if !turn && !role {
            return None;
        }
        let gender = m.gender(self.words);
        if role && alone && !self.only_one(i) {
            return None;
        }
        let mut back = self.recent.iter().rev().take(LOOK_BACK).filter(|&&(at, e)| {
            let Some((o, p)) = self.mentions.get(at).zip(self.person(e)) else { return false };
            let fits = turn
                || p.heads
                    .iter()
                    .all(|h| lexicon::look(h).is & PERSON == 0 || lexicon::look(h).kind == head.kind);
            p.sort == Sort::Person
                && p.named()
                && gender * p.gender() >= 0
                && (o.subject || o.source.is_some())
                && !self.words.at(o.words.start).quoted
                && fits
                && self.sentences_between(at, i) <= 2
        });
        back.next().map(|&(_, e)| e)
    }

    /// The last sentences have told of one person only, and by name.
    fn only_one(&self, i: usize) -> bool {
        let back = self.recent.iter().rev().take(LOOK_BACK);
        let near = back.take_while(|&&(at, _)| self.sentences_between(at, i) <= 2);
        let mut persons =
            near.map(|&(_, e)| e).filter(|&e| self.person(e).is_some_and(|p| p.sort == Sort::Person));
        persons.next().is_some_and(|first| {
            self.person(first).is_some_and(Someone::named) && persons.all(|e| e == first)
        })
    }

    /// `the Kroner manager`: whom the story has told to be at Kroner, where no other role speaks against it.
    fn of_team(&self, m: &Mention) -> Option<usize> {
        let team = super::spelling::fold(self.words.before(m.head).text);
        let at = |k: usize| self.mentions.get(k);
        let mut back = self.recent.iter().enumerate().rev().take(400).filter_map(|(n, &(k, e))| {
            let body = self.person(e).filter(|p| p.sort != Sort::Person && p.name.contains(&team))?;
            let here = self.words.at(at(k)?.words.start);
            let &(o, who) = self.recent.get(n.checked_sub(1)?)?;
            let (o, p) = (at(o)?, self.person(who)?);
            let bare = p.heads.iter().all(|h| lexicon::look(h).is & PERSON == 0);
            let tied = matches!(&*self.words.before(at(k)?.start()).lower, "at" | "of" | "with" | "for")
                && self.words.at(o.words.start).sentence == here.sentence;
            (body.named() && tied && bare && p.named() && p.sort == Sort::Person).then_some(who)
        });
        back.next()
    }

    /// Modifiers of a description fit the person: none of them belongs to an office that the person does not have.
    fn adds_up(&self, mine: &[&str], p: &Someone) -> bool {
        mine.iter().all(|w| {
            let noun = lexicon::look(w).is & (PERSON | BODY | lexicon::TITLE) != 0;
            !noun || p.heads.iter().any(|h| h == w)
        })
    }

    /// `the company` can mean this company, `the newspaper` this outlet.
    fn of_class(&self, head: &Word, p: &Someone) -> bool {
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
            Some(SpeakerKind::Organisation) if matches!(&*head.lower, "group" | "club" | "side" | "team") => {
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
        // Whose figures they are speaks through them.
        if FIGURES.contains(&stem)
            && let Some(e) = owner.filter(|&e| self.person(e).is_some_and(Someone::named))
        {
            let answers = matches!(stem, "reply" | "response" | "answer" | "retort" | "rejoinder");
            return if answers { self.answering(m, e).or(Some(e)) } else { Some(e) };
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

    /// `Her reply`: not of the one who has just spoken, but of whom they spoke.
    fn answering(&self, m: &Mention, owner: usize) -> Option<usize> {
        let pronoun = self.words.at(m.words.start).any(OWNER);
        let here = self.words.at(m.words.start).told;
        let back = || self.recent.iter().rev().take(LOOK_BACK / 2);
        let before = |at: usize| {
            self.mentions.get(at).is_some_and(|o| {
                let told = self.words.at(o.words.start).told;
                told < here && told + 1 >= here
            })
        };
        let spoke = back().any(|&(at, e)| {
            e == owner && before(at) && self.mentions.get(at).is_some_and(|o| o.source.is_some())
        });
        if !pronoun || !spoke {
            return None;
        }
        let gender = self.person(owner).map_or(0, Someone::gender);
        let mut other = back().filter(|&&(at, e)| {
            e != owner
                && before(at)
                && self.person(e).is_some_and(|p| {
                    p.named() && p.sort == Sort::Person && (gender == 0 || p.gender() * gender >= 0)
                })
        });
        other.next().map(|&(_, e)| e)
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
}
