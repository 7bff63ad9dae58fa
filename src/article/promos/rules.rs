//! The rules that tell a promo: a table. A block is what the first fitting row says.

use super::Seen;
use crate::article::lexicon::{class, cue};
use crate::report::PromoKind;

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
    /// Where it may stand.
    place: Place,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Place {
    Anywhere,
    Behind,
    Beside,
}

const fn rule(id: &'static str, kind: PromoKind) -> Rule {
    Rule { id, kind, class: 0, says: 0, also: 0, words: u32::MAX, links: 0.0, place: Place::Anywhere }
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
    const fn behind(mut self) -> Rule {
        self.place = Place::Behind;
        self
    }
    const fn beside(mut self) -> Rule {
        self.place = Place::Beside;
        self
    }

    fn fits(&self, seen: &Seen) -> bool {
        (self.class == 0 || seen.near & self.class != 0)
            && (self.says == 0 || seen.text.says(self.says))
            && (self.also == 0 || seen.text.says(self.also))
            && seen.text.words <= self.words
            && seen.text.link_share() >= self.links
            && match self.place {
                Place::Anywhere => true,
                Place::Behind => seen.after,
                Place::Beside => !seen.before,
            }
    }
}

/// The rule that the block fits, if any. Consent, paywall and log-in notices are never promos.
pub fn judge(seen: &Seen) -> Option<&'static Rule> {
    if seen.text.says(cue::PAYWALL | cue::CONSENT | cue::CORRECTION)
        || seen.near & (class::PAYWALL | class::CONSENT | class::CORRECTION) != 0
    {
        return None;
    }
    RULES.iter().find(|rule| rule.fits(seen))
}

static RULES: [Rule; 36] = [
    rule("promo-ad-label", PromoKind::Ad).says(cue::AD).words(12),
    rule("promo-ad-continues", PromoKind::Ad).says(cue::CONTINUES).words(12),
    rule("promo-ad-box", PromoKind::Ad).class(class::AD).words(60),
    rule("promo-affiliate", PromoKind::Ad).says(cue::AFFILIATE).words(80),
    rule("promo-newsletter-words", PromoKind::Newsletter)
        .says(cue::NEWSLETTER)
        .also(cue::SIGN_UP | cue::YOU)
        .words(60),
    rule("promo-newsletter-box", PromoKind::Newsletter).class(class::NEWSLETTER).words(80),
    rule("promo-app-words", PromoKind::App).says(cue::APP).words(40),
    rule("promo-app-box", PromoKind::App).class(class::APP).words(30),
    rule("promo-donate-words", PromoKind::Donate).says(cue::DONATE).also(cue::YOU).words(60).beside(),
    rule("promo-donate-box", PromoKind::Donate).class(class::DONATE).words(80).beside(),
    rule("promo-comments-box", PromoKind::Comments).class(class::COMMENTS).beside(),
    rule("promo-comments-words", PromoKind::Comments).says(cue::COMMENTS).words(30).beside(),
    rule("promo-follow-words", PromoKind::Social).says(cue::FOLLOW).words(40),
    rule("promo-follow-box", PromoKind::Social).class(class::FOLLOW).words(30),
    rule("promo-share-words", PromoKind::Share).says(cue::SHARE).words(12),
    rule("promo-share-box", PromoKind::Share).class(class::SHARE).words(20),
    rule("promo-share-network", PromoKind::Share).says(cue::NETWORK).words(3),
    rule("promo-read-also", PromoKind::Related).says(cue::READ_ALSO).words(30).beside(),
    rule("promo-related-box", PromoKind::Related).class(class::RELATED).words(60).beside(),
    rule("promo-bio-box", PromoKind::Bio).class(class::BIO).behind(),
    rule("promo-bio-words", PromoKind::Bio).says(cue::BIO).also(cue::JOB).words(120).behind(),
    rule("promo-tags-words", PromoKind::Tags).says(cue::TAGS).words(30).beside(),
    rule("promo-tags-box", PromoKind::Tags).class(class::TAGS).words(12).links(0.5).beside(),
    rule("promo-subscribe-words", PromoKind::Subscribe).says(cue::SUBSCRIBE).words(40).beside(),
    rule("promo-subscribe-box", PromoKind::Subscribe).class(class::SUBSCRIBE).words(60).beside(),
    rule("promo-media-words", PromoKind::Media).says(cue::MEDIA).words(30).beside(),
    rule("promo-link-list", PromoKind::Related).links(0.8).words(40).beside(),
    rule("promo-shop", PromoKind::Ad).says(cue::SHOP).words(30).beside(),
    rule("promo-box", PromoKind::Other).class(class::PROMO).words(60).beside(),
    rule("promo-popup", PromoKind::Other).class(class::POPUP).words(60).beside(),
    rule("promo-sidebar", PromoKind::Other).class(class::SIDE).words(60).behind(),
    rule("promo-tools", PromoKind::Share).says(cue::TOOLS).words(6),
    rule("promo-tools-box", PromoKind::Share).class(class::TOOLS).words(6),
    rule("promo-nav", PromoKind::Related).class(class::NAV).words(12).beside(),
    rule("promo-foot", PromoKind::Other).class(class::FOOT).words(40).behind(),
    rule("promo-card", PromoKind::Related).class(class::LIST | class::WIDGET).words(60).behind(),
];
