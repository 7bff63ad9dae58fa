//! The rules that tell a promo: what a rule can ask for. A block is what the first fitting row of the [`table`] says.

mod table;

use super::Seen;
use crate::article::lexicon::{class, cue};
use crate::article::traits::Text;
use crate::report::PromoKind;
use table::COMMENTS;
pub use table::{READER, RULES};

/// Class words of boxes that hold promos.
pub const PROMO_BOX: u64 = class::NEWSLETTER
    | class::RELATED
    | class::SHARE
    | class::FOLLOW
    | class::AD
    | class::APP
    | class::DONATE
    | class::SUBSCRIBE
    | class::PROMO
    | class::POPUP
    | class::BIO
    | class::TAGS
    | class::COMMENTS;

/// One row: all of its conditions must hold; a zero asks nothing.
#[derive(Debug, PartialEq)]
pub struct Rule {
    /// Id, for the reason.
    pub id: &'static str,
    /// What it is.
    pub kind: PromoKind,
    /// Class words, any of which must be near.
    class: u64,
    /// Phrases, any of which must be in the text.
    says: u64,
    /// Further phrases, any of which must be in the text.
    also: u64,
    /// The most words of the block.
    words: u32,
    /// The fewest words of the block.
    least: u32,
    /// Least part of the text that is links.
    links: f32,
    /// Least part of the letters that are capitals.
    upper: f32,
    /// Up to which likelihood of being the story it holds.
    likely: f32,
    /// Where it may stand.
    place: Place,
    /// Form fields must stand in the box around.
    form: bool,
    /// The longest list that it may be an item of.
    items: u32,
    /// Only behind the story.
    behind: bool,
    /// A heading such as "Read also" must stand over its list.
    led: bool,
    /// No quotation marks.
    plain: bool,
    /// A mark of a list must stand before it.
    listed: bool,
    /// The box around must call to do something, and say any of these phrases if there are any.
    offer: Option<u64>,
    /// Least part of the text that is links, in the box around that is made unlike the story's paragraphs.
    inset: f32,
    /// It must stand in a box that is made unlike the story's paragraphs.
    boxed: bool,
    /// It must hold an e-mail address.
    email: bool,
    /// It must not be a sentence of running text, nor a heading of the story's, nor tell where something is from.
    title: bool,
    /// In the story, only few texts may be made like it.
    few: bool,
    /// It must be a label with nothing but headlines behind it.
    headlines: bool,
    /// It must be about who wrote the story.
    author: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Place {
    Anywhere,
    /// In or behind the story; before it only outside menus.
    Beside,
    /// Between the story's blocks.
    Inside,
    /// At the story's end or behind it.
    Tail,
    /// In or behind the story, and not in the site's footer.
    Near,
}

const fn rule(id: &'static str, kind: PromoKind) -> Rule {
    Rule {
        id,
        kind,
        class: 0,
        says: 0,
        also: 0,
        words: u32::MAX,
        least: 0,
        links: 0.0,
        upper: 0.0,
        likely: 0.5,
        place: Place::Beside,
        form: false,
        items: u32::MAX,
        behind: false,
        led: false,
        plain: false,
        listed: false,
        offer: None,
        inset: 0.0,
        boxed: false,
        email: false,
        title: false,
        few: false,
        headlines: false,
        author: false,
    }
}

impl Rule {
    const fn class(mut self, class: u64) -> Rule {
        self.class = class;
        self
    }
    const fn says(mut self, cues: u64) -> Rule {
        self.says = cues;
        self
    }
    const fn also(mut self, cues: u64) -> Rule {
        self.also = cues;
        self
    }
    const fn words(mut self, most: u32) -> Rule {
        self.words = most;
        self
    }
    const fn least(mut self, fewest: u32) -> Rule {
        self.least = fewest;
        self
    }
    const fn links(mut self, least: f32) -> Rule {
        self.links = least;
        self
    }
    const fn upper(mut self, least: f32) -> Rule {
        self.upper = least;
        self
    }
    /// Holds even for a block that looks like the story, up to this likelihood.
    const fn even(mut self, likely: f32) -> Rule {
        self.likely = likely;
        self
    }
    const fn anywhere(mut self) -> Rule {
        self.place = Place::Anywhere;
        self
    }
    const fn behind(mut self) -> Rule {
        self.behind = true;
        self
    }
    const fn inside(mut self) -> Rule {
        self.place = Place::Inside;
        self
    }
    const fn form(mut self) -> Rule {
        self.form = true;
        self
    }
    const fn items(mut self, most: u32) -> Rule {
        self.items = most;
        self
    }
    const fn plain(mut self) -> Rule {
        self.plain = true;
        self
    }
    const fn near(mut self) -> Rule {
        self.place = Place::Near;
        self
    }
    const fn led(mut self) -> Rule {
        self.led = true;
        self
    }
    const fn tail(mut self) -> Rule {
        self.place = Place::Tail;
        self
    }
    const fn listed(mut self) -> Rule {
        self.listed = true;
        self
    }

    const fn offer(mut self, cues: u64) -> Rule {
        self.offer = Some(cues);
        self
    }
    const fn inset(mut self, links: f32) -> Rule {
        self.inset = links;
        self
    }
    const fn boxed(mut self) -> Rule {
        self.boxed = true;
        self
    }
    const fn email(mut self) -> Rule {
        self.email = true;
        self
    }
    const fn title(mut self) -> Rule {
        self.title = true;
        self
    }
    const fn few(mut self) -> Rule {
        self.few = true;
        self
    }
    const fn headlines(mut self) -> Rule {
        self.headlines = true;
        self
    }
    const fn author(mut self) -> Rule {
        self.author = true;
        self
    }

    fn fits(&self, seen: &Seen) -> bool {
        let text = &seen.text;
        (self.class == 0 || seen.near & self.class != 0)
            && (self.says == 0 || text.says(self.says))
            && (self.also == 0 || text.says(self.also))
            && (self.least..=self.words).contains(&text.words)
            && text.link_share() >= self.links
            && (self.upper == 0.0 || text.upper_share() >= self.upper && text.words >= 3)
            && seen.likely < self.likely
            && (!self.form || seen.form)
            && (!self.listed || seen.bulleted)
            && self.offer.is_none_or(|cues| seen.inset.offers && (cues == 0 || seen.inset.says & cues != 0))
            && (self.inset == 0.0 || seen.inset.texts > 1 && seen.inset.links >= self.inset)
            && (!self.boxed || seen.inset.words > 0)
            && (!self.email || text.email)
            && (!self.title || is_title(seen))
            && (!self.few || seen.after || seen.alike <= FEW)
            && (!self.headlines || text.led && !text.says(NO_LABEL))
            && (!self.author || seen.author)
            && seen.items <= self.items
            && (!self.led || seen.led)
            && (!self.plain || text.quotes == 0)
            && (!self.behind || seen.after)
            && match self.place {
                Place::Anywhere => true,
                Place::Beside => {
                    !seen.before
                        || seen.near & class::NAV == 0 && (seen.near & class::HEAD == 0 || text.words > 4)
                }
                Place::Tail => seen.tail,
                Place::Near => !seen.before && seen.near & class::FOOT == 0,
                Place::Inside => !seen.before && !seen.after,
            }
    }
}

/// The rule that the block fits, if any. Consent, paywall and log-in notices, corrections, captions, embedded posts,
/// pleas for witnesses and lines of the story to be passed on are never promos.
pub fn judge(seen: &Seen) -> Option<&'static Rule> {
    let text = &seen.text;
    let promo_box = seen.near & (class::NEWSLETTER | class::RELATED | class::AD | class::PROMO) != 0;
    // Other stories may be embedded, and polls be called boxes of facts.
    let is_linked =
        text.link_share() > 0.9 && text.words >= 4 && seen.near & (class::EMBED | class::FACTS) == 0
            || seen.near & class::POLL != 0 && seen.near & class::EMBED == 0;
    if is_notice(*text, seen.near, !seen.before && !seen.after && seen.inset.sells())
        || text.says(cue::STAYS)
        || text.says(cue::CORRECTION) && text.words > 4
        || text.says(cue::CONTRIBUTED) && text.words <= 40
        || seen.near & class::CORRECTION != 0
        || seen.heads && text.link_share() > 0.9 && !text.says(cue::READ_ALSO)
        || seen.bare && seen.near & (class::AD | class::PROMO) == 0
        || seen.near & class::FACTS != 0 && seen.near & class::BIO == 0 && !promo_box && !is_linked
        || seen.near & (class::EMBED | class::PULL) != 0 && !promo_box && !seen.after && !is_linked
        || seen.near & class::CAPTION != 0
            && !promo_box
            && !seen.after
            && text.link_share() < 0.5
            && !text.says(SURE)
    {
        return None;
    }
    // Readers' comments are a box by themselves, whatever they say.
    if text.commented {
        return RULES.iter().find(|rule| rule.id == COMMENTS);
    }
    RULES.iter().find(|rule| rule.fits(seen))
}

/// No sentence, no heading of the story's, no address, no credit; or a label and other stories.
fn is_title(seen: &Seen) -> bool {
    let text = &seen.text;
    let heads = seen.heading && !text.says(cue::READ_ALSO);
    (text.led || !text.ends) && !heads && !text.address && !text.says(NO_LABEL)
}

/// Consent, paywall and log-in notices. What only `offers` in the middle of the story is no wall, whatever it is called.
pub fn is_notice(text: Text, near: u64, offers: bool) -> bool {
    let promo_box = near & (class::NEWSLETTER | class::RELATED | class::AD | class::PROMO) != 0;
    let says = text.says(cue::PAYWALL | cue::CONSENT) && text.units > 0;
    // What a sign-up box says about privacy is a part of the box.
    near & class::CONSENT != 0 && near & class::NEWSLETTER == 0
        || !promo_box && (says || near & class::PAYWALL != 0 && near & class::COMMENTS == 0 && !offers)
}

/// What says these is a promo even where class words speak of pictures.
const SURE: u64 = cue::AD | cue::CONTINUES | cue::AFFILIATE | cue::NEWSLETTER;

/// More texts of one making are a list that the story gives.
const FEW: u32 = 4;

/// What says these before a link is no label of other stories.
const NO_LABEL: u64 = cue::CREDIT | cue::CORRECTION | cue::CONTRIBUTED;

#[cfg(test)]
mod tests;
