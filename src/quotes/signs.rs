//! Single quotation marks, each by itself: what it may do, told from apostrophes and inches by its neighbours.

use crate::text::Letters;

/// What a quotation mark may do, seen by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Open,
    Close,
    /// Straight marks: either.
    Either,
}

/// Families of marks: a mark closes only its own family.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Family {
    Double,
    Single,
    Angle,
    Low,
    Corner,
}

/// A mark in a paragraph.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sign {
    /// Byte within the paragraph.
    pub at: usize,
    /// Bytes.
    pub len: usize,
    pub side: Side,
    pub family: Family,
    /// Straight (`"`), for which curly neighbours are of no help.
    pub straight: bool,
    /// An apostrophe as likely as a closing mark.
    pub doubtful: bool,
}

/// Elisions that begin with an apostrophe, in lower case.
const ELIDED: &[&str] =
    &["em", "til", "tis", "twas", "cause", "bout", "cos", "round", "nuff", "im", "er", "ere"];

/// The marks of a paragraph; apostrophes within words and before elisions are left out.
pub(super) fn signs(text: &str) -> Vec<Sign> {
    let mut out = Vec::new();
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let at = |i: usize| chars.get(i).map_or(' ', |&(_, c)| c);
    let before = |i: usize| i.checked_sub(1).map_or(' ', at);
    let mut i = 0;
    while i < chars.len() {
        let (byte, c) = chars.get(i).copied().unwrap_or((0, ' '));
        let (prev, next) = (before(i), at(i + 1));
        let mut len = c.len_utf8();
        let mut push = |side, family, straight, len, doubtful| {
            out.push(Sign { at: byte, len, side, family, straight, doubtful });
        };
        match c {
            '"' | '＂' => {
                let inches = prev.is_ascii_digit() && !next.is_alphanumeric() && before(i - 1) == '\'';
                if !inches {
                    push(Side::Either, Family::Double, true, len, false);
                }
            }
            '“' => push(Side::Open, Family::Double, false, len, false),
            '”' => push(Side::Close, Family::Double, false, len, false),
            '«' | '»' => {
                let opening = match c {
                    '«' => opens(prev, next) || matches!(next, ' ' | '\u{a0}' | '\u{202f}'),
                    _ => prev.is_whitespace() && next.is_alphanumeric() || i == 0,
                };
                let side = if opening { Side::Open } else { Side::Close };
                push(side, Family::Angle, false, len, false);
            }
            '„' | '‟' => push(Side::Open, Family::Low, false, len, false),
            '「' | '『' => push(Side::Open, Family::Corner, false, len, false),
            '」' | '』' => push(Side::Close, Family::Corner, false, len, false),
            '\'' | '`' | '´' | '‘' | '’' | '‚' | '‛' => {
                if next == c && c != '‚' {
                    // Two apostrophes are one mark.
                    len += next.len_utf8();
                    let after = at(i + 2);
                    let side = match c {
                        '‘' => Side::Open,
                        '’' if !opens(prev, after) => Side::Close,
                        _ if opens(prev, after) => Side::Open,
                        _ if shuts(prev, after) => Side::Close,
                        _ => Side::Either,
                    };
                    push(side, Family::Double, side == Side::Either, len, false);
                    i += 1;
                } else if c == '‘' || c == '‚' {
                    if !prev.is_alphanumeric() && !elides(&at, i + 1) {
                        push(Side::Open, Family::Single, false, len, false);
                    }
                } else if prev.is_alphanumeric() && next.is_alphanumeric() {
                } else if c != '’' && opens(prev, next) {
                    if !elides(&at, i + 1) {
                        push(Side::Open, Family::Single, true, len, false);
                    }
                } else if shuts(prev, next) {
                    // A plural's possessive (the villages’ people) looks like a closing mark; so does goin’.
                    // and so does o' the, wi' them.
                    let start = i.saturating_sub(2);
                    let short = matches!(
                        (at(start), prev),
                        (' ' | '\'' | '‘', 'o' | 'O') | ('t', 'h') | ('w', 'i') | ('o', 'l')
                    );
                    let possessive =
                        (matches!(prev, 's' | 'n') || short) && next == ' ' && at(i + 2).is_alphanumeric();
                    push(Side::Close, Family::Single, c != '’', len, possessive);
                }
            }
            _ => {}
        }
        i += 1;
    }
    out
}

/// A mark between these two may open.
pub(super) fn opens(prev: char, next: char) -> bool {
    (prev.is_whitespace()
        || matches!(prev, '(' | '[' | '—' | '–' | '-' | '“' | '"' | '‘' | '/' | ':' | '«' | '„'))
        && !next.is_whitespace()
        && !matches!(next, ',' | ';' | ':' | ')' | '!' | '?')
}

/// A mark between these two may close.
pub(super) fn shuts(prev: char, next: char) -> bool {
    !prev.is_whitespace() && !next.is_alphanumeric()
}

/// The word at `i` is one that an apostrophe shortens: ’90s, ’em.
fn elides(at: &impl Fn(usize) -> char, i: usize) -> bool {
    let mut word = String::new();
    let mut j = i;
    while at(j).is_alphanumeric() && word.len() < 8 {
        word.push(at(j).small());
        j += 1;
    }
    let year = word.len() >= 2
        && word.chars().take(2).all(|c| c.is_ascii_digit())
        && matches!(word.get(2..), Some("" | "s"));
    year && !matches!(at(j), '\'' | '’')
        || word == "n"
        || ELIDED.contains(&word.as_str()) && !matches!(at(j), '\'' | '’' | ',')
}
