//! What the recipes in `src/quotes/tagger/recipe` and `src/digest/recipe` train on: the engine's own view of a text, so that training and
//! reading cannot differ.

use super::tasks::Places;
use serde_json::{Value, json};
use who_said_what::article::Role as Part;
use who_said_what::page::{Page, plain};
use who_said_what::quotes::tagger::{self, Role, Tagged, Tagger, features};
use who_said_what::text::{Span, Story};
use who_said_what::{digest, quotes};

fn story(text: &str) -> (Page, Story) {
    let page = plain::page(text);
    let blocks = (0u32..).zip(&page.blocks).filter(|(_, b)| !b.text.is_empty());
    let roles: Vec<_> = blocks.map(|(i, _)| (i, Part::Paragraph)).collect();
    let story = Story::new(&page, &roles);
    (page, story)
}

/// The spans that the model finds in a text and how it links them, in code points: its part alone, without rules.
pub fn tags(text: &str, tagger: &Tagger) -> Value {
    let (page, story) = story(text);
    let places = Places::new(text, &page);
    let place = |span: Span| story.passage(span).and_then(|p| places.of(p.mark));
    let found = tagger.tag(&story);
    let tags = found.iter().filter_map(|t| {
        let [start, end] = place(t.span)?;
        Some(json!({ "role": t.role as u8, "start": start, "end": end, "confidence": t.confidence }))
    });
    let quotes = tagger.link(&story, &found).into_iter().map(|l| {
        let parts: Vec<[usize; 2]> = l.content.into_iter().filter_map(place).collect();
        json!({
            "start": parts.first().map(|p| p[0]), "end": parts.last().map(|p| p[1]), "parts": parts,
            "cue": l.cue.and_then(place), "source": l.source.and_then(place),
            "certain": l.certain, "near": l.near, "source_certain": l.source_certain,
        })
    });
    json!({ "tags": tags.collect::<Vec<_>>(), "quotes": quotes.collect::<Vec<_>>() })
}

/// For each content among the given spans (`[role, first token, last token]`, in order, without overlaps): the
/// sources and the cues near it, as `[index among the spans, bits of the features]`.
pub fn links(text: &str, spans: &Value) -> Result<Value, String> {
    let (_, story) = story(text);
    let spans: Vec<(usize, usize, usize)> =
        serde_json::from_value(spans.clone()).map_err(|e| format!("spans: {e}"))?;
    let tagged = spans.into_iter().map(|(role, first, last)| {
        let role = *[Role::Content, Role::Source, Role::Cue].get(role)?;
        let span = Span::new(story.tokens.get(first)?.span.start, story.tokens.get(last)?.span.end);
        Some(Tagged { span, role, confidence: 1.0, near: 1.0 })
    });
    let tagged: Vec<Tagged> = tagged.collect::<Option<_>>().ok_or("spans: no such role or token")?;
    let links = tagger::pairs(&story, &tagged)
        .into_iter()
        .map(|p| json!({ "content": p.content, "sources": p.sources, "cues": p.cues }));
    Ok(json!({ "links": links.collect::<Vec<_>>() }))
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
