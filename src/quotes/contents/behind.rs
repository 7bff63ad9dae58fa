//! What was said behind the attributing clause: She said the boat was late.

use super::{Content, whole};
use crate::quotes::clauses::{clause_end, finite};
use crate::quotes::cues::{CueClass, Frame as Shape};
use crate::quotes::frames::{Bound, Frame};
use crate::quotes::items::Line;
use crate::quotes::lexicon::Traits;
use crate::quotes::phrases::right;
use crate::text::among;
use std::ops::Range;

/// So many bytes between marks that begin with a capital letter are a sentence.
const SENTENCE: usize = 20;

/// So few items behind a cue, `that` among them and no verb, name a thing.
const THING: usize = 4;

/// What stands behind the clause.
pub(super) fn behind(line: &Line, sentence: &Range<usize>, frame: &Frame, rest: &[Frame]) -> Option<Content> {
    let mut start = frame.after;
    if start >= sentence.end {
        return None;
    }
    let mut pause = false;
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
        // "…, according to the Atlas, a research group": an apposition, no clause.
        let clause = frame.start == sentence.start
            || !first.has(Traits::DETERMINER)
            || (start..end).any(|k| line.at(k).verbal() || line.at(k).quote());
        let start = behind_apposition(line, start, end);
        return (pause && front && clause).then(|| whole(start..end));
    }
    if first.quote() {
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
    let that = !thing && among("that whether if how why what where who when", &first.low);
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
            let clause = clause || finite_clause(line, start, end);
            (ing || to || clause || quotes && frame.class != CueClass::Find).then(|| whole(start..end))
        }
        _ if frame.class == CueClass::Warn && among("of about against", &first.low) => {
            Some(whole(start..end))
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
                                repeated repeating acknowledge acknowledges acknowledged acknowledging write write writes wrote writing written email emails emailed emailing text texts texted texting";
            // "admitted taking the key", "recalls signing it"
            let word = &line.at(frame.cue.start).low;
            let done =
                first.low.ends_with("ing") && (frame.class == CueClass::Admit || word.starts_with("recall"));
            let clause = done
                || if among(WEAK, &line.at(frame.cue.start).low) {
                    finite(line, start, end)
                } else {
                    (start..end).any(|k| {
                        line.at(k).verbal()
                            || line.at(k).low.ends_with("ed")
                            || frame.shape == Shape::Hearer && line.at(k).low == "to"
                    }) || end > start + 1 && among("he she they we i", &first.low)
                };
            (begins && (clause || quotes)).then(|| whole(start..end))
        }
    }
}

/// Behind what the source is said to be: The results, according to Boyle, a Democrat, | were mixed.
fn behind_apposition(line: &Line, start: usize, end: usize) -> usize {
    let Some(comma) = (start..end).find(|&k| line.at(k).is(',') || line.at(k).verbal()) else { return start };
    let next = line.at(comma + 1);
    let described = line.at(start).has(Traits::DETERMINER) && line.at(start.wrapping_sub(2)).name();
    let clause = described && !next.has(Traits::CONJUNCTION) && (comma..end).any(|k| line.at(k).verbal());
    if line.at(comma).is(',') && (next.verbal() || clause) { comma + 1 } else { start }
}

/// "showed the lorry was faulty": a phrase and its auxiliary.
fn finite_clause(line: &Line, start: usize, end: usize) -> bool {
    right(line, start, end)
        .is_some_and(|p| line.at(p.full.end).has(Traits::AUXILIARY) && p.full.len() > 1 && p.full.end < end)
}

/// The object and what it is called: to the last mark, or for demands and accusations the whole clause.
fn object(line: &Line, frame: &Frame, start: usize, end: usize, quotes: bool) -> Option<Range<usize>> {
    if frame.class == CueClass::Accuse || frame.class == CueClass::Demand {
        // "urged patience"
        let verb = line.at(frame.cue.start).low.starts_with("urg")
            || (start + 1..end).any(|k| among("of to", &line.at(k).low));
        if frame.class == CueClass::Accuse && quotes {
            return (start..end).rev().find(|&k| line.at(k).quote()).map(|k| start..k + 1);
        }
        return (verb || quotes).then_some(start..end);
    }
    let last = (start..end).rev().find(|&k| line.at(k).quote())?;
    // "described afterwards as “…”"
    let named = (start..last).find(|&k| !line.at(k).has(Traits::ADVERB)).filter(|&k| line.at(k).low == "as");
    let start = named.map(|k| k + 1).filter(|&k| line.at(k).quote()).unwrap_or(start);
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
    // "branded “a disgrace” by pensioners", "what he called “a disgrace” last week"; "She says “now” and it moves": another clause.
    let clause =
        next.has(Traits::CONJUNCTION) && line.at(stop + 1).has(Traits::SUBJECT) && line.at(stop + 2).verbal();
    let called = frame.shape == Shape::Object && frame.bound == Bound::Relative;
    // "told her “It was the wind” before he left"
    let whole_words = line.at(start).capital && line.at(start).span.len() >= SENTENCE;
    let aside = whole_words && next.has(Traits::SUBORDINATOR) && stop == start + 1;
    if called || aside || clause && !line.at(start).comma {
        return whole(start..stop);
    }
    if stop >= sentence.end || next.breaks() || pause || frame.shape == Shape::Marks {
        let alone = !(next.is(',') || next.is(';')) || pause || !(stop..end).any(|k| line.at(k).quote());
        if alone {
            return whole(start..stop);
        }
    }
    whole(start..end)
}
