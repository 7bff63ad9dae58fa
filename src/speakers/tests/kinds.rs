//! Kinds of sources that roles and bodies make.

use super::{SpeakerKind, read};

/// The kind of whoever says `“Enough.”` in the story; the source is `source`.
fn kind(text: &str, source: &str) -> SpeakerKind {
    let (_, cast) = read(text, &[("“Enough.”", source)]);
    cast.entities[cast.owners[0].entity.unwrap()].kind
}

#[test]
fn who_speaks_for_a_trade_speaks_for_its_firms() {
    let text = "Mr Hannes Orme, president of the Sawmill Owners’ Society, said: “Enough.”";
    assert_eq!(kind(text, "Mr Hannes Orme"), SpeakerKind::Company);
}

#[test]
fn who_leads_a_charity_is_no_company() {
    let text = "The charity Lantern Aid closed. “Enough.” said Ada Quill, the charity’s chief executive.";
    assert_eq!(kind(text, "Ada Quill"), SpeakerKind::Campaigner);
}

#[test]
fn an_officer_who_is_chief_of_anything_leads_a_firm() {
    let text = "“Enough.” wrote one of a group that included chief product officer Tove Ansgar.";
    assert_eq!(kind(text, "Tove Ansgar"), SpeakerKind::Company);
}

#[test]
fn a_relative_clause_ends_the_role_before_it() {
    let text = "Edda Brandl, a historian at the state university who has kept bees, said: “Enough.”";
    assert_eq!(kind(text, "Edda Brandl"), SpeakerKind::Expert);
}

#[test]
fn a_news_agency_is_an_outlet() {
    assert_eq!(
        kind("The Norda news agency reported: “Enough.”", "The Norda news agency"),
        SpeakerKind::Outlet
    );
}

#[test]
fn an_office_gives_its_body_a_name() {
    let text = "The Office of the Ombudsman said: “Enough.”";
    let (story, cast) = read(text, &[("“Enough.”", "The Office of the Ombudsman")]);
    assert_eq!(story.str(cast.entities[0].name), "Office of the Ombudsman");
}

#[test]
fn an_office_of_several_words_before_a_name_is_a_title() {
    for office in [
        "Commissioner of Police",
        "President of the Lake Growers Association",
        "Senior Minister of State for Education",
    ] {
        let source = format!("{office} Nora Pell-Orme");
        let text = format!("“Enough.” It rained. {source} told reporters that the engines were found.");
        let (story, cast) = read(&text, &[("the engines were found", &source)]);
        assert_eq!(story.str(cast.entities[0].name), "Nora Pell-Orme", "{office}");
    }
}

#[test]
fn what_somebody_is_now_counts_before_the_player_that_they_were() {
    let text = "Former Norda forward Tom Vell, now a pundit, said: “Enough.”";
    assert_eq!(kind(text, "Tom Vell"), SpeakerKind::Expert);
}

#[test]
fn a_place_in_brackets_is_a_seat_where_a_parliament_is_told_of() {
    let told = "Ms Tove Hale (Quay Ward) told the guests: “Enough.”";
    assert_eq!(kind(&format!("Parliament met on Monday. {told}"), "Ms Tove Hale"), SpeakerKind::Politician);
    assert_eq!(kind(told, "Ms Tove Hale"), SpeakerKind::Witness);
}
