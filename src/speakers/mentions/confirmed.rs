//! Which names hold whose capitals tell nothing by themselves.

use super::names::{Name, body, loud};
use crate::speakers::lexicon::{ADJECTIVE, KNOWN, NEW, PLACE, PRESS, VERB};
use crate::speakers::words::Words;
use crate::text::lookup::Lookup;

/// Keeps a weak name only when the story has it elsewhere in a strong place, or never writes the word small and it is more
/// than one word; shortens a weak run whose first word only begins the sentence.
pub fn confirm(words: &Words, names: &mut Vec<Name>) {
    let key =
        |n: &Name| -> String { n.words.clone().map(|k| &*words.at(k).lower).collect::<Vec<_>>().join(" ") };
    let strong: Lookup<()> = names.iter().filter(|n| !n.weak).map(|n| (key(n), ())).collect();
    let mut parts: Lookup<()> = Lookup::default();
    let sure = |n: &&Name| {
        let first = words.at(n.words.start);
        let several = n.words.len() > 1 && !loud(words, n.words.start);
        !n.weak || several && !words.also_small(&first.lower) && !first.any(VERB | ADJECTIVE)
    };
    for n in names.iter().filter(sure) {
        parts.extend(n.words.clone().filter(|&k| words.at(k).word()).map(|k| (&*words.at(k).lower, ())));
    }
    names.retain_mut(|n| {
        if !n.weak {
            return true;
        }
        let first = words.at(n.words.start);
        if strong.contains(&key(n)) {
            return true;
        }
        let several = n.words.len() > 1;
        let everyday =
            words.also_small(&first.lower) || first.any(VERB | ADJECTIVE) || first.noun() && !several;
        if loud(words, n.words.start) {
            // A headline brings no name of its own; single words of known names count.
            return n.words.clone().all(|k| !words.at(k).word() || parts.contains(&*words.at(k).lower));
        }
        if several && everyday && !body(words, n.words.clone()) && !parts.contains(&*first.lower) {
            // `Yesterday Trump`: the rest is the name.
            n.words.start += 1;
            n.weak = false;
            return words.at(n.words.start).word();
        }
        if !several && first.any(PLACE | PRESS) {
            return true;
        }
        let next = words.at(n.words.end);
        // `Lumenforge, the battery maker,`
        let apposed = next.text == ","
            && words.at(n.words.end + 1).any(KNOWN | NEW)
            && !first.lower.ends_with("ly")
            && (n.words.end + 3..n.words.end + 15).any(|k| words.at(k).text == ",");
        let speaks = next.any(VERB)
            && (!first.lower.ends_with('s') || matches!(&*next.lower, "says" | "is" | "was" | "has"));
        several || !everyday && (parts.contains(&*first.lower) || first.possessive || speaks || apposed)
    });
}
