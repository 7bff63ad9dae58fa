//! The model room: a small network that reads a paragraph and says which words are content, source and cue of an
//! attribution.
//!
//! | file | |
//! |---|---|
//! | `tagger.bin` | the weights; the extension ships them beside the module |
//! | `CARD.md` | what they were trained on, when, what they reach, where they fail |
//! | `recipe/` | how they are made: `cargo ext train quotes` |
//! | [`features`] | what the model sees of a token; the recipe trains on this very code's output |
//! | `gru`, `kernel`, `labels` | the network, its inner loop, the way from scores to spans |
//! | `format` | the file |

pub mod features;
mod format;
mod gru;
mod kernel;
mod labels;
mod lanes;
mod quoted;
mod reals;
mod words;

use crate::text::{Span, Story};
use gru::{Cache, Network};
use labels::Labels;

/// The most tokens that the network reads in one go.
const MOST_TOKENS: usize = 1024;

/// Role of a span in an attribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// What was said.
    Content,
    /// Who said it.
    Source,
    /// The words that tell that it was said.
    Cue,
}

/// A span that the model found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tagged {
    /// From the first byte of its first token to the last of its last: with the quotation marks around direct speech.
    pub span: Span,
    /// Its role.
    pub role: Role,
    /// The model's probability of exactly this span, 0 to 1.
    pub confidence: f32,
    /// The model's probability of this span or one whose bounds differ by less than a fifth, 0 to 1.
    pub near: f32,
}

/// The trained model.
#[derive(Debug)]
pub struct Tagger {
    network: Network,
    labels: Labels,
}

impl Tagger {
    /// Reads a model file.
    ///
    /// # Errors
    /// Says what is wrong with the file when it is no model, damaged, cut, or made for another version.
    pub fn load(bytes: &[u8]) -> Result<Tagger, String> {
        let parts = format::read(bytes)?;
        let labels = Labels::new(parts.start, parts.moves);
        Ok(Tagger { network: Network::new(parts), labels })
    }

    /// The spans of the whole story, in reading order; none overlaps another, none crosses a paragraph's end.
    #[must_use]
    pub fn tag(&self, story: &Story) -> Vec<Tagged> {
        let mut cache = Cache::default();
        let mut out = Vec::new();
        for (paragraph, features) in story.paragraphs.iter().zip(features::paragraphs(story)) {
            // Longer than any real paragraph; cut there, since what lies between holds some KB for each token.
            let pieces = features.chunks(MOST_TOKENS).map(|piece| self.network.scores(piece, &mut cache));
            let scores: Vec<_> = pieces.flatten().collect();
            let tokens = story.tokens.get(paragraph.tokens.clone()).unwrap_or(&[]);
            for run in self.labels.runs(&scores) {
                let (Some(first), Some(last)) = (tokens.get(run.first), tokens.get(run.last)) else {
                    continue;
                };
                let role = match run.role {
                    0 => Role::Content,
                    1 => Role::Source,
                    _ => Role::Cue,
                };
                let span = Span::new(first.span.start, last.span.end);
                out.push(Tagged { span, role, confidence: run.confidence, near: run.near.min(1.0) });
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Role as Part;
    use crate::page::plain;
    use crate::quotes::tagger::format::LABELS;

    const FILE: &[u8] = include_bytes!("tagger.bin");

    fn story(text: &str) -> Story {
        let page = plain::page(text);
        let blocks = (1u32..).zip(page.blocks.iter().skip(1)).map(|(i, _)| (i, Part::Paragraph));
        Story::new(&page, &blocks.collect::<Vec<_>>())
    }

    #[test]
    fn says_what_the_recipe_heard_it_say() {
        let parts = format::read(FILE).unwrap();
        let network = Network::new(parts);
        for line in include_str!("golden.jsonl").lines() {
            let golden: serde_json::Value = serde_json::from_str(line).unwrap();
            let story = story(golden["text"].as_str().unwrap());
            let features = features::paragraphs(&story).next().unwrap();
            let scores = network.scores(&features, &mut Cache::default());
            let expected: Vec<[f32; LABELS]> = serde_json::from_value(golden["scores"].clone()).unwrap();
            assert_eq!(scores.len(), expected.len(), "{line}");
            for (s, e) in scores.as_flattened().iter().zip(expected.as_flattened()) {
                assert!((s - e).abs() < 0.05, "{s} for {e} in {}", golden["text"]);
            }
        }
    }

    #[test]
    fn refuses_a_file_that_is_cut_or_damaged_or_none() {
        for (bytes, word) in
            [(&FILE[..9], "short"), (&FILE[..FILE.len() - 1], "damaged"), (b"%PDF-1.7 and so on", "no model")]
        {
            assert!(Tagger::load(bytes).unwrap_err().contains(word));
        }
        let mut turned = FILE.to_vec();
        turned[FILE.len() / 2] ^= 1;
        assert!(Tagger::load(&turned).unwrap_err().contains("damaged"));
        let mut older = FILE.to_vec();
        older[4] = 0;
        assert!(Tagger::load(&older).unwrap_err().contains("version"));
    }

    #[test]
    fn finds_source_cue_and_content() {
        let tagger = Tagger::load(FILE).unwrap();
        let story = story("“We will not sell the harbour,” said Ines Baroda, the mayor. “Not this year.”");
        let found: Vec<_> =
            tagger.tag(&story).iter().map(|t| (t.role, story.str(t.span).to_owned())).collect();
        assert!(found.contains(&(Role::Content, "“We will not sell the harbour,”".into())), "{found:?}");
        assert!(found.contains(&(Role::Cue, "said".into())), "{found:?}");
        assert!(
            found.iter().any(|(role, text)| *role == Role::Source && text.starts_with("Ines Baroda")),
            "{found:?}"
        );
        assert!(found.contains(&(Role::Content, "“Not this year.”".into())), "{found:?}");
        assert_eq!(tagger.tag(&Story::default()), []);
    }
}
