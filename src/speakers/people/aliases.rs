//! Other names for the same person or body: initials in brackets, nicknames, the letters of an office, one letter of a
//! surname; and what lawsuits make of people.

use super::{People, Sort};
use crate::speakers::lexicon::{ADJECTIVE, PLURAL, SUFFIX};
use crate::speakers::mentions::{Form, Mention};
use crate::speakers::words::{Shape, Words};
use crate::text::among;

/// Joins names that are introduced as another name of somebody.
pub fn merge(words: &Words, mentions: &[Mention], people: &mut People) {
    called(words, mentions, people);
    by_letter(words, mentions, people);
    by_office(words, mentions, people);
    by_birth(words, mentions, people);
    by_handle(words, mentions, people);
}

/// `Nora Pell, who posts as quietmoth`: what somebody goes by, in small letters, is nobody else.
fn by_handle(words: &Words, mentions: &[Mention], people: &mut People) {
    for (i, m) in mentions.iter().enumerate().filter(|(_, m)| m.source.is_some() && m.words.len() == 1) {
        let small = words.at(m.head).shape == Shape::Small && !m.named();
        let before = mentions.iter().zip(&people.of).take(i);
        let named = before.filter(|(o, of)| small && o.named() && of.is_some());
        let mut to = named.filter(|(o, _)| {
            let here = words.at(o.head).sentence;
            let rest = (o.words.end..o.words.end + REACH).take_while(|&k| words.at(k).sentence == here);
            rest.into_iter().any(|k| {
                let verb = among("by as", &words.before(k).lower)
                    && among("goes went known posts posting writes", &words.before(k - 1).lower);
                verb && words.at(k).lower == words.at(m.head).lower
            })
        });
        if let (Some(to), Some(of)) = (to.next_back().and_then(|(_, of)| *of), people.of.get_mut(i)) {
            *of = Some(to);
        }
    }
}

fn join(people: &mut People, from: usize, to: usize) {
    for of in people.of.iter_mut().filter(|of| **of == Some(from)) {
        *of = Some(to);
    }
}

/// `known to fans as ‘Lottie Loaf’`: a name between marks.
pub fn byname(words: &Words, m: &Mention) -> bool {
    let marks = |k: &str| matches!(k, "“" | "”" | "‘" | "’" | "\"" | "'");
    marks(words.before(m.start()).text) && marks(words.at(m.words.end).text)
}

/// `Leocadia Maria Zielinska was born in 1937`: the name that somebody of that first name was born with, or goes by.
fn by_birth(words: &Words, mentions: &[Mention], people: &mut People) {
    for (i, m) in mentions.iter().enumerate().filter(|(_, m)| m.named() && m.words.len() > 1) {
        let born = words.at(m.words.end).lower == "was" && words.at(m.words.end + 1).lower == "born";
        if !born && !byname(words, m) {
            continue;
        }
        let first =
            |o: &Mention| o.words.len() > 1 && words.at(o.words.start).lower == words.at(m.words.start).lower;
        let before = mentions.iter().zip(&people.of).take(i).find(|(o, _)| o.named() && first(o));
        if let (Some(to), Some(from)) = (before.and_then(|(_, of)| *of), people.of.get(i).copied().flatten())
            && to != from
        {
            join(people, from, to);
        }
    }
}

/// `Coach P` is Coach Prewitt.
fn by_letter(words: &Words, mentions: &[Mention], people: &mut People) {
    for (i, m) in mentions.iter().enumerate().filter(|(_, m)| m.named() && m.words.len() == 1) {
        let letter = &*words.at(m.head).lower;
        if letter.len() != 1 || m.title.is_empty() {
            continue;
        }
        let titled = |o: &Mention| {
            o.title.clone().any(|k| {
                m.title.clone().any(|j| words.at(j).word() && words.at(j).lower == words.at(k).lower)
            })
        };
        let same = mentions.iter().zip(&people.of).find(|(o, of)| {
            o.named()
                && titled(o)
                && **of != people.of.get(i).copied().flatten()
                && words.at(o.head).lower.starts_with(letter)
        });
        let to = same.and_then(|(_, of)| *of);
        if let (Some(to), Some(from)) = (to, people.of.get(i).copied().flatten()) {
            join(people, from, to);
        }
    }
}

/// `the Police Public Relations Officer, Ngozi Ekele … the PPRO`: the first letters of somebody's office.
fn by_office(words: &Words, mentions: &[Mention], people: &mut People) {
    let short = |m: &Mention| {
        m.named()
            && m.words.len() == 1
            && words.at(m.head).shape == Shape::Capitals
            && (2..=5).contains(&words.at(m.head).text.len())
    };
    if !mentions.iter().any(short) {
        return;
    }
    let mut offices: Vec<(String, usize)> = Vec::new();
    for (i, m) in mentions.iter().enumerate() {
        let (name, range) = match (m.apposed, m.form) {
            (Some(name), Form::Description(_)) => (name, m.words.clone()),
            (_, Form::Name) => (i, m.title.clone()),
            _ => continue,
        };
        let Some(name) = people.of.get(name).copied().flatten() else { continue };
        let letters: String = range
            .filter(|&k| words.at(k).shape == Shape::Capital && words.at(k).lower != "the")
            .filter_map(|k| words.at(k).lower.chars().next())
            .collect();
        if letters.len() > 1 {
            offices.push((letters, name));
        }
    }
    for (i, m) in mentions.iter().enumerate().filter(|(_, m)| short(m)) {
        let to = offices.iter().find(|(letters, _)| letters.ends_with(&*words.at(m.head).lower)).map(|o| o.1);
        if let (Some(to), Some(from)) = (to, people.of.get(i).copied().flatten())
            && to != from
        {
            join(people, from, to);
        }
    }
}

/// `World Health Organization (WHO)`: what stands in brackets right behind a name is the same body.
fn called(words: &Words, mentions: &[Mention], people: &mut People) {
    for (i, pair) in mentions.windows(2).enumerate() {
        let [a, b] = pair else { continue };
        let bracket = a.named()
            && b.named()
            && words.at(a.words.end).text == "("
            && b.words.start == a.words.end + 1
            && words.at(b.words.end).text == ")";
        let person = |e: usize| people.list.get(e).is_some_and(|p| p.sort == Sort::Person);
        let called = a.named()
            && b.named()
            && matches!(words.before(b.start()).text, "“" | "‘" | "\"" | "'")
            && matches!(words.at(b.words.end).text, "”" | "’" | "\"" | "'")
            && b.start().saturating_sub(a.words.end) <= 8
            && words.at(b.start()).paragraph == words.at(a.head).paragraph
            && (matches!(words.at(a.words.end).text, "—" | "–" | "(") && b.start() == a.words.end + 2
                || (a.words.end..b.start())
                    .any(|k| matches!(&*words.at(k).lower, "known" | "nicknamed" | "dubbed")));
        let short = b.words.len() == 1
            && words.at(b.head).shape == Shape::Capitals
            && !words.at(b.head).any(ADJECTIVE | PLURAL);
        let (Some(Some(to)), Some(Some(from))) = (people.of.get(i).copied(), people.of.get(i + 1).copied())
        else {
            continue;
        };
        if to != from && (bracket && short && !person(to) || called && person(to)) {
            join(people, from, to);
        }
    }
}

/// What whoever files something is called, by what is filed; what those are called who sue, are sued or stand trial; and
/// the letters behind a name that mean counsel.
pub fn parties(words: &Words, mentions: &[Mention], people: &mut People) {
    let describe = |i: usize, role: &str, people: &mut People| {
        let someone = people.of.get(i).copied().flatten().and_then(|e| people.list.get_mut(e));
        if let Some(someone) = someone {
            someone.describe(role);
        }
    };
    for (i, m) in mentions.iter().enumerate().filter(|(_, m)| m.named()) {
        if m.words
            .clone()
            .any(|k| words.at(k).any(SUFFIX) && matches!(&*words.at(k).lower, "bl" | "sc" | "kc" | "qc"))
        {
            describe(i, "counsel", people);
            describe(i, "barrister", people);
        }
        // `a petition filed by Smt. Parvathamma Gowdar`
        let by = m.start().saturating_sub(1);
        if words.at(by).lower == "by" && matches!(&*words.before(by).lower, "filed" | "brought" | "lodged") {
            let noun = &*words.at(by.saturating_sub(2)).lower;
            if let Some((_, role)) = PARTIES.iter().find(|(what, _)| *what == noun) {
                describe(i, role, people);
            }
        }
        // `Mitigating, Helen Drew said`; `Ian Webb, prosecuting, said`
        let start = m.start();
        let before =
            if words.before(start).text == "," && start > 1 { &*words.at(start - 2).lower } else { "" };
        let behind = if words.at(m.words.end).text == "," { &*words.at(m.words.end + 1).lower } else { "" };
        for word in [before, behind] {
            match word {
                "prosecuting" => describe(i, "prosecutor", people),
                "mitigating" | "defending" => describe(i, "barrister", people),
                _ => {}
            }
        }
        // `Rep. Lyle Brannock (R-Mo.)`
        if words.at(m.words.end).text == "(" {
            let party = words.at(m.words.end + 1);
            let role = match party.text.split('-').next() {
                Some("R") => Some("republican"),
                Some("D") => Some("democrat"),
                _ => None,
            };
            if let Some(role) = role {
                describe(i, role, people);
            }
        }
        // `Ms Scully, a receptionist, had sued Lough Hotel`
        if !m.subject {
            continue;
        }
        let here = words.at(m.head).sentence;
        let verb =
            (m.words.end..m.words.end + REACH).take_while(|&k| words.at(k).sentence == here).find_map(|k| {
                SUITS.iter().find(|(verb, _)| *verb == words.at(k).lower).map(|(_, role)| (k, *role))
            });
        let Some((k, role)) = verb else { continue };
        let between = mentions.iter().skip(i + 1).take_while(|o| o.start() < k);
        if between.into_iter().any(|o| o.named() && o.subject) {
            continue;
        }
        describe(i, role, people);
        if role == "plaintiff"
            && let Some((j, _)) =
                mentions.iter().enumerate().skip(i + 1).find(|(_, o)| o.start() > k && o.start() <= k + 2)
        {
            describe(j, "defendant", people);
        }
    }
}

/// Words between somebody and the verb that makes them a party, at most.
const REACH: usize = 16;

/// What verbs make of their subject.
const SUITS: &[(&str, &str)] = &[
    ("sued", "plaintiff"),
    ("sues", "plaintiff"),
    ("suing", "plaintiff"),
    ("charged", "defendant"),
    ("pleaded", "defendant"),
    ("pled", "defendant"),
];

/// What whoever files something is called.
const PARTIES: &[(&str, &str)] = &[
    ("petition", "petitioner"),
    ("lawsuit", "plaintiff"),
    ("suit", "plaintiff"),
    ("complaint", "complainant"),
    ("appeal", "appellant"),
    ("claim", "claimant"),
];
