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
                within: false,
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

/// Name and kind of the owners.
fn kinds(text: &str, said: &[(&str, &str)]) -> Vec<(String, SpeakerKind)> {
    let (story, cast) = read(text, said);
    let of =
        |e: Option<usize>| e.map(|e| (story.str(cast.entities[e].name).to_owned(), cast.entities[e].kind));
    cast.owners.iter().filter_map(|o| of(o.entity)).collect()
}

#[test]
fn words_without_a_speaker_stay_open() {
    let (_, cast) = read("“Not for sale,” read the wall.\nIt rained all day.", &[("“Not for sale,”", "")]);
    assert_eq!(cast.owners[0].entity, None);
    assert_eq!(cast.owners[0].tier, Tier::Unclear);
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

mod bodies;
mod descriptions;
mod kinds;
mod names;
mod pronouns;
mod sources;
