//! The phrases.

use super::Place::{self, At, In, Is};
use super::*;

/// Phrases, separated by bars, and their meanings.
pub static PHRASES: &[(u64, Place, &str)] = &[
    (
        NEWSLETTER,
        In,
        "newsletter|newsletters|your inbox|email newsletter|daily email|weekly email|email alerts|\
         email updates|mailing list|morning briefing|evening briefing|e-mail briefing|email briefing|\
         by email every|in your inbox|to your email|posteingang|nyhetsbrev|nieuwsbrief|boletín|\
         bulletin d'information|email digest|news alerts|straight to your phone|breaking news alerts",
    ),
    (
        SIGN_UP,
        In,
        "sign up|signup|sign me up|subscribe to|subscribe|register|register for|enter your email|\
         your email address|email address|e-mail address|get our|join our|join the|opt in|anmelden|\
         abonnieren|inscrivez-vous|suscríbete|abonner|inscreva-se|meld je aan|click here to subscribe|\
         sent to your|thank you for subscribing|unsubscribe|a free daily|a free weekly|free daily email|\
         free weekly email",
    ),
    (
        READ_ALSO,
        At,
        "read more|read also|also read|read next|read this next|read this|related|related stories|\
         related articles|related story|related article|related topics|related coverage|related news|\
         related reading|related content|see also|more on this|more on this story|more from|more stories|\
         more about this|more news|don't miss|dont miss|recommended|recommended for you|you may also like|\
         you might also like|you may be interested|you might be interested|most read|most popular|\
         most viewed|most shared|most watched|trending|trending now|editor's picks|editors picks|\
         editor's choice|in case you missed|up next|latest news|latest stories|top stories|further reading|\
         keep reading|continue reading|next article|previous article|what to read next|explore more|\
         discover more|more like this|read our|read the full|learn more|find out more|see more|view more|\
         click here|best of|more coverage|must read|our top stories|lesen sie auch|lesen sie mehr|\
         lesen sie hier|auch interessant|mehr zum thema|mehr dazu|mehr aus|meistgelesen|\
         das könnte sie auch interessieren|lire aussi|à lire aussi|a lire aussi|à lire|lire la suite|\
         sur le même sujet|leia também|leia mais|lea también|lee también|te puede interesar|\
         también te puede interesar|más información|les også|les mer|læs også|läs också|läs mer|lees ook|\
         lees meer|czytaj też|czytaj także|czytaj więcej|zobacz też|zobacz także|leggi anche|oku|baca juga|\
         читайте также|lue myös|関連記事|相关阅读|関連|おすすめ|あわせて読みたい|推荐阅读|延伸閱讀|more on|popular on|also on|also in|\
         go deeper|hier geht es|zum thema|why you can trust",
    ),
    (
        READ_SOFT,
        At,
        "more|watch|listen|video|photos|opinion|analysis|explained|explainer|in pictures|gallery|also|live|\
         exclusive|podcast|poll|quiz|interactive|from the archives|in pics|see|read|join|what's next|\
         for more|to read more|visit|related",
    ),
    (
        SHARE,
        At,
        "share|share this|share on|share article|share via|share with|tweet|tweet this|copy link|copy url|\
         email this|print this|send to|pin it|teilen|partager|compartir|compartilhar|del|dela|condividi|\
         delen|click to share|shares|link copied|gift this|save article|save this|bookmark|link to this|\
         permalink|embed this",
    ),
    (
        NETWORK,
        In,
        "facebook|twitter|whatsapp|linkedin|instagram|pinterest|reddit|telegram|tiktok|youtube|snapchat|\
         flipboard|messenger|threads|bluesky|tumblr|google news|on google|apple news|viber",
    ),
    (
        FOLLOW,
        In,
        "follow us|like us on|follow us on|join us on|find us on|follow him on|follow her on|follow them on|\
         follow me on|on twitter at|our whatsapp|our telegram|whatsapp channel|folgen sie uns|suivez-nous|\
         síguenos|add us as a preferred source|preferred source|on google news|follow our",
    ),
    (
        FOLLOW,
        At,
        "follow|following|connect with|join us on|join our whatsapp|join our telegram|join our facebook",
    ),
    (
        AD,
        Is,
        "advertisement|advertisements|ad|ads|advert|sponsored|sponsored content|sponsored by|promoted|\
         promoted content|advertising|anzeige|werbung|publicité|publicidad|publicidade|annonse|annons|\
         annonce|advertentie|reklama|pubblicità|iklan|реклама|mainos|広告|广告|advertisement scroll to continue|\
         commercial|loading|ad feedback|paid content|partner content|remove ads|report this ad|ad choices",
    ),
    (
        AD,
        At,
        "advertisement story continues|advertisement continue|advertisement -|paid for by|presented by|\
         sponsored",
    ),
    (
        CONTINUES,
        In,
        "story continues below|story continues|article continues below|article continues after|\
         continue reading below|scroll to continue|scroll down to continue|keep scrolling|\
         story continues after|continues below advertisement|continue reading the main story|\
         skip advertisement|skip past newsletter|after newsletter promotion|weiter nach der anzeige|\
         la suite après|artikel geht weiter|this article continues|story continues beneath|skip ad|\
         recommended stories",
    ),
    (
        AFFILIATE,
        In,
        "affiliate link|affiliate partner|affiliate partners|affiliate commission|affiliate disclosure|\
         we may earn|earn a commission|a small commission|commission from|may receive a commission|\
         independently selected|independently reviewed|affiliate links|commissions on purchases|paid link|\
         when you buy through|gamble responsibly|new customers only|when the fun stops|begambleaware",
    ),
    (
        BIO,
        At,
        "about the author|about the writer|about the authors|about author|written by|author|über den autor|\
         meet the author|posted by|author bio|contact the author|contact the reporter|about our",
    ),
    (
        BIO,
        In,
        "is a reporter|is a staff writer|is a senior|is a freelance|is a journalist|is a writer|\
         is a correspondent|is a columnist|is the author of|is an editor|is a contributor|is a contributing|\
         is a features|is an associate|is the editor|is the founder|is an award-winning|staff writer|\
         has worked as|has written for|his work has appeared|her work has appeared|their work has appeared|\
         writes about|is a political|is a reporter covering|covers politics|journalism career|is based in|\
         joined the|can be reached at|reach him at|reach her at|reach them at|previously worked|\
         prior to joining|before joining|graduated from|email him at|email her at|holds a degree|\
         views expressed|is a professor|covering|reporter for|writer for|correspondent for|editor for|\
         editor at|writer at|reporter at|correspondent at",
    ),
    (
        JOB,
        In,
        "reporter|writer|editor|correspondent|journalist|columnist|author|contributor|freelance|producer",
    ),
    (
        COMMENTS,
        At,
        "comments|comment|leave a comment|leave a reply|join the conversation|join the discussion|\
         have your say|view comments|show comments|read comments|post a comment|add a comment|\
         write a comment|no comments|be the first to comment|what do you think|let us know|\
         tell us what you think|log in to comment|kommentare|commentaires|comentarios|reacties|discuss|\
         load comments|start the conversation|view all comments|conversation|all comments|sign in to comment|\
         reply|cancel reply|your email address will not be published|please read the rules before joining",
    ),
    (
        CALL,
        In,
        "send tips to|send us tips|send us a tip|send your tips|send us your|got a tip|have a tip|\
         have a news tip|submit a tip|got a story|do you have a story|tell us how|tell us your|\
         share your experience|share your experiences|share your story with|by emailing|get in touch by|\
         get in touch at|please include a contact number|are you affected by|have you been affected by|\
         in our poll|take our poll|take our survey|email the newsroom|contact the newsroom|\
         republish this story|republish this article|republish our|story idea|was this article helpful|\
         was this helpful|was this page helpful|your feedback|what do you think of|email your|\
         we want to hear from|we'd like to hear from|want to hear your|fill out our|fill in our|\
         tell us about|share your story|share your thoughts|share your views|share your memories|\
         send your photos|send us a message|reach out to our|reach our newsroom|contact our reporters|\
         contact our newsroom|do you know more|know something we should|do you have information",
    ),
    (CALL, At, "tell us"),
    (
        COMMENTS,
        In,
        "in the comments below|in the comments section|comments below|comments are closed|\
         comment section below|commenting policy|community guidelines|join the conversation",
    ),
    (
        SUBSCRIBE,
        In,
        "subscribe now|subscribe today|free trial|digital subscription|become a subscriber|unlimited access|\
         cancel anytime|cancel any time|per month|a month|special offer|try it free|subscribe for|\
         subscription|start your|digital access|print edition|in your area|get unlimited|\
         support quality journalism|jetzt abonnieren|jetzt testen|abonnez-vous|full access|subscriptions|\
         introductory offer",
    ),
    (
        DONATE,
        In,
        "donate|donation|donations|support our|support independent|support us|make a gift|make a donation|\
         become a member|reader-supported|reader supported|crowdfunding|chip in|contribute|help us|\
         your support|fund our|keep our|support the guardian|nonprofit newsroom|tax-deductible|patreon|\
         buy me a coffee|ko-fi",
    ),
    (
        APP,
        In,
        "download our app|download the app|app store|google play|get the app|our app|mobile app|news app|\
         free app|on ios|download our free|iphone or android|ios and android|the app|iphone android|\
         ios android|news-app|nachrichten-app|aufs handy",
    ),
    (
        TAGS,
        At,
        "tags|tag|topics|topic|filed under|more about|keywords|categories|category|in this article|\
         in this story|read more on these topics|explore more on these topics|tagged|posted in|schlagworte|\
         themen|mots-clés|etiquetas|temas|emner|ämnen|read more about|explore topics|labels|stichworte|\
         table of contents|contents|jump to|on this page",
    ),
    (
        MEDIA,
        At,
        "listen to|listen now|watch now|watch the video|play video|now playing|watch live|watch more|\
         listen and subscribe|listen to this article|listen to article|watch below|video player|play|audio|\
         listen to the|subscribe to our podcast|watch the latest|watch this|video unavailable|this video|\
         loading the player|videos|live tv|unmute|episode|watch",
    ),
    (
        MEDIA,
        In,
        "wherever you get your podcasts|apple podcasts|our podcast|on spotify|get your podcasts|javascript|\
         your browser does not|html5 video|subscribe to our youtube|play now|this audio is auto-generated|\
         minutes to listen|please enable|wiedergabe|audio player|video player|weitere videos",
    ),
    (
        PAYWALL,
        In,
        "to continue reading|already a subscriber|already have an account|subscribers only|for subscribers|\
         to read the full|subscribe to continue|sign in to continue|log in to continue|to keep reading|\
         reached your limit|free articles|articles remaining|unlock this article|unlock the full|\
         exclusive to subscribers|to read this article|to read this story|rest of this article|\
         nur für abonnenten|réservé aux abonnés|solo para suscriptores|sign in to read|log in to read|\
         register to read|continue reading with|weiterlesen mit|il vous reste",
    ),
    (
        CONSENT,
        In,
        "we use cookies|uses cookies|cookie policy|accept all|cookie settings|privacy settings|\
         manage preferences|your consent|allow cookies|external content|externen inhalt|third-party content|\
         wir benötigen ihre zustimmung|cookies and other technologies|recommended editorial content|\
         empfohlener redaktioneller inhalt|accept cookies|consent to|agree to cookies|manage cookies|\
         reject cookies|cookie preferences|cookies policy|cookie notice|use of cookies|value your privacy|\
         values your privacy|respect your privacy|privacy control|opted you out",
    ),
    (
        CORRECTION,
        At,
        "correction|corrections|clarification|editor's note|editors' note|editor’s note|an earlier version|\
         this article was amended|this story has been updated|this article has been updated|\
         this story was updated|this article was updated|this post has been updated|\
         this story has been corrected|this article has been corrected|a previous version|updated|update",
    ),
    (
        CORRECTION,
        In,
        "an earlier version of this|a previous version of this|correction was made|clarification was made|\
         we regret the error|a correction was made|earlier version of this|acknowledge it with a correction",
    ),
    (
        CREDIT,
        In,
        "getty images|getty|shutterstock|ap photo|associated press|photograph by|photo by|image credit|\
         photo credit|file photo|image source|courtesy of|picture alliance|afp via|via getty|imago|dpa|\
         istock|unsplash|handout|screengrab|screenshot",
    ),
    (CREDIT, At, "photo|image|photograph|picture|credit|foto|bild|photos|source|quelle|fotos|copyright"),
    (
        LEGAL,
        In,
        "all rights reserved|terms of use|terms of service|privacy policy|terms and conditions|copyright|\
         may not be published|alle rechte vorbehalten|tous droits réservés|todos los derechos|do not sell|\
         cookie policy|protected by recaptcha",
    ),
    (
        TOOLS,
        Is,
        "print|email|save|close|menu|search|next|previous|back to top|loading|play|pause|reply|report|edit|\
         expand|show more|load more|view all|see all|more|back|home|log in|login|sign in|my account|copy|\
         send|submit|cancel|ok|yes|no|skip|like|show all|hide|font size|text size|view gallery|open image|\
         view image in fullscreen|enlarge|translate|drucken|merken|print this article|scroll|view comments|\
         share|comments|image|advertisement",
    ),
    (
        DATE,
        At,
        "published|updated|last updated|posted|posted on|last modified|first published|publicado|publié|\
         veröffentlicht|aktualisiert|stand|created|modified|monday|tuesday|wednesday|thursday|friday|\
         saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|\
         december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec",
    ),
    (
        DATE,
        In,
        "min read|minute read|minutes read|minutes ago|hours ago|days ago|hour ago|min. lesezeit|\
         reading time|read time|minutes to read|last updated|am et|pm et|a.m. et|p.m. et|bst|gmt|edt|est",
    ),
    (
        BYLINE,
        At,
        "by|von|par|por|de|di|av|door|words by|story by|reported by|reporting by|written by|text|from",
    ),
    (
        CONTRIBUTED,
        In,
        "contributed to this report|contributed to this story|contributed to this article|\
         contributed reporting|additional reporting|reporting by|editing by|writing by|with files from|\
         compiled by|with inputs from|with reporting by|mit material von|originally published|\
         originally appeared|first appeared|was reprinted|was first published",
    ),
    (
        STAYS,
        In,
        "anyone with information|anyone who has information|may have information|with any information|\
         any witnesses|crime stoppers|crimestoppers|contact police|call police|call the police|\
         contact the police|contact detectives|click to tweet|can ring the|can call the|call the samaritans|\
         affected by the issues|affected by this story",
    ),
    (YOU, In, "you|your|yours|our|we|us|ihnen|ihre|vous|votre|usted"),
    (
        SHOP,
        In,
        "buy now|shop now|add to cart|best deals|check price|view deal|at amazon|buy it|out of stock|\
         free shipping|see at|from amazon|save up to|add to basket|price|discount|promo code",
    ),
    (
        PRIVACY,
        In,
        "cookies|consent|your privacy|personal data|legitimate interest|our partners|device storage|\
         personalised ads|personalized ads",
    ),
    (
        PLEA,
        In,
        "become a member|support our journalism|support our work|listeners like you|readers like you|\
         make a gift|your gift|support us|buy me a coffee|buy us a coffee|buy us one|chip in|give now|\
         make a donation|donate now|reader-supported|support independent journalism|tax-deductible|\
         becoming a member|support local journalism|become a supporter|become a patron|become a subscriber|\
         like what you read|like what you're reading|nonprofit newsroom|donate today|tip jar|leave us a tip|\
         supporting us|billionaire owner|no billionaire",
    ),
    (
        STORES,
        In,
        "iphone android|ios android|android ios|app store|google play|download our app|get the app|\
         download the app|in the app|android und ios|news-app",
    ),
    (
        PROFILE,
        In,
        "has worked as|has worked for|has covered|has hosted|has reported|has watched|writes about|\
         is a reporter|is a staff writer|is a contributing writer|is a freelance|is a senior reporter|\
         is a correspondent|is a political reporter|is the author of|journalism career|is deputy|joined in|\
         covers politics|is an editor|is a contributor|is a journalist|is a columnist|is an award-winning|\
         is based in|previously worked|before joining|can be reached at|write to|has written for|\
         his work has appeared|her work has appeared|about the author|about the writer",
    ),
    (
        OFFER,
        At,
        "join|sign up|sign me up|sign up here|subscribe|count me in|get|download|install|start|try|shop|buy|\
         book|order|reserve|renew|unlock|claim|redeem|upgrade|donate|give|contribute|chip in|pledge|support|\
         become|follow|register|enter|vote|play now|bet|apply|learn more|find out|discover|explore|\
         tell me more|yes please|i'm in|sign me|add me|send me|notify me|turn on|enable|allow|let's go|go|\
         browse|compare|see offers|see plans|see pricing|view offers|view plans|see all|see more|view all|\
         more stories|more|show me|take|listen|watch|read|save|share|go to|open the app|open in|open|\
         get started|manage|choose|pick|gift|fill out|fill in|tell us|write to us|email us|contact us|\
         complete|answer|see prices|check prices|check price|no thanks|not now|maybe later|dismiss|submit|\
         see my|see our|see your|ask|play episode|play the|play video|play audio|play latest",
    ),
    (
        PITCH,
        In,
        "support local journalism|support quality journalism|support independent journalism|\
         support our journalism|support local news|support our newsroom|first three months for|\
         first month for|first year for|from as little as|free for 30 days|cancel any time|cancel anytime|\
         full digital access|unlimited access|subscribe today|subscribe now|become a subscriber|\
         receives support from|is solely responsible for all content|this reporting was supported|\
         republish this|republished under|creative commons|purchase licensing|reprints and permissions|\
         in the print edition|appears in print|appeared in print|order reprints|may not be reproduced|\
         may not be published broadcast|without written permission|all rights reserved",
    ),
    (INVITE, At, "join|follow|subscribe|sign up|download|get|click|scan|make us"),
    (APPS, In, "app|apps"),
    (OFFER, Is, "yes|no|agree|disagree|not sure|send|play"),
    (
        SPONSOR,
        At,
        "sponsor message|a message from our sponsor|message from our sponsor|underwriter|underwriters|\
         underwritten by|brought to you by|our sponsors|our sponsor|thanks to our sponsors|\
         thanks to our sponsor|in partnership with|in association with|supported by|produced in partnership|\
         advertiser content|partner content|paid post|paid partner|branded content|from our partners|\
         content from our partners|presented by|promotion",
    ),
    (REACH, At, "reach|email|e-mail|contact|write to|call|text|message|dm|follow"),
    (
        REACH,
        In,
        "reach him|reach her|reach them|can be reached|email him|email her|email them|contact him|contact her",
    ),
    (
        GUIDE,
        At,
        "learn more|find out more|click here|see more|view more|read the full|read our|explore more|\
         discover more",
    ),
    (
        SOURCES,
        Is,
        "sources|source|references|footnotes|footnote|notes|endnotes|citations|works cited|bibliography|\
         further sources|quellen|références|fuentes|bronnen|kilder|källor",
    ),
    (
        SELLS,
        In,
        "best|top|leading|expert|experts|trusted|quality|professional|professionals|free|affordable|\
         customized|tailored|solution|solutions|service|services|customer|customers|client|clients|reliable|\
         team",
    ),
    (TELLS, In, "said|says|told|according|added|wrote|announced|reported|asked|explained|noted|claimed"),
    (
        ORDER,
        At,
        "buy|shop now|shop all|book|order|get a|get an|get your|get started|get in touch|request|contact us|\
         call|schedule|try|start|enroll|enrol|register|apply|add to|view plans|view pricing|talk to|speak|\
         hire|free|make a|make an|enquire|claim|our|why|how it works|pricing|what we",
    ),
];
