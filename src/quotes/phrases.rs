//! Subjects without a parser: the noun phrase before a verb, with its appositions and relative clauses.

use super::appositions::{PARTICIPLES, closed, named_apposition};
use super::items::Line;
use super::lexicon::Traits;
use super::nouns::done;
use super::nouns::pronoun;
pub(super) use super::nouns::{Phrase, right};
use super::reported::plain;
use crate::text::among;
use std::ops::Range;

/// Words that begin what a clause is introduced by.
pub(super) fn intro(line: &Line, i: usize) -> bool {
    let item = line.at(i);
    item.word()
        && (item.has(Traits::PREPOSITION) && !(item.has(Traits::DETERMINER))
            || item.has(Traits::SUBORDINATOR) && !item.has(Traits::DETERMINER)
            || item.has(Traits::ADVERB) && !item.has(Traits::DETERMINER)
            || item.has(Traits::TIME) && !item.name()
            || among(
                "asked speaking writing responding according answering referring citing pressed questioned addressing commenting calling noting",
                &item.low,
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
        let year = among("in since by until", &item.low) && line.at(i + 1).number();
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

/// Words that begin a description.
const ARTICLES: &str = "the a an his her its their our my your";

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
                    "went-on on continued continues used took sought appeared seemed",
                    &line.at(end - 2).low,
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
    if end == verb && relative(line, verb) {
        let article = (from..end - 1).rev().find(|&k| among(ARTICLES, &line.at(k).low));
        let described = article.and_then(|k| right(line, k, end - 1)).filter(|p| p.full.end == end - 1);
        return described.or_else(|| ending(line, from, end - 1));
    }
    if among("who which", &last.low) {
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
            .filter(|p| p.full.clone().any(|k| line.at(k).capital && among(RUNS, &line.at(k).low)));
        if let Some(body) = body.filter(|_| right(line, start + 2, end).is_some_and(|p| p.full.end == end)) {
            return Some(Phrase::simple(body.full.start..end));
        }
    }
    // "So at 2-1 down our trainer said": start again at the last article.
    let article = |k: &usize| among(ARTICLES, &line.at(*k).low);
    let whole = || {
        let last = (start + 1..end).rev().find(article)?;
        right(line, last, end).filter(|p| p.full.end == end)
    };
    let Some(mut phrase) = right(line, start, end) else {
        return whole().filter(|_| plain(&line.at(verb).low));
    };
    // "the former secretary and current nominee said"
    let joined = among("and or", &line.at(phrase.full.end).low);
    let described = joined && done(line, phrase.full.end + 1);
    if joined
        && !described
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
            || described
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
        return Some(Phrase { full: start..end, head: description(line, phrase.head, end) });
    }
    // "Its chief executive, Katarina Voss" directly before a verb without a closing comma.
    Some(phrase)
}

/// A description with all that tells of whom it speaks, up to `end`: a detective privy to the probe, logs entered into
/// evidence on Tuesday. Not when it was said, which stands before any participle or relative.
#[inline(never)]
pub(super) fn description(line: &Line, head: Range<usize>, end: usize) -> Range<usize> {
    // "The Washington Post"
    let named = line.at(head.start).name() || (head.start + 1..head.end).all(|k| line.at(k).name());
    if named || pronoun(line, head.start) {
        return head;
    }
    let formed = |k: usize| line.at(k).low.ends_with("ed") || line.at(k).low.ends_with("ing");
    let mut led = head.clone().skip(1).any(formed);
    let apart = |k: &usize| {
        let (item, next) = (line.at(*k), line.at(k + 1));
        led |= item.has(Traits::RELATIVE) || formed(*k);
        let timed = item.has(Traits::TIME) || item.has(Traits::PREPOSITION) && next.has(Traits::TIME);
        let ends = item.breaks() && (!item.is('.') || next.first)
            || item.quote()
            || item.has(Traits::CONJUNCTION) && done(line, k + 1);
        ends || !led && timed
    };
    head.start..(head.end..end).find(apart).unwrap_or(end).max(head.end)
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
                || among("shortly soon days hours weeks months years just long right", &led.low))
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
pub(super) fn clause_before(line: &Line, from: usize, end: usize) -> bool {
    let mut k = end;
    while k > from {
        k -= 1;
        if line.at(k).breaks() || line.at(k).quote() {
            return k + 1 == end;
        }
        // "an officer accused of hitting and killing a driver"
        let participle = line.at(k).low.ends_with("ed") && among("of by", &line.at(k + 1).low);
        if line.at(k).verbal() && !participle && !line.at(k.wrapping_sub(1)).has(Traits::RELATIVE) {
            return true;
        }
    }
    false
}

/// "a government that says", "a banner that read “…”": the verb tells of the noun before `that`.
pub(super) fn relative(line: &Line, verb: usize) -> bool {
    let noun = line.at(verb.wrapping_sub(2));
    line.at(verb.wrapping_sub(1)).low == "that"
        && noun.word()
        && noun.traits == Traits::default()
        && !noun.verbal()
        && (among("says said say", &line.at(verb).low) || line.at(verb + 1).quote())
}

/// The noun before `who` or `which` at `rel`.
fn antecedent(line: &Line, from: usize, rel: usize) -> Option<Phrase> {
    let end = if line.at(rel.wrapping_sub(1)).is(',') { rel - 1 } else { rel };
    // "Paik, of the Harbor Center, who"; "a slide, seen by the Herald, which": what is told of, not what stands between.
    let comma = (from..end).rev().find(|&k| line.at(k).is(','));
    let joint = comma.filter(|&k| {
        let first = line.at(k + 1);
        let from_a_place = among("of from at with", &first.low) && line.at(k.wrapping_sub(1)).name();
        let done = first.low.ends_with("ed") || among(PARTICIPLES, &first.low);
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
