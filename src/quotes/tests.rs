//! Behaviour of the whole room, on sentences of our own: by the rules alone, and with the model.

use super::{Attribution, Stages, Tagger, find};
use crate::article::Role;
use crate::page::plain;
use crate::report::QuoteKind;
use crate::text::{Span, Story};

const MODEL: &[u8] = include_bytes!("tagger/tagger.bin");

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
fn an_apposition_belongs_to_the_subject() {
    both(
        "Odd Fenne, the mayor, told reporters that the bridge was shut.",
        &["that the bridge was shut <- Odd Fenne"],
    );
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
fn a_word_between_auxiliary_and_verb_is_not_the_source() {
    both(
        "Economists have long argued that stadiums cost too much.",
        &["that stadiums cost too much <- Economists"],
    );
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
    let story = story("“We will not sell,” said Ines Baroda. The “Blue Heron Inn” was full.");
    let stages = Stages { rules: false, ..Stages::default() };
    assert_eq!(shown(&story, &find(&story, None, stages)), ["“We will not sell,” <- -"]);
}

#[test]
fn a_model_that_cuts_a_clause_before_its_verb_gives_way_to_the_rules() {
    let found = with_model("Breck conceded that the panel, which he chairs, had not met since the spring.");
    assert_eq!(found, ["that the panel, which he chairs, had not met since the spring <- Breck"]);
}

#[test]
fn a_time_before_a_colon_is_no_source() {
    let found =
        by_rules("“Pump one is off,” Orla Quist wrote.\nTen minutes later: “Nobody has called back yet.”");
    assert_eq!(found[1], "“Nobody has called back yet.” <- Orla Quist");
}

#[test]
fn clauses_and_nicknames_between_a_subject_and_its_verb_do_not_hide_it() {
    for (text, source) in [
        (
            "A baker who lives behind the mill, and who asked us not to use his name, says the wall moved.",
            "A baker",
        ),
        (
            "Its founder, Fr. Otto Brandl — “Old Salt” to his crew — said the boat would stay.",
            "Fr. Otto Brandl",
        ),
    ] {
        let found = by_rules(text);
        assert!(found.iter().any(|f| f.ends_with(&format!("<- {source}"))), "{found:?}");
    }
}

#[test]
fn what_stands_over_a_door_is_nobodys_words() {
    assert_eq!(by_rules("Motto over the gate: “Steady and Bright”"), [""; 0]);
}

#[test]
fn a_finite_verb_behind_marks_with_a_comma_is_enough() {
    let found = by_rules(
        "The firm spoke of “a loved room in a loved house,” said Mia Roe. “Room,” he managed at last.",
    );
    assert!(found.iter().any(|f| f == "“Room,” <- he"), "{found:?}");
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
fn openings_before_the_subject_are_no_source() {
    for (text, source) in [
        ("When contacted, the deputy warden, Ines Okafor, said the gate was shut.", "Ines Okafor"),
        ("In a long written answer, a lawyer for the mill, Otto Brandl, said it was “idle.”", "Otto Brandl"),
        (
            "“It was good,” wrote Lia Paik, of the Dune Centre, who added that she knew of no other.",
            "Lia Paik",
        ),
        ("“We thank them,” the bakery and dairy Hill Farm said in a note.", "the bakery and dairy Hill Farm"),
        ("Rosa Dell sued Strand and Gate in March, alleging that the rope broke.", "Rosa Dell"),
    ] {
        let found = by_rules(text);
        assert!(found.iter().any(|f| f.ends_with(&format!("<- {source}"))), "{found:?}");
    }
}

#[test]
fn words_that_go_on_behind_a_document_are_whose_the_marks_before_it_are() {
    let found =
        by_rules("“Noted,” Strand wrote two hours later, according to a copy of the log. “Carry on.”");
    assert!(found.iter().any(|f| f == "“Noted,” | “Carry on.” <- Strand"), "{found:?}");
}

#[test]
fn whoever_tells_what_somebody_told_says_all_of_it() {
    let found = by_rules("The firm told the agency “the same day,” Curt Yoder said in an email.");
    assert!(found.iter().any(|f| f == "The firm told the agency “the same day,” <- Curt Yoder"), "{found:?}");
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
fn questions_and_answers_without_a_source_go_back_and_forth() {
    let found = by_rules(
        "“Who will be there?” farmer Hub Nyst called out.\n“Someone would be sent,” Rohan Dell said.\n“From where?”\n“It depends on the day.”",
    );
    assert!(found.contains(&"“From where?” <- farmer Hub Nyst".to_owned()), "{found:?}");
    assert!(found.contains(&"“It depends on the day.” <- Rohan Dell".to_owned()), "{found:?}");
}

#[test]
fn the_time_of_an_entry_is_no_part_of_what_is_said() {
    assert_eq!(by_rules("10.55 “It’s chaos,” says Priya Shah."), ["“It’s chaos,” <- Priya Shah"]);
    assert_eq!(by_rules("14:32 Priya Shah says the gates are shut."), ["the gates are shut <- Priya Shah"]);
}

#[test]
fn a_hearer_ends_where_another_phrase_begins() {
    assert_eq!(
        by_rules("Mick Lyle told Sky News the strike “will be solid”."),
        ["the strike “will be solid” <- Mick Lyle"]
    );
}

#[test]
fn the_city_before_a_colon_says_nothing() {
    both("ISLAMABAD: Asad Mir said the budget would be fair.", &["the budget would be fair <- Asad Mir"]);
}

#[test]
fn what_a_passive_calls_somebody_is_said_by_whom_it_names() {
    for text in [
        "The owner has been branded “a disgrace” by walkers after the gate was locked.",
        "The owner was described by walkers as “a disgrace” on Monday.",
    ] {
        let found = by_rules(text);
        assert_eq!(found, ["“a disgrace” <- walkers"], "{text}");
    }
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
fn a_claim_that_is_a_verb_has_a_subject() {
    assert_eq!(
        by_rules("The union also claims that the boat was sold."),
        ["that the boat was sold <- The union"]
    );
}

#[test]
fn the_clause_in_which_the_subject_stands_is_its_verbs_own() {
    for (text, source) in [
        ("The court heard that Pell, who ran the mill, told the tailor that she needed money.", "Pell"),
        (
            "A repeal needs two thirds of the house, and three people with knowledge of the count, who were not allowed to discuss it, said it was short.",
            "three people with knowledge of the count",
        ),
        ("So at two down our trainer said the game was lost.", "our trainer"),
    ] {
        let found = by_rules(text);
        assert!(found.iter().any(|f| f.ends_with(&format!("<- {source}"))), "{found:?}");
    }
}

#[test]
fn a_number_is_nobody() {
    for text in [
        "The mill owner, 33, told Ann Pell that she would be “happier” at home.",
        "The mill owner told Sky News both of them were “happier” now.",
    ] {
        let found = by_rules(text);
        assert!(
            found.iter().all(|f| f.ends_with("<- The mill owner")) && !found[0].contains("Sky"),
            "{found:?}"
        );
    }
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
fn a_source_is_whole_and_nothing_but_the_source() {
    for (text, source) in [
        ("In 2002 Rohan Dell accused the board of “mistaking noise for news.”", "Rohan Dell"),
        (
            "The Emir of Marsh Town, who rules the coast, urged the traders to open their shops.",
            "The Emir of Marsh Town",
        ),
        ("She held up a slide, seen by the Herald, which says that posts will be “paused”.", "a slide"),
        ("Odd Fenne wept in the dock as a judge told her she was “a cash machine”.", "a judge"),
        (
            "Walkers’ group the Harbour Trust, which keeps a list, said it was the last one.",
            "the Harbour Trust",
        ),
        ("“I stay,” Pell said, to cries of “Shame on you!” from the gallery.", "the gallery"),
        ("Dell called it noise. Pell’s reply ran to four words: “It will be heard.”", "Pell"),
    ] {
        let found = by_rules(text);
        assert!(found.iter().any(|f| f.ends_with(&format!("<- {source}"))), "{found:?}");
    }
}

#[test]
fn a_sentence_between_marks_ends_where_they_close() {
    let found = by_rules("He told his brother “I think it was a gull” before the two men drove away.");
    assert_eq!(found, ["“I think it was a gull” <- He"]);
}

#[test]
fn a_plural_noun_behind_a_verb_is_no_cue() {
    both(
        "Riders were told that buses would come ‘until further notice’, a phrase that drew groans in the hall.",
        &["that buses would come ‘until further notice’ <- -"],
    );
}

#[test]
fn a_comma_before_a_cue_may_close_a_relative_clause_about_its_subject() {
    for (text, said) in [
        (
            "Captain Ira Fenn, who leads the search, said he understood them.",
            "he understood them <- Captain Ira Fenn",
        ),
        (
            "An aide to the mayor, who insisted on privacy, recalled the night when the “red” lamp burned.",
            "the night when the “red” lamp burned <- An aide to the mayor",
        ),
        (
            "But 50 miles away, in the county seat, Odd Fenne, a farmer, said he was tired.",
            "he was tired <- Odd Fenne",
        ),
        ("The boat is late, said Tam Breuer.", "The boat is late <- Tam Breuer"),
        (
            "Dell was angry. He, however, accused the board of “hiding behind forms”.",
            "the board of “hiding behind forms” <- He",
        ),
        (
            "The minister, Dr. Ona Tully, told the house that the mill was closed.",
            "that the mill was closed <- Dr. Ona Tully",
        ),
        (
            "The Department for Harbours, Roads and Rail said it was shut.",
            "it was shut <- The Department for Harbours, Roads and Rail",
        ),
    ] {
        let found = by_rules(text);
        assert!(found.iter().any(|f| f == said), "{found:?}");
    }
}

#[test]
fn a_document_is_described_before_what_it_says() {
    for text in [
        "According to a complaint filed on Tuesday in the county court, the wall was cracked.",
        "According to the findings, a copy of which was seen by the Herald, the wall was cracked.",
        "As per a reply furnished by the works department, the wall was cracked.",
    ] {
        let found = by_rules(text);
        assert!(found.len() == 1 && found[0].starts_with("the wall was cracked <- "), "{found:?}");
    }
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
fn the_rules_name_the_source_of_what_only_the_model_finds() {
    let found = with_model(
        "Tam Breuer, the mayor’s elder brother, described a wall that leaked, and the night it fell.",
    );
    assert!(found.iter().all(|f| f.ends_with("<- Tam Breuer")) && !found.is_empty(), "{found:?}");
    assert_eq!(
        with_model("A clerk, who pleaded anonymity because she feared reprisals, said it was shut.").len(),
        1
    );
}
