//! Words that tell what a mention is: titles, roles, bodies, documents, outlets, kin, places. Data, looked up by
//! lower-case word; a regular plural finds its singular.

pub mod rows;

use crate::report::SpeakerKind;
use crate::text::lookup::Lookup;
use SpeakerKind::{Expert, Witness};
use rows::ROWS;
use std::sync::LazyLock;

/// A closed-class or other everyday word: with a capital it only begins a sentence.
pub const PLAIN: u32 = 1;
/// Stands before a name, with or without a full stop: `Mr`, `Dr`, `Cllr`.
pub const HONORIFIC: u32 = 1 << 1;
/// An office that stands before a name as a part of it: `President`, `Sen.`
pub const TITLE: u32 = 1 << 2;
/// Describes a person: `analyst`, `spokesman`.
pub const PERSON: u32 = 1 << 3;
/// A relative or partner.
pub const KIN: u32 = 1 << 4;
/// Describes a body, or is the head of its name: `company`, `ministry`, `Trust`.
pub const BODY: u32 = 1 << 5;
/// Describes something written.
pub const WRITING: u32 = 1 << 6;
/// Part of an outlet's name: `Times`, `Herald`.
pub const PRESS: u32 = 1 << 7;
/// A place, or the head of its name.
pub const PLACE: u32 = 1 << 8;
/// A month, day, holiday: never a name.
pub const CALENDAR: u32 = 1 << 9;
/// `Russian`, `Republican`: describes, is no name by itself.
pub const ADJECTIVE: u32 = 1 << 10;
/// Lower-case part of a person's name: `van`, `de`.
pub const PARTICLE: u32 = 1 << 11;
/// After a name: `Jr`.
pub const SUFFIX: u32 = 1 << 12;
/// Means a man.
pub const MALE: u32 = 1 << 13;
/// Means a woman.
pub const FEMALE: u32 = 1 << 14;
/// Means more than one by itself, or was found by its plural.
pub const PLURAL: u32 = 1 << 15;
/// `a`, `one`, `some`, `another`: brings somebody new.
pub const NEW: u32 = 1 << 16;
/// `the`, `this`, `both`: points back or to what is known.
pub const KNOWN: u32 = 1 << 17;
/// `his`, `its`, `their`.
pub const OWNER: u32 = 1 << 18;
/// Ends the head of a noun phrase: prepositions, relatives.
pub const AFTER: u32 = 1 << 19;
/// Speaks for somebody else: its kind is its principal's.
pub const VOICE: u32 = 1 << 20;
/// Says how many: `two`, `several`, `most`.
pub const COUNT: u32 = 1 << 21;
/// Tells unnamed people apart: `second`, `other`, `another`.
pub const APART: u32 = 1 << 22;
/// A verb of saying or an auxiliary: what stands before it is its subject.
pub const VERB: u32 = 1 << 23;
/// The member of a portfolio after `Secretary of`, `Minister for`.
pub const PORTFOLIO: u32 = 1 << 24;
/// Says too little to identify anybody: `source`, `person`, `man`.
pub const VAGUE: u32 = 1 << 25;

/// Means nobody in particular: `everyone`, `nobody`.
pub const NOBODY: u32 = 1 << 26;

/// A nationality or an age: `the Dane`, `the 33-year-old` is whoever the story tells of just now.
pub const FOCUS: u32 = 1 << 27;

/// Words that make another office of the one behind them: `the Prime Minister` is not the minister.
pub const RANKS: &[&str] = &["prime", "vice", "shadow", "first"];

/// What the lexicon knows of a word.
#[derive(Clone, Copy, Debug, Default)]
pub struct Lex {
    /// Classes of the word.
    pub is: u32,
    /// The kind of source that a word of a role, body or document makes.
    pub kind: Option<SpeakerKind>,
}

static TABLE: LazyLock<Lookup<Lex>> = LazyLock::new(|| {
    let mut table: Lookup<Lex> = Lookup::default();
    for &(is, kind, words) in ROWS {
        for word in words.split(' ') {
            let lex = table.or_default(word);
            lex.is |= is;
            lex.kind = lex.kind.or(kind);
        }
    }
    // `groundsman`, `policewoman` say it themselves; `chairman` may be anybody.
    for word in ROWS.iter().flat_map(|(.., words)| words.split(' ')) {
        let lex = table.or_default(word);
        if lex.is & PERSON == 0 {
            continue;
        }
        if word.ends_with("woman") {
            lex.is |= FEMALE;
        } else if word.ends_with("man") && word != "chairman" && !word.ends_with("human") {
            lex.is |= MALE;
        }
    }
    table
});

/// Endings of words for people that no list holds in full.
const PERSON_ENDINGS: &[(&str, u32, Option<SpeakerKind>)] = &[
    ("ologist", PERSON, Some(Expert)),
    ("ographer", PERSON, Some(Expert)),
    ("chemist", PERSON, Some(Expert)),
    ("ician", PERSON, Some(Expert)),
    ("swoman", PERSON | FEMALE, None),
    ("woman", PERSON | FEMALE, Some(Witness)),
    ("sman", PERSON | MALE, None),
    ("person", PERSON, None),
];

/// What a lower-case word is; all zero for most words.
#[must_use]
pub fn look(lower: &str) -> Lex {
    if let Some(&lex) = TABLE.get(lower) {
        return lex;
    }
    if let Some(lex) = singular(lower) {
        return lex;
    }
    let ending = PERSON_ENDINGS.iter().find(|(end, ..)| lower.len() > end.len() + 1 && lower.ends_with(end));
    if let Some(&(_, is, kind)) = ending {
        return Lex { is, kind };
    }
    // `the mother-of-two`
    if let Some((base @ ("mother" | "mum" | "mom" | "father" | "dad" | "grandmother" | "grandfather"), _)) =
        lower.split_once("-of-")
    {
        let gender = TABLE.get(base).map_or(0, |l| l.is & (MALE | FEMALE));
        return Lex { is: PERSON | FOCUS | gender, kind: Some(Witness) };
    }
    if lower.ends_with("-year-old") {
        return Lex { is: PERSON | FOCUS, kind: Some(Witness) };
    }
    // `his neighbour-to-be`
    if let Some(base) = lower.strip_suffix("-to-be") {
        return TABLE.get(base).copied().unwrap_or_default();
    }
    // `vice-chair`, `co-author`: the last part decides.
    match lower.rsplit_once('-') {
        Some((_, tail)) if tail.len() > 3 => {
            let lex = TABLE.get(tail).copied().or_else(|| singular(tail)).unwrap_or_default();
            Lex {
                is: lex.is & (PERSON | BODY | WRITING | MALE | FEMALE | VOICE | PLURAL | KIN),
                kind: lex.kind,
            }
        }
        _ => Lex::default(),
    }
}

/// The entry of a plural's singular, where it describes a person, a body or a writing.
fn singular(lower: &str) -> Option<Lex> {
    let stem = lower.strip_suffix('s')?;
    let direct = TABLE.get(stem).copied();
    let found = direct
        .or_else(|| stem.strip_suffix('e').and_then(|s| TABLE.get(s).copied()))
        .or_else(|| stem.strip_suffix("ie").and_then(|s| TABLE.get(format!("{s}y").as_str()).copied()))?;
    let is = found.is & (PERSON | BODY | WRITING | VOICE | KIN | VAGUE | MALE | FEMALE);
    (is != 0).then_some(Lex { is: is | PLURAL, kind: found.kind })
}

/// Singular of a describing word, for comparing heads: `officials` and `official`.
#[must_use]
pub fn stem(lower: &str) -> &str {
    match lower {
        "people" => "person",
        "men" => "man",
        "women" => "woman",
        _ => match lower.strip_suffix('s') {
            Some(stem) if stem.len() > 3 && !stem.ends_with('s') => stem,
            _ => lower,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plural_finds_its_singular() {
        assert_eq!(look("officials").is & (PERSON | PLURAL), PERSON | PLURAL);
        assert_eq!(look("ministries").is & (BODY | PLURAL), BODY | PLURAL);
        assert_eq!(stem("officials"), "official");
    }

    #[test]
    fn a_compound_is_what_its_last_part_is() {
        assert_eq!(look("co-author").kind, Some(Expert));
        assert!(look("spokesman").is & MALE != 0);
    }
}
