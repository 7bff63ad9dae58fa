//! Name phrases: capitalised runs with their particles, initials, titles and the joints of bodies' names.

use super::callings;
use super::confirmed::confirm;
use super::joints::{aside, handle, heads, initial, nickname, number_ten, office_of, short, touching};
use crate::speakers::lexicon::{
    ADJECTIVE, BODY, CALENDAR, FOCUS, HONORIFIC, PARTICLE, PERSON, PLACE, PLAIN, PLURAL, PORTFOLIO, PRESS,
    SUFFIX, TITLE, VERB, VOICE,
};
use crate::speakers::words::{Shape, Word, Words};
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
            let name = Name { words: i..i + 2, title: i..i, ..Name::default() };
            out.push(name);
            i += 2;
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
    if w.any(PLAIN) {
        // `The Washington Post` takes its article along later; other closed-class words begin sentences, and in
        // capitals (`US`, `IT`) they are names.
        return w.shape == Shape::Capitals && w.lower.len() > 1 && !at_start(words, i) && !loud(words, i);
    }
    true
}

/// `Jun Halloran`, `April Munt`, `Elder Monday Obi`: a month or, behind a calling or a comma, a day that is somebody's
/// first name.
fn christened(words: &Words, i: usize) -> bool {
    let (w, before, next) = (words.at(i), words.before(i), words.at(i + 1));
    let month = matches!(&*w.lower, "jan" | "jun" | "april" | "may" | "june" | "august" | "easter");
    let called = w.lower.ends_with("day")
        && (before.any(HONORIFIC | TITLE | PERSON) || matches!(before.text, "," | "."))
        && !next.noun();
    (month || called)
        && next.capital()
        && !next.first
        && !next.any(CALENDAR | PLAIN)
        && !matches!(
            &*before.lower,
            "in" | "on" | "since" | "until" | "by" | "last" | "this" | "next" | "of" | "from" | "to"
        )
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
    w.lower.rsplit_once('-').is_some_and(|(_, tail)| TAILS.split(' ').any(|t| t == tail))
}

/// The words stand in a headline or in capitals, where these tell nothing.
pub fn loud(words: &Words, i: usize) -> bool {
    words.loud.get(words.at(i).paragraph).copied().unwrap_or(false)
}

fn at_start(words: &Words, i: usize) -> bool {
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
            && !(w.any(PLAIN) && w.shape != Shape::Capitals)
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
        if matches!(&*n.lower, "of" | "for" | "on") && n.shape == Shape::Small && heads(words, i..k + 1) {
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
        // `Disease Control and Prevention`: only within a body's name, and only where the second part is no name.
        if n.text == "and"
            && of
            && name_word(next + 1)
            && !name_word(next + 2)
            && words.at(next + 1).any(PORTFOLIO | BODY)
        {
            k = next + 1;
            continue;
        }
        return k + 1;
    }
}

/// Splits a run into what stands before a title, the title, and the name.
fn split(words: &Words, run: Range<usize>, out: &mut Vec<Name>) {
    let mut start = run.start;
    let mut title = start..start;
    let mut k = start;
    while k < run.end {
        let w = words.at(k);
        // `Spokeswoman Fenella Crook` at the head of a sentence.
        let calling = w.any(VOICE) || k == run.start && at_start(words, k) && w.any(PERSON);
        let calling = calling && k + 1 < run.end;
        // `Office of the Ombudsman`: the office gives the body its name.
        let last = k + 1 == run.end;
        let within = last
            && (k > start && matches!(&*words.before(k).lower, "of" | "the") || surname(words, start..k));
        if (w.any(HONORIFIC | TITLE) || calling)
            && !w.possessive
            && !within
            && !(w.any(BODY) && k + 1 == run.end)
        {
            let mut end = k + 1;
            if words.at(end).text == "." {
                end += 1;
            }
            if words.at(end).text == ")" {
                end += 1;
            }
            if let Some(behind) = aside(words, end).filter(|&a| a < run.end) {
                end = behind;
            }
            // `Secretary of State`, `Minister for Health and Social Care`
            if matches!(&*words.at(end).lower, "of" | "for") {
                let mut j = end + 1;
                while j < run.end
                    && (words.at(j).any(PORTFOLIO) || matches!(&*words.at(j).lower, "the" | "and" | "for"))
                {
                    j += 1;
                }
                // `President of the North Coast Association`: an article alone is no portfolio.
                while j > end + 1 && !words.at(j - 1).any(PORTFOLIO) {
                    j -= 1;
                }
                if j > end + 1 {
                    end = j;
                } else if words.at(end).lower == "for"
                    && matches!(&*w.lower, "minister" | "secretary" | "commissioner")
                {
                    // `Minister for Ghosts`: an office, whatever it is for.
                    return;
                } else if k + 1 == run.end && w.any(PERSON) {
                    // `the MP for the area`
                    if k > start {
                        before_title(words, start..k, out);
                    }
                    return;
                } else if let Some(body) = led(words, end..run.end) {
                    // `President of the Lake Growers Association Celeste Orme`
                    title = start..body;
                    start = body;
                    k = body;
                    continue;
                } else {
                    // `President of Harvard`: the office, then a body: no name of a person behind it.
                    break;
                }
            }
            if k > start && title.end < k {
                before_title(words, start..k, out);
            }
            if title.start == title.end {
                title = start..start;
            }
            title.end = end.min(run.end);
            start = title.end;
        }
        k += 1;
    }
    if title.end == title.start {
        title = start..start;
    }
    // `Russian`, `Republican`, `Former` before the name describe it.
    while start + 1 < run.end
        && words.at(start).any(ADJECTIVE)
        && !body(words, start..run.end)
        && (run.end - start > 2 || title.end > title.start || words.at(start + 1).any(ADJECTIVE))
    {
        if title.end == start {
            title.end = start + 1;
        } else {
            title = start..start + 1;
        }
        start += 1;
    }
    if start >= run.end {
        return;
    }
    // `opposition MPs`, `the Victims’ Advocate`: people by what they are, no names.
    let last = words.at(run.end - 1);
    let office = words.before(start).lower == "the" && !last.any(BODY | PRESS) && start + 1 < run.end
        || last.any(PLURAL) && last.any(TITLE) && start + 1 == run.end;
    if last.any(PERSON) && office && title.is_empty() && !last.possessive && !loud(words, start) {
        return;
    }
    push(words, start..run.end, title, out);
}

/// `Abdul Rahim Sheikh`, `Jane Bishop`: the words before a last word that could be an office are a first name.
fn surname(words: &Words, before: Range<usize>) -> bool {
    let first = |k: usize| {
        let w = words.at(k);
        w.capital()
            && !w.possessive
            && w.lower.len() > 2
            && !w.any(BODY | PRESS | PLACE | PORTFOLIO | ADJECTIVE | TITLE | HONORIFIC | PERSON | VOICE)
    };
    before.len() > 1 && words.before(before.start).lower != "the" && before.clone().all(first)
}

/// One past the body that somebody leads, where the name of whoever does stands right behind it.
fn led(words: &Words, run: Range<usize>) -> Option<usize> {
    let body = run.clone().rev().find(|&k| words.at(k).any(BODY))? + 1;
    (run.end >= body + 2 && words.at(body).word() && !words.at(body - 1).possessive).then_some(body)
}

/// `CIA` in `CIA Director John Ratcliffe` is a name of its own; `Economy` in `Economy Minister` is none.
fn before_title(words: &Words, mut range: Range<usize>, out: &mut Vec<Name>) {
    while range.start < range.end && words.at(range.start).any(ADJECTIVE) {
        range.start += 1;
    }
    let plain = |k: usize| {
        words.at(k).any(PORTFOLIO | ADJECTIVE | TITLE | HONORIFIC)
            || !words.at(k).word()
            || matches!(
                &*words.at(k).lower,
                "prime" | "vice" | "economy" | "first" | "chief" | "attorney" | "press"
            )
    };
    if range.clone().all(plain) {
        return;
    }
    let end = range.clone().rev().find(|&k| !plain(k)).map_or(range.start, |k| k + 1);
    if range.start < end {
        push(words, range.start..end, range.start..range.start, out);
    }
}

/// A word for a body, or an outlet’s, stands in the range.
pub fn body(words: &Words, range: Range<usize>) -> bool {
    range.clone().any(|k| words.at(k).any(BODY | PRESS) || words.at(k).text == "&")
}

fn push(words: &Words, range: Range<usize>, title: Range<usize>, out: &mut Vec<Name>) {
    let before = words.before(title.start.min(range.start));
    let article = before.lower == "the" && before.word();
    let weak = title.is_empty() && at_start(words, range.start) && !article && !label(words, &range);
    let mut title = title;
    if title.is_empty() {
        title = callings::before(words, range.start);
    } else {
        // `the former President`, `Scuttle CEO`: take describing words before the title along.
        let more = callings::before(words, title.start);
        if more.end == title.start && !more.is_empty() {
            title.start = more.start;
        }
    }
    out.push(Name { words: range, title, article, weak });
}

/// `NELL ARONSON:`, `VALDO:` at the head of a paragraph: whose turn it is.
fn label(words: &Words, range: &Range<usize>) -> bool {
    let first = words.at(range.start);
    let shouted = range
        .clone()
        .all(|k| words.at(k).shape == Shape::Capitals || words.at(k).text.len() == 1 || !words.at(k).word());
    let head = range.start == 0 || words.before(range.start).paragraph != first.paragraph;
    let next = words.at(range.end).text;
    head && shouted
        && (next == ":" || next == "," && (range.end..range.end + 8).any(|k| words.at(k).text == ":"))
}
