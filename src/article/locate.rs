//! Where the story stands: the container that holds its running text, and its headline.

use super::lexicon::class;
use super::traits::Tree;
use crate::page::BlockId;
use crate::text::Letters;

/// Part of a container's running words that one child must hold, for the story to be sought in that child alone.
const HOLDS: f32 = 0.7;
/// Part of a headline's words that must stand in the title of the page, or the other way round.
const TITLE: f32 = 0.6;

/// Class words of places where running text is not the story's.
pub const ELSEWHERE: u64 = class::COMMENTS
    | class::FOOT
    | class::NAV
    | class::CONSENT
    | class::POPUP
    | class::SIDE
    | class::RELATED
    | class::NEWSLETTER
    | class::PAYWALL;

/// What was located.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// The container of the story.
    pub root: BlockId,
    /// The headline's block.
    pub headline: Option<BlockId>,
    /// First block of running text in the container.
    pub first: BlockId,
    /// Last block of running text in the container.
    pub last: BlockId,
}

/// Finds the container and the headline.
pub fn locate(tree: &Tree) -> Place {
    let good = good_words(tree);
    let sum = |id: BlockId| {
        let at = |i: BlockId| good.get(i as usize).copied().unwrap_or(0);
        at(tree.end(id)).saturating_sub(at(id))
    };
    let mut root = 0;
    loop {
        let all = sum(root);
        let best = tree.children(root).max_by_key(|&c| (sum(c), std::cmp::Reverse(c)));
        match best {
            Some(child)
                if all > 0 && sum(child) as f32 >= HOLDS * all as f32 && tree.end(child) > child + 1 =>
            {
                root = child;
            }
            _ => break,
        }
    }
    let is_good = |&id: &BlockId| sum_at(&good, id) > 0;
    let first = tree.inside(root).find(is_good).unwrap_or(root);
    let last = tree.inside(root).rev().find(is_good).unwrap_or(root);
    Place { root, headline: headline(tree, first), first, last }
}

fn sum_at(good: &[u32], id: BlockId) -> u32 {
    let at = |i: BlockId| good.get(i as usize).copied().unwrap_or(0);
    at(id + 1).saturating_sub(at(id))
}

/// Words of running text before each block, outside places that are not the story's.
fn good_words(tree: &Tree) -> Vec<u32> {
    let mut elsewhere: Vec<bool> = Vec::with_capacity(tree.page.blocks.len());
    let mut total = 0;
    let mut out = vec![0];
    for id in 0..tree.len() {
        let above = tree.parent(id).and_then(|p| elsewhere.get(p as usize)).copied().unwrap_or(false);
        let here = tree.class(id) & ELSEWHERE != 0 && tree.class(id) & class::BODY == 0;
        elsewhere.push(above || here);
        let text = tree.text(id);
        if !(above || here) && text.running {
            total += text.words;
        }
        out.push(total);
    }
    out
}

/// The heading that says what the page's title says, else the last `h1` before the story.
fn headline(tree: &Tree, first: BlockId) -> Option<BlockId> {
    let page = tree.page;
    let claims = [page.meta.headline.as_str(), page.title.as_str()].map(words);
    let mut best: Option<(f32, BlockId)> = None;
    let mut h1 = None;
    for &id in &tree.leaves {
        let heading = heading_of(tree, id);
        if heading == 0 {
            continue;
        }
        if heading == 1 && (id < first || h1.is_none()) {
            h1 = Some(id);
        }
        let own = words(page.block(id).map_or("", |b| b.text.as_str()));
        let alike = claims.iter().map(|c| likeness(c, &own)).fold(0.0, f32::max);
        let score = alike + if heading == 1 { 0.2 } else { 0.0 };
        if alike >= TITLE && best.is_none_or(|(s, _)| score > s) {
            best = Some((score, id));
        }
    }
    best.map(|(_, id)| id).or(h1)
}

/// Level of the heading that this text is, or is in; 0 for none.
pub fn heading_of(tree: &Tree, id: BlockId) -> u8 {
    let level = |tag: &str| match tag.as_bytes() {
        [b'h', n @ b'1'..=b'6'] => n - b'0',
        _ => 0,
    };
    let own = level(tree.tag(id));
    if own > 0 {
        return own;
    }
    tree.above(id).take(2).map(|a| level(tree.tag(a))).find(|&l| l > 0).unwrap_or(0)
}

/// Words in lower case, without marks.
pub fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(Letters::small).collect()
}

/// Part of the words of the longer text that stand in the shorter, a title with the site's name counting whole.
fn likeness(claim: &[String], own: &[String]) -> f32 {
    if claim.is_empty() || own.is_empty() {
        return 0.0;
    }
    let shared = own.iter().filter(|w| claim.contains(w)).count() as f32;
    let of_own = shared / own.len() as f32;
    let of_claim = shared / claim.len() as f32;
    if own.len() < 3 { of_own.min(of_claim) } else { of_own.min(of_claim * 1.6) }
}
