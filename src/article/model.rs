//! Gradient-boosted trees over a row of numbers, as flat tables. How they were grown: `recipe/train.py`.

pub mod page;
pub mod story;

/// The most steps from a root to a leaf; no tree is as deep, but a broken table must not hang a page.
const STEPS: usize = 64;

/// A model.
pub struct Trees {
    /// Root node of each tree.
    pub roots: &'static [i16],
    /// Which number of the row each node looks at.
    pub feature: &'static [u8],
    /// Up to this a row goes left.
    pub threshold: &'static [f32],
    /// Next node, or a leaf: -1 is the first of `value`.
    pub left: &'static [i16],
    /// As `left`.
    pub right: &'static [i16],
    /// What a leaf adds.
    pub value: &'static [f32],
}

impl Trees {
    /// How likely the row is what the model knows, 0 to 1.
    pub fn likely(&self, row: &[f32]) -> f32 {
        let sum: f32 = self.roots.iter().map(|&root| self.leaf(row, root)).sum();
        1.0 / (1.0 + (-sum).exp())
    }

    fn leaf(&self, row: &[f32], root: i16) -> f32 {
        let mut node = root;
        for _ in 0..STEPS {
            let Ok(at) = usize::try_from(node) else {
                let leaf = usize::try_from(-(node + 1)).ok();
                return leaf.and_then(|at| self.value.get(at)).copied().unwrap_or(0.0);
            };
            let number = self.feature.get(at).and_then(|&f| row.get(usize::from(f))).copied().unwrap_or(0.0);
            let threshold = self.threshold.get(at).copied().unwrap_or(0.0);
            let next = if number <= threshold { self.left.get(at) } else { self.right.get(at) };
            node = next.copied().unwrap_or(-1);
        }
        0.0
    }
}
