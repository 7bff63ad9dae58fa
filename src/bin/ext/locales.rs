//! The words of the extension are all in `_locales`: every key that is named is there, and every key there is named.
//!
//! | where | what names a key |
//! |---|---|
//! | manifest, HTML, CSS | `__MSG_key__` |
//! | scripts | `getMessage('key'` |
//! | views | `ours("key")`, `Message::new("key")`; `Message::count("key"` names `key_one` and `key_other` |
//! | rules | `Reason::new("rule-id")`, `Reason::with("rule-id"` name `why_rule_id` |
//!
//! A key counts as used, too, where it stands alone in quotes (tables of rules, `data-` attributes), where `"kind_{…}"`
//! is the beginning of it, and where `"{…}_more"` is the end of it and the rest is used.

use crate::place::{Outcome, at, files, read};
use regex::Regex;
use std::collections::BTreeSet;

/// A text file that may name keys.
struct Source {
    name: String,
    text: String,
}

/// Fails when a key is missing: the reader would see a gap.
pub fn check() -> Outcome {
    say(faults(&keys()?, &sources()?).missing)
}

/// Fails when a key is missing, and when nothing names a key that is there.
pub fn check_both_ways() -> Outcome {
    let Faults { mut missing, unused } = faults(&keys()?, &sources()?);
    missing.extend(unused);
    say(missing)
}

fn say(faults: Vec<String>) -> Outcome {
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n").into()) }
}

fn keys() -> Outcome<BTreeSet<String>> {
    let messages = read(&at("extension/_locales/en/messages.json"))?;
    let messages: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&messages)?;
    Ok(messages.keys().cloned().collect())
}

/// What is wrong, a line each.
#[derive(Default)]
struct Faults {
    missing: Vec<String>,
    unused: Vec<String>,
}

fn sources() -> Outcome<Vec<Source>> {
    let mut all = Vec::new();
    for (folder, endings) in
        [("extension", &[".json", ".html", ".css", ".js"][..]), ("src", &[".rs"]), ("www", &[".html", ".js"])]
    {
        for file in files(&at(folder)).unwrap_or_default() {
            let skipped =
                ["_locales/", "bin/"].iter().any(|s| file.starts_with(s)) || file.ends_with("tests.rs");
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

fn faults(keys: &BTreeSet<String>, sources: &[Source]) -> Faults {
    let named = Regex::new(concat!(
        r#"__MSG_(?<message>\w+?)__|getMessage\(\s*['"`](?<script>\w+)['"`]"#,
        r#"|\b(?:ours|Message::new)\(\s*"(?<view>\w+)"|Message::count\(\s*"(?<count>\w+)""#,
        r#"|Reason::(?:new|with)\(\s*"(?<rule>[\w-]+)""#,
    ))
    .expect("a pattern");
    let quoted = Regex::new(r#"["'`](?:(?<whole>[\w-]+)|(?<begin>\w+_)\{\w*\}|\{\w*\}(?<end>_\w+))["'`]"#)
        .expect("a pattern");

    let mut faults = Faults::default();
    let mut used = BTreeSet::new();
    let (mut beginnings, mut endings) = (BTreeSet::new(), BTreeSet::from(["_one", "_other"]));
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
                    faults.missing.push(format!("{}: the locale has no message `{key}`", source.name));
                }
                used.insert(key);
            }
        }
        for found in quoted.captures_iter(&source.text) {
            if let Some(whole) = found.name("whole") {
                used.extend([whole.as_str().to_owned(), why(whole.as_str())]);
            }
            beginnings.extend(found.name("begin").map(|m| m.as_str()));
            endings.extend(found.name("end").map(|m| m.as_str()));
        }
    }
    for key in keys {
        let begun = beginnings.iter().any(|b| key.starts_with(b));
        let ended = endings.iter().any(|e| key.strip_suffix(e).is_some_and(|base| used.contains(base)));
        if !used.contains(key) && !begun && !ended {
            faults.unused.push(format!("extension/_locales/en/messages.json: nothing names `{key}`"));
        }
    }
    faults.missing.dedup();
    faults
}

/// Key of the sentence that explains a rule.
fn why(rule: &str) -> String {
    format!("why_{}", rule.replace('-', "_"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults_of(keys: &[&str], text: &str) -> Faults {
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
            let faults = faults_of(&[], text).missing;
            assert!(
                faults.first().is_some_and(|f| f.contains(&format!("`{missing}`"))),
                "{text}: {faults:?}"
            );
        }
    }

    #[test]
    fn a_key_is_used_where_it_is_named_in_a_table_or_made_from_a_kind() {
        assert!(faults_of(&["why_share_words"], r#"("share-words", SHARE)"#).unused.is_empty());
        assert!(faults_of(&["kind_expert"], r#"format!("kind_{kind}")"#).unused.is_empty());
        assert!(
            faults_of(&["idle", "idle_more"], r#"notice("idle"), format!("{key}_more")"#).unused.is_empty()
        );
        assert_eq!(faults_of(&["forgotten"], "nothing").unused.len(), 1);
    }
}
