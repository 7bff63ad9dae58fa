//! Quotations and whoever they are of.

#[cfg(doc)]
use super::Report;
use super::{Passage, Reason};
use crate::text::{Around, Mark};
use serde::{Deserialize, Serialize};

/// How much of a quotation stands in marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum QuoteKind {
    /// All of it.
    Direct,
    /// A part of it.
    Mixed,
    /// None: reported speech.
    Indirect,
}

/// How sure an attribution is. Shown in words, never as a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Tier {
    /// The speaker is named, or described by what identifies them, with the words.
    Named,
    /// Found through a pronoun, a description that refers back, an earlier sentence, a running quotation.
    Inferred,
    /// Nobody knows: shown under "Unattributed".
    Unclear,
    /// The reader says so.
    Corrected,
}

/// What the article's own verb makes of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Statement {
    /// No more than a statement: says, announces, writes, replies.
    Says,
    /// The speaker's own view, or disputed: claims, argues, insists.
    Claims,
    /// Denies, disputes, rejects.
    Denies,
    /// Grants something: admits, concedes.
    Admits,
    /// Warns.
    Warns,
    /// Tells the future.
    Predicts,
    /// Binds the speaker: promises, vows, threatens.
    Promises,
    /// Wants something done.
    CallsFor,
    /// Asks.
    Asks,
    /// Finds fault, accuses.
    Criticises,
    /// Praises, thanks, welcomes.
    Praises,
}

/// A quotation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
pub struct Quote {
    /// The words, in order; with their quotation marks where the page has them.
    pub content: Vec<Passage>,
    /// What stands around each part of `content`, so that it can be found again from outside.
    #[serde(default)]
    pub around: Vec<Around>,
    /// Direct, mixed or indirect.
    pub kind: QuoteKind,
    /// The cue, if any.
    pub cue: Option<Passage>,
    /// What the cue makes of it.
    #[serde(default)]
    pub statement: Option<Statement>,
    /// The cue does more than say that something was said: a word of the article's own choice.
    #[serde(default)]
    pub loaded: bool,
    /// The source mention as the text has it (`he`), if any.
    pub source: Option<Passage>,
    /// Index into [`Report::speakers`]; `None` exactly when the tier is unclear.
    pub speaker: Option<u32>,
    /// How sure.
    pub tier: Tier,
    /// Why this speaker.
    pub why: Reason,
    /// To or through whom it was said, if the text says so.
    pub via: Option<Passage>,
    /// Words between quotation marks.
    pub quoted_words: u32,
    /// Words of reported speech outside quotation marks.
    pub reported_words: u32,
}

/// Somebody who is quoted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
pub struct Speaker {
    /// The fullest form of the name in the page.
    pub name: Passage,
    /// Role as the page gives it.
    pub role: Option<Passage>,
    /// Kind of source.
    pub kind: SpeakerKind,
    /// Where the name or a description of the speaker stands, in order; pronouns included.
    pub mentions: Vec<Mark>,
    /// Indices into [`Report::quotes`], in reading order.
    pub quotes: Vec<u32>,
}

/// Kinds of sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum SpeakerKind {
    /// Holds or seeks political office.
    Politician,
    /// Speaks for an authority: police, court, ministry, agency.
    Official,
    /// A company or somebody who speaks for one.
    Company,
    /// Speaks from knowledge: researcher, analyst, doctor, columnist, critic.
    Expert,
    /// Speaks for a cause: activist, union.
    Campaigner,
    /// Speaks from experience: resident, player, relative.
    Witness,
    /// A newspaper, broadcaster or agency.
    Outlet,
    /// A report, statement, law, court filing.
    Document,
    /// Unnamed.
    Anonymous,
    /// Any other body.
    Organisation,
}
