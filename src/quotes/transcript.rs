//! Transcripts: paragraphs that begin with the speaker's name and a colon and have no quotation marks.

use crate::article::Role;
use crate::text::among;
use crate::text::lookup::Lookup;
use crate::text::{Letters, Paragraph, Span, Story};

/// A turn of a transcript within one paragraph.
#[derive(Clone, Debug)]
pub(super) struct Turn {
    /// Who speaks, without office and colon; `None` for questions that the house asks.
    pub name: Option<Span>,
    /// What is said.
    pub words: Span,
    /// The paragraph has no label: the turn before goes on.
    pub goes_on: bool,
}

/// The most words that a label holds before its colon.
const LABEL: usize = 8;

/// For each paragraph, the turn that it is. A story is a transcript when at least three of its paragraphs begin with a
/// label, one label comes twice or all are in capitals, and it is a conversation.
pub(super) fn turns(story: &Story) -> Vec<Option<Turn>> {
    let spoken = |role| matches!(role, Role::Paragraph | Role::ListItem | Role::Heading);
    let label = |p: &Paragraph| spoken(p.role).then(|| label(story, p.span)).flatten();
    let labels: Vec<Option<(Span, Span)>> = story.paragraphs.iter().map(label).collect();
    let mut count: Lookup<usize> = Lookup::default();
    for (name, _) in labels.iter().flatten() {
        *count.or_default(last_word(story.str(*name))) += 1;
    }
    let found = labels.iter().flatten().count();
    let capitals = labels.iter().flatten().filter(|(n, _)| upper(story.str(*n))).count();
    let repeated = count.values().iter().any(|&n| n > 1);
    let speaks = |l: &(Span, Span)| {
        let text = story.str(l.0);
        upper(text) || repeated && capitals * 2 < found && count.get(last_word(text)).is_some_and(|&n| n > 1)
    };
    if found < 3 || !repeated && capitals < 2 || !is_conversation(story, &labels, &count) {
        return vec![None; labels.len()];
    }
    let quoted = story
        .paragraphs
        .iter()
        .zip(&labels)
        .filter(|(p, l)| l.is_some() && story.str(p.span).starts_with(MARKS));
    let marked_labels = quoted.count() * 2 > found;
    // Between its first and last label an interview goes on: a reader's question has a label of its own, an answer may
    // run over several paragraphs.
    let sure = |l: &Option<(Span, Span)>| l.as_ref().is_some_and(speaks);
    let first = labels.iter().position(sure).unwrap_or(0);
    let last = labels.iter().rposition(sure).unwrap_or(0);
    let dense = labels.iter().filter(|l| sure(l)).count() * 2 > last.saturating_sub(first);
    let within = |n: usize| dense && first < n && n < last;
    let mut open: Option<Span> = None;
    let turns = story.paragraphs.iter().zip(labels.iter().copied()).enumerate().map(|(n, (p, label))| {
        if let Some((name, words)) = label.filter(|l| speaks(l) || within(n)) {
            open = Some(name);
            return (!words.is_empty()).then_some(Turn { name: Some(name), words, goes_on: false });
        }
        let text = story.str(p.span);
        let stage = text.trim_start_matches(MARKS).starts_with(['(', '[']);
        let mixed = marked_labels != text.starts_with(MARKS)
            || !marked_labels && capitals * 2 < story.paragraphs.len();
        if stage {
            return None;
        }
        if mixed && !within(n) || !matches!(p.role, Role::Paragraph) {
            open = None;
        }
        open.map(|name| Turn { name: Some(name), words: p.span, goes_on: true })
    });
    turns.collect()
}

/// Labels also stand before credits, figures and tips (Photo: …, Pros: …, Median pay: …). In a conversation most of them
/// name somebody, most have sentences behind them, and they are two at least, or the one is heard of elsewhere.
fn is_conversation(story: &Story, labels: &[Option<(Span, Span)>], count: &Lookup<usize>) -> bool {
    let small = story.small_words();
    let is_name = |name: &str| name.split_whitespace().any(|w| !small.contains(w.small().as_str()));
    let is_sentence = |text: &str| text.is_empty() || text.ends_with(|c: char| !c.is_alphanumeric());
    let (mut all, mut names, mut sentences) = (0, 0, 0);
    for (name, text) in labels.iter().flatten() {
        all += 1;
        names += usize::from(is_name(story.str(*name)));
        sentences += usize::from(is_sentence(story.str(*text)));
    }
    let heard = || {
        let [only] = count.values() else { return true };
        let label = labels.iter().flatten().next().map_or("", |l| last_word(story.str(l.0)));
        story.tokens.iter().filter(|t| story.str(t.span) == label).count() > *only
    };
    names * 2 >= all && sentences * 2 > all && heard()
}

/// Marks around the paragraphs of a transcript that is itself quoted.
const MARKS: [char; 3] = ['“', '"', '”'];

/// Name and words of a paragraph that begins with a label.
fn label(story: &Story, span: Span) -> Option<(Span, Span)> {
    let whole = story.str(span);
    let marked = whole.starts_with(MARKS);
    let text = whole.trim_start_matches(MARKS);
    let shift = whole.len() - text.len();
    let head: String = text.chars().take(80).collect();
    let colon = head
        .find(": ")
        .or_else(|| head.strip_suffix(':').filter(|h| h.len() == text.len() - 1).map(str::len))?;
    let label = text.get(..colon)?;
    let first = label.split([',', '(']).next().unwrap_or(label).trim_end();
    let words = first.split_whitespace().count();
    let named = first
        .split_whitespace()
        .all(|w| w.chars().next().is_some_and(char::is_uppercase) || among("de van von al of", w));
    if words == 0
        || words > LABEL
        || !named
        || label.split_whitespace().count() > LABEL
        || first.contains(['“', '"'])
    {
        return None;
    }
    let rest = text.get(colon + 1..).unwrap_or("");
    let lead = rest.len() - rest.trim_start().len();
    let base = span.start + shift;
    let end = if marked { span.start + whole.trim_end_matches(MARKS).len() } else { span.end };
    Some((Span::new(base, base + first.len()), Span::new(base + colon + 1 + lead, end)))
}

fn last_word(name: &str) -> &str {
    name.split_whitespace().next_back().unwrap_or(name)
}

/// All letters are capitals, and there are at least two.
fn upper(name: &str) -> bool {
    name.chars().filter(|c| c.is_alphabetic()).count() > 1 && !name.chars().any(char::is_lowercase)
}
