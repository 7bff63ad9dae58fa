//! What next: sentences in which the writer says what is scheduled, or the publisher's own section.
//!
//! Two things must stand close together outside quotation marks: a cue that something is to come (`is due to`, `will`,
//! `votes`) and a time that lies ahead (`on June 3`, `next week`). Precision first: no sentence is better than a wrong
//! one.

mod signs;

use super::happened::within;
use super::lines::{Line, Lines};
use super::sections::Section;
use crate::text::among;
use crate::text::order;
use crate::text::{Letters, Pieces, Rows, Span, Story};
use signs::{TABLE, TIMES};
use std::ops::Range;

/// The most sentences.
const SENTENCES: usize = 3;
/// The most words of them all.
const WORDS: usize = 70;
/// The most bytes between a cue and its time.
const REACH: usize = 100;
/// The same where the time has no preposition, or the cue is only a verb.
const REACH_BARE: usize = 60;
/// Sentences that are never taken: the first tells the news.
const SKIP: usize = 1;

/// Verbs in the past tense that do not end in `-ed`: a weekday after one of these is past.
const PAST: &[&str] = &[
    "said", "told", "met", "held", "took", "won", "lost", "began", "came", "went", "made", "gave", "left",
    "spoke", "fell", "rose", "beat", "drew", "hit", "put", "saw", "sent", "set", "shot", "struck", "wrote",
    "broke", "fought", "found", "got", "grew", "had", "was", "were", "heard", "knew", "led", "ran", "sold",
    "bought", "stood", "swept", "swore", "thought",
];
/// Words before which a form in `-ed` is a participle (`will be held on Monday`), or which open what is to come.
const AHEAD: &[&str] = &[
    "be",
    "been",
    "is",
    "are",
    "being",
    "will",
    "must",
    "to",
    "due",
    "shall",
    "gets",
    "get",
    "could",
    "may",
    "might",
    "would",
    "’s",
    "'s",
    "scheduled",
];

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
        let again = chosen.iter().any(|&c| story.str(c) == story.str(line.span));
        if chosen.len() < SENTENCES && words + line.words <= WORDS && !again {
            chosen.push(line.span);
            words += line.words;
        }
    }
    order::by_rank(&mut chosen, |&s| order::place(s));
    chosen
}

/// How sure it is that this sentence tells what is scheduled; `None`: not sure enough.
fn sureness(text: &str) -> Option<f32> {
    if !Pieces::of(text).any(TIMES) {
        return None;
    }
    let signs = &*TABLE;
    let times = |signs: &Rows, worth: f32| {
        let found = signs.find(text).into_iter().map(|at| (at, worth));
        found.filter(|(at, _)| !past_before(text, at.start)).collect::<Vec<_>>()
    };
    let mut ahead = times(&signs.day, 2.0);
    let mut bare = times(&signs.bare_day, 1.5);
    // `the March 8 incident`: no time of its own.
    bare.retain(|(at, _)| !text.get(..at.start).is_some_and(|b| NOT_BARE.iter().any(|w| b.ends_with(w))));
    let season = times(&signs.season, 1.0);
    if signs.against.fits(text) {
        return None;
    }
    // `would` tells what was announced, or what is not going to be.
    let would = text.match_indices("would ").any(|(i, _)| !relative(text.get(..i).unwrap_or("")));
    ahead.extend(season);
    let mut best = signs.term.fits(text).then_some(3.0_f32);
    let mut weigh = |cues: &Rows, worth: f32, kind: Kind, times: &[(Range<usize>, f32)]| {
        for cue in cues.find(text) {
            let before = text.get(..cue.start).unwrap_or("");
            if kind == Kind::Verb && no_finite_verb_after(before) || asks(before) || aside(text, cue.start) {
                continue;
            }
            for (_, day) in times.iter().filter(|(time, _)| tied(text, &cue, time, kind)) {
                best = Some(best.unwrap_or(0.0).max(worth + day));
            }
        }
    };
    if would {
        ahead.extend(bare);
        weigh(&signs.announced, 1.0, Kind::Behind, &ahead);
        return best;
    }
    weigh(&signs.planned, 2.0, Kind::Any, &ahead);
    weigh(&signs.planned, 2.0, Kind::Bare, &bare);
    ahead.extend(bare);
    weigh(&signs.verb, 1.5, Kind::Verb, &ahead);
    ahead.retain(|(time, _)| text.get(time.clone()).is_some_and(|t| signs.deadline.fits(t)));
    weigh(&signs.duty, 1.5, Kind::Behind, &ahead);
    best
}

/// How a cue and its time may stand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// The time behind the cue, or in front of it where it opens the clause.
    Any,
    /// The time behind the cue.
    Behind,
    /// The time right behind the cue and what is to be done.
    Bare,
    /// A verb in the present tense.
    Verb,
}

/// The time is that of the cue.
fn tied(text: &str, cue: &Range<usize>, time: &Range<usize>, kind: Kind) -> bool {
    let between = text.get(cue.end.min(time.end)..cue.start.max(time.start)).unwrap_or("");
    // A calendar: `June 3: the council votes`.
    let between = if time.start == 0 { between.trim_start_matches(": ") } else { between };
    let reach = if matches!(kind, Kind::Bare | Kind::Verb) { REACH_BARE } else { REACH };
    // `posted for July 13, when the commissioner is to appear`
    if time.end <= cue.start && between.trim_start_matches([',', ' ']).starts_with("when ") {
        return true;
    }
    // A clause of its own between the two parts them.
    let parted =
        between.contains(';') || between.contains(": ") || CLAUSES.iter().any(|c| between.contains(c));
    if between.len() > reach || parted {
        return false;
    }
    let opens = || {
        let lead = text.get(..time.start).unwrap_or("").trim_end();
        lead.is_empty()
            || lead.ends_with([',', ';'])
            || lead.split_whitespace().count() == 1
            || lead.ends_with(" and")
    };
    cue.start <= time.start || matches!(kind, Kind::Any | Kind::Verb) && opens()
}

/// Words before a day that only tells which one something is.
const NOT_BARE: &[&str] = &["the ", "a ", "of ", "’s ", "'s ", "last ", "since "];

/// Words that open a clause of their own.
const CLAUSES: &[&str] = &[
    " that ",
    " who ",
    " which ",
    " whether ",
    " how ",
    " because ",
    " while ",
    " after ",
    " what ",
    " where ",
    " said ",
];

/// The words end in a relative pronoun: what follows tells about something, not what comes.
fn relative(before: &str) -> bool {
    [" that ", " which ", " who "].iter().any(|w| before.ends_with(w)) && !before.ends_with("said that ")
}

/// The words before a cue make it a question, or part of what describes something: `how it | will affect`,
/// `the problems that | will await`.
fn asks(before: &str) -> bool {
    let mut words = before.split_whitespace().rev();
    let next = words.next().unwrap_or("");
    let second = words.next().unwrap_or("");
    among("that who what whether how", next) && !second.ends_with(',')
        || [second, words.next().unwrap_or("")]
            .iter()
            .any(|w| matches!(*w, "how" | "what" | "whether" | "why" | "where"))
}

/// The byte lies in a relative clause between commas, told by the way: `Hale, who faces a vote in May, said …`.
fn aside(text: &str, at: usize) -> bool {
    let (before, after) = (text.get(..at).unwrap_or(""), text.get(at..).unwrap_or(""));
    let clause = before.rfind(", ").and_then(|i| before.get(i + 2..)).unwrap_or("");
    clause.starts_with("who ") || clause.starts_with("which ") && after.contains(", ")
}

/// After its last word no verb of the present tense stands: an infinitive does, or a noun (`to end`, `the votes`).
fn no_finite_verb_after(before: &str) -> bool {
    const WORDS: &[&str] = &[
        "to", "would", "could", "might", "may", "did", "didn", "not", "the", "a", "an", "his", "her", "its",
        "their", "of", "these", "those", "in", "for", "with", "by", "on", "at", "from", "no", "any", "more",
        "many", "some", "all", "s",
    ];
    let last = before.split(|c: char| !c.is_alphanumeric()).rfind(|w| !w.is_empty());
    last.is_some_and(|w| w.ends_with("ing") || WORDS.contains(&w.small().as_str()))
}

/// A finished verb stands shortly before: `said on Tuesday`, `was arrested late on Monday`.
fn past_before(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or("");
    let mut words = before.split_whitespace().rev().take(6).peekable();
    let mut last = "";
    while let Some(word) = words.next() {
        if word.ends_with([';', ':']) {
            return false;
        }
        let plain = word.trim_matches(|c: char| !c.is_alphanumeric()).small();
        // `agreed to a call on Monday`: a preposition, no infinitive.
        let to = plain == "to" && among("a an the his her its their", last);
        if AHEAD.contains(&plain.as_str()) && !to {
            return false;
        }
        last = word;
        let finished = PAST.contains(&plain.as_str()) || (plain.len() > 4 && plain.ends_with("ed"));
        // `the affected families`: no verb.
        let adjective =
            words.peek().is_some_and(|w| matches!(*w, "the" | "a" | "an" | "all" | "its" | "their"));
        let participle = adjective || words.peek().is_some_and(|w| AHEAD.contains(&w.small().as_str()));
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
            "The judges will meet on October 4th.",
            "The council will vote Thursday on a new pier.",
            "Hale is due back in court Jan. 27 for a hearing.",
            "The board meets at 6:30 p.m. Monday.",
            "The committee gave the firm seven days to table the contract.",
            "The mayor said the keys would be handed over by Friday.",
            "The first results could come as early as 2031, the doctor said.",
            "Hale said the first results could come as early as 2031.",
            "A first report is expected within 30 days.",
            "Comments close on March 20.",
            "The bill could reach the floor as soon as next week.",
            "Two days later the committee will question the minister.",
            "The committee has scheduled a hearing for Dec. 2.",
            "The house adjourned until October 28.",
            "A court has fixed December 3 for the hearing.",
            "Hale must answer at the next hearing, set for June 9.",
            "Her town has called a council meeting for Wednesday night.",
            "Voting runs through Saturday.",
            "September 2: the mandate expires and the members vote again.",
            "A hearing has been listed for October 7th.",
            "She announced that a desk would open for the affected families from Wednesday.",
            "Hale said he would convene the seven again Thursday morning.",
            "The results are expected late Tuesday night.",
            "Hale said the ships would return in June.",
            "A bill that would freeze rents is scheduled for a vote on Sept. 30.",
            "The motion is to be debated when the council sits on Tuesday.",
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
            "The man arrested Thursday faces two charges.",
            "The mayor, who faces a vote in November, said she had learned of it from a reporter.",
            "He faces one count in the fire, which kept the school shut Monday and Tuesday.",
            "The firm said that it would have closed by Friday.",
            "If the sale falls through, the mayor said, the firm would have to pay by Friday.",
            "We will be back next week.",
            "Will it open on Monday?",
            "The concession was due to end in June.",
            "The crane will still not need a man in it.",
            "Some senators worry that a trial will end the talks next week.",
            "The market is set to reach 4 billion crowns by 2031.",
            "The concession runs until 2051.",
            "Recent projections have it that the firm will open on June 3.",
            "The market is expected to hit 2.65 billion crowns in June.",
            "The café closes at 4pm every Sunday.",
        ] {
            assert!(sureness(line).is_none(), "{line}");
        }
    }
}
