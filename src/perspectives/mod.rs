//! Share of voice, sourcing, who answers whom, who is named but not heard.
//!
//! Counts and explicit words only: a pair of voices is shown when the text says that one answers the other, a silence
//! when the text says that somebody did not speak. Nothing here judges.
//!
//! Nothing here remembers, either. Whether the same words were heard before, in another story, could only be told from
//! what the reader has read, and the extension keeps nothing of a page once its tab is closed.

mod declined;
mod exchanges;
pub mod listed;
mod scene;
mod sourcing;
pub mod statements;
mod unheard;

use crate::quotes::Attribution;
use crate::report::{Perspectives, Voice};
use crate::speakers::Cast;
use crate::text::{Span, Story};
use scene::Scene;
pub use sourcing::{is_identified, kinds};

/// Weighs the voices; `site` is the publisher's name, or empty. Ids in the result are indices into `attributions` and into the speaking part of
/// `cast.entities`, which are the report's quotations and speakers.
#[must_use]
pub fn weigh(story: &Story, attributions: &[Attribution], cast: &Cast, site: &str) -> Perspectives {
    let scene = Scene::new(story, attributions, cast, site);
    let (voices, unattributed_words) = voices(story, attributions, cast);
    Perspectives {
        voices,
        unattributed_words,
        sourcing: sourcing::card(&scene),
        not_heard: unheard::find(&scene),
        declined: declined::find(&scene),
        exchanges: exchanges::find(&scene),
    }
}

/// Each speaker's words, and the quoted words that nobody owns.
fn voices(story: &Story, attributions: &[Attribution], cast: &Cast) -> (Vec<Voice>, u32) {
    let speaking = u32::try_from(cast.speaking).unwrap_or(u32::MAX);
    let mut voices: Vec<Voice> =
        (0..speaking).map(|speaker| Voice { speaker, quoted: 0, reported: 0 }).collect();
    let mut unattributed = 0;
    let words = |spans: &[Span]| spans.iter().map(|&s| story.words(s)).sum::<usize>() as u32;
    for (attribution, owner) in attributions.iter().zip(&cast.owners).filter(|(a, _)| !a.within) {
        let quoted = words(&attribution.quoted);
        let reported = words(&attribution.content).saturating_sub(quoted);
        match owner.entity.and_then(|e| voices.get_mut(e)) {
            Some(voice) => {
                voice.quoted += quoted;
                voice.reported += reported;
            }
            None => unattributed += quoted,
        }
    }
    (voices, unattributed)
}

#[cfg(test)]
mod tests;
