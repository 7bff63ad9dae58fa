//! How much a sentence tells of what happened: a logistic ranker over a few features, all counted in the article
//! itself. Its weights are data (`weights.rs`), learned by `recipe/train.py`.

use super::lines::{Line, Lines};
use super::weights::WEIGHTS;
use super::words::{Bag, Vocabulary, dot, unit};
use crate::quotes::Attribution;
use crate::text::{Span, Story};

/// Names of the features, in their order.
pub const FEATURES: [&str; 20] = [
    "log position",
    "relative position",
    "is first",
    "is second or third",
    "opens paragraph",
    "length",
    "is short",
    "is long",
    "centroid",
    "like the first",
    "like an earlier one",
    "like the next",
    "has a number",
    "capitals",
    "quoted share",
    "speech",
    "begins with a pronoun",
    "begins with a link word",
    "first person",
    "question",
];

/// The features of one sentence.
pub type Features = [f32; FEATURES.len()];

/// A sentence with what the ranker sees in it.
#[derive(Debug)]
pub struct Scored {
    /// The sentence.
    pub span: Span,
    /// Its features.
    pub features: Features,
    /// Log-odds that a good summary holds it.
    pub score: f32,
}

/// All sentences of a story with their features: what `wsw batch --task rank` prints for the training recipe.
#[must_use]
pub fn all(story: &Story, attributions: &[Attribution]) -> Vec<Scored> {
    let lines = Lines::new(story, attributions);
    let ranked = Ranked::new(story, &lines, &lines.all);
    let scores = ranked.features.iter().map(score).collect::<Vec<_>>();
    let pairs = lines.all.iter().zip(ranked.features).zip(scores);
    pairs.map(|((l, features), score)| Scored { span: l.span, features, score }).collect()
}

/// Sentences made comparable.
pub(super) struct Ranked {
    /// Words of each sentence, weighted, of length 1.
    bags: Vec<Bag>,
    /// The features of each sentence.
    pub features: Vec<Features>,
}

/// Words of a writer who stands in the story.
const FIRST_PERSON: &[&str] = &["i", "we", "my", "our", "us", "me"];
const PRONOUNS: &[&str] = &[
    "he", "she", "it", "they", "his", "her", "its", "their", "this", "that", "these", "those", "we", "i",
    "you",
];
const LINKS: &[&str] = &[
    "but",
    "and",
    "however",
    "meanwhile",
    "also",
    "so",
    "yet",
    "still",
    "then",
    "in",
    "despite",
    "while",
    "although",
    "or",
    "nor",
    "instead",
    "later",
    "earlier",
];

impl Ranked {
    pub fn new(story: &Story, lines: &Lines, of: &[Line]) -> Ranked {
        let mut vocabulary = Vocabulary::default();
        let bags: Vec<Bag> = of.iter().map(|l| vocabulary.bag(story, l.span)).collect();
        // Inverse document frequency within the article: a sentence is a document. A word of every other sentence
        // still counts, since what the story is about stands in many of them.
        let mut df = vec![0u32; vocabulary.len()];
        for &(id, _) in bags.iter().flatten() {
            if let Some(n) = df.get_mut(id) {
                *n += 1;
            }
        }
        let n = of.len() as f32;
        let weight: Vec<f32> = df.iter().map(|&d| (1.0 + n / (d.max(1) as f32)).ln()).collect();
        let mut centroid: Vec<f32> = vec![0.0; vocabulary.len()];
        for &(id, count) in bags.iter().flatten() {
            if let Some(c) = centroid.get_mut(id) {
                *c += count;
            }
        }
        let centroid = unit(centroid.into_iter().enumerate().collect(), &weight);
        let bags: Vec<Bag> = bags.into_iter().map(|b| unit(b, &weight)).collect();
        let features = of.iter().enumerate().map(|(i, line)| {
            let bag = bags.get(i);
            let like = |other: Option<&Bag>| bag.zip(other).map_or(0.0, |(a, b)| dot(a, b));
            // Only near ones: what is said again stands close by, and the work stays linear.
            let earlier = bags.get(i.saturating_sub(NEAR)..i).unwrap_or(&[]);
            let earlier = earlier.iter().map(|b| like(Some(b))).fold(0.0, f32::max);
            let text = lines.own_words(story, line.span);
            let words: Vec<&str> = text.split_whitespace().collect();
            let first = words.first().map(|w| w.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase());
            let begins = |list: &[&str]| flag(first.as_deref().is_some_and(|w| list.contains(&w)));
            let count = line.words as f32;
            let capitals =
                words.iter().skip(1).filter(|w| w.chars().next().is_some_and(char::is_uppercase)).count();
            [
                (1.0 + i as f32).ln(),
                i as f32 / n,
                flag(i == 0),
                flag(i == 1 || i == 2),
                flag(line.opens),
                (count / 25.0).min(2.0),
                flag(line.words < 8),
                flag(line.words > 40),
                like(Some(&centroid)),
                if i == 0 { 0.0 } else { like(bags.first()) },
                earlier,
                like(bags.get(i + 1)),
                flag(text.bytes().any(|b| b.is_ascii_digit())),
                capitals as f32 / count.max(1.0),
                line.quoted as f32 / count.max(1.0),
                flag(line.speech),
                begins(PRONOUNS),
                begins(LINKS),
                flag(words.iter().any(|w| first_person(w))),
                flag(text.trim_end().ends_with('?')),
            ]
        });
        let features = features.collect();
        Ranked { bags, features }
    }

    /// Cosine of two sentences.
    pub fn alike(&self, a: usize, b: usize) -> f32 {
        let (a, b) = (self.bags.get(a), self.bags.get(b));
        a.zip(b).map_or(0.0, |(a, b)| dot(a, b))
    }
}

/// How many sentences back a repetition is looked for.
const NEAR: usize = 8;

fn first_person(word: &str) -> bool {
    let word = word.split(['’', '\'']).next().unwrap_or("").trim_matches(|c: char| !c.is_alphanumeric());
    word.len() <= 3 && FIRST_PERSON.contains(&word.to_lowercase().as_str()) && word != "US"
}

fn flag(on: bool) -> f32 {
    f32::from(u8::from(on))
}

/// Log-odds of a sentence, up to a constant.
pub(super) fn score(features: &Features) -> f32 {
    features.iter().zip(WEIGHTS).map(|(x, (mean, spread, weight))| weight * (x - mean) / spread).sum()
}
