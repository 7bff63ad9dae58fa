//! What tells a story page from others: one row of numbers for the page, for the page model.

use super::lexicon::cue;
use super::locate::{Place, heading_of};
use super::traits::Tree;
use crate::page::BlockId;
use crate::text::lookup::Lookup;

/// Names of the numbers.
pub const NAMES: [&str; 26] = [
    "words",
    "blocks",
    "mean_words",
    "of_running",
    "likely",
    "links",
    "page_words",
    "link_share",
    "to_headline",
    "headline",
    "is_article",
    "og_article",
    "published",
    "authors",
    "dated",
    "you",
    "headings",
    "items",
    "one_parent",
    "one_style",
    "quotes",
    "offers",
    "controls",
    "is_shop",
    "dates",
    "linked_headings",
];

/// Leaves before the story's first one in which a date or a byline is looked for.
const BYLINE: usize = 14;

/// Structured types of articles.
pub fn claims_article(tree: &Tree) -> bool {
    let article = |t: &String| t.ends_with("Article") || t == "BlogPosting" || t == "LiveBlogPosting";
    tree.page.meta.types.iter().any(article)
}

/// Structured types of things that are sold.
pub fn claims_shop(tree: &Tree) -> bool {
    let types = &tree.page.meta.types;
    types
        .iter()
        .any(|t| t.contains("Product") || t.contains("Course") || t.contains("Business") || t == "Service")
}

/// The row: `likely` are the verdicts on the leaves.
pub fn row(tree: &Tree, place: &Place, likely: &[f32]) -> Vec<f32> {
    let ln = |n: u32| (n as f32 + 1.0).ln();
    let yes = |b: bool| f32::from(u8::from(b));
    let all = tree.sum(0);
    let mut parents: Lookup<u32> = Lookup::default();
    let mut styles: Lookup<u32> = Lookup::default();
    let (mut words, mut blocks, mut weighed) = (0u32, 0u32, 0.0);
    let (mut you, mut headings, mut items, mut quotes, mut story) = (0u32, 0u32, 0u32, 0u32, 0u32);
    let (mut dates, mut linked, mut offers) = (0u32, 0u32, 0u32);
    let mut first: Option<usize> = None;
    for (at, (&id, &p)) in tree.leaves.iter().zip(likely).enumerate() {
        let text = tree.text(id);
        if text.running {
            weighed += p * text.words as f32;
        }
        dates += u32::from(text.says(cue::DATE) && text.words <= 12);
        offers += u32::from(text.says(cue::SHOP | cue::SUBSCRIBE | cue::SIGN_UP));
        linked += u32::from(heading_of(tree, id) > 0 && text.link_share() > 0.9);
        if p < 0.5 {
            continue;
        }
        story += 1;
        headings += u32::from(heading_of(tree, id) > 0);
        items += u32::from(tree.tag(id) == "li");
        if text.running {
            first = first.or(Some(at));
            words += text.words;
            blocks += 1;
            quotes += text.quotes;
            you += u32::from(text.says(cue::YOU));
            *parents.or_default(&tree.parent(id).unwrap_or(0)) += text.words;
            *styles.or_default(&tree.depth(id)) += text.words;
        }
    }
    let of_words = |n: Option<&u32>| n.map_or(0.0, |&n| n as f32 / words.max(1) as f32);
    let first = first.unwrap_or(0);
    let before = tree.leaves.get(first.saturating_sub(BYLINE)..first).unwrap_or(&[]);
    let dated = before.iter().any(|&id| {
        let text = tree.text(id);
        text.words <= 30 && (text.says(cue::BYLINE | cue::DATE) || tree.tag(id) == "time")
    });
    let meta = &tree.page.meta;
    let at = |id: BlockId| tree.leaves.partition_point(|&l| l < id) as f32;
    let to_headline = place.headline.map_or(99.0, |h| (first as f32 - at(h)).clamp(-40.0, 40.0));
    let leaves = all.leaves.max(1) as f32;
    vec![
        ln(words),
        ln(blocks),
        words as f32 / blocks.max(1) as f32,
        words as f32 / all.running.max(1) as f32,
        weighed / all.running.max(1) as f32,
        all.links as f32 / leaves,
        ln(all.words),
        all.linked as f32 / all.units.max(1) as f32,
        to_headline,
        yes(place.headline.is_some_and(|h| heading_of(tree, h) == 1)),
        yes(claims_article(tree)),
        yes(meta.types.iter().any(|t| t == "article")),
        yes(!meta.published.is_empty()),
        yes(!meta.authors.is_empty()),
        yes(dated),
        you as f32 / blocks.max(1) as f32,
        headings as f32 / story.max(1) as f32,
        items as f32 / story.max(1) as f32,
        of_words(parents.values().iter().max()),
        of_words(styles.values().iter().max()),
        quotes as f32 / blocks.max(1) as f32,
        offers as f32 / leaves,
        ln(all.controls),
        yes(claims_shop(tree)),
        dates as f32 / leaves,
        linked as f32 / leaves,
    ]
}
