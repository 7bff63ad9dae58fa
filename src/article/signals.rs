//! What tells a story page from others: one row of numbers for the page, for the page model.

use super::lexicon::{class, cue};
use super::locate::heading_of;
use super::traits::{Text, Tree, word_hashes};
use crate::page::BlockId;
use crate::text::lookup::Lookup;
use crate::text::{Letters, among};

/// Names of the numbers: few, and true of any site, for the pages to learn from are some hundred. What more there was to
/// count told these pages apart, not others.
pub const NAMES: [&str; 18] = [
    "is_article",
    "signed",
    "bylined",
    "dated",
    "shelf",
    "slug",
    "headline",
    "labels",
    "priced",
    "unbroken",
    "apart",
    "linked",
    "you",
    "sells",
    "tells",
    "own_name",
    "calls",
    "phone",
];

/// Leaves before the story's first one in which a byline is looked for, and how far around them.
const BYLINE: usize = 14;
const AROUND: usize = 3;
/// The most words of a button.
const BUTTON: u32 = 6;
/// Parts of addresses that sites keep their stories under.
const SHELVES: &str = "news blog blogs article articles story stories post posts magazine opinion journal press feature \
                       features review reviews guide guides insights resources learn academy";

/// Structured types of articles; or the markup says of a block that it is an article's text.
pub fn claims_article(tree: &Tree) -> bool {
    let article = |t: &String| t.ends_with("Article") || t == "BlogPosting" || t == "LiveBlogPosting";
    tree.page.meta.types.iter().any(article) || marks(tree, "articleBody")
}

/// A block's attributes name this property of structured data.
pub fn marks(tree: &Tree, name: &str) -> bool {
    tree.page.blocks.iter().any(|b| b.hints.contains(name))
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
    let of = |part: usize, whole: usize| part as f32 / whole.max(1) as f32;
    let meta = &tree.page.meta;
    let (mut story, mut first, mut words, mut links) = (Vec::new(), 0, 0, 0);
    let (mut run, mut longest) = (0, 0);
    let mut parents: Lookup<()> = Lookup::default();
    for (at, (&id, &p)) in tree.leaves.iter().zip(likely).enumerate() {
        let text = tree.text(id);
        if p < 0.5 {
            run = 0;
        } else if text.running {
            first = if story.is_empty() { at } else { first };
            story.push(id);
            words += text.words;
            links += text.links;
            run += text.words;
            longest = longest.max(run);
            parents.insert(&tree.parent(id).unwrap_or(0), ());
        }
    }
    let share = |cues: u64| of(story.iter().filter(|&&id| tree.text(id).says(cues)).count(), story.len());
    let before = tree.leaves.get(first.saturating_sub(BYLINE)..first).unwrap_or(&[]);
    let around = |id: BlockId| std::iter::once(id).chain(tree.above(id).take(AROUND));
    let headings: Vec<BlockId> = tree.leaves.iter().copied().filter(|&id| heading_of(tree, id) > 0).collect();
    let headline = headings.iter().find(|&&id| heading_of(tree, id) == 1);
    let count = |test: &dyn Fn(&Text) -> bool| tree.leaves.iter().filter(|&&id| test(&tree.text(id))).count();
    let calls = count(&|text| text.words <= BUTTON && text.says(cue::ORDER));
    let labels = headings.iter().filter(|&&id| is_label(&tree.text(id))).count();
    let (shelf, slug) = address(&tree.page.url);
    vec![
        yes(claims_article(tree)),
        yes(meta.authors.first().is_some_and(|author| author.small() != meta.site.small())),
        yes(before.iter().any(|&id| around(id).any(|a| tree.class(a) & class::BYLINE != 0))),
        yes(before.iter().any(|&id| is_dated(tree, id))),
        yes(shelf),
        slug as f32,
        headline.map_or(0.0, |&id| tree.text(id).function as f32),
        of(labels, headings.len()),
        yes(headings.iter().any(|&id| is_priced(text_of(tree, id)))),
        of(longest as usize, tree.sum(0).words as usize),
        of(parents.values().len(), story.len()),
        (100.0 * of(links as usize, words as usize)).min(3.0),
        share(cue::YOU),
        share(cue::SELLS),
        share(cue::TELLS),
        yes(names_itself(tree, &story)),
        (1.0 + calls as f32).ln(),
        yes(tree.leaves.iter().any(|&id| tree.text(id).digits >= 9 && has_phone(text_of(tree, id)))),
    ]
}

fn text_of<'a>(tree: &Tree<'a>, id: BlockId) -> &'a str {
    tree.page.block(id).map_or("", |b| b.text.as_str())
}

/// A short text with a date, or who wrote it.
fn is_dated(tree: &Tree, id: BlockId) -> bool {
    let text = tree.text(id);
    let is_year = |digits: &str| digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
    let mut numbers = text_of(tree, id).split(|c: char| !c.is_ascii_digit());
    text.words <= 30 && (text.says(cue::BYLINE | cue::DATE) || numbers.any(is_year))
}

/// Headings of stories are phrases; "Tuition Rates" or "Sara Davis" name a thing.
fn is_label(text: &Text) -> bool {
    (2..=3).contains(&text.words) && text.capitals == text.words
}

fn is_priced(text: &str) -> bool {
    text.contains(['$', '£', '€']) && text.contains(|c: char| c.is_ascii_digit())
}

/// Two blocks or more speak of the site: who sells something says who sells it.
fn names_itself(tree: &Tree, story: &[BlockId]) -> bool {
    let host = tree.page.url.split('/').nth(2).unwrap_or("");
    let names = [tree.page.meta.site.as_str(), host.rsplit('.').nth(1).unwrap_or("")].map(word_hashes);
    let in_text =
        |id: BlockId| names.iter().any(|n| !n.is_empty() && tree.words(id).windows(n.len()).any(|w| w == n));
    story.iter().filter(|&&id| in_text(id)).nth(1).is_some()
}

/// Groups of digits with no more than brackets, hyphens and the like between them, of which the last are long, as dates'
/// are not.
fn has_phone(text: &str) -> bool {
    let (mut all, mut last, mut before, mut inside) = (0, 0, 0, false);
    for c in text.chars().chain(['x']) {
        if c.is_ascii_digit() {
            if !inside {
                (before, last) = (last, 0);
            }
            (all, last) = (all + 1, last + 1);
        } else if !matches!(c, ' ' | '\u{a0}' | '(' | ')' | '-' | '–' | '.' | '+') {
            if (9..=13).contains(&all) && last >= 4 && before >= 3 {
                return true;
            }
            (all, last, before) = (0, 0, 0);
        }
        inside = c.is_ascii_digit();
    }
    false
}

/// The parts of the address after the host.
pub fn parts(url: &str) -> impl DoubleEndedIterator<Item = &str> {
    let path = url.split_once("://").and_then(|(_, rest)| rest.split_once('/')).map_or("", |(_, path)| path);
    path.split(['?', '#']).next().unwrap_or("").split('/').filter(|part| !part.is_empty())
}

/// The address stands on a shelf for stories, and the most words that one part of it joins. Of no address neither.
fn address(url: &str) -> (bool, usize) {
    let is_word = |part: &&str| !part.is_empty() && part.chars().all(char::is_alphabetic);
    let words = |part: &str| part.split(['-', '_']).filter(is_word).count();
    let shelf = parts(url).rev().skip(1).any(|part| among(SHELVES, part));
    (shelf, parts(url).map(words).max().unwrap_or(0))
}
