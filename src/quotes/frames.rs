//! Frames: a cue with its source, its hearer, and the place where what was said may begin.

use super::cues::{self, CueClass, Frame as Shape};
use super::hearers::{behind, skip_adverbials};
use super::items::Line;
use super::lexicon::Traits;
use super::phrases::{self, Phrase};
use super::reported::{denied, future, nominal_before, noun_form, supposed};
use super::sources;
use crate::text::among;
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

impl Frame {
    /// A clause of its own without a source yet; what was said may stand on both sides of the cue.
    fn new(cue: Range<usize>, class: CueClass, shape: Shape) -> Frame {
        Frame {
            class,
            shape,
            source: None,
            start: cue.start,
            after: cue.end,
            cue,
            inverted: false,
            bound: Bound::Free,
            via: None,
            rule: "same-sentence",
            open: false,
        }
    }

    /// The clause begins with its source.
    pub(super) fn led_by(&mut self, source: Phrase) {
        self.start = source.full.start;
        self.source = Some(source);
    }

    /// The source stands behind the cue, or behind the `by` of a passive.
    pub(super) fn followed_by(&mut self, source: Phrase) {
        self.after = source.full.end;
        self.source = Some(source);
    }
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
        // "Colquitt was blunter, according to two aides, telling members": her words, not theirs.
        let before = out.iter().rev().find(|f| f.rule != "according-to" || f.start == range.start);
        let found = according(line, &range, i)
            .or_else(|| possessive(line, &range, i).filter(|_| out.last().is_none_or(|f| f.after <= i)))
            .or_else(|| given(line, &range, i))
            .or_else(|| put_it(line, &range, i))
            .or_else(|| frame(line, &range, i, before));
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

/// Behind the noun of a verb at `i` that says nothing without it: gave evidence | that …, released this statement on Monday |:
fn evidence(line: &Line, i: usize) -> Option<(usize, usize)> {
    const LIGHT: &str = "gave gives made makes issued issues expressed expresses voiced raised released releases sent shared published posted";
    const NOUNS: &str = "message letter post reply response answer explanation evidence assurance assurances warning warnings statement claim claims point concern concerns suspicion complaint allegation allegations promise prediction admission confession accusation suggestion";
    if !among(LIGHT, &line.at(i).low) {
        return None;
    }
    let noun = (i + 1..i + 4).find(|&k| among(NOUNS, &line.at(k).low))?;
    let end = (noun + 1..line.len()).find(|&k| line.at(k).closes()).unwrap_or(noun + 1);
    let behind = if line.at(end).is(':') { end } else { noun + 1 };
    (behind == end || line.at(behind).low == "that").then_some((noun + 1, behind))
}

/// "gave evidence that he had walked the hall"
fn given(line: &Line, range: &Range<usize>, i: usize) -> Option<Frame> {
    let (noun_end, behind) = evidence(line, i)?;
    let source = phrases::left(line, range.start, i)?;
    let class = cues::noun(&line.at(noun_end - 1).low).unwrap_or(CueClass::Say);
    let mut frame = Frame::new(i..noun_end, class, Shape::Clause);
    frame.led_by(source);
    frame.after = behind;
    Some(frame)
}

/// "according to the mayor", "“…,” per the mayor"
fn according(line: &Line, range: &Range<usize>, i: usize) -> Option<Frame> {
    let led = line.at(i.wrapping_sub(1));
    let len = match &*line.at(i).low {
        "according" if line.at(i + 1).low == "to" => 2,
        "as" if line.at(i + 1).low == "per" => 2,
        "per" if led.is(',') || led.quote() => 1,
        "in" if led.is(',') || led.quote() => return in_words(line, range, i),
        _ => return None,
    };
    let source = phrases::right(line, i + len, range.end)?;
    let mut frame = Frame::new(i..i + len, CueClass::Say, Shape::Clause);
    frame.followed_by(source);
    frame.inverted = true;
    frame.rule = "according-to";
    // "…, according to a report released on Monday."
    let ends = |&k: &usize| line.at(k).is(',') || line.at(k).quote() || line.at(k).is(':');
    let next = line.at(frame.after);
    let goes_on =
        next.low.ends_with("ed") || next.has(Traits::TIME.or(Traits::PREPOSITION).or(Traits::RELATIVE));
    if next.word() && (goes_on || frame.start == range.start) {
        frame.after = (frame.after..range.end).find(ends).unwrap_or(range.end);
        frame.source =
            frame.source.map(|s| Phrase { head: phrases::description(line, s.head, frame.after), ..s });
    }
    // "According to The Post, which has seen a draft, …", "…, a copy of which was seen by The Post, …"
    let at = frame.after;
    if line.at(at).is(',') && (at + 1..at + 5).any(|k| among("which who whose", &line.at(k).low)) {
        frame.after = (at + 1..range.end).find(ends).unwrap_or(at);
    }
    Some(frame)
}

/// "“…,” in Pell’s words"
fn in_words(line: &Line, range: &Range<usize>, i: usize) -> Option<Frame> {
    let words = (i + 2..range.end.min(i + 5)).find(|&k| line.at(k).low == "words")?;
    let owner = phrases::right(line, i + 1, words).filter(|_| line.at(words - 1).possessive)?;
    let mut frame = Frame::new(i..words + 1, CueClass::Say, Shape::Clause);
    frame.source = Some(owner);
    frame.inverted = true;
    Some(frame)
}

/// "Trump’s claim that …", "his repeated claim that …"
fn possessive(line: &Line, range: &Range<usize>, i: usize) -> Option<Frame> {
    let class = cues::noun(&line.at(i).low).filter(|_| line.at(i + 1).low == "that")?;
    let from = i.saturating_sub(3).max(range.start);
    let owner = (from..i)
        .rev()
        .find(|&k| line.at(k).possessive || among("his her its their my our your", &line.at(k).low))?;
    let source = if line.at(owner).possessive {
        phrases::ending(line, range.start, owner + 1)?
    } else {
        Phrase::simple(owner..owner + 1)
    };
    let mut frame = Frame::new(i..i + 1, class, Shape::Clause);
    frame.led_by(source);
    frame.bound = Bound::Relative;
    frame.rule = "possessive";
    Some(frame)
}

/// "as Rosenthal recently put it, …"
fn put_it(line: &Line, range: &Range<usize>, i: usize) -> Option<Frame> {
    if !(among("put puts", &line.at(i).low) && line.at(i + 1).low == "it") {
        return None;
    }
    let mut frame = Frame::new(i..i + 2, CueClass::Say, Shape::Marks);
    frame.led_by(phrases::left(line, range.start, i)?);
    skip_adverbials(line, range, &mut frame);
    Some(frame)
}

fn frame(line: &Line, range: &Range<usize>, verb: usize, before: Option<&Frame>) -> Option<Frame> {
    let cue = line.at(verb).cue.filter(|_| line.at(verb).word())?;
    let prev = line.at(verb.wrapping_sub(1));
    let lone = verb == range.start;
    // A verb form used as a noun or adjective, or an infinitive that nobody carried out.
    let carried = prev.low == "to"
        && among("on continued continues took used takes", &line.at(verb.wrapping_sub(2)).low);
    if prev.low == "to" && !carried {
        return None;
    }
    if !lone
        && !carried
        && nominal_before(prev)
        && !cue.ing
        && prev.low != "this"
        && !phrases::relative(line, verb)
    {
        return None;
    }
    let helped = |k: usize| line.at(k).has(Traits::AUXILIARY);
    // "a phrase that drew groans"
    // "a charge denied by the council", "Pell, asked about it, said"
    let reduced = cue.participle && line.at(verb).low.ends_with("ed") && line.at(verb + 1).low == "by";
    let put = cue.class == CueClass::Ask && cue.participle && prev.is(',');
    let put = put
        && verb > range.start + 1
        && among("about whether if why how what by for", &line.at(verb + 1).low);
    let reduced =
        put || reduced && prev.word() && !helped(verb.wrapping_sub(1)) && !helped(verb.wrapping_sub(2));
    let object = prev.has(Traits::VERB) && prev.verbal() && !cue.ing;
    if reduced || object || noun_form(line, range, verb) {
        return None;
    }
    if cue.ing
        && (prev.has(Traits::DETERMINER) && !prev.has(Traits::SUBJECT) || among("of", &line.at(verb + 1).low))
    {
        return None;
    }
    // "points the way", "ruled out a sale", "stopped short of saying"
    let word = &line.at(verb).low;
    let next = &line.at(verb + 1).low;
    let unsaid = word.starts_with("point") && !among("out to", next)
        || word.starts_with("rul") && next == "out"
        || prev.low == "of" && among("short instead", &line.at(verb.wrapping_sub(2)).low);
    if unsaid || denied(line, range, verb) || supposed(line, range, verb) {
        return None;
    }
    let mut frame = Frame::new(verb..verb + 1, cue.class, cue.frame);
    sources::find(line, range, &mut frame, cue, before)?;
    behind(line, range, &mut frame);
    frame.open = future(line, range, verb);
    Some(frame)
}
