//! Small word lists whose members the model is told about beside their vectors.

/// Words that introduce speech, in all their forms.
const SPEECH: &str = "accuse accused accuses accusing according acknowledge acknowledged acknowledges add added adding adds admit \
admits admitted advised advises affirmed agree agreed agrees allege alleged alleges announce announced announces announcing answer \
answered answers argue argued argues arguing ask asked asking asks assert asserted asserts asserting assured assures attested bemoaned \
blame blamed blames blast blasted boast boasted boasts brag bragged call called calling calls cautioned cautions challenged chant chanted \
characterize characterized cite cited claim claimed claiming claims commented comments complain complained complains concede conceded \
concedes conclude concluded concludes confessed confided confirm confirmed confirms confirming contend contended contends continue \
continued continues countered counters cried criticised criticized declare declared declares decried demanded demands denied denies deny \
denounced denouncing describe described describes describing disclosed dismiss dismissed dismissing echoed elaborated emphasised \
emphasises emphasize emphasized emphasizes exclaimed explain explained explaining explains exclaims expressed fumed gushed hinted hinting \
implored implying insist insisted insisting insists interjected joke joked jokes joking labelled labeled lamented laments lashed laughed \
maintained maintains mention mentioned mentions messaged mocked mumbled mused muttered note noted notes noting objected observe observed \
observes opined outlined pledge pledged pleaded pledges point pointed points posted posting posts praised praising predict predicted \
predicts proclaimed promise promised promises promising propose proposed proposes protested questioned quip quipped quips quote quoted \
quoting ranted read reads reasoned reassured rebuked recall recalled recalling recalls reckoned reckons recommended recommends recounted \
referred refuted reiterated reiterating rejected rejoined relayed remark remarked remarks reminded repeat repeated repeats replied \
replies reply replying report reported reporting reports responded responding responds retorted reveal revealed reveals said sang say \
saying says scoffed screamed shared shot shouted shouting shouts sighed signaled signalled slam slammed slams snapped sneered speculated \
spoke stammered state stated statement states stating stress stressed stresses stressing suggest suggested suggesting suggests summed \
swore teased tell telling tells testified testifies texted thanked thundered told took tout touted tweet tweeted tweeting tweets urge \
urged urges urging uttered ventured voiced vow vowed vows warn warned warning warnings warns whispered wondered worried write writes \
writing wrote yelled";

/// Words that hold clauses together around reported speech.
const FUNCTION: &str = "a an and as at because but by could during for from has have he her his how if in into is it its not of on or \
she should than that the their they this to was were what when where whether which while who will with would";

const PRONOUNS: &str = "he her herself him himself i it she they we who you";

/// Titles and offices before or after a name.
const TITLES: &str = "adviser advisor analyst attorney author candidate ceo chairman chairwoman chief coach commissioner congressman \
congresswoman councillor counsel dame director dr editor economist executive expert founder gen governor head judge justice lady \
lawyer leader lord manager mayor minister miss mp mr mrs ms officer official officials owner pastor pollster president prof professor \
prosecutor rep representative reporter researcher resident rev scientist sen senator secretary sheriff sir speaker spokesman \
spokesperson spokespeople spokeswoman sgt strategist student superintendent supporter teacher treasurer voter witness";

/// The word introduces speech.
pub const SPEAKS: u8 = 1;
/// The word holds clauses together.
pub const JOINS: u8 = 2;
/// The word is a personal pronoun.
pub const STANDS_FOR: u8 = 4;
/// The word is a title or an office.
pub const OFFICE: u8 = 8;

/// The lists that hold this lower-case word, as bits.
#[must_use]
pub fn lists(word: &str) -> u8 {
    use crate::text::lookup::Lookup;
    use std::sync::LazyLock;
    static LISTS: LazyLock<Lookup<u8>> = LazyLock::new(|| {
        let mut map = Lookup::default();
        for (list, bit) in [(SPEECH, SPEAKS), (FUNCTION, JOINS), (PRONOUNS, STANDS_FOR), (TITLES, OFFICE)] {
            for word in list.split_whitespace() {
                *map.or_default(word) |= bit;
            }
        }
        map
    });
    LISTS.get(word).copied().unwrap_or(0)
}
