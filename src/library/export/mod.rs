//! Formats in which quotations leave the page by the reader's hand: pure functions from a report to text.
//!
//! Quotation marks stand only around words that stand between marks in the page; reported speech has none. Each
//! quotation comes with a link that opens the page at its words.

mod annotation;
mod citation;
mod csv;
mod json;
mod lines;
mod link;
mod markdown;
mod text;
pub mod words;

use crate::report::Report;

pub use link::link;
pub use markdown::escape;

/// A format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// Plain text.
    Text,
    /// Markdown (CommonMark).
    Markdown,
    /// Comma-separated values (RFC 4180) that no spreadsheet takes for formulas.
    Csv,
    /// JSON: the quotations with speaker, tier and place.
    Json,
    /// W3C Web Annotation collection (JSON-LD) with text-quote and text-position selectors.
    Annotations,
    /// The article as a BibTeX entry.
    Bibtex,
    /// The article as CSL-JSON.
    Csl,
}

impl Format {
    /// Every format, in the order in which they are offered.
    pub const ALL: [Format; 7] = [
        Format::Markdown,
        Format::Text,
        Format::Csv,
        Format::Json,
        Format::Annotations,
        Format::Bibtex,
        Format::Csl,
    ];

    /// The name by which it is asked for.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Format::Text => "text",
            Format::Markdown => "markdown",
            Format::Csv => "csv",
            Format::Json => "json",
            Format::Annotations => "annotations",
            Format::Bibtex => "bibtex",
            Format::Csl => "csl",
        }
    }

    /// The format of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Format> {
        Format::ALL.into_iter().find(|f| f.name() == name)
    }

    /// Extension of a file in this format, and its media type.
    #[must_use]
    pub fn file(self) -> (&'static str, &'static str) {
        match self {
            Format::Text => ("txt", "text/plain;charset=utf-8"),
            Format::Markdown => ("md", "text/markdown;charset=utf-8"),
            Format::Csv => ("csv", "text/csv;charset=utf-8"),
            Format::Json => ("json", "application/json"),
            Format::Annotations => ("jsonld", "application/ld+json"),
            Format::Bibtex => ("bib", "application/x-bibtex"),
            Format::Csl => ("json", "application/vnd.citationstyles.csl+json"),
        }
    }
}

/// All quotations of a report, or (BibTeX, CSL) the article that they stand in.
#[must_use]
pub fn all(report: &Report, format: Format) -> String {
    match format {
        Format::Text => text::all(report),
        Format::Markdown => markdown::all(report),
        Format::Csv => csv::all(report),
        Format::Json => lines::all(report),
        Format::Annotations => annotation::all(report),
        Format::Bibtex => citation::bibtex(report, None),
        Format::Csl => citation::csl(report, None),
    }
}

/// One quotation in a format; BibTeX and CSL cite the article with the quotation's paragraph and link. `None` when
/// the report has no such quotation.
#[must_use]
pub fn one(report: &Report, quote: u32, format: Format) -> Option<String> {
    let q = report.quotes.get(quote as usize)?;
    Some(match format {
        Format::Text => text::one(report, q),
        Format::Markdown => markdown::one(report, q),
        Format::Csv => csv::one(report, q),
        Format::Json => lines::one(report, q),
        Format::Annotations => annotation::one(report, q),
        Format::Bibtex => citation::bibtex(report, Some(q)),
        Format::Csl => citation::csl(report, Some(q)),
    })
}

/// One quotation with its speaker and its source, as a reader pastes it: `“…” — Speaker, role (Outlet, date, link)`.
#[must_use]
pub fn quotation(report: &Report, quote: u32) -> Option<String> {
    Some(text::one(report, report.quotes.get(quote as usize)?))
}

#[cfg(test)]
mod tests;
