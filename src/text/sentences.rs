//! Sentences: cut at `.`, `!`, `?`, `…` (with closing marks and brackets behind them) when a new sentence begins.

use super::{Letters, Span};

/// Words that a full stop belongs to, in lower case without it: the stop ends no sentence before a capital letter.
const TITLES: &[&str] = &[
    "adm", "ald", "atty", "brig", "capt", "cllr", "cmdr", "col", "comdr", "cpl", "det", "dr", "fr", "gen",
    "gov", "hon", "insp", "lt", "maj", "messrs", "mr", "mrs", "ms", "mx", "pres", "prof", "rep", "reps",
    "rev", "sen", "sens", "sgt", "sr", "supt", "st", "mt", "ft", "vs", "v", "no", "nos", "art", "fig",
    "approx", "dept", "est", "cf", "al", "e.g", "i.e", "ca", "vol", "op", "pp",
];

/// Words whose stop ends a sentence only when a word follows that a sentence commonly begins with.
const SHORT: &[&str] = &[
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "inc", "corp", "co",
    "ltd", "llc", "bros", "jr", "ave", "blvd", "rd", "ala", "ariz", "ark", "calif", "colo", "conn", "del",
    "fla", "ga", "ill", "ind", "kan", "ky", "la", "md", "mass", "mich", "minn", "miss", "mont", "neb", "nev",
    "okla", "ore", "pa", "tenn", "tex", "va", "vt", "wash", "wis", "wyo", "etc", "univ", "assn", "a.m",
    "p.m", "u.s", "u.k", "u.n", "e.u", "d.c", "n.y", "l.a",
];

/// Capitalised words that begin a sentence far more often than they follow an abbreviation.
const OPENERS: &[&str] = &[
    "A",
    "An",
    "The",
    "This",
    "That",
    "These",
    "Those",
    "He",
    "She",
    "It",
    "They",
    "We",
    "You",
    "I",
    "But",
    "And",
    "So",
    "Or",
    "In",
    "On",
    "At",
    "By",
    "For",
    "From",
    "With",
    "As",
    "If",
    "When",
    "While",
    "After",
    "Before",
    "Since",
    "There",
    "Here",
    "What",
    "Who",
    "How",
    "Why",
    "His",
    "Her",
    "Its",
    "Their",
    "Our",
    "My",
    "Some",
    "Many",
    "Most",
    "Both",
    "Under",
    "Last",
    "Now",
    "Then",
    "Not",
    "No",
    "One",
    "According",
    "Asked",
    "Although",
    "Though",
    "Because",
    "Despite",
    "Until",
    "Yet",
    "Still",
];

/// What a stop is followed by.
const CLOSERS: &[char] = &['"', '”', '’', '\'', '»', ')', ']', '“', '」', '』', '*'];

/// Sentences of one paragraph whose first byte is at `base` of the story, without white space at their ends.
/// Quotations of several sentences are cut, too; marks and brackets stay with the sentence that they close.
pub fn sentences(text: &str, base: usize) -> Vec<Span> {
    let mut out = Vec::new();
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let at = |i: usize| chars.get(i).map_or('\n', |&(_, c)| c);
    let byte = |i: usize| chars.get(i).map_or(text.len(), |&(b, _)| b);
    let (mut start, mut i) = (0, 0);
    while i < chars.len() {
        let c = at(i);
        if c == '\n' {
            push(&mut out, text, base, byte(start), byte(i));
            start = i + 1;
        } else if matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？') {
            let stop = i;
            while matches!(at(i + 1), '.' | '!' | '?' | '…') {
                i += 1;
            }
            let mut end = i + 1;
            while closes(&at, end) || matches!(at(end), ' ' | '\u{a0}' | '\u{202f}') && at(end + 1) == '»' {
                end += 1;
            }
            let wide = matches!(c, '。' | '！' | '？');
            if (wide || at(end).is_whitespace() || end >= chars.len())
                && ends(&at, text, byte, start, stop, i, end)
            {
                push(&mut out, text, base, byte(start), byte(end));
                start = end;
            }
            i = end - 1;
        }
        i += 1;
    }
    push(&mut out, text, base, byte(start), text.len());
    out
}

/// A closing mark or bracket stands at `i`, directly behind the stop: a mark before a letter opens the next sentence.
fn closes(at: &impl Fn(usize) -> char, i: usize) -> bool {
    CLOSERS.contains(&at(i)) && !(at(i + 1).is_alphanumeric() && matches!(at(i), '"' | '“' | '\'' | '’'))
}

/// Does the sentence that began at `start` end with the stops `stop..=last`, whose closing marks end at `end`?
fn ends(
    at: &impl Fn(usize) -> char,
    text: &str,
    byte: impl Fn(usize) -> usize,
    start: usize,
    stop: usize,
    last: usize,
    end: usize,
) -> bool {
    let mut next = end;
    while at(next).is_whitespace() && at(next) != '\n' {
        next += 1;
    }
    let open = next;
    while matches!(
        at(next),
        '"' | '“' | '‘' | '\'' | '«' | '„' | '(' | '[' | '—' | '–' | '-' | '*' | '•' | '「' | '’'
    ) {
        next += 1;
    }
    let (first, c) = (at(next), at(stop));
    // A lower-case word goes on: "Stop!" she said. A bullet or dash before it is a new line of a list.
    if first.is_lowercase() && !matches!(at(open), '“' | '‘' | '«' | '„' | '•' | '*') {
        return false;
    }
    if c != '.' || last > stop {
        // An ellipsis in mid-sentence is followed by a small letter, which was answered above.
        return !matches!(first, ',' | ';' | ':');
    }
    if end > last + 1 && at(end - 1) != ')' && at(end - 1) != ']' {
        return true;
    }
    let mut from = stop;
    while from > start && (at(from - 1).is_alphanumeric() || at(from - 1) == '.') {
        from -= 1;
    }
    let word = text.get(byte(from)..byte(stop)).unwrap_or("");
    let low = word.small();
    if TITLES.contains(&low.as_str()) && word.chars().next().is_some_and(char::is_alphabetic) {
        // "No. 5", but "He said no. Then …"; "St. Ives".
        return match low.as_str() {
            "no" | "nos" | "art" | "fig" | "op" => !first.is_numeric() && low == word,
            "al" => word == "Al",
            _ => false,
        };
    }
    let opener = || {
        let mut to = next;
        while at(to).is_alphabetic() {
            to += 1;
        }
        OPENERS.contains(&text.get(byte(next)..byte(to)).unwrap_or(""))
            || open < next
            || byte(next) >= text.len()
    };
    let initial = word.chars().count() == 1 && word.chars().all(|c| c.is_uppercase() && c != 'I');
    let dotted = word.contains('.') && word.split('.').all(|p| p.chars().count() <= 2);
    if initial {
        // "J. Smith"; at the end of a sentence only before an opener: "vitamin C. The …"
        return opener();
    }
    if dotted || SHORT.contains(&low.as_str()) && word.chars().next().is_some_and(char::is_uppercase) {
        return opener();
    }
    // "3. A list": a number alone at the start belongs to what follows.
    !(word.chars().all(char::is_numeric) && from == start && !word.is_empty())
}

fn push(out: &mut Vec<Span>, text: &str, base: usize, start: usize, end: usize) {
    let piece = text.get(start..end).unwrap_or("");
    let lead = piece.len() - piece.trim_start().len();
    let body = piece.trim();
    if !body.is_empty() {
        out.push(Span::new(base + start + lead, base + start + lead + body.len()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        sentences(text, 0).iter().map(|s| &text[s.start..s.end]).collect()
    }

    #[test]
    fn abbreviations_initials_and_states_end_no_sentence() {
        for whole in [
            "Mr. Tolland met Dr. A. B. Venn at St. Ives.",
            "The U.S. Senate voted on Jan. 5 in Dunmore, Pa., at 9 a.m. sharp.",
            "It is the No. 5 bus.",
            "Quell v. Marsh went to Calder Corp. Chairman Ned Orr.",
            "It cost $3.50 in all.",
        ] {
            assert_eq!(cut(whole), [whole]);
        }
    }

    #[test]
    fn an_abbreviation_may_end_a_sentence_before_a_word_that_begins_one() {
        assert_eq!(cut("He left the U.S. He came back."), ["He left the U.S.", "He came back."]);
        assert_eq!(
            cut("They met at 9 a.m. The vote came later."),
            ["They met at 9 a.m.", "The vote came later."]
        );
        assert_eq!(cut("She said no. Then she left."), ["She said no.", "Then she left."]);
    }

    #[test]
    fn marks_and_brackets_stay_with_the_sentence_that_they_close() {
        assert_eq!(cut("“It rained. We left.” He nodded."), ["“It rained.", "We left.”", "He nodded."]);
        assert_eq!(cut("\"Stop!\" she said. \"Now.\""), ["\"Stop!\" she said.", "\"Now.\""]);
        assert_eq!(cut("It rained (a lot.) We left."), ["It rained (a lot.)", "We left."]);
        assert_eq!(cut("‘Go.’ ‘Why?’ asked Finn."), ["‘Go.’", "‘Why?’ asked Finn."]);
    }

    #[test]
    fn an_ellipsis_ends_a_sentence_only_before_a_new_one() {
        assert_eq!(cut("Well ... maybe not… We left."), ["Well ... maybe not…", "We left."]);
        assert_eq!(cut("What?! Really."), ["What?!", "Really."]);
    }

    #[test]
    fn numbers_of_a_list_belong_to_their_item_and_lines_are_cut() {
        assert_eq!(cut("1. Open the lid.\n2. Close it."), ["1. Open the lid.", "2. Close it."]);
    }

    #[test]
    fn other_scripts_are_cut_at_their_own_stops() {
        assert_eq!(cut("雨だった。帰った。"), ["雨だった。", "帰った。"]);
        assert_eq!(cut("Il pleut. « On part. » Fin."), ["Il pleut.", "« On part. »", "Fin."]);
    }

    #[test]
    fn an_empty_paragraph_has_no_sentence() {
        assert!(cut("  ").is_empty());
    }
}
