//! Who Said What reads a news story: who speaks in it, in which words, what happened, what is next, and what on
//! the page is not the story.
//!
//! **Scope.** One page at a time, its words as they stand, English attribution (quotation marks in any language).
//! **Not in scope.** Other pages, the network, verdicts on bias or truth, guesses at anybody's gender or origin.
//!
//! ```text
//! toolbar click -> the page scripts walk the DOM                  = Page      (extension/page, or page::html natively)
//!               -> analyze(&Page, &Settings, Option<&Tagger>)     = Report    (pure; the whole of this crate)
//!               -> the page marks the report's passages and hides its promos  (extension/page)
//!               -> pop-up and panel render the report             = ui::Node  (pure, painted by browser::dom)
//!               -> "go to" in the panel: the page scrolls there and flashes
//! ```
//!
//! The rooms, in the order in which a page goes through them:
//!
//! | room | takes | gives |
//! |---|---|---|
//! | [`page`] | an HTML file, plain text, or a message from the page scripts | [`page::Page`]: blocks and their traits |
//! | [`article`] | the blocks | which are the story, which are promos, and why |
//! | [`text`] | the story's blocks | one text with paragraphs, sentences, tokens; the way back to the page |
//! | [`quotes`] | the text | attributions: source, cue, content |
//! | [`speakers`] | text and attributions | the cast: who the sources are |
//! | [`perspectives`] | text, attributions, cast | share of voice, sourcing, who answers whom, who is not heard |
//! | [`digest`] | text, attributions, cast | what happened, who said what, what next |
//! | [`report`] | all of it | [`report::Report`]: every conclusion with its reason and its place |
//! | [`correct`] | a report, and what the reader says of a quotation | the report set right |
//! | [`library`] | a report | quotations to copy and export |
//! | [`ui`] | a report | the views of pop-up, panel and options |
//! | [`browser`] | | the only room that knows a browser: messages, painter, the faces of its two modules |
//!
//! Nothing outside `browser` knows a clock, randomness, I/O, wasm-bindgen or web-sys. No input makes the core panic.

#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::string_slice,
        clippy::panic,
        clippy::unreachable
    )
)]

pub mod analyze;
pub mod article;
pub mod browser;
pub mod correct;
pub mod digest;
pub mod library;
pub mod page;
pub mod perspectives;
pub mod quotes;
pub mod report;
pub mod speakers;
pub mod text;
pub mod ui;

pub use analyze::{Settings, analyze};
pub use page::Page;
pub use report::Report;
