//! What kind of source a phrase makes: titles before a name, a description with what belongs to it.

use super::offices::{
    CHAMBERS, FOR_A_PARTY, LAWYERS, PAIRS, PEERS, PUBLIC_CHIEFS, SIDES, SITTING, TEAM_LEADERS,
};
use super::roles::Roles;
use crate::report::SpeakerKind;
use crate::speakers::lexicon::{self, BODY, HONORIFIC, KIN, PERSON, PORTFOLIO, TITLE, VAGUE, VOICE, WRITING};
use crate::speakers::mentions::{Det, Form, Mention};
use crate::speakers::people::{Someone, Sort};
use crate::text::among;
use std::ops::Range;

impl Roles<'_, '_> {
    /// The kind that a run of title and role words makes.
    pub fn run(&self, range: Range<usize>) -> Option<SpeakerKind> {
        let mut kind = None;
        let mut head = None;
        for k in range.clone() {
            let (w, next) = (self.words.at(k), self.words.at(k + 1));
            if k + 1 < range.end {
                let pair = Some((&*w.lower, &*next.lower));
                let held = |pairs: &str| pairs.split(", ").any(|p| p.split_once(' ') == pair);
                let pair = PAIRS.iter().find(|(_, pairs)| held(pairs));
                if let Some(&(kind, _)) = pair {
                    // `a vice president`: of a firm, which has several.
                    let several = w.lower == "vice" && matches!(&*self.words.before(k).lower, "a" | "senior");
                    // `Regional council chief executive Ada Quill`
                    let public = || self.principal(range.start..k) == Some(SpeakerKind::Official);
                    return Some(match kind {
                        _ if several => SpeakerKind::Company,
                        SpeakerKind::Company if public() => SpeakerKind::Official,
                        kind => kind,
                    });
                }
            }
            // `chief product officer`
            if w.lower.trim_start_matches("then-") == "chief"
                && (k + 1..range.end).any(|j| self.words.at(j).lower == "officer")
                && !among(PUBLIC_CHIEFS, &next.lower)
            {
                return Some(SpeakerKind::Company);
            }
            let describes = w.any(lexicon::ADJECTIVE) && k + 1 < range.end;
            // `Coroner Dr Piers Nott`
            let degree = matches!(&*w.lower, "dr" | "prof") && kind.is_some();
            if w.any(PERSON | TITLE | HONORIFIC) && !describes && !degree {
                head = Some(w);
                if w.kind.is_some() {
                    kind = w.kind;
                }
            }
        }
        let head = head?;
        // `Advocate Farah Siddiqui told the court`
        if head.lower == "advocate" && range.len() == 1 && self.words.at(range.end).capital() {
            return Some(SpeakerKind::Expert);
        }
        // `commission counsel`, `the company’s lawyer`, but `an entertainment lawyer`
        let whose = |k: &SpeakerKind| match k {
            SpeakerKind::Company => range.clone().any(|k| self.words.at(k).possessive),
            kind => *kind == SpeakerKind::Official,
        };
        if among(LAWYERS, &head.lower)
            && let Some(kind) = self.principal(range.clone()).filter(whose)
            && !range.clone().any(|k| self.words.at(k).lower == "former")
        {
            return Some(kind);
        }
        if self.game && among(TEAM_LEADERS, &head.lower) {
            return Some(SpeakerKind::Witness);
        }
        // `RVP spokesperson Colonel Khandekar`: whom he speaks for counts, not the rank.
        let voice = range.clone().map(|k| self.words.at(k)).find(|w| w.any(VOICE));
        let head = voice.unwrap_or(head);
        // `Opposition water spokesman`
        if (head.any(VOICE) || among(FOR_A_PARTY, &head.lower)) && self.partisan(range.clone()) {
            return Some(SpeakerKind::Politician);
        }
        // `university president`, `club chairman`, `ministry spokesman`: the body decides.
        let open = head.kind.is_none() || among("president secretary chief executive founder", &head.lower);
        if open {
            let body = if head.any(VOICE) { self.principal(range) } else { self.of_body(range) };
            return body.or(kind);
        }
        kind
    }

    /// `Planning Director Ada Quill`: who directs what a state sees to, where nothing tells for whom.
    pub fn directs(&self, range: Range<usize>) -> Option<SpeakerKind> {
        let word = |list: &str| range.clone().any(|k| among(list, &self.words.at(k).lower));
        let seen = word("deputy regional") || range.clone().any(|k| self.words.at(k).any(PORTFOLIO));
        (seen && word("director administrator coordinator")).then_some(SpeakerKind::Official)
    }

    /// The kind that a description makes, with the body that it names (`a spokesman for the Rail Access Board`).
    pub fn phrase_kind(&self, m: &Mention) -> Option<SpeakerKind> {
        let head = self.words.at(m.head);
        let end = self.phrase(m);
        let own = self.run(m.words.start..m.head + 1);
        let bodies = || {
            let behind = self.principal(m.head + 1..end);
            behind.or_else(|| self.principal(m.words.start..m.head))
        };
        if among(PEERS, &head.lower) {
            return self.peer(m);
        }
        let whose = || bodies().or_else(|| self.owner(m).map(|p| self.body(p)));
        // `the council’s chief executive`
        if own == Some(SpeakerKind::Company) && whose() == Some(SpeakerKind::Official) {
            return Some(SpeakerKind::Official);
        }
        // `the charity’s chief executive`
        let theirs = |k: &SpeakerKind| matches!(k, SpeakerKind::Campaigner | SpeakerKind::Organisation);
        if own == Some(SpeakerKind::Company)
            && matches!(&*head.lower, "executive" | "ceo")
            && let Some(kind) = whose().filter(theirs)
        {
            return Some(kind);
        }
        // `a lawyer for the company`, `its lawyer`
        let firm = |k: &SpeakerKind| *k == SpeakerKind::Company;
        if among("lawyer lawyers attorney", &head.lower)
            && let Some(kind) =
                self.principal(m.head + 1..end).or_else(|| self.owner(m).map(|p| self.body(p))).filter(firm)
        {
            return Some(kind);
        }
        // `a backbench member of the committee`
        let seat = |k: usize| among(CHAMBERS, &self.words.at(k).lower);
        if among(SITTING, &head.lower) && (m.words.start..end).any(seat) {
            return Some(SpeakerKind::Politician);
        }
        // `national officer at the Weavers’ union`, `its treasurer`
        if among("officer official treasurer secretary organiser organizer", &head.lower)
            && let Some(kind) = self.of_body(m.head + 1..end).or_else(|| self.of_owner(m)).filter(|k| {
                matches!(k, SpeakerKind::Campaigner | SpeakerKind::Politician | SpeakerKind::Company)
            })
        {
            return Some(kind);
        }
        let open = head.kind.is_none() || matches!(&*head.lower, "president" | "secretary" | "director");
        if !open || own.is_some() && head.kind != own {
            return own;
        }
        let principal = if head.any(VOICE) {
            self.voice_of(m.head + 1..end).or_else(|| self.principal(m.words.start..m.head))
        } else {
            self.of_body(m.head + 1..end).or_else(|| self.of_body(m.words.start..m.head))
        };
        // `the adviser, Pell`: nobody but those in office is said to have advisers and no more.
        let advises = matches!(&*head.lower, "adviser" | "advisor").then_some(SpeakerKind::Official);
        principal.or_else(|| self.of_owner(m)).or(own).or(advises).or_else(|| self.directs(m.words.clone()))
    }

    pub fn unnamed(&self, m: &Mention, someone: &Someone) -> SpeakerKind {
        let head = self.words.at(m.head);
        if someone.sort == Sort::Writing || head.any(WRITING) && !head.any(PERSON | BODY) {
            return SpeakerKind::Document;
        }
        if head.any(KIN) {
            return SpeakerKind::Witness;
        }
        if head.any(VOICE) {
            let end = self.phrase(m).max(m.words.end);
            let named = self.run(m.words.start..m.head + 1).or_else(|| self.voice_of(m.head + 1..end));
            let i = someone.mentions.first().copied().unwrap_or(0);
            let told = |k: &SpeakerKind| matches!(k, SpeakerKind::Official | SpeakerKind::Company);
            let kind = named.or_else(|| self.body_before(i).filter(told));
            return kind.filter(|&k| k != SpeakerKind::Anonymous).unwrap_or(SpeakerKind::Official);
        }
        if head.any(BODY) && !head.any(PERSON) && someone.sort != Sort::Person {
            return self.described_body(m).unwrap_or(SpeakerKind::Organisation);
        }
        if head.any(VAGUE) || matches!(m.form, Form::Description(Det::New)) {
            // `police`, `hoteliers`, `opposition MPs`: a crowd is what it is called, unless somebody has counted it.
            let counted = self.words.at(m.words.start).any(lexicon::COUNT | lexicon::NEW);
            let crowd =
                head.any(lexicon::PLURAL) && !counted && !head.any(VAGUE) && !among(SIDES, &head.lower);
            // `a reviewer for the Pall Quarterly` has written it.
            let writes = matches!(&*head.lower, "reviewer" | "columnist" | "critic" | "editorialist");
            let kind = head.kind.filter(|&k| {
                writes && !head.any(lexicon::PLURAL)
                    || crowd && !matches!(k, SpeakerKind::Company | SpeakerKind::Anonymous)
            });
            return kind.unwrap_or(SpeakerKind::Anonymous);
        }
        // `the city auditor`, `the board’s own engineers`.
        let owner = self
            .principal(m.words.start..m.head)
            .filter(|k| matches!(k, SpeakerKind::Official | SpeakerKind::Company));
        owner.or_else(|| self.phrase_kind(m)).unwrap_or(SpeakerKind::Anonymous)
    }
}
