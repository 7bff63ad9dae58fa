//! Rules and model together: each where it is the better witness.
//!
//! Words between marks belong to the rules: the scanner knows where they begin and end, and the rules name their
//! source rightly in more than nineteen of twenty. Reported speech without marks belongs to whichever is surer: the
//! model says how probable its span is, the rules are exact where both see the same.

use super::cues::{CueClass, Frame as Shape};
use super::lexicon::{self, Traits};
use super::marks::Marked;
use super::rules::{Draft, Ruled};
use super::statement::{says, spoken};
use super::witness::{Parts, Witness};
use super::{cues, stretches};
use crate::text::order;
use crate::text::{Span, Story, among};

/// Above this probability of the model, its bounds of reported speech count, not those of the rules.
const SURE: f32 = 0.4;
/// The same for spans much like it.
const SURE_NEAR: f32 = 0.5;
/// Below this probability, what only the model has found is left out.
const LEAST: f32 = 0.45;
/// Below this probability, what only the model has found and no cue of speech introduces is left out.
const LEAST_UNSPOKEN: f32 = 0.55;
/// Marks that neither gives to anybody are a quotation from so many words on; fewer are a name or an ironic word.
const OWN_WORDS: usize = 5;

/// One list of drafts from both.
pub(super) fn combine(story: &Story, marks: &[Marked], ruled: Ruled, witnesses: Vec<Witness>) -> Vec<Draft> {
    let Ruled { drafts: mut ruled, cues } = ruled;
    if witnesses.is_empty() {
        ruled.retain(|d| d.source.is_some() || d.turn || d.words(story) >= OWN_WORDS);
        return ruled;
    }
    let mut seen = Parts::new(&witnesses);
    let mut out: Vec<Draft> = Vec::new();
    for draft in ruled {
        let mut met = seen.meeting(&draft.parts);
        let all = met.len();
        // A statement that the rules see inside a longer one of the model: both stand.
        met.retain(|&w| {
            !witnesses.get(w).is_some_and(|w| {
                w.near >= LEAST && (holds(&w.draft, &draft) || !draft.turn && within(&w.draft, &draft))
            })
        });
        let first = met.first().and_then(|&w| witnesses.get(w));
        let direct = draft.turn || draft.parts.iter().all(|p| stretches::marked(marks, *p));
        if direct {
            match first {
                // Marks without a source: what the model knows of them.
                Some(w) if draft.source.is_none() && !draft.turn && w.near >= LEAST => {
                    if w.draft.parts.iter().all(|p| stretches::snap(marks, *p).is_some()) {
                        let Draft { cue, source, .. } = w.draft.clone();
                        out.push(Draft { cue, source, rule: "model", ..draft });
                    } else if reaches(story, &w.draft, &draft) {
                        out.push(draft);
                    } else {
                        out.push(w.draft.clone());
                    }
                }
                None if draft.source.is_none() && !draft.turn && draft.words(story) < OWN_WORDS => continue,
                _ => out.push(draft),
            }
            seen.take(&met);
            continue;
        }
        // Speech within speech keeps the bounds of the rules: the model's stand for the outer one.
        let nested = met.first().is_some_and(|&w| seen.taken(w));
        match first {
            Some(w) if !nested && better(story, w, &draft) => {
                let parts = w.draft.parts.clone();
                // "Ministers were warned that …": by nobody whom the text names.
                if draft.source.is_some() || draft.rule == "no-source" {
                    out.push(Draft { parts, ..draft });
                } else {
                    out.push(Draft { parts, via: draft.via, ..w.draft.clone() });
                }
            }
            None if !stands(story, marks, &draft, all > 0) => {}
            _ => out.push(draft),
        }
        seen.take(&met);
    }
    let framed = Framed::new(&out);
    let least = |d: &Draft| if spoken(story, d.cue) { LEAST } else { LEAST_UNSPOKEN };
    let mut alone: Vec<Draft> = Vec::new();
    for (n, witness) in witnesses.into_iter().enumerate() {
        if !seen.taken(n)
            && witness.near >= least(&witness.draft)
            && says(story, marks, &witness.draft)
            && !labels(story, &witness.draft)
            && !framed.crosses(&out, &witness.draft)
        {
            let snapped = |p: &Span| stretches::snap(marks, *p).unwrap_or(*p);
            let parts = witness.draft.parts.iter().map(snapped).collect();
            // Whose cue it is, the rules know better.
            let known = witness.draft.cue.and_then(|c| {
                let at = cues.partition_point(|d| d.cue.is_some_and(|d| d.end <= c.start));
                cues.get(at).filter(|d| d.cue.is_some_and(|d| d.overlaps(c)))?.source
            });
            let source = known.or(witness.draft.source);
            alone.push(Draft { parts, source, ..witness.draft });
        }
    }
    out.append(&mut alone);
    out
}

/// Only a colon stands between source and content: which labels are speakers, the rules know. "Real-time tracking: | Use
/// badges."
fn labels(story: &Story, draft: &Draft) -> bool {
    let (Some(source), Some(part)) = (draft.source, draft.parts.first()) else { return false };
    story.text.get(source.end..part.start).is_some_and(|gap| gap.trim() == ":")
}

/// The model's bounds of a statement are better than those of the rules.
fn better(story: &Story, witness: &Witness, ruled: &Draft) -> bool {
    let model = &witness.draft;
    // "that …", "of …" behind a warning: nothing begins more surely.
    let led = |p: &&Span| story.str(**p).starts_with("that ") || story.str(**p).starts_with("of ");
    let that = |d: &Draft| d.parts.first().filter(led).map(|p| p.start);
    let begun = that(ruled).is_none_or(|start| model.parts.first().is_some_and(|p| p.start == start));
    // "…, his office said": all that stands before it.
    let sentence = |s: Span| story.sentence_at(s.start).and_then(|n| story.sentences.get(n)).map(|s| s.start);
    let closing = ruled.cue.is_some_and(|c| ruled.parts.iter().all(|p| p.end <= c.start))
        && ruled.parts.first().is_some_and(|&p| {
            sentence(p) == Some(p.start) && model.parts.first().is_some_and(|m| m.start > p.start)
        });
    // "accused the board of “a fix” | as the row went on"
    let class = ruled.cue.and_then(|c| cues::classify(story.str(c)));
    let names = matches!(class, Some(CueClass::Describe | CueClass::Accuse | CueClass::Criticise));
    let named = ruled.parts.last().zip(model.parts.last()).is_some_and(|(r, m)| {
        const NEXT: Traits = Traits::CONJUNCTION.or(Traits::SUBORDINATOR);
        let rest = story.text.get(r.end..m.end).unwrap_or("").trim_start_matches(',');
        let mut words = rest.split_whitespace();
        // "that it was late, | but would not say why"
        let silent = words.clone().take(4).any(|w| among("declined refused not", w));
        let joint = words.next().map(lexicon::traits).unwrap_or_default();
        // "argued that it was late | and asked for more"
        let again = words
            .next()
            .and_then(cues::verb)
            .is_some_and(|c| !c.base && !c.ing && c.frame != Shape::Marks && c.class != CueClass::Find);
        names && joint.any(NEXT) && !rest.contains(['“', '"', '‘'])
            || joint.any(NEXT) && silent
            || joint.any(Traits::CONJUNCTION) && again && that(ruled).is_some()
    });
    begun
        && !named
        && !closing
        && witness.certain >= SURE
        && witness.near >= SURE_NEAR
        && !crosses(model, ruled)
        && !reaches(story, model, ruled)
        && model.parts.len() >= ruled.parts.len()
        && !cut(story, model, ruled)
}

/// The model's content stops before its own verb or a relative clause, and that of the rules goes on: that the panel |
/// , which he chairs, had not met.
fn cut(story: &Story, model: &Draft, ruled: &Draft) -> bool {
    let (Some(m), Some(r)) = (model.parts.last(), ruled.parts.last()) else { return false };
    if r.end <= m.end || r.start >= m.end {
        return false;
    }
    let rest = story.str(Span::new(m.end, r.end));
    // The stop of an abbreviation: at 10 p.m | . on Monday.
    if rest.starts_with('.') {
        return true;
    }
    let (comma, rest) = match rest.strip_prefix(',') {
        Some(rest) => (true, rest),
        None => (false, rest),
    };
    let word = rest.split_whitespace().next().unwrap_or("");
    let traits = lexicon::traits(word);
    if comma {
        let marks = word.starts_with(['“', '"', '‘']);
        // "that it was late, but | that it would come"
        let again = traits.any(Traits::CONJUNCTION) && rest.split_whitespace().nth(1) == Some("that");
        traits.any(Traits::RELATIVE) && rest.contains(',') || marks || again
    } else {
        traits.any(Traits::AUXILIARY.or(Traits::VERB))
    }
}

/// What the rules see and the model does not stands by itself: words between marks, or a plain report that was made.
/// `inside`: it is a part of what the model gives to somebody else.
fn stands(story: &Story, marks: &[Marked], draft: &Draft, inside: bool) -> bool {
    let quotes = draft.parts.iter().any(|p| stretches::holds_one(marks, *p));
    let class = draft.cue.and_then(|c| cues::classify(story.str(c)));
    let told = matches!(class, Some(CueClass::Say | CueClass::Write | CueClass::Warn | CueClass::Announce));
    quotes || class.is_some() && !draft.open && (told || !inside)
}

/// The model's content reaches into the cue or the source of the rules: told The Post | it was so.
fn crosses(model: &Draft, ruled: &Draft) -> bool {
    let outside = ruled.cue.into_iter().chain(ruled.source);
    let inside = |s: Span| ruled.parts.iter().any(|p| p.contains(s));
    outside.filter(|&s| !inside(s)).any(|s| model.parts.iter().any(|p| p.overlaps(s)))
}

/// The model's content holds what the rules found, with cue and source, and has a cue of its own.
fn holds(model: &Draft, ruled: &Draft) -> bool {
    let within = |s: Span| model.parts.iter().any(|p| p.contains(s));
    ruled.cue.is_some_and(within)
        && ruled.source.is_none_or(within)
        && ruled.parts.iter().all(|&p| within(p))
        && model.cue.is_some_and(|c| !ruled.cue.is_some_and(|r| r.overlaps(c)))
}

/// What the model sees is told inside the longer statement of the rules, with a cue and a source of its own.
fn within(model: &Draft, ruled: &Draft) -> bool {
    let inside = |s: Span| ruled.parts.iter().any(|p| p.contains(s) && *p != s);
    model.cue.is_some_and(inside)
        && model.source.is_some_and(inside)
        && model.parts.iter().all(|&p| inside(p))
}

/// The model's content reaches into a sentence in which the rules see nothing of it.
fn reaches(story: &Story, model: &Draft, ruled: &Draft) -> bool {
    let sentences = |p: &Span| story.sentence_at(p.start)..=story.sentence_at(p.end.saturating_sub(1));
    let own: Vec<_> = ruled.parts.iter().map(sentences).collect();
    let inside =
        |p: &Span| own.iter().any(|s| s.start() <= sentences(p).start() && sentences(p).end() <= s.end());
    !model.parts.iter().all(inside)
}

/// Cues and sources of drafts in order, and whose they are.
struct Framed(Vec<(Span, usize)>);

impl Framed {
    fn new(drafts: &[Draft]) -> Framed {
        let own = drafts.iter().enumerate();
        let mut spans: Vec<(Span, usize)> =
            own.flat_map(|(n, d)| d.cue.into_iter().chain(d.source).map(move |s| (s, n))).collect();
        order::by_rank(&mut spans, |&(s, n)| [s.start as u64, s.end as u64, n as u64]);
        Framed(spans)
    }
    /// The model's content lies across a cue or a source of the drafts, and is not the statement around theirs.
    fn crosses(&self, drafts: &[Draft], model: &Draft) -> bool {
        model.parts.iter().any(|part| {
            let from = self.0.partition_point(|(s, _)| s.end <= part.start);
            let mut inside = self.0.get(from..).unwrap_or(&[]).iter().take_while(|(s, _)| s.start < part.end);
            inside.any(|(_, n)| !drafts.get(*n).is_some_and(|d| holds(model, d)))
        })
    }
}
