//! Rules and model together: each where it is the better witness.
//!
//! Words between marks belong to the rules: the scanner knows where they begin and end, and the rules name their
//! source rightly in more than nineteen of twenty. Reported speech without marks belongs to whichever is surer: the
//! model says how probable its span is, the rules are exact where both see the same.

use super::marks::Marked;
use super::rules::Draft;
use super::tagger::{Linked, Role, Tagged, Tagger};
use super::{cues, labels};
use crate::text::order;
use crate::text::{Span, Story};

/// Above this probability of the model, its bounds of reported speech count, not those of the rules.
const SURE: f32 = 0.5;
/// Below this probability, what only the model has found is left out.
const LEAST: f32 = 0.45;
/// Below this probability, what only the model has found and no cue of speech introduces is left out.
const LEAST_UNSPOKEN: f32 = 0.55;
/// Fewer words without marks say nothing: him, that.
const FEW: usize = 2;
/// Marks that neither gives to anybody are a quotation from so many words on; fewer are a name or an ironic word.
const OWN_WORDS: usize = 5;

/// An attribution as the model sees it.
#[derive(Clone, Debug)]
pub(super) struct Witness {
    draft: Draft,
    /// Probability of its spans, 0 to 1.
    certain: f32,
}

/// What the model says. Without the linker, each content takes the cue nearest to it in its paragraph, and the source
/// nearest to the cue.
pub(super) fn tagged(story: &Story, tagger: &Tagger, linker: bool) -> Vec<Witness> {
    let spans = tagger.tag(story);
    let linked = if linker { tagger.link(story, &spans) } else { nearest(story, &spans) };
    let witness = |linked: Linked| Witness {
        certain: linked.certain,
        draft: Draft { parts: linked.content, cue: linked.cue, source: linked.source, ..Draft::new("model") },
    };
    linked.into_iter().map(witness).collect()
}

fn nearest(story: &Story, spans: &[Tagged]) -> Vec<Linked> {
    let gap = |a: Span, b: Span| {
        if a.start < b.start { b.start.saturating_sub(a.end) } else { a.start.saturating_sub(b.end) }
    };
    let mut by_paragraph: Vec<Vec<&Tagged>> = vec![Vec::new(); story.paragraphs.len()];
    for tagged in spans {
        if let Some(list) = story.paragraph_at(tagged.span.start).and_then(|p| by_paragraph.get_mut(p)) {
            list.push(tagged);
        }
    }
    let contents = spans.iter().filter(|t| t.role == Role::Content);
    let links = contents.map(|t| {
        let near = |to: Span, role: Role| {
            let own = story.paragraph_at(t.span.start).and_then(|p| by_paragraph.get(p));
            let others = own.into_iter().flatten().filter(|t| t.role == role);
            others.map(|t| t.span).min_by_key(|&s| gap(s, to))
        };
        let cue = near(t.span, Role::Cue);
        let source = near(cue.unwrap_or(t.span), Role::Source);
        Linked {
            content: vec![t.span],
            cue,
            source,
            certain: t.confidence,
            near: t.near,
            source_certain: 1.0,
        }
    });
    links.collect()
}

/// One list of drafts from both.
pub(super) fn combine(
    story: &Story,
    marks: &[Marked],
    ruled: Vec<Draft>,
    witnesses: Vec<Witness>,
) -> Vec<Draft> {
    if witnesses.is_empty() {
        return ruled;
    }
    let mut seen = Parts::new(&witnesses);
    let mut out: Vec<Draft> = Vec::new();
    for draft in ruled {
        let met = seen.meeting(&draft.parts);
        let first = met.first().and_then(|&w| witnesses.get(w));
        let direct = draft.turn || draft.parts.iter().all(|p| marked(marks, *p));
        if direct {
            let own = draft.parts.iter().map(|p| story.words(*p)).sum::<usize>();
            match first {
                // Marks without a source: what the model knows of them.
                Some(w) if draft.source.is_none() && w.certain >= LEAST => {
                    if reaches(story, &w.draft, &draft) {
                        out.push(draft);
                    } else if marks_only(marks, &w.draft) {
                        let Draft { cue, source, .. } = w.draft.clone();
                        out.push(Draft { cue, source, rule: "model", ..draft });
                    } else {
                        out.push(w.draft.clone());
                    }
                }
                None if draft.source.is_none() && own < OWN_WORDS => continue,
                _ => out.push(draft),
            }
            seen.take(&met);
            continue;
        }
        // Speech within speech keeps the bounds of the rules: the model's stand for the outer one.
        let nested = met.first().is_some_and(|&w| seen.taken(w));
        match first {
            Some(w)
                if !nested
                    && w.certain >= SURE
                    && !crosses(&w.draft, &draft)
                    && !reaches(story, &w.draft, &draft)
                    && w.draft.parts.len() >= draft.parts.len() =>
            {
                let parts = w.draft.parts.clone();
                if draft.source.is_some() {
                    out.push(Draft { parts, ..draft });
                } else {
                    out.push(Draft { parts, via: draft.via, ..w.draft.clone() });
                }
                seen.take(&met);
            }
            Some(_) => {
                seen.take(&met);
                out.push(draft);
            }
            None if spoken(story, draft.cue) => out.push(draft),
            None => {}
        }
    }
    let mut framed: Vec<Span> = out.iter().flat_map(|d| d.cue.into_iter().chain(d.source)).collect();
    order::by_rank(&mut framed, |&s| order::place(s));
    let framed = |part: &Span| {
        let from = framed.partition_point(|s| s.end <= part.start);
        framed.get(from).is_some_and(|s| s.start < part.end)
    };
    for (n, witness) in witnesses.into_iter().enumerate() {
        let least = if spoken(story, witness.draft.cue) { LEAST } else { LEAST_UNSPOKEN };
        if !seen.taken(n)
            && witness.certain >= least
            && says(story, marks, &witness.draft)
            && !witness.draft.parts.iter().any(framed)
        {
            out.push(snapped(marks, witness.draft));
        }
    }
    out
}

/// The model's content reaches into the cue or the source of the rules: told The Post | it was so.
fn crosses(model: &Draft, ruled: &Draft) -> bool {
    let outside = ruled.cue.into_iter().chain(ruled.source);
    let inside = |s: Span| ruled.parts.iter().any(|p| p.contains(s));
    outside.filter(|&s| !inside(s)).any(|s| model.parts.iter().any(|p| p.overlaps(s)))
}

/// The model's content reaches into a sentence in which the rules see nothing of it.
fn reaches(story: &Story, model: &Draft, ruled: &Draft) -> bool {
    let sentences = |p: &Span| story.sentence_at(p.start)..=story.sentence_at(p.end.saturating_sub(1));
    let own: Vec<_> = ruled.parts.iter().map(sentences).collect();
    let inside =
        |p: &Span| own.iter().any(|s| s.start() <= sentences(p).start() && sentences(p).end() <= s.end());
    !model.parts.iter().all(inside)
}

/// The content says something: it has words between marks, or more than one; and nobody declines to.
fn says(story: &Story, marks: &[Marked], draft: &Draft) -> bool {
    let words: usize = draft.parts.iter().map(|p| story.words(*p)).sum();
    let cue = draft.cue.map(|c| story.str(c).to_lowercase()).unwrap_or_default();
    let silent = cue.split_whitespace().any(|w| matches!(w, "declined" | "declines" | "refused" | "respond"));
    let marked = |p: &Span| snap(marks, *p).is_some();
    // The name of a thing in marks is no statement: known as the “lamp act”.
    let named = |p: &Span| {
        let from = marks.partition_point(|m| m.span.end <= p.start);
        marks.get(from).is_some_and(|m| p.overlaps(m.span) && labels::label(story, m))
    };
    let named = !spoken(story, draft.cue) && draft.parts.iter().any(named);
    let quotes = draft.parts.iter().any(marked);
    !named && (quotes || !silent && words >= FEW)
}

/// The cue is a reporting verb or noun of the table.
fn spoken(story: &Story, cue: Option<Span>) -> bool {
    cue.is_some_and(|c| cues::classify(story.str(c)).is_some())
}

/// The span is one marked stretch, or several side by side.
fn marked(marks: &[Marked], span: Span) -> bool {
    let from = marks.partition_point(|m| m.span.start < span.start);
    marks.get(from).is_some_and(|m| m.span.start == span.start && span.contains(m.span))
        && marks
            .get(from..)
            .unwrap_or(&[])
            .iter()
            .take_while(|m| m.span.start < span.end)
            .any(|m| m.span.end == span.end)
}

fn marks_only(marks: &[Marked], draft: &Draft) -> bool {
    draft.parts.iter().all(|p| snap(marks, *p).is_some())
}

/// The marked stretch that the span is but for its marks.
fn snap(marks: &[Marked], span: Span) -> Option<Span> {
    let from = marks.partition_point(|m| m.span.end <= span.start);
    let marked = marks.get(from)?;
    let slack = marked.span.len() - marked.inner.len() + 4;
    let near = |a: usize, b: usize| a.abs_diff(b) <= slack;
    (near(marked.span.start, span.start) && near(marked.span.end, span.end)).then_some(marked.span)
}

fn snapped(marks: &[Marked], mut draft: Draft) -> Draft {
    for part in &mut draft.parts {
        *part = snap(marks, *part).unwrap_or(*part);
    }
    draft
}

/// The parts of all witnesses in order, and which witnesses are used up.
struct Parts {
    parts: Vec<(Span, usize)>,
    taken: Vec<bool>,
}

impl Parts {
    fn new(witnesses: &[Witness]) -> Parts {
        let all = witnesses.iter().enumerate();
        let mut parts: Vec<(Span, usize)> =
            all.flat_map(|(n, w)| w.draft.parts.iter().map(move |&p| (p, n))).collect();
        order::by_rank(&mut parts, |&(s, n)| [s.start as u64, s.end as u64, n as u64]);
        Parts { parts, taken: vec![false; witnesses.len()] }
    }
    /// The witnesses that share a byte with any of the spans, in order.
    fn meeting(&self, spans: &[Span]) -> Vec<usize> {
        let mut out = Vec::new();
        for span in spans {
            let from = self.parts.partition_point(|(p, _)| p.end <= span.start);
            let near = self.parts.get(from..).unwrap_or(&[]).iter().take_while(|(p, _)| p.start < span.end);
            for (_, n) in near {
                if !out.contains(n) {
                    out.push(*n);
                }
            }
        }
        out
    }
    fn take(&mut self, witnesses: &[usize]) {
        for &n in witnesses {
            if let Some(slot) = self.taken.get_mut(n) {
                *slot = true;
            }
        }
    }
    fn taken(&self, n: usize) -> bool {
        self.taken.get(n).copied().unwrap_or(false)
    }
}
