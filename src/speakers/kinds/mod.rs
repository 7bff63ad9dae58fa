//! What kind of source somebody is: from titles and appositions first, then from where their words stand, what they
//! lead and belong to, and what the name itself says.

pub mod bodies;
pub mod offices;
pub mod roles;

use crate::report::SpeakerKind;
use crate::speakers::lexicon::{self, BODY, HONORIFIC, KIN, PERSON, PRESS, TITLE, VAGUE, VOICE, WRITING};
use crate::speakers::mentions::{Det, Form, Mention};
use crate::speakers::people::{Someone, Sort};
use crate::speakers::words::Shape;
use offices::{ALIKE, CHAMBERS, FOR_A_PARTY, METONYMS, PAIRS, PUBLIC_CHIEFS, SCHOOLS, SITTING, TEAM_LEADERS};
use roles::Roles;
use std::ops::Range;

/// The list, words separated by spaces, holds the word.
pub fn has(list: &str, word: &str) -> bool {
    list.split(' ').any(|w| w == word)
}

impl Roles<'_, '_> {
    /// The kind of source. `published` says that their words are told as standing in an outlet.
    pub fn kind(&self, someone: &Someone, published: bool) -> SpeakerKind {
        // `Q:` is whoever asks for the paper.
        if matches!(someone.name.as_slice(), [q] if q == "q") {
            return SpeakerKind::Outlet;
        }
        if !someone.named() {
            let own = someone.mentions.iter().filter_map(|&i| self.mentions.get(i));
            let first = own.clone().find(|m| matches!(m.form, Form::Description(_)));
            return first.map_or(SpeakerKind::Anonymous, |m| self.unnamed(m, someone));
        }
        if METONYMS.contains(&someone.name.join(" ").as_str()) {
            return SpeakerKind::Official;
        }
        if someone.sort == Sort::Person || someone.sort == Sort::Open && !self.bodily(someone) {
            self.person(someone, published)
        } else {
            self.body(someone)
        }
    }

    /// Kinds that titles and appositions say, in order; `degrees`: such titles, too, as hold nothing but `Dr` or `Prof`.
    fn said<'s>(&'s self, someone: &'s Someone, degrees: bool) -> impl Iterator<Item = SpeakerKind> + 's {
        let own = someone.mentions.iter().filter_map(|&i| self.mentions.get(i));
        let degree = |k: usize| {
            matches!(&*self.words.at(k).lower, "dr" | "doctor" | "prof" | "professor" | ".")
                || !self.words.at(k).word()
        };
        let own = own.filter(move |m| degrees || !m.named() || !m.title.clone().all(degree));
        own.filter_map(|m| match m.form {
            // `“King Rick”` to his friends has no office.
            Form::Name
                if matches!(self.words.at(m.words.end).text, "”" | "’" | "\"" | "'")
                    && !self.words.before(m.start()).word() =>
            {
                None
            }
            Form::Name => {
                self.heads_body(m).or_else(|| self.run(m.title.clone())).or_else(|| self.office_before(m))
            }
            Form::Description(_) if m.apposed.is_some() && self.words.at(m.head).any(PERSON) => {
                self.phrase_kind(m)
            }
            _ => None,
        })
    }

    /// `The Deerstalkers Alliance disagreed. President Wayne Lock said`: who opens a sentence with a bare title leads the
    /// society that the sentence before told of.
    fn heads_body(&self, m: &Mention) -> Option<SpeakerKind> {
        let title = self.words.at(m.title.start);
        let bare = m.title.len() == 1 && title.first && title.lower == "president";
        let i = bare.then(|| self.mentions.partition_point(|o| o.start() < m.start()))?;
        self.society_before(i, title.told)
    }

    /// `Leader of Opposition in the Quay Corporation (QC) Hari Tambe`: an office whose body stands right before the name.
    fn office_before(&self, m: &Mention) -> Option<SpeakerKind> {
        let mut end = m.start();
        if self.words.before(end).text == ")" {
            end = (end.saturating_sub(6)..end).rev().find(|&k| self.words.at(k).text == "(")?;
        }
        let body = self.words.before(end);
        if !m.title.is_empty() || !body.any(BODY) || !body.capital() || body.possessive {
            return None;
        }
        let back = (end.saturating_sub(12)..end).rev();
        let mut back = back.take_while(|&k| self.words.at(k).word() && !self.words.at(k).any(lexicon::VERB));
        let office = back.find(|&k| self.words.at(k).any(PERSON | TITLE) && !self.words.at(k).any(BODY))?;
        matches!(&*self.words.at(office + 1).lower, "of" | "in" | "at" | "for")
            .then(|| self.run(office..end))?
    }

    /// The name itself, or a description, says that it is a body.
    fn bodily(&self, someone: &Someone) -> bool {
        let own = someone.mentions.iter().filter_map(|&i| self.mentions.get(i));
        let described = own.filter(|m| !m.named()).any(|m| self.words.at(m.head).any(BODY));
        described || someone.name.iter().any(|w| lexicon::look(w).is & (BODY | PRESS) != 0)
    }

    fn person(&self, someone: &Someone, published: bool) -> SpeakerKind {
        if someone
            .name
            .first()
            .is_some_and(|w| matches!(&**w, "unidentified" | "unknown" | "unnamed" | "anonymous"))
        {
            return SpeakerKind::Anonymous;
        }
        // `Hon. Usman Attah`: a minister, whatever the office is called.
        let own = someone.mentions.iter().filter_map(|&i| self.mentions.get(i));
        if own.filter(|m| m.named()).any(|m| m.title.clone().any(|k| self.words.at(k).lower == "hon")) {
            return SpeakerKind::Politician;
        }
        // `Dr Janil Koh, Minister of State`: an office before a degree.
        let tells = |&k: &SpeakerKind| {
            !matches!(k, SpeakerKind::Anonymous | SpeakerKind::Organisation | SpeakerKind::Document)
        };
        // `Former striker Tom Vell, now a pundit`: what a witness was comes behind what anybody is.
        let past = self.once(someone);
        let is =
            |k: &SpeakerKind| tells(k) && !(past && matches!(k, SpeakerKind::Witness | SpeakerKind::Company));
        let said = self.said(someone, false).find(is).or_else(|| self.said(someone, true).find(is));
        said.or_else(|| self.speaks_for(someone))
            .or(published.then_some(SpeakerKind::Expert))
            .or_else(|| self.leads(someone))
            .or_else(|| self.belongs(someone))
            .or_else(|| self.later(someone))
            .or_else(|| self.in_court(someone))
            .or_else(|| self.seated(someone))
            .unwrap_or(SpeakerKind::Witness)
    }

    /// `former` stands in somebody's title or role.
    fn once(&self, someone: &Someone) -> bool {
        let own = someone.mentions.iter().filter_map(|&i| self.mentions.get(i));
        let mut roles = own.flat_map(|m| if m.named() { m.title.clone() } else { m.words.clone() });
        roles.any(|k| matches!(&*self.words.at(k).lower, "former" | "retired"))
    }

    /// `Ms Tove Hale (Quay Ward)`: where a parliament is told of, a place in brackets is whose seat somebody holds.
    fn seated(&self, someone: &Someone) -> Option<SpeakerKind> {
        let own = someone.mentions.iter().filter_map(|&i| self.mentions.get(i));
        let mut named = own.filter(|m| m.named() && m.title.clone().any(|k| self.words.at(k).any(HONORIFIC)));
        let seat = |m: &Mention| {
            let open = m.words.end;
            let close = (open + 2..open + 7).find(|&k| self.words.at(k).text == ")");
            let place = |k: usize| {
                let w = self.words.at(k);
                !w.word() || w.capital() && !w.any(BODY | PRESS)
            };
            self.words.at(open).text == "(" && close.is_some_and(|c| (open + 1..c).all(place))
        };
        (self.parliament && named.any(seat)).then_some(SpeakerKind::Politician)
    }

    /// What somebody's part in a trial says: `Mitigating, Helen Drew said`.
    fn in_court(&self, someone: &Someone) -> Option<SpeakerKind> {
        let is = |role: &str| someone.heads.iter().any(|h| h == role);
        if is("prosecutor") {
            return Some(SpeakerKind::Official);
        }
        is("barrister").then_some(SpeakerKind::Expert)
    }

    /// What descriptions that point back say (`the prosecutor`), when nothing nearer does.
    fn later(&self, someone: &Someone) -> Option<SpeakerKind> {
        let own = someone.mentions.iter().filter_map(|&i| self.mentions.get(i));
        let mut kinds = own
            .filter(|m| matches!(m.form, Form::Description(_)) && m.apposed.is_none())
            .filter_map(|m| self.phrase_kind(m));
        kinds.find(|k| {
            !matches!(k, SpeakerKind::Anonymous | SpeakerKind::Organisation | SpeakerKind::Document)
        })
    }

    /// `a spokesman, Hollis Crane`: speaks for the body that the story spoke of last.
    fn speaks_for(&self, someone: &Someone) -> Option<SpeakerKind> {
        let own = || someone.mentions.iter().filter_map(|&i| self.mentions.get(i).map(|m| (i, m)));
        let voice = |m: &Mention| match m.form {
            Form::Name => m.title.clone().any(|k| self.words.at(k).any(VOICE)),
            Form::Description(_) => self.words.at(m.head).any(VOICE),
            Form::Pronoun(_) => false,
        };
        let (i, m) = own().find(|(_, m)| voice(m))?;
        let body = self.body_before(i, self.words.at(m.words.start).told);
        // Whom nobody has named before is most often an authority.
        Some(body.filter(|&k| k != SpeakerKind::Organisation).unwrap_or(SpeakerKind::Official))
    }

    /// `who chairs the Friends of …`, `who teaches …`.
    fn leads(&self, someone: &Someone) -> Option<SpeakerKind> {
        let own = someone.mentions.iter().filter_map(|&i| self.mentions.get(i));
        let own = own.filter(|m| m.named() || m.apposed.is_some());
        let span = own.filter_map(|m| self.clause(m)).next()?;
        let range = self.words.within(span);
        match &*self.words.at(range.start).lower {
            "studies" | "teaches" | "covers" | "edits" => Some(SpeakerKind::Expert),
            "coaches" | "captains" => Some(SpeakerKind::Witness),
            "lives" => None,
            "chairs" | "chaired" if range.clone().any(|k| has(CHAMBERS, &self.words.at(k).lower)) => {
                Some(SpeakerKind::Politician)
            }
            // `who represents Dellarosa`: a lawyer, unless it is a place that is represented.
            "represents" if self.of_body(range.clone()).is_none() => {
                let whom = self.mentions.partition_point(|m| m.words.start < range.start + 1);
                let whom = self.mentions.get(whom).zip(self.of.get(whom)).filter(|(m, _)| m.named());
                let someone = whom.and_then(|(_, of)| self.list.get((*of)?))?;
                (someone.sort == Sort::Person).then_some(SpeakerKind::Expert)
            }
            "owns" | "runs" | "manages" | "works" | "represents" => {
                self.of_body(range).filter(|&k| k != SpeakerKind::Company)
            }
            _ => Some(self.of_body(range).unwrap_or(SpeakerKind::Campaigner)),
        }
    }

    /// `Priya Nadel of Quay Street Partners`.
    fn belongs(&self, someone: &Someone) -> Option<SpeakerKind> {
        let own = someone.mentions.iter().filter_map(|&i| self.mentions.get(i)).filter(|m| m.named());
        let span = own.filter_map(|m| self.affiliation(m)).next()?;
        let body = self.words.within(span);
        // `from the Tannery Flats`: most often a place.
        let from = (body.start.saturating_sub(2)..body.start).any(|k| self.words.at(k).lower == "from");
        if from && !self.bodied(body.clone()) {
            return None;
        }
        self.of_body(body)
    }

    /// The kind that a run of title and role words makes.
    fn run(&self, range: Range<usize>) -> Option<SpeakerKind> {
        let mut kind = None;
        let mut head = None;
        for k in range.clone() {
            let (w, next) = (self.words.at(k), self.words.at(k + 1));
            if k + 1 < range.end {
                let pair = PAIRS.iter().find(|(a, b, _)| *a == w.lower && *b == next.lower);
                if let Some(&(_, _, kind)) = pair {
                    return Some(kind);
                }
            }
            // `chief product officer`
            if w.lower == "chief"
                && (k + 1..range.end).any(|j| self.words.at(j).lower == "officer")
                && !has(PUBLIC_CHIEFS, &next.lower)
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
        if self.game && has(TEAM_LEADERS, &head.lower) {
            return Some(SpeakerKind::Witness);
        }
        // `RVP spokesperson Colonel Khandekar`: whom he speaks for counts, not the rank.
        let voice = range.clone().map(|k| self.words.at(k)).find(|w| w.any(VOICE));
        let head = voice.unwrap_or(head);
        // `Opposition water spokesman`
        if (head.any(VOICE) || has(FOR_A_PARTY, &head.lower)) && self.partisan(range.clone()) {
            return Some(SpeakerKind::Politician);
        }
        // `University President`: who governs a school does not speak from its laboratories.
        if matches!(
            &*head.lower,
            "president" | "chancellor" | "chair" | "chairman" | "chairwoman" | "trustee" | "head"
        ) && range.clone().any(|k| has(SCHOOLS, &self.words.at(k).lower))
        {
            return Some(SpeakerKind::Official);
        }
        // `university president`, `club chairman`, `ministry spokesman`: the body decides.
        let open = head.kind.is_none()
            || head.any(VOICE)
            || matches!(&*head.lower, "president" | "secretary" | "chief" | "executive" | "founder");
        if open {
            let body = if head.any(VOICE) { self.principal(range) } else { self.of_body(range) };
            return body.or(kind);
        }
        kind
    }

    /// The kind that a description makes, with the body that it names (`a spokesman for the Rail Access Board`).
    fn phrase_kind(&self, m: &Mention) -> Option<SpeakerKind> {
        let head = self.words.at(m.head);
        if head.any(BODY) && !head.any(PERSON) {
            return self.described_body(m);
        }
        // `their captain`: of a team or a ship, unless of an authority.
        if head.lower == "captain"
            && head.shape == Shape::Small
            && self.principal(m.words.start..m.head).is_none()
        {
            let force = |k: usize| matches!(&*self.words.at(k).lower, "fire" | "police" | "army" | "navy");
            return Some(if m.words.clone().any(force) {
                SpeakerKind::Official
            } else {
                SpeakerKind::Witness
            });
        }
        let end = self.phrase(m);
        let own = self.run(m.words.start..m.head + 1);
        let bodies = || {
            let behind = self.principal(m.head + 1..end);
            behind.or_else(|| self.principal(m.words.start..m.head))
        };
        // `the council’s chief executive`; `the Victims’ Advocate`, an office with capitals.
        if own == Some(SpeakerKind::Company) && bodies() == Some(SpeakerKind::Official)
            || own == Some(SpeakerKind::Campaigner)
                && head.shape == Shape::Capital
                && !head.first
                && matches!(m.form, Form::Description(Det::Known))
        {
            return Some(SpeakerKind::Official);
        }
        // `the charity’s chief executive`
        if own == Some(SpeakerKind::Company) && bodies() == Some(SpeakerKind::Campaigner) {
            return Some(SpeakerKind::Campaigner);
        }
        // `a backbench member of the committee`
        let seat = |k: usize| has(CHAMBERS, &self.words.at(k).lower);
        if has(SITTING, &head.lower) && (m.words.start..end).any(seat) {
            return Some(SpeakerKind::Politician);
        }
        // `Kemp’s successor`
        if has(ALIKE, &head.lower)
            && let Some(kind) = self.like_owner(m)
        {
            return Some(kind);
        }
        let open = head.kind.is_none()
            || head.any(VOICE)
            || matches!(&*head.lower, "president" | "secretary" | "director");
        if !open || own.is_some() && head.kind != own {
            return own;
        }
        if head.any(VOICE) && self.partisan(m.words.start..end) {
            return Some(SpeakerKind::Politician);
        }
        let principal = if head.any(VOICE) {
            self.voice_of(m.head + 1..end).or_else(|| self.principal(m.words.start..m.head))
        } else {
            self.of_body(m.head + 1..end).or_else(|| self.of_body(m.words.start..m.head))
        };
        // `Verania’s president`: of a country, unless something says that it is a club or a union.
        if head.lower == "president"
            && principal == Some(SpeakerKind::Campaigner)
            && !self.bodied(m.words.start..end)
        {
            return own;
        }
        principal.or_else(|| self.of_owner(m)).or(own)
    }

    /// What the possessor before a description is, by what the story calls them.
    fn like_owner(&self, m: &Mention) -> Option<SpeakerKind> {
        let from = self.mentions.partition_point(|o| o.words.start < m.words.start);
        let before = self.mentions.iter().zip(self.of).skip(from).take_while(|(o, _)| o.words.start < m.head);
        let owner = before.filter_map(|(_, of)| self.list.get((*of)?)).next()?;
        owner.heads.iter().map(|h| lexicon::look(h)).filter(|l| l.is & PERSON != 0).find_map(|l| l.kind)
    }

    fn unnamed(&self, m: &Mention, someone: &Someone) -> SpeakerKind {
        let head = self.words.at(m.head);
        if someone.sort == Sort::Writing || head.any(WRITING) && !head.any(PERSON | BODY) {
            return SpeakerKind::Document;
        }
        if head.any(KIN) {
            return SpeakerKind::Witness;
        }
        if head.any(VOICE) {
            let named = self
                .run(m.words.start..m.head + 1)
                .or_else(|| self.voice_of(m.head + 1..self.phrase(m).max(m.words.end)));
            let i = someone.mentions.first().copied().unwrap_or(0);
            let kind = named.or_else(|| self.body_before(i, self.words.at(m.words.start).told));
            return kind.filter(|&k| k != SpeakerKind::Anonymous).unwrap_or(SpeakerKind::Organisation);
        }
        if head.any(BODY) && !head.any(PERSON) {
            return self.described_body(m).unwrap_or(SpeakerKind::Organisation);
        }
        if head.any(VAGUE) || matches!(m.form, Form::Description(Det::New)) {
            // `police`, `hoteliers`, `opposition MPs`: a crowd is what it is called, unless somebody has counted it.
            let counted = self.words.at(m.words.start).any(lexicon::COUNT | lexicon::NEW);
            let crowd = head.any(lexicon::PLURAL) && !counted && !head.any(VAGUE);
            // `a reviewer for the Pall Quarterly` has written it.
            let writes = matches!(&*head.lower, "reviewer" | "columnist" | "critic" | "editorialist");
            // `members of the National Assembly’s committee`
            if &*head.lower == "members"
                && self.principal(m.head + 1..m.words.end) == Some(SpeakerKind::Official)
            {
                return SpeakerKind::Politician;
            }
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
