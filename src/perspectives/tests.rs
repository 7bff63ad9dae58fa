use super::*;
use crate::article::Role;
use crate::page::plain;
use crate::report::Perspectives;
use crate::{quotes, speakers};

/// The perspectives of a text, and the names of its speakers.
fn read(text: &str) -> (Perspectives, Vec<String>) {
    let page = plain::page(text);
    let roles: Vec<_> = (1..page.blocks.len() as u32).map(|i| (i, Role::Paragraph)).collect();
    let story = Story::new(&page, &roles);
    let attributions = quotes::find(&story, None, quotes::Stages::default());
    let cast = speakers::resolve(&story, &attributions);
    let names = cast.entities.iter().take(cast.speaking).map(|e| story.str(e.name).to_owned()).collect();
    (weigh(&story, &attributions, &cast), names)
}

fn pairs(text: &str) -> Vec<(String, String, String)> {
    let (p, names) = read(text);
    let name = |i: u32| names[i as usize].clone();
    p.exchanges.iter().map(|e| (name(e.from), name(e.to), e.cue.text.clone())).collect()
}

fn declined(text: &str) -> Vec<(String, String)> {
    read(text).0.declined.into_iter().map(|d| (d.name.text, d.cue.text)).collect()
}

fn not_heard(text: &str) -> Vec<String> {
    read(text).0.not_heard.into_iter().map(|n| n.name.text).collect()
}

#[test]
fn voices_count_words_between_marks_apart_from_reported_ones() {
    let (p, names) =
        read("“The dam is old,” said Ana Kovalenko, the mayor. She said that it was built badly.");
    assert_eq!(names, ["Ana Kovalenko"]);
    assert_eq!(p.voices.len(), 1);
    assert_eq!(p.voices[0].quoted, 4);
    assert!(p.voices[0].reported >= 4);
    assert_eq!(p.unattributed_words, 0);
}

#[test]
fn whoever_declined_is_named_with_the_articles_words() {
    let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
    assert_eq!(
        declined("The mayor, Luis Ferrante, met Dana Whitlock on Monday and declined to comment."),
        [pair("Luis Ferrante", "declined to comment")]
    );
    assert_eq!(
        declined(
            "Luis Ferrante has ten days to sign. Ferrante has said nothing, and his office didn’t respond to a request for comment."
        ),
        [pair("Luis Ferrante", "didn’t respond to a request for comment")]
    );
    assert_eq!(
        declined("Attempts to reach Viktor Hale were unsuccessful. Viktor Hale founded the firm."),
        [pair("Viktor Hale", "Attempts to reach Viktor Hale were unsuccessful")]
    );
    assert_eq!(
        declined("A lawyer for Viktor Hale could not be reached. Viktor Hale owns the pier."),
        [pair("Viktor Hale", "could not be reached")]
    );
}

#[test]
fn what_somebody_else_says_about_a_refusal_is_not_the_articles_word() {
    assert!(
        declined("“He declined to comment,” said Ana Kovalenko of Viktor Hale. Viktor Hale was there.")
            .is_empty()
    );
}

#[test]
fn an_answer_names_both_ends() {
    let text = "Ana Kovalenko, the mayor, said the bridge was safe. Viktor Hale, an engineer, disputed Kovalenko’s claim. “It is rust,” Hale said.";
    let found = pairs(text);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((found[0].0.as_str(), found[0].1.as_str()), ("Viktor Hale", "Ana Kovalenko"));
}

#[test]
fn a_reply_answers_whoever_spoke_before() {
    let text = "“The bridge is safe,” said Ana Kovalenko. “It is rust,” Viktor Hale replied.";
    let found = pairs(text);
    assert_eq!(found, [("Viktor Hale".to_owned(), "Ana Kovalenko".to_owned(), "replied".to_owned())]);
}

#[test]
fn a_denial_after_ones_own_words_answers_nobody() {
    assert!(pairs("“The bridge is safe,” said Ana Kovalenko. Kovalenko denied that it was rust.").is_empty());
}

#[test]
fn the_silent_are_those_who_act_and_are_named_twice() {
    let text = "Viktor Hale, who founded the ferry line, sold it in May. In June Hale kept the pier. “We were told late,” said Ana Kovalenko. \
                Port Linden is small. The ferry stops in Port Linden.";
    assert_eq!(not_heard(text), ["Viktor Hale"]);
}

#[test]
fn an_unnamed_source_comes_with_the_reason_that_the_article_gives() {
    let text = "“The sale is dead,” said a senior official, who spoke on condition of anonymity because the talks are private.";
    let (p, _) = read(text);
    assert_eq!(p.sourcing.unnamed.len(), 1);
    let reason = p.sourcing.unnamed[0].reason.as_ref().map(|r| r.text.as_str());
    assert_eq!(reason, Some("on condition of anonymity because the talks are private"));
}
