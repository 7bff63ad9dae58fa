//! How much a sentence tells of what happened: a logistic ranker over a few features, all counted in the article
//! itself. Its weights are data (`weights.rs`), learned by `recipe/train.py`.

use super::lines::{Line, Lines};
use super::weights::WEIGHTS;
use super::words::{Bag, Vocabulary, dot, unit};
use crate::quotes::Attribution;
use crate::text::{Span, Story};

/// Names of the features, in their order.
pub const FEATURES: [&str; 4] = ["log position", "relative position", "centroid", "has a number"];

/// The features of one sentence.
pub type Features = [f32; FEATURES.len()];

/// A sentence with what the ranker sees in it.
#[derive(Debug)]
pub struct Scored {
    /// The sentence.
    pub span: Span,
    /// Its features.
    pub features: Features,
}

/// Mean, standard deviation and weight of each feature.
pub type Weights = [(f32, f32, f32); FEATURES.len()];

/// All sentences of a story with their features, and the indices of those that tell what happened by other weights than
/// those that ship: what `wsw batch --task rank` prints for the training recipe.
#[must_use]
pub fn all(
    story: &Story,
    attributions: &[Attribution],
    weights: Option<&Weights>,
) -> (Vec<Scored>, Vec<usize>) {
    let lines = Lines::new(story, attributions);
    let ranked = Ranked::new(story, &lines, &lines.all);
    let chosen = super::happened::best(story, &lines, &lines.all, weights.unwrap_or(&WEIGHTS));
    let place = |span: &Span| lines.all.iter().position(|l| l.span == *span);
    let chosen = chosen.iter().filter_map(place).collect();
    let pairs = lines.all.iter().zip(ranked.features);
    (pairs.map(|(l, features)| Scored { span: l.span, features }).collect(), chosen)
}

/// Sentences made comparable.
pub(super) struct Ranked {
    /// Words of each sentence, weighted, of length 1.
    bags: Vec<Bag>,
    /// The features of each sentence.
    pub features: Vec<Features>,
}

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
            let like = bags.get(i).map_or(0.0, |bag| dot(bag, &centroid));
            let number = lines.own_words(story, line.span).bytes().any(|b| b.is_ascii_digit());
            [(1.0 + i as f32).ln(), i as f32 / n, like, f32::from(u8::from(number))]
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

/// Log-odds of a sentence, up to a constant.
pub(super) fn score(features: &Features, weights: &Weights) -> f32 {
    features.iter().zip(weights).map(|(x, (mean, spread, weight))| weight * (x - mean) / spread).sum()
}
