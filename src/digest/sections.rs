//! Sections that the publisher marks: a heading ("What happened") or words before a colon ("Driving the news: …").

use crate::article::Role;
use crate::text::pattern;
use crate::text::{Letters, Paragraph, Span, Story};
use regex_lite::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// What a section tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What happened.
    Happened,
    /// Why it matters, background, figures.
    Why,
    /// Who said what, reactions, opinions.
    Said,
    /// What comes next.
    Next,
    /// Not the story: where to read on.
    Promo,
}

/// Headings as houses write them, in lower case with straight apostrophes and without what stands at their end. The
/// first row that matches the whole heading decides.
const CUES: &[(Part, &str)] = &[
    (Part::Happened, "what(?:'s| is)? happen(?:ed|ing)(?: so far)?"),
    (Part::Happened, "the (?:news|scoop|latest|facts|gist)"),
    (Part::Happened, "what (?:we|you) (?:know|need to know)(?: so far)?"),
    (Part::Happened, "what to know|here's what to know|what(?:'s| is) new"),
    (Part::Happened, "driving the news|catch up quick"),
    (
        Part::Happened,
        "key (?:points|takeaways|facts)|(?:the )?takeaways|at a glance|(?:the )?summary|in (?:brief|short)|tl;?dr",
    ),
    (
        Part::Why,
        "why (?:it|this|that) matters|why (?:it|this) is important|the (?:big picture|stakes|backdrop|backstory|background|context|intrigue)",
    ),
    (
        Part::Why,
        "between the lines|context|background|how we got here|by the numbers|zoom (?:in|out)|know more|step back|how it works|flashback|state of play",
    ),
    (
        Part::Said,
        "who(?:'s| is)? sa(?:id|ying) what|what (?:they|people|experts|others)(?:'re| are)? saying|in their (?:own )?words",
    ),
    (
        Part::Said,
        "(?:the )?reactions?|the responses?|what has the reaction been|the (?:other side|debate)|yes,? but|room for disagreement",
    ),
    (
        Part::Said,
        "the view from .{2,30}|the counter ?(?:argument|point)|what (?:the )?[a-z ]{2,30} (?:said|are saying|is saying|says?)",
    ),
    (Part::Said, "my (?:take|view)|.{2,30}'s (?:view|take)"),
    (Part::Next, "what(?:'s| is| comes| happens| will happen)? next|what next(?: for .{2,30})?"),
    (Part::Next, "what (?:to watch|to expect|now|happens now)|what we(?:'re| are) watching"),
    (Part::Next, "up next|coming up|the road ahead|looking ahead|the outlook|next steps|what to look for"),
    (
        Part::Promo,
        "go deeper|read more|related|sign up|more from .{2,30}|recommended|newsletter|most read|subscribe|follow us",
    ),
];

static TABLE: LazyLock<Vec<(Part, Regex)>> = LazyLock::new(|| {
    CUES.iter().filter_map(|&(part, cue)| Some((part, pattern(&format!("^(?:{cue})$"))?))).collect()
});

/// The longest heading that is looked up, in bytes.
const LONGEST: usize = 60;

/// The part that a heading announces.
fn announced(heading: &str) -> Option<Part> {
    let heading = heading.trim().trim_end_matches([':', '.', '?', '!', '-', '–', '—', ' ']);
    if heading.is_empty() || heading.len() > LONGEST {
        return None;
    }
    let heading = heading.small().replace(['’', '‘'], "'");
    TABLE.iter().find(|(_, cue)| cue.is_match(&heading)).map(|&(part, _)| part)
}

/// One section.
#[derive(Clone, Debug)]
pub struct Section {
    /// Its heading, without a colon at its end.
    pub heading: Span,
    /// Where its text begins: behind the words before a colon.
    pub start: usize,
    /// Its paragraphs, as indices into [`Story::paragraphs`].
    pub paragraphs: Range<usize>,
    part: Option<Part>,
}

/// All sections of a story.
pub struct Sections(Vec<Section>);

impl Sections {
    /// Finds headings, and words before a colon.
    pub fn new(story: &Story) -> Sections {
        let mut sections: Vec<Section> = Vec::new();
        for (i, paragraph) in story.paragraphs.iter().enumerate() {
            let Some((heading, start, part)) = opening(story, paragraph) else { continue };
            if let Some(last) = sections.last_mut() {
                last.paragraphs.end = i;
            }
            let first = if start >= paragraph.span.end { i + 1 } else { i };
            sections.push(Section { heading, start, paragraphs: first..story.paragraphs.len(), part });
        }
        Sections(sections)
    }

    /// The section that tells this and has text: the first one, for what comes next the last.
    pub fn part(&self, part: Part) -> Option<&Section> {
        let mut own = self.0.iter().filter(|s| s.part == Some(part) && !s.paragraphs.is_empty());
        if part == Part::Next { own.next_back() } else { own.next() }
    }
}

/// The heading that this paragraph is or begins with, where the section's text starts, and what it announces.
fn opening(story: &Story, paragraph: &Paragraph) -> Option<(Span, usize, Option<Part>)> {
    let text = story.str(paragraph.span);
    let base = paragraph.span.start;
    let heading = |words: &str, start: usize| {
        let words = words.trim_end().trim_end_matches(':');
        (!words.is_empty()).then(|| (Span::new(base, base + words.len()), base + start))
    };
    match paragraph.role {
        Role::Heading => heading(text, text.len()).map(|(h, s)| (h, s, announced(text))),
        Role::Paragraph | Role::ListItem => {
            if let Some(part) = announced(text) {
                return heading(text, text.len()).map(|(h, s)| (h, s, Some(part)));
            }
            // Words before a colon, or bold words that are a sentence of their own.
            let bold = paragraph.strong.first().filter(|s| s.start == base).map(|s| story.str(*s));
            let colon = text.find(": ").filter(|&i| i <= LONGEST).and_then(|i| text.get(..=i));
            for lead in [bold, colon].into_iter().flatten() {
                let own =
                    lead.trim_end().ends_with([':', '?', '.']) || text.get(lead.len()..)?.starts_with(':');
                if let Some(part) = announced(lead).filter(|_| own) {
                    let rest = text.get(lead.len()..)?;
                    let gap =
                        rest.len() - rest.trim_start_matches([':', ' ', '\n', '\u{a0}', '–', '—', '-']).len();
                    return heading(lead, lead.len() + gap).map(|(h, s)| (h, s, Some(part)));
                }
            }
            None
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::plain;

    fn story(text: &str) -> Story {
        let page = plain::page(text);
        let roles: Vec<_> = (1..page.blocks.len() as u32).map(|i| (i, Role::Paragraph)).collect();
        Story::new(&page, &roles)
    }

    #[test]
    fn knows_the_headings_of_many_houses() {
        for (heading, part) in [
            ("What happened", Part::Happened),
            ("What’s next?", Part::Next),
            ("Who said what", Part::Said),
            ("What they're saying:", Part::Said),
            ("WHY IT MATTERS", Part::Why),
            ("What happens now", Part::Next),
            ("What the columnists said", Part::Said),
            ("Key points:", Part::Happened),
        ] {
            assert_eq!(announced(heading), Some(part), "{heading}");
        }
        assert_eq!(announced("The wait for a new bank"), None);
        assert_eq!(announced("The latest storm tore a hole in the wall"), None);
    }

    #[test]
    fn a_section_ends_where_the_next_begins() {
        let s = story("Lead.\nDriving the news: A vote fell.\nIt was close.\nWhat's next\nA hearing is due.");
        let sections = Sections::new(&s);
        let happened = sections.part(Part::Happened).unwrap();
        assert_eq!(s.str(happened.heading), "Driving the news");
        assert!(s.text.get(happened.start..).unwrap().starts_with("A vote"));
        assert_eq!(happened.paragraphs, 1..3);
        assert_eq!(sections.part(Part::Next).unwrap().paragraphs, 4..5);
    }

    #[test]
    fn words_before_a_colon_that_announce_nothing_are_no_section() {
        assert!(Sections::new(&story("Joan Abelard: I was there.")).0.is_empty());
    }
}
