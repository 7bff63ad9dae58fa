use super::*;
use crate::page::html;

const TIDE: &str =
    "The tide gauge at Sanna stood still for two days, and nobody noticed until the ferry ran aground.";
const CREW: &str = "Its crew of five waited on the sandbank with a flask of coffee and a pack of cards.";
const BOAT: &str = "At noon a second boat pulled the ferry free, and the passengers cheered from the quay.";
const NOTE: &str = "Your settings keep this map from loading, so you see a grey field instead.";

/// The verdicts on the texts of `body`, settled, with the texts' first words.
fn settled(body: &str, verdict: impl Fn(&str) -> f32) -> Vec<(String, f32)> {
    let page = html::page(&format!("<body>{body}</body>"), "");
    let tree = Tree::new(&page);
    let text = |&id: &u32| page.block(id).map_or("", |b| b.text.as_str());
    let likely: Vec<f32> = tree.leaves.iter().map(|id| verdict(text(id))).collect();
    let out = settle(&tree, &likely);
    tree.leaves.iter().map(text).map(|t| t.chars().take(8).collect()).zip(out).collect()
}

fn paragraphs(texts: &[&str]) -> String {
    texts.iter().map(|t| format!("<p>{t}</p>")).collect()
}

#[test]
fn a_table_of_data_is_the_story_as_a_whole_or_not_at_all() {
    let row = |a, b| format!("<tr><td>{a}</td><td>{b}</td></tr>");
    let table = [("Pier", "Depth"), ("East", "4 m"), ("West", "6 m")].map(|(a, b)| row(a, b)).concat();
    let verdict = |sure: f32| move |t: &str| if t == "Depth" { sure } else { 0.1 };
    let kept =
        |sure| settled(&format!("<table>{table}</table>"), verdict(sure)).iter().all(|(_, p)| *p >= 0.5);
    assert!(kept(0.9));
    assert!(!kept(0.3));
}

#[test]
fn what_is_made_alike_inside_the_story_is_judged_alike() {
    let notes: String =
        ["Mist", "Rain", "Hail", "Snow"].map(|t| format!("<p class=w>{t} over the bay</p>")).concat();
    let body = format!("<div>{}{notes}{}</div>", paragraphs(&[TIDE]), paragraphs(&[CREW]));
    let verdict = |t: &str| {
        if t.starts_with("Hail") {
            0.4
        } else if t.ends_with("bay") {
            0.8
        } else {
            0.9
        }
    };
    let hail = |all: Vec<(String, f32)>| all.into_iter().find(|(t, _)| t.starts_with("Hail")).map(|(_, p)| p);
    assert!(hail(settled(&body, verdict)) > Some(0.5));
    // Three are no kind of their own.
    let few = body.replacen("<p class=w>Mist over the bay</p>", "", 1);
    assert_eq!(hail(settled(&few, verdict)), Some(0.4));
}

#[test]
fn a_text_that_stands_in_boxes_of_its_own_time_and_again_is_no_story() {
    let note = format!("<div class=blocked><p>{NOTE}</p></div>");
    let body = [paragraphs(&[TIDE]), note.clone(), paragraphs(&[CREW, BOAT]), note.clone(), note].concat();
    let all = settled(&body, |_| 0.9);
    assert!(all.iter().all(|(t, p)| (*p < 0.5) == t.starts_with("Your")), "{all:?}");
}

#[test]
fn a_story_that_stands_in_the_page_twice_is_read_once_but_a_refrain_stays() {
    let once = paragraphs(&[TIDE, CREW, BOAT]);
    let twice = settled(&format!("<div class=wide>{once}</div><div class=narrow>{once}</div>"), |_| 0.9);
    assert_eq!(twice.iter().filter(|(_, p)| *p >= 0.5).count(), 3);
    let refrain = settled(&paragraphs(&[TIDE, CREW, TIDE, BOAT, TIDE]), |_| 0.9);
    assert!(refrain.iter().all(|(_, p)| *p >= 0.5), "{refrain:?}");
    let endless = settled(&paragraphs(&[TIDE, CREW, BOAT].repeat(6)), |_| 0.9);
    assert!(
        endless.iter().all(|(_, p)| *p >= 0.5),
        "what comes back more often is no second copy: {endless:?}"
    );
}

#[test]
fn small_articles_under_linked_titles_are_other_stories() {
    let card = |n: u32| {
        format!(
            "<article><h3><a href=/{n}>Sanna builds pier number {n}</a></h3><p>It took {n} years. {BOAT}</p></article>"
        )
    };
    let page = |cards: u32| {
        format!("<main>{}</main>{}", paragraphs(&[TIDE, CREW]), (0..cards).map(card).collect::<String>())
    };
    let kept = |cards| settled(&page(cards), |_| 0.9).into_iter().filter(|(_, p)| *p >= 0.5).count();
    assert_eq!(kept(3), 2);
    assert_eq!(kept(2), 6);
}
