//! Tokens: words with their inner apostrophes, full stops and hyphens; every other character by itself.

use super::Span;

/// A token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its bytes.
    pub span: Span,
    /// It has a letter or a digit.
    pub word: bool,
}

/// Tokens of one paragraph whose first byte is at `base` of the story. A word is a run of letters and digits that may
/// hold single `.`, `'`, `’`, `&` or `-` between two of them (`U.S`, `don’t`, `AT&T`, `vice-president`).
pub fn tokens(text: &str, base: usize) -> Vec<Token> {
    let mut out = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        if c.is_whitespace() {
            continue;
        }
        let mut end = start + c.len_utf8();
        let word = c.is_alphanumeric();
        while word && let Some(&(i, n)) = chars.peek() {
            if n.is_alphanumeric() {
                end = i + n.len_utf8();
            } else if !joins(n) || !text.get(i..).is_some_and(word_follows) {
                break;
            }
            chars.next();
        }
        out.push(Token { span: Span::new(base + start, base + end), word });
    }
    out
}

/// Characters that hold two parts of a word together.
fn joins(c: char) -> bool {
    matches!(c, '.' | '\'' | '’' | '&' | '-')
}

/// The character after the first one is a letter or a digit.
fn word_follows(rest: &str) -> bool {
    rest.chars().nth(1).is_some_and(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        tokens(text, 0).iter().map(|t| &text[t.span.start..t.span.end]).collect()
    }

    #[test]
    fn keeps_inner_marks_within_a_word_and_outer_ones_apart() {
        assert_eq!(
            words("“Don’t,” AT&T’s vice-president said."),
            ["“", "Don’t", ",", "”", "AT&T’s", "vice-president", "said", "."]
        );
        assert_eq!(words("U.S. 1,000--2"), ["U.S", ".", "1", ",", "000", "-", "-", "2"]);
    }
}
