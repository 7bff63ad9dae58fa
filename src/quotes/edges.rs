//! What stands at the edges of quotations and paragraphs: signatures, names beside marks, datelines, lead-ins.

use super::contents;
use super::frames;
use super::items::Line;
use super::phrases;
use crate::text::{Span, among};
use std::ops::Range;

/// A quotation with a subject beside it whose verb is no reporting verb: “Promise me,” Blige sings.
pub(super) fn beside(line: &Line, at: usize, sentence: &Range<usize>) -> Option<Span> {
    let opens = at == sentence.start && line.at(at).comma;
    let phrase = if opens {
        let phrase = phrases::right(line, at + 1, sentence.end)?;
        let verb = line.at(phrase.full.end);
        (verb.word() && !verb.capital || verb.is(',')).then_some(phrase)?
    } else if at > sentence.start && line.at(at - 1).is(',') && line.at(at).capital && at + 2 >= sentence.end
    {
        phrases::subject(line, sentence.start, at)?
    } else {
        return None;
    };
    Some(line.name(&phrase.head))
}

/// The items are a signature: ― Carla Sanchez, or below a quotation: Katarina Voss, chief executive.
pub(super) fn signature(line: &Line, start: usize, end: usize, dash: bool) -> Option<Span> {
    const WORDS: usize = 12;
    let led = line.at(start).dash();
    if dash && !led || end - start > WORDS {
        return None;
    }
    let mut from = start;
    while line.at(from).dash() {
        from += 1;
    }
    let phrase = phrases::right(line, from, end)?;
    let names =
        phrase.head.clone().all(|k| line.at(k).capital || !line.at(k).word() || line.at(k).low.len() <= 3);
    let next = line.at(phrase.full.end);
    let verbs = (from..end).any(|k| line.at(k).verbal() || line.at(k).quote() || line.at(k).is(':'));
    let closes = phrase.full.end >= end || next.is(',') || next.is('.') || next.is('(');
    let name = names
        && closes
        && !verbs
        && line.at(from).name()
        && (led || phrase.head.len() >= 2 && !line.at(end - 1).is('.'));
    name.then(|| line.name(&phrase.head))
}

/// The sentences of a line, where a question or exclamation between marks and the clause that says whose it is are one:
/// “Which half?” Straker said. A dateline before the first sentence is left out.
pub(super) fn joined(line: &Line, sentences: Vec<Range<usize>>, strong: Option<Span>) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::with_capacity(sentences.len());
    for mut sentence in sentences {
        if sentence.start == 0 {
            sentence.start = lead_in(line, dateline(line, &(clock(line, &sentence)..sentence.end)), strong);
        }
        if let Some(last) = out.last_mut()
            && line.at(last.end.wrapping_sub(1)).quote()
            && alone(line, last.end - 1, last.start)
            && let Some(frame) = frames::frames(line, sentence.clone()).first()
            && frame.start == sentence.start
            && contents::contents(line, &sentence, std::slice::from_ref(frame)).iter().all(Option::is_none)
        {
            last.end = sentence.end;
            continue;
        }
        out.push(sentence);
    }
    out
}

/// The marked stretch at `at` begins its sentence or stands behind a comma or colon: it is a quotation of its own.
fn alone(line: &Line, at: usize, start: usize) -> bool {
    at == start || line.at(at - 1).is(':') || line.at(at - 1).is(',')
}

/// Where the sentence begins behind a bold lead-in that ends with a colon: **What they say:** …
fn lead_in(line: &Line, start: usize, strong: Option<Span>) -> usize {
    const WORDS: usize = 8;
    let bold = |k: &usize| {
        strong.is_some_and(|s| s.start <= line.at(0).span.start && line.at(*k).span.start <= s.end)
    };
    let name = phrases::right(line, start, line.len())
        .is_some_and(|p| line.at(p.full.end).is(':') && line.at(start).name() && p.head.len() > 1);
    if name {
        return start;
    }
    // "Why it matters: …": what a house sets before its paragraphs, bold or not.
    let asks = among("what why how where who when", &line.at(start).low);
    let head =
        (start..start + WORDS).take_while(|k| bold(k) || asks && line.at(*k).word() || line.at(*k).is(':'));
    let colon = head.into_iter().find(|&k| line.at(k).is(':'));
    colon.filter(|&k| k + 1 < line.len()).map_or(start, |k| k + 1)
}

/// Where an entry of a live page begins behind its time: 10.42, 11:05am, 14:32 BST.
fn clock(line: &Line, sentence: &Range<usize>) -> usize {
    let mut k = sentence.start;
    let digits = |k: usize| line.at(k).word() && line.at(k).low.starts_with(|c: char| c.is_ascii_digit());
    let time = |k: usize| {
        let low = &line.at(k).low;
        let split = low.contains(['.', ':']) && low.len() >= 4 && low.len() <= 7;
        digits(k) && (split || low.ends_with("am") || low.ends_with("pm"))
            || digits(k) && line.at(k + 1).is(':') && digits(k + 2) && low.len() <= 2
    };
    if !time(k) {
        return sentence.start;
    }
    k += if line.at(k + 1).is(':') && digits(k + 2) { 3 } else { 1 };
    while among("am pm bst gmt est edt cet ist", &line.at(k).low) && line.at(k).word()
        || line.at(k).dash()
        || line.at(k).is('.')
        || line.at(k).is(':')
    {
        k += 1;
    }
    if k < sentence.end { k } else { sentence.start }
}

/// Where the story begins behind "SANTA REVE, March 3 (MNW) - ".
fn dateline(line: &Line, sentence: &Range<usize>) -> usize {
    let first = line.at(sentence.start).upper || line.at(sentence.start).is('(');
    // "ISLAMABAD: The minister …"
    let colon = (sentence.start..sentence.end.min(sentence.start + 4)).find(|&k| line.at(k).is(':'));
    if let Some(colon) =
        colon.filter(|&c| c > sentence.start && c + 1 < sentence.end && !line.at(c + 1).quote())
        && (sentence.start..colon).all(|k| line.at(k).upper)
    {
        return colon + 1;
    }
    let dash = (sentence.start..sentence.end.min(sentence.start + 16)).find(|&k| line.at(k).dash());
    match dash {
        Some(dash) if first && (sentence.start..dash).all(|k| line.at(k).capital || !line.at(k).word()) => {
            dash + 1
        }
        _ => sentence.start,
    }
}
