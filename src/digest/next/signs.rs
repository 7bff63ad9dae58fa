//! What makes a sentence tell what comes next: cues, times, and what speaks against it.

use crate::text::Rows;
use std::sync::LazyLock;

/// What a row of the table sees in a sentence.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// Something is to come.
    Planned,
    /// Something is to come, and when.
    Term,
    /// Something has to be done: to come when it has to be done by a time.
    Duty,
    /// A time until which something has to be done.
    Deadline,
    /// As [`Sign::Planned`], in the words of whoever announced it: to come when a day follows.
    Announced,
    /// A verb of schedules in the present tense: to come when a time follows.
    Verb,
    /// A day, or a date with its month.
    Day,
    /// A day without a preposition, as agencies write it: a time only behind its cue (`will vote Thursday`).
    BareDay,
    /// A longer time ahead.
    Season,
    /// Not to be shown: a condition, a forecast, a question, the writer's own doings.
    Against,
}

const MONTH: &str = r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|Mar\.|April|Apr\.|May|June|July|Aug(?:ust|\.)?|Sept(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)";
const DAY: &str = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";

/// Of the months' names.
const MONTHS: &[&str] = &[
    "Jan", "Feb", "March", "Mar.", "April", "Apr.", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec",
];
/// Of the weekdays' and the months' names.
const DAYS: &[&str] = &[
    "day", "Jan", "Feb", "March", "Mar.", "April", "Apr.", "May", "June", "July", "Aug", "Sept", "Oct",
    "Nov", "Dec",
];

/// What makes a sentence tell what comes next, each with what it cannot be without; `MONTH` and `DAY` stand for the names of
/// months and weekdays.
const SIGNS: &[(Sign, &[&str], &str)] = &[
    (
        Sign::Planned,
        &[
            "due",
            "set",
            "scheduled",
            "slated",
            "expected",
            "poised",
            "planned",
            "booked",
            "billed",
            "timetabled",
            "listed",
            "skedded",
        ],
        r"\bha(?:s|ve) been (?:listed|scheduled|set|fixed|called|booked|arranged) for\b|(?:\bis|\bare|['’]s|['’]re) (?:now |also |still |not |both )?(?:due|set|scheduled|slated|expected|poised|planned|booked|billed|timetabled|listed|skedded) (?:to|for|in|on|at|back|before|by|within|late|early|later|next|this|tomorrow|DAY)\b",
    ),
    (Sign::Planned, &["will", "won", "shall"], r"\b(?:will|won['’]t|shall)\b"),
    (Sign::Duty, &["must", "has to", "have to"], r"\b(?:must|has to|have to)\b"),
    (
        Sign::Planned,
        &["is to ", "are to ", "preparing to", "planning to"],
        r"\b(?:is|are) (?:to|preparing to|planning to) [a-z]+",
    ),
    (
        Sign::Planned,
        &["plan", "intend", "aim", "expects"],
        r"\b(?:plans?|intends?|aims?) to [a-z]+|\bexpects (?:the|its|his|her|their) [a-z]+",
    ),
    (
        Sign::Planned,
        &["has ", "have "],
        r"\b(?:has|have) (?:scheduled|until|\w+ (?:days|weeks|months) (?:to|in which))\b",
    ),
    (
        Sign::Planned,
        &["come ", "soon as", "early as"],
        r"\b(?:could|may|might) (?:[a-z]+ (?:[\w’']+ ){0,5}?as (?:early|soon) as|come (?:on|by|next|later this))\b",
    ),
    (Sign::Planned, &["no later than", "deadline"], r"\bno later than\b|\bdeadline (?:is|of|for)\b"),
    // A term that was set: `gave the firm seven days to answer`.
    (
        Sign::Term,
        &[
            " days to ",
            " weeks to ",
            " months to ",
            "next meeting",
            "next hearing",
            "next session",
            "next sitting",
        ],
        r"\b(?:gave|given|ordered|directed|told|asked|summoned) [^.;:]{2,80}?(?:\w+ (?:days|weeks|months) to [a-z]+|(?:for|at|to) (?:its|the|their) next (?:meeting|hearing|session|sitting)\b)",
    ),
    // What a court or a parliament has set: `adjourned until Monday`, `fixed 3 December for the hearing`.
    (
        Sign::Term,
        &["run", "djourned", "ixed", " set ", ", due ", "alled", "onvened", "cheduled"],
        r"\bruns? (?:until|through) (?:DAY|MONTH|next)|\badjourned [^.;:]{0,40}?(?:until|till|to) (?:DAY|MONTH \d|\d{1,2} MONTH|next)|\b(?:fixed|set) (?:MONTH \d{1,2}|\d{1,2} MONTH)(?:, 20\d\d,?)? (?:for|as)\b|, (?:set|scheduled|due) for (?:DAY|MONTH \d|\d{1,2} MONTH|next)|\bha(?:s|ve) (?:called|convened|scheduled) [^.;:]{0,60}?(?:meeting|session|hearing|vote|summit) (?:for|on) (?:DAY|MONTH \d|\d{1,2} MONTH)",
    ),
    // What was announced, told in the past: `said the work would begin on Monday`.
    (
        Sign::Announced,
        &["would "],
        r"\b(?:said|announced|confirmed|added|told)\b[^.;:]{0,120}?\bwould (?:be [a-z]+(?:ed|en|held|made|put|set|sent|told)|begin|start|open|close|meet|convene|vote|publish|release|hold|announce|appear|return|resume|take (?:place|effect|office|over)|table|decide|launch|travel|visit|end|go|hear|arrive|leave|join|step down|resign|file|issue|recall)\b",
    ),
    (
        Sign::Verb,
        &[
            "votes", "meet", "opens", "begin", "starts", "hold", "host", "take", "come", "reports", "return",
            "travel", "plays", "faces", "need", "stops", "end", "close", "shuts", "expire", "resume",
            "launches", "publish", "decide", "rules", "hear", "consider", "go", "appear", "arrive", "visits",
            "kick",
        ],
        r"\b(?:votes|meets?|opens|begins?|starts|holds?|(?:plays? )?hosts?|takes? (?:up|effect|place|office|over)|comes? into (?:force|effect)|reports|returns?|travels?|plays|faces|needs?|stops|ends?|closes?|shuts|expires?|resumes?|launches|publish(?:es)?|decides?|rules|hears?|considers?|goes? (?:on (?:sale|trial|show)|to trial|before|into effect|live|to [A-Z]\w+|to the polls)|appears? in court|arrives?|visits|kicks? off)\b",
    ),
    (
        Sign::Day,
        MONTHS,
        r"\b(?:on|by|before|until|till|from|starting|after|for|between|through|than|as early as) (?:the )?(?:DAY,? )?(?:the )?(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? MONTH|MONTH \d{1,2}(?:st|nd|rd|th)?\b)",
    ),
    (
        Sign::Day,
        &["day"],
        r"\b(?:[Oo]n|by|before|until|till|from|starting|for|through|as early as|as soon as|next|this|come) DAY\b|\bDAY['’]s\b|\b(?:later|early|late) (?:on |next )?DAY\b",
    ),
    (
        Sign::Day,
        &[
            "omorrow",
            "tonight",
            "later today",
            "this weekend",
            "this evening",
            "this afternoon",
            "over the weekend",
        ],
        r"\b(?:[Tt]omorrow|tonight|later today|this (?:weekend|evening|afternoon)|over the weekend)\b",
    ),
    (
        Sign::Day,
        &["ext ", "coming ", "following ", "same ", " later"],
        r"\b(?:[Nn]ext|coming|following) (?:few |two |three )?(?:days?|weeks?|weekend|months?|fortnight)\b|\b\w+ (?:days?|weeks?|fortnight|months?) later\b|\bthe (?:same|next|following) (?:day|morning|afternoon|evening|night)\b",
    ),
    (
        Sign::Day,
        &["day", "week", "month"],
        r"\b(?:in|within) (?:the next )?(?:\w+ )?(?:days?|weeks?|months?)\b|\b(?:has|have) \w+ (?:days|weeks|months)\b",
    ),
    (
        Sign::BareDay,
        DAYS,
        r"\b(?:DAY|MONTH \d{1,2}(?:st|nd|rd|th)?)(?:\s(?:morning|afternoon|evening|night))?\b",
    ),
    (
        Sign::Season,
        &["as early as", "as soon as", "quarter"],
        r"\b(?:as early as|as soon as) (?:MONTH|20[2-9]\d)\b|\bby the (?:first|second|third|fourth|last) quarter\b",
    ),
    (
        Sign::Season,
        MONTHS,
        r"\b(?:in|by|before|until|from|next|this|late|early|mid|end of)[ -]MONTH(?:\s|$|[.,;:])",
    ),
    (
        Sign::Season,
        &["20"],
        r"\b(?:by|in|until|before|from) (?:the )?(?:end of |early |late |mid-?)?20[2-9]\d\b",
    ),
    (
        Sign::Season,
        &["ext ", "ater this", "this ", "coming ", "end of"],
        r"\b(?:[Nn]ext|[Ll]ater this|early next|late next|this|coming) (?:week|month|year|spring|summer|autumn|fall|winter|season|term|session|quarter)\b|\bend of (?:the|this|next) (?:week|month|year|season)\b",
    ),
    (
        Sign::Season,
        &["years", "summer", "winter", "Christmas", "Easter", "spring", "autumn", "fall"],
        r"\bin (?:\w+ )?years(?:['’] time)?\b|\b(?:by|until|in|at|for) (?:mid-?(?:summer|winter)|Christmas|Easter|the (?:spring|summer|autumn|fall|winter))\b",
    ),
    (
        Sign::Deadline,
        &["by", "before", "until", "within", "no later than"],
        r"\b(?:by|before|until|within|no later than)\b",
    ),
    (
        Sign::Against,
        &[
            "could have",
            "should have",
            "might have",
            "would have",
            "f ",
            "nless",
            "daily",
            "every",
            "weekdays",
        ],
        r"\b(?:(?:could|should|might|would) have|if|unless|daily|every \w+day|weekdays)\b",
    ),
    // An opinion, a guess.
    (
        Sign::Against,
        &[
            "believe",
            "think",
            "likely",
            "probably",
            "certainly",
            "perhaps",
            "maybe",
            "seem",
            "unclear",
            "difficult to",
            "predict",
            "project",
            "hard to",
            "no one",
            "nobody",
            "hop",
            "worr",
            "fear",
            "As",
            "hile",
        ],
        r"\b(?:believes?|thinks?|likely|probably|certainly|perhaps|maybe|seems?|unclear|difficult to|predict(?:s|ing)|projects? that|projections?|hard to|no one|nobody|hop(?:es|ed|ing)|worr(?:y|ies|ied)|fear(?:s|ed)?)\b|^(?:(?:And|But) )?(?:As|[Ww]hile)\b",
    ),
    (
        Sign::Against,
        &[
            "rise",
            "fall",
            "grow",
            "shrink",
            "reach",
            "hit",
            "drop",
            "climb",
            "increase",
            "decrease",
            "decline",
            "gain",
            "remain",
            "stay",
            "cost",
            "be higher",
            "be lower",
            "be warmer",
            "be colder",
            "be worse",
            "be better",
            "see",
        ],
        r"\b(?:set|due|poised|expected|forecast|predicted|projected|likely|expects?|estimates?|estimated|will)(?: then| likely| probably| continue to| still)? (?:to )?(?:rise|fall|grow|shrink|reach|hit|drop|climb|increase|decrease|decline|gain|remain|stay|cost|see|be (?:higher|lower|warmer|colder|worse|better))\b",
    ),
    (
        Sign::Against,
        &["I", "we", "We", "my", "My", "our", "Our", "you", "You"],
        r"(?:^|[^A-Za-zÀ-ÖØ-öø-ɏ])(?:I|[Ww]e|[Mm]y|[Oo]ur|[Yy]ou|[Yy]our)(?:['’]\w+)?(?:[^A-Za-zÀ-ÖØ-öø-ɏ]|$)",
    ),
    (Sign::Against, &["?"], r"\?\s*$"),
];

/// The table, compiled.
pub struct Signs {
    pub planned: Rows,
    pub announced: Rows,
    pub term: Rows,
    pub deadline: Rows,
    pub duty: Rows,
    pub verb: Rows,
    pub day: Rows,
    pub bare_day: Rows,
    pub season: Rows,
    pub against: Rows,
}

pub static TABLE: LazyLock<Signs> = LazyLock::new(|| {
    let all = |sign: Sign| {
        let rows = SIGNS.iter().filter(|(s, ..)| *s == sign).map(|&(_, hints, p)| (hints, p));
        Rows::new(rows, |p| p.replace("MONTH", MONTH).replace("DAY", DAY))
    };
    Signs {
        planned: all(Sign::Planned),
        announced: all(Sign::Announced),
        term: all(Sign::Term),
        deadline: all(Sign::Deadline),
        duty: all(Sign::Duty),
        verb: all(Sign::Verb),
        day: all(Sign::Day),
        bare_day: all(Sign::BareDay),
        season: all(Sign::Season),
        against: all(Sign::Against),
    }
});

/// Every time in the table holds one of these: most sentences are told by them, long before a pattern is tried.
pub const TIMES: &[&str] = &[
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
