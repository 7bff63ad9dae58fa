//! Patterns of tables.

use regex_lite::Regex;
use std::ops::Range;

/// Compiles a pattern that stands in a table of this crate. One that cannot be compiled is a mistake in the table:
/// debug builds, and so all tests, stop at it; a release does without the row.
pub(crate) fn pattern(source: &str) -> Option<Regex> {
    let compiled = Regex::new(source);
    debug_assert!(compiled.is_ok(), "{compiled:?}");
    compiled.ok()
}

/// A text, and which pairs of bytes stand in it: nearly all pieces of words that it does not hold are told by a pair that
/// it does not have, without a search.
pub(crate) struct Pieces<'a> {
    text: &'a str,
    pairs: [u64; 4],
}

impl<'a> Pieces<'a> {
    /// Looks through a text once.
    pub(crate) fn of(text: &'a str) -> Pieces<'a> {
        let mut pairs = [0; 4];
        for place in places(text) {
            if let Some(part) = pairs.get_mut(usize::from(place / 64)) {
                *part |= 1 << (place % 64);
            }
        }
        Pieces { text, pairs }
    }

    /// The text holds one of these.
    pub(crate) fn any(&self, pieces: &[&str]) -> bool {
        let has = |place: u8| {
            self.pairs.get(usize::from(place / 64)).is_some_and(|part| part >> (place % 64) & 1 == 1)
        };
        pieces.iter().any(|piece| places(piece).all(has) && self.text.contains(piece))
    }
}

/// A place among 256 for each pair of bytes that follow each other.
fn places(text: &str) -> impl Iterator<Item = u8> {
    let bytes = text.as_bytes();
    bytes.iter().zip(bytes.iter().skip(1)).map(|(a, b)| a.wrapping_mul(29).wrapping_add(*b))
}

/// The list, with one space between its words, holds this one.
pub(crate) fn among(list: &str, word: &str) -> bool {
    list.split(' ').any(|w| w == word)
}

/// Patterns that are tried together, each with the pieces of words of which a match holds at least one. The small engine
/// walks through a text step by step: most texts are told by such a piece, long before a pattern is tried.
pub(crate) struct Rows(Vec<(&'static [&'static str], Regex)>);

impl Rows {
    /// Compiles the rows of a table; `fill` puts the parts in that its patterns name.
    pub(crate) fn new(
        rows: impl IntoIterator<Item = (&'static [&'static str], &'static str)>,
        fill: impl Fn(&str) -> String,
    ) -> Rows {
        Rows(rows.into_iter().filter_map(|(hints, p)| Some((hints, pattern(&fill(p))?))).collect())
    }

    fn hinted(&self, text: &str) -> impl Iterator<Item = &Regex> {
        let pieces = Pieces::of(text);
        self.0.iter().filter(move |(hints, _)| pieces.any(hints)).map(|(_, pattern)| pattern)
    }

    /// One of the patterns matches.
    pub(crate) fn fits(&self, text: &str) -> bool {
        self.hinted(text).any(|p| p.is_match(text))
    }

    /// Where they match, from left to right; of matches that overlap the one that begins first, then the upper row's.
    pub(crate) fn find(&self, text: &str) -> Vec<Range<usize>> {
        let mut found: Vec<Range<usize>> =
            self.hinted(text).flat_map(|p| p.find_iter(text)).map(|m| m.range()).collect();
        super::order::by_rank(&mut found, |m| [m.start as u64, 0, 0]);
        let mut end = 0;
        found.retain(|m| {
            let free = m.start >= end;
            end = if free { m.end } else { end };
            free
        });
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_holds_what_stands_in_it_and_nothing_else() {
        let pieces = Pieces::of("Elle a répondu: no.");
        for piece in ["", "E", "répondu", ": no.", "Elle a répondu: no."] {
            assert!(pieces.any(&[piece]), "{piece}");
        }
        assert!(!pieces.any(&["x", "Ella", "a  r", "no. ", "dur"]));
        assert!(pieces.any(&["x", "Elle"]) && !pieces.any(&[]));
    }

    #[test]
    fn rows_find_from_left_to_right_and_never_twice() {
        const ROWS: [(&[&str], &str); 3] =
            [(&["pier"], r"\bpier\b"), (&["the"], r"\bthe \w+"), (&["gull"], r"\bgulls? of WHERE\b")];
        let rows = Rows::new(ROWS, |p| p.replace("WHERE", "the"));
        let text = "A pier, the pier, gulls of the pier";
        let found: Vec<&str> = rows.find(text).into_iter().filter_map(|at| text.get(at)).collect();
        assert_eq!(found, ["pier", "the pier", "gulls of the", "pier"]);
        assert!(rows.fits("the pier") && !rows.fits("these piers"));
    }
}
