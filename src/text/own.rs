//! The writer's own words: a stretch with what stands between quotation marks blanked, byte for byte.

use super::order;
use super::{Span, Story};
use crate::quotes::Attribution;

/// Marks that open a quotation.
const OPENING: &[char] = &['"', '“', '”', '„', '‟', '«', '»', '‘', '’', '‚', '\'', '`', '‹', '›', '「', '『'];

/// The stretches between quotation marks of these, in order of start. A turn of a transcript is somebody's words, but
/// without marks: it is left to be read.
#[must_use]
pub fn between_marks(story: &Story, attributions: &[Attribution]) -> Vec<Span> {
    let all = attributions.iter().filter(|a| !a.within).flat_map(|a| a.quoted.iter().copied());
    let mut quoted: Vec<Span> = all.filter(|&s| story.str(s).starts_with(OPENING)).collect();
    order::by_rank(&mut quoted, |&s| order::place(s));
    quoted
}

/// The characters of `span` with every byte inside one of `quoted` (in order of start) turned to a space, so that
/// rules read only what the writer says and their matches keep their places.
#[must_use]
pub fn own_words(story: &Story, quoted: &[Span], span: Span) -> String {
    let mut out = String::with_capacity(span.len());
    let first = quoted.partition_point(|q| q.end <= span.start);
    let mut inside = quoted.get(first..).unwrap_or(&[]).iter().peekable();
    for (i, c) in story.str(span).char_indices() {
        let at = span.start + i;
        while inside.next_if(|q| q.end <= at).is_some() {}
        if inside.peek().is_some_and(|q| q.start <= at) {
            out.extend(std::iter::repeat_n(' ', c.len_utf8()));
        } else {
            out.push(c);
        }
    }
    out
}

/// Takes one pair of quotation marks off. A quotation that runs over paragraphs opens in each and closes in the last,
/// so one mark may be alone; an apostrophe may not be taken for one.
#[must_use]
pub fn unmarked(text: &str) -> &str {
    let single = |c| matches!(c, '\'' | '‘' | '‚' | '’' | '‹' | '›' | '`');
    let paired = text.strip_prefix(single).and_then(|t| t.strip_suffix(single));
    paired.unwrap_or_else(|| {
        let text = text.strip_prefix(is_quotation_mark).unwrap_or(text);
        text.strip_suffix(is_quotation_mark).unwrap_or(text)
    })
}

/// Characters that open or close a quotation and nothing else.
fn is_quotation_mark(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '「' | '」' | '『' | '』')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Role;
    use crate::page::plain;

    #[test]
    fn blanks_quotations_and_keeps_every_place() {
        let page = plain::page("He said “où?” twice.");
        let story = Story::new(&page, &[(1, Role::Paragraph)]);
        let start = story.text.find('“').unwrap();
        let end = story.text.find('”').unwrap() + '”'.len_utf8();
        let own = own_words(&story, &[Span::new(start, end)], Span::new(3, story.text.len()));
        assert_eq!(own.len(), story.text.len() - 3);
        assert_eq!(own.split_whitespace().collect::<Vec<_>>(), ["said", "twice."]);
    }
}
