//! Is the story in English? The declared language is a hint; the function words decide where there are enough words.

use super::traits::Tree;
use crate::page::BlockId;

/// Words that are needed to trust the function words.
const ENOUGH: u32 = 40;
/// Least part of English function words among the words of an English text: guides and lists have .17, other languages at
/// most .12.
const ENGLISH: f32 = 0.14;

/// The story's text is English.
pub fn is_english(tree: &Tree, story: impl Iterator<Item = BlockId>) -> bool {
    let (mut words, mut function) = (0, 0);
    for id in story {
        words += tree.text(id).words;
        function += tree.text(id).function;
    }
    if words >= ENOUGH {
        return function as f32 >= ENGLISH * words as f32;
    }
    let lang = tree.page.lang.to_ascii_lowercase();
    lang.is_empty() || lang == "en" || lang.starts_with("en-") || lang.starts_with("en_")
}
