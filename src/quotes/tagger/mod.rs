//! The model room: a small network that reads a paragraph and says which words are content, source and cue of an
//! attribution.
//!
//! | file | |
//! |---|---|
//! | `tagger.bin` | the weights; the extension ships them beside the module |
//! | `CARD.md` | what they were trained on, when, what they reach, where they fail |
//! | `recipe/` | how they are made: `python3 src/quotes/tagger/recipe/train.py` |
//! | [`features`] | what the model sees of a token; the recipe trains on this very code's output |
//! | `gru`, `kernel`, `labels` | the network, its inner loop, the way from scores to spans |
//! | `linker`, `links` | which source and cue belong to which content |
//! | `format` | the file |

pub mod features;
mod format;
mod gru;
mod kernel;
mod labels;
mod lanes;
mod linker;
mod links;
mod quoted;
mod words;

use crate::text::{Span, Story};
use gru::{Cache, Network};
use labels::Labels;
pub use linker::Linked;
use linker::Linker;

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
}

/// The trained model.
#[derive(Debug)]
pub struct Tagger {
    network: Network,
    labels: Labels,
    linker: Linker,
}

impl Tagger {
    /// Reads a model file.
    ///
    /// # Errors
    /// Says what is wrong with the file when it is no model, damaged, cut, or made for another version.
    pub fn load(bytes: &[u8]) -> Result<Tagger, String> {
        let (parts, mut rest) = format::read(bytes)?;
        let linker = Linker::read(&mut rest)?;
        rest.end()?;
        let labels = Labels::new(parts.start, parts.moves);
        Ok(Tagger { network: Network::new(parts), labels, linker })
    }

    /// An attribution for every content among the spans of [`Tagger::tag`] (any of them may be left out before), in
    /// reading order: a quotation that goes on behind its cue or in the next paragraph is one.
    #[must_use]
    pub fn link(&self, story: &Story, tagged: &[Tagged]) -> Vec<Linked> {
        self.linker.link(story, tagged)
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
                out.push(Tagged { span, role, confidence: run.confidence });
            }
        }
        out
    }
}

/// A content among tagged spans and what stands near it: `(index among the spans, bits of the features)`.
#[derive(Clone, Debug)]
pub struct Pairs {
    /// Index of the content.
    pub content: usize,
    /// Sources near it.
    pub sources: Vec<(usize, u64)>,
    /// Cues of its paragraph.
    pub cues: Vec<(usize, u64)>,
}

/// What the linker sees, for its recipe; `tagged` in reading order.
#[must_use]
pub fn pairs(story: &Story, tagged: &[Tagged]) -> Vec<Pairs> {
    let view = links::View::new(story, tagged);
    let contents = tagged.iter().enumerate().filter(|(_, t)| t.role == Role::Content);
    let pairs = contents.map(|(n, _)| Pairs {
        content: n,
        sources: view.candidates(n, Role::Source),
        cues: view.candidates(n, Role::Cue),
    });
    pairs.collect()
}
