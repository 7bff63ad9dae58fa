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
        while word {
            match chars.peek() {
                Some(&(i, n)) if n.is_alphanumeric() => {
                    end = i + n.len_utf8();
                    chars.next();
                }
                Some(&(i, '.' | '\'' | '’' | '&' | '-'))
                    if text
                        .get(i..)
                        .and_then(|rest| rest.chars().nth(1))
                        .is_some_and(char::is_alphanumeric) =>
                {
                    chars.next();
                }
                _ => break,
            }
        }
        out.push(Token { span: Span::new(base + start, base + end), word });
    }
    out
}
