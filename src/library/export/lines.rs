//! JSON of the quotations, for other programs.

use super::json::Value;
use super::{link::link, words};
use crate::report::{Passage, Quote, Report};

/// The article and all its quotations.
pub fn all(report: &Report) -> String {
    article(report, &report.quotes)
}

/// The article and one quotation.
pub fn one(report: &Report, quote: &Quote) -> String {
    article(report, std::slice::from_ref(quote))
}

fn article(report: &Report, quotes: &[Quote]) -> String {
    let authors = report.authors.iter().map(|a| a.as_str().into()).collect();
    let head = Value::Object(vec![
        ("headline", report.title.as_str().into()),
        ("url", report.url.as_str().into()),
        ("outlet", Value::filled(report.site.as_str())),
        ("authors", Value::List(authors)),
        ("published", Value::filled(report.published.as_str())),
    ]);
    let quotes = quotes.iter().map(|q| quotation(report, q)).collect();
    Value::Object(vec![("article", head), ("quotations", Value::List(quotes))]).pretty()
}

fn quotation(report: &Report, quote: &Quote) -> Value {
    let text = |p: &Option<Passage>| p.as_ref().map_or(Value::Null, |p| p.text.as_str().into());
    let parts = quote.content.iter().map(|p| p.text.as_str().into()).collect();
    Value::Object(vec![
        ("parts", Value::List(parts)),
        ("type", words::kind(quote).into()),
        ("speaker", Value::filled(words::name(report, quote))),
        ("role", Value::filled(words::role(report, quote))),
        ("certainty", words::tier(quote).into()),
        ("cue", text(&quote.cue)),
        ("source", text(&quote.source)),
        ("via", text(&quote.via)),
        ("paragraph", words::paragraph(report, quote).map_or(Value::Null, |n| Value::Number(n as u64))),
        ("link", link(report, quote).into()),
    ])
}
