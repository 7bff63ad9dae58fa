//! Who wrote the story: a paragraph at its end that begins with such a name is about the author.

use crate::article::lexicon::cue;
use crate::article::traits::{Tree, word_hashes};
use crate::page::BlockId;

/// The most words of a byline, and of a name in it.
const BYLINE: u32 = 14;
const NAME: usize = 4;
/// The most words of a text that names an author anywhere to be about the author.
const ABOUT: usize = 25;

/// Names of the authors, as hashes of their words.
pub struct Authors {
    names: Vec<Vec<u64>>,
}

impl Authors {
    /// As the structured data and the bylines before the story's `first` block give them.
    pub fn new(tree: &Tree, first: BlockId) -> Authors {
        let mut names: Vec<Vec<u64>> = tree.page.meta.authors.iter().map(|a| word_hashes(a)).collect();
        let before = tree.leaves.partition_point(|&id| id < first);
        for &id in tree.leaves.iter().take(before) {
            let text = tree.text(id);
            if text.words > BYLINE || !text.says(cue::BYLINE) {
                continue;
            }
            let own = tree.page.block(id).map_or("", |b| b.text.as_str());
            let own = own.split_once(char::is_whitespace).map_or("", |(_, names)| names);
            let pieces = own.split([',', '|', '•', '·', '–', '—', '\n', '&']);
            names.extend(pieces.flat_map(|piece| piece.split(" and ")).map(word_hashes));
        }
        names.retain(|name| (2..=NAME).contains(&name.len()));
        Authors { names }
    }

    /// A sentence that begins with one of the names, or a short one that says how to reach the one it names.
    pub fn about(&self, tree: &Tree, id: BlockId) -> bool {
        let (words, text) = (tree.words(id), tree.text(id));
        let reached = cue::JOB | cue::PROFILE | cue::FOLLOW | cue::NETWORK | cue::REACH;
        let by = |name: &Vec<u64>| {
            words.len() > name.len()
                && (text.function > 0 && words.starts_with(name)
                    || words.len() <= ABOUT
                        && text.says(reached)
                        && words.windows(name.len()).any(|w| w == name.as_slice()))
        };
        !text.says(cue::BYLINE | cue::CONTRIBUTED | cue::CREDIT) && self.names.iter().any(by)
    }
}
