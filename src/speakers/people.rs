//! Names that are one person or body: full names first, then their short forms.

use super::aliases;
use super::lexicon::{self, BODY, HONORIFIC, PERSON, PLAIN, PRESS, SUFFIX, TITLE};
use super::mentions::Mention;
use super::sorts::{Spelling, sort, vote};
use super::spelling::{first_names, fold, skeleton, variants};
use super::words::Words;
use crate::text::lookup::Lookup;
use crate::text::order;

/// What sort of thing a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Sort {
    /// A person.
    Person,
    /// An organisation.
    Body,
    /// A report, law, agreement.
    Writing,
    /// A place.
    Place,
    /// Nobody in particular: `no one`, `everybody`.
    Nobody,
    /// The story does not tell.
    #[default]
    Open,
}

/// A person, body or thing under construction.
#[derive(Clone, Debug, Default)]
pub struct Someone {
    /// What it is.
    pub sort: Sort,
    /// Folded words of the fullest name; empty for the unnamed.
    pub name: Vec<String>,
    /// `Jr`, `III`: tells father and son apart.
    pub suffix: Option<String>,
    /// Its mentions, as indices, in order.
    pub mentions: Vec<usize>,
    /// Stems of words that describe it: titles, roles, heads of descriptions.
    pub heads: Vec<String>,
    /// What words say of its gender: positive a man, negative a woman.
    pub said: i32,
    /// What pronouns say of it, so far.
    pub heard: f32,
    /// More than one.
    pub plural: bool,
}

impl Someone {
    /// +1 a man, -1 a woman, 0 unknown; from words first, then from pronouns.
    pub fn gender(&self) -> i32 {
        match self.said.signum() {
            0 if self.heard >= 1.0 => 1,
            0 if self.heard <= -1.0 => -1,
            s => s,
        }
    }
    /// Has a name.
    pub fn named(&self) -> bool {
        !self.name.is_empty()
    }
    /// Adds a describing word once.
    pub fn describe(&mut self, stem: &str) {
        if self.heads.len() < 24 && !self.heads.iter().any(|h| h == stem) {
            self.heads.push(stem.to_owned());
        }
    }
}

/// Who the names are: persons and bodies, and for each mention its own, or the several that it can be.
#[derive(Debug, Default)]
pub struct People {
    /// Everybody so far.
    pub list: Vec<Someone>,
    /// For each mention: whom it means.
    pub of: Vec<Option<usize>>,
    /// Mentions of a surname that several persons have.
    pub shared: Lookup<Vec<usize>>,
}

/// Sorts names into persons and bodies.
pub fn gather(words: &Words, mentions: &[Mention]) -> People {
    let mut spellings = spell(words, mentions);
    // Full names before short ones, so that the short find the full.
    order::by_rank(&mut spellings, |s| {
        [4 - s.words.len().min(4) as u64, s.mentions.first().map_or(0, |&m| m as u64 + 1), 0]
    });
    let mut people = People { of: vec![None; mentions.len()], ..People::default() };
    let mut index = Index::default();
    for spelling in &spellings {
        match index.find(&people.list, spelling) {
            Match::One(i) => people.join(i, spelling),
            Match::Several(several) => {
                for &m in &spelling.mentions {
                    people.shared.insert(&m, several.clone());
                }
            }
            Match::None => {
                let i = people.list.len();
                people.list.push(Someone {
                    sort: sort(spelling),
                    name: spelling.words.clone(),
                    suffix: spelling.suffix.clone(),
                    ..Someone::default()
                });
                people.join(i, spelling);
                index.add(i, &spelling.words);
            }
        }
    }
    aliases::merge(words, mentions, &mut people);
    for (i, m) in mentions.iter().enumerate() {
        if let Some(someone) = people.of.get(i).copied().flatten().and_then(|e| people.list.get_mut(e)) {
            evidence(words, m, someone);
        }
    }
    aliases::parties(words, mentions, &mut people);
    for m in mentions {
        let Some(name) = m.apposed else { continue };
        if let Some(someone) = people.of.get(name).copied().flatten().and_then(|e| people.list.get_mut(e)) {
            someone.said += m.gender(words) * 2;
            someone.describe(lexicon::stem(&words.at(m.head).lower));
            // `the Justice Secretary`: both words are the office.
            for k in m.words.start..m.head {
                let w = words.at(k);
                if w.word() && !w.possessive && w.any(HONORIFIC | TITLE | PERSON | BODY) {
                    someone.describe(office(lexicon::stem(&w.lower)));
                }
            }
        }
    }
    people
}

/// Words that make another body of the one whose name stands before them: `Harrowby Athletic Supporters’ Trust`.
const APART_FROM: &[&str] =
    &["supporters", "fans", "foundation", "union", "association", "trust", "workers", "police", "council"];

/// Titles tell gender and role.
fn evidence(words: &Words, m: &Mention, someone: &mut Someone) {
    someone.said += m.gender(words) * 2;
    for k in m.title.clone() {
        let w = words.at(k);
        if w.word() && w.any(HONORIFIC | TITLE | PERSON | BODY) {
            someone.describe(office(lexicon::stem(&w.lower)));
        }
    }
}

/// The office that a short title stands for.
pub fn office(title: &str) -> &str {
    match title {
        "sen" => "senator",
        "rep" => "representative",
        "gov" => "governor",
        "pres" => "president",
        "cllr" => "councillor",
        "prof" => "professor",
        "dr" => "doctor",
        "sgt" => "sergeant",
        "gen" => "general",
        "capt" => "captain",
        "lt" => "lieutenant",
        "col" => "colonel",
        "rev" => "reverend",
        t => t,
    }
}

fn spell(words: &Words, mentions: &[Mention]) -> Vec<Spelling> {
    let mut by_key: Lookup<usize> = Lookup::default();
    let mut out: Vec<Spelling> = Vec::new();
    for (i, m) in mentions.iter().enumerate().filter(|(_, m)| m.named()) {
        let mut tokens: Vec<String> = Vec::with_capacity(m.words.len());
        let mut suffix = None;
        let mut in_nickname = false;
        for k in m.words.clone() {
            let w = words.at(k);
            match w.text {
                "“" | "‘" | "(" => in_nickname = true,
                "”" | "’" | ")" => in_nickname = false,
                "\"" | "'" => in_nickname = !in_nickname,
                _ if in_nickname => {}
                // `Jr` tells two people apart, `KC` and `PhD` do not.
                _ if w.any(SUFFIX) && w.capital() && k > m.words.start => {
                    if matches!(&*w.lower, "jr" | "sr" | "ii" | "iii" | "iv") {
                        suffix = Some(fold(w.text));
                    }
                }
                _ if w.word() || w.text == "&" => tokens.push(fold(w.text)),
                _ => {}
            }
        }
        if tokens.first().is_some_and(|t| t == "the") && tokens.len() > 1 {
            tokens.remove(0);
        }
        if tokens.is_empty() {
            continue;
        }
        let key = format!("{} {}", tokens.join(" "), suffix.as_deref().unwrap_or(""));
        let s = *by_key.or_insert_with(&key, || {
            out.push(Spelling {
                words: tokens,
                suffix,
                mentions: Vec::new(),
                votes: [0; 4],
                articles: 0,
                acronym: false,
                label: false,
            });
            out.len() - 1
        });
        if let Some(s) = out.get_mut(s) {
            s.mentions.push(i);
            vote(words, mentions, i, m, s);
        }
    }
    out
}

/// Whom a spelling can mean.
enum Match {
    One(usize),
    Several(Vec<usize>),
    None,
}

/// The most persons with one surname that are compared with each other.
const MOST: usize = 12;

#[derive(Default)]
struct Index {
    last: Lookup<Vec<usize>>,
    first: Lookup<Vec<usize>>,
    sound: Lookup<Vec<usize>>,
    initials: Lookup<Vec<usize>>,
}

impl Index {
    fn add(&mut self, i: usize, words: &[String]) {
        let (Some(first), Some(last)) = (words.first(), words.last()) else { return };
        put(&mut self.last, last, i);
        put(&mut self.first, first, i);
        put(&mut self.sound, &skeleton(last), i);
        if words.len() > 1 {
            let initials: String =
                words.iter().filter(|w| !small(w)).filter_map(|w| w.chars().next()).collect();
            put(&mut self.initials, &initials, i);
        }
    }

    fn find(&self, list: &[Someone], s: &Spelling) -> Match {
        let (Some(first), Some(last)) = (s.words.first(), s.words.last()) else { return Match::None };
        let someone = |&i: &usize| list.get(i).map(|p| (i, p));
        let of = |table: &Lookup<Vec<usize>>, key: &str| -> Vec<usize> {
            table.get(key).cloned().unwrap_or_default()
        };
        let sort = sort(s);
        let body = matches!(sort, Sort::Body | Sort::Writing | Sort::Place);
        if s.words.len() > 1 {
            // The same name, another first name of the same person, the end of a longer surname.
            let mut near = of(&self.last, last);
            near.extend(of(&self.sound, &skeleton(last)));
            near.extend(of(&self.first, last));
            for (i, p) in near.iter().filter_map(someone) {
                let same = p.suffix == s.suffix
                    && (p.name == s.words || !body && p.sort != Sort::Body && one_person(&p.name, &s.words));
                if same {
                    return Match::One(i);
                }
            }
            let near = of(&self.first, first);
            let longer = near.iter().filter_map(someone).find(|(_, p)| {
                // `The New York Times Magazine` is another outlet than `The New York Times`.
                let other = p.name.get(s.words.len()..).is_some_and(|more| {
                    more.iter().any(|w| lexicon::look(w).is & PRESS != 0 || APART_FROM.contains(&&**w))
                });
                p.sort != Sort::Person
                    && !other
                    && p.name.len() > s.words.len()
                    && p.name.starts_with(&s.words)
            });
            return longer.map_or(Match::None, |(i, _)| Match::One(i));
        }
        let fits = |p: &Someone| match p.sort {
            Sort::Person => {
                sort != Sort::Body || s.votes.first().is_some_and(|&v| v > 0) || !s.article() && !s.acronym
            }
            _ => true,
        };
        let mut persons: Vec<usize> = of(&self.last, last)
            .iter()
            .filter_map(someone)
            .filter(|(_, p)| p.sort == Sort::Person && fits(p) && !s.article())
            .map(|(i, _)| i)
            .collect();
        if persons.is_empty() {
            let sound = of(&self.sound, &skeleton(last));
            persons = sound
                .iter()
                .filter_map(someone)
                .filter(|(_, p)| {
                    p.sort == Sort::Person && !s.article() && p.name.last().is_some_and(|l| variants(l, last))
                })
                .map(|(i, _)| i)
                .collect();
        }
        if persons.is_empty() {
            // A short form of a body: its first word, its last (`the Post`), its initials.
            let press = s.article() && lexicon::look(last).is & (PRESS | BODY) != 0;
            let head = of(&self.first, first);
            let tail = if press { of(&self.last, last) } else { Vec::new() };
            let initials = if s.acronym { of(&self.initials, last) } else { Vec::new() };
            // The bench is the court.
            let tail =
                if tail.is_empty() && press && last == "bench" { of(&self.last, "court") } else { tail };
            let bodies = tail.iter().chain(&initials).chain(&head);
            let mut bodies = bodies.filter_map(someone).filter(|(_, p)| {
                matches!(p.sort, Sort::Body | Sort::Writing | Sort::Open)
                    && p.name.len() > 1
                    && sort != Sort::Place
            });
            // The club before the trust of its supporters.
            let nearest = bodies.next();
            let apart = |p: &Someone| p.name.iter().any(|w| APART_FROM.contains(&&**w));
            let plainer = nearest.filter(|(_, p)| apart(p)).and_then(|_| bodies.find(|(_, p)| !apart(p)));
            if let Some((i, _)) = plainer.or(nearest) {
                return Match::One(i);
            }
            // A first name by itself; initials before a colon.
            let table = if s.label { &self.initials } else { &self.first };
            persons = of(table, first)
                .iter()
                .filter_map(someone)
                .filter(|(_, p)| p.sort == Sort::Person && !s.article() && !body)
                .map(|(i, _)| i)
                .collect();
        }
        match persons.as_slice() {
            [] => Match::None,
            &[one] => Match::One(one),
            several => Match::Several(several.to_vec()),
        }
    }
}

fn put(table: &mut Lookup<Vec<usize>>, key: &str, i: usize) {
    let list = table.or_default(key);
    if list.len() < MOST {
        list.push(i);
    }
}

fn small(word: &str) -> bool {
    lexicon::look(word).is & (PLAIN | lexicon::PARTICLE) != 0 || word == "&" || word == "and"
}

/// Two names of two or more words can be one person's.
fn one_person(a: &[String], b: &[String]) -> bool {
    let (Some(a1), Some(b1), Some(al), Some(bl)) = (a.first(), b.first(), a.last(), b.last()) else {
        return false;
    };
    if a.len() < 2 || b.len() < 2 {
        return false;
    }
    // Surname first in one of them.
    if a1 == bl && al == b1 {
        return true;
    }
    // `Suu Kyi`, `van der Berg`: the end of the longer name; `Ada Maria Brandt` is not her mother, Maria Brandt.
    let end = |long: &[String], short: &[String]| {
        long.ends_with(short) && (long.len() > short.len() + 1 || short.first().is_some_and(|w| small(w)))
    };
    if end(a, b) || end(b, a) {
        return true;
    }
    let middle = a.len() > 2 && b.len() > 2 && {
        let (x, y) = (a.get(1).map_or("", |w| w), b.get(1).map_or("", |w| w));
        !(first_names(x, y) || small(x) || small(y))
    };
    variants(al, bl) && first_names(a1, b1) && !(middle && a1 != b1)
}

impl People {
    fn join(&mut self, i: usize, spelling: &Spelling) {
        for &m in &spelling.mentions {
            if let Some(of) = self.of.get_mut(m) {
                *of = Some(i);
            }
        }
        if let Some(p) = self.list.get_mut(i) {
            if spelling.words.len() > p.name.len() {
                p.name.clone_from(&spelling.words);
            }
            if p.sort == Sort::Open {
                p.sort = sort(spelling);
            }
        }
    }
}
