//! A paragraph as the rules see it: words with their traits, punctuation, and each marked stretch as one item.

use super::cues::{self, Cue};
use super::lexicon::{self, Traits};
use super::marks::Marked;
use crate::text::tokens::Token;
use crate::text::{Letters, Span, Story};

/// What an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A word outside quotation marks, or inside marks that hold a name and no words of anybody.
    Word,
    /// A punctuation mark.
    Punct(char),
    /// A stretch between quotation marks.
    Quote,
    /// Before the first and behind the last item.
    Edge,
}

/// An item of a paragraph.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub span: Span,
    pub kind: Kind,
    /// The word in lower case with straight apostrophes, without a possessive ending; empty for others.
    pub low: String,
    pub traits: Traits,
    pub cue: Option<Cue>,
    /// A word that begins with a capital letter or is a number; a marked stretch that begins with a capital.
    pub capital: bool,
    /// A word of at least two letters, all capitals.
    pub upper: bool,
    /// A word with a possessive ending (`Trump’s`, `officials’`).
    pub possessive: bool,
    /// Bytes of that ending.
    pub tail: usize,
    /// A marked stretch that ends with a comma, question or exclamation mark: something may go on behind it.
    pub comma: bool,
    /// A sentence begins here.
    pub first: bool,
}

impl Item {
    fn edge() -> Item {
        Item {
            span: Span::new(0, 0),
            kind: Kind::Edge,
            low: String::new(),
            traits: Traits::default(),
            cue: None,
            capital: false,
            upper: false,
            possessive: false,
            tail: 0,
            comma: false,
            first: true,
        }
    }
    /// It is this punctuation mark.
    pub fn is(&self, c: char) -> bool {
        self.kind == Kind::Punct(c)
    }
    /// It is a word.
    pub fn word(&self) -> bool {
        self.kind == Kind::Word
    }
    /// It is a marked stretch.
    pub fn quote(&self) -> bool {
        self.kind == Kind::Quote
    }
    /// It has a trait.
    pub fn has(&self, traits: Traits) -> bool {
        self.traits.any(traits)
    }
    /// A dash between parts of a sentence.
    pub fn dash(&self) -> bool {
        matches!(self.kind, Kind::Punct('—' | '–' | '―' | '−' | '-'))
    }
    /// A comma, semicolon, colon, dash or bracket, a name in marks that ends with a comma, or no item at all: a phrase
    /// ends here.
    pub fn breaks(&self) -> bool {
        self.dash()
            || self.word() && self.comma
            || matches!(
                self.kind,
                Kind::Punct(',' | ';' | ':' | '(' | ')' | '[' | ']' | '…' | '.' | '?' | '!') | Kind::Edge
            )
    }
    /// A verb that makes a clause: auxiliary, cue, or a common finite form.
    pub fn verbal(&self) -> bool {
        self.word()
            && !self.capital
            && (self.has(Traits::AUXILIARY.or(Traits::VERB)) || self.cue.is_some_and(|c| !c.base))
    }
    /// A phrase ends here, or words between marks or a verb begin.
    pub fn closes(&self) -> bool {
        self.breaks() || self.quote() || self.verbal()
    }
    /// Digits.
    pub fn number(&self) -> bool {
        self.low.chars().all(|c| c.is_ascii_digit()) && self.word()
    }
    /// A name's part by its look: a capital letter, and no word that is capital only by its place.
    pub fn name(&self) -> bool {
        self.word()
            && self.capital
            && !self.has(
                Traits::SUBJECT
                    .or(Traits::DETERMINER)
                    .or(Traits::CONJUNCTION)
                    .or(Traits::SUBORDINATOR)
                    .or(Traits::PREPOSITION)
                    .or(Traits::AUXILIARY),
            )
            && !(self.has(Traits::TIME)
                && self.low != "may"
                && self.low != "april"
                && self.low != "june"
                && self.low != "august")
    }
}

/// The items of one paragraph.
pub(super) struct Line {
    items: Vec<Item>,
    edge: Item,
}

impl Line {
    /// Reads paragraph `index`. `marked`: its marked stretches, in order; `label(i)`: the `i`th of them is a name or a
    /// title and counts as a word.
    pub fn new(story: &Story, index: usize, marked: &[Marked], label: impl Fn(usize) -> bool) -> Line {
        let tokens = story.paragraphs.get(index).and_then(|p| story.tokens.get(p.tokens.clone()));
        Line::read(story, index, tokens.unwrap_or(&[]), marked, label)
    }

    /// Reads what stands inside a marked stretch as a paragraph of its own; `marked`: the stretches within it.
    pub fn inside(story: &Story, outer: &Marked, marked: &[Marked], label: impl Fn(usize) -> bool) -> Line {
        let from = story.tokens.partition_point(|t| t.span.start < outer.inner.start);
        let end = story.tokens.partition_point(|t| t.span.start < outer.inner.end);
        Line::read(story, outer.paragraph, story.tokens.get(from..end).unwrap_or(&[]), marked, label)
    }

    fn read(
        story: &Story,
        index: usize,
        tokens: &[Token],
        marked: &[Marked],
        label: impl Fn(usize) -> bool,
    ) -> Line {
        let mut items: Vec<Item> = Vec::new();
        let Some(paragraph) = story.paragraphs.get(index) else {
            return Line { items, edge: Item::edge() };
        };
        let sentences = story.sentences.get(paragraph.sentences.clone()).unwrap_or(&[]);
        let mut starts = sentences.iter().map(|s| s.start).peekable();
        let mut stretches = marked.iter().enumerate().peekable();
        let mut inside: Option<Span> = None;
        for token in tokens {
            if let Some(span) = inside
                && token.span.start < span.end
            {
                continue;
            }
            inside = None;
            let mut first = false;
            while starts.next_if(|&s| s <= token.span.start).is_some() {
                first = true;
            }
            if let Some((i, m)) = stretches.next_if(|(_, m)| m.span.start <= token.span.start) {
                inside = Some(m.span);
                let opening = story.str(m.inner).chars().find(|c| c.is_alphanumeric());
                let capital = opening.is_some_and(char::is_uppercase);
                let comma = story.str(m.inner).ends_with([',', '?', '!', '—', '…'])
                    || !story.str(m.span).ends_with(['.', ','])
                        && story.text.get(m.span.end..).is_some_and(|t| t.starts_with(','));
                let mut item =
                    Item { span: m.span, kind: Kind::Quote, first, capital, comma, ..Item::edge() };
                if label(i) {
                    item.kind = Kind::Word;
                    item.capital = true;
                    item.low = story.str(m.span).small();
                }
                items.push(item);
                // Sentences that begin inside the stretch are its own.
                while starts.next_if(|&s| s < m.span.end).is_some() {}
                continue;
            }
            items.push(item(story.str(token.span), token.span, token.word, first));
        }
        Line { items, edge: Item::edge() }
    }

    /// The item at this place, or an edge.
    pub fn at(&self, i: usize) -> &Item {
        self.items.get(i).unwrap_or(&self.edge)
    }
    /// Number of items.
    pub fn len(&self) -> usize {
        self.items.len()
    }
    /// From the first byte of item `a` to the last of item `b - 1`.
    pub fn span(&self, a: usize, b: usize) -> Span {
        let end = b.checked_sub(1).and_then(|b| self.items.get(b)).map_or(0, |i| i.span.end);
        Span::new(self.at(a).span.start, end)
    }
    /// The items as a name: without a possessive ending.
    pub fn name(&self, items: &std::ops::Range<usize>) -> Span {
        let mut span = self.span(items.start, items.end);
        let last = self.at(items.end.wrapping_sub(1));
        if last.possessive && last.word() {
            span.end -= last.tail;
        }
        span
    }
    /// Where sentences begin, and behind them the number of items.
    pub fn sentences(&self) -> Vec<std::ops::Range<usize>> {
        let mut cuts: Vec<usize> =
            self.items.iter().enumerate().filter(|(_, i)| i.first).map(|(n, _)| n).collect();
        if cuts.first() != Some(&0) {
            cuts.insert(0, 0);
        }
        cuts.push(self.items.len());
        cuts.windows(2).filter_map(|w| Some(*w.first()?..*w.get(1)?)).filter(|r| !r.is_empty()).collect()
    }
}

fn item(text: &str, span: Span, word: bool, first: bool) -> Item {
    let mut item = Item { span, first, ..Item::edge() };
    if !word {
        item.kind = Kind::Punct(text.chars().next().unwrap_or(' '));
        return item;
    }
    item.kind = Kind::Word;
    let c = text.chars().next().unwrap_or(' ');
    item.capital = c.is_uppercase() || c.is_numeric();
    item.upper =
        text.len() > 1 && text.chars().all(|c| !c.is_lowercase()) && text.chars().any(char::is_uppercase);
    let mut low: String = text.chars().map(|c| c.small()).map(|c| if c == '’' { '\'' } else { c }).collect();
    item.traits = lexicon::traits(&low);
    if item.traits == Traits::default()
        && let Some(stem) = low.strip_suffix("'s")
    {
        low = stem.to_owned();
        item.possessive = true;
        item.tail = if text.ends_with("’s") || text.ends_with("’S") { '’'.len_utf8() + 1 } else { 2 };
        item.traits = Traits::default();
    } else {
        // `United States President Odd Fenne said`
        item.cue = cues::verb(&low).filter(|_| text != "States");
    }
    item.low = low;
    item
}
