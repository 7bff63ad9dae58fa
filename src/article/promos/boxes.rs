//! The boxes around a block: from the block itself up to the largest one that holds nothing of the story.

use crate::article::traits::Tree;
use crate::page::BlockId;

/// Boxes of all blocks.
pub struct Boxes {
    around: Vec<BlockId>,
    near: Vec<u64>,
    /// The story's first block.
    pub first: BlockId,
    /// The story's last block.
    pub last: BlockId,
}

impl Boxes {
    /// `sure` flags the blocks that are certainly the story's.
    pub fn new(tree: &Tree, sure: &[bool]) -> Boxes {
        let mut holds = sure.to_vec();
        for id in (0..tree.len()).rev() {
            if flag(&holds, id)
                && let Some(slot) = tree.parent(id).and_then(|p| holds.get_mut(p as usize))
            {
                *slot = true;
            }
        }
        let mut around: Vec<BlockId> = Vec::with_capacity(sure.len());
        let mut near: Vec<u64> = Vec::with_capacity(sure.len());
        for id in 0..tree.len() {
            let parent = tree.parent(id).filter(|&p| !flag(&holds, p));
            around.push(parent.and_then(|p| around.get(p as usize)).copied().unwrap_or(id));
            let above = parent.and_then(|p| near.get(p as usize)).copied().unwrap_or(0);
            near.push(tree.class(id) | above);
        }
        let is_sure = |&id: &BlockId| flag(sure, id);
        let first = (0..tree.len()).find(is_sure).unwrap_or(0);
        let last = (0..tree.len()).rev().find(is_sure).unwrap_or(0);
        Boxes { around, near, first, last }
    }

    /// The largest block around this one that holds nothing of the story.
    pub fn around(&self, id: BlockId) -> BlockId {
        self.around.get(id as usize).copied().unwrap_or(id)
    }

    /// Class words of the block and of those around it that hold nothing of the story.
    pub fn near(&self, id: BlockId) -> u64 {
        self.near.get(id as usize).copied().unwrap_or(0)
    }
}

fn flag(flags: &[bool], id: BlockId) -> bool {
    flags.get(id as usize).copied().unwrap_or(false)
}
