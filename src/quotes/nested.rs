//! Speech within speech: what somebody passes on between their own quotation marks, with marks and a cue of its own:
//! “He looked at me and said, ‘The bridge is shut,’” Pell recalled.

use super::contents;
use super::cues::{CueClass, Frame as Shape};
use super::frames::{self, Bound, Frame};
use super::items::Line;
use super::lexicon::Traits;
use super::marks::{self, Marked};
use super::rules::described;
use super::statement::unsaid;
use super::{Attribution, finish, labels};
use crate::text::{Story, among};

/// Adds what is said inside the quotations of the story, where a cue there says by whom.
pub(super) fn add(story: &Story, outer: &[Marked], found: &mut Vec<Attribution>) {
    for marked in outer {
        let inner = marks::inside(story, marked);
        if labels::label(story, marked) {
            continue;
        }
        let line =
            Line::inside(story, marked, &inner, |i| inner.get(i).is_none_or(|m| labels::label(story, m)));
        for sentence in line.sentences() {
            let frames = frames::frames(&line, sentence.clone());
            let contents = contents::contents(&line, &sentence, &frames);
            for (frame, content) in frames.iter().zip(contents) {
                let Some(content) = content.filter(|_| speaks(&line, frame)) else { continue };
                // "He told me it was shut"; not: "I said so"
                let told = among("said says told asked", &line.at(frame.cue.start).low)
                    && frame.bound == Bound::Free
                    && !frame.inverted
                    && frame.source.as_ref().is_some_and(|s| {
                        let one = frame.cue.len() > 1 && !among("i we you", &line.at(s.head.start).low);
                        one || s.head.len() > 1 && line.at(s.head.start).has(Traits::DETERMINER)
                    })
                    && content.parts.iter().all(|p| p.start >= frame.after);
                if !told && !content.parts.iter().any(|p| p.clone().any(|k| line.at(k).quote())) {
                    continue;
                }
                let mut draft = described(&line, frame);
                draft.parts = content.parts.iter().map(|p| line.span(p.start, p.end)).collect();
                if unsaid(story, &draft) {
                    continue;
                }
                found.push(Attribution { within: true, ..finish(story, &inner, draft) });
            }
        }
    }
}

/// The frame says that something was said, by somebody: no thought, no name for a thing, nothing that might be said.
fn speaks(line: &Line, frame: &Frame) -> bool {
    let thought = line.at(frame.cue.start).low.starts_with("th") && frame.shape == Shape::Marks;
    let told =
        !matches!(frame.class, CueClass::Describe | CueClass::Criticise | CueClass::Praise | CueClass::Find);
    frame.source.is_some() && told && !thought && !frame.open
}
