//! The pipeline, one screen long.

use crate::article::hand::Choices;
use crate::article::{self, Article};
use crate::digest;
use crate::page::Page;
use crate::perspectives::{self, statements};
use crate::quotes::{self, Attribution, Stages, Tagger};
use crate::report::{Note, PageKind, Quote, Reason, Report, Speaker, StoryBlock, Tier};
use crate::speakers::{self, Cast, Owner};
use crate::text::{Places, Story};
use serde::{Deserialize, Serialize};

/// How to read a page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
#[serde(default, rename_all = "camelCase")]
pub struct Settings {
    /// Take every block with text as part of a story, whatever it looks like: for text that somebody has cut out already.
    pub whole: bool,
    /// What the reader chose for the site of the page.
    pub hand: Choices,
    /// What an evaluation has switched off.
    #[serde(skip)]
    pub stages: Stages,
}

/// Reads a page: a pure function, total on any input.
#[must_use]
pub fn analyze(page: &Page, settings: &Settings, tagger: Option<&Tagger>) -> Report {
    let article = article::read(page, settings);
    if article.verdict.kind != PageKind::Story {
        return heading(page, article);
    }
    let story = Story::new(page, &article.story);
    // Rules and model know English. Elsewhere they would take any noun for somebody who speaks.
    let english = !article.notes.contains(&Note::NotEnglish);
    let Stages { rules, speakers, .. } = settings.stages;
    let stages = Stages { rules: rules && english, speakers: speakers && english, ..settings.stages };
    let attributions = quotes::find(&story, tagger.filter(|_| english), stages);
    let cast = if stages.speakers {
        speakers::resolve(&story, &attributions)
    } else {
        nobody(&attributions, english)
    };
    let perspectives = perspectives::weigh(&story, &attributions, &cast, &page.meta.site);
    let digest = digest::write(&story, &attributions, &cast);
    Report {
        quotes: quotes_of(page, &story, &attributions, &cast),
        speakers: speakers_of(&story, &cast),
        perspectives,
        digest,
        ..heading(page, article)
    }
}

/// A cast without anybody: every attribution is unclear.
fn nobody(attributions: &[Attribution], english: bool) -> Cast {
    let why = |a: &Attribution| if english { a.why.clone() } else { Reason::new("speaker-language") };
    let owner = |a: &Attribution| Owner { entity: None, tier: Tier::Unclear, why: why(a) };
    Cast { owners: attributions.iter().map(owner).collect(), ..Cast::default() }
}

/// What stands over every report, a story or not.
fn heading(page: &Page, article: Article) -> Report {
    Report {
        url: page.url.clone(),
        title: article.headline.unwrap_or_else(|| page.title.clone()),
        site: page.meta.site.clone(),
        authors: page.meta.authors.clone(),
        published: page.meta.published.clone(),
        verdict: article.verdict,
        notes: article.notes,
        story: article.story.iter().map(|&(block, role)| StoryBlock { block, role }).collect(),
        promos: article.promos,
        shown: article.shown,
        ..Report::default()
    }
}

fn quotes_of(page: &Page, story: &Story, attributions: &[Attribution], cast: &Cast) -> Vec<Quote> {
    // What somebody passes on in their own words is counted once, as theirs.
    let words = |a: &Attribution, spans: &[crate::text::Span]| {
        if a.within { 0 } else { spans.iter().map(|&s| story.words(s)).sum::<usize>() as u32 }
    };
    let places = Places::new(page);
    let pairs = attributions.iter().zip(&cast.owners);
    let quotes = pairs.map(|(a, owner)| Quote {
        content: a.content.iter().filter_map(|&s| story.passage(s)).collect(),
        around: a.content.iter().filter_map(|&s| places.around(story, s)).collect(),
        kind: a.kind,
        cue: a.cue.and_then(|s| story.passage(s)),
        statement: a.cue.and_then(|s| statements::of(story.str(s))),
        loaded: a.cue.is_some_and(|s| statements::is_loaded(story.str(s))),
        source: a.source.and_then(|s| story.passage(s)),
        speaker: owner.entity.and_then(|i| u32::try_from(i).ok()),
        tier: owner.tier,
        why: owner.why.clone(),
        via: a.via.and_then(|s| story.passage(s)),
        quoted_words: words(a, &a.quoted),
        reported_words: words(a, &a.content).saturating_sub(words(a, &a.quoted)),
    });
    quotes.collect()
}

fn speakers_of(story: &Story, cast: &Cast) -> Vec<Speaker> {
    let speaking = cast.entities.iter().take(cast.speaking).enumerate();
    let speakers = speaking.filter_map(|(i, e)| {
        let own = (0u32..).zip(&cast.owners).filter(|(_, o)| o.entity == Some(i));
        Some(Speaker {
            name: story.passage(e.name)?,
            role: e.role.and_then(|s| story.passage(s)),
            kind: e.kind,
            mentions: e.mentions.iter().filter_map(|&s| story.passage(s)).map(|p| p.mark).collect(),
            quotes: own.map(|(q, _)| q).collect(),
        })
    });
    speakers.collect()
}
