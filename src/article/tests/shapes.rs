//! Shapes in which pages put what is not the story between and behind its paragraphs, and shapes of what is to be kept.
//! No word of a class tells what they are.

use super::*;

/// Between the paragraphs.
#[rustfmt::skip]
const BETWEEN: [&str; 62] = [
    r#"<div class="k9"><h4>Sponsor message</h4><p>Tar &amp; Sons: see who moors. Now 20 percent off for rowers.</p></div>"#,
    "<aside><p>Listen: the Harbour Hour</p><p>Interview with the pier master, 9 min 14 sec</p><button>Play</button></aside>",
    r#"<div class="zz-7"><p>Never miss a boat</p><p>The day’s tides and tales, every weekday at 7.</p><input type=email placeholder=Email><button>Send it to me</button></div>"#,
    r#"<div class="q1"><strong>Harbour Notes</strong><span>Our weekly look at what floats.</span><a href="/nl">Sign up for free</a></div>"#,
    "<p><em>Sign up for <a href=/nl>Harbour Notes</a>, our weekly look at what floats.</em></p>",
    "<p><strong>Read more:</strong> <a href=/x>Why the western pier smells of tar</a></p>",
    "<p><strong>Explained | <a href=/x>Why the western pier smells of tar</a></strong></p>",
    "<p><a href=/x><strong>→ Why the western pier smells of tar</strong></a></p>",
    "<p>&gt;&gt; <a href=/x>Why the western pier smells of tar</a></p>",
    "<p><a href=/x>Also: Why the western pier smells of tar</a></p>",
    "<p>[<a href=/x>Why the western pier smells of tar</a>]</p>",
    "<p>(<strong>See also:</strong> <a href=/x>Why the western pier smells of tar</a>.)</p>",
    r#"<div class="k9"><a href=/x><img src=a.jpg></a><div><span>Sport</span><h4><a href=/x>Rowers win by a nose in the regatta of the year</a></h4></div></div>"#,
    r#"<div class="k9"><h4>Dig deeper</h4><a href=/x>Rowers win by a nose</a><a href=/y>Tar prices double in a year</a></div>"#,
    r#"<ul class="k9"><li><a href=/x>Rowers win by a nose in the regatta</a></li><li><a href=/y>Tar prices double in a year</a></li><li><a href=/z>The gull that came to dinner</a></li></ul>"#,
    r#"<div class="k9"><p>Your voice matters</p><p>Should the pier be closed?</p><button>Yes</button><button>No</button></div>"#,
    r#"<div class="k9"><p>What do you think of the plan? Write to letters@lindenpost.example</p></div>"#,
    r#"<p><i>Are you affected by the closure? Email <a href="mailto:a@b.example">newsroom@lindenpost.example</a></i></p>"#,
    r#"<div class="k9"><p>Listen to our podcast</p><p>The Bilge: twenty minutes on what lies beneath.</p><a href=/pod>Play episode 12</a></div>"#,
    r#"<div class="k9"><span>Podcast</span><a href=/pod>The Bilge, episode 12: what lies beneath</a><span>23 min</span></div>"#,
    r#"<div class="k9"><h3>Watch: divers inspect the columns</h3><a href=/v>Play video</a></div>"#,
    r#"<div class="k9"><p>Support the Linden Post</p><p>Local news costs money. From as little as 2 a month you can keep it afloat.</p><a href=/give>Give now</a></div>"#,
    "<p><strong>Like what you read? <a href=/give>Become a supporter</a> of the Linden Post.</strong></p>",
    r#"<div class="k9"><p>Get unlimited access for 1 a week</p><a href=/sub>View plans</a></div>"#,
    r#"<div class="k9"><p>Read this on the app</p><p>Faster, with alerts.</p><a href=/app>Open app</a></div>"#,
    r#"<div class="k9"><p>Scan the code to download the Linden Post app</p><img src=qr.png></div>"#,
    r#"<div class="k9"><small>AD</small></div>"#,
    r#"<div class="k9"><small>Advertisement</small><iframe src=/ad></iframe></div>"#,
    r#"<div class="k9"><small>Article continues after this advertisement</small></div>"#,
    r#"<div class="k9"><small>SPONSORED BY TAR &amp; SONS</small><p>Your boat deserves better tar.</p><a href=/ad>Find out how</a></div>"#,
    r#"<div class="k9"><span>Share</span><a href=/f>Facebook</a><a href=/t>X</a><a href=/w>WhatsApp</a><button>Copy link</button></div>"#,
    r#"<div class="k9"><a href=/t>Tweet this</a></div>"#,
    "<p>Follow the Linden Post on <a href=/g>Google News</a> and never miss a tide.</p>",
    "<p>Make us your <a href=/g>preferred source on Google</a>.</p>",
    "<p><b>JOIN OUR <a href=/w>WHATSAPP CHANNEL</a> FOR THE LATEST HARBOUR NEWS</b></p>",
    "<p><a href=/w>Click here to join our WhatsApp channel</a></p>",
    r#"<div class="k9"><h5>Most read</h5><ol><li><a href=/x>Rowers win by a nose</a></li><li><a href=/y>Tar doubles</a></li></ol></div>"#,
    r#"<div class="k9"><h5>Trending</h5><a href=/x>Rowers win by a nose</a></div>"#,
    r#"<div class="k9"><h5>On the web</h5><a href=/x>Doctors hate this tar</a><span>Tar &amp; Sons</span><a href=/y>One weird rope</a><span>Ropeworld</span></div>"#,
    r#"<div class="k9"><p>Buy tickets for our harbour walk on 3 May</p><a href=/t>Book now</a></div>"#,
    r#"<div class="k9"><p>Play today’s crossword</p><a href=/c>Start playing</a></div>"#,
    r#"<div class="k9"><p>Harbour mug</p><p>£12.99</p><a href=/shop>Add to basket</a></div>"#,
    r#"<aside class="k9"><h4>In this story</h4><a href=/t1>Ferries</a><a href=/t2>Piers</a></aside>"#,
    r#"<div class="k9"><h4>Get email alerts for this story</h4><button>Follow</button></div>"#,
    r#"<div class="k9"><button>Follow Iris Lund</button></div>"#,
    r#"<div class="k9"><span>12 comments</span><a href=/c>Join the discussion</a></div>"#,
    r#"<div class="k9"><p>We value your feedback. Was this article helpful?</p><button>👍</button><button>👎</button></div>"#,
    r#"<div class="k9"><p>Bet of the day: ferry to sail by June at 5/1</p><a href=/b>Bet now</a><small>18+. Terms apply.</small></div>"#,
    "<p>DON’T MISS: <a href=/x>Why the western pier smells of tar</a></p>",
    "<p><b>WATCH: <a href=/x>Divers inspect the columns</a></b></p>",
    "<p><strong>[RELATED] <a href=/x>Why the western pier smells of tar</a></strong></p>",
    "<p><strong><a href=/x>LIVE UPDATES: Harbour board meets over pier closure</a></strong></p>",
    r#"<h3 class="x"><a href=/x>Also Read | Why the western pier smells of tar</a></h3>"#,
    r#"<blockquote class="wp-embedded-content"><a href=/x>Why the western pier smells of tar</a></blockquote>"#,
    r#"<table class="k9"><tr><td><a href=/x>Rowers win by a nose</a></td><td><a href=/y>Tar prices double</a></td></tr></table>"#,
    r#"<div class="k9"><p>Story continues below</p></div>"#,
    r#"<div class="k9"><p>Recommended for you</p><div><a href=/x>Rowers win by a nose</a><p>A photo finish on the canal.</p></div><div><a href=/y>Tar doubles</a><p>Boat owners feel the pinch.</p></div></div>"#,
    r#"<figure class="k9"><a href=/x><img src=a.jpg><figcaption>Related: Rowers win by a nose</figcaption></a></figure>"#,
    r#"<div class="k9"><p>This story is part of our series “Beneath the Waves”.</p><a href=/series>See all stories</a></div>"#,
    r#"<div class="k9"><p>Want more? Our reporters answer your questions live at noon.</p><a href=/q>Ask now</a></div>"#,
    "<div><ul><li><a href=/x>LIVE Follow the rowers as they come in</a></li><li><a href=/y>Why tar prices double in a year</a></li></ul></div>",
    "<figure><details><summary>Tell us: have you missed a boat because of the repair?</summary></details></figure>",
];

/// Behind the last paragraph.
#[rustfmt::skip]
const BEHIND: [&str; 17] = [
    "<p><em>Iris Lund is a reporter at the Linden Post.</em></p>",
    "<p><em>Email Iris Lund at ilund@lindenpost.example or follow her on X.</em></p>",
    "<p><i>ilund@lindenpost.example</i></p>",
    "<p>Contact the writer: ilund@lindenpost.example</p>",
    "<p>For more stories like this, sign up for our newsletter.</p>",
    "<p>Copyright 2025 Linden Post. All rights reserved.</p>",
    "<p><em>The Linden Post is a nonprofit newsroom. Donate today.</em></p>",
    r#"<div class="k9"><h4>Iris Lund</h4><p>Iris writes about harbours.</p></div>"#,
    r#"<div class="k9"><span>Topics:</span> <a href=/t1>Ferries</a>, <a href=/t2>Piers</a></div>"#,
    "<p>Tags: <a href=/t1>ferries</a>, <a href=/t2>piers</a></p>",
    "<p>Download the Linden Post app for breaking news.</p>",
    "<p>Click <a href=/x>here</a> for more harbour news.</p>",
    "<p>Have a tip? Contact our newsroom at tips@lindenpost.example.</p>",
    r#"<div class="k9"><h4>Comments</h4><p>Log in to comment.</p></div>"#,
    r#"<div class="Infobox AuthorCard"><div>IRIS LUND</div><div>Lund reports on harbours and courts. She is based in Port Linden.</div></div>"#,
    "<div><h3>Republish this story</h3><p>It is free for all who name us.</p></div>",
    "<p>Our Standards: <a href=/x>The Linden Post Principles.</a></p>",
];

/// To be kept.
#[rustfmt::skip]
const KEPT: [&str; 33] = [
    r#"<aside class="k9"><p>“We would rather lose a summer than a ferry”</p></aside>"#,
    "<blockquote><p>“We would rather lose a summer than a ferry.”</p><cite>Marta Quill</cite></blockquote>",
    r#"<div class="k9"><h4>The pier in numbers</h4><ul><li>Built: 1931</li><li>Columns: 9</li></ul></div>"#,
    r#"<div class="k9"><h4>What happens next?</h4><p>The board meets on 14 May. Work begins in June.</p></div>"#,
    r#"<figure class="k9"><img src=a.jpg><figcaption>The eastern pier in March. <a href=/p>Photo: Ola Reyes</a></figcaption></figure>"#,
    r#"<div class="k9"><p>Correction, 2 April: An earlier version gave the wrong number of columns. <a href=/c>Read more about our corrections</a></p></div>"#,
    r#"<blockquote class="tweet"><p>The pier is closed and the gulls know it.</p>— Port Linden Live (@portlinden) <a href=/t>April 1, 2025</a></blockquote>"#,
    r#"<table class="k9"><tr><th>Pier</th><th>Columns</th></tr><tr><td>East</td><td>9</td></tr><tr><td>West</td><td>12</td></tr></table>"#,
    "<p>The full report is <a href=/r.pdf>available on the board’s website</a>.</p>",
    "<p>Read the letter in full below.</p>",
    "<ul><li>The <a href=/1>western pier</a> stays open, the board said.</li><li>The last boat leaves at nine.</li></ul>",
    "<p>“Join us on Facebook,” the poster says, “and save the pier.”</p>",
    "<p>More than 200 people followed the meeting on YouTube, and the board’s site went down.</p>",
    "<h2>What the divers found</h2>",
    "<p><strong>What did the divers find?</strong></p>",
    "<p>Help is available from the harbour line on 0800 555.</p>",
    r#"<div class="k9"><p>If you need help, call the Samaritans on 116 123 or visit <a href=/s>samaritans.org</a>.</p></div>"#,
    r#"<aside class="k9"><h4>Worried about a caller?</h4><p>Older people can ring the Harbour Line on 1800 000, from 10 to 10.</p></aside>"#,
    r#"<div class="k9"><p>We and our 842 partners value your privacy.</p><button>Agree</button></div>"#,
    r#"<div class="k9"><p>We saw a privacy control signal and have opted you out of sharing.</p><button>OK</button></div>"#,
    r#"<div class="k9"><p>This article contains content provided by Instagram. We ask for your permission before anything is loaded, as they may use cookies.</p><button>Accept and continue</button></div>"#,
    "<dl><dt>East</dt><dd>Nine columns</dd><dt>West</dt><dd>Twelve columns</dd></dl>",
    "<p>Watch the video of the divers at work, and you will see how small the cracks are, she said.</p>",
    "<p>Subscribers to the ferry scheme pay 30 a month, and will get their money back, the board said.</p>",
    r#"<div class="k9"><h4>Timeline</h4><p><b>1931</b> The pier opens.</p><p><b>2009</b> The cafes open.</p></div>"#,
    "<p>With reporting by Ola Reyes in the capital.</p>",
    r#"<table class="k9"><tr><th>Pier</th><th><a href=/y>Boats and years</a></th></tr><tr><td>East</td><td>Facebook, 1931</td></tr><tr><td>West</td><td>The Harbour Institute, 1912</td></tr></table>"#,
    r#"<blockquote class="twitter-tweet"><p>The pier is closed and the gulls know it, says everybody who was there this morning, and the board's own divers, who counted four cracked columns of nine before lunch.<br><br>*at low tide <a href=/t>pic.example/aB12gulls90</a></p>— Port Linden Live <a href=/t>April 1, 2025</a></blockquote>"#,
    "<p>Anyone with information is asked to write to the harbour police at pier@police.example.</p>",
    "<p>The local affiliate of the boatmen's union said that it would write to the board.</p>",
    r#"<p><a href=/t>“We would rather lose a summer than a ferry.” Click To Tweet</a></p>"#,
    "<p>This letter was originally published by the Harbour Institute.</p>",
    "<ol><li>Sign up for the ferry card with your old address.</li><li>Take it to the western pier by Friday.</li><li>Wait.</li></ol>",
];

/// Letters and digits alone.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// What of the markup is still to be seen.
fn left(markup: &str, page: &Page, article: &Article) -> Option<String> {
    let gone = letters(&hidden(page, article).into_iter().map(|(_, text)| text).collect::<String>());
    let own = html::page(&format!("<body>{markup}</body>"), "").blocks;
    let all = letters(&own.iter().map(|b| b.text.as_str()).collect::<String>());
    (!gone.contains(&all)).then(|| format!("{markup}: {gone}"))
}

/// No paragraph of the story is lost.
fn is_whole(page: &Page, article: &Article) -> bool {
    let all = article
        .story
        .iter()
        .filter_map(|&(id, _)| page.block(id))
        .map(|b| b.text.clone())
        .collect::<Vec<_>>();
    STORY.iter().all(|p| all.contains(&html::page(p, "").blocks[1].text))
}

#[test]
fn promos_between_the_paragraphs_are_known_by_their_shape() {
    let missed = BETWEEN.iter().filter_map(|&shape| {
        let (page, article) = with(shape);
        assert!(is_whole(&page, &article), "{shape}");
        left(shape, &page, &article)
    });
    assert_eq!(missed.collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn promos_behind_the_story_are_known_by_their_shape() {
    let paragraphs: String = STORY.iter().map(|t| format!("<p>{t}</p>")).collect();
    let missed = BEHIND.iter().filter_map(|&shape| {
        let (page, article) = read_body(&format!("<div>{paragraphs}{shape}</div>"));
        assert!(is_whole(&page, &article), "{shape}");
        left(shape, &page, &article)
    });
    assert_eq!(missed.collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn what_looks_like_a_promo_and_is_none_is_kept() {
    for shape in KEPT {
        let (page, article) = with(shape);
        assert_eq!(hidden(&page, &article), [], "{shape}");
    }
}

#[test]
fn pleas_for_witnesses_and_origins_stay_behind_the_story_too() {
    let paragraphs: String = STORY.iter().map(|t| format!("<p>{t}</p>")).collect();
    for shape in [
        "<p>Anyone with information is asked to write to the harbour police at pier@police.example.</p>",
        "<p>This article was reprinted in Harbour Notes.</p>",
    ] {
        let (page, article) = read_body(&format!("<div>{paragraphs}{shape}</div>"));
        assert_eq!(hidden(&page, &article), [], "{shape}");
    }
}
