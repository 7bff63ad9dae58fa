//! Which blocks are promos: whole boxes, never anything that holds the story or something worth keeping.

mod around;
mod authors;
mod boxes;
mod insets;
pub mod rules;

use super::hand::{self, Hand};
use super::lexicon::{class, cue};
use super::locate::heading_of;
use super::roles;
use super::traits::{Text, Tree};
use crate::page::BlockId;
use crate::report::{Promo, Reason};
use crate::text::lookup::Lookup;
use crate::text::order;
use insets::{Inset, Insets};
use rules::Rule;

/// From here on a block of running text is the story's for certain, whatever the boxes around it are called.
const SURE: f32 = 0.8;
/// The most words of a text that goes with the promo that it stands with.
const FILLER: u32 = 12;

/// Paragraphs at the story's end among which an author's profile is looked for.
const TAIL: usize = 2;
/// The most words of the box around a notice, and how many levels it may lie above the text.
const NOTICE: u32 = 120;
const NOTICE_UP: usize = 4;
/// So many words without a link in a list above the story are one of the points that sum it up.
const POINT: u32 = 6;

/// What a block with text is to the hider.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Stand {
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
    /// How likely it is the story's, 0 to 1.
    pub likely: f32,
    /// Class words of the block and of all that contains it up to the story.
    pub near: u64,
    /// Part of the text that is links, in the whole box around.
    pub box_links: f32,
    /// It stands before the story's first block.
    pub before: bool,
    /// It stands behind the story's last block.
    pub after: bool,
    /// No text: a picture, a frame, a form field.
    pub bare: bool,
    /// It is a heading.
    pub heading: bool,
    /// It is a heading, and text of the story follows in its own box.
    pub heads: bool,
    /// Form fields stand in the box around.
    pub form: bool,
    /// It stands in a list of links under a heading such as "Read also".
    pub led: bool,
    /// It is an item of a list: how many texts the list has.
    pub items: u32,
    /// It is one of the last paragraphs of the story, or stands behind them.
    pub tail: bool,
    /// A mark of a list (`-`, `•`) stands in a paragraph of its own before it.
    pub bulleted: bool,
    /// The box that it stands in, made unlike the story's paragraphs.
    pub inset: Inset,
    /// It is about who wrote the story.
    pub author: bool,
    /// How many texts that are nothing but links are made like it.
    pub alike: u32,
}

/// What the blocks are.
pub struct Sorted {
    /// Blocks of the story's running text.
    pub story: Vec<BlockId>,
    stands: Vec<Option<Stand>>,
}

impl Sorted {
    /// The block is a promo by a rule.
    pub fn is_promo(&self, id: BlockId) -> bool {
        matches!(self.stands.get(id as usize), Some(Some(Stand::Promo(_))))
    }
}

/// Sorts the blocks: `likely` are the verdicts on [`Tree::leaves`]. Nothing is a promo unless the page is `ruled`.
pub fn sort(tree: &Tree, likely: &[f32], ruled: bool) -> Sorted {
    let n = tree.page.blocks.len();
    let mut by_block = vec![0.0_f32; n];
    for (&id, &p) in tree.leaves.iter().zip(likely) {
        if let Some(slot) = by_block.get_mut(id as usize) {
            *slot = p;
        }
    }
    let p = |id: BlockId| by_block.get(id as usize).copied().unwrap_or(0.0);
    let led = around::led(tree);
    let looks = |id: BlockId| p(id) >= SURE && tree.text(id).running;
    let insets = Insets::new(tree, looks);
    let is_sure = |id: BlockId| {
        looks(id)
            && !insets.around(id).is_some_and(|i| i.offers)
            && !around::in_form(tree, id)
            && !led.contains(&id)
            && !around::bulleted(tree, id)
    };
    let sure: Vec<bool> = (0..tree.len()).map(is_sure).collect();
    let view = boxes::Boxes::new(tree, &sure);
    let (first, last) = (view.first, view.last);
    let mut kept = notices(tree, &view, &insets);
    around::sources(tree, &mut kept);
    around::wholes(tree, first..last, &mut kept);
    keep_held(tree, &mut kept);
    let running = tree.leaves.iter().rev().filter(|&&id| p(id) >= 0.5 && tree.text(id).running);
    let tail = running.copied().nth(TAIL).unwrap_or(last);
    let authors = authors::Authors::new(tree, first);
    // A footer of the story's own is no footer of the site.
    let own = tree.above(first).filter(|&a| matches!(tree.tag(a), "article" | "main")).last();
    let own = own.map_or(0..0, |a| tree.inside(a));
    let mut styles: Lookup<u32> = Lookup::default();
    for &id in tree.leaves.iter().filter(|&&id| first < id && id < last && tree.text(id).link_share() > 0.9) {
        *styles.or_default(&tree.style(id)) += 1;
    }
    let mut story = Vec::new();
    let mut stands: Vec<Option<Stand>> = vec![None; n];
    for id in 0..tree.len() {
        let text = tree.text(id);
        let bare = text.units == 0 && tree.end(id) == id + 1;
        if text.units == 0 && !bare {
            continue;
        }
        let sum = tree.sum(view.around(id));
        let seen = Seen {
            text,
            likely: p(id),
            near: if own.contains(&id) { view.near(id) & !class::FOOT } else { view.near(id) },
            box_links: sum.linked as f32 / sum.units.max(1) as f32,
            before: id < first,
            after: id > last,
            bare,
            heading: heading_of(tree, id) > 0,
            heads: around::heads(tree, id, p),
            form: sum.controls > 0 && sum.words <= 120,
            led: led.contains(&id),
            items: around::items(tree, id),
            tail: id >= tail,
            bulleted: around::bulleted(tree, id),
            inset: insets.around(id).unwrap_or_default(),
            author: authors.about(tree, id),
            alike: styles.get(&tree.style(id)).copied().unwrap_or(0),
        };
        let kept = kept.contains(&id);
        let rule = if kept || !ruled || around::titles(tree, id) { None } else { rules::judge(&seen) };
        let stand = match rule {
            Some(rule) => Stand::Promo(rule),
            None if seen.likely >= 0.5 => {
                story.push(id);
                Stand::Kept
            }
            None if !kept && is_filler(tree, id, &seen) => Stand::Filler,
            None => Stand::Kept,
        };
        if let Some(slot) = stands.get_mut(id as usize) {
            *slot = Some(stand);
        }
    }
    Sorted { story, stands }
}

/// Blocks of consent, paywall and log-in notices: the text that says so, and what stands in the small box around it.
fn notices(tree: &Tree, view: &boxes::Boxes, insets: &Insets) -> Lookup<()> {
    let mut out: Lookup<()> = Lookup::default();
    let mut until = 0;
    for &id in &tree.leaves {
        let inside = view.first < id && id < view.last;
        let offers = inside && insets.around(id).is_some_and(|inset| inset.sells());
        if id < until || !rules::is_notice(tree.text(id), view.near(id), offers) {
            continue;
        }
        let outmost = view.around(id);
        let small = tree.above(id).take(NOTICE_UP).filter(|&a| a >= outmost && tree.sum(a).words <= NOTICE);
        let notice = small.last().unwrap_or(id);
        out.extend(tree.inside(notice).map(|b| (b, ())));
        until = tree.end(notice);
    }
    out
}

/// What has the focus or the selection, and all that the innermost such block holds.
fn keep_held(tree: &Tree, kept: &mut Lookup<()>) {
    let held = |id: BlockId| tree.page.block(id).is_some_and(|b| b.held);
    for id in (0..tree.len()).filter(|&id| held(id) && !tree.children(id).any(held)) {
        kept.extend(tree.inside(id).map(|b| (b, ())));
    }
}

fn is_filler(tree: &Tree, id: BlockId, seen: &Seen) -> bool {
    let text = seen.text;
    if seen.bare {
        // A picture of the story stands by itself; one in a card goes with the card.
        return seen.after || seen.near & rules::PROMO_BOX != 0 || seen.box_links > 0.6;
    }
    if seen.near & (class::CAPTION | class::FACTS | class::CORRECTION | class::PAYWALL | class::CONSENT) != 0
        || text
            .says(cue::CORRECTION | cue::PAYWALL | cue::CONSENT | cue::CREDIT | cue::CONTRIBUTED | cue::STAYS)
        || matches!(tree.tag(id), "figcaption" | "caption")
        || text.commented && text.running
        || seen.before && tree.tag(id) == "li" && text.links == 0 && text.words >= POINT
    {
        return false;
    }
    text.words <= FILLER / 2
        || seen.likely < 0.3 && (text.words <= FILLER || heading_of(tree, id) > 0 || text.link_share() > 0.7)
}

#[derive(Clone, Copy, Default)]
struct Count {
    kept: u32,
    promos: u32,
    rule: Option<&'static Rule>,
}

/// Of a block that goes its own way, whatever its neighbours do.
const KEPT: Count = Count { kept: 1, promos: 0, rule: None };

/// The promos to hide, and those that stay because the reader wants to see them. `story` are the blocks of the story and
/// what belongs to it, in order.
pub fn collect(
    tree: &Tree,
    sorted: &Sorted,
    story: &[(BlockId, super::Role)],
    hand: &Hand,
) -> (Vec<Promo>, Vec<Promo>) {
    let mut stands = sorted.stands.clone();
    for &(id, _) in story {
        if let Some(slot) = stands.get_mut(id as usize) {
            *slot = Some(Stand::Kept);
        }
    }
    let mut counts = vec![Count::default(); stands.len()];
    let mut seen = Vec::new();
    for id in (0..tree.len()).rev() {
        if hand.covers(id) {
            continue;
        }
        let Some(count) = counts.get_mut(id as usize) else { continue };
        match stands.get(id as usize).copied().flatten() {
            Some(Stand::Kept) => count.kept += 1,
            Some(Stand::Promo(rule)) => {
                count.promos += 1;
                count.rule = Some(rule);
            }
            _ => {}
        }
        if tree.page.block(id).is_some_and(|b| b.held) || roles::is_data_table(tree, id) {
            count.kept += 1;
        }
        if count.kept == 0
            && let Some(rule) = count.rule
            && hand.shows(tree, id)
        {
            seen.push((id, rule));
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
    let count = |id: BlockId| counts.get(id as usize).copied().unwrap_or_default();
    let of_text = |&(id, role): &(BlockId, super::Role)| (role != super::Role::Headline).then_some(id);
    let first = story.iter().find_map(of_text).unwrap_or(0);
    let last = story.iter().rev().find_map(of_text).unwrap_or(0);
    let promo = |id: BlockId, rule: &Rule| Promo {
        block: id,
        kind: rule.kind,
        inside: first < id && id < last,
        why: Reason::new(rule.id),
        signature: hand::signature(tree, id),
    };
    let shown: Vec<Promo> = seen.iter().rev().map(|&(id, rule)| promo(id, rule)).collect();
    let is_shown = |id: BlockId| shown.binary_search_by_key(&id, |p| p.block).is_ok();
    let mut out = Vec::new();
    // Up to here everything stays, because the reader wants to see the box; but for what the reader hides in it.
    let mut free = 0;
    let mut id = 1;
    while id < tree.len() {
        let own = count(id);
        if is_shown(id) {
            free = tree.end(id);
        }
        let rule = if hand.hides(id) { Some(&rules::READER) } else { own.rule.filter(|_| id >= free) };
        match rule {
            Some(rule) if own.kept == 0 => {
                out.push(promo(id, rule));
                id = tree.end(id);
            }
            _ => {
                if id >= free && own.kept > 0 && own.promos > 0 {
                    let count = |c| if hand.hides(c) { KEPT } else { count(c) };
                    orphans(tree, id, &count, &mut |child, rule| out.push(promo(child, rule)));
                }
                id += 1;
            }
        }
    }
    order::by_rank(&mut out, |p| [p.block.into(), 0, 0]);
    (out, shown)
}

/// Children of a block that hold neither promo nor anything kept, and would be left without their promo: a heading
/// right before one, a label between two, a label behind the last.
fn orphans(
    tree: &Tree,
    parent: BlockId,
    count: &impl Fn(BlockId) -> Count,
    hide: &mut impl FnMut(BlockId, &'static Rule),
) {
    let is_promo = |c: BlockId| count(c).rule.filter(|_| count(c).kept == 0);
    let children: Vec<BlockId> = tree.children(parent).collect();
    for (at, &child) in children.iter().enumerate() {
        let own = count(child);
        let words = tree.sum(child).words;
        if own.kept > 0
            || own.promos > 0
            || words == 0
            || tree.inside(child).any(|id| roles::is_byline(tree, id))
        {
            continue;
        }
        let before = at.checked_sub(1).and_then(|a| children.get(a)).and_then(|&c| is_promo(c));
        let next = children.get(at + 1).copied();
        let behind = next.and_then(is_promo);
        let heads = tree.sum(child).headings > 0 || words <= 6;
        match (before, behind) {
            (_, Some(rule)) if heads || before.is_some() => hide(child, rule),
            (Some(rule), None) if next.is_none() => hide(child, rule),
            _ => {}
        }
    }
}
