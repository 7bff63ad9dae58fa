//! Share of voice, sourcing, who answers whom, who is named but not heard.

use crate::quotes::Attribution;
use crate::report::Perspectives;
use crate::speakers::Cast;
use crate::text::Story;

/// Weighs the voices. Ids in the result are indices into `attributions` and into the speaking part of
/// `cast.entities`, which are the report's quotations and speakers.
#[must_use]
pub fn weigh(story: &Story, attributions: &[Attribution], cast: &Cast) -> Perspectives {
    let _ = (story, attributions, cast);
    Perspectives::default()
}
