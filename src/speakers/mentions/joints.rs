//! What holds the words of a name together: full stops, brackets, nicknames, possessives, `of`.

use crate::speakers::lexicon::{BODY, HONORIFIC, PERSON, PORTFOLIO, SUFFIX, TITLE};
use crate::speakers::words::{Shape, Word, Words};
use crate::text::among;
use std::ops::Range;

/// Two tokens stand side by side without a space.
pub fn touching(words: &Words, i: usize) -> bool {
    words.at(i).span.end == words.at(i + 1).span.start
}

/// A single letter with a full stop: `J.`
pub fn initial(words: &Words, i: usize) -> bool {
    let w = words.at(i);
    w.capital()
        && w.text.chars().filter(|c| c.is_alphabetic()).count() <= 2
        && w.text.chars().all(|c| c.is_uppercase() || c == '.')
        && words.at(i + 1).text == "."
        && touching(words, i)
}

/// `Sen.`, `St.`, `Jr.`: a full stop that ends no sentence.
pub fn short(words: &Words, i: usize) -> bool {
    let w = words.at(i);
    let known = w.any(HONORIFIC | SUFFIX) || among("st ft mt atty supt asst dist no", &w.lower);
    words.at(i + 1).text == "." && touching(words, i) && (known || initial(words, i))
}

/// One past `No 10`, `No. 11`: who governs in that street.
pub fn number_ten(words: &Words, i: usize) -> Option<usize> {
    let at = i + 1 + usize::from(words.at(i + 1).text == ".");
    (words.at(i).text == "No" && matches!(words.at(at).text, "10" | "11") && !words.at(at + 1).noun())
        .then_some(at + 1)
}

/// One past a name with a low line in it, `deadbolt_dad`: what a user of a forum goes by. `i` where there is none.
pub fn handle(words: &Words, i: usize) -> usize {
    let mut end = i;
    while words.at(end).word()
        && words.at(end + 1).text == "_"
        && touching(words, end)
        && touching(words, end + 1)
    {
        end += 2;
    }
    if end > i && words.at(end).word() { end + 1 } else { i }
}

/// Behind `(Mrs.)`, `(Rtd.)` at `i`, or what an office before it is about: `Engineer (Marine Works) Ghulam Rasool`.
pub fn aside(words: &Words, i: usize) -> Option<usize> {
    let (office, title) = (words.before(i), words.at(i + 1));
    if words.at(i).text != "("
        || !(title.any(HONORIFIC | TITLE)
            || matches!(&*title.lower, "rtd" | "retd")
            || office.any(PERSON | TITLE))
    {
        return None;
    }
    let close = (i + 2..i + 7).find(|&k| words.at(k).text == ")")?;
    Some(close + 1)
}

/// `Sheriff’s Office`, `Probation Workers’ Association`: the word that goes on behind the possessive at `k`, where a
/// body's name is about people of some sort.
pub fn office_of(words: &Words, k: usize, name_word: &impl Fn(usize) -> bool) -> Option<usize> {
    let w = words.at(k);
    let saint = |k: usize| matches!(&*words.at(k).lower, "st" | "saint");
    let people = w.any(PERSON | TITLE | BODY)
        || k > 1 && (saint(k - 1) || saint(k - 2))
        || among("children women men people girls boys mothers fathers saint traders workers", &w.lower);
    let next = if words.at(k + 1).word() { k + 1 } else { k + 2 };
    if !people || !name_word(next) {
        return None;
    }
    let end = (next..next + 4).take_while(|&j| name_word(j)).last()?;
    (next..=end).any(|j| words.at(j).any(BODY | PERSON) || &*words.at(j).lower == "office").then_some(next)
}

/// The run so far can be followed by `of`: a body, an office, a document.
pub fn heads(words: &Words, run: Range<usize>) -> bool {
    let last = words.before(run.end);
    last.any(BODY | TITLE) && !last.possessive
        || among(
            "centers centres friends daughters sons knights annals journal state voice house church people duke duchess prince earl archbishop bishop bank secretary minister",
            &last.lower,
        )
}

/// A noun for a body that is also where somebody plays: `Center Goran Tadić`.
pub fn plays(word: &Word) -> bool {
    matches!(&*word.lower, "center" | "centre")
}

/// Bodies that are named after what they see to.
const OFFICES: &str = "department ministry office bureau committee commission institute centre center council agency board \
    authority directorate secretariat service services school faculty programme program fund campaign";

/// The run names such a body: `Department of …`.
pub fn offices(words: &Words, run: Range<usize>) -> bool {
    run.into_iter().any(|k| among(OFFICES, &words.at(k).lower))
}

/// What a body sees to, behind `and`: one word, or several that end as no surname does.
pub fn task_of(words: &Words, k: usize, office: bool, name_word: &impl Fn(usize) -> bool) -> bool {
    const ENDS: [&str; 9] = ["tion", "ment", "ies", "ces", "irs", "ing", "ity", "ure", "ics"];
    let Some(last) = (k..k + 4).take_while(|&j| name_word(j)).last() else { return false };
    let thing = words.at(last).any(PORTFOLIO | BODY);
    thing && (last == k || office)
        || office && (last == k || ENDS.iter().any(|end| words.at(last).lower.ends_with(end)))
}

/// Parts of such a list, at most.
const PARTS: usize = 4;

/// A list goes on behind the comma at `k`, up to its `and`: `Lands, Housing and Urban Development`.
pub fn listed(words: &Words, mut k: usize, name_word: &impl Fn(usize) -> bool) -> bool {
    for _ in 0..PARTS {
        let end = (k + 1..k + 4).find(|&j| !name_word(j)).unwrap_or(k + 4);
        if end == k + 1 || words.at(end).text != "," {
            return end > k + 1 && words.at(end).text == "and" && task_of(words, end + 1, true, name_word);
        }
        k = end;
    }
    false
}

/// Behind a nickname in marks that opens at `i`.
pub fn nickname(words: &Words, i: usize) -> Option<usize> {
    let close = match words.at(i).text {
        "“" => "”",
        "‘" => "’",
        "\"" => "\"",
        "'" => "'",
        "(" => ")",
        _ => return None,
    };
    // `Harbour Corporation (HC)`
    let letters = close == ")" && (words.at(i + 1).shape == Shape::Capitals || words.before(i).any(BODY));
    let end = (i + 2..i + 6).find(|&k| words.at(k).text == close && !letters)?;
    let capital = words.at(end - 1).capital() && words.at(i + 1).capital();
    (capital && words.at(i).span.start > words.before(i).span.end).then_some(end + 1)
}
