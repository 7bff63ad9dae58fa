//! The story as one text: paragraphs joined by newlines, with sentences and tokens, and the way back to the page.

mod around;
pub mod direction;
mod letters;
pub(crate) mod lookup;
pub(crate) mod order;
mod own;
mod patterns;
pub mod sentences;
pub mod tokens;
pub(crate) mod utf16;

pub use around::{Around, Places};
pub(crate) use letters::Letters;
pub use own::{between_marks, own_words, unmarked};
pub(crate) use patterns::{Pieces, Rows, among, pattern};
pub use utf16::Mark;

use crate::article::Role;
use crate::page::{BlockId, InlineKind, Page};
use crate::report::Passage;
use tokens::Token;
use utf16::Counts;

/// Bytes of [`Story::text`], end-exclusive, on character boundaries, never empty, always within one paragraph.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// A span; `end` before `start` gives an empty one at `start`.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Span {
        Span { start, end: end.max(start) }
    }
    /// Length in bytes.
    #[must_use]
    pub fn len(self) -> usize {
        self.end - self.start
    }
    /// Holds no byte.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }
    /// `other` lies wholly inside.
    #[must_use]
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }
    /// The two share at least one byte.
    #[must_use]
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// One block of the story within [`Story::text`].
#[derive(Clone, Debug)]
pub struct Paragraph {
    /// The block in the page.
    pub block: BlockId,
    /// What the block is in the story.
    pub role: Role,
    /// Its bytes in the story's text.
    pub span: Span,
    /// Bold stretches inside.
    pub strong: Vec<Span>,
    /// Its tokens: a range of indices into [`Story::tokens`].
    pub tokens: std::ops::Range<usize>,
    /// Its sentences: a range of indices into [`Story::sentences`].
    pub sentences: std::ops::Range<usize>,
}

/// The story's text and its parts.
#[derive(Clone, Debug, Default)]
pub struct Story {
    /// Paragraphs joined by `\n`.
    pub text: String,
    /// In reading order.
    pub paragraphs: Vec<Paragraph>,
    /// Sentences in order; none crosses a paragraph's end.
    pub sentences: Vec<Span>,
    /// Tokens in order; none crosses a paragraph's end.
    pub tokens: Vec<Token>,
    counts: Counts,
}

impl Story {
    /// Joins the blocks that `roles` names, in that order.
    #[must_use]
    pub fn new(page: &Page, roles: &[(BlockId, Role)]) -> Story {
        let mut story = Story::default();
        for &(id, role) in roles {
            let Some(block) = page.block(id).filter(|b| !b.text.is_empty()) else {
                continue;
            };
            if !story.text.is_empty() {
                story.text.push('\n');
            }
            let start = story.text.len();
            story.text.push_str(&block.text);
            let span = Span::new(start, story.text.len());
            let strong = block.inlines.iter().filter(|i| i.kind == InlineKind::Strong);
            let strong = strong
                .filter_map(|i| utf16::bytes(&block.text, i.start, i.end))
                .map(|r| Span::new(start + r.start, start + r.end))
                .collect();
            let (t0, s0) = (story.tokens.len(), story.sentences.len());
            story.tokens.extend(tokens::tokens(&block.text, start));
            story.sentences.extend(sentences::sentences(&block.text, start));
            let (tokens, sentences) = (t0..story.tokens.len(), s0..story.sentences.len());
            story.paragraphs.push(Paragraph { block: id, role, span, strong, tokens, sentences });
        }
        story.counts = Counts::new(&story.text);
        story
    }

    /// Words that begin with a small letter somewhere.
    pub(crate) fn small_words(&self) -> lookup::Lookup<()> {
        let words = self.tokens.iter().filter(|t| t.word).map(|t| self.str(t.span));
        words.filter(|w| w.starts_with(char::is_lowercase)).map(|w| (w, ())).collect()
    }

    /// The characters of a span; empty when it does not lie on character boundaries of the text.
    #[must_use]
    pub fn str(&self, span: Span) -> &str {
        self.text.get(span.start..span.end).unwrap_or("")
    }

    /// Index of the paragraph that holds this byte.
    #[must_use]
    pub fn paragraph_at(&self, byte: usize) -> Option<usize> {
        let i = self.paragraphs.partition_point(|p| p.span.start <= byte).checked_sub(1)?;
        self.paragraphs.get(i).filter(|p| byte < p.span.end).map(|_| i)
    }

    /// Index of the sentence that holds this byte.
    #[must_use]
    pub fn sentence_at(&self, byte: usize) -> Option<usize> {
        let i = self.sentences.partition_point(|s| s.start <= byte).checked_sub(1)?;
        self.sentences.get(i).filter(|s| byte < s.end).map(|_| i)
    }

    /// The span as words of the article with their place in the page; `None` when it is empty or crosses a
    /// paragraph's end.
    #[must_use]
    pub fn passage(&self, span: Span) -> Option<Passage> {
        let paragraph = self.paragraphs.get(self.paragraph_at(span.start)?)?;
        if span.is_empty() || !paragraph.span.contains(span) {
            return None;
        }
        let base = paragraph.span.start;
        let mark = self.counts.mark(paragraph.block, &self.text, base, span.start, span.end)?;
        Some(Passage { text: self.str(span).into(), mark })
    }

    /// Code points between two bytes; none when either is inside a character, or the second before the first.
    fn chars(&self, from: usize, to: usize) -> Option<u32> {
        let at = |byte| Some(self.counts.at(&self.text, byte)?.chars);
        at(to)?.checked_sub(at(from)?)
    }

    /// Number of words (tokens with a letter or digit) within a span.
    #[must_use]
    pub fn words(&self, span: Span) -> usize {
        let from = self.tokens.partition_point(|t| t.span.start < span.start);
        let rest = self.tokens.get(from..).unwrap_or(&[]);
        rest.iter().take_while(|t| t.span.end <= span.end).filter(|t| t.word).count()
    }
}
