//! What kind of source a body is, and those who belong to it, speak for it or own it.

use super::offices::{self, FIGHTING, LEARNED, MEMBERED, PARTISAN, RULING, TRADES, UNPAID};
use super::roles::Roles;
use crate::report::SpeakerKind;
use crate::speakers::lexicon::{self, BODY, PERSON, PLURAL, PRESS, TITLE};
use crate::speakers::mentions::Mention;
use crate::speakers::people::{Someone, Sort};
use crate::speakers::words::Shape;
use crate::text::among;
use std::ops::Range;

/// What somebody is who belongs to a body of this kind.
fn of_its_people(body: SpeakerKind) -> SpeakerKind {
    match body {
        SpeakerKind::Outlet => SpeakerKind::Expert,
        SpeakerKind::Organisation => SpeakerKind::Campaigner,
        kind => kind,
    }
}

/// A word for several who join in a body, `nurses` or `growers`, but not `ministers` or `governors`.
fn joined(word: &str) -> bool {
    let lex = lexicon::look(word);
    let holds = matches!(lex.kind, Some(SpeakerKind::Politician | SpeakerKind::Official));
    lex.is & PERSON != 0 && lex.is & PLURAL != 0 && !holds
}

impl Roles<'_, '_> {
    /// The kind of whom a spokesman speaks for: somebody in office, or the body that the words speak of.
    pub fn voice_of(&self, range: Range<usize>) -> Option<SpeakerKind> {
        if self.in_office(range.clone()) {
            return Some(SpeakerKind::Official);
        }
        // `spokesperson of the ruling Lantern Party`
        if self.partisan(range.clone()) {
            return Some(SpeakerKind::Politician);
        }
        // `a spokesman for Mr Hale`, who runs a firm.
        let titles = self
            .named_in(range.clone())
            .filter(|p| p.sort == Sort::Person)
            .flat_map(|p| p.mentions.iter().filter_map(|&i| self.mentions.get(i)));
        let boss = titles.filter_map(|m| self.run(m.title.clone())).any(|k| k == SpeakerKind::Company);
        self.principal(range).or(boss.then_some(SpeakerKind::Company))
    }

    /// The mentions that begin in these words, each with its entity.
    fn mentions_in(&self, range: Range<usize>) -> impl Iterator<Item = (&Mention, Option<usize>)> {
        let from = self.mentions.partition_point(|m| m.words.start < range.start);
        let behind = self.mentions.iter().zip(self.of.iter().copied()).skip(from);
        behind.take_while(move |(m, _)| m.words.start < range.end)
    }

    /// Whom these words name.
    fn named_in(&self, range: Range<usize>) -> impl Iterator<Item = &Someone> {
        self.mentions_in(range).filter(|(m, _)| m.named()).filter_map(|(_, of)| self.list.get(of?))
    }

    /// `the Justice Secretary`, `Mayor Hale` or later `Hale`.
    pub fn in_office(&self, range: Range<usize>) -> bool {
        let office = |k: usize| {
            let w = self.words.at(k);
            let kind = matches!(w.kind, Some(SpeakerKind::Politician | SpeakerKind::Official));
            kind && w.any(PERSON | TITLE) && !w.any(BODY)
        };
        range.clone().any(office)
    }

    /// `its director`: of the body that the story spoke of last.
    pub fn of_owner(&self, m: &Mention) -> Option<SpeakerKind> {
        self.owner(m).map(|p| self.one_of(p))
    }

    /// `Mr Hale’s successor`, `her Polish counterpart`: what titles and roles make of the other.
    pub fn peer(&self, m: &Mention) -> Option<SpeakerKind> {
        let end = self.mentions.partition_point(|o| o.start() < m.head);
        let before = self.mentions.iter().zip(self.of).take(end).rev().take(6);
        let mut persons = before.filter_map(|(_, of)| self.list.get((*of)?));
        persons.find_map(|p| {
            let mut kinds = p.heads.iter().filter_map(|h| lexicon::look(h).kind);
            kinds.next().filter(|_| p.sort == Sort::Person)
        })
    }

    /// The body whose `its director` somebody is.
    pub fn owner(&self, m: &Mention) -> Option<&Someone> {
        let first = self.words.at(m.words.start);
        if !matches!(&*first.lower, "its" | "their" | "whose") {
            return None;
        }
        let i = self.mentions.partition_point(|o| o.start() < m.start());
        // What `its` means is one body, before all the one that the sentence was about.
        let one = || self.before(i, first.told).filter(|(_, p)| first.lower != "its" || !p.plural);
        one().find(|(o, _)| o.subject).or_else(|| one().next()).map(|(_, p)| p)
    }

    /// The kind of the body mentioned last before a mention, however far.
    pub fn body_before(&self, i: usize) -> Option<SpeakerKind> {
        self.before(i, 0).next().map(|(_, p)| self.body(p))
    }

    /// The bodies mentioned before a mention, from the sentence before `told` on, the last one first.
    fn before(&self, i: usize, told: usize) -> impl Iterator<Item = (&Mention, &Someone)> {
        let before = self.mentions.iter().zip(self.of).take(i).rev().take(12);
        let near = before.take_while(move |(o, _)| self.words.at(o.words.start).told + 1 >= told);
        let company = |p: &Someone| {
            p.sort == Sort::Open
                && p.heads.iter().any(|h| lexicon::look(h).kind == Some(SpeakerKind::Company))
        };
        let bodies = near.filter_map(|(o, of)| Some((o, self.list.get((*of)?)?)));
        bodies.filter(move |(_, p)| p.sort == Sort::Body || company(p))
    }

    /// What somebody is who leads the society that was mentioned last before a mention.
    pub fn society_before(&self, i: usize, told: usize) -> Option<SpeakerKind> {
        let society = |p: &Someone| p.name.last().is_some_and(|w| among(MEMBERED, w));
        self.before(i, told).find(|(_, p)| society(p)).map(|(_, p)| self.one_of(p))
    }

    /// A body that seeks office: by its name, by the words before it (`the ruling Peoples’ Congress`), or as the story
    /// speaks of it.
    fn party(&self, p: &Someone) -> bool {
        let own = p.mentions.iter().filter_map(|&i| self.mentions.get(i)).filter(|m| m.named());
        let side = |m: &Mention| {
            let before = (m.start().saturating_sub(2)..m.words.start).rev();
            before
                .into_iter()
                .any(|k| matches!(&*self.words.at(k).lower, "ruling" | "opposition" | "governing"))
        };
        // `Lowmoor Ltd, a notice party`: a firm is no party, whatever the story calls it.
        let firm = |w: &String| lexicon::look(w).kind == Some(SpeakerKind::Company);
        let named = p.name.iter().chain(&p.heads).any(|w| among(PARTISAN, w));
        named && !p.name.iter().any(firm) || own.take(6).any(side)
    }

    /// The kind of somebody who belongs to a named body.
    fn one_of(&self, body: &Someone) -> SpeakerKind {
        if self.party(body) { SpeakerKind::Politician } else { of_its_people(self.body(body)) }
    }

    /// The kind of a person who belongs to the body that these words name.
    pub fn of_body(&self, range: Range<usize>) -> Option<SpeakerKind> {
        let word = |list: &str| range.clone().any(|k| among(list, &self.words.at(k).lower));
        if self.partisan(range.clone()) {
            return Some(SpeakerKind::Politician);
        }
        // `United States President`: the office itself says it.
        if self.named_in(range.clone()).any(|p| offices::is_metonym(&p.name)) {
            return None;
        }
        // `the School Bus Owners’ Society`: who speaks for a trade speaks for its firms.
        if word(TRADES) {
            return Some(SpeakerKind::Company);
        }
        if word(FIGHTING) {
            return Some(SpeakerKind::Campaigner);
        }
        if word(LEARNED) {
            return Some(SpeakerKind::Expert);
        }
        // `the Northern Nurses’ Federation`
        let rules = |k: usize| {
            let whose = k.saturating_sub(2)..k;
            among(RULING, &self.words.at(k).lower)
                && !whose.into_iter().any(|k| joined(&self.words.at(k).lower))
        };
        if range.clone().any(rules) {
            return Some(SpeakerKind::Official);
        }
        match self.principal(range.clone())? {
            // `leads the group Clear Path`
            SpeakerKind::Company if range.clone().any(|k| self.words.at(k).text == "group") => {
                Some(SpeakerKind::Campaigner)
            }
            // `an engineer at Blue Arrow`: nothing says that it joins people for a cause.
            SpeakerKind::Organisation
                if !range.clone().any(|k| self.words.at(k).any(BODY))
                    && !self
                        .named_in(range)
                        .any(|p| p.name.iter().any(|w| lexicon::look(w).is & BODY != 0)) =>
            {
                None
            }
            kind => Some(of_its_people(kind)),
        }
    }

    /// A party is spoken of in these words, by a word of its name or as the body that an abbreviation stands for.
    pub fn partisan(&self, range: Range<usize>) -> bool {
        range.clone().any(|k| among(PARTISAN, &self.words.at(k).lower))
            || self.mentions_in(range).filter_map(|(_, of)| self.list.get(of?)).any(|p| self.party(p))
    }

    /// `a trade group`, `a local newspaper`, `the insurer`.
    pub fn described_body(&self, m: &Mention) -> Option<SpeakerKind> {
        let head = self.words.at(m.head);
        if &*head.lower == "group" {
            return Some(SpeakerKind::Organisation);
        }
        self.noun(m.head)
    }

    /// What a noun for a body says, `the AFP news agency` with the word before it.
    fn noun(&self, k: usize) -> Option<SpeakerKind> {
        let (word, before) = (self.words.at(k), self.words.before(k));
        match &*word.lower {
            "agency" if before.lower == "news" => Some(SpeakerKind::Outlet),
            // `the farmers’ group`, `the research group`, but `the luxury group`
            "group" if before.possessive || among(UNPAID, &before.lower) => Some(SpeakerKind::Organisation),
            _ => word.kind,
        }
    }

    /// The kind of the body that a phrase speaks of: one that it names, or one that it describes.
    pub fn principal(&self, range: Range<usize>) -> Option<SpeakerKind> {
        let mut named = self.named_in(range.clone()).filter(|p| p.sort == Sort::Body);
        let mut found = None;
        let whole = named.next().map(|p| self.body(p));
        let known = whole.filter(|&k| k != SpeakerKind::Organisation);
        for k in range.clone() {
            let w = self.words.at(k);
            if known.is_some() && w.capital() {
                return known;
            }
            let body = w.any(BODY) && !w.any(PERSON);
            if body && w.kind.is_some() {
                found = w.kind;
                if found != Some(SpeakerKind::Organisation) {
                    return found;
                }
            }
        }
        found.or(known).or(whole)
    }

    /// The kind of a named body.
    pub fn body(&self, someone: &Someone) -> SpeakerKind {
        if someone.sort == Sort::Writing {
            return SpeakerKind::Document;
        }
        let own = || someone.mentions.iter().filter_map(|&i| self.mentions.get(i));
        // `The roads agency … its manager`
        if !someone.named()
            && let Some(kind) =
                own().find(|m| self.words.at(m.head).any(BODY)).and_then(|m| self.described_body(m))
        {
            return kind;
        }
        let described = |m: &&Mention| m.apposed.is_some() && self.words.at(m.head).any(BODY);
        let apposed = own().filter(described).find_map(|m| self.described_body(m));
        let titled = own().filter(|m| m.named()).find_map(|m| {
            m.title.clone().rev().find_map(|k| self.words.at(k).any(BODY).then(|| self.noun(k))?)
        });
        // `a notice party`, `the frozen-food group` tell less than the name may.
        let called = apposed.or(titled);
        if let Some(kind) = called.filter(|&k| k != SpeakerKind::Organisation) {
            return kind;
        }
        if called.is_none() && someone.name.iter().any(|w| lexicon::look(w).is & PRESS != 0) {
            return SpeakerKind::Outlet;
        }
        if self.party(someone) {
            return SpeakerKind::Organisation;
        }
        // `Ministry of Trade and Industry`: what it is stands before what it is for.
        let mut last = None;
        for word in &someone.name {
            if last.is_some() && matches!(&**word, "of" | "for") {
                break;
            }
            let lex = lexicon::look(word);
            // `Builders’ Federation`: whose it is does not tell what it is.
            if lex.is & BODY != 0
                && lex.kind != Some(SpeakerKind::Witness)
                && (last.is_none() || lex.kind != Some(SpeakerKind::Organisation))
            {
                last = lex.kind.or(last);
            }
        }
        // `the Northern Growers’ Council`
        if someone.name.iter().any(|w| w == "council") && someone.name.iter().any(|w| joined(w)) {
            return SpeakerKind::Organisation;
        }
        let membered = someone.name.last().is_some_and(|w| among(MEMBERED, w));
        if membered || matches!(last, None | Some(SpeakerKind::Organisation)) {
            // `The Widows’ Alliance`: who joins for themselves, and not for a trade.
            let theirs = |w: &String| membered && joined(w) && !among(TRADES, w);
            let fights = someone.name.iter().any(|w| among(FIGHTING, w) && w != "union" || theirs(w));
            if fights || membered {
                return if fights { SpeakerKind::Campaigner } else { SpeakerKind::Organisation };
            }
        }
        let company =
            someone.heads.iter().any(|h| h != "group" && lexicon::look(h).kind == Some(SpeakerKind::Company));
        // `Hallmoor`: a coined word is most often a firm, letters are not.
        let coined = someone.name.iter().any(|w| w == "&")
            || someone.name.len() == 1
                && matches!(someone.sort, Sort::Body | Sort::Open)
                && own().filter(|m| m.named()).all(|m| self.words.at(m.head).shape == Shape::Capital);
        last.unwrap_or(if company || coined { SpeakerKind::Company } else { SpeakerKind::Organisation })
    }
}
