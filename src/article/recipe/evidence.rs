//! Rows of evidence for `train.py`. JSON lines in: `{"id","url","html"}`; out:
//! `{"id","names","leaves":[{"text","row"}],"page_names","page"}`. With `"likely"`, a verdict on each of these leaves, it
//! is the story's text by these verdicts instead: `{"id","text"}`.

use serde_json::{Value, json};
use std::io::{BufRead, Write};
use who_said_what::article::{Evidence, read_judged};
use who_said_what::page::{Page, html};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let input: Value = serde_json::from_str(&line?)?;
        let field = |name: &str| input.get(name).and_then(Value::as_str).unwrap_or("");
        let page = html::page(field("html"), field("url"));
        let answer = match input.get("likely").and_then(Value::as_array) {
            Some(likely) => json!({ "id": input.get("id"), "text": story(&page, likely) }),
            None => evidence(&page, input.get("id")),
        };
        writeln!(out, "{answer}")?;
    }
    Ok(())
}

fn evidence(page: &Page, id: Option<&Value>) -> Value {
    let evidence = Evidence::of(page);
    let rows = evidence.rows.chunks(evidence.names.len());
    let leaves = evidence.leaves.iter().zip(rows).filter_map(|(&id, row)| {
        let block = page.block(id)?;
        let row: Vec<String> = row.iter().map(|x| format!("{x:.4}")).collect();
        Some(json!({ "text": block.text, "row": row.join(" ") }))
    });
    let leaves: Vec<Value> = leaves.collect();
    json!({
        "id": id, "names": evidence.names, "leaves": leaves, "page_names": evidence.page_names, "page": evidence.page,
    })
}

/// The same blocks as `wsw batch --task article` prints.
fn story(page: &Page, likely: &[Value]) -> String {
    let likely: Vec<f32> = likely.iter().map(|p| p.as_f64().unwrap_or(0.0) as f32).collect();
    let article = read_judged(page, &likely);
    let own = article.story.iter().filter(|(_, role)| role.is_text());
    let texts: Vec<&str> = own.filter_map(|&(id, _)| page.block(id)).map(|b| b.text.as_str()).collect();
    texts.join("\n")
}
