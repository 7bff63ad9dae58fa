//! Subjects without a parser: the noun phrase before a verb, with its appositions and relative clauses.

use super::items::Line;
use super::lexicon::{Traits, among};
use super::nouns::pronoun;
pub(super) use super::nouns::{Phrase, right};
use super::reported::plain;
use std::ops::Range;

/// Words that begin what a clause is introduced by.
fn intro(line: &Line, i: usize) -> bool {
    let item = line.at(i);
    item.word()
        && (item.has(Traits::PREPOSITION) && !(item.has(Traits::DETERMINER))
            || item.has(Traits::SUBORDINATOR) && !item.has(Traits::DETERMINER)
            || item.has(Traits::ADVERB) && !item.has(Traits::DETERMINER)
            || item.has(Traits::TIME) && !item.name()
            || among(
                &item.low,
                "asked speaking writing responding according answering referring citing pressed questioned addressing commenting calling noting",
            )
            || item.low.ends_with("ing") && item.low.len() > 5 && item.cue.is_some())
}

/// The first place at or after `i` where the main clause of `i..end` begins: behind conjunctions and introductions.
pub(super) fn clause_start(line: &Line, mut i: usize, end: usize) -> usize {
    loop {
        let item = line.at(i);
        if i >= end {
            return end;
        }
        if item.is(',')
            || item.dash()
            || item.is('(')
            || item.is('•')
            || item.is('*')
            || item.is('…')
            || item.is('.')
            || item.has(Traits::CONJUNCTION) && !item.capital
            || item.has(Traits::CONJUNCTION) && item.first
        {
            i += 1;
            continue;
        }
        if !intro(line, i) || pronoun(line, i) && !item.has(Traits::RELATIVE.or(Traits::SUBORDINATOR)) {
            return i;
        }
        // "On Tuesday the mayor": a time needs no comma behind it.
        let adverb = item.has(Traits::ADVERB.or(Traits::TIME))
            && !item.has(Traits::PREPOSITION.or(Traits::SUBORDINATOR));
        if adverb {
            i += 1;
            continue;
        }
        let year = among(&item.low, "in since by until") && line.at(i + 1).number();
        if item.has(Traits::PREPOSITION) && line.at(i + 1).has(Traits::TIME) || year {
            i += 2;
            while line.at(i).has(Traits::TIME) && !line.at(i).name() || line.at(i).number() {
                i += 1;
            }
            continue;
        }
        let Some(comma) = (i..end).find(|&k| line.at(k).is(',')) else {
            return i;
        };
        i = comma + 1;
    }
}

/// The main subject of the clause `i..end`, with its apposition.
pub(super) fn subject(line: &Line, i: usize, end: usize) -> Option<Phrase> {
    let mut i = i;
    while i < end && line.at(i).quote() {
        i += 1;
    }
    let start = clause_start(line, i, end);
    let phrase = right(line, start, end)?;
    Some(named_apposition(line, phrase, end))
}

/// "The MP for the area, Tessa Holroyd, …" is Tessa Holroyd; "Smith, a farmer, …" stays Smith.
fn named_apposition(line: &Line, phrase: Phrase, end: usize) -> Phrase {
    let j = phrase.full.end;
    let described = among(&line.at(phrase.head.start).low, "the its his her their our");
    if line.at(j).is(',')
        && (described || !ends_in_name(line, &phrase.head))
        && let Some(second) = right(line, j + 1, end)
        && line.at(j + 1).name()
        && !line.at(j + 1).number()
        && matches!(
            line.at(second.full.end).kind,
            super::items::Kind::Punct(',' | '.' | '—' | '–') | super::items::Kind::Edge
        )
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

/// The subject of the verb at `verb`, within the clause that begins at or after `from`. `None` where the verb has none of its own before it.
pub(super) fn left(line: &Line, from: usize, verb: usize) -> Option<Phrase> {
    let mut end = verb;
    while end > from {
        let item = line.at(end - 1);
        // "He, however, accused"
        if item.is(',') && end > from + 2 && line.at(end - 2).has(Traits::ADVERB) && line.at(end - 3).is(',')
        {
            end -= 3;
            continue;
        }
        let skip = item.word()
            && item.has(Traits::ADVERB.or(Traits::AUXILIARY).or(Traits::NOT))
            && !item.capital
            && !item.has(Traits::SUBJECT)
            || item.low == "long" && line.at(end.wrapping_sub(2)).has(Traits::AUXILIARY)
            || item.low == "to"
                && (end >= 2)
                && among(
                    &line.at(end - 2).low,
                    "went-on on continued continues used took sought appeared seemed",
                );
        if !skip {
            break;
        }
        end -= 1;
        if line.at(end).low == "to" {
            end = end.saturating_sub(1);
            if line.at(end).low == "on" {
                end = end.saturating_sub(1);
            }
        }
    }
    if end <= from {
        return None;
    }
    let last = line.at(end - 1);
    if last.low == "to" || last.has(Traits::CONJUNCTION) && !last.capital {
        return None;
    }
    if pronoun(line, end - 1) && !last.has(Traits::RELATIVE) {
        // "no one"
        let led = last.low == "one" && end - 1 > from && line.at(end - 2).has(Traits::DETERMINER);
        return Some(Phrase::simple(end - 1 - usize::from(led)..end));
    }
    if among(&last.low, "who which") || end == verb && inscribed(line, verb) {
        return antecedent(line, from, end - 1);
    }
    if last.is(',') || last.is(')') || last.dash() {
        return closed(line, from, end - 1);
    }
    if !last.word() {
        return None;
    }
    let start = tail_start(line, from, end);
    let start = clause_start(line, start, end);
    if start >= end {
        return None;
    }
    // "The Department for Culture, Media and Sport said": a list within a name.
    if start > from && line.at(start - 1).is(',') && line.at(start).name() && line.at(start + 1).low == "and"
    {
        const RUNS: &str = "department ministry minister secretary committee agency commission office";
        let body = ending(line, from, start - 1)
            .filter(|p| p.full.clone().any(|k| line.at(k).capital && among(&line.at(k).low, RUNS)));
        if let Some(body) = body.filter(|_| right(line, start + 2, end).is_some_and(|p| p.full.end == end)) {
            return Some(Phrase::simple(body.full.start..end));
        }
    }
    // "So at 2-1 down our trainer said": start again at the last article.
    let article = |k: &usize| among(&line.at(*k).low, "the a an his her its their my our your");
    let whole = || {
        let last = (start + 1..end).rev().find(article)?;
        right(line, last, end).filter(|p| p.full.end == end)
    };
    let Some(mut phrase) = right(line, start, end) else {
        return whole().filter(|_| plain(&line.at(verb).low));
    };
    // "the former secretary and current nominee said"
    if among(&line.at(phrase.full.end).low, "and or")
        && let Some(second) = right(line, phrase.full.end + 1, end).filter(|s| s.full.end == end)
    {
        phrase = Phrase::simple(phrase.full.start..second.full.end);
    }
    if phrase.full.end < end {
        // Words are left between subject and verb: a relative clause, a place, a time.
        let next = line.at(phrase.full.end);
        let fits = next.has(Traits::RELATIVE.or(Traits::PREPOSITION).or(Traits::TIME))
            || next.low.ends_with("ed")
            || next.low.ends_with("ing")
            || next.low == "put"
            || line.at(end - 1).has(Traits::TIME.or(Traits::PREPOSITION));
        if !fits {
            // "when I took this job my predecessor told me"
            if let Some(phrase) = whole() {
                return Some(phrase);
            }
            // Start again behind the last verb.
            let again = (start..end).rev().find(|&k| {
                line.at(k).verbal()
                    || line.at(k).has(Traits::SUBORDINATOR) && !line.at(k).has(Traits::RELATIVE)
            })?;
            let phrase = right(line, again + 1, end)?;
            return (phrase.full.end == end).then_some(phrase);
        }
        return Some(Phrase { full: start..end, head: phrase.head });
    }
    // "Its chief executive, Katarina Voss" directly before a verb without a closing comma.
    Some(phrase)
}

/// Where the clause that ends at `end` begins, going left to punctuation or a word that begins a clause.
fn tail_start(line: &Line, from: usize, end: usize) -> usize {
    let mut k = end;
    while k > from {
        let item = line.at(k - 1);
        let dotted = item.is('.') && !line.at(k).first;
        if item.breaks() && !dotted || item.quote() || item.is('"') || item.is('”') {
            return k;
        }
        let both = item.has(Traits::SUBORDINATOR) && item.has(Traits::PREPOSITION) && k < end;
        let led = line.at(k.wrapping_sub(2));
        if both
            && right(line, k, end).is_some_and(|p| p.full.end == end)
            && (!led.word()
                || item.low == "as" && clause_before(line, from, k - 1)
                || among(&led.low, "shortly soon days hours weeks months years just long right"))
        {
            // "shortly after Trump said"
            return k;
        }
        if item.has(Traits::SUBORDINATOR.or(Traits::RELATIVE))
            && !item.has(Traits::PREPOSITION)
            && !item.capital
        {
            // A relative clause about the noun before it belongs to the subject; a clause of its own does not.
            let relative = item.has(Traits::RELATIVE)
                && line.at(k).word()
                && !line.at(k).has(Traits::SUBJECT.or(Traits::DETERMINER))
                && !line.at(k).name()
                && line.at(k.wrapping_sub(2)).cue.is_none()
                && line.at(k.wrapping_sub(2)).word()
                && k < end;
            if !relative {
                return k;
            }
        }
        if item.has(Traits::CONJUNCTION) && (item.low == "but" || clause_before(line, from, k - 1)) {
            return k;
        }
        k -= 1;
    }
    from
}

/// A verb stands between the last break and `end`: what follows the conjunction there is a clause of its own.
fn clause_before(line: &Line, from: usize, end: usize) -> bool {
    let mut k = end;
    while k > from {
        k -= 1;
        if line.at(k).breaks() || line.at(k).quote() {
            return k + 1 == end;
        }
        // "an officer accused of hitting and killing a driver"
        let participle = line.at(k).low.ends_with("ed") && among(&line.at(k + 1).low, "of by");
        if line.at(k).verbal() && !participle && !line.at(k.wrapping_sub(1)).has(Traits::RELATIVE) {
            return true;
        }
    }
    false
}

/// "a banner that read “…”": what is written on a thing.
pub(super) fn inscribed(line: &Line, verb: usize) -> bool {
    line.at(verb.wrapping_sub(1)).low == "that"
        && among(&line.at(verb).low, "read reads")
        && line.at(verb + 1).quote()
}

/// The noun before `who` or `which` at `rel`.
fn antecedent(line: &Line, from: usize, rel: usize) -> Option<Phrase> {
    let end = if line.at(rel.wrapping_sub(1)).is(',') { rel - 1 } else { rel };
    // "Paik, of the Harbor Center, who"; "a slide, seen by the Herald, which": what is told of, not what stands between.
    let comma = (from..end).rev().find(|&k| line.at(k).is(','));
    let joint = comma.filter(|&k| {
        let first = line.at(k + 1);
        let from_a_place = among(&first.low, "of from at with") && line.at(k.wrapping_sub(1)).name();
        let done = first.low.ends_with("ed") || among(&first.low, PARTICIPLES);
        end < rel && (done || from_a_place && line.at(rel).low == "who")
    });
    joint.and_then(|comma| ending(line, from, comma)).or_else(|| ending(line, from, end))
}

/// The noun phrase that ends before `end`.
pub(super) fn ending(line: &Line, from: usize, end: usize) -> Option<Phrase> {
    let mut start = end;
    while start > from {
        let item = line.at(start - 1);
        if !item.word() && !item.is('&')
            || item.verbal()
            || item.has(Traits::SUBORDINATOR) && !item.has(Traits::PREPOSITION)
        {
            break;
        }
        start -= 1;
    }
    // The shortest phrase that ends here and has a determiner or a name.
    let found = (start..end).find_map(|k| right(line, k, end).filter(|p| p.full.end == end))?;
    Some(found)
}

/// The subject whose apposition or relative clause ends with the comma at `comma`: "Pym, the director, said".
fn closed(line: &Line, from: usize, comma: usize) -> Option<Phrase> {
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
                found = Some(Phrase { full: phrase.full.start..comma + 1, head: phrase.head })
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
const PARTICIPLES: &str = "born seen sent written led";

/// The piece modifies the noun before it: who …, of …, 71, aged …, speaking ….
fn modifier(line: &Line, start: usize, end: usize) -> bool {
    let item = line.at(start);
    item.has(Traits::RELATIVE)
        || item.has(Traits::CONJUNCTION) && line.at(start + 1).has(Traits::RELATIVE)
        // — “Old Salt” to her crew —
        || item.low.starts_with(['“', '"', '‘', '\''])
        || item.has(Traits::PREPOSITION) && !item.has(Traits::DETERMINER)
        || item.has(Traits::ADVERB)
        || item.number() && end - start == 1
        || among(&item.low, "jr sr aged then now where himself herself itself and including")
        || among(&item.low, PARTICIPLES)
        || (item.low.ends_with("ing") || item.low.ends_with("ed"))
            && (!item.capital || item.first && line.at(start + 1).has(Traits::PREPOSITION))
}
