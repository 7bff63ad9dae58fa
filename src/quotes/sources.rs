//! Who says it: the source of a reporting verb, before it, behind it, behind `by`, or that of the clause before.

use super::cues::{Cue, Frame as Shape};
use super::frames::{Bound, Frame};
use super::hearers::skip_adverbials;
use super::items::Line;
use super::lexicon::Traits;
use super::nouns::pronoun;
use super::phrases::{self, Phrase};
use super::reported::passive;
use crate::text::among;
use std::ops::Range;

/// Gives the frame of a verb its source; `None` where nobody is said to say anything. `before`: the frame before it.
pub(super) fn find(
    line: &Line,
    range: &Range<usize>,
    frame: &mut Frame,
    cue: Cue,
    before: Option<&Frame>,
) -> Option<()> {
    let verb = frame.cue.start;
    if cue.participle && passive(line, range, verb) {
        passive_source(line, range, frame)
    } else if let Some(source) = inverted(line, range, verb, cue) {
        frame.inverted = true;
        frame.followed_by(source);
        skip_apposition(line, range, frame);
        Some(())
    } else {
        active_source(line, range, frame, cue.ing, before)
    }
}

/// "was told by X that", "it was claimed that"; `None` for passives that carry no statement.
fn passive_source(line: &Line, range: &Range<usize>, frame: &mut Frame) -> Option<()> {
    let e = frame.after;
    frame.rule = "no-source";
    if line.at(e).low == "as" && line.at(e + 1).cue.is_some_and(|c| c.ing) {
        // "was quoted as saying"
        frame.led_by(phrases::left(line, range.start, frame.cue.start)?);
        frame.cue.end = e + 2;
        frame.after = e + 2;
        frame.shape = Shape::Clause;
        frame.rule = "quoted-as-saying";
        return Some(());
    }
    if frame.shape == Shape::Object {
        return named_by(line, range, frame);
    }
    if line.at(e).low == "by" {
        frame.followed_by(phrases::right(line, e + 1, range.end)?);
        frame.rule = "passive-by";
    }
    skip_adverbials(line, range, frame);
    let that = among("that whether", &line.at(frame.after).low);
    that.then_some(())
}

/// "has been branded “a disgrace” by pensioners", "was described by pensioners as “a disgrace”"
fn named_by(line: &Line, range: &Range<usize>, frame: &mut Frame) -> Option<()> {
    let ends = |&k: &usize| line.at(k).breaks() || line.at(k).verbal();
    let end = (frame.after..range.end).find(ends).unwrap_or(range.end);
    let quote = (frame.after..end).find(|&k| line.at(k).quote())?;
    let by = (frame.after..end).find(|&k| line.at(k).low == "by")?;
    let source = phrases::right(line, by + 1, range.end)?;
    if by < quote {
        if line.at(quote - 1).low != "as" {
            return None;
        }
        frame.followed_by(source);
    } else {
        frame.source = Some(source);
    }
    frame.bound = Bound::Relative;
    frame.rule = "passive-by";
    Some(())
}

/// The subject behind the verb: `"…," said Trump`.
fn inverted(line: &Line, range: &Range<usize>, verb: usize, cue: Cue) -> Option<Phrase> {
    let prev = line.at(verb.wrapping_sub(1));
    let first = verb == range.start || line.at(verb - 1).first && prev.has(Traits::CONJUNCTION);
    let next = line.at(verb + 1);
    if next.low == "that" || next.has(Traits::OBJECT) {
        return None;
    }
    let beside = verb > range.start
        && (prev.quote() || prev.is(',') || prev.dash() || prev.is('?') || prev.is('!') || prev.is('…'));
    if !(beside || first && line.at(verb).capital)
        || (cue.ing || matches!(cue.frame, Shape::Hearer | Shape::Object)) && !prev.quote()
    {
        return None;
    }
    if line.at(verb).low == "told" {
        return None;
    }
    let source = phrases::right(line, verb + 1, range.end)?;
    let behind = line.at(source.full.end);
    // "Pell, who leads the search, said he understood."
    if !prev.quote() && pronoun(line, verb + 1) && source.full.len() == 1 && !behind.breaks() {
        return None;
    }
    if behind.verbal() && !behind.low.ends_with("ing") && !prev.quote() {
        return None;
    }
    if prev.quote() {
        return Some(source);
    }
    // "…, a lawyer for Pell, said the firm “rejects” it": the clause goes on.
    if behind.quote() && !first {
        return None;
    }
    if first {
        return (behind.is(':') || behind.is(',') || behind.quote()).then_some(source);
    }
    // A comma before the verb may also close an apposition: then a clause follows the verb.
    let mut k = source.full.end;
    while k < range.end && !line.at(k).breaks() && !line.at(k).quote() {
        if line.at(k).verbal() {
            return None;
        }
        k += 1;
    }
    let content =
        (range.start..verb).any(|k| line.at(k).verbal() || line.at(k).quote()) || verb - range.start <= 3;
    // Verbs of relative clauses are not the sentence's.
    let mut told = false;
    let bare = (range.start..verb - 1).all(|k| {
        told = !line.at(k).is(',') && (told || line.at(k).has(Traits::RELATIVE));
        !line.at(k).quote() && (told || !line.at(k).verbal())
    });
    let apposition = bare && line.at(verb - 1).is(',') && phrases::left(line, range.start, verb).is_some();
    (content && !apposition).then_some(source)
}

/// "said Priya Nadel, an analyst, …": the apposition belongs to the clause.
fn skip_apposition(line: &Line, range: &Range<usize>, frame: &mut Frame) {
    let at = line.at(frame.after);
    if !at.is(',') {
        return;
    }
    let mut k = frame.after + 1;
    while k < range.end
        && !line.at(k).is(',')
        && !line.at(k).is(';')
        && !line.at(k).is(':')
        && !line.at(k).quote()
        && !line.at(k).dash()
    {
        k += 1;
    }
    frame.after = if k >= range.end { range.end } else { k };
}

fn active_source(
    line: &Line,
    range: &Range<usize>,
    frame: &mut Frame,
    ing: bool,
    before: Option<&Frame>,
) -> Option<()> {
    let verb = frame.cue.start;
    let prev = line.at(verb.wrapping_sub(1));
    let mut head = verb;
    while head > range.start
        && line.at(head - 1).has(Traits::ADVERB)
        && !line.at(head - 1).capital
        && !line.at(head - 1).has(Traits::CONJUNCTION)
    {
        head -= 1;
    }
    let led = line.at(head.wrapping_sub(1));
    let coordinated = head > range.start && led.has(Traits::CONJUNCTION) && !led.capital;
    let progressive = ing && prev.has(Traits::AUXILIARY);
    if ing
        && !coordinated
        && prev.word()
        && (prev.name() && !prev.number() || prev.low == "that")
        && let Some(source) = phrases::ending(line, range.start, verb)
    {
        // "footage of Trump saying"
        frame.led_by(source);
        frame.bound = Bound::Relative;
        return Some(());
    }
    if ing && !progressive || coordinated {
        // The subject before it in the sentence.
        let own = before.and_then(|f| f.source.clone());
        let source = own.or_else(|| phrases::subject(line, range.start, verb))?;
        frame.start = if coordinated { head - 1 } else { verb };
        frame.source = Some(source);
        frame.bound = Bound::Shared;
        frame.rule = "shared-subject";
        return Some(());
    }
    let source = phrases::left(line, range.start, verb)?;
    let relative = among("who which that", &line.at(source.full.end).low)
        || line.at(source.full.end).is(',') && among("who which", &line.at(source.full.end + 1).low);
    let object = among("which whom whose what", &line.at(source.full.start.wrapping_sub(1)).low);
    if object || relative && source.full.end < verb && !line.at(verb.wrapping_sub(1)).is(',') {
        frame.bound = Bound::Relative;
    }
    frame.led_by(source);
    Some(())
}
