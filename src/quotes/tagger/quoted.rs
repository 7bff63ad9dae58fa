//! Which tokens of a paragraph stand between quotation marks: the state that the model reads, whatever marks a house
//! uses. It decides nothing for the reader (`quotes::marks` does that), it only has to be the same for all houses.

use crate::text::tokens::Token;

/// What a token is among quotation marks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Number of quotations open here, 0 to 2; a mark counts as inside what it opens or closes.
    pub depth: u8,
    /// The token is a mark that opens a quotation.
    pub opens: bool,
    /// The token is a mark that closes one.
    pub closes: bool,
}

/// Families of marks: one closes only what one of its own family opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Family {
    Double,
    Guillemets,
    Single,
}

/// What a character may do as a mark.
#[derive(Clone, Copy, Debug)]
struct Sign {
    family: Family,
    opens: bool,
    closes: bool,
    /// Tokens that make up the mark: two for `''`.
    width: usize,
}

/// Words that begin with an apostrophe: no mark opens there.
const ELISIONS: [&str; 12] =
    ["em", "til", "tis", "twas", "cause", "n", "bout", "round", "ere", "cos", "un", "neath"];

/// A paragraph's characters around its tokens.
struct Line<'a> {
    text: &'a str,
    base: usize,
    tokens: &'a [Token],
}

impl<'a> Line<'a> {
    fn token(&self, i: usize) -> &'a str {
        self.tokens
            .get(i)
            .and_then(|t| self.text.get(t.span.start - self.base..t.span.end - self.base))
            .unwrap_or("")
    }
    fn single_char(&self, i: usize) -> Option<char> {
        let mut chars = self.token(i).chars();
        chars.next().filter(|_| chars.next().is_none())
    }
    /// The character right before a token: a space at the beginning.
    fn before(&self, i: usize) -> char {
        let head = self.tokens.get(i).and_then(|t| self.text.get(..t.span.start - self.base));
        head.and_then(|s| s.chars().next_back()).unwrap_or(' ')
    }
    /// The character right after a token: a space at the end.
    fn after(&self, i: usize) -> char {
        let tail = self.tokens.get(i).and_then(|t| self.text.get(t.span.end - self.base..));
        tail.and_then(|s| s.chars().next()).unwrap_or(' ')
    }
    fn touches(&self, i: usize) -> bool {
        match (self.tokens.get(i), self.tokens.get(i + 1)) {
            (Some(a), Some(b)) => a.span.end == b.span.start,
            _ => false,
        }
    }

    fn sign(&self, i: usize) -> Option<Sign> {
        let c = self.single_char(i)?;
        let twice = matches!(c, '\'' | '‘' | '’' | '`' | '´')
            && self.touches(i)
            && self.single_char(i + 1).is_some_and(|d| d == c);
        let (spaced_before, spaced_after) = (self.before(i).is_whitespace(), {
            let last = if twice { i + 1 } else { i };
            self.after(last).is_whitespace()
        });
        // A mark with space on one side only points to the other; with none or both it may do either.
        let (may_open, may_close) = (!spaced_after || spaced_before, !spaced_before || spaced_after);
        let width = if twice { 2 } else { 1 };
        let sign = |family, opens, closes| Some(Sign { family, opens, closes, width });
        match c {
            '"' | '＂' => sign(Family::Double, may_open, may_close),
            '“' => sign(Family::Double, true, spaced_after),
            '„' | '‟' => sign(Family::Double, true, false),
            '”' => sign(Family::Double, spaced_before && !spaced_after, true),
            '«' | '»' => sign(Family::Guillemets, c == '«' || may_open, c == '»' || may_close),
            _ if twice => match c {
                '`' | '‘' => sign(Family::Double, true, false),
                '\'' => sign(Family::Double, may_open, may_close),
                _ => sign(Family::Double, spaced_before && !spaced_after, true),
            },
            '‘' | '‚' | '‹' | '`' => sign(Family::Single, self.opens_single(i), false),
            '\'' => sign(Family::Single, self.opens_single(i), self.closes_single(i)),
            '’' | '›' => sign(Family::Single, false, self.closes_single(i)),
            _ => None,
        }
    }

    fn opens_single(&self, i: usize) -> bool {
        let (b, a) = (self.before(i), self.after(i));
        let room =
            b.is_whitespace() || matches!(b, '(' | '[' | '—' | '–' | '-' | '/' | ':' | '"' | '“' | '„' | '«');
        let next = self.token(i + 1);
        let elided = ELISIONS.iter().any(|e| next.eq_ignore_ascii_case(e))
            || (next.ends_with('s') && next.starts_with(|c: char| c.is_ascii_digit()));
        room && !a.is_whitespace()
            && (a.is_alphanumeric()
                || matches!(a, '"' | '“' | '…' | '.' | '$' | '£' | '€' | '[' | '(' | '@' | '#'))
            && !elided
    }

    fn closes_single(&self, i: usize) -> bool {
        let (b, a) = (self.before(i), self.after(i));
        !b.is_whitespace() && !a.is_alphanumeric()
    }

    /// A single mark that is as well the apostrophe of a plural (`the residents’ warnings`).
    fn doubtful(&self, i: usize) -> bool {
        let next = self.token(i + 1).chars().next().unwrap_or(' ');
        matches!(self.before(i), 's' | 'S') && self.after(i).is_whitespace() && next.is_lowercase()
    }
}

/// The places of a paragraph's tokens, and whether a quotation is still open at its end. `base` is the paragraph's
/// first byte in the story, `text` its characters.
#[must_use]
pub fn places(text: &str, base: usize, tokens: &[Token]) -> (Vec<Place>, bool) {
    let line = Line { text, base, tokens };
    let signs: Vec<Option<Sign>> = (0..tokens.len()).map(|i| line.sign(i)).collect();
    let closers = closers(&line, &signs);
    let mut places = vec![Place::default(); tokens.len()];
    let mut open: Vec<Family> = Vec::new();
    let mut skip = 0;
    for (i, place) in places.iter_mut().enumerate() {
        if skip > 0 {
            skip -= 1;
            continue;
        }
        place.depth = open.len() as u8;
        let Some(sign) = signs.get(i).copied().flatten() else { continue };
        let held = open.iter().rposition(|f| *f == sign.family);
        let later = closers.get(i).copied().unwrap_or_default();
        match held {
            Some(at) if sign.closes && !(line.doubtful(i) && sign.family == Family::Single && later.firm) => {
                place.closes = true;
                open.truncate(at);
            }
            // An opening mark where one of its family is open: the first was never closed.
            Some(at) if sign.opens && !sign.closes => {
                open.truncate(at);
                open.push(sign.family);
                place.opens = true;
            }
            None if sign.opens
                && open.len() < 2
                && (sign.family != Family::Single || later.any || i == 0) =>
            {
                open.push(sign.family);
                place.opens = true;
                place.depth = open.len() as u8;
            }
            _ => {}
        }
        skip = if place.opens || place.closes { sign.width - 1 } else { 0 };
    }
    spread_pairs(&signs, &mut places);
    (places, !open.is_empty())
}

/// What is behind a token, before the next single mark that can only open.
#[derive(Clone, Copy, Debug, Default)]
struct Later {
    /// A single mark that may close.
    any: bool,
    /// One that is no apostrophe of a plural.
    firm: bool,
}

fn closers(line: &Line, signs: &[Option<Sign>]) -> Vec<Later> {
    let mut next = Later::default();
    let mut out: Vec<Later> = Vec::with_capacity(signs.len());
    for (i, sign) in signs.iter().enumerate().rev() {
        out.push(next);
        match sign.filter(|s| s.family == Family::Single) {
            Some(s) if s.closes => next = Later { any: true, firm: next.firm || !line.doubtful(i) },
            Some(s) if s.opens => next = Later::default(),
            _ => {}
        }
    }
    out.reverse();
    out
}

/// The second token of a mark of two is what the first is.
fn spread_pairs(signs: &[Option<Sign>], places: &mut [Place]) {
    let mut last = (Place::default(), 0);
    for (sign, place) in signs.iter().zip(places.iter_mut()) {
        if last.1 > 0 {
            *place = last.0;
            last.1 -= 1;
        } else if place.opens || place.closes {
            last = (*place, sign.map_or(0, |s| s.width - 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokens::tokens;

    /// The text with its tokens, those inside marks in capitals.
    fn inside(text: &str) -> String {
        let t = tokens(text, 0);
        let (places, _) = places(text, 0, &t);
        let words = t.iter().zip(places).map(|(t, p)| {
            let word = &text[t.span.start..t.span.end];
            if p.depth > 0 { word.to_uppercase() } else { word.to_lowercase() }
        });
        words.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn reads_the_marks_of_all_houses_alike() {
        for (open, close) in [
            ("“", "”"),
            ("\"", "\""),
            ("''", "''"),
            ("‘", "’"),
            ("'", "'"),
            ("« ", " »"),
            ("„", "“"),
            ("``", "''"),
        ] {
            let text = format!("{open}It isn’t over,{close} the mayor’s aide said. {open}Not yet.{close}");
            let shown = inside(&text);
            assert!(
                shown.contains("IT ISN’T OVER ,")
                    && shown.contains("the mayor’s aide said .")
                    && shown.contains("NOT YET ."),
                "{shown}"
            );
        }
    }

    #[test]
    fn takes_apostrophes_for_no_marks() {
        assert_eq!(
            inside("The boys’ coach drove the ’90s car, ’til dawn."),
            "the boys ’ coach drove the ’ 90s car , ’ til dawn ."
        );
        assert_eq!(
            inside("He saw ‘the residents’ warnings ignored’ there."),
            "he saw ‘ THE RESIDENTS ’ WARNINGS IGNORED ’ there ."
        );
    }

    #[test]
    fn keeps_an_unclosed_quotation_open_to_the_end() {
        let t = tokens("“One more thing", 0);
        assert!(places("“One more thing", 0, &t).1);
        assert_eq!(inside("A 6\" pipe and “two words” more"), "a 6 \" pipe and “ TWO WORDS ” more");
    }
}
