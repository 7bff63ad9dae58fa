//! Who was asked and did not speak: only where the article says so.

use super::scene::Scene;
use super::unheard::is_verb;
use crate::quotes::Attribution;
use crate::report::{Declined, QuoteKind, SpeakerKind};
use crate::speakers::Entity;
use crate::text::{Letters, Rows, Span, among, order, pattern};
use regex_lite::Regex;
use std::sync::LazyLock;

/// Who did not speak stands before the words, as their subject. `NOT` stands for a negated auxiliary, `SPEAK` for
/// what they would not do, `REQUEST` for what was asked of them, `SUCH` for words before that.
const BEFORE: &[(&[&str], &str)] = &[
    (
        &["declin", "refus"],
        r"(?:declin|refus)(?:ed|es|ing)(?: repeated(?:ly)?| several| all| multiple)?(?: requests?)?(?: (?:through|via|by) [^,.;]{3,40}?)? to (?:SPEAK)",
    ),
    (
        &["declin", "refus"],
        r"(?:declin|refus)(?:ed|es|ing)(?: an?| the| our| any| further| all| repeated| several| multiple| SUCH)* (?:interviews?|invitations?|requests?|comment)\b(?: (?:for|to) (?:an interview|comment|be interviewed|appear))?(?: for this (?:story|article|report))?",
    ),
    (
        &["respon", "repl", "back", "react"],
        r"NOT (?:respond(?:ed)?|repl(?:y|ied)|get back|got back|come back|reacted?)\b(?: REQUEST)?",
    ),
    (
        &["return", "answer", "acknowledge", "address", "take", "pick"],
        r"NOT (?:return(?:ed)?|answer(?:ed)?|acknowledged?|address(?:ed)?|take|taken|pick(?:ed)? up) (?:[A-Z][\w'’&.]*(?: [A-Z\d][\w'’&.]*){0,4}['’]s? )?(?:SUCH )*(?:(?:phone |voice |written |e-?mailed |reporters['’] |journalists['’] )?(?:requests?|questions?|messages?|emails?|calls?|inquir(?:y|ies)|enquir(?:y|ies)|texts?|letters?)\b|(?:the )?(?:tele)?phone\b)(?: (?:and|or) (?:requests?|questions?|messages?|emails?|calls?|inquiries|texts?|letters?))?(?: (?:for|seeking) (?:an interview|comment))?",
    ),
    (
        &["comment", "speak", "spoke", "talk"],
        r"NOT (?:comment(?:ed)?\b|(?:speak|spoken|talk|talked) (?:to|with) (?:reporters|the (?:press|media)|journalists|the newspaper|the BBC))",
    ),
    (
        &[
            " to comment",
            " to speak",
            " to talk",
            " to be interviewed",
            " to discuss",
            " to elaborate",
            " to respond",
            " to answer",
        ],
        r"NOT (?:wish(?:ed)?|want(?:ed)?|agreed?|offer(?:ed)?|care|prepared|willing) to (?:comment|speak|talk|be interviewed|discuss|elaborate|respond|answer)\b",
    ),
    (
        &["comment", "response", "reply", "statement", "explanation"],
        r"NOT (?:offer(?:ed)?|provide[d]?|issued?|made?|make|give|given) (?:(?:an?|any|immediate|further|public) )*(?:comment|response|reply|statement|explanation)\b",
    ),
    (
        &["reached", "contacted"],
        r"(?:could|can) ?(?:not|n['’]t) (?:immediately )?be (?:reached|contacted)(?: for comment| for a response)?",
    ),
    (
        &["available", "reachable"],
        r"(?:was|were|is|are|been|be)(?: not|n['’]t)? (?:immediately )?(?:made )?(?:unavailable|available|unreachable|reachable) (?:for|to) (?:comment|an interview|interviews?|reporters|journalists|the (?:press|media)|speak|answer questions)",
    ),
    (
        &["would not", "would n", "wouldn", "will not", "will n"],
        r"(?:would|will)(?: not|n['’]t) (?:comment|be (?:commenting|drawn|interviewed)|discuss|disclose|elaborate|identify|name|speculate|confirm|answer questions|take questions)\b|(?:would|will)(?: not|n['’]t) say(?: (?:whether|if|why|how|what|who|when|where|more|anything)\b|[.,;]|$)",
    ),
    (&["either"], r"(?:would|could|can|will) neither confirm nor deny\b|neither confirmed nor denied\b"),
    (
        &["approached", "contacted", "asked"],
        r"(?:has|have|had|was|were) (?:also )?(?:been )?(?:approached|contacted|asked) for (?:an? )?(?:further )?(?:comment|response|statement|interview)",
    ),
    (&["yet to"], r"(?:ha[sd]|have) yet to (?:respond|reply|comment|answer)\b(?: REQUEST)?"),
    (
        &["appropriate"],
        r"(?:said|says) (?:that )?it (?:would|was|is) (?:not(?: be)? appropriate|(?:be )?inappropriate) (?:for [\w ]{2,30} )?to (?:comment|do so|discuss|respond|speak|say)\b",
    ),
    (
        &[" no "],
        r"(?:made|had|has|have|offered|gave) no (?:immediate |further |public |official )?(?:comment|response|reply)",
    ),
    (
        &["without "],
        r"(?:walked|left|hurried|drove|went|swept|passed|strode|departed|exited)\b[^,.;:]{0,60}? without (?:speaking|talking|commenting|comment|a word|(?:taking|answering) (?:any )?(?:reporters['’] |journalists['’] )?questions)\b",
    ),
    (&["without "], r"without (?:speaking|talking) to (?:reporters|the press|journalists|the media)"),
];

/// What those names stand for, in the order in which they are filled in.
const PARTS: &[(&str, &str)] = &[
    (
        "NOT",
        r"(?:(?:did|do|does|has|have|had|was|were|is|are|would|will|could)(?: not|n['’]t)|never|nor|neither)(?: immediately| yet| publicly| ever| even| so far)*",
    ),
    (
        "SPEAK",
        r"(?:comment|be (?:interviewed|quoted|drawn)|speak|talk|answer|discuss|say|elaborate|respond|reply|speculate|take questions|appear|explain|disclose|reveal|specify|clarify|confirm|identify|name|go into|get into|share|provide|give|offer|make|release (?:[\w’']+ )?(?:advice|details|figures|documents?|report|records?|names?|information|data|footage|results?|copy|copies))\b(?: (?:an interview|details|a reason|a statement|any comment|comment))?",
    ),
    (
        "REQUEST",
        r"to (?:(?:The |the )?[A-Z][\w'’&.]*(?: [A-Z][\w'’&.]*){0,4}['’]s? )?(?:SUCH |[a-z]+['’]s |a [a-z]+ )*(?:requests?|questions?|messages?|emails?|calls?|inquir(?:y|ies)|enquir(?:y|ies)|letters?|texts?|invitations?|quer(?:y|ies)|questionnaires?)\b(?: (?:for|seeking) (?:an interview|comment|a response))?",
    ),
    (
        "SUCH",
        r"(?:an?|the|our|my|his|her|their|two|three|four|five|several|repeated|multiple|any|numerous|e-?mailed|written|further|detailed|interview|phone|text|follow-?up|media|this (?:newspaper|paper|outlet)['’]s)",
    ),
];

/// Who did not speak stands within the words.
const WITHIN: &[(&[&str], &str)] = &[
    (
        &["ttempts to", "fforts to"],
        r"\b(?:[Rr]epeated |[Ss]everal )?(?:[Aa]ttempts|[Ee]fforts) to (?:reach|contact|get|speak to|talk to) .{3,120}? (?:were|was|have|has|had|failed|proved)(?: been)?(?: unsuccessful| abortive| futile| in vain)?",
    ),
    (
        &["all", "essage", "mail", "equest", "uestion", "etter", "nquir", "ext"],
        r"\b(?:[Cc]alls?|[Mm]essages?|[Ee]-?mails?|[Rr]equests?|[Qq]uestions?|[Ll]etters?|[Ii]nquir(?:y|ies)|[Tt]exts?)(?: for comment| seeking comment)? (?:(?:sent|left|made|put|emailed|addressed) (?:to|for|with|at)|to) .{3,80}? (?:(?:were|was|have been|has been)(?: not|n['’]t) (?:immediately )?(?:returned|answered|acknowledged)|(?:went|were|was|have gone) un\w+|bounced)",
    ),
    (&["could not"], r"\bcould not (?:immediately )?(?:reach|contact) .{3,60}? for (?:comment|a response)"),
    (
        &["o response", "o reply", "o comment", "o word", "o immediate"],
        r"\b(?:[Nn]o (?:immediate )?(?:response|reply|comment|word)|[Tt]here was no (?:immediate )?(?:response|reply|comment)) (?:came |was received )?from .{3,60}?(?:[,.;]|$)",
    ),
    (
        &["hear back", "receive a", "get a"],
        r"\b(?:did not|didn['’]t) (?:immediately )?(?:hear back|receive (?:a|any) (?:response|reply)|get (?:a|any) (?:response|reply)) from .{3,60}?(?:[,.;]|$)",
    ),
];

struct Cues {
    before: Rows,
    within: Rows,
}

static CUES: LazyLock<Cues> = LazyLock::new(|| {
    let all = |rows: &[(&'static [&'static str], &'static str)]| {
        let fill = |p: &str| PARTS.iter().fold(p.to_owned(), |p, (name, part)| p.replace(name, part));
        Rows::new(rows.iter().copied(), |p| format!(r"\b(?:{})", fill(p)))
    };
    Cues { before: all(BEFORE), within: all(WITHIN) }
});

/// Everybody of whom the article says that they did not speak, once each, in order.
pub fn find(scene: &Scene) -> Vec<Declined> {
    let mut found: Vec<(Span, Span)> = Vec::new();
    let mut last = None;
    for (sentence, own) in scene.sentences() {
        let before = last.replace(sentence);
        let at = |range: std::ops::Range<usize>| {
            Span::new(sentence.start + range.start, sentence.start + range.end)
        };
        for cue in CUES.before.find(&own).into_iter().map(at) {
            if !fits(scene, cue, sentence) {
                continue;
            }
            // `We asked X’s office. It declined.`
            let goes_on = matches!(
                scene.story.str(Span::new(sentence.start, cue.start)).trim(),
                "It" | "They" | "A spokesman" | "A spokeswoman" | "A spokesperson"
            );
            let asked = before.filter(|_| goes_on).and_then(|b| scene.behalf(b));
            let meant = described(scene, sentence, cue.start);
            let who = asked
                .or_else(|| meant.and_then(|m| entity_at(scene, m)))
                .or_else(|| scene.subject(cue.start, sentence).filter(|_| meant.is_none()))
                .or_else(|| body(scene, sentence, cue.start).filter(|_| meant.is_none()));
            let name = match who {
                Some(e) => scene.entity(e).filter(|_| own_word(scene, cue, e)).map(|e| e.name),
                None => meant
                    .or_else(|| office(scene, cue.start, sentence))
                    .or_else(|| named(scene, sentence, cue.start)),
            };
            found.extend(name.map(|name| (name, cue)));
        }
        for cue in CUES.within.find(&own).into_iter().map(at) {
            // `Coast Guard Commander Ana Hale`: whose name ends there.
            let whole = |m: Span| {
                let rest = scene.story.str(Span::new(m.end, cue.end)).strip_prefix(' ');
                m.start > cue.start && !rest.is_some_and(|r| r.starts_with(char::is_uppercase))
            };
            let who = scene.mentions_in(cue).iter().find(|(m, _)| whole(*m)).map(|&(_, e)| e);
            found.extend(who.and_then(|e| Some((scene.entity(e)?.name, cue))));
        }
    }
    order::by_rank(&mut found, |&(_, cue)| [cue.start as u64, 0, 0]);
    let mut seen = Vec::new();
    found.retain(|&(name, _)| {
        let new = !seen.contains(&name);
        seen.push(name);
        new
    });
    let passages = found.into_iter().filter_map(|(name, cue)| {
        let name = scene.story.passage(name)?;
        Some(Declined { name, cue: scene.story.passage(trimmed(scene, cue))? })
    });
    passages.collect()
}

/// The name that is the subject by itself, of somebody or something that the cast has not seen: `A spokesman for X declined`,
/// `X, who is abroad, did not respond`. The story has it elsewhere too, or it is of two words.
fn named(scene: &Scene, sentence: Span, at: usize) -> Option<Span> {
    let before = scene.story.str(Span::new(sentence.start, at));
    let name = SUBJECT.as_ref()?.captures(before)?.get(1)?;
    let known = |(i, _): (usize, &str)| {
        scene.sentence(i).is_some_and(|s| s.start != i) && i != sentence.start + name.start()
    };
    let again = scene.story.text.match_indices(name.as_str()).any(known);
    (again || name.start() > 0).then(|| Span::new(sentence.start + name.start(), sentence.start + name.end()))
}

/// A name before a verb, by itself or behind who speaks for it.
static SUBJECT: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(
        r"^(?:(?:An?|The) (?:[a-z]+ )?(?:spokes[a-z]+|representative|lawyer|attorney|agent|publicist) for (?:the )?)?([A-Z][^\s,;:]+(?: (?:of |the |for |and )*[A-Z][^\s,;:]+)*)(?:,[^,]*,)?(?: (?:also|has|have|had|later))* ?$",
    )
});

/// Which body is meant by `The company`: the one that was named last.
fn body(scene: &Scene, sentence: Span, at: usize) -> Option<usize> {
    let noun = scene.story.str(Span::new(sentence.start, at)).trim().strip_prefix("The ")?;
    let earlier = scene.mentions_in(Span::new(0, sentence.start)).iter().rev();
    let mut bodies = earlier.filter(|(_, e)| scene.entity(*e).is_some_and(|e| e.body));
    // Any company is `the company`; a commission is called one.
    let called = |e: &Entity| among(ANY, noun) || scene.story.str(e.name).small().contains(noun);
    let last = bodies.next().filter(|(_, e)| scene.entity(*e).is_some_and(called));
    last.filter(|_| among(OFFICES, noun)).map(|&(_, e)| e)
}

/// Which office is meant by `The bureau`: what was called so in full just before, as `the geology bureau`.
fn described(scene: &Scene, sentence: Span, at: usize) -> Option<Span> {
    let noun = scene.story.str(Span::new(sentence.start, at)).trim().strip_prefix("The ")?;
    let here = scene.story.sentence_at(sentence.start)?;
    let from = scene.story.sentences.get(here.saturating_sub(1))?.start;
    let before = scene.story.str(Span::new(from, sentence.start));
    let end = before.rfind(&format!(" {noun}")).filter(|_| among(OFFICES, noun))?;
    let words = before.get(..end)?.split_inclusive(' ').rev().take(OFFICE_WORDS);
    let mut start = end;
    for word in words {
        start -= word.len();
        let article = matches!(word, "the " | "a " | "an ");
        if article || !word.trim_end().ends_with(char::is_alphanumeric) {
            let bare = end == start + word.trim_end().len();
            return (article && !bare).then(|| Span::new(from + start, from + end + 1 + noun.len()));
        }
    }
    None
}

/// Who is meant by words that end here.
fn entity_at(scene: &Scene, words: Span) -> Option<usize> {
    scene.mentions_in(words).iter().find(|(m, _)| m.end == words.end).map(|&(_, e)| e)
}

/// An office that the story does not call by a name: `The U.S. attorney’s office`, at the start of the sentence.
fn office(scene: &Scene, at: usize, sentence: Span) -> Option<Span> {
    let before = scene.story.str(Span::new(sentence.start, at));
    let first = before.split_whitespace().next()?;
    let opens = among("The A An His Her Its Their", first) || first.ends_with(['s']);
    let mut end = 0;
    // `The firm` is somebody whom the story has named.
    let mut words = before.split_inclusive(' ').map(|word| {
        end += word.len();
        (word.trim_end(), end)
    });
    let heads = words.by_ref().take(OFFICE_WORDS + 2).skip(2);
    let found = heads.filter(|(word, _)| among(OFFICES, word.trim_end_matches(',')));
    let mut found = found.filter(|(word, end)| {
        let next = before.get(*end..).and_then(|rest| rest.split_whitespace().next());
        word.ends_with(',') || next.is_none_or(is_verb)
    });
    let (word, end) = found.next().filter(|_| opens)?;
    let cut = word.len() - word.trim_end_matches(',').len();
    let whole = before.get(..end)?.trim_end().len() - cut;
    Some(Span::new(sentence.start, sentence.start + whole))
}

/// What offices are called.
const OFFICES: &str = "office department ministry agency bureau board commission authority court police council company firm \
    union party school hospital university embassy club league studio bank trust unit service association";
/// Of these, what bodies are called whose names do not say so.
const ANY: &str = "company firm union party club league studio bank service";
/// The most words between the first and the last one of an office.
const OFFICE_WORDS: usize = 5;

/// What stands around the cue leaves it a refusal to speak: one can fail to respond to a treatment, or respond in kind,
/// and `by refusing to say` tells how something was done.
fn fits(scene: &Scene, cue: Span, sentence: Span) -> bool {
    let text = scene.story.str(cue);
    let rest = scene.story.str(Span::new(cue.end, sentence.end));
    let before = scene.story.str(Span::new(sentence.start, cue.start));
    let bare =
        ["respond", "responded", "reply", "replied", "react", "reacted"].iter().any(|w| text.ends_with(w));
    // `did not respond by the time of publication` is one, though.
    let gerund = rest.split_whitespace().nth(1).is_some_and(|w| w.ends_with("ing"));
    let elsewhere =
        [" to ", " in ", " with "].iter().any(|w| rest.starts_with(w)) || rest.starts_with(" by ") && gerund;
    // `would not discuss a truce with the rebels`
    let talks = text.ends_with("discuss") && rest.contains(" with ");
    let manner = matches!(before.split_whitespace().next_back(), Some("by" | "for" | "of"));
    !(bare && elsewhere || talks || manner)
}

/// The article says it itself, or they do: not somebody else whose words are reported.
fn own_word(scene: &Scene, cue: Span, who: usize) -> bool {
    // `Hale, according to his page, declined`: told around its cue, it is the article's own sentence.
    let reports = |a: &Attribution| {
        let behind = |c: &Span| a.cue.is_some_and(|said| said.end <= c.start);
        a.kind != QuoteKind::Direct
            && a.content.iter().all(behind)
            && a.content.iter().any(|c| c.contains(cue))
    };
    let reported = scene.attributions.iter().zip(&scene.cast.owners).filter(|(a, _)| reports(a));
    let mut reporters = reported.filter_map(|(_, owner)| owner.entity);
    reporters.all(|e| {
        let paper = scene.entity(e).is_some_and(|e| e.kind == SpeakerKind::Document);
        e == who || paper || scene.speaks_for(e, who)
    })
}

/// A cue without the full stop or comma that closed it.
fn trimmed(scene: &Scene, cue: Span) -> Span {
    let text = scene.story.str(cue);
    let keep = text.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
    Span::new(cue.start, cue.start + keep)
}
