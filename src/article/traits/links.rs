//! What can be seen of the links in one text.

use super::text::{ends_label, phrases, split};
use crate::article::lexicon::cue;
use crate::page::{Block, InlineKind};
use crate::text::utf16::bytes;

/// Texts of more words are running text with links, and no label.
const WORDS: u32 = 100;
/// The most links of a text that are looked at.
const LINKS: usize = 8;
/// The most words of a call: the label of a link that stands for a button.
const CALL: usize = 6;
/// The most words of a label before a link, and the fewest of a headline.
const LABEL: usize = 5;
const HEADLINE: usize = 4;

/// What a row of links is asked for.
const NETWORKS: u64 = cue::NETWORK | cue::SHARE | cue::FOLLOW | cue::STORES;

/// What the links of a text are.
#[derive(Clone, Copy, Debug, Default)]
pub struct Links {
    /// How many.
    pub count: u32,
    /// UTF-16 units that lie in links.
    pub units: u32,
    /// One of them calls to do something: "Sign me up".
    pub calls: bool,
    /// Networks and stores in a row of links, each link by itself, since no space need stand between them.
    pub says: u64,
    /// A label and nothing but headlines behind it: "More: Why the pier smells of tar".
    pub led: bool,
}

/// Looks at the links of a block whose text has so many words and units.
pub fn read(block: &Block, words: u32, units: u32) -> Links {
    let mut out = Links::default();
    let mut covered = 0;
    let mut gaps = 0;
    let links = || block.inlines.iter().filter(|i| i.kind == InlineKind::Link);
    for link in links() {
        // A page can claim links where it has no text.
        let (start, end) = (link.start.min(units), link.end.min(units));
        out.count += 1;
        out.units += end.saturating_sub(start.max(covered));
        gaps += if covered > 0 { start.saturating_sub(covered) } else { 0 };
        covered = covered.max(end);
    }
    let Some(first) = links().next().filter(|_| words <= WORDS) else {
        return out;
    };
    let text = |from, to| bytes(&block.text, from, to).and_then(|r| block.text.get(r)).unwrap_or_default();
    let mut label = Vec::new();
    for link in links().take(LINKS) {
        split(text(link.start, link.end), &mut label);
        let says = phrases(&label);
        out.calls |= label.len() <= CALL && says & cue::OFFER != 0;
        if out.count > 1 && out.units * 10 > units * 9 {
            out.says |= says & NETWORKS;
        }
    }
    // Between headlines and behind them nothing stands but a bar, a comma or a full stop.
    if first.start == 0 || units.saturating_sub(covered) > 2 || gaps > 4 * out.count {
        return out;
    }
    let before = text(0, first.start);
    split(before, &mut label);
    let labelled = ends_label(before) && label.len() <= LABEL;
    let behind = text(first.start, first.end);
    split(behind, &mut label);
    // An address that is written out is no headline.
    out.led = labelled && label.len() >= HEADLINE && behind.contains(' ');
    out
}
