use super::*;
use crate::page::html;
use crate::report::PromoKind;

/// Paragraphs of a story with invented people.
const STORY: [&str; 6] = [
    "The library board of Port Sanna said on Monday that the reading room on the quay would stay open until midnight, \
     because students had asked for it since the winter.",
    "Ilse Marrow, who runs the reading room, told reporters that two more people would be hired and that the heating had \
     been paid for until the end of the year.",
    "“A town that closes its books at six goes to bed at six,” she said, and added that the first night would be in May.",
    "Neighbours were asked by letter. Piet Solander, who lives across the street, said that he had slept well beside the \
     old fish market and would sleep well beside readers.",
    "The board had looked at three other houses, among them the former customs office, but none of them had a lift and \
     all of them needed a new roof.",
    "The council will vote on the plan on 3 June, when it is also expected to decide on the price of a yearly card.",
];

const SIGN_UP: &str = "<div class='newsletter-box box-x9f3a' id=nl-7731><h3>Our newsletter</h3>\
    <p>Sign up for the letter from the quay.</p><form><input type=email><button>Sign up</button></form></div>";
const NOTE: &str = "<p class=weather-note>It was a mild night on the quay, with a wind from the south.</p>";

fn page(url: &str, middle: &str) -> Page {
    let p = |part: &[&str]| part.iter().map(|t| format!("<p>{t}</p>")).collect::<String>();
    let html = format!(
        "<!doctype html><html lang=en><head><title>Reading room to stay open until midnight</title>\
         <meta property=og:type content=article></head><body><main><article class='post-4411 story category-town'>\
         <h1>Reading room to stay open until midnight</h1><div class=story-body>{}{middle}{}</div></article></main></body></html>",
        p(&STORY[..3]),
        p(&STORY[3..])
    );
    html::page(&html, url)
}

fn block(page: &Page, class: &str) -> BlockId {
    page.blocks.iter().position(|b| b.class.contains(class)).expect("the block") as BlockId
}

fn with(show: &[&str], hide: &[&str]) -> Settings {
    let all = |list: &[&str]| list.iter().map(|s| (*s).to_owned()).collect();
    Settings { hand: Choices { show: all(show), hide: all(hide) }, ..Settings::default() }
}

#[test]
fn a_signature_is_the_same_on_the_next_page_and_holds_no_word_of_it() {
    let one = page("https://example.org/1", SIGN_UP);
    let other = SIGN_UP.replace("7731", "80").replace("x9f3a", "q2").replace("from the quay", "of today");
    let two = page("https://example.org/2", &other);
    let of = |page: &Page| signature(&Tree::new(page), block(page, "newsletter-box"));
    assert_eq!(of(&one), "div.newsletter-box.box<div.story-body");
    assert_eq!(of(&one), of(&two));
    let promo = &super::super::read(&one, &Settings::default()).promos[0];
    assert_eq!(promo.signature, of(&one), "the report gives it");
}

#[test]
fn names_lose_numbers_states_and_what_a_build_made_up() {
    let name = |class: &str| {
        let mut out = String::new();
        write(&Block { tag: "div".into(), class: class.into(), ..Block::default() }, &mut out);
        out
    };
    assert_eq!(name("relatedStories_root__x7Gh2 is-open category-sport"), "div.related-stories-root");
    assert_eq!(name("css-1q2w3e bdVaJa sc-qrtwp promo"), "div.css.promo");
    assert_eq!(name("div-gpt-ad-17-0"), "div.div-gpt");
    assert_eq!(name("active"), "div");
}

#[test]
fn what_the_reader_wants_to_see_is_not_hidden_and_nothing_around_it_is() {
    let page = page("https://example.org/1", &format!("<aside class=promo-box>{SIGN_UP}</aside>"));
    let of = signature(&Tree::new(&page), block(&page, "newsletter-box"));
    let article = super::super::read(&page, &with(&[&of], &[]));
    let box_of = block(&page, "newsletter-box");
    assert!(article.promos.iter().all(|p| !page.subtree(p.block).contains(&box_of)), "{:?}", article.promos);
    assert!(article.promos.iter().all(|p| !page.subtree(box_of).contains(&p.block)), "nor a part of it");
    assert_eq!(article.shown.iter().map(|p| p.block).collect::<Vec<_>>(), [box_of]);
    assert_eq!(article.shown[0].kind, PromoKind::Newsletter);
}

#[test]
fn what_the_reader_hides_is_hidden_and_no_longer_a_part_of_the_story() {
    let page = page("https://example.org/1", NOTE);
    let note = block(&page, "weather-note");
    let chosen = signature_to_hide(&page, note).expect("a signature");
    let before = super::super::read(&page, &Settings::default());
    assert!(before.story.iter().any(|&(id, _)| id == note));
    let article = super::super::read(&page, &with(&[], &[&chosen]));
    assert!(article.story.iter().all(|&(id, _)| id != note));
    let own: Vec<_> =
        article.promos.iter().map(|p| (p.block, p.kind, p.why.rule.as_str(), p.inside)).collect();
    assert_eq!(own, [(note, PromoKind::Reader, "reader-hides", true)]);
    assert_eq!(article.promos[0].signature, chosen);
}

#[test]
fn empty_frames_go_with_what_the_reader_hides() {
    let page =
        page("https://example.org/1", "<div class=frame><div><b class=x>Weather on the quay</b></div></div>");
    let inner = block(&page, "frame") + 1;
    assert_eq!(signature_to_hide(&page, inner).as_deref(), Some("div.frame<div.story-body"));
}

#[test]
fn what_would_take_more_than_half_of_the_story_is_refused() {
    let page = page("https://example.org/1", NOTE);
    let paragraph = block(&page, "story-body") + 1;
    assert_eq!(signature_to_hide(&page, paragraph), None, "all paragraphs have its markup");
    assert_eq!(signature_to_hide(&page, block(&page, "story-body")), None);
    let plain = signature(&Tree::new(&page), paragraph);
    let before = super::super::read(&page, &Settings::default());
    let article = super::super::read(&page, &with(&[], &[&plain]));
    assert_eq!(article.story, before.story);
    assert_eq!(article.notes, [crate::report::Note::Refused]);
    assert!(article.promos.iter().all(|p| p.kind != PromoKind::Reader));
}

#[test]
fn a_link_line_is_told_from_the_paragraphs_around_it() {
    let line = "<p><a href=/x>The lighthouse of Port Sanna gets a new lamp</a></p>";
    let page = page("https://example.org/1", line);
    let id = page.blocks.iter().position(|b| b.text.contains("lighthouse")).expect("the line") as BlockId;
    assert_eq!(signature_to_hide(&page, id).as_deref(), Some("p~links<div.story-body<article.post.story"));
}

#[test]
fn a_choice_inside_another_is_hidden_once() {
    let page = page("https://example.org/1", &format!("<section class=tonight>{NOTE}</section>"));
    let tree = Tree::new(&page);
    let (outer, inner) = (block(&page, "tonight"), block(&page, "weather-note"));
    let choices = [signature(&tree, inner), signature(&tree, outer)];
    let article = super::super::read(&page, &with(&[], &[&choices[0], &choices[1]]));
    assert_eq!(article.promos.iter().map(|p| p.block).collect::<Vec<_>>(), [outer]);
}

#[test]
fn what_is_hidden_by_choice_is_hidden_in_what_is_shown_by_choice() {
    let page = page("https://example.org/1", SIGN_UP);
    let tree = Tree::new(&page);
    let outer = block(&page, "newsletter-box");
    let inner = page.blocks.iter().position(|b| b.tag == "h3").expect("the heading") as BlockId;
    let (show, hide) = (signature(&tree, outer), signature(&tree, inner));
    let article = super::super::read(&page, &with(&[&show], &[&hide]));
    assert_eq!(article.shown.iter().map(|p| p.block).collect::<Vec<_>>(), [outer]);
    assert_eq!(article.promos.iter().map(|p| p.block).collect::<Vec<_>>(), [inner]);
}

#[test]
fn a_page_that_is_no_story_offers_nothing() {
    let page =
        html::page("<!doctype html><p class=a>Hello.</p><p class=b>Good bye.</p>", "https://example.org/");
    assert_eq!(signature_to_hide(&page, 1), None);
    assert_eq!(signature_to_hide(&page, 99), None);
    assert_eq!(signature_to_hide(&page, 0), None);
}
