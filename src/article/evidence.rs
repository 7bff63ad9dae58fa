//! The evidence that the model weighs: one row of numbers for each block with text. The training script reads the
//! same rows, so the order of [`NAMES`] is the order of the model's inputs.

mod names;

use super::locate::{Place, heading_of};
use super::traits::{Sums, Text, Tree, word_hashes};
use crate::page::BlockId;
use crate::text::lookup::Lookup;
pub use names::NAMES;
use names::{CUES, NEAREST};

/// Numbers in a row.
pub const WIDTH: usize = NAMES.len();

/// Distance of a class word that is nowhere around.
const FAR: f32 = 12.0;
/// Words in a row that must stand in the structured data's text.
const SHINGLE: usize = 4;

/// Rows for all of [`Tree::leaves`], one after the other.
pub fn rows(tree: &Tree, place: &Place) -> Vec<f32> {
    let page = PageView::new(tree, place);
    let mut out = Vec::with_capacity(tree.leaves.len() * WIDTH);
    for at in 0..tree.leaves.len() {
        let from = out.len();
        page.row(at, &mut out);
        out.resize(from + WIDTH, 0.0);
    }
    out
}

/// Sums over blocks of one style.
#[derive(Clone, Copy, Default)]
struct Style {
    words: u32,
    linked: u32,
    units: u32,
    leaves: u32,
}

struct PageView<'t, 'p> {
    tree: &'t Tree<'p>,
    place: &'t Place,
    styles: Lookup<Style>,
    style_of: Vec<u64>,
    repeats: Lookup<u32>,
    body: Option<Lookup<()>>,
    headline_at: usize,
    first_at: usize,
    last_at: usize,
}

impl<'t, 'p> PageView<'t, 'p> {
    fn new(tree: &'t Tree<'p>, place: &'t Place) -> PageView<'t, 'p> {
        let mut styles: Lookup<Style> = Lookup::default();
        let mut repeats: Lookup<u32> = Lookup::default();
        let mut style_of = Vec::with_capacity(tree.leaves.len());
        for &id in &tree.leaves {
            let text = tree.text(id);
            let key = tree.style(id);
            style_of.push(key);
            let style = styles.or_default(&key);
            style.words += if text.running { text.words } else { 0 };
            style.linked += text.linked;
            style.units += text.units;
            style.leaves += 1;
            *repeats.or_default(&text.hash) += 1;
        }
        let body = word_hashes(&tree.page.meta.body);
        let body = (body.len() >= 30).then(|| body.windows(SHINGLE).map(|w| (shingle(w), ())).collect());
        let at = |id: BlockId| tree.leaves.partition_point(|&l| l < id);
        PageView {
            tree,
            place,
            styles,
            style_of,
            repeats,
            body,
            headline_at: place.headline.map_or(0, at),
            first_at: at(place.first),
            last_at: at(place.last),
        }
    }

    fn row(&self, at: usize, out: &mut Vec<f32>) {
        let Some(&id) = self.tree.leaves.get(at) else {
            return;
        };
        let text = self.tree.text(id);
        own_text(&text, out);
        out.extend(CUES.iter().map(|&c| f32::from(u8::from(text.says(c)))));
        self.element(id, out);
        self.classes(id, out);
        self.place(at, id, out);
        self.surroundings(at, id, out);
        self.neighbours(at, out);
        out.push(self.repeats.get(&text.hash).map_or(1.0, |&n| n.min(9) as f32));
        out.push(self.in_body(id));
    }

    fn element(&self, id: BlockId, out: &mut Vec<f32>) {
        let tree = self.tree;
        let tag = match tree.tag(id) {
            "p" => 0,
            "#text" => 1,
            "div" | "section" => 2,
            "li" => 3,
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => 4,
            "td" | "th" | "dd" | "dt" => 5,
            "figcaption" | "caption" => 6,
            "a" => 7,
            "button" | "label" | "legend" | "summary" => 8,
            "span" => 9,
            _ => 10,
        };
        let [mut list, mut table, mut quote, mut figure, mut link, mut article] = [0.0; 6];
        for (up, above) in std::iter::once(id).chain(tree.above(id)).take(24).enumerate() {
            match tree.tag(above) {
                "ul" | "ol" | "li" | "dl" => list = 1.0,
                "table" => table = 1.0,
                "blockquote" => quote = 1.0,
                "figure" => figure = 1.0,
                "a" if up > 0 => link = 1.0,
                "article" => article += 1.0,
                _ => {}
            }
        }
        out.extend([tag as f32, f32::from(heading_of(tree, id)), list, table, quote, figure, link, article]);
    }

    fn classes(&self, id: BlockId, out: &mut Vec<f32>) {
        let mut nearest = [FAR; NEAREST.len()];
        for (up, above) in std::iter::once(id).chain(self.tree.above(id)).take(FAR as usize).enumerate() {
            let class = self.tree.class(above);
            if class == 0 {
                continue;
            }
            for (slot, group) in nearest.iter_mut().zip(NEAREST) {
                if *slot == FAR && class & group != 0 {
                    *slot = up as f32;
                }
            }
        }
        out.extend(nearest);
    }

    fn place(&self, at: usize, id: BlockId, out: &mut Vec<f32>) {
        let (tree, place) = (self.tree, self.place);
        let inside = tree.inside(place.root).contains(&id);
        let up = tree.depth(id).saturating_sub(tree.depth(place.root));
        let gap = |a: usize, b: usize| (a as f32 - b as f32).clamp(-40.0, 40.0);
        let all = tree.sum(0);
        let before = tree.sum_of(0..id);
        out.extend([
            f32::from(u8::from(inside)),
            if inside { up.min(20) as f32 } else { 20.0 },
            gap(self.first_at, at),
            gap(at, self.last_at),
            gap(at, self.headline_at),
            at as f32 / tree.leaves.len() as f32,
            before.running as f32 / all.running.max(1) as f32,
        ]);
    }

    fn surroundings(&self, at: usize, id: BlockId, out: &mut Vec<f32>) {
        let tree = self.tree;
        let all = tree.sum(0);
        let root = self.place.root;
        let parent = tree.parent(id).unwrap_or(0);
        // Wrappers around one text alone are no surroundings.
        let box_ = std::iter::once(parent)
            .chain(tree.above(parent))
            .find(|&a| tree.sum(a).leaves > 1)
            .unwrap_or(parent);
        let outer = tree.parent(box_).unwrap_or(0);
        for around in [box_, outer] {
            let sum = tree.sum(around);
            out.extend([
                (sum.words as f32 + 1.0).ln(),
                part(sum.running, sum.words),
                part(sum.linked, sum.units),
                (sum.leaves as f32 + 1.0).ln(),
            ]);
        }
        let style = self.style_of.get(at).and_then(|k| self.styles.get(k)).copied().unwrap_or_default();
        out.extend([
            part(style.words, all.running),
            part(style.linked, style.units),
            (style.leaves as f32).min(50.0),
            part(tree.sum(parent).running, tree.sum(root).running),
        ]);
        let around: Sums = tree.sum_of(box_..tree.end(box_));
        out.extend([
            (around.media as f32).min(9.0) / around.leaves.max(1) as f32,
            (around.controls as f32).min(3.0),
        ]);
    }

    fn neighbours(&self, at: usize, out: &mut Vec<f32>) {
        let leaf = |at: Option<usize>| at.and_then(|a| self.tree.leaves.get(a)).copied();
        let own = self.style_of.get(at);
        let mut one = |at: Option<usize>| {
            let Some(id) = leaf(at) else {
                out.extend([-1.0; 5]);
                return;
            };
            let text = self.tree.text(id);
            let same = at.and_then(|a| self.style_of.get(a)) == own;
            out.extend([
                (text.words as f32).min(200.0),
                text.link_share(),
                f32::from(u8::from(text.running)),
                f32::from(heading_of(self.tree, id)),
                f32::from(u8::from(same)),
            ]);
        };
        one(at.checked_sub(1));
        one(Some(at + 1));
        let runs = |at: Option<usize>| leaf(at).is_some_and(|id| self.tree.text(id).running);
        out.extend([at.checked_sub(2), Some(at + 2)].map(|a| f32::from(u8::from(runs(a)))));
        let around = (at.saturating_sub(4)..at + 5).filter(|&a| a != at && runs(Some(a))).count();
        out.push(around as f32);
    }

    /// Part of the text that stands in the structured data's text; -1 where there is none.
    fn in_body(&self, id: BlockId) -> f32 {
        let Some(body) = &self.body else {
            return -1.0;
        };
        let words = self.tree.words(id);
        if words.len() < SHINGLE {
            return -0.5;
        }
        let found = words.windows(SHINGLE).filter(|w| body.contains(&shingle(w))).count();
        found as f32 / (words.len() + 1 - SHINGLE) as f32
    }
}

fn own_text(text: &Text, out: &mut Vec<f32>) {
    let words = text.words.max(1) as f32;
    out.extend([
        (text.words as f32).min(400.0),
        text.link_share(),
        (text.links as f32).min(20.0),
        (text.stops as f32).min(20.0),
        text.commas as f32 / words,
        text.capitals as f32 / words,
        text.upper_share(),
        text.digits as f32 / text.units.max(1) as f32,
        text.function as f32 / words,
        f32::from(u8::from(text.ends)),
        (text.quotes as f32).min(10.0),
        (text.glued as f32).min(10.0),
        f32::from(u8::from(text.running)),
        f32::from(u8::from(text.commented)),
    ]);
}

fn part(some: u32, all: u32) -> f32 {
    some as f32 / all.max(1) as f32
}

fn shingle(words: &[u64]) -> u64 {
    words.iter().fold(0, |all, &w| (all ^ w).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(23))
}
