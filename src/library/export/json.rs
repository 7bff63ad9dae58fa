//! Writes JSON: strings escaped, nothing else decided here. The module in the browser has no JSON library.

use std::fmt::Write;

/// A value to write.
pub enum Value {
    /// A string.
    Text(String),
    /// A whole number.
    Number(u64),
    /// Nothing.
    Null,
    /// A list.
    List(Vec<Value>),
    /// Fields in order.
    Object(Vec<(&'static str, Value)>),
}

impl From<&str> for Value {
    fn from(text: &str) -> Value {
        Value::Text(text.into())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Value {
        Value::Text(text)
    }
}

impl Value {
    /// Text, or `null` when it is empty.
    pub fn filled(text: impl Into<String>) -> Value {
        let text = text.into();
        if text.is_empty() { Value::Null } else { Value::Text(text) }
    }

    /// The value as JSON, indented by two spaces, with a newline at the end.
    pub fn pretty(&self) -> String {
        let mut out = String::new();
        self.write(&mut out, 0);
        out.push('\n');
        out
    }

    fn write(&self, out: &mut String, depth: usize) {
        match self {
            Value::Null => out.push_str("null"),
            Value::Number(n) => {
                let _ = write!(out, "{n}");
            }
            Value::Text(text) => string(out, text),
            Value::List(items) => {
                group(out, depth, ('[', ']'), items, |out, item| item.write(out, depth + 1))
            }
            Value::Object(fields) => group(out, depth, ('{', '}'), fields, |out, (name, value)| {
                string(out, name);
                out.push_str(": ");
                value.write(out, depth + 1);
            }),
        }
    }
}

fn group<T>(out: &mut String, depth: usize, ends: (char, char), items: &[T], each: impl Fn(&mut String, &T)) {
    out.push(ends.0);
    for (i, item) in items.iter().enumerate() {
        out.push_str(if i == 0 { "\n" } else { ",\n" });
        out.push_str(&"  ".repeat(depth + 1));
        each(out, item);
    }
    if !items.is_empty() {
        out.push('\n');
        out.push_str(&"  ".repeat(depth));
    }
    out.push(ends.1);
}

/// A JSON string. U+2028 and U+2029 are escaped as well, because older scripts read them as ends of line.
fn string(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if u32::from(c) < 0x20 || matches!(c, '\u{7f}' | '\u{2028}' | '\u{2029}') => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}
