//! Mentions: names, descriptions (`a senior official`, `the company`, `his mother`) and pronouns, in order, with the
//! appositions that tie a description to a name.

pub mod apposition;
pub mod callings;
pub mod confirmed;
pub mod description;
pub mod joints;
pub mod names;
pub mod sources;
pub mod titles;

use crate::quotes::Attribution;
use crate::speakers::lexicon::{self, AFTER, COUNT, FEMALE, KNOWN, MALE, NEW, OWNER, PLAIN, PLURAL, VERB};
use crate::speakers::words::{Shape, Words};
use crate::text::Span;
use crate::text::among;
use crate::text::order;
use description::description;
use names::Name;
use std::ops::Range;

/// What a mention is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A name.
    Name,
    /// A noun phrase with a describing head.
    Description(Det),
    /// `he`, `her`, `it`, `who`, `I`.
    Pronoun(Pronoun),
}

/// What opens a description.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Det {
    /// `a`, `one`, `another`, `three`, or nothing: somebody new.
    New,
    /// `the`, `this`, `both`.
    Known,
    /// `his`, `Lumenforge’s`.
    Owned,
}

/// Kinds of pronouns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pronoun {
    /// `he`, `him`, `his`.
    He,
    /// `she`, `her`.
    She,
    /// `it`, `its`.
    It,
    /// `they`, `them`, `their`.
    They,
    /// `who`, `which`.
    Relative,
    /// `I`, `me`, `my`.
    I,
    /// `we`, `us`, `our`.
    We,
    /// `you`, `your`.
    You,
}

/// Somebody or something named, described or meant.
#[derive(Clone, Debug)]
pub struct Mention {
    /// What it is made of.
    pub form: Form,
    /// Its words; of a name without title or role.
    pub words: Range<usize>,
    /// Titles and roles right before a name; empty otherwise.
    pub title: Range<usize>,
    /// Index of the head: the last word of a name, the describing noun of a description.
    pub head: usize,
    /// `the` stands before the name.
    pub article: bool,
    /// Index of the mention that this one stands in apposition to.
    pub apposed: Option<usize>,
    /// Index of the attribution whose source it is.
    pub source: Option<usize>,
    /// Index of the attribution between whose quotation marks it stands.
    pub inside: Option<usize>,
    /// Subject of its clause, as far as one sees without a parser.
    pub subject: bool,
    /// Stands in the possessive, or right behind a preposition.
    pub minor: bool,
    /// Stands in a relative clause about somebody else: `Okoye, who plays Queen Ilse, …`.
    pub aside: bool,
}

impl Mention {
    /// The bytes of the mention.
    pub fn span(&self, words: &Words) -> Span {
        words.span(self.words.clone())
    }
    /// First word, title included.
    pub fn start(&self) -> usize {
        if self.title.is_empty() { self.words.start } else { self.title.start.min(self.words.start) }
    }
    /// The mention is a name.
    pub fn named(&self) -> bool {
        self.form == Form::Name
    }
    /// More than one.
    pub fn plural(&self, words: &Words) -> bool {
        let head = words.at(self.head);
        match self.form {
            Form::Description(_) => {
                head.any(PLURAL)
                    || (self.words.start..self.head).any(|k| {
                        words.at(k).any(COUNT) && !matches!(&*words.at(k).lower, "one" | "each" | "every")
                    })
            }
            Form::Pronoun(p) => matches!(p, Pronoun::They | Pronoun::We),
            Form::Name => false,
        }
    }
    /// What the words themselves say: +1 a man, -1 a woman, 0 nothing.
    pub fn gender(&self, words: &Words) -> i32 {
        let said = |k: usize| {
            let w = words.at(k);
            i32::from(w.any(MALE)) - i32::from(w.any(FEMALE))
        };
        match self.form {
            Form::Name => self.title.clone().map(said).sum::<i32>().signum(),
            Form::Description(_) if !self.plural(words) => said(self.head),
            Form::Description(_) => 0,
            Form::Pronoun(Pronoun::He) => 1,
            Form::Pronoun(Pronoun::She) => -1,
            Form::Pronoun(_) => 0,
        }
    }
}

/// All mentions, in order of their first word; and for each attribution the mention that is its source.
pub fn find(words: &Words, attributions: &[Attribution]) -> (Vec<Mention>, Vec<Option<usize>>) {
    let names = names::find(words);
    let mut out: Vec<Mention> = Vec::with_capacity(names.len() * 3);
    let mut taken: Vec<Range<usize>> = Vec::with_capacity(names.len());
    for n in &names {
        let from = if n.title.is_empty() { n.words.start } else { n.title.start };
        taken.push(from..n.words.end);
    }
    let mut taken = taken.iter().peekable();
    out.extend(names.iter().map(|n| of_name(words, n)));
    let mut i = 0;
    while i < words.len() {
        while taken.next_if(|t| t.end <= i).is_some() {}
        if let Some(t) = taken.peek().filter(|t| t.start <= i) {
            i = t.end;
            continue;
        }
        if let Some(p) =
            pronoun(&words.at(i).lower).filter(|_| words.at(i).word() && words.at(i).text != "US")
        {
            out.push(plain(words, Form::Pronoun(p), i..i + 1, i));
        } else if let Some(m) = description(words, i) {
            out.push(m);
        }
        i += 1;
    }
    order::by_rank(&mut out, |m| [m.words.start as u64, m.words.end as u64, 0]);
    let found = sources::mark(words, attributions, &mut out);
    for m in &mut out {
        m.aside = !m.subject && related(words, m.start());
    }
    apposition::tie(words, &mut out);
    // `The head of the Fens Centre, Dr Orme, blamed`: the description that opens the clause is the same person.
    for i in 0..out.len() {
        let name = out.get(i).filter(|m| m.subject && !m.named()).and_then(|m| m.apposed);
        if let Some(name) = name.filter(|&n| n > i).and_then(|n| out.get_mut(n)) {
            (name.subject, name.minor) = (true, false);
        }
    }
    sources::enclose(words, attributions, &mut out);
    (out, found)
}

/// `who` or `which` stands in the few words before.
fn related(words: &Words, start: usize) -> bool {
    let here = words.at(start).sentence;
    let back = (start.saturating_sub(5)..start).rev();
    let mut back = back.take_while(|&k| words.at(k).word() && words.at(k).sentence == here);
    back.any(|k| matches!(&*words.at(k).lower, "who" | "whose" | "whom" | "which"))
}

fn of_name(words: &Words, n: &Name) -> Mention {
    let mut head = n.words.end.saturating_sub(1);
    while head > n.words.start && !words.at(head).word() {
        head -= 1;
    }
    let mut start = if n.title.is_empty() { n.words.start } else { n.title.start };
    if words.before(start).lower == "the" {
        start -= 1;
    }
    let (mut subject, minor) = place(words, start, head, n.words.end);
    // `Their editor was Tamsin Roe, who`: the subject comes last.
    subject |= matches!(&*words.before(start).lower, "is" | "was") && words.at(n.words.end).text == ",";
    let (title, article) = (n.title.clone(), n.article);
    Mention { title, article, subject, minor, ..plain(words, Form::Name, n.words.clone(), head) }
}

pub fn plain(words: &Words, form: Form, range: Range<usize>, head: usize) -> Mention {
    let (subject, minor) = place(words, range.start, head, range.end);
    Mention {
        form,
        title: range.start..range.start,
        head,
        article: false,
        apposed: None,
        source: None,
        inside: None,
        subject,
        minor,
        aside: false,
        words: range,
    }
}

/// Whether a phrase is the subject of its clause, and whether it is a mere possessor or object of a preposition.
fn place(words: &Words, start: usize, head: usize, end: usize) -> (bool, bool) {
    let before = words.before(start);
    let mut k = start;
    while k > 0 && !words.before(k).word() && words.before(k).sentence == words.at(start).sentence {
        k -= 1;
    }
    let opens = k == 0 || words.before(k).sentence != words.at(start).sentence;
    let joined = words.before(k).any(PLAIN) && !words.before(k).any(AFTER | OWNER | NEW | KNOWN);
    let clause = among("that who which when while where since after before until whom as", &before.lower);
    let minor = words.at(head).possessive || before.any(AFTER) && !clause;
    // `Roy’s hand is tiny`: a possessor that opens its sentence is whom it is about.
    let topic =
        opens && words.at(head).possessive && words.at(head).capital() && !words.at(end).any(lexicon::PERSON);
    if topic {
        return (true, false);
    }
    // `For Aunty Doreen, the news came as no surprise`: so is whom it opens with.
    let led = matches!(&*before.lower, "for" | "to") && before.first && words.at(end).text == ",";
    if led {
        return (true, false);
    }
    let after = words.at(end);
    // Behind a name, a small word that is nothing else is what somebody does: `Joe Amato lost a tonne`.
    let named = words.at(head).capital() && !words.at(head).possessive;
    let acts = |k: usize| {
        let w = words.at(k);
        let small = w.shape == Shape::Small;
        w.any(VERB) || small && (w.lower.ends_with("ed") || named && !w.any(PLAIN | AFTER) && !w.noun())
    };
    // `the youth leader, Dooshima Iorkyaa, mocked`
    let described =
        start > 1 && words.at(start - 2).shape == Shape::Small || words.at(start).any(lexicon::TITLE);
    // `Her colleague, Sunday Eke, who came, agreed`
    // `One of them, Ron Pell, 74, does not know`
    let on = acts(end + 1) || words.at(end + 1).lower == "who" || words.at(end + 1).shape == Shape::Digit;
    let set_off = described && before.text == "," && after.text == "," && on;
    let verb = acts(end) || set_off;
    (!minor && (opens || joined || verb), minor)
}

/// The pronoun that a word is.
pub fn pronoun(lower: &str) -> Option<Pronoun> {
    Some(match lower {
        "he" | "him" | "his" | "himself" => Pronoun::He,
        "she" | "her" | "hers" | "herself" => Pronoun::She,
        "it" | "its" | "itself" => Pronoun::It,
        "they" | "them" | "their" | "themselves" | "theirs" => Pronoun::They,
        "who" | "which" => Pronoun::Relative,
        "i" | "me" | "my" | "myself" => Pronoun::I,
        "we" | "us" | "our" | "ours" | "ourselves" => Pronoun::We,
        "you" | "your" => Pronoun::You,
        _ => return None,
    })
}
