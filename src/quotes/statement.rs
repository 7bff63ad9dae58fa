//! What only the model has found: whether it says anything.

use super::cues::CueClass;
use super::lexicon::{self, Traits};
use super::marks::Marked;
use super::rules::Draft;
use super::{cues, labels, stretches};
use crate::text::{Letters, Span, Story, among};

/// Fewer words without marks say nothing: him, that.
const FEW: usize = 2;
/// So many words are a statement even when no verb in them is known.
const PHRASE: usize = 5;
/// The content says something: it has words between marks, or a clause, or enough words; and nobody declines to.
pub(super) fn says(story: &Story, marks: &[Marked], draft: &Draft) -> bool {
    // The name of a thing in marks is no statement: known to lawyers as the “lamp act”.
    let label = |p: &Span| stretches::touching(marks, *p).iter().any(|m| labels::label(story, m));
    let cue = draft.cue.map(|c| story.str(c).small()).unwrap_or_default();
    let word = |list: &str| cue.split_whitespace().any(|w| among(list, w));
    let bare = !word("called was were") && draft.parts.iter().all(|p| stretches::marked(marks, *p));
    if (bare || word("dubbed nicknamed")) && draft.parts.iter().all(label) {
        return false;
    }
    if !spoken(story, draft.cue) && (word("known") || passive(&cue) || draft.parts.iter().any(label)) {
        return false;
    }
    // "Asked whether …": by somebody whom the text leaves out.
    if word("asked") && draft.cue.is_some_and(|c| story.str(c).starts_with('A')) {
        return false;
    }
    if draft.parts.iter().any(|p| stretches::snap(marks, *p).is_some()) {
        return true;
    }
    // What begins within a sentence ends with it.
    let astray = |p: &Span| {
        let sentence = story.sentence_at(p.start);
        sentence != story.sentence_at(p.end.saturating_sub(1))
            && sentence.and_then(|s| story.sentences.get(s)).is_some_and(|s| s.start < p.start)
    };
    if draft.parts.iter().any(astray) {
        return false;
    }
    let first = draft.parts.first().and_then(|p| story.str(*p).split_whitespace().next());
    let relative = first.is_some_and(|w| among("which who whose whom", w));
    // "did not say whether": nothing was said.
    let open = first.is_some_and(|w| among("whether if who how what why when where to", w));
    // "If either says no": nothing was said yet.
    let before = draft.source.and_then(|s| story.text.get(..s.start)).unwrap_or("");
    let supposed = before.split_whitespace().next_back().is_some_and(|w| among("If if unless Unless", w));
    if supposed && draft.source < draft.cue {
        return false;
    }
    let that = first.is_some_and(|w| w == "that");
    // "is asked to call": nobody is said to ask.
    if draft.source.is_none() && !that && draft.cue.is_some_and(|c| undergone(story, c)) {
        return false;
    }
    let words = draft.words(story);
    // "called for a ban" is what she wants; "rejected the report" tells nothing.
    let wants = draft.cue.and_then(|c| cues::classify(story.str(c))).is_some_and(|class| {
        use CueClass::{Announce, Claim, Demand, Predict, Promise, Report, Say, Warn, Write};
        matches!(class, Say | Claim | Demand | Promise | Announce | Predict | Warn | Write | Report)
    });
    let nominal = draft.cue.and_then(|c| cues::classify(story.str(c))).is_some_and(|class| {
        use CueClass::{Confirm, Deny, Praise, Report};
        matches!(class, Confirm | Deny | Praise | Report)
    });
    let negated = cue.split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’'))).any(negates);
    if (nominal || negated || word("tell tells told")) && !that && !clause(story, draft) {
        return false;
    }
    if negated && (open || word("dispute deny")) {
        return false;
    }
    let apart = draft.cue.is_some_and(|c| {
        draft.parts.iter().all(|p| story.sentence_at(p.start) != story.sentence_at(c.start))
    });
    if apart && spoken(story, draft.cue) {
        return false;
    }
    let whole = words >= FEW && (wants || words >= PHRASE || clause(story, draft));
    whole && !relative && !word("declined declines refused respond failed short learned noticed")
}

/// Nobody is said to have said it, or it is how somebody wants to be told of: asked not to be named because …
pub(super) fn unsaid(story: &Story, draft: &Draft) -> bool {
    const WORDS: usize = 8;
    const ASKS: &str = "ask asks asked asking request requests requested requesting insist insists insisted insisting \
                        want wants wanted wished preferred";
    const NAMED: &str = "named identified quoted anonymous anonymity unnamed names withheld";
    let source = draft.source.map(|s| story.str(s).small()).unwrap_or_default();
    if among("nobody no-one no-body none neither", &source.replace(' ', "-")) {
        return true;
    }
    if draft.parts.first().is_some_and(|p| story.str(*p).starts_with("anonymity")) {
        return true;
    }
    let (Some(cue), Some(end)) = (draft.cue, draft.parts.last().map(|p| p.end)) else { return false };
    let mut words = story.str(Span::new(cue.start, end.max(cue.start))).split_whitespace();
    words.next().is_some_and(|w| among(ASKS, w)) && {
        let mut heard = false;
        words.take(WORDS).any(|w| {
            // "asked us to leave her name out"
            heard |= among("us me", w);
            among(NAMED, w) || heard && w == "name"
        })
    }
}

/// What the cue says is done to what stands before it: has been accused of, was asked; not: was quoted as saying.
pub(super) fn undergone(story: &Story, cue: Span) -> bool {
    const WORDS: usize = 6;
    let mut words = story.text.get(..cue.end).unwrap_or("").split_whitespace().rev().take(WORDS);
    let participle = |w: &str| cues::verb(w).is_some_and(|c| c.participle);
    words.any(participle)
        && words.find(|w| !lexicon::traits(w).any(Traits::ADVERB)).is_some_and(|w| among(BE, w))
        && !story.str(cue).contains(" as ")
}

/// Forms of `be` that make a passive.
const BE: &str = "is are was were be been being";

/// "is expected", "were believed": nobody is said to do so.
fn passive(cue: &str) -> bool {
    let mut words = cue.split_whitespace();
    words.next().is_some_and(|w| among(BE, w))
        && words.any(|w| w.ends_with("ed") || among("seen thought known held understood", w))
}

fn negates(word: &str) -> bool {
    among("not never nor", word) || word.ends_with("n't") || word.ends_with("n’t")
}

/// The content is a clause, or what is to be done: it has a verb.
pub(super) fn clause(story: &Story, draft: &Draft) -> bool {
    let mut led = false;
    let mut verbal = |word: &str| {
        let low = word.trim_matches(|c: char| !c.is_alphanumeric()).small();
        let traits = lexicon::traits(&low);
        // "the ruling", "her remarks": things.
        let thing =
            std::mem::replace(&mut led, traits.any(Traits::DETERMINER) && !traits.any(Traits::SUBJECT));
        low == "to"
            || traits.any(Traits::AUXILIARY.or(Traits::VERB))
            || !thing
                && (cues::verb(&low).is_some_and(|c| !c.base)
                    || low.len() > 4 && (low.ends_with("ed") || low.ends_with("ing")))
    };
    draft.parts.iter().any(|p| story.str(*p).split_whitespace().any(&mut verbal))
}

/// The cue is a reporting verb or noun of the table.
pub(super) fn spoken(story: &Story, cue: Option<Span>) -> bool {
    cue.is_some_and(|c| cues::classify(story.str(c)).is_some())
}
