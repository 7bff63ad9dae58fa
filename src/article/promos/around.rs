//! What stands around a block: lists, forms, lead-ins, marks.

use super::FILLER;
use crate::article::lexicon::{class, cue};
use crate::article::locate::heading_of;
use crate::article::roles;
use crate::article::traits::Tree;
use crate::page::BlockId;
use crate::text::lookup::Lookup;
use std::ops::Range;

/// The most words of a list of links with its heading.
const LED: u32 = 150;
/// The most words of a box with a label of a sponsor.
const SOLD: u32 = 60;
/// The most words of a box with a form, and how many levels it may lie above the text.
const FORM: u32 = 100;
const FORM_UP: usize = 4;

/// Blocks of small lists of links under a heading such as "Read also", with the heading; of small boxes under a label
/// such as "Sponsor message".
pub fn led(tree: &Tree) -> Lookup<()> {
    let mut out: Lookup<()> = Lookup::default();
    let mut until = 0;
    for &id in &tree.leaves {
        let text = tree.text(id);
        let sold = text.says(cue::SPONSOR);
        // "Learn more" heads a story's own list, too.
        let others = text.says(cue::READ_ALSO) && !text.says(cue::GUIDE);
        if id < until || !(sold || others) || text.words > FILLER {
            continue;
        }
        let Some(list) = tree.parent(id).filter(|&p| p != 0) else {
            continue;
        };
        let sum = tree.sum(list);
        // A text that such words close ("Read our full review") is not a list that they head.
        if tree.sum_of(list..id).words <= FILLER / 2
            && sum.leaves > 1
            && (sum.links + 2 > sum.leaves && sum.words <= LED || sold && sum.words <= SOLD)
        {
            out.extend(tree.inside(list).map(|b| (b, ())));
            until = tree.end(list);
        }
    }
    out
}

/// A heading over text of the story in the same box: the next text, which is no heading.
pub fn heads(tree: &Tree, id: BlockId, p: impl Fn(BlockId) -> f32) -> bool {
    let behind = tree.leaves.partition_point(|&leaf| leaf <= id);
    let Some(&next) = tree.leaves.get(behind) else {
        return false;
    };
    heading_of(tree, id) > 0
        && tree.parent(id).is_some_and(|a| next < tree.end(a))
        && p(next) >= 0.5
        && heading_of(tree, next) == 0
}

/// A title right above a table of data in the same box.
pub fn titles(tree: &Tree, id: BlockId) -> bool {
    let next = tree.end(id);
    tree.parent(id).is_some_and(|a| next < tree.end(a)) && roles::is_data_table(tree, next)
}

/// A mark of a list stands before it in a paragraph of its own, as in text that was copied from a list of cards.
pub fn bulleted(tree: &Tree, id: BlockId) -> bool {
    let before = id.checked_sub(1).map(|b| tree.text(b));
    before.is_some_and(|text| text.units > 0 && text.words == 0)
}

/// In a small box with a form, or with one whose class words speak of newsletters: no paragraph of the story, however
/// well it reads.
pub fn in_form(tree: &Tree, id: BlockId) -> bool {
    std::iter::once(id).chain(tree.above(id)).take(FORM_UP).any(|a| {
        let sum = tree.sum(a);
        sum.words <= FORM && (sum.controls > 0 || tree.class(a) & class::NEWSLETTER != 0)
    })
}

/// How many texts the innermost list around has, if any; a cell of a table counts as an item of a long list.
pub fn items(tree: &Tree, id: BlockId) -> u32 {
    let list = std::iter::once(id)
        .chain(tree.above(id))
        .take(4)
        .find(|&a| matches!(tree.tag(a), "ul" | "ol" | "td" | "th"));
    match list {
        Some(list) if matches!(tree.tag(list), "ul" | "ol") => tree.sum(list).leaves,
        Some(_) => u32::MAX,
        None => 0,
    }
}

/// Keeps the tables of data and the embedded posts among these blocks whole: a row of titles, a line of a post are no
/// promos by themselves.
pub fn wholes(tree: &Tree, among: Range<BlockId>, kept: &mut Lookup<()>) {
    for id in among {
        let sum = tree.sum(id);
        let post = tree.tag(id) == "blockquote" && tree.class(id) & class::EMBED != 0;
        // Other stories may be embedded.
        if post && sum.linked * 10 <= sum.units * 9 || roles::is_data_table(tree, id) {
            kept.extend(tree.inside(id).map(|b| (b, ())));
        }
    }
}

/// Keeps lists of sources, under a heading such as "References".
pub fn sources(tree: &Tree, kept: &mut Lookup<()>) {
    for &id in tree.leaves.iter().filter(|&&id| tree.text(id).says(cue::SOURCES)) {
        // The heading may stand in a wrapper of its own.
        let heading = tree.above(id).take_while(|&a| tree.end(a) == id + 1).last().unwrap_or(id);
        let list = tree.end(heading);
        if tree.parent(heading).is_some_and(|a| list < tree.end(a)) {
            for block in tree.inside(list).chain([id]) {
                kept.insert(&block, ());
            }
        }
    }
}
