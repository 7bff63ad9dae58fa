//! One manifest for both browsers: a base, and a small patch for each.

use crate::place::{Outcome, at, read};
use serde_json::{Map, Value};

/// Browsers that the extension is built for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browser {
    /// Chrome and Chromium.
    Chrome,
    /// Firefox.
    Firefox,
}

impl Browser {
    /// Both.
    pub const ALL: [Browser; 2] = [Browser::Chrome, Browser::Firefox];

    /// The browser of this name.
    pub fn named(name: &str) -> Outcome<Browser> {
        let found = Browser::ALL.into_iter().find(|b| b.name() == name);
        found.ok_or_else(|| format!("no browser `{name}`: chrome or firefox").into())
    }

    /// Name in files and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Browser::Chrome => "chrome",
            Browser::Firefox => "firefox",
        }
    }
}

/// The manifest of a browser, with the version of the crate.
pub fn merged(browser: Browser) -> Outcome<String> {
    let mut base = part("extension/manifest.json")?;
    patch(&mut base, part(&format!("extension/manifest.{}.json", browser.name()))?);
    base.insert("version".into(), env!("CARGO_PKG_VERSION").into());
    Ok(serde_json::to_string_pretty(&base)? + "\n")
}

/// Lays a patch over a base, key by key: lists are appended, objects take the patch's keys, the rest is replaced.
fn patch(base: &mut Map<String, Value>, patch: Map<String, Value>) {
    for (key, new) in patch {
        match (base.get_mut(&key), new) {
            (Some(Value::Array(old)), Value::Array(new)) => old.extend(new),
            (Some(Value::Object(old)), Value::Object(new)) => old.extend(new),
            (_, new) => {
                base.insert(key, new);
            }
        }
    }
}

fn part(path: &str) -> Outcome<Map<String, Value>> {
    serde_json::from_str(&read(&at(path))?).map_err(|e| format!("{path}: {e}").into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn object(text: &str) -> Map<String, Value> {
        serde_json::from_str(text).expect("an object")
    }

    #[test]
    fn a_patch_appends_lists_adds_keys_and_replaces_the_rest() {
        let mut base = object(r#"{"a": [1], "o": {"x": 1, "y": {"z": 1}}, "s": "old", "kept": true}"#);
        patch(&mut base, object(r#"{"a": [2], "o": {"y": 2, "w": 3}, "s": "new", "added": 1}"#));
        let expected =
            r#"{"a": [1, 2], "o": {"x": 1, "y": 2, "w": 3}, "s": "new", "kept": true, "added": 1}"#;
        assert_eq!(base, object(expected));
    }

    #[test]
    fn an_install_asks_for_no_site_and_shows_pages_no_file() {
        for browser in Browser::ALL {
            let manifest = object(&merged(browser).expect("a manifest"));
            let permissions = manifest["permissions"].as_array().expect("a list");
            assert!(permissions.iter().all(|p| !p.as_str().expect("a name").contains("://")));
            for key in ["host_permissions", "content_scripts", "web_accessible_resources"] {
                assert!(!manifest.contains_key(key), "{key}");
            }
        }
    }
}
