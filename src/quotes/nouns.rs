//! Noun phrases read from their first word: a pronoun, a name, or a description with what it is a part of.

use super::items::{Item, Line};
use super::lexicon::Traits;
use crate::text::among;
use std::ops::Range;

/// A noun phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Phrase {
    /// All of it, with appositions and relative clauses.
    pub full: Range<usize>,
    /// What names the person or body: without appositions.
    pub head: Range<usize>,
}

impl Phrase {
    /// A phrase without appositions.
    pub fn simple(range: Range<usize>) -> Phrase {
        Phrase { full: range.clone(), head: range }
    }
}

/// A pronoun that stands by itself: `he`, `some` in `some say`; not `some` in `some people` or `one of them`.
pub(super) fn pronoun(line: &Line, i: usize) -> bool {
    let item = line.at(i);
    let alone = !(item.has(Traits::DETERMINER) && nominal(line, i + 1)) && line.at(i + 1).low != "of";
    item.word() && item.has(Traits::SUBJECT) && !item.possessive && alone
}

/// A word that can continue a noun phrase: no verb, preposition, pronoun, or small word.
fn nominal(line: &Line, i: usize) -> bool {
    const NEVER: Traits = Traits::SUBJECT
        .or(Traits::OBJECT)
        .or(Traits::PREPOSITION)
        .or(Traits::SUBORDINATOR)
        .or(Traits::RELATIVE)
        .or(Traits::CONJUNCTION)
        .or(Traits::ADVERB);
    let item = line.at(i);
    // "its thinking"
    let gerund =
        || item.low.ends_with("ing") && among("its his her their our my", &line.at(i.wrapping_sub(1)).low);
    // "a proposed class action"
    let next = line.at(i + 1);
    let plain = next.word() && !next.verbal() && next.traits == Traits::default();
    let attribute =
        || item.low.ends_with("ed") && plain && line.at(i.wrapping_sub(1)).has(Traits::DETERMINER);
    // "told members there was"
    if !item.word() || item.low == "there" || item.verbal() && !gerund() && !attribute() {
        return false;
    }
    if item.capital {
        return true;
    }
    let timed =
        !item.has(Traits::TIME) || line.at(i.wrapping_sub(1)).has(Traits::DETERMINER.or(Traits::TIME));
    timed && !item.has(NEVER) || item.has(Traits::DETERMINER) && !item.has(Traits::SUBORDINATOR)
}

/// The day or month that a capital letter makes look like a name.
fn day(item: &Item) -> bool {
    item.capital && item.has(Traits::DAY) && !among("may june april august", &item.low)
}

/// The noun phrase that begins at `i`, up to `end`.
pub(super) fn right(line: &Line, i: usize, end: usize) -> Option<Phrase> {
    let first = simple(line, i, end)?;
    // "Verania and Kessland", "Smith and his wife"; not "Smith said and Jones did".
    if line.at(first.end).low == "and"
        && !done(line, first.end + 1)
        && let Some(second) = simple(line, first.end + 1, end)
        && !line.at(second.end).verbal()
    {
        return Some(Phrase::simple(i..second.end));
    }
    Some(Phrase::simple(first))
}

/// What was done to the noun before: commissioned by, obtained by.
pub(super) fn done(line: &Line, i: usize) -> bool {
    line.at(i).low.ends_with("ed") && !line.at(i).capital && line.at(i + 1).has(Traits::PREPOSITION)
}

fn simple(line: &Line, i: usize, end: usize) -> Option<Range<usize>> {
    if i >= end {
        return None;
    }
    if pronoun(line, i) {
        return Some(i..i + 1);
    }
    let start = line.at(i);
    let begins = start.capital || start.has(Traits::DETERMINER) || nominal(line, i);
    if !start.word() || !begins || day(start) || start.low == "there" {
        return None;
    }
    let described = start.has(Traits::DETERMINER) || !start.capital;
    let j = core(line, i, end, described);
    if j == i {
        return None;
    }
    let head = line.at(j - 1);
    let title = head.upper && among("for of", &line.at(j).low);
    // "the Emir of Marsh Town", "the Department for Culture"
    let seat = described && among("of for", &line.at(j).low) && line.at(j + 1).name();
    let goes_on = !head.name() || described && (!head.capital || title || seat);
    Some(i..if goes_on { tail(line, j, end) } else { j })
}

/// The end of the words that stand together: determiners, adjectives, nouns, names.
fn core(line: &Line, i: usize, end: usize, described: bool) -> usize {
    let mut j = i;
    while j < end {
        let item = line.at(j);
        let before = line.at(j.wrapping_sub(1));
        let named = j > i && before.name();
        let short = before.low.len() == 1 || before.has(Traits::TITLE) || before.low.contains('.');
        let dot = item.is('.') && short && !line.at(j + 1).first;
        // "Lumen+ content chief": a sign at the end of a name.
        let inner = named && (line.at(j + 1).capital || item.is('+'));
        let particle = item.has(Traits::PARTICLE)
            || item.is('&')
            || item.is('+')
            || item.low == "of" && !described && office(before);
        // The possessive of a plural: the officials’ report.
        let plural = (item.is('\'') || item.is('’')) && before.low.ends_with('s') && nominal(line, j + 1);
        let dated = j > i && day(item) && !before.has(Traits::DETERMINER);
        let timed = j > i
            && !item.capital
            && item.has(Traits::TIME)
            && !before.has(Traits::DETERMINER.or(Traits::TIME));
        // "Rick Dellarosa sued …": a name's verb that no list holds.
        let acts = named
            && !described
            && !item.capital
            && item.low.len() > 3
            && item.low.ends_with("ed")
            && !item.low.contains('-');
        // "told Sky News the strike …": an article begins another phrase.
        let again = j > i
            && item.has(Traits::DETERMINER)
            && !item.capital
            && (before.name() || among("the a an his her its their our my your", &item.low))
            && !before.has(Traits::DETERMINER)
            && !before.low.ends_with("ing")
            && !among("all both half such many quite rather", &before.low);
        let qualifies = acts || again;
        let quantity = j == i && item.has(Traits::SUBJECT) && line.at(j + 1).low == "of";
        if !(dot
            || inner && particle
            || plural
            || quantity
            || nominal(line, j) && !dated && !timed && !qualifies)
        {
            break;
        }
        j += 1;
    }
    j
}

/// What a description is a part of, from `j`: a spokesman for the board, people with knowledge of the matter.
fn tail(line: &Line, mut j: usize, end: usize) -> usize {
    while j < end {
        let item = line.at(j);
        let preposition = item.has(Traits::PREPOSITION)
            && !item.has(Traits::SUBORDINATOR)
            && !among("during to on following despite via", &item.low);
        // "an aide to the mayor", "a chief of staff to one of the seven"
        const SERVES: &str = "adviser advisor advisers advisors aide aides ambassador envoy assistant";
        let serves = |k: usize| {
            let staff = line.at(k).low == "staff" && line.at(k.wrapping_sub(1)).low == "of";
            staff || among(SERVES, &line.at(k).low)
        };
        let preposition = preposition || item.low == "to" && j > 0 && serves(j - 1);
        let close = among("familiar close privy briefed involved", &item.low)
            && line.at(j + 1).has(Traits::PREPOSITION);
        if !(preposition || close) {
            break;
        }
        let Some(more) = simple(line, j + if close { 2 } else { 1 }, end) else {
            break;
        };
        j = more.end;
    }
    j
}

/// An office or body whose name goes on with `of`: Secretary of State, University of Calder.
fn office(item: &Item) -> bool {
    const BODIES: &str = "secretary department university bank house chief ministry minister council institute board \
                          bureau office college association church bishop archbishop federation league friends \
                          chamber court society academy museum duke king queen prince centre center union governor \
                          mayor speaker party republic voz";
    among(BODIES, &item.low)
}
