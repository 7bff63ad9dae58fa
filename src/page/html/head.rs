//! What the document says about itself: title, language, Open Graph, JSON-LD.

use super::tags::clip;
use crate::page::Meta;
use scraper::{ElementRef, Html};
use serde_json::Value;

/// The most units of JSON-LD `articleBody`.
const BODY: usize = 100_000;
/// The most nodes of JSON-LD that are looked at in one page.
const NODES: usize = 2_000;

/// Head of a document.
#[derive(Default)]
pub struct Head {
    pub title: String,
    pub lang: String,
    /// What the document calls its own address.
    pub address: String,
    pub meta: Meta,
}

/// Reads the head, and the structured data wherever it stands.
pub fn read(document: &Html) -> Head {
    let mut head = Head::default();
    let mut open_graph = Meta::default();
    let mut plain_description = String::new();
    for element in document.tree.root().descendants().filter_map(ElementRef::wrap) {
        match element.value().name() {
            "html" => set(&mut head.lang, element.attr("lang").or(element.attr("xml:lang")).unwrap_or("")),
            "link" if element.attr("rel") == Some("canonical") => {
                set(&mut head.address, whole(element.attr("href").unwrap_or("")));
            }
            "title" if head.title.is_empty() && !in_picture(element) => head.title = folded(&text(element)),
            "meta" => {
                let name =
                    element.attr("property").or(element.attr("name")).unwrap_or("").to_ascii_lowercase();
                let content = folded(element.attr("content").unwrap_or(""));
                match name.as_str() {
                    "og:type" if !content.is_empty() => open_graph.types.push(content),
                    "og:url" => set(&mut head.address, whole(&content)),
                    "og:title" => set(&mut open_graph.headline, &content),
                    "og:description" => set(&mut open_graph.description, &content),
                    "og:site_name" => set(&mut open_graph.site, &content),
                    "description" => set(&mut plain_description, &content),
                    "author" if !content.is_empty() && !content.contains("://") => {
                        open_graph.authors.push(content)
                    }
                    "article:published_time" => set(&mut open_graph.published, &content),
                    _ => {
                        let http = element.attr("http-equiv").unwrap_or("");
                        if http.eq_ignore_ascii_case("content-language") {
                            set(&mut head.lang, &content);
                        }
                    }
                }
            }
            "script" if element.attr("type").is_some_and(|t| t.contains("ld+json")) => {
                structured(&text(element), &mut head.meta);
            }
            _ => {}
        }
    }
    set(&mut open_graph.description, &plain_description);
    let meta = &mut head.meta;
    meta.types.append(&mut open_graph.types);
    set(&mut meta.headline, &open_graph.headline);
    set(&mut meta.description, &open_graph.description);
    set(&mut meta.published, &open_graph.published);
    if !open_graph.site.is_empty() {
        meta.site = open_graph.site;
    }
    if meta.authors.is_empty() {
        meta.authors = open_graph.authors;
    }
    head
}

/// An address that needs no other to be one, or nothing.
fn whole(address: &str) -> &str {
    if address.starts_with("http") { address } else { "" }
}

/// Fills what is still empty.
fn set(field: &mut String, value: &str) {
    if field.is_empty() {
        value.clone_into(field);
    }
}

fn in_picture(element: ElementRef<'_>) -> bool {
    element
        .parent()
        .and_then(|p| p.value().as_element())
        .is_some_and(|p| !matches!(p.name(), "head" | "html" | "body"))
}

fn text(element: ElementRef<'_>) -> String {
    element.children().filter_map(|c| c.value().as_text()).map(|t| &**t).collect()
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Adds what a JSON-LD script says. Publishers put raw line breaks and tabs into strings, which JSON forbids.
fn structured(script: &str, meta: &mut Meta) {
    let script = script.trim().trim_start_matches("<!--").trim_end_matches("-->");
    let clean: String = script.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let Ok(value) = serde_json::from_str::<Value>(&clean) else {
        return;
    };
    let mut queue = std::collections::VecDeque::from([&value]);
    let mut seen = 0;
    while let Some(value) = queue.pop_front() {
        seen += 1;
        if seen > NODES {
            return;
        }
        match value {
            Value::Array(items) => queue.extend(items),
            Value::Object(node) => {
                let types = strings(node.get("@type"));
                if types.iter().any(|t| is_work(t)) {
                    describe(node, meta);
                }
                meta.types.extend(types);
                queue
                    .extend(["@graph", "mainEntity", "mainEntityOfPage"].iter().filter_map(|k| node.get(*k)));
            }
            _ => {}
        }
    }
}

/// Types of nodes whose headline, authors and text are the page's own.
fn is_work(kind: &str) -> bool {
    kind.ends_with("Article")
        || kind.ends_with("Posting")
        || kind.ends_with("Report")
        || matches!(
            kind,
            "WebPage" | "Review" | "OpinionNewsArticle" | "CreativeWork" | "Blog" | "Recipe" | "Product"
        )
}

fn describe(node: &serde_json::Map<String, Value>, meta: &mut Meta) {
    let string = |key: &str| node.get(key).and_then(Value::as_str).map(folded).unwrap_or_default();
    set(&mut meta.headline, &string("headline"));
    set(&mut meta.description, &string("description"));
    set(&mut meta.published, &string("datePublished"));
    set(&mut meta.site, names(node.get("publisher")).first().map_or("", String::as_str));
    if meta.authors.is_empty() {
        meta.authors = names(node.get("author"));
    }
    if meta.body.is_empty() {
        meta.body = clip(&string("articleBody"), BODY).into();
    }
}

/// A string, or the strings of an array.
fn strings(value: Option<&Value>) -> Vec<String> {
    match value {
        Some(Value::String(s)) => vec![s.trim().to_owned()],
        Some(Value::Array(items)) => items.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        _ => Vec::new(),
    }
}

/// Names of persons or bodies: strings, objects with `name`, or arrays of those.
fn names(value: Option<&Value>) -> Vec<String> {
    let one = |value: &Value| match value {
        Value::String(s) => Some(folded(s)),
        Value::Object(o) => o.get("name").and_then(Value::as_str).map(folded),
        _ => None,
    };
    let found: Vec<String> = match value {
        Some(Value::Array(items)) => items.iter().filter_map(one).collect(),
        Some(value) => one(value).into_iter().collect(),
        None => Vec::new(),
    };
    found.into_iter().filter(|name| !name.is_empty() && !name.contains("://")).collect()
}
