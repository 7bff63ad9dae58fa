//! Interviews without labels: each question is a paragraph all in bold (or a heading), the answer stands below it in the
//! first person and without quotation marks.

use super::transcript::Turn;
use crate::article::Role;
use crate::text::among;
use crate::text::lookup::Lookup;
use crate::text::{Span, Story};

/// Fewer questions make no interview.
const QUESTIONS: usize = 4;

/// For each paragraph, the turn that it is; `None` where the story is no such interview.
pub(super) fn turns(story: &Story) -> Option<Vec<Option<Turn>>> {
    let asked: Vec<bool> = story.paragraphs.iter().map(|p| asks(story, p.span, p.role, &p.strong)).collect();
    let first = asked.iter().position(|&q| q)?;
    let last = asked.iter().rposition(|&q| q)?;
    let count = asked.iter().filter(|&&q| q).count();
    let marks = story.paragraphs.iter().zip(&asked).filter(|(p, q)| **q && story.str(p.span).ends_with('?'));
    if count < QUESTIONS || marks.count() * 2 < count {
        return None;
    }
    // Questions that a newspaper answers itself (what happens next?) have no `I` in the answers.
    let answers = asked.iter().enumerate().skip(first + 1).filter(|&(n, q)| !q && n <= last + 1);
    let (mut all, mut own) = (0, 0);
    for (n, _) in answers {
        let Some(p) = story.paragraphs.get(n).filter(|p| p.role == Role::Paragraph) else { continue };
        all += 1;
        own += usize::from(first_person(story.str(p.span)));
    }
    if own * 2 < all || all < QUESTIONS {
        return None;
    }
    let name = guest(story, first)?;
    let mut answering = false;
    let turns = story.paragraphs.iter().zip(&asked).enumerate().map(|(n, (p, &question))| {
        if question {
            answering = false;
            return Some(Turn { name: None, words: p.span, goes_on: false });
        }
        let text = story.str(p.span);
        let stands = n > first && p.role == Role::Paragraph && !text.starts_with(['“', '"', '‘']);
        // Behind the last question the interview may be over.
        if !stands || n > last + 1 && !first_person(text) {
            return None;
        }
        let goes_on = std::mem::replace(&mut answering, true);
        Some(Turn { name: Some(name), words: p.span, goes_on })
    });
    Some(turns.collect())
}

/// The paragraph is a question: bold from end to end, or a heading with a question mark.
fn asks(story: &Story, span: Span, role: Role, strong: &[Span]) -> bool {
    let text = story.str(span);
    let bold: usize = strong.iter().map(|s| s.len()).sum();
    match role {
        Role::Paragraph => bold + 2 >= text.trim_end().len() && !text.is_empty(),
        Role::Heading => text.trim_end().ends_with('?'),
        _ => false,
    }
}

/// `I`, `my`, `we` stand in the text.
fn first_person(text: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).any(|w| among("I my My me we We our", w))
}

/// Who answers: the name of several words before the first question whose last word comes most often there.
fn guest(story: &Story, first: usize) -> Option<Span> {
    let intro = story.paragraphs.get(..first)?;
    let mut counts: Lookup<usize> = Lookup::default();
    let mut names: Vec<Span> = Vec::new();
    for p in intro.iter().filter(|p| matches!(p.role, Role::Paragraph | Role::Standfirst)) {
        let tokens = story.tokens.get(p.tokens.clone()).unwrap_or(&[]);
        let mut run: Option<(Span, usize)> = None;
        for token in tokens {
            let word = story.str(token.span);
            let stem = word.trim_end_matches("’s").trim_end_matches("'s");
            if token.word && word.starts_with(char::is_uppercase) {
                *counts.or_default(stem) += 1;
                let end = token.span.start + stem.len();
                run = Some(match run {
                    Some((span, n)) => (Span::new(span.start, end), n + 1),
                    None => (Span::new(token.span.start, end), 1),
                });
                if stem.len() == word.len() {
                    continue;
                }
            }
            names.extend(run.take().filter(|r| r.1 > 1).map(|r| r.0));
        }
        names.extend(run.filter(|r| r.1 > 1).map(|r| r.0));
    }
    let often = |s: &Span| {
        let last = story.str(*s).rsplit(' ').next().unwrap_or("");
        counts.get(last).copied().unwrap_or(0)
    };
    // The first of those that come equally often.
    names.iter().rev().max_by_key(|s| often(s)).copied()
}
