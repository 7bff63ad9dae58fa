//! Whose each attribution is, how sure that is, and why.

use super::mentions::{Form, Mention, Pronoun};
use super::reading::Link;
use super::words::Words;
use super::{Owner, lexicon};
use crate::article::Role;
use crate::quotes::Attribution;
use crate::report::{QuoteKind, Reason, Tier};
use crate::text::{Letters, Span, Story};

/// What is known when owners are looked for.
pub struct Known<'a, 'w> {
    /// The story.
    pub story: &'a Story,
    /// Its words.
    pub words: &'a Words<'w>,
    /// All mentions.
    pub mentions: &'a [Mention],
    /// For each mention, its entity.
    pub of: &'a [Option<usize>],
    /// For each mention, how it found it.
    pub links: &'a [Link],
    /// For each attribution, the mention that is its source.
    pub sources: &'a [Option<usize>],
    /// Name of each entity, for reasons.
    pub names: &'a [Span],
}

/// Repeated quotations that are looked up, at most.
const REPEATS: usize = 64;

/// Finds the owner of every attribution.
pub fn find(known: &Known, attributions: &[Attribution]) -> Vec<Owner> {
    let mut owners: Vec<Option<Owner>> = (0..attributions.len()).map(|a| known.by_source(a)).collect();
    // In reading order, so that what continues finds what it continues.
    for a in 0..attributions.len() {
        if owners.get(a).is_some_and(Option::is_none) {
            let owner = known.without_source(a, attributions, &owners);
            if let Some(slot) = owners.get_mut(a) {
                *slot = owner;
            }
        }
    }
    let mut budget = REPEATS;
    for (a, attribution) in attributions.iter().enumerate() {
        if owners.get(a).is_some_and(Option::is_none) && budget > 0 {
            budget -= 1;
            let owner = known.repeated(a, attribution, attributions, &owners);
            if let Some(slot) = owners.get_mut(a) {
                *slot = owner;
            }
        }
    }
    let open = |a: &Attribution| match (a.cue, a.source) {
        (_, Some(source)) => unclear(Reason::with("speaker-open", &[known.story.str(source)])),
        (Some(cue), None) => unclear(Reason::with("speaker-passive", &[known.story.str(cue)])),
        (None, None) => unclear(Reason::new("speaker-none")),
    };
    owners.into_iter().zip(attributions).map(|(owner, a)| owner.unwrap_or_else(|| open(a))).collect()
}

/// Nobody's, as far as we know.
pub(super) fn unclear(why: Reason) -> Owner {
    Owner { entity: None, tier: Tier::Unclear, why }
}

impl Known<'_, '_> {
    fn name(&self, entity: usize) -> &str {
        self.names.get(entity).map_or("", |&s| self.story.str(s))
    }

    fn inferred(&self, entity: usize, rule: &str) -> Owner {
        Owner { entity: Some(entity), tier: Tier::Inferred, why: Reason::with(rule, &[self.name(entity)]) }
    }

    /// The owner that the source names, describes or points to.
    fn by_source(&self, a: usize) -> Option<Owner> {
        let i = self.sources.get(a).copied().flatten()?;
        let m = self.mentions.get(i)?;
        let entity = self.of.get(i).copied().flatten()?;
        let text = self.story.str(m.span(self.words));
        let link = self.links.get(i).copied().unwrap_or_default();
        let named = |rule: &str, words: &[&str]| Owner {
            entity: Some(entity),
            tier: Tier::Named,
            why: Reason::with(rule, words),
        };
        let pointed = |rule: &str| Owner {
            entity: Some(entity),
            tier: Tier::Inferred,
            why: Reason::with(rule, &[text, self.name(entity)]),
        };
        Some(match m.form {
            Form::Name => named("speaker-named", &[text]),
            Form::Pronoun(Pronoun::Relative) => named("speaker-named", &[self.name(entity)]),
            Form::Pronoun(_) => pointed(self.where_named(i, entity)),
            Form::Description(_) if link == Link::Back => pointed("speaker-description"),
            Form::Description(_) if m.apposed.is_some() => named("speaker-named", &[self.name(entity)]),
            Form::Description(_) => named("speaker-described", &[text]),
        })
    }

    /// The rule that says where a pronoun's person was last mentioned otherwise.
    fn where_named(&self, i: usize, entity: usize) -> &'static str {
        let here = self.mentions.get(i).map_or(0, |m| self.words.at(m.words.start).sentence);
        let before = self.mentions.iter().zip(self.of).take(i).rev().take(60);
        let last = before
            .filter(|(m, of)| **of == Some(entity) && !matches!(m.form, Form::Pronoun(_)))
            .map(|(m, _)| self.words.at(m.words.start).sentence)
            .next();
        match last.map(|s| here.saturating_sub(s)) {
            Some(0) => "speaker-pronoun-here",
            Some(1) => "speaker-pronoun-before",
            _ => "speaker-pronoun",
        }
    }

    /// What continues somebody's words: a participle in their sentence, the same paragraph, the paragraph behind.
    fn without_source(
        &self,
        a: usize,
        attributions: &[Attribution],
        owners: &[Option<Owner>],
    ) -> Option<Owner> {
        let attribution = attributions.get(a)?;
        // Whoever asks for the house goes on with nobody's words.
        if attribution.why.rule == "interview-question" {
            return None;
        }
        let start = attribution.content.first()?.start;
        // `Nine minutes later:` names nobody.
        let timed = attribution.source.is_some() && self.sources.get(a).copied().flatten().is_none();
        if let Some(source) = attribution.source.filter(|_| !timed) {
            return self.speaking_of_self(a, source, attributions, owners);
        }
        let paragraph = self.story.paragraph_at(start)?;
        let role = self.story.paragraphs.get(paragraph)?.role;
        if !matches!(role, Role::Paragraph | Role::ListItem | Role::Embedded) {
            return None;
        }
        let previous =
            a.checked_sub(1).and_then(|p| Some((attributions.get(p)?, owners.get(p)?.as_ref()?.entity?)));
        if let Some(cue) = attribution.cue {
            let participle = self
                .story
                .str(cue)
                .split_whitespace()
                .next()
                .is_some_and(|w| w.ends_with("ing") && w.len() > 4);
            let sentence = self.story.sentence_at(cue.start);
            return participle
                .then(|| self.subject_of(sentence?, cue.start))?
                .map(|e| self.inferred(e, "speaker-sentence"));
        }
        let (before, entity) = previous?;
        let end = before.content.iter().chain(&before.cue).chain(&before.source).map(|s| s.end).max()?;
        let there = self.story.paragraph_at(end.saturating_sub(1))?;
        if there == paragraph {
            let gap = Span::new(end, start);
            return (!self.somebody_else(gap, entity)).then(|| self.inferred(entity, "speaker-paragraph"));
        }
        // A paragraph that is nothing but a quotation goes on where the paragraph before ended in one.
        let whole = self.story.paragraphs.get(paragraph)?.span;
        let all = attribution.kind == QuoteKind::Direct
            && attribution
                .content
                .first()
                .is_some_and(|c| c.start <= whole.start + 1 && c.end + 1 >= whole.end);
        let last = self.story.paragraphs.get(there)?.span;
        let closes = before.content.last().is_some_and(|c| c.end + 3 >= last.end);
        ((all && closes || timed) && there + 1 == paragraph).then(|| self.inferred(entity, "speaker-running"))
    }

    /// `I`, `we` inside somebody's quotation: that somebody.
    fn speaking_of_self(
        &self,
        a: usize,
        source: Span,
        attributions: &[Attribution],
        owners: &[Option<Owner>],
    ) -> Option<Owner> {
        let i = self.sources.get(a).copied().flatten()?;
        let m = self.mentions.get(i)?;
        if !matches!(m.form, Form::Pronoun(Pronoun::I | Pronoun::We)) {
            return None;
        }
        let near = a.saturating_sub(6)..(a + 6).min(attributions.len());
        for b in near.filter(|&b| b != a) {
            let outer = attributions.get(b)?;
            if outer.quoted.iter().any(|q| q.contains(source)) {
                let entity = owners.get(b)?.as_ref()?.entity?;
                return Some(self.inferred(entity, "speaker-self"));
            }
        }
        None
    }

    /// The subject of a sentence before a byte.
    fn subject_of(&self, sentence: usize, before: usize) -> Option<usize> {
        let span = *self.story.sentences.get(sentence)?;
        let from = self.mentions.partition_point(|m| self.words.at(m.words.start).span.start < span.start);
        let inside = self
            .mentions
            .iter()
            .zip(self.of)
            .skip(from)
            .take_while(|(m, _)| self.words.at(m.words.start).span.start < before);
        let mut subjects =
            inside.filter(|(m, of)| of.is_some() && !m.minor && !self.words.at(m.words.start).quoted);
        subjects.next().and_then(|(_, of)| *of)
    }

    /// Somebody else is the subject of something in this stretch.
    fn somebody_else(&self, gap: Span, entity: usize) -> bool {
        let from = self.mentions.partition_point(|m| self.words.at(m.words.start).span.start < gap.start);
        let inside = self
            .mentions
            .iter()
            .zip(self.of)
            .skip(from)
            .take_while(|(m, _)| self.words.at(m.words.start).span.start < gap.end);
        let mut others = inside.filter(|(m, of)| {
            let person = m.named() || self.words.at(m.head).any(lexicon::PERSON);
            m.subject && person && of.is_some_and(|e| e != entity)
        });
        others.next().is_some()
    }

    /// The same words are somebody's elsewhere in the page: a pull quote, a headline, a heading.
    fn repeated(
        &self,
        a: usize,
        attribution: &Attribution,
        attributions: &[Attribution],
        owners: &[Option<Owner>],
    ) -> Option<Owner> {
        let first = *attribution.content.first()?;
        if attribution.why.rule == "interview-question" {
            return None;
        }
        let mine = plain(self.story.str(first));
        if attribution.source.is_some() || mine.len() < 8 || !mine.contains(' ') {
            return None;
        }
        for (b, other) in attributions.iter().enumerate().filter(|&(b, _)| b != a) {
            let Some(entity) = owners.get(b).and_then(|o| o.as_ref()).and_then(|o| o.entity) else {
                continue;
            };
            if other
                .content
                .iter()
                .any(|&c| c.len() + 4 >= first.len() && plain(self.story.str(c)).contains(&mine))
            {
                return Some(self.inferred(entity, "speaker-repeat"));
            }
        }
        None
    }
}

/// For each entity: its words are told as standing in an outlet (`wrote X in the Ledger`, `X said at the BBC`).
pub fn published(
    words: &Words,
    mentions: &[Mention],
    attributions: &[Attribution],
    owners: &[Owner],
    entities: usize,
) -> Vec<bool> {
    let mut out = vec![false; entities];
    for (a, owner) in attributions.iter().zip(owners) {
        let Some(slot) = owner.entity.and_then(|e| out.get_mut(e)) else { continue };
        let Some(end) = a.cue.iter().chain(&a.source).map(|s| s.end).max() else { continue };
        let mut k = words.index(end.saturating_sub(1));
        k += usize::from(words.at(k).span.end <= end);
        if !matches!(&*words.at(k).lower, "in" | "on" | "at" | "for") {
            continue;
        }
        k += 1;
        let article = words.at(k).lower == "the";
        k += usize::from(article);
        let press = |i: usize| words.at(i).any(lexicon::PRESS) && words.at(i).capital();
        let from = mentions.partition_point(|m| m.words.start < k);
        let title = mentions.get(from).filter(|m| m.named() && m.words.start == k);
        let show = matches!(&*words.at(k).lower, "podcast" | "blog" | "newspaper" | "magazine");
        // `in Politico`, `in The Continental`: an outlet by its name or by the article that only titles have.
        let outlet =
            title.is_some_and(|m| m.words.clone().any(press) || article && words.before(k).capital());
        *slot |= outlet || show;
    }
    out
}

/// Letters and digits in lower case, words apart by one space.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_alphanumeric() {
            out.push(c.small());
        } else if c.is_whitespace() && !out.ends_with(' ') && !out.is_empty() {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end().len());
    out
}
