//! The article as a reference: BibTeX and CSL-JSON. With a quotation: its paragraph as locator and its link.

use super::json::Value;
use super::{link::link, words};
use crate::report::{Quote, Report};
use crate::text::Letters;

/// A BibTeX entry.
pub fn bibtex(report: &Report, quote: Option<&Quote>) -> String {
    let url = quote.map_or_else(|| report.url.clone(), |q| link(report, q));
    let date = words::date(&report.published);
    let mut fields = vec![("title", format!("{{{}}}", tex(&words::fold(&report.title))))];
    if !report.authors.is_empty() {
        // Braces keep BibTeX from splitting a name that is not a person's.
        let names: Vec<String> =
            report.authors.iter().map(|a| format!("{{{}}}", tex(&words::fold(a)))).collect();
        fields.push(("author", names.join(" and ")));
    }
    fields.push(("journal", tex(&words::fold(&report.site))));
    if let Some((year, month, day)) = date {
        fields.push(("year", year.to_string()));
        fields.push(("date", format!("{year:04}-{month:02}-{day:02}")));
    }
    // Addresses are read verbatim; only what would end the field is taken out.
    fields.push(("url", url.replace('{', "%7B").replace('}', "%7D").replace('\\', "%5C")));
    if let Some(quote) = quote {
        fields.push((
            "pages",
            words::paragraph(report, quote).map_or_else(String::new, |n| format!("para. {n}")),
        ));
        let who = words::attribution(report, quote);
        let note =
            if who.is_empty() { words::quoted(quote) } else { format!("{} --- {who}", words::quoted(quote)) };
        fields.push(("note", tex(&note)));
    }
    let lines =
        fields.iter().filter(|(_, v)| !v.is_empty() && v != "{}").map(|(n, v)| format!("  {n} = {{{v}}},\n"));
    format!("@article{{{},\n{}}}\n", key(report), lines.collect::<String>())
}

/// A list of one CSL-JSON item.
pub fn csl(report: &Report, quote: Option<&Quote>) -> String {
    let url = quote.map_or_else(|| report.url.clone(), |q| link(report, q));
    let authors: Vec<Value> =
        report.authors.iter().map(|a| Value::Object(vec![("literal", words::fold(a).into())])).collect();
    let mut fields = vec![
        ("id", key(report).into()),
        ("type", "article-newspaper".into()),
        ("title", words::fold(&report.title).into()),
    ];
    if !authors.is_empty() {
        fields.push(("author", Value::List(authors)));
    }
    if !report.site.trim().is_empty() {
        fields.push(("container-title", words::fold(&report.site).into()));
    }
    if let Some((y, m, d)) = words::date(&report.published) {
        let parts = [y, m, d].into_iter().map(|n| Value::Number(u64::from(n))).collect();
        fields.push(("issued", Value::Object(vec![("date-parts", Value::List(vec![Value::List(parts)]))])));
    }
    fields.push(("URL", url.into()));
    if let Some(quote) = quote {
        if let Some(n) = words::paragraph(report, quote) {
            fields.push(("locator", n.to_string().into()));
            fields.push(("label", "paragraph".into()));
        }
        let who = words::attribution(report, quote);
        let note =
            if who.is_empty() { words::quoted(quote) } else { format!("{} — {who}", words::quoted(quote)) };
        fields.push(("note", note.into()));
    }
    Value::List(vec![Value::Object(fields)]).pretty()
}

/// `kovalenko2026harbour`: author or outlet, year, first long word of the headline; ASCII letters and digits only.
fn key(report: &Report) -> String {
    let plain = |s: &str| s.chars().filter(char::is_ascii_alphanumeric).collect::<String>().small();
    let author = report.authors.first().and_then(|a| a.split_whitespace().next_back()).map(plain);
    let who = author.filter(|a| !a.is_empty()).unwrap_or_else(|| plain(&report.site));
    let year = words::date(&report.published).map_or_else(String::new, |(y, _, _)| y.to_string());
    let word = report.title.split_whitespace().map(plain).find(|w| w.len() > 4).unwrap_or_default();
    let key = format!("{who}{year}{word}");
    if key.is_empty() { "article".into() } else { key }
}

/// Text with TeX's special characters escaped.
fn tex(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '{' | '}' | '$' | '&' | '#' | '_' | '%' => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
    }
    out
}
