//! What is a statement and what is none, and where it ends.

use super::{both, by_rules, with_model};

#[test]
fn a_thing_that_somebody_acts_on_is_no_statement() {
    assert_eq!(by_rules("The letter pointed every boat to the wrong harbour."), Vec::<String>::new());
    for text in [
        "The ferry board welcomed the ruling.",
        "Tam Breuer declined to say more, citing the inquiry.",
        "The mill’s ledgers tell a different story.",
        "Odd Fenne did not mention the bridge in his yearly report.",
        "Ines Okafor learned that the gate had been shut.",
        "Fenne did not dispute that the ledger was real.",
        "The harbour has not disclosed how the crane fell.",
        "They form a league of seven coastal states.",
    ] {
        assert_eq!(with_model(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn a_wish_not_to_be_named_is_no_statement() {
    let text = "A cook, who asked us to leave her name out, said the ovens were cold.";
    assert_eq!(with_model(text), ["the ovens were cold <- A cook"]);
}

#[test]
fn what_somebody_admits_doing_or_urges_is_one() {
    both("Odd Fenne admitted taking the key.", &["taking the key <- Odd Fenne"]);
    both("Ines Okafor urged patience.", &["patience <- Ines Okafor"]);
    both("The firm accepted that the wait was too long.", &["that the wait was too long <- The firm"]);
    assert_eq!(
        by_rules("She scorned the plan and dared the board to sell it.").last().map(String::as_str),
        Some("the board to sell it <- She")
    );
}

#[test]
fn times_hearers_and_there_stand_between_cue_and_content() {
    both("The harbour said late on Monday it was shut.", &["it was shut <- The harbour"]);
    both("Breuer told members there was no deal.", &["there was no deal <- Breuer"]);
    both("Breuer told the crew to hold the boat.", &["to hold the boat <- Breuer"]);
}

#[test]
fn a_clause_within_a_statement_parts_it() {
    both(
        "He would sail again, Breuer said, for ten crowns.",
        &["He would sail again | for ten crowns <- Breuer"],
    );
    assert_eq!(
        by_rules("The boat was late, Breuer said, in a statement on Monday."),
        ["The boat was late <- Breuer"]
    );
    let conceded = by_rules("The boat was late, Breuer said, although the crew was quick.");
    assert!(conceded.iter().all(|said| !said.contains("although")), "{conceded:?}");
}

#[test]
fn what_is_called_something_ends_before_the_next_clause() {
    both(
        "Okafor accused the board of “a fix by night” as the row went on.",
        &["the board of “a fix by night” <- Okafor"],
    );
}

#[test]
fn what_a_thing_is_known_as_and_the_title_of_a_paper_are_names() {
    for text in [
        "The log is what is known as a “tide diary.” It hangs by the door.",
        "It rings so often that sailors know it as “the Deacon.”",
        "It is a fault that millers call “slow grain creep.”",
        "The card was signed “Odd and the crew”.",
        "The nurse signed it with one letter, “K.”",
    ] {
        assert_eq!(with_model(text), Vec::<String>::new(), "{text}");
    }
    let paper =
        "Their paper, “Salt in the mortar of four hundred chapel walls,” concludes that lime is hard.";
    assert!(with_model(paper).iter().all(|f| f.starts_with("that lime")));
    both("It was what Breuer called “a slow leak.”", &["“a slow leak.” <- Breuer"]);
}

#[test]
fn a_speaker_passes_on_what_somebody_told() {
    let found = by_rules("“The clerk told me to wait outside,” Orla Quist said.");
    assert!(found.contains(&"to wait outside <- The clerk".into()), "{found:?}");
    let found = by_rules("“I said it was late,” Orla Quist said.");
    assert_eq!(found.len(), 1, "{found:?}");
}

#[test]
fn records_that_somebody_obtained_show_things() {
    both(
        "Records obtained by the Harbour Herald show the mill was shut in May.",
        &["the mill was shut in May <- Records"],
    );
}

#[test]
fn a_second_cue_ends_a_clause_with_that() {
    let found = with_model("Odd Fenne denied that the mill was shut and accused the board of theft.");
    assert_eq!(found[0], "that the mill was shut <- Odd Fenne");
}

#[test]
fn what_somebody_would_not_say_ends_the_statement() {
    both(
        "Odd Fenne confirmed that the mill was sold, but would not say to whom.",
        &["that the mill was sold <- Odd Fenne"],
    );
    both("Fenne said the mill was sold but declined to name a price.", &["the mill was sold <- Fenne"]);
}

#[test]
fn what_a_speaker_would_reject_is_within_the_statement() {
    both(
        "The crew said it would reject any deal that kept the “night rota”.",
        &["it would reject any deal that kept the “night rota” <- The crew"],
    );
}

#[test]
fn a_sentence_around_according_to_is_one_statement_without_what_the_source_is_said_to_be() {
    let one = |text: &str, found: &str| assert_eq!(by_rules(text), [found], "{text}");
    one("The bridge, according to state engineers, is safe.", "The bridge | is safe <- state engineers");
    one(
        "The results, according to Ann Boyle, head of the mill, were mixed.",
        "The results | were mixed <- Ann Boyle",
    );
    one(
        "Over the years, according to Ann Boyle, a baker, the bill grows.",
        "Over the years | the bill grows <- Ann Boyle",
    );
    one("According to Ann Boyle, a baker, the bill grows.", "the bill grows <- Ann Boyle");
}
