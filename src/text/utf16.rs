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

/// The mark for `text[start..end]` (bytes) of a block; `None` off character boundaries or when empty.
pub(super) fn mark(block: BlockId, text: &str, start: usize, end: usize) -> Option<Mark> {
    let units = |s: &str| u32::try_from(s.encode_utf16().count()).ok();
    let from = units(text.get(..start)?)?;
    let len = units(text.get(start..end)?)?;
    (len > 0).then_some(Mark { block, start: from, end: from.checked_add(len)? })
}

/// The bytes of the code units `start..end` of `text`; `None` when either lies inside a character or past the end.
pub(super) fn bytes(text: &str, start: u32, end: u32) -> Option<Range<usize>> {
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
