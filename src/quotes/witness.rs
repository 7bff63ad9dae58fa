//! The model as a witness: what it says of a story, and which of it meets what the rules say.

use super::rules::Draft;
use super::tagger::{Linked, Role, Tagged, Tagger};
use crate::text::order;
use crate::text::{Span, Story};

/// An attribution as the model sees it.
#[derive(Clone, Debug)]
pub(super) struct Witness {
    pub draft: Draft,
    /// Probability of its spans, 0 to 1.
    pub certain: f32,
    /// Probability of its spans or ones much like them, 0 to 1.
    pub near: f32,
}

/// What the model says. Without the linker, each content takes the cue nearest to it in its paragraph, and the source
/// nearest to the cue.
pub(super) fn tagged(story: &Story, tagger: &Tagger, linker: bool) -> Vec<Witness> {
    let spans = tagger.tag(story);
    let linked = if linker { tagger.link(story, &spans) } else { nearest(story, &spans) };
    let witness = |linked: Linked| Witness {
        certain: linked.certain,
        near: linked.near,
        draft: Draft { parts: linked.content, cue: linked.cue, source: linked.source, ..Draft::new("model") },
    };
    linked.into_iter().map(witness).collect()
}

fn nearest(story: &Story, spans: &[Tagged]) -> Vec<Linked> {
    let gap = |a: Span, b: Span| {
        if a.start < b.start { b.start.saturating_sub(a.end) } else { a.start.saturating_sub(b.end) }
    };
    let mut by_paragraph: Vec<Vec<&Tagged>> = vec![Vec::new(); story.paragraphs.len()];
    for tagged in spans {
        if let Some(list) = story.paragraph_at(tagged.span.start).and_then(|p| by_paragraph.get_mut(p)) {
            list.push(tagged);
        }
    }
    let contents = spans.iter().filter(|t| t.role == Role::Content);
    let links = contents.map(|t| {
        let near = |to: Span, role: Role| {
            let own = story.paragraph_at(t.span.start).and_then(|p| by_paragraph.get(p));
            let others = own.into_iter().flatten().filter(|t| t.role == role);
            others.map(|t| t.span).min_by_key(|&s| gap(s, to))
        };
        let cue = near(t.span, Role::Cue);
        let source = near(cue.unwrap_or(t.span), Role::Source);
        Linked {
            content: vec![t.span],
            cue,
            source,
            certain: t.confidence,
            near: t.near,
            source_certain: 1.0,
        }
    });
    links.collect()
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
