//! Boxes that stand among the story's paragraphs and are made unlike them. What such a box ends in tells an offer
//! ("Count me in", "Download") from a pull quote or a box of facts, whatever its words speak of.

use crate::article::lexicon::{class, cue};
use crate::article::roles;
use crate::article::traits::Tree;
use crate::page::BlockId;
use crate::text::among;
use crate::text::lookup::Lookup;

/// Least part of the story's sure words that a style must hold to be the story's own.
const OWN: u32 = 10;
/// The most words of a box, and how many levels it may lie above its texts.
const WORDS: u32 = 90;
const UP: usize = 6;
/// Boxes of one style that a story has at most for them to be no part of it: a guide repeats its own.
const REPEATS: u32 = 3;
/// The most words of a button's label.
const CALL: u32 = 6;

/// What stands in one box.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Inset {
    /// A button or a link in it calls to do something.
    pub offers: bool,
    /// Phrases of all of its texts: bits of [`cue`].
    pub says: u64,
    /// Part of its text that is links.
    pub links: f32,
    /// Its words.
    pub words: u32,
    /// Its texts.
    pub texts: u32,
}

impl Inset {
    /// It speaks of subscriptions or prices.
    pub fn sells(&self) -> bool {
        self.says & (cue::PITCH | cue::SUBSCRIBE) != 0
    }
}

/// The boxes of all blocks.
pub struct Insets {
    /// For each block with text, the box that it stands in; itself where it stands alone.
    boxes: Lookup<BlockId>,
    insets: Lookup<Inset>,
}

impl Insets {
    /// `sure` tells which blocks look like the story's running text.
    pub fn new(tree: &Tree, sure: impl Fn(BlockId) -> bool) -> Insets {
        let mut words: Lookup<u32> = Lookup::default();
        let mut all = 0;
        for &id in tree.leaves.iter().filter(|&&id| sure(id)) {
            *words.or_default(&tree.style(id)) += tree.text(id).words;
            all += tree.text(id).words;
        }
        let own = |id: BlockId| words.get(&tree.style(id)).is_some_and(|&w| w * OWN > all) && sure(id);
        let mut before = vec![0_u32];
        for id in 0..tree.len() {
            let last = before.last().copied().unwrap_or(0);
            before.push(last + u32::from(tree.text(id).units > 0 && own(id)));
        }
        let at = |id: BlockId| before.get(id as usize).copied().unwrap_or(0);
        let stranger = |id: BlockId| at(tree.end(id)) == at(id) && tree.sum(id).words <= WORDS;
        let mut out = Insets { boxes: Lookup::default(), insets: Lookup::default() };
        let mut styles: Lookup<u32> = Lookup::default();
        let mut outer: Vec<BlockId> = Vec::new();
        for &id in tree.leaves.iter().filter(|&&id| stranger(id)) {
            let outmost = tree.above(id).take(UP).take_while(|&a| stranger(a)).last().unwrap_or(id);
            out.boxes.insert(&id, outmost);
            if outer.last() != Some(&outmost) {
                *styles.or_default(&tree.style(core(tree, outmost))) += 1;
                outer.push(outmost);
            }
        }
        let repeats = |id: BlockId| styles.get(&tree.style(core(tree, id))).is_some_and(|&n| n > REPEATS);
        let single = outer.into_iter().filter(|&id| !repeats(id) && !is_list(tree, id));
        out.insets.extend(single.map(|id| (id, look(tree, id))));
        out
    }

    /// The box around a text, if the text is in one.
    pub fn around(&self, id: BlockId) -> Option<Inset> {
        self.boxes.get(&id).and_then(|b| self.insets.get(b)).copied()
    }
}

/// What a box is inside wrappers that hold nothing else, such as the story's own paragraphs stand in.
fn core(tree: &Tree, inset: BlockId) -> BlockId {
    let all = tree.sum(inset);
    let same = |id: &BlockId| tree.sum(*id).units == all.units && tree.end(*id) > id + 1;
    tree.inside(inset).take_while(same).last().unwrap_or(inset)
}

/// A list or a table with nothing beside it; anything with a table of data.
fn is_list(tree: &Tree, inset: BlockId) -> bool {
    let all = tree.sum(inset).units;
    let list = |id: BlockId| among("ul ol dl table li td th dd dt", tree.tag(id));
    tree.inside(inset).take_while(|&id| tree.sum(id).units == all).any(list)
        || tree.inside(inset).any(|id| roles::is_data_table(tree, id))
}

fn look(tree: &Tree, inset: BlockId) -> Inset {
    let sum = tree.sum(inset);
    let links = sum.linked as f32 / sum.units.max(1) as f32;
    let mut out = Inset { links, words: sum.words, texts: sum.leaves, ..Inset::default() };
    let mut button = 0;
    for id in tree.inside(inset) {
        let text = tree.text(id);
        out.says |= text.cues;
        if tree.class(id) & class::TOOLS != 0 {
            button = button.max(tree.end(id));
        }
        let label = text.words > 0 && text.words <= CALL && id < button;
        out.offers |= text.calls || label && text.says(cue::OFFER);
    }
    // A picture's or a player's buttons are about it.
    out.offers &= !tree.inside(inset).any(|id| matches!(tree.tag(id), "figure" | "figcaption"));
    out
}
