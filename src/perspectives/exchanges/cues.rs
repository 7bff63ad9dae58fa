//! The words by which an article says that one answers another.

use crate::text::{Letters, among, pattern};
use regex_lite::Regex;
use std::sync::LazyLock;

/// Whom a cue answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// Whoever stands right behind it, or whose claim does: `in response to X’s letter`.
    Behind,
    /// Whose claim stands behind it (`disputed X’s account`), or whoever spoke last where that is only pointed at
    /// (`rejected the claim`, `denies it`).
    Claim,
    /// As [`Target::Behind`], or as [`Target::Claim`]: `disagreed with X`, `took issue with that explanation`.
    With,
    /// Whose claim stands behind it, and nobody else: `backed X’s call`.
    Theirs,
    /// Whoever spoke last before it: `replied`.
    Before,
    /// Whoever spoke last before it, and whoever stands right behind it answers: `that was denied by X`.
    By,
    /// As [`Target::Before`], if the words behind it call the claim untrue: `said the claim was nonsense`.
    Untrue,
}

/// What a claim is called.
const CLAIM: &str = r"(?:claims?|allegations?|accusations?|charges?|account|version|suggestions?|criticisms?|assertions?|contentions?|statements?|argument|idea|notion|story|stories|reports?|remarks?|comments?|views?|warnings?|figures?|complaints?|call|demand|concerns?|line|attack|assessment|findings?|estimate|characteri[sz]ation|description|interpretation|verdict|proposal|theory|prediction|explanations?|announcements?|narrative|premise|portrayal|reasoning|denials?|rumou?rs?|threats?|offer|apology|answers?|readings?|reviews?|defen[cs]e|testimony)";

/// Behind a cue that stands alone.
const END: &str = r"(?:\s*$|\s*[.,;:!?—–”\x22])";

/// Behind what only points at a claim: the clause goes on without saying what was claimed.
const ON: &str = r"(?:\s*$|\s*[.,;:!?—–”\x22]|\s+(?:and|but|saying|that|in|on|at|as|when|outright|entirely|flatly|too|altogether|yesterday|last|for now|with|through|during|\w+ly|\w+day)\b|\s+[“‘\x22'])";

/// Cues; one of the words in the middle stands in every match, so that most sentences need no pattern; `CLAIM` stands for
/// what a claim is called, `END` and `ON` for what follows. The first row that fits a place decides.
const CUES: &[(Target, &[&str], &str)] = &[
    (
        Target::With,
        &["gree", "issue", "differ"],
        r"\b(?:disagree[sd]?|disagreeing|agree[sd]?|agreeing|took issue|takes issue|taking issue|begged to differ|begs to differ) with\b",
    ),
    (
        Target::Behind,
        &["contradict", "rebut", "rebuff", "corrected", "nswering"],
        r"\b(?:contradict(?:s|ed|ing)|rebut(?:s|ted|ting)|rebuff(?:s|ed|ing)|corrected|[Aa]nswering)\b",
    ),
    (
        Target::Behind,
        &[" back at", " out at"],
        r"\b(?:hit|hits|[Hh]itting|shot|fired|lashed|clapped|snapped) (?:back|out) at\b",
    ),
    (Target::Behind, &["sked "], r"(?:^\W*|,\s|\b[Ww]hen\s)[Aa]sked (?:about|by|to respond to)\b"),
    (
        Target::With,
        &["n response to", "n reply to", "n answer to", "esponding to", "eplying to", "eact", "ed to"],
        r"\b(?:[Ii]n (?:response|reply|answer) to|[Rr]esponding to|[Rr]eplying to|[Rr]eact(?:ed|ing) to|responded to|replied to)\b",
    ),
    (
        Target::Claim,
        &[
            "eject",
            "en",
            "disput",
            "ismiss",
            "contradict",
            "refut",
            "rubbish",
            "echo",
            "challeng",
            "question",
            "doubt",
            "back against",
            "back on",
            "ruled out",
            "turned down",
            "brush",
            "shrug",
            "laugh",
            "scoff",
            "bristle",
            "belie",
            "played down",
            "pour",
            "contest",
            "ounter",
        ],
        r"\b(?:ruled out|turned down|brush(?:es|ed) (?:aside|off)|shrug(?:s|ged) off|laugh(?:s|ed) off|(?:scoff|bristle)(?:s|d|ed) at|belie[sd]|played down|poured (?:scorn|cold water) on|contest(?:s|ed)|[Cc]ounter(?:s|ed|ing)|[Rr]eject(?:s|ed|ing)?|[Dd]en(?:y|ies|ied|ying)|disput(?:e|es|ed|ing)|[Dd]ismiss(?:es|ed|ing)?|contradict(?:s|ed|ing)?|refut(?:es|ed|ing)|rubbish(?:es|ed|ing)|echo(?:es|ed|ing)|challeng(?:es|ed|ing)|question(?:s|ed|ing)|doubt(?:s|ed|ing)|push(?:es|ed|ing) back (?:against|on))\b",
    ),
    (
        Target::Theirs,
        &["defend", "support", "back", "criti"],
        r"\b(?:defend(?:s|ed|ing)|support(?:s|ed|ing)|back(?:s|ed|ing)|criticis(?:es|ed|ing)|criticiz(?:es|ed|ing))\b",
    ),
    (
        Target::Before,
        &["epl", "retort", "counter", "espon", "rejoined", " back", "answer", "nswer,", "eaction,"],
        r"\b(?:[Rr]epl(?:ied|ies|ying)|[Rr]etort(?:ed|s)|[Cc]ounter(?:ed|s)|[Rr]espond(?:ed|s|ing)|rejoined|(?:hit|hits|[Hh]itting|shot|fired|snapped|pushed) back|answer(?:ed|s)END|said in (?:reply|response|answer)|[Ii]n (?:a (?:swift |quick |sharp )?|an immediate )?(?:response|reply|answer|reaction)\s*,)",
    ),
    (
        Target::Before,
        &["gree", "differ", "none of"],
        r"\b(?:(?:disagree[sd]?|agree[sd])END|(?:begged|begs|beg) to (?:differ|disagree)|(?:took|takes|had|has|takes|see[sn]?|saw) (?:a|it|that|things) (?:\w+ )?(?:different view|differently)|(?:tells?|told|paints?|painted) a (?:\w+ )?different (?:story|picture)|(?:was|were|is) having none of (?:it|that))",
    ),
    (
        Target::Before,
        &["says", "said", "nsists", "nsisted"],
        r"\b(?:said|says|insist(?:s|ed)) (?:that )?(?:it|that|this) (?:is|was) (?:simply )?(?:nothing of the (?:kind|sort)|untrue|false|wrong|nonsense|not (?:true|the case|on the table))\b",
    ),
    (
        Target::Before,
        &["called", "calls", "calling", "label", "brand"],
        r"\b(?:call(?:ed|s|ing)|label(?:led|ed)|branded) (?:that|this|those|these) (?:claim|allegation|accusation|charge|report|suggestion|criticism|account|story|version)s?\b",
    ),
    (
        Target::Before,
        &["sked "],
        r"(?:^\W*|,\s|\b[Ww]hen\s)[Aa]sked (?:about|to respond to) (?:the|that|those|these) (?:claims?|allegations?|accusations?|charges?|complaints?|criticisms?|offer|remarks?|comments?)END",
    ),
    (
        Target::By,
        &[" by", " from"],
        r"\b(?:[Tt]hat|[Tt]his|[Tt]he CLAIM) (?:(?:is|was) (?:\w+ly )?(?:disputed|denied|rejected|contested|dismissed|challenged) by|drew an? (?:\w+ )?(?:response|rebuke|retort|reaction|reply) from)\b",
    ),
    (
        Target::Untrue,
        &["said", "insist", "added"],
        r"\b(?:said|insisted|added) (?:that )?(?:the|that|this|those|these) CLAIM\b",
    ),
];

/// Words in front of a cue that take it back or put it off: `did not deny`, `vowed to challenge`.
const UNDONE: &str = "not never nor neither without to would could might may should cannot can will must if whether be been \
    being than";

/// Ends of words that do the same; behind a possessive the cue is a noun (`her answers`).
const UNDOING: &[&str] = &["n't", "n’t", "'s", "’s"];

/// Words with which somebody contradicts or confirms in their own words what was said before.
const RETORT: &str = r"(?x)^[“”\x22'‘’\s]*(?:(?:[Nn]o|[Ww]ell|[Ll]ook|[Bb]ut|[Yy]es)[,.!]\s)?(?:
    (?:[Tt]hat|[Tt]his|[Ii]t)(?:['’]s|\ is|\ was)(?:\ (?:just|simply|absolutely|completely|totally|plainly))?
        \ (?:wrong|untrue|false|not\ true|nonsense|a\ lie|rubbish|incorrect|inaccurate|not\ the\ case|not\ what\ happened)
    |(?:[Hh]e|[Ss]he|[Tt]hey|You)(?:['’]s|['’]re|\ is|\ are)\ (?:wrong|lying|mistaken)
    |(?:And\ )?I(?:\ |['’]d\ |\ would\ |\ strongly\ |\ completely\ |\ totally\ )*(?:disagree|dispute|reject\ that|agree\ with|don['’]t\ agree|do\ not\ agree|couldn['’]t\ agree\ more)
    |(?:[Ii]t|[Tt]hat|[Hh]e|[Ss]he|[Tt]hey|We|I)\ (?:did|does|do|was|is|were|are|has|have|will|would)(?:\ not|n['’]t)[,.!]
    |Not\ true|[Nn]onsense|Rubbish
)(?:\W|$)";

/// A row of the table, ready to use.
pub struct Row {
    pub target: Target,
    pub hints: &'static [&'static str],
    pub cue: Regex,
}

/// The table, compiled.
pub struct Table {
    pub rows: Vec<Row>,
    /// Behind somebody's name in the possessive: their claim.
    pub claim: Option<Regex>,
    /// Behind a cue: a claim that is only pointed at.
    pub pointed: Option<Regex>,
    /// Behind a denial: what is denied, told as a clause.
    pub clause: Option<Regex>,
    /// Words that call a claim untrue.
    pub untrue: Option<Regex>,
    /// Behind the name of whom a cue answers: no more of the object.
    pub whole: Option<Regex>,
    /// Behind a word of replying: what is replied to is named, and is nobody whom the story quotes.
    pub elsewhere: Option<Regex>,
    /// Where a contradiction opens somebody's own words.
    pub retort: Option<Regex>,
}

pub static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let fill = |p: &str| pattern(&p.replace("CLAIM", CLAIM).replace("END", END).replace("ON", ON));
    Table {
        rows: CUES
            .iter()
            .filter_map(|&(target, hints, p)| Some(Row { target, hints, cue: fill(&format!("(?:{p})"))? }))
            .collect(),
        claim: fill(r"^\s((?:[a-z]+\s){0,2}CLAIM)\b"),
        pointed: fill(
            r"^\s((?:(?:the|that|this|those|these|such|any|all|both)\s){1,2}(?:[a-z]+(?:[’']s)?\s)?CLAIM|CLAIM|that|it|this|them|(?:the|his|her|their)\s(?:\w+\s)?(?:prosecution|defen[cs]e|captain|colleague|rival|opponent|predecessor|counterpart|critics?))ON",
        ),
        clause: pattern(
            r"^\s(?:that\s|(?:it|he|she|they|there)\s|(?:the|his|her|its|their|any)\s(?:[\w’'-]+\s){1,4}(?:was|were|had|is|are|has|would|did|could)\b|any\s\w+[.,])",
        ),
        untrue: pattern(
            r"^.{0,40}\b(?:false|untrue|wrong|inaccurate|incorrect|nonsense|baseless|unfounded|misleading|a lie|lies|not (?:true|right|fair|correct))\b",
        ),
        whole: pattern(
            r"^\s*(?:$|[,.;:!?—–]|(?:in|on|at|over|about|and|but|saying|that|who|during|as|by|when|too|whether|why|how|what)\b)",
        ),
        elsewhere: pattern(r"^\s+(?:\w+day\s)?(?:to|by|at|against|in kind|on [a-z])\b"),
        retort: pattern(RETORT),
    }
});

/// Something in front of the cue takes it back or puts it off.
pub fn undone(before: &str) -> bool {
    let mut words = before.split_whitespace().rev().skip_while(|w| w.ends_with("ly"));
    words.next().is_some_and(|w| {
        let plain = w.small();
        among(UNDONE, &plain) || UNDOING.iter().any(|end| plain.ends_with(end))
    })
}
