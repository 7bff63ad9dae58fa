//! How much each block with text looks like the story.

use super::lexicon::{class, cue};
use super::locate::Place;
use super::traits::Tree;
use crate::page::BlockId;

/// Class words of blocks that are no running text of the story.
const NOT_TEXT: u64 = class::NEWSLETTER
    | class::RELATED
    | class::SHARE
    | class::FOLLOW
    | class::COMMENTS
    | class::AD
    | class::BIO
    | class::BYLINE
    | class::CAPTION
    | class::TAGS
    | class::NAV
    | class::FOOT
    | class::CONSENT
    | class::APP
    | class::DONATE
    | class::POPUP
    | class::PROMO
    | class::SIDE
    | class::PAYWALL
    | class::TOOLS;

/// For each of [`Tree::leaves`], how likely it is text of the story, 0 to 1.
pub fn story(tree: &Tree, place: &Place) -> Vec<f32> {
    let range = tree.inside(place.root);
    let near = class_within(tree, place.root);
    let judge = |&id: &BlockId| {
        let text = tree.text(id);
        let near = near.get(id as usize).copied().unwrap_or(0);
        if !range.contains(&id) || id < place.first || id > place.last || Some(id) == place.headline {
            return 0.0;
        }
        if near & NOT_TEXT != 0 && near & class::BODY == 0 || text.says(cue::CONTINUES) {
            return 0.1;
        }
        if text.runs() || text.link_share() < 0.5 && text.words > 0 && near & NOT_TEXT == 0 {
            return 0.9;
        }
        0.2
    };
    tree.leaves.iter().map(judge).collect()
}

/// Class words of each block and of all that contains it inside `root`.
pub fn class_within(tree: &Tree, root: BlockId) -> Vec<u64> {
    let mut out: Vec<u64> = Vec::with_capacity(tree.page.blocks.len());
    for id in 0..tree.len() {
        let above = tree.parent(id).filter(|&p| p != root && p != 0);
        let above = above.and_then(|p| out.get(p as usize)).copied().unwrap_or(0);
        out.push(tree.class(id) | above);
    }
    out
}
