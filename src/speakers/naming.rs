//! The name that an entity goes by: its fullest form in the page.

use super::lexicon::{ADJECTIVE, AFTER, CALENDAR, HONORIFIC, PERSON, PLAIN, SUFFIX, VERB, WRITING};
use super::mentions::{Form, Mention};
use super::people::Someone;
use super::people::aliases::byname;
use super::words::{Shape, Words};
use crate::article::Role;
use crate::text::among;
use crate::text::{Span, Story};

/// The fullest form of the name; for the unnamed the first description.
pub fn name(story: &Story, words: &Words, mentions: &[Mention], someone: &Someone) -> Span {
    let own = || someone.mentions.iter().filter_map(|&i| mentions.get(i));
    let mut best: Option<((usize, bool, bool), &Mention)> = None;
    for m in own().filter(|m| m.named()) {
        let count = m.words.clone().filter(|&k| words.at(k).word()).count();
        let body = story
            .paragraphs
            .get(words.at(m.words.start).paragraph)
            .is_some_and(|p| p.role == Role::Paragraph);
        let calm = m.words.clone().any(|k| words.at(k).shape == Shape::Capital);
        // `Ada Maria Zielinska was born in 1937`: she goes by another name.
        let born = words.at(m.words.end).lower == "was" && words.at(m.words.end + 1).lower == "born";
        let count = if born || byname(words, m) { 1 } else { count };
        let rank = (count, calm, body);
        if best.is_none_or(|(b, _)| rank > b) {
            best = Some((rank, m));
        }
    }
    if let Some((_, m)) = best {
        return with_article(words, m);
    }
    let described = || own().filter(|m| matches!(m.form, Form::Description(_)));
    let whole = |m: &Mention| m.words.start..calm_end(words, m, phrase_end(words, m));
    // `The study, in the Annals of Cold Water` tells more than `a study published on Wednesday`.
    let proper = |m: &&Mention| {
        let mut inner = whole(m).skip(1).map(|k| words.at(k));
        inner.any(|w| w.capital() && !w.any(PLAIN | CALENDAR | ADJECTIVE))
    };
    let best = described().take(MOST).find(proper).or_else(|| described().next()).or_else(|| own().next());
    best.map_or(Span::new(0, 0), |m| words.span(whole(m)))
}

/// Descriptions that are looked at for a fuller one.
const MOST: usize = 12;

/// Participles that tell of which writing or person a description speaks.
const PARTICIPLES: &[&str] = &[
    "published",
    "released",
    "issued",
    "written",
    "put",
    "sent",
    "dated",
    "signed",
    "familiar",
    "commissioned",
    "prepared",
    "led",
];
/// The most words that a description takes along behind its head.
const TAIL: usize = 14;

/// One past a description with what tells whom it means: `a leaflet put through doors in Weirside`, `the union that
/// represents most of the workers`.
fn phrase_end(words: &Words, m: &Mention) -> usize {
    let next = words.at(m.head + 1);
    if next.text == "," && words.at(m.head).any(WRITING) {
        return published(words, m.head + 2).unwrap_or(m.words.end);
    }
    let joint = next.lower == "and" && !words.at(m.head + 2).any(PLAIN)
        || next.any(AFTER) && next.lower != "as"
        || next.shape == Shape::Small && PARTICIPLES.contains(&&*next.lower);
    // `Senators on Tuesday`: a day tells when, not who.
    let day = next.lower == "on" && words.at(m.head + 2).any(CALENDAR);
    if m.words.end > m.head + 1 || !joint || day || !matches!(m.form, Form::Description(_)) || next.any(VERB)
    {
        return m.words.end;
    }
    // `the court that Voss …`: a clause is no tail, `the union that represents most of them` is one.
    let clause = among("that which who when where while whose", &next.lower);
    let after = words.at(m.head + 2);
    if clause && (after.capital() || after.any(PLAIN | VERB)) {
        return m.words.end;
    }
    let here = words.at(m.head);
    let mut end = m.head + 1;
    while end <= m.head + TAIL {
        let w = words.at(end);
        // `A berth holder who pays a rent | disagreed`, but `a member of the disgraced council`
        let acts = w.shape == Shape::Small
            && w.lower.ends_with("ed")
            && !words.before(end).any(PLAIN)
            && !PARTICIPLES.contains(&&*w.lower);
        let part =
            w.word() && !w.any(VERB) && !acts && w.paragraph == here.paragraph && w.sentence == here.sentence;
        let dot = w.text == "." && words.before(end).any(HONORIFIC);
        if !(part || dot || w.text == "&" && words.at(end + 1).capital()) {
            break;
        }
        end += 1;
    }
    // A tail that is too long tells nothing.
    let whole = end <= m.head + TAIL;
    let mut end = if whole { end } else { m.words.end };
    while end > m.words.end && words.before(end).any(PLAIN) {
        end -= 1;
    }
    end
}

/// Verbs of the terms on which somebody speaks.
const TERMS: &str =
    "spoke speaking asked requested declined refused insisted authorized authorised anonymity named";

/// One past a description without the clause that only tells more: `a leaked memo | that has reopened the row`, `an
/// email | obtained by The Post`.
fn calm_end(words: &Words, m: &Mention, end: usize) -> usize {
    let person = words.at(m.head).any(PERSON);
    let more = |k: &usize| {
        let (w, next) = (words.at(*k), words.at(k + 1));
        let clause = among("that which who whose when where because", &w.lower);
        // Of a person who speaks it tells who that is: `a doctor who worked at the clinic until May`, but not on what terms.
        let within = person && m.words.contains(k);
        let terms = || (k + 1..k + 4).any(|k| among(TERMS, &words.at(k).lower));
        clause && ((next.any(PLAIN | VERB) || next.capital()) && !within || terms())
            || !within
                && among(
                    "until since before after during obtained seen viewed reviewed leaked shared",
                    &w.lower,
                )
            // Where a writing lies tells nothing of it: `a spreadsheet in the Charleston office`.
            || words.at(m.head).any(WRITING) && matches!(&*w.lower, "in" | "at") && *k == m.head + 1
    };
    // `my neighbour rings from …`: what goes on with no preposition is no part of it.
    let next = words.at(m.head + 1);
    let joint = next.lower == "and" && !words.at(m.head + 2).any(PLAIN)
        || next.any(AFTER)
        || !next.word()
        || PARTICIPLES.contains(&&*next.lower)
        || next.capital()
        || next.noun();
    if end > m.head + 1 && !joint {
        return m.head + 1;
    }
    let stop = |k: &usize| {
        more(k)
            || matches!(&*words.at(*k).lower, "reads" | "read" | "says")
            || words.at(*k).lower == "and" && words.at(k + 1).any(PLAIN)
    };
    (m.head + 1..end).find(stop).unwrap_or(end)
}

/// Where a writing stands or whose it is, between commas: `, in the Annals of Cold Water Science,`; one past it.
fn published(words: &Words, from: usize) -> Option<usize> {
    let first = words.at(from);
    if !matches!(&*first.lower, "in" | "by" | "from") {
        return None;
    }
    let name = from + 1 + usize::from(words.at(from + 1).lower == "the");
    let end = (name..name + TAIL).find(|&k| !words.at(k).word())?;
    let closes = words.at(end).text == "," && words.at(end).sentence == first.sentence;
    let named = words.at(name).capital() && !words.at(name).any(CALENDAR);
    let calm = (name..end).all(|k| !words.at(k).any(VERB));
    (closes && named && calm).then_some(end)
}

/// `The Washington Post` goes by its article when the article has a capital.
fn with_article(words: &Words, m: &Mention) -> Span {
    let before = words.before(m.words.start);
    let own = before.lower == "the" && before.capital() && !before.first;
    let start = if own { m.words.start.saturating_sub(1) } else { m.words.start };
    // `Lord Tarn of Ullsby`: whoever has no first name goes by the title, and by the place of it.
    if m.words.len() == 1 && among("lord lady baron baroness viscount viscountess earl", &before.lower) {
        let seat = words.at(m.words.end).lower == "of" && words.at(m.words.end + 1).capital();
        return words.span(start.saturating_sub(1)..m.words.end + if seat { 2 } else { 0 });
    }
    words.span(start..without_letters(words, m))
}

/// One past a name without the letters of an office or a degree behind it: `Nora Pell, KC`, but `Nora Pell Jr.`
fn without_letters(words: &Words, m: &Mention) -> usize {
    let letters = |k: usize| {
        let w = words.at(k);
        !w.word() || w.any(SUFFIX) && !among("jr sr ii iii iv", &w.lower)
    };
    let mut end = m.words.end;
    while end > m.words.start + 1 && letters(end - 1) {
        end -= 1;
    }
    // A full stop or bracket that belongs to the name stays.
    if words.at(end).any(SUFFIX) || words.at(end + 1).any(SUFFIX) { end } else { m.words.end }
}
