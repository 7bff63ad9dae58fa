//! Which blocks are promos: whole boxes, never anything that holds the story or something worth keeping.

mod rules;

use super::lexicon::{class, cue};
use super::locate::heading_of;
use super::roles;
use super::traits::{Sums, Text, Tree};
use crate::page::BlockId;
use crate::report::{Promo, Reason};
use rules::Rule;

/// What a block with text is to the hider.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Stand {
    /// The story, or something beside it that is worth keeping.
    Kept,
    /// A promo, by this rule.
    Promo(&'static Rule),
    /// Short and without weight of its own: it goes with the promo that it stands with.
    Filler,
}

/// What the rules look at.
pub struct Seen {
    /// The block's text.
    pub text: Text,
    /// Class words of the block and of all that contains it up to the story.
    pub near: u64,
    /// The whole box: the largest block around this one that holds no text of the story.
    pub boxed: Sums,
    /// It stands before the story's first block.
    pub before: bool,
    /// It stands behind the story's last block.
    pub after: bool,
}

/// Finds the promos. `story` flags the blocks that are the story's or belong to it.
pub fn find(tree: &Tree, story: &[bool]) -> Vec<Promo> {
    let boxes = boxes(tree, story);
    let near = near(tree, story);
    let first = (0..tree.len()).find(|&i| flag(story, i)).unwrap_or(0);
    let last = (0..tree.len()).rev().find(|&i| flag(story, i)).unwrap_or(0);
    let mut stands: Vec<Option<Stand>> = vec![None; tree.page.blocks.len()];
    for id in 0..tree.len() {
        let block = tree.page.block(id);
        let text = tree.text(id);
        let bare = text.units == 0 && tree.end(id) == id + 1;
        if text.units == 0 && !bare {
            continue;
        }
        let boxed = boxes.get(id as usize).copied().unwrap_or(id);
        let seen = Seen {
            text,
            near: near.get(id as usize).copied().unwrap_or(0),
            boxed: tree.sum(boxed),
            before: id < first,
            after: id > last,
        };
        let stand = if flag(story, id) || block.is_some_and(|b| b.held) {
            Stand::Kept
        } else if let Some(rule) = rules::judge(&seen) {
            Stand::Promo(rule)
        } else if is_filler(tree, id, &seen) {
            Stand::Filler
        } else {
            Stand::Kept
        };
        if let Some(slot) = stands.get_mut(id as usize) {
            *slot = Some(stand);
        }
    }
    collect(tree, &stands, first, last)
}

fn flag(flags: &[bool], id: BlockId) -> bool {
    flags.get(id as usize).copied().unwrap_or(false)
}

/// For each block the largest block around it that holds nothing of the story.
fn boxes(tree: &Tree, story: &[bool]) -> Vec<BlockId> {
    let holds = holding(tree, story);
    let mut out: Vec<BlockId> = Vec::with_capacity(story.len());
    for id in 0..tree.len() {
        let parent = tree.parent(id).filter(|&p| !flag(&holds, p));
        out.push(parent.and_then(|p| out.get(p as usize)).copied().unwrap_or(id));
    }
    out
}

/// Class words of each block and of those around it that hold nothing of the story.
fn near(tree: &Tree, story: &[bool]) -> Vec<u64> {
    let holds = holding(tree, story);
    let mut out: Vec<u64> = Vec::with_capacity(story.len());
    for id in 0..tree.len() {
        let parent = tree.parent(id).filter(|&p| !flag(&holds, p));
        let above = parent.and_then(|p| out.get(p as usize)).copied().unwrap_or(0);
        out.push(tree.class(id) | above);
    }
    out
}

/// The block or something inside it is flagged.
fn holding(tree: &Tree, flags: &[bool]) -> Vec<bool> {
    let mut out = flags.to_vec();
    for id in (0..tree.len()).rev() {
        if flag(&out, id)
            && let Some(slot) = tree.parent(id).and_then(|p| out.get_mut(p as usize))
        {
            *slot = true;
        }
    }
    out
}

fn is_filler(tree: &Tree, id: BlockId, seen: &Seen) -> bool {
    let text = seen.text;
    if text.units == 0 {
        return true;
    }
    if seen.near & (class::CAPTION | class::FACTS | class::CORRECTION | class::PAYWALL | class::CONSENT) != 0
        || text.says(cue::CORRECTION | cue::PAYWALL | cue::CONSENT)
        || roles::is_data(tree, id)
    {
        return false;
    }
    text.words <= 12 || heading_of(tree, id) > 0 || text.link_share() > 0.7
}

#[derive(Clone, Copy, Default)]
struct Count {
    kept: u32,
    promos: u32,
    rule: Option<&'static Rule>,
}

/// The largest blocks that hold promos and nothing that is kept.
fn collect(tree: &Tree, stands: &[Option<Stand>], first: BlockId, last: BlockId) -> Vec<Promo> {
    let mut counts = vec![Count::default(); stands.len()];
    for id in (0..tree.len()).rev() {
        let Some(count) = counts.get_mut(id as usize) else { continue };
        match stands.get(id as usize).copied().flatten() {
            Some(Stand::Kept) => count.kept += 1,
            Some(Stand::Promo(rule)) => {
                count.promos += 1;
                count.rule = Some(rule);
            }
            _ => {}
        }
        if tree.page.block(id).is_some_and(|b| b.held) {
            count.kept += 1;
        }
        let own = *count;
        if let Some(above) = tree.parent(id).and_then(|p| counts.get_mut(p as usize)) {
            above.kept += own.kept;
            above.promos += own.promos;
            // The first promo in reading order names the box.
            above.rule = own.rule.or(above.rule);
        }
    }
    let mut out = Vec::new();
    let mut id = 1;
    while id < tree.len() {
        let count = counts.get(id as usize).copied().unwrap_or_default();
        match count.rule {
            Some(rule) if count.kept == 0 && count.promos > 0 => {
                let inside = first < id && id < last;
                out.push(Promo { block: id, kind: rule.kind, inside, why: Reason::new(rule.id) });
                id = tree.end(id);
            }
            _ => id += 1,
        }
    }
    out
}
