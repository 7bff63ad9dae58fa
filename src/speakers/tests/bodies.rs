//! What tells a body from a person, and what its people are.

use super::kinds::kind;
use super::{SpeakerKind, kinds, owners};
use SpeakerKind::{Anonymous, Campaigner, Company, Document, Expert, Official, Politician, Witness};

#[test]
fn the_body_decides_what_its_officers_are() {
    let text = "“Enough.” said Odd Fenne, national officer at the Weavers’ union.";
    assert_eq!(kind(text, "Odd Fenne"), Campaigner);
    let text = "The Save Lantern Fen group raised a fund. “Enough.” said its treasurer, Odd Fenne.";
    assert_eq!(kind(text, "Odd Fenne"), Campaigner);
    let text = "“Enough.” said regional council chief executive Odd Fenne.";
    assert_eq!(kind(text, "Odd Fenne"), Official);
    let text = "The ferries agency closed a pier. Its regional manager, Ada Quill, said: “Enough.”";
    assert_eq!(kind(text, "Ada Quill"), Official);
    let text = "“Enough.” said Ada Quill, spokesperson of the ruling Jan Setu Dal.";
    assert_eq!(kind(text, "Ada Quill"), Politician);
}

#[test]
fn who_directs_what_a_state_sees_to_holds_office_unless_it_is_for_a_firm() {
    assert_eq!(kind("Planning Director Ada Quill said: “Enough.”", "Ada Quill"), Official);
    assert_eq!(kind("Deputy Director Ada Quill said: “Enough.”", "Ada Quill"), Official);
    let text = "The company built a wall. Its planning director, Ada Quill, said: “Enough.”";
    assert_eq!(kind(text, "Ada Quill"), Company);
}

#[test]
fn a_lawyer_of_a_firm_speaks_for_it() {
    let text = "A lawyer for the company, Ada Quill, said: “Enough.”";
    assert_eq!(kind(text, "Ada Quill"), Company);
    assert_eq!(kind("Veteran entertainment lawyer Ada Quill said: “Enough.”", "Ada Quill"), Expert);
}

#[test]
fn what_its_means_is_the_body_that_the_sentence_was_about() {
    let text = "The Lantern Workers’ Union, in a reply, accused Pellgate Ltd. Its spokesman, Odd Fenne, said: “Enough.”";
    assert_eq!(kind(text, "Odd Fenne"), Campaigner);
}

#[test]
fn what_somebody_does_now_tells_more_than_what_they_did() {
    let text = "“Enough.” said Ada Quill, a former state regulator who now teaches at Lakes University.";
    assert_eq!(kind(text, "Ada Quill"), Expert);
    let text = "The petitioner, Odd Fenne of the Lantern Party, said: “Enough.”";
    assert_eq!(kind(text, "Odd Fenne"), Politician);
}

#[test]
fn what_has_shareholders_or_a_chair_is_no_person() {
    let text = "“Enough.” Pellgate Instruments said. Pellgate’s shareholders left.";
    assert_eq!(kind(text, "Pellgate Instruments"), Company);
    let text = "“Enough.” Pellgate Instruments said. Pellgate Chief Executive Ada Quill left.";
    assert_eq!(kind(text, "Pellgate Instruments"), Company);
    let text = "Pellgate Environmental, the Leith company that has dug there, said: “Enough.”";
    assert_eq!(kind(text, "Pellgate Environmental"), Company);
}

#[test]
fn a_body_goes_by_what_it_sees_to_and_a_street_says_nothing() {
    let text = "Norland Civil Defence said those in the Quarry St area should wait. “Enough.” it wrote.";
    assert_eq!(owners(text, &[("“Enough.”", "it")]), ["Norland Civil Defence"]);
}

#[test]
fn letters_for_a_writing_are_one() {
    assert_eq!(kind("Police lodged an FIR. The FIR said: “Enough.”", "The FIR"), Document);
}

#[test]
fn a_calling_may_stand_between_a_body_and_a_name() {
    let text = "FBI Special Agent Ada Quill came. “Enough.” Quill wrote.";
    assert_eq!(kinds(text, &[("“Enough.”", "Quill")]), [("Ada Quill".to_owned(), Official)]);
}

#[test]
fn a_name_with_its_letters_behind_it_is_a_body() {
    let text = "Rail Repairs East (RRE) shut a crossing. “Enough.” the company said.";
    assert_eq!(owners(text, &[("“Enough.”", "the company")]), ["Rail Repairs East"]);
}

#[test]
fn an_operator_who_does_something_is_a_person() {
    let text = "Captain Neo Tsote spoke. A crane operator who was there nodded. “Enough.” he said.";
    assert_eq!(kinds(text, &[("“Enough.”", "he")]), [("A crane operator".to_owned(), Anonymous)]);
}

#[test]
fn a_handle_is_nobody_known() {
    assert_eq!(kind("“Enough.” wrote @gongfan.", "@gongfan"), Witness);
}

#[test]
fn who_studies_is_an_expert_and_who_teaches_a_class_is_no_campaigner() {
    let text = "“Enough.” said Ada Quill, who studies bills in Leith.";
    assert_eq!(kind(text, "Ada Quill"), Expert);
    let text = "“Enough.” said Odd Fenne, who teaches third grade at Pine Hill.";
    assert_eq!(kind(text, "Odd Fenne"), Witness);
}
