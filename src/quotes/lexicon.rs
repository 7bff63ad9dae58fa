//! Closed classes of English words, as far as the rules need them: a lower-case word has a set of traits.

use crate::text::lookup::Lookup;
use std::sync::LazyLock;

/// A set of traits of a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Traits(u32);

impl Traits {
    /// Personal pronouns that can be a subject.
    pub const SUBJECT: Traits = Traits(1);
    /// Pronouns that are objects only.
    pub const OBJECT: Traits = Traits(1 << 1);
    /// Articles, demonstratives, possessives, quantifiers, numbers in letters: a noun phrase begins.
    pub const DETERMINER: Traits = Traits(1 << 2);
    /// Prepositions.
    pub const PREPOSITION: Traits = Traits(1 << 3);
    /// Words that begin a subordinate clause.
    pub const SUBORDINATOR: Traits = Traits(1 << 4);
    /// `who`, `which`, `that`, `whose`.
    pub const RELATIVE: Traits = Traits(1 << 5);
    /// `and`, `but`, `or` …
    pub const CONJUNCTION: Traits = Traits(1 << 6);
    /// Auxiliary and modal verbs, forms of be, have, do.
    pub const AUXILIARY: Traits = Traits(1 << 7);
    /// Adverbs that may stand between subject and verb, or before a clause.
    pub const ADVERB: Traits = Traits(1 << 8);
    /// Days, months, `yesterday`: they say when, and belong to no name.
    pub const TIME: Traits = Traits(1 << 9);
    /// Finite verbs other than cues and auxiliaries that are common in news.
    pub const VERB: Traits = Traits(1 << 10);
    /// Negations.
    pub const NOT: Traits = Traits(1 << 11);
    /// Courtesy titles and ranks: part of a name.
    pub const TITLE: Traits = Traits(1 << 12);
    /// Days and months: capital, and no name.
    pub const DAY: Traits = Traits(1 << 14);
    /// Particles inside names.
    pub const PARTICLE: Traits = Traits(1 << 13);

    /// Has any trait of `other`.
    pub fn any(self, other: Traits) -> bool {
        self.0 & other.0 != 0
    }
    /// All traits of both.
    pub const fn or(self, other: Traits) -> Traits {
        Traits(self.0 | other.0)
    }
}

/// The classes, as words separated by spaces.
const CLASSES: &[(Traits, &str)] = &[
    (
        Traits::SUBJECT,
        "i he she they we you it who one someone somebody everyone everybody others another many some both this these those nobody none",
    ),
    (Traits::OBJECT, "me him her them us himself herself themselves itself myself"),
    (
        Traits::DETERMINER,
        "a an the this that these those his her its their our my your some any each every no another both several many most few all two three four five six seven eight nine ten \
         one dozens hundreds thousands such what whatever more other half",
    ),
    (
        Traits::PREPOSITION,
        "of in on at by for from with about against among around as after before behind beyond during despite except inside into like near off onto out outside over per \
         since than through throughout toward towards under until unlike upon via within without to amid across above alongside ahead because regarding concerning following",
    ),
    (
        Traits::SUBORDINATOR,
        "that when while because if although though as since after before until unless whether where how why what whereas once than so lest whenever wherever",
    ),
    (Traits::RELATIVE, "who which that whose whom"),
    (Traits::CONJUNCTION, "and but or nor yet so & plus"),
    (
        Traits::AUXILIARY,
        "is are was were be been being am has have had having do does did will would can could may might must shall should isn't wasn't aren't weren't hasn't haven't hadn't \
         doesn't don't didn't won't wouldn't can't couldn't shouldn't cannot ain't he's she's it's that's they're we're you're i'm he'd she'd they'd we'd i'd you'd it'd he'll \
         she'll they'll we'll i'll you'll it'll i've we've they've you've there's what's who's",
    ),
    (
        Traits::ADVERB,
        "also then later again even just only still now once too thus however therefore meanwhile instead first soon earlier often never ever always already rather perhaps \
         maybe simply further furthermore moreover afterwards afterward today yesterday tonight tomorrow elsewhere nevertheless nonetheless quite very well back \
         aloud twice altogether almost not sometimes online overnight alone please",
    ),
    (
        Traits::TIME,
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul \
         aug sept sep oct nov dec today yesterday tonight tomorrow earlier later week weekend month year morning afternoon evening night last next afterwards afterward recently overnight spring summer autumn fall winter",
    ),
    (
        Traits::VERB,
        "went came took made got gave put left met saw found knew thought felt kept held brought began ran sat stood lost won sent built spent led became shows show showed goes \
         comes takes makes gets gives puts leaves meets sees finds knows thinks feels keeps holds brings begins runs sits stands loses wins sends builds spends leads becomes \
         seems seem seemed appears appear appeared wants want wanted needs need needed hopes hope hoped believes believe believed fears plans planned expects expect expected \
         tried tries works worked lives lived plays played looks looked turned turns set sets cut cuts let lets hit hits means meant pays paid cost costs fell rose grew drew \
         broke chose wrote spoke speaks drove flew wore bought sold caught taught fought sought voted votes declined declines refused refuses agreed agrees opened closed closes \
         moved moves started starts stopped stops helped helps killed died dies beat signed signs raised falls rises grows hurt remains remained faces faced includes included \
         laughed laughs smiled nodded shrugged replied gone done called allows allowed causes caused forced joined joins represents serves served owns \
         heard wept requires required live woke blew ate drank slept swam hid rode rang sang sank shook stole \
         struck swept swore threw tore froze fled fed dealt dug bore forgot withdrew",
    ),
    (
        Traits::DAY,
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august \
         september october november december jan feb mar apr jun jul aug sept sep oct nov dec",
    ),
    (
        Traits::NOT,
        "not never n't didn't doesn't don't hasn't haven't hadn't won't wouldn't isn't wasn't cannot can't couldn't neither",
    ),
    (
        Traits::TITLE,
        "mr mrs ms miss mx dr prof professor sir lord lady dame president senator sen rep gov governor mayor minister chancellor secretary justice judge general gen col capt \
         captain sgt sergeant lt officer detective chief king queen prince princess pope bishop rev reverend father sister cllr councillor councilman councilwoman congressman \
         congresswoman representative ambassador fr smt shri supt insp sgt king chairman chairwoman director coach",
    ),
    (Traits::PARTICLE, "de la von van der den bin ibn al el da di dos das du le ter ten af bint ben"),
];

static TABLE: LazyLock<Lookup<Traits>> = LazyLock::new(|| {
    let mut table: Lookup<Traits> = Lookup::default();
    for (traits, words) in CLASSES {
        for word in words.split_whitespace() {
            let slot = table.or_default(word);
            *slot = slot.or(*traits);
        }
    }
    table
});

/// Words in -ly that are no adverbs, and names of days and months that end so.
const LY: &[&str] = &[
    "family", "ally", "italy", "july", "assembly", "supply", "reply", "bully", "rally", "fly", "early",
    "daily", "weekly", "monthly", "elderly", "friendly", "only", "likely", "unlikely", "emily", "billy",
    "kelly", "sally", "molly", "holy", "ugly", "apply", "rely", "imply", "comply",
];

/// The traits of a word in lower case, with a straight apostrophe.
pub(super) fn traits(low: &str) -> Traits {
    if let Some(&found) = TABLE.get(low) {
        return found;
    }
    let adverb = low.len() > 4 && low.ends_with("ly") && !LY.contains(&low);
    if adverb { Traits::ADVERB } else { Traits::default() }
}
