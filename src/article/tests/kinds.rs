//! Kinds of pages: what sells, what asks, what lists, and a story that says nothing of itself.

use super::*;
use crate::article::signals;

const SERVICE: &str = "<h1>Boat Repair</h1>\
    <p>We are the leading boat repair service in Port Linden, and our trusted experts keep your hull dry.</p>\
    <h2>Our Services</h2><section><p>Our professional team scrapes, tars and paints your boat in less than a week.</p></section>\
    <h2>Hull Cleaning $90</h2><section><p>We lift your boat out of the water and clean it while you have a free coffee.</p></section>\
    <h2>Our Promise</h2><section><p>Our customers pay when they are happy, and our reliable team comes to your pier.</p></section>\
    <section><p>Call us at (555) 201-4477 for a free quote, and we will find the best solution for you and your crew.</p></section>\
    <p><a href=/quote>Get a quote</a></p><p><a href=/book>Book a visit</a></p>";

fn story() -> String {
    let paragraphs = STORY.map(|t| format!("<p>{t}</p>")).concat();
    format!("<h1>Ferry pier to close for eleven weeks</h1><div>{paragraphs}</div>")
}

fn verdict(head: &str, body: &str, url: &str) -> (PageKind, String) {
    let page = html::page(&format!("<html><head>{head}</head><body>{body}</body></html>"), url);
    let verdict = read(&page, &Settings::default()).verdict;
    (verdict.kind, verdict.why.rule)
}

/// A number of the row of a page all of which is its story.
fn number(name: &str, body: &str) -> f32 {
    let page = html::page(body, "https://tar-and-sons.example/boats");
    let tree = Tree::new(&page);
    let row = signals::row(&tree, &vec![1.0; tree.leaves.len()]);
    signals::NAMES.iter().zip(row).find(|(n, _)| **n == name).unwrap().1
}

#[test]
fn a_page_that_sells_a_service_is_no_story_and_a_story_needs_no_marks() {
    assert_eq!(verdict("", SERVICE, "https://tar.example/repair"), (PageKind::Product, "page-offer".into()));
    assert_eq!(verdict("", &story(), "https://post.example/pier"), (PageKind::Story, "page-story".into()));
}

#[test]
fn what_a_page_says_that_it_is_decides_before_the_model() {
    let course =
        r#"<script type="application/ld+json">{"@type":"Course","name":"Tar for beginners"}</script>"#;
    assert_eq!(verdict(course, &story(), ""), (PageKind::Product, "page-product".into()));
    let asked = format!("{}<div itemprop=suggestedAnswer><p>{}</p></div>", story(), STORY[0]);
    assert_eq!(verdict("", &asked, ""), (PageKind::Forum, "page-forum".into()));
    // Questions of the page's own, which it answers itself.
    let answered = asked.replace("suggestedAnswer", "acceptedAnswer");
    assert_eq!(verdict("", &answered, "").0, PageKind::Story);
}

#[test]
fn an_address_that_ends_with_the_name_of_a_section_is_that_of_a_list() {
    let of = |url: &str| verdict("", &story(), url);
    assert_eq!(of("https://board.example/about/news/?page=2"), (PageKind::Index, "page-section".into()));
    assert_eq!(of("https://board.example/news/pier-closes").0, PageKind::Story);
    // Unless the page says that it is an article.
    let article = "<meta property=og:type content=article><script type='application/ld+json'>{\"@type\":\"NewsArticle\"}</script>";
    assert_eq!(verdict(article, &story(), "https://board.example/news").0, PageKind::Story);
}

#[test]
fn numbers_of_a_page_tell_offers_from_stories() {
    for (name, offer, told) in
        [("labels", 1.0, 0.0), ("priced", 1.0, 0.0), ("phone", 1.0, 0.0), ("headline", 0.0, 2.0)]
    {
        assert_eq!((number(name, SERVICE), number(name, &story())), (offer, told), "{name}");
    }
    assert!(number("sells", SERVICE) > number("sells", &story()));
    assert!(number("calls", SERVICE) > number("calls", &story()));
    assert!(number("tells", &story()) > number("tells", SERVICE));
    assert!(number("apart", SERVICE) > number("apart", &story()));
}

#[test]
fn text_that_the_markup_calls_an_articles_body_makes_it_one() {
    let marked = format!("<div itemprop=articleBody>{}</div>", story());
    assert_eq!((number("is_article", &marked), number("is_article", &story())), (1.0, 0.0));
}

#[test]
fn telephone_numbers_are_told_from_dates_and_sums() {
    let phone = |text: &str| number("phone", &format!("<p>{text}</p>")) > 0.0;
    for text in ["Call (555) 201-4477 now", "+44 20 7946 0958", "1-800-555-0147", "Ring 0800.555.0147."] {
        assert!(phone(text), "{text}");
    }
    for text in
        ["12.04.2025 18.30", "2024-05-24 12:30", "It cost 2 300 000 in 2019", "ISBN 978-3-16-148410-0"]
    {
        assert!(!phone(text), "{text}");
    }
}

#[test]
fn a_byline_or_a_date_stands_before_the_story() {
    for line in ["By Iris Lund", "3. 4. 2025", "Updated on Tuesday"] {
        assert_eq!(number("dated", &format!("<p>{line}</p>{}", story())), 1.0, "{line}");
    }
    assert_eq!(number("dated", &story()), 0.0);
    assert_eq!(number("bylined", &format!("<div class=byline><p>Iris Lund</p></div>{}", story())), 1.0);
    assert_eq!(number("bylined", &story()), 0.0);
}

#[test]
fn who_sells_names_itself_and_a_signature_is_no_name_of_a_site() {
    let own = "<p>Tar-and-Sons keeps your hull dry in all weathers and seas.</p>";
    assert_eq!((number("own_name", &own.repeat(2)), number("own_name", own)), (1.0, 0.0));
    let signed = |author: &str| {
        number(
            "signed",
            &format!(
                "<meta name=author content='{author}'><meta property=og:site_name content='Linden Post'>"
            ),
        )
    };
    assert_eq!((signed("Iris Lund"), signed("LINDEN POST")), (1.0, 0.0));
}
