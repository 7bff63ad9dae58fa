//! The table of rules.

use super::{Rule, rule};
use crate::article::lexicon::{class, cue};
use crate::report::PromoKind;

/// Whatever readers wrote.
pub(super) const COMMENTS: &str = "promo-comments-box";

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
        .even(0.75)
        .plain(),
    rule("promo-newsletter-box", PromoKind::Newsletter).class(class::NEWSLETTER).words(80).even(0.8),
    rule("promo-newsletter-pitch", PromoKind::Newsletter).says(cue::NEWSLETTER).words(40).even(0.6),
    rule("promo-read-also", PromoKind::Related).says(cue::READ_ALSO).links(0.4).words(40).even(0.6),
    rule("promo-follow-words", PromoKind::Social).says(cue::FOLLOW).also(cue::NETWORK).words(40).even(0.95),
    rule("promo-capital-line", PromoKind::Related).links(0.9).upper(0.8).words(30).even(1.1).inside(),
    rule("promo-app-words", PromoKind::App).says(cue::APP).words(40).even(0.6),
    rule("promo-app-box", PromoKind::App).class(class::APP).words(40),
    rule("promo-donate-words", PromoKind::Donate).says(cue::DONATE).also(cue::YOU).words(60).even(0.7),
    rule("promo-donate-box", PromoKind::Donate).class(class::DONATE).words(80),
    rule("promo-call", PromoKind::Other).says(cue::CALL).words(60).even(1.1).plain(),
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
    rule("promo-subscribe-words", PromoKind::Subscribe).says(cue::SUBSCRIBE).words(40).items(0),
    rule("promo-subscribe-box", PromoKind::Subscribe).class(class::SUBSCRIBE).words(60),
    rule("promo-sponsor", PromoKind::Ad).says(cue::SPONSOR).words(30).anywhere().even(0.5),
    rule("promo-sponsor", PromoKind::Ad).led().says(cue::SPONSOR).words(12).even(1.1),
    rule("promo-led-list", PromoKind::Related).led().words(60).even(1.1),
    rule("promo-form", PromoKind::Newsletter).form().words(60).items(0).even(1.1).plain().inside(),
    rule("promo-store", PromoKind::App).says(cue::STORES).words(30).even(1.1).plain().links(0.05).items(6),
    rule("promo-plea", PromoKind::Donate).says(cue::PLEA).also(cue::YOU).words(60).even(1.1).plain(),
    rule("promo-profile", PromoKind::Bio).says(cue::PROFILE).words(60).even(0.97).plain().tail(),
    rule("promo-link-line", PromoKind::Related)
        .links(0.9)
        .least(4)
        .words(20)
        .items(3)
        .title()
        .few()
        .inside()
        .even(1.1),
    rule("promo-contact", PromoKind::Bio).email().words(30).even(1.1).plain().tail(),
    rule("promo-contact", PromoKind::Other).email().boxed().words(50).even(1.1).plain().inside(),
    rule("promo-invite", PromoKind::App).says(cue::INVITE).also(cue::APPS).words(30).even(1.1).plain(),
    rule("promo-plea", PromoKind::Donate).says(cue::PLEA).words(30).even(1.1).plain().tail(),
    rule("promo-headlines", PromoKind::Related).headlines().words(60).even(1.1).items(0),
    rule("promo-author", PromoKind::Bio).author().words(120).even(1.1).plain().tail(),
    rule("promo-author", PromoKind::Bio).author().boxed().words(80).even(0.95).plain(),
    rule("promo-invite", PromoKind::Social).says(cue::INVITE).also(cue::NETWORK).words(30).even(1.1).plain(),
    rule("promo-pitch", PromoKind::Subscribe).says(cue::PITCH).words(60).even(0.97).plain().tail(),
    rule("promo-offer", PromoKind::Newsletter).offer(cue::NEWSLETTER).even(1.1).inside(),
    rule("promo-offer", PromoKind::Subscribe).offer(cue::SUBSCRIBE).even(1.1).inside(),
    rule("promo-offer", PromoKind::Ad).offer(cue::AFFILIATE | cue::SHOP).even(1.1).inside(),
    rule("promo-offer", PromoKind::Other).offer(0).words(60).even(1.1).inside(),
    rule("promo-offer", PromoKind::Newsletter).offer(cue::NEWSLETTER).even(0.3),
    rule("promo-offer", PromoKind::App).offer(cue::APP | cue::STORES).even(0.3),
    rule("promo-offer", PromoKind::Donate).offer(cue::DONATE | cue::PLEA).even(0.3),
    rule("promo-offer", PromoKind::Subscribe).offer(cue::SUBSCRIBE | cue::PITCH).even(0.3),
    rule("promo-inset", PromoKind::Related).inset(0.5).even(1.1).inside(),
    rule("promo-inset", PromoKind::Related)
        .boxed()
        .links(0.6)
        .words(20)
        .items(0)
        .title()
        .few()
        .inside()
        .even(1.1),
    rule("promo-media-title", PromoKind::Media).class(class::MEDIA).says(cue::READ_SOFT).words(30),
    rule("promo-media-words", PromoKind::Media).says(cue::MEDIA).words(30),
    rule("promo-media-box", PromoKind::Media).class(class::MEDIA).words(20).links(0.5).near(),
    rule("promo-shop", PromoKind::Ad).says(cue::SHOP).words(30).items(6),
    rule("promo-link-line", PromoKind::Related).links(0.9).words(40).items(6).near().few().even(0.5),
    rule("promo-link-item", PromoKind::Related).links(0.9).words(40).even(0.15).near(),
    rule("promo-box", PromoKind::Other).class(class::PROMO).words(80),
    rule("promo-popup", PromoKind::Other).class(class::POPUP).words(60).even(0.2),
    rule("promo-bullet-list", PromoKind::Related).listed().words(50).even(0.9).behind(),
    rule("promo-sign-up", PromoKind::Newsletter).says(cue::SIGN_UP).also(cue::YOU).words(30).items(0),
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
    rule("promo-after-story", PromoKind::Other).words(60).even(0.1).near().behind(),
];
