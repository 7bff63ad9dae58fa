//! The model as a witness: what it says of a story, and which of it meets what the rules say.

use super::lexicon::{self, Traits};
use super::rules::Draft;
use super::statement::undergone;
use super::tagger::{Role, Tagger};
use crate::text::order;
use crate::text::{Letters, Span, Story, among};

/// An attribution as the model sees it.
#[derive(Clone, Debug)]
pub(super) struct Witness {
    pub draft: Draft,
    /// Probability of its spans, 0 to 1.
    pub certain: f32,
    /// Probability of its spans or ones much like them, 0 to 1.
    pub near: f32,
}

/// Spans before and behind a content among which its cue and its source are looked for.
const AROUND: usize = 12;

/// What the model says: each content with the cue nearest to it in its paragraph, and the source nearest to the cue.
pub(super) fn tagged(story: &Story, tagger: &Tagger) -> Vec<Witness> {
    let mut spans = tagger.tag(story);
    spans.retain(|t| t.role != Role::Source || names(story, t.span));
    let contents = spans.iter().enumerate().filter(|(_, t)| t.role == Role::Content);
    let witnesses = contents.map(|(n, t)| {
        let around = spans.get(n.saturating_sub(AROUND)..spans.len().min(n + AROUND)).unwrap_or(&[]);
        let own = story.paragraph_at(t.span.start);
        let nearest = |to: Span, role: Role| {
            let others = around.iter().filter(|o| o.role == role && story.paragraph_at(o.span.start) == own);
            others.map(|o| o.span).min_by_key(|s| gap(*s, to))
        };
        let cue = nearest(t.span, Role::Cue);
        // "Pell has been accused of": not by Pell.
        let done = cue.filter(|c| undergone(story, *c));
        let source =
            nearest(cue.unwrap_or(t.span), Role::Source).filter(|s| done.is_none_or(|c| c.start < s.start));
        let draft = Draft { parts: vec![t.span], cue, source, ..Draft::new("model") };
        Witness { draft, certain: t.confidence, near: t.near }
    });
    witnesses.collect()
}

/// Somebody can be meant: no word that only joins others (In, After, That) is a source.
fn names(story: &Story, source: Span) -> bool {
    const JOINS: Traits = Traits::PREPOSITION
        .or(Traits::SUBORDINATOR)
        .or(Traits::CONJUNCTION)
        .or(Traits::ADVERB)
        .or(Traits::NOT);
    let joins = |w: &str| lexicon::traits(w).any(JOINS) || among("a an the", w);
    story.str(source).split_whitespace().any(|w| !joins(&w.small()))
}

/// Bytes between two spans.
fn gap(a: Span, b: Span) -> usize {
    b.start.saturating_sub(a.end).max(a.start.saturating_sub(b.end))
}

/// The parts of all witnesses in order, and which witnesses are used up.
pub(super) struct Parts {
    parts: Vec<(Span, usize)>,
    taken: Vec<bool>,
}

impl Parts {
    pub(super) fn new(witnesses: &[Witness]) -> Parts {
        let all = witnesses.iter().enumerate();
        let mut parts: Vec<(Span, usize)> =
            all.flat_map(|(n, w)| w.draft.parts.iter().map(move |&p| (p, n))).collect();
        order::by_rank(&mut parts, |&(s, n)| [s.start as u64, s.end as u64, n as u64]);
        Parts { parts, taken: vec![false; witnesses.len()] }
    }
    /// The witnesses that share a byte with any of the spans, in order.
    pub(super) fn meeting(&self, spans: &[Span]) -> Vec<usize> {
        let mut out = Vec::new();
        for span in spans {
            let from = self.parts.partition_point(|(p, _)| p.end <= span.start);
            let near = self.parts.get(from..).unwrap_or(&[]).iter().take_while(|(p, _)| p.start < span.end);
            for (_, n) in near {
                if !out.contains(n) {
                    out.push(*n);
                }
            }
        }
        out
    }
    pub(super) fn take(&mut self, witnesses: &[usize]) {
        for &n in witnesses {
            if let Some(slot) = self.taken.get_mut(n) {
                *slot = true;
            }
        }
    }
    pub(super) fn taken(&self, n: usize) -> bool {
        self.taken.get(n).copied().unwrap_or(false)
    }
}
