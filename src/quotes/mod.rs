//! Quotations and reported speech: who the text says said what, as source, cue and content.

mod appositions;
mod clauses;
mod combine;
mod contents;
pub mod cues;
mod edges;
mod frames;
mod hearers;
mod interview;
mod items;
mod labels;
mod lexicon;
mod lone;
mod marks;
mod nested;
mod nouns;
mod phrases;
mod reported;
mod rules;
mod signs;
mod sources;
mod statement;
mod stretches;
pub mod tagger;
mod transcript;
mod verbs;
mod witness;

use crate::text::order;
pub use tagger::Tagger;

use crate::report::{QuoteKind, Reason};
use crate::text::{Span, Story};

/// An attribution relation (PARC 3.0, PolNeAR): content, with its cue and source where the text has them.
#[derive(Clone, Debug)]
pub struct Attribution {
    /// What was said, in order: more than one part when the quotation is split round its cue or runs over several
    /// paragraphs. Direct parts include their quotation marks; no part overlaps a part of another direct quotation, but
    /// for those that stand `within` it.
    pub content: Vec<Span>,
    /// The stretches of `content` that stand between quotation marks, marks included, in order.
    pub quoted: Vec<Span>,
    /// Direct, mixed or indirect.
    pub kind: QuoteKind,
    /// The cue (`said`, `according to`), if any.
    pub cue: Option<Span>,
    /// The source mention (`Trump`, `he`, `a senior official`), if any; it may lie in another sentence.
    pub source: Option<Span>,
    /// To whom or through whom it was said (`Reuters` in `told Reuters`), if the text says so.
    pub via: Option<Span>,
    /// The rule or feature that found content and source.
    pub why: Reason,
    /// It stands between the marks of another quotation, whose speaker passes it on: its words are counted there.
    pub within: bool,
}

/// Contents that may hold one another, at most.
const NESTED: usize = 4;

/// The stages of the engine that an evaluation can switch off, to see what each one gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stages {
    /// The rules. Without them, marks are quotations without a source.
    pub rules: bool,
    /// Sources become speakers.
    pub speakers: bool,
    /// The model judges each block. Without it, running text between the story's ends is the story.
    pub judge: bool,
    /// The rules that tell promos. Without them, nothing is hidden.
    pub promos: bool,
}

impl Default for Stages {
    fn default() -> Stages {
        Stages { rules: true, speakers: true, judge: true, promos: true }
    }
}

/// Finds every attribution in the story, in reading order. Without a tagger, by rules alone.
#[must_use]
pub fn find(story: &Story, tagger: Option<&Tagger>, stages: Stages) -> Vec<Attribution> {
    let marks = marks::scan(story);
    let ruled = if stages.rules { rules::read(story, &marks) } else { rules::bare(story, &marks) };
    let tagged = tagger.map(|t| witness::tagged(story, t)).unwrap_or_default();
    let mut drafts = combine::combine(story, &marks, ruled, tagged);
    drafts.retain(|d| !statement::unsaid(story, d));
    drafts = outermost(drafts);
    let mut found: Vec<Attribution> = drafts.into_iter().map(|d| finish(story, &marks, d)).collect();
    if stages.rules {
        nested::add(story, &marks, &mut found);
    }
    order::by_rank(&mut found, |a| [a.content.first().map_or(0, |s| s.start as u64), 0, 0]);
    found
}

/// Leaves out what nobody says inside somebody's words: he said he was told | that it was fine.
fn outermost(drafts: Vec<rules::Draft>) -> Vec<rules::Draft> {
    let mut held: Vec<Span> =
        drafts.iter().filter(|d| d.source.is_some()).flat_map(|d| d.parts.clone()).collect();
    order::by_rank(&mut held, |&s| order::place(s));
    let inner = |d: &rules::Draft| {
        d.source.is_none()
            && d.cue.is_some_and(|cue| {
                // Spans that begin before the cue, the nearest ones.
                let until = held.partition_point(|s| s.start <= cue.start);
                held.get(until.saturating_sub(NESTED)..until)
                    .unwrap_or(&[])
                    .iter()
                    .any(|s| s.contains(cue) && d.parts.iter().all(|p| s.contains(*p)))
            })
    };
    let (_, kept): (Vec<_>, Vec<_>) = drafts.into_iter().partition(inner);
    kept
}

/// Works out what of a draft stands between marks, and with it its kind.
fn finish(story: &Story, marks: &[marks::Marked], draft: rules::Draft) -> Attribution {
    let mut quoted = Vec::new();
    let (mut inside, mut all) = (0, 0);
    for &part in &draft.parts {
        for marked in stretches::touching(marks, part).iter().filter(|m| part.contains(m.span)) {
            quoted.push(marked.span);
            inside += story.words(marked.inner);
        }
        all += story.words(part);
    }
    let kind = match (draft.turn, inside) {
        (true, _) => QuoteKind::Direct,
        (false, 0) => QuoteKind::Indirect,
        (false, n) if n >= all => QuoteKind::Direct,
        _ => QuoteKind::Mixed,
    };
    if draft.turn {
        quoted.clone_from(&draft.parts);
    }
    let why = match draft.source {
        Some(source) => Reason::with(draft.rule, &[story.str(source)]),
        None => Reason::new(draft.rule),
    };
    Attribution {
        content: draft.parts,
        quoted,
        kind,
        cue: draft.cue,
        source: draft.source,
        via: draft.via,
        why,
        within: false,
    }
}

#[cfg(test)]
mod tests;
