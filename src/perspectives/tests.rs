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
    (weigh(&story, &attributions, &cast, "The Estuary Post"), names)
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
fn there_are_many_ways_not_to_speak() {
    for (line, cue) in [
        ("Viktor Hale never answered our letters.", "never answered our letters"),
        ("Viktor Hale was not made available to reporters.", "was not made available to reporters"),
        ("Viktor Hale walked through the hall without speaking.", "walked through the hall without speaking"),
        ("Viktor Hale did not wish to comment.", "did not wish to comment"),
        ("Asked how much it was, Viktor Hale would not say.", "would not say"),
        ("Viktor Hale did not answer his phone.", "did not answer his phone"),
        ("Viktor Hale declined to release that report.", "declined to release that report"),
        ("Viktor Hale had not responded by the time of publication.", "had not responded"),
        ("Viktor Hale has been approached for comment.", "has been approached for comment"),
        (
            "Viktor Hale declined through his lawyer to be interviewed.",
            "declined through his lawyer to be interviewed",
        ),
        ("Viktor Hale has yet to respond to the paper’s questions.", "has yet to respond"),
        ("Viktor Hale did not respond to an interview request.", "did not respond to an interview request"),
        ("Viktor Hale would not name the buyer.", "would not name"),
        (
            "Viktor Hale said it would be inappropriate to do so before the trial.",
            "said it would be inappropriate to do so",
        ),
        ("A message left for Viktor Hale was not returned.", "message left for Viktor Hale was not returned"),
    ] {
        let found = declined(line);
        assert_eq!(found.len(), 1, "{line}");
        assert_eq!(found[0].0, "Viktor Hale");
        assert!(found[0].1.starts_with(cue), "{found:?}");
    }
}

#[test]
fn who_declined_may_stand_in_another_place_than_right_before() {
    for line in [
        "Viktor Hale, an ally of the mayor, who declined to be interviewed, was there.",
        "The mayor met Viktor Hale, who declined to comment.",
        "The pier’s owner, the investor Viktor Hale, declined to comment.",
        "Viktor Hale was not in the hall. He did not respond to phone messages.",
        "Viktor Hale, who left the firm last week, according to his page, declined to comment.",
    ] {
        let found = declined(&format!("“It is rust,” said Ana Kovalenko, the mayor of Port Linden. {line}"));
        assert_eq!(found.first().map(|d| d.0.as_str()), Some("Viktor Hale"), "{line} {found:?}");
    }
    let text = "“It is rust,” said Ana Kovalenko. Bellgate Ferries Inc. bought the pier in May. \
                The company would not confirm the price.";
    assert_eq!(declined(text).first().map(|d| d.0.as_str()), Some("Bellgate Ferries Inc"));
}

#[test]
fn an_office_without_a_name_can_decline_too() {
    let text = "“It is rust,” said Ana Kovalenko. The state attorney general’s office, which defends the law, declined to comment.";
    assert_eq!(declined(text)[0].0, "The state attorney general’s office");
    let text = "“It is rust,” said Ana Kovalenko. Verania’s fisheries ministry did not respond to a request for comment.";
    assert_eq!(declined(text)[0].0, "Verania’s fisheries ministry");
    let text = "“It is rust,” said Ana Kovalenko. The maps come from the geology bureau. The bureau declined to comment.";
    assert_eq!(declined(text)[0].0, "the geology bureau");
}

#[test]
fn whoever_the_cast_has_not_seen_can_decline_by_name() {
    for line in [
        "The rival, Bellgate, bought it. Bellgate did not respond to a request for comment.",
        "A spokesperson for Bellgate declined to comment on the sale.",
        "The buyer is Bellgate. Bellgate, which is based in Veldmar, could not be reached.",
    ] {
        let found = declined(&format!("“It is rust,” said Ana Kovalenko. {line}"));
        assert_eq!(found.first().map(|d| d.0.as_str()), Some("Bellgate"), "{line} {found:?}");
    }
    assert!(declined("“It is rust,” said Ana Kovalenko. Officials did not respond to a request.").is_empty());
}

#[test]
fn what_only_sounds_like_a_refusal_to_speak_is_none() {
    for line in [
        "Viktor Hale did not respond to the treatment.",
        "Viktor Hale would not discuss a truce with the rebels.",
        "Viktor Hale won by refusing to say the word.",
        "Delegates supporting Viktor Hale declined to comment.",
    ] {
        assert!(declined(line).is_empty(), "{line}");
    }
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
fn the_one_whose_name_stands_at_the_verb_answers() {
    let text = "“It was a greeting,” said Ana Kovalenko. Harbour coach Viktor Hale disagreed. “It was red,” Hale said.";
    let found = pairs(text);
    assert_eq!(found, [("Viktor Hale".to_owned(), "Ana Kovalenko".to_owned(), "disagreed".to_owned())]);
    let text = "“It was a lie,” said Ana Kovalenko. But the chief executive, Viktor Hale, contradicted her. “It was not,” Hale said.";
    assert_eq!(pairs(text).first().map(|p| p.0.as_str()), Some("Viktor Hale"));
}

#[test]
fn what_is_taken_back_put_off_or_told_by_the_way_answers_nobody() {
    let said = "“The bridge is safe,” said Ana Kovalenko.";
    for line in [
        "Viktor Hale did not dispute that. “It may be,” Hale said.",
        "Viktor Hale vowed to challenge Kovalenko’s account. “We will see,” Hale said.",
        "Viktor Hale, which denied that it was rust, went home. “It may be,” Hale said.",
        "Viktor Hale responded by leaving. “Good night,” Hale said later.",
        "Asked how old it was, Viktor Hale replied: “A hundred years.”",
    ] {
        assert!(pairs(&format!("{said} {line}")).is_empty(), "{line}");
    }
}

#[test]
fn the_articles_words_for_an_answer_hold_the_claim_that_they_point_at() {
    let text =
        "“The bridge is safe,” said Ana Kovalenko. Viktor Hale rejected the claim. “It is rust,” Hale said.";
    assert_eq!(pairs(text).first().map(|p| p.2.clone()), Some("rejected the claim".to_owned()));
}

#[test]
fn a_claim_can_be_pointed_at_in_many_words() {
    for line in [
        "Viktor Hale took issue with that explanation. “It is rust,” Hale said.",
        "Viktor Hale ruled out the demand for now. “It is rust,” Hale said.",
        "Viktor Hale dismissed the announcement as a joke. “It is rust,” Hale said.",
        "Viktor Hale disputes the mayor’s account. “It is rust,” Hale said.",
        "Viktor Hale denied the bridge was safe. “It is rust,” Hale said.",
        "Viktor Hale hit back on Facebook: “It is rust.”",
        "Hitting back at Kovalenko, Viktor Hale said: “It is rust.”",
        "Viktor Hale disputes her reading of the plan. “It is rust,” Hale said.",
        "Viktor Hale dismissed that answer. “It is rust,” Hale said.",
        "Viktor Hale denied any delay. “It is rust,” Hale said.",
        "Viktor Hale bristles at that. “It is rust,” Hale says.",
        "Asked about the complaint, Viktor Hale said it was rust.",
        "Hitting back, Viktor Hale said that it was rust.",
        "In a swift reaction, Viktor Hale said that it was rust.",
        "Viktor Hale said that was nothing of the kind.",
        "That drew an angry response from Viktor Hale. “It is rust,” Hale said.",
        "Viktor Hale disputes that the bridge is safe. “It is rust,” Hale said.",
    ] {
        let found = pairs(&format!("“The bridge is safe,” said Ana Kovalenko. {line}"));
        let ends = found.first().map(|p| (p.0.as_str(), p.1.as_str()));
        assert_eq!(ends, Some(("Viktor Hale", "Ana Kovalenko")), "{line}");
    }
}

#[test]
fn an_office_answers_through_whoever_speaks_for_it() {
    let text = "“The bridge is rust,” said Ana Kovalenko. Viktor Hale’s office denied that. “It is not,” said Hale’s spokeswoman, Dana Whitlock.";
    let found = pairs(text);
    let ends = found.first().map(|p| (p.0.as_str(), p.1.as_str()));
    assert_eq!(ends, Some(("Dana Whitlock", "Ana Kovalenko")), "{found:?}");
}

#[test]
fn a_denial_behind_other_words_of_theirs_answers_nobody() {
    let text = "“The bridge is rust,” said Ana Kovalenko. Viktor Hale said that the bridge was new and denied that it was closed.";
    assert!(pairs(text).is_empty());
}

#[test]
fn where_nobody_in_particular_disagrees_the_next_voice_does() {
    let text =
        "“The bridge is safe,” said Ana Kovalenko. Not everyone agrees. “It is rust,” said Viktor Hale.";
    let found = pairs(text);
    let ends = found.first().map(|p| (p.0.as_str(), p.1.as_str()));
    assert_eq!(ends, Some(("Viktor Hale", "Ana Kovalenko")), "{found:?}");
}

#[test]
fn one_of_several_answers_by_name() {
    let text = "“The bridge is safe,” said the mayor, Ana Kovalenko. Four councillors voted against it. One of them, Viktor Hale, \
                called it “a heap of rust” and rejected the mayor’s claim that it would stand.";
    let found = pairs(text);
    let ends = found.first().map(|p| (p.0.as_str(), p.1.as_str()));
    assert_eq!(ends, Some(("Viktor Hale", "Ana Kovalenko")), "{found:?}");
}

#[test]
fn a_contradiction_in_ones_own_words_answers_whoever_spoke_just_before() {
    let text = "“The bridge is safe,” said Ana Kovalenko. “That is nonsense,” said Viktor Hale, an engineer.";
    let found = pairs(text);
    assert_eq!(
        found,
        [("Viktor Hale".to_owned(), "Ana Kovalenko".to_owned(), "That is nonsense".to_owned())]
    );
}

#[test]
fn whoever_speaks_for_somebody_does_not_answer_them() {
    let text = "“The bridge is safe,” said Viktor Hale. A spokesman for Hale disagreed. “It is rust,” the spokesman said.";
    assert!(pairs(text).is_empty());
    let text = "“The bridge is safe,” said Viktor Hale. Hale’s lawyer, Dana Whitlock, disagreed. “It is rust,” Whitlock said.";
    assert!(pairs(text).is_empty());
}

#[test]
fn the_silent_are_those_who_act_and_are_named_twice() {
    let text = "Viktor Hale, who founded the ferry line, sold it in May. In June Hale kept the pier. “We were told late,” said Ana Kovalenko. \
                Port Linden is small. The ferry stops in Port Linden.";
    assert_eq!(not_heard(text), ["Viktor Hale"]);
}

#[test]
fn groups_and_words_that_the_story_writes_small_too_are_not_named() {
    let text = "The Senate Democrats won the vote. The Senate Democrats left the hall. Dawn held the hill. \
                Dawn won again at dawn. Typhoon Salome hit on Monday. Typhoon Salome left on Tuesday. “We were told late,” said Ana Kovalenko.";
    assert!(not_heard(text).is_empty());
}

#[test]
fn whoever_is_only_called_upon_is_not_heard_either() {
    let text = "“We ask Governor Viktor Hale to stop it,” said Ana Kovalenko. “Governor Hale owes us that,” she said.";
    assert_eq!(not_heard(text), ["Viktor Hale"]);
}

#[test]
fn whoever_only_describes_somebody_else_is_not_named() {
    let text = "School Board President Ana Kovalenko said it would rain. The School Board will meet on Monday. \
                “We were told late,” Kovalenko said.";
    assert!(not_heard(text).is_empty());
}

#[test]
fn a_body_is_heard_through_whoever_is_at_its_head() {
    let text = "The Harbour Trust bought the pier. In May the Harbour Trust closed it. “It is rust,” said Ana Kovalenko, \
                chairwoman of the Harbour Trust.";
    assert!(not_heard(text).is_empty());
}

#[test]
fn whoever_has_somebody_speak_for_them_is_heard() {
    let text = "Bellgate bought the pier in May. Bellgate closed it. “It is rust,” said a spokesperson for Bellgate.";
    assert!(not_heard(text).is_empty());
}

#[test]
fn whoever_wrote_what_is_quoted_is_heard() {
    let text = "A report by the engineer Viktor Hale said the pier was “a heap of rust”. Viktor Hale looked at it for years. \
                Hale left in May.";
    assert!(not_heard(text).is_empty());
}

#[test]
fn whoever_only_gave_a_reason_or_did_not_mention_it_is_not_heard() {
    let text = "“It is rust,” said Ana Kovalenko. Viktor Hale, who owns the pier, declined to comment, citing the talks. \
                Viktor Hale left in May.";
    assert_eq!(not_heard(text), ["Viktor Hale"]);
}

#[test]
fn a_department_is_no_name() {
    let text = "“It is rust,” said Ana Kovalenko. The Department paid for it. The Department left in May.";
    assert!(not_heard(text).is_empty());
}

#[test]
fn two_people_who_said_so_are_no_apposition() {
    let text = "The ferry line is in talks to sell its pier to the fund Bellgate, two people familiar with the matter said. \
                Bellgate did not respond to a request for comment. Bellgate bought a pier in May.";
    assert_eq!(not_heard(text), ["Bellgate"]);
}

#[test]
fn an_unnamed_source_comes_with_the_reason_that_the_article_gives() {
    let text = "“The sale is dead,” said a senior official, who spoke on condition of anonymity because the talks are private.";
    let (p, _) = read(text);
    assert_eq!(p.sourcing.unnamed.len(), 1);
    let reason = p.sourcing.unnamed[0].reason.as_ref().map(|r| r.text.as_str());
    assert_eq!(reason, Some("on condition of anonymity because the talks are private"));
    let text =
        "A senior official, who asked not to be named because the talks are private, said the sale was dead.";
    let reason = read(text).0.sourcing.unnamed.into_iter().next().and_then(|u| u.reason);
    assert_eq!(
        reason.map(|r| r.text),
        Some("asked not to be named because the talks are private".to_owned())
    );
}

#[test]
fn the_items_of_a_list_are_no_turns_of_anybody() {
    let text = "Lunch: Soup with two slices of bread and a pear from the garden.\n\
                Cost: About nine crowns for four people who are hungry.\n\
                Lunch: Rice with peas and a spoon of oil for every guest.\n\
                Cost: About six crowns for four people who are not.";
    assert!(read(text).0.sourcing.unnamed.is_empty());
}

#[test]
fn what_was_said_to_the_publisher_of_the_story_is_not_second_hand() {
    let through =
        |text: &str| read(text).0.sourcing.chains.into_iter().map(|c| c.via.text).collect::<Vec<_>>();
    assert!(through("“It is rust,” Ana Kovalenko told The Estuary Post.").is_empty());
    assert_eq!(through("“It is rust,” Ana Kovalenko told The Veldmar Courier."), ["The Veldmar Courier"]);
    let text = "“It is rust,” Ana Kovalenko told Viktor Hale. Viktor Hale, an engineer, left in May.";
    assert!(through(text).is_empty());
}
