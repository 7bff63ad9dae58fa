//! Behaviour of the whole room, on sentences of our own: by the rules alone, and with the model.

use super::{Attribution, Stages, Tagger, find};
use crate::article::Role;
use crate::page::plain;
use crate::report::QuoteKind;
use crate::text::{Span, Story};

mod sources;
mod statements;

const MODEL: &[u8] = include_bytes!("../tagger/tagger.bin");

fn story(text: &str) -> Story {
    let page = plain::page(text);
    let blocks = (1u32..).zip(page.blocks.iter().skip(1)).map(|(i, _)| (i, Role::Paragraph));
    Story::new(&page, &blocks.collect::<Vec<_>>())
}

/// `content | content <- source`, for each attribution.
fn shown(story: &Story, found: &[Attribution]) -> Vec<String> {
    let of = |s: &Span| story.str(*s).to_owned();
    let each = found.iter().map(|a| {
        let parts: Vec<String> = a.content.iter().map(of).collect();
        format!("{} <- {}", parts.join(" | "), a.source.as_ref().map_or("-".into(), of))
    });
    each.collect()
}

fn by_rules(text: &str) -> Vec<String> {
    let story = story(text);
    shown(&story, &find(&story, None, Stages::default()))
}

fn with_model(text: &str) -> Vec<String> {
    let story = story(text);
    let tagger = Tagger::load(MODEL).unwrap();
    shown(&story, &find(&story, Some(&tagger), Stages::default()))
}

/// Each sentence with what is said in it, by rules and with the model alike.
#[track_caller]
fn both(text: &str, expected: &[&str]) {
    assert_eq!(by_rules(text), expected, "by rules: {text}");
    assert_eq!(with_model(text), expected, "with the model: {text}");
}

#[test]
fn a_quotation_split_round_its_clause_is_one() {
    both(
        "“We will not sell,” said Ines Baroda, the mayor. “Not this year.”",
        &["“We will not sell,” | “Not this year.” <- Ines Baroda"],
    );
    both("“The pier,” Baroda said, “was never theirs.”", &["“The pier,” | “was never theirs.” <- Baroda"]);
}

#[test]
fn the_clause_may_stand_before_behind_or_inverted() {
    both("Tam Breuer said the boat was late.", &["the boat was late <- Tam Breuer"]);
    both("The boat was late, Tam Breuer said.", &["The boat was late <- Tam Breuer"]);
    both("“Late again,” laughed Tam Breuer.", &["“Late again,” <- Tam Breuer"]);
    both("The boat was late, according to a harbour report.", &["The boat was late <- a harbour report"]);
}

#[test]
fn words_in_marks_within_a_reported_clause_are_part_of_it() {
    let story = story("Landry said the delay was “a shame” and left.");
    let found = find(&story, None, Stages::default());
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].kind, QuoteKind::Mixed);
    assert_eq!(story.str(found[0].quoted[0]), "“a shame”");
}

#[test]
fn what_is_called_something_is_quoted_with_its_name() {
    both("Landry called the delay “a disgrace” on Monday.", &["the delay “a disgrace” <- Landry"]);
}

#[test]
fn names_and_titles_in_marks_are_nobodys_words() {
    both("They stayed at the “Blue Heron Inn” for a week.", &[]);
    both("The fuel is known to sailors as “brown water”.", &[]);
    both("Gus “The Anchor” Pell won the race.", &[]);
}

#[test]
fn what_was_not_said_or_only_might_be_is_no_statement() {
    both("Pruitt did not say whether she would vote.", &[]);
    both("If either says no, the plan lapses.", &[]);
    assert_eq!(with_model("The company is expected to close the mill in May."), [""; 0]);
    both("Whitcomb disputed that figure.", &[]);
}

#[test]
fn a_wish_not_to_be_named_is_no_statement() {
    both(
        "A senior council official, who asked not to be named because the advice is confidential, said the bridge was shut.",
        &["the bridge was shut <- A senior council official"],
    );
    both(
        "Two aides, who asked that their names be withheld because they feared reprisals, said the vote was off.",
        &["the vote was off <- Two aides"],
    );
}

#[test]
fn a_noun_that_looks_like_a_cue_is_none() {
    both("The state troopers will remain until Sunday.", &[]);
    both("The rate fell by four points each year.", &[]);
}

#[test]
fn several_paragraphs_without_a_closing_mark_are_one_quotation() {
    both(
        "“At some point,” Diallo said, “someone has to say it.\n“My grandmother carried the rivets.\n“I will walk.”",
        &[
            "“At some point,” | “someone has to say it. | “My grandmother carried the rivets. | “I will walk.” <- Diallo",
        ],
    );
}

#[test]
fn a_transcript_gives_each_turn_to_its_label() {
    both(
        "HOST: Will it be built?\nQUADE: It will.\nHOST: When?\nQUADE: In March.",
        &["Will it be built? <- HOST", "It will. <- QUADE", "When? <- HOST", "In March. <- QUADE"],
    );
}

#[test]
fn labels_of_credits_and_of_facts_say_nothing() {
    both("Photo: Ana Holm, AP\nThe mill burned.\nPhoto: Ana Holm, AP\nIt was old.\nPhoto: Bo Dahl", &[]);
    both(
        "We weigh the pros and cons of three kettles.\nPros: It is quiet.\nCons: It leaks.\nPros: It is cheap.\nCons: It is loud.",
        &[],
    );
    both(
        "Hospitals were ranked.\nFounded: 1961\nMedian wait: 3 hours\nFounded: 1977\nMedian wait: 9 hours",
        &[],
    );
}

#[test]
fn a_sign_speaks_by_what_is_written_on_it() {
    assert_eq!(by_rules("Two men held a banner that read “Let us in now”."), ["“Let us in now” <- a banner"]);
}

#[test]
fn single_marks_low_marks_and_guillemets_work_alike() {
    both("‘It isn’t over,’ the Quills’ coach said.", &["‘It isn’t over,’ <- the Quills’ coach"]);
    both("« C’est fini », said Lucie Ferrand.", &["« C’est fini » <- Lucie Ferrand"]);
    both("„Das war es“, said Jonas Feld.", &["„Das war es“ <- Jonas Feld"]);
}

#[test]
fn speech_within_speech_is_given_to_both() {
    let found = with_model("The mayor had told officers that the road was shut, a witness said.");
    assert!(found.iter().any(|f| f == "that the road was shut <- The mayor"), "{found:?}");
    assert!(found.iter().any(|f| f.ends_with("<- a witness")), "{found:?}");
}

#[test]
fn what_nobody_is_said_to_have_told_inside_anothers_words_is_theirs_alone() {
    let found = by_rules("Castellanos said he was told at the desk that the cat was safe.");
    assert_eq!(found, ["he was told at the desk that the cat was safe <- Castellanos"]);
}

#[test]
fn without_rules_and_model_marks_stay_and_nobody_owns_them() {
    let story =
        story("“We will never sell it,” said Ines Baroda. The “Blue Heron Inn” was full, “more or less”.");
    let stages = Stages { rules: false, ..Stages::default() };
    assert_eq!(shown(&story, &find(&story, None, stages)), ["“We will never sell it,” <- -"]);
}

#[test]
fn a_model_that_cuts_a_clause_before_its_verb_gives_way_to_the_rules() {
    let found = with_model("Breck conceded that the panel, which he chairs, had not met since the spring.");
    assert_eq!(found, ["that the panel, which he chairs, had not met since the spring <- Breck"]);
}

#[test]
fn what_stands_over_a_door_is_nobodys_words() {
    assert_eq!(by_rules("Motto over the gate: “Steady and Bright”"), [""; 0]);
}

#[test]
fn speech_within_a_quotation_is_given_to_whom_its_own_cue_names() {
    let story =
        story("“I told her, ‘Wait for the tide,’” Maud Teller said. “She went, ‘What tide?’ So I sat down.”");
    let found = find(&story, None, Stages::default());
    let shown = shown(&story, &found);
    assert!(shown.contains(&"‘Wait for the tide,’ <- I".to_owned()), "{shown:?}");
    assert!(shown.contains(&"‘What tide?’ <- She".to_owned()), "{shown:?}");
    assert_eq!(found.iter().filter(|a| a.within).count(), 2);
    assert_eq!(
        by_rules("“We call it ‘the pit’ here,” Teller said."),
        ["“We call it ‘the pit’ here,” <- Teller"]
    );
}

#[test]
fn an_interview_goes_on_between_its_first_and_last_label() {
    let found = by_rules(
        "Q: Why now?\nOna Tully: Because we can. We are tired.\nQ: Is it wrong?\nOna Tully: It is.\nI have seen the boat.\nEva, Moss: Will there be a boat?\nOna Tully: There will.",
    );
    assert!(found.contains(&"It is. | I have seen the boat. <- Ona Tully".to_owned()), "{found:?}");
    assert!(found.contains(&"Will there be a boat? <- Eva".to_owned()), "{found:?}");
}

#[test]
fn bold_questions_and_answers_in_the_first_person_are_an_interview() {
    let html = "<html><body><article><h1>Benches</h1><p>Mia Dlomo has made a lot of benches, she says. Dlomo spoke to us in her studio.</p>\
        <p><strong>Why benches?</strong></p><p>I like to sit.</p><p><strong>Did you ever stop?</strong></p><p>My back did. I had two.</p><p>We all do.</p>\
        <p><strong>You made bad ones.</strong></p><p>I made many.</p><p><strong>What is next?</strong></p><p>I will rest.</p><p>Her book is out on Monday.</p></article></body></html>";
    let page = crate::page::html::page(html, "https://example.org/a");
    let roles: Vec<_> = page
        .blocks
        .iter()
        .enumerate()
        .filter(|(_, b)| b.tag == "p")
        .map(|(i, _)| (u32::try_from(i).unwrap(), Role::Paragraph))
        .collect();
    let story = Story::new(&page, &roles);
    let found = shown(&story, &find(&story, None, Stages::default()));
    assert!(found.contains(&"Did you ever stop? <- -".to_owned()), "{found:?}");
    assert!(found.contains(&"My back did. I had two. | We all do. <- Mia Dlomo".to_owned()), "{found:?}");
    assert!(!found.iter().any(|f| f.contains("Her book is out")), "{found:?}");
}

#[test]
fn the_time_of_an_entry_is_no_part_of_what_is_said() {
    assert_eq!(by_rules("10.55 “It’s chaos,” says Priya Shah."), ["“It’s chaos,” <- Priya Shah"]);
    assert_eq!(by_rules("14:32 Priya Shah says the gates are shut."), ["the gates are shut <- Priya Shah"]);
}

#[test]
fn what_somebody_calls_a_thing_is_no_name_of_it() {
    assert_eq!(
        by_rules("Pell hit back at what he called “a handful of moaners”."),
        ["“a handful of moaners” <- he"]
    );
    assert_eq!(
        by_rules("It was a tackle that she described afterwards as “more of a nudge”."),
        ["“more of a nudge” <- she"]
    );
}

#[test]
fn nobody_said_what_nobody_is_said_to_have_said() {
    both("Nobody said that the bridge was safe.", &[]);
    both("“No one says, ‘Tear it down,’” Pell said.", &["“No one says, ‘Tear it down,’” <- Pell"]);
}

#[test]
fn a_report_and_the_quotation_behind_it_are_two() {
    assert_eq!(
        by_rules("The parts will arrive in April, she added. “Every rider will be safe by summer.”"),
        ["The parts will arrive in April <- she", "“Every rider will be safe by summer.” <- she"]
    );
    assert_eq!(
        by_rules("“Too many words,” she said. And, from the window: “He was tired that night.”")[1],
        "“He was tired that night.” <- she"
    );
}

#[test]
fn a_report_that_a_participle_describes_closes_the_sentence() {
    let found = by_rules(
        "Pell told the crew “it was the wind” before they left, according to a report released on Monday.",
    );
    assert!(!found.iter().any(|f| f.starts_with(',')), "{found:?}");
}

#[test]
fn a_sentence_between_marks_ends_where_they_close() {
    let found = by_rules("He told his brother “I think it was a gull” before the two men drove away.");
    assert_eq!(found, ["“I think it was a gull” <- He"]);
}

#[test]
fn a_plural_noun_behind_a_verb_is_no_cue() {
    both(
        "Riders were told that buses would come ‘until further notice’.",
        &["that buses would come ‘until further notice’ <- -"],
    );
}

#[test]
fn what_is_denied_or_gone_through_by_somebody_is_no_statement() {
    assert_eq!(
        by_rules("Pell said the “lamp ring” was shut, a charge denied by the town.")[0],
        "the “lamp ring” was shut, a charge denied by the town <- Pell"
    );
    assert_eq!(by_rules("Lawyers have been going through it “with tweezers”."), [""; 0]);
}

#[test]
fn short_questions_of_an_interview_stay_whatever_the_model_says() {
    let text = "HOST: What next?\nQUADE: It will be built, she said.\nHOST: When?\nQUADE: In March.";
    assert!(with_model(text).contains(&"When? <- HOST".to_owned()));
}

#[test]
fn the_rules_know_where_a_clause_with_that_begins_and_the_model_leaves_no_marks_out() {
    assert_eq!(
        with_model("The lawyer, Dana Roe, said after the hearing only that her client “goes on.”"),
        ["that her client “goes on.” <- Dana Roe"]
    );
    assert_eq!(
        with_model("Ciara Moss said she remembered no fall, “and I remember all else, sadly”."),
        ["she remembered no fall, “and I remember all else, sadly” <- Ciara Moss"]
    );
}

#[test]
fn hearers_and_times_stand_before_what_was_said() {
    both(
        "Pell warned members at a private meeting that the vote was lost.",
        &["that the vote was lost <- Pell"],
    );
    both("Pell had told a forum the previous evening that he was staying.", &["that he was staying <- Pell"]);
    assert_eq!(
        by_rules("The letter warns of fines of up to $900 a day."),
        ["of fines of up to $900 a day <- The letter"]
    );
}

#[test]
fn a_clause_in_the_middle_or_at_the_end_leaves_the_whole_statement() {
    assert_eq!(
        by_rules("The median pier, it found, leaked nine litres an hour.")[0],
        "The median pier | leaked nine litres an hour <- it"
    );
    assert_eq!(
        by_rules("Not every town has a pier, Quist cautions."),
        ["Not every town has a pier <- Quist"]
    );
    both(
        "The mayor flew over the town and ordered an inquiry into the maps, his office said.",
        &["The mayor flew over the town and ordered an inquiry into the maps <- his office"],
    );
    assert_eq!(
        by_rules(
            "The boats came after a meeting where Pell told Quist that the pier was lost, according to two people with knowledge of the meeting who asked for anonymity."
        )[0],
        "The boats came after a meeting where Pell told Quist that the pier was lost <- two people with knowledge of the meeting who asked for anonymity"
    );
}

#[test]
fn an_apposition_behind_according_to_is_no_statement() {
    assert_eq!(
        by_rules("About 900 people live on the pier, according to the Harbour Atlas, a research group."),
        ["About 900 people live on the pier <- the Harbour Atlas"]
    );
}

#[test]
fn a_stop_within_a_time_and_a_second_that_end_no_statement() {
    assert_eq!(
        with_model("Joel Abena said he walked the wall at about 10 p.m. Monday and saw no light."),
        ["he walked the wall at about 10 p.m. Monday and saw no light <- Joel Abena"]
    );
    assert_eq!(
        with_model("Kranz has said that he would listen to offers, but that none has come."),
        ["that he would listen to offers, but that none has come <- Kranz"]
    );
}

#[test]
fn what_is_warned_of_begins_with_of() {
    assert_eq!(
        with_model("The auditors warned of “a real doubt” over whether the club could go on without him."),
        ["of “a real doubt” over whether the club could go on without him <- The auditors"]
    );
}
