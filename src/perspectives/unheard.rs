//! Named but not heard: people and bodies that the story comes back to and that say nothing in it.

mod names;

use super::scene::{Scene, is_voice};
use super::statements::is_said;
use crate::quotes::Attribution;
use crate::report::{NotHeard, QuoteKind, SpeakerKind};
use crate::text::{Letters, Span, among, pattern};
pub use names::is_verb;
use names::{attributive, by_name, is_group, short_forms};
use regex_lite::Regex;
use std::sync::LazyLock;

/// How often somebody must be named.
const TIMES: usize = 2;

/// Words that stand before a place.
const PLACED: &str = "in at near outside across around inside throughout off on along";

/// Who is at the head of a body speaks for it.
const HEADS: &str =
    "president chairman chairwoman chairperson chair chief director head general-secretary officer official";

/// First words of names of what blows, sails or is driven on.
const THINGS: &str = "typhoon hurricane cyclone storm tropical operation flight highway route";

/// Everybody who is named at least [`TIMES`] times and is not quoted, in order of first mention. In somebody else's words
/// one is named, too, but does nothing.
pub fn find(scene: &Scene) -> Vec<NotHeard> {
    let silent = scene
        .cast
        .entities
        .iter()
        .enumerate()
        .filter(|(e, _)| *e >= scene.cast.speaking || !speaks(scene, *e));
    let silent = silent.filter_map(|(id, entity)| {
        if matches!(entity.kind, SpeakerKind::Outlet | SpeakerKind::Document | SpeakerKind::Anonymous) {
            return None;
        }
        let name = scene.story.str(entity.name);
        // `Dawn`, where dawn breaks, too: no name that one could tell from the word.
        let word = !name.contains(' ') && scene.written_small(name);
        let thing = name.split_once(' ').is_some_and(|(first, _)| among(THINGS, &first.small()));
        if is_group(name) || word || thing {
            return None;
        }
        let named = entity.mentions.iter().copied().filter(|m| by_name(scene.story.str(*m), name));
        let mut own: Vec<Span> = named.chain(short_forms(scene, id, name)).collect();
        own.retain(|m| scene.running(m.start) && !attributive(scene, name, *m));
        let told: Vec<Span> = own.iter().copied().filter(|m| !scene.in_quotation(m.start)).collect();
        let passed_on =
            scene.attributions.iter().filter_map(|a| a.via).any(|v| own.iter().any(|m| m.overlaps(v)));
        let placed =
            told.iter().filter(|m| stands_after(scene, **m, PLACED) && !is_person(scene, **m)).count();
        let acts = told.iter().any(|m| acts(scene, *m)) || entity.role.is_some();
        // A name of one word that something happens in is a place more often than not.
        let place = placed > 0 && (placed * 2 >= told.len() || !name.contains(char::is_whitespace));
        let matters = own.len() >= TIMES && acts && !place && !passed_on;
        (matters && !heard_as_other(scene, id, name, &own)).then_some((entity.name, own, entity.kind))
    });
    let passages = silent.filter_map(|(name, own, kind)| {
        let mentions = own.iter().filter_map(|&m| scene.story.passage(m)).map(|p| p.mark).collect();
        Some(NotHeard { name: scene.story.passage(name)?, mentions, kind })
    });
    passages.collect()
}

/// There are words of theirs, between marks or reported.
fn speaks(scene: &Scene, who: usize) -> bool {
    let mut own = scene.attributions.iter().zip(&scene.cast.owners).filter(|(_, o)| o.entity == Some(who));
    own.any(|(a, _)| said(scene, a))
}

/// There are words in it.
fn said(scene: &Scene, a: &Attribution) -> bool {
    a.kind != QuoteKind::Indirect || a.cue.is_none_or(|c| is_said(scene.story.str(c)))
}

/// Only a person is followed by `who`.
fn is_person(scene: &Scene, mention: Span) -> bool {
    let rest = scene.story.str(Span::new(mention.end, scene.story.text.len()));
    rest.trim_start_matches([',', ' ']).starts_with("who ")
}

/// The last word before the mention, titles left out, is one of these.
fn stands_after(scene: &Scene, mention: Span, list: &str) -> bool {
    let start = scene.sentence(mention.start).map_or(0, |s| s.start);
    let before = scene.story.str(Span::new(start, mention.start));
    let word = before.split_whitespace().rev().find(|w| !w.starts_with(char::is_uppercase) && *w != "the");
    word.is_some_and(|w| among(list, w))
}

/// A verb stands right behind the mention, or behind an apposition: it does something.
fn acts(scene: &Scene, mention: Span) -> bool {
    let Some(sentence) = scene.sentence(mention.start) else { return false };
    let rest = scene.story.str(Span::new(mention.end, sentence.end));
    let verb = |word: &str| {
        let plain = word.trim_matches(|c: char| !c.is_alphanumeric());
        is_verb(plain) || (plain.len() > 3 && plain.ends_with('s') && plain.starts_with(char::is_lowercase))
    };
    let mut words = rest.split_whitespace();
    if let Some(apposition) = rest.strip_prefix(',') {
        // `Trundle, a rival, left`: behind the next comma; `Hale, who founded`: at once.
        let behind = apposition.split(',').nth(1).and_then(|r| r.split_whitespace().next());
        // `A rival, Trundle, left`: the name is the apposition itself.
        let before = scene.story.str(Span::new(sentence.start, mention.start));
        if before.trim_end().ends_with(',') && apposition.split_whitespace().next().is_some_and(verb) {
            return true;
        }
        return words.nth(1).is_some_and(|w| matches!(w, "who" | "which")) || behind.is_some_and(verb);
    }
    let first = words.next().unwrap_or("");
    rest.starts_with(char::is_whitespace)
        && (verb(first) || among("also then later now never no", first) && words.next().is_some_and(verb))
}

/// Before the name of whoever wrote what the story tells from.
static AUTHOR: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(
        r"\b(?:report|study|survey|review|analysis|memo|letter|poll|written)\b[^.;]{0,30} by [^.;]{0,30}$",
    )
});

/// A speaker bears the same last name, or a longer form of the name; the name stands beside a source as its apposition
/// (the two are most likely one, seen as two); a family (`the Tansleys`) of whom one speaks; or somebody speaks whose
/// office is to speak for it (`counsel for the Corporation`).
fn heard_as_other(scene: &Scene, id: usize, name: &str, own: &[Span]) -> bool {
    let beside =
        |a: Span, b: Span| a.end < b.start && scene.story.str(Span::new(a.end, b.start)).trim() == ",";
    let apposed = |a: &Attribution| {
        let Some(source) = a.source else { return false };
        // `…, two people said.` at a sentence's end is no apposition to what stands before the comma.
        let ahead = a.content.first().is_some_and(|c| c.start >= source.end);
        own.iter().any(|&m| ahead && beside(m, source) || beside(source, m))
    };
    // `the streamer and studio Gatehouse said`, but not `a person close to Gatehouse said`
    let cued = |a: &Attribution| {
        a.cue.is_some_and(|c| {
            let at = |m: &&Span| m.end < c.start && scene.story.str(Span::new(m.end, c.start)) == " ";
            let subject = |m: &Span| scene.sentence(m.start).is_some_and(|s| scene.hangs_on(*m, s).is_none());
            own.iter().find(at).is_some_and(subject)
        })
    };
    // `It was written by Hale`, `a report by the firm Hale said`, `Hale confirmed the sale`
    let tells = |m: &Span| {
        let Some(s) = scene.sentence(m.start) else { return false };
        let before = scene.story.str(Span::new(s.start, m.start));
        let rest = scene.story.str(Span::new(m.end, s.end));
        AUTHOR.as_ref().is_some_and(|a| a.is_match(before))
            || rest.starts_with(" confirmed ")
            || rest.starts_with(" announced ")
    };
    if own.iter().any(tells) {
        return true;
    }
    if scene.attributions.iter().any(|a| said(scene, a) && (apposed(a) || cued(a))) {
        return true;
    }
    let words = |s: &str| {
        let all = s.split(|c: char| !(c.is_alphanumeric() || c == '-')).filter(|w| !w.is_empty());
        all.map(Letters::small).collect::<Vec<_>>()
    };
    let own = words(name);
    let Some(last) = own.last() else { return false };
    let speaking = scene.cast.entities.iter().take(scene.cast.speaking).enumerate();
    speaking.filter(|(other, _)| *other != id).any(|(_, e)| {
        let other = words(scene.story.str(e.name));
        let family = last.strip_suffix('s').is_some_and(|n| other.last().is_some_and(|o| o == n));
        let same = other.last() == Some(last) && (other.len() == 1 || own.len() == 1);
        let longer = own.len() == 1 && other.first() == Some(last);
        let office = e.role.is_some_and(|r| {
            let role = words(scene.story.str(r));
            role.contains(last) && role.iter().any(|w| is_voice(w) || among(HEADS, w))
        });
        // `an SIT officer`
        let officer = other.contains(last) && other.last().is_some_and(|w| among(HEADS, w));
        // `a spokesperson for Hale`
        let voice = other.contains(last) && other.iter().any(|w| is_voice(w));
        family || same || longer || voice || office || officer
    })
}
