//! Names that are one person or body: full names first, then their short forms.

pub mod aliases;
pub mod index;
pub mod sorts;
pub mod spelling;

use crate::speakers::lexicon::{self, BODY, HONORIFIC, PERSON, SUFFIX, TITLE};
use crate::speakers::mentions::Mention;
use crate::speakers::words::{Word, Words};
use crate::text::among;
use crate::text::lookup::Lookup;
use crate::text::order;
use index::{Index, Match};
use sorts::{Spelling, sort, sorted, vote};
use spelling::fold;

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
    /// What the places where its names stand say of its sort.
    pub votes: [i32; 4],
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

/// More than pronouns can weigh, which stay within 6.
const CERTAIN: f32 = 100.0;

impl Someone {
    /// +1 a man, -1 a woman, 0 unknown; from words first, then from pronouns.
    pub fn gender(&self) -> i32 {
        match self.said.signum() {
            0 if self.heard >= 1.0 => 1,
            0 if self.heard <= -1.0 => -1,
            s => s,
        }
    }
    /// How much speaks for a man, above 0, or a woman, below: what words say outweighs all pronouns.
    pub fn leaning(&self) -> f32 {
        if self.said == 0 { self.heard } else { self.said.signum() as f32 * CERTAIN }
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
                if w.word() && !w.possessive && (w.any(HONORIFIC | TITLE | PERSON | BODY) || rank(w)) {
                    someone.describe(office(lexicon::stem(&w.lower)));
                }
            }
        }
    }
    people
}

/// Titles tell gender and role; what only firms have, that it is one.
fn evidence(words: &Words, m: &Mention, someone: &mut Someone) {
    someone.said += m.gender(words) * 2;
    let told = |w: &String| lexicon::look(w).is & (BODY | lexicon::PRESS | lexicon::PLACE) != 0;
    if m.named() && sorts::owns_shares(words, m) && !someone.name.iter().any(told) {
        someone.describe("company");
    }
    for k in m.title.clone() {
        let w = words.at(k);
        if w.word() && (w.any(HONORIFIC | TITLE | PERSON | BODY) || rank(w)) {
            someone.describe(office(lexicon::stem(&w.lower)));
        }
    }
}

fn rank(w: &Word) -> bool {
    lexicon::RANKS.contains(&&*w.lower)
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
                    suffix = among("jr sr ii iii iv", &w.lower).then(|| fold(w.text)).or(suffix);
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

impl People {
    fn join(&mut self, i: usize, spelling: &Spelling) {
        for &m in &spelling.mentions {
            if let Some(of) = self.of.get_mut(m) {
                *of = Some(i);
            }
        }
        if let Some(p) = self.list.get_mut(i) {
            // `Pellgate Instruments … Pellgate’s chair`: what goes by its first word tells its sort there, too.
            let first =
                spelling.words.len() == 1 && p.name.len() > 1 && p.name.first() == spelling.words.first();
            if first && sort(spelling) == Sort::Body || p.name == spelling.words {
                p.votes.iter_mut().zip(spelling.votes).for_each(|(v, n)| *v += n);
                p.sort = sorted(p.votes);
            }
            if spelling.words.len() > p.name.len() {
                p.name.clone_from(&spelling.words);
            }
            if p.sort == Sort::Open {
                p.sort = sort(spelling);
            }
        }
    }
}
