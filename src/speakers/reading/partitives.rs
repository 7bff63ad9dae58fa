//! Whom a part of several means: `one of the three people`.

use super::{LOOK_BACK, Reader};
use crate::speakers::lexicon;
use crate::speakers::mentions::Mention;
use crate::speakers::words::Word;

impl Reader<'_, '_> {
    /// `one of the three people`, `two of the officials`: those of whom it speaks.
    pub(super) fn partitive(&self, m: &Mention) -> Option<usize> {
        let count = |w: &Word| w.any(lexicon::COUNT) || matches!(&*w.lower, "some" | "none" | "another");
        let of = (m.words.start..=m.words.end).find(|&k| self.words.at(k).lower == "of")?;
        let them = matches!(&*self.words.at(of + 1).lower, "them" | "these" | "those");
        if them && !self.words.at(of + 2).noun() && count(self.words.at(m.head)) {
            // `one of them` is one, whom the text keeps apart from the others.
            if self.words.at(m.head).lower == "one" {
                return None;
            }
            let back = self.recent.iter().rev().take(LOOK_BACK);
            return back.map(|&(_, e)| e).find(|&e| self.person(e).is_some_and(|p| p.plural));
        }
        if !self.words.at(of.checked_sub(1)?).lower.is_empty() && !count(self.words.at(of - 1)) {
            return None;
        }
        let noun = (of + 1..m.words.end).find(|&k| self.words.at(k).noun())?;
        // `one of the diplomats`, after `two diplomats`: one, too, where no number speaks of them all.
        if self.words.at(of - 1).lower == "one"
            && noun == of + 2
            && !self.words.at(noun - 1).any(lexicon::COUNT)
        {
            return self.same_words(m, lexicon::stem(&self.words.at(m.head).lower));
        }
        let stem = lexicon::stem(&self.words.at(noun).lower);
        // `three of the people with knowledge of the meeting`: those of whom most of its words were said.
        let shared = |&e: &usize| {
            let first = self.person(e).and_then(|p| p.mentions.first()).and_then(|&f| self.mentions.get(f));
            let theirs = |k: &usize| {
                let word = &*self.words.at(*k).lower;
                first.is_some_and(|f| f.words.clone().any(|j| *self.words.at(j).lower == *word))
            };
            (noun + 1..m.words.end).filter(theirs).count()
        };
        let several =
            self.by_head.get(stem)?.iter().copied().filter(|&e| self.person(e).is_some_and(|p| p.plural));
        several.max_by_key(shared)
    }
}
