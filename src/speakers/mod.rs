//! Speakers: which mentions are one person or body, what they are, and whose each quotation is.

use crate::quotes::Attribution;
use crate::report::{Reason, SpeakerKind, Tier};
use crate::text::{Span, Story};

/// A person or body that the story names, whether it speaks or not.
#[derive(Clone, Debug)]
pub struct Entity {
    /// The fullest form of the name in the story (for the unnamed: the fullest description).
    pub name: Span,
    /// Role as the story gives it (`president`, `a hydrologist at …`), nearest to the name.
    pub role: Option<Span>,
    /// Kind of source.
    pub kind: SpeakerKind,
    /// Every mention, in order, pronouns included.
    pub mentions: Vec<Span>,
}

/// Whose an attribution is.
#[derive(Clone, Debug)]
pub struct Owner {
    /// Index into [`Cast::entities`], below [`Cast::speaking`]; `None` exactly when the tier is unclear.
    pub entity: Option<usize>,
    /// How sure.
    pub tier: Tier,
    /// Why.
    pub why: Reason,
}

/// Everybody in the story.
#[derive(Clone, Debug, Default)]
pub struct Cast {
    /// First those who speak (the first [`Cast::speaking`]), by words quoted, most first; then the others by first mention.
    pub entities: Vec<Entity>,
    /// How many of [`Cast::entities`] speak: own at least one attribution.
    pub speaking: usize,
    /// For each attribution, in the same order: whose it is.
    pub owners: Vec<Owner>,
}

/// Resolves sources to entities.
#[must_use]
pub fn resolve(story: &Story, attributions: &[Attribution]) -> Cast {
    let _ = (story, attributions);
    Cast::default()
}
