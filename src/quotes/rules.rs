//! The rules: paragraph by paragraph, frames and their content become drafts of attributions; marks that no frame
//! takes are given to what stands around them, or stay without a source.

use super::contents::{self, Content};
use super::edges::{joined, signature};
use super::frames::{self, Frame};
use super::interview;
use super::items::{Kind, Line};
use super::labels;
use super::marks::Marked;
use super::transcript;
use crate::article::Role;
use crate::text::lookup::Lookup;
use crate::text::{Letters, Span, Story};
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
    /// How many words it gives to its source.
    pub(super) fn words(&self, story: &Story) -> usize {
        self.parts.iter().map(|p| story.words(*p)).sum()
    }
}

/// What the rules see in a story.
#[derive(Default)]
pub(super) struct Ruled {
    /// Attributions, in order of paragraphs.
    pub drafts: Vec<Draft>,
    /// Cues with their sources to which the rules found no content, in order.
    pub cues: Vec<Draft>,
}

/// All that the rules see in the story.
pub(super) fn read(story: &Story, marks: &[Marked]) -> Ruled {
    let mut weave = Weave {
        story,
        drafts: Vec::new(),
        cues: Vec::new(),
        owner: vec![None; marks.len()],
        marks,
        labels: marks.iter().map(|m| labels::label(story, m)).collect(),
        pending: None,
        lead: None,
        unsigned: None,
        orphans: Vec::new(),
    };
    let turns = interview::turns(story).unwrap_or_else(|| transcript::turns(story));
    let mut first = 0;
    for index in 0..story.paragraphs.len() {
        let last =
            first + marks.get(first..).unwrap_or(&[]).iter().take_while(|m| m.paragraph == index).count();
        weave.paragraph(index, first..last, turns.get(index).cloned().flatten());
        first = last;
    }
    weave.adopt();
    weave.drafts.retain(|d| !d.parts.is_empty());
    Ruled { drafts: weave.drafts, cues: weave.cues }
}

/// The marks alone: quotations without a source, but for those that hold a name.
pub(super) fn bare(story: &Story, marks: &[Marked]) -> Ruled {
    let own = marks.iter().filter(|m| !labels::label(story, m));
    let drafts = own.map(|m| Draft { parts: vec![m.span], ..Draft::new("unattributed") }).collect();
    Ruled { drafts, ..Ruled::default() }
}

/// The drafts of a story in the making.
pub(super) struct Weave<'a> {
    pub(super) story: &'a Story,
    pub(super) marks: &'a [Marked],
    pub(super) labels: Vec<bool>,
    pub(super) drafts: Vec<Draft>,
    /// Cues with their sources to which no content was found.
    cues: Vec<Draft>,
    /// For each marked stretch, the draft that holds it.
    pub(super) owner: Vec<Option<usize>>,
    /// A paragraph ended with a cue and a colon: the draft that waits for the next paragraph's quotation.
    pub(super) pending: Option<usize>,
    /// Whose words the points of a list are, when the paragraph before it ended with a colon: The agency said it would: • …
    pub(super) lead: Option<Span>,
    /// The paragraph before is a quotation and nothing else: its draft without a source, which a signature may follow.
    pub(super) unsigned: Option<usize>,
    /// Drafts of such paragraphs, and the source of the words in the paragraph before each.
    pub(super) orphans: Vec<(usize, Option<Span>)>,
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
        let mut known: Lookup<usize> = Lookup::default();
        for (id, draft) in told {
            for part in &draft.parts {
                for shingle in shingles(self.story.str(*part)) {
                    known.or_insert(&shingle, id);
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
        if paragraph.role != Role::ListItem {
            self.lead = None;
        }
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
                } else {
                    self.cues.push(described(&line, frame));
                }
            }
            if self.drafts.len() > from {
                // Words that go on are whose the marks are: “Noted,” Pell replied, according to a log. “Go on.”
                let speaks = |d: &usize| {
                    self.drafts.get(*d).is_some_and(|d| d.rule != "according-to" && d.source.is_some())
                };
                let spoken =
                    (from..self.drafts.len()).rev().find(|d| speaks(d) && self.holds_marks(*d, own.clone()));
                last = spoken.or(Some(self.drafts.len() - 1));
            } else if let Some(draft) = last.filter(|_| frames.is_empty())
                && self.whole_quote(&line, sentence)
                && !spoken
            {
                last = Some(self.go_on(&line, draft, sentence.clone(), own.clone()));
            }
            seen.push((sentence.clone(), frames));
        }
        let said = seen.last().and_then(|(_, frames)| frames.last());
        let led = said.and_then(|f| f.source.as_ref()).map(|s| line.name(&s.head));
        if !spoken {
            self.rest(&line, index, own, &seen, pending, before);
        }
        if line.at(line.len().wrapping_sub(1)).is(':') && paragraph.role == Role::Paragraph {
            let told = self.drafts.get(before..).and_then(|d| d.iter().rev().find_map(|d| d.source));
            self.lead = told.or(led);
        }
    }

    /// Words of the draft stand between marks, of which `own` are those of the paragraph.
    fn holds_marks(&self, draft: usize, own: Range<usize>) -> bool {
        let marks = self.marks.get(own).unwrap_or(&[]);
        let parts = self.drafts.get(draft).map_or(&[][..], |d| d.parts.as_slice());
        parts.iter().any(|p| marks.iter().any(|m| p.contains(m.span)))
    }

    /// The sentence is nothing but marked stretches.
    pub(super) fn whole_quote(&self, line: &Line, sentence: &Range<usize>) -> bool {
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
        draft.source = turn.name;
        if turn.name.is_none() {
            draft.rule = "interview-question";
        }
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

    /// "A," she said. "B." Words between marks go on with others; behind reported speech they are a quotation of their own.
    fn go_on(&mut self, line: &Line, mut id: usize, sentence: Range<usize>, own: Range<usize>) -> usize {
        if let Some(told) = self.drafts.get(id)
            && !self.holds_marks(id, own.clone())
        {
            let draft = Draft { source: told.source, ..Draft::new("running-partial") };
            id = self.drafts.len();
            self.drafts.push(draft);
        }
        self.join(line, id, sentence, own.start);
        id
    }

    pub(super) fn join(&mut self, line: &Line, id: usize, range: Range<usize>, first: usize) {
        let quotes: Vec<Span> = range.filter(|&k| line.at(k).quote()).map(|k| line.at(k).span).collect();
        for span in quotes {
            if let Some(draft) = self.drafts.get_mut(id) {
                draft.parts.push(span);
            }
            self.own(span, id, first);
        }
    }

    /// Notes that the marked stretches inside `span` belong to a draft.
    pub(super) fn own(&mut self, span: Span, id: usize, first: usize) {
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

    pub(super) fn give(&mut self, id: usize, span: Span, first: usize) {
        if let Some(draft) = self.drafts.get_mut(id) {
            draft.parts.push(span);
        }
        self.own(span, id, first);
    }

    pub(super) fn push(&mut self, mut draft: Draft, span: Span, first: usize) {
        let id = self.drafts.len();
        draft.parts.push(span);
        self.drafts.push(draft);
        self.own(span, id, first);
    }
}

/// Words in a row that tell whether two stretches are the same.
const SHINGLE: usize = 3;

/// All runs of [`SHINGLE`] words, in lower case without marks.
fn shingles(text: &str) -> Vec<String> {
    let words: Vec<String> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(Letters::small).collect();
    words.windows(SHINGLE).map(|w| w.join(" ")).collect()
}

/// A draft with a frame's cue, source and way.
pub(super) fn described(line: &Line, frame: &Frame) -> Draft {
    let mut draft = Draft::new(frame.rule);
    draft.cue = Some(line.span(frame.cue.start, frame.cue.end));
    draft.source = frame.source.as_ref().map(|s| line.name(&s.head));
    draft.open = frame.open;
    draft.via = frame.via.as_ref().map(|v| line.span(v.start, v.end));
    draft
}
