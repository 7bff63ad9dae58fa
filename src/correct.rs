//! The reader's word against ours: a quotation goes to another speaker, or to nobody, and all that rests on it follows.
//!
//! A correction names the quotation and the speaker by their words, not by their numbers, so that it outlives another
//! reading of the same page.

use crate::perspectives::{is_identified, kinds};
use crate::report::{NotHeard, Passage, Quote, QuoteKind, Reason, Report, Said, Speaker, Tier, Voice};
use crate::{digest, text};
use serde::{Deserialize, Serialize};

/// What the reader said of one quotation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
pub struct Correction {
    /// The quotation's words.
    pub words: String,
    /// How many quotations with the same words stand before it.
    pub nth: u32,
    /// Name of whoever said it, and how many of that name come before; `None` for nobody.
    pub speaker: Option<(String, u32)>,
}

/// What the reader wants done with a quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
pub struct Change {
    /// The quotation, an index into [`Report::quotes`].
    pub quote: u32,
    /// Whose it is.
    pub owner: Owner,
    /// Which of them, for owners that are many.
    pub index: u32,
}

/// Whose a quotation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Owner {
    /// One of [`Report::speakers`].
    Speaker,
    /// One of the report's `not_heard`: they speak from now on.
    NotHeard,
    /// Nobody can say.
    Nobody,
    /// Whose we thought it was.
    Undo,
}

/// The report with the reader's corrections: `read` is the report as it was made, `shown` the one in the reader's eyes,
/// whose corrections stay, `change` one more. What fits nothing in `read` is left out.
#[must_use]
pub fn correct(read: &Report, shown: &Report, change: Option<Change>) -> Report {
    let mut corrections = shown.corrections.clone();
    if let Some(change) = change {
        put(&mut corrections, shown, change);
    }
    let mut report = Report { corrections: Vec::new(), ..read.clone() };
    for correction in corrections {
        if apply(&mut report, &correction) == Some(true) {
            report.corrections.push(correction);
        }
    }
    if !report.corrections.is_empty() {
        settle(&mut report);
    }
    report
}

/// Adds a change to the list, in place of an earlier one of the same quotation.
fn put(corrections: &mut Vec<Correction>, shown: &Report, Change { quote, owner, index }: Change) {
    let quotes = shown.quotes.get(..quote as usize);
    let Some((before, quote)) = quotes.zip(shown.quotes.get(quote as usize)) else { return };
    let words = words(quote);
    let nth = count(before.iter().filter(|q| self::words(q) == words));
    let person = |names: &mut dyn Iterator<Item = &Passage>, index: u32| {
        let names: Vec<&str> = names.map(|n| n.text.as_str()).take(index as usize + 1).collect();
        let (name, before) = names.split_last().filter(|_| names.len() > index as usize)?;
        Some(((*name).to_owned(), count(before.iter().filter(|n| *n == name))))
    };
    let speaker = match owner {
        Owner::Speaker => person(&mut shown.speakers.iter().map(|s| &s.name), index),
        Owner::NotHeard => person(&mut shown.perspectives.not_heard.iter().map(|n| &n.name), index),
        Owner::Nobody | Owner::Undo => None,
    };
    corrections.retain(|c| (c.words != words) || c.nth != nth);
    if owner == Owner::Nobody || speaker.is_some() {
        corrections.push(Correction { words, nth, speaker });
    }
}

/// A quotation's words, all of its stretches.
fn words(quote: &Quote) -> String {
    quote.content.iter().map(|p| p.text.as_str()).collect::<Vec<_>>().join(" ")
}

fn count<T>(of: impl Iterator<Item = T>) -> u32 {
    u32::try_from(of.count()).unwrap_or(u32::MAX)
}

/// Gives the quotation to whom the reader named; `Some(false)` when it was theirs all along.
fn apply(report: &mut Report, correction: &Correction) -> Option<bool> {
    let same = (0u32..).zip(&report.quotes).filter(|(_, q)| words(q) == correction.words);
    let (index, _) = same.into_iter().nth(correction.nth as usize)?;
    let to = match &correction.speaker {
        Some((name, nth)) => Some(seat(report, name, *nth as usize)?),
        None => None,
    };
    let quote = report.quotes.get_mut(index as usize)?;
    let from = quote.speaker;
    if from == to {
        return Some(false);
    }
    let was = from.and_then(|f| report.speakers.get(f as usize));
    quote.why = match was {
        Some(was) => Reason::with("corrected", &[&was.name.text]),
        None => Reason::new("corrected-nobody"),
    };
    quote.speaker = to;
    quote.tier = if to.is_some() { Tier::Corrected } else { Tier::Unclear };
    let (quoted, reported) = (quote.quoted_words, quote.reported_words);
    let cue = quote.cue.as_ref().map(|c| c.mark);
    for (speaker, s) in (0u32..).zip(&mut report.speakers) {
        s.quotes.retain(|&q| q != index);
        if Some(speaker) == to {
            let at = s.quotes.partition_point(|&q| q < index);
            s.quotes.insert(at, index);
        }
    }
    let p = &mut report.perspectives;
    let voice = |p: &mut Vec<Voice>, who: Option<u32>, change: fn(u32, u32) -> u32| {
        for v in p.iter_mut().filter(|v| Some(v.speaker) == who) {
            (v.quoted, v.reported) = (change(v.quoted, quoted), change(v.reported, reported));
        }
    };
    voice(&mut p.voices, from, u32::saturating_sub);
    voice(&mut p.voices, to, u32::saturating_add);
    if from.is_none() {
        p.unattributed_words = p.unattributed_words.saturating_sub(quoted);
    }
    if to.is_none() {
        p.unattributed_words += quoted;
    }
    // Who answers whom stands and falls with whose words they are.
    p.exchanges.retain_mut(|e| {
        let answers = e.from_quote == Some(index)
            || cue.is_some_and(|c| {
                c.block == e.cue.mark.block && c.start < e.cue.mark.end && e.cue.mark.start < c.end
            });
        let answered = e.to_quote == Some(index);
        match to {
            Some(to) => {
                e.from = if answers { to } else { e.from };
                e.to = if answered { to } else { e.to };
                e.from != e.to
            }
            None => !answers && !answered,
        }
    });
    Some(true)
}

/// Index of the speaker of this name; who was not heard so far becomes the last speaker.
fn seat(report: &mut Report, name: &str, nth: usize) -> Option<u32> {
    let speakers = (0u32..).zip(&report.speakers).filter(|(_, s)| s.name.text == name);
    if let Some((index, _)) = speakers.into_iter().nth(nth) {
        return Some(index);
    }
    let silent = &mut report.perspectives.not_heard;
    let at = silent.iter().position(|n| n.name.text == name)?;
    let NotHeard { name, mentions, kind } = silent.remove(at);
    let index = u32::try_from(report.speakers.len()).ok()?;
    report.speakers.push(Speaker { name, role: None, kind, mentions, quotes: Vec::new() });
    report.perspectives.voices.push(Voice { speaker: index, quoted: 0, reported: 0 });
    Some(index)
}

/// Makes sourcing and digest agree with whose the quotations now are.
fn settle(report: &mut Report) {
    let heard = |s: &&Speaker| !s.quotes.is_empty();
    let speakers = || report.speakers.iter().filter(heard);
    let sourcing = &mut report.perspectives.sourcing;
    sourcing.sources = count(speakers());
    sourcing.identified = count(speakers().filter(|s| is_identified(&s.name.text, s.role.is_some(), s.kind)));
    sourcing.kinds = kinds(speakers().map(|s| s.kind));
    let speaks = |index: u32| report.speakers.get(index as usize).is_some_and(|s| !s.quotes.is_empty());
    sourcing.unnamed.retain(|u| speaks(u.speaker));
    report.perspectives.voices.retain(|v| speaks(v.speaker));
    let kept: Vec<Said> = report.digest.said.clone();
    let lines = (0u32..).zip(&report.speakers).filter(|(_, s)| heard(s)).filter_map(|(speaker, s)| {
        // The line that was there, if the words are still theirs; one of another's that came with its quotation; or a new one.
        let own = kept.iter().filter(|l| s.quotes.contains(&l.quote));
        let own = own.max_by_key(|l| l.speaker == speaker);
        match own {
            Some(line) => Some(Said { speaker, ..line.clone() }),
            None => s
                .quotes
                .iter()
                .filter_map(|&q| line(report, speaker, q))
                .max_by_key(|l| l.fragment.text.len()),
        }
    });
    report.digest.said = lines.take(digest::SAID_LINES).collect();
}

/// A line of "who said what" with the first clauses of a quotation.
fn line(report: &Report, speaker: u32, index: u32) -> Option<Said> {
    let quote = report.quotes.get(index as usize)?;
    let passage = quote.content.first()?;
    let marked = quote.kind == QuoteKind::Direct;
    let whole = passage.text.as_str();
    let bare = if marked { text::unmarked(whole) } else { whole };
    let start = whole.find(bare)?;
    let (mut at, mut end) = (0, bare.len());
    // All of it if it is short; else as many whole clauses as a line takes, if there is one.
    for word in bare.split_inclusive(char::is_whitespace).take(digest::FRAGMENT_WORDS) {
        at += word.len();
        if at == bare.len() || word.trim_end().ends_with([',', ';', ':', '.', '!', '?', '—']) {
            end = at;
        }
    }
    let fragment = bare.get(..end)?.trim_end_matches([',', ';', ':', '—', ' ']);
    let mark = passage.mark.within(whole, start, start + fragment.len())?;
    Some(Said {
        speaker,
        quote: index,
        verb: quote.cue.clone(),
        fragment: Passage { text: fragment.to_owned(), mark },
        marked,
    })
}

#[cfg(test)]
mod tests;
