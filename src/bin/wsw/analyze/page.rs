//! The page to analyze: a file or standard input, HTML or plain text.

use std::ffi::OsStr;
use std::io::Read;
use std::path::Path;
use who_said_what::page::{Page, html, plain};

/// What a file holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// An HTML document.
    Html,
    /// Plain text, a paragraph a line.
    Text,
}

/// The most bytes that are read: no news page comes near.
const MOST: u64 = 64 << 20;

/// Reads a page; `-` is standard input.
pub fn read(file: &OsStr, kind: Option<Kind>, url: &str) -> Result<Page, String> {
    let name = if file == "-" { "standard input".to_owned() } else { file.display().to_string() };
    let bytes =
        if file == "-" { take(std::io::stdin().lock()) } else { std::fs::File::open(file).and_then(take) };
    let bytes = bytes.map_err(|e| format!("{name}: {e}"))?;
    if bytes.len() as u64 > MOST {
        return Err(format!("{name}: larger than {} MB", MOST >> 20));
    }
    let text = String::from_utf8(bytes).map_err(|_| format!("{name}: not UTF-8"))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    if text.trim().is_empty() {
        return Err(format!("{name}: empty"));
    }
    let kind = kind.unwrap_or_else(|| guess(Path::new(file), text));
    Ok(match kind {
        Kind::Html => html::page(text, url),
        Kind::Text => Page { url: url.into(), ..plain::page(text) },
    })
}

fn take(source: impl Read) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    source.take(MOST + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// By the file's extension, else by what stands at its head.
fn guess(file: &Path, text: &str) -> Kind {
    let extension = file.extension().map(|e| e.to_string_lossy().to_lowercase());
    match extension.as_deref() {
        Some("html" | "htm" | "xhtml" | "xht" | "shtml") => return Kind::Html,
        Some("txt" | "md" | "text") => return Kind::Text,
        _ => {}
    }
    let head: String = text.trim_start().chars().take(2000).collect::<String>().to_lowercase();
    let tags = ["<!doctype", "<html", "<head", "<body", "<article", "<div", "<p>", "<p "];
    if head.starts_with('<') && tags.iter().any(|t| head.contains(t)) { Kind::Html } else { Kind::Text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_without_a_telling_name_is_known_by_its_head() {
        assert_eq!(guess(Path::new("-"), "\n<!DOCTYPE html><p>Hm"), Kind::Html);
        assert_eq!(guess(Path::new("story"), "A dam broke.\n<p> is a tag"), Kind::Text);
        assert_eq!(guess(Path::new("story.txt"), "<p>Raw"), Kind::Text);
    }
}
