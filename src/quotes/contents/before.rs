//! What was said before the attributing clause: The boat was late, she said.

use crate::quotes::clauses::{closing, finite, introduces, starts_clause};
use crate::quotes::cues::Frame as Shape;
use crate::quotes::frames::Frame;
use crate::quotes::items::Line;
use crate::quotes::lexicon::Traits;
use crate::text::among;
use std::ops::Range;

/// So many items before ", X said" are a clause even when no verb in them is known.
const CLAUSE: usize = 7;

/// The stretch before the attributing clause, back to where other content ends.
pub(super) fn before(
    line: &Line,
    sentence: &Range<usize>,
    frame: &Frame,
    taken: usize,
) -> Option<Range<usize>> {
    let end = frame.start;
    let according = frame.rule == "according-to";
    let whole = closing(line, sentence, frame)
        && !line.at(end - usize::from(end > 0)).quote()
        && !(taken..end).any(|k| line.at(k).quote());
    let from = if whole { sentence.start } else { taken };
    if end <= from
        || frame.shape == Shape::Object
            && !line.at(end - 1).quote()
            && !(end >= 2 && line.at(end - 2).quote())
    {
        return None;
    }
    let mut last = end - 1;
    let mark = line.at(last);
    let joined = mark.quote()
        || mark.is(',')
        || mark.dash()
        || mark.is('?')
        || mark.is('!')
        || mark.is('…')
        || according;
    if !joined {
        return None;
    }
    while last > from && (line.at(last).is(',') || line.at(last).dash()) {
        last -= 1;
    }
    let mut start = from;
    while start < last
        && (line.at(start).is(',')
            || line.at(start).is(';')
            || line.at(start).dash()
            || line.at(start).low == "but"
            || line.at(start).low == "and" && start > from)
    {
        start += 1;
    }
    let range = start..last + 1;
    let quote = line.at(last).quote();
    if quote {
        // Directly before the clause: the words between marks alone, or the clause that they end.
        return Some(quote_start(line, &range)..range.end);
    }
    if frame.shape == Shape::Marks
        || matches!(frame.shape, Shape::Hearer) && line.at(frame.after).low == "that"
    {
        return None;
    }
    let long = range.len() >= CLAUSE;
    let clause = long
        || range.clone().any(|k| line.at(k).verbal() || line.at(k).quote())
        || according
        || frame.inverted
        || tail(line, frame);
    let closes = frame.inverted || closing(line, sentence, frame) || tail(line, frame) || according;
    let says = according || !introduces(line, &range);
    (closes && clause && says || parenthesis(line, sentence, frame)).then_some(range)
}

/// The clause stands between commas in the middle of what was said: But to prevent it, he said, officials should …
pub(super) fn parenthesis(line: &Line, sentence: &Range<usize>, frame: &Frame) -> bool {
    let first = line.at(frame.after + 1);
    !frame.inverted
        && line.at(frame.after).is(',')
        && frame.start > sentence.start
        && line.at(frame.start - 1).is(',')
        && (starts_clause(line, frame.after + 1) || finite(line, frame.after + 1, sentence.end))
        && !first.has(Traits::RELATIVE)
        && (frame.after + 1..sentence.end).any(|k| line.at(k).verbal())
        && !(sentence.start..frame.start).any(|k| among(PLACES, &line.at(k).low))
}

/// Behind the clause comes a comma and then the rest of what was said.
fn tail(line: &Line, frame: &Frame) -> bool {
    let next = line.at(frame.after + 1);
    let apart = line.at(frame.start.wrapping_sub(1)).is(',');
    if aside(line, frame) {
        return true;
    }
    let joined = next.has(Traits::CONJUNCTION) && (apart || line.at(frame.after + 2).quote());
    let finite = next.verbal() || apart && next.low.ends_with("ed");
    line.at(frame.after).is(',') && (finite || next.quote() || joined)
}

/// Where and through what somebody speaks.
const PLACES: &str = "statement interview speech email letter post tweet memo asked speaking rally";

/// The place of the words stands behind the clause: The boat was late, he said, in a statement.
pub(super) fn place(line: &Line, at: usize) -> bool {
    (at..at + 4).any(|k| among(PLACES, &line.at(k).low))
}

/// A clause of its own goes on behind the comma with a time, a place or a reason: He would sail, he said, for ten crowns.
/// What is conceded there (although …) is the writer's.
pub(super) fn aside(line: &Line, frame: &Frame) -> bool {
    let next = line.at(frame.after + 1);
    let start = (0..frame.start).rev().find(|&k| line.at(k).first).unwrap_or(0);
    !frame.inverted
        && frame.shape != Shape::Marks
        && line.at(frame.start.wrapping_sub(1)).is(',')
        && line.at(frame.after).is(',')
        && next.has(Traits::PREPOSITION.or(Traits::SUBORDINATOR))
        && !next.has(Traits::RELATIVE)
        && !among("although though while", &next.low)
        && finite(line, start, frame.start)
}

/// Words before marks belong to the content when the marks go on with them: The closure was “surgery,” he said.
fn quote_start(line: &Line, range: &Range<usize>) -> usize {
    let mut k = range.end - 1;
    // Stretches between marks that follow each other are one.
    while k > range.start && line.at(k - 1).quote() {
        k -= 1;
    }
    if k == range.start || line.at(k).first || line.at(k - 1).is(':') && !line.at(range.start).quote() {
        return k;
    }
    range.start
}
