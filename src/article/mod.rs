//! Which blocks are the story, which are promos, and why.

use crate::analyze::Settings;
use crate::page::{BlockId, Page};
use crate::report::{Note, Promo, Verdict};
use serde::{Deserialize, Serialize};

/// What a block with text is in the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// The headline.
    Headline,
    /// The standfirst (deck, summary) under the headline.
    Standfirst,
    /// Names of the authors, date and place.
    Byline,
    /// A section heading inside the story.
    Heading,
    /// Running text.
    Paragraph,
    /// An item of a list in the story.
    ListItem,
    /// A caption or credit.
    Caption,
    /// A pull quote: repeats or sets off words of somebody.
    PullQuote,
    /// A cell or row of a table.
    Table,
    /// A box with facts beside the story.
    FactBox,
    /// A correction or an editor's note.
    Correction,
    /// An embedded post.
    Embedded,
    /// Paywall, log-in or consent notice: kept, never read as story.
    Notice,
}

/// What this room finds.
#[derive(Clone, Debug)]
pub struct Article {
    /// Is this a story at all? When it is not, `story` and `promos` are empty.
    pub verdict: Verdict,
    /// Text of the story's headline, if it was found in the page.
    pub headline: Option<String>,
    /// What the reader must know: cut, not English, paywall.
    pub notes: Vec<Note>,
    /// Blocks of the story with text, in reading order.
    pub story: Vec<(BlockId, Role)>,
    /// Blocks to hide: never an ancestor, a descendant, or a member of `story`; none inside another.
    pub promos: Vec<Promo>,
}

/// Reads the blocks of a page.
#[must_use]
pub fn read(page: &Page, settings: &Settings) -> Article {
    let _ = settings;
    let story = (0u32..).zip(&page.blocks).filter(|(_, b)| b.tag == "p" && !b.text.is_empty());
    Article {
        verdict: Verdict::default(),
        headline: None,
        notes: Vec::new(),
        story: story.map(|(i, _)| (i, Role::Paragraph)).collect(),
        promos: Vec::new(),
    }
}
