//! An HTML file as a page, by the same rules as the walker in the live page, as far as they need no layout.
//!
//! Two passes over the parser's tree, both without recursion: [`survey`] finds what is shown and what holds blocks,
//! [`build`] writes the blocks.

mod build;
mod head;
mod survey;
mod tags;

use super::Page;
use scraper::Html;

/// Makes a page of an HTML document; one that comes without an address has the one that it gives itself. Never fails:
/// like a browser, it makes something of any input.
#[must_use]
pub fn page(html: &str, url: &str) -> Page {
    let document = Html::parse_document(html);
    let head = head::read(&document);
    let survey = survey::Survey::of(&document);
    let (blocks, cut) = build::blocks(&document, &survey);
    let url = if url.is_empty() { head.address.as_str() } else { url };
    let url = url.split('#').next().unwrap_or("").into();
    Page { url, title: head.title, lang: head.lang, meta: head.meta, blocks, cut }
}

#[cfg(test)]
mod tests;
