//! Frames: a cue with its source, its hearer, and the place where what was said may begin.

use super::cues::{self, Cue, CueClass, Frame as Shape};
use super::hearers::{behind, skip_adverbials};
use super::items::Line;
use super::lexicon::{Traits, among};
use super::phrases::{self, Phrase};
use super::reported::{denied, future, nominal_before, noun_form, passive, supposed};
use std::ops::Range;

/// A cue in a sentence.
#[derive(Clone, Debug)]
pub(super) struct Frame {
    /// The cue: verb, with particle and hearer.
    pub cue: Range<usize>,
    pub class: CueClass,
    pub shape: Shape,
    /// Who says it.
    pub source: Option<Phrase>,
    /// Where the attributing clause begins: content may end here.
    pub start: usize,
    /// Where it ends: behind hearer, times and places. Content may begin here.
    pub after: usize,
    /// The verb stands before its subject: `said Trump`.
    pub inverted: bool,
    /// The clause depends on a noun (`who said`) or shares the subject before it (`and said`, `, saying`).
    pub bound: Bound,
    /// To or through whom.
    pub via: Option<Range<usize>>,
    /// Id of the rule that found the source.
    pub rule: &'static str,
    /// It is yet to be said, or might be: will say, could argue.
    pub open: bool,
}

/// How a frame hangs in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    /// A clause of its own.
    Free,
    /// `who said`: what was said stands behind.
    Relative,
    /// `and said`, `, saying`: the subject is the one before.
    Shared,
}

/// The frames of the sentence `range`, in order.
pub(super) fn frames(line: &Line, range: Range<usize>) -> Vec<Frame> {
    let mut out: Vec<Frame> = Vec::new();
    let mut i = range.start;
    while i < range.end {
        let found = if line.at(i).low == "according" && line.at(i + 1).low == "to" {
            according(line, &range, i, 2)
        } else if line.at(i).low == "per"
            && (line.at(i.wrapping_sub(1)).is(',') || line.at(i.wrapping_sub(1)).quote())
        {
            according(line, &range, i, 1)
        } else if line.at(i + 1).low == "that" && cues::noun(&line.at(i).low).is_some() {
            possessive(line, &range, i)
        } else if light(&line.at(i).low) && evidence(line, i).is_some() {
            given(line, &range, i)
        } else if among(&line.at(i).low, "put puts") && line.at(i + 1).low == "it" {
            put_it(line, &range, i)
        } else if line.at(i).cue.is_some() && line.at(i).word() {
            // "Colquitt was blunter, according to two aides, telling members": her words, not theirs.
            let before = out.iter().rev().find(|f| f.rule != "according-to" || f.start == range.start);
            frame(line, &range, i, before)
        } else {
            None
        };
        i += 1;
        // "According to the log, Pell walked the wall and found “no crack”": what the log says that he found.
        let logged = out.first().is_some_and(|f| f.rule == "according-to" && f.start == range.start);
        let found = found.filter(|f| !(logged && f.class == CueClass::Find && f.bound == Bound::Shared));
        if let Some(frame) = found {
            i = i.max(frame.cue.end);
            out.push(frame);
        }
    }
    out
}

/// A verb that says nothing without its noun: gave evidence that, issued a warning that.
fn light(low: &str) -> bool {
    matches!(
        low,
        "gave"
            | "gives"
            | "made"
            | "makes"
            | "issued"
            | "issues"
            | "expressed"
            | "expresses"
            | "voiced"
            | "raised"
    )
}

/// The noun of such a verb at `i`, where `that` follows it.
fn evidence(line: &Line, i: usize) -> Option<usize> {
    const NOUNS: &str = "evidence assurance assurances warning warnings statement claim claims point concern concerns suspicion complaint allegation allegations promise prediction admission confession accusation suggestion";
    let noun = (i + 1..i + 4).find(|&k| among(&line.at(k).low, NOUNS))?;
    (line.at(noun + 1).low == "that").then_some(noun)
}

/// "gave evidence that he had walked the hall"
fn given(line: &Line, range: &Range<usize>, i: usize) -> Option<Frame> {
    let source = phrases::left(line, range.start, i)?;
    let noun = evidence(line, i)?;
    Some(Frame {
        cue: i..noun + 1,
        class: cues::noun(&line.at(noun).low).unwrap_or(CueClass::Say),
        shape: Shape::Clause,
        start: source.full.start,
        after: noun + 1,
        inverted: false,
        bound: Bound::Free,
        via: None,
        source: Some(source),
        rule: "same-sentence",
        open: false,
    })
}

fn according(line: &Line, range: &Range<usize>, i: usize, len: usize) -> Option<Frame> {
    let source = phrases::right(line, i + len, range.end)?;
    let mut after = source.full.end;
    // "According to The Post, which has seen a draft, …"
    if line.at(after).is(',')
        && line.at(after + 1).has(Traits::RELATIVE)
        && let Some(comma) = (after + 1..range.end).find(|&k| line.at(k).is(','))
    {
        after = comma;
    }
    Some(Frame {
        cue: i..i + len,
        class: CueClass::Say,
        shape: Shape::Clause,
        start: i,
        after,
        inverted: true,
        bound: Bound::Free,
        via: None,
        source: Some(source),
        rule: "according-to",
        open: false,
    })
}

/// "Trump’s claim that …", "his repeated claim that …"
fn possessive(line: &Line, range: &Range<usize>, i: usize) -> Option<Frame> {
    let from = i.saturating_sub(3).max(range.start);
    let owner = (from..i)
        .rev()
        .find(|&k| line.at(k).possessive || among(&line.at(k).low, "his her its their my our your"))?;
    let source = if line.at(owner).possessive {
        phrases::ending(line, range.start, owner + 1)?
    } else {
        Phrase { full: owner..owner + 1, head: owner..owner + 1 }
    };
    Some(Frame {
        cue: i..i + 1,
        class: cues::noun(&line.at(i).low)?,
        shape: Shape::Clause,
        start: source.full.start,
        after: i + 1,
        inverted: false,
        bound: Bound::Relative,
        via: None,
        source: Some(source),
        rule: "possessive",
        open: false,
    })
}

/// "as Rosenthal recently put it, …"
fn put_it(line: &Line, range: &Range<usize>, i: usize) -> Option<Frame> {
    let source = phrases::left(line, range.start, i)?;
    let mut frame = Frame {
        cue: i..i + 2,
        class: CueClass::Say,
        shape: Shape::Marks,
        start: source.full.start,
        after: i + 2,
        inverted: false,
        bound: Bound::Free,
        via: None,
        source: Some(source),
        rule: "same-sentence",
        open: false,
    };
    skip_adverbials(line, range, &mut frame);
    Some(frame)
}

fn frame(line: &Line, range: &Range<usize>, verb: usize, before: Option<&Frame>) -> Option<Frame> {
    let item = line.at(verb);
    let cue = item.cue?;
    let prev = line.at(verb.wrapping_sub(1));
    let lone = verb == range.start;
    // A verb form used as a noun or adjective, or an infinitive that nobody carried out.
    let carried = prev.low == "to"
        && among(&line.at(verb.wrapping_sub(2)).low, "on continued continues took used takes");
    if prev.low == "to" && !carried {
        return None;
    }
    if !lone
        && !carried
        && nominal_before(prev)
        && !cue.ing
        && prev.low != "this"
        && !phrases::inscribed(line, verb)
    {
        return None;
    }
    if noun_form(line, range, verb) {
        return None;
    }
    // "a detailed written response"
    let helped = |k: usize| line.at(k).has(Traits::AUXILIARY);
    if cue.pure && !(helped(verb.wrapping_sub(1)) || helped(verb.wrapping_sub(2))) {
        return None;
    }
    if cue.ing
        && (prev.has(Traits::DETERMINER) && !prev.has(Traits::SUBJECT) || among(&line.at(verb + 1).low, "of"))
    {
        return None;
    }
    if denied(line, range, verb) || supposed(line, range, verb) {
        return None;
    }
    let passive = cue.participle && passive(line, range, verb);
    let mut frame = Frame {
        cue: verb..verb + 1,
        class: cue.class,
        shape: cue.frame,
        source: None,
        start: verb,
        after: verb + 1,
        inverted: false,
        bound: Bound::Free,
        via: None,
        rule: "same-sentence",
        open: false,
    };
    if passive {
        passive_source(line, range, &mut frame)?;
    } else if let Some(source) = inverted(line, range, verb, cue) {
        frame.inverted = true;
        frame.after = source.full.end;
        frame.source = Some(source);
        skip_apposition(line, range, &mut frame);
    } else {
        active_source(line, range, &mut frame, cue.ing, before)?;
    }
    behind(line, range, &mut frame);
    frame.open = future(line, range, verb);
    Some(frame)
}

/// "was told by X that", "it was claimed that"; `None` for passives that carry no statement.
fn passive_source(line: &Line, range: &Range<usize>, frame: &mut Frame) -> Option<()> {
    let mut e = frame.after;
    frame.rule = "no-source";
    if line.at(e).low == "as" && line.at(e + 1).cue.is_some_and(|c| c.ing) {
        // "was quoted as saying"
        frame.source = phrases::left(line, range.start, frame.cue.start);
        frame.start = frame.source.as_ref().map_or(frame.start, |s| s.full.start);
        frame.cue.end = e + 2;
        frame.after = e + 2;
        frame.shape = Shape::Clause;
        frame.rule = "quoted-as-saying";
        return frame.source.as_ref().map(|_| ());
    }
    if line.at(e).low == "by" {
        let by = phrases::right(line, e + 1, range.end)?;
        e = by.full.end;
        frame.source = Some(by);
        frame.rule = "passive-by";
    }
    frame.after = e;
    skip_adverbials(line, range, frame);
    let that = among(&line.at(frame.after).low, "that whether");
    that.then_some(())
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
    // "said Clinton reached out": the name's verb is unknown.
    let last = line.at(source.full.end - 1);
    if !prev.quote()
        && next.name()
        && source.full.len() > 1
        && last.word()
        && !last.capital
        && !last.low.ends_with('s')
    {
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
    let apposition = phrases::left(line, range.start, verb).is_some()
        && line.at(verb - 1).is(',')
        && !(range.start..verb - 1).any(|k| line.at(k).verbal() || line.at(k).quote());
    (content && !apposition).then_some(source)
}

/// "said Priya Nadel, an analyst, …": the apposition belongs to the clause.
fn skip_apposition(line: &Line, range: &Range<usize>, frame: &mut Frame) {
    let at = line.at(frame.after);
    if !at.is(',') {
        return;
    }
    let next = line.at(frame.after + 1);
    if next.quote() || next.has(Traits::CONJUNCTION) && next.low != "a" || next.verbal() {
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
        && (prev.capital || prev.low == "that")
        && let Some(source) = phrases::ending(line, range.start, verb)
    {
        // "footage of Trump saying"
        frame.start = source.full.start;
        frame.source = Some(source);
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
    let relative = among(&line.at(source.full.end).low, "who which")
        || line.at(source.full.end).is(',') && among(&line.at(source.full.end + 1).low, "who which");
    let object = among(&line.at(source.full.start.wrapping_sub(1)).low, "which whom whose what");
    if object || relative && source.full.end < verb && !line.at(verb.wrapping_sub(1)).is(',') {
        frame.bound = Bound::Relative;
    }
    frame.start = source.full.start;
    frame.source = Some(source);
    Some(())
}
