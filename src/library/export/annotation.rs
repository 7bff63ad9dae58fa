//! W3C Web Annotations (<https://www.w3.org/TR/annotation-model/>): one annotation a quotation, one target a part.

use super::json::Value;
use super::words;
use crate::report::{Quote, Report};

const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";

/// A collection of all quotations.
pub fn all(report: &Report) -> String {
    let items = report.quotes.iter().map(|q| Value::Object(annotation(report, q))).collect();
    let page = Value::Object(vec![("type", "AnnotationPage".into()), ("items", Value::List(items))]);
    Value::Object(vec![
        ("@context", CONTEXT.into()),
        ("type", "AnnotationCollection".into()),
        ("label", words::fold(&report.title).into()),
        ("total", Value::Number(report.quotes.len() as u64)),
        ("first", page),
    ])
    .pretty()
}

/// One quotation.
pub fn one(report: &Report, quote: &Quote) -> String {
    let mut fields = vec![("@context", CONTEXT.into())];
    fields.extend(annotation(report, quote));
    Value::Object(fields).pretty()
}

fn annotation(report: &Report, quote: &Quote) -> Vec<(&'static str, Value)> {
    let who = words::attribution(report, quote);
    let body = Value::Object(vec![
        ("type", "TextualBody".into()),
        ("purpose", "identifying".into()),
        ("format", "text/plain".into()),
        ("value", if who.is_empty() { "unattributed".into() } else { who.into() }),
    ]);
    let targets = quote.content.iter().enumerate().map(|(i, part)| {
        let around = quote.around.get(i);
        let mut exact = vec![("type", "TextQuoteSelector".into()), ("exact", part.text.as_str().into())];
        let mut selectors = Vec::new();
        if let Some(around) = around {
            exact.push(("prefix", around.before.as_str().into()));
            exact.push(("suffix", around.after.as_str().into()));
            let start = u64::from(around.position);
            // Unicode code points of the text as it was read: all blocks in order, joined by newlines.
            selectors.push(Value::Object(vec![
                ("type", "TextPositionSelector".into()),
                ("start", Value::Number(start)),
                ("end", Value::Number(start + part.text.chars().count() as u64)),
            ]));
        }
        selectors.insert(0, Value::Object(exact));
        Value::Object(vec![("source", report.url.as_str().into()), ("selector", Value::List(selectors))])
    });
    vec![
        ("type", "Annotation".into()),
        ("motivation", "identifying".into()),
        ("body", body),
        ("target", Value::List(targets.collect())),
    ]
}
