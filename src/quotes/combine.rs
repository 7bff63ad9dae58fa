//! Rules and model together: each where it is the better witness.
//!
//! Words between marks belong to the rules: the scanner knows where they begin and end, and the rules name their
//! source rightly in more than nineteen of twenty. Reported speech without marks belongs to whichever is surer: the
//! model says how probable its span is, the rules are exact where both see the same.

use super::cues::CueClass;
use super::lexicon::{self, Traits, among};
use super::marks::Marked;
use super::rules::Draft;
use super::tagger::{Linked, Role, Tagged, Tagger};
use super::{cues, labels};
use crate::text::order;
use crate::text::{Span, Story};

/// Above this probability of the model, its bounds of reported speech count, not those of the rules.
const SURE: f32 = 0.4;
/// The same for spans much like it.
const SURE_NEAR: f32 = 0.5;
/// Below this probability, what only the model has found is left out.
const LEAST: f32 = 0.45;
/// Below this probability, what only the model has found and no cue of speech introduces is left out.
const LEAST_UNSPOKEN: f32 = 0.55;
/// Fewer words without marks say nothing: him, that.
const FEW: usize = 2;
/// So many words are a statement even when no verb in them is known.
const PHRASE: usize = 5;
/// Marks that neither gives to anybody are a quotation from so many words on; fewer are a name or an ironic word.
const OWN_WORDS: usize = 5;

/// An attribution as the model sees it.
#[derive(Clone, Debug)]
pub(super) struct Witness {
    draft: Draft,
    /// Probability of its spans, 0 to 1.
    certain: f32,
    /// Probability of its spans or ones much like them, 0 to 1.
    near: f32,
}

/// What the model says. Without the linker, each content takes the cue nearest to it in its paragraph, and the source
/// nearest to the cue.
pub(super) fn tagged(story: &Story, tagger: &Tagger, linker: bool) -> Vec<Witness> {
    let spans = tagger.tag(story);
    let linked = if linker { tagger.link(story, &spans) } else { nearest(story, &spans) };
    let witness = |linked: Linked| Witness {
        certain: linked.certain,
        near: linked.near,
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
        let mut met = seen.meeting(&draft.parts);
        let all = met.len();
        // A statement that the rules see inside a longer one of the model: both stand.
        met.retain(|&w| {
            !witnesses.get(w).is_some_and(|w| {
                w.near >= LEAST && (holds(&w.draft, &draft) || !draft.turn && within(&w.draft, &draft))
            })
        });
        let first = met.first().and_then(|&w| witnesses.get(w));
        let direct = draft.turn || draft.parts.iter().all(|p| marked(marks, *p));
        if direct {
            let own = draft.parts.iter().map(|p| story.words(*p)).sum::<usize>();
            match first {
                // Marks without a source: what the model knows of them.
                Some(w) if draft.source.is_none() && w.near >= LEAST => {
                    if marks_only(marks, &w.draft) {
                        let Draft { cue, source, .. } = w.draft.clone();
                        out.push(Draft { cue, source, rule: "model", ..draft });
                    } else if reaches(story, &w.draft, &draft) {
                        out.push(draft);
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
            Some(w) if !nested && better(story, marks, w, &draft) => {
                let parts = w.draft.parts.clone();
                if draft.source.is_some() {
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
            && !framed.crosses(&out, &witness.draft)
        {
            alone.push(snapped(marks, witness.draft));
        }
    }
    out.append(&mut alone);
    out
}

/// The model's bounds of a statement are better than those of the rules.
fn better(story: &Story, marks: &[Marked], witness: &Witness, ruled: &Draft) -> bool {
    let model = &witness.draft;
    witness.certain >= SURE
        && witness.near >= SURE_NEAR
        && !crosses(model, ruled)
        && !reaches(story, model, ruled)
        && model.parts.len() >= ruled.parts.len()
        && !cut(story, model, ruled)
        && !headed(story, marks, model, ruled)
}

/// The model's content begins with a name in marks that the content of the rules only holds: a cat named | “Admiral” was lost.
fn headed(story: &Story, marks: &[Marked], model: &Draft, ruled: &Draft) -> bool {
    let (Some(m), Some(r)) = (model.parts.first(), ruled.parts.first()) else { return false };
    let at = marks.partition_point(|k| k.span.start < m.start);
    r.start < m.start && marks.get(at).is_some_and(|k| k.span.start == m.start && labels::label(story, k))
}

/// The model's content stops before its own verb or a relative clause, and that of the rules goes on: that the panel |
/// , which he chairs, had not met.
fn cut(story: &Story, model: &Draft, ruled: &Draft) -> bool {
    let (Some(m), Some(r)) = (model.parts.last(), ruled.parts.last()) else { return false };
    if r.end <= m.end || r.start >= m.end {
        return false;
    }
    let rest = story.str(Span::new(m.end, r.end));
    let (comma, rest) = match rest.strip_prefix(',') {
        Some(rest) => (true, rest),
        None => (false, rest),
    };
    let word = rest.split_whitespace().next().unwrap_or("");
    let traits = lexicon::traits(word);
    if comma {
        traits.any(Traits::RELATIVE) && rest.contains(',')
    } else {
        traits.any(Traits::AUXILIARY.or(Traits::VERB))
    }
}

/// What the rules see and the model does not stands by itself: words between marks, or a plain report that was made.
/// `inside`: it is a part of what the model gives to somebody else.
fn stands(story: &Story, marks: &[Marked], draft: &Draft, inside: bool) -> bool {
    let quotes = draft.parts.iter().any(|p| {
        let from = marks.partition_point(|m| m.span.start < p.start);
        marks.get(from).is_some_and(|m| p.contains(m.span))
    });
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

/// The content says something: it has words between marks, or a clause, or enough words; and nobody declines to.
fn says(story: &Story, marks: &[Marked], draft: &Draft) -> bool {
    // The name of a thing in marks is no statement: known to lawyers as the “lamp act”.
    let label = |p: &Span| {
        let from = marks.partition_point(|m| m.span.end <= p.start);
        marks.get(from).is_some_and(|m| p.overlaps(m.span) && labels::label(story, m))
    };
    let cue = draft.cue.map(|c| story.str(c).to_lowercase()).unwrap_or_default();
    let word = |list: &str| cue.split_whitespace().any(|w| among(w, list));
    if !spoken(story, draft.cue) && (word("known") || passive(&cue) || draft.parts.iter().any(label)) {
        return false;
    }
    // "Asked whether …": by somebody whom the text leaves out.
    // "ISLAMABAD: …": a place.
    let shouted = draft.source.is_some_and(|s| !story.str(s).chars().any(char::is_lowercase));
    if cue.trim() == ":" && shouted {
        return false;
    }
    // "was found guilty of": by a court, which says nothing here.
    if word("found") && cue.split_whitespace().next().is_some_and(|w| among(w, "is are was were been being"))
    {
        return false;
    }
    // "who asked not to be named because …"
    if word("asked") && (word("named") || word("identified")) {
        return false;
    }
    if word("asked") && draft.cue.is_some_and(|c| story.str(c).starts_with('A')) {
        return false;
    }
    if draft.parts.iter().any(|p| snap(marks, *p).is_some()) {
        return true;
    }
    let first = draft.parts.first().and_then(|p| story.str(*p).split_whitespace().next());
    let relative = first.is_some_and(|w| among(w, "which who whose whom"));
    // "did not say whether": nothing was said.
    let open = first.is_some_and(|w| among(w, "whether if who how what why when where to"));
    // "If either says no": nothing was said yet.
    let before = draft.source.and_then(|s| story.text.get(..s.start)).unwrap_or("");
    let supposed = before.split_whitespace().next_back().is_some_and(|w| among(w, "If if unless Unless"));
    if supposed && draft.source < draft.cue {
        return false;
    }
    if open && cue.split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’'))).any(negates) {
        return false;
    }
    let words: usize = draft.parts.iter().map(|p| story.words(*p)).sum();
    // "called for a ban" is what she wants; "rejected the report" tells nothing.
    let wants = draft.cue.and_then(|c| cues::classify(story.str(c))).is_some_and(|class| {
        use CueClass::{Announce, Claim, Demand, Predict, Promise, Report, Say, Warn, Write};
        matches!(class, Say | Claim | Demand | Promise | Announce | Predict | Warn | Write | Report)
    });
    let whole = words >= FEW && (wants || words >= PHRASE || clause(story, draft));
    whole && !relative && !word("declined declines refused respond")
}

/// "is expected", "were believed": nobody is said to do so.
fn passive(cue: &str) -> bool {
    let mut words = cue.split_whitespace();
    words.next().is_some_and(|w| among(w, "is are was were be been being"))
        && words.any(|w| w.ends_with("ed") || among(w, "seen thought known held understood"))
}

fn negates(word: &str) -> bool {
    among(word, "not never nor") || word.ends_with("n't") || word.ends_with("n’t")
}

/// The content is a clause, or what is to be done: it has a verb.
fn clause(story: &Story, draft: &Draft) -> bool {
    let verbal = |word: &str| {
        let low = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        low == "to"
            || lexicon::traits(&low).any(Traits::AUXILIARY.or(Traits::VERB))
            || cues::verb(&low).is_some_and(|c| !c.base)
            || low.len() > 4 && (low.ends_with("ed") || low.ends_with("ing"))
    };
    draft.parts.iter().any(|p| story.str(*p).split_whitespace().any(verbal))
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
