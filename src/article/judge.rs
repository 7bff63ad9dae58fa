//! How much each block with text looks like the story.

use super::locate::Place;
use super::traits::Tree;
use super::{evidence, model};

/// For each of [`Tree::leaves`], how likely it is text of the story, 0 to 1. Readers' comments never are.
pub fn story(tree: &Tree, place: &Place) -> Vec<f32> {
    let rows = evidence::rows(tree, place);
    let judge = |(&id, row)| if tree.text(id).commented { 0.0 } else { model::story::TREES.likely(row) };
    tree.leaves.iter().zip(rows.chunks(evidence::WIDTH)).map(judge).collect()
}
