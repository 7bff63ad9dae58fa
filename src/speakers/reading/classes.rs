//! Whether somebody can be what a description calls them: by their office, by the class of the body.

use super::Reader;
use crate::report::SpeakerKind;
use crate::speakers::kinds::offices;
use crate::speakers::lexicon::{self, BODY, PERSON, PRESS};
use crate::speakers::people::{Someone, Sort};
use crate::speakers::words::Word;
use crate::text::among;

/// Bodies of the state that are called by what any of them is.
const AGENCIES: &[&str] =
    &["agency", "regulator", "watchdog", "authority", "body", "administration", "department"];

impl Reader<'_, '_> {
    /// Modifiers of a description fit the person: none of them belongs to an office that the person does not have.
    pub fn adds_up(&self, mine: &[&str], p: &Someone) -> bool {
        mine.iter().all(|w| {
            let noun =
                lexicon::look(w).is & (PERSON | BODY | lexicon::TITLE) != 0 || lexicon::RANKS.contains(w);
            !noun || p.heads.iter().any(|h| h == w)
        })
    }

    /// `the university spokesperson`, `the union president`: the only one of that office, of whom the story has not told
    /// for whom.
    pub fn sole(&self, head: &Word, stem: &str, mine: &[&str], p: &Someone) -> bool {
        let is = |h: &str, class: u32| lexicon::look(h).is & class != 0;
        let voice = head.any(lexicon::VOICE);
        let same = |h: &String| if voice { is(h, lexicon::VOICE) } else { h == stem };
        // `Board president Ada Quill` is the president of something else.
        let open = |o: &Someone| o.named() && !o.heads.iter().any(|h| is(h, BODY));
        let mut all = self.people.list.iter().filter(|o| open(o) && o.heads.iter().any(same));
        let bodies = voice || mine.iter().all(|w| is(w, BODY));
        head.any(PERSON) && bodies && open(p) && all.next().is_some() && all.next().is_none()
    }

    /// `the company` can mean this company, `the newspaper` this outlet.
    pub fn of_class(&self, head: &Word, p: &Someone) -> bool {
        let press = p
            .name
            .iter()
            .map(|w| lexicon::look(w))
            .any(|l| l.is & PRESS != 0 || l.is & BODY != 0 && l.kind == Some(SpeakerKind::Outlet));
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
            // `the party` after the Lakes Renewal Congress
            Some(SpeakerKind::Organisation) if &*head.lower == "party" => {
                let who = |w: &String| lexicon::look(w).is & PERSON != 0;
                p.name.last().is_some_and(|w| among(offices::JOINED, w)) && !p.name.iter().any(who)
            }
            Some(SpeakerKind::Document) => p.sort == Sort::Writing,
            Some(SpeakerKind::Official) if AGENCIES.contains(&lexicon::stem(&head.lower)) => {
                self.public(p) || offices::is_metonym(&p.name)
            }
            _ => false,
        }
    }

    /// `the truck’s owner, Hatcher Aggregate … the company`: whoever owns, makes or runs it may be a firm.
    pub fn owns(&self, head: &Word, p: &Someone) -> bool {
        const ROLES: &[&str] = &["owner", "operator", "contractor", "supplier", "developer", "landlord"];
        head.kind == Some(SpeakerKind::Company)
            && !head.any(PERSON)
            && p.sort == Sort::Person
            && p.gender() == 0
            && p.heads.iter().any(|h| ROLES.contains(&h.as_str()))
    }

    /// The body's name says that it is an authority.
    fn public(&self, p: &Someone) -> bool {
        p.name.iter().any(|w| lexicon::look(w).kind == Some(SpeakerKind::Official))
    }
}
