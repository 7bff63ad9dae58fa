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
pub const PLATFORMS: &str =
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

/// By what a description looks for whoever is in focus.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sought {
    /// `the 31-year-old`: it fits anybody.
    Anybody,
    /// `the grandmother`, `the retired dinner lady`: it tells no more than a gender.
    Gender,
    /// `the novelist`: what somebody is, whom nothing else was told to be.
    Role,
    /// `the mandarin`: a word that no list has.
    Unheard,
}

/// What a candidate gains who acts or speaks in their sentence; each sentence between takes 1.
const ACTS: f32 = 1.2;
/// What they gain whose age is the one told.
const SAME_AGE: f32 = 4.0;
/// What they lose of whom the story tells another kind of office.
const OTHER_KIND: f32 = 1.1;
/// What they lose whose gender the story has not told, where a description tells no more than that.
const NO_GENDER: f32 = 0.5;
/// Nobody with less is meant.
const LEAST: f32 = -1.0;

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

    /// `the Dane`, `the novelist`, `the former mandarin`: the person whom the story tells of just now. Each one of the last
    /// sentences is scored by nearness, by place in the sentence, and by what is known of them.
    pub fn focus(&self, i: usize, m: &Mention) -> Option<usize> {
        let sought = self.sought(i, m)?;
        let mut best: Option<(f32, usize)> = None;
        for &(at, e) in self.recent.iter().rev().take(LOOK_BACK) {
            let distance = self.sentences_between(at, i);
            if distance > 2 {
                break;
            }
            let Some(fit) = self.in_focus(m, sought, at, e) else { continue };
            let score = fit - distance as f32;
            if score >= LEAST && best.is_none_or(|(b, _)| score > b) {
                best = Some((score, e));
            }
        }
        best.map(|(_, e)| e)
    }

    /// By what a description looks for somebody, if it speaks of whoever is in focus at all.
    fn sought(&self, i: usize, m: &Mention) -> Option<Sought> {
        let head = self.words.at(m.head);
        let ends = m.words.end == m.head + 1 && !self.words.at(m.words.end).any(lexicon::AFTER);
        // `the grandmother of five`
        let after = m.head + 1;
        let offspring = head.any(KIN)
            && self.words.at(after).lower == "of"
            && self.words.at(after + 1).any(lexicon::COUNT);
        // `the forty-year-old accountant`
        let aged = ends && m.words.clone().any(|k| self.words.at(k).lower.ends_with("-year-old"));
        if head.any(lexicon::FOCUS) || offspring || aged {
            return Some(Sought::Anybody);
        }
        let article = self.words.at(m.words.start).lower == "the";
        // `said the grandmother`: of a woman whom the story has told to be nobody's kin; `the retired dinner lady`.
        if article && m.source.is_some() && m.gender(self.words) != 0 && ends {
            let bare = m.words.len() == 2;
            if head.any(KIN) && bare || head.any(lexicon::VAGUE) && !bare {
                return Some(Sought::Gender);
            }
        }
        // `the former mandarin told the paper`: whoever speaks is somebody, though no list has the word.
        let speaks = m.source.and_then(|a| self.attributions.get(a)).is_some_and(|a| !a.quoted.is_empty());
        let lex = lexicon::look(&head.lower);
        let free = m.inside.is_none() && !self.words.before(m.words.start).any(lexicon::AFTER);
        if article && speaks && free && ends && lex.is == 0 && lex.kind.is_none() && !head.capital() {
            return Some(Sought::Unheard);
        }
        // `the freshman kicker looked`: the only one of whom the story has told.
        let alone = m.subject && !m.minor && m.source.is_none();
        // `the Illinois Democrat said`: a lawmaker is anybody of that sort, the mayor only the mayor.
        let particular = head.any(lexicon::TITLE) && !GENERIC.contains(&&*head.lower);
        let role =
            head.any(PERSON) && !head.any(KIN | lexicon::VOICE | lexicon::VAGUE) && !particular && ends;
        let told = m.source.is_some() || alone && self.only_one(i);
        (role && told).then_some(Sought::Role)
    }

    /// How much speaks for somebody mentioned at `at`, distance apart; nothing where it cannot be them.
    fn in_focus(&self, m: &Mention, sought: Sought, at: usize, e: usize) -> Option<f32> {
        let (o, p) = self.mentions.get(at).zip(self.person(e))?;
        let (head, gender) = (self.words.at(m.head), m.gender(self.words));
        let acts = o.subject || o.source.is_some();
        // Nobody of the other party.
        let other = match &*head.lower {
            "republican" => "democrat",
            "democrat" => "republican",
            _ => "",
        };
        let out = p.sort != Sort::Person
            || p.plural
            || gender * p.gender() < 0
            || p.heads.iter().any(|h| h == other)
            || self.words.at(o.words.start).quoted;
        if out {
            return None;
        }
        let age = self.ages(m, p)?;
        // `the officer` after `a detective`.
        if !p.named() {
            let stem = lexicon::stem(&head.lower);
            let others = super::same::others(stem);
            let same = p.heads.iter().any(|h| super::same::same_thing(h, stem, &others));
            return (same && acts && sought == Sought::Role).then_some(ACTS);
        }
        let kinless = !p.heads.iter().any(|h| lexicon::look(h).is & KIN != 0);
        let agrees =
            p.heads.iter().map(|h| lexicon::look(h)).all(|h| {
                h.is & PERSON == 0 || h.kind.is_none() || head.kind.is_none() || h.kind == head.kind
            });
        let fits = match sought {
            Sought::Gender => kinless,
            Sought::Role => agrees || acts,
            Sought::Anybody => acts || !o.minor,
            Sought::Unheard => acts,
        };
        let against = match sought {
            Sought::Role if !agrees => OTHER_KIND,
            Sought::Gender if p.gender() == 0 => NO_GENDER,
            _ => 0.0,
        };
        (fits && (acts || sought == Sought::Anybody)).then_some(if acts { ACTS } else { 0.0 } + age - against)
    }

    /// What the age in a description says of somebody: nothing where it or theirs is not told, never of another age.
    fn ages(&self, m: &Mention, p: &Someone) -> Option<f32> {
        let said = |o: &Mention| {
            o.words.clone().find_map(|k| self.words.at(k).lower.strip_suffix("-year-old").map(str::to_owned))
        };
        let Some(mine) = said(m) else { return Some(0.0) };
        let told = |o: &Mention| {
            let (mark, age) = (self.words.at(o.words.end), self.words.at(o.words.end + 1));
            let behind = matches!(mark.text, "," | "(") && age.shape == Shape::Digit && age.lower.len() <= 3;
            said(o).or_else(|| (o.named() && behind).then(|| age.lower.to_string()))
        };
        let theirs = p.mentions.iter().filter_map(|&k| self.mentions.get(k)).find_map(told);
        theirs.map_or(Some(0.0), |age| (age == mine).then_some(SAME_AGE))
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
