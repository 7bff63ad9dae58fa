//! What the model sees of a token. The recipe trains on the output of this file (`wsw batch --task features`), so
//! that training and reading cannot differ.

use super::quoted::{self, Place};
use super::words::{self, JOINS, OFFICE, SPEAKS, STANDS_FOR};
use crate::text::tokens::Token;
use crate::text::{Letters, Story};
use std::borrow::Cow;

/// Rows of the suffix and prefix tables.
pub const AFFIXES: u32 = 1024;
/// Rows of the shape table.
pub const SHAPES: u32 = 64;
/// Number of flags.
pub const FLAGS: usize = 44;

/// A token as the model sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Features<'a> {
    /// The word in lower case; marks and dashes by what they do, numbers by their length.
    pub word: Cow<'a, str>,
    /// Row of the last three letters.
    pub suffix: u16,
    /// Row of the first three letters.
    pub prefix: u16,
    /// Row of the pattern of capitals, small letters and digits.
    pub shape: u16,
    /// Bit `n` is flag `n`.
    pub flags: u64,
}

/// 32 bits of a string, never to change: the model's tables are keyed by it (FNV-1a with a final mix).
#[must_use]
pub fn hash(seed: u8, text: &str) -> u32 {
    let mut h: u32 = 0x811c_9dc5;
    for b in std::iter::once(seed).chain(text.bytes()) {
        h = (h ^ u32::from(b)).wrapping_mul(0x0100_0193);
    }
    h ^= h >> 16;
    h = h.wrapping_mul(0x85eb_ca6b);
    h ^ (h >> 13)
}

/// Checksum of a file (FNV-1a).
#[must_use]
pub fn hash_bytes(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |h, b| (h ^ u32::from(*b)).wrapping_mul(0x0100_0193))
}

/// Features of every paragraph of the story in turn: they depend on the paragraph, and on whether the one before it
/// left a quotation open.
pub fn paragraphs<'a>(story: &'a Story) -> impl Iterator<Item = Vec<Features<'a>>> {
    let mut open = false;
    story.paragraphs.iter().map(move |p| {
        let tokens = story.tokens.get(p.tokens.clone()).unwrap_or(&[]);
        let (features, left_open) = paragraph(story.str(p.span), p.span.start, tokens, open);
        open = left_open;
        features
    })
}

/// Features of one paragraph whose first byte is at `base`, and whether it leaves a quotation open.
fn paragraph<'a>(text: &'a str, base: usize, tokens: &[Token], open: bool) -> (Vec<Features<'a>>, bool) {
    let (places, left_open) = quoted::places(text, base, tokens);
    let raw: Vec<&str> =
        tokens.iter().map(|t| text.get(t.span.start - base..t.span.end - base).unwrap_or("")).collect();
    let words: Vec<Cow<str>> = raw.iter().zip(&places).map(|(w, p)| normal(w, *p)).collect();
    let lists: Vec<u8> = words.iter().map(|w| words::lists(w)).collect();
    let whole = Whole::of(&raw, &words, &lists, &places, open, left_open);
    let speech: Vec<bool> = lists.iter().zip(&places).map(|(l, p)| l & SPEAKS != 0 && p.depth == 0).collect();
    let stops: Vec<bool> =
        words.iter().zip(&places).map(|(w, p)| p.depth == 0 && matches!(&**w, "." | "!" | "?")).collect();
    let back = distances(speech.iter().zip(&stops));
    let mut ahead = distances(speech.iter().zip(&stops).rev());
    ahead.reverse();
    let segments = segments(&raw, &places);

    let mut out = Vec::with_capacity(tokens.len());
    let mut before = Before::default();
    let near = back.into_iter().zip(ahead).zip(segments);
    let each = raw.iter().zip(words).zip(lists).zip(&places).zip(near);
    for (i, ((((raw, word), list), place), ((back, ahead), segment))) in each.enumerate() {
        let sentence = before.ends_sentence();
        let own = own_flags(raw, &word, list, *place, sentence);
        let edge = flag(5, i == 0) | flag(6, i + 1 == tokens.len());
        let flags = own | edge | whole.0 | 1 << (13 + back) | 1 << (21 + ahead) | segment;
        let (suffix, prefix) = affixes(&word);
        out.push(Features {
            suffix,
            prefix,
            shape: (hash(b'x', &shape(raw)) % SHAPES) as u16,
            flags,
            word: word.clone(),
        });
        before = Before { last: before.this, this: word, closes: place.closes, opens: place.opens };
    }
    (out, left_open)
}

fn flag(bit: u32, on: bool) -> u64 {
    u64::from(on) << bit
}

/// The token before, and the one before that.
#[derive(Default)]
struct Before<'a> {
    last: Cow<'a, str>,
    this: Cow<'a, str>,
    closes: bool,
    opens: bool,
}

impl Before<'_> {
    /// A sentence begins behind them (or nothing is before).
    fn ends_sentence(&self) -> bool {
        let stop = |w: &str| matches!(w, "." | "!" | "?" | "…");
        match &*self.this {
            "" => true,
            w if stop(w) => true,
            _ if self.closes => stop(&self.last) || &*self.last == ",",
            _ if self.opens => self.last.is_empty() || stop(&self.last),
            _ => false,
        }
    }
}

/// Flags of a token by itself.
fn own_flags(raw: &str, word: &str, list: u8, place: Place, sentence: bool) -> u64 {
    let first = raw.chars().next().unwrap_or(' ');
    let capital = first.is_uppercase();
    let shouted = raw.chars().count() > 1 && raw.chars().all(|c| !c.is_lowercase()) && capital;
    let mark = matches!(word, "'" | "‘" | "’") && !place.opens && !place.closes;
    flag(0, place.depth > 0)
        | flag(1, place.opens)
        | flag(2, place.closes)
        | flag(3, list & SPEAKS != 0)
        | flag(4, list & JOINS != 0)
        | flag(7, capital)
        | flag(8, shouted)
        | flag(9, place.depth > 1)
        | flag(11, sentence)
        | flag(12, mark)
        | flag(29, list & STANDS_FOR != 0)
        | flag(31, first.is_ascii_digit())
        | flag(33, capital && !sentence)
        | flag(35, list & OFFICE != 0)
}

/// Flags that all tokens of a paragraph share.
struct Whole(u64);

impl Whole {
    fn of(
        raw: &[&str],
        words: &[Cow<str>],
        lists: &[u8],
        places: &[Place],
        open: bool,
        left_open: bool,
    ) -> Whole {
        let starts_open = places.first().is_some_and(|p| p.opens);
        let colon = words.iter().take(7).position(|w| w == ":");
        let label = colon.is_some_and(|n| {
            n > 0
                && raw
                    .iter()
                    .take(n)
                    .all(|w| w.starts_with(|c: char| c.is_uppercase() || c == '.' || c == '-'))
        });
        Whole(
            flag(10, starts_open)
                | flag(30, lists.iter().any(|l| l & SPEAKS != 0))
                | flag(32, places.last().is_some_and(|p| p.depth > 0))
                | flag(34, places.iter().any(|p| p.opens))
                | flag(36, open)
                | flag(37, left_open)
                | flag(38, label)
                | flag(39, raw.len() < 12),
        )
    }
}

/// Steps since a speech verb outside marks, within the sentence, in eight classes; 7 where there is none.
fn distances<'a>(tokens: impl Iterator<Item = (&'a bool, &'a bool)>) -> Vec<u8> {
    let mut steps = 99;
    let class = |n: u32| match n {
        0..=3 => n as u8,
        4..=8 => 4,
        9..=20 => 5,
        21..=98 => 6,
        _ => 7,
    };
    let each = tokens.map(|(&speech, &stop)| {
        steps = if speech {
            0
        } else if stop {
            99
        } else {
            (steps + 1).min(99)
        };
        class(steps)
    });
    each.collect()
}

/// Flags 40 to 43 of tokens inside marks: how many words stand between these marks (up to 2, up to 5, more), and
/// that all of them are written like a title.
fn segments(raw: &[&str], places: &[Place]) -> Vec<u64> {
    let mut out = vec![0; raw.len()];
    let mut from = 0;
    while let Some(start) = places.iter().skip(from).position(|p| p.depth > 0).map(|n| n + from) {
        let ends = |p: &Place| p.depth == 0;
        let rest = places.iter().skip(start + 1);
        // Up to the closing mark of this quotation, the next quotation's opening one, or the end of the paragraph.
        let mut end = places.len();
        for (n, p) in rest.enumerate() {
            if ends(p) || (p.opens && p.depth == 1 && !places.get(start + n).is_some_and(|q| q.opens)) {
                end = start + 1 + n;
                break;
            }
        }
        let span = raw.get(start..end).unwrap_or(&[]);
        let words: Vec<&&str> = span.iter().filter(|w| w.starts_with(char::is_alphanumeric)).collect();
        let title = !words.is_empty()
            && words
                .iter()
                .all(|w| w.starts_with(|c: char| !c.is_lowercase()) || (w.len() < 4 && words.len() > 2));
        let size = match words.len() {
            0..=2 => 40,
            3..=5 => 41,
            _ => 42,
        };
        let flags = 1 << size | flag(43, title);
        for slot in out.iter_mut().take(end).skip(start) {
            *slot = flags;
        }
        from = end;
    }
    out
}

/// The word that the tables are asked for.
fn normal<'a>(raw: &'a str, place: Place) -> Cow<'a, str> {
    match (place.opens, place.closes, place.depth) {
        (true, _, 0..=1) => return "“".into(),
        (true, ..) => return "‘".into(),
        (_, true, 0..=1) => return "”".into(),
        (_, true, _) => return "’".into(),
        _ => {}
    }
    match raw {
        "’" | "‘" | "´" | "`" => return "'".into(),
        "–" | "—" | "―" | "-" => return "—".into(),
        "“" | "”" | "„" | "«" | "»" => return "\"".into(),
        _ => {}
    }
    if raw.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b',')
        && raw.bytes().any(|b| b.is_ascii_digit())
    {
        return match raw.bytes().filter(u8::is_ascii_digit).count() {
            1 => "0",
            2 => "00",
            3 => "000",
            _ => "0000",
        }
        .into();
    }
    if raw.bytes().all(|b| b.is_ascii_lowercase()) {
        return raw.into();
    }
    if raw.is_ascii() {
        return raw.to_ascii_lowercase().into();
    }
    raw.small().replace('’', "'").into()
}

/// Rows of the last and the first three characters.
fn affixes(word: &str) -> (u16, u16) {
    let first = word.char_indices().nth(3).map_or(word, |(i, _)| word.get(..i).unwrap_or(word));
    let last = word.char_indices().rev().nth(2).map_or(word, |(i, _)| word.get(i..).unwrap_or(word));
    ((hash(b's', last) % AFFIXES) as u16, (hash(b'p', first) % AFFIXES) as u16)
}

/// `X` for capitals, `x` for small letters, `d` for digits, anything else as it is; no more than two alike in a row.
fn shape(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    let (mut last, mut run) = (' ', 0);
    for c in raw.chars() {
        let s = match c {
            _ if c.is_uppercase() => 'X',
            _ if c.is_alphabetic() => 'x',
            _ if c.is_numeric() => 'd',
            '’' => '\'',
            _ => c,
        };
        run = if s == last { run + 1 } else { 1 };
        last = s;
        if run <= 2 {
            out.push(s);
        }
    }
    out
}
