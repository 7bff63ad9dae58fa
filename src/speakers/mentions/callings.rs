//! Roles in small letters right before a name: `the hydrologist`, `council member`, `White House spokesman`.

use crate::speakers::lexicon::{
    ADJECTIVE, AFTER, BODY, CALENDAR, HONORIFIC, NEW, PERSON, PLAIN, PORTFOLIO, TITLE, VERB,
};
use crate::speakers::words::{Shape, Word, Words};
use crate::text::among;
use std::ops::Range;

/// `the hydrologist`, `council member`, `campaign spokesman` in small letters right before a name.
pub fn before(words: &Words, start: usize) -> Range<usize> {
    let Some(last) = start.checked_sub(1) else { return start..start };
    let w = words.at(last);
    if w.shape != Shape::Small || !w.any(PERSON | BODY | HONORIFIC | TITLE) || w.any(PLAIN) || w.possessive {
        return start..start;
    }
    let mut from = last;
    while let Some(k) = from.checked_sub(1) {
        let b = words.at(k);
        let modifier = b.word()
            && b.sentence == w.sentence
            && from - k < 8
            && last - k < 6
            && !b.any(AFTER | VERB)
            && (!b.any(PLAIN) || b.any(NEW))
            && b.shape == Shape::Small;
        if !modifier {
            break;
        }
        from = k;
        if b.any(NEW) {
            break;
        }
    }
    // `Council member`, `White House spokesman`: a name that describes the role belongs to it.
    if words.before(from).capital()
        && !words.before(from).possessive
        && words.before(from).sentence == w.sentence
        && !words.before(from).any(PLAIN | CALENDAR)
    {
        let mut k = from;
        while k > 0
            && from - k < 4
            && words.before(k).capital()
            && !words.before(k).possessive
            && !words.before(k).any(PLAIN | CALENDAR)
            && words.before(k).sentence == w.sentence
        {
            k -= 1;
        }
        return k..start;
    }
    // Words without a class before the role are modifiers only when a determiner or a name opens the phrase.
    let opened = words.at(from).any(NEW)
        || among("the his her its their", &words.before(from).lower)
        || words.before(from).capital()
        || matches!(words.before(from).text, "," | "+");
    if opened { from..start } else { (first_known(words, from..start))..start }
}

/// The first of the describing words at the end of a run.
fn first_known(words: &Words, range: Range<usize>) -> usize {
    // `chief product officer`: whatever an officer is chief of.
    let chief = range.clone().rev().find(|&k| words.at(k).lower == "chief");
    if let Some(chief) = chief.filter(|_| words.at(range.end - 1).lower == "officer") {
        return chief;
    }
    let mut from = range.end;
    for k in range.rev() {
        let w: &Word = words.at(k);
        if w.noun() || w.any(ADJECTIVE | HONORIFIC | TITLE | PORTFOLIO) { from = k } else { break }
    }
    from
}
