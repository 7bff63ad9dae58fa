//! What can be seen of one text: its words, their shape, its phrases.

use super::hashing::{Fnv, hash};
use super::links;
use crate::article::lexicon::cue;
use crate::page::Block;
use crate::text::Letters;
use crate::text::lookup::Lookup;
use std::hash::Hasher;
use std::sync::LazyLock;

/// Words of a block that are searched for phrases, at most: promos are short, and what they want stands early.
const PHRASE_WORDS: usize = 80;

/// The text of one block.
#[derive(Clone, Copy, Debug, Default)]
pub struct Text {
    /// Words; a Chinese, Japanese or Korean letter counts as one.
    pub words: u32,
    /// UTF-16 units.
    pub units: u32,
    /// Units that lie in links.
    pub linked: u32,
    /// Number of links.
    pub links: u32,
    /// Places where a sentence ends.
    pub stops: u32,
    /// Commas.
    pub commas: u32,
    /// Words that begin with a capital or a digit.
    pub capitals: u32,
    /// Letters in upper case.
    pub upper: u32,
    /// Letters.
    pub letters: u32,
    /// Digits.
    pub digits: u32,
    /// Function words of running text.
    pub function: u32,
    /// Quotation marks.
    pub quotes: u32,
    /// Places where a small letter runs into a capital: texts glued together.
    pub glued: u32,
    /// Ends like a sentence.
    pub ends: bool,
    /// Reads like running text: sentences, not a label. Readers' comments do not count.
    pub running: bool,
    /// Stands among readers' comments.
    pub commented: bool,
    /// A link in it calls to do something: "Sign me up".
    pub calls: bool,
    /// It is an address that is written out.
    pub address: bool,
    /// Holds an e-mail address.
    pub email: bool,
    /// A label and nothing but headlines behind it: "More: Why the pier smells of tar".
    pub led: bool,
    /// Meanings of its phrases: bits of [`cue`].
    pub cues: u64,
    /// Hash of its words, to find repeated texts.
    pub hash: u64,
}

impl Text {
    /// Part of the text that lies in links, 0 to 1.
    pub fn link_share(&self) -> f32 {
        if self.units == 0 { 0.0 } else { (self.linked as f32 / self.units as f32).min(1.0) }
    }
    /// Part of the letters that are capitals, 0 to 1.
    pub fn upper_share(&self) -> f32 {
        if self.letters == 0 { 0.0 } else { self.upper as f32 / self.letters as f32 }
    }
    /// Has any of these cues.
    pub fn says(&self, cues: u64) -> bool {
        self.cues & cues != 0
    }
}

struct Phrase {
    rest: Vec<u64>,
    place: cue::Place,
    meaning: u64,
}

static PHRASES: LazyLock<Lookup<Vec<Phrase>>> = LazyLock::new(|| {
    let mut table: Lookup<Vec<Phrase>> = Lookup::default();
    for &(meaning, place, phrases) in cue::PHRASES {
        for phrase in phrases.split('|') {
            let mut words = Vec::new();
            split(phrase, &mut words);
            let mut words = words.into_iter();
            if let Some(first) = words.next() {
                table.or_default(&first).push(Phrase { rest: words.collect(), place, meaning });
            }
        }
    }
    table
});

/// From so many small letters on, a capital begins a new word: `YouTube`, `WhatsApp` and `LinkedIn` are one.
const GLUED: u32 = 8;

/// Function words of English; enough to tell running text from lists of names and titles.
const FUNCTION_WORDS: [&str; 48] = [
    "the", "of", "and", "to", "in", "a", "is", "was", "that", "for", "it", "with", "as", "his", "he", "be",
    "by", "on", "not", "are", "but", "from", "or", "have", "an", "they", "which", "had", "her", "were",
    "their", "been", "has", "would", "will", "what", "there", "if", "can", "all", "we", "said", "who",
    "more", "she", "at", "this", "you",
];

static FUNCTION: LazyLock<Lookup<()>> =
    LazyLock::new(|| FUNCTION_WORDS.iter().map(|w| (hash(w), ())).collect());

/// Hashes of the words of a text, as `Tree::words` has them.
pub fn word_hashes(text: &str) -> Vec<u64> {
    let mut out = Vec::new();
    split(text, &mut out);
    out
}

/// Hashes of the words of a text in lower case; apostrophes inside a word are straight.
pub(super) fn split(text: &str, out: &mut Vec<u64>) -> Shape {
    out.clear();
    let mut shape = Shape::default();
    let mut word = Fnv::default();
    let mut open = false;
    let mut previous = ' ';
    let mut run = 0;
    let mut all = Fnv::default();
    for c in text.chars() {
        shape.units += c.len_utf16() as u32;
        let ideograph = is_ideograph(c);
        let inner = open && matches!(c, '\'' | '’' | '-');
        if c.is_alphanumeric() && !ideograph || inner {
            // Texts that stand apart by style only are glued here: `AdvertisementSKIP`.
            if open && c.is_uppercase() && previous.is_lowercase() && run >= GLUED {
                out.push(word.finish());
                all.write(&word.finish().to_le_bytes());
                word = Fnv::default();
                open = false;
            }
            run = if c.is_lowercase() { run + 1 } else { 0 };
            if !open {
                shape.words += 1;
                shape.capitals += u32::from(c.is_uppercase() || c.is_ascii_digit());
            }
            open = true;
            if c.is_uppercase() {
                shape.upper += 1;
                shape.glued += u32::from(previous.is_lowercase());
            }
            shape.letters += u32::from(c.is_alphabetic());
            shape.digits += u32::from(c.is_ascii_digit());
            let c = if c == '’' { '\'' } else { c };
            if c.is_ascii() {
                word.write_u8(c.to_ascii_lowercase() as u8);
            } else {
                let mut buffer = [0; 4];
                word.write(c.small().encode_utf8(&mut buffer).as_bytes());
            }
        } else {
            run = 0;
            if open {
                out.push(word.finish());
                all.write(&word.finish().to_le_bytes());
                word = Fnv::default();
                open = false;
            }
            match c {
                '.' | '!' | '?' | '…' | '。' | '！' | '？' | '।' => {
                    shape.pending = true;
                    shape.stops += u32::from(matches!(c, '。' | '！' | '？'));
                }
                ',' | '，' | '、' | ';' | ':' => shape.commas += 1,
                '"' | '“' | '”' | '«' | '»' | '„' | '「' => shape.quotes += 1,
                c if c.is_whitespace() && shape.pending => {
                    shape.stops += 1;
                    shape.pending = false;
                }
                _ => {}
            }
            if ideograph {
                shape.words += 1;
                shape.letters += 1;
                let mut buffer = [0; 4];
                let mut single = Fnv::default();
                single.write(c.encode_utf8(&mut buffer).as_bytes());
                out.push(single.finish());
                all.write(&single.finish().to_le_bytes());
            }
        }
        if c.is_alphanumeric() {
            shape.pending = false;
        }
        previous = c;
    }
    if open {
        out.push(word.finish());
        all.write(&word.finish().to_le_bytes());
    }
    shape.stops += u32::from(shape.pending);
    shape.ends = shape.pending || matches!(previous, '。' | '！' | '？' | '」');
    shape.hash = all.finish();
    shape
}

#[derive(Default)]
pub(super) struct Shape {
    words: u32,
    units: u32,
    stops: u32,
    commas: u32,
    capitals: u32,
    upper: u32,
    letters: u32,
    digits: u32,
    quotes: u32,
    glued: u32,
    pending: bool,
    ends: bool,
    hash: u64,
}

fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

/// Looks at a block's text; `words` become the hashes of its words.
pub fn read(text: &str, words: &mut Vec<u64>, block: &Block) -> Text {
    if text.is_empty() {
        return Text::default();
    }
    let shape = split(text, words);
    let mut out = Text {
        words: shape.words,
        units: shape.units,
        stops: shape.stops,
        commas: shape.commas,
        capitals: shape.capitals,
        upper: shape.upper,
        letters: shape.letters,
        digits: shape.digits,
        quotes: shape.quotes,
        glued: shape.glued,
        ends: shape.ends,
        hash: shape.hash,
        ..Text::default()
    };
    let links = links::read(block, out.words, out.units);
    (out.links, out.linked, out.calls, out.led) = (links.count, links.units, links.calls, links.led);
    out.function = words.iter().filter(|w| FUNCTION.contains(w)).count() as u32;
    out.email = has_email(text);
    out.address = text.contains("://") && !text.contains(' ');
    out.cues = phrases(words) | links.says;
    out
}

/// Meanings of the phrases in a text: bits of [`cue`].
pub(super) fn phrases(words: &[u64]) -> u64 {
    let mut found = 0;
    for (at, first) in words.iter().take(PHRASE_WORDS).enumerate() {
        for phrase in PHRASES.get(first).into_iter().flatten() {
            let rest = words.get(at + 1..).unwrap_or(&[]);
            let fits = match phrase.place {
                cue::Place::In => true,
                cue::Place::At => at == 0,
                cue::Place::Is => at == 0 && rest.len() == phrase.rest.len(),
            };
            if fits && rest.starts_with(&phrase.rest) {
                found |= phrase.meaning;
            }
        }
    }
    found
}

/// An `@` with letters on both sides.
fn has_email(text: &str) -> bool {
    text.split_once('@').is_some_and(|(before, behind)| {
        before.ends_with(char::is_alphanumeric) && behind.starts_with(char::is_alphanumeric)
    })
}

/// The text is a label of what follows.
pub(super) fn ends_label(text: &str) -> bool {
    text.trim_end().ends_with([':', '|', '>', '»', '→', '–', '—', '-', '•', '▶', '►', '：', '['])
}
