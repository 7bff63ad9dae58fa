//! What can be seen of each block before anything is decided: its text, its class words, the tree around it.

mod hashing;
mod links;
mod names;
mod text;

use super::lexicon::class;
use crate::page::{BlockId, Page};
use crate::text::among;
use crate::text::lookup::Lookup;
use hashing::hash;
use names::{by_role, by_tag, class_words};
use std::ops::Range;
use text::read;
pub use text::{Text, word_hashes};

/// Sums over all blocks before a block, so that a subtree's sum is one subtraction.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sums {
    /// Words.
    pub words: u32,
    /// Units.
    pub units: u32,
    /// Units in links.
    pub linked: u32,
    /// Words of blocks that read like running text.
    pub running: u32,
    /// Blocks that read like running text.
    pub runs: u32,
    /// Blocks with text.
    pub leaves: u32,
    /// Pictures and frames.
    pub media: u32,
    /// Controls.
    pub controls: u32,
    /// Sentence ends.
    pub stops: u32,
    /// Headings.
    pub headings: u32,
    /// Links.
    pub links: u32,
}

macro_rules! each_sum {
    ($a:expr, $b:expr, $op:ident; $($f:ident)*) => { Sums { $($f: $a.$f.$op($b.$f)),* } };
}

/// The page as a tree with traits.
pub struct Tree<'a> {
    /// The page.
    pub page: &'a Page,
    /// One past the last block inside each block.
    pub end: Vec<BlockId>,
    /// Depth of each block, the root's is 0.
    pub depth: Vec<u32>,
    /// Meanings of each block's own class words, tag and role: bits of [`class`].
    pub class: Vec<u64>,
    /// Text of each block.
    pub text: Vec<Text>,
    /// Blocks with text, in order.
    pub leaves: Vec<BlockId>,
    /// Hashes of all words of the page, in order.
    hashes: Vec<u64>,
    /// Where each block's words begin in `hashes`.
    word_starts: Vec<u32>,
    sums: Vec<Sums>,
}

impl<'a> Tree<'a> {
    /// Looks at all blocks: one pass forward, one back.
    pub fn new(page: &'a Page) -> Tree<'a> {
        let n = page.blocks.len();
        let mut tree = Tree {
            page,
            end: (1..=n as BlockId).collect(),
            depth: Vec::with_capacity(n),
            class: Vec::with_capacity(n),
            text: Vec::with_capacity(n),
            leaves: Vec::new(),
            hashes: Vec::new(),
            word_starts: Vec::with_capacity(n + 1),
            sums: Vec::with_capacity(n + 1),
        };
        let mut known: Lookup<u64> = Lookup::default();
        let mut words = Vec::new();
        let mut headings = vec![0];
        for (id, block) in (0u32..).zip(&page.blocks) {
            let depth = page.parent(id).and_then(|p| tree.depth.get(p as usize)).map_or(0, |d| d + 1);
            tree.depth.push(depth);
            let mut named = |names: &String| *known.or_insert_with(names, || class_words(names));
            let by_name = named(&block.class) | named(&block.hints);
            tree.class.push(by_name | by_tag(&block.tag) | by_role(&block.role));
            let text = read(&block.text, &mut words, block);
            headings.push(u32::from(block.tag == "h1") + headings.last().copied().unwrap_or(0));
            tree.word_starts.push(tree.hashes.len() as u32);
            if text.units > 0 {
                tree.leaves.push(id);
                tree.hashes.extend(&words);
            }
            tree.text.push(text);
        }
        tree.word_starts.push(tree.hashes.len() as u32);
        for id in (0..tree.len()).rev() {
            let end = tree.end(id);
            if let Some(slot) = page.parent(id).and_then(|p| tree.end.get_mut(p as usize)) {
                *slot = (*slot).max(end);
            }
        }
        tree.leave_out_comments(&headings);
        tree.add_up();
        tree.ignore_classes_of_the_whole();
        tree
    }

    /// Readers' comments are no running text. A block with a first heading is the page's own, whatever it is called.
    fn leave_out_comments(&mut self, headings: &[u32]) {
        let mut until = 0;
        for id in 0..self.len() {
            let at = |i: BlockId| headings.get(i as usize).copied().unwrap_or(0);
            let own = at(self.end(id)) > at(id) || self.depth(id) < 2;
            if let Some(class) = self.class.get_mut(id as usize).filter(|_| own) {
                *class &= !class::COMMENTS;
            }
            if self.class(id) & class::COMMENTS != 0 {
                until = until.max(self.end(id));
            }
            let commented = id < until;
            if let Some(text) = self.text.get_mut(id as usize) {
                text.commented = commented;
                text.running =
                    !commented && text.words >= 8 && (text.ends || text.stops > 0) && text.link_share() < 0.5;
            }
        }
    }

    fn add_up(&mut self) {
        let mut sum = Sums::default();
        for (block, text) in self.page.blocks.iter().zip(&self.text) {
            self.sums.push(sum);
            let runs = u32::from(text.running);
            let own = Sums {
                words: text.words,
                units: text.units,
                linked: text.linked,
                running: runs * text.words,
                runs,
                leaves: u32::from(text.units > 0),
                media: block.media,
                controls: block.controls,
                stops: text.stops,
                headings: u32::from(is_heading(&block.tag)),
                links: text.links,
            };
            sum = each_sum!(sum, own, saturating_add; words units linked running runs leaves media controls stops headings links);
        }
        self.sums.push(sum);
    }

    /// Class words of a block that holds most of the page's running text (`has-sidebar`, `with-ads`) tell nothing
    /// about its parts, but for those that call it the story.
    fn ignore_classes_of_the_whole(&mut self) {
        let all = self.sum(0).running;
        for id in 0..self.len() {
            let most = self.end(id) > id + 1 && self.sum(id).running * 2 > all;
            if let Some(class) = self.class.get_mut(id as usize).filter(|_| most || id == 0) {
                *class &= class::BODY | class::STORY;
            }
        }
    }

    /// Number of blocks.
    pub fn len(&self) -> BlockId {
        self.page.blocks.len() as BlockId
    }
    /// One past the last block inside `id`.
    pub fn end(&self, id: BlockId) -> BlockId {
        self.end.get(id as usize).copied().unwrap_or(id)
    }
    /// `id` and everything inside it.
    pub fn inside(&self, id: BlockId) -> Range<BlockId> {
        id..self.end(id)
    }
    /// The containing block.
    pub fn parent(&self, id: BlockId) -> Option<BlockId> {
        self.page.parent(id)
    }
    /// Name of the element.
    pub fn tag(&self, id: BlockId) -> &'a str {
        self.page.block(id).map_or("", |b| b.tag.as_str())
    }
    /// The text's traits.
    pub fn text(&self, id: BlockId) -> Text {
        self.text.get(id as usize).copied().unwrap_or_default()
    }
    /// The class words' meanings of the block itself.
    pub fn class(&self, id: BlockId) -> u64 {
        self.class.get(id as usize).copied().unwrap_or(0)
    }
    /// Hashes of the text's words, in order.
    pub fn words(&self, id: BlockId) -> &[u64] {
        let at = |i: BlockId| self.word_starts.get(i as usize).map_or(0, |&w| w as usize);
        self.hashes.get(at(id)..at(id + 1)).unwrap_or(&[])
    }
    /// Blocks of one style have the same name, class, depth, and the same class around them.
    pub fn style(&self, id: BlockId) -> u64 {
        let names =
            |id: BlockId| self.page.block(id).map_or(0, |b| hash(&b.class) ^ hash(&b.tag).rotate_left(7));
        let above = self.parent(id).map_or(0, names);
        names(id).rotate_left(21) ^ above.rotate_left(42) ^ u64::from(self.depth(id))
    }
    /// Depth in the tree.
    pub fn depth(&self, id: BlockId) -> u32 {
        self.depth.get(id as usize).copied().unwrap_or(0)
    }
    /// Sum over a block and everything inside it.
    pub fn sum(&self, id: BlockId) -> Sums {
        self.sum_of(self.inside(id))
    }
    /// Sum over a range of blocks.
    pub fn sum_of(&self, range: Range<BlockId>) -> Sums {
        let at = |i: BlockId| self.sums.get(i as usize).copied().unwrap_or_default();
        let (a, b) = (at(range.end), at(range.start));
        each_sum!(a, b, saturating_sub; words units linked running runs leaves media controls stops headings links)
    }
    /// The containing blocks from the inside out, without the block itself and without the root.
    pub fn above(&self, id: BlockId) -> impl Iterator<Item = BlockId> + '_ {
        std::iter::successors(self.parent(id), |&p| self.parent(p)).take_while(|&p| p != 0)
    }
    /// The direct children.
    pub fn children(&self, id: BlockId) -> impl Iterator<Item = BlockId> + '_ {
        let end = self.end(id);
        std::iter::successors((id + 1 < end).then_some(id + 1), move |&c| {
            let next = self.end(c);
            (next > c && next < end).then_some(next)
        })
    }
}

/// `h1` to `h6`.
pub fn is_heading(tag: &str) -> bool {
    among("h1 h2 h3 h4 h5 h6", tag)
}
