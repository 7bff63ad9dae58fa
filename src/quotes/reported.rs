//! Whether a form of a reporting verb reports at all: it may be a noun, be denied, be supposed, or still lie ahead.

use super::cues::CueClass;
use super::items::{Item, Line};
use super::lexicon::Traits;
use crate::text::among;
use std::ops::Range;

/// Is the item a word that makes the following verb form a noun: a call, the claims, in reply?
pub(super) fn nominal_before(item: &Item) -> bool {
    item.possessive && item.cue.is_none()
        || item.has(Traits::DETERMINER) && !item.has(Traits::SUBJECT)
        || item.has(Traits::PREPOSITION) && !item.has(Traits::SUBORDINATOR)
}

/// Forms that are nouns as well.
const FORMS: &str = "state states report reports claim claims remark remarks tweet tweets call calls comment comments post posts note notes demand demands promise promises warn \
                         pledge pledges vow vows urge urges forecast forecasts complaint argument answer answers question questions quote quotes reply threat threatens show shows text texts rules \
                         email emails finds estimate estimates caution cautions praise attack attacks blame blames welcome proposed reported alleged claimed accused recall";
/// A form that nobody takes for a noun: said, told.
pub(super) fn plain(low: &str) -> bool {
    !among(FORMS, low)
}

/// The form is a noun as well (states, claims, reports), and the words around it make it one.
pub(super) fn noun_form(line: &Line, range: &Range<usize>, verb: usize) -> bool {
    let item = line.at(verb);
    let next = line.at(verb + 1);
    let prev = line.at(verb.wrapping_sub(1));
    // "the United States"; a headline may capitalise every word.
    let headline =
        prev.capital && (next.capital || next.quote() || next.breaks() && !among(FORMS, &item.low));
    if item.capital && verb > range.start && !headline {
        return true;
    }
    // The plural present needs a plural before it: "a strong signal".
    let base = item.cue.is_some_and(|c| c.base);
    let plural = prev.low.ends_with('s') && !prev.low.ends_with("ss")
        || among("people police men women parents", &prev.low)
        // "records obtained by Channel 4 show"
        || (range.start + 1..verb).any(|k| {
            among("obtained seen reviewed viewed released", &line.at(k).low) && line.at(k - 1).low.ends_with('s')
        });
    let led = prev.has(Traits::SUBJECT.or(Traits::AUXILIARY).or(Traits::CONJUNCTION).or(Traits::RELATIVE))
        || among("to also then still all often now", &prev.low);
    if base && !(plural || led || prev.capital || prev.breaks() || prev.quote() || verb == range.start) {
        return true;
    }
    if !among(FORMS, &item.low) {
        return false;
    }
    // "a bloc of six coastal states"
    let many = |&k: &usize| {
        among("two three four five six seven eight nine ten several many few these those", &line.at(k).low)
    };
    let counted = (verb.saturating_sub(3).max(range.start)..verb)
        .rev()
        .take_while(|&k| !line.at(k).breaks())
        .any(|k| many(&k));
    if next.has(Traits::AUXILIARY) || next.low == "of" || !base && counted && item.low.ends_with('s') {
        return true;
    }
    let participle = item.low.ends_with("ed");
    // "did not return calls": what a verb behind an auxiliary is done to.
    let helper = line.at(verb.wrapping_sub(2)).has(Traits::AUXILIARY.or(Traits::NOT));
    if !participle && prev.word() && !prev.capital && prev.traits == Traits::default() && helper {
        return true;
    }
    if prev.has(Traits::SUBJECT) || prev.has(Traits::ADVERB.or(Traits::AUXILIARY).or(Traits::CONJUNCTION)) {
        return base && among("he she it", &prev.low);
    }
    let opens = next.quote()
        || next.breaks()
        || next.capital
        || next.has(
            Traits::SUBJECT
                .or(Traits::DETERMINER)
                .or(Traits::SUBORDINATOR)
                .or(Traits::TIME)
                .or(Traits::OBJECT)
                .or(Traits::PREPOSITION),
        );
    if participle {
        return false;
    }
    // A plural present needs a plural before it, a singular one a singular.
    if base { !plural || !opens } else { !opens || !prev.capital && plural }
}

/// "did not say whether", "has not said who": nothing was said.
pub(super) fn denied(line: &Line, range: &Range<usize>, verb: usize) -> bool {
    let from = verb.saturating_sub(3).max(range.start);
    let negated = (from..verb).any(|k| line.at(k).has(Traits::NOT));
    let class = line.at(verb).cue.map(|c| c.class);
    negated
        && matches!(
            class,
            Some(CueClass::Say | CueClass::Answer | CueClass::Confirm | CueClass::Find | CueClass::Announce)
        )
        && (among("whether if who how what why when where to", &line.at(verb + 1).low)
            || line.at(verb + 1).breaks())
}

/// "If either says no": nothing was said yet.
pub(super) fn supposed(line: &Line, range: &Range<usize>, verb: usize) -> bool {
    let mut k = verb;
    while k > range.start {
        k -= 1;
        if line.at(k).breaks() || line.at(k).quote() {
            return false;
        }
        if among("if unless should", &line.at(k).low) && line.at(k).low != "should" {
            return true;
        }
    }
    false
}

/// A modal verb before it leaves open whether it is ever said: "would assert her rights".
pub(super) fn future(line: &Line, range: &Range<usize>, verb: usize) -> bool {
    const MODALS: &str = "will would could should must might may can shall he'd she'd they'd we'd he'll she'll they'll we'll won't wouldn't can't couldn't cannot";
    let led = Traits::AUXILIARY.or(Traits::ADVERB).or(Traits::NOT);
    let before = (verb.saturating_sub(3).max(range.start)..verb).rev();
    before.take_while(|&k| line.at(k).has(led)).any(|k| among(MODALS, &line.at(k).low))
}

pub(super) fn passive(line: &Line, range: &Range<usize>, verb: usize) -> bool {
    let mut k = verb;
    while k > range.start && line.at(k - 1).has(Traits::ADVERB) {
        k -= 1;
    }
    k > range.start && among("was were been is are be being it's got", &line.at(k - 1).low)
}
