//! What the quotations say together: the voices compared, and the story at a glance.

#[cfg(doc)]
use super::Report;
use super::{Passage, SpeakerKind};
use crate::text::Mark;
use serde::{Deserialize, Serialize};

/// The voices compared. Ids are indices into [`Report::speakers`] and [`Report::quotes`].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Perspectives {
    /// Words of each speaker, in the order of [`Report::speakers`].
    pub voices: Vec<Voice>,
    /// Words between quotation marks that nobody owns.
    pub unattributed_words: u32,
    /// The sourcing card.
    pub sourcing: Sourcing,
    /// Named at least twice, not quoted.
    pub not_heard: Vec<NotHeard>,
    /// Asked, and did not speak.
    pub declined: Vec<Declined>,
    /// Who answers whom.
    pub exchanges: Vec<Exchange>,
}

/// One speaker's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
pub struct Voice {
    /// The speaker.
    pub speaker: u32,
    /// Words between quotation marks.
    pub quoted: u32,
    /// Words of reported speech outside marks.
    pub reported: u32,
}

/// How well the story is sourced.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
pub struct Sourcing {
    /// Number of sources (speakers).
    pub sources: u32,
    /// Sources with both a name and a role.
    pub identified: u32,
    /// Number of sources of each kind, most first.
    pub kinds: Vec<(SpeakerKind, u32)>,
    /// Unnamed sources and the reason that the article gives, if it does.
    pub unnamed: Vec<Unnamed>,
    /// Quotations that reached the article through somebody else.
    pub chains: Vec<Chain>,
}

/// An unnamed source.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
pub struct Unnamed {
    /// The speaker.
    pub speaker: u32,
    /// Why the article does not name them, in its words.
    pub reason: Option<Passage>,
}

/// A quotation that came through somebody else.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
pub struct Chain {
    /// The quotation.
    pub quote: u32,
    /// Through whom: an outlet, a spokesperson, a statement.
    pub via: Passage,
}

/// Somebody who is named but not quoted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
pub struct NotHeard {
    /// The fullest form of the name.
    pub name: Passage,
    /// Every mention by name.
    pub mentions: Vec<Mark>,
    /// Kind of source that they would be.
    pub kind: SpeakerKind,
}

/// Somebody who was asked and did not speak.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
pub struct Declined {
    /// The fullest form of the name.
    pub name: Passage,
    /// The article's words for it.
    pub cue: Passage,
}

/// One speaker answers another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Exchange {
    /// Who answers.
    pub from: u32,
    /// Whom.
    pub to: u32,
    /// The article's words for it.
    pub cue: Passage,
    /// The answer, if it is quoted.
    pub from_quote: Option<u32>,
    /// What is answered, if it is quoted.
    pub to_quote: Option<u32>,
}

/// The story at a glance. Empty lists where nothing is sure.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Digest {
    /// Two or three sentences, in text order.
    pub happened: Vec<Passage>,
    /// The publisher's own heading over them, if they come from such a section.
    pub happened_from: Option<Passage>,
    /// One line a speaker, at most six.
    pub said: Vec<Said>,
    /// What is scheduled: at most three sentences, or none.
    pub next: Vec<Passage>,
    /// The publisher's own heading over them, if they come from such a section.
    pub next_from: Option<Passage>,
    /// The quotation that a reader should hear first.
    pub lead: Option<u32>,
}

/// A line of "who said what".
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
pub struct Said {
    /// The speaker.
    pub speaker: u32,
    /// The quotation.
    pub quote: u32,
    /// The cue's words, if any.
    pub verb: Option<Passage>,
    /// The most informative stretch of the quotation, verbatim, without quotation marks at its ends.
    pub fragment: Passage,
    /// In the page the fragment stands between quotation marks (else it is reported speech).
    pub marked: bool,
}
