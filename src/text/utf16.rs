//! The one place where bytes of a block's text become UTF-16 code units, and back.

use crate::page::BlockId;
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// UTF-16 code units of one block's text, end-exclusive: what the page scripts need to make a DOM range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
pub struct Mark {
    /// The block.
    pub block: BlockId,
    /// First code unit.
    pub start: u32,
    /// One past the last code unit.
    pub end: u32,
}

/// Bytes between two places that are kept: how far a place is counted from.
const STEP: usize = 256;

/// Counts of a text up to a place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Count {
    /// UTF-16 code units.
    pub units: u32,
    /// Code points.
    pub chars: u32,
}

/// Counts up to every [`STEP`]th byte, so that many places in a long text are not all counted from its start.
#[derive(Clone, Debug, Default)]
pub(super) struct Counts {
    before: Vec<Count>,
}

impl Counts {
    /// Counts through a text once.
    pub fn new(text: &str) -> Counts {
        let (mut before, mut at) = (Vec::with_capacity(text.len() / STEP + 1), Count::default());
        for (byte, c) in text.char_indices() {
            if byte >= before.len() * STEP {
                before.push(at);
            }
            at = at.and(c);
        }
        Counts { before }
    }

    /// What stands before a byte of the same text; `None` inside a character or past the end.
    pub fn at(&self, text: &str, byte: usize) -> Option<Count> {
        let mut from = byte / STEP * STEP;
        while !text.is_char_boundary(from) {
            from += 1;
        }
        let kept = self.before.get(byte / STEP).copied();
        // A text that ends with a step has none kept for its end.
        let (from, kept) = match kept {
            Some(kept) => (from, kept),
            None => (0, Count::default()),
        };
        Some(text.get(from..byte)?.chars().fold(kept, Count::and))
    }

    /// The mark for `text[start..end]` of a block whose own text begins at `base` (all bytes); `None` off character
    /// boundaries or when empty.
    pub fn mark(&self, block: BlockId, text: &str, base: usize, start: usize, end: usize) -> Option<Mark> {
        let units = |byte| Some(self.at(text, byte)?.units);
        let base = units(base)?;
        let mark =
            Mark { block, start: units(start)?.checked_sub(base)?, end: units(end)?.checked_sub(base)? };
        (mark.start < mark.end).then_some(mark)
    }
}

impl Count {
    /// With one more character.
    fn and(self, c: char) -> Count {
        Count { units: self.units + c.len_utf16() as u32, chars: self.chars + 1 }
    }
}

impl Mark {
    /// The mark of a stretch of this mark's own characters, `text[start..end]` in bytes; `None` off character boundaries or
    /// when empty.
    #[must_use]
    pub fn within(self, text: &str, start: usize, end: usize) -> Option<Mark> {
        let units = |s: &str| u32::try_from(s.encode_utf16().count()).ok();
        let from = self.start.checked_add(units(text.get(..start)?)?)?;
        let to = from.checked_add(units(text.get(start..end)?)?)?;
        (from < to).then_some(Mark { start: from, end: to, ..self })
    }
}

/// The bytes of the code units `start..end` of `text`; `None` when either lies inside a character or past the end.
pub(crate) fn bytes(text: &str, start: u32, end: u32) -> Option<Range<usize>> {
    let mut unit = 0;
    let mut from = None;
    let ends = text.char_indices().map(|(i, c)| (i, c.len_utf16() as u32));
    for (i, n) in ends.chain(std::iter::once((text.len(), 0))) {
        if unit == start {
            from = from.or(Some(i));
        }
        if unit == end {
            return from.map(|f| f..i);
        }
        unit += n;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(block: BlockId, text: &str, start: usize, end: usize) -> Option<Mark> {
        Counts::new(text).mark(block, text, 0, start, end)
    }

    #[test]
    fn long_texts_are_counted_from_any_place() {
        let text = "é𝒳a\u{301} ".repeat(200);
        let counts = Counts::new(&text);
        for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
            let before = &text[..byte];
            let count = counts.at(&text, byte).unwrap();
            assert_eq!(count.units as usize, before.encode_utf16().count());
            assert_eq!(count.chars as usize, before.chars().count());
        }
        assert_eq!(counts.at(&text, text.len() + 1), None);
        assert_eq!(counts.at(&text, 1), None);
        assert_eq!(Counts::new("").at("", 0), Some(Count::default()));
    }

    #[test]
    fn counts_an_astral_character_as_two_units() {
        let text = "a𝒳b";
        let m = mark(7, text, 1, 5);
        assert_eq!(m, Some(Mark { block: 7, start: 1, end: 3 }));
        assert_eq!(bytes(text, 1, 3), Some(1..5));
    }

    #[test]
    fn every_character_of_unicode_goes_there_and_back() {
        let mut text = String::new();
        for c in '\0'..=char::MAX {
            text.clear();
            text.extend(['é', c, '\u{301}', '👩', '\u{200d}', '🚒']);
            let (start, end) = (2, 2 + c.len_utf8());
            let there = mark(0, &text, start, end).unwrap();
            assert_eq!((there.start, there.end), (1, 1 + c.len_utf16() as u32), "{c:?}");
            assert_eq!(bytes(&text, there.start, there.end), Some(start..end), "{c:?}");
            if c.len_utf16() == 2 {
                assert_eq!(bytes(&text, there.start, there.start + 1), None, "{c:?}");
            }
        }
    }

    /// What is hard: astral characters, marks that combine, joiners, letters from right to left, marks of direction.
    const HARD: [&str; 12] =
        ["a", "é", "e\u{301}", "𝒳", "👩‍🚒", "🇳🇴", "שָׁלוֹם", "سلام", "\u{202e}", "\u{feff}", "\u{1f3fd}", "ﷺ"];

    #[test]
    fn every_stretch_of_hard_text_is_the_one_that_browsers_see() {
        let mut state = 7u32;
        for _ in 0..200 {
            let mut text = String::new();
            for _ in 0..12 {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                text.push_str(HARD[(state >> 8) as usize % HARD.len()]);
            }
            let units: Vec<u16> = text.encode_utf16().collect();
            let ends: Vec<usize> =
                text.char_indices().map(|(i, _)| i).chain(std::iter::once(text.len())).collect();
            for (n, &start) in ends.iter().enumerate() {
                for &end in &ends[n + 1..] {
                    let m = mark(0, &text, start, end).unwrap();
                    let seen = String::from_utf16(&units[m.start as usize..m.end as usize]).unwrap();
                    assert_eq!(seen, text[start..end]);
                    assert_eq!(bytes(&text, m.start, m.end), Some(start..end));
                }
            }
        }
    }

    #[test]
    fn refuses_the_inside_of_a_character() {
        assert_eq!(mark(0, "é", 1, 2), None);
        assert_eq!(bytes("𝒳", 1, 2), None);
    }
}
