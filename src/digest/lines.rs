//! The sentences that a digest may show: running text, cut free of datelines and of words before a colon.

use crate::article::Role;
use crate::quotes::Attribution;
use crate::text::{Rows, Span, Story, between_marks, own_words, pattern};
use regex_lite::Regex;
use std::sync::LazyLock;

/// A sentence.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    /// Its characters, without a dateline.
    pub span: Span,
    /// Index into [`Story::paragraphs`].
    pub paragraph: usize,
    /// Words in it.
    pub words: usize,
    /// Words between quotation marks.
    pub quoted: usize,
    /// Its paragraph is what the house says of itself.
    pub house: bool,
}

/// All sentences of the running text, in order.
#[derive(Debug)]
pub struct Lines {
    /// In reading order.
    pub all: Vec<Line>,
    /// Stretches between quotation marks in the whole story, in order.
    pub quoted: Vec<Span>,
}

/// Datelines: where and for whom a report was filed, before its first word. With the place in capitals (`LONDON —`),
/// with an agency (`Rome, May 3 (Reuters) -`), or the agency alone (`(CNN) --`).
static DATELINE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    const CAPITALS: &str = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’/ -]{2,40}(?:,\s[^()—–:“\x22]{2,40}?)?(?:\s?\([^()]{2,40}\))?\s*(?:--|[-–—:])(?:\s+|$)";
    const AGENCY: &str = r"[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ɏ.'’-]+(?:\s[A-Za-zÀ-ÖØ-öø-ɏ][A-Za-zÀ-ÖØ-öø-ɏ.'’-]+){0,3}(?:,\s[^()—–:“\x22]{2,40}?)?\s\([A-ZÀ-ÖØ-Þ][^()]{1,30}\)\s*(?:--|[-–—:])(?:\s+|$)";
    const ALONE: &str = r"\((?:[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ɏ.&]{1,12})(?:\s[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ɏ.]+){0,2}\)\s*(?:--|[-–—:])?\s*";
    pattern(&format!("^(?:{CAPITALS}|{AGENCY}|{ALONE})"))
});

/// Whose the picture is, at the end of a paragraph: it is a caption, whatever the page calls it.
static CREDIT: LazyLock<Rows> = LazyLock::new(|| {
    const ROWS: [(&[&str], &str); 1] = [(
        &["Photo", "Image", "Picture", "Credit", "Courtesy", "Getty Images", "Shutterstock"],
        r"(?:\((?:Photo|Image|Picture|Photograph|Credit|Courtesy)s?\b[^()]{1,80}\)|\b(?:Photo|Image|Picture|Photograph|Credit)s?(?: by |: )[^.:]{3,60}|(?:[(/|.] ?|\bvia )(?:AP Photo|Getty Images|Shutterstock)(?:/[^.]{3,60})?\)?)\.?$",
    )];
    Rows::new(ROWS, str::to_owned)
});
/// What a house says of itself: how it earns, where to read on, who wrote it.
static HOUSE: LazyLock<Rows> = LazyLock::new(|| {
    const ROWS: [(&[&str], &str); 3] = [
        (
            &[
                "ffiliate",
                "ommission",
                "ndependently",
                "ur disclosure",
                "ur privacy",
                "ur newsletter",
                "ur editorial",
            ],
            r"(?i)\baffiliate\b|\bearn (?:us |a |an )*commission\b|\b(?:chosen|selected|reviewed) independently\b|\bindependently (?:chosen|selected|reviewed)\b|\bour (?:disclosure|privacy policy|newsletters?|editorial (?:standards|policy))\b",
        ),
        (
            &[
                "ign up ",
                "ubscribe ",
                "og in ",
                "for your support",
                "for reading",
                "for subscribing",
                "nlimited ",
            ],
            r"(?i)\b(?:sign up|subscribe|log in) (?:to|for|now|here)\b|\bthanks? (?:you )?for (?:your support|reading|subscribing)\b|\bunlimited (?:online )?access\b",
        ),
        (
            &[
                "haring is caring",
                "ublished ",
                "pdated ",
                "©",
                "ights reserved",
                "IGHTS RESERVED",
                "with the form",
                "heck out our",
                "-paper",
                "epaper",
                "f journalism",
                "n journalism",
            ],
            r"(?i)^sharing is caring|^(?:originally |first )?published (?:on|in|at)\b|^(?:last )?updated(?: on| at|:)|^©|\ball rights reserved\b|\bissue with the form\b|\bcheck out our\b|\be-?paper\b|\byears (?:in|of) journalism\b",
        ),
    ];
    Rows::new(ROWS, str::to_owned)
});

/// The most words of a paragraph that such a line makes a caption, or a word of the house.
const SHORT: usize = 80;

/// How many paragraphs may open with a dateline.
const DATELINES: usize = 3;

impl Lines {
    /// Reads a story's running text.
    pub fn new(story: &Story, attributions: &[Attribution]) -> Lines {
        let quoted = between_marks(story, attributions);
        let mut all: Vec<Line> = Vec::new();
        let mut running = 0;
        for (index, paragraph) in story.paragraphs.iter().enumerate() {
            if !matches!(paragraph.role, Role::Paragraph | Role::ListItem) {
                continue;
            }
            let text = story.str(paragraph.span);
            let short = story.words(paragraph.span) <= SHORT;
            if short && CREDIT.fits(text) {
                continue;
            }
            let house = short && HOUSE.fits(text);
            running += 1;
            let from =
                if running <= DATELINES { dateline_end(story, paragraph.span) } else { paragraph.span.start };
            for &sentence in story.sentences.get(paragraph.sentences.clone()).unwrap_or(&[]) {
                let span = Span::new(sentence.start.max(from), sentence.end);
                if sentence.end <= from || span.is_empty() {
                    continue;
                }
                let words = story.words(span);
                if words == 0 {
                    continue;
                }
                let first = quoted.partition_point(|q| q.end <= span.start);
                let inside = quoted.get(first..).unwrap_or(&[]).iter().take_while(|q| q.start < span.end);
                let inside = inside.map(|q| Span::new(q.start.max(span.start), q.end.min(span.end)));
                all.push(Line {
                    span,
                    paragraph: index,
                    words,
                    quoted: inside.map(|q| story.words(q)).sum(),
                    house,
                });
            }
        }
        Lines { all, quoted }
    }

    /// The sentence's characters with what stands between quotation marks turned to spaces: rules on the writer's own
    /// words read this.
    pub fn own_words(&self, story: &Story, span: Span) -> String {
        own_words(story, &self.quoted, span)
    }
}

/// Where the text begins behind a dateline.
fn dateline_end(story: &Story, paragraph: Span) -> usize {
    let text = story.str(paragraph);
    let end = DATELINE.as_ref().and_then(|d| d.find(text)).map_or(0, |m| m.end());
    // What follows a dateline begins like a sentence; some houses set the dateline by itself.
    let begins = text.get(end..).is_some_and(|rest| !rest.starts_with(char::is_lowercase));
    if begins { paragraph.start + end } else { paragraph.start }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::plain;

    fn first(text: &str) -> String {
        let page = plain::page(text);
        let story = Story::new(&page, &[(1, Role::Paragraph)]);
        let lines = Lines::new(&story, &[]);
        story.str(lines.all.first().unwrap().span).to_owned()
    }

    #[test]
    fn a_dateline_is_no_part_of_the_first_sentence() {
        for line in [
            "SANTA REVE, Caldora, March 3 (MNW) - A port was sold",
            "(CNN) -- A port was sold",
            "(Reuters) A port was sold",
            "LONDON — A port was sold",
            "Santa Reve, Caldora (AP) — A port was sold",
            "NEW DELHI: A port was sold",
        ] {
            assert_eq!(first(line), "A port was sold");
        }
    }

    #[test]
    fn captions_and_datelines_by_themselves_are_no_lines() {
        let page = plain::page(
            "AUBURN, Wash. —\nA bus waits at the pier. (Photo: Hale/HPR)\nA bus waits. AP Photo/Ana Hale\nA port was sold, people told Reuters.",
        );
        let roles: Vec<_> = (1..5).map(|i| (i, Role::Paragraph)).collect();
        let story = Story::new(&page, &roles);
        let all = Lines::new(&story, &[]).all;
        assert_eq!(
            all.iter().map(|l| story.str(l.span)).collect::<Vec<_>>(),
            ["A port was sold, people told Reuters."]
        );
    }

    #[test]
    fn what_only_looks_like_a_dateline_stays() {
        for line in [
            "Port Linden — a town of ferries — sold its port",
            "U.S. officials sold a port - twice",
            "NATO said a port was sold",
            "A port (the largest) - was sold",
        ] {
            assert_eq!(first(line), line);
        }
    }
}
