//! What kind of source somebody is: from titles and appositions first, then from where their words stand, what they
//! lead and belong to, and what the name itself says.

pub mod bodies;
pub mod offices;
pub mod phrases;
pub mod roles;

use crate::report::SpeakerKind;
use crate::speakers::lexicon::{self, BODY, HONORIFIC, PERSON, PRESS, TITLE, VOICE};
use crate::speakers::mentions::{Form, Mention};
use crate::speakers::people::{Someone, Sort};
use crate::text::among;
use offices::{CHAMBERS, PEERS, STUDIES};
use roles::Roles;

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
        if offices::is_metonym(&someone.name) && someone.sort != Sort::Person && !self.game {
            return SpeakerKind::Official;
        }
        if someone.sort == Sort::Person
            || someone.sort == Sort::Open && !self.bodily(someone) && !self.bare(someone)
        {
            self.person(someone, published)
        } else {
            self.body(someone)
        }
    }

    /// Kinds that titles and appositions say, in order; `degrees`: such titles, too, as hold nothing but `Dr` or `Prof`.
    fn said<'s>(&'s self, someone: &'s Someone, degrees: bool) -> impl Iterator<Item = SpeakerKind> + 's {
        let own = someone.mentions.iter().filter_map(|&i| self.mentions.get(i));
        let degree = |k: usize| {
            among("dr doctor prof professor .", &self.words.at(k).lower) || !self.words.at(k).word()
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
                let titled = self.heads_body(m).or_else(|| self.run(m.title.clone()));
                titled.or_else(|| self.office_before(m)).or_else(|| self.directs(m.title.clone()))
            }
            Form::Description(_) if m.apposed.is_some() && self.words.at(m.head).any(PERSON) => {
                self.phrase_kind(m)
            }
            _ => None,
        })
    }

    /// `The Deerstalkers Alliance disagreed. President Wayne Lock said`: who opens a sentence with a bare title leads the
    /// society that the sentence before told of; `her successor Ada Quill` is what the other was.
    fn heads_body(&self, m: &Mention) -> Option<SpeakerKind> {
        let title = self.words.at(m.title.start);
        if m.title.clone().any(|k| among(PEERS, &self.words.at(k).lower)) {
            return self.peer(m);
        }
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

    /// One word that no name of a person, no title and no pronoun goes with: `Hallmoor said`.
    fn bare(&self, someone: &Someone) -> bool {
        let own = someone.mentions.iter().filter_map(|&i| self.mentions.get(i));
        let person = |m: &Mention| !m.named() && self.words.at(m.head).any(PERSON);
        let word = someone.name.iter().map(|w| lexicon::look(w)).any(|l| l.is & PERSON != 0);
        // `@lanternfan`: most who go by a handle are nobody known.
        let handle = |m: &Mention| self.words.at(m.words.start).text == "@";
        let handle = own.clone().any(handle);
        someone.name.len() == 1 && !handle && someone.gender() == 0 && !word && !own.into_iter().any(person)
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
        // `MPs`, `the Duchess of Arden`
        let word = match someone.name.as_slice() {
            [word] => Some(word),
            [word, of, ..] if of == "of" => Some(word),
            _ => None,
        };
        let own = word.map(|w| lexicon::look(w)).filter(|l| l.is & PERSON != 0);
        if let Some(kind) = own.and_then(|l| l.kind) {
            return kind;
        }
        // `Its spokesperson, Cllr Ada Quill`, `Hon. Usman Attah`: elected, whatever else the office is called.
        let own = someone.mentions.iter().filter_map(|&i| self.mentions.get(i));
        let elected = |k: usize| {
            let w = self.words.at(k);
            w.any(HONORIFIC) && w.kind == Some(SpeakerKind::Politician)
        };
        if own.filter(|m| m.named()).any(|m| m.title.clone().any(elected)) {
            return SpeakerKind::Politician;
        }
        if self.party_seat(someone) {
            return SpeakerKind::Politician;
        }
        // `Dr Janil Koh, Minister of State`: an office before a degree.
        let tells = |&k: &SpeakerKind| {
            !matches!(k, SpeakerKind::Anonymous | SpeakerKind::Organisation | SpeakerKind::Document)
        };
        // `Former striker Tom Vell, now a pundit`: what a witness was comes behind what anybody is.
        let past = self.once(someone);
        // `Nora Pell BL, prosecuting`
        if !past && someone.heads.iter().any(|h| h == "prosecutor") {
            return SpeakerKind::Official;
        }
        let over = |k: &SpeakerKind| match k {
            SpeakerKind::Witness | SpeakerKind::Company => past,
            // Referees are officials of the game.
            SpeakerKind::Official => past && self.game,
            _ => false,
        };
        let is = |k: &SpeakerKind| tells(k) && !over(k);
        // `Officer Dan Quill, president of Police Lodge 11`: a rank before a name tells less than whom he speaks for.
        let fights = |k: &SpeakerKind| *k == SpeakerKind::Campaigner;
        // `a former regulator who now teaches at Lakes College`
        let now = past.then(|| self.leads(someone)).flatten();
        let said = now.or_else(|| self.said(someone, false).find(is));
        let said = match said {
            // `the petitioner, Odd Fenne of the Lantern Party`: a part in a case tells less than a party.
            Some(SpeakerKind::Witness) => {
                self.belongs(someone).filter(|&k| k == SpeakerKind::Politician).or(said)
            }
            Some(SpeakerKind::Official) => self.said(someone, false).find(fights).or(said),
            _ => said.or_else(|| self.whose(someone)),
        };
        let said = said.or_else(|| self.said(someone, true).find(is));
        said.or_else(|| self.speaks_for(someone))
            .or(published.then_some(SpeakerKind::Expert))
            .or_else(|| self.leads(someone))
            .or_else(|| self.belongs(someone))
            .or_else(|| self.later(someone))
            .or_else(|| self.in_court(someone))
            .or_else(|| self.runs(someone))
            // `Former referee Tom Vell`, of a game that others play now.
            .unwrap_or(if self.game && past { SpeakerKind::Expert } else { SpeakerKind::Witness })
    }

    /// The chief executive of an association is neither a firm's nor an authority's.
    fn runs(&self, someone: &Someone) -> Option<SpeakerKind> {
        let runs = someone.heads.iter().any(|h| h == "executive");
        self.said(someone, true).find(|&k| runs && k == SpeakerKind::Organisation)
    }

    /// `former` stands in somebody's title or role.
    fn once(&self, someone: &Someone) -> bool {
        let own = someone.mentions.iter().filter_map(|&i| self.mentions.get(i));
        let own = own.filter(|m| m.named() || m.apposed.is_some());
        let mut roles = own.flat_map(|m| if m.named() { m.title.clone() } else { m.words.clone() });
        roles.any(|k| matches!(&*self.words.at(k).lower, "former" | "retired"))
    }

    /// `Walt Deering (R-Ky.)`, `Alma Pruitt, D-Lawrence`: the letter of a party and the seat behind the name.
    fn party_seat(&self, someone: &Someone) -> bool {
        let own = someone.mentions.iter().filter_map(|&i| self.mentions.get(i)).filter(|m| m.named());
        own.into_iter().any(|m| {
            let seat = self.words.at(m.words.end + 1).text.split_once('-');
            matches!(self.words.at(m.words.end).text, "(" | ",")
                && seat.is_some_and(|(party, place)| {
                    matches!(party, "R" | "D" | "I") && place.starts_with(char::is_uppercase)
                })
        })
    }

    /// What somebody's part in a trial says: `Mitigating, Helen Drew said`.
    fn in_court(&self, someone: &Someone) -> Option<SpeakerKind> {
        someone.heads.iter().any(|h| h == "barrister").then_some(SpeakerKind::Expert)
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
        let (i, _) = own().find(|(_, m)| voice(m))?;
        let speaks = |k: &SpeakerKind| {
            matches!(k, SpeakerKind::Official | SpeakerKind::Company | SpeakerKind::Campaigner)
        };
        // Whom nobody has named before is most often an authority.
        Some(self.body_before(i).filter(speaks).unwrap_or(SpeakerKind::Official))
    }

    /// `who chairs the Friends of …`, `who teaches …`.
    fn leads(&self, someone: &Someone) -> Option<SpeakerKind> {
        let own = someone.mentions.iter().filter_map(|&i| self.mentions.get(i));
        let own = own.filter(|m| m.named() || m.apposed.is_some());
        let span = own.filter_map(|m| self.clause(m)).next()?;
        let range = self.words.within(span);
        match &*self.words.at(range.start).lower {
            "researches" | "studies" | "writes" | "wrote" => Some(SpeakerKind::Expert),
            // `who teaches third grade`, `who teaches at Lakes University`
            "teaches" => self.of_body(range),
            // `who led the survey`
            "led" | "leads" | "directed" | "directs"
                if range.clone().any(|k| among(STUDIES, &self.words.at(k).lower)) =>
            {
                Some(SpeakerKind::Expert)
            }
            "lives" => None,
            "chairs" | "chaired" if range.clone().any(|k| among(CHAMBERS, &self.words.at(k).lower)) => {
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

    /// `Dr Iain Petrie, whose campaign group obtained …`.
    fn whose(&self, someone: &Someone) -> Option<SpeakerKind> {
        let own = someone.mentions.iter().filter_map(|&i| self.mentions.get(i)).filter(|m| m.named());
        let mut clauses = own
            .map(|m| m.words.end + 1)
            .filter(|&k| self.words.before(k).text == "," && self.words.at(k).lower == "whose");
        let from = clauses.next()? + 1;
        let noun = |&k: &usize| self.words.at(k).any(BODY) && !self.words.at(k).any(PERSON);
        let body = (from..from + 4).take_while(|&k| self.words.at(k).word()).filter(noun).last()?;
        self.of_body(from..body + 1)
    }

    /// `Priya Nadel of Quay Street Partners`.
    fn belongs(&self, someone: &Someone) -> Option<SpeakerKind> {
        let own = someone.mentions.iter().filter_map(|&i| self.mentions.get(i)).filter(|m| m.named());
        let span = own.filter_map(|m| self.affiliation(m)).next()?;
        self.of_body(self.words.within(span))
    }
}
