//! What kind of source somebody is: from role words first, then from what the name itself says.

use super::lexicon::{self, BODY, KIN, PERSON, PRESS, VAGUE, VOICE, WRITING};
use super::mentions::{Det, Form, Mention};
use super::people::{Someone, Sort};
use super::words::Words;
use crate::report::SpeakerKind;
use crate::text::Span;

/// Reads roles off the mentions.
pub struct Roles<'a, 'w> {
    /// The words.
    pub words: &'a Words<'w>,
    /// All mentions.
    pub mentions: &'a [Mention],
}

impl Roles<'_, '_> {
    /// Descriptions in apposition to somebody's name.
    fn apposed<'s>(&'s self, someone: &'s Someone) -> impl Iterator<Item = &'s Mention> {
        someone.mentions.iter().filter_map(|&i| self.mentions.get(i)).filter(|m| m.apposed.is_some())
    }

    /// The role of somebody as the story gives it: the fullest apposition or title.
    pub fn role(&self, someone: &Someone) -> Option<Span> {
        let mut best: Option<(usize, Span)> = None;
        let mut offer = |span: Span, weight: usize| {
            if !span.is_empty() && best.is_none_or(|(w, _)| weight > w) {
                best = Some((weight, span));
            }
        };
        for m in self.apposed(someone) {
            let end = self.phrase(m);
            offer(self.words.span(m.words.start..end), 30 + (end - m.words.start).min(12));
        }
        for m in someone.mentions.iter().filter_map(|&i| self.mentions.get(i)).filter(|m| m.named()) {
            if m.title.clone().any(|k| self.words.at(k).any(PERSON | lexicon::TITLE)) {
                offer(self.words.span(trim(self.words, m)), 20 + m.title.len().min(6));
            }
            if let Some(affiliation) = self.affiliation(m) {
                offer(affiliation, 10);
            }
            if let Some(clause) = self.clause(m) {
                offer(clause, 5);
            }
        }
        best.map(|(_, span)| span)
    }

    /// One past a description with what belongs to it: `an analyst at Tidewater Research`.
    fn phrase(&self, m: &Mention) -> usize {
        let mut end = m.words.end;
        let here = self.words.at(m.words.start);
        if !self.words.at(end).any(lexicon::AFTER)
            || matches!(
                &*self.words.at(end).lower,
                "who"
                    | "which"
                    | "that"
                    | "when"
                    | "where"
                    | "while"
                    | "after"
                    | "before"
                    | "since"
                    | "until"
            )
        {
            return end;
        }
        while end < m.words.end + 14 {
            let w = self.words.at(end);
            let stop = !w.word() && w.text != "&" && w.text != "-"
                || w.paragraph != here.paragraph
                || w.any(lexicon::VERB)
                || matches!(&*w.lower, "who" | "which" | "that" | "whose" | "while" | "when" | "where");
            if stop {
                break;
            }
            end += 1;
        }
        end
    }

    /// `Priya Nadel of Quay Street Partners`.
    fn affiliation(&self, m: &Mention) -> Option<Span> {
        let mut k = m.words.end;
        if self.words.at(k).text == "," {
            k += 1;
        }
        if !matches!(&*self.words.at(k).lower, "of" | "from" | "at" | "with") {
            return None;
        }
        k += 1;
        if self.words.at(k).lower == "the" {
            k += 1;
        }
        let from = self.mentions.partition_point(|o| o.start() < k);
        let body = self.mentions.get(from).filter(|o| o.named() && o.start() == k)?;
        Some(body.span(self.words))
    }

    /// `who chairs the Friends of Weir Meadow`, without `who`.
    fn clause(&self, m: &Mention) -> Option<Span> {
        let mut k = m.words.end;
        if self.words.at(k).text == "," {
            k += 1;
        }
        if self.words.at(k).lower != "who" {
            return None;
        }
        let verb = self.words.at(k + 1);
        let leads = matches!(
            &*verb.lower,
            "chairs"
                | "leads"
                | "heads"
                | "runs"
                | "owns"
                | "founded"
                | "co-founded"
                | "represents"
                | "teaches"
                | "studies"
                | "covers"
                | "directs"
                | "manages"
                | "edits"
                | "wrote"
                | "works"
                | "lives"
        );
        if !leads {
            return None;
        }
        let mut end = k + 2;
        while end < k + 14
            && (self.words.at(end).word() || self.words.at(end).text == "&")
            && self.words.at(end).paragraph == verb.paragraph
        {
            if self.words.at(end).lower == "and" || self.words.at(end).any(lexicon::VERB) {
                break;
            }
            end += 1;
        }
        Some(self.words.span(k + 1..end))
    }

    /// The kind of source.
    pub fn kind(&self, someone: &Someone) -> SpeakerKind {
        let named = someone.named();
        // What titles and appositions say, nearest to the name first.
        let mut kinds: Vec<SpeakerKind> = Vec::new();
        for &i in &someone.mentions {
            let Some(m) = self.mentions.get(i) else { continue };
            match m.form {
                Form::Name => kinds.extend(self.run_kind(m.title.clone())),
                Form::Description(_) if named => kinds.extend(self.phrase_kind(m)),
                _ => {}
            }
        }
        for m in self.apposed(someone) {
            kinds.extend(self.phrase_kind(m));
        }
        if named {
            if someone.sort != Sort::Person {
                if someone.name.iter().any(|w| lexicon::look(w).is & PRESS != 0) && kinds.is_empty() {
                    return SpeakerKind::Outlet;
                }
                if let Some(&k) = kinds.first() {
                    return k;
                }
                return self.body_kind(someone);
            }
            if let Some(&k) = kinds.iter().find(|&&k| k != SpeakerKind::Anonymous) {
                return k;
            }
            if let Some(k) = self.clause_kind(someone) {
                return k;
            }
            return SpeakerKind::Witness;
        }
        let first = someone
            .mentions
            .iter()
            .filter_map(|&i| self.mentions.get(i))
            .find(|m| matches!(m.form, Form::Description(_)));
        first.map_or(SpeakerKind::Anonymous, |m| self.unnamed_kind(m, someone))
    }

    /// The kind that a run of title and role words makes.
    fn run_kind(&self, range: std::ops::Range<usize>) -> Option<SpeakerKind> {
        let mut kind = None;
        let mut body = None;
        for k in range.clone() {
            let w = self.words.at(k);
            let next = self.words.at(k + 1);
            let pair = match (&*w.lower, &*next.lower) {
                ("chief", "executive") | ("managing", "director") | ("finance", "chief" | "director") => {
                    Some(SpeakerKind::Company)
                }
                ("attorney", "general")
                | ("prime", "minister")
                | ("council", "member")
                | ("vice", "president") => Some(SpeakerKind::Politician),
                ("general", "secretary") | ("shop", "steward") => Some(SpeakerKind::Campaigner),
                ("press", "secretary") | ("police", _) | ("secretary", "general") => {
                    Some(SpeakerKind::Official)
                }
                ("head", "coach") | ("team", _) => Some(SpeakerKind::Witness),
                ("executive", "director") => Some(SpeakerKind::Campaigner),
                _ => None,
            };
            if pair.is_some() && k + 1 < range.end {
                return pair;
            }
            if w.any(BODY) && body.is_none() {
                body = w.kind;
            }
            if w.any(PERSON | lexicon::TITLE | lexicon::HONORIFIC) && w.kind.is_some() {
                kind = w.kind;
            }
        }
        let head = range.clone().rev().map(|k| self.words.at(k)).find(|w| w.any(PERSON));
        if head.is_some_and(|h| h.any(VOICE)) || kind.is_none() {
            return kind.or(body.filter(|_| head.is_some() || range.len() < 4));
        }
        kind
    }

    /// The kind that a description makes, with the body that it names (`a spokesman for the Rail Access Board`).
    fn phrase_kind(&self, m: &Mention) -> Option<SpeakerKind> {
        let head = self.words.at(m.head);
        let end = self.phrase(m);
        let whole = self.run_kind(m.words.start..m.head + 1);
        let open = head.kind.is_none() || head.any(VOICE);
        if !open {
            return whole;
        }
        whole.or_else(|| self.principal(m.words.start..end))
    }

    /// The kind of the body that a phrase speaks of.
    fn principal(&self, range: std::ops::Range<usize>) -> Option<SpeakerKind> {
        let mut found = None;
        for k in range {
            let w = self.words.at(k);
            if w.any(BODY) && w.kind.is_some() {
                found = w.kind;
                if found != Some(SpeakerKind::Organisation) {
                    return found;
                }
            }
        }
        found
    }

    fn clause_kind(&self, someone: &Someone) -> Option<SpeakerKind> {
        let mentions = someone.mentions.iter().filter_map(|&i| self.mentions.get(i)).filter(|m| m.named());
        for m in mentions.clone() {
            if let Some(span) = self.clause(m) {
                let range = self.words.within(span);
                let verb = self.words.at(range.start);
                if matches!(&*verb.lower, "studies" | "teaches" | "covers" | "wrote" | "edits") {
                    return Some(SpeakerKind::Expert);
                }
                if matches!(&*verb.lower, "chairs" | "leads" | "heads" | "directs" | "founded") {
                    let party = range.clone().any(|k| {
                        matches!(&*self.words.at(k).lower, "party" | "opposition" | "council" | "committee")
                    });
                    return Some(if party {
                        SpeakerKind::Politician
                    } else {
                        self.principal(range.clone())
                            .filter(|&k| k != SpeakerKind::Organisation)
                            .unwrap_or(SpeakerKind::Campaigner)
                    });
                }
            }
        }
        None
    }

    fn body_kind(&self, someone: &Someone) -> SpeakerKind {
        if someone.sort == Sort::Writing {
            return SpeakerKind::Document;
        }
        let kinds = someone.name.iter().filter_map(|w| {
            let lex = lexicon::look(w);
            (lex.is & (BODY | PRESS) != 0).then_some(lex.kind).flatten()
        });
        let mut last = None;
        for k in kinds {
            if last.is_none() || k != SpeakerKind::Organisation {
                last = Some(k);
            }
        }
        last.unwrap_or_else(|| {
            // Described as a company anywhere: `the company` meant it.
            let company = someone.heads.iter().any(|h| lexicon::look(h).kind == Some(SpeakerKind::Company));
            if company { SpeakerKind::Company } else { SpeakerKind::Organisation }
        })
    }

    fn unnamed_kind(&self, m: &Mention, someone: &Someone) -> SpeakerKind {
        let head = self.words.at(m.head);
        if someone.sort == Sort::Writing || head.any(WRITING) && !head.any(PERSON) {
            return head.kind.filter(|&k| k == SpeakerKind::Outlet).map_or(SpeakerKind::Document, |k| k);
        }
        if head.any(KIN) {
            return SpeakerKind::Witness;
        }
        if head.any(VOICE) {
            let kind = self
                .run_kind(m.words.start..m.head + 1)
                .or_else(|| self.principal(m.words.clone()))
                .or_else(|| self.principal(m.words.start..self.phrase(m)));
            return kind.filter(|&k| k != SpeakerKind::Anonymous).unwrap_or(SpeakerKind::Organisation);
        }
        if head.any(BODY) && !head.any(PERSON) {
            return head.kind.unwrap_or(SpeakerKind::Organisation);
        }
        let identified = matches!(m.form, Form::Description(Det::Known | Det::Owned)) && !head.any(VAGUE);
        if identified {
            self.phrase_kind(m).unwrap_or(SpeakerKind::Anonymous)
        } else {
            SpeakerKind::Anonymous
        }
    }
}

/// Title words of a mention without a full stop at the end.
fn trim(words: &Words, m: &Mention) -> std::ops::Range<usize> {
    let mut end = m.title.end;
    while end > m.title.start && !words.before(end).word() && words.before(end).text != "." {
        end -= 1;
    }
    m.title.start..end
}
