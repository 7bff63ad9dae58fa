//! Markdown (CommonMark): a quotation is a block quote, its speaker the line under it.

use super::{link::link, words};
use crate::report::{Quote, Report};

/// A block quote with its speaker and a link.
pub fn one(report: &Report, quote: &Quote) -> String {
    let who = words::attribution(report, quote);
    let who = if who.is_empty() { "*unattributed*".into() } else { escape(&who) };
    let place = if report.site.trim().is_empty() { "in the article" } else { report.site.trim() };
    let words = escape(&words::quoted(quote));
    let link = link(report, quote);
    // In angle brackets a destination may hold brackets; it must hold neither these nor a line break.
    let link = link.replace('<', "%3C").replace('>', "%3E").replace(['\n', '\r'], "");
    if link.is_empty() {
        format!("> {words}\n>\n> — {who}\n")
    } else {
        format!("> {words}\n>\n> — {who} ([{}](<{link}>))\n", escape(place))
    }
}

/// The headline, where it stands, and all quotations in reading order.
pub fn all(report: &Report) -> String {
    let mut out = format!("# {}\n\n", escape(&words::fold(&report.title)));
    let source = [report.authors.join(", "), report.site.clone(), words::day(&report.published).to_owned()];
    let mut source: Vec<String> =
        source.iter().filter(|s| !s.trim().is_empty()).map(|s| escape(&words::fold(s))).collect();
    if !report.url.is_empty() {
        source.push(format!("<{}>", report.url.replace(['<', '>', '\n', '\r', ' '], "")));
    }
    if !source.is_empty() {
        out.push_str(&source.join(" · "));
        out.push_str("\n\n");
    }
    let quotes: Vec<String> = report.quotes.iter().map(|q| one(report, q)).collect();
    out.push_str(&quotes.join("\n"));
    out
}

/// Text that Markdown leaves as it is: one line, nothing in it is markup.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for (i, c) in text.chars().enumerate() {
        let markup = matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '~' | '&' | '|');
        // At the start of a line these would make a heading, a list or a rule.
        let block = i == 0 && matches!(c, '#' | '+' | '-' | '=');
        if markup || block {
            out.push('\\');
        }
        out.push(c);
    }
    // `1.` or `1)` at the start would make a numbered list.
    let digits = out.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 && matches!(out.as_bytes().get(digits), Some(b'.' | b')')) {
        out.insert(digits, '\\');
    }
    out
}
