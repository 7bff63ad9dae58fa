//! Quotations and reported speech: who the text says said what, as source, cue and content.

use crate::report::{QuoteKind, Reason};
use crate::text::{Span, Story};

/// The trained model; see `quotes/tagger`.
#[derive(Debug)]
pub struct Tagger {}

/// An attribution relation (PARC 3.0, PolNeAR): content, with its cue and source where the text has them.
#[derive(Clone, Debug)]
pub struct Attribution {
    /// What was said, in order: more than one part when the quotation is split round its cue or runs over several
    /// paragraphs. Direct parts include their quotation marks; no part overlaps a part of another direct quotation.
    pub content: Vec<Span>,
    /// The stretches of `content` that stand between quotation marks, marks included, in order.
    pub quoted: Vec<Span>,
    /// Direct, mixed or indirect.
    pub kind: QuoteKind,
    /// The cue (`said`, `according to`), if any.
    pub cue: Option<Span>,
    /// The source mention (`Trump`, `he`, `a senior official`), if any; it may lie in another sentence.
    pub source: Option<Span>,
    /// To whom or through whom it was said (`Reuters` in `told Reuters`), if the text says so.
    pub via: Option<Span>,
    /// The rule or feature that found content and source.
    pub why: Reason,
}

/// Finds every attribution in the story, in reading order. Without a tagger, by rules alone.
#[must_use]
pub fn find(story: &Story, tagger: Option<&Tagger>) -> Vec<Attribution> {
    let _ = (story, tagger);
    Vec::new()
}
