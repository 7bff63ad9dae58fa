//! What next: sentences in which the writer says what is scheduled, or the publisher's own section.
//!
//! Two things must stand close together outside quotation marks: a cue that something is to come (`is due to`, `will`,
//! `votes`) and a time that lies ahead (`on June 3`, `next week`). Precision first: no sentence is better than a wrong
//! one.

use super::happened::within;
use super::lines::{Line, Lines};
use super::sections::Section;
use crate::text::order;
use crate::text::pattern;
use crate::text::{Span, Story};
use regex_lite::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// The most sentences.
const SENTENCES: usize = 2;
/// The most words of them all.
const WORDS: usize = 70;
/// The most bytes between a cue and its time.
const REACH: usize = 100;
/// Sentences that are never taken: the first tells the news.
const SKIP: usize = 1;

/// What a row of the table sees in a sentence.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// Something is to come.
    Planned,
    /// A verb of schedules in the present tense: to come when a time follows.
    Verb,
    /// A day, or a date with its month.
    Day,
    /// A longer time ahead.
    Season,
    /// Not to be shown: a condition, a forecast, a question, the writer's own doings.
    Against,
}

const MONTH: &str = r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|Mar\.|April|Apr\.|May|June|July|Aug(?:ust|\.)?|Sept(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)";
const DAY: &str = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";

/// What makes a sentence tell what comes next; `MONTH` and `DAY` stand for the names of months and weekdays.
const SIGNS: &[(Sign, &str)] = &[
    (
        Sign::Planned,
        r"(?:\bis|\bare|['’]s|['’]re) (?:now |also |still |not )?(?:due|set|scheduled|slated|expected|poised|planned|booked|billed|timetabled|listed) (?:to|for|in|on|at|back|before|by)\b",
    ),
    (Sign::Planned, r"\b(?:will|won['’]t|shall|must|has to|have to)\b"),
    (Sign::Planned, r"\b(?:is|are) (?:to|preparing to|planning to) [a-z]+"),
    (Sign::Planned, r"\b(?:plans?|intends?|expects?|hopes?|aims?) to [a-z]+"),
    (Sign::Planned, r"\b(?:has|have) (?:until|\w+ (?:days|weeks|months) (?:to|in which))\b"),
    (Sign::Planned, r"\b(?:could|may|might) come (?:as (?:early|soon) as|on|by|next|later this)\b"),
    (Sign::Planned, r"\bno later than\b|\bdeadline (?:is|of|for)\b"),
    (
        Sign::Verb,
        r"\b(?:votes?|meets?|opens?|begins?|starts?|holds?|hosts?|takes? (?:up|effect|place|office|over)|comes? into (?:force|effect)|reports?|returns?|travels?|plays?|faces?|stops?|ends?|closes?|expires?|resumes?|launch(?:es)?|publishes|decides?|rules|hears?|considers|goes? (?:on (?:sale|trial|show)|to trial|before|into effect|live|to the polls)|appears? in court|arrives?|visits|kicks? off)\b",
    ),
    (
        Sign::Day,
        r"\b(?:on|by|before|until|till|from|starting|after|for|between|than|as early as) (?:the )?(?:DAY,? )?(?:the )?(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? MONTH|MONTH \d{1,2}\b)",
    ),
    (
        Sign::Day,
        r"\b(?:[Oo]n|by|before|until|till|from|starting|for|as early as|as soon as|next|this|come) DAY\b|\bDAY['’]s\b|\b(?:later|early|late) (?:on |next )?DAY\b",
    ),
    (
        Sign::Day,
        r"\b(?:[Tt]omorrow|tonight|later today|this (?:weekend|evening|afternoon)|over the weekend)\b",
    ),
    (
        Sign::Day,
        r"\b(?:[Nn]ext|coming|following) (?:few |two |three )?(?:days?|weeks?|weekend|months?|fortnight)\b|\ba (?:day|week|fortnight|month) later\b",
    ),
    (
        Sign::Day,
        r"\b(?:in|within) (?:the next )?(?:\w+ )?(?:days?|weeks?|months?)\b|\b(?:has|have) \w+ (?:days|weeks|months)\b",
    ),
    (Sign::Season, r"\b(?:in|by|before|until|from|next|this|late|early|mid|end of)[ -]MONTH(?:\s|$|[.,;:])"),
    (Sign::Season, r"\b(?:by|in|until|before|from) (?:the )?(?:end of |early |late |mid-?)?20[2-9]\d\b"),
    (
        Sign::Season,
        r"\b(?:[Nn]ext|[Ll]ater this|early next|late next|this|coming) (?:week|month|year|spring|summer|autumn|fall|winter|season|term|session|quarter)\b|\bend of (?:the|this|next) (?:week|month|year|season)\b",
    ),
    (
        Sign::Season,
        r"\bin (?:\w+ )?years(?:['’] time)?\b|\b(?:by|until|in|at) (?:mid-?(?:summer|winter)|Christmas|Easter|the (?:spring|summer|autumn|fall|winter))\b",
    ),
    (Sign::Against, r"\b(?:would|(?:could|should|might) have)\b"),
    (
        Sign::Against,
        r"\b(?:expected|forecast|predicted|projected|likely|expects?|estimates?|estimated|will)(?: then| likely| probably| continue to| still)? (?:to )?(?:rise|fall|grow|shrink|reach|drop|climb|increase|decrease|decline|gain|remain|stay|cost|be (?:higher|lower|warmer|colder|worse|better))\b",
    ),
    (
        Sign::Against,
        r"(?:^|[^A-Za-zÀ-ÖØ-öø-ɏ])(?:I|[Ww]e|[Mm]y|[Oo]ur|[Yy]ou|[Yy]our)(?:['’]\w+)?(?:[^A-Za-zÀ-ÖØ-öø-ɏ]|$)",
    ),
    (Sign::Against, r"\?\s*$"),
];

struct Signs {
    planned: Option<Regex>,
    verb: Option<Regex>,
    day: Option<Regex>,
    season: Option<Regex>,
    against: Option<Regex>,
}

static TABLE: LazyLock<Signs> = LazyLock::new(|| {
    let all = |sign: Sign| {
        let rows = SIGNS.iter().filter(|(s, _)| *s == sign).map(|(_, p)| format!("(?:{p})"));
        let rows = rows.collect::<Vec<_>>().join("|").replace("MONTH", MONTH).replace("DAY", DAY);
        pattern(&rows)
    };
    Signs {
        planned: all(Sign::Planned),
        verb: all(Sign::Verb),
        day: all(Sign::Day),
        season: all(Sign::Season),
        against: all(Sign::Against),
    }
});

/// Verbs in the past tense that do not end in `-ed`: a weekday after one of these is past.
const PAST: &[&str] = &[
    "said", "told", "met", "held", "took", "won", "lost", "began", "came", "went", "made", "gave", "left",
    "spoke", "fell", "rose", "beat", "drew", "hit", "put", "saw", "sent", "set", "shot", "struck", "wrote",
    "broke", "fought", "found", "got", "grew", "had", "was", "were", "heard", "knew", "led", "ran", "sold",
    "bought", "stood", "swept", "swore", "thought",
];
/// Words before which a form in `-ed` is a participle (`will be held on Monday`), or which open what is to come.
const AHEAD: &[&str] =
    &["be", "been", "is", "are", "being", "will", "must", "to", "due", "shall", "gets", "get", "’s", "'s"];

/// The sentences in text order, and the heading of the publisher's section if they are from one.
pub fn choose(story: &Story, lines: &Lines, section: Option<&Section>) -> (Vec<Span>, Option<Span>) {
    if let Some(section) = section {
        let own = within(lines, section);
        let scheduled = pick(story, lines, &own);
        if !scheduled.is_empty() {
            return (scheduled, Some(section.heading));
        }
        // The publisher says that this is what comes next: its first sentence of its own words.
        let first = own.iter().find(|l| l.quoted * 2 <= l.words && l.words > 4 && l.words <= WORDS);
        if let Some(first) = first {
            return (vec![first.span], Some(section.heading));
        }
    }
    (pick(story, lines, lines.all.get(SKIP..).unwrap_or(&[])), None)
}

/// The best scheduled-future sentences.
fn pick(story: &Story, lines: &Lines, of: &[Line]) -> Vec<Span> {
    let n = of.len().max(1) as f32;
    let scored = of.iter().enumerate().filter(|(_, l)| l.quoted * 2 <= l.words && l.words <= WORDS);
    let scored = scored.filter_map(|(i, l)| {
        // What comes next stands rather at the end.
        Some((l, sureness(&lines.own_words(story, l.span))? + 0.5 * i as f32 / n))
    });
    let mut scored: Vec<(&Line, f32)> = scored.collect();
    order::by_rank(&mut scored, |s| [order::falling(s.1), s.0.span.start as u64, 0]);
    let mut words = 0;
    let mut chosen: Vec<Span> = Vec::new();
    for (line, _) in scored {
        if chosen.len() < SENTENCES && words + line.words <= WORDS {
            chosen.push(line.span);
            words += line.words;
        }
    }
    order::by_rank(&mut chosen, |&s| order::place(s));
    chosen
}

/// Every time in the table holds one of these: most sentences are told by them, long before a pattern is tried.
const TIMES: &[&str] = &[
    "day",
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
    "omorrow",
    "tonight",
    "week",
    "month",
    "year",
    "fortnight",
    " 20",
    "spring",
    "summer",
    "autumn",
    "fall",
    "winter",
    "season",
    "term",
    "session",
    "quarter",
    "Christmas",
    "Easter",
];

/// How sure it is that this sentence tells what is scheduled; `None`: not sure enough.
fn sureness(text: &str) -> Option<f32> {
    if !TIMES.iter().any(|t| text.contains(t)) {
        return None;
    }
    let signs = &*TABLE;
    let times = |signs: &Option<Regex>, worth: f32| {
        let found = signs.iter().flat_map(|s| s.find_iter(text)).map(|m| (m.range(), worth));
        found.filter(|(at, _)| !past_before(text, at.start)).collect::<Vec<_>>()
    };
    let mut ahead = times(&signs.day, 2.0);
    ahead.extend(times(&signs.season, 1.0));
    if ahead.is_empty() || signs.against.as_ref()?.is_match(text) {
        return None;
    }
    let near = |cue: &Range<usize>, time: &Range<usize>, before: bool| {
        let (first, second) = if cue.start <= time.start { (cue, time) } else { (time, cue) };
        (before || cue.start <= time.start) && second.start.saturating_sub(first.end) <= REACH
    };
    let mut best: Option<f32> = None;
    let mut weigh = |cues: &Option<Regex>, worth: f32, before: bool| {
        for cue in cues.iter().flat_map(|c| c.find_iter(text)).map(|m| m.range()) {
            if !before && no_finite_verb_after(text.get(..cue.start).unwrap_or("")) {
                continue;
            }
            for (time, day) in &ahead {
                // A clause of its own between the two parts them.
                let between = text.get(cue.end.min(time.end)..cue.start.max(time.start)).unwrap_or("");
                if near(&cue, time, before) && !between.contains([';', ':']) {
                    best = Some(best.unwrap_or(0.0).max(worth + day));
                }
            }
        }
    };
    weigh(&signs.planned, 2.0, true);
    weigh(&signs.verb, 1.5, false);
    best
}

/// After its last word no verb of the present tense stands: an infinitive does, or a noun (`to end`, `the votes`).
fn no_finite_verb_after(before: &str) -> bool {
    const WORDS: &[&str] = &[
        "to", "would", "could", "might", "may", "did", "didn", "not", "the", "a", "an", "his", "her", "its",
        "their", "of", "these", "those", "in", "for", "with", "by", "on", "at", "from", "no", "any", "more",
        "many", "some", "all",
    ];
    let last = before.split(|c: char| !c.is_alphanumeric()).rfind(|w| !w.is_empty());
    last.is_some_and(|w| WORDS.contains(&w.to_lowercase().as_str()))
}

/// A finished verb stands shortly before: `said on Tuesday`, `was arrested late on Monday`.
fn past_before(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or("");
    let mut words = before.split_whitespace().rev().take(6).peekable();
    while let Some(word) = words.next() {
        if word.ends_with([';', ':']) {
            return false;
        }
        let plain = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        if AHEAD.contains(&plain.as_str()) {
            return false;
        }
        let finished = PAST.contains(&plain.as_str()) || (plain.len() > 4 && plain.ends_with("ed"));
        let participle = words.peek().is_some_and(|w| AHEAD.contains(&w.to_lowercase().as_str()));
        if finished && !participle {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_scheduled_is_seen() {
        for line in [
            "The board will publish its records on 6 March.",
            "The plant is scheduled to close on Sept. 30.",
            "Kessland votes on 14 October; no date has been set in Verania.",
            "Both parliaments must ratify the treaty by 30 November.",
            "A decision could come as early as Thursday, two of the people said.",
            "Mayor Luis Ferrante has 10 days to sign or veto.",
            "On Tuesday they travel to Ellerton Town, when the scorer will be suspended.",
            "The auditors are due to report in September.",
            "A public hearing is set for March 24 at the Customs House.",
        ] {
            assert!(sureness(line).is_some(), "{line}");
        }
    }

    #[test]
    fn what_only_sounds_like_it_is_not() {
        for line in [
            "The minister said on Tuesday that the law will protect lakes.",
            "Orlane would have to repay a deposit within 30 days.",
            "Prices are expected to rise next year.",
            "The council met on Monday and it will not say why.",
            "The line opened in 1877.",
            "We will be back next week.",
            "Will it open on Monday?",
            "The concession was due to end in June.",
            "The crane will still not need a man in it.",
        ] {
            assert!(sureness(line).is_none(), "{line}");
        }
    }
}
