//! What a block looks like by its markup, in a form that the next page of the same site has again: for choices that the
//! reader makes once for a site.

use super::traits::{Fnv, Table, Tree, hash};
use crate::page::{Block, BlockId, Page};
use crate::report::{Promo, PromoKind, Reason};
use crate::text::order;
use std::hash::Hasher;

/// Largest part of the story's words (one in so many) that the reader's own choice may take away: a signature that
/// fits more than that is the story's own, whatever it once stood for.
const STORY_PART: u32 = 4;

/// Of each block: its name and class words, and those of the two blocks around it.
struct Signatures<'t, 'p> {
    tree: &'t Tree<'p>,
    names: Vec<u64>,
}

impl<'t, 'p> Signatures<'t, 'p> {
    fn new(tree: &'t Tree<'p>) -> Signatures<'t, 'p> {
        Signatures { tree, names: tree.page.blocks.iter().map(names).collect() }
    }

    /// Where it stands: the same for all blocks that a template writes there.
    fn place(&self, id: BlockId) -> u64 {
        let mut hasher = Fnv::default();
        for above in std::iter::once(id).chain(self.tree.above(id)).take(3) {
            hasher.write_u64(self.names.get(above as usize).copied().unwrap_or(0));
        }
        hasher.finish()
    }

    /// As [`place`](Self::place); a block without class words is known by its words, too, for its place is that of
    /// every paragraph.
    fn own(&self, id: BlockId) -> String {
        let nameless = self.tree.page.block(id).is_none_or(|b| !has_names(b));
        let words = if nameless {
            self.tree.inside(id).fold(1, |all, i| fold(all, self.tree.text(i).hash))
        } else {
            0
        };
        spell(self.place(id) ^ words)
    }

    /// Of a block that is hidden as a promo of this kind.
    fn of_promo(&self, id: BlockId, kind: PromoKind) -> String {
        spell(fold(self.place(id), kind as u64 + 1))
    }
}

/// The signature that stands for "hide this, too": of the largest box around a block that holds nothing of the story,
/// or of the block itself. `None` when there is no such block.
pub fn chosen(page: &Page, block: BlockId, story: &[(BlockId, super::Role)]) -> Option<String> {
    page.block(block).filter(|_| block > 0)?;
    let tree = Tree::new(page);
    let holds = |id: BlockId| {
        let at = story.partition_point(|&(s, _)| s < id);
        story.get(at).is_some_and(|&(s, _)| s < tree.end(id))
    };
    let box_ = std::iter::once(block).chain(tree.above(block)).take_while(|&id| !holds(id)).last();
    Some(Signatures::new(&tree).own(box_.unwrap_or(block)))
}

/// Obeys the reader: what is to be shown is no promo, what is to be hidden is one and no story. All promos get their
/// signatures.
pub fn obey(
    tree: &Tree,
    show: &[String],
    hide: &[String],
    story: &mut Vec<(BlockId, super::Role)>,
    promos: &mut Vec<Promo>,
) {
    let signatures = Signatures::new(tree);
    for promo in promos.iter_mut() {
        promo.signature = signatures.of_promo(promo.block, promo.kind);
    }
    promos.retain(|p| !show.contains(&p.signature));
    if hide.is_empty() {
        return;
    }
    let wanted: Table<()> = hide.iter().map(|s| (hash(s), ())).collect();
    let mut own = Vec::new();
    let mut id = 1;
    while id < tree.len() {
        let signature = signatures.own(id);
        let found = wanted.contains_key(&hash(&signature));
        if found {
            own.push((id, signature));
        }
        id = if found { tree.end(id) } else { id + 1 };
    }
    let inside = |boxes: &[BlockId], id: BlockId| {
        let at = boxes.partition_point(|&b| b <= id);
        at.checked_sub(1).and_then(|a| boxes.get(a)).is_some_and(|&b| id < tree.end(b))
    };
    let all = words(tree, story, |_| true);
    for signature in hide {
        let boxes: Vec<BlockId> = own.iter().filter(|(_, s)| s == signature).map(|(id, _)| *id).collect();
        let held = |id: &BlockId| tree.inside(*id).any(|b| tree.page.block(b).is_some_and(|b| b.held));
        if boxes.iter().any(held) || words(tree, story, |id| inside(&boxes, id)) * STORY_PART > all {
            continue;
        }
        let (first, last) = (story.first().map_or(0, |s| s.0), story.last().map_or(0, |s| s.0));
        story.retain(|(id, _)| !inside(&boxes, *id));
        promos.retain(|p| !inside(&boxes, p.block));
        // A box that the reader chose may lie in one that is hidden already.
        let open: Vec<BlockId> = promos.iter().map(|p| p.block).collect();
        promos.extend(boxes.into_iter().filter(|&b| !inside(&open, b)).map(|block| Promo {
            block,
            kind: PromoKind::Other,
            inside: first < block && block < last,
            why: Reason::new("promo-chosen"),
            signature: signature.clone(),
        }));
        order::by_rank(promos, |p| [p.block.into(), 0, 0]);
    }
}

fn words(tree: &Tree, story: &[(BlockId, super::Role)], of: impl Fn(BlockId) -> bool) -> u32 {
    story.iter().filter(|(id, _)| of(*id)).map(|(id, _)| tree.text(*id).words).sum()
}

/// Class words with digits are numbers of one page or of one build.
fn names(block: &Block) -> u64 {
    let parts = block.class.split(|c: char| !c.is_alphanumeric()).filter(|w| is_name(w));
    parts.fold(hash(&block.tag), |all, word| fold(all, hash(word)))
}

fn has_names(block: &Block) -> bool {
    block.class.split(|c: char| !c.is_alphanumeric()).any(is_name)
}

fn is_name(word: &str) -> bool {
    !word.is_empty() && !word.contains(|c: char| c.is_ascii_digit())
}

fn fold(all: u64, next: u64) -> u64 {
    (all ^ next).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(23)
}

/// Eleven letters, a to z and 2 to 7.
fn spell(mut number: u64) -> String {
    let mut out = String::with_capacity(11);
    for _ in 0..11 {
        let digit = (number & 31) as u8;
        out.push(char::from(if digit < 26 { b'a' + digit } else { b'2' + (digit - 26) }));
        number >>= 5;
    }
    out
}
