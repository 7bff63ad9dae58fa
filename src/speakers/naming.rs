//! The name that an entity goes by: its fullest form in the page.

use super::mentions::{Form, Mention};
use super::people::Someone;
use super::words::{Shape, Words};
use crate::article::Role;
use crate::text::{Span, Story};

/// The fullest form of the name; for the unnamed the first description.
pub fn name(story: &Story, words: &Words, mentions: &[Mention], someone: &Someone) -> Span {
    let own = || someone.mentions.iter().filter_map(|&i| mentions.get(i));
    let mut best: Option<((usize, bool, bool), &Mention)> = None;
    for m in own().filter(|m| m.named()) {
        let count = m.words.clone().filter(|&k| words.at(k).word()).count();
        let body = story
            .paragraphs
            .get(words.at(m.words.start).paragraph)
            .is_some_and(|p| p.role == Role::Paragraph);
        let calm = m.words.clone().any(|k| words.at(k).shape == Shape::Capital);
        let rank = (count, calm, body);
        if best.is_none_or(|(b, _)| rank > b) {
            best = Some((rank, m));
        }
    }
    if let Some((_, m)) = best {
        return with_article(words, m);
    }
    let first = own().find(|m| matches!(m.form, Form::Description(_))).or_else(|| own().next());
    first.map_or(Span::new(0, 0), |m| m.span(words))
}

/// `The Washington Post` goes by its article when the article has a capital.
fn with_article(words: &Words, m: &Mention) -> Span {
    let before = words.before(m.words.start);
    let own = before.lower == "the" && before.capital() && !before.first;
    let start = if own { m.words.start.saturating_sub(1) } else { m.words.start };
    words.span(start..m.words.end)
}
