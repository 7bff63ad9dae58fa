//! Plain text as a page: every line that is not blank is a paragraph.

use super::{Block, Page};

/// Makes a page of plain text. Block 0 is the root; block `n` holds the `n`th line that is not blank, as it stands
/// without white space at its ends.
#[must_use]
pub fn page(text: &str) -> Page {
    let root = Block { tag: "body".into(), ..Block::default() };
    let lines = text.lines().map(str::trim).filter(|l| !l.is_empty()).map(|line| Block {
        parent: Some(0),
        tag: "p".into(),
        text: line.into(),
        ..Block::default()
    });
    Page { blocks: std::iter::once(root).chain(lines).collect(), ..Page::default() }
}
