//! Which names are one person or body.

use super::{Tier, owners, read};

#[test]
fn a_surname_in_two_spellings_is_one_person() {
    let text = "President Ilya Torovskyy met his guests. “We signed,” Torovskyy said.\n“It will hold,” Torovsky said on Monday.";
    let names = owners(text, &[("“We signed,”", "Torovskyy"), ("“It will hold,”", "Torovsky")]);
    assert_eq!(names, ["Ilya Torovskyy", "Ilya Torovskyy"]);
}

#[test]
fn two_people_with_one_surname_are_told_apart_by_their_honorifics() {
    let text = "Mr. Wendell Hale and Mrs. Marguerite Hale live by the river.\n“We stay,” Mrs. Hale said.\n“I row,” Mr. Hale said.";
    let names = owners(text, &[("“We stay,”", "Mrs. Hale"), ("“I row,”", "Mr. Hale")]);
    assert_eq!(names, ["Marguerite Hale", "Wendell Hale"]);
}

#[test]
fn initials_in_brackets_are_the_body_before_them() {
    let text = "The Coastal Rail Board (CRB) met on Monday. “Safety first,” the CRB said.";
    assert_eq!(owners(text, &[("“Safety first,”", "CRB")]), ["Coastal Rail Board"]);
}

#[test]
fn a_description_before_a_name_belongs_to_the_name() {
    let text = "His mother, Blessing Okoro, said the family was thinking of moving. Danny Okoro said no.";
    let (story, cast) = read(text, &[("the family was thinking of moving", "His mother, Blessing Okoro")]);
    assert_eq!(story.str(cast.entities[0].name), "Blessing Okoro");
    assert_eq!(cast.entities[0].role.map(|r| story.str(r)), Some("His mother"));
    assert_eq!(cast.owners[0].tier, Tier::Named);
}

#[test]
fn a_family_name_speaks_of_all_its_members() {
    let text = "Mr. Gil Marlow and Mrs. Una Marlow own the mill. Ms. Petra Finn was the judge. She ruled in May.\nThe Marlows have a month. “We appeal,” she said.";
    assert_eq!(owners(text, &[("“We appeal,”", "she")]), ["Una Marlow"]);
}

#[test]
fn initials_before_a_colon_are_the_person_who_has_them() {
    let text = "Oona Tarrant, general secretary of the Dockers’ Union, joined us.\nQ: Why now?\nOT: Because we can.\nQ: Is it wrong?";
    let names = owners(text, &[("Why now?", "Q"), ("Because we can.", "OT"), ("Is it wrong?", "Q")]);
    assert_eq!(names[1], "Oona Tarrant");
    assert_eq!(names[0], names[2]);
}

#[test]
fn a_title_in_brackets_a_possessive_and_a_month_are_parts_of_names() {
    let text = "The chair of the Quay Union, Chief (Mrs.) Comfort Adeyo, spoke. She left.\nThe Dell County Sheriff’s Office closed the road.\nResearcher Jun Halder waved.";
    let names = owners(
        text,
        &[
            ("spoke", "The chair of the Quay Union"),
            ("closed the road", "The Dell County Sheriff’s Office"),
            ("waved", "Jun Halder"),
        ],
    );
    assert_eq!(names, ["Comfort Adeyo", "Dell County Sheriff’s Office", "Jun Halder"]);
}

#[test]
fn letters_behind_a_name_are_no_part_of_it() {
    let text = "Orla Hessian BL spoke for the hotel. Ms Hessian sat down. “No,” Hessian said.";
    assert_eq!(owners(text, &[("“No,”", "Hessian")]), ["Orla Hessian"]);
}

#[test]
fn an_opening_phrase_is_no_apposition() {
    let text = "According to the logbook, Marlow had walked the wall. Replying to the harbour board, Tetherby denied it.";
    let names = owners(text, &[("had walked the wall", "the logbook"), ("denied it", "Tetherby")]);
    assert_eq!(names, ["the logbook", "Tetherby"]);
}

#[test]
fn a_surname_is_not_the_mother_who_is_named_later() {
    let text = "Teddy Moran looked for his mother. “It hurt,” Moran said.\nMarisol Moran drove home.";
    assert_eq!(owners(text, &[("“It hurt,”", "Moran")]), ["Teddy Moran"]);
}

#[test]
fn the_letters_of_an_office_and_of_a_surname_are_the_person() {
    let text = "The Police Public Relations Officer, SP Ngozi Eke, came. “No arrests,” the PPRO said.\nCoach Dale Prewitt waved. “Up,” Coach P said.";
    let names = owners(text, &[("“No arrests,”", "PPRO"), ("“Up,”", "Coach P")]);
    assert_eq!(names, ["Ngozi Eke", "Dale Prewitt"]);
}

#[test]
fn a_place_may_stand_between_a_role_and_a_name() {
    let text = "A lecturer at the Federal University, Ankpa, Prof. Emeka Obi, disagreed. “It is late,” the lecturer said.";
    let names = owners(
        text,
        &[
            ("disagreed", "A lecturer at the Federal University, Ankpa, Prof. Emeka Obi"),
            ("“It is late,”", "the lecturer"),
        ],
    );
    assert_eq!(names, ["Emeka Obi", "Emeka Obi"]);
}

#[test]
fn a_trader_who_gives_a_name_goes_by_it() {
    let text = "Another trader, who identified herself only as Mama Ebele, wept. “Gone,” she said.";
    assert_eq!(owners(text, &[("wept", "Another trader"), ("“Gone,”", "she")]), ["Mama Ebele"; 2]);
}

#[test]
fn the_subject_of_a_life_keeps_the_surname_that_relatives_share() {
    let text = "Ottilie Brandt, a physicist, died on Sunday. Her daughter, Astrid Brandt, gave the cause.\nBefore Dr. Brandt nobody had listened. “Everybody looked,” she said.\n“I come from a family of tuners,” Dr. Brandt said.";
    let names =
        owners(text, &[("“Everybody looked,”", "she"), ("“I come from a family of tuners,”", "Dr. Brandt")]);
    assert_eq!(names, ["Ottilie Brandt", "Ottilie Brandt"]);
}

#[test]
fn somebody_named_now_something_or_born_something_is_one_person() {
    let text = "A farmer named Hub Nystrom stood up. “Who?” he called.\nAda Brandt died on Sunday. Ada Maria Zielin was born in 1937. “Nothing,” she said.";
    let names = owners(text, &[("“Who?”", "he"), ("“Nothing,”", "she")]);
    assert_eq!(names, ["Hub Nystrom", "Ada Brandt"]);
}

#[test]
fn a_trust_of_supporters_is_not_the_club() {
    let text = "Harrow Athletic lost. The Harrow Athletic Supporters’ Trust wept. “It is a mess,” the trust said.\n“We tried,” Harrow said.";
    let names = owners(text, &[("“It is a mess,”", "the trust"), ("“We tried,”", "Harrow")]);
    assert_ne!(names[0], names[1]);
}

#[test]
fn a_day_or_an_office_can_be_a_part_of_a_name() {
    let text = "“I swept,” Elder Monday Obi said.\n“I drove,” her neighbour Abdul Rahim Sheikh said.\nHer colleague, Sunday Eke, wept.";
    let names = owners(
        text,
        &[
            ("“I swept,”", "Elder Monday Obi"),
            ("“I drove,”", "her neighbour Abdul Rahim Sheikh"),
            ("wept", "Sunday Eke"),
        ],
    );
    assert_eq!(names, ["Monday Obi", "Abdul Rahim Sheikh", "Sunday Eke"]);
}

#[test]
fn letters_in_brackets_are_no_nickname() {
    let text =
        "The leader in the Quay Corporation (QC) Hari Tambe on Monday said it was dry. “Bad,” Tambe said.";
    assert_eq!(owners(text, &[("it was dry", "Hari Tambe"), ("“Bad,”", "Tambe")]), ["Hari Tambe"; 2]);
}

#[test]
fn a_surname_of_two_words_is_the_end_of_the_whole_name() {
    let text = "Judge Orla Ní Bhrian sat. “No,” Judge Ní Bhrian said.";
    assert_eq!(owners(text, &[("“No,”", "Judge Ní Bhrian")]), ["Orla Ní Bhrian"]);
}

#[test]
fn an_apposition_is_of_the_name_that_it_follows() {
    let text = "The barge is owned by Ramesh Bora, the brother of Nitin Bora, a farmer. “I know nothing,” the farmer said.";
    assert_eq!(owners(text, &[("“I know nothing,”", "the farmer")]), ["Nitin Bora"]);
}

#[test]
fn a_first_name_that_is_a_country_is_the_person_of_that_name() {
    let text = "Jordan Lavel waved. “Never,” Jordan said. She lives in Chad.";
    assert_eq!(owners(text, &[("“Never,”", "Jordan")]), ["Jordan Lavel"]);
}

#[test]
fn a_calling_a_service_and_a_family_stand_around_names() {
    let text = "We came early, Nurse Ada Quill said.\nIt had 112 calls, Mid Marches Fire and Rescue Service said.\nIt is late, Supporters’ trust chair Hope Lind said.\nKim Lavel wept. It is sad, Kim and Jo’s aunt Maud Tripp said.";
    let said = [
        ("We came early", "Nurse Ada Quill"),
        ("It had 112 calls", "Mid Marches Fire and Rescue Service"),
        ("It is late", "Supporters’ trust chair Hope Lind"),
        ("It is sad", "Kim and Jo’s aunt Maud Tripp"),
    ];
    let names = owners(text, &said);
    assert_eq!(names, ["Ada Quill", "Mid Marches Fire and Rescue Service", "Hope Lind", "Maud Tripp"]);
}

#[test]
fn two_surnames_are_the_person_who_has_both() {
    let text = "Helder Tavar Montes came. Rui Montes stayed. “No,” Tavar Montes said.";
    assert_eq!(owners(text, &[("“No,”", "Tavar Montes")]), ["Helder Tavar Montes"]);
}

#[test]
fn degrees_and_offices_are_no_part_of_a_name() {
    let text = "“No,” said Nora Pell KC. “Yes,” said Otto Lind Jr.";
    assert_eq!(
        owners(text, &[("“No,”", "Nora Pell KC"), ("“Yes,”", "Otto Lind Jr")]),
        ["Nora Pell", "Otto Lind Jr"]
    );
}

#[test]
fn a_handle_goes_on_behind_a_low_line() {
    let text = "“My oven sings,” wrote a user called @oven_ada. It rained.";
    assert_eq!(owners(text, &[("“My oven sings,”", "a user called @oven_ada")]), ["@oven_ada"]);
}

#[test]
fn an_apposition_may_hold_a_role_with_its_article() {
    let text =
        "The society wrote to us. “No,” said its president, the barrister Nora Pell. “Never,” Pell said.";
    let said = [("“No,”", "its president, the barrister Nora Pell"), ("“Never,”", "Pell")];
    assert_eq!(owners(text, &said), ["Nora Pell", "Nora Pell"]);
}

#[test]
fn a_saint_and_a_union_give_bodies_their_names() {
    let text = "It was full, St. Odile's Medical Center said. It said no more. It was open, St. Odile's said.\nHalvor Kelp, a grocer, met the United Dock Workers. It had won, the United Dock Workers said.";
    let said = [("It was open", "St. Odile's"), ("It had won", "the United Dock Workers")];
    assert_eq!(owners(text, &said), ["St. Odile's Medical Center", "United Dock Workers"]);
}

#[test]
fn a_user_who_goes_by_a_name_is_who_that_name_is() {
    let text = "“Some?” wrote a forum user who goes by Lantern Bob. “Some?” Lantern Bob wrote again.";
    let (_, cast) =
        read(text, &[("“Some?”", "a forum user who goes by Lantern Bob"), ("wrote again", "Lantern Bob")]);
    assert_eq!(cast.owners[0].entity, cast.owners[1].entity);
}

#[test]
fn a_bodys_name_holds_all_that_it_sees_to() {
    let text = "The Department for Tides and Harbours said no. The Office for the Coordination of Ferry Affairs said yes.\nThe Ministry of Lands, Ports and Inland Shipping said so. The Department of Piers and Ada Merrow said nothing.";
    let said = [
        ("no", "The Department for Tides and Harbours"),
        ("yes", "The Office for the Coordination of Ferry Affairs"),
        ("so", "The Ministry of Lands, Ports and Inland Shipping"),
        ("nothing", "Ada Merrow"),
    ];
    let names = owners(text, &said);
    assert_eq!(names[0], "Department for Tides and Harbours");
    assert_eq!(names[1], "Office for the Coordination of Ferry Affairs");
    assert_eq!(names[2], "Ministry of Lands, Ports and Inland Shipping");
    assert_eq!(names[3], "Ada Merrow");
}

#[test]
fn a_name_with_an_age_in_brackets_stands_for_the_description_before_it() {
    let text = "Her neighbour, Orrin Vell (71), a former bank manager, alleged that the pier was closed.";
    assert_eq!(owners(text, &[("that the pier was closed", "Her neighbour")]), ["Orrin Vell"]);
}

#[test]
fn a_center_with_a_first_name_and_a_surname_plays() {
    let text =
        "“That is it,” Lonnie Abara said.\nCenter Goran Tadek said he was held.\n“I have bruises,” he said.";
    let said = [
        ("“That is it,”", "Lonnie Abara"),
        ("he was held", "Center Goran Tadek"),
        ("“I have bruises,”", "he"),
    ];
    assert_eq!(owners(text, &said), ["Lonnie Abara", "Goran Tadek", "Goran Tadek"]);
    assert_eq!(
        owners("The Center for Tides said no.", &[("no", "The Center for Tides")]),
        ["Center for Tides"]
    );
}

#[test]
fn a_center_before_a_name_is_somebody_who_plays() {
    let text = "Center Goran Pell said it was loud.\n“I looked over,” Pell said.";
    let names = owners(text, &[("it was loud", "Goran Pell"), ("“I looked over,”", "Pell")]);
    assert_eq!(names, ["Goran Pell"; 2]);
}

#[test]
fn who_has_no_first_name_goes_by_the_title() {
    let text = "One of them, Lord Pell of Quayside, said he had no memory of it. “I was away,” Pell said.";
    let names =
        owners(text, &[("he had no memory of it", "Lord Pell of Quayside"), ("“I was away,”", "Pell")]);
    assert_eq!(names, ["Lord Pell of Quayside"; 2]);
}

#[test]
fn a_handle_in_small_letters_is_whoever_goes_by_it() {
    let text = "Researcher Nora Pell, who goes by quietmoth online, said it was plausible. “I framed it,” quietmoth wrote.";
    let names = owners(text, &[("it was plausible", "Nora Pell"), ("“I framed it,”", "quietmoth")]);
    assert_eq!(names, ["Nora Pell"; 2]);
}

#[test]
fn where_a_lawmaker_comes_from_is_nobody_and_dear_is_no_name() {
    let text = "Sen. Ines Voss, D-Norland City, said she was sad. “It is over,” she told reporters.\n“Dear Halden, we knocked,” a note said. Halden denied it.";
    let names = owners(text, &[("she was sad", "Ines Voss"), ("“It is over,”", "she"), ("it", "Halden")]);
    assert_eq!(names, ["Ines Voss", "Ines Voss", "Halden"]);
}

#[test]
fn will_is_a_first_name_where_nothing_else_gives_it_a_capital() {
    let names = owners(
        "“It is off,” Will Moy, a baker, told us. “It is gone,” Moy said.",
        &[("“It is gone,”", "Moy")],
    );
    assert_eq!(names, ["Will Moy"]);
}

#[test]
fn an_initial_that_is_also_an_article_stays_in_its_name() {
    let names = owners(
        "Sonya A. Zoghlin, a lawyer, spoke. “It is gone,” Zoghlin said.",
        &[("“It is gone,”", "Zoghlin")],
    );
    assert_eq!(names, ["Sonya A. Zoghlin"]);
}

#[test]
fn a_sentence_full_of_names_is_no_headline() {
    let text = "Odd Fenne, head of the Boats in Towns Project at Ansa University’s Holm International Center, told Norland News the Harbour Ministry’s lists were gone.\n“It is gone,” Fenne said.";
    assert_eq!(owners(text, &[("“It is gone,”", "Fenne")]), ["Odd Fenne"]);
}

#[test]
fn a_name_between_marks_is_a_byname() {
    let text = "The baker, known to fans as ‘Lottie Loaf’, is Lottie Hargrave. “Up,” Hargrave said.";
    assert_eq!(owners(text, &[("“Up,”", "Hargrave")]), ["Lottie Hargrave"]);
}

#[test]
fn whoever_speaks_for_another_is_named_not_the_other() {
    let text = "After lunch, counsel to the petitioner, Funke Adela, said it would rain.";
    assert_eq!(owners(text, &[("it would rain", "counsel to the petitioner, Funke Adela")]), ["Funke Adela"]);
    let text = "The senator representing the coast, Ada Quill, agreed. “Up,” the senator said.";
    assert_eq!(owners(text, &[("“Up,”", "the senator")]), ["Ada Quill"]);
}

#[test]
fn a_byname_is_whoever_has_that_first_name() {
    let text =
        "Lottie Hargrave bakes. The star, known to fans as ‘Lottie Loaf’, sat down. “Up,” Lottie said.";
    assert_eq!(owners(text, &[("“Up,”", "Lottie")]), ["Lottie Hargrave"]);
}

#[test]
fn a_name_that_only_looks_like_another_is_somebody_else_and_is_shown_as_it_stands() {
    for (name, alike) in [
        // Cyrillic letters in the first name, in the surname, long or short, and in both.
        ("Tomas Reyes", "Tom\u{430}s Reyes"),
        ("Tomas Reyes", "Tomas R\u{435}yes"),
        ("Ilya Torovskyy", "Ilya T\u{43e}r\u{43e}vskyy"),
        ("Ilya Torovskyy", "Ilya \u{422}orovskyy"),
        ("Ada Kahn", "Ada Ka\u{4bb}n"),
        ("Sam Cox", "\u{405}\u{430}m \u{421}\u{43e}x"),
        // Greek, Armenian and wide letters.
        ("Anna Kent", "\u{391}nna Kent"),
        ("Nora Pell", "N\u{585}ra Pell"),
        ("Nora Pell", "Nora \u{ff30}ell"),
    ] {
        for (a, b) in [(name, alike), (alike, name)] {
            let text = format!(
                "{a} and {b} met in the town hall on Monday.\n“We stay,” {a} said.\n“We go,” {b} said."
            );
            let names = owners(&text, &[("“We stay,”", a), ("“We go,”", b)]);
            assert_eq!(names, [a, b]);
        }
    }
}
