//! What was said: the stretch that belongs to a frame, before it, behind it, or on both sides.

mod before;
mod behind;

use super::clauses::clause_end;
use super::frames::{Bound, Frame};
use super::items::Line;
use super::lexicon::Traits;
use super::phrases::clause_start;
use before::{aside, before, parenthesis, place};
use behind::behind;
use std::ops::Range;

/// Content of one frame, as items.
#[derive(Clone, Debug, Default)]
pub(super) struct Content {
    pub parts: Vec<Range<usize>>,
}

/// Gives each frame of the sentence its content; `None` where it has none.
pub(super) fn contents(line: &Line, sentence: &Range<usize>, frames: &[Frame]) -> Vec<Option<Content>> {
    let mut taken = sentence.start;
    let mut out: Vec<Option<Content>> = Vec::with_capacity(frames.len());
    for (n, frame) in frames.iter().enumerate() {
        let rest = frames.get(n + 1..).unwrap_or(&[]);
        let mut found = content(line, sentence, frame, rest, taken);
        let before = n.checked_sub(1).and_then(|b| frames.get(b).zip(out.get(b)?.as_ref()));
        if let Some((inner, told)) = before
            && retold(line, sentence, frame, inner, told)
        {
            let start = clause_start(line, sentence.start, inner.cue.start).min(inner.start);
            found = Some(whole(start..frame.start));
        }
        // "said it would reject any deal": what is said, no statement of its own.
        let covered = |c: &Content| c.parts.iter().any(|p| p.contains(&frame.cue.start));
        if frame.open && out.iter().flatten().any(covered) {
            found = None;
        }
        found = found.filter(|c| c.parts.iter().all(|p| says(line, p)));
        if let Some(end) = found.as_ref().and_then(|c| c.parts.last()).map(|p| p.end) {
            taken = taken.max(end.min(sentence.end));
        }
        if frame.bound != Bound::Relative {
            taken = taken.max(frame.after.min(sentence.end));
        }
        out.push(found);
    }
    out
}

/// There are words in it.
fn says(line: &Line, part: &Range<usize>) -> bool {
    part.clone().any(|k| line.at(k).word() || line.at(k).quote())
}

/// The clause closes the sentence behind what somebody else is said to have told: The firm told the agency “the same
/// day,” Curtis Yoder said. All of it is what he says.
fn retold(line: &Line, sentence: &Range<usize>, frame: &Frame, inner: &Frame, told: &Content) -> bool {
    let closes =
        frame.after >= sentence.end || frame.after + 1 >= sentence.end && line.at(frame.after).is('.');
    let plain = inner.bound == Bound::Free && !inner.inverted && inner.rule == "same-sentence";
    let [part] = told.parts.as_slice() else { return false };
    let last = line.at(part.end.wrapping_sub(1));
    frame.bound == Bound::Free
        && closes
        && plain
        && part.start >= inner.after
        && part.end == frame.start
        && last.quote()
        && last.comma
        && inner.source.is_some()
        && frame.source.is_some()
}

fn content(
    line: &Line,
    sentence: &Range<usize>,
    frame: &Frame,
    rest: &[Frame],
    taken: usize,
) -> Option<Content> {
    let behind = behind(line, sentence, frame, rest);
    if frame.bound != Bound::Free {
        return behind;
    }
    let before = before(line, sentence, frame, taken);
    match (before, behind) {
        (Some(before), behind)
            if line.at(before.end.wrapping_sub(1)).quote()
                || behind.is_none()
                || split(line, frame, &before) =>
        {
            let mut parts = vec![before];
            more(line, sentence, frame, rest, &mut parts);
            Some(Content { parts })
        }
        // "The plan, according to the mayor, would cost too much": the sentence around the clause.
        (Some(before), Some(mut behind)) if frame.rule == "according-to" => {
            behind.parts.insert(0, before);
            Some(behind)
        }
        (_, Some(behind)) => Some(behind),
        (_, None) => None,
    }
}

/// The clause stands in the middle of what was said: It also forms in light, Lind told us, “which is to say …”.
fn split(line: &Line, frame: &Frame, before: &Range<usize>) -> bool {
    frame.inverted && line.at(frame.after).is(':') && frame.start > before.start
        || line.at(frame.after).is(',')
            && line.at(frame.after + 1).quote()
            && !line.at(frame.after + 1).capital
            && before.clone().any(|k| line.at(k).verbal())
}

/// Parts behind the clause that go on with what was before it.
fn more(line: &Line, sentence: &Range<usize>, frame: &Frame, rest: &[Frame], parts: &mut Vec<Range<usize>>) {
    let mut at = frame.after;
    let direct = parts.first().is_some_and(|p| p.clone().all(|k| line.at(k).quote()));
    // "…," Tester said, referring to the excuse, "you …": the marks go on after what stands between.
    if direct {
        let limit = rest.first().map_or(sentence.end, |f| f.start);
        let next = (at..limit).find(|&k| line.at(k).quote());
        if let Some(next) = next
            && next > at + 1
            && (line.at(next - 1).is(',') || line.at(next - 1).dash())
            && !line.at(at).dash()
        {
            at = next - 1;
        }
    }
    let joint = line.at(at);
    if !(joint.is(',') || joint.is(':') || joint.dash() || joint.quote() || joint.is(';'))
        || at >= sentence.end
    {
        return;
    }
    let mut start = if joint.quote() { at } else { at + 1 };
    let end = clause_end(line, sentence, start, rest);
    if start >= end {
        return;
    }
    let first = line.at(start);
    let goes_on = first.quote()
        || first.has(Traits::CONJUNCTION)
            && (!direct && (start..end).any(|k| line.at(k).verbal() || line.at(k).quote())
                || (start..end).any(|k| line.at(k).quote()))
        || !direct
            && (first.verbal() && !first.low.ends_with("ing")
                || first.low.ends_with("ed")
                || first.low == "because"
                || first.low == "although"
                || first.low == "though")
        || !direct && (parenthesis(line, sentence, frame) || aside(line, frame) && !place(line, start))
        || joint.is(':') && (start..end).any(|k| line.at(k).quote());
    if !goes_on {
        return;
    }
    let mut end = end;
    if first.has(Traits::CONJUNCTION) && line.at(start + 1).quote() && start + 2 == end {
        start += 1;
    }
    if first.quote() && direct {
        end = start;
        while line.at(end).quote() && end < sentence.end {
            end += 1;
        }
    }
    parts.push(start..end);
}

fn whole(range: Range<usize>) -> Content {
    Content { parts: std::iter::once(range).collect() }
}
