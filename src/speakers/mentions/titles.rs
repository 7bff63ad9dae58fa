//! What of a run of capitals is a title, and what the name behind it.

use super::callings;
use super::joints::{aside, plays};
use super::names::{Name, at_start, body, label, loud};
use crate::speakers::lexicon::{
    ADJECTIVE, BODY, HONORIFIC, KIN, KNOWN, NEW, PERSON, PLACE, PLURAL, PORTFOLIO, PRESS, TITLE, VAGUE, VOICE,
};
use crate::speakers::words::Words;
use crate::text::among;
use std::ops::Range;

/// Splits a run into what stands before a title, the title, and the name.
pub fn split(words: &Words, run: Range<usize>, out: &mut Vec<Name>) {
    let mut start = run.start;
    let mut title = start..start;
    let mut k = start;
    while k < run.end {
        let w = words.at(k);
        // `Spokeswoman Fenella Crook` at the head of a sentence.
        // `Nurse Ada Quill`, `FBI Special Agent Ada Quill`: and where two words of a name are left anywhere.
        let other = |j: usize| words.at(j).noun() || words.at(j).any(TITLE | HONORIFIC | PORTFOLIO);
        let named = |k: usize| run.end >= k + 3 && !(k + 1..run.end).any(other);
        let first = |k: usize| k == run.start && at_start(words, k);
        let calls = |k: usize| first(k) || named(k) && !words.at(k).any(VAGUE | KIN | PLURAL);
        // `Center Goran Tadić`: where somebody plays; a body's name goes on with what it is for.
        let plays = plays(w) && named(k) && words.at(run.end).text != "&";
        let calling = w.any(VOICE) || w.any(PERSON) && calls(k) || k == run.start && plays;
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
                } else if w.any(PERSON) && (k + 1 == run.end || words.at(end).lower == "for") {
                    // `the MP for the area`, `the MP for Leith`
                    if k > start {
                        before_title(words, start..k, out);
                    }
                    if end + 1 < run.end {
                        push(words, end + 1..run.end, end + 1..end + 1, out);
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
        && !body(words, start + 1..run.end)
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
    let from = if title.is_empty() { start } else { title.start };
    let described = title.clone().all(|k| words.at(k).any(ADJECTIVE));
    let office = words.before(from).any(KNOWN | NEW) && !last.any(BODY | PRESS) && from + 1 < run.end
        || last.any(PLURAL) && last.any(TITLE) && start + 1 == run.end;
    // `the United Dock Workers`: who join under such a name are a body.
    let union = matches!(&*words.at(start).lower, "united" | "allied" | "amalgamated");
    if last.any(PERSON) && office && described && !union && !last.possessive && !loud(words, start) {
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
    (run.end >= body + 2 && words.at(body).capital() && !words.at(body - 1).possessive).then_some(body)
}

/// `CIA` in `CIA Director John Ratcliffe` is a name of its own; `Economy` in `Economy Minister` is none.
fn before_title(words: &Words, mut range: Range<usize>, out: &mut Vec<Name>) {
    while range.start < range.end && words.at(range.start).any(ADJECTIVE) {
        range.start += 1;
    }
    let plain = |k: usize| {
        words.at(k).any(PORTFOLIO | ADJECTIVE | TITLE | HONORIFIC)
            || !words.at(k).word()
            || among("prime vice economy first chief attorney press", &words.at(k).lower)
    };
    if range.clone().all(plain) {
        return;
    }
    let end = range.clone().rev().find(|&k| !plain(k)).map_or(range.start, |k| k + 1);
    if range.start < end {
        push(words, range.start..end, range.start..range.start, out);
    }
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
