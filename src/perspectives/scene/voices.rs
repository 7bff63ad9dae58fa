//! Who speaks for somebody else: an office, a lawyer, a spokesman.

use super::Scene;
use crate::text::{Letters, Span, among};

/// Words that speak for somebody: `a spokesman for X`, `X's lawyer`.
const VOICES: &str = "spokesman spokeswoman spokesperson spokespeople spokesmen representative representatives rep reps lawyer \
    lawyers attorney attorneys solicitor solicitors agent office campaign team aide aides publicist counsel \
    officials press";

impl Scene<'_> {
    /// For whom the last office, spokesman or lawyer within a span speaks: `We asked X’s office.`
    pub fn behalf(&self, within: Span) -> Option<usize> {
        let mentions = self.mentions_in(within).iter().rev();
        let mut voiced = mentions.filter(|(m, _)| !self.in_quotation(m.start) && self.has_voice(*m, within));
        voiced.next().map(|&(_, e)| e)
    }

    /// Somebody who speaks for it stands in its place: `X’s office`, `a spokesman for X`.
    pub(super) fn has_voice(&self, mention: Span, sentence: Span) -> bool {
        if self.possessive(mention, sentence) {
            let rest = self.after(mention.end, sentence).trim_start_matches(['\'', '’', 's']);
            return rest.split_whitespace().take(2).any(is_voice);
        }
        let mut words = self.story.str(Span::new(sentence.start, mention.start)).split_whitespace().rev();
        // Titles and articles stand between the preposition and the name.
        let preposition = words
            .by_ref()
            .take(4)
            .find(|w| !(w.starts_with(char::is_uppercase) || matches!(*w, "the" | "a" | "an")));
        matches!(preposition, Some("for" | "of" | "at" | "from")) && words.take(2).any(is_voice)
    }

    /// The name or the role of the one says that it speaks for the other: `Hale’s team`, `Ana Sorel, a lawyer for Hale`.
    pub fn speaks_for(&self, one: usize, other: usize) -> bool {
        let name = |e: usize| self.entity(e).map_or("", |e| self.story.str(e.name));
        let last = name(other).split_whitespace().next_back().filter(|w| w.starts_with(char::is_uppercase));
        let told = [name(one), self.entity(one).and_then(|e| e.role).map_or("", |r| self.story.str(r))];
        let mut voiced = told.iter().filter(|text| text.split_whitespace().any(is_voice));
        last.is_some_and(|l| voiced.any(|text| text.split(|c: char| !c.is_alphanumeric()).any(|w| w == l)))
    }
}

/// A word for somebody who speaks for somebody else.
pub fn is_voice(word: &str) -> bool {
    among(VOICES, &word.trim_matches(|c: char| !c.is_alphanumeric()).small())
}
