//! Cues: the words with which a text says that somebody said something, as a table.

use super::verbs::{NOUNS, VERBS};
use crate::text::Letters;
use crate::text::lookup::Lookup;
use std::sync::LazyLock;

/// What a cue says about the statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CueClass {
    /// Says no more than that it was said: say, tell, add, according to.
    Say,
    /// Marks it as the speaker's own view or as disputed: claim, argue, insist.
    Claim,
    /// Denies, disputes, rejects.
    Deny,
    /// Grants something: admit, concede, acknowledge.
    Admit,
    /// Confirms.
    Confirm,
    /// Warns.
    Warn,
    /// Tells the future: predict, forecast.
    Predict,
    /// Binds the speaker: promise, pledge, vow, threaten.
    Promise,
    /// Wants something done: call for, urge, demand.
    Demand,
    /// Asks.
    Ask,
    /// Gives a thing a name or a nature: call, describe.
    Describe,
    /// Finds fault: criticise, condemn, dismiss.
    Criticise,
    /// Accuses.
    Accuse,
    /// Praises, thanks, welcomes.
    Praise,
    /// Makes known: announce, reveal.
    Announce,
    /// Passes on: report, quote.
    Report,
    /// In writing: write, tweet, post.
    Write,
    /// Answers: reply, respond, retort.
    Answer,
    /// A document or study speaks: find, show, conclude, read.
    Find,
}

/// How a cue is built into its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Frame {
    /// Takes a clause with or without `that`: said (that) it rained.
    Clause,
    /// Takes a clause with `that` only; a bare object is no statement: confirmed that …
    That,
    /// Takes a hearer, then a clause: told them (that) it rained.
    Hearer,
    /// Takes an object and what it is called, which together are the statement: called it “a lie”.
    Object,
    /// Stands beside words between marks only: “No,” she laughed.
    Marks,
}

/// A verb that reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cue {
    pub class: CueClass,
    pub frame: Frame,
    /// The form in -ing.
    pub ing: bool,
    /// The form is the infinitive or plural present: `say`, ambiguous after `to`.
    pub base: bool,
    /// The form is (also) the past participle: `told`, `said`.
    pub participle: bool,
}

use CueClass as C;

static TABLE: LazyLock<Lookup<Cue>> = LazyLock::new(|| {
    let mut table = Lookup::default();
    for &(class, frame, verbs) in VERBS {
        for verb in verbs {
            let forms: Vec<&'static str> = verb.split(' ').collect();
            for (i, &form) in forms.iter().enumerate() {
                let participle = i == 4 || i == 1 && forms.len() == 4;
                // The first row that has the form decides: frames with a clause stand before those with marks only.
                let cue = Cue { class, frame, ing: i == 2, base: i == 3, participle };
                let slot: &mut Cue = table.or_insert(form, cue);
                if slot.frame == Frame::Marks && frame != Frame::Marks {
                    *slot = cue;
                }
            }
        }
    }
    table
});

static NOUN_TABLE: LazyLock<Lookup<C>> = LazyLock::new(|| {
    NOUNS.iter().flat_map(|&(class, words)| words.split(' ').map(move |w| (w, class))).collect()
});

/// The reporting verb of this form (lower case).
pub(super) fn verb(low: &str) -> Option<Cue> {
    TABLE.get(low).copied()
}

/// The class of a noun that stands for a statement (lower case).
pub(super) fn noun(low: &str) -> Option<CueClass> {
    NOUN_TABLE.get(low).copied()
}

/// What a cue as the text has it says about the statement: `told reporters`, `according to`, `’s claim`, `called for`.
/// The first word that is a reporting verb or noun decides; `call for` and `call on` demand.
#[must_use]
pub fn classify(cue: &str) -> Option<CueClass> {
    let low = cue.small().replace('’', "'");
    let words: Vec<&str> =
        low.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|w| !w.is_empty()).collect();
    if ["according to", "as per", "per"].contains(&low.trim()) {
        return Some(CueClass::Say);
    }
    let at = words.iter().position(|w| verb(w).is_some() || noun(w).is_some())?;
    let word = words.get(at)?;
    let next = words.get(at + 1).copied().unwrap_or("");
    if word.starts_with("call") && matches!(next, "for" | "on" | "upon") {
        return Some(CueClass::Demand);
    }
    verb(word).map(|v| v.class).or_else(|| noun(word))
}
