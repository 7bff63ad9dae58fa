//! Who a source is that names nobody by itself.

use super::{owners, read};
use crate::text::Span;

/// The owner of `content`, which `source` and `cue` bring.
fn owner(text: &str, content: &str, source: &str, cue: &str) -> String {
    let (story, _) = read(text, &[(content, source)]);
    let span = |what: &str| {
        let at = story.text.find(what).unwrap();
        Span::new(at, at + what.len())
    };
    let attribution = crate::quotes::Attribution {
        content: vec![span(content)],
        quoted: Vec::new(),
        kind: crate::report::QuoteKind::Indirect,
        cue: Some(span(cue)),
        source: Some(span(source)),
        via: None,
        why: crate::report::Reason::default(),
        within: false,
    };
    let cast = super::resolve(&story, &[attribution]);
    cast.owners[0].entity.map_or("-", |e| story.str(cast.entities[e].name)).to_owned()
}

#[test]
fn a_name_behind_an_article_is_somebody_where_it_speaks() {
    let text = "The lights went out twice, a Redditor wrote on Monday.";
    assert_eq!(owner(text, "The lights went out twice", "a Redditor", "wrote"), "Redditor");
}

#[test]
fn a_night_says_nothing_but_the_notice_of_that_night_does() {
    let text = "A notice circulated Wednesday night lists the bill as likely.";
    assert_eq!(owner(text, "the bill as likely", "night", "lists"), "A notice");
}

#[test]
fn whoever_stands_before_the_cue_speaks_where_the_source_can_be_nobody() {
    let text =
        "The exit comes days after the coordinator Rick Danner sued the studio, alleging that a lamp fell.";
    assert_eq!(owner(text, "that a lamp fell", "The exit", "alleging"), "Rick Danner");
}

#[test]
fn a_day_is_no_part_of_a_source() {
    let text = "Senators on Tuesday pressed the department to explain the loss.";
    assert_eq!(owner(text, "to explain the loss", "Senators on Tuesday", "pressed"), "Senators");
}

#[test]
fn the_unnamed_go_by_all_that_tells_who_they_are() {
    let name = |text: &str, source: &str| owner(text, "that it was shut", source, "says");
    let cook = "A cook who was on the pier until nine says that it was shut.";
    assert_eq!(name(cook, "A cook who was on the pier until nine"), "A cook who was on the pier until nine");
    // On what terms somebody speaks tells nothing of who it is.
    let guard = "A guard who asked not to be named says that it was shut.";
    assert_eq!(name(guard, "A guard who asked not to be named"), "A guard");
}

#[test]
fn who_behind_a_bracket_is_the_person_before_it() {
    let text = "He answered Mr Oskar Vell (Quay Ward), who asked if the ferry would stop.";
    assert_eq!(owners(text, &[("if the ferry would stop", "who")]), ["Oskar Vell"]);
}

#[test]
fn passing_time_says_nothing() {
    let text = "The log was kept by the night operator, Walt Ober, a 61-year-old former machinist.\n“Pump is off,” he wrote.\nNine minutes later: “Called again.”";
    let names = owners(text, &[("“Pump is off,”", "he"), ("“Called again.”", "Nine minutes later")]);
    assert_eq!(names, ["Walt Ober", "Walt Ober"]);
}

#[test]
fn what_a_statement_or_a_post_says_is_said_by_whoever_put_it_out() {
    let text = "Port Calder issued a statement at noon. “We are dismayed,” it read.\nThe Prairie Clinic answered on Facebook on Sunday. “All is well,” the post read.";
    let said =
        [("issued a statement", "Port Calder"), ("“We are dismayed,”", "it"), ("“All is well,”", "the post")];
    assert_eq!(owners(text, &said)[1..], ["Port Calder", "Prairie Clinic"]);
}
