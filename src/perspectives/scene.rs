//! The story as the rules of this room see it: sentences of running text without what stands between quotation marks,
//! and who is meant where.

use crate::article::Role;
use crate::quotes::Attribution;
use crate::speakers::{Cast, Entity};
use crate::text::order;
use crate::text::{Span, Story, between_marks, own_words};

/// Where everybody stands.
pub struct Scene<'a> {
    pub story: &'a Story,
    pub attributions: &'a [Attribution],
    pub cast: &'a Cast,
    /// Every mention with its entity, in order.
    mentions: Vec<(Span, usize)>,
    /// Stretches between quotation marks, in order.
    quoted: Vec<Span>,
}

/// Words that speak for somebody: `a spokesman for X`, `X's lawyer`.
const VOICES: &[&str] = &[
    "spokesman",
    "spokeswoman",
    "spokesperson",
    "spokespeople",
    "spokesmen",
    "representative",
    "representatives",
    "rep",
    "reps",
    "lawyer",
    "lawyers",
    "attorney",
    "attorneys",
    "solicitor",
    "solicitors",
    "agent",
    "office",
    "campaign",
    "team",
    "aide",
    "aides",
    "publicist",
    "counsel",
    "officials",
    "press",
];

/// Words after which a mention is no subject.
const PREPOSITIONS: &[&str] = &[
    "to", "with", "by", "of", "for", "at", "in", "from", "on", "about", "against", "than", "over", "into",
    "behind", "between", "like", "under", "after", "before", "near", "through", "around", "without",
];

/// Words that may part a verb from its subject, beside adverbs in `-ly` and weekdays.
const BETWEEN: &[&str] = &[
    "has",
    "have",
    "had",
    "also",
    "later",
    "then",
    "now",
    "again",
    "still",
    "since",
    "himself",
    "herself",
    "themselves",
    "itself",
    "on",
    "last",
    "this",
    "night",
    "week",
    "morning",
    "evening",
    "did",
    "does",
    "do",
    "was",
    "were",
    "is",
    "are",
    "would",
    "will",
    "too",
    "just",
    "never",
];

/// Prepositions that as often open a clause: `after Hale refused`.
const OPENING: &[&str] = &["after", "before", "than"];

/// Pronouns that are subjects wherever they stand.
const SUBJECTS: &[&str] = &["he", "she", "they", "who", "i", "we", "which"];

/// Commas back from a verb within which the aside before it may begin.
const ASIDE: usize = 4;

/// Words and marks that a clause begins behind.
const OPENERS: &[&str] = &[
    "and",
    "but",
    "while",
    "as",
    "that",
    "because",
    "when",
    "although",
    "though",
    "if",
    "so",
    "yet",
    "then",
    "whereas",
    "or",
    "afterwards",
    "however",
    "meanwhile",
    "later",
    "neither",
    "nor",
    "both",
    "said",
];

impl<'a> Scene<'a> {
    pub fn new(story: &'a Story, attributions: &'a [Attribution], cast: &'a Cast) -> Scene<'a> {
        let all = cast.entities.iter().enumerate();
        let mut mentions: Vec<(Span, usize)> =
            all.flat_map(|(e, entity)| entity.mentions.iter().map(move |&m| (m, e))).collect();
        order::by_rank(&mut mentions, |&(s, e)| [s.start as u64, s.end as u64, e as u64]);
        let quoted = between_marks(story, attributions);
        Scene { story, attributions, cast, mentions, quoted }
    }

    /// The sentences of running text, with the quotations in them blanked.
    pub fn sentences(&self) -> impl Iterator<Item = (Span, String)> + '_ {
        let running =
            self.story.paragraphs.iter().filter(|p| matches!(p.role, Role::Paragraph | Role::ListItem));
        let spans = running.flat_map(|p| self.story.sentences.get(p.sentences.clone()).unwrap_or(&[]));
        spans.map(|&s| (s, own_words(self.story, &self.quoted, s)))
    }

    /// An entity.
    pub fn entity(&self, id: usize) -> Option<&'a Entity> {
        self.cast.entities.get(id)
    }

    /// The sentence that holds this byte.
    pub fn sentence(&self, at: usize) -> Option<Span> {
        self.story.sentences.get(self.story.sentence_at(at)?).copied()
    }

    /// The byte lies in running text.
    pub fn running(&self, at: usize) -> bool {
        let paragraph = self.story.paragraph_at(at).and_then(|p| self.story.paragraphs.get(p));
        paragraph.is_some_and(|p| matches!(p.role, Role::Paragraph | Role::ListItem))
    }

    /// The byte lies between quotation marks.
    pub fn in_quotation(&self, at: usize) -> bool {
        let first = self.quoted.partition_point(|q| q.end <= at);
        self.quoted.get(first).is_some_and(|q| q.start <= at)
    }

    /// Mentions that lie wholly within a span, in order.
    pub fn mentions_in(&self, span: Span) -> &[(Span, usize)] {
        let from = self.mentions.partition_point(|(m, _)| m.start < span.start);
        let rest = self.mentions.get(from..).unwrap_or(&[]);
        let n =
            rest.iter().take_while(|(m, _)| m.start < span.end).filter(|(m, _)| m.end <= span.end).count();
        rest.get(..n).unwrap_or(&[])
    }

    /// Where a word stands by itself in the story: no part of a longer name.
    pub fn alone(&self, word: &str) -> Vec<Span> {
        let large = |w: Option<&str>| w.is_some_and(|w| w.starts_with(char::is_uppercase));
        let found = self.story.text.match_indices(word).filter(|(i, _)| {
            let (before, after) =
                (self.story.text.get(..*i).unwrap_or(""), self.story.text.get(i + word.len()..));
            let after = after.unwrap_or("");
            let joined = before.ends_with(|c: char| c.is_alphanumeric() || c == '-')
                || after.starts_with(|c: char| c.is_alphanumeric() || c == '-');
            let opens = self.sentence(*i).is_some_and(|s| s.start == *i);
            let named = !opens
                && large(before.strip_suffix(' ').and_then(|b| b.split_whitespace().next_back()))
                || large(after.strip_prefix(' ').and_then(|a| a.split_whitespace().next()));
            !joined && !named
        });
        found.map(|(i, w)| Span::new(i, i + w.len())).collect()
    }

    /// The story writes the word small as well: no name.
    pub fn written_small(&self, word: &str) -> bool {
        let small = word.to_lowercase();
        self.story.tokens.iter().any(|t| self.story.str(t.span) == small)
    }

    /// The next words behind a place, at most to the sentence's end.
    fn after(&self, at: usize, sentence: Span) -> &str {
        self.story.str(Span::new(at, sentence.end))
    }

    /// The mention stands in the possessive: `X’s`, `Xs’`, `his`.
    pub fn possessive(&self, mention: Span, sentence: Span) -> bool {
        let text = self.story.str(mention).to_lowercase();
        let rest = self.after(mention.end, sentence);
        matches!(text.as_str(), "his" | "her" | "its" | "their" | "whose")
            && !rest.trim_start().starts_with([',', '.'])
            || rest.starts_with("'s ")
            || rest.starts_with("’s ")
            || rest.starts_with("’ ")
            || text.ends_with("'s")
            || text.ends_with("’s")
    }

    /// Whoever is the subject of a verb at `at`: the one whose name stands right before it; else the last mention before
    /// it, in its sentence, that opens a clause. Who speaks for somebody (`a spokesman for X`, `X’s office`) stands for
    /// them.
    pub fn subject(&self, at: usize, sentence: Span) -> Option<usize> {
        if let Some((mention, entity)) = self.beside(at, sentence) {
            let hangs = self.hangs_on(mention, sentence);
            if hangs.is_none() || self.has_voice(mention, sentence) {
                return Some(entity);
            }
            if let Some(head) = hangs.and_then(|start| self.ending_at(start, sentence)) {
                return Some(head.1);
            }
        }
        self.clause_subject(at, sentence)
    }

    /// As [`Scene::subject`], but who speaks for somebody stands for themselves when they are known.
    pub fn voice(&self, at: usize, sentence: Span) -> Option<usize> {
        let beside = self.beside(at, sentence).map(|(mention, _)| mention);
        let head = beside.and_then(|m| self.hangs_on(m, sentence)).and_then(|p| self.ending_at(p, sentence));
        head.map(|(_, e)| e).or_else(|| self.subject(at, sentence))
    }

    fn clause_subject(&self, at: usize, sentence: Span) -> Option<usize> {
        let before = self.mentions_in(Span::new(sentence.start, at));
        let open = before.iter().rev().find(|(m, _)| {
            !self.in_quotation(m.start) && !self.possessive(*m, sentence) && self.opens_clause(*m, sentence)
        });
        let behalf =
            before.iter().rev().find(|(m, _)| !self.in_quotation(m.start) && self.has_voice(*m, sentence));
        match (open, behalf) {
            (Some(o), Some(b)) => Some(if b.0.start > o.0.start { b.1 } else { o.1 }),
            (o, b) => o.or(b).map(|&(_, e)| e),
        }
    }

    /// The mention that stands right before a verb: nothing but what may part a verb from its subject stands between
    /// (`has also repeatedly`), or an aside between commas (`Hale, an engineer, denied`).
    fn beside(&self, at: usize, sentence: Span) -> Option<(Span, usize)> {
        let mut text = self.story.str(Span::new(sentence.start, at)).trim_end();
        while let Some(word) = text.split_whitespace().next_back() {
            let plain = word.to_lowercase();
            if !(BETWEEN.contains(&plain.as_str()) || plain.ends_with("ly") || is_weekday(word)) {
                break;
            }
            text = text.get(..text.len() - word.len()).unwrap_or("").trim_end();
        }
        let end = sentence.start + text.len();
        if !text.ends_with(',') {
            return self.ending_at(end, sentence);
        }
        // `The chief executive, Ana Hale, denied`: the aside is the name.
        let last = self.ending_at(end - 1, sentence).filter(|(m, _)| {
            let named = self.story.str(*m).starts_with(char::is_uppercase);
            named && self.story.str(Span::new(sentence.start, m.start)).trim_end().ends_with([','])
        });
        if last.is_some() {
            return last;
        }
        let commas = text.char_indices().rev().filter(|&(_, c)| c == ',').skip(1).take(ASIDE);
        let mut heads = commas.filter_map(|(i, _)| self.ending_at(sentence.start + i, sentence));
        heads.find(|&(m, _)| self.hangs_on(m, sentence).is_none())
    }

    /// The longest mention that ends here, outside of quotation marks.
    fn ending_at(&self, end: usize, sentence: Span) -> Option<(Span, usize)> {
        let before = self.mentions_in(Span::new(sentence.start, end)).iter();
        let found =
            before.filter(|(m, _)| m.end == end && !self.in_quotation(m.start)).min_by_key(|(m, _)| m.start);
        found.copied().filter(|&(m, _)| !self.possessive(m, sentence))
    }

    /// Where the preposition begins that the mention hangs on: it is no subject, the words before that may be one.
    /// A title that holds one does not count (`Leader of the Opposition Ana Hale`).
    pub fn hangs_on(&self, mention: Span, sentence: Span) -> Option<usize> {
        if SUBJECTS.contains(&self.story.str(mention).to_lowercase().as_str()) {
            return None;
        }
        let before = self.story.str(Span::new(sentence.start, mention.start)).trim_end();
        let mut titled = false;
        let mut rest = before;
        while let Some(word) = rest.split_whitespace().next_back() {
            let start = rest.len() - word.len();
            if word.ends_with([',', ';', ':', '.', '—', '–', ')', '”', '"']) && !word.ends_with(['r', 's'])
            {
                return None;
            }
            let first = rest.len() == before.len();
            if PREPOSITIONS.contains(&word) && !OPENING.contains(&word) || first && supports(word) {
                let head = rest.get(..start).unwrap_or("").trim_end();
                return Some(sentence.start + head.len());
            }
            let article = matches!(word, "the" | "a" | "an");
            if !(article || word.starts_with(char::is_uppercase)) || article && titled {
                return None;
            }
            titled |= !article;
            rest = rest.get(..start).unwrap_or("").trim_end();
        }
        None
    }

    /// For whom the last office, spokesman or lawyer within a span speaks: `We asked X’s office.`
    pub fn behalf(&self, within: Span) -> Option<usize> {
        let mentions = self.mentions_in(within).iter().rev();
        let mut voiced = mentions.filter(|(m, _)| !self.in_quotation(m.start) && self.has_voice(*m, within));
        voiced.next().map(|&(_, e)| e)
    }

    /// Somebody who speaks for it stands in its place: `X’s office`, `a spokesman for X`.
    fn has_voice(&self, mention: Span, sentence: Span) -> bool {
        if self.possessive(mention, sentence) {
            let rest = self.after(mention.end, sentence).trim_start_matches(['\'', '’', 's']);
            return rest.split_whitespace().take(2).any(is_voice);
        }
        let mut words = self.story.str(Span::new(sentence.start, mention.start)).split_whitespace().rev();
        // Titles and articles stand between the preposition and the name.
        let preposition = words
            .by_ref()
            .take(4)
            .find(|w| !(w.starts_with(char::is_uppercase) || matches!(*w, "the" | "a" | "an")));
        matches!(preposition, Some("for" | "of" | "at" | "from")) && words.take(2).any(is_voice)
    }

    /// The name of the one says that it speaks for the other: `Hale’s team`, `a lawyer for Hale`.
    pub fn speaks_for(&self, one: usize, other: usize) -> bool {
        let name = |e: usize| self.entity(e).map_or("", |e| self.story.str(e.name));
        let last = name(other).split_whitespace().next_back().filter(|w| w.starts_with(char::is_uppercase));
        let mut words = name(one).split(|c: char| !c.is_alphanumeric());
        name(one).split_whitespace().any(is_voice) && last.is_some_and(|last| words.any(|w| w == last))
    }

    /// Nothing but a title stands between the mention and the start of a clause.
    fn opens_clause(&self, mention: Span, sentence: Span) -> bool {
        let text = self.story.str(mention);
        if text.eq_ignore_ascii_case("who") || text.eq_ignore_ascii_case("which") {
            return true;
        }
        let before = self.story.str(Span::new(sentence.start, mention.start));
        for word in before.split_whitespace().rev() {
            if word.ends_with([',', ';', ':', '—', '–', '-', '”', '"', '’', '.', ')', '(', '“'])
                && !word.ends_with(['r', 's'])
            {
                return true;
            }
            let plain = word.trim_matches(|c: char| !c.is_alphanumeric());
            let lower = plain.to_lowercase();
            if OPENERS.contains(&lower.as_str()) {
                return true;
            }
            if PREPOSITIONS.contains(&lower.as_str()) {
                return false;
            }
            let title = plain.starts_with(char::is_uppercase) || matches!(lower.as_str(), "the" | "a" | "an");
            if !title {
                return false;
            }
        }
        true
    }

    /// Whoever stands right behind a place: the first mention that begins within the next few words of its sentence.
    pub fn object(&self, at: usize, sentence: Span) -> Option<(Span, usize)> {
        let (mention, entity) = *self.mentions_in(Span::new(at, sentence.end)).first()?;
        let between = self.story.str(Span::new(at, mention.start));
        let near = between.split_whitespace().all(|w| {
            w.starts_with(char::is_uppercase)
                || matches!(w, "the" | "a" | "an" | "what" | "former")
                || !w.contains(|c: char| c.is_alphanumeric())
        });
        (near && (!between.contains([',', ';', '.']) || between.trim().ends_with('.')))
            .then_some((mention, entity))
    }

    /// Whoever of those who speak bears the last name right behind a place, where no mention is seen because the word
    /// before is written large, too (`Answering Hale, she said`).
    pub fn surname(&self, at: usize, sentence: Span) -> Option<(Span, usize)> {
        let text = self.after(at, sentence);
        let name = text.strip_prefix(' ')?.split(|c: char| !(c.is_alphanumeric() || c == '-')).next()?;
        let bears = |e: &Entity| self.story.str(e.name).split_whitespace().next_back() == Some(name);
        let mut speaking = self.cast.entities.iter().take(self.cast.speaking).enumerate();
        let (who, _) = speaking.find(|(_, e)| name.starts_with(char::is_uppercase) && bears(e))?;
        Some((Span::new(at + 1, at + 1 + name.len()), who))
    }
}

/// A participle whose object follows: `delegates supporting Hale`.
fn supports(word: &str) -> bool {
    word.len() > 5 && word.ends_with("ing") && word.starts_with(char::is_lowercase)
}

/// `Monday`
fn is_weekday(word: &str) -> bool {
    word.ends_with("day") && word.starts_with(char::is_uppercase)
}

/// A word for somebody who speaks for somebody else.
pub fn is_voice(word: &str) -> bool {
    VOICES.contains(&word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase().as_str())
}
