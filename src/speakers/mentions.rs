//! Mentions: names, descriptions (`a senior official`, `the company`, `his mother`) and pronouns, in order, with the
//! appositions that tie a description to a name.

use super::lexicon::{
    self, ADJECTIVE, AFTER, APART, BODY, COUNT, FEMALE, HONORIFIC, KIN, KNOWN, MALE, NEW, OWNER, PERSON,
    PLAIN, PLURAL, VERB, WRITING,
};
use super::names::{self, Name};
use super::words::{Shape, Words};
use crate::quotes::Attribution;
use crate::text::Span;
use std::collections::HashMap;
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
                    || self.words.clone().any(|k| {
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
    out.sort_by_key(|m| (m.words.start, m.words.end));
    let sources = mark_sources(words, attributions, &mut out);
    appose(words, &mut out);
    enclose(words, attributions, &mut out);
    (out, sources)
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
    let (subject, minor) = place(words, start, head, n.words.end);
    Mention {
        form: Form::Name,
        words: n.words.clone(),
        title: n.title.clone(),
        head,
        article: n.article,
        apposed: None,
        source: None,
        inside: None,
        subject,
        minor,
    }
}

fn plain(words: &Words, form: Form, range: Range<usize>, head: usize) -> Mention {
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
    let clause = matches!(
        &*before.lower,
        "that"
            | "who"
            | "which"
            | "when"
            | "while"
            | "where"
            | "since"
            | "after"
            | "before"
            | "until"
            | "whom"
            | "as"
    );
    let minor = words.at(head).possessive || before.any(AFTER) && !clause;
    let after = words.at(end);
    let verb = after.any(VERB) || after.shape == Shape::Small && after.lower.ends_with("ed");
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

/// The description whose head is word `i`, if it is one.
fn description(words: &Words, i: usize) -> Option<Mention> {
    let w = words.at(i);
    if !w.noun() || w.shape != Shape::Small && !(w.first || w.any(HONORIFIC | lexicon::TITLE)) || w.any(PLAIN)
    {
        return None;
    }
    let next = words.at(i + 1);
    // `the union leader`: the last noun is the head. `the hydrologist Ana`: a role before a name.
    if !w.possessive && next.noun() && next.shape == Shape::Small && !next.any(VERB) {
        return None;
    }
    if next.capital() && !next.first && w.any(PERSON) && !w.any(PLURAL) && !w.possessive {
        return None;
    }
    let mut from = i;
    let mut det = None;
    while let Some(k) = from.checked_sub(1) {
        let b = words.at(k);
        if b.sentence != w.sentence || !b.word() || i - k > 7 {
            break;
        }
        if b.any(OWNER) {
            det = Some(Det::Owned);
            from = k;
            break;
        }
        if b.possessive {
            det = Some(Det::Owned);
            from = back_over_owner(words, k);
            break;
        }
        if b.any(KNOWN) && !b.any(COUNT) {
            det = Some(Det::Known);
            from = k;
            break;
        }
        if b.any(NEW | COUNT) {
            let the = words.before(k).lower == "the" || b.any(KNOWN);
            det = Some(if the { Det::Known } else { Det::New });
            from = if the && words.before(k).lower == "the" { k - 1 } else { k };
            break;
        }
        let stop = b.any(AFTER | VERB)
            || b.any(PLAIN) && !b.any(APART)
            || b.shape == Shape::Capital && b.first && !b.any(ADJECTIVE);
        if stop {
            break;
        }
        from = k;
    }
    let det = match det {
        Some(det) => det,
        // Without a determiner: a plural, or a singular that the article shouts or calls by office.
        // `Baptiste Orlo, general secretary of …`
        None if words.before(from).text == ","
            && words.before(from.saturating_sub(1)).word()
            && w.any(PERSON) =>
        {
            Det::Known
        }
        None => {
            from = first_modifier(words, from, i);
            if w.any(PLURAL) {
                Det::New
            } else if w.shape != Shape::Small || words.at(from).first {
                Det::Known
            } else {
                return None;
            }
        }
    };
    Some(plain(words, Form::Description(det), from..i + 1, i))
}

/// Modifiers of a bare plural: those right before it that are adjectives or nouns we know, or capitalised.
fn first_modifier(words: &Words, from: usize, head: usize) -> usize {
    let mut k = head;
    while k > from {
        let b = words.before(k);
        if b.noun() || b.any(ADJECTIVE | APART | lexicon::PORTFOLIO) || b.capital() { k -= 1 } else { break }
    }
    k
}

/// The first word of the possessor that ends at `k`.
fn back_over_owner(words: &Words, k: usize) -> usize {
    let mut from = k;
    let limit = k.saturating_sub(5);
    while from > limit {
        let b = words.before(from);
        if !b.word() || b.sentence != words.at(k).sentence {
            break;
        }
        let capital = words.at(k).capital() && b.capital() && !b.possessive;
        let small = words.at(k).shape == Shape::Small && b.shape == Shape::Small && !b.any(PLAIN | VERB);
        if capital || small {
            from -= 1;
            continue;
        }
        if b.any(KNOWN | NEW | OWNER) {
            from -= 1;
        }
        break;
    }
    from
}

/// Ties each attribution's source to the mention that it is.
fn mark_sources(words: &Words, attributions: &[Attribution], out: &mut Vec<Mention>) -> Vec<Option<usize>> {
    let mut extra: Vec<Mention> = Vec::new();
    let mut heads: Vec<Option<usize>> = vec![None; attributions.len()];
    for (a, attribution) in attributions.iter().enumerate() {
        let Some(span) = attribution.source else { continue };
        let range = words.within(span);
        if range.is_empty() {
            continue;
        }
        match head_of(words, out, range.clone()) {
            Found::Mention(m) => {
                if let Some(m) = out.get_mut(m) {
                    if let Some(head) = heads.get_mut(a) {
                        *head = Some(m.head);
                    }
                    if let Form::Description(_) = m.form {
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
    out.sort_by_key(|m| (m.words.start, m.words.end));
    let by_head: HashMap<usize, usize> = out.iter().enumerate().map(|(i, m)| (m.head, i)).collect();
    heads.into_iter().map(|head| by_head.get(&head?).copied()).collect()
}

fn determiner(words: &Words, range: Range<usize>) -> Det {
    let first = words.at(range.start);
    if first.any(OWNER) || range.clone().take(5).any(|k| words.at(k).possessive) {
        Det::Owned
    } else if first.any(KNOWN) {
        Det::Known
    } else {
        Det::New
    }
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
            .map_while(|i| mentions.get(i).filter(|m| m.words.start < range.end).map(|m| (i, m)))
    };
    if let Some((i, _)) = inside().find(|(_, m)| {
        matches!(m.form, Form::Pronoun(_))
            && m.words.start == range.start
            && (range.len() == 1 || !words.at(m.words.start).any(OWNER))
    }) {
        return Found::Mention(i);
    }
    let name_at = |k: usize| inside().find(|(_, m)| m.named() && m.words.contains(&k));
    let mut k = range.start;
    let mut head = None;
    while k < range.end {
        if let Some((i, m)) = name_at(k) {
            head = Some((m.words.end.saturating_sub(1), (!words.at(m.head).possessive).then_some(i)));
            k = m.words.end;
            continue;
        }
        let w = words.at(k);
        // The first noun that no other noun follows: `a leaflet put through doors`.
        if w.noun() && w.shape == Shape::Small && !w.possessive && !w.any(PLAIN) {
            let next = words.at(k + 1);
            if !next.noun()
                && !next.capital()
                && k + 1 < range.end
                && !matches!(next.text, "-" | "." | "’" | "'")
            {
                head = Some((k, None));
                k += 1;
                break;
            }
        }
        let stop = !w.word() && w.text != "-" && w.text != "." && !matches!(w.text, "“" | "”" | "\"")
            || (w.any(AFTER) && k > range.start && !w.any(NEW))
            || w.lower == "and" && head.is_some_and(|(_, name)| name.is_some());
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
    // `a spokesman, Hollis Crane`
    if words.at(k).text == "," && k < range.end {
        let named = inside()
            .find(|(_, m)| m.named() && m.start() == k + 1 && m.words.end >= range.end.min(m.words.end));
        if let Some((i, m)) = named.filter(|(_, m)| !words.at(m.head).possessive) {
            let closes =
                m.words.end == range.end || !words.at(m.words.end).word() || words.at(m.words.end).any(AFTER);
            if closes {
                return Found::Mention(i);
            }
        }
    }
    let Some((head, _)) = head else { return Found::Word(range.start) };
    let same = inside().find(|(_, m)| matches!(m.form, Form::Description(_)) && m.head == head);
    same.map_or(Found::Word(head), |(i, _)| Found::Mention(i))
}

/// Tells each mention in whose quotation marks it stands: the innermost.
fn enclose(words: &Words, attributions: &[Attribution], mentions: &mut [Mention]) {
    let mut quoted: Vec<(Span, usize)> = Vec::new();
    for (a, attribution) in attributions.iter().enumerate() {
        quoted.extend(attribution.quoted.iter().map(|&s| (s, a)));
    }
    quoted.sort_unstable();
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

/// `Gareth Pym, the managing director`, `the managing director, Gareth Pym`: ties the description to the name.
fn appose(words: &Words, mentions: &mut [Mention]) {
    let mut ties = Vec::new();
    let mut last: Option<(usize, usize)> = None; // (mention, one past its last word), the mention that ended last
    for (i, m) in mentions.iter().enumerate() {
        if let Some((j, end)) = last {
            let before = mentions.get(j);
            let gap = m.start().saturating_sub(end);
            let same = words.at(m.start()).paragraph == words.before(end).paragraph;
            let comma = gap == 1 && words.at(end).text == ",";
            let close = words.at(m.words.end);
            let closed = !close.word() || close.any(AFTER | VERB) || words.at(m.head).possessive;
            if let Some(b) = before.filter(|_| same && comma && closed) {
                let titled =
                    |n: &Mention| n.title.clone().any(|k| words.at(k).any(HONORIFIC | lexicon::TITLE));
                let person = |d: &Mention| words.at(d.head).any(PERSON);
                let tie = match (b.form, m.form) {
                    (Form::Name, Form::Description(_)) if titled(b) && !person(m) => false,
                    (Form::Description(_), Form::Name) if titled(m) && !person(b) => false,
                    (Form::Name, Form::Description(_)) => fits(words, m) && !words.at(b.head).possessive,
                    (Form::Description(_), Form::Name) => {
                        fits(words, b) && !words.at(b.head).possessive && ends_phrase(words, m)
                    }
                    _ => false,
                };
                if tie {
                    ties.push((i, j));
                }
            }
        }
        let pronoun = matches!(m.form, Form::Pronoun(_));
        if !pronoun && last.is_none_or(|(_, end)| m.words.end > end) {
            last = Some((i, phrase_end(words, m)));
        }
    }
    for (i, j) in ties {
        let named = mentions.get(i).is_some_and(Mention::named);
        let (description, name) = if named { (j, i) } else { (i, j) };
        if let Some(m) = mentions.get_mut(description).filter(|m| m.apposed.is_none()) {
            m.apposed = Some(name);
        }
    }
}

/// A description that can stand in apposition to one name.
fn fits(words: &Words, m: &Mention) -> bool {
    let head = words.at(m.head);
    !m.plural(words)
        && !head.possessive
        && (!head.any(KIN)
            || words.at(m.words.start).any(OWNER)
            || m.words.clone().any(|k| words.at(k).possessive))
        && !head.any(WRITING)
        || head.any(BODY)
}

/// The name is the whole rest of its phrase: a comma, a full stop, a verb or `who` follows.
fn ends_phrase(words: &Words, m: &Mention) -> bool {
    let next = words.at(m.words.end);
    !next.word() && next.text != "&" && next.text != "("
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
    if matches!(m.form, Form::Description(_)) && words.at(end).any(AFTER) {
        let limit = end + 10;
        while end < limit
            && words.at(end).word()
            && words.at(end).paragraph == paragraph
            && !words.at(end).any(VERB)
        {
            end += 1;
        }
    }
    end
}
