//! Lists that look like the turns of a transcript: `Cost: 9 crowns`, `Lunch: soup`, `Credit: the museum`.

use crate::quotes::Attribution;
use crate::report::{QuoteKind, SpeakerKind};
use crate::speakers::Cast;
use crate::text::Story;

/// Of each attribution whether it is an item of a list. In a transcript people speak: where at least half of those who
/// have such turns are nobody whom one could name, they are labels, and what stands behind them is nobody's words.
#[must_use]
pub fn items(story: &Story, attributions: &[Attribution], cast: &Cast) -> Vec<bool> {
    let turns: Vec<bool> = attributions.iter().map(|a| is_turn(story, a)).collect();
    let mut takes = vec![false; cast.speaking];
    for (_, owner) in turns.iter().zip(&cast.owners).filter(|(turn, _)| **turn) {
        if let Some(taken) = owner.entity.and_then(|e| takes.get_mut(e)) {
            *taken = true;
        }
    }
    let takers = takes.iter().zip(&cast.entities).filter(|(taken, _)| **taken);
    let all = takers.clone().count();
    let unnamed = takers.filter(|(_, e)| e.kind == SpeakerKind::Anonymous).count();
    if unnamed * 2 >= all && unnamed > 0 { turns } else { vec![false; attributions.len()] }
}

/// Words between no marks and with no word of saying: a turn behind a label.
fn is_turn(story: &Story, a: &Attribution) -> bool {
    const MARKS: &[char] = &['"', '“', '”', '„', '«', '‘', '\'', '‹', '「', '『'];
    let opens = a.content.first().map(|&c| story.str(c)).unwrap_or("");
    a.kind == QuoteKind::Direct && a.cue.is_none() && !opens.starts_with(MARKS)
}
