//! The extension's own words. Views name them by key; the browser's locale, or English natively, resolves them.

use std::borrow::Cow;

/// A message of the locale (`extension/_locales/*/messages.json`) and its substitutions `$1`, `$2` ….
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Key of the message.
    pub key: Cow<'static, str>,
    /// Substitutions: figures, names.
    pub args: Vec<String>,
}

impl Message {
    /// A message without substitutions.
    #[must_use]
    pub fn new(key: impl Into<Cow<'static, str>>) -> Message {
        Message { key: key.into(), args: Vec::new() }
    }

    /// A message that counts: `<key>_one` or `<key>_other`, with the number as `$1`.
    #[must_use]
    pub fn count(key: &str, n: usize) -> Message {
        let form = if n == 1 { "one" } else { "other" };
        Message { key: format!("{key}_{form}").into(), args: vec![n.to_string()] }
    }

    /// Adds the next substitution.
    #[must_use]
    pub fn with(mut self, arg: impl ToString) -> Message {
        self.args.push(arg.to_string());
        self
    }
}

/// The English text of a message, with its substitutions; empty when there is none, as in browsers.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn english<S: AsRef<str>>(key: &str, args: &[S]) -> String {
    use std::collections::HashMap;
    use std::sync::LazyLock;

    #[derive(serde::Deserialize)]
    struct Entry {
        message: String,
    }
    static MESSAGES: LazyLock<HashMap<String, Entry>> = LazyLock::new(|| {
        serde_json::from_str(include_str!("../../extension/_locales/en/messages.json")).unwrap_or_default()
    });

    let Some(entry) = MESSAGES.get(key) else {
        return String::new();
    };
    let mut text = String::with_capacity(entry.message.len());
    let mut chars = entry.message.chars();
    while let Some(c) = chars.next() {
        if c != '$' {
            text.push(c);
            continue;
        }
        // As browsers read it: `$1` to `$9` are substitutions, `$$` is a dollar sign.
        match chars.next() {
            Some(d @ '1'..='9') => {
                let arg = args.get((d as usize) - ('1' as usize));
                text.push_str(arg.map_or("", AsRef::as_ref));
            }
            Some(other) => text.push(other),
            None => text.push('$'),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fills_substitutions_in_and_counts_in_words() {
        let m = Message::count("quotations", 1);
        assert_eq!(english(&m.key, &m.args), "1 quotation");
        let m = Message::count("quotations", 3);
        assert_eq!(english(&m.key, &m.args), "3 quotations");
    }

    #[test]
    fn a_message_that_is_missing_is_empty_as_in_browsers() {
        assert_eq!(english::<&str>("no_such_key", &[]), "");
    }
}
