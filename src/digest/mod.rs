//! What happened, who said what, what next: in the article's own words.
//!
//! Nothing is written here that the page does not say: whole sentences, and stretches of quotations. Where the
//! publisher marks a section ("What happened", "What's next:"), its text is taken and its heading is named.

mod happened;
mod lines;
mod next;
pub mod rank;
mod said;
mod sections;
mod weights;
mod words;

use crate::perspectives::listed;
use crate::quotes::Attribution;
use crate::report::Digest;
use crate::speakers::Cast;
use crate::text::Story;
use lines::Lines;
use sections::{Part, Sections};

/// The most words in "what happened".
pub const HAPPENED_WORDS: usize = 65;
/// The most lines in "who said what".
pub const SAID_LINES: usize = 6;
/// The most words in the fragment of a line.
pub const FRAGMENT_WORDS: usize = 30;

/// Writes the digest: whole sentences and verbatim fragments only.
#[must_use]
pub fn write(story: &Story, attributions: &[Attribution], cast: &Cast) -> Digest {
    let lines = Lines::new(story, attributions);
    let sections = Sections::new(story);
    let (happened, happened_from) = happened::choose(story, &lines, sections.part(Part::Happened));
    let (next, next_from) = next::choose(story, &lines, sections.part(Part::Next));
    let weights = said::Weights::new(story);
    let items = listed::items(story, attributions, cast);
    let passages =
        |spans: Vec<crate::text::Span>| spans.into_iter().filter_map(|s| story.passage(s)).collect();
    Digest {
        happened: passages(happened),
        happened_from: happened_from.and_then(|s| story.passage(s)),
        said: said::lines(story, attributions, cast, &items, &weights),
        next: passages(next),
        next_from: next_from.and_then(|s| story.passage(s)),
        lead: said::lead(story, attributions, cast, &items, &weights),
    }
}
