//! What tells a story page from others: one row of numbers for the page, for the page model.

use super::lexicon::cue;
use super::locate::heading_of;
use super::traits::Tree;
use crate::text::lookup::Lookup;

/// Names of the numbers: few, and true of any site, for the pages to learn from are some hundred. What more there was to
/// count told these pages apart, not others.
pub const NAMES: [&str; 12] = [
    "link_share",
    "is_article",
    "published",
    "dated",
    "you",
    "one_parent",
    "unbroken",
    "quotes",
    "is_shop",
    "linked_headings",
    "slug",
    "number",
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
pub fn row(tree: &Tree, likely: &[f32]) -> Vec<f32> {
    let yes = |b: bool| f32::from(u8::from(b));
    let all = tree.sum(0);
    let mut parents: Lookup<u32> = Lookup::default();
    let (mut words, mut blocks, mut you, mut quotes, mut linked) = (0u32, 0u32, 0u32, 0u32, 0u32);
    let (mut run, mut longest) = (0u32, 0u32);
    let mut first: Option<usize> = None;
    for (at, (&id, &p)) in tree.leaves.iter().zip(likely).enumerate() {
        let text = tree.text(id);
        linked += u32::from(heading_of(tree, id) > 0 && text.link_share() > 0.9);
        if p < 0.5 {
            run = 0;
        } else if text.running {
            first = first.or(Some(at));
            words += text.words;
            blocks += 1;
            quotes += text.quotes;
            you += u32::from(text.says(cue::YOU));
            *parents.or_default(&tree.parent(id).unwrap_or(0)) += text.words;
            run += text.words;
            longest = longest.max(run);
        }
    }
    let first = first.unwrap_or(0);
    let before = tree.leaves.get(first.saturating_sub(BYLINE)..first).unwrap_or(&[]);
    let dated = before.iter().any(|&id| {
        let text = tree.text(id);
        text.words <= 30 && (text.says(cue::BYLINE | cue::DATE) || tree.tag(id) == "time")
    });
    let of = |part: u32, whole: u32| part as f32 / whole.max(1) as f32;
    let (slug, number) = address(&tree.page.url);
    vec![
        of(all.linked, all.units),
        yes(claims_article(tree)),
        yes(!tree.page.meta.published.is_empty()),
        yes(dated),
        of(you, blocks),
        of(parents.values().iter().copied().max().unwrap_or(0), words),
        of(longest, all.words),
        of(quotes, blocks),
        yes(claims_shop(tree)),
        of(linked, all.leaves),
        slug as f32,
        yes(number),
    ]
}

/// What is after the host: the most words that one part of it joins, and whether there is a number of four digits or
/// more in it, as of a year. Of no address neither.
fn address(url: &str) -> (usize, bool) {
    let path = url.split_once("://").and_then(|(_, rest)| rest.split_once('/')).map_or("", |(_, path)| path);
    let path = path.split(['?', '#']).next().unwrap_or("");
    let is_word = |part: &&str| !part.is_empty() && part.chars().all(char::is_alphabetic);
    let words = |part: &str| part.split(['-', '_']).filter(is_word).count();
    let number = path.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() >= 4);
    (path.split('/').map(words).max().unwrap_or(0), number)
}
