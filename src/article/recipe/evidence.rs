//! Rows of evidence for `train.py`. JSON lines in: `{"id","url","html"}`; out:
//! `{"id","names","leaves":[{"text","row"}],"page_names","page"}`. With `"likely"`, a verdict on each of these leaves, the
//! page's numbers are what comes of these, without the leaves. With `"model"`, a verdict on the page, too, it is what the
//! engine makes of both instead: `{"id","kind","text","story","hidden"}`.

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
        let likely: Option<Vec<f32>> = input.get("likely").and_then(Value::as_array).map(|all| numbers(all));
        let answer = match (&likely, input.get("model").and_then(Value::as_f64)) {
            (Some(likely), Some(model)) => judged(&page, likely, model as f32, input.get("id")),
            (likely, _) => evidence(&page, likely.as_deref(), input.get("id")),
        };
        writeln!(out, "{answer}")?;
    }
    Ok(())
}

fn numbers(all: &[Value]) -> Vec<f32> {
    all.iter().map(|p| p.as_f64().unwrap_or(0.0) as f32).collect()
}

fn evidence(page: &Page, likely: Option<&[f32]>, id: Option<&Value>) -> Value {
    let evidence = Evidence::of(page, likely);
    let wanted = if likely.is_some() { 0 } else { evidence.rows.len() };
    let rows = evidence.rows.get(..wanted).unwrap_or_default().chunks(evidence.names.len());
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

/// The same blocks as `wsw batch --task report` prints, as far as the recipe looks at them.
fn judged(page: &Page, likely: &[f32], model: f32, id: Option<&Value>) -> Value {
    let article = read_judged(page, likely, model);
    let text = |id: u32| page.block(id).map_or("", |b| b.text.as_str());
    let own = article.story.iter().filter(|(_, role)| role.is_text());
    let own: Vec<&str> = own.map(|&(id, _)| text(id)).collect();
    let story: Vec<&str> = article.story.iter().map(|&(id, _)| text(id)).collect();
    let hidden = article.promos.iter();
    let hidden = hidden.map(|promo| json!({ "text": page.text_of(promo.block), "why": promo.why.rule }));
    let hidden: Vec<Value> = hidden.collect();
    let verdict = article.verdict;
    json!({
        "id": id, "kind": verdict.kind, "why": verdict.why.rule, "text": own.join("\n"), "story": story, "hidden": hidden,
    })
}
