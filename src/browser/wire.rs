//! Messages, named by direction; each a `kind` and its fields, plain JSON. Samples that both Rust and the scripts
//! parse: `tests/wire`.

use crate::correct::Change;
use crate::page::{BlockId, Page};
use crate::report::{Mark, Report};
use crate::ui::state::{View, Wish};
use serde::{Deserialize, Serialize};

/// From the page scripts to the background.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum PageToBackground {
    /// The page scripts are in the page and begin to walk it: what they will need can be made ready.
    Entered {
        /// The word that the scripts put into the names of this page's highlights and attributes: ten letters `a`-`z`.
        key: String,
    },
    /// The page was walked; answered by [`Answer`].
    Walked {
        /// The page.
        page: Box<Page>,
        /// As in `Entered`.
        key: String,
        /// Promo blocks that the reader had brought back in an earlier reading of the same page, by their new numbers.
        shown: Vec<BlockId>,
    },
    /// The report's marks and promos stand in the page, but for some.
    Shown {
        /// Quotations that could not be marked, because the page had changed.
        lost: Vec<u32>,
    },
    /// The reader clicked a mark.
    Selected {
        /// The quotation, an index into the report's.
        quote: u32,
    },
    /// The reader says whose a quotation is; answered when it is so.
    Correct {
        /// The quotation, and whose it is.
        change: Change,
    },
    /// The reader wants to see a quotation in the panel; answered by whether the panel is open.
    ShowInPanel {
        /// The quotation.
        quote: u32,
    },
    /// The reader wants to copy a quotation; answered by its text with the speaker, or `null`.
    Citation {
        /// The quotation.
        quote: u32,
    },
    /// The page scripts left the page as it was, or the page is going away.
    Stopped {
        /// As in `Entered`.
        key: String,
    },
}

/// From the background to the page scripts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum BackgroundToPage {
    /// Switch marks and promos.
    SetView {
        /// The whole new view.
        view: View,
    },
    /// The reader has set the report right: show this one in place of the earlier.
    Corrected {
        /// The same reading, with the reader's corrections.
        report: Box<Report>,
        /// What to switch on.
        view: View,
    },
    /// Scroll to a place and flash it.
    Reveal {
        /// The place.
        mark: Mark,
    },
    /// Which quotation is under the pointer of the last context menu? Answered by a number or `null`.
    UnderPointer,
    /// Which box is under the pointer of the last context menu? Answered by [`Pointed`] or `null`; the box gives up focus and
    /// selection.
    BoxUnderPointer {
        /// The pointer was in a frame, which has the focus since.
        frame: bool,
    },
    /// Put text on the clipboard.
    Copy {
        /// The text.
        text: String,
    },
    /// Walk the page again.
    ReadAgain,
    /// Leave the page as it was.
    Stop,
}

/// From pop-up, panel and options to the background.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum ViewToBackground {
    /// Read the page of this tab.
    Read {
        /// The tab.
        tab: u32,
        /// The reader has clicked the toolbar button just now, which lets us in wherever the browser lets in any extension.
        clicked: bool,
    },
    /// Switch something in the page.
    SetView {
        /// The tab.
        tab: u32,
        /// The whole new view.
        view: View,
    },
    /// Scroll to a place and flash it.
    Reveal {
        /// The tab.
        tab: u32,
        /// The place.
        mark: Mark,
    },
    /// Say whose a quotation is.
    Correct {
        /// The tab.
        tab: u32,
        /// The quotation, and whose it is.
        change: Change,
    },
    /// Leave the page as it was.
    Stop {
        /// The tab.
        tab: u32,
    },
    /// Remember for a site what to do with blocks that are built alike: its pages are read again.
    Choose {
        /// The site's host.
        host: String,
        /// Of the blocks.
        signature: String,
        /// What to do.
        wish: Wish,
    },
    /// Forget what the reader chose for every site.
    ForgetChoices,
}

/// The background's answer to a walked page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Answer {
    /// The page was read.
    Report {
        /// What was found.
        report: Box<Report>,
        /// What to switch on.
        view: View,
    },
    /// The engine failed; the page stays as it is.
    Failed {
        /// The blocks that had been sent, for the log.
        blocks: BlockId,
    },
}

/// The page's answer to `box-under-pointer`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
pub struct Pointed {
    /// The page as it was walked.
    pub page: Page,
    /// The smallest block that holds what was pointed at.
    pub block: BlockId,
}
