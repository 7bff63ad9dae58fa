//! What each block of the story is.

use super::Role;
use super::lexicon::{class, cue};
use super::locate::{Place, heading_of, words};
use super::traits::Tree;
use crate::page::{BlockId, InlineKind};

/// Blocks of the story and what belongs to it, in reading order: `text` are the blocks of its running text.
pub fn all(
    tree: &Tree,
    place: &Place,
    text: &[BlockId],
    is_promo: impl Fn(BlockId) -> bool,
) -> Vec<(BlockId, Role)> {
    let mut out: Vec<(BlockId, Role)> = Vec::new();
    let (Some(&first), Some(&last)) = (text.first(), text.last()) else {
        return out;
    };
    let description = words(&tree.page.meta.description);
    for &id in &tree.leaves {
        let between = place.headline.is_some_and(|h| h < id) && id < first;
        if Some(id) == place.headline {
            out.push((id, Role::Headline));
        } else if is_promo(id) && !(between && (is_byline(tree, id) || is_described(tree, id, &description)))
        {
            continue;
        } else if text.binary_search(&id).is_ok() {
            let above = place.headline.is_some_and(|h| h < id);
            let deck = above && id == first && is_standfirst(tree, id, text.get(1).copied(), &description);
            out.push((id, if deck { Role::Standfirst } else { of_story(tree, id) }));
        } else if let Some(role) = beside(tree, id, between, first < id && id < last, &description) {
            out.push((id, role));
        }
    }
    out
}

/// The page describes itself in these words.
fn is_described(tree: &Tree, id: BlockId, description: &[String]) -> bool {
    let text = tree.text(id);
    let own = words(tree.page.block(id).map_or("", |b| b.text.as_str()));
    let shared = own.iter().filter(|w| description.contains(w)).count();
    text.words >= 5 && text.link_share() < 0.5 && shared * 10 >= own.len() * 7
}

/// Says who wrote it, or when.
pub fn is_byline(tree: &Tree, id: BlockId) -> bool {
    let text = tree.text(id);
    text.words <= 30 && text.says(cue::BYLINE | cue::DATE) && !text.says(cue::SHARE | cue::NETWORK)
}

/// The first text of the story is its standfirst when class words say so, or when it is the page's description and a
/// byline or date stands between it and the next text.
fn is_standfirst(tree: &Tree, id: BlockId, next: Option<BlockId>, description: &[String]) -> bool {
    let near = std::iter::once(id).chain(tree.parent(id)).fold(0, |m, a| m | tree.class(a));
    if near & class::SUMMARY != 0 && near & class::STORY == 0 {
        return true;
    }
    let mut between = tree.leaves.iter().filter(|&&l| id < l && Some(l) < next);
    let dated = between.any(|&l| tree.text(l).says(cue::BYLINE | cue::DATE) && tree.text(l).words <= 30);
    dated && is_described(tree, id, description)
}

/// Role of a block that is no running text, before or between the blocks of the story.
fn beside(tree: &Tree, id: BlockId, before: bool, inside: bool, description: &[String]) -> Option<Role> {
    let text = tree.text(id);
    let near = std::iter::once(id).chain(tree.above(id)).take(4).fold(0, |m, a| m | tree.class(a));
    if (before || inside)
        && (tree.tag(id) == "figcaption" || near & class::CAPTION != 0 && text.link_share() < 0.5)
    {
        return Some(Role::Caption);
    }
    let summary = near & class::SUMMARY != 0 && text.words >= 5 && text.link_share() < 0.5;
    if before && (summary || is_described(tree, id, description)) {
        return Some(Role::Standfirst);
    }
    let named = near & class::BYLINE != 0 && !text.says(cue::SHARE | cue::NETWORK | cue::TOOLS);
    (before && (is_byline(tree, id) || named && text.words <= 30)).then_some(Role::Byline)
}

/// Role of a block that is text of the story.
pub fn of_story(tree: &Tree, id: BlockId) -> Role {
    let (tag, text) = (tree.tag(id), tree.text(id));
    let facts = tree.above(id).take(5).any(|a| tree.class(a) & class::FACTS != 0);
    if heading_of(tree, id) > 0 {
        return if facts { Role::FactBox } else { Role::Heading };
    }
    let pictured = tree.above(id).take(2).any(|a| tree.sum(a).media > 0 && tree.sum(a).words <= 80);
    if tag == "figcaption" || pictured && text.says(cue::CREDIT) {
        return Role::Caption;
    }
    let mut role = match tag {
        "li" | "dd" | "dt" => Some(Role::ListItem),
        "td" | "th" => Some(Role::Table),
        _ => None,
    };
    for (up, above) in std::iter::once(id).chain(tree.above(id)).take(5).enumerate() {
        let class = tree.class(above);
        if class & class::EMBED != 0 && matches!(tree.tag(above), "blockquote" | "twitter-widget") {
            return Role::Embedded;
        }
        if class & class::PULL != 0 && class & class::BODY == 0 && tree.tag(above) != "blockquote" {
            return Role::PullQuote;
        }
        if class & class::FACTS != 0 && up > 0 {
            return Role::FactBox;
        }
        if class & class::CORRECTION != 0 {
            return Role::Correction;
        }
        match tree.tag(above) {
            "ul" | "ol" if role.is_none() => role = Some(Role::ListItem),
            "table" if role == Some(Role::Table) && is_data(tree, above) => return Role::Table,
            "table" => role = role.filter(|r| *r != Role::Table),
            _ => {}
        }
    }
    if text.says(cue::CORRECTION) && text.words > 4 {
        return Role::Correction;
    }
    if role.is_none() && is_bold_line(tree, id) {
        return Role::Heading;
    }
    role.unwrap_or(Role::Paragraph)
}

/// A table with rows of short cells, not a layout of the page.
pub fn is_data(tree: &Tree, table: BlockId) -> bool {
    let sum = tree.sum(table);
    sum.leaves >= 4 && sum.words <= 12 * sum.leaves
}

/// The block itself is a table of data: at least three rows of two cells or more, and not a list of links.
pub fn is_data_table(tree: &Tree, id: BlockId) -> bool {
    if tree.tag(id) != "table" || tree.sum(id).linked * 2 > tree.sum(id).units {
        return false;
    }
    let rows = tree.inside(id).filter(|&row| tree.tag(row) == "tr" && tree.children(row).nth(1).is_some());
    rows.take(3).count() == 3 && is_data(tree, id)
}

/// A short line, all of it bold, that does not end like a sentence: a heading by looks.
fn is_bold_line(tree: &Tree, id: BlockId) -> bool {
    let text = tree.text(id);
    let Some(block) = tree.page.block(id) else {
        return false;
    };
    let bold =
        block.inlines.iter().any(|i| i.kind == InlineKind::Strong && i.start == 0 && i.end >= text.units);
    bold && text.words <= 14 && (!text.ends || block.text.ends_with('?')) && text.quotes == 0
}
