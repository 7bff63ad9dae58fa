//! Is the page a story? Its running text against what else it holds, and what it claims about itself.

use super::lexicon::cue;
use super::traits::Tree;
use crate::page::BlockId;
use crate::report::{PageKind, Reason, Verdict};

/// Words of running text that a story has at least.
const STORY: u32 = 100;

/// The kind of page. `story` are the blocks that look like a story's text.
pub fn of(tree: &Tree, story: &[BlockId]) -> Verdict {
    let words: u32 = story.iter().map(|&id| tree.text(id)).filter(|t| t.running).map(|t| t.words).sum();
    let all = tree.sum(0);
    let verdict = |kind, rule: &str| Verdict { kind, why: Reason::new(rule) };
    let claims = |kinds: &[&str]| tree.page.meta.types.iter().any(|t| kinds.contains(&t.as_str()));
    if words < STORY {
        let wall = tree.leaves.iter().any(|&id| tree.text(id).says(cue::CONSENT | cue::PAYWALL));
        if claims(&["Product"]) {
            return verdict(PageKind::Product, "page-product");
        }
        if claims(&["VideoObject", "video.other"]) {
            return verdict(PageKind::Video, "page-video");
        }
        if all.links > 60 {
            return verdict(PageKind::Index, "page-links");
        }
        return if wall {
            verdict(PageKind::Wall, "page-wall")
        } else {
            verdict(PageKind::Short, "page-short")
        };
    }
    if claims(&["Recipe"]) {
        return verdict(PageKind::Recipe, "page-recipe");
    }
    if claims(&["Product"]) && !claims(&["NewsArticle", "Article"]) {
        return verdict(PageKind::Product, "page-product");
    }
    verdict(PageKind::Story, "page-story")
}
