//! A sheet for the terminal: headings, wrapped paragraphs, indents.

use std::fmt::Write;

/// What is written on and how.
pub struct Paper {
    out: String,
    width: usize,
    styled: bool,
}

impl Paper {
    /// As wide as `COLUMNS` says, else 80 columns; headings are bold on a terminal unless `NO_COLOR` is set.
    pub fn of_terminal(terminal: bool) -> Paper {
        let columns = std::env::var("COLUMNS").ok().and_then(|c| c.parse().ok()).unwrap_or(80);
        let styled = terminal && std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty());
        Paper::new(columns, styled)
    }

    /// A sheet of a width, in columns.
    pub fn new(width: usize, styled: bool) -> Paper {
        Paper { out: String::new(), width: width.clamp(40, 100), styled }
    }

    /// A heading behind a blank line.
    pub fn heading(&mut self, text: &str) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        let text = plain(text);
        if self.styled {
            let _ = writeln!(self.out, "\u{1b}[1m{text}\u{1b}[0m");
        } else {
            let _ = writeln!(self.out, "{text}");
        }
    }

    /// A paragraph, every line indented.
    pub fn paragraph(&mut self, indent: usize, text: &str) {
        self.hanging(indent, indent, text);
    }

    /// A paragraph whose first line is indented differently.
    pub fn hanging(&mut self, first: usize, indent: usize, text: &str) {
        let mut line = " ".repeat(first);
        let mut length = first;
        let mut empty = true;
        for word in plain(text).split_whitespace() {
            let size = word.chars().count();
            if !empty && length + 1 + size > self.width {
                self.out.push_str(line.trim_end());
                self.out.push('\n');
                line = " ".repeat(indent);
                length = indent;
                empty = true;
            }
            if !empty {
                line.push(' ');
                length += 1;
            }
            line.push_str(word);
            length += size;
            empty = false;
        }
        if !empty {
            self.out.push_str(&line);
            self.out.push('\n');
        }
    }

    /// A blank line.
    pub fn space(&mut self) {
        self.out.push('\n');
    }

    /// What was written.
    pub fn finish(self) -> String {
        self.out
    }
}

/// Text that a terminal shows and does not obey: control characters of a page could move the cursor or worse.
pub fn plain(text: &str) -> String {
    let spaced = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c });
    spaced
        .filter(|c| !c.is_control() && !matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_is_longer_than_the_sheet() {
        let mut paper = Paper::new(40, false);
        paper.hanging(2, 6, "A dam broke on Monday and the valley below it was under water by noon.");
        let text = paper.finish();
        assert!(text.lines().count() > 1 && text.lines().all(|l| l.chars().count() <= 40), "{text}");
        assert!(text.lines().nth(1).unwrap().starts_with("      "));
    }

    #[test]
    fn a_page_cannot_talk_to_the_terminal() {
        assert_eq!(plain("a\u{1b}[2Jb\u{7}"), "a[2Jb");
    }
}
