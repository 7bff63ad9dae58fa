//! The rules: paragraph by paragraph, frames and their content become drafts of attributions; marks that no frame
//! takes are given to what stands around them, or stay without a source.

use super::contents::{self, Content};
use super::frames::{self, Frame};
use super::items::{Kind, Line};
use super::labels;
use super::lexicon::among;
use super::marks::Marked;
use super::phrases;
use super::transcript;
use crate::article::Role;
use crate::text::{Span, Story};
use std::collections::HashMap;
use std::ops::Range;

/// An attribution in the making.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub parts: Vec<Span>,
    pub cue: Option<Span>,
    pub source: Option<Span>,
    pub via: Option<Span>,
    pub rule: &'static str,
    /// The whole turn of a transcript: direct without marks.
    pub turn: bool,
    /// It is yet to be said, or might be.
    pub open: bool,
}

impl Draft {
    pub(super) fn new(rule: &'static str) -> Draft {
        Draft { parts: Vec::new(), cue: None, source: None, via: None, rule, turn: false, open: false }
    }
}

/// All drafts of the story, in order of paragraphs, by rules alone.
pub(super) fn drafts(story: &Story, marks: &[Marked]) -> Vec<Draft> {
    let mut weave = Weave {
        story,
        drafts: Vec::new(),
        owner: vec![None; marks.len()],
        marks,
        labels: marks.iter().map(|m| labels::label(story, m)).collect(),
        pending: None,
        unsigned: None,
        orphans: Vec::new(),
    };
    let turns = transcript::turns(story);
    let mut first = 0;
    for index in 0..story.paragraphs.len() {
        let last =
            first + marks.get(first..).unwrap_or(&[]).iter().take_while(|m| m.paragraph == index).count();
        weave.paragraph(index, first..last, turns.get(index).cloned().flatten());
        first = last;
    }
    weave.adopt();
    weave.drafts.retain(|d| !d.parts.is_empty());
    weave.drafts
}

/// The marks alone: quotations without a source, but for those that hold a name.
pub(super) fn bare(story: &Story, marks: &[Marked]) -> Vec<Draft> {
    let own = marks.iter().filter(|m| !labels::label(story, m));
    own.map(|m| Draft { parts: vec![m.span], ..Draft::new("unattributed") }).collect()
}

struct Weave<'a> {
    story: &'a Story,
    marks: &'a [Marked],
    labels: Vec<bool>,
    drafts: Vec<Draft>,
    /// For each marked stretch, the draft that holds it.
    owner: Vec<Option<usize>>,
    /// A paragraph ended with a cue and a colon: the draft that waits for the next paragraph's quotation.
    pending: Option<usize>,
    /// The paragraph before is a quotation and nothing else: its draft without a source, which a signature may follow.
    unsigned: Option<usize>,
    /// Drafts of such paragraphs, and the source of the words in the paragraph before each.
    orphans: Vec<(usize, Option<Span>)>,
}

impl Weave<'_> {
    /// Quotations that stand alone in their paragraph and have no source: words that the story gives to somebody
    /// elsewhere (a pull quote, a heading) are theirs; others go on with the words of the paragraph before.
    fn adopt(&mut self) {
        let orphans = std::mem::take(&mut self.orphans);
        if orphans.is_empty() {
            return;
        }
        let told = self.drafts.iter().enumerate().filter(|(_, d)| d.source.is_some());
        let mut known: HashMap<[String; SHINGLE], usize> = HashMap::new();
        for (id, draft) in told {
            for part in &draft.parts {
                for shingle in shingles(self.story.str(*part)) {
                    known.entry(shingle).or_insert(id);
                }
            }
        }
        for (id, prior) in orphans {
            let Some(draft) = self.drafts.get(id).filter(|d| d.source.is_none()) else {
                continue;
            };
            let own = draft.parts.first().map(|p| shingles(self.story.str(*p))).unwrap_or_default();
            let ends = own.first().zip(own.last()).and_then(|(a, b)| known.get(a).zip(known.get(b)));
            let repeated =
                ends.filter(|(a, b)| a == b).and_then(|(a, _)| self.drafts.get(*a)).and_then(|d| d.source);
            let Some(draft) = self.drafts.get_mut(id) else {
                continue;
            };
            if repeated.is_some() {
                draft.source = repeated;
                draft.rule = "repeated-words";
            } else if prior.is_some() {
                draft.source = prior;
                draft.rule = "paragraph-before";
            }
        }
    }

    fn paragraph(&mut self, index: usize, own: Range<usize>, turn: Option<transcript::Turn>) {
        let Some(paragraph) = self.story.paragraphs.get(index) else {
            return;
        };
        if matches!(paragraph.role, Role::Byline | Role::Notice) {
            return;
        }
        let marked = self.marks.get(own.clone()).unwrap_or(&[]);
        let line = Line::new(self.story, index, marked, |i| {
            self.labels.get(own.start + i).copied().unwrap_or(false)
        });
        let pending = self.pending.take();
        let spoken = turn.is_some();
        if let Some(turn) = turn {
            self.turn(turn);
        }
        let before = self.drafts.len();
        if let Some(id) = self.unsigned.take()
            && let Some(name) = signature(&line, 0, line.len(), false)
            && let Some(draft) = self.drafts.get_mut(id)
        {
            draft.source = Some(name);
            draft.rule = "signature";
            return;
        }
        let sentences = joined(&line, line.sentences(), paragraph.strong.first().copied());
        let mut last: Option<usize> = None;
        let mut seen: Vec<(Range<usize>, Vec<Frame>)> = Vec::new();
        for sentence in &sentences {
            if sentence.start > 0
                && line.at(sentence.start - 1).quote()
                && let Some(name) = signature(&line, sentence.start, sentence.end, true)
                && let Some(n) = own
                    .clone()
                    .find(|&n| self.marks.get(n).is_some_and(|m| m.span == line.at(sentence.start - 1).span))
                && self.owner.get(n).copied().flatten().is_none()
            {
                let mut draft = Draft::new("signature");
                draft.source = Some(name);
                self.push(draft, line.at(sentence.start - 1).span, own.start);
                continue;
            }
            let frames = frames::frames(&line, sentence.clone());
            let contents = contents::contents(&line, sentence, &frames);
            let from = self.drafts.len();
            for (frame, content) in frames.iter().zip(&contents) {
                if let Some(content) = content {
                    self.frame(&line, frame, content, own.start);
                } else if line.at(frame.after).is(':') && frame.after + 1 >= line.len() {
                    self.wait(&line, frame);
                }
            }
            if self.drafts.len() > from {
                last = Some(self.drafts.len() - 1);
            } else if let Some(draft) = last.filter(|_| frames.is_empty())
                && self.whole_quote(&line, sentence)
                && !spoken
            {
                // "A," she said. "B."
                self.join(&line, draft, sentence.clone(), own.start);
            }
            seen.push((sentence.clone(), frames));
        }
        if !spoken {
            self.rest(&line, index, own, &seen, pending, before);
        }
    }

    /// The sentence is nothing but marked stretches.
    fn whole_quote(&self, line: &Line, sentence: &Range<usize>) -> bool {
        let mut items = sentence.clone().map(|k| line.at(k));
        line.at(sentence.start).quote() && items.all(|i| i.quote() || matches!(i.kind, Kind::Punct(_)))
    }

    fn turn(&mut self, turn: transcript::Turn) {
        if turn.goes_on
            && let Some(draft) = self.drafts.iter_mut().rev().find(|d| d.turn)
        {
            draft.parts.push(turn.words);
            return;
        }
        let mut draft = Draft::new("transcript-label");
        draft.source = Some(turn.name);
        draft.parts.push(turn.words);
        draft.turn = true;
        self.drafts.push(draft);
    }

    fn frame(&mut self, line: &Line, frame: &Frame, content: &Content, first: usize) {
        let id = self.drafts.len();
        let mut draft = described(line, frame);
        for part in &content.parts {
            draft.parts.push(line.span(part.start, part.end));
        }
        self.drafts.push(draft);
        for part in &content.parts {
            self.own(line.span(part.start, part.end), id, first);
        }
    }

    fn wait(&mut self, line: &Line, frame: &Frame) {
        self.pending = Some(self.drafts.len());
        self.drafts.push(described(line, frame));
    }

    fn join(&mut self, line: &Line, id: usize, range: Range<usize>, first: usize) {
        let quotes: Vec<Span> = range.filter(|&k| line.at(k).quote()).map(|k| line.at(k).span).collect();
        for span in quotes {
            if let Some(draft) = self.drafts.get_mut(id) {
                draft.parts.push(span);
            }
            self.own(span, id, first);
        }
    }

    /// Notes that the marked stretches inside `span` belong to a draft.
    fn own(&mut self, span: Span, id: usize, first: usize) {
        for (n, marked) in self.marks.iter().enumerate().skip(first) {
            if marked.span.start >= span.end {
                break;
            }
            if span.contains(marked.span)
                && let Some(slot) = self.owner.get_mut(n)
            {
                *slot = Some(id);
            }
        }
    }

    /// Marks of the paragraph that no frame took.
    fn rest(
        &mut self,
        line: &Line,
        index: usize,
        own: Range<usize>,
        seen: &[(Range<usize>, Vec<Frame>)],
        pending: Option<usize>,
        before: usize,
    ) {
        for n in own.clone() {
            let Some(&marked) = self.marks.get(n) else {
                continue;
            };
            if self.owner.get(n).copied().flatten().is_some() || self.labels.get(n).copied().unwrap_or(false)
            {
                continue;
            }
            let Some(at) = (0..line.len()).find(|&k| line.at(k).span == marked.span) else {
                continue;
            };
            let sentence = seen.iter().find(|(s, _)| s.contains(&at));
            let Some((sentence, frames)) = sentence else {
                continue;
            };
            self.lone(
                line,
                n,
                at,
                sentence,
                frames,
                own.start,
                pending.filter(|_| n == own.start),
                index,
                before,
            );
        }
    }

    #[allow(clippy::too_many_arguments)]
    fn lone(
        &mut self,
        line: &Line,
        n: usize,
        at: usize,
        sentence: &Range<usize>,
        frames: &[Frame],
        first: usize,
        pending: Option<usize>,
        index: usize,
        before: usize,
    ) {
        let Some(&marked) = self.marks.get(n) else {
            return;
        };
        let whole = self.whole_quote(line, sentence);
        // The paragraph before ended with a cue and a colon.
        if let Some(id) = pending.filter(|_| at == 0) {
            return self.give(id, marked.span, first);
        }
        // It goes on from the paragraph before, which did not close its marks.
        let previous = n.checked_sub(1).and_then(|p| self.marks.get(p).map(|m| (p, *m)));
        if let Some((p, prev)) = previous
            && !prev.closed
            && prev.paragraph + 1 == index
            && at == 0
            && let Some(id) = self.owner.get(p).copied().flatten()
        {
            return self.give(id, marked.span, first);
        }
        // A colon leads to it, with a subject and no cue: Joan Abelard: "…".
        if at > sentence.start && line.at(at - 1).is(':') {
            let subject = phrases::subject(line, sentence.start, at - 1);
            if let Some(subject) = subject {
                let mut draft = Draft::new("colon");
                draft.source = Some(line.span(subject.head.start, subject.head.end));
                return self.push(draft, marked.span, first);
            }
        }
        // A headline of the form "Sanders: Clinton needs to ‘get away’ from it".
        if index == 0
            || self
                .story
                .paragraphs
                .get(index)
                .is_some_and(|p| matches!(p.role, Role::Headline | Role::Heading))
        {
            let colon = (sentence.start..at).find(|&k| line.at(k).is(':'));
            if let Some(colon) = colon
                && let Some(name) =
                    phrases::right(line, sentence.start, colon).filter(|p| p.full.end == colon)
                && name.head.clone().all(|k| line.at(k).capital || !line.at(k).word())
            {
                let mut draft = Draft::new("colon");
                draft.source = Some(line.name(&name.head));
                let span = line.span(colon + 1, contents_end(line, sentence));
                return self.push(draft, span, first);
            }
        }
        // Words go on around marks: a part of a sentence of somebody whose words stand before it in the paragraph.
        let earlier = (before..self.drafts.len()).rev().find(|&d| {
            self.drafts.get(d).is_some_and(|d| {
                d.parts.last().is_some_and(|p| p.end <= marked.span.start) && d.source.is_some()
            })
        });
        let words = marked_words(self.story, marked);
        if whole {
            if let Some(id) = earlier {
                return self.give(id, marked.span, first);
            }
            let mut draft = Draft::new("unattributed");
            if sentence.start == 0 && sentence.end == line.len() {
                self.unsigned = Some(self.drafts.len());
                self.orphans.push((self.drafts.len(), self.prior(index, n)));
            }
            if sentence.start > 0 && frames.is_empty() {
                // The sentence before names somebody.
                let prior = (0..sentence.start).rev().find(|&k| line.at(k).first).unwrap_or(0);
                if let Some(subject) = phrases::subject(line, prior, sentence.start).filter(|s| {
                    line.at(s.head.end.wrapping_sub(1)).name()
                        || s.head.len() == 1 && line.at(s.head.start).has(super::lexicon::Traits::SUBJECT)
                }) {
                    draft.source = Some(line.span(subject.head.start, subject.head.end));
                    draft.rule = "previous-sentence";
                }
            }
            return self.push(draft, marked.span, first);
        }
        if let Some(id) = earlier
            && frames.is_empty()
            && let Some(source) = self.drafts.get(id).and_then(|d| d.source)
        {
            let mut draft = Draft::new("running-partial");
            draft.source = Some(source);
            let end = contents_end(line, sentence);
            let span = line.span(sentence.start, end);
            return self.push(draft, span, first);
        }
        if let Some(source) = beside(line, at, sentence) {
            let mut draft = Draft::new("beside");
            draft.source = Some(source);
            return self.push(draft, marked.span, first);
        }
        if words >= 5 || !marked.closed || self.story.str(marked.inner).ends_with(['.', '!', '?']) {
            self.push(Draft::new("unattributed"), marked.span, first);
        }
    }

    /// The source whose words end the paragraph before `index`, when marked stretch `n` can go on with them.
    fn prior(&self, index: usize, n: usize) -> Option<Span> {
        let marked = self.marks.get(n)?;
        let stops = self.story.str(marked.inner).ends_with(['.', '?', '!', '…'])
            && marked_words(self.story, *marked) > 3;
        let before = self.story.paragraphs.get(index.checked_sub(1)?)?;
        let draft = self.drafts.last().filter(|_| stops)?;
        let end = draft.parts.last()?.end;
        (before.span.start < end && end <= before.span.end).then_some(draft.source).flatten()
    }

    fn give(&mut self, id: usize, span: Span, first: usize) {
        if let Some(draft) = self.drafts.get_mut(id) {
            draft.parts.push(span);
        }
        self.own(span, id, first);
    }

    fn push(&mut self, mut draft: Draft, span: Span, first: usize) {
        let id = self.drafts.len();
        draft.parts.push(span);
        self.drafts.push(draft);
        self.own(span, id, first);
    }
}

/// Words in a row that tell whether two stretches are the same.
const SHINGLE: usize = 3;

/// All runs of [`SHINGLE`] words, in lower case without marks.
fn shingles(text: &str) -> Vec<[String; SHINGLE]> {
    let words: Vec<String> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_lowercase).collect();
    words.windows(SHINGLE).filter_map(|w| w.to_vec().try_into().ok()).collect()
}

/// A quotation with a subject beside it whose verb is no reporting verb: “Promise me,” Blige sings.
fn beside(line: &Line, at: usize, sentence: &Range<usize>) -> Option<Span> {
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
fn signature(line: &Line, start: usize, end: usize, dash: bool) -> Option<Span> {
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
fn joined(line: &Line, sentences: Vec<Range<usize>>, strong: Option<Span>) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::with_capacity(sentences.len());
    for mut sentence in sentences {
        if sentence.start == 0 {
            sentence.start = lead_in(line, dateline(line, &sentence), strong);
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
    let asks = among(&line.at(start).low, "what why how where who when");
    let head =
        (start..start + WORDS).take_while(|k| bold(k) || asks && line.at(*k).word() || line.at(*k).is(':'));
    let colon = head.into_iter().find(|&k| line.at(k).is(':'));
    colon.filter(|&k| k + 1 < line.len()).map_or(start, |k| k + 1)
}

/// Where the story begins behind "SANTA REVE, March 3 (MNW) - ".
fn dateline(line: &Line, sentence: &Range<usize>) -> usize {
    let first = line.at(sentence.start).upper || line.at(sentence.start).is('(');
    let dash = (sentence.start..sentence.end.min(sentence.start + 16)).find(|&k| line.at(k).dash());
    match dash {
        Some(dash) if first && (sentence.start..dash).all(|k| line.at(k).capital || !line.at(k).word()) => {
            dash + 1
        }
        _ => sentence.start,
    }
}

fn contents_end(line: &Line, sentence: &Range<usize>) -> usize {
    let mut end = sentence.end;
    while end > sentence.start
        && matches!(line.at(end - 1).kind, Kind::Punct('.' | '!' | '?' | ',' | ';' | ':'))
    {
        end -= 1;
    }
    end
}

fn marked_words(story: &Story, marked: Marked) -> usize {
    story.words(marked.inner)
}

/// A draft with a frame's cue, source and way.
fn described(line: &Line, frame: &Frame) -> Draft {
    let mut draft = Draft::new(frame.rule);
    draft.cue = Some(line.span(frame.cue.start, frame.cue.end));
    draft.source = frame.source.as_ref().map(|s| line.name(&s.head));
    draft.open = frame.open;
    draft.via = frame.via.as_ref().map(|v| line.span(v.start, v.end));
    draft
}
