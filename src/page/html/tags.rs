//! What the names of elements mean.

use crate::page::InlineKind;
use scraper::node::Element;

/// How an element takes part in the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Never shown, with all that it holds.
    Nothing,
    /// Begins a line of its own: a block wherever it holds anything.
    Block,
    /// Part of the surrounding text, unless it holds a block.
    Inline,
    /// A picture, video, player or frame; its content is a fallback that is not shown.
    Media,
    /// Something that the reader types into or chooses from.
    Control,
    /// A line break.
    Break,
}

/// The part of an element by its name.
pub fn part(name: &str) -> Part {
    match name {
        "head" | "title" | "base" | "link" | "meta" | "script" | "style" | "template" | "noscript"
        | "noembed" | "noframes" | "datalist" | "param" | "source" | "track" | "area" | "map" | "svg"
        | "amp-analytics" | "amp-state" | "rp" => Part::Nothing,
        "html" | "body" | "address" | "article" | "aside" | "blockquote" | "button" | "caption"
        | "center" | "dd" | "details" | "dialog" | "dir" | "div" | "dl" | "dt" | "fieldset"
        | "figcaption" | "figure" | "footer" | "form" | "frameset" | "h1" | "h2" | "h3" | "h4" | "h5"
        | "h6" | "header" | "hgroup" | "hr" | "legend" | "li" | "listing" | "main" | "menu" | "nav"
        | "ol" | "optgroup" | "option" | "p" | "plaintext" | "pre" | "search" | "section" | "summary"
        | "table" | "tbody" | "td" | "tfoot" | "th" | "thead" | "tr" | "ul" | "xmp" => Part::Block,
        "img" | "video" | "audio" | "iframe" | "frame" | "embed" | "object" | "canvas" | "amp-img"
        | "amp-video" | "amp-iframe" | "amp-audio" | "amp-ad" | "amp-youtube" | "amp-embed" => Part::Media,
        "input" | "select" | "textarea" => Part::Control,
        "br" => Part::Break,
        _ => Part::Inline,
    }
}

/// The kind of inline element.
pub fn inline(element: &Element) -> Option<InlineKind> {
    match element.name() {
        "a" => element.attr("href").map(|_| InlineKind::Link),
        "b" | "strong" => Some(InlineKind::Strong),
        _ if is_bold(element) => Some(InlineKind::Strong),
        _ => None,
    }
}

fn is_bold(element: &Element) -> bool {
    element.attr("style").is_some_and(|style| {
        declarations(style).any(|(name, value)| {
            name == "font-weight"
                && (value.starts_with("bold") || value.parse::<u32>().is_ok_and(|weight| weight >= 600))
        })
    })
}

/// Declarations of a `style` attribute: lower-case names and values, without `!important`.
pub fn declarations(style: &str) -> impl Iterator<Item = (String, String)> + '_ {
    style.split(';').filter_map(|declaration| {
        let (name, value) = declaration.split_once(':')?;
        let value = value.split('!').next().unwrap_or("");
        Some((name.trim().to_ascii_lowercase(), value.trim().to_ascii_lowercase()))
    })
}

/// Attributes that become [`crate::page::Block::hints`].
const HINTS: [&str; 18] = [
    "itemprop",
    "itemtype",
    "rel",
    "aria-label",
    "aria-labelledby",
    "data-testid",
    "data-test",
    "data-test-id",
    "data-qa",
    "data-cy",
    "data-component",
    "data-component-name",
    "data-component-type",
    "data-module",
    "data-type",
    "data-block",
    "data-name",
    "data-role",
];

/// The most units of one hint's value.
const HINT: usize = 80;

/// The hints of an element.
pub fn hints(element: &Element) -> String {
    let mut out = String::new();
    for name in HINTS {
        let Some(value) = element.attr(name).map(str::trim).filter(|v| !v.is_empty()) else {
            continue;
        };
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(name);
        out.push('=');
        out.extend(clip(value, HINT).chars().map(|c| if c.is_whitespace() { '_' } else { c }));
    }
    out
}

/// `id` and `class` as written.
pub fn class(element: &Element) -> String {
    let parts = [element.attr("id"), element.attr("class")];
    let parts: Vec<&str> = parts.into_iter().flatten().map(str::trim).filter(|p| !p.is_empty()).collect();
    parts.join(" ")
}

/// The longest beginning of `text` with at most `units` UTF-16 units.
pub fn clip(text: &str, units: usize) -> &str {
    let mut used = 0;
    for (i, c) in text.char_indices() {
        used += c.len_utf16();
        if used > units {
            return text.get(..i).unwrap_or("");
        }
    }
    text
}
