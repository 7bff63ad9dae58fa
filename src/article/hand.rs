//! The reader's hand: blocks that the reader wants to see, or not to see, on one site. A block is known again on the
//! site's other pages by a signature of its markup; no word of a page is in it.

use super::Role;
use super::traits::Tree;
use crate::analyze::Settings;
use crate::page::{Block, BlockId, Page};
use crate::report::PageKind;
use crate::text::{Letters, among};
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// Levels that a signature looks at, from the block up.
const LEVELS: usize = 4;
/// So many named levels are enough, after the block's and its parent's.
const NAMED: usize = 2;
/// Names of one level, in the order of the markup.
const NAMES: usize = 3;
/// The longest word of a name, in bytes.
const LONG: usize = 24;

/// What the reader chose for the site of a page: signatures as [`Promo::signature`](crate::report::Promo) has them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
#[serde(default)]
pub struct Choices {
    /// Blocks that are never hidden.
    pub show: Vec<String>,
    /// Blocks that are hidden, too.
    pub hide: Vec<String>,
}

/// What to remember so that a block is hidden from now on, with the frames that hold nothing else: its signature.
/// `None` where the page is no story, or where what has this signature holds more than half of it.
#[must_use]
pub fn signature_to_hide(page: &Page, block: BlockId) -> Option<String> {
    let tree = Tree::new(page);
    page.block(block).filter(|_| block > 0)?;
    let weight = |id| {
        let sum = tree.sum(id);
        (sum.units, sum.media, sum.controls)
    };
    let frames = tree.above(block).take_while(|&a| weight(a) == weight(block));
    let signature = signature(&tree, frames.last().unwrap_or(block));
    let article = super::read(page, &Settings::default());
    let choices = Choices { hide: vec![signature.clone()], ..Choices::default() };
    let takes = article.verdict.kind == PageKind::Story && !Hand::of(&tree, &choices, &article.story).refused;
    takes.then_some(signature)
}

/// The reader's choices on one page.
pub struct Hand<'a> {
    choices: &'a Choices,
    /// What is hidden by choice: ends by beginnings, in order, none inside another.
    hidden: Vec<(BlockId, BlockId)>,
    /// A choice was left alone, because it would have taken more than half of the story.
    pub refused: bool,
}

impl<'a> Hand<'a> {
    /// Finds what was chosen. `story` are the blocks of the story, in order.
    pub fn of(tree: &Tree, choices: &'a Choices, story: &[(BlockId, Role)]) -> Hand<'a> {
        let mut hand = Hand { choices, hidden: Vec::new(), refused: false };
        if choices.hide.is_empty() {
            return hand;
        }
        let mut sum = 0;
        let mut before = vec![0];
        for &(id, _) in story {
            sum += tree.text(id).words;
            before.push(sum);
        }
        let at = |id: BlockId| before.get(story.partition_point(|&(s, _)| s < id)).copied().unwrap_or(sum);
        let mut found: Vec<Vec<(BlockId, BlockId)>> = vec![Vec::new(); choices.hide.len()];
        for id in 1..tree.len() {
            let tag = tree.tag(id);
            if tag == "#text" || !choices.hide.iter().any(|s| s.starts_with(tag)) {
                continue;
            }
            let signature = signature(tree, id);
            if let Some(i) = choices.hide.iter().position(|s| *s == signature)
                && let Some(own) = found.get_mut(i)
            {
                own.push((id, tree.end(id)));
            }
        }
        for own in found {
            let more = outmost(hand.hidden.iter().copied().chain(own));
            let words: u32 = more.iter().map(|&(from, to)| at(to).saturating_sub(at(from))).sum();
            if words > sum / 2 {
                hand.refused = true;
            } else {
                hand.hidden = more;
            }
        }
        hand
    }

    /// The block is one that the reader hides.
    pub fn hides(&self, id: BlockId) -> bool {
        self.hidden.binary_search_by_key(&id, |&(from, _)| from).is_ok()
    }

    /// The block is one that the reader hides, or stands in one.
    pub fn covers(&self, id: BlockId) -> bool {
        let upto = self.hidden.partition_point(|&(from, _)| from <= id);
        let last = upto.checked_sub(1).and_then(|i| self.hidden.get(i));
        last.is_some_and(|&(_, to)| id < to)
    }

    /// The reader wants to see blocks like this one.
    pub fn shows(&self, tree: &Tree, id: BlockId) -> bool {
        !self.choices.show.is_empty() && self.choices.show.contains(&signature(tree, id))
    }
}

/// Ranges in order, without those inside another.
fn outmost(ranges: impl Iterator<Item = (BlockId, BlockId)>) -> Vec<(BlockId, BlockId)> {
    let mut all: Vec<_> = ranges.collect();
    crate::text::order::by_rank(&mut all, |&(from, _)| [from.into(), 0, 0]);
    let mut end = 0;
    all.retain(|&(from, to)| {
        let out = from >= end;
        end = end.max(to);
        out
    });
    all
}

/// The block's tag and names, then those of the blocks around it, until two have names: `aside.newsletter<div.body`.
/// `~links` tells a block of links from one of text with the same names.
pub fn signature(tree: &Tree, id: BlockId) -> String {
    let mut out = String::new();
    let mut named = 0;
    for (level, at) in std::iter::once(id).chain(tree.above(id)).take(LEVELS).enumerate() {
        if level > 1 && named >= NAMED {
            break;
        }
        let Some(block) = tree.page.block(at) else { break };
        if level > 0 {
            out.push('<');
        }
        named += usize::from(write(block, &mut out));
        let sum = tree.sum(at);
        if level == 0 && sum.linked > sum.units / 2 {
            out.push_str("~links");
        }
    }
    out
}

/// Writes one level; tells whether it has a name.
fn write(block: &Block, out: &mut String) -> bool {
    out.push_str(&block.tag);
    if !block.role.is_empty() {
        out.push('@');
        words(&block.role, out);
    }
    let tests = block.hints.split(' ').filter_map(|hint| hint.split_once('='));
    let tests = tests.filter(|(name, _)| name.starts_with("data-test") || name.starts_with("data-comp"));
    let names = block.class.split_whitespace().chain(tests.map(|(_, value)| value));
    let mut count = 0;
    for name in names {
        if count == NAMES {
            break;
        }
        let begin = out.len();
        out.push('.');
        if is_passing(name) || !words(name, out) {
            out.truncate(begin);
        } else {
            count += 1;
        }
    }
    count > 0
}

/// Names that tell a state, or what this one story is about.
fn is_passing(name: &str) -> bool {
    let Some((first, _)) = name.split_once(['-', '_']) else {
        return among("active open visible hidden loaded loading lazyloaded", name);
    };
    among("is has js category tag author topic format status", first)
}

/// Writes the words of a name, without what builds put there: numbers, and letters that are no word.
fn words(name: &str, out: &mut String) -> bool {
    let mut any = false;
    for piece in name.split(|c: char| !c.is_alphanumeric()).filter(|p| !p.contains(|c: char| c.is_numeric()))
    {
        for word in humps(piece) {
            let word = piece.get(word).unwrap_or_default();
            let vowels = word.contains(|c: char| !c.is_ascii() || "aeiouyAEIOUY".contains(c));
            if word.len() < 3 || word.len() > LONG || word.len() > 4 && !vowels {
                continue;
            }
            if any {
                out.push('-');
            }
            out.extend(word.chars().map(|c| c.small()));
            any = true;
        }
    }
    any
}

/// `relatedStories` is two words.
fn humps(piece: &str) -> impl Iterator<Item = Range<usize>> {
    let mut starts = vec![0];
    let mut small = false;
    for (at, c) in piece.char_indices() {
        if small && c.is_uppercase() {
            starts.push(at);
        }
        small = c.is_lowercase();
    }
    let ends: Vec<usize> = starts.iter().skip(1).copied().chain([piece.len()]).collect();
    starts.into_iter().zip(ends).map(|(from, to)| from..to)
}

#[cfg(test)]
mod tests;
