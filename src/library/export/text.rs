//! Plain text.

use super::{link::link, words};
use crate::report::{Quote, Report};

/// `“…” — Speaker, role (Outlet, date, link)`.
pub fn one(report: &Report, quote: &Quote) -> String {
    let who = words::attribution(report, quote);
    let source = [report.site.trim(), words::day(&report.published), &link(report, quote)]
        .into_iter()
        .filter(|s| !s.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    let mut out = words::quoted(quote);
    if !who.is_empty() {
        out.push_str(" — ");
        out.push_str(&who);
    }
    if !source.is_empty() {
        out.push_str(" (");
        out.push_str(&source);
        out.push(')');
    }
    out
}

/// The headline and where it stands, then a paragraph a quotation in reading order.
pub fn all(report: &Report) -> String {
    let mut paragraphs = vec![words::fold(&report.title)];
    let source = [report.site.trim(), words::day(&report.published), report.url.trim()];
    paragraphs.push(source.into_iter().filter(|s| !s.is_empty()).collect::<Vec<_>>().join(", "));
    for quote in &report.quotes {
        let who = words::attribution(report, quote);
        let who = if who.is_empty() { "unattributed".into() } else { who };
        paragraphs.push(format!("{}\n— {who}\n{}", words::quoted(quote), link(report, quote)));
    }
    paragraphs.retain(|p| !p.trim().is_empty());
    let mut out = paragraphs.join("\n\n");
    out.push('\n');
    out
}
