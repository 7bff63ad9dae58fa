//! Who answers whom: only where the article says that one answers, denies, rejects, contradicts or agrees with the
//! other, and only when both are known.

use super::scene::Scene;
use crate::report::{Exchange, SpeakerKind};
use crate::text::Span;
use crate::text::order;
use crate::text::pattern;
use regex_lite::Regex;
use std::sync::LazyLock;

/// Where the other one stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Target {
    /// Right behind the cue: `disagreed with X`, `disputed X’s account`, `contradicted him`.
    Behind,
    /// They spoke last before the cue: `replied`, `rejected the claim`, `denied that …`.
    Before,
}

/// What a claim is called.
const CLAIM: &str = r"(?:claims?|allegations?|accusations?|charges?|account|version|suggestions?|criticisms?|assertions?|statements?|argument|idea|notion|story|stories|reports?|remarks?|comments?|views?|warnings?|figures?|complaints?|call|demand|concerns?|line|attack)";

/// Cues; one of the words in the middle stands in every match, so that most sentences need no
/// pattern; `CLAIM` stands for what a claim is called. The first row that fits a place decides.
const CUES: &[(Target, &[&str], &str)] = &[
    (
        Target::Behind,
        &["gree", "issue"],
        r"\b(?:disagree[sd]?|disagreeing|agree[sd]?|agreeing|took issue|takes issue) with",
    ),
    (
        Target::Behind,
        &["contradict", "rebut", "rebuff", "correct", "echo", "nswering", "refut"],
        r"\b(?:contradict(?:s|ed|ing)|rebut(?:s|ted|ting)|rebuff(?:s|ed|ing)|corrected|echoe[sd]|echoing|answering|refut(?:es|ed|ing))",
    ),
    (
        Target::Behind,
        &["reject", "den", "disput", "dismiss", "challeng", "question", "defend", "support", "back", "criti"],
        r"\b(?:reject(?:s|ed|ing)?|den(?:y|ies|ied|ying)|disput(?:e|es|ed|ing)|dismiss(?:es|ed|ing)?|challeng(?:es|ed|ing)|question(?:s|ed|ing)|defend(?:s|ed|ing)|support(?:s|ed|ing)|back(?:s|ed|ing)|criticis(?:es|ed|ing)|criticiz(?:es|ed|ing))",
    ),
    (
        Target::Behind,
        &[" back at", " out at"],
        r"\b(?:hit|hits|hitting|shot|fired|lashed|clapped) (?:back|out) at",
    ),
    (
        Target::Behind,
        &[
            "n response to",
            "n reply to",
            "n answer to",
            "esponding to",
            "eplying to",
            "eact",
            "sked ",
            "esponded to",
            "eplied to",
        ],
        r"\b(?:[Ii]n (?:response|reply|answer) to|[Rr]esponding to|[Rr]eplying to|[Rr]eact(?:ed|ing) to|[Aa]sked about|[Aa]sked to respond to|responded to|replied to|reacted to)",
    ),
    (
        Target::Before,
        &["repl", "retort", "counter", "respon", "rejoined", " back", "answer"],
        r"\b(?:repl(?:ied|ies|ying)|retort(?:ed|s)|counter(?:ed|s)|respond(?:ed|s)|rejoined|hit back|hits back|hitting back|shot back|fired back|pushed back|answer(?:ed|s)|said in (?:reply|response|answer))\b",
    ),
    (Target::Before, &["disagree", "beg"], r"\b(?:disagree[sd]|begged to differ|begs to differ)\b"),
    (
        Target::Before,
        &["reject", "den", "disput", "dismiss", "contradict"],
        r"\b(?:reject(?:s|ed|ing)?|den(?:y|ies|ied|ying)|disput(?:e|es|ed|ing)|dismiss(?:es|ed|ing)?|contradict(?:s|ed|ing)) (?:(?:the|that|this|those|these|such|any|all|both) )?(?:CLAIM\b|that\b|it\b|this\b)",
    ),
    (Target::Before, &["den"], r"\bden(?:ies|ied|ying) (?:having|doing|being|any|saying|making|it)\b"),
    (
        Target::Before,
        &["th"],
        r"\b(?:said|says|insisted|added|called|calling) (?:that )?(?:the|that|this|those|these) CLAIM (?:was|is|were|are|had|has)? ?(?:simply |completely |entirely |just |not )?",
    ),
];

/// The most sentences between a cue and what it answers.
const REACH: usize = 4;

struct Table {
    rows: Vec<(Target, &'static [&'static str], Regex)>,
    claim: Option<Regex>,
    untrue: Option<Regex>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| Table {
    rows: CUES
        .iter()
        .filter_map(|&(t, h, p)| {
            Some((t, h, pattern(&format!(r"(?:{})(?:\b|\s)", p.replace("CLAIM", CLAIM)))?))
        })
        .collect(),
    claim: pattern(&format!(r"^(?:['’]s?|s['’])? (?:[a-z]+ ){{0,2}}{CLAIM}\b")),
    untrue: pattern(
        r"^.{0,40}\b(?:false|untrue|wrong|inaccurate|incorrect|nonsense|baseless|unfounded|misleading|a lie|lies|not (?:true|right|fair|correct))\b",
    ),
});

/// All pairs, each once, in the order of the text.
pub fn find(scene: &Scene) -> Vec<Exchange> {
    let mut pairs: Vec<Exchange> = Vec::new();
    for (sentence, own) in scene.sentences() {
        let mut taken: Vec<Span> = Vec::new();
        for (target, hints, cue) in &TABLE.rows {
            if !hints.iter().any(|h| own.contains(h)) {
                continue;
            }
            for m in cue.find_iter(&own) {
                let at = Span::new(sentence.start + m.start(), sentence.start + m.end());
                if taken.iter().any(|t| t.overlaps(at)) {
                    continue;
                }
                let Some(pair) = pair(scene, *target, at, sentence) else { continue };
                taken.push(at);
                if !pairs.iter().any(|p| (p.from, p.to) == (pair.from, pair.to)) {
                    pairs.push(pair);
                }
            }
        }
    }
    order::by_rank(&mut pairs, |p| [p.cue.mark.block.into(), p.cue.mark.start.into(), 0]);
    pairs
}

fn pair(scene: &Scene, target: Target, cue: Span, sentence: Span) -> Option<Exchange> {
    let from = answerer(scene, cue, sentence)?;
    let before = spoken_before(scene, cue, sentence, from);
    let (to, to_quote) = match target {
        Target::Behind => {
            let (mention, to) = scene.object(cue.end, sentence)?;
            if !answers(scene, cue, mention, sentence) {
                return None;
            }
            let last = said_by(scene, to, |at| at < cue.start).last();
            (to, last)
        }
        Target::Before => {
            let text = scene.story.str(Span::new(cue.end, sentence.end));
            // `said the claim was …` answers it only when it goes on to call it untrue.
            let verdict = scene.story.str(cue).starts_with(['s', 'i', 'a', 'c'])
                && scene.story.str(cue).contains(" th");
            if verdict && !TABLE.untrue.as_ref()?.is_match(text) {
                return None;
            }
            let (to, quote) = before?;
            (to, Some(quote))
        }
    };
    let speaks = |e: usize| (e < scene.cast.speaking).then_some(e).and_then(|e| u32::try_from(e).ok());
    let (from_id, to_id) = (speaks(from)?, speaks(to)?);
    if from == to {
        return None;
    }
    let own = said_by(scene, from, |at| at >= sentence.start).next();
    let near = own.filter(|&q| position(scene, q as usize).is_some_and(|p| p < sentence.end + NEAR));
    let words = scene.story.str(cue).trim_end_matches(|c: char| !c.is_alphanumeric());
    Some(Exchange {
        from: from_id,
        to: to_id,
        cue: scene.story.passage(Span::new(cue.start, cue.start + words.len()))?,
        from_quote: near,
        to_quote,
    })
}

/// Bytes behind a cue's sentence within which the answer's own words may begin.
const NEAR: usize = 200;

/// Who answers: the speaker of the attribution whose cue this is, or who stands before the cue as its subject.
fn answerer(scene: &Scene, cue: Span, sentence: Span) -> Option<usize> {
    let spoken = scene.attributions.iter().zip(&scene.cast.owners);
    let own = spoken.filter(|(a, _)| a.cue.is_some_and(|c| c.overlaps(cue))).find_map(|(_, o)| o.entity);
    if own.is_some() {
        return own;
    }
    if let Some(subject) = scene.subject(cue.start, sentence) {
        return Some(subject);
    }
    // `Answering X, the minister said`: the sentence has one voice.
    let mut voices = scene
        .attributions
        .iter()
        .zip(&scene.cast.owners)
        .filter_map(|(a, o)| a.cue.filter(|c| sentence.contains(*c) && c.start >= cue.end).and(o.entity));
    let first = voices.next()?;
    voices.all(|v| v == first).then_some(first)
}

/// The mention behind the cue is the one answered: it is the whole object (`contradicted him`), or its claim is
/// (`disputed X’s account`).
fn answers(scene: &Scene, cue: Span, mention: Span, sentence: Span) -> bool {
    let rest = scene.story.str(Span::new(mention.end, sentence.end));
    let claim = TABLE.claim.as_ref().is_some_and(|c| c.is_match(rest));
    let whole = rest.is_empty()
        || rest.starts_with([',', '.', ';', ':', '!', '?'])
        || rest.trim_start().split(|c: char| !c.is_alphabetic()).next().is_some_and(|w| {
            matches!(
                w,
                "in" | "on"
                    | "at"
                    | "over"
                    | "about"
                    | "and"
                    | "but"
                    | "saying"
                    | "that"
                    | "who"
                    | "during"
                    | "as"
                    | "by"
                    | "when"
            )
        });
    let verb = scene.story.str(cue).to_lowercase();
    // Somebody can be denied, rejected or backed without having said anything; a claim cannot.
    let needs_claim = [
        "reject", "den", "disput", "dismiss", "challeng", "question", "defend", "support", "back", "critici",
    ]
    .iter()
    .any(|v| verb.starts_with(v));
    let needs_claim = needs_claim || verb.starts_with("asked");
    claim || (whole && !needs_claim)
}

/// Whoever else spoke last before the cue, within reach: people and bodies before papers and documents.
fn spoken_before(scene: &Scene, cue: Span, sentence: Span, from: usize) -> Option<(usize, u32)> {
    let here = scene.story.sentence_at(sentence.start)?;
    let mut paper = None;
    for (i, attribution) in scene.attributions.iter().enumerate().rev() {
        let Some(at) = position(scene, i) else { continue };
        // The answer's own words may stand before its cue: they are no earlier statement.
        if at >= sentence.start || attribution.cue.is_some_and(|c| c.overlaps(cue)) || !scene.running(at) {
            continue;
        }
        if scene.story.sentence_at(at).is_none_or(|s| here.saturating_sub(s) > REACH) {
            break;
        }
        match scene.cast.owners.get(i).and_then(|o| o.entity) {
            // Their own words stand between: whom they answer is no longer plain.
            Some(e) if e == from => break,
            Some(e) if scene.entity(e).is_some_and(|e| e.kind == SpeakerKind::Document) => {
                paper = paper.or(Some((e, i as u32)));
            }
            Some(e) => return Some((e, i as u32)),
            None => break,
        }
    }
    paper
}

/// Where an attribution stands: where its first content begins.
fn position(scene: &Scene, attribution: usize) -> Option<usize> {
    scene.attributions.get(attribution)?.content.first().map(|s| s.start)
}

/// The attributions of a speaker whose place fits, in order.
fn said_by<'a>(
    scene: &'a Scene,
    who: usize,
    fits: impl Fn(usize) -> bool + 'a,
) -> impl Iterator<Item = u32> + 'a {
    let all = (0u32..).zip(scene.cast.owners.iter());
    all.filter(move |(i, o)| o.entity == Some(who) && position(scene, *i as usize).is_some_and(&fits))
        .map(|(i, _)| i)
}
