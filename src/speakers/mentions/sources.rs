//! Which mention the source of an attribution is, and in whose quotation a mention stands.

use super::description::compound;
use super::{Det, Form, Mention, plain};
use crate::quotes::Attribution;
use crate::speakers::kinds::offices::LAWYERS;
use crate::speakers::lexicon::{
    self, AFTER, BODY, COUNT, HONORIFIC, KNOWN, NEW, OWNER, PERSON, PLAIN, PLURAL, TITLE, VAGUE, WRITING,
};
use crate::speakers::words::{Shape, Words};
use crate::text::Span;
use crate::text::among;
use crate::text::lookup::Lookup;
use crate::text::order;
use std::ops::Range;

/// Ties each attribution's source to the mention that it is.
pub fn mark(words: &Words, attributions: &[Attribution], out: &mut Vec<Mention>) -> Vec<Option<usize>> {
    let mut extra: Vec<Mention> = Vec::new();
    let mut heads: Vec<Option<usize>> = vec![None; attributions.len()];
    for (a, attribution) in attributions.iter().enumerate() {
        let Some(span) = attribution.source else { continue };
        let mut range = words.within(span);
        // `say that locals`
        range.start +=
            usize::from(words.at(range.start).lower == "that" && words.at(range.start + 1).any(PLURAL));
        // `according to a report`
        let accords = words.at(range.start).lower == "according" && words.at(range.start + 1).lower == "to";
        range.start += if accords { 2 } else { 0 };
        range.end = without_day(words, range.clone());
        if range.is_empty() || passing(words, range.clone()) {
            continue;
        }
        let elsewhere = behind(words, out, range.clone());
        let found = elsewhere.map_or_else(|| head_of(words, out, range.clone()), Found::Mention);
        let found = match (found, attribution.cue) {
            (Found::Word(head), Some(cue)) => {
                let instead = speaker_near(words, out, range.clone(), head, words.within(cue).start);
                instead.map_or(Found::Word(head), Found::Mention)
            }
            (found, _) => found,
        };
        match found {
            Found::Mention(m) => {
                if let Some(m) = out.get_mut(m) {
                    if let Some(head) = heads.get_mut(a) {
                        *head = Some(m.head);
                    }
                    if let (Form::Description(_), None) = (m.form, elsewhere) {
                        // The source as the finder has it is the fullest description.
                        m.words = m.words.start.min(range.start)..m.words.end.max(range.end);
                    }
                    m.subject = true;
                    m.minor = false;
                    if m.source.is_none() {
                        m.source = Some(a);
                    }
                }
            }
            Found::Word(head) => {
                if let Some(slot) = heads.get_mut(a) {
                    *slot = Some(head);
                }
                if extra.iter().rev().take(4).any(|m| m.head == head) {
                    continue;
                }
                let det = determiner(words, range.clone());
                let mut m = plain(words, Form::Description(det), range, head);
                m.source = Some(a);
                m.subject = true;
                extra.push(m);
            }
        }
    }
    out.append(&mut extra);
    order::by_rank(out, |m| [m.words.start as u64, m.words.end as u64, 0]);
    let by_head: Lookup<usize> = out.iter().enumerate().map(|(i, m)| (m.head, i)).collect();
    heads.into_iter().map(|head| by_head.get(&head?).copied()).collect()
}

/// One past a source without the day that the finder took along: `Senators on Tuesday`.
fn without_day(words: &Words, range: Range<usize>) -> usize {
    let day = range.len() > 2
        && words.at(range.end - 1).any(lexicon::CALENDAR)
        && words.at(range.end - 2).lower == "on";
    if day { range.end - 2 } else { range.end }
}

/// What passes or comes round says nothing, and is nobody.
const TIMES: &[&str] =
    &["night", "day", "morning", "evening", "afternoon", "week", "month", "year", "weekend"];

/// Who says it where the source that was found can be nobody: of a time (`a notice circulated Wednesday night says`) the
/// subject before it; of anything else the person who comes before the cue (`An override takes more, and two aides say`).
fn speaker_near(
    words: &Words,
    mentions: &[Mention],
    range: Range<usize>,
    head: usize,
    cue: usize,
) -> Option<usize> {
    let w = words.at(head);
    if w.any(PERSON | BODY | WRITING | VAGUE) || w.shape != Shape::Small {
        return None;
    }
    let inside = |m: &Mention| words.at(m.start()).sentence == w.sentence && !words.at(m.head).possessive;
    let at = mentions.partition_point(|m| m.words.start < range.start);
    if TIMES.contains(&&*w.lower) {
        let before = (at.saturating_sub(8)..at).rev().take_while(|&i| mentions.get(i).is_some_and(inside));
        let speaks = |m: &Mention| m.named() || words.at(m.head).any(PERSON | BODY | WRITING);
        let mut subjects = before.filter(|&i| mentions.get(i).is_some_and(|m| !m.minor && speaks(m)));
        return subjects.next();
    }
    let apposed = range.end + usize::from(words.at(range.end).text == ",");
    let ahead = (at..mentions.len())
        .map_while(|i| mentions.get(i).filter(|m| m.words.start < cue).map(|m| (i, m)))
        .filter(|(_, m)| m.start() > apposed && inside(m) && m.subject && !m.minor);
    let mut people =
        ahead.filter(|(_, m)| m.named() && m.words.len() > 1 || !m.named() && words.at(m.head).any(PERSON));
    people.next().map(|(i, _)| i)
}

/// `Nine minutes later`: time that passes says nothing.
fn passing(words: &Words, range: Range<usize>) -> bool {
    let first = words.at(range.start);
    let unit = |k: usize| {
        among("second seconds minute minutes hour hours days weeks months years", &words.at(k).lower)
    };
    (first.any(COUNT | NEW) || first.shape == Shape::Digit)
        && unit(range.start + 1)
        && (range.len() == 2 || matches!(&*words.at(range.start + 2).lower, "later" | "after" | "before"))
}

/// `Asked about the bridge, the mayor said`: who stands behind the comma of an opening participle.
fn behind(words: &Words, mentions: &[Mention], range: Range<usize>) -> Option<usize> {
    let first = words.at(range.start);
    let opens = first.first && first.lower.len() > 5 && first.lower.ends_with("ing") && !first.noun();
    let known = mentions.get(mentions.partition_point(|m| m.start() < range.start));
    if !opens || known.is_some_and(|m| m.start() == range.start) {
        return None;
    }
    let comma = (range.start..range.start + 12).find(|&k| words.at(k).text == ",")?;
    let at = mentions.partition_point(|m| m.start() <= comma);
    let next = mentions.get(at)?;
    (next.start() <= comma + 2 && words.at(comma).sentence == first.sentence).then_some(at)
}

fn determiner(words: &Words, range: Range<usize>) -> Det {
    let first = words.at(range.start);
    if first.any(OWNER) || range.clone().take(5).any(|k| words.at(k).possessive) {
        Det::Owned
    } else if first.any(KNOWN) || bare_office(words, range) {
        Det::Known
    } else {
        Det::New
    }
}

/// `counsel asked`: an office without an article is one that the story knows.
fn bare_office(words: &Words, range: Range<usize>) -> bool {
    let w = words.at(range.start);
    range.len() == 1 && w.any(PERSON) && !w.any(PLURAL | VAGUE | NEW | COUNT) && w.shape == Shape::Small
}

/// What stands at the head of a source.
enum Found {
    Mention(usize),
    Word(usize),
}

/// The head of a source phrase: the name or noun before its first preposition, relative or comma; the name behind the
/// comma where the phrase before it only describes (`his mother, Blessing Okoro`).
fn head_of(words: &Words, mentions: &[Mention], range: Range<usize>) -> Found {
    let from = mentions.partition_point(|m| m.words.start < range.start);
    let inside = || {
        (from..mentions.len())
            .map_while(|i| mentions.get(i).filter(|m| m.start() < range.end).map(|m| (i, m)))
    };
    if let Some((i, _)) = inside().find(|(_, m)| {
        matches!(m.form, Form::Pronoun(_))
            && m.words.start == range.start
            && (range.len() == 1 || !words.at(m.words.start).any(OWNER))
    }) {
        return Found::Mention(i);
    }
    // `Minister of State for Education Nora Pell`: the `of` of a title ends no phrase.
    let name_at =
        |k: usize| inside().find(|(_, m)| m.named() && (m.words.contains(&k) || m.title.contains(&k)));
    let mut k = range.start;
    let mut head = None;
    while k < range.end {
        if let Some((i, m)) = name_at(k) {
            // `St. Odile’s told her`: where nothing is owned, the owner speaks.
            let whole = !words.at(m.head).possessive || m.words.end >= range.end;
            head = Some((m.words.end.saturating_sub(1), whole.then_some(i)));
            k = m.words.end;
            continue;
        }
        let w = words.at(k);
        // The first noun that no other noun follows: `a leaflet put through doors`.
        let next = words.at(k + 1);
        // `Page 17 says`
        let small = w.shape == Shape::Small || next.shape == Shape::Digit;
        if w.noun() && small && !w.possessive && !w.any(PLAIN) {
            // `company and bank records show`
            let joint = k == range.start && next.lower == "and" && words.at(k + 3).any(WRITING);
            // `campaign finance records`
            let last = words.at(k + 2);
            let inner = next.shape == Shape::Small
                && !next.any(PLAIN | AFTER | lexicon::VERB)
                && !next.lower.ends_with("ed")
                && last.any(WRITING)
                && k + 2 < range.end;
            if !next.noun()
                && !joint
                && !inner
                && !compound(words, k)
                && !next.capital()
                && k + 1 < range.end
                && !matches!(next.text, "-" | "." | "’" | "'")
            {
                head = Some((k, None));
                k += 1;
                break;
            }
        }
        // `Supporters’ trust chair Hope Lind`
        let owns = matches!(w.text, "’" | "'") && words.before(k).possessive;
        let stop = !w.word()
            && !owns
            && w.text != "-"
            && w.text != "."
            && w.text != "+"
            && !matches!(w.text, "“" | "”" | "\"")
            || (w.any(AFTER) && k > range.start && !w.any(NEW))
            || w.lower == "and"
                && head.is_some_and(|(_, name)| name.is_some())
                && !words.at(k + 1).possessive;
        if stop {
            break;
        }
        if w.word() {
            head = Some((k, None));
        }
        k += 1;
    }
    if let Some((_, Some(i))) = head {
        return Found::Mention(i);
    }
    // `one of them, Hollis Crane`, `counsel to the petitioner, Hollis Crane`
    let counsel = head.is_some_and(|(h, _)| among(LAWYERS, &words.at(h).lower)) && words.at(k).any(AFTER);
    if words.at(range.start).lower == "one" && words.at(k).lower == "of" || counsel {
        k = (k..range.end).find(|&k| words.at(k).text == ",").unwrap_or(k);
    }
    // `a spokesman, Hollis Crane`
    if words.at(k).text == "," && k < range.end {
        let name = k + 1 + usize::from(words.at(k + 1).lower == "the");
        let named = inside()
            .find(|(_, m)| m.named() && m.start() == name && m.words.end >= range.end.min(m.words.end));
        if let Some((i, m)) = named.filter(|(_, m)| !words.at(m.head).possessive) {
            let closes =
                m.words.end == range.end || !words.at(m.words.end).word() || words.at(m.words.end).any(AFTER);
            if closes {
                return Found::Mention(i);
            }
        }
    }
    // `a lecturer at the Federal University, Ankpara, Prof. Emmanuel Ikpeba`: a place may stand between.
    if head.is_some_and(|(h, _)| !words.at(h).any(BODY | WRITING) || words.at(h).any(PERSON)) {
        let titled = |m: &Mention| m.title.clone().any(|k| words.at(k).any(HONORIFIC | TITLE));
        let found = inside().find(|(_, m)| {
            m.named() && titled(m) && words.before(m.start()).text == "," && !words.at(m.words.end).word()
        });
        if let Some((i, _)) = found {
            return Found::Mention(i);
        }
    }
    let Some((head, _)) = head else { return Found::Word(range.start) };
    let same = inside().find(|(_, m)| matches!(m.form, Form::Description(_)) && m.head == head);
    same.map_or(Found::Word(head), |(i, _)| Found::Mention(i))
}

/// Tells each mention in whose quotation marks it stands: the innermost.
pub fn enclose(words: &Words, attributions: &[Attribution], mentions: &mut [Mention]) {
    let mut quoted: Vec<(Span, usize)> = Vec::new();
    for (a, attribution) in attributions.iter().enumerate() {
        quoted.extend(attribution.quoted.iter().map(|&s| (s, a)));
    }
    order::by_rank(&mut quoted, |&(s, n)| [s.start as u64, s.end as u64, n as u64]);
    let mut next = quoted.iter().peekable();
    let mut open: Vec<(Span, usize)> = Vec::new();
    for m in mentions {
        let at = words.at(m.words.start).span.start;
        while let Some(&entry) = next.next_if(|(s, _)| s.start <= at) {
            open.push(entry);
        }
        open.retain(|(s, _)| s.end > at);
        m.inside = open.last().map(|&(_, a)| a);
    }
}
