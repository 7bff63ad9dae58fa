//! How much each block with text looks like the story.

use super::locate::{Place, heading_of};
use super::traits::Tree;
use super::{evidence, model};

/// As [`story`], without the model: running text and headings between the first and the last running text of the
/// container.
pub fn by_place(tree: &Tree, place: &Place) -> Vec<f32> {
    let is_story = |&id: &u32| {
        let text = tree.text(id);
        let named = text.running || heading_of(tree, id) > 0 && !text.commented;
        named && place.first <= id && id <= place.last
    };
    tree.leaves.iter().map(|id| f32::from(u8::from(is_story(id)))).collect()
}

/// For each of [`Tree::leaves`], how likely it is text of the story, 0 to 1. Readers' comments never are.
pub fn story(tree: &Tree, place: &Place) -> Vec<f32> {
    let rows = evidence::rows(tree, place);
    let judge = |(&id, row)| if tree.text(id).commented { 0.0 } else { model::story::TREES.likely(row) };
    tree.leaves.iter().zip(rows.chunks(evidence::WIDTH)).map(judge).collect()
}
