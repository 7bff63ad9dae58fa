//! What stands around a stretch of the story: enough to find it again in the page from outside (a text fragment, a
//! web annotation), without the page itself.

use super::{Span, Story};
use crate::page::Page;
use serde::{Deserialize, Serialize};

/// The neighbourhood of a passage within its block, and its place in the page's text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
pub struct Around {
    /// Up to [`REACH`] characters directly before, whole words; empty at the start of a block.
    pub before: String,
    /// Up to [`REACH`] characters directly after, whole words; empty at the end of a block.
    pub after: String,
    /// Unicode code points before the passage in the page's text: the texts of all blocks joined by newlines.
    pub position: u32,
}

/// Characters of context on either side: what other annotation tools keep.
pub const REACH: usize = 32;

/// Where each block's text begins in the page's text.
#[derive(Debug)]
pub struct Places {
    starts: Vec<u32>,
}

impl Places {
    /// Counts through the page once.
    #[must_use]
    pub fn new(page: &Page) -> Places {
        let mut at = 0u32;
        let starts = page.blocks.iter().map(|b| {
            let start = at;
            if !b.text.is_empty() {
                at = at
                    .saturating_add(u32::try_from(b.text.chars().count()).unwrap_or(u32::MAX))
                    .saturating_add(1);
            }
            start
        });
        Places { starts: starts.collect() }
    }

    /// What stands around a span; `None` exactly when [`Story::passage`] gives none.
    #[must_use]
    pub fn around(&self, story: &Story, span: Span) -> Option<Around> {
        story.passage(span)?;
        let paragraph = story.paragraphs.get(story.paragraph_at(span.start)?)?;
        let head = story.str(Span::new(paragraph.span.start, span.start));
        let tail = story.str(Span::new(span.end, paragraph.span.end));
        let start = self.starts.get(paragraph.block as usize)?;
        let position = start.saturating_add(story.chars(paragraph.span.start, span.start)?);
        Some(Around { before: last(head).into(), after: first(tail).into(), position })
    }
}

/// The end of a text, at most [`REACH`] characters, beginning with a whole word.
fn last(text: &str) -> &str {
    let Some((cut, _)) = text.char_indices().rev().nth(REACH - 1) else { return text };
    let near = text.get(cut..).unwrap_or("");
    let whole = text.get(..cut).and_then(|t| t.chars().next_back()).is_none_or(char::is_whitespace);
    if whole { near } else { near.split_once(char::is_whitespace).map_or("", |(_, rest)| rest) }
}

/// The start of a text, at most [`REACH`] characters, ending with a whole word.
fn first(text: &str) -> &str {
    let Some((cut, next)) = text.char_indices().nth(REACH) else { return text };
    let near = text.get(..cut).unwrap_or("");
    if next.is_whitespace() {
        near
    } else {
        near.rsplit_once(char::is_whitespace).map_or("", |(rest, _)| rest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Role;
    use crate::page::plain;

    #[test]
    fn keeps_whole_words_around_and_counts_code_points() {
        let text = "Élan.\nThe harbour master of Port Linden told reporters that \"nobody 𝒳 sails\" before the tide has turned at noon.";
        let page = plain::page(text);
        let story = Story::new(&page, &[(1, Role::Paragraph), (2, Role::Paragraph)]);
        let start = story.text.find("nobody").unwrap();
        let end = start + "nobody 𝒳 sails".len();
        let around = Places::new(&page).around(&story, Span::new(start, end)).unwrap();
        assert_eq!(around.before, "Linden told reporters that \"");
        assert_eq!(around.after, "\" before the tide has turned at");
        let chars: String = page.text_of(0).chars().skip(around.position as usize).take(14).collect();
        assert_eq!(chars, "nobody 𝒳 sails");
    }

    #[test]
    fn a_long_run_without_spaces_gives_no_half_word() {
        assert_eq!(last(&"x".repeat(80)), "");
        assert_eq!(first(&"x".repeat(80)), "");
    }
}
