//! Which blocks are the story, which are promos, and why.

mod evidence;
pub mod hand;
mod judge;
mod language;
mod lexicon;
mod locate;
mod model;
mod promos;
mod roles;
mod settle;
mod signals;
mod traits;
mod verdict;

use crate::analyze::Settings;
use crate::page::{BlockId, Page};
use crate::report::{Note, PageKind, Promo, Reason, Verdict};
use hand::Hand;
use lexicon::cue;
use locate::Place;
use serde::{Deserialize, Serialize};
use traits::Tree;

/// What a block with text is in the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// The headline.
    Headline,
    /// The standfirst (deck, summary) under the headline.
    Standfirst,
    /// Names of the authors, date and place.
    Byline,
    /// A section heading inside the story.
    Heading,
    /// Running text.
    Paragraph,
    /// An item of a list in the story.
    ListItem,
    /// A caption or credit.
    Caption,
    /// A pull quote: repeats or sets off words of somebody.
    PullQuote,
    /// A cell or row of a table.
    Table,
    /// A box with facts beside the story.
    FactBox,
    /// A correction or an editor's note.
    Correction,
    /// An embedded post.
    Embedded,
    /// Paywall, log-in or consent notice: kept, never read as story.
    Notice,
}

impl Role {
    /// It is the story's own text; not its headline, nor what stands over it or beside it.
    #[must_use]
    pub fn is_text(self) -> bool {
        use Role::{Correction, Embedded, FactBox, Heading, ListItem, Paragraph, PullQuote, Table};
        matches!(self, Heading | Paragraph | ListItem | PullQuote | Embedded | Table | FactBox | Correction)
    }
}

/// What this room finds.
#[derive(Clone, Debug)]
pub struct Article {
    /// Is this a story at all? When it is not, `story` and `promos` are empty.
    pub verdict: Verdict,
    /// Text of the story's headline, if it was found in the page.
    pub headline: Option<String>,
    /// What the reader must know: cut, not English, paywall.
    pub notes: Vec<Note>,
    /// Blocks of the story with text, in reading order.
    pub story: Vec<(BlockId, Role)>,
    /// Blocks to hide: never an ancestor, a descendant, or a member of `story`; none inside another.
    pub promos: Vec<Promo>,
    /// Blocks that would be among the promos if the reader had not chosen to see them.
    pub shown: Vec<Promo>,
}

/// Reads the blocks of a page.
#[must_use]
pub fn read(page: &Page, settings: &Settings) -> Article {
    let tree = Tree::new(page);
    if settings.whole {
        return whole(&tree);
    }
    let place = locate::locate(&tree);
    let likely =
        if settings.stages.judge { judge::story(&tree, &place) } else { judge::by_place(&tree, &place) };
    judged(&tree, &place, &likely, None, settings)
}

/// As [`read`], with somebody else's verdicts: on [`Evidence::leaves`], how likely each is text of the story, and how
/// likely the page is one, 0 to 1. For `recipe/train.py`, which tries models on publishers that they have not learnt from.
#[must_use]
pub fn read_judged(page: &Page, likely: &[f32], story: f32) -> Article {
    let tree = Tree::new(page);
    let place = locate::locate(&tree);
    judged(&tree, &place, likely, Some(story), &Settings::default())
}

fn judged(tree: &Tree, place: &Place, likely: &[f32], story: Option<f32>, settings: &Settings) -> Article {
    let page = tree.page;
    let sorted = promos::sort(tree, &settle::settle(tree, likely), settings.stages.promos);
    let text = &sorted.story;
    let story = story.unwrap_or_else(|| model::story_page(&signals::row(tree, likely)));
    let verdict = verdict::of(tree, text, story);
    let headline = place.headline.and_then(|h| page.block(h)).map(|b| b.text.clone());
    if verdict.kind != PageKind::Story {
        return Article { headline, ..nothing(verdict) };
    }
    let mut story = roles::all(tree, place, text, |id| sorted.is_promo(id));
    let hand = Hand::of(tree, &settings.hand, &story);
    story.retain(|&(id, _)| !hand.covers(id));
    let (promos, shown) = promos::collect(tree, &sorted, &story, &hand);
    let mut notes = Vec::new();
    if page.cut {
        notes.push(Note::Cut);
    }
    if !language::is_english(tree, text.iter().copied()) {
        notes.push(Note::NotEnglish);
    }
    if is_beginning(tree, text) {
        notes.push(Note::Paywall);
    }
    if hand.refused {
        notes.push(Note::Refused);
    }
    Article { headline, notes, story, promos, shown, ..nothing(verdict) }
}

/// A story of fewer words behind which a paywall stands is the beginning of one.
const BEGINNING: u32 = 350;

/// Only the beginning of the story is there to read: it is short, and behind it stands what asks to pay for the rest.
fn is_beginning(tree: &Tree, text: &[BlockId]) -> bool {
    let words: u32 = text.iter().map(|&id| tree.text(id).words).sum();
    let last = text.last().copied();
    words < BEGINNING && tree.leaves.iter().any(|&id| Some(id) > last && tree.text(id).says(cue::PAYWALL))
}

/// What the model sees of a page, for `recipe/train.py`.
#[derive(Clone, Debug)]
pub struct Evidence {
    /// Blocks with text, in reading order.
    pub leaves: Vec<BlockId>,
    /// For each of them as many numbers as there are names.
    pub rows: Vec<f32>,
    /// Names of the numbers of a row.
    pub names: &'static [&'static str],
    /// Numbers for the whole page.
    pub page: Vec<f32>,
    /// Their names.
    pub page_names: &'static [&'static str],
}

impl Evidence {
    /// Looks at a page. With somebody else's verdicts on its leaves, they are what the page's numbers are made of.
    #[must_use]
    pub fn of(page: &Page, likely: Option<&[f32]>) -> Evidence {
        let tree = Tree::new(page);
        let place = locate::locate(&tree);
        let rows = evidence::rows(&tree, &place);
        let likely = likely.map_or_else(|| judge::story(&tree, &place), <[f32]>::to_vec);
        let page = signals::row(&tree, &likely);
        Evidence { leaves: tree.leaves, rows, names: &evidence::NAMES, page, page_names: &signals::NAMES }
    }
}

/// A page that somebody has cut out already: everything is story.
fn whole(tree: &Tree) -> Article {
    let story: Vec<(BlockId, Role)> = tree.leaves.iter().map(|&id| (id, roles::of_story(tree, id))).collect();
    let english = language::is_english(tree, tree.leaves.iter().copied());
    let mut notes = Vec::new();
    if tree.page.cut {
        notes.push(Note::Cut);
    }
    if !english {
        notes.push(Note::NotEnglish);
    }
    let kind = if story.is_empty() { PageKind::Short } else { PageKind::Story };
    let verdict = Verdict { kind, why: Reason::new("page-whole") };
    Article { notes, story, ..nothing(verdict) }
}

fn nothing(verdict: Verdict) -> Article {
    Article {
        verdict,
        headline: None,
        notes: Vec::new(),
        story: Vec::new(),
        promos: Vec::new(),
        shown: Vec::new(),
    }
}

#[cfg(test)]
mod tests;
