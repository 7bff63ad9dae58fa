//! Who said what: one line a speaker, with the stretch of their words that tells most.

use super::words::{stem, stop};
use super::{FRAGMENT_WORDS, SAID_LINES};
use crate::perspectives::statements;
use crate::quotes::Attribution;
use crate::report::{QuoteKind, Said};
use crate::speakers::Cast;
use crate::text::lookup::Lookup;
use crate::text::{Letters, Span, Story};

/// Marks that stand at the ends of a quotation.
const MARKS: &[char] = &['"', '“', '”', '„', '«', '»', '‘', '’', '\'', '‹', '›', '`', '「', '」', '『', '』'];

/// The most informative stretch of a quotation.
#[derive(Clone, Copy, Debug)]
struct Fragment {
    span: Span,
    marked: bool,
    worth: f32,
}

/// At most [`SAID_LINES`] lines in the cast's order: by words quoted, most first.
pub fn lines(
    story: &Story,
    attributions: &[Attribution],
    cast: &Cast,
    items: &[bool],
    weights: &Weights,
) -> Vec<Said> {
    let mut best: Vec<Option<(u32, Fragment)>> = vec![None; cast.speaking];
    for (((quote, attribution), owner), item) in (0u32..).zip(attributions).zip(&cast.owners).zip(items) {
        let slot = owner.entity.and_then(|e| best.get_mut(e));
        let Some(slot) = slot else { continue };
        let said = attribution.kind != QuoteKind::Indirect
            || attribution.cue.is_none_or(|c| statements::is_said(story.str(c)));
        // What is only reported needs a verb that says so: `the plan supports …` are nobody's words.
        let told = attribution.kind != QuoteKind::Indirect || statement(story, attribution).is_some();
        if !said || !told || *item {
            continue;
        }
        let Some(fragment) = fragment(story, weights, attribution) else { continue };
        if slot.is_none_or(|(_, other)| fragment.worth > other.worth) {
            *slot = Some((quote, fragment));
        }
    }
    let found = (0u32..).zip(best).filter_map(|(speaker, b)| b.map(|(quote, f)| (speaker, quote, f)));
    let said = found.filter_map(|(speaker, quote, f)| {
        let cue = attributions.get(quote as usize).and_then(|a| statement(story, a));
        let verb = cue.and_then(|s| story.passage(s));
        Some(Said { speaker, quote, verb, fragment: story.passage(f.span)?, marked: f.marked })
    });
    said.take(SAID_LINES).collect()
}

/// The cue, if it is a word for a statement.
fn statement(story: &Story, attribution: &Attribution) -> Option<Span> {
    attribution.cue.filter(|&c| statements::of(story.str(c)).is_some())
}

/// The quotation to hear first: the most informative between marks, those of the most quoted speakers before others.
pub fn lead(
    story: &Story,
    attributions: &[Attribution],
    cast: &Cast,
    items: &[bool],
    weights: &Weights,
) -> Option<u32> {
    let all = (0u32..).zip(attributions).zip(&cast.owners).zip(items);
    let marked = all.filter_map(|(((quote, attribution), owner), item)| {
        let rank = owner.entity.filter(|_| !*item)?;
        let fragment = fragment(story, weights, attribution).filter(|f| f.marked)?;
        let whole = if attribution.kind == QuoteKind::Direct { 1.2 } else { 1.0 };
        Some((quote, fragment.worth * whole * (1.0 + 1.0 / (1.0 + rank as f32))))
    });
    marked.max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0))).map(|(quote, _)| quote)
}

/// How often each stem stands in the story.
pub struct Weights(Lookup<u32>);

impl Weights {
    /// Counts through the story once.
    pub fn new(story: &Story) -> Weights {
        let mut counts = Lookup::default();
        for token in story.tokens.iter().filter(|t| t.word) {
            let word = story.str(token.span).small();
            if !stop(&word) {
                *counts.or_default(&stem(&word)) += 1;
            }
        }
        Weights(counts)
    }

    /// What a stretch tells: its different content words, those that the story keeps coming back to and figures more.
    fn worth(&self, story: &Story, span: Span) -> f32 {
        let from = story.tokens.partition_point(|t| t.span.start < span.start);
        let tokens = story.tokens.get(from..).unwrap_or(&[]);
        let tokens: Vec<&str> = tokens
            .iter()
            .take_while(|t| t.span.end <= span.end)
            .filter(|t| t.word)
            .map(|t| story.str(t.span))
            .collect();
        let mut seen: Vec<String> = Vec::new();
        let mut sum = 0.0;
        for token in &tokens {
            let lower = token.small();
            let stem = stem(&lower);
            if stop(&lower) || seen.contains(&stem) {
                continue;
            }
            let n = self.0.get(&stem).copied().unwrap_or(1) as f32;
            let figure = if token.bytes().any(|b| b.is_ascii_digit()) { 0.5 } else { 0.0 };
            sum += 1.0 + 0.5 * n.ln() + figure;
            seen.push(stem);
        }
        // A long stretch tells more, but less by the word.
        let count = tokens.len() as f32;
        if count < 3.0 { sum * 0.3 } else { sum * (-0.35 * count.max(8.0).ln()).exp() }
    }
}

fn fragment(story: &Story, weights: &Weights, attribution: &Attribution) -> Option<Fragment> {
    let marked = attribution.kind != QuoteKind::Indirect && !attribution.quoted.is_empty();
    let stretches = if marked { &attribution.quoted } else { &attribution.content };
    let candidates = stretches.iter().filter_map(|&s| bare(story, s)).flat_map(|s| windows(story, s));
    let weighed = candidates.map(|span| {
        // Reported speech tells as much, but in the writer's words; a stretch that hangs on what stands before tells less.
        let own = if marked { 1.0 } else { 0.6 };
        Fragment { span, marked, worth: own * hanging(story.str(span)) * weights.worth(story, span) }
    });
    weighed.max_by(|a, b| a.worth.total_cmp(&b.worth).then(b.span.cmp(&a.span)))
}

/// The stretch without marks and commas at its ends; `None` when nothing is left.
fn bare(story: &Story, span: Span) -> Option<Span> {
    let text = story.str(span);
    let open = text.trim_start_matches(|c: char| MARKS.contains(&c) || c.is_whitespace());
    let start = span.start + (text.len() - open.len());
    let closed = match text.chars().next() {
        // An apostrophe at the end of a word between other marks is no mark.
        Some('‘' | '\'' | '`') => open.trim_end_matches(|c: char| MARKS.contains(&c) || c.is_whitespace()),
        _ => open.trim_end_matches(|c: char| {
            (MARKS.contains(&c) && !matches!(c, '’' | '\'')) || c.is_whitespace()
        }),
    };
    let closed = closed.trim_end_matches([',', ';', ':', ' ', '—', '–', '-']);
    let out = Span::new(start, start + closed.len());
    (story.words(out) > 0).then_some(out)
}

/// All runs of whole clauses of at most [`FRAGMENT_WORDS`] words, the whole stretch if it is short enough.
fn windows(story: &Story, span: Span) -> Vec<Span> {
    if story.words(span) <= FRAGMENT_WORDS {
        return vec![span];
    }
    let ends = clause_ends(story, span);
    let mut starts = vec![span.start];
    starts.extend(ends.iter().map(|&e| {
        let rest = story.str(Span::new(e, span.end));
        e + (rest.len()
            - rest.trim_start_matches(|c: char| c.is_whitespace() || ",;:—–-.!?…".contains(c)).len())
    }));
    let mut out = Vec::new();
    for (i, &start) in starts.iter().enumerate() {
        for &end in ends.get(i..).unwrap_or(&[]) {
            let run = Span::new(start, end);
            if run.is_empty() {
                continue;
            }
            if story.words(run) > FRAGMENT_WORDS {
                break;
            }
            out.push(run);
        }
    }
    if out.is_empty() {
        // One clause longer than a line: its first words would be half a thought, so the line goes without.
        out.extend(
            ends.iter()
                .find(|&&e| e > span.start)
                .map(|&e| Span::new(span.start, e))
                .filter(|s| story.words(*s) <= 2 * FRAGMENT_WORDS),
        );
    }
    out
}

/// Where clauses end within the stretch: before a comma, semicolon, colon or dash, behind a full stop; its end.
fn clause_ends(story: &Story, span: Span) -> Vec<usize> {
    let text = story.str(span);
    let mut ends = Vec::new();
    for (i, c) in text.char_indices() {
        let after = text.get(i + c.len_utf8()..).and_then(|r| r.chars().next());
        let apart = after.is_none_or(char::is_whitespace);
        let end = match c {
            ',' | ';' | ':' if apart => i,
            '.' | '!' | '?' | '…' if apart && sentence_end(story, span.start + i + c.len_utf8()) => {
                i + c.len_utf8()
            }
            '—' => i,
            '–' if apart => i,
            _ => continue,
        };
        ends.push(span.start + text.get(..end).map_or(0, |t| t.trim_end().len()));
    }
    ends.push(span.end);
    ends.dedup();
    ends
}

/// A sentence of the story ends at or right behind this byte.
fn sentence_end(story: &Story, at: usize) -> bool {
    story
        .sentence_at(at.saturating_sub(1))
        .and_then(|i| story.sentences.get(i))
        .is_some_and(|s| s.end <= at + 4)
}

/// How well a stretch stands alone: less when it begins with a word that hangs on what stands before.
fn hanging(text: &str) -> f32 {
    let first =
        text.split_whitespace().next().unwrap_or("").trim_matches(|c: char| !c.is_alphanumeric()).small();
    match first.as_str() {
        "which" | "who" | "whom" | "whose" | "where" | "that" | "than" => 0.7,
        "and" | "but" | "or" | "so" | "because" | "then" | "to" | "of" => 0.85,
        _ => 1.0,
    }
}
