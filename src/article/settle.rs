//! What the verdicts on single blocks come to where several blocks are one thing: blocks made alike, the cells of a
//! table, a text that stands in the page more than once.

use super::lexicon::cue;
use super::roles;
use super::traits::Tree;
use crate::page::BlockId;
use crate::text::lookup::Lookup;
use std::ops::Range;

/// So many blocks between the story's first and last are a kind of their own.
const KIND: u32 = 4;
/// A block of a kind counts by its words up to so many.
const WEIGHT: u32 = 30;
/// From here on, over all of its cells, a table of data is the story's.
const TABLE: f32 = 0.2;
/// So many copies of a text are the page's own.
const COPIES: u32 = 3;
/// The story stands in the page twice when this part of its words, or more, are copies.
const TWICE: u32 = 3;

/// So many cards, of no more words each, are a list of other stories; and the fewest words of a card's title.
const CARDS: usize = 3;
const CARD: u32 = 150;
const TITLE: u32 = 3;
/// What says these speaks for itself.
const LOUD: u64 = cue::NEWSLETTER
    | cue::SIGN_UP
    | cue::SUBSCRIBE
    | cue::FOLLOW
    | cue::SHARE
    | cue::READ_ALSO
    | cue::CALL
    | cue::PLEA
    | cue::PITCH
    | cue::AFFILIATE;

/// The verdicts on [`Tree::leaves`], settled.
pub fn settle(tree: &Tree, likely: &[f32]) -> Vec<f32> {
    let mut out = likely.to_vec();
    tables(tree, &mut out);
    alike(tree, &mut out);
    copies(tree, &mut out);
    cards(tree, &mut out);
    out
}

/// A table of data is the story's as a whole or not at all.
fn tables(tree: &Tree, likely: &mut [f32]) {
    let mut until = 0;
    for id in 0..tree.len() {
        if id < until || !roles::is_data_table(tree, id) {
            continue;
        }
        until = tree.end(id);
        let Some(cells) = likely.get_mut(leaves(tree, id)) else { continue };
        if cells.iter().sum::<f32>() >= TABLE * cells.len() as f32 {
            cells.iter_mut().for_each(|p| *p = p.max(0.5));
        }
    }
}

/// Between the story's first and last running text, what is made alike is judged alike: half by itself, half by what
/// its kind comes to.
fn alike(tree: &Tree, likely: &mut [f32]) {
    let span = span(tree, likely);
    let within = tree.leaves.get(span.clone()).unwrap_or_default();
    let Some(likely) = likely.get_mut(span) else { return };
    // Of each kind the blocks, their weights, and these times the verdicts in thousandths.
    let [mut blocks, mut weights, mut sums] = [(); 3].map(|()| Lookup::<u32>::default());
    for (&id, p) in within.iter().zip(likely.iter()) {
        let (kind, weight) = (tree.style(id), tree.text(id).words.clamp(1, WEIGHT));
        *blocks.or_default(&kind) += 1;
        *weights.or_default(&kind) += weight;
        let sum = sums.or_default(&kind);
        *sum = sum.saturating_add((1000.0 * p) as u32 * weight);
    }
    for (&id, p) in within.iter().zip(likely) {
        let of = |all: &Lookup<u32>| all.get(&tree.style(id)).copied().unwrap_or(0);
        if of(&blocks) >= KIND && !tree.text(id).says(LOUD) {
            *p = (*p + of(&sums) as f32 / (1000.0 * of(&weights) as f32)) / 2.0;
        }
    }
}

/// From the first to the last leaf of running text that is the story's.
fn span(tree: &Tree, likely: &[f32]) -> Range<usize> {
    let mut story = tree.leaves.iter().zip(likely).enumerate();
    let is_story = |&(_, (&id, &p)): &(usize, (&u32, &f32))| p >= 0.5 && tree.text(id).running;
    let first = story.find(is_story).map_or(0, |(at, _)| at);
    let last = story.rfind(is_story).map_or(first, |(at, _)| at);
    first..last + 1
}

/// A text that stands in the page time and again, and is all that is made like it, is the page's, where there is more of
/// a story than that; a story that stands in it twice (for wide windows and for narrow ones) is read once.
fn copies(tree: &Tree, likely: &mut [f32]) {
    let mut texts: Lookup<u32> = Lookup::default();
    let mut styles: Lookup<u32> = Lookup::default();
    for &id in &tree.leaves {
        *texts.or_default(&tree.text(id).hash) += 1;
        *styles.or_default(&tree.style(id)) += 1;
    }
    let is_own = |id: BlockId| {
        let count = texts.get(&tree.text(id).hash).copied();
        count >= Some(COPIES) && count == styles.get(&tree.style(id)).copied()
    };
    let mut first: Lookup<()> = Lookup::default();
    // Words of running text: of the page's own, of the story, of the story before its first copy, of copies.
    let (mut own, mut words, mut before, mut copied) = (0, 0, 0, 0);
    let mut from = usize::MAX;
    let running = |&(_, (&id, &p)): &(usize, (&BlockId, &f32))| p >= 0.5 && tree.text(id).running;
    for (at, (&id, _)) in tree.leaves.iter().zip(likely.iter()).enumerate().filter(running) {
        let text = tree.text(id);
        if is_own(id) {
            own += text.words;
            continue;
        }
        if !first.contains(&text.hash) {
            first.insert(&text.hash, ());
        } else if texts.get(&text.hash) == Some(&2) {
            if from == usize::MAX {
                (from, before) = (at, words);
            }
            copied += text.words;
        }
        words += text.words;
    }
    // Refrains stand between new paragraphs.
    if copied * TWICE >= words && copied * 5 >= (words - before) * 4 {
        likely.get_mut(from..).unwrap_or_default().fill(0.0);
    }
    for (&id, p) in tree.leaves.iter().zip(likely) {
        if own <= words && tree.text(id).running && is_own(id) {
            *p = 0.0;
        }
    }
}

/// Several cards are other stories.
fn cards(tree: &Tree, likely: &mut [f32]) {
    let cards: Vec<BlockId> = (0..tree.len()).filter(|&id| is_card(tree, id)).collect();
    if cards.len() >= CARDS {
        for card in cards {
            likely.get_mut(leaves(tree, card)).unwrap_or_default().fill(0.0);
        }
    }
}

/// A small article with a title that is a link and text behind it.
pub fn is_card(tree: &Tree, id: BlockId) -> bool {
    if tree.tag(id) != "article" || tree.sum(id).words > CARD {
        return false;
    }
    let texts = tree.leaves.get(leaves(tree, id)).unwrap_or_default().iter().map(|&leaf| tree.text(leaf));
    let mut texts = texts.skip_while(|t| !t.running && (t.link_share() < 0.9 || t.words < TITLE));
    texts.next().is_some_and(|t| !t.running) && texts.any(|t| t.running)
}

/// Where the texts of a block stand among [`Tree::leaves`].
fn leaves(tree: &Tree, id: BlockId) -> Range<usize> {
    let at = |id| tree.leaves.partition_point(|&leaf| leaf < id);
    at(id)..at(tree.end(id))
}

#[cfg(test)]
mod tests;
