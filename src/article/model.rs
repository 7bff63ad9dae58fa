//! Models over a row of numbers: gradient-boosted trees for blocks, of which there are many to learn from; a sum for pages.
//! How they were made: `recipe/train.py`, which packs the trees, too.

pub mod page;
pub mod story;

/// From here on a byte of [`Packed::nodes`] is a leaf.
const LEAF: u8 = 128;
/// The leaf that adds nothing.
const ZERO: f32 = 192.0;

/// A model as it is kept: a third of the size of plain tables.
pub struct Packed {
    /// All trees, one after the other, each node before its branches: a leaf is one byte, what it adds in units of
    /// `scale`, 192 being nothing; another node is the number of the row that it looks at, and which of that number's
    /// limits; then come its left branch, where a row goes up to the limit, and its right one.
    pub nodes: &'static [u8],
    /// How many limits each number of a row has.
    pub counts: &'static [u8],
    /// The limits, number by number: upper halves of `f32`s.
    pub limits: &'static [u16],
    /// What one unit of a leaf adds.
    pub scale: f32,
}

#[derive(Clone, Copy)]
struct Node {
    /// The limit, or what the leaf adds.
    value: f32,
    /// The number that is compared; [`LEAF`] for a leaf.
    number: u8,
    /// Where the right branch begins; the left one begins right behind.
    right: u32,
}

/// A model, unpacked.
pub struct Trees {
    nodes: Vec<Node>,
    roots: Vec<u32>,
}

impl Trees {
    /// Unpacks a model. Of a broken one as much is left as can be read.
    pub fn new(packed: &Packed) -> Trees {
        let mut trees = Trees { nodes: Vec::with_capacity(packed.nodes.len()), roots: Vec::new() };
        let mut bytes = packed.nodes.iter().copied();
        // Nodes whose right branch is still to come.
        let mut open: Vec<usize> = Vec::new();
        let mut ended = true;
        while let Some(byte) = bytes.next() {
            let at = trees.nodes.len();
            if std::mem::take(&mut ended) {
                trees.roots.push(at as u32);
            }
            if byte < LEAF {
                let value = bytes.next().map_or(0.0, |limit| packed.limit(byte, limit));
                trees.nodes.push(Node { value, number: byte, right: 0 });
                open.push(at);
                continue;
            }
            let value = (f32::from(byte) - ZERO) * packed.scale;
            trees.nodes.push(Node { value, number: LEAF, right: 0 });
            match open.pop().and_then(|above| trees.nodes.get_mut(above)) {
                Some(node) => node.right = at as u32 + 1,
                None => ended = true,
            }
        }
        trees
    }

    /// How likely the row is what the model knows, 0 to 1.
    pub fn likely(&self, row: &[f32]) -> f32 {
        logistic(self.roots.iter().map(|&root| self.leaf(row, root)).sum())
    }

    fn leaf(&self, row: &[f32], root: u32) -> f32 {
        let mut at = root;
        while let Some(node) = self.nodes.get(at as usize) {
            if node.number == LEAF {
                return node.value;
            }
            let number = row.get(usize::from(node.number)).copied().unwrap_or(0.0);
            let next = if number <= node.value { at + 1 } else { node.right };
            // Branches lie behind their node; a broken table must not hang a page.
            if next <= at {
                break;
            }
            at = next;
        }
        0.0
    }
}

/// How likely a page with this row is a story, 0 to 1.
pub fn story_page(row: &[f32]) -> f32 {
    logistic(page::BASE + row.iter().zip(page::ADDS).map(|(number, adds)| number * adds).sum::<f32>())
}

fn logistic(sum: f32) -> f32 {
    1.0 / (1.0 + (-sum).exp())
}

impl Packed {
    fn limit(&self, number: u8, which: u8) -> f32 {
        let before: usize = self.counts.iter().take(usize::from(number)).map(|&c| usize::from(c)).sum();
        let half = self.limits.get(before + usize::from(which)).copied().unwrap_or(0);
        f32::from_bits(u32::from(half) << 16)
    }
}
