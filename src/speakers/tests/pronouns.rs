//! Whom pronouns mean.

use super::{Tier, owners, read};

#[test]
fn a_pronoun_means_the_subject_of_the_sentence_before() {
    let text = "Ana Kovalenko spoke to Lucia Ferrand at the gate. “We are done,” she said.";
    let (_, cast) = read(text, &[("“We are done,”", "she")]);
    assert_eq!(cast.owners[0].tier, Tier::Inferred);
    assert_eq!(owners(text, &[("“We are done,”", "she")]), ["Ana Kovalenko"]);
}

#[test]
fn gender_comes_from_the_words_of_the_story() {
    let text = "Spokeswoman Fenella Crook met Alban Roke, a farmer, who lost his barn.\n“There was a model,” she said.\n“I sold,” he said.";
    let names = owners(text, &[("“There was a model,”", "she"), ("“I sold,”", "he")]);
    assert_eq!(names, ["Fenella Crook", "Alban Roke"]);
}

#[test]
fn the_only_one_of_a_paragraph_is_meant_before_somebody_of_an_earlier_one() {
    let text = "Mrs. Ada Sorley spoke first. Her plan was bold, she said. Nobody else had one like hers.\nThat was too much for Robin Achterberg, an engineer. “It will sink,” she said.";
    let names = owners(text, &[("Her plan was bold", "she"), ("“It will sink,”", "she")]);
    assert_eq!(names, ["Ada Sorley", "Robin Achterberg"]);
}

#[test]
fn a_pronoun_knows_topics_appositions_and_the_name_beside_it() {
    let text = "Mr. Lim Boon waited. “She cried,” Mr. Lim Boon said.\nJanil Koh, a pilot, said it was bad.\n“We must do better,” he said.";
    assert_eq!(
        owners(
            text,
            &[("“She cried,”", "Mr. Lim Boon"), ("it was bad", "Janil Koh"), ("“We must do better,”", "he")]
        )[2],
        "Janil Koh"
    );
    let text = "Paula Revesz spoke at length. “I was told late,” she said.\nFor Doreen Mippi, it came as no surprise. “We told them,” she said.";
    assert_eq!(
        owners(text, &[("“I was told late,”", "she"), ("“We told them,”", "she")]),
        ["Paula Revesz", "Doreen Mippi"]
    );
}

#[test]
fn the_name_that_opens_the_sentence_before_is_whom_the_pronoun_means() {
    let text = "Mrs. Tegan Marr trained alone. “I slept,” she said. “I ran,” Mrs. Marr said.\nSaara Hieta laughs when the line is read out. “It is true,” she says.";
    let names = owners(text, &[("“I slept,”", "she"), ("“I ran,”", "Mrs. Marr"), ("“It is true,”", "she")]);
    assert_eq!(names[2], "Saara Hieta");
}

#[test]
fn they_can_be_somebody_unnamed() {
    let text = "Brightwell, a builder, was glad.\nOne ally of the minister disagreed with Brightwell. “It went wrong,” they said.";
    assert_eq!(owners(text, &[("“It went wrong,”", "they")]), ["One ally of the minister"]);
}

#[test]
fn who_is_told_of_right_before_a_new_paragraph_speaks_in_it() {
    let text = "Mick Aldous, a pundit, called the award a disgrace. Anjum Corrie, who once refereed there, disagreed with him.\n“It is a penalty anywhere,” she wrote.";
    let said = [("the award a disgrace", "Mick Aldous"), ("“It is a penalty anywhere,”", "she")];
    assert_eq!(owners(text, &said), ["Mick Aldous", "Anjum Corrie"]);
}

#[test]
fn one_pronoun_in_what_somebody_says_of_another_does_not_make_a_woman_of_him() {
    let text = "Amara Dole died on Friday. Jonty Merrow, the principal, said a prize would be given in her name. “She’d have laughed,” he said.";
    let said = [("a prize would be given in her name", "Jonty Merrow"), ("“She’d have laughed,”", "he")];
    assert_eq!(owners(text, &said), ["Jonty Merrow", "Jonty Merrow"]);
}

#[test]
fn a_person_is_meant_before_a_thing_that_speaks() {
    let text = "Inga Solheim, a hydrologist, said farmers were right. Dr Solheim’s modelling found that less ran off.\n“Those dams are not coming back,” she said.";
    let said = [
        ("farmers were right", "Inga Solheim"),
        ("that less ran off", "Dr Solheim’s modelling"),
        ("“Those dams are not coming back,”", "she"),
    ];
    assert_eq!(owners(text, &said).last().unwrap(), "Inga Solheim");
}

#[test]
fn the_owner_of_a_relative_is_not_whom_the_paragraph_is_about() {
    let text = "Della March sang. She sang for years. She was loud.\nHer daughter, the singer Ines Low, put it gently. “Mum lent it,” she said.";
    assert_eq!(owners(text, &[("“Mum lent it,”", "she")]), ["Ines Low"]);
}

#[test]
fn what_it_was_said_was_said_by_nobody_in_particular() {
    let text = "Ilse Marr told the Hollin Gazette that the spring was old. “You could not hear a word,” it was said afterwards.";
    let said = [("that the spring was old", "Ilse Marr"), ("“You could not hear a word,”", "it")];
    assert_eq!(owners(text, &said), ["Ilse Marr", "-"]);
}

#[test]
fn whom_somebody_quotes_is_another() {
    let text = "Ron Pell, who lived there, told Jasper Holt to wait.\n“And he goes, ‘You swim, I follow,’” Pell said.";
    let names =
        owners(text, &[("“And he goes, ‘You swim, I follow,’”", "Pell"), ("You swim, I follow", "he")]);
    assert_eq!(names, ["Ron Pell", "Jasper Holt"]);
}

#[test]
fn who_heads_a_body_and_opens_the_sentence_before_is_meant() {
    let text = "Grace Ekpen spoke. “No,” she said.\nThe Executive Director of the Centre for Pier Repairs, Dr Ngozi Obi, blamed the rain. “Up,” she said.";
    assert_eq!(owners(text, &[("“No,”", "she"), ("“Up,”", "she")]), ["Grace Ekpen", "Ngozi Obi"]);
}

#[test]
fn where_people_put_what_they_say_is_neither_she_nor_a_firm() {
    let text = "Marva Pantin left. In a Facebook Live broadcast on Thursday, she claimed that it rained.";
    assert_eq!(owners(text, &[("that it rained", "she")]), ["Marva Pantin"]);
    let text = "Bluecrest Works Ltd fell. In a post on Facebook last week, the firm called it rain.";
    assert_eq!(owners(text, &[("it rain", "the firm")]), ["Bluecrest Works Ltd"]);
}
