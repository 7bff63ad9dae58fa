//! OUTPUT: every conclusion about a page, each with its reason and its place.

use crate::article::Role;
pub use crate::correct::Correction;
use crate::page::BlockId;
pub use crate::text::{Around, Mark};
use serde::{Deserialize, Serialize};

/// Words of the article: characters exactly as they stand in the page, and where. The only type that views may put
/// between quotation marks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
pub struct Passage {
    /// The characters.
    pub text: String,
    /// Their place.
    pub mark: Mark,
}

/// Why a conclusion was drawn: the id of a rule, and the words that it fills in. The sentence that the reader sees is
/// the message `why_<rule>` of the locale (dashes become underscores), with `words` as its substitutions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
pub struct Reason {
    /// Id of the rule in kebab case: `same-sentence`, `promo-newsletter-words`.
    pub rule: String,
    /// What the rule saw, as substitutions `$1`, `$2` … of its message.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<String>,
}

impl Reason {
    /// A reason without substitutions.
    #[must_use]
    pub fn new(rule: &str) -> Reason {
        Reason { rule: rule.into(), words: Vec::new() }
    }
    /// A reason with substitutions.
    #[must_use]
    pub fn with(rule: &str, words: &[&str]) -> Reason {
        Reason { rule: rule.into(), words: words.iter().map(|w| (*w).to_owned()).collect() }
    }
}

/// Everything that is known about a page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// Address of the page as read.
    pub url: String,
    /// Headline of the story, or title of the page.
    pub title: String,
    /// Name of the publisher, or empty.
    pub site: String,
    /// Authors' names as the page gives them.
    pub authors: Vec<String>,
    /// Date of publication as the page gives it.
    pub published: String,
    /// Is it a story, and why.
    pub verdict: Verdict,
    /// What the reader must know about this report.
    pub notes: Vec<Note>,
    /// Blocks of the story, in reading order.
    pub story: Vec<StoryBlock>,
    /// Blocks that are hidden when the reader wants it.
    pub promos: Vec<Promo>,
    /// Blocks that would be hidden, had the reader not chosen to see their like on this site.
    #[serde(default)]
    pub shown: Vec<Promo>,
    /// Quotations in reading order.
    pub quotes: Vec<Quote>,
    /// Everybody who is quoted: by words quoted, most first.
    pub speakers: Vec<Speaker>,
    /// The voices compared.
    pub perspectives: Perspectives,
    /// The story at a glance.
    pub digest: Digest,
    /// What the reader has set right: already done in all of the above.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Correction>,
}

/// Is the page a story?
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
pub struct Verdict {
    /// What kind of page it is. Anything but a story is neither marked nor hidden.
    pub kind: PageKind,
    /// Why.
    pub why: Reason,
}

/// Kinds of pages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum PageKind {
    /// A story to read.
    Story,
    /// A front page, topic page or list of stories.
    Index,
    /// Search results.
    Search,
    /// A video or audio page with little text.
    Video,
    /// A product or shop page.
    Product,
    /// A forum or comment thread.
    Forum,
    /// A log-in, consent or payment wall with no story behind it.
    Wall,
    /// A recipe.
    Recipe,
    /// A picture gallery.
    Gallery,
    /// Too little text to read.
    #[default]
    Short,
}

/// Something that the reader must know about the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Note {
    /// The page was too long; only its first part was read.
    Cut,
    /// The page is not in English: quotation marks are read, speakers are not.
    NotEnglish,
    /// The story stands behind a paywall: only its beginning was there to read.
    Paywall,
    /// Something that the reader hides on this site holds more than half of this story, and was left alone.
    Refused,
}

/// A block of the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
pub struct StoryBlock {
    /// The block.
    pub block: BlockId,
    /// What it is in the story.
    pub role: Role,
}

/// A block that is not the story.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
pub struct Promo {
    /// The block: hidden with all that it holds.
    pub block: BlockId,
    /// What it is.
    pub kind: PromoKind,
    /// It stands between the story's first and last block.
    pub inside: bool,
    /// Why it is taken for one.
    pub why: Reason,
    /// Its markup in short, the same on every page of the site; no word of the page is in it.
    #[serde(default)]
    pub signature: String,
}

/// Kinds of promo blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum PromoKind {
    /// Newsletter sign-up.
    Newsletter,
    /// Other stories.
    Related,
    /// Share bar.
    Share,
    /// App promo.
    App,
    /// Author biography.
    Bio,
    /// Advertisement, affiliate note.
    Ad,
    /// Comments teaser.
    Comments,
    /// Subscription offer (not a paywall).
    Subscribe,
    /// Donation appeal.
    Donate,
    /// Follow us.
    Social,
    /// Tags and topics.
    Tags,
    /// Video or podcast promo.
    Media,
    /// Anything else that is not the story.
    Other,
    /// What the reader chose to hide.
    Reader,
}

/// How much of a quotation stands in marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum QuoteKind {
    /// All of it.
    Direct,
    /// A part of it.
    Mixed,
    /// None: reported speech.
    Indirect,
}

/// How sure an attribution is. Shown in words, never as a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Tier {
    /// The speaker is named, or described by what identifies them, with the words.
    Named,
    /// Found through a pronoun, a description that refers back, an earlier sentence, a running quotation.
    Inferred,
    /// Nobody knows: shown under "Unattributed".
    Unclear,
    /// The reader says so.
    Corrected,
}

/// What the article's own verb makes of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Statement {
    /// No more than a statement: says, announces, writes, replies.
    Says,
    /// The speaker's own view, or disputed: claims, argues, insists.
    Claims,
    /// Denies, disputes, rejects.
    Denies,
    /// Grants something: admits, concedes.
    Admits,
    /// Warns.
    Warns,
    /// Tells the future.
    Predicts,
    /// Binds the speaker: promises, vows, threatens.
    Promises,
    /// Wants something done.
    CallsFor,
    /// Asks.
    Asks,
    /// Finds fault, accuses.
    Criticises,
    /// Praises, thanks, welcomes.
    Praises,
}

/// A quotation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
pub struct Quote {
    /// The words, in order; with their quotation marks where the page has them.
    pub content: Vec<Passage>,
    /// What stands around each part of `content`, so that it can be found again from outside.
    #[serde(default)]
    pub around: Vec<Around>,
    /// Direct, mixed or indirect.
    pub kind: QuoteKind,
    /// The cue, if any.
    pub cue: Option<Passage>,
    /// What the cue makes of it.
    #[serde(default)]
    pub statement: Option<Statement>,
    /// The cue does more than say that something was said: a word of the article's own choice.
    #[serde(default)]
    pub loaded: bool,
    /// The source mention as the text has it (`he`), if any.
    pub source: Option<Passage>,
    /// Index into [`Report::speakers`]; `None` exactly when the tier is unclear.
    pub speaker: Option<u32>,
    /// How sure.
    pub tier: Tier,
    /// Why this speaker.
    pub why: Reason,
    /// To or through whom it was said, if the text says so.
    pub via: Option<Passage>,
    /// Words between quotation marks.
    pub quoted_words: u32,
    /// Words of reported speech outside quotation marks.
    pub reported_words: u32,
}

/// Somebody who is quoted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
pub struct Speaker {
    /// The fullest form of the name in the page.
    pub name: Passage,
    /// Role as the page gives it.
    pub role: Option<Passage>,
    /// Kind of source.
    pub kind: SpeakerKind,
    /// Where the name or a description of the speaker stands, in order; pronouns included.
    pub mentions: Vec<Mark>,
    /// Indices into [`Report::quotes`], in reading order.
    pub quotes: Vec<u32>,
}

/// Kinds of sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum SpeakerKind {
    /// Holds or seeks political office.
    Politician,
    /// Speaks for an authority: police, court, ministry, agency.
    Official,
    /// A company or somebody who speaks for one.
    Company,
    /// Speaks from knowledge: researcher, analyst, doctor, columnist, critic.
    Expert,
    /// Speaks for a cause: activist, union.
    Campaigner,
    /// Speaks from experience: resident, player, relative.
    Witness,
    /// A newspaper, broadcaster or agency.
    Outlet,
    /// A report, statement, law, court filing.
    Document,
    /// Unnamed.
    Anonymous,
    /// Any other body.
    Organisation,
}

/// The voices compared. Ids are indices into [`Report::speakers`] and [`Report::quotes`].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Perspectives {
    /// Words of each speaker, in the order of [`Report::speakers`].
    pub voices: Vec<Voice>,
    /// Words between quotation marks that nobody owns.
    pub unattributed_words: u32,
    /// The sourcing card.
    pub sourcing: Sourcing,
    /// Named at least twice, not quoted.
    pub not_heard: Vec<NotHeard>,
    /// Asked, and did not speak.
    pub declined: Vec<Declined>,
    /// Who answers whom.
    pub exchanges: Vec<Exchange>,
}

/// One speaker's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
pub struct Voice {
    /// The speaker.
    pub speaker: u32,
    /// Words between quotation marks.
    pub quoted: u32,
    /// Words of reported speech outside marks.
    pub reported: u32,
}

/// How well the story is sourced.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
pub struct Sourcing {
    /// Number of sources (speakers).
    pub sources: u32,
    /// Sources with both a name and a role.
    pub identified: u32,
    /// Number of sources of each kind, most first.
    pub kinds: Vec<(SpeakerKind, u32)>,
    /// Unnamed sources and the reason that the article gives, if it does.
    pub unnamed: Vec<Unnamed>,
    /// Quotations that reached the article through somebody else.
    pub chains: Vec<Chain>,
}

/// An unnamed source.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
pub struct Unnamed {
    /// The speaker.
    pub speaker: u32,
    /// Why the article does not name them, in its words.
    pub reason: Option<Passage>,
}

/// A quotation that came through somebody else.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
pub struct Chain {
    /// The quotation.
    pub quote: u32,
    /// Through whom: an outlet, a spokesperson, a statement.
    pub via: Passage,
}

/// Somebody who is named but not quoted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
pub struct NotHeard {
    /// The fullest form of the name.
    pub name: Passage,
    /// Every mention by name.
    pub mentions: Vec<Mark>,
    /// Kind of source that they would be.
    pub kind: SpeakerKind,
}

/// Somebody who was asked and did not speak.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
pub struct Declined {
    /// The fullest form of the name.
    pub name: Passage,
    /// The article's words for it.
    pub cue: Passage,
}

/// One speaker answers another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Exchange {
    /// Who answers.
    pub from: u32,
    /// Whom.
    pub to: u32,
    /// The article's words for it.
    pub cue: Passage,
    /// The answer, if it is quoted.
    pub from_quote: Option<u32>,
    /// What is answered, if it is quoted.
    pub to_quote: Option<u32>,
}

/// The story at a glance. Empty lists where nothing is sure.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Digest {
    /// Two or three sentences, in text order.
    pub happened: Vec<Passage>,
    /// The publisher's own heading over them, if they come from such a section.
    pub happened_from: Option<Passage>,
    /// One line a speaker, at most six.
    pub said: Vec<Said>,
    /// One or two sentences, or none.
    pub next: Vec<Passage>,
    /// The publisher's own heading over them, if they come from such a section.
    pub next_from: Option<Passage>,
    /// The quotation that a reader should hear first.
    pub lead: Option<u32>,
}

/// A line of "who said what".
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
pub struct Said {
    /// The speaker.
    pub speaker: u32,
    /// The quotation.
    pub quote: u32,
    /// The cue's words, if any.
    pub verb: Option<Passage>,
    /// The most informative stretch of the quotation, verbatim, without quotation marks at its ends.
    pub fragment: Passage,
    /// In the page the fragment stands between quotation marks (else it is reported speech).
    pub marked: bool,
}
