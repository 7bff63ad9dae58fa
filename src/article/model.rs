//! The story model: gradient-boosted trees over a row of evidence. How they were grown: `recipe/train.py`.

mod weights;

use weights::{FEATURE, LEFT, RIGHT, ROOTS, THRESHOLD, VALUE};

/// The most steps from a root to a leaf; no tree is as deep, but a broken table must not hang a page.
const STEPS: usize = 64;

/// How likely the block of this row is text of the story, 0 to 1.
pub fn likely(row: &[f32]) -> f32 {
    let sum: f32 = ROOTS.iter().map(|&root| leaf(row, root)).sum();
    1.0 / (1.0 + (-sum).exp())
}

fn leaf(row: &[f32], root: i16) -> f32 {
    let mut node = root;
    for _ in 0..STEPS {
        let Ok(at) = usize::try_from(node) else {
            return usize::try_from(-(node + 1)).ok().and_then(|at| VALUE.get(at)).copied().unwrap_or(0.0);
        };
        let feature = FEATURE.get(at).and_then(|&f| row.get(usize::from(f))).copied().unwrap_or(0.0);
        let threshold = THRESHOLD.get(at).copied().unwrap_or(0.0);
        let next = if feature <= threshold { LEFT.get(at) } else { RIGHT.get(at) };
        node = next.copied().unwrap_or(-1);
    }
    0.0
}
