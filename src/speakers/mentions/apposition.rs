//! Appositions: a description and a name, a comma apart, are one.

use super::{Form, Mention};
use crate::speakers::kinds::offices::LAWYERS;
use crate::speakers::lexicon::{AFTER, BODY, HONORIFIC, KIN, OWNER, PERSON, TITLE, VAGUE, VERB, WRITING};
use crate::speakers::words::{Shape, Words};
use crate::text::among;

/// `Gareth Pym, the managing director`, `the managing director, Gareth Pym`: ties the description to the name.
pub fn tie(words: &Words, mentions: &mut [Mention]) {
    let mut ties = Vec::new();
    let mut last: Option<(usize, usize)> = None; // (mention, one past its last word), the mention that ended last
    // `the brother of Nitin Bora, a farmer`, `a letter by his secretary, Mr Orme`: what ends where the phrase of `last` does.
    let mut inner: Option<usize> = None;
    for (i, m) in mentions.iter().enumerate() {
        if let Some((j, end)) = last {
            // A description is of the nearest; a name, too, unless that is a name.
            let near = inner.filter(|&k| mentions.get(k).is_some_and(|o| m.named() != o.named()));
            // `counsel to the petitioner, Nora Pell`: whoever speaks for another is named, not the other.
            let counsel = mentions.get(j).is_some_and(|o| among(LAWYERS, &words.at(o.head).lower));
            let near = near.filter(|_| !(counsel && m.named()));
            let j = near
                .filter(|&k| !m.named() || mentions.get(k).is_some_and(|o| words.at(o.head).any(PERSON)))
                .unwrap_or(j);
            let before = mentions.get(j);
            // `Its president, the barrister Orme`
            let article = m.named() && !m.title.is_empty() && words.before(m.start()).lower == "the";
            let gap = m.start().saturating_sub(end + usize::from(article));
            let same = words.at(m.start()).paragraph == words.before(end).paragraph;
            let comma = gap == 1 && words.at(end).text == ",";
            let close = words.at(m.words.end);
            let closed = !close.word() || close.any(AFTER | VERB) || words.at(m.head).possessive;
            // `a farmer named Hub Nystrom`, `Terry Wragg, now a pundit`, `Georgia Ridley is its president`
            let joint = &*words.at(end).lower;
            let named = gap == 1 && matches!(joint, "named" | "called") && m.named();
            let now = gap == 2
                && words.at(end).text == ","
                && matches!(&*words.at(end + 1).lower, "now" | "then" | "also" | "once")
                && !m.named();
            let is = gap == 1 && matches!(joint, "is" | "was") && !m.named() && !words.at(m.head).any(VAGUE);
            let comma = comma || now;
            if let Some(b) = before.filter(|_| same && (named || is)) {
                let tie = match (b.form, m.form) {
                    (Form::Description(_), Form::Name) => words.at(b.head).any(PERSON) && named,
                    (Form::Name, Form::Description(_)) => {
                        is && b.subject && words.at(m.head).any(PERSON) && fits(words, m)
                    }
                    _ => false,
                };
                if tie {
                    ties.push((i, j));
                }
            }
            if let Some(b) = before.filter(|_| same && comma && closed) {
                let titled = |n: &Mention| n.title.clone().any(|k| words.at(k).any(HONORIFIC | TITLE));
                let person = |d: &Mention| words.at(d.head).any(PERSON);
                let tie = match (b.form, m.form) {
                    // `Tap Watch, whose director, Neel Abara,`
                    (_, Form::Description(_)) if words.at(m.words.start).lower == "whose" => false,
                    // `By breakfast in Leith, the company’s forum`
                    (_, Form::Description(_)) if words.at(m.head).possessive => false,
                    // `According to the log, Pell walked`; `Responding to the regulator, Sonvard denied`
                    (Form::Description(_), Form::Name)
                        if opens_clause(words, b) && words.at(m.words.end).word() =>
                    {
                        false
                    }
                    (Form::Name, Form::Description(_)) if titled(b) && !person(m) => false,
                    (Form::Description(_), Form::Name) if titled(m) && !person(b) => false,
                    // `The Ledger, the office told him` is none: no comma closes it.
                    (Form::Name, Form::Description(_)) => {
                        fits(words, m)
                            && !words.at(b.head).possessive
                            && (matches!(&*close.lower, "who" | "which" | "whose" | "that")
                                || !words.at(phrase_end(words, m)).any(VERB))
                    }
                    (Form::Description(_), Form::Name) => {
                        fits(words, b) && !words.at(b.head).possessive && ends_phrase(words, m)
                    }
                    _ => false,
                };
                if tie && !place_between(words, mentions, i, m) {
                    ties.push((i, j));
                } else if tie {
                    last = Some((j, m.words.end));
                    continue;
                }
            }
        }
        let pronoun = matches!(m.form, Form::Pronoun(_)) || !m.named() && words.at(m.head).possessive;
        if !pronoun && last.is_none_or(|(_, end)| m.words.end > end) {
            last = Some((i, phrase_end(words, m)));
            inner = None;
        } else if !pronoun && last.is_some_and(|(_, end)| m.words.end == end) {
            inner = Some(i);
        }
    }
    // The same where the finder of sources has taken the name into the description.
    ties.extend(mentions.iter().enumerate().filter_map(|(j, d)| {
        let named =
            matches!(&*words.at(d.head + 1).lower, "named" | "called") && words.at(d.head).any(PERSON);
        let fits = matches!(d.form, Form::Description(_)) && named && d.words.end > d.head + 2;
        let mut behind = mentions.iter().enumerate().skip(j + 1).take(3);
        behind.find(|(_, m)| fits && m.named() && m.start() == d.head + 2).map(|(i, _)| (i, j))
    }));
    ties.extend(
        mentions.iter().enumerate().filter_map(|(i, m)| Some((i, introduced(words, mentions, i, m)?))),
    );
    for (i, j) in ties {
        let named = mentions.get(i).is_some_and(Mention::named);
        let (description, name) = if named { (j, i) } else { (i, j) };
        if let Some(m) = mentions.get_mut(description).filter(|m| m.apposed.is_none()) {
            m.apposed = Some(name);
        }
    }
}

/// `a lecturer at the university, Ankpara, Prof. Ikpeba`: a place stands between somebody's role and name.
fn place_between(words: &Words, mentions: &[Mention], i: usize, m: &Mention) -> bool {
    let next = mentions.iter().skip(i + 1).find(|o| o.start() > m.head);
    m.named()
        && m.words.len() == 1
        && m.title.is_empty()
        && words.at(m.words.end).text == ","
        && next.is_some_and(|n| {
            n.named()
                && n.start() == m.words.end + 1
                && (!n.title.is_empty() || n.words.len() > 1)
                && ends_phrase(words, n)
        })
}

/// `another trader, who identified herself simply as Mama Blessing`: the description that a name stands for.
fn introduced(words: &Words, mentions: &[Mention], i: usize, m: &Mention) -> Option<usize> {
    let at = m.start().checked_sub(1)?;
    if !matches!(&*words.at(at).lower, "as" | "by") || !m.named() {
        return None;
    }
    let here = words.at(at).sentence;
    let back = |k: usize| (k.saturating_sub(6)..k).rev().take_while(|&k| words.at(k).sentence == here);
    let by = words.at(at).lower == "by";
    let verb = back(at).find(|&k| match &*words.at(k).lower {
        "goes" | "went" => by,
        "identified" | "introduced" | "named" | "known" => !by,
        _ => false,
    })?;
    let who = back(verb).find(|&k| words.at(k).lower == "who")?;
    let end = if words.before(who).text == "," { who - 1 } else { who };
    let before = mentions.iter().enumerate().take(i).rev().take(6);
    let fits = |d: &Mention| {
        matches!(d.form, Form::Description(_))
            && d.head < end
            && d.words.end >= end
            && words.at(d.head).any(PERSON)
    };
    before.into_iter().find(|(_, d)| fits(d)).map(|(j, _)| j)
}

/// The description ends an opening phrase of its sentence: `According to the log, …`, `In the report, …`.
fn opens_clause(words: &Words, m: &Mention) -> bool {
    let start = m.words.start;
    let opener =
        (start.saturating_sub(4)..start).rev().take_while(|&k| words.at(k).word()).any(|k| words.at(k).first);
    opener && (words.before(start).any(AFTER) || matches!(&*words.before(start).lower, "to" | "per"))
}

/// A description that can stand in apposition to one name.
fn fits(words: &Words, m: &Mention) -> bool {
    let head = words.at(m.head);
    !m.plural(words)
        && !head.possessive
        && (!head.any(KIN)
            || matches!(&*words.at(m.words.end).lower, "who" | "whose" | "of" | "at")
            || words.at(m.words.start).any(OWNER)
            || m.words.clone().any(|k| words.at(k).possessive))
        && !head.any(WRITING)
        || head.any(BODY)
}

/// The name is the whole rest of its phrase: a comma, a full stop, a verb or `who` follows.
fn ends_phrase(words: &Words, m: &Mention) -> bool {
    let end = m.words.end;
    let next = words.at(end);
    // `Her neighbour, Prabhu Naik (71),`
    let age = words.at(end + 1).shape == Shape::Digit && words.at(end + 2).text == ")";
    !next.word() && next.text != "&" && (next.text != "(" || age)
        || next.any(VERB | AFTER)
        || next.lower.ends_with("ed")
}

/// One past the phrase of a mention: its words, an age or affiliation behind a name (`Maureen Tadley, 71`, `Priya Nadel of
/// Quay Street Partners`), the prepositional phrase behind a description (`the MP for the area`).
fn phrase_end(words: &Words, m: &Mention) -> usize {
    let mut end = m.words.end;
    let paragraph = words.at(m.words.start).paragraph;
    if words.at(end).text == "," && words.at(end + 1).shape == Shape::Digit && words.at(end + 2).text == "," {
        return end + 2;
    }
    // `the Chief Electoral Officer (CEO), Nora Pell`
    if !m.named() && words.at(end).text == "(" && words.at(end + 2).text == ")" {
        return end + 3;
    }
    // `the senator representing the district, Nora Pell`
    let doing = words.at(m.head).any(PERSON) && words.at(end).lower.ends_with("ing");
    if matches!(m.form, Form::Description(_)) && (words.at(end).any(AFTER) || doing) {
        let limit = end + 10;
        while end < limit
            && (words.at(end).word()
                || words.at(end).text == "." && words.before(end).any(HONORIFIC)
                || matches!(words.at(end).text, "’" | "'") && words.before(end).possessive)
            && words.at(end).paragraph == paragraph
            && !words.at(end).any(VERB)
            && !matches!(&*words.at(end).lower, "who" | "which" | "whose" | "that")
        {
            end += 1;
        }
    }
    end
}
