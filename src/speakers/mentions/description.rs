//! Descriptions: noun phrases whose head says what somebody or something is.

use super::{Det, Form, Mention, names, plain};
use crate::speakers::lexicon::{
    self, ADJECTIVE, AFTER, APART, COUNT, HONORIFIC, KNOWN, NEW, OWNER, PERSON, PLAIN, PLURAL, VERB,
};
use crate::speakers::words::{Shape, Words};

/// The description whose head is word `i`, if it is one.
pub fn description(words: &Words, i: usize) -> Option<Mention> {
    let w = words.at(i);
    let focus = w.any(lexicon::FOCUS);
    // `the Victims’ Advocate`: an office with capitals.
    let office = || w.any(PERSON) && w.capital() && !w.any(lexicon::PRESS) && capital_office(words, i);
    if !(w.noun() || focus)
        || w.shape != Shape::Small
            && !(w.first || w.any(HONORIFIC | lexicon::TITLE | lexicon::FOCUS | PLURAL) || office())
        || w.any(PLAIN)
    {
        return None;
    }
    let next = words.at(i + 1);
    // An age before a noun, minutes that pass.
    let counted = || words.before(i).any(COUNT) || words.before(i).shape == Shape::Digit;
    // `a democrat who came`: somebody of a party, whom no noun behind it makes a mere attribute.
    let member = w.any(PERSON) && next.text != "-" && (!next.word() || next.any(AFTER));
    if focus && !member && !names::in_focus(words, i) || w.lower == "minutes" && counted() {
        return None;
    }
    // `the union leader`: the last noun is the head. `the hydrologist Ana`: a role before a name.
    if !w.possessive && next.noun() && next.shape == Shape::Small && !next.any(VERB) || compound(words, i) {
        return None;
    }
    if next.capital() && !next.first && w.any(PERSON) && !w.any(PLURAL) && !w.possessive {
        return None;
    }
    // `Creator and showrunner Inez Pine`
    let (role, name) = (words.at(i + 2), words.at(i + 3));
    if next.lower == "and" && w.any(PERSON) && role.any(PERSON) && name.capital() && !w.any(PLURAL) {
        return None;
    }
    let mut from = i;
    let mut det = None;
    while let Some(k) = from.checked_sub(1) {
        let b = words.at(k);
        // `a residents’ collective`
        if matches!(b.text, "’" | "'") && words.before(k).possessive {
            from = k;
            continue;
        }
        if b.sentence != w.sentence || !b.word() || i - k > 7 {
            break;
        }
        if b.any(OWNER) {
            det = Some(Det::Owned);
            from = k;
            break;
        }
        if b.possessive {
            det = Some(Det::Owned);
            from = back_over_owner(words, k);
            break;
        }
        if b.lower == "that" && w.any(PLURAL) {
            break;
        }
        if b.any(KNOWN) && !b.any(COUNT) {
            det = Some(Det::Known);
            from = k;
            break;
        }
        if b.any(NEW | COUNT) {
            let the = words.before(k).lower == "the" || b.any(KNOWN);
            det = Some(if the { Det::Known } else { Det::New });
            from = if the && words.before(k).lower == "the" { k - 1 } else { k };
            break;
        }
        let stop = b.any(AFTER | VERB)
            || b.any(PLAIN) && !b.any(APART)
            || b.shape == Shape::Capital && b.first && !b.any(ADJECTIVE);
        if stop {
            break;
        }
        from = k;
    }
    let det = match det {
        Some(det) => det,
        // Without a determiner: a plural, or a singular that the article shouts or calls by office.
        // `Baptiste Orlo, general secretary of …`
        None if words.before(from).text == ","
            && words.before(from.saturating_sub(1)).word()
            && w.any(PERSON) =>
        {
            Det::Known
        }
        None => {
            from = first_modifier(words, from, i);
            if w.any(PLURAL) {
                Det::New
            } else if w.shape != Shape::Small || words.at(from).first {
                Det::Known
            } else {
                return None;
            }
        }
    };
    Some(plain(words, Form::Description(det), from..i + 1, i))
}

/// `a law enforcement official`: word `i` only says of what sort the person two words behind it is.
pub fn compound(words: &Words, i: usize) -> bool {
    let (w, next, last) = (words.at(i), words.at(i + 1), words.at(i + 2));
    !w.any(PERSON)
        && !w.possessive
        && next.shape == Shape::Small
        && !next.any(PLAIN | AFTER | VERB)
        && !next.noun()
        && !next.lower.ends_with("ed")
        && last.shape == Shape::Small
        && last.any(PERSON)
        && !last.any(VERB)
}

/// A determiner stands before the capitals that end at `i`, and no name goes on behind them.
fn capital_office(words: &Words, i: usize) -> bool {
    let mut k = i;
    while i - k < 5
        && (words.before(k).capital() || !words.before(k).word() && words.before(k - 1).possessive)
        && k > 1
    {
        k -= 1;
    }
    k < i && words.before(k).any(KNOWN | NEW | OWNER) && !words.at(i + 1).capital()
}

/// Modifiers of a bare plural: those right before it that are adjectives or nouns we know, or capitalised.
fn first_modifier(words: &Words, from: usize, head: usize) -> usize {
    let mut k = head;
    while k > from {
        let b = words.before(k);
        if b.noun() || b.any(ADJECTIVE | APART | lexicon::PORTFOLIO) || b.capital() { k -= 1 } else { break }
    }
    k
}

/// The first word of the possessor that ends at `k`.
fn back_over_owner(words: &Words, k: usize) -> usize {
    let mut from = k;
    let limit = k.saturating_sub(5);
    while from > limit {
        let b = words.before(from);
        if !b.word() || b.sentence != words.at(k).sentence {
            break;
        }
        let capital = words.at(k).capital() && b.capital() && !b.possessive;
        let small = words.at(k).shape == Shape::Small && b.shape == Shape::Small && !b.any(PLAIN | VERB);
        // `the Unity party’s`
        let proper = words.at(k).shape == Shape::Small && b.capital() && !b.first && !b.possessive;
        if capital || small || proper {
            from -= 1;
            continue;
        }
        if b.any(KNOWN | NEW | OWNER) {
            from -= 1;
        }
        break;
    }
    from
}
