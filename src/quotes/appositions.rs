//! Appositions: what stands between commas behind a subject, and which of the phrases around it is the name.

use super::items::{Kind, Line};
use super::lexicon::Traits;
use super::nouns::{Phrase, pronoun, right};
use super::phrases::{clause_before, clause_start, description, intro};
use crate::text::among;
use std::ops::Range;

/// "The MP for the area, Tessa Holroyd, …" is Tessa Holroyd; "Smith, a farmer, …" stays Smith.
pub(super) fn named_apposition(line: &Line, phrase: Phrase, end: usize) -> Phrase {
    let j = phrase.full.end;
    let described = among("the its his her their our", &line.at(phrase.head.start).low);
    if line.at(j).is(',')
        && (described || !ends_in_name(line, &phrase.head))
        && let Some(second) = right(line, j + 1, end)
        && line.at(j + 1).name()
        && !line.at(j + 1).number()
        && matches!(line.at(second.full.end).kind, Kind::Punct(',' | '.' | '—' | '–') | Kind::Edge)
    {
        return Phrase { full: phrase.full.start..second.full.end, head: second.head };
    }
    phrase
}

/// "Heritage group the Harbour Trust" is the Harbour Trust.
fn called(line: &Line, phrase: Phrase, end: usize) -> Phrase {
    let j = phrase.full.end;
    let name = line.at(j).low == "the" && line.at(j + 1).capital && !ends_in_name(line, &phrase.head);
    match right(line, j, end).filter(|_| name) {
        Some(second) => Phrase { full: phrase.full.start..second.full.end, head: second.head },
        None => phrase,
    }
}

/// The phrase is a name or ends in one: Mr Pym, economy minister Rafael Dorn.
fn ends_in_name(line: &Line, head: &Range<usize>) -> bool {
    head.end.checked_sub(1).is_some_and(|k| line.at(k).name() && !line.at(k).possessive)
}

/// The subject whose apposition or relative clause ends with the comma at `comma`: "Pym, the director, said".
pub(super) fn closed(line: &Line, from: usize, comma: usize) -> Option<Phrase> {
    let mut floor = comma;
    while floor > from {
        let item = line.at(floor - 1);
        if item.quote() || item.is(';') || item.is(':') || item.is('.') && line.at(floor).first {
            break;
        }
        floor -= 1;
    }
    // Pieces between commas and dashes, from the last one back: as long as they modify or name the same.
    let mut found: Option<Phrase> = None;
    let mut pieces = 0;
    let mut end = comma;
    while end > floor {
        let mut start = end;
        while start > floor && !(line.at(start - 1).is(',') || line.at(start - 1).dash()) {
            start -= 1;
        }
        // "The court heard that Pell, who …, said"
        let that = (start..end).rev().find(|&k| line.at(k).low == "that" && line.at(k + 1).name());
        let lead = clause_start(line, that.map_or(start, |k| k + 1), end);
        let whole = right(line, lead, end)
            .map(|p| called(line, p, end))
            .filter(|p| named(line, &p.head) && rests(line, p.full.end, end));
        // "When contacted, …" and other openings that no comma of their own closes are no subject.
        let modifies = modifier(line, start, end) || intro(line, lead) && !pronoun(line, lead);
        pieces += 1;
        // "The bill needs two thirds, and three people who know the count, …, said": another clause begins.
        let joined =
            line.at(start).has(Traits::CONJUNCTION) && clause_before(line, floor, start.saturating_sub(1));
        match whole {
            // "But 50 miles away, in the county seat, Odd Fenne, a farmer, said"
            Some(phrase) if found.is_some() && line.at(phrase.head.start).number() => break,
            Some(phrase) if !modifies || joined => {
                let head = description(line, phrase.head, end);
                found = Some(Phrase { full: phrase.full.start..comma + 1, head })
            }
            _ if modifies => {}
            _ => break,
        }
        end = start.saturating_sub(1);
        if start == floor || joined {
            break;
        }
    }
    let found = found?;
    // One piece alone is no subject with an apposition: "That is unfair, said …".
    if pieces < 2 && found.full.start <= floor && found.head.end == comma {
        return None;
    }
    let head = named_apposition(line, Phrase::simple(found.head.clone()), comma + 1).head;
    Some(Phrase { full: found.full, head })
}

/// Nothing but a phrase of place, a relative clause or a participle stands between here and `end`.
fn rests(line: &Line, at: usize, end: usize) -> bool {
    let item = line.at(at);
    if end.saturating_sub(at) > 8 && !item.has(Traits::RELATIVE) {
        return false;
    }
    at >= end
        || item.is('(')
        || item.has(Traits::PREPOSITION.or(Traits::RELATIVE))
            && !(at..end).any(|k| line.at(k).has(Traits::AUXILIARY) && !line.at(at).has(Traits::RELATIVE))
        || item.low.ends_with("ed")
        || item.low.ends_with("ing")
}

/// The phrase begins like a name or a description, not like a pronoun.
fn named(line: &Line, head: &Range<usize>) -> bool {
    let first = line.at(head.start);
    !(first.has(Traits::SUBJECT) && head.len() == 1) && first.word()
}

/// Participles that do not end in -ed.
pub(super) const PARTICIPLES: &str = "born seen sent written led";

/// The piece modifies the noun before it: who …, of …, 71, aged …, speaking ….
fn modifier(line: &Line, start: usize, end: usize) -> bool {
    let item = line.at(start);
    item.has(Traits::RELATIVE)
        // "the report, a copy of which was seen by the Herald, says"
        || line.at(start + 2).low == "of" && line.at(start + 3).has(Traits::RELATIVE)
        || item.has(Traits::CONJUNCTION) && line.at(start + 1).has(Traits::RELATIVE)
        // — “Old Salt” to her crew —
        || item.low.starts_with(['“', '"', '‘', '\''])
        || item.has(Traits::PREPOSITION) && !item.has(Traits::DETERMINER)
        || item.has(Traits::ADVERB)
        || item.number() && end - start == 1
        || among("jr sr aged then now where himself herself itself and including", &item.low)
        || among(PARTICIPLES, &item.low)
        || (item.low.ends_with("ing") || item.low.ends_with("ed"))
            && (!item.capital || item.first && line.at(start + 1).has(Traits::PREPOSITION))
}
