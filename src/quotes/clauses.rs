//! Where clauses begin and end, as far as punctuation, small words and verbs tell.

use super::frames::{Bound, Frame};
use super::items::{Kind, Line};
use super::lexicon::Traits;
use super::phrases;
use crate::text::among;
use std::ops::Range;

/// A clause may begin here: with a subject, not with a participle, a preposition or a relative.
pub(super) fn starts_clause(line: &Line, at: usize) -> bool {
    let first = line.at(at);
    first.word()
        && !first.low.ends_with("ing")
        && !first.has(Traits::RELATIVE.or(Traits::CONJUNCTION))
        && (first.has(Traits::SUBJECT.or(Traits::DETERMINER))
            || first.capital
            || first.low == "there"
            || first.low.ends_with('s'))
}

/// An introduction is no content: "In a statement, …", "Asked about it, …".
pub(super) fn introduces(line: &Line, range: &Range<usize>) -> bool {
    let first = line.at(range.start);
    if range.clone().any(|k| line.at(k).quote()) {
        return false;
    }
    let opener = among("asked speaking reached contacted pressed", &first.low)
        || first.low.ends_with("ing") && first.cue.is_some();
    let verbs = range.clone().any(|k| line.at(k).verbal());
    let commas = range.clone().any(|k| line.at(k).is(','));
    let leads = first.has(Traits::PREPOSITION.or(Traits::SUBORDINATOR).or(Traits::ADVERB))
        && !first.has(Traits::DETERMINER);
    opener || leads && !(commas && verbs) && !among("if what how there not about", &first.low)
}

/// A subject and its verb begin here: "it would rain", "most of the stock had gone"; not "the week that was lost".
pub(super) fn finite(line: &Line, start: usize, end: usize) -> bool {
    let Some(subject) = phrases::right(line, start, end) else {
        return line.at(start).low == "there";
    };
    let verb = line.at(subject.full.end);
    verb.verbal() || verb.low.ends_with("ed") || verb.has(Traits::ADVERB)
}

/// The clause closes its sentence: "…, the source added."
pub(super) fn closing(line: &Line, sentence: &Range<usize>, frame: &Frame) -> bool {
    frame.bound == Bound::Free
        && frame.start > sentence.start
        && (line.at(frame.start - 1).is(',')
            || line.at(frame.start - 1).quote() && line.at(frame.start - 1).comma)
        && frame.rule != "no-source"
        && (frame.after >= sentence.end || line.at(frame.after).is('.') && frame.after + 1 >= sentence.end)
}

/// Where the clause that begins at `start` ends: before the next frame that is not part of it, before "according to",
/// or at the end of the sentence without its stop.
pub(super) fn clause_end(line: &Line, sentence: &Range<usize>, start: usize, rest: &[Frame]) -> usize {
    let mut end = sentence.end;
    for next in rest {
        if next.start <= start {
            continue;
        }
        let k = next.start;
        let led = line.at(k.wrapping_sub(1));
        let own = match next.bound {
            Bound::Shared => line.at(k).has(Traits::CONJUNCTION) || led.is(','),
            Bound::Relative => false,
            Bound::Free if closing(line, sentence, next) => true,
            Bound::Free => {
                next.rule == "according-to"
                    || led.is(';')
                    || led.has(Traits::CONJUNCTION) && line.at(k.wrapping_sub(2)).is(',')
            }
        };
        if own {
            end = k;
            while end > start
                && (line.at(end - 1).is(',')
                    || line.at(end - 1).is(';')
                    || line.at(end - 1).has(Traits::CONJUNCTION))
            {
                end -= 1;
            }
            break;
        }
    }
    // "…, but would not say why", "… but declined to comment"
    let silent = |&k: &usize| {
        const SILENT: &str = "declined refused declines refuses";
        among("but though although", &line.at(k).low)
            && (k + 1..k + 4).any(|n| {
                among(SILENT, &line.at(n).low)
                    || line.at(k - 1).is(',')
                        && line.at(n).low == "not"
                        && among("would did could", &line.at(n - 1).low)
            })
    };
    if let Some(k) = (start + 1..end).find(silent) {
        end = k - usize::from(line.at(k - 1).is(','));
    }
    while end > start && matches!(line.at(end - 1).kind, Kind::Punct('.' | '!' | '?' | ',' | ';' | ':')) {
        end -= 1;
    }
    end
}
