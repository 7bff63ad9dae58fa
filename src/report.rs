//! OUTPUT: every conclusion about a page, each with its reason and its place.

mod perspectives;
mod quotes;
mod story;

pub use crate::correct::Correction;
pub use crate::text::{Around, Mark};
pub use perspectives::*;
pub use quotes::*;
use serde::{Deserialize, Serialize};
pub use story::*;

/// Words of the article: characters exactly as they stand in the page, and where. The only type that views may put
/// between quotation marks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
pub struct Passage {
    /// The characters.
    pub text: String,
    /// Their place.
    pub mark: Mark,
}

/// Why a conclusion was drawn: the id of a rule, and the words that it fills in. The sentence that the reader sees is
/// the message `why_<rule>` of the locale (dashes become underscores), with `words` as its substitutions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
pub struct Reason {
    /// Id of the rule in kebab case: `same-sentence`, `promo-newsletter-words`.
    pub rule: String,
    /// What the rule saw, as substitutions `$1`, `$2` … of its message.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<String>,
}

impl Reason {
    /// A reason without substitutions.
    #[must_use]
    pub fn new(rule: &str) -> Reason {
        Reason { rule: rule.into(), words: Vec::new() }
    }
    /// A reason with substitutions.
    #[must_use]
    pub fn with(rule: &str, words: &[&str]) -> Reason {
        Reason { rule: rule.into(), words: words.iter().map(|w| (*w).to_owned()).collect() }
    }
}

/// Everything that is known about a page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// Address of the page as read.
    pub url: String,
    /// Headline of the story, or title of the page.
    pub title: String,
    /// Name of the publisher, or empty.
    pub site: String,
    /// Authors' names as the page gives them.
    pub authors: Vec<String>,
    /// Date of publication as the page gives it.
    pub published: String,
    /// Is it a story, and why.
    pub verdict: Verdict,
    /// What the reader must know about this report.
    pub notes: Vec<Note>,
    /// Blocks of the story, in reading order.
    pub story: Vec<StoryBlock>,
    /// Blocks that are hidden when the reader wants it.
    pub promos: Vec<Promo>,
    /// Blocks that would be hidden, had the reader not chosen to see their like on this site.
    #[serde(default)]
    pub shown: Vec<Promo>,
    /// Quotations in reading order.
    pub quotes: Vec<Quote>,
    /// Everybody who is quoted: by words quoted, most first.
    pub speakers: Vec<Speaker>,
    /// The voices compared.
    pub perspectives: Perspectives,
    /// The story at a glance.
    pub digest: Digest,
    /// What the reader has set right: already done in all of the above.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Correction>,
}

/// Something that the reader must know about the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Note {
    /// The page was too long; only its first part was read.
    Cut,
    /// The page is not in English: quotation marks are read, speakers are not.
    NotEnglish,
    /// The story stands behind a paywall: only its beginning was there to read.
    Paywall,
    /// Something that the reader hides on this site holds more than half of this story, and was left alone.
    Refused,
}
