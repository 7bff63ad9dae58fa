//! Kinds of sources that roles and bodies make.

use super::{SpeakerKind, kinds, read};

/// The kind of whoever says `“Enough.”` in the story; the source is `source`.
pub fn kind(text: &str, source: &str) -> SpeakerKind {
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
fn a_land_or_its_capital_that_speaks_is_its_government_and_its_president_holds_office() {
    use SpeakerKind::{Official, Politician};
    assert_eq!(kind("The boats were sent home. Beijing said: “Enough.”", "Beijing"), Official);
    assert_eq!(kind("The boats met. The United States said: “Enough.”", "The United States"), Official);
    let text = "The United States shut its ports. United States President Odd Fenne said: “Enough.”";
    assert_eq!(kind(text, "Odd Fenne"), Politician);
}

#[test]
fn a_body_of_which_nothing_is_known_makes_nobody_a_campaigner() {
    assert_eq!(kind("“Enough.” said Odd Fenne of ESA.", "Odd Fenne"), SpeakerKind::Witness);
    assert_eq!(kind("“Enough.” said Odd Fenne of the Boat Alliance.", "Odd Fenne"), SpeakerKind::Campaigner);
}

#[test]
fn what_a_body_is_stands_before_what_it_is_for() {
    let text = "The Ministry of Trade, Industry and Energy said: “Enough.”";
    assert_eq!(kind(text, "The Ministry of Trade, Industry and Energy"), SpeakerKind::Official);
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
    assert_eq!(story.str(cast.entities[0].name), "The Office of the Ombudsman");
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
fn kinds_come_from_titles_roles_and_principals() {
    let text = "“A,” said Dr. Elsa Lindgren. “B,” said Mayor Luis Ferrante. “C,” said a spokesman for the Rail Access Board. “D,” said Mei Tran, chief executive of Scuttle. “E,” said two people with knowledge of the matter.";
    let said = [
        ("“A,”", "Dr. Elsa Lindgren"),
        ("“B,”", "Mayor Luis Ferrante"),
        ("“C,”", "a spokesman for the Rail Access Board"),
        ("“D,”", "Mei Tran"),
        ("“E,”", "two people with knowledge of the matter"),
    ];
    let (_, cast) = read(text, &said);
    let kinds: Vec<SpeakerKind> = cast.owners.iter().map(|o| cast.entities[o.entity.unwrap()].kind).collect();
    use SpeakerKind::{Anonymous, Company, Expert, Official, Politician};
    assert_eq!(kinds, [Expert, Politician, Official, Company, Anonymous]);
}

#[test]
fn the_opposition_has_a_leader_and_an_office_is_no_name() {
    let text = "Reacting to the ruling, the Minister for Marshes, Dr. Vasant Kolli, told reporters that it was fair. He smiled.\nLeader of the Opposition Hari Tambe laughed. “The Minister sees politics in a pond,” he said.";
    let kinds = kinds(
        text,
        &[("that it was fair", "Reacting to the ruling"), ("“The Minister sees politics in a pond,”", "he")],
    );
    let politician = SpeakerKind::Politician;
    assert_eq!(kinds, [("Vasant Kolli".to_owned(), politician), ("Hari Tambe".to_owned(), politician)]);
}

#[test]
fn bodies_and_those_who_run_them_have_their_own_kinds() {
    let text = "The Marsh Vedike, a residents’ collective which kept vigil, said it was glad.\nNine ponds dried, according to the nonprofit Pond Watch, whose director, Noor Abbas, wept.";
    let kinds = kinds(text, &[("it was glad", "The Marsh Vedike"), ("Nine ponds dried", "Pond Watch")]);
    assert!(kinds.iter().all(|(_, kind)| *kind == SpeakerKind::Campaigner), "{kinds:?}");
}

#[test]
fn kinds_come_from_who_governs_defends_and_trades() {
    let text = "Public defender Ana Roe wept. Chief product officer Lena Strand left. The lock maker Tetherby cut its forecast, Tetherby said, and Tetherby shares fell. Ministers agreed.";
    let said = [
        ("wept", "Ana Roe"),
        ("left", "Lena Strand"),
        ("cut its forecast", "Tetherby"),
        ("agreed", "Ministers"),
    ];
    use SpeakerKind::{Company, Expert, Politician};
    let found: Vec<SpeakerKind> = kinds(text, &said).into_iter().map(|(_, k)| k).collect();
    assert_eq!(found, [Expert, Company, Company, Politician]);
}

#[test]
fn an_office_counts_before_a_degree_and_a_label_is_a_firm() {
    let text = "Coroner Dr Piers Nott spoke. Her label, Redline Records, agreed.";
    let found = kinds(text, &[("spoke", "Piers Nott"), ("agreed", "Redline Records")]);
    assert_eq!(
        found.into_iter().map(|(_, k)| k).collect::<Vec<_>>(),
        [SpeakerKind::Official, SpeakerKind::Company]
    );
}

#[test]
fn who_sits_in_a_chamber_or_speaks_for_a_party_is_a_politician() {
    use SpeakerKind::{Company, Politician};
    let told = "Harriet Lyle, who chairs the energy and homes committee, said: “Enough.”";
    assert_eq!(kind(told, "Harriet Lyle"), Politician);
    let told = "Tariq Naz, a backbench member of the committee, said: “Enough.”";
    assert_eq!(kind(told, "Tariq Naz"), Politician);
    let told = "The ruling Peoples’ Dawn was silent. Its publicity secretary, Ngozi Woko, said: “Enough.”";
    assert_eq!(kind(told, "Ngozi Woko"), Politician);
    let told = "The Leader of Opposition in the Quay Corporation (QC) Hari Tambe told everybody at the gate of the old hall: “Enough.”";
    assert_eq!(kind(told, "Hari Tambe"), Politician);
    assert_eq!(kind("The manager, Rick Sand, said: “Enough.”", "Rick Sand"), Company);
}

#[test]
fn a_president_who_opens_a_sentence_leads_the_society_before() {
    let text = "The Southern Anglers Alliance has accused the ministry. President Wayne Lock said: “Enough.”";
    assert_eq!(kind(text, "President Wayne Lock"), SpeakerKind::Campaigner);
    let text = "The ministry has accused nobody. President Wayne Lock said: “Enough.”";
    assert_eq!(kind(text, "President Wayne Lock"), SpeakerKind::Politician);
}

#[test]
fn a_bare_word_that_speaks_is_a_body_unless_it_means_people() {
    use SpeakerKind::{Company, Official, Politician};
    assert_eq!(
        kind("It was wet on the moor all night, and nobody went out, Hallmoor said: “Enough.”", "Hallmoor"),
        Company
    );
    assert_eq!(kind("It was wet in Leith when MPs said: “Enough.”", "MPs"), Politician);
    assert_eq!(
        kind("It was wet when the Duchess of Arden said: “Enough.”", "the Duchess of Arden"),
        Official
    );
}

#[test]
fn the_party_and_seat_behind_a_name_make_a_politician() {
    let told = "It was late at the gate, and then Alma Purt, D-Larch, said to them all: “Enough.”";
    assert_eq!(kind(told, "Alma Purt"), SpeakerKind::Politician);
    let told = "It was late at the gate, and then Walt Dering (R-Ky.) said to them all: “Enough.”";
    assert_eq!(kind(told, "Walt Dering"), SpeakerKind::Politician);
    let told = "It was late, and Ilse Vand, a Belgian Green who had come for the vote, said: “Enough.”";
    assert_eq!(kind(told, "Ilse Vand"), SpeakerKind::Politician);
    let told = "It was late, and Morag Tull, the Civic MSP for Strathcarn, said to them all: “Enough.”";
    assert_eq!(kind(told, "Morag Tull"), SpeakerKind::Politician);
}

#[test]
fn for_whom_somebody_works_counts_before_what_they_know() {
    use SpeakerKind::{Campaigner, Expert, Official};
    let told = "It was late, and Dr Ian Petty, whose campaign group had the papers, said: “Enough.”";
    assert_eq!(kind(told, "Dr Ian Petty"), Campaigner);
    let told = "“Enough.” wrote the adviser, Kab Sitty, late at night.";
    assert_eq!(kind(told, "Kab Sitty"), Official);
    let told = "“Enough.” said Kailash Agar, president of the traders’ association.";
    assert_eq!(kind(told, "Kailash Agar"), Campaigner);
    let told = "It was late when advocate Farah Silk told the court: “Enough.”";
    assert_eq!(kind(told, "Farah Silk"), Expert);
}

#[test]
fn records_of_a_company_and_a_bank_are_records() {
    let found = kinds(
        "It was paid, according to company and bank records.",
        &[("It was paid", "company and bank records")],
    );
    assert!(found.iter().all(|(_, kind)| *kind == SpeakerKind::Document), "{found:?}");
}

#[test]
fn what_is_written_is_a_document_in_whatever_form() {
    for what in ["an inventory compiled by the museum", "a copy of the lease", "a handover log"] {
        let text = format!("It is empty, according to {what}. It rained.");
        let (_, cast) = read(&text, &[("It is empty", what)]);
        assert_eq!(cast.entities[0].kind, SpeakerKind::Document, "{what}");
    }
}

#[test]
fn what_a_body_is_called_beside_the_case_does_not_outweigh_its_name() {
    let text = "Lowmoor Digital Ltd, a notice party, said: “Enough.”";
    assert_eq!(kind(text, "Lowmoor Digital Ltd"), SpeakerKind::Company);
    let text = "It was so, the state news agency QND reported: “Enough.”";
    assert_eq!(kind(text, "the state news agency QND"), SpeakerKind::Outlet);
}

#[test]
fn who_runs_or_speaks_for_a_body_is_of_its_kind() {
    use SpeakerKind::{Company, Organisation, Politician};
    let text = "“Enough.” said Ada Quill, the housing association’s chief executive.";
    assert_eq!(kind(text, "Ada Quill"), Organisation);
    let text = "Then-Chief Operating Officer Ada Quill wrote: “Enough.”";
    assert_eq!(kind(text, "Then-Chief Operating Officer Ada Quill"), Company);
    let text = "Ada Quill, the Meadow party’s finance spokeswoman, said: “Enough.”";
    assert_eq!(kind(text, "Ada Quill"), Politician);
    let text = "Chief Executive Todd Quill sang. “Enough.” said a spokesperson for Quill.";
    assert_eq!(kind(text, "a spokesperson for Quill"), Company);
}

#[test]
fn who_once_played_is_heard_as_an_expert() {
    let text = "The match was lost in the second half. The referee gave a penalty, the striker scored a goal and the crowd sang. “Enough.” said former referee Colin Ashby.";
    assert_eq!(kind(text, "former referee Colin Ashby"), SpeakerKind::Expert);
}

#[test]
fn names_with_an_ampersand_are_firms() {
    assert_eq!(kind("It rained. Brandow & Sorel said: “Enough.”", "Brandow & Sorel"), SpeakerKind::Company);
}

#[test]
fn whom_people_elected_and_who_prosecutes_are_that_before_all_else() {
    use SpeakerKind::{Company, Official, Politician};
    let text = "Its harbour spokesperson, Cllr Ada Quill, said: “Enough.”";
    assert_eq!(kind(text, "Cllr Ada Quill"), Politician);
    assert_eq!(kind("Ada Quill BL, prosecuting, said: “Enough.”", "Ada Quill BL"), Official);
    assert_eq!(kind("Ada Quill, a vice president, said: “Enough.”", "Ada Quill"), Company);
    assert_eq!(kind("Boats sank. The deputies said: “Enough.”", "The deputies"), Official);
}

#[test]
fn ranks_causes_and_independents_tell_the_kind() {
    use SpeakerKind::{Campaigner, Document, Official, Politician};
    assert_eq!(kind("“Enough.” said Maj-Gen Ada Quill.", "Maj-Gen Ada Quill"), Official);
    assert_eq!(kind("Ada Quill, who started the petition, said: “Enough.”", "Ada Quill"), Campaigner);
    assert_eq!(
        kind("It rained. Then Independent Wal Quill said: “Enough.”", "Independent Wal Quill"),
        Politician
    );
    let text = "It was paid, campaign finance records show.";
    let (_, cast) = read(text, &[("It was paid", "campaign finance records")]);
    assert_eq!(cast.entities[0].kind, Document);
}

#[test]
fn members_joined_for_themselves_campaign_and_a_trade_does_not() {
    use SpeakerKind::{Campaigner, Organisation};
    assert_eq!(
        kind("It was late, and the Harbour Widows’ Alliance said: “Enough.”", "the Harbour Widows’ Alliance"),
        Campaigner
    );
    assert_eq!(
        kind(
            "It was late, and the Harbour Landlords’ Alliance said: “Enough.”",
            "the Harbour Landlords’ Alliance"
        ),
        Organisation
    );
    assert_eq!(
        kind("The Northern Growers’ Council said: “Enough.”", "The Northern Growers’ Council"),
        Organisation
    );
    let text = "It was late at the gate, and then Ada Quill, who runs the Northern Nurses’ Federation, said to them all: “Enough.”";
    assert_eq!(kind(text, "Ada Quill"), Campaigner);
}

#[test]
fn a_group_is_a_company_unless_it_works_for_others() {
    use SpeakerKind::{Company, Organisation};
    let text = "The luxury group Vell & Orme was silent. Vell & Orme said: “Enough.”";
    assert_eq!(kind(text, "Vell & Orme"), Company);
    let text = "The research group Tern Watchers was silent. Tern Watchers said: “Enough.”";
    assert_eq!(kind(text, "Tern Watchers"), Organisation);
}

#[test]
fn a_peer_is_what_the_other_is() {
    let text = "Minister Ida Brandl left. “Enough.” said her Danish counterpart, Ada Quill.";
    assert_eq!(kind(text, "Ada Quill"), SpeakerKind::Politician);
    let text = "Minister Ida Brandl left. Her successor Ada Quill said: “Enough.”";
    assert_eq!(kind(text, "Ada Quill"), SpeakerKind::Politician);
}

#[test]
fn whom_somebody_speaks_for_tells_more_than_their_rank_or_calling() {
    use SpeakerKind::{Campaigner, Expert, Official};
    let text = "“Enough.” said Officer Dan Quill, president of Police Lodge 11.";
    assert_eq!(kind(text, "Officer Dan Quill"), Campaigner);
    let text = "“Enough.” said Ada Quill, the commission counsel.";
    assert_eq!(kind(text, "Ada Quill"), Official);
    assert_eq!(kind("“Enough.” said Ada Quill, who led the survey.", "Ada Quill"), Expert);
    assert_eq!(kind("“Enough.” said Ada Quill, who writes of bees.", "Ada Quill"), Expert);
}

#[test]
fn a_spokesman_speaks_for_the_body_told_of_last_and_a_crowd_of_a_side_for_none() {
    use SpeakerKind::{Anonymous, Company};
    let text =
        "Tetherby Ltd fell. It rained on the quay. It rained in the hills. A spokesman said: “Enough.”";
    assert_eq!(kind(text, "A spokesman"), Company);
    assert_eq!(kind("It rained. Diplomats said: “Enough.”", "Diplomats"), Anonymous);
}
