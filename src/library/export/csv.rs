//! Comma-separated values (RFC 4180), safe to open in a spreadsheet.

use super::{link::link, words};
use crate::report::{Quote, Report};

const HEAD: [&str; 11] = [
    "quotation",
    "speaker",
    "role",
    "type",
    "certainty",
    "cue",
    "paragraph",
    "headline",
    "outlet",
    "published",
    "link",
];

/// A table of all quotations.
pub fn all(report: &Report) -> String {
    let mut out = row(HEAD.iter().map(|h| (*h).to_owned()));
    for quote in &report.quotes {
        out.push_str(&line(report, quote));
    }
    out
}

/// A table of one quotation.
pub fn one(report: &Report, quote: &Quote) -> String {
    row(HEAD.iter().map(|h| (*h).to_owned())) + &line(report, quote)
}

fn line(report: &Report, quote: &Quote) -> String {
    row([
        words::quoted(quote),
        words::name(report, quote),
        words::role(report, quote),
        words::kind(quote).into(),
        words::tier(quote).into(),
        quote.cue.as_ref().map_or_else(String::new, |c| words::fold(&c.text)),
        words::paragraph(report, quote).map_or_else(String::new, |n| n.to_string()),
        words::fold(&report.title),
        report.site.clone(),
        words::day(&report.published).into(),
        link(report, quote),
    ])
}

fn row(cells: impl IntoIterator<Item = String>) -> String {
    let cells: Vec<String> = cells.into_iter().map(|c| cell(&c)).collect();
    cells.join(",") + "\r\n"
}

/// A cell in quotation marks. A spreadsheet takes a cell that begins with one of these for a formula, marks or not;
/// an apostrophe before it makes it text (OWASP, "CSV injection").
fn cell(text: &str) -> String {
    let formula = text.trim_start().starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
    let guard = if formula || text.starts_with(['\t', '\r', '\n']) { "'" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}
