//! Meanings of class words: a set of bits.

pub const BODY: u64 = 1 << 0;
pub const NEWSLETTER: u64 = 1 << 1;
pub const RELATED: u64 = 1 << 2;
pub const SHARE: u64 = 1 << 3;
pub const FOLLOW: u64 = 1 << 4;
pub const COMMENTS: u64 = 1 << 5;
pub const AD: u64 = 1 << 6;
pub const BIO: u64 = 1 << 7;
pub const BYLINE: u64 = 1 << 8;
pub const CAPTION: u64 = 1 << 9;
pub const TAGS: u64 = 1 << 10;
pub const NAV: u64 = 1 << 11;
pub const FOOT: u64 = 1 << 12;
pub const HEAD: u64 = 1 << 13;
pub const SIDE: u64 = 1 << 14;
pub const PAYWALL: u64 = 1 << 15;
pub const CONSENT: u64 = 1 << 16;
pub const APP: u64 = 1 << 17;
pub const DONATE: u64 = 1 << 18;
pub const SUBSCRIBE: u64 = 1 << 19;
pub const MEDIA: u64 = 1 << 20;
pub const EMBED: u64 = 1 << 21;
pub const PULL: u64 = 1 << 22;
pub const FACTS: u64 = 1 << 23;
pub const CORRECTION: u64 = 1 << 24;
pub const POPUP: u64 = 1 << 25;
pub const PROMO: u64 = 1 << 26;
pub const WIDGET: u64 = 1 << 27;
pub const SUMMARY: u64 = 1 << 28;
pub const HEADLINE: u64 = 1 << 29;
pub const LIST: u64 = 1 << 30;
pub const SHOP: u64 = 1 << 31;
pub const TOOLS: u64 = 1 << 32;
pub const STORY: u64 = 1 << 33;
pub const POLL: u64 = 1 << 34;

/// Class words, separated by spaces, and their meanings.
pub static WORDS: &[(u64, &str)] = &[
    (
        BODY,
        "articlebody bodytext articlecontent storybody storycontent articletext entrycontent \
         postcontent maincontent article story entry post prose richtext body paragraph fulltext \
         contentbody longform copy text",
    ),
    (
        NEWSLETTER,
        "newsletter newsletters nl signup emailsignup mailinglist mailchimp mc4wp inbox emailcapture",
    ),
    (
        RELATED,
        "related relatedposts recommended recommendation recommendations recommend mostread mostpopular \
         popular trending readmore readnext alsoread readalso seealso morefrom moreon recirc \
         recirculation outbrain taboola zergnet teaser teasers upnext youmaylike crosslinks crosslink \
         relacionadas relacionados weiterlesen morestories moretopics similar relatedcontent \
         relatednews inlinerelated suggestions suggested onward rp4wp yarpp jp latestnews latest \
         interlink linkback leesook",
    ),
    (
        SHARE,
        "share shares sharing social addthis addtoany a2a sharedaddy sharebar sharethis socials \
         socialmedia sociable shareaholic",
    ),
    (FOLLOW, "follow followus followers following"),
    (
        COMMENTS,
        "comment comments disqus coral spotim viafoura respond livefyre commentlist kommentare \
         comentarios openweb conversation discussion",
    ),
    (
        AD,
        "ad ads adv advert adverts advertisement advertising adslot adunit adwrapper adcontainer dfp \
         sponsored sponsor gpt teads werbung anzeige anzeigen googlead adbox adsense adsbygoogle affiliate \
         advertorial mpu leaderboard publicidad publicite skyscraper billboard",
    ),
    (
        BIO,
        "bio biography authorbox aboutauthor authorbio authorinfo authorcard aboutwriter authors \
         contributor contributors authorprofile",
    ),
    (
        BYLINE,
        "byline bylines dateline timestamp date published pubdate datetime time author meta postmeta \
         entrymeta metadata reading readtime updated articleinfo infoline posted",
    ),
    (
        CAPTION,
        "caption captions credit credits figcaption imagecaption wpcaption photocredit legend copyright \
         lightbox imagecredit image img photo picture figure slide slideshow gallery carousel",
    ),
    (TAGS, "tag tags taglist topics topic keywords keyword categories category cats posttags labels"),
    (
        NAV,
        "nav navigation menu breadcrumb breadcrumbs navbar pagination pager toc tableofcontents skip \
         sitemap submenu prevnext jumplink megamenu crumbs paging tabs",
    ),
    (FOOT, "footer foot colophon postfooter copyrights legal impressum bottom"),
    (HEAD, "header masthead topbar toolbar banner hero"),
    (SIDE, "sidebar aside rail rightrail sidecolumn secondary complementary rightcol rightcolumn leftrail"),
    (PAYWALL, "paywall regwall piano meter metered gate gateway login signin premiumwall barrier"),
    (
        CONSENT,
        "cookie cookies consent gdpr cmp onetrust didomi ccpa privacy sourcepoint optout cookiebanner \
         cookienotice cookieconsent cookielaw cookiebar cmplz",
    ),
    (APP, "app apps appstore googleplay appbanner smartbanner appdownload"),
    (
        DONATE,
        "donate donation donations contribute contribution epic appeal fundraising supportus membership",
    ),
    (
        SUBSCRIBE,
        "subscribe subscription subscriptions subscriber abo abonnement suscripcion offer offers upsell \
         cta calltoaction",
    ),
    (MEDIA, "video videos player podcast podcasts audio jwplayer brightcove youtube vjs playlist"),
    (
        EMBED,
        "tweet twitter twittertweet instagram instagrammedia fbpost tiktok bluesky socialembed \
         embedpost embeddedpost embedtweet",
    ),
    (PULL, "pullquote pullout pull quote blockquote pq"),
    (
        FACTS,
        "factbox facts infobox fact keypoints keyfacts keytakeaways takeaways explainer timeline glance \
         faq faqs infokasten faktaboks",
    ),
    (CORRECTION, "correction corrections clarification editorsnote editornote amendment"),
    (
        POPUP,
        "popup modal overlay tooltip dialog lightboxes drawer flyout dropdown toast offcanvas \
         interstitial",
    ),
    (
        PROMO,
        "promo promos promobox promotion promotions promoted callout houseads marketing inlinepromo \
         advertorials house crosspromo",
    ),
    (WIDGET, "widget widgets module card cards tile tiles box boxes insert inset enhancement plugin"),
    (
        SUMMARY,
        "standfirst deck dek subhead subheadline subtitle summary lede intro excerpt teasertext kicker \
         sub abstract leadtext chapo subheading strapline sapo",
    ),
    (HEADLINE, "headline title heading hed entrytitle posttitle"),
    (LIST, "list listing feed river grid archive results stories articles posts items collection"),
    (SHOP, "product products price buy shop shopping cart deal deals store amazon merchant"),
    (POLL, "poll polls quiz survey questionnaire"),
    (
        TOOLS,
        "tools actions action print button buttons btn utility bookmark save fontsize translate \
         feedback vote poll quiz survey controls toggle like likes reactions",
    ),
];
