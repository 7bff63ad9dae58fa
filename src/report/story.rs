//! What the page is, and which of its blocks are the story.

use super::Reason;
use crate::article::Role;
use crate::page::BlockId;
use serde::{Deserialize, Serialize};

/// Is the page a story?
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
pub struct Verdict {
    /// What kind of page it is. Anything but a story is neither marked nor hidden.
    pub kind: PageKind,
    /// Why.
    pub why: Reason,
}

/// Kinds of pages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum PageKind {
    /// A story to read.
    Story,
    /// A front page, topic page or list of stories.
    Index,
    /// Search results.
    Search,
    /// A video or audio page with little text.
    Video,
    /// A product or shop page.
    Product,
    /// A forum or comment thread.
    Forum,
    /// A log-in, consent or payment wall with no story behind it.
    Wall,
    /// A recipe.
    Recipe,
    /// A picture gallery.
    Gallery,
    /// Too little text to read.
    #[default]
    Short,
}

/// A block of the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
pub struct StoryBlock {
    /// The block.
    pub block: BlockId,
    /// What it is in the story.
    pub role: Role,
}

/// A block that is not the story.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
pub struct Promo {
    /// The block: hidden with all that it holds.
    pub block: BlockId,
    /// What it is.
    pub kind: PromoKind,
    /// It stands between the story's first and last block.
    pub inside: bool,
    /// Why it is taken for one.
    pub why: Reason,
    /// Its markup in short, the same on every page of the site; no word of the page is in it.
    #[serde(default)]
    pub signature: String,
}

/// Kinds of promo blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum PromoKind {
    /// Newsletter sign-up.
    Newsletter,
    /// Other stories.
    Related,
    /// Share bar.
    Share,
    /// App promo.
    App,
    /// Author biography.
    Bio,
    /// Advertisement, affiliate note.
    Ad,
    /// Comments teaser.
    Comments,
    /// Subscription offer (not a paywall).
    Subscribe,
    /// Donation appeal.
    Donate,
    /// Follow us.
    Social,
    /// Tags and topics.
    Tags,
    /// Video or podcast promo.
    Media,
    /// Anything else that is not the story.
    Other,
    /// What the reader chose to hide.
    Reader,
}
