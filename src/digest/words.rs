//! Words as features: what two sentences share.

use crate::text::lookup::Lookup;
use crate::text::{Letters, Span, Story, order};

/// Words that tell nothing about what a sentence is about.
const STOP: &[&str] = &[
    "a", "about", "above", "after", "again", "against", "all", "also", "although", "am", "an", "and", "any",
    "are", "as", "at", "be", "because", "been", "before", "being", "between", "both", "but", "by", "can",
    "could", "did", "do", "does", "doing", "down", "during", "each", "even", "few", "for", "from", "further",
    "get", "got", "had", "has", "have", "having", "he", "her", "here", "hers", "him", "his", "how",
    "however", "i", "if", "in", "into", "is", "it", "its", "just", "like", "made", "make", "many", "may",
    "me", "might", "more", "most", "much", "must", "my", "no", "nor", "not", "now", "of", "off", "on",
    "once", "one", "only", "or", "other", "our", "out", "over", "own", "said", "same", "say", "says", "she",
    "should", "so", "some", "such", "than", "that", "the", "their", "them", "then", "there", "these", "they",
    "this", "those", "through", "to", "told", "too", "two", "under", "until", "up", "us", "very", "was",
    "we", "were", "what", "when", "where", "which", "while", "who", "whom", "whose", "why", "will", "with",
    "would", "you", "your",
];

/// Is this lower-case word one that tells nothing?
pub fn stop(word: &str) -> bool {
    STOP.binary_search(&word).is_ok()
}

/// The stem of a word in lower case: without a possessive and the commonest endings. Rough on purpose: it only has to
/// make "closed" and "closes" meet.
pub fn stem(word: &str) -> String {
    let mut word = word.small().replace('’', "'");
    for end in ["'s", "ies", "ing", "ed", "es", "s"] {
        if let Some(cut) = word.strip_suffix(end).filter(|c| c.chars().count() >= 3) {
            let keep = cut.len();
            word.truncate(keep);
            break;
        }
    }
    word
}

/// Numbers for stems, so that sentences are short lists of numbers.
#[derive(Debug, Default)]
pub struct Vocabulary {
    ids: Lookup<usize>,
}

/// The content words of a stretch: sorted ids with their counts.
pub type Bag = Vec<(usize, f32)>;

impl Vocabulary {
    /// The content words of a span.
    pub fn bag(&mut self, story: &Story, span: Span) -> Bag {
        let from = story.tokens.partition_point(|t| t.span.start < span.start);
        let tokens = story.tokens.get(from..).unwrap_or(&[]);
        let tokens = tokens.iter().take_while(|t| t.span.end <= span.end).filter(|t| t.word);
        let mut ids: Vec<usize> = Vec::new();
        for token in tokens {
            let word = story.str(token.span).small();
            if stop(&word) {
                continue;
            }
            let next = self.ids.len();
            let id = *self.ids.or_insert(&stem(&word), next);
            ids.push(id);
        }
        order::by_rank(&mut ids, |&id| [id as u64, 0, 0]);
        let counted =
            ids.chunk_by(|a, b| a == b).filter_map(|same| Some((*same.first()?, same.len() as f32)));
        counted.collect()
    }

    /// How many stems there are.
    pub fn len(&self) -> usize {
        self.ids.len()
    }
}

/// The bag with each word weighted by `weight[id]`, of length 1: the dot product of two such is their cosine.
pub fn unit(mut bag: Bag, weight: &[f32]) -> Bag {
    for (id, n) in &mut bag {
        *n *= weight.get(*id).copied().unwrap_or(0.0);
    }
    let length = bag.iter().map(|(_, n)| n * n).sum::<f32>().sqrt();
    if length > 0.0 {
        bag.iter_mut().for_each(|(_, n)| *n /= length);
    }
    bag
}

/// The dot product of two bags.
pub fn dot(a: &Bag, b: &Bag) -> f32 {
    let mut sum = 0.0;
    let mut rest = b.iter().peekable();
    for &(id, n) in a {
        while rest.next_if(|&&(other, _)| other < id).is_some() {}
        if let Some(&&(_, m)) = rest.peek().filter(|&&&(other, _)| other == id) {
            sum += n * m;
        }
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted_as_its_search_needs() {
        assert!(STOP.windows(2).all(|w| w[0] < w[1]));
    }

    #[test]
    fn forms_of_a_word_meet() {
        assert_eq!(stem("closes"), stem("closed"));
        assert_eq!(stem("Port’s"), "port");
        assert_eq!(stem("as"), "as");
    }
}
