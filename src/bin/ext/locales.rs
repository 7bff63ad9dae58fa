//! The words of the extension are all in `_locales`: every key that is named is there, and every key there is named.
//!
//! | where | what names a key |
//! |---|---|
//! | manifest, HTML, CSS | `__MSG_key__` |
//! | scripts | `getMessage('key'` |
//! | views | `ours("key")`, `Message::new("key")`; `Message::count("key"` names `key_one` and `key_other` |
//! | rules | `Reason::new("rule-id")`, `Reason::with("rule-id"` name `why_rule_id` |
//!
//! A key counts as used, too, where it stands alone in quotes (tables of rules, `data-` attributes), or where a text
//! ending in `_` or `_{…}` in quotes is the beginning of it (keys made from the names of kinds).

use crate::place::{Outcome, at, files, read};
use regex::Regex;
use std::collections::BTreeSet;

/// A text file that may name keys.
struct Source {
    name: String,
    text: String,
}

/// Fails with every key that is missing and every key that nothing names.
pub fn check() -> Outcome {
    let messages = read(&at("extension/_locales/en/messages.json"))?;
    let messages: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&messages)?;
    let keys: BTreeSet<String> = messages.keys().cloned().collect();
    let faults = faults(&keys, &sources()?);
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n").into()) }
}

fn sources() -> Outcome<Vec<Source>> {
    let mut all = Vec::new();
    for (folder, endings) in
        [("extension", &[".json", ".html", ".css", ".js"][..]), ("src", &[".rs"]), ("www", &[".html", ".js"])]
    {
        for file in files(&at(folder)).unwrap_or_default() {
            let skipped = file.starts_with("_locales") || file.starts_with("bin/");
            if !skipped && endings.iter().any(|e| file.ends_with(e)) {
                let mut text = read(&at(folder).join(&file))?;
                if let Some(tests) = text.find("#[cfg(test)]") {
                    text.truncate(tests);
                }
                all.push(Source { name: format!("{folder}/{file}"), text });
            }
        }
    }
    Ok(all)
}

fn faults(keys: &BTreeSet<String>, sources: &[Source]) -> Vec<String> {
    let named = Regex::new(concat!(
        r#"__MSG_(?<message>\w+?)__|getMessage\(\s*['"`](?<script>\w+)['"`]"#,
        r#"|\b(?:ours|Message::new)\(\s*"(?<view>\w+)"|Message::count\(\s*"(?<count>\w+)""#,
        r#"|Reason::(?:new|with)\(\s*"(?<rule>[\w-]+)""#,
    ))
    .expect("a pattern");
    let quoted = Regex::new(r#"["'`](?<whole>[\w-]+)(?<open>\{[^"'`]*)?["'`]"#).expect("a pattern");

    let mut faults = Vec::new();
    let mut used = BTreeSet::new();
    let mut beginnings = BTreeSet::new();
    for source in sources {
        for found in named.captures_iter(&source.text) {
            let wanted: Vec<String> = if let Some(rule) = found.name("rule") {
                vec![why(rule.as_str())]
            } else if let Some(count) = found.name("count") {
                vec![format!("{}_one", count.as_str()), format!("{}_other", count.as_str())]
            } else {
                let whole = ["message", "script", "view"].iter().find_map(|g| found.name(g));
                whole.iter().filter(|m| !m.as_str().starts_with('@')).map(|m| m.as_str().to_owned()).collect()
            };
            for key in wanted {
                if !keys.contains(&key) {
                    faults.push(format!("{}: the locale has no message `{key}`", source.name));
                }
                used.insert(key);
            }
        }
        for found in quoted.captures_iter(&source.text) {
            let text = &found["whole"];
            used.insert(text.to_owned());
            used.insert(why(text));
            if text.ends_with('_') {
                beginnings.insert(text.to_owned());
            }
        }
    }
    for key in keys {
        let begun = beginnings.iter().any(|b| key.starts_with(b.as_str()));
        if !used.contains(key) && !begun {
            faults.push(format!("extension/_locales/en/messages.json: nothing names `{key}`"));
        }
    }
    faults.dedup();
    faults
}

/// Key of the sentence that explains a rule.
fn why(rule: &str) -> String {
    format!("why_{}", rule.replace('-', "_"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults_of(keys: &[&str], text: &str) -> Vec<String> {
        let keys = keys.iter().map(|k| (*k).to_owned()).collect();
        faults(&keys, &[Source { name: "it".into(), text: text.into() }])
    }

    #[test]
    fn each_way_of_naming_a_key_asks_for_it() {
        for (text, missing) in [
            ("__MSG_name__", "name"),
            ("browser.i18n.getMessage('card_role')", "card_role"),
            (r#"ours("panel_title")"#, "panel_title"),
            (r#"Message::new("empty")"#, "empty"),
            (r#"Message::count("quotes", n)"#, "quotes_one"),
            (r#"Reason::with("said-by-name", &[])"#, "why_said_by_name"),
        ] {
            let faults = faults_of(&[], text);
            assert!(
                faults.first().is_some_and(|f| f.contains(&format!("`{missing}`"))),
                "{text}: {faults:?}"
            );
        }
    }

    #[test]
    fn a_key_is_used_where_it_is_named_in_a_table_or_made_from_a_kind() {
        assert!(faults_of(&["why_share_words"], r#"("share-words", SHARE)"#).is_empty());
        assert!(faults_of(&["kind_expert"], r#"format!("kind_{kind}")"#).is_empty());
        assert_eq!(faults_of(&["forgotten"], "nothing").len(), 1);
    }
}
