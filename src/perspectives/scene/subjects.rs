//! Who stands before a verb or behind it, as far as one sees without a parser.

use super::Scene;
use crate::speakers::Entity;
use crate::text::{Letters, Span, among};

/// Words after which a mention is no subject.
const PREPOSITIONS: &str = "to with by of for at in from on about against than over into behind between like under after before near \
    through around without";

/// Prepositions that as often open a clause: `after Hale refused`.
const OPENING: &str = "after before than";

/// Words that may part a verb from its subject, beside adverbs in `-ly` and weekdays.
const BETWEEN: &str = "has have had also later then now again still since himself herself themselves itself on last this night \
    week morning evening did does do was were is are would will too just never";

/// Pronouns that are subjects wherever they stand.
const SUBJECTS: &str = "he she they who i we which";

/// Commas back from a verb within which the aside before it may begin.
const ASIDE: usize = 4;

/// Words and marks that a clause begins behind.
const OPENERS: &str = "and but while as that because when although though if so yet then whereas or afterwards however \
    meanwhile later neither nor both said";

impl Scene<'_> {
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
            let plain = word.small();
            if !(among(BETWEEN, &plain) || plain.ends_with("ly") || is_weekday(word)) {
                break;
            }
            text = text.get(..text.len() - word.len()).unwrap_or("").trim_end();
        }
        // `Wynn Hale, an ally of the mayor, who denied`: whoever the aside is about, which may be the last one.
        let aside = [" who", " which"].iter().find_map(|w| text.strip_suffix(w)).filter(|h| h.ends_with(','));
        let told = aside.is_some();
        text = aside.unwrap_or(text);
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
        let commas =
            text.char_indices().rev().filter(|&(_, c)| c == ',').skip(usize::from(!told)).take(ASIDE);
        let mut heads = commas.filter_map(|(i, _)| self.ending_at(sentence.start + i, sentence));
        heads.find(|&(m, _)| self.hangs_on(m, sentence).is_none()).or_else(|| self.apposed(end - 1, sentence))
    }

    /// The name in an aside that tells what it is: `A shareholder, the fund Bellgate, denied`.
    fn apposed(&self, end: usize, sentence: Span) -> Option<(Span, usize)> {
        let found = self.ending_at(end, sentence)?;
        let (_, aside) = self.story.str(Span::new(sentence.start, found.0.start)).rsplit_once(", ")?;
        let mut words = aside.split_whitespace();
        let article = words.next().is_some_and(|w| matches!(w, "the" | "a" | "an"));
        (article && !words.any(|w| among(PREPOSITIONS, w))).then_some(found)
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
        if among(SUBJECTS, &self.story.str(mention).small()) {
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
            if among(PREPOSITIONS, word) && !among(OPENING, word) || first && supports(word) {
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
            let lower = plain.small();
            if among(OPENERS, &lower) {
                return true;
            }
            if among(PREPOSITIONS, &lower) {
                return false;
            }
            let title = plain.starts_with(char::is_uppercase) || matches!(lower.as_str(), "the" | "a" | "an");
            if !title {
                return false;
            }
        }
        true
    }

    /// The mention stands in the possessive: `X’s`, `Xs’`, `his`.
    pub fn possessive(&self, mention: Span, sentence: Span) -> bool {
        let text = self.story.str(mention).small();
        let rest = self.after(mention.end, sentence);
        among("his her its their whose", text.as_str()) && !rest.trim_start().starts_with([',', '.'])
            || rest.starts_with("'s ")
            || rest.starts_with("’s ")
            || rest.starts_with("’ ")
            || text.ends_with("'s")
            || text.ends_with("’s")
    }

    /// Whoever stands right behind a place: the first mention that begins within the next few words of its sentence.
    pub fn object(&self, at: usize, sentence: Span) -> Option<(Span, usize)> {
        let (mention, entity) = *self.mentions_in(Span::new(at, sentence.end)).first()?;
        let between = self.story.str(Span::new(at, mention.start));
        let near = between.split_whitespace().all(|w| {
            w.starts_with(char::is_uppercase)
                || among("the a an what former", w)
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
