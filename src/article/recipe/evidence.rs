//! Rows of evidence for `train.py`. JSON lines in: `{"id","url","html"}`; out:
//! `{"id","names","leaves":[{"text","row"}],"page_names","page"}`.

use serde_json::{Value, json};
use std::io::{BufRead, Write};
use who_said_what::article::Evidence;
use who_said_what::page::html;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let input: Value = serde_json::from_str(&line?)?;
        let field = |name: &str| input.get(name).and_then(Value::as_str).unwrap_or("");
        let page = html::page(field("html"), field("url"));
        let evidence = Evidence::of(&page);
        let rows = evidence.rows.chunks(evidence.names.len());
        let leaves = evidence.leaves.iter().zip(rows).filter_map(|(&id, row)| {
            let block = page.block(id)?;
            let row: Vec<String> = row.iter().map(|x| format!("{x:.4}")).collect();
            Some(json!({ "text": block.text, "row": row.join(" ") }))
        });
        let leaves: Vec<Value> = leaves.collect();
        let answer = json!({
            "id": input.get("id"), "names": evidence.names, "leaves": leaves,
            "page_names": evidence.page_names, "page": evidence.page,
        });
        writeln!(out, "{answer}")?;
    }
    Ok(())
}
