//! Behaviour of the whole room, on stories of our own.

use super::{Cast, resolve};
use crate::article::Role;
use crate::page::plain;
use crate::quotes::Attribution;
use crate::report::{QuoteKind, Reason, SpeakerKind, Tier};
use crate::text::{Span, Story};

/// A story of the lines of `text`, and for each `(content, source)` an attribution. Sources are looked for behind
/// the content first, then before it.
fn read(text: &str, said: &[(&str, &str)]) -> (Story, Cast) {
    let page = plain::page(text);
    let roles: Vec<_> =
        (1..u32::try_from(page.blocks.len()).unwrap()).map(|b| (b, Role::Paragraph)).collect();
    let story = Story::new(&page, &roles);
    let attributions: Vec<Attribution> = said
        .iter()
        .map(|(content, source)| {
            let start = story.text.find(content).expect(content);
            let content = Span::new(start, start + content.len());
            let direct = story.str(content).starts_with('“');
            let behind = story.text[content.end..].find(source).map(|i| content.end + i);
            let at = behind.or_else(|| story.text[..start].rfind(source));
            let at = at.filter(|_| !source.is_empty());
            Attribution {
                content: vec![content],
                quoted: if direct { vec![content] } else { Vec::new() },
                kind: if direct { QuoteKind::Direct } else { QuoteKind::Indirect },
                cue: None,
                source: at.map(|i| Span::new(i, i + source.len())),
                via: None,
                why: Reason::default(),
            }
        })
        .collect();
    let cast = resolve(&story, &attributions);
    (story, cast)
}

/// The names of the owners, `-` for none.
fn owners(text: &str, said: &[(&str, &str)]) -> Vec<String> {
    let (story, cast) = read(text, said);
    let name = |e: Option<usize>| e.map_or("-", |e| story.str(cast.entities[e].name)).to_owned();
    cast.owners.iter().map(|o| name(o.entity)).collect()
}

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
fn the_company_is_the_company_that_the_story_named() {
    let text = "Lumenforge, the battery maker, cut its forecast. A glut was to blame, the company said.";
    assert_eq!(owners(text, &[("A glut was to blame", "the company")]), ["Lumenforge"]);
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
fn words_without_a_speaker_stay_open() {
    let (_, cast) = read("“Not for sale,” read the wall.\nIt rained all day.", &[("“Not for sale,”", "")]);
    assert_eq!(cast.owners[0].entity, None);
    assert_eq!(cast.owners[0].tier, Tier::Unclear);
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
fn those_who_are_named_and_silent_stand_behind_those_who_speak() {
    let text = "Mr. Viktor Hale founded the firm. Ms. Katarina Voss runs it. “Winter did not come,” Ms. Voss said. Mr. Hale was not there.";
    let (story, cast) = read(text, &[("“Winter did not come,”", "Ms. Voss")]);
    assert_eq!(cast.speaking, 1);
    let silent: Vec<&str> = cast.entities[cast.speaking..].iter().map(|e| story.str(e.name)).collect();
    assert_eq!(silent, ["Viktor Hale"]);
    assert_eq!(cast.entities[1].mentions.len(), 2);
}

#[test]
fn the_only_one_of_a_paragraph_is_meant_before_somebody_of_an_earlier_one() {
    let text = "Mrs. Ada Sorley spoke first. Her plan was bold, she said. Nobody else had one like hers.\nThat was too much for Robin Achterberg, an engineer. “It will sink,” she said.";
    let names = owners(text, &[("Her plan was bold", "she"), ("“It will sink,”", "she")]);
    assert_eq!(names, ["Ada Sorley", "Robin Achterberg"]);
}

#[test]
fn a_family_name_speaks_of_all_its_members() {
    let text = "Mr. Gil Marlow and Mrs. Una Marlow own the mill. Ms. Petra Finn was the judge. She ruled in May.\nThe Marlows have a month. “We appeal,” she said.";
    assert_eq!(owners(text, &[("“We appeal,”", "she")]), ["Una Marlow"]);
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
