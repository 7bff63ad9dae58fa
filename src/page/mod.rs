//! INPUT: a page as a tree of blocks. The core never sees a DOM; the page scripts never see linguistics.
//!
//! Three front ends make a [`Page`]: the page scripts (`extension/page/walk.js`, the live DOM), [`html`] (a file,
//! natively) and [`plain`] (text). All obey the rules written at [`Block`].

#[cfg(not(target_arch = "wasm32"))]
pub mod html;
pub mod plain;

use serde::{Deserialize, Serialize};

/// The most text that is read from one page, in UTF-16 code units; the walker stops there and sets [`Page::cut`].
pub const MAX_TEXT: usize = 400_000;
/// The most blocks that are read from one page; the walker stops there and sets [`Page::cut`].
pub const MAX_BLOCKS: usize = 20_000;

/// Position of a block in [`Page::blocks`].
pub type BlockId = u32;

/// A page: what a reader can see of it, in document order, with what its markup says about each piece.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
#[serde(default, rename_all = "camelCase")]
pub struct Page {
    /// Address of the page, without a fragment; empty for text.
    pub url: String,
    /// The document's title.
    pub title: String,
    /// Language that the document declares (BCP 47), or empty.
    pub lang: String,
    /// What the head of the page claims about itself: a hint, never the truth.
    pub meta: Meta,
    /// All blocks in pre-order: a parent stands before its children, in reading order.
    pub blocks: Vec<Block>,
    /// The walker stopped at [`MAX_TEXT`] or [`MAX_BLOCKS`]: what follows in the page was not read.
    pub cut: bool,
}

/// Structured data of the page: JSON-LD, Open Graph, `meta` elements. Empty strings where the page says nothing.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
#[serde(default, rename_all = "camelCase")]
pub struct Meta {
    /// Types: every JSON-LD `@type` and `og:type`, as written (`NewsArticle`, `article`, `WebSite`).
    pub types: Vec<String>,
    /// Headline: JSON-LD `headline`, else `og:title`.
    pub headline: String,
    /// Standfirst: JSON-LD `description`, else `og:description`, else `meta name=description`.
    pub description: String,
    /// Authors' names.
    pub authors: Vec<String>,
    /// The publisher's name: `og:site_name`, else JSON-LD `publisher.name`.
    pub site: String,
    /// Date of publication as the page writes it (ISO 8601 by convention).
    pub published: String,
    /// JSON-LD `articleBody` where there is one, at most 100,000 UTF-16 units.
    pub body: String,
}

/// A piece of the page that stands by itself: a paragraph, heading, list item, caption, table cell, button; or a
/// container of such.
///
/// - A block holds text of its own, or child blocks, never both: loose text between child blocks becomes an
///   anonymous child with the tag `#text`. Two or more `<br>` in a row separate anonymous children, too.
/// - An inline element that holds a block is a block itself; its link or weight lies on every text inside it.
/// - An element without text, media and controls inside is no block, but it separates texts if it is one by name.
/// - Invisible content is not in the tree, nor is anything that the reader types into.
///
/// In a message, fields other than these three may be absent where they are empty: `parent`, `tag`, `text`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
#[serde(default, rename_all = "camelCase")]
pub struct Block {
    /// The containing block; `None` for the root only.
    pub parent: Option<BlockId>,
    /// Local name in lower case, or `#text`.
    pub tag: String,
    /// Own text: white space folded to one space, a single `<br>` as `\n`, trimmed; empty in containers.
    pub text: String,
    /// Inline elements within `text`, in order of start.
    pub inlines: Vec<Inline>,
    /// `id` and `class` attributes as written, separated by spaces.
    pub class: String,
    /// Other attributes that tell something, as `name=value` separated by spaces: `itemprop`, `itemtype`, `rel`, `aria-label`,
    /// `data-testid`, `data-component` and their like. Values have at most 80 units, their spaces turned to `_`.
    pub hints: String,
    /// ARIA role as written.
    pub role: String,
    /// Pictures, videos, audio players and frames directly in this block, not in a descendant block.
    pub media: u32,
    /// Inputs, selects and text areas directly in this block.
    pub controls: u32,
    /// Focus or a selection lies inside.
    pub held: bool,
}

/// An inline element within a block's text: UTF-16 code units of [`Block::text`], end-exclusive.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Inline {
    /// What it is.
    pub kind: InlineKind,
    /// First unit.
    pub start: u32,
    /// One past the last unit.
    pub end: u32,
}

/// Kinds of inline elements that later decisions need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum InlineKind {
    /// `<a href>`.
    Link,
    /// `<b>`, `<strong>`, or bold by style.
    Strong,
}

impl Page {
    /// The block with this id, if there is one.
    #[must_use]
    pub fn block(&self, id: BlockId) -> Option<&Block> {
        self.blocks.get(id as usize)
    }

    /// The containing block. One that does not stand before its child is none: the page came from outside, and what
    /// follows parents must come to an end.
    #[must_use]
    pub fn parent(&self, id: BlockId) -> Option<BlockId> {
        self.block(id)?.parent.filter(|&p| p < id)
    }

    /// Ids of a block and everything inside it: a contiguous run, because the order is pre-order.
    #[must_use]
    pub fn subtree(&self, id: BlockId) -> std::ops::Range<BlockId> {
        let mut end = id.saturating_add(1);
        while self.parent(end).is_some_and(|p| p >= id) {
            end += 1;
        }
        id..end
    }

    /// The text of a block and everything inside it, blocks separated by newlines.
    #[must_use]
    pub fn text_of(&self, id: BlockId) -> String {
        let texts: Vec<&str> = self
            .subtree(id)
            .filter_map(|i| self.block(i))
            .map(|b| b.text.as_str())
            .filter(|t| !t.is_empty())
            .collect();
        texts.join("\n")
    }
}
