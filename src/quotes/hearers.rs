//! What stands behind a cue before the words: hearers, particles, times and places.

use super::cues::{CueClass, Frame as Shape};
use super::frames::Frame;
use super::items::Line;
use super::lexicon::Traits;
use super::phrases;
use crate::text::among;
use std::ops::Range;

/// Hearer, particles, times and places behind the cue.
pub(super) fn behind(line: &Line, range: &Range<usize>, frame: &mut Frame) {
    let verb = frame.cue.start;
    let word = line.at(verb).low.clone();
    if !frame.inverted && frame.after == verb + 1 {
        if word.starts_with("point") && line.at(verb + 1).low == "out"
            || word.starts_with("call") && among("for on upon", &line.at(verb + 1).low)
        {
            frame.cue.end = verb + 2;
            frame.after = verb + 2;
            if word.starts_with("call") {
                frame.class = CueClass::Demand;
            }
            return if word.starts_with("point") {
                skip_adverbials(line, range, frame)
            };
        }
        if frame.shape == Shape::Object {
            return;
        }
        let hears = frame.shape == Shape::Hearer
            || matches!(frame.class, CueClass::Warn | CueClass::Promise | CueClass::Demand)
                && (line.at(verb + 1).has(Traits::OBJECT) || warned(line, range, verb));
        if hears {
            let object = line.at(verb + 1);
            if object.has(Traits::OBJECT) || among("her you us it", &object.low) {
                frame.after = verb + 2;
                frame.cue.end = verb + 2;
            } else if !object.quote()
                && object.low != "that"
                && let Some(hearer) = phrases::right(line, verb + 1, range.end)
            {
                frame.after = hearer.full.end;
                frame.cue.end = hearer.full.end;
                frame.via = Some(hearer.full);
            }
        }
    }
    // "She went, ‘What tide?’"; not "went through it".
    let task = frame.shape == Shape::Hearer && frame.cue.len() > 1 && line.at(frame.after).low == "to";
    // "told the staff to hold back the news": what they are to do.
    if !task && !among("go goes going gone went", &word) {
        skip_adverbials(line, range, frame);
    }
}

/// "warned members at a meeting that it was over", "promised voters that it would end"
fn warned(line: &Line, range: &Range<usize>, verb: usize) -> bool {
    let ends = |&k: &usize| line.at(k).low == "that" || line.at(k).closes();
    let end = (verb + 1..range.end).find(ends).unwrap_or(range.end);
    end > verb + 1 && line.at(end).low == "that"
}

/// Times and places, and through what it was said: "on Tuesday", "in a statement", "at the BBC".
pub(super) fn skip_adverbials(line: &Line, range: &Range<usize>, frame: &mut Frame) {
    let mut e = frame.after;
    while e < range.end {
        let item = line.at(e);
        let next = line.at(e + 1);
        if item.low == "that" || item.quote() {
            break;
        }
        let late = among("late early", &item.low) && next.has(Traits::PREPOSITION.or(Traits::TIME));
        if late
            || item.has(Traits::TIME) && !(item.capital && item.name())
            || item.has(Traits::ADVERB)
                && !item.has(Traits::SUBORDINATOR.or(Traits::DETERMINER).or(Traits::PREPOSITION))
                && !item.has(Traits::NOT)
        {
            e += 1;
            continue;
        }
        // "told reporters this week"
        let ordered = among("previous following same next last", &next.low);
        let time = line.at(e + 1 + usize::from(ordered));
        if (item.low == "this" || ordered && among("the that", &item.low)) && time.has(Traits::TIME) {
            e += 2 + usize::from(ordered);
            continue;
        }
        let counted = among("about over around under at than", &item.low)
            && (next.number() || among("least most", &next.low));
        // "warned of a flood"
        let warned =
            frame.class == CueClass::Warn && e == frame.cue.end && among("of about against", &item.low);
        if item.has(Traits::PREPOSITION) && !counted && !warned && !among("that like because", &item.low) {
            if next.has(Traits::TIME) {
                e += 2;
                continue;
            }
            let Some(place) = phrases::right(line, e + 1, range.end) else {
                break;
            };
            if frame.via.is_none()
                && among("in at on through via to by from", &item.low)
                && speaks(line, &place.full)
            {
                frame.via = Some(place.full.clone());
            }
            e = place.full.end;
            continue;
        }
        break;
    }
    frame.after = e.min(range.end);
}

/// The place is one where words are published or spoken: a statement, an interview, an outlet.
fn speaks(line: &Line, place: &Range<usize>) -> bool {
    const PLACES: &str = "statement interview email e-mail letter post tweet memo release editorial column article blog podcast spokesman spokeswoman spokesperson lawyer aide filing report op-ed note message video twitter facebook instagram x bluesky telegram truth speech conference book show radio television tv";
    place.clone().any(|k| among(PLACES, &line.at(k).low)) || outlet(line, place)
}

/// A name that looks like that of a newspaper, broadcaster or agency.
fn outlet(line: &Line, place: &Range<usize>) -> bool {
    const WORDS: &str = "times post news journal herald tribune gazette guardian telegraph mail mirror sun bbc cnn nbc cbs abc npr msnbc cnbc pbs itv reuters bloomberg politico axios monde figaro spiegel economist atlantic newsweek magazine press observer independent chronicle globe star standard continental ap afp dpa breitbart fox vox slate huffpost buzzfeed";
    place.clone().any(|k| line.at(k).capital && among(WORDS, &line.at(k).low))
}
