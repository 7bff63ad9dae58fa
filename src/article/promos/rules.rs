//! The rules that tell a promo: a table. A block is what the first fitting row says.

use super::Seen;
use crate::article::lexicon::{class, cue};
use crate::article::traits::Text;
use crate::report::PromoKind;

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
            && text.words <= self.words
            && text.link_share() >= self.links
            && (self.upper == 0.0 || text.upper_share() >= self.upper && text.words >= 3)
            && seen.likely < self.likely
            && (!self.form || seen.form)
            && (!self.listed || seen.bulleted)
            && self.offer.is_none_or(|cues| seen.inset.offers && (cues == 0 || seen.inset.says & cues != 0))
            && (self.inset == 0.0 || seen.inset.texts > 1 && seen.inset.links >= self.inset)
            && (!self.boxed || seen.inset.words > 0)
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

/// The rule that the block fits, if any. Consent, paywall and log-in notices, corrections, captions and embedded posts
/// are never promos.
pub fn judge(seen: &Seen) -> Option<&'static Rule> {
    let text = &seen.text;
    let promo_box = seen.near & (class::NEWSLETTER | class::RELATED | class::AD | class::PROMO) != 0;
    if is_notice(*text, seen.near)
        || text.says(cue::CORRECTION) && text.words > 4
        || seen.near & class::CORRECTION != 0
        || seen.heads && text.link_share() > 0.9
        || seen.bare && seen.near & (class::AD | class::PROMO) == 0
        || seen.near & (class::EMBED | class::PULL | class::FACTS) != 0 && !promo_box && !seen.after
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

/// Consent, paywall and log-in notices.
pub fn is_notice(text: Text, near: u64) -> bool {
    let promo_box = near & (class::NEWSLETTER | class::RELATED | class::AD | class::PROMO) != 0;
    let says = text.says(cue::PAYWALL | cue::CONSENT) && text.units > 0;
    // What a sign-up box says about privacy is a part of the box.
    near & class::CONSENT != 0 && near & class::NEWSLETTER == 0
        || !promo_box && (says || near & class::PAYWALL != 0)
}

/// What says these is a promo even where class words speak of pictures.
const SURE: u64 = cue::AD | cue::CONTINUES | cue::AFFILIATE | cue::NEWSLETTER;

/// What says these before a link is no label of other stories.
const NO_LABEL: u64 = cue::CREDIT | cue::CORRECTION | cue::CONTRIBUTED;

const COMMENTS: &str = "promo-comments-box";

/// Of what the reader chose to hide: no condition, it is asked for by name.
pub static READER: Rule = rule("reader-hides", PromoKind::Reader);

/// All rules, the surest first.
pub static RULES: [Rule; 77] = [
    rule("promo-ad-label", PromoKind::Ad).says(cue::AD).words(8).even(1.1).anywhere(),
    rule("promo-ad-continues", PromoKind::Ad).says(cue::CONTINUES).words(14).even(1.1).anywhere(),
    rule("promo-ad-box", PromoKind::Ad).class(class::AD).words(60).anywhere().even(0.3),
    rule("promo-affiliate", PromoKind::Ad).says(cue::AFFILIATE).words(80).even(0.9),
    rule("promo-newsletter-words", PromoKind::Newsletter)
        .says(cue::NEWSLETTER)
        .also(cue::SIGN_UP)
        .words(60)
        .even(0.85)
        .plain(),
    rule("promo-newsletter-words", PromoKind::Newsletter)
        .says(cue::NEWSLETTER)
        .also(cue::YOU)
        .words(40)
        .even(0.85)
        .plain(),
    rule("promo-newsletter-box", PromoKind::Newsletter).class(class::NEWSLETTER).words(80).even(0.8),
    rule("promo-newsletter-pitch", PromoKind::Newsletter).says(cue::NEWSLETTER).words(40).even(0.6),
    rule("promo-read-also", PromoKind::Related).says(cue::READ_ALSO).links(0.4).words(40).even(1.1),
    rule("promo-follow-words", PromoKind::Social).says(cue::FOLLOW).also(cue::NETWORK).words(40).even(0.95),
    rule("promo-capital-line", PromoKind::Related).links(0.9).upper(0.8).words(30).even(1.1).inside(),
    rule("promo-app-words", PromoKind::App).says(cue::APP).words(40).even(0.6),
    rule("promo-app-box", PromoKind::App).class(class::APP).words(40),
    rule("promo-donate-words", PromoKind::Donate).says(cue::DONATE).also(cue::YOU).words(60).even(0.7),
    rule("promo-donate-box", PromoKind::Donate).class(class::DONATE).words(80),
    rule("promo-call", PromoKind::Other).says(cue::CALL).words(60).even(0.85).plain(),
    rule(COMMENTS, PromoKind::Comments).class(class::COMMENTS),
    rule("promo-comments-words", PromoKind::Comments).says(cue::COMMENTS).words(40),
    rule("promo-follow-box", PromoKind::Social).class(class::FOLLOW).words(40),
    rule("promo-follow-us", PromoKind::Social).says(cue::FOLLOW).words(30),
    rule("promo-share-words", PromoKind::Share).says(cue::SHARE).words(12).anywhere(),
    rule("promo-share-box", PromoKind::Share).class(class::SHARE).words(20).anywhere(),
    rule("promo-share-network", PromoKind::Share).says(cue::NETWORK).words(4).anywhere(),
    rule("promo-related-box", PromoKind::Related).class(class::RELATED).words(80).even(0.5).near(),
    rule("promo-read-also", PromoKind::Related).says(cue::READ_ALSO).words(30),
    rule("promo-bio-box", PromoKind::Bio).class(class::BIO).near().behind(),
    rule("promo-bio-words", PromoKind::Bio).says(cue::BIO).also(cue::JOB).words(150).even(0.6).behind(),
    rule("promo-tags-words", PromoKind::Tags).says(cue::TAGS).words(40),
    rule("promo-tags-box", PromoKind::Tags).class(class::TAGS).words(12).links(0.5).near(),
    rule("promo-subscribe-words", PromoKind::Subscribe).says(cue::SUBSCRIBE).words(40),
    rule("promo-subscribe-box", PromoKind::Subscribe).class(class::SUBSCRIBE).words(60),
    rule("promo-led-list", PromoKind::Related).led().words(60).even(1.1),
    rule("promo-form", PromoKind::Newsletter).form().words(60).items(0).even(1.1).plain().inside(),
    rule("promo-form", PromoKind::Newsletter)
        .form()
        .says(cue::NEWSLETTER | cue::SIGN_UP | cue::YOU | cue::READ_SOFT)
        .words(60)
        .even(1.1)
        .inside(),
    rule("promo-store", PromoKind::App).says(cue::STORES).words(30).even(1.1).plain().links(0.05).items(6),
    rule("promo-plea", PromoKind::Donate).says(cue::PLEA).also(cue::YOU).words(60).even(1.1).plain(),
    rule("promo-profile", PromoKind::Bio)
        .says(cue::PROFILE)
        .also(cue::JOB)
        .words(150)
        .even(1.1)
        .plain()
        .tail(),
    rule("promo-profile", PromoKind::Bio).says(cue::PROFILE).words(60).even(0.97).plain().tail(),
    rule("promo-headlines", PromoKind::Related).headlines().words(60).even(1.1).items(0),
    rule("promo-author", PromoKind::Bio).author().words(120).even(1.1).plain().tail(),
    rule("promo-author", PromoKind::Bio).author().words(120).behind(),
    rule("promo-author", PromoKind::Bio).author().boxed().words(80).even(0.95).plain(),
    rule("promo-invite", PromoKind::Social).says(cue::INVITE).also(cue::NETWORK).words(30).even(1.1).plain(),
    rule("promo-pitch", PromoKind::Subscribe).says(cue::PITCH).words(60).even(0.97).plain().tail(),
    rule("promo-sponsor", PromoKind::Ad).says(cue::SPONSOR).words(30).anywhere().even(0.5),
    rule("promo-offer", PromoKind::Newsletter).offer(cue::NEWSLETTER).even(1.1).inside(),
    rule("promo-offer", PromoKind::App).offer(cue::APP | cue::STORES).even(1.1).inside(),
    rule("promo-offer", PromoKind::Donate).offer(cue::DONATE | cue::PLEA).even(1.1).inside(),
    rule("promo-offer", PromoKind::Subscribe).offer(cue::SUBSCRIBE).even(1.1).inside(),
    rule("promo-offer", PromoKind::Social).offer(cue::FOLLOW).even(1.1).inside(),
    rule("promo-offer", PromoKind::Ad).offer(cue::AFFILIATE | cue::SHOP).even(1.1).inside(),
    rule("promo-offer", PromoKind::Other).offer(0).even(1.1).inside(),
    rule("promo-offer", PromoKind::Newsletter).offer(cue::NEWSLETTER).even(0.3),
    rule("promo-offer", PromoKind::App).offer(cue::APP | cue::STORES).even(0.3),
    rule("promo-offer", PromoKind::Donate).offer(cue::DONATE | cue::PLEA).even(0.3),
    rule("promo-offer", PromoKind::Subscribe).offer(cue::SUBSCRIBE | cue::PITCH).even(0.3),
    rule("promo-inset", PromoKind::Related).inset(0.6).even(1.1).inside(),
    rule("promo-media-title", PromoKind::Media).class(class::MEDIA).says(cue::READ_SOFT).words(30),
    rule("promo-media-words", PromoKind::Media).says(cue::MEDIA).words(30),
    rule("promo-media-box", PromoKind::Media).class(class::MEDIA).words(20).links(0.5).near(),
    rule("promo-shop", PromoKind::Ad).says(cue::SHOP).words(30).items(6),
    rule("promo-shop-box", PromoKind::Ad).class(class::SHOP).words(30).links(0.3).inside().even(0.2),
    rule("promo-link-line", PromoKind::Related).links(0.9).words(40).items(6).near().even(0.5),
    rule("promo-link-item", PromoKind::Related).links(0.9).words(40).even(0.15).near(),
    rule("promo-box", PromoKind::Other).class(class::PROMO).words(80),
    rule("promo-popup", PromoKind::Other).class(class::POPUP).words(60).even(0.2),
    rule("promo-bullet-list", PromoKind::Related).listed().words(50).even(0.9).behind(),
    rule("promo-sign-up", PromoKind::Newsletter).says(cue::SIGN_UP).also(cue::YOU).words(30),
    rule("promo-nav", PromoKind::Related).class(class::NAV).words(20).inside(),
    rule("promo-tools", PromoKind::Share).says(cue::TOOLS).words(6),
    rule("promo-tools-box", PromoKind::Share).class(class::TOOLS).words(6).even(0.45),
    rule("promo-sidebar", PromoKind::Other).class(class::SIDE).words(80).links(0.3).even(0.3).near(),
    rule("promo-card", PromoKind::Related)
        .class(class::LIST | class::WIDGET)
        .words(60)
        .links(0.5)
        .even(0.3)
        .near(),
    rule("promo-bio-end", PromoKind::Bio).says(cue::BIO).words(80).even(0.4).behind(),
    rule("promo-link-list", PromoKind::Related).links(0.5).words(60).even(0.15).near(),
    rule("promo-legal", PromoKind::Other).says(cue::LEGAL).words(40).even(0.3).near().behind(),
    rule("promo-after-story", PromoKind::Other).words(60).even(0.04).near().behind(),
];

#[cfg(test)]
mod tests;
