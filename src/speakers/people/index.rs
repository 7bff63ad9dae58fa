//! Whom a spelling of a name can mean among those whom the story has named so far.

use super::sorts::{Spelling, sort};
use super::spelling::{first_names, skeleton, variants};
use super::{Someone, Sort};
use crate::speakers::lexicon::{self, BODY, PERSON, PLAIN, PLURAL, PRESS};
use crate::text::lookup::Lookup;

/// Words that make another body of the one whose name stands before them: `Harrowby Athletic Supporters’ Trust`.
const APART_FROM: &[&str] =
    &["supporters", "fans", "foundation", "union", "association", "trust", "workers", "police", "council"];

/// Whom a spelling can mean.
pub enum Match {
    One(usize),
    Several(Vec<usize>),
    None,
}

/// The most persons with one surname that are compared with each other.
const MOST: usize = 12;

/// The names so far, by each way in which a shorter one can mean them.
#[derive(Default)]
pub struct Index {
    last: Lookup<Vec<usize>>,
    first: Lookup<Vec<usize>>,
    sound: Lookup<Vec<usize>>,
    initials: Lookup<Vec<usize>>,
}

impl Index {
    /// Enters the name of somebody.
    pub fn add(&mut self, i: usize, words: &[String]) {
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

    /// Whom a spelling means among those entered.
    pub fn find(&self, list: &[Someone], s: &Spelling) -> Match {
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
                    && (p.name == s.words
                        || !body
                            && p.sort != Sort::Body
                            && (one_person(&p.name, &s.words) || later(&p.name, s)));
                if same {
                    return Match::One(i);
                }
            }
            let near = of(&self.first, first);
            let longer = near.iter().filter_map(someone).find(|(_, p)| {
                // `The New York Times Magazine` is another outlet than `The New York Times`.
                let other = p.name.get(s.words.len()..).is_some_and(|more| {
                    let crowd = |w: &str| lexicon::look(w).is & (PLURAL | PERSON) == PLURAL | PERSON;
                    more.iter()
                        .any(|w| lexicon::look(w).is & PRESS != 0 || crowd(w) || APART_FROM.contains(&&**w))
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
                .filter(|(_, p)| p.sort == Sort::Person && !s.article())
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

/// `Tavares Monteiro`: the two surnames of Helder Tavares Monteiro, where nothing introduces anybody of that name.
fn later(full: &[String], s: &Spelling) -> bool {
    let introduced = s.votes.first().is_some_and(|&v| usize::try_from(v).is_ok_and(|v| v > s.mentions.len()));
    full.len() == s.words.len() + 1 && full.ends_with(&s.words) && !introduced
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
