//! From scores to labels: the best legal sequence, and how probable each of its spans is.

use super::format::LABELS;
use crate::text::order;

/// Content, source, cue.
const ROLES: usize = 3;
/// Spans below this probability are left out.
const LEAST: f32 = 0.1;
/// Spans below this probability are not even counted for their neighbours.
const FAINT: f32 = 0.02;

/// Score of an illegal move.
const NEVER: f32 = -1e4;

/// Scores between neighbouring labels: 0 is outside, then begin and inside of content, source and cue.
#[derive(Debug)]
pub struct Labels {
    /// `exp` of the scores, of the first label and from label to label.
    start_weight: [f32; LABELS],
    move_weight: [[f32; LABELS]; LABELS],
}

/// A span of tokens with one role.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Run {
    /// 0 content, 1 source, 2 cue.
    pub role: usize,
    /// First token.
    pub first: usize,
    /// Last token.
    pub last: usize,
    /// Probability of exactly this span, 0 to 1.
    pub confidence: f32,
    /// Probability of this span or one that has four fifths of its tokens in common with it, 0 to 1.
    pub near: f32,
}

impl Run {
    fn alike(&self, other: &Run) -> bool {
        let common = (self.last.min(other.last) + 1).saturating_sub(self.first.max(other.first));
        let all = self.last.max(other.last) + 1 - self.first.min(other.first);
        self.role == other.role && 5 * common >= 4 * all
    }
}

fn is_inside(label: usize) -> bool {
    label > 0 && label.is_multiple_of(2)
}

/// An inside label follows only its own beginning or itself.
fn legal(from: usize, to: usize) -> bool {
    !is_inside(to) || from == to || from + 1 == to
}

fn at<T: Copy + Default>(row: &[T], i: usize) -> T {
    row.get(i).copied().unwrap_or_default()
}

impl Labels {
    /// From the scores of the file; illegal moves are shut here.
    #[must_use]
    pub fn new(mut start: [f32; LABELS], mut moves: [[f32; LABELS]; LABELS]) -> Labels {
        for (to, s) in start.iter_mut().enumerate() {
            *s = if is_inside(to) { NEVER } else { *s };
        }
        for (from, row) in moves.iter_mut().enumerate() {
            for (to, s) in row.iter_mut().enumerate() {
                *s = if legal(from, to) { *s } else { NEVER };
            }
        }
        Labels { start_weight: start.map(f32::exp), move_weight: moves.map(|r| r.map(f32::exp)) }
    }

    /// The spans that are most probable each by itself, in order, none overlapping another; those below [`LEAST`] are
    /// left out. The best sequence as a whole holds spans whose bounds nobody would bet on; these are better ones.
    #[must_use]
    pub fn runs(&self, scores: &[[f32; LABELS]]) -> Vec<Run> {
        let sums = Sums::new(self, scores);
        let mut likely = Vec::new();
        for first in 0..scores.len() {
            for role in 0..ROLES {
                sums.spans(self, role, first, &mut likely);
            }
        }
        order::by_rank(&mut likely, |r| [order::falling(r.confidence), r.first as u64, 0]);
        let mut taken: Vec<Option<usize>> = vec![None; scores.len()];
        let mut runs: Vec<Run> = Vec::new();
        for run in likely {
            let Some(own) = taken.get_mut(run.first..=run.last) else { continue };
            match own.iter().find_map(|t| *t) {
                Some(other) => {
                    if let Some(other) = runs.get_mut(other).filter(|o| o.alike(&run)) {
                        other.near += run.confidence;
                    }
                }
                None if run.confidence >= LEAST => {
                    own.fill(Some(runs.len()));
                    runs.push(run);
                }
                None => {}
            }
        }
        order::by_rank(&mut runs, |r| [r.first as u64, 0, 0]);
        runs
    }
}

/// Forward and backward sums over all sequences, each token's scaled to a sum of one.
struct Sums {
    weights: Vec<[f32; LABELS]>,
    ahead: Vec<[f32; LABELS]>,
    behind: Vec<[f32; LABELS]>,
    scales: Vec<f32>,
}

impl Sums {
    fn new(labels: &Labels, scores: &[[f32; LABELS]]) -> Sums {
        let weights: Vec<[f32; LABELS]> = scores
            .iter()
            .map(|s| {
                let top = s.iter().copied().fold(f32::NEG_INFINITY, f32::max);
                s.map(|v| (v - top).exp())
            })
            .collect();
        let mut ahead = Vec::with_capacity(weights.len());
        let mut scales = Vec::with_capacity(weights.len());
        let mut last: Option<[f32; LABELS]> = None;
        for w in &weights {
            let mut now = match last {
                None => labels.start_weight,
                Some(last) => {
                    let mut sum = [0.0; LABELS];
                    for (v, row) in last.iter().zip(&labels.move_weight) {
                        sum.iter_mut().zip(row).for_each(|(s, m)| *s += v * m);
                    }
                    sum
                }
            };
            now.iter_mut().zip(w).for_each(|(n, w)| *n *= w);
            let total = now.iter().sum::<f32>().max(f32::MIN_POSITIVE);
            let now = now.map(|n| n / total);
            scales.push(total);
            ahead.push(now);
            last = Some(now);
        }
        let mut behind = vec![[1.0; LABELS]; weights.len()];
        let mut next: Option<[f32; LABELS]> = None;
        for ((slot, w), scale) in behind.iter_mut().zip(&weights).zip(&scales).rev() {
            if let Some(next) = next {
                *slot = labels.move_weight.map(|row| row.iter().zip(next).map(|(m, n)| m * n).sum());
            }
            next = Some(std::array::from_fn(|l| at(slot, l) * at(w, l) / scale));
        }
        Sums { weights, ahead, behind, scales }
    }

    /// Spans of a role that begin at a token, each with the probability of exactly this span.
    fn spans(&self, labels: &Labels, role: usize, first: usize, out: &mut Vec<Run>) {
        let (begin, inside) = (2 * role + 1, 2 * role + 2);
        let one = |row: &[[f32; LABELS]], i: usize, l: usize| row.get(i).map_or(0.0, |r| at(r, l));
        // Sum of all sequences that have begun the span and are in it at `last`.
        let mut within = one(&self.ahead, first, begin);
        let mut label = begin;
        for last in first..self.weights.len() {
            // At no token can more than 1 / FAINT spans go on: the cost stays linear.
            if within * one(&self.behind, last, label) < FAINT {
                break;
            }
            let moves = labels.move_weight.get(label).copied().unwrap_or_default();
            let next = |l: usize| {
                at(&moves, l) * one(&self.weights, last + 1, l)
                    / at(&self.scales, last + 1).max(f32::MIN_POSITIVE)
            };
            let leaves = |l: usize| next(l) * one(&self.behind, last + 1, l);
            let at_end = last + 1 == self.weights.len();
            let ends = if at_end { 1.0 } else { (0..LABELS).filter(|l| *l != inside).map(leaves).sum() };
            let confidence = (within * ends).min(1.0);
            if confidence >= FAINT {
                out.push(Run { role, first, last, confidence, near: confidence });
            }
            within *= next(inside);
            label = inside;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain() -> Labels {
        Labels::new([0.0; LABELS], [[0.0; LABELS]; LABELS])
    }

    #[test]
    fn never_goes_into_a_span_that_has_not_begun() {
        let mut scores = vec![[0.0; LABELS]; 3];
        scores[0][2] = 9.0;
        scores[1][2] = 9.0;
        let runs = plain().runs(&scores);
        assert_eq!((runs[0].role, runs[0].first, runs[0].last), (0, 0, 1));
    }

    #[test]
    fn the_probability_of_a_span_sums_over_everything_else() {
        // Two tokens; the first begins a content. Behind it, all equal: outside, three beginnings, inside content.
        let mut scores = vec![[0.0; LABELS]; 2];
        scores[0][1] = 20.0;
        let runs = plain().runs(&scores);
        assert_eq!((runs.len(), runs[0].role, runs[0].first, runs[0].last), (2, 0, 0, 0));
        assert!((runs[0].confidence - 0.8).abs() < 1e-3, "{}", runs[0].confidence);
    }
}
