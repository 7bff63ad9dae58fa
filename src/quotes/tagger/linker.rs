//! Which source and which cue belong to a content: every candidate near it gets a score from what lies between, and
//! the best one wins.

use super::format::Reader;
use super::links::{FEATURES, Item, View};
use super::{Role, Tagged};
use crate::text::{Span, Story};

/// The most hidden values that a file may claim.
const MOST_HIDDEN: usize = 256;

/// An attribution as the model sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct Linked {
    /// What was said, in order: several parts when marks close round the cue, or a quotation runs over paragraphs.
    pub content: Vec<Span>,
    /// The cue, always in the content's own paragraph.
    pub cue: Option<Span>,
    /// The source; it may stand in a paragraph before.
    pub source: Option<Span>,
    /// The model's probability that the content is exactly so, 0 to 1; the least of all parts.
    pub certain: f32,
    /// The model's probability that a content stands here whose bounds differ by less than a fifth; the least of all parts.
    pub near: f32,
    /// The model's probability that this source is the right one of those near, 0 to 1.
    pub source_certain: f32,
}

/// Scores of candidates: a layer of hidden values beside a straight sum.
#[derive(Debug)]
struct Scorer {
    /// For each feature, what it gives to the hidden values.
    features: Vec<Vec<f32>>,
    bias: Vec<f32>,
    hidden: Vec<f32>,
    straight: Vec<f32>,
}

impl Scorer {
    fn read(r: &mut Reader, hidden: usize) -> Result<Scorer, String> {
        let mut features = Vec::with_capacity(FEATURES);
        for _ in 0..FEATURES {
            features.push(r.floats(hidden)?);
        }
        Ok(Scorer {
            features,
            bias: r.floats(hidden)?,
            hidden: r.floats(hidden)?,
            straight: r.floats(FEATURES)?,
        })
    }

    /// `bits`: bit `n` is feature `n`.
    fn score(&self, bits: u64) -> f32 {
        let mut values = self.bias.clone();
        let mut sum = 0.0;
        for (n, (row, straight)) in self.features.iter().zip(&self.straight).enumerate() {
            if bits >> n & 1 == 1 {
                values.iter_mut().zip(row).for_each(|(v, w)| *v += w);
                sum += straight;
            }
        }
        sum + values.iter().zip(&self.hidden).map(|(v, w)| v.max(0.0) * w).sum::<f32>()
    }

    /// The best of the candidates and its probability among them.
    fn best(&self, candidates: &[(usize, u64)]) -> Option<(usize, f32)> {
        let scores: Vec<f32> = candidates.iter().map(|(_, bits)| self.score(*bits)).collect();
        let most = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
        let total: f32 = scores.iter().map(|s| (s - most).exp()).sum();
        let ((item, _), _) = candidates.iter().zip(&scores).find(|(_, s)| **s >= most)?;
        Some((*item, 1.0 / total))
    }
}

/// The part of the model that links.
#[derive(Debug)]
pub struct Linker {
    source: Scorer,
    cue: Scorer,
}

impl Linker {
    /// Reads the last section of a model file: `features hidden : u32`, then for sources and for cues `f32 × features
    /// × hidden`, `f32 × hidden` biases, `f32 × hidden` to the score, `f32 × features` straight to the score.
    ///
    /// # Errors
    /// Says when the section is for other features, or too short.
    pub fn read(r: &mut Reader) -> Result<Linker, String> {
        let features = r.u32()? as usize;
        let hidden = r.size("hidden values", MOST_HIDDEN)?;
        if features != FEATURES {
            return Err("the model file was made for other features".into());
        }
        Ok(Linker { source: Scorer::read(r, hidden)?, cue: Scorer::read(r, hidden)? })
    }

    /// An attribution for every content, in reading order.
    #[must_use]
    pub fn link(&self, story: &Story, tagged: &[Tagged]) -> Vec<Linked> {
        let view = View::new(story, tagged);
        let mut out: Vec<Linked> = Vec::new();
        let mut last: Option<&Item> = None;
        let contents =
            view.items.iter().zip(tagged).enumerate().filter(|(_, (i, _))| i.role == Role::Content);
        for (n, (item, tag)) in contents {
            let span = |n: usize| tagged.get(n).map(|t| t.span);
            let source = self.source.best(&view.candidates(n, Role::Source));
            let cue = self.cue.best(&view.candidates(n, Role::Cue)).and_then(|(i, _)| span(i));
            let (source, source_certain) =
                (source.and_then(|(i, _)| span(i)), source.map_or(0.0, |(_, p)| p));
            let goes_on = last.is_some_and(|before| view.goes_on(before, item));
            let runs_on = last.is_some_and(|before| view.runs_on(before, item));
            match out.last_mut() {
                Some(one) if runs_on || (goes_on && one.cue == cue && one.source == source) => {
                    one.content.push(item.span);
                    one.certain = one.certain.min(tag.confidence);
                    one.near = one.near.min(tag.near);
                }
                _ => out.push(Linked {
                    content: vec![item.span],
                    cue,
                    source,
                    certain: tag.confidence,
                    near: tag.near,
                    source_certain,
                }),
            }
            last = Some(item);
        }
        out
    }
}
