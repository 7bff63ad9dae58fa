//! Whom descriptions mean.

use super::{SpeakerKind, kinds, owners};

#[test]
fn the_company_is_the_company_that_the_story_named() {
    let text = "Lumenforge, the battery maker, cut its forecast. A glut was to blame, the company said.";
    assert_eq!(owners(text, &[("A glut was to blame", "the company")]), ["Lumenforge"]);
}

#[test]
fn a_word_out_of_the_name_of_a_seat_of_government_is_no_agency() {
    let text = "The White House waited on Monday. Burton Hall signed the lease with Capitol.\nThe lease was void, the agency said.";
    assert_eq!(owners(text, &[("The lease was void", "the agency")]), ["White House"]);
}

#[test]
fn unnamed_officials_stay_apart_unless_the_text_joins_them() {
    let text = "“No key,” a senior official said. The official said talks went on. A second official said engineers slept well.";
    let said = [
        ("“No key,”", "a senior official"),
        ("talks went on", "The official"),
        ("engineers slept well", "A second official"),
    ];
    assert_eq!(owners(text, &said), ["a senior official", "a senior official", "A second official"]);
}

#[test]
fn a_study_goes_by_where_it_stands_and_figures_by_whose_they_are() {
    let text = "Bees sleep, according to a study published on Monday. The study, in the Journal of Insect Rest, followed ten hives. It says that drones snore. Honey sales doubled, according to Combfield’s own data. Combfield sells honey.";
    let names = owners(
        text,
        &[
            ("Bees sleep", "a study"),
            ("that drones snore", "It"),
            ("Honey sales doubled", "Combfield’s own data"),
        ],
    );
    let study = "The study, in the Journal of Insect Rest";
    assert_eq!(names, [study, study, "Combfield"]);
}

#[test]
fn a_nationality_and_an_age_are_the_person_in_focus() {
    let text = "Signe Holt, a striker, was booked.\n“I only waved,” the 31-year-old Dane said.\nCoach Nuno Prata disagreed. “It was a wave,” the Portuguese told reporters.";
    let kinds =
        kinds(text, &[("“I only waved,”", "the 31-year-old Dane"), ("“It was a wave,”", "the Portuguese")]);
    let witness = SpeakerKind::Witness;
    assert_eq!(kinds, [("Signe Holt".to_owned(), witness), ("Nuno Prata".to_owned(), witness)]);
}

#[test]
fn the_manager_of_a_club_is_whom_the_story_told_to_be_there() {
    let text = "Skarven Athletic drew with Tolk United. Hedda Lund, in her second season at Skarven, said she was tired.\nUlf Brek, who supports Tolk, laughed. “It is a long road,” the Skarven manager admitted.";
    let names =
        owners(text, &[("she was tired", "Hedda Lund"), ("“It is a long road,”", "the Skarven manager")]);
    assert_eq!(names, ["Hedda Lund", "Hedda Lund"]);
}

#[test]
fn the_bench_is_the_court_and_the_petitioner_who_filed() {
    let text = "The High Court stopped the felling. It was hearing a petition filed by Smt. Sarala Hegde, a teacher.\nThe Bench said: “A tree is no table.” The petitioner said that she was glad.";
    let names =
        owners(text, &[("“A tree is no table.”", "The Bench"), ("that she was glad", "The petitioner")]);
    assert_eq!(names, ["High Court", "Sarala Hegde"]);
}

#[test]
fn the_judge_is_the_one_who_was_named_since() {
    let text = "A judge had refused bail in May.\nOn Monday Judge Eva Strom heard both sides. “Sit down,” the judge said.";
    assert_eq!(owners(text, &[("“Sit down,”", "the judge")]), ["Eva Strom"]);
}

#[test]
fn who_sued_is_the_plaintiff_and_letters_behind_a_name_mean_counsel() {
    let text = "Ms Ada Scully, a receptionist, had sued Lough Hotel Ltd.\nThe film was shown by Orla Hession BL, for the hotel.\n“Is that you?” counsel asked.\n“That’s me,” the plaintiff replied.";
    let names = owners(text, &[("“Is that you?”", "counsel"), ("“That’s me,”", "the plaintiff")]);
    assert_eq!(names, ["Orla Hession", "Ada Scully"]);
}

#[test]
fn a_reply_is_of_whom_the_one_before_spoke() {
    let text = "Royce Hill accused Mrs. Ada Brandt of “noise.” Her reply was short: “Listen.”";
    assert_eq!(
        owners(text, &[("“noise.”", "Royce Hill"), ("“Listen.”", "Her reply")]),
        ["Royce Hill", "Ada Brandt"]
    );
}

#[test]
fn a_description_that_names_no_office_is_whom_the_story_tells_of() {
    let text = "Council leader Adrian Fother said he was sorry.\n“It is not safe,” the Independent councillor said.\nRep. Lyle Brann (R-Mo.) voted no. Rep. Ines Quint (D-Ill.) did not.\n“They have the votes,” the Missouri Republican said.\nImran Dalvi runs a kiosk. “I told them,” the father-of-three said.";
    let names = owners(
        text,
        &[
            ("“It is not safe,”", "the Independent councillor"),
            ("“They have the votes,”", "the Missouri Republican"),
            ("“I told them,”", "the father-of-three"),
        ],
    );
    assert_eq!(names, ["Adrian Fother", "Lyle Brann", "Imran Dalvi"]);
}

#[test]
fn the_statement_is_of_whoever_made_it() {
    let text =
        "In a statement, Freda Dallair said his office was told. “We hid nothing,” the statement reads.";
    assert_eq!(
        owners(text, &[("his office was told", "Freda Dallair"), ("“We hid nothing,”", "the statement")]),
        ["Freda Dallair"; 2]
    );
}

#[test]
fn one_of_them_is_kept_apart_and_one_of_the_people_is_not() {
    let text = "Two clerks saw it, two clerks said. One of them wrote that it was wet.\nThree people close to the bank said it was sold. It may fall, one of the three people said.";
    let names = owners(
        text,
        &[
            ("saw it", "two clerks"),
            ("that it was wet", "One of them"),
            ("it was sold", "Three people close to the bank"),
            ("It may fall", "one of the three people"),
        ],
    );
    assert_ne!(names[0], names[1]);
    assert_eq!(names[2], names[3]);
}

#[test]
fn a_description_that_says_no_office_is_the_subject_of_the_sentence_before() {
    let text = "Among them was Denise Rowe, 58, who had a wet wall. The grandmother of five said she was told by a surveyor that it was steam.\nNorda’s goalkeeper, Nat Rourk, was beaten twice.\nAleks Laine, who saved nine, posted a picture. “Proud,” the Vestmark goalkeeper wrote.";
    let names =
        owners(text, &[("she was told", "The grandmother of five"), ("“Proud,”", "the Vestmark goalkeeper")]);
    assert_eq!(names, ["Denise Rowe", "Aleks Laine"]);
}

#[test]
fn who_is_named_with_the_office_is_who_had_it_without_a_name() {
    let text =
        "He handed over the key, according to his attorney.\nThe attorney, Dana Mirsk, said that it was his.";
    let names =
        owners(text, &[("He handed over the key", "his attorney"), ("that it was his", "Dana Mirsk")]);
    assert_eq!(names, ["Dana Mirsk", "Dana Mirsk"]);
}

#[test]
fn the_prime_minister_is_not_the_minister() {
    let text = "Health Minister Eustace Prosper will stay. It is fixed, the Prime Minister said. It is not, the minister said.";
    let names = owners(text, &[("It is fixed", "the Prime Minister"), ("It is not", "the minister")]);
    assert_eq!(names, ["the Prime Minister", "Eustace Prosper"]);
}

#[test]
fn the_younger_is_the_child_of_the_other() {
    let text = "His son, Jesse Kowal, 24, was hired. Ron Kowal was there. “I quit,” the younger Kowal said.";
    assert_eq!(owners(text, &[("“I quit,”", "the younger Kowal")]), ["Jesse Kowal"]);
}

#[test]
fn some_of_the_people_are_those_of_whom_the_same_was_told() {
    let text = "It was off, according to four people with direct knowledge of the meeting. It is shut, two people familiar with the conversation said. There are two ways, three of the people with knowledge of the meeting said.";
    let names = owners(
        text,
        &[
            ("It was off", "four people with direct knowledge of the meeting"),
            ("It is shut", "two people familiar with the conversation"),
            ("There are two ways", "three of the people with knowledge of the meeting"),
        ],
    );
    assert_eq!(names[0], names[2]);
    assert_ne!(names[0], names[1]);
}

#[test]
fn the_only_one_who_speaks_for_a_body_is_its_spokesperson() {
    let text = "“We act,” spokesperson Kent Alder said. It rained. There was no record, the university spokesperson said.";
    let said =
        [("“We act,”", "spokesperson Kent Alder"), ("There was no record", "the university spokesperson")];
    assert_eq!(owners(text, &said), ["Kent Alder", "Kent Alder"]);
}

#[test]
fn the_grandmother_is_the_woman_of_whom_the_story_tells() {
    let text = "Mrs Rosie Gant queues with nine buckets. “That one is clean,” said the grandmother.";
    assert_eq!(owners(text, &[("“That one is clean,”", "the grandmother")]), ["Rosie Gant"]);
}

#[test]
fn an_office_that_the_lead_tells_of_is_who_is_named_with_it_later() {
    let text = "It is too late, the archipelago’s foreign minister says.\nIts foreign minister, Helder Tavar, said that it was slow.";
    let said =
        [("It is too late", "the archipelago’s foreign minister"), ("that it was slow", "Helder Tavar")];
    assert_eq!(owners(text, &said), ["Helder Tavar", "Helder Tavar"]);
}

#[test]
fn a_judge_may_be_called_a_justice() {
    let text = "Ms Justice Orla Quill read it out. “No reasons,” Ms Justice Quill said.\nIt was late, the judge said.";
    let said = [("“No reasons,”", "Ms Justice Quill"), ("It was late", "the judge")];
    assert_eq!(owners(text, &said), ["Orla Quill", "Orla Quill"]);
}

#[test]
fn a_body_is_not_whoever_holds_an_office_there() {
    let text = "Marden Borough Council met. The lake is low, council water manager Bram Crofter said. It had paid, the council said.";
    let said = [("The lake is low", "council water manager Bram Crofter"), ("It had paid", "the council")];
    assert_eq!(owners(text, &said), ["Bram Crofter", "Marden Borough Council"]);
}

#[test]
fn the_county_is_the_one_whose_name_ends_so() {
    let text = "Marden County met. Marden County Growers stayed away. It had paid, the county said.";
    assert_eq!(owners(text, &[("It had paid", "the county")]), ["Marden County"]);
}

#[test]
fn an_office_that_two_hold_is_whose_holder_was_named_last() {
    let text = "Fire Chief Marc Tiller came. “A leak,” the fire chief said.\nPolice Chief Rena Hollow came. “Run,” the chief said.";
    let said = [("“A leak,”", "the fire chief"), ("“Run,”", "the chief")];
    assert_eq!(owners(text, &said), ["Marc Tiller", "Rena Hollow"]);
}

#[test]
fn the_lead_of_another_sort_stays_unnamed() {
    let text = "It was theft, a judge told him.\nAlban Roke, a plumber, said that it was not.";
    let said = [("It was theft", "a judge"), ("that it was not", "Alban Roke")];
    assert_eq!(owners(text, &said), ["a judge", "Alban Roke"]);
}

#[test]
fn a_forward_is_no_goalkeeper() {
    let text = "Ewan Prynne, the goalkeeper, fell.\nDele Amal denied it. “I smiled,” the forward said.";
    assert_eq!(owners(text, &[("“I smiled,”", "the forward")]), ["Dele Amal"]);
}

#[test]
fn letters_of_an_office_are_whoever_holds_it() {
    let text = "Deputy Collector Anjali Rowe came. “Nine,” Anjali Rowe said. It rained. “Ten,” the DC said.";
    assert_eq!(owners(text, &[("“Ten,”", "the DC")]), ["Anjali Rowe"]);
}

#[test]
fn what_somebody_has_is_no_person() {
    let text = "Dr Inga Solbach came. Dr Solbach’s modelling found that it was low. “Wait,” she said.";
    let said = [("that it was low", "Dr Solbach’s modelling"), ("“Wait,”", "she")];
    assert_eq!(owners(text, &said)[1], "Inga Solbach");
}

#[test]
fn whom_a_new_word_means_is_whoever_acts_in_the_sentence_before() {
    let text = "Sen. Ulla Brandt, a Norland Democrat, met Mayor Finn Aske and said she had never lost a vote.\n“My well is dry,” the rancher said.\nAske, 61, looked at his shoes in the hall. “So is mine,” the former mandarin told the paper.\nHe rang Goran Pell by phone and expected him at noon.\n“I will be there,” the 7-footer said. “He talks to me in the shed.”";
    let names = owners(
        text,
        &[
            ("“My well is dry,”", "the rancher"),
            ("“So is mine,”", "the former mandarin"),
            ("“I will be there,”", "the 7-footer"),
        ],
    );
    assert_eq!(names, ["Ulla Brandt", "Finn Aske", "Finn Aske"]);
}

#[test]
fn an_age_is_of_whom_the_story_told_it_or_of_whoever_was_just_named() {
    let text = "Mara Lund, 54, and Pia Holt, 38, ran the shop. Lund was away.\n“We sold buttons,” the 38-year-old said.\nThe news reached Zora Ek by post. “I have heard it,” said the 71-year-old.";
    let names =
        owners(text, &[("“We sold buttons,”", "the 38-year-old"), ("“I have heard it,”", "the 71-year-old")]);
    assert_eq!(names, ["Pia Holt", "Zora Ek"]);
}

#[test]
fn the_officer_is_the_detective_and_one_of_the_clerks_is_one() {
    let text = "A detective close to the case said it was late.\n“The fish is big,” said the officer.\nTwo clerks saw it, two clerks said. “It ran,” one of the clerks said. “It hid,” one of the clerks wrote.";
    let names = owners(
        text,
        &[
            ("it was late", "A detective"),
            ("“The fish is big,”", "the officer"),
            ("saw it", "two clerks"),
            ("“It ran,”", "one of the clerks"),
            ("“It hid,”", "one of the clerks"),
        ],
    );
    assert_eq!(names[0], names[1]);
    assert_ne!(names[2], names[3]);
    assert_eq!(names[3], names[4]);
}

#[test]
fn letters_in_brackets_stand_between_an_office_and_its_name() {
    let text = "The Chief Roads Officer (CRO), B.N. Mehta, met the press. “It is paved,” the officer said.";
    assert_eq!(owners(text, &[("“It is paved,”", "the officer")]), ["B.N. Mehta"]);
}

#[test]
fn an_age_before_a_calling_is_of_whoever_is_in_focus() {
    let text = "His daughter, Ada Brandt, who runs a school, was calm. “He hears well,” she said.\nThe forty-year-old accountant added that he slept.";
    let names =
        owners(text, &[("“He hears well,”", "she"), ("that he slept", "The forty-year-old accountant")]);
    assert_eq!(names, ["Ada Brandt"; 2]);
}

#[test]
fn the_party_is_the_congress_and_where_a_firm_is_tells_of_no_other() {
    let text = "The Lakes Renewal Congress met. “Late,” the party said.";
    assert_eq!(owners(text, &[("“Late,”", "the party")]), ["Lakes Renewal Congress"]);
    let text = "Tarrow Foods Plc closed. “Late,” the London-based company said.";
    assert_eq!(owners(text, &[("“Late,”", "the London-based company")]), ["Tarrow Foods Plc"]);
}

#[test]
fn the_union_president_is_the_only_one_who_presides_over_no_other_body() {
    let text = "Board president Joy Castel sat. The Quay Federation left. Its president, Lorna Abbot, called it a trick. “Late,” the union president said.";
    assert_eq!(owners(text, &[("“Late,”", "the union president")]), ["Lorna Abbot"]);
}
