//! Pairs quotation marks, paragraph by paragraph: `“…”`, `"…"`, `''…''`, `‘…’` and `'…'` against apostrophes, `«…»`,
//! `„…“`, `「…」`; nested ones lie inside the outermost stretch and are not told apart.

use super::signs::{Family, Side, Sign, opens, shuts, signs};
use crate::text::{Span, Story};

/// A stretch between outermost quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Marked {
    /// Index of its paragraph.
    pub paragraph: usize,
    /// With its marks.
    pub span: Span,
    /// Without them and without white space at its ends.
    pub inner: Span,
    /// It has an opening mark of its own; otherwise it goes on from the paragraph before.
    pub opened: bool,
    /// It has a closing mark; otherwise it runs to the paragraph's end.
    pub closed: bool,
}

/// Every outermost marked stretch of the story, in order.
pub(super) fn scan(story: &Story) -> Vec<Marked> {
    let mut out: Vec<Marked> = Vec::new();
    let mut running = false;
    for (index, paragraph) in story.paragraphs.iter().enumerate() {
        let text = story.str(paragraph.span);
        let signs = signs(text);
        let first = out.len();
        let single_next = story.paragraphs.get(index + 1).is_some_and(|p| story.str(p.span).starts_with('‘'));
        pair(text, &signs, Around { running, single_next }, |span, inner, opened, closed| {
            let base = paragraph.span.start;
            let shift = |s: Span| Span::new(s.start + base, s.end + base);
            out.push(Marked { paragraph: index, span: shift(span), inner: shift(inner), opened, closed });
        });
        running = out.get(first..).and_then(<[Marked]>::last).is_some_and(|m| !m.closed);
    }
    out
}

/// The stretches between marks of another family inside a marked stretch, in order.
pub(super) fn inside(story: &Story, outer: &Marked) -> Vec<Marked> {
    let text = story.str(outer.inner);
    // Most quotations hold apostrophes at best: those open nothing.
    if !(text.contains(['‘', '“', '"', '«', '„']) || text.contains(" '") || text.starts_with('\'')) {
        return Vec::new();
    }
    let mut out = Vec::new();
    pair(text, &signs(text), Around { running: false, single_next: false }, |span, inner, opened, closed| {
        let base = outer.inner.start;
        let shift = |s: Span| Span::new(s.start + base, s.end + base);
        let found =
            Marked { paragraph: outer.paragraph, span: shift(span), inner: shift(inner), opened, closed };
        if opened && closed {
            out.push(found);
        }
    });
    out
}

/// What stands around a paragraph.
#[derive(Clone, Copy)]
struct Around {
    /// The paragraph before ended inside a quotation.
    running: bool,
    /// The paragraph behind begins with a single curly mark.
    single_next: bool,
}

/// Joins the marks of one paragraph to outermost stretches: span, inner, opened, closed.
fn pair(text: &str, signs: &[Sign], around: Around, mut emit: impl FnMut(Span, Span, bool, bool)) {
    let mut stack: Vec<Sign> = Vec::new();
    // Start and length of the outermost opening mark.
    let mut outer: Option<(usize, usize)> = None;
    let odd = signs.iter().filter(|s| s.family == Family::Double && s.straight).count() % 2 == 1;
    let singles = excess(signs, |_| true);
    let firm = excess(signs, |s| !s.doubtful);
    let mut left = Left::new(signs);
    for (n, sign) in signs.iter().enumerate() {
        left.pass(sign);
        let single_closes = singles.get(n).is_some_and(|&e| e > 0);
        match side(text, sign, &stack, odd) {
            Side::Open if sign.family == Family::Single => {
                // A single mark opens only what a single mark closes in time, or what runs on.
                if !(single_closes || sign.at == 0 && !sign.straight && around.single_next) {
                    continue;
                }
            }
            Side::Open => {
                if let Some(top) = stack.last().copied()
                    && top.family == sign.family
                    && left.closers(sign.family) < 2
                {
                    // Opened again before it was closed: the first one was never closed, or this one is a slip.
                    if !(top.straight && sign.straight && odd && stack.len() == 1) {
                        continue;
                    }
                    if let Some((start, len)) = outer.take() {
                        let end = text.get(..sign.at).unwrap_or("").trim_end().len();
                        emit(Span::new(start, end), trim(text, start + len, end), true, true);
                    }
                    stack.clear();
                }
            }
            _ => {
                let family = if sign.side == Side::Open { Family::Low } else { sign.family };
                let closes =
                    |s: &Sign| s.family == family || family == Family::Double && s.family == Family::Low;
                let Some(depth) = stack.iter().rposition(closes) else {
                    // It closes what the paragraph before had opened.
                    if around.running && n == 0 && family == Family::Double && !sign.straight {
                        emit(Span::new(0, sign.at + sign.len), trim(text, 0, sign.at), false, true);
                    }
                    continue;
                };
                if sign.doubtful && firm.get(n).is_some_and(|&e| e > 0) {
                    continue;
                }
                stack.truncate(depth);
                if stack.is_empty()
                    && let Some((start, len)) = outer.take()
                {
                    emit(Span::new(start, sign.at + sign.len), trim(text, start + len, sign.at), true, true);
                }
                continue;
            }
        }
        if stack.is_empty() {
            outer = Some((sign.at, sign.len));
        }
        stack.push(*sign);
    }
    if let Some((start, len)) = outer {
        let end = text.trim_end().len();
        emit(Span::new(start, end), trim(text, start + len, end), true, false);
    }
}

/// What a mark does where it stands.
fn side(text: &str, sign: &Sign, stack: &[Sign], odd: bool) -> Side {
    let held = stack.iter().any(|s| s.family == sign.family);
    match sign.side {
        Side::Either if !held => Side::Open,
        Side::Either if odd && shape(text, sign) == Side::Open => Side::Open,
        Side::Either => Side::Close,
        // The German closing mark is the English opening one.
        Side::Open
            if sign.family == Family::Double && stack.last().is_some_and(|t| t.family == Family::Low) =>
        {
            Side::Close
        }
        side => side,
    }
}

/// For each mark: by how many the single closing marks behind it outnumber the opening ones at best, up to any point.
/// More than none: something open at this mark is closed later.
fn excess(signs: &[Sign], counts: impl Fn(&Sign) -> bool) -> Vec<usize> {
    let mut out = vec![0; signs.len()];
    let mut best = 0usize;
    for (slot, sign) in out.iter_mut().zip(signs).rev() {
        *slot = best;
        if sign.family == Family::Single && (sign.side == Side::Open || counts(sign)) {
            best = if sign.side == Side::Open { best.saturating_sub(1) } else { best + 1 };
        }
    }
    out
}

/// How many closing marks of each family are still to come.
struct Left {
    double: usize,
    other: usize,
}

impl Left {
    fn new(signs: &[Sign]) -> Left {
        let count = |double: bool| {
            signs.iter().filter(|s| s.side != Side::Open && (s.family == Family::Double) == double).count()
        };
        Left { double: count(true), other: count(false) }
    }
    fn pass(&mut self, sign: &Sign) {
        if sign.side != Side::Open {
            let of = if sign.family == Family::Double { &mut self.double } else { &mut self.other };
            *of = of.saturating_sub(1);
        }
    }
    fn closers(&self, family: Family) -> usize {
        if family == Family::Double { self.double } else { self.other }
    }
}

/// What a straight mark looks like by its neighbours.
fn shape(text: &str, sign: &Sign) -> Side {
    let prev = text.get(..sign.at).and_then(|s| s.chars().next_back()).unwrap_or(' ');
    let next = text.get(sign.at + sign.len..).and_then(|s| s.chars().next()).unwrap_or(' ');
    match (opens(prev, next), shuts(prev, next)) {
        (true, false) => Side::Open,
        (false, true) => Side::Close,
        _ => Side::Either,
    }
}

/// The bytes `start..end` without white space at their ends.
fn trim(text: &str, start: usize, end: usize) -> Span {
    let piece = text.get(start..end).unwrap_or("");
    let lead = piece.len() - piece.trim_start().len();
    Span::new(start + lead, start + lead + piece.trim().len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::plain;

    fn marked(text: &str) -> Vec<String> {
        let page = plain::page(text);
        let roles: Vec<_> =
            (1..page.blocks.len() as u32).map(|i| (i, crate::article::Role::Paragraph)).collect();
        let story = Story::new(&page, &roles);
        scan(&story).iter().map(|m| story.str(m.span).to_owned()).collect()
    }

    #[test]
    fn pairs_curly_straight_doubled_angle_low_and_corner_marks() {
        for (text, found) in [
            ("“One,” she said. “Two.”", vec!["“One,”", "“Two.”"]),
            ("\"One,\" she said. \"Two.\"", vec!["\"One,\"", "\"Two.\""]),
            ("''One,'' she said. ‘‘Two.’’", vec!["''One,''", "‘‘Two.’’"]),
            ("Elle a dit : « Non. » Fin.", vec!["« Non. »"]),
            ("Er sagte: „Nein.“ Ende.", vec!["„Nein.“"]),
            ("彼は「いいえ」と言った。", vec!["「いいえ」"]),
        ] {
            assert_eq!(marked(text), found);
        }
    }

    #[test]
    fn nested_marks_lie_inside_the_outermost_stretch() {
        assert_eq!(marked("“He said ‘no’ to us,” she said."), ["“He said ‘no’ to us,”"]);
        assert_eq!(marked("‘He said “no” to us,’ she said."), ["‘He said “no” to us,’"]);
        assert_eq!(
            marked("\"He read: “No.” Then he left,\" she said."),
            ["\"He read: “No.” Then he left,\""]
        );
    }

    #[test]
    fn single_marks_are_told_from_apostrophes_possessives_and_elisions() {
        for (text, found) in [
            ("‘I don’t know,’ he said.", vec!["‘I don’t know,’"]),
            ("‘Residents’ warnings were ignored,’ she said.", vec!["‘Residents’ warnings were ignored,’"]),
            ("The farmers’ union met the ’90s band for ’em.", vec![]),
            ("'It isn't over,' the Quills' coach said.", vec!["'It isn't over,'"]),
            (
                "'Keep it out o' the rain. Buy a tin o' paint,' he said.",
                vec!["'Keep it out o' the rain. Buy a tin o' paint,'"],
            ),
            ("Rock 'n' roll and the dogs' bowl.", vec![]),
            ("We did it in ’22, ‘before the rain’, he said.", vec!["‘before the rain’"]),
        ] {
            assert_eq!(marked(text), found, "{text}");
        }
    }

    #[test]
    fn a_quotation_over_several_paragraphs_runs_to_the_end_of_each() {
        assert_eq!(
            marked("“One,” he said. “Two.\n“Three.\n“Four.”"),
            ["“One,”", "“Two.", "“Three.", "“Four.”"]
        );
        assert_eq!(marked("‘One.\n‘Two.’ He left."), ["‘One.", "‘Two.’"]);
    }

    #[test]
    fn a_mark_that_never_closes_harms_no_other_paragraph() {
        assert_eq!(marked("He said: “No.\nShe left.\n“Yes,” he said."), ["“No.", "“Yes,”"]);
    }
}
