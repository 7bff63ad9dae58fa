//! Marks around names: titles, nicknames, slogans, scare quotes. They are nobody's statement.

use super::lexicon::{self, Traits};
use super::marks::Marked;
use crate::text::{Letters, Story, among};

/// Words behind which marks hold a name.
const BEFORE: &str = "signed call calls called named dubbed nicknamed titled entitled headed headlined codenamed so-called known christened word words term phrase slogan podcast song film movie book show novel series album single nickname label labelled labeled banner sign hashtag play musical sitcom drama documentary memoir poem feature sketch programme program episode track hit comedy opera painting exhibition bestseller marked stamped lettered subtitled billed motto segment ballad anthem";

/// Nouns behind the marks that the marks name: a “sell” rating, the “Save Us” petition.
const BEHIND: &str = "rating petition campaign label tour movement slogan sign signs banner button podcast show star actor actress author creator host theme list day bill act law plan model method effect approach strategy policy theory culture vote button hat hats shirt shirts section tape video movie film series clause zone project rule";

/// The stretch holds a name and no words of anybody.
pub(super) fn label(story: &Story, marked: &Marked) -> bool {
    let inner = story.str(marked.inner);
    let words: Vec<&str> = inner.split_whitespace().collect();
    if words.is_empty() {
        return true;
    }
    if !marked.opened || !marked.closed || words.len() > 12 {
        return false;
    }
    let Some(paragraph) = story.paragraphs.get(marked.paragraph) else {
        return false;
    };
    let before = story.text.get(paragraph.span.start..marked.span.start).unwrap_or("");
    let behind = story.text.get(marked.span.end..paragraph.span.end).unwrap_or("");
    let stop = inner.ends_with(['.', '!', '?', '…']);
    let alone = before.trim().is_empty() && behind.trim().is_empty();
    if alone {
        return false;
    }
    let last = |text: &str| {
        text.rsplit(|c: char| !(c.is_alphanumeric() || c == '-'))
            .find(|w| !w.is_empty())
            .unwrap_or("")
            .to_owned()
    };
    let first = |text: &str| {
        text.split(|c: char| !(c.is_alphanumeric() || c == '-' || c == '’'))
            .find(|w| !w.is_empty())
            .unwrap_or("")
            .to_owned()
    };
    let prev = last(before);
    let low = prev.small();
    let gap = before.trim_end();
    // Signed “K.”
    let letter = inner.trim_end_matches('.');
    if letter.len() == 1 && letter != "I" {
        return true;
    }
    // "Their paper, “Salt in Old Mortar,” concludes …"
    const TITLED: &str = "paper study article essay thesis book memoir report novel poem";
    let apart = behind.starts_with(',') || inner.ends_with(',');
    if gap.ends_with(',')
        && apart
        && among(TITLED, &prev.small())
        && inner.starts_with(char::is_uppercase)
        && (!reports(behind) || behind.split_whitespace().nth(1) == Some("that"))
    {
        return true;
    }
    if words.len() > 7 {
        return false;
    }
    let next = first(behind);
    let touching = gap.ends_with(prev.as_str()) && !prev.is_empty();
    // Aurelio “The Clock” Banfi
    let capital = |w: &str| w.chars().next().is_some_and(char::is_uppercase);
    if touching
        && capital(&prev)
        && words.len() <= 4
        && capital(&next)
        && !stop
        && !inner.ends_with(',')
        && behind.starts_with(' ')
        && words.iter().all(|w| capital(w) || w.len() <= 3)
    {
        return true;
    }
    // “It is shut,” says “Rena”, a clerk: a name of her own choice.
    let inverted =
        || gap.strip_suffix(prev.as_str()).is_some_and(|g| g.trim_end().ends_with(['”', '"', '’']));
    if touching && super::cues::verb(&low).is_some() && inverted() && !stop {
        return words.len() <= 2 && words.iter().all(|w| capital(w));
    }
    // Motto over the door: “…”
    const NAMES: &str = "motto slogan title nickname hashtag headline inscription password";
    let clause = gap.strip_suffix(':').map(|c| c.rsplit(['.', '!', '?', '\n']).next().unwrap_or(c));
    if clause.is_some_and(|c| {
        let mut words =
            c.split_whitespace().skip_while(|w| lexicon::traits(&w.small()).any(Traits::DETERMINER));
        words.next().is_some_and(|w| among(NAMES, &w.small()))
    }) {
        return true;
    }
    // "known to sailors as the “Crab”", "what is known as a “dry log”", "they know it as “the Priest”"
    let tail: Vec<&str> = gap.rsplit(' ').take(6).collect();
    let as_at = tail.iter().position(|w| *w == "as");
    let as_known = as_at.is_some_and(|at| at <= 1)
        && tail.iter().any(|w| among("know knows known", w))
        && (low == "as" || among("a an the", &low));
    let comma = gap.ends_with(',') && !low.is_empty();
    // "what he called “a handful of moaners”": his words.
    let named: Vec<&str> = gap.rsplit(' ').skip(1).take(4).collect();
    if touching && named.contains(&"what") && super::cues::verb(&low).is_some() {
        return false;
    }
    if (touching || comma && !among("called words marked word", &low))
        && (among(BEFORE, &low) && low != "known" || as_known)
    {
        let nickname = !among("called labelled labeled dubbed", &low) || words.len() <= 5;
        return nickname && !(stop && words.len() > 5);
    }
    // "asked about “The Salt Census,” he said": what a preposition leads to is a thing.
    let thing = touching && lexicon::traits(&low).any(Traits::PREPOSITION) && behind.starts_with(' ');
    if title_case(&words)
        && words.len() >= 2
        && !stop
        && !gap.ends_with(':')
        && !(comma && behind.trim_start().is_empty())
    {
        if thing {
            return true;
        }
        let statement = behind.trim_start().starts_with(',') && inner.ends_with(',')
            || inner.ends_with(',') && reports(behind);
        return !statement;
    }
    words.len() <= 3
        && touching
        && behind.starts_with(' ')
        && among(BEHIND, &next.small())
        && lexicon::traits(&low).any(Traits::DETERMINER.or(Traits::PREPOSITION))
}

/// A reporting verb is among the next words.
fn reports(behind: &str) -> bool {
    behind
        .split_whitespace()
        .take(4)
        .any(|w| super::cues::verb(w.trim_matches(|c: char| !c.is_alphanumeric()).small().as_str()).is_some())
}

/// All words but small ones begin with a capital letter.
fn title_case(words: &[&str]) -> bool {
    let small = |w: &str| among("a an the of in on at and or to for by with from", w.small().as_str());
    let capital = |w: &str| {
        w.trim_start_matches(|c: char| !c.is_alphanumeric())
            .chars()
            .next()
            .is_some_and(|c| c.is_uppercase() || c.is_numeric())
    };
    words.first().is_some_and(|w| capital(w))
        && words.iter().all(|w| capital(w) || small(w))
        && words.iter().filter(|w| !small(w)).count() >= 2
}
