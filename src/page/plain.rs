//! Plain text as a page: every line that is not blank is a block.

use super::{Block, Page};

/// The most words of a headline and of a section heading: lines that do not end like a sentence.
const HEADLINE: usize = 20;
const HEADING: usize = 8;

/// Makes a page of plain text. Block 0 is the root; block `n` holds the `n`th line that is not blank, as it stands
/// without white space at its ends. As writers of plain text do it, the first line is the headline, and a short line
/// before a longer one a heading, unless it ends like a sentence.
#[must_use]
pub fn page(text: &str) -> Page {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|l| !l.is_empty()).collect();
    let root = Block { tag: "body".into(), ..Block::default() };
    let blocks = lines.iter().enumerate().map(|(n, line)| {
        let next = lines.get(n + 1).map_or(0, |l| words(l));
        let tag = match words(line) {
            1..=HEADLINE if n == 0 && next > 0 && !ends(line) => "h1",
            own @ 1..=HEADING if own < next && (!ends(line) || line.ends_with('?')) => "h2",
            _ => "p",
        };
        Block { parent: Some(0), tag: tag.into(), text: (*line).into(), ..Block::default() }
    });
    Page { blocks: std::iter::once(root).chain(blocks).collect(), ..Page::default() }
}

fn words(line: &str) -> usize {
    line.split_whitespace().filter(|w| w.contains(char::is_alphanumeric)).count()
}

/// Ends like a sentence, or like a label that something follows.
fn ends(line: &str) -> bool {
    let bare = line.trim_end_matches(['"', '”', '’', '\'', '»', ')', ']']);
    bare.ends_with(['.', '!', '?', '…', ':', ',', ';']) || bare.len() < line.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_headline_and_headings_from_sentences() {
        let page = page(
            "Bridge reopens\nIt was shut for a year.\n\n What next?\nThe ferry stops at the end of May.\nDone.\n-",
        );
        let tags: Vec<&str> = page.blocks.iter().map(|b| b.tag.as_str()).collect();
        assert_eq!(tags, ["body", "h1", "p", "h2", "p", "p", "p"]);
        assert_eq!(page.blocks[3].text, "What next?");
    }
}
