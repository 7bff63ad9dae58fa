//! Name phrases: capitalised runs with their particles, initials, titles and the joints of bodies' names.

use super::confirmed::confirm;
use super::joints::{
    aside, handle, heads, initial, listed, nickname, number_ten, office_of, offices, short, task_of, touching,
};
use super::titles::split;
use crate::speakers::lexicon::{
    BODY, CALENDAR, FOCUS, HONORIFIC, PARTICLE, PERSON, PLAIN, PORTFOLIO, PRESS, SUFFIX, TITLE, VERB,
};
use crate::speakers::words::{Shape, Word, Words};
use crate::text::among;
use std::ops::Range;

/// A name as it stands in one place.
#[derive(Clone, Debug, Default)]
pub struct Name {
    /// The words of the name proper: no title, no role, no article.
    pub words: Range<usize>,
    /// Honorific, office and role words right before it, with what belongs to them: `Economy Minister`, `the hydrologist`.
    pub title: Range<usize>,
    /// `the` stands before it.
    pub article: bool,
    /// Its capitals tell nothing by themselves: sentence start, headline. It counts only when the story has the name elsewhere.
    pub weak: bool,
}

/// Finds every name phrase, in order.
pub fn find(words: &Words) -> Vec<Name> {
    let mut out = Vec::new();
    let mut i = 0;
    while i < words.len() {
        if words.at(i).text == "@" && touching(words, i) && words.at(i + 1).word() {
            let end = handle(words, i + 1).max(i + 2);
            out.push(Name { words: i..end, title: i..i, ..Name::default() });
            i = end;
            continue;
        }
        let end = handle(words, i);
        if end > i {
            out.push(Name { words: i..end, title: i..i, ..Name::default() });
            i = end;
            continue;
        }
        if let Some(end) = number_ten(words, i) {
            out.push(Name { words: i..end, title: i..i, ..Name::default() });
            i = end;
            continue;
        }
        if !begins(words, i) {
            i += 1;
            continue;
        }
        let end = run(words, i);
        if end == i + 1 && label(words, &(i..end)) {
            // `RT:` has a turn; it is no honorific.
            out.push(Name { words: i..end, title: i..i, ..Name::default() });
            i = end;
            continue;
        }
        split(words, i..end, &mut out);
        i = end.max(i + 1);
    }
    confirm(words, &mut out);
    out
}

/// A capital here can begin a name.
fn begins(words: &Words, i: usize) -> bool {
    let w = words.at(i);
    if !w.capital()
        || w.any(CALENDAR) && !christened(words, i)
        || compound(w)
        || in_focus(words, i)
        || matches!(w.text, "I" | "A") && !initial(words, i)
    {
        return false;
    }
    if w.any(PLAIN) && !christened(words, i) {
        // `The Washington Post` takes its article along later; other closed-class words begin sentences, and in
        // capitals (`US`, `IT`) they are names.
        return w.shape == Shape::Capitals && w.lower.len() > 1 && !at_start(words, i) && !loud(words, i);
    }
    true
}

/// `Jun Halloran`, `April Munt`, `Elder Monday Obi`, `, Will Moy`: a month, a verb with a capital inside a sentence or, behind
/// a calling or a comma, a day that is somebody's first name.
fn christened(words: &Words, i: usize) -> bool {
    let (w, before, next) = (words.at(i), words.before(i), words.at(i + 1));
    let month = among("jan jun april may june august easter", &w.lower);
    let called = w.lower.ends_with("day")
        && (before.any(HONORIFIC | TITLE | PERSON) || matches!(before.text, "," | "."))
        && !next.noun();
    let will = w.lower == "will" && !at_start(words, i);
    (month || called || will)
        && next.capital()
        && !next.first
        && !next.any(CALENDAR | PLAIN)
        && !among("in on since until by last this next of from to", &before.lower)
}

/// `the Dane`, `the 33-year-old Portuguese`: a description.
pub fn in_focus(words: &Words, i: usize) -> bool {
    let (w, before, next) = (words.at(i), words.before(i), words.at(i + 1));
    w.any(FOCUS)
        && (before.lower == "the" || before.any(FOCUS))
        && !w.possessive
        && (!next.word() || next.any(VERB))
        && next.text != "-"
}

/// `Singapore-based`, `Kremlin-backed`: describes, is no name.
fn compound(w: &Word) -> bool {
    const TAILS: &str = "based born led backed owned run made style era area wide bound funded controlled educated trained listed affiliated aligned appointed sponsored inspired related driven leaning speaking held dominated friendly watching";
    w.lower.rsplit_once('-').is_some_and(|(_, tail)| among(TAILS, tail))
}

/// The words stand in a headline or in capitals, where these tell nothing.
pub fn loud(words: &Words, i: usize) -> bool {
    words.loud.get(words.at(i).paragraph).copied().unwrap_or(false)
}

/// The words stand where any word has a capital.
pub fn at_start(words: &Words, i: usize) -> bool {
    words.at(i).first || loud(words, i)
}

/// One past the last word of the capitalised run that begins at `i`.
fn run(words: &Words, i: usize) -> usize {
    let paragraph = words.at(i).paragraph;
    let inside = |k: usize| words.at(k).paragraph == paragraph && k < words.len();
    let name_word = |k: usize| {
        let w = words.at(k);
        inside(k)
            && w.capital()
            && (!w.any(CALENDAR) || christened(words, k))
            && !compound(w)
            && (!w.any(PLAIN) || w.shape == Shape::Capitals || christened(words, k) || initial(words, k))
    };
    let mut k = i;
    let mut of = false;
    loop {
        let w = words.at(k);
        let stop = short(words, k);
        let next = if stop { k + 2 } else { k + 1 };
        if w.possessive {
            match office_of(words, k, &name_word) {
                Some(after) => {
                    k = after;
                    continue;
                }
                None => return k + 1,
            }
        }
        if !inside(next) {
            return k + 1;
        }
        let n = words.at(next);
        if name_word(next) && !n.first {
            k = next;
            continue;
        }
        if name_word(next) && n.first && stop {
            // A sentence cannot begin behind an abbreviation or initial.
            k = next;
            continue;
        }
        // `Chief (Mrs.) Comfort Adejo`, `Lumen+ Studios`
        if let Some(after) = aside(words, next).filter(|&a| name_word(a)) {
            k = after;
            continue;
        }
        // `Channel 6`, `Radio 4`
        if matches!(&*w.lower, "channel" | "radio") && n.shape == Shape::Digit && n.lower.len() < 3 {
            return next + 1;
        }
        // `Pell & Marrow`
        if n.text == "&" && name_word(next + 1) {
            k = next + 1;
            continue;
        }
        // `Martin Luther King, Jr.`
        if n.text == "," && words.at(next + 1).any(SUFFIX) && words.at(next + 1).capital() {
            k = next + 1;
            continue;
        }
        // `Aurelio “The Clock” Banfi`
        if let Some(after) = nickname(words, next).filter(|&a| name_word(a) && !words.at(a).any(TITLE)) {
            k = after;
            continue;
        }
        // `Ursula von der Leyen`, `Bank of the West`, `Centers for Disease Control`
        let mut j = next;
        while j < next + 3 && words.at(j).any(PARTICLE) && words.at(j).shape == Shape::Small {
            j += 1;
        }
        if j > next && name_word(j) && !w.any(BODY) {
            k = j;
            continue;
        }
        // `Office for the Coordination of Humanitarian Affairs`
        let task = of && offices(words, i..k);
        if matches!(&*n.lower, "of" | "for" | "on")
            && n.shape == Shape::Small
            && (task || heads(words, i..k + 1))
        {
            let j = if words.at(next + 1).lower == "the" && words.at(next + 1).shape == Shape::Small {
                next + 2
            } else {
                next + 1
            };
            if name_word(j) {
                of = true;
                k = j;
                continue;
            }
        }
        // `Minister of State for Education Nora Pell`
        let portfolio = |k: usize| name_word(k) && words.at(k).any(PORTFOLIO);
        if of && n.text == "for" && w.any(PORTFOLIO) && portfolio(next + 1) && name_word(next + 2) {
            k = next + 1;
            continue;
        }
        // `Mid Marches Fire and Rescue Service`
        let rest = (next + 1..next + 5).take_while(|&j| name_word(j)).last();
        if n.text == "and" && w.any(PORTFOLIO) && rest.is_some_and(|j| j > next + 1 && words.at(j).any(BODY))
        {
            k = next + 1;
            continue;
        }
        // `Lands, Housing and Urban Development`, `Disease Control and Prevention`: only within a body's name, and only
        // where the next part is no name.
        let comma = n.text == "," && task && listed(words, next, &name_word);
        if comma || n.text == "and" && of && task_of(words, next + 1, task, &name_word) {
            k = next + 1;
            continue;
        }
        return k + 1;
    }
}

/// A word for a body, or an outlet’s, stands in the range.
pub fn body(words: &Words, range: Range<usize>) -> bool {
    range.clone().any(|k| words.at(k).any(BODY | PRESS) || words.at(k).text == "&")
}

/// `NELL ARONSON:`, `VALDO:` at the head of a paragraph: whose turn it is.
pub fn label(words: &Words, range: &Range<usize>) -> bool {
    let first = words.at(range.start);
    let shouted = range
        .clone()
        .all(|k| words.at(k).shape == Shape::Capitals || words.at(k).text.len() == 1 || !words.at(k).word());
    let head = range.start == 0 || words.before(range.start).paragraph != first.paragraph;
    let next = words.at(range.end).text;
    head && shouted
        && (next == ":" || next == "," && (range.end..range.end + 8).any(|k| words.at(k).text == ":"))
}
