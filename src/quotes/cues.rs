//! Cues: the words with which a text says that somebody said something, as a table.

use crate::text::quick::Quick;
use std::sync::LazyLock;

/// What a cue says about the statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CueClass {
    /// Says no more than that it was said: say, tell, add, according to.
    Say,
    /// Marks it as the speaker's own view or as disputed: claim, argue, insist.
    Claim,
    /// Denies, disputes, rejects.
    Deny,
    /// Grants something: admit, concede, acknowledge.
    Admit,
    /// Confirms.
    Confirm,
    /// Warns.
    Warn,
    /// Tells the future: predict, forecast.
    Predict,
    /// Binds the speaker: promise, pledge, vow, threaten.
    Promise,
    /// Wants something done: call for, urge, demand.
    Demand,
    /// Asks.
    Ask,
    /// Gives a thing a name or a nature: call, describe.
    Describe,
    /// Finds fault: criticise, condemn, dismiss.
    Criticise,
    /// Accuses.
    Accuse,
    /// Praises, thanks, welcomes.
    Praise,
    /// Makes known: announce, reveal.
    Announce,
    /// Passes on: report, quote.
    Report,
    /// In writing: write, tweet, post.
    Write,
    /// Answers: reply, respond, retort.
    Answer,
    /// A document or study speaks: find, show, conclude, read.
    Find,
}

/// How a cue is built into its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Frame {
    /// Takes a clause with or without `that`: said (that) it rained.
    Clause,
    /// Takes a clause with `that` only; a bare object is no statement: confirmed that …
    That,
    /// Takes a hearer, then a clause: told them (that) it rained.
    Hearer,
    /// Takes an object and what it is called, which together are the statement: called it “a lie”.
    Object,
    /// Stands beside words between marks only: “No,” she laughed.
    Marks,
}

/// A verb that reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cue {
    pub class: CueClass,
    pub frame: Frame,
    /// The form in -ing.
    pub ing: bool,
    /// The form is the infinitive or plural present: `say`, ambiguous after `to`.
    pub base: bool,
    /// The form is (also) the past participle: `told`, `said`.
    pub participle: bool,
}

use CueClass as C;
use Frame as F;

/// Class, frame, and the verbs: third person, past, -ing, base; a fifth form is the past participle where it differs.
const VERBS: &[(C, F, &[&str])] = &[
    (
        C::Say,
        F::Clause,
        &[
            "says said saying say",
            "adds added adding add",
            "states stated stating state",
            "notes noted noting note",
            "remarks remarked remarking remark",
            "observes observed observing observe",
            "explains explained explaining explain",
            "stresses stressed stressing stress",
            "emphasizes emphasized emphasizing emphasize",
            "emphasises emphasised emphasising emphasise",
            "reiterates reiterated reiterating reiterate",
            "declares declared declaring declare",
            "recalls recalled recalling recall",
            "concludes concluded concluding conclude",
            "continues continued continuing continue",
            "mentions mentioned mentioning mention",
            "estimates estimated estimating estimate",
            "jokes joked joking joke",
            "quips quipped quipping quip",
            "repeats repeated repeating repeat",
            "testifies testified testifying testify",
            "explains explained explaining explain",
        ],
    ),
    (
        C::Say,
        F::Hearer,
        &[
            "tells told telling tell",
            "informs informed informing inform",
            "reminds reminded reminding remind",
            "assures assured assuring assure",
        ],
    ),
    (
        C::Say,
        F::Marks,
        &[
            "comments commented commenting comment",
            "shouts shouted shouting shout",
            "yells yelled yelling yell",
            "whispers whispered whispering whisper",
            "murmurs murmured murmuring murmur",
            "mutters muttered muttering mutter",
            "cries cried crying cry",
            "screams screamed screaming scream",
            "chants chanted chanting chant",
            "exclaims exclaimed exclaiming exclaim",
            "laughs laughed laughing laugh",
            "sighs sighed sighing sigh",
            "calls called calling call",
            "begins began beginning begin begun",
            "opines opined opining opine",
            "interjects interjected interjecting interject",
            "deadpans deadpanned deadpanning deadpan",
            "gushes gushed gushing gush",
            "muses mused musing muse",
            "reflects reflected reflecting reflect",
            "goes went going go gone",
            "thinks thought thinking think",
            "finishes finished finishing finish",
            "teases teased teasing tease",
            "announces announced announcing announce",
            "ventures ventured venturing venture",
        ],
    ),
    (
        C::Claim,
        F::Clause,
        &[
            "claims claimed claiming claim",
            "argues argued arguing argue",
            "insists insisted insisting insist",
            "asserts asserted asserting assert",
            "alleges alleged alleging allege",
            "contends contended contending contend",
            "maintains maintained maintaining maintain",
            "suggests suggested suggesting suggest",
            "reckons reckoned reckoning reckon",
            "boasts boasted boasting boast",
            "complains complained complaining complain",
            "laments lamented lamenting lament",
            "points pointed pointing point",
            "counters countered countering counter",
        ],
    ),
    (
        C::Deny,
        F::That,
        &[
            "denies denied denying deny",
            "disputes disputed disputing dispute",
            "rejects rejected rejecting reject",
            "refutes refuted refuting refute",
        ],
    ),
    (
        C::Admit,
        F::Clause,
        &[
            "admits admitted admitting admit",
            "concedes conceded conceding concede",
            "acknowledges acknowledged acknowledging acknowledge",
            "confesses confessed confessing confess",
            "cautions cautioned cautioning caution",
        ],
    ),
    (
        C::Confirm,
        F::That,
        &[
            "confirms confirmed confirming confirm",
            "agrees agreed agreeing agree",
            "clarifies clarified clarifying clarify",
        ],
    ),
    (C::Warn, F::Clause, &["warns warned warning warn"]),
    (
        C::Predict,
        F::That,
        &[
            "predicts predicted predicting predict",
            "forecasts forecast forecasting forecast",
            "prophesies prophesied prophesying prophesy",
        ],
    ),
    (
        C::Promise,
        F::That,
        &[
            "promises promised promising promise",
            "pledges pledged pledging pledge",
            "vows vowed vowing vow",
            "threatens threatened threatening threaten",
            "swears swore swearing swear sworn",
            "guarantees guaranteed guaranteeing guarantee",
        ],
    ),
    (C::Demand, F::Object, &["urges urged urging urge", "implores implored imploring implore"]),
    (
        C::Demand,
        F::That,
        &[
            "demands demanded demanding demand",
            "proposes proposed proposing propose",
            "recommends recommended recommending recommend",
            "advises advised advising advise",
        ],
    ),
    (C::Ask, F::Hearer, &["asks asked asking ask"]),
    (
        C::Ask,
        F::Marks,
        &[
            "inquires inquired inquiring inquire",
            "enquires enquired enquiring enquire",
            "wonders wondered wondering wonder",
        ],
    ),
    (
        C::Describe,
        F::Object,
        &[
            "describes described describing describe",
            "calls called calling call",
            "labels labeled labeling label",
            "labels labelled labelling label",
            "brands branded branding brand",
            "dubs dubbed dubbing dub",
            "characterizes characterized characterizing characterize",
            "likens likened likening liken",
            "deems deemed deeming deem",
        ],
    ),
    (
        C::Criticise,
        F::Object,
        &[
            "criticizes criticized criticizing criticize",
            "criticises criticised criticising criticise",
            "condemns condemned condemning condemn",
            "denounces denounced denouncing denounce",
            "dismisses dismissed dismissing dismiss",
            "blasts blasted blasting blast",
            "slams slammed slamming slam",
            "mocks mocked mocking mock",
            "derides derided deriding deride",
            "decries decried decrying decry",
            "attacks attacked attacking attack",
            "ridicules ridiculed ridiculing ridicule",
            "blames blamed blaming blame",
        ],
    ),
    (C::Accuse, F::Object, &["accuses accused accusing accuse"]),
    (
        C::Praise,
        F::Object,
        &[
            "praises praised praising praise",
            "hails hailed hailing hail",
            "thanks thanked thanking thank",
            "welcomes welcomed welcoming welcome",
            "touts touted touting tout",
            "commends commended commending commend",
        ],
    ),
    (
        C::Announce,
        F::That,
        &[
            "announces announced announcing announce",
            "reveals revealed revealing reveal revealed",
            "discloses disclosed disclosing disclose",
            "specifies specified specifying specify",
            "signals signaled signaling signal",
        ],
    ),
    (
        C::Report,
        F::That,
        &["reports reported reporting report", "quotes quoted quoting quote", "cites cited citing cite"],
    ),
    (
        C::Write,
        F::Clause,
        &[
            "writes wrote writing write written",
            "tweets tweeted tweeting tweet",
            "blogs blogged blogging blog",
            "texts texted texting text",
            "emails emailed emailing email",
            "retweets retweeted retweeting retweet",
        ],
    ),
    (C::Write, F::Marks, &["posts posted posting post", "captions captioned captioning caption"]),
    (
        C::Answer,
        F::Clause,
        &[
            "replies replied replying reply",
            "responds responded responding respond",
            "answers answered answering answer",
            "retorts retorted retorting retort",
        ],
    ),
    (
        C::Answer,
        F::Marks,
        &["snaps snapped snapping snap", "shoots shot shooting shoot", "fires fired firing fire"],
    ),
    (
        C::Find,
        F::That,
        &[
            "finds found finding find",
            "shows showed showing show shown",
            "indicates indicated indicating indicate",
            "reads read reading read",
        ],
    ),
];

/// Nouns that stand for a statement: X's claim that …, in a statement.
pub(super) const NOUNS: &[(C, &str)] = &[
    (
        C::Say,
        "statement remark remarks comment comments assertion insistence message words argument testimony",
    ),
    (C::Claim, "claim claims allegation allegations contention accusation accusations suggestion complaint"),
    (C::Deny, "denial"),
    (C::Admit, "admission concession confession acknowledgment acknowledgement"),
    (C::Warn, "warning warnings"),
    (C::Predict, "prediction forecast"),
    (C::Promise, "promise promises pledge vow threat"),
    (C::Demand, "call calls demand demands plea"),
    (C::Announce, "announcement revelation"),
    (C::Ask, "question"),
];

static TABLE: LazyLock<Quick<&'static str, Cue>> = LazyLock::new(|| {
    let mut table = Quick::default();
    for &(class, frame, verbs) in VERBS {
        for verb in verbs {
            let forms: Vec<&'static str> = verb.split(' ').collect();
            for (i, &form) in forms.iter().enumerate() {
                let participle = i == 4 || i == 1 && forms.len() == 4;
                // The first row that has the form decides: frames with a clause stand before those with marks only.
                let cue = Cue { class, frame, ing: i == 2, base: i == 3, participle };
                let slot: &mut Cue = table.entry(form).or_insert(cue);
                if slot.frame == Frame::Marks && frame != Frame::Marks {
                    *slot = cue;
                }
            }
        }
    }
    table
});

static NOUN_TABLE: LazyLock<Quick<&'static str, C>> = LazyLock::new(|| {
    NOUNS.iter().flat_map(|&(class, words)| words.split(' ').map(move |w| (w, class))).collect()
});

/// The reporting verb of this form (lower case).
pub(super) fn verb(low: &str) -> Option<Cue> {
    TABLE.get(low).copied()
}

/// The class of a noun that stands for a statement (lower case).
pub(super) fn noun(low: &str) -> Option<CueClass> {
    NOUN_TABLE.get(low).copied()
}

/// What a cue as the text has it says about the statement: `told reporters`, `according to`, `’s claim`, `called for`.
/// The first word that is a reporting verb or noun decides; `call for` and `call on` demand.
#[must_use]
pub fn classify(cue: &str) -> Option<CueClass> {
    let low = cue.to_lowercase().replace('’', "'");
    let words: Vec<&str> =
        low.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|w| !w.is_empty()).collect();
    if low.starts_with("according to") {
        return Some(CueClass::Say);
    }
    let at = words.iter().position(|w| verb(w).is_some() || noun(w).is_some())?;
    let word = words.get(at)?;
    let next = words.get(at + 1).copied().unwrap_or("");
    if word.starts_with("call") && matches!(next, "for" | "on" | "upon") {
        return Some(CueClass::Demand);
    }
    verb(word).map(|v| v.class).or_else(|| noun(word))
}
