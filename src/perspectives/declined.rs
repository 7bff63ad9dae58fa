//! Who was asked and did not speak: only where the article says so.

use super::scene::Scene;
use crate::report::Declined;
use crate::text::Span;
use crate::text::order;
use crate::text::pattern;
use regex_lite::Regex;
use std::sync::LazyLock;

/// Who did not speak stands before the words, as their subject.
const BEFORE: &[&str] = &[
    r"(?:declined|refused)(?: repeated(?:ly)?| several| all| multiple)?(?: requests?)?(?: to (?:comment|be interviewed|be quoted|speak|talk|answer|discuss|say|elaborate|respond|be drawn|take questions|give (?:an interview|details|a reason))|(?: an| the| our| any| further| all| repeated)? ?(?:interviews?|invitations?|requests?|comment)\b)(?: for (?:an interview|comment|this (?:story|article)))?",
    r"(?:did|do|does|has|have|had)(?: not|n['’]t)(?: immediately| yet| publicly| ever)* (?:respond|responded|reply|replied)\b(?: to (?:(?:an?|the|our|several|repeated|multiple|any|a [a-z]+|emailed|written|further) )*(?:requests?|questions?|messages?|emails?|calls?|inquir(?:y|ies)|enquir(?:y|ies)|letters?|texts?|invitations?)(?: for (?:an interview|comment|a response))?)?",
    r"(?:did|do|does|has|have|had)(?: not|n['’]t)(?: immediately| yet| publicly| ever)* (?:return|returned|answer|answered) (?:(?:an?|the|our|several|repeated|multiple|any) )*(?:phone |voice |written |e-?mailed )?(?:requests?|questions?|messages?|emails?|calls?|inquir(?:y|ies)|enquir(?:y|ies)|texts?)(?: for (?:an interview|comment))?",
    r"(?:did|has|have|had)(?: not|n['’]t)(?: immediately| yet| publicly)* (?:comment(?:ed)?\b|(?:speak|spoken|talk|talked) (?:to|with) (?:reporters|the (?:press|media)|journalists|the newspaper|the BBC))(?: on [a-z ]{3,30})?",
    r"(?:could|can) ?(?:not|n['’]t) (?:immediately )?be (?:reached|contacted)(?: for comment| for a response)?",
    r"(?:was|were|is|are)(?: not|n['’]t)? (?:immediately )?(?:unavailable|available|unreachable|reachable) (?:for|to) (?:comment|an interview|interview)",
    r"(?:would|will)(?: not|n['’]t) (?:comment|be drawn|be interviewed|discuss|answer questions|say (?:whether|if|why|how|what|who))\b",
    r"(?:made|had|offered|gave) no (?:immediate |further |public )?(?:comment|response|reply)",
    r"ignored (?:repeated |several |multiple |our )?(?:requests|questions|calls|messages|emails)(?: for comment)?",
    r"without (?:speaking|talking) to (?:reporters|the press|journalists|the media)",
];

/// Who did not speak stands within the words.
const WITHIN: &[&str] = &[
    r"\b[Aa]ttempts to (?:reach|contact) .{3,80}? (?:were|have been|proved|failed)(?: unsuccessful)?",
    r"\b[Ee]fforts to (?:reach|contact) .{3,80}? (?:were|have been|proved|failed)(?: unsuccessful)?",
    r"\b(?:[Cc]alls|[Mm]essages|[Ee]mails|[Rr]equests|[Qq]uestions|[Ll]etters)(?: for comment| seeking comment)? (?:sent to|left for|left with|left at|to|emailed to) .{3,80}? (?:were|was|have|went)(?: not| un)",
    r"\bcould not (?:immediately )?(?:reach|contact) .{3,60}? for (?:comment|a response)",
    r"\b(?:[Nn]o (?:immediate )?(?:response|reply|comment|word)|[Tt]here was no (?:immediate )?(?:response|reply|comment)) (?:came )?from .{3,60}?(?:[,.;]|$)",
];

/// Every cue holds one of these: most sentences are told by them, long before a pattern is tried.
const HINTS: &[&str] = &[
    "declin",
    "refus",
    "not ",
    "n't ",
    "n’t ",
    "available",
    "reachable",
    " no ",
    "No ",
    "ignored",
    "without ",
    "ttempts to ",
    "fforts to ",
    "alls ",
    "essages ",
    "mails ",
    "equests ",
    "uestions ",
    "etters ",
];

struct Cues {
    before: Option<Regex>,
    within: Option<Regex>,
}

static CUES: LazyLock<Cues> = LazyLock::new(|| {
    let any = |rows: &[&str]| pattern(&rows.iter().map(|r| format!("(?:{r})")).collect::<Vec<_>>().join("|"));
    Cues {
        before: pattern(&format!(
            r"\b(?:{})",
            BEFORE.iter().map(|r| format!("(?:{r})")).collect::<Vec<_>>().join("|")
        )),
        within: any(WITHIN),
    }
});

/// Everybody of whom the article says that they did not speak, once each, in order.
pub fn find(scene: &Scene) -> Vec<Declined> {
    let mut found: Vec<(usize, Span)> = Vec::new();
    let mut last = None;
    for (sentence, own) in scene.sentences() {
        let before = last.replace(sentence);
        let at = |range: std::ops::Range<usize>| {
            Span::new(sentence.start + range.start, sentence.start + range.end)
        };
        let hinted = HINTS.iter().any(|h| own.contains(h));
        for cue in
            CUES.before.iter().filter(|_| hinted).flat_map(|r| r.find_iter(&own)).map(|m| at(m.range()))
        {
            // `We asked X’s office. It declined.`
            let goes_on =
                matches!(scene.story.str(Span::new(sentence.start, cue.start)).trim(), "It" | "They");
            let asked = before.filter(|_| goes_on).and_then(|b| scene.behalf(b));
            let who = asked.or_else(|| scene.subject(cue.start, sentence));
            found.extend(who.map(|e| (e, cue)));
        }
        for cue in
            CUES.within.iter().filter(|_| hinted).flat_map(|r| r.find_iter(&own)).map(|m| at(m.range()))
        {
            let who = scene.mentions_in(cue).first().map(|&(_, e)| e);
            found.extend(who.map(|e| (e, cue)));
        }
    }
    order::by_rank(&mut found, |&(_, cue)| [cue.start as u64, 0, 0]);
    let mut seen = Vec::new();
    found.retain(|&(e, _)| {
        let new = !seen.contains(&e);
        seen.push(e);
        new
    });
    let passages = found.into_iter().filter_map(|(e, cue)| {
        let name = scene.story.passage(scene.entity(e)?.name)?;
        Some(Declined { name, cue: scene.story.passage(trimmed(scene, cue))? })
    });
    passages.collect()
}

/// A cue without the full stop or comma that closed it.
fn trimmed(scene: &Scene, cue: Span) -> Span {
    let text = scene.story.str(cue);
    let keep = text.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
    Span::new(cue.start, cue.start + keep)
}
