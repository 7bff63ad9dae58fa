mod kinds;
mod shapes;

use super::*;
use crate::page::{html, plain};
use crate::report::PromoKind;

/// Paragraphs of a story with invented people.
const STORY: [&str; 6] = [
    "The harbour board of Port Linden said on Tuesday that it would close the eastern ferry pier for eleven weeks, because \
     divers found cracks in four of its nine columns.",
    "Marta Quill, who chairs the board, told reporters that the repair would cost 2.3 million and that the money had been \
     set aside in the budget of last year.",
    "“We would rather lose a summer than a ferry,” she said, and added that the board had asked two engineers from the \
     capital for a second opinion.",
    "The owners of the four cafes on the pier were told by letter. Jonas Brandt, who has run one of them since 2009, said \
     that he had learned of the plan from a customer.",
    "Ferries will leave from the western pier, which is nine minutes away on foot, and the last boat will sail half an hour \
     earlier than it does now.",
    "The board will meet again on 14 May, when it is expected to decide who gets the contract for the work, according to \
     its published agenda.",
];

fn read_body(body: &str) -> (Page, Article) {
    let html = format!(
        "<!doctype html><html lang=en><head><title>Ferry pier to close for eleven weeks</title>\
         <meta property=og:type content=article><script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\
         \"headline\":\"Ferry pier to close for eleven weeks\",\"datePublished\":\"2025-04-01\"}}</script></head><body>\
         <nav><ul><li><a href=/a>News</a></li><li><a href=/b>Sport</a></li></ul></nav><main><article>\
         <h1>Ferry pier to close for eleven weeks</h1><p class=byline>By Iris Lund, 1 April 2025</p>{body}</article></main>\
         <footer><a href=/imprint>Imprint</a></footer></body></html>"
    );
    let page = html::page(&html, "https://example.org/news/pier");
    let article = read(&page, &Settings::default());
    (page, article)
}

/// The story with something in its middle.
fn with(middle: &str) -> (Page, Article) {
    let p = |part: &[&str]| part.iter().map(|t| format!("<p>{t}</p>")).collect::<String>();
    read_body(&format!("<div class=body>{}{middle}{}</div>", p(&STORY[..3]), p(&STORY[3..])))
}

fn hidden(page: &Page, article: &Article) -> Vec<(PromoKind, String)> {
    article.promos.iter().map(|p| (p.kind, page.text_of(p.block))).collect()
}

fn texts(page: &Page, article: &Article, role: Role) -> Vec<String> {
    let of_role = article.story.iter().filter(|(_, r)| *r == role);
    of_role.filter_map(|&(id, _)| page.block(id)).map(|b| b.text.clone()).collect()
}

#[test]
fn a_story_has_its_headline_byline_and_paragraphs() {
    let (page, article) = with("<h2>What the divers found</h2>");
    assert_eq!(article.verdict.kind, PageKind::Story);
    assert_eq!(article.headline.as_deref(), Some("Ferry pier to close for eleven weeks"));
    assert_eq!(
        texts(&page, &article, Role::Paragraph),
        STORY.map(|t| html::page(t, "").blocks[1].text.clone())
    );
    assert_eq!(texts(&page, &article, Role::Heading), ["What the divers found"]);
    assert_eq!(texts(&page, &article, Role::Byline), ["By Iris Lund, 1 April 2025"]);
    assert!(article.notes.is_empty());
}

#[test]
fn promos_inside_a_story_are_hidden_as_whole_boxes() {
    for (promo, kind, whole) in [
        (
            "<div><h3>The Tide Letter</h3><p>Get our free newsletter in your inbox.</p><form><input type=email><button>Sign \
             up</button></form></div>",
            PromoKind::Newsletter,
            "The Tide Letter\nGet our free newsletter in your inbox.\nSign up",
        ),
        (
            "<p>READ MORE: <a href=/x>Why the western pier smells of tar</a></p>",
            PromoKind::Related,
            "READ MORE: Why the western pier smells of tar",
        ),
        (
            "<p><a href=/x>WHY THE WESTERN PIER SMELLS OF TAR</a></p>",
            PromoKind::Related,
            "WHY THE WESTERN PIER SMELLS OF TAR",
        ),
        (
            "<div><h3>More on ferries</h3><ul><li><b>Tar:</b> Why the <a href=/x>pier smells of it</a>.</li><li><b>Rope:</b> \
             Who still <a href=/y>makes it by hand</a>.</li></ul></div>",
            PromoKind::Related,
            "More on ferries\nTar: Why the pier smells of it.\nRope: Who still makes it by hand.",
        ),
        ("<div><span>Advertisement</span></div>", PromoKind::Ad, "Advertisement"),
        (
            "<div><span>Advertisement</span><a href=#on>SKIP ADVERTISEMENT</a></div>",
            PromoKind::Ad,
            "AdvertisementSKIP ADVERTISEMENT",
        ),
        (
            "<div><b>GET THE HARBOUR APP</b><br>Boats as they leave.<br><a href=/i>iPhone</a> | <a href=/a>Android</a></div>",
            PromoKind::App,
            "GET THE HARBOUR APP\nBoats as they leave.\niPhone | Android",
        ),
        (
            "<div><p>Like what you are reading? Your gift keeps our reporters on the pier. Become a member today.</p></div>",
            PromoKind::Donate,
            "Like what you are reading? Your gift keeps our reporters on the pier. Become a member today.",
        ),
        (
            "<p>Tarred: <a href=/x>Why the western pier smells of it</a></p>",
            PromoKind::Related,
            "Tarred: Why the western pier smells of it",
        ),
        (
            "<div><div>The Tide, weekly.</div><p>One tide, one boat, and the one thing that “nobody in the harbour can \
             stop talking about”.</p><a href=/x>Count me in</a></div>",
            PromoKind::Other,
            "The Tide, weekly.\nOne tide, one boat, and the one thing that “nobody in the harbour can stop talking \
             about”.\nCount me in",
        ),
        (
            "<p>Join <a href=/x>the Harbour Post on WhatsApp</a> and never miss a boat.</p>",
            PromoKind::Social,
            "Join the Harbour Post on WhatsApp and never miss a boat.",
        ),
    ] {
        let (page, article) = with(promo);
        assert_eq!(hidden(&page, &article), [(kind, whole.to_owned())], "{promo}");
        assert!(article.promos[0].inside);
        assert_eq!(texts(&page, &article, Role::Paragraph).len(), STORY.len(), "{promo}");
    }
}

#[test]
fn a_short_text_with_a_paywall_behind_it_is_only_the_beginning_of_a_story() {
    let wall = "<div class=paywall><p>Subscribe to continue reading. Already a subscriber?</p></div>";
    let p = STORY.map(|t| format!("<p>{t}</p>")).concat();
    let notes = |html: &str| read_body(html).1.notes;
    assert_eq!(notes(&format!("<div class=body>{p}</div>{wall}")), [crate::report::Note::Paywall]);
    assert_eq!(notes(&format!("<div class=body>{p}</div>")), []);
    // A whole story above an offer is whole.
    let more =
        ["Linden", "Sanna", "Brandt"].map(|place| p.replace(" the ", &format!(" the {place} "))).concat();
    assert_eq!(notes(&format!("<div class=body>{p}{more}</div>{wall}")), []);
}

#[test]
fn what_belongs_to_a_story_is_never_hidden() {
    for kept in [
        "<figure><img src=a.jpg><figcaption>The eastern pier in March. Photograph: Ola Reyes</figcaption></figure>",
        "<table><tr><th>Pier</th><th>Columns</th></tr><tr><td>East</td><td>9</td></tr><tr><td>West</td><td>12</td></tr></table>",
        "<p>Correction: an earlier version of this story gave the wrong number of columns.</p>",
        "<div class=k1><div class=k2><p>A correction was made on April 2: An earlier version of this article gave the wrong \
         number of columns. It is nine.</p></div></div>",
        "<div role=alertdialog><p>Let us know you agree to cookies</p><button>I agree</button></div>",
        "<div class=paywall><p>Subscribe to continue reading. Already a subscriber?</p><a href=/login>Log in</a></div>",
        "<div class=cookie-notice><p>We use cookies.</p><button>Accept all</button></div>",
        "<blockquote class=twitter-tweet><p>The pier is closed and the gulls know it.</p>— Port Linden Live</blockquote>",
        "<aside class=factbox><h3>The pier in numbers</h3><ul><li>9 columns</li><li>1931: built</li></ul></aside>",
    ] {
        let (page, article) = with(kept);
        assert_eq!(hidden(&page, &article), [], "{kept}");
    }
}

#[test]
fn points_above_a_story_stay_when_a_podcast_stands_among_them() {
    let points = "<ul><li><strong>Divers found cracks in four columns</strong></li>\
                  <li><strong>The board says the repair will cost 2.3 million</strong></li>\
                  <li class=pod-li><a href=/podcasts><strong>LISTEN NOW: Tides, the podcast for people by the sea</strong></a></li></ul>";
    let paragraphs: String = STORY.iter().map(|t| format!("<p>{t}</p>")).collect();
    let (page, article) =
        read_body(&format!("<div>{points}<p>1 April 2025</p><div class=body>{paragraphs}</div></div>"));
    let hidden = hidden(&page, &article);
    assert_eq!(hidden.len(), 1, "{hidden:?}");
    assert!(hidden[0].1.starts_with("LISTEN NOW"), "{hidden:?}");
}

#[test]
fn boxes_that_a_guide_repeats_are_a_part_of_it() {
    let pier = |n: u32| {
        format!(
            "<div class=pick><b>Pier {n}</b><p>It has {n} columns and a cafe.</p><a href=/{n}>See prices</a></div>"
        )
    };
    let (page, article) = with(&(1..6).map(pier).collect::<String>());
    assert!(hidden(&page, &article).iter().all(|(_, text)| text == "See prices"));
}

#[test]
fn linked_titles_over_texts_of_the_story_stay() {
    let report = |n: u32| {
        format!(
            "<div class=card><h3><a href=/{n}>How the columns of pier {n} were built and inspected</a></h3>\
             <div><p>The harbour institute describes, column by column, what the divers of {n} looked for, and why the \
             tar that was used then did not keep the water out.</p></div></div>"
        )
    };
    let list: String = (1..8).map(report).collect();
    let paragraphs: String = STORY.iter().map(|t| format!("<p>{t}</p>")).collect();
    for body in [format!("{paragraphs}<h2>The reports</h2>{list}"), format!("{paragraphs}{list}{paragraphs}")]
    {
        let (page, article) = read_body(&format!("<div class=body>{body}</div>"));
        assert_eq!(hidden(&page, &article), []);
    }
}

#[test]
fn questions_and_answers_behind_a_story_stay() {
    let paragraphs: String = STORY.iter().map(|t| format!("<p>{t}</p>")).collect();
    let questions = "<section class=FAQ_wrapper__x1><h2>Questions</h2><button><p>When will the pier close?</p></button>\
                     <button><p>Who pays for the repair?</p></button></section>";
    let (page, article) = read_body(&format!("<div class=body>{paragraphs}</div>{questions}"));
    assert_eq!(hidden(&page, &article), []);
}

#[test]
fn what_tells_of_the_author_is_hidden_at_the_end() {
    let bio = "Iris Lund covers harbours and the people in them, and owns no boat.";
    let paragraphs: String = STORY.iter().chain([&bio]).map(|t| format!("<p>{t}</p>")).collect();
    let (page, article) = read_body(&paragraphs);
    assert_eq!(hidden(&page, &article), [(PromoKind::Bio, bio.to_owned())]);
}

#[test]
fn what_has_the_focus_is_never_hidden() {
    let (mut page, article) =
        with("<div class=newsletter><p>Our newsletter, in your inbox. Sign up.</p><input></div>");
    assert_eq!(article.promos.len(), 1);
    page.blocks[article.promos[0].block as usize].held = true;
    assert_eq!(read(&page, &Settings::default()).promos, []);
}

#[test]
fn promos_never_overlap_the_story_or_each_other() {
    let (page, article) =
        with("<div class=related><h3>Related</h3><ul><li><a href=/x>One</a></li></ul></div>");
    assert!(!article.promos.is_empty());
    let mut end = 0;
    for promo in &article.promos {
        let inside = page.subtree(promo.block);
        assert!(inside.start >= end);
        assert!(article.story.iter().all(|(id, _)| !inside.contains(id)));
        end = inside.end;
    }
}

#[test]
fn lists_of_links_and_empty_pages_are_no_stories() {
    let teasers: String =
        (0..40).map(|i| format!("<div><h3><a href=/{i}>Council votes on pier {i}</a></h3></div>")).collect();
    let index = html::page(&format!("<title>News</title><h1>News</h1>{teasers}"), "https://example.org/");
    let article = read(&index, &Settings::default());
    assert_eq!(article.verdict.kind, PageKind::Index);
    assert!(article.story.is_empty() && article.promos.is_empty());
    let empty = read(&Page::default(), &Settings::default());
    assert_eq!(empty.verdict.kind, PageKind::Short);
}

#[test]
fn a_text_that_was_cut_out_is_all_story() {
    let page = plain::page("One line.\n\nRead more: another line.");
    let article = read(&page, &Settings { whole: true, ..Settings::default() });
    assert_eq!(article.story, [(1, Role::Paragraph), (2, Role::Paragraph)]);
    assert!(article.promos.is_empty());
}

#[test]
fn another_language_is_noted() {
    let text = "Der Vorstand des Hafens teilte am Dienstag mit, dass er die Landungsbrücke für elf Wochen schließen werde, weil \
                Taucher Risse in vier der neun Pfeiler gefunden hätten und die Sicherheit nicht mehr gewährleistet sei.";
    let page = plain::page(&[text; 4].join("\n"));
    assert_eq!(read(&page, &Settings { whole: true, ..Settings::default() }).notes, [Note::NotEnglish]);
}

#[test]
fn a_terse_guide_is_english() {
    let text = "Moving companies in the city charge hourly rates: Seka Moving asks $120, Dumbo Moving $95, Roadway Movers $140. \
                Weekend prices rise sharply. Book early, compare three written quotes, read recent reviews, check licence \
                numbers. Most movers accept cards, and tips are welcome at the end of a day.";
    let page = plain::page(text);
    assert_eq!(read(&page, &Settings { whole: true, ..Settings::default() }).notes, []);
}

#[test]
fn deep_and_wide_pages_are_read() {
    let mut page = Page::default();
    for i in 0..crate::page::MAX_BLOCKS as u32 {
        let (parent, text) =
            (i.checked_sub(1), if i % 2 == 0 { "A sentence of eight words stands here now." } else { "" });
        let tag = if i == 0 { "body" } else { "div" }.to_owned();
        page.blocks.push(crate::page::Block { parent, tag, text: text.into(), ..Default::default() });
    }
    let deep = read(&page, &Settings::default());
    assert!(deep.story.iter().all(|&(id, _)| page.block(id).is_some_and(|b| !b.text.is_empty())));
    for block in page.blocks.iter_mut().skip(1) {
        block.parent = Some(0);
    }
    let wide = read(&page, &Settings::default());
    assert!(wide.story.iter().all(|&(id, _)| page.block(id).is_some_and(|b| !b.text.is_empty())));
}
