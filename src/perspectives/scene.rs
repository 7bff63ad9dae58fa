//! The story as the rules of this room see it: sentences of running text without what stands between quotation marks,
//! and who is meant where.

mod subjects;
mod voices;

use crate::article::Role;
use crate::quotes::Attribution;
use crate::speakers::{Cast, Entity};
use crate::text::{Letters, Span, Story, between_marks, order, own_words};
pub use voices::is_voice;

/// Where everybody stands.
pub struct Scene<'a> {
    pub story: &'a Story,
    pub attributions: &'a [Attribution],
    pub cast: &'a Cast,
    /// Name of the publisher, or empty.
    site: &'a str,
    /// Every mention with its entity, in order.
    mentions: Vec<(Span, usize)>,
    /// Stretches between quotation marks, in order.
    quoted: Vec<Span>,
}

impl<'a> Scene<'a> {
    pub fn new(
        story: &'a Story,
        attributions: &'a [Attribution],
        cast: &'a Cast,
        site: &'a str,
    ) -> Scene<'a> {
        let all = cast.entities.iter().enumerate();
        let mut mentions: Vec<(Span, usize)> =
            all.flat_map(|(e, entity)| entity.mentions.iter().map(move |&m| (m, e))).collect();
        order::by_rank(&mut mentions, |&(s, e)| [s.start as u64, s.end as u64, e as u64]);
        let quoted = between_marks(story, attributions);
        Scene { story, attributions, cast, site, mentions, quoted }
    }

    /// The sentences of running text, with the quotations in them blanked.
    pub fn sentences(&self) -> impl Iterator<Item = (Span, String)> + '_ {
        let running =
            self.story.paragraphs.iter().filter(|p| matches!(p.role, Role::Paragraph | Role::ListItem));
        let spans = running.flat_map(|p| self.story.sentences.get(p.sentences.clone()).unwrap_or(&[]));
        spans.map(|&s| (s, own_words(self.story, &self.quoted, s)))
    }

    /// The words name the publisher of this very story: `told the BBC`, on a page of BBC News.
    pub fn is_publisher(&self, words: &str) -> bool {
        let plain = |s: &str| s.small().trim_start_matches("the ").to_owned();
        plain(self.site).split(' ').next() == plain(words).split(' ').next()
            && plain(self.site).contains(&plain(words))
    }

    /// An entity.
    pub fn entity(&self, id: usize) -> Option<&'a Entity> {
        self.cast.entities.get(id)
    }

    /// The sentence that holds this byte.
    pub fn sentence(&self, at: usize) -> Option<Span> {
        self.story.sentences.get(self.story.sentence_at(at)?).copied()
    }

    /// The byte lies in running text.
    pub fn running(&self, at: usize) -> bool {
        let paragraph = self.story.paragraph_at(at).and_then(|p| self.story.paragraphs.get(p));
        paragraph.is_some_and(|p| matches!(p.role, Role::Paragraph | Role::ListItem))
    }

    /// The byte lies between quotation marks.
    pub fn in_quotation(&self, at: usize) -> bool {
        let first = self.quoted.partition_point(|q| q.end <= at);
        self.quoted.get(first).is_some_and(|q| q.start <= at)
    }

    /// Mentions that lie wholly within a span, in order.
    pub fn mentions_in(&self, span: Span) -> &[(Span, usize)] {
        let from = self.mentions.partition_point(|(m, _)| m.start < span.start);
        let rest = self.mentions.get(from..).unwrap_or(&[]);
        let n =
            rest.iter().take_while(|(m, _)| m.start < span.end).filter(|(m, _)| m.end <= span.end).count();
        rest.get(..n).unwrap_or(&[])
    }

    /// Where a word stands by itself in the story: no part of a longer name.
    pub fn alone(&self, word: &str) -> Vec<Span> {
        let large = |w: Option<&str>| w.is_some_and(|w| w.starts_with(char::is_uppercase));
        let found = self.story.text.match_indices(word).filter(|(i, _)| {
            let (before, after) =
                (self.story.text.get(..*i).unwrap_or(""), self.story.text.get(i + word.len()..));
            let after = after.unwrap_or("");
            let joined = before.ends_with(|c: char| c.is_alphanumeric() || c == '-')
                || after.starts_with(|c: char| c.is_alphanumeric() || c == '-');
            let opens = self.sentence(*i).is_some_and(|s| s.start == *i);
            let named = !opens
                && large(before.strip_suffix(' ').and_then(|b| b.split_whitespace().next_back()))
                || large(after.strip_prefix(' ').and_then(|a| a.split_whitespace().next()));
            !joined && !named
        });
        found.map(|(i, w)| Span::new(i, i + w.len())).collect()
    }

    /// The story writes the word small as well: no name.
    pub fn written_small(&self, word: &str) -> bool {
        let small = word.small();
        self.story.tokens.iter().any(|t| self.story.str(t.span) == small)
    }

    /// The next words behind a place, at most to the sentence's end.
    fn after(&self, at: usize, sentence: Span) -> &str {
        self.story.str(Span::new(at, sentence.end))
    }
}
