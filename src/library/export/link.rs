//! Links that open a page at a passage: text fragments (<https://wicg.github.io/scroll-to-text-fragment/>), read by
//! Chromium since 80, Safari 16.1, Firefox 131.
//!
//! A directive is `text=prefix-,start,end,-suffix`. Browsers compare words without regard to case and white space,
//! within one block for each of the four; `start` and `end` must lie on word boundaries.

use crate::report::{Around, Passage, Quote, Report};

/// The longest passage that stands whole in a link, in characters; a longer one is given by its first and last words.
const WHOLE: usize = 120;
/// Words that begin and end a long passage in a link.
const ENDS: usize = 5;
/// Words of context on either side.
const CONTEXT: usize = 3;

/// Address of the page with a text fragment for each part of the quotation; the page's plain address where there is
/// nothing to point at.
#[must_use]
pub fn link(report: &Report, quote: &Quote) -> String {
    let base = report.url.split('#').next().unwrap_or("");
    let parts = quote.content.iter().enumerate();
    let directives: Vec<String> = parts.filter_map(|(i, p)| directive(p, quote.around.get(i))).collect();
    if directives.is_empty() { base.into() } else { format!("{base}#:~:{}", directives.join("&")) }
}

/// The directive for one passage.
fn directive(passage: &Passage, around: Option<&Around>) -> Option<String> {
    // Marks and full stops at the ends are left to the context: `start` then begins at a word in any spelling.
    let inner = passage.text.trim_matches(|c: char| !c.is_alphanumeric());
    if inner.is_empty() {
        return None;
    }
    let at = passage.text.find(inner)?;
    let lead = passage.text.get(..at)?;
    let trail = passage.text.get(at + inner.len()..)?;
    let before = format!("{}{lead}", around.map_or("", |a| a.before.as_str()));
    let after = format!("{trail}{}", around.map_or("", |a| a.after.as_str()));
    let mut out = String::from("text=");
    // A line break within a block stands between what the browser sees as separate runs: context never crosses one.
    let before = before.rsplit('\n').next().and_then(|line| tail(line, CONTEXT));
    let after = after.split('\n').next().and_then(|line| head(line, CONTEXT));
    if let Some(before) = before {
        out.push_str(&encode(before));
        out.push_str("-,");
    }
    if inner.chars().count() <= WHOLE && !inner.contains('\n') {
        out.push_str(&encode(inner));
    } else {
        let start = head(inner.split('\n').next()?, ENDS)?;
        let end = tail(inner.rsplit('\n').next()?, ENDS)?;
        out.push_str(&encode(start));
        out.push(',');
        out.push_str(&encode(end));
    }
    if let Some(after) = after {
        out.push_str(",-");
        out.push_str(&encode(after));
    }
    Some(out)
}

/// The first words of a text, to the end of a word; `None` when it has no word.
fn head(text: &str, words: usize) -> Option<&str> {
    let text = text.trim();
    let end = text.split_whitespace().take(words).last().map(|w| w.as_ptr() as usize + w.len())?;
    let cut = text.get(..end - text.as_ptr() as usize)?;
    let cut = cut.trim_end_matches(|c: char| !c.is_alphanumeric());
    (!cut.is_empty()).then_some(cut)
}

/// The last words of a text, from the start of a word; `None` when it has no word.
fn tail(text: &str, words: usize) -> Option<&str> {
    let text = text.trim();
    let start = text.split_whitespace().rev().take(words).last().map(|w| w.as_ptr() as usize)?;
    let cut = text.get(start - text.as_ptr() as usize..)?;
    let cut = cut.trim_start_matches(|c: char| !c.is_alphanumeric());
    (!cut.is_empty()).then_some(cut)
}

/// Percent-encodes everything but letters, digits and `_ . ! ~ * ' ( )`: the dash, comma and ampersand are syntax here.
fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"_.!~*'()".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            for half in [byte >> 4, byte & 15] {
                out.push(char::from_digit(u32::from(half), 16).unwrap_or('0').to_ascii_uppercase());
            }
        }
    }
    out
}
