//! What kind of statement it is, from the article's own verb alone.

use crate::quotes::cues::{CueClass, classify};
use crate::report::Statement;
use crate::text::{Letters, among};

/// The kind of a statement with this cue, as the text has it (`told reporters`, `’s claim`); `None` when the cue is no
/// word for a statement.
#[must_use]
pub fn of(cue: &str) -> Option<Statement> {
    Some(match classify(cue)? {
        CueClass::Claim => Statement::Claims,
        CueClass::Deny => Statement::Denies,
        CueClass::Admit => Statement::Admits,
        CueClass::Warn => Statement::Warns,
        CueClass::Predict => Statement::Predicts,
        CueClass::Promise => Statement::Promises,
        CueClass::Demand => Statement::CallsFor,
        CueClass::Ask => Statement::Asks,
        CueClass::Criticise | CueClass::Accuse => Statement::Criticises,
        CueClass::Praise => Statement::Praises,
        CueClass::Say
        | CueClass::Confirm
        | CueClass::Describe
        | CueClass::Announce
        | CueClass::Report
        | CueClass::Write
        | CueClass::Answer
        | CueClass::Find => Statement::Says,
    })
}

/// Words that tell what somebody did or why, not what they said: `declined to comment, citing the talks`.
const UNSAID: &str = "citing cited proposed proposes plans planned advises assumption not";

/// The cue stands before words of theirs: neither taken back nor one of [`UNSAID`].
#[must_use]
pub fn is_said(cue: &str) -> bool {
    !cue.split_whitespace().any(|w| among(UNSAID, w) || w.ends_with("n’t") || w.ends_with("n't"))
}

/// Verbs that colour what was said, with their nouns: newsrooms' style books ask for "said" in their place. They cast doubt
/// (claim), tell of a concession (admit), of stubbornness (insist), or of a manner that the words do not show.
const LOADED: &[&str] = &[
    "admit admits admitted admitting admission",
    "allege alleges alleged alleging allegation allegations",
    "assert asserts asserted asserting assertion",
    "blast blasts blasted blasting",
    "boast boasts boasted boasting",
    "claim claims claimed claiming",
    "complain complains complained complaining complaint",
    "concede concedes conceded conceding concession",
    "confess confesses confessed confessing confession",
    "deadpan deadpans deadpanned deadpanning",
    "deride derides derided deriding",
    "gush gushes gushed gushing",
    "insist insists insisted insisting insistence",
    "lament laments lamented lamenting",
    "mock mocks mocked mocking",
    "quip quips quipped quipping",
    "rail rails railed railing",
    "rant rants ranted ranting",
    "refute refutes refuted refuting",
    "retort retorts retorted retorting",
    "scoff scoffs scoffed scoffing",
    "slam slams slammed slamming",
    "snap snaps snapped snapping",
    "sneer sneers sneered sneering",
    "tout touts touted touting",
    "vow vows vowed vowing",
    "whine whines whined whining",
];

/// The cue holds a word that colours the statement.
#[must_use]
pub fn is_loaded(cue: &str) -> bool {
    let low = cue.small();
    let mut words = low.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
    words.any(|w| LOADED.iter().any(|forms| among(forms, w)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_verb_tells_the_kind() {
        for (cue, kind) in [
            ("told reporters", Statement::Says),
            ("according to", Statement::Says),
            ("insisted", Statement::Claims),
            ("has denied", Statement::Denies),
            ("called for", Statement::CallsFor),
            ("asked", Statement::Asks),
            ("vowed", Statement::Promises),
            ("accused", Statement::Criticises),
            ("welcomed", Statement::Praises),
            ("forecast", Statement::Predicts),
        ] {
            assert_eq!(of(cue), Some(kind), "{cue}");
        }
        assert_eq!(of("yesterday"), None);
    }

    #[test]
    fn words_that_colour_a_statement_are_told_from_those_that_do_not() {
        for cue in
            ["claimed", "insists", "admitted", "’s allegation that", "slammed", "vowed", "conceding", "claim"]
        {
            assert!(is_loaded(cue), "{cue}");
        }
        for cue in [
            "said",
            "told reporters",
            "according to",
            "announced",
            "added",
            "denied",
            "administered",
            "asked",
        ] {
            assert!(!is_loaded(cue), "{cue}");
        }
    }
}
