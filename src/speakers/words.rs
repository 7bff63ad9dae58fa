//! The story's tokens as this room needs them: without possessive endings and contractions, with their lexicon classes,
//! shape and place.

use super::lexicon::{self, Lex};
use crate::article::Role;
use crate::quotes::Attribution;
use crate::report::SpeakerKind;
use crate::text::among;
use crate::text::lookup::Lookup;
use crate::text::order;
use crate::text::{Letters, Span, Story};
use std::borrow::Cow;

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Shape {
    /// No word: punctuation.
    #[default]
    Mark,
    /// Begins with a small letter.
    Small,
    /// Begins with a capital.
    Capital,
    /// Two or more letters, all capitals.
    Capitals,
    /// Begins with a digit.
    Digit,
}

/// A token.
#[derive(Clone, Debug, Default)]
pub struct Word<'a> {
    /// As written, without `’s` or a contracted verb.
    pub text: &'a str,
    /// The same in lower case.
    pub lower: Cow<'a, str>,
    /// Bytes of `text`.
    pub span: Span,
    /// Classes of the lexicon.
    pub is: u32,
    /// Kind of the lexicon.
    pub kind: Option<SpeakerKind>,
    /// How it is written.
    pub shape: Shape,
    /// Had `’s`, or a bare apostrophe after a plural.
    pub possessive: bool,
    /// First word of its sentence, or behind a colon, a bullet or an opening quotation mark: its capital tells nothing.
    pub first: bool,
    /// Stands between quotation marks that belong to an attribution.
    pub quoted: bool,
    /// Index of its paragraph.
    pub paragraph: usize,
    /// Index of its sentence.
    pub sentence: usize,
    /// Sentences so far, those not counted that only go on inside a quotation: what the narrator has said since.
    pub told: usize,
}

impl Word<'_> {
    /// Has one of these classes.
    pub fn any(&self, classes: u32) -> bool {
        self.is & classes != 0
    }
    /// Is written with a capital.
    pub fn capital(&self) -> bool {
        matches!(self.shape, Shape::Capital | Shape::Capitals)
    }
    /// Is a word, no punctuation.
    pub fn word(&self) -> bool {
        self.shape != Shape::Mark
    }
    /// Describes a person, a body or something written.
    pub fn noun(&self) -> bool {
        self.any(lexicon::PERSON | lexicon::BODY | lexicon::WRITING)
    }
}

/// All words of a story; reading past either end gives an empty mark.
pub struct Words<'a> {
    list: Vec<Word<'a>>,
    none: Word<'a>,
    /// Words that the story also writes with a small letter.
    small: Lookup<()>,
    /// For each paragraph: its capitals tell nothing (a headline in title case, a line in capitals).
    pub loud: Vec<bool>,
    /// For each paragraph: it stands beside the running text (a heading, a caption, a box), which does not go on from it.
    pub aside: Vec<bool>,
}

impl<'a> Words<'a> {
    /// Looks at every token once.
    pub fn new(story: &'a Story, attributions: &[Attribution]) -> Words<'a> {
        let mut list: Vec<Word> = Vec::with_capacity(story.tokens.len());
        let mut loud = Vec::with_capacity(story.paragraphs.len());
        let mut quoted: Vec<Span> = attributions.iter().flat_map(|a| a.quoted.iter().copied()).collect();
        order::by_rank(&mut quoted, |&s| order::place(s));
        let mut quoted = quoted.into_iter().peekable();
        let mut reach = 0;
        let mut sentence = 0;
        let mut told = 0;
        for (p, paragraph) in story.paragraphs.iter().enumerate() {
            let mut first = true;
            let from = list.len();
            for token in story.tokens.get(paragraph.tokens.clone()).unwrap_or(&[]) {
                let at = token.span.start;
                while story.sentences.get(sentence).is_some_and(|s| s.end <= at) {
                    sentence += 1;
                    first = true;
                }
                let inside = at < reach;
                while let Some(span) = quoted.next_if(|s| s.start <= at) {
                    reach = reach.max(span.end);
                }
                if first
                    && running(paragraph.role)
                    && !(inside && list.len() > from)
                    && list.last().is_none_or(|w: &Word| w.sentence != sentence || w.paragraph != p)
                {
                    told += 1;
                }
                let mut word = read(story, token.span, token.word);
                word.paragraph = p;
                word.sentence = sentence;
                word.told = told;
                word.quoted = at < reach;
                word.first = first;
                if word.word() {
                    first = false;
                } else {
                    first = first || opens(&word, story);
                    own(&mut list, &word, story);
                }
                list.push(word);
            }
            loud.push(paragraph.role != Role::Byline && is_loud(list.get(from..).unwrap_or(&[])));
        }
        let aside = story.paragraphs.iter().map(|p| !running(p.role)).collect();
        Words { list, none: Word::default(), small: story.small_words(), loud, aside }
    }

    /// The word at an index.
    pub fn at(&self, i: usize) -> &Word<'a> {
        self.list.get(i).unwrap_or(&self.none)
    }
    /// The word before an index.
    pub fn before(&self, i: usize) -> &Word<'a> {
        i.checked_sub(1).map_or(&self.none, |i| self.at(i))
    }
    /// How many there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }
    /// Index of the first word that ends behind a byte.
    pub fn index(&self, byte: usize) -> usize {
        self.list.partition_point(|w| w.span.end <= byte)
    }
    /// The words that lie in a span.
    pub fn within(&self, span: Span) -> std::ops::Range<usize> {
        self.index(span.start)
            ..self.list.partition_point(|w| w.span.start < span.end).max(self.index(span.start))
    }
    /// The bytes of a run of words.
    pub fn span(&self, words: std::ops::Range<usize>) -> Span {
        Span::new(self.at(words.start).span.start, self.before(words.end).span.end)
    }
    /// The story also writes this word with a small letter.
    pub fn also_small(&self, lower: &str) -> bool {
        self.small.contains(lower)
    }
}

/// Text that goes on from one paragraph to the next.
fn running(role: Role) -> bool {
    matches!(role, Role::Standfirst | Role::Paragraph | Role::ListItem | Role::Embedded)
}

/// A mark behind which a capital tells nothing.
fn opens(mark: &Word, story: &Story) -> bool {
    match mark.text {
        "“" | "‘" | "«" | "„" | ":" | "•" | "·" | "▪" | "–" | "—" | "―" | "(" | "[" => true,
        "\"" | "'" | "`" => {
            let next = story.text.get(mark.span.end..).and_then(|t| t.chars().next());
            next.is_some_and(|c| c.is_alphanumeric() || c == '[')
        }
        _ => false,
    }
}

/// `officials’ report`: an apostrophe behind a plural makes it a possessive.
fn own(list: &mut [Word], mark: &Word, story: &Story) {
    let Some(last) = list.last_mut() else { return };
    let touches = last.span.end == mark.span.start && matches!(mark.text, "’" | "'");
    let tail = story.text.get(mark.span.end..).unwrap_or("");
    let mut tail = tail.chars();
    let goes_on = tail.next() == Some(' ') && tail.next().is_some_and(char::is_alphabetic);
    if touches && goes_on && last.lower.ends_with('s') && !last.quoted {
        last.possessive = true;
    }
}

fn read<'a>(story: &'a Story, span: Span, word: bool) -> Word<'a> {
    let whole = story.str(span);
    if !word {
        return Word { text: whole, lower: Cow::Borrowed(whole), span, ..Word::default() };
    }
    let (text, tail) = match whole.rfind(['\'', '’']).and_then(|i| whole.split_at_checked(i)) {
        Some((stem, tail)) if among("s S d ll ve re m", tail.trim_start_matches(['\'', '’'])) => {
            (stem, tail)
        }
        _ => (whole, ""),
    };
    let span = Span::new(span.start, span.start + text.len());
    let lower =
        if text.chars().any(char::is_uppercase) { Cow::Owned(text.small()) } else { Cow::Borrowed(text) };
    let Lex { is, kind } = lexicon::look(&lower);
    let closed = is & lexicon::PLAIN != 0;
    let possessive = !closed && matches!(tail, "'s" | "’s" | "'S" | "’S");
    Word { text, shape: shape(text), lower, span, is, kind, possessive, ..Word::default() }
}

fn shape(text: &str) -> Shape {
    let mut chars = text.chars();
    let Some(first) = chars.next() else { return Shape::Mark };
    if first.is_numeric() {
        return Shape::Digit;
    }
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    if letters > 1 && !text.chars().any(char::is_lowercase) && first.is_uppercase() {
        return Shape::Capitals;
    }
    // `al-Assad`, `d’Estaing`, `iPhone`: a capital behind a short small head.
    let hidden = text.char_indices().take(4).any(|(_, c)| c.is_uppercase());
    if first.is_uppercase() || hidden { Shape::Capital } else { Shape::Small }
}

/// Most longer words of the paragraph begin with a capital, and its verbs do.
fn is_loud(words: &[Word]) -> bool {
    let long = |w: &&Word| w.word() && w.text.chars().count() > 3 && w.shape != Shape::Digit;
    let all = words.iter().filter(long).count();
    let capital = words.iter().filter(long).filter(|w| w.capital()).count();
    let verb = words.iter().filter(long).any(|w| w.any(lexicon::VERB) && !w.capital());
    let shouted = words.iter().filter(|w| w.shape == Shape::Capitals).count();
    let spoken = words.iter().filter(|w| w.word()).count();
    (all >= 4 && capital * 10 > all * 7 && !verb) || (spoken >= 2 && shouted * 10 > spoken * 8)
}
