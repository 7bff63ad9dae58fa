//! Speakers: which mentions are one person or body, what they are, and whose each quotation is.

mod kinds;
mod lexicon;
mod mentions;
mod naming;
mod owners;
mod people;
mod reading;
mod words;

use crate::quotes::Attribution;
use crate::report::{Reason, SpeakerKind, Tier};
use crate::text::order::{self, by_rank};
use crate::text::{Span, Story};
use people::{People, Sort};
use words::Words;

/// A person or body that the story names, whether it speaks or not.
#[derive(Clone, Debug)]
pub struct Entity {
    /// The fullest form of the name in the story (for the unnamed: the fullest description).
    pub name: Span,
    /// Role as the story gives it (`president`, `a hydrologist at …`), nearest to the name.
    pub role: Option<Span>,
    /// Kind of source.
    pub kind: SpeakerKind,
    /// A company, an authority, a club: no person.
    pub body: bool,
    /// Every mention, in order, pronouns included.
    pub mentions: Vec<Span>,
}

/// Whose an attribution is.
#[derive(Clone, Debug)]
pub struct Owner {
    /// Index into [`Cast::entities`], below [`Cast::speaking`]; `None` exactly when the tier is unclear.
    pub entity: Option<usize>,
    /// How sure.
    pub tier: Tier,
    /// Why.
    pub why: Reason,
}

/// Everybody in the story.
#[derive(Clone, Debug, Default)]
pub struct Cast {
    /// First those who speak (the first [`Cast::speaking`]), by words quoted, most first; then the others by first mention.
    pub entities: Vec<Entity>,
    /// How many of [`Cast::entities`] speak: own at least one attribution.
    pub speaking: usize,
    /// For each attribution, in the same order: whose it is.
    pub owners: Vec<Owner>,
}

/// Resolves sources to entities.
#[must_use]
pub fn resolve(story: &Story, attributions: &[Attribution]) -> Cast {
    let words = Words::new(story, attributions);
    let (mentions, sources) = mentions::find(&words, attributions);
    let people = people::gather(&words, &mentions);
    let reading = reading::read(&words, &mentions, attributions, &sources, people);
    let People { list, of, .. } = reading.people;
    let names: Vec<Span> = list.iter().map(|p| naming::name(story, &words, &mentions, p)).collect();
    let known = owners::Known {
        story,
        words: &words,
        mentions: &mentions,
        of: &of,
        links: &reading.links,
        sources: &sources,
        names: &names,
    };
    let owners = owners::find(&known, attributions);
    let published = owners::published(&words, &mentions, attributions, &owners, list.len());
    let roles = kinds::roles::Roles::new(&words, &mentions, &of, &list);
    cast(story, &roles, attributions, &names, &published, owners)
}

/// Puts those who speak first, by words quoted, then the named who do not.
fn cast(
    story: &Story,
    roles: &kinds::roles::Roles,
    attributions: &[Attribution],
    names: &[Span],
    published: &[bool],
    mut owners: Vec<Owner>,
) -> Cast {
    let (list, mentions) = (roles.list, roles.mentions);
    // Whom the text has no words for cannot be shown as anybody.
    for owner in &mut owners {
        let nameless = |e: usize| names.get(e).and_then(|&name| story.passage(name)).is_none();
        if owner.entity.is_some_and(nameless) {
            *owner = owners::unclear(std::mem::take(&mut owner.why));
        }
    }
    // Words quoted, then words reported, then the order of speaking.
    let mut said: Vec<(usize, usize, usize)> = vec![(0, 0, usize::MAX); list.len()];
    for (i, (a, owner)) in attributions.iter().zip(&owners).enumerate() {
        let Some(tally) = owner.entity.and_then(|e| said.get_mut(e)) else { continue };
        let count = |spans: &[Span]| spans.iter().map(|&s| story.words(s)).sum::<usize>();
        *tally = (tally.0 + count(&a.quoted), tally.1 + count(&a.content), tally.2.min(i));
    }
    let spoke = |e: usize| said.get(e).is_some_and(|t| t.2 != usize::MAX);
    let mut order: Vec<usize> = (0..list.len()).filter(|&e| spoke(e)).collect();
    let fewer = |n: usize| u64::MAX - n as u64;
    by_rank(&mut order, |&e| {
        said.get(e).map_or([0; 3], |&(quoted, all, first)| [fewer(quoted), fewer(all), first as u64])
    });
    let speaking = order.len();
    let silent = list
        .iter()
        .enumerate()
        .filter(|&(e, p)| !spoke(e) && p.named() && matches!(p.sort, Sort::Person | Sort::Body));
    let mut silent: Vec<usize> = silent.map(|(e, _)| e).collect();
    by_rank(&mut silent, |&e| {
        [list.get(e).and_then(|p| p.mentions.first()).map_or(0, |&m| m as u64 + 1), 0, 0]
    });
    order.append(&mut silent);
    let mut place: Vec<Option<usize>> = vec![None; list.len()];
    let mut entities = Vec::with_capacity(order.len());
    for &e in &order {
        let (Some(p), Some(&name)) = (list.get(e), names.get(e)) else { continue };
        if let Some(slot) = place.get_mut(e) {
            *slot = Some(entities.len());
        }
        let mut spans: Vec<Span> = p
            .mentions
            .iter()
            .filter_map(|&m| mentions.get(m))
            .map(|m| m.span(roles.words))
            .filter(|s| !s.is_empty())
            .collect();
        by_rank(&mut spans, |&s| order::place(s));
        spans.dedup();
        entities.push(Entity {
            name,
            role: roles.role(p),
            body: p.sort == Sort::Body,
            kind: roles.kind(p, published.get(e).copied().unwrap_or(false)),
            mentions: spans,
        });
    }
    for owner in &mut owners {
        owner.entity = owner.entity.and_then(|e| place.get(e).copied().flatten());
    }
    Cast { entities, speaking, owners }
}

#[cfg(test)]
mod tests;
