//! What the recipes in `src/quotes/tagger/recipe` and `src/digest/recipe` train on: the engine's own view of a text, so that training and
//! reading cannot differ.

use super::tasks::Places;
use serde_json::{Value, json};
use who_said_what::article::Role as Part;
use who_said_what::page::{Page, plain};
use who_said_what::quotes::tagger::{Tagger, features};
use who_said_what::text::{Span, Story};
use who_said_what::{digest, quotes};

fn story(text: &str) -> (Page, Story) {
    let page = plain::page(text);
    let blocks = (0u32..).zip(&page.blocks).filter(|(_, b)| !b.text.is_empty());
    let roles: Vec<_> = blocks.map(|(i, _)| (i, Part::Paragraph)).collect();
    let story = Story::new(&page, &roles);
    (page, story)
}

/// The spans that the model finds in a text, in code points: its part alone, without rules.
pub fn tags(text: &str, tagger: &Tagger) -> Value {
    let (page, story) = story(text);
    let places = Places::new(text, &page);
    let place = |span: Span| story.passage(span).and_then(|p| places.of(p.mark));
    let found = tagger.tag(&story);
    let tags = found.iter().filter_map(|t| {
        let [start, end] = place(t.span)?;
        Some(json!({ "role": t.role as u8, "start": start, "end": end, "confidence": t.confidence }))
    });
    json!({ "tags": tags.collect::<Vec<_>>() })
}

/// Features of every paragraph of a text: lists with an element for each token; `at` counts code points.
pub fn features(text: &str) -> Value {
    let (page, story) = story(text);
    let places = Places::new(text, &page);
    let paragraphs = story.paragraphs.iter().zip(features::paragraphs(&story)).map(|(p, tokens)| {
        let spans = story.tokens.get(p.tokens.clone()).unwrap_or(&[]).iter().map(|t| t.span);
        let at: Vec<_> = spans.map(|s| story.passage(s).and_then(|p| places.of(p.mark))).collect();
        json!({
            "at": at,
            "words": tokens.iter().map(|f| f.word.as_ref()).collect::<Vec<_>>(),
            "suffix": tokens.iter().map(|f| f.suffix).collect::<Vec<_>>(),
            "prefix": tokens.iter().map(|f| f.prefix).collect::<Vec<_>>(),
            "shape": tokens.iter().map(|f| f.shape).collect::<Vec<_>>(),
            "flags": tokens.iter().map(|f| f.flags).collect::<Vec<_>>(),
        })
    });
    json!({ "paragraphs": paragraphs.collect::<Vec<_>>() })
}

/// Every sentence with what the digest's ranker sees in it, and which ones it takes by these weights (a list of mean,
/// standard deviation and weight for each feature), or by those that ship.
pub fn rank(text: &str, weights: &Value, tagger: Option<&Tagger>) -> Result<Value, String> {
    let weights: Option<digest::rank::Weights> =
        serde_json::from_value(weights.clone()).map_err(|e| format!("weights: {e}"))?;
    let (_, story) = story(text);
    let attributions = quotes::find(&story, tagger, quotes::Stages::default());
    let (scored, chosen) = digest::rank::all(&story, &attributions, weights.as_ref());
    let sentences = scored.iter().map(|s| json!({ "text": story.str(s.span), "features": s.features }));
    let sentences = sentences.collect::<Vec<_>>();
    Ok(json!({ "names": digest::rank::FEATURES, "sentences": sentences, "chosen": chosen }))
}
