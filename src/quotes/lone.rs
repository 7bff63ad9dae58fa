//! Marks that no frame took: they go to what stands around them, or stay without a source.

use super::edges::beside;
use super::frames::Frame;
use super::items::{Kind, Line};
use super::marks::Marked;
use super::phrases;
use super::rules::{Draft, Weave};
use crate::article::Role;
use crate::text::{Span, Story, among};
use std::ops::Range;

/// Statements that are looked back at for the other one of two who talk.
const TALK: usize = 3;

impl Weave<'_> {
    /// Marks of the paragraph that no frame took.
    pub(super) fn rest(
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
            // A time is nobody: "Nine minutes later: “…”" goes on from before.
            let timed = among("later earlier afterwards afterward", &line.at(at.wrapping_sub(2)).low);
            let subject = phrases::subject(line, sentence.start, at - 1).filter(|_| !timed);
            if let Some(subject) = subject {
                let mut draft = Draft::new("colon");
                draft.source = Some(owner(line, &subject.head));
                return self.push(draft, marked.span, first);
            }
            if timed && let Some(source) = self.drafts.last().and_then(|d| d.source) {
                let draft = Draft { source: Some(source), ..Draft::new("paragraph-before") };
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
        // “I stay,” he said, to cries of “Shame!” from the gallery.
        const CRIES: &str = "chants chant cries cry shouts shout calls call chorus choruses cheers screams";
        if at > sentence.start + 1 && line.at(at - 1).low == "of" && among(CRIES, &line.at(at - 2).low) {
            let by = among("by from", &line.at(at + 1).low);
            let named = phrases::right(line, at + 2, sentence.end).filter(|_| by);
            let draft = Draft { source: named.map(|p| line.name(&p.head)), ..Draft::new("beside") };
            return self.push(draft, marked.span, first);
        }
        // Words go on around marks: a part of a sentence of somebody whose words stand before it in the paragraph.
        let earlier = (before..self.drafts.len()).rev().find(|&d| {
            self.drafts.get(d).is_some_and(|d| {
                d.parts.last().is_some_and(|p| p.end <= marked.span.start) && d.source.is_some()
            })
        });
        let words = marked_words(self.story, marked);
        if whole {
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
        // “No,” she managed: a clause of its own.
        let clause = at == sentence.start && line.at(at).comma;
        if let Some(id) = earlier
            && frames.is_empty()
            && !(clause && beside(line, at, sentence).is_some())
            && let Some(source) = self.drafts.get(id).and_then(|d| d.source)
        {
            let mut draft = Draft::new("running-partial");
            draft.source = Some(source);
            let end = contents_end(line, sentence);
            // "And, from the window: “…”"
            let begin = if line.at(at.wrapping_sub(1)).is(':') { at } else { sentence.start };
            return self.push(draft, line.span(begin, end), first);
        }
        // A point of a list that somebody's clause leads in.
        if let Some(source) = self.lead.filter(|_| frames.is_empty() && earlier.is_none()) {
            let draft = Draft { source: Some(source), ..Draft::new("running-partial") };
            let span = line.span(sentence.start, contents_end(line, sentence));
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
        let stops = self.story.str(marked.inner).ends_with(['.', '?', '!', '…']);
        let before = self.story.paragraphs.get(index.checked_sub(1)?)?;
        let draft = self.drafts.last().filter(|_| stops)?;
        let last = *draft.parts.last()?;
        let near = before.span.start < last.end && last.end <= before.span.end;
        let asks = |s: Span| {
            self.story.str(s).trim_end_matches(|c: char| !c.is_alphanumeric() && c != '?').ends_with('?')
        };
        // What follows a question is an answer, and what asks behind an answer to a question is the next one: the other
        // of two who talk.
        if near && asks(last) != asks(marked.inner) {
            let own = self.source_of(self.drafts.len() - 1);
            let mut others = (0..self.drafts.len() - 1).rev().take(TALK);
            let other = others.find(|&d| {
                self.source_of(d)
                    .is_some_and(|s| own.is_some_and(|own| self.story.str(own) != self.story.str(s)))
            });
            let turns = |d: usize| {
                let said = self.drafts.get(d).and_then(|d| d.parts.last());
                said.is_some_and(|&s| asks(s) != asks(last))
            };
            if let Some(other) = other.filter(|&d| turns(d)) {
                return self.source_of(other);
            }
        }
        let long = marked_words(self.story, *marked) > 3;
        (near && long).then_some(draft.source).flatten()
    }

    /// The source of a draft, or the one that it is going to be given.
    fn source_of(&self, draft: usize) -> Option<Span> {
        let given = || self.orphans.iter().rev().find(|(id, _)| *id == draft).and_then(|(_, source)| *source);
        self.drafts.get(draft)?.source.or_else(given)
    }
}

/// Whose words a phrase stands for: “Her reply: …” is hers, “Pell’s verdict: …” his.
fn owner(line: &Line, head: &Range<usize>) -> Span {
    let said =
        among("reply response answer verdict advice message motto", &line.at(head.end.wrapping_sub(1)).low);
    let whose = |&k: &usize| line.at(k).possessive || among("his her its their my our", &line.at(k).low);
    match head.clone().rev().find(whose).filter(|_| said) {
        Some(k) if line.at(k).possessive => line.name(&(head.start..k + 1)),
        Some(k) => line.span(k, k + 1),
        None => line.span(head.start, head.end),
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
