//! The page's words among ours: what turns the direction of writing in them turns nothing around them. The card does the
//! same in `extension/page/direction.js`.

use std::borrow::Cow;

/// Ends embeddings and overrides.
const POP: char = '\u{202c}';
/// Ends isolates.
const POP_ISOLATE: char = '\u{2069}';
/// Begins an isolate that takes its direction from its first letter.
const ISOLATE: char = '\u{2068}';

/// Words that end every turn of direction that they begin, and none that they do not. An element that isolates them does
/// not do so by itself: browsers take the character that ends an isolate in its text for its own end, and some
/// a separator of paragraphs for the end of everything.
#[must_use]
pub fn closed(words: &str) -> Cow<'_, str> {
    if !words.contains(|c| separates(c) || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')) {
        return Cow::Borrowed(words);
    }
    let mut out = String::with_capacity(words.len() + 8);
    let mut ends: Vec<char> = Vec::new();
    for c in words.chars() {
        match c {
            '\u{2066}'..='\u{2068}' => ends.push(POP_ISOLATE),
            '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' => ends.push(POP),
            // With an isolate ends all that began in it.
            POP_ISOLATE => match ends.iter().rposition(|&end| end == c) {
                Some(begin) => ends.truncate(begin),
                None => continue,
            },
            POP => match ends.last() {
                Some(&POP) => drop(ends.pop()),
                _ => continue,
            },
            _ => {}
        }
        out.push(if separates(c) { ' ' } else { c });
    }
    out.extend(ends.iter().rev());
    Cow::Owned(out)
}

/// Words to stand within a sentence of ours.
#[must_use]
pub fn isolated(words: &str) -> Cow<'_, str> {
    let closed = closed(words);
    // Nothing in ASCII has a direction of its own but from left to right.
    if closed.is_ascii() { closed } else { Cow::Owned(format!("{ISOLATE}{closed}{POP_ISOLATE}")) }
}

/// Separates paragraphs where browsers fold no white space.
fn separates(c: char) -> bool {
    matches!(c, '\u{1c}'..='\u{1e}' | '\u{85}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_begun_is_ended_and_nothing_else() {
        for (words, shown) in [
            ("Ada Finch", "Ada Finch"),
            ("שלום, Ada", "שלום, Ada"),
            ("\u{202e}Ada", "\u{202e}Ada\u{202c}"),
            ("\u{202e}Ada\u{202c} Finch", "\u{202e}Ada\u{202c} Finch"),
            ("Ada\u{2069}\u{2069}\u{202e} Finch", "Ada\u{202e} Finch\u{202c}"),
            ("Ada\u{202c} Finch", "Ada Finch"),
            ("\u{2067}\u{202b}Ada\u{2069} Finch\u{202c}", "\u{2067}\u{202b}Ada\u{2069} Finch"),
            ("\u{202b}\u{2067}Ada", "\u{202b}\u{2067}Ada\u{2069}\u{202c}"),
            ("\u{2066}\u{202c}Ada", "\u{2066}Ada\u{2069}"),
            ("Ada\u{2029}Finch\u{1d}", "Ada Finch "),
        ] {
            assert_eq!(closed(words), shown);
        }
    }

    #[test]
    fn only_what_has_a_direction_is_isolated_in_our_sentences() {
        assert_eq!(isolated("Ada Finch"), "Ada Finch");
        assert_eq!(isolated("שלום"), "\u{2068}שלום\u{2069}");
        assert_eq!(isolated("\u{2069}\u{202e}Ada"), "\u{2068}\u{202e}Ada\u{202c}\u{2069}");
    }
}
