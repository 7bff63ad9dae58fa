//! Which words name somebody, and which only say of what kind something else is.

use super::PLACED;
use crate::perspectives::scene::Scene;
use crate::text::{Letters, Span, among};

/// Words that stand behind a name without being what the name describes.
const LINKS: &str = "and or but nor in on at to for of from by with about against over into onto after before since until \
    during without under between through than as like near via per amid among while when where which who \
    whom whose that because if though although so yet not also too still now then again once later earlier \
    both all even only just alone himself herself itself themselves the a an this these his her its their \
    what how why more most up out off down back away around across here there today tonight yesterday \
    tomorrow no never ever instead either neither behind beyond toward towards upon aboard ahead apart \
    almost always often seldom rather quite perhaps soon";

/// Words that open the object of a verb: the word before is no noun that a name describes (`Kroner need a draw`).
const OBJECTS: &str = "a an the his her its their no any to that it them him";

/// Plural nouns that a name describes: they look like verbs.
const PLURALS: &str = "sources officials members councillors lawmakers employees workers analysts headquarters meetings \
    supporters fans shares voters leaders groups aides allies advisers advisors lawyers candidates players \
    troops forces police delegates politicians ministers executives customers users residents residents’ \
    students officers rules results";

/// Titles: what stands before one describes it, and what one stands before is a name by itself.
const TITLES: &str = "president chairman chairwoman chair chief director secretary minister leader member superintendent \
    commissioner councillor captain coach spokesman spokeswoman spokesperson senator governor mayor judge \
    justice representative congressman congresswoman general prince princess king queen lord lady dame sir \
    pope father sister detective sergeant inspector officer professor doctor colonel major mr mrs ms miss dr \
    prof cllr madam deputy speaker";

/// Auxiliaries and common verbs in the past that have no ending to be known by: who stands before one does something.
const VERBS: &str = "said has had cannot have is was were are will would can could may might must should did does do left won lost \
    took made gave got went came ran held met led sold bought built paid kept put set cut wrote spoke told \
    became began broke brought chose drew drove fell felt fought found grew hit knew rose saw sent shot \
    stood struck swore taught threw thought understood wore withdrew who which";

/// The mention only says of which kind something else is: `School Board President Ana Hale`, `a Treasury source`.
pub fn attributive(scene: &Scene, name: &str, mention: Span) -> bool {
    let Some(sentence) = scene.sentence(mention.start) else { return false };
    // `the Division of Water Structures`: the end of a longer name.
    let before = scene.story.str(Span::new(sentence.start, mention.start));
    let whole = before.strip_suffix(" of ").and_then(|b| b.split_whitespace().next_back());
    if whole.is_some_and(|w| w.starts_with(char::is_uppercase)) || joined(name, before) {
        return true;
    }
    let rest = scene.story.str(Span::new(mention.end, sentence.end));
    let mut words = rest.split_whitespace();
    let Some(next) = words.next().filter(|_| rest.starts_with(char::is_whitespace)) else { return false };
    let bare = next.trim_end_matches(|c: char| !c.is_alphanumeric());
    if next.starts_with(char::is_uppercase) {
        return among(TITLES, bare.small().as_str());
    }
    next.starts_with(char::is_lowercase) && described(next, words.next())
}

/// The name is one word, and here the last one of a longer name: `Islamic | State`. Titles and their short forms do not
/// make a name longer, nor does a word that opens the sentence.
fn joined(name: &str, before: &str) -> bool {
    let Some(last) = before.strip_suffix(' ').and_then(|b| b.split_whitespace().next_back()) else {
        return false;
    };
    let title = last.ends_with('.') || among(TITLES, last.small().as_str());
    let opens = before.split_whitespace().count() == 1;
    let large = last.starts_with(char::is_uppercase) && last.ends_with(char::is_alphanumeric);
    large && !title && !opens && !name.contains(' ')
}

/// Last words of names of groups, of whole states and of places, which nobody could have heard: `Senate Democrats`, `United States`.
const GROUPS: &str = "american americans asian asians african europeans european muslim muslims christians jews latino latinos \
    hispanic hispanics democratic democrat democrats republican republicans conservatives liberals tories states kingdom emirates majority \
    minority river lake fault run creek bay island road street avenue bridge valley";

/// What bodies are, written large for one of them: no name by itself.
const KINDS: &str = "department state government council court ministry parliament house cabinet commission board party \
    union opposition";

/// A people, a party or a faith, or what is of one: by its ending where it is one word (`Syrians`).
pub fn is_group(name: &str) -> bool {
    const ENDS: &[&str] = &["ans", "ese", "ish", "ists", "ites", "ian"];
    let last = name.rsplit(' ').next().unwrap_or(name);
    let word = last.small();
    among(GROUPS, &word)
        || last == name && among(KINDS, &word)
        || last == name && ENDS.iter().any(|e| name.ends_with(e))
}

/// The word is a noun that the name before it describes, as far as one sees without a parser.
fn described(next: &str, after: Option<&str>) -> bool {
    let bare = next.trim_end_matches(|c: char| !c.is_alphanumeric());
    let closed = bare.len() < next.len();
    if among(PLURALS, bare) {
        return true;
    }
    // `On the Government benches, patience wears thin`: no sentence goes on like that behind a verb.
    if bare.ends_with('s') && !bare.ends_with("ss") && !is_verb(bare) {
        return closed;
    }
    let verb = is_verb(bare) || bare.ends_with("ly") || bare.ends_with("ing") || among(LINKS, bare);
    !verb && (closed || !after.is_some_and(|w| among(OBJECTS, w)))
}

/// What is named once in full and then by its first or last word: `Thornby`, `City`. Only where no other name has the
/// word, the story does not write it small as well, and outside of places.
pub fn short_forms(scene: &Scene, id: usize, name: &str) -> Vec<Span> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let (Some(first), Some(last)) = (words.first(), words.get(1..).and_then(<[&str]>::last)) else {
        return Vec::new();
    };
    let others = || scene.cast.entities.iter().enumerate().filter(|(i, _)| *i != id);
    let shared = |word: &str| {
        let mut names = others().map(|(_, e)| scene.story.str(e.name)).filter(|n| *n != word);
        names.any(|n| n.split_whitespace().any(|w| w == word))
    };
    let forms = [*first, *last].into_iter().filter(|w| w.len() > 2 && w.starts_with(char::is_uppercase));
    let forms = forms.filter(|w| !shared(w) && !scene.written_small(w));
    let found = forms.flat_map(|w| scene.alone(w)).filter(|m| !super::stands_after(scene, *m, PLACED));
    let own: Vec<Span> = scene.entity(id).map_or(Vec::new(), |e| e.mentions.clone());
    let speaks = |m: Span| scene.mentions_in(m).iter().any(|&(_, e)| e < scene.cast.speaking);
    found.filter(|m| !speaks(*m) && !own.iter().any(|o| o.overlaps(*m))).collect()
}

/// The mention is by name: it holds the last word of the name, or is its first word alone.
pub fn by_name(mention: &str, name: &str) -> bool {
    let words = |s: &str| {
        let all = s
            .split(|c: char| !(c.is_alphanumeric() || c == '-'))
            .filter(|w| w.starts_with(char::is_uppercase));
        all.map(str::to_owned).collect::<Vec<_>>()
    };
    let (mention, name) = (words(mention), words(name));
    name.last().is_some_and(|last| mention.contains(last))
        || mention.len() == 1 && mention.first() == name.first()
}

/// A verb that is surely one: an auxiliary, a past tense.
pub fn is_verb(plain: &str) -> bool {
    let plain = plain.trim_end_matches("n’t").trim_end_matches("n't");
    let past = plain.len() > 3 && plain.ends_with("ed") && plain.starts_with(char::is_lowercase);
    among(VERBS, plain) || past
}
