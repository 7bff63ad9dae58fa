//! What was said: the stretch that belongs to a frame, before it, behind it, or on both sides.

use super::clauses::{
    clause_end, closing, ends_clause, finite, introduces, opens_sentence, second_verb, starts_clause,
};
use super::cues::{CueClass, Frame as Shape};
use super::frames::{Bound, Frame};
use super::items::Line;
use super::lexicon::{Traits, among};
use super::phrases::clause_start;
use std::ops::Range;

/// So many items before ", X said" are a clause even when no verb in them is known.
const CLAUSE: usize = 7;

/// So few items behind a cue, `that` among them and no verb, name a thing.
const THING: usize = 4;

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

/// The stretch before the attributing clause, back to where other content ends.
fn before(line: &Line, sentence: &Range<usize>, frame: &Frame, taken: usize) -> Option<Range<usize>> {
    let end = frame.start;
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
        || frame.rule == "according-to";
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
        || frame.rule == "according-to"
        || frame.inverted
        || tail(line, frame);
    let closes =
        frame.inverted || closing(line, sentence, frame) || tail(line, frame) || frame.rule == "according-to";
    (closes && clause && !introduces(line, &range) || parenthesis(line, sentence, frame)).then_some(range)
}

/// The clause stands between commas in the middle of what was said: But to prevent it, he said, officials should …
fn parenthesis(line: &Line, sentence: &Range<usize>, frame: &Frame) -> bool {
    const PLACES: &str = "statement interview speech email letter post tweet memo asked speaking rally";
    let first = line.at(frame.after + 1);
    !frame.inverted
        && line.at(frame.after).is(',')
        && frame.start > sentence.start
        && line.at(frame.start - 1).is(',')
        && starts_clause(line, frame.after + 1)
        && !first.has(Traits::RELATIVE)
        && (frame.after + 1..sentence.end).any(|k| line.at(k).verbal())
        && !(sentence.start..frame.start).any(|k| among(&line.at(k).low, PLACES))
}

/// Behind the clause comes a comma and then the rest of what was said.
fn tail(line: &Line, frame: &Frame) -> bool {
    let next = line.at(frame.after + 1);
    let joined = next.has(Traits::CONJUNCTION) && line.at(frame.after + 2).quote();
    line.at(frame.after).is(',') && (next.verbal() || next.quote() || joined)
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
                || first.low == "because"
                || first.low == "although"
                || first.low == "though")
        || !direct && parenthesis(line, sentence, frame)
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
        // Words that go on behind the marks.
        if !line.at(end).breaks() && end < sentence.end && !ends_clause(line, end - 1) {
            end = clause_end(line, sentence, start, rest);
        }
    }
    parts.push(start..end);
}

/// What stands behind the clause.
fn behind(line: &Line, sentence: &Range<usize>, frame: &Frame, rest: &[Frame]) -> Option<Content> {
    let mut start = frame.after;
    if start >= sentence.end {
        return None;
    }
    let mut pause = false;
    if line.at(start).is(',') && line.at(start + 1).low == "that" && !frame.inverted {
        // "says at a stop in Toledo, Ohio, that …"
        start += 1;
    }
    if line.at(start).is(',') || line.at(start).is(':') || line.at(start).dash() {
        pause = true;
        start += 1;
    }
    let first = line.at(start);
    let mut end = clause_end(line, sentence, start, rest);
    if start >= end {
        return None;
    }
    if frame.rule == "according-to" {
        let front = frame.start == sentence.start
            || (sentence.start..frame.start).all(|k| !line.at(k).verbal() && !line.at(k).quote());
        return (pause && front).then(|| whole(start..end));
    }
    if first.quote() {
        // "What they say: “…,” Tran wrote": the words are the next one's.
        if pause
            && rest
                .iter()
                .any(|f| f.start == start + 1 && f.bound == Bound::Free && f.class != CueClass::Find)
        {
            return None;
        }
        return Some(from_quote(line, sentence, frame, start, end, pause));
    }
    if pause {
        // "…, said: that is" has no marks; a colon may still introduce a mixed clause.
        let colon = line.at(start - 1).is(':') && frame.shape != Shape::Object;
        return (colon && frame.shape != Shape::Marks).then(|| whole(start..end));
    }
    if frame.bound == Bound::Relative && !first.quote() {
        // "…, who wrote the bill, described …": the main clause goes on behind the comma.
        let quotes = (start..end).any(|k| line.at(k).quote());
        let main =
            |&k: &usize| line.at(k).is(',') && (!quotes || line.at(k + 1).verbal() || line.at(k + 1).quote());
        end = (start..end).find(main).unwrap_or(end);
        if frame.rule == "possessive" && opens_sentence(line, sentence, frame) {
            end = second_verb(line, start, end);
        }
    }
    if end == start + 1
        && !first.quote()
        && first.has(Traits::DETERMINER.or(Traits::SUBJECT).or(Traits::OBJECT))
    {
        return None;
    }
    // "disputed that figure": a thing, no clause.
    let thing = first.low == "that"
        && end - start <= THING
        && !(start + 1..end).any(|k| {
            let item = line.at(k);
            !item.word() || item.verbal() || item.cue.is_some() || item.low.ends_with("ed")
        });
    let that = !thing && among(&first.low, "that whether if how why what where who when");
    let quotes = (start..end).any(|k| line.at(k).quote());
    match frame.shape {
        Shape::Marks => None,
        Shape::Object if frame.cue.len() == 2 => {
            (!quotes || frame.class == CueClass::Demand).then(|| whole(start..end))
        }
        Shape::Object => object(line, frame, start, end, quotes).map(whole),
        _ if frame.class == CueClass::Demand && !that => (end > start + 1).then(|| whole(start..end)),
        Shape::That if that => Some(whole(start..end)),
        Shape::That => {
            let ing = first.low.ends_with("ing") && frame.class == CueClass::Deny;
            let to = first.low == "to" && frame.class == CueClass::Promise;
            let clause = first.has(Traits::SUBJECT)
                && !first.has(Traits::DETERMINER)
                && (start..end.min(start + 3)).any(|k| line.at(k).verbal());
            (ing || to || clause || quotes && frame.class != CueClass::Find).then(|| whole(start..end))
        }
        Shape::Hearer if frame.class == CueClass::Ask && !that && !quotes => None,
        Shape::Hearer | Shape::Clause
            if that && !(first.low == "when" || first.low == "where" || first.low == "who") =>
        {
            Some(whole(start..end))
        }
        Shape::Hearer | Shape::Clause => {
            let begins = first.has(Traits::SUBJECT.or(Traits::DETERMINER))
                || first.capital
                || first.low == "there"
                || first.low == "to" && frame.shape == Shape::Hearer
                || first.word()
                    && !first.has(
                        Traits::PREPOSITION.or(Traits::CONJUNCTION).or(Traits::SUBORDINATOR).or(Traits::NOT),
                    );
            const WEAK: &str = "add adds added adding declare declares declared declaring continue continues continued continuing state states stated stating estimate estimates estimated \
                                estimating recall recalls recalled recalling note notes noted noting mention mentions mentioned mentioning conclude concludes concluded concluding repeat repeats \
                                repeated repeating acknowledge acknowledges acknowledged acknowledging write writes wrote writing written";
            let clause = if among(&line.at(frame.cue.start).low, WEAK) {
                finite(line, start, end)
            } else {
                (start..end).any(|k| {
                    line.at(k).verbal()
                        || line.at(k).low.ends_with("ed")
                        || frame.shape == Shape::Hearer && line.at(k).low == "to"
                })
            };
            (begins && (clause || quotes)).then(|| whole(start..end))
        }
    }
}

fn whole(range: Range<usize>) -> Content {
    Content { parts: std::iter::once(range).collect() }
}

/// The object and what it is called: to the last mark, or for demands and accusations the whole clause.
fn object(line: &Line, frame: &Frame, start: usize, end: usize, quotes: bool) -> Option<Range<usize>> {
    if frame.class == CueClass::Accuse || frame.class == CueClass::Demand {
        let verb = (start + 1..end).any(|k| among(&line.at(k).low, "of to"));
        if frame.class == CueClass::Accuse && quotes {
            return (start..end).rev().find(|&k| line.at(k).quote()).map(|k| start..k + 1);
        }
        return (verb || quotes).then_some(start..end);
    }
    let last = (start..end).rev().find(|&k| line.at(k).quote())?;
    let start = if line.at(start).low == "as" && line.at(start + 1).quote() { start + 1 } else { start };
    // A nickname directly behind "called" was answered by the labels; here an object stands between.
    Some(start..last + 1)
}

/// Content that begins with marks: the quotation alone, or the clause that it begins.
fn from_quote(
    line: &Line,
    sentence: &Range<usize>,
    frame: &Frame,
    start: usize,
    end: usize,
    pause: bool,
) -> Content {
    let mut stop = start;
    while stop < sentence.end && line.at(stop).quote() {
        stop += 1;
    }
    let next = line.at(stop);
    if stop >= sentence.end || next.breaks() || pause || frame.shape == Shape::Marks {
        let alone = !(next.is(',') || next.is(';')) || pause || !(stop..end).any(|k| line.at(k).quote());
        if alone {
            return whole(start..stop);
        }
    }
    whole(start..end)
}
