//! Whom a description means that names no office of theirs: the person whom the story tells of just now, whoever wrote
//! the letter, whoever answers.

use super::{LOOK_BACK, Reader};
use crate::speakers::lexicon::{self, KIN, PERSON};
use crate::speakers::mentions::Mention;
use crate::speakers::people::spelling::fold;
use crate::speakers::people::{Someone, Sort};
use crate::speakers::words::Shape;
use crate::text::among;

/// Where people put what they say for all to read.
const PLATFORMS: &str =
    "facebook instagram twitter x bluesky threads telegram tiktok linkedin whatsapp weibo mastodon";

/// Offices that many have: `the lawmaker` may be any of them.
const GENERIC: &[&str] = &[
    "politician",
    "lawmaker",
    "legislator",
    "congressman",
    "congresswoman",
    "parliamentarian",
    "mp",
    "td",
    "msp",
    "mla",
    "candidate",
    "nominee",
    "councillor",
    "councilman",
    "councilwoman",
    "councilor",
    "officer",
    "detective",
    "diplomat",
    "peer",
    "executive",
    "attorney",
    "captain",
    "coach",
    "manager",
    "leader",
    "senator",
    "commander",
    "prosecutor",
];

impl Reader<'_, '_> {
    /// `in a statement, she said … the statement reads`: whoever was just said to have written it.
    pub fn writer(&self, m: &Mention, stem: &str) -> Option<usize> {
        let here = self.words.at(m.words.start);
        let until = self
            .attributions
            .partition_point(|a| a.content.first().is_none_or(|c| c.start < here.span.start));
        let before = (until.saturating_sub(4)..until).rev();
        let spoke = before.into_iter().find_map(|a| {
            let attribution = self.attributions.get(a)?;
            let source = self.sources.get(a).copied().flatten()?;
            let from = self.mentions.get(source)?.words.start;
            let via = attribution.via.map(|via| self.words.within(via));
            let cue = attribution.cue.map(|cue| self.words.within(cue));
            // `In a statement, she said`, `The party, in a statement signed by its chair, said`.
            let told = cue.as_ref().map_or(from, |c| c.start);
            let opening = from.saturating_sub(24)..told.max(from);
            let same = |range: std::ops::Range<usize>| {
                range.into_iter().any(|k| {
                    lexicon::stem(&self.words.at(k).lower) == stem
                        && self.words.at(k).sentence == self.words.at(from).sentence
                })
            };
            let near = here.told.saturating_sub(self.words.at(from).told) <= 3;
            let named = via.is_some_and(same) || cue.is_some_and(same) || same(opening);
            (near && from < m.words.start && named).then(|| self.people.of.get(source).copied().flatten())?
        });
        spoke.or_else(|| self.poster(m, stem))
    }

    /// `The hospital answered on Facebook. … the post read`: whom the sentence before has put something there.
    fn poster(&self, m: &Mention, stem: &str) -> Option<usize> {
        let here = self.words.at(m.words.start);
        let &(at, e) = self.recent.iter().rev().take(LOOK_BACK / 2).find(|&&(at, _)| {
            self.mentions.get(at).is_some_and(|o| {
                let w = self.words.at(o.words.start);
                o.subject && !w.quoted && w.told < here.told && w.told + 2 >= here.told
            })
        })?;
        let from = self.mentions.get(at)?.words.clone();
        let sentence = self.words.at(from.start).sentence;
        let mut rest = (from.end..m.words.start).take_while(|&k| self.words.at(k).sentence == sentence);
        let put = rest.any(|k| {
            let w = self.words.at(k);
            lexicon::stem(&w.lower) == stem
                || self.words.before(k).lower == "on" && among(PLATFORMS, &w.lower)
        });
        put.then_some(e)
    }

    /// Somebody named who has this role and was spoken of after the unnamed `e` was.
    pub fn named_since(&self, m: &Mention, stem: &str, e: usize, mine: &[&str]) -> Option<usize> {
        let gender = m.gender(self.words);
        // `the Congress leader`: a name before the office says whose it is, and speaks against nobody who holds it.
        let proper =
            |w: &str| m.words.clone().any(|k| self.words.at(k).capital() && *self.words.at(k).lower == *w);
        let mine: Vec<&str> = mine.iter().copied().filter(|w| !proper(w)).collect();
        // A judge is a justice; of the other nouns too many are offices of several.
        let others = if stem == "judge" { super::same::others(stem) } else { Vec::new() };
        let since = self.recent.iter().rev().take(LOOK_BACK).take_while(|&&(_, x)| x != e);
        let mut fitting = since.map(|&(_, x)| x).filter(|&x| {
            self.person(x).is_some_and(|p| {
                p.named()
                    && p.sort == Sort::Person
                    && gender * p.gender() >= 0
                    && p.heads.iter().any(|h| super::same::same_thing(h, stem, &others))
                    && self.adds_up(&mine, p)
            })
        });
        fitting.next()
    }

    /// `the Dane`, `the novelist`: the person whom the story tells of just now, where no other role of theirs speaks
    /// against it.
    pub fn focus(&self, i: usize, m: &Mention) -> Option<usize> {
        let head = self.words.at(m.head);
        // `the grandmother of five`
        let after = m.head + 1;
        let offspring = head.any(KIN)
            && self.words.at(after).lower == "of"
            && self.words.at(after + 1).any(lexicon::COUNT);
        let turn = head.any(lexicon::FOCUS) || offspring;
        let gender = m.gender(self.words);
        // `said the grandmother`: of a woman whom the story has told to be nobody's kin.
        let elder = head.any(KIN)
            && gender != 0
            && m.source.is_some()
            && m.words.end == m.head + 1
            && m.words.len() == 2
            && self.words.at(m.words.start).lower == "the";
        // `the freshman kicker looked`: the only one of whom the story has told.
        let alone = m.subject && !m.minor && m.source.is_none();
        // `the Illinois Democrat said`: a lawmaker is anybody of that sort, the mayor only the mayor.
        let particular = head.any(lexicon::TITLE) && !GENERIC.contains(&&*head.lower);
        let role = head.any(PERSON)
            && (m.source.is_some() || alone)
            && !head.any(KIN | lexicon::VOICE | lexicon::VAGUE)
            && !particular
            && m.words.end == m.head + 1
            && !self.words.at(m.words.end).any(lexicon::AFTER);
        if !turn && !role && !elder {
            return None;
        }
        if role && alone && !self.only_one(i) {
            return None;
        }
        let mut back = self.recent.iter().rev().take(LOOK_BACK).filter(|&&(at, e)| {
            let Some((o, p)) = self.mentions.get(at).zip(self.person(e)) else { return false };
            let kinless = !p.heads.iter().any(|h| lexicon::look(h).is & KIN != 0);
            let fits = turn
                || elder && p.gender() == gender && kinless
                || p.heads.iter().map(|h| lexicon::look(h)).all(|h| {
                    h.is & PERSON == 0 || h.kind.is_none() || head.kind.is_none() || h.kind == head.kind
                });
            // Nobody of the other party.
            let other = match &*head.lower {
                "republican" => "democrat",
                "democrat" => "republican",
                _ => "",
            };
            p.sort == Sort::Person
                && p.named()
                && gender * p.gender() >= 0
                && !p.heads.iter().any(|h| h == other)
                && (o.subject || o.source.is_some())
                && !self.words.at(o.words.start).quoted
                && fits
                && self.sentences_between(at, i) <= 2
        });
        back.next().map(|&(_, e)| e)
    }

    /// `the DC`: the first letters of the office of Deputy Commissioner Nora Pell.
    pub fn office_letters(&self, p: &Someone, letters: &str) -> bool {
        let own = p.mentions.iter().filter_map(|&i| self.mentions.get(i)).filter(|m| m.named());
        let first = |k: usize| {
            let w = self.words.at(k);
            w.lower.chars().next().filter(|_| w.shape == Shape::Capital)
        };
        own.into_iter().any(|m| {
            let office: String = m.title.clone().filter_map(first).collect();
            office.len() > 1 && office.ends_with(letters)
        })
    }

    /// `a member of the committee, who asked not to be named … the source said`: the unnamed one who spoke last.
    pub fn informant(&self, i: usize, m: &Mention) -> Option<usize> {
        let vague = among("source person insider individual speaker", &self.words.at(m.head).lower);
        if !vague || m.source.is_none() || m.words.end != m.head + 1 {
            return None;
        }
        let mut back = self.recent.iter().rev().take(LOOK_BACK).filter(|&&(at, e)| {
            self.mentions.get(at).is_some_and(|o| o.source.is_some())
                && self.sentences_between(at, i) <= 3
                && self.person(e).is_some_and(|p| !p.named() && p.sort == Sort::Person && !p.plural)
        });
        back.next().map(|&(_, e)| e)
    }

    /// The last sentences have told of one person only, and by name.
    pub fn only_one(&self, i: usize) -> bool {
        let back = self.recent.iter().rev().take(LOOK_BACK);
        let near = back.take_while(|&&(at, _)| self.sentences_between(at, i) <= 2);
        let mut persons =
            near.map(|&(_, e)| e).filter(|&e| self.person(e).is_some_and(|p| p.sort == Sort::Person));
        persons.next().is_some_and(|first| {
            self.person(first).is_some_and(Someone::named) && persons.all(|e| e == first)
        })
    }

    /// `the Kroner manager`: whom the story has told to be at Kroner, where no other role speaks against it.
    pub fn of_team(&self, m: &Mention) -> Option<usize> {
        let team = fold(self.words.before(m.head).text);
        let at = |k: usize| self.mentions.get(k);
        let mut back = self.recent.iter().enumerate().rev().take(400).filter_map(|(n, &(k, e))| {
            let body = self.person(e).filter(|p| p.sort != Sort::Person && p.name.contains(&team))?;
            let here = self.words.at(at(k)?.words.start);
            let &(o, who) = self.recent.get(n.checked_sub(1)?)?;
            let (o, p) = (at(o)?, self.person(who)?);
            let stem = lexicon::stem(&self.words.at(m.head).lower);
            let bare = p.heads.iter().all(|h| lexicon::look(h).is & PERSON == 0 || h == stem);
            let tied = matches!(&*self.words.before(at(k)?.start()).lower, "at" | "of" | "with" | "for")
                && self.words.at(o.words.start).sentence == here.sentence;
            (body.named() && tied && bare && p.named() && p.sort == Sort::Person).then_some(who)
        });
        back.next()
    }
}
