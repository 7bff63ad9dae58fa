//! What the linker sees of a content and a candidate: yes-or-no features of the two and of what lies between them. The
//! recipe trains on this very code's output (`wsw batch --task links`).

use super::quoted::{self, Place};
use super::words::{self, STANDS_FOR};
use super::{Role, Tagged};
use crate::text::{Span, Story};
use std::ops::Range;

/// Number of features; bit `n` of a candidate's bits is feature `n`.
pub const FEATURES: usize = 62;

/// Candidates stand at most so many paragraphs before the content.
const BACK: usize = 3;
/// Spans that are looked at before and behind the content: more than any paragraph of a real story has, so that the
/// cost stays linear on any other.
const NEAR: usize = 40;

/// A tagged span and where it stands.
#[derive(Clone, Debug)]
pub struct Item {
    /// Its role.
    pub role: Role,
    /// Its bytes.
    pub span: Span,
    paragraph: usize,
    tokens: Range<usize>,
}

/// A story prepared for questions about its spans.
pub struct View<'a> {
    story: &'a Story,
    /// The tagged spans, in order.
    pub items: Vec<Item>,
    places: Vec<Place>,
    sentences: Vec<usize>,
}

fn bit(n: u32, on: bool) -> u64 {
    u64::from(on) << n
}

/// 0, 1, 2, up to 4, 8, 16, 32, more.
fn size_class(n: usize) -> u32 {
    match n {
        0..=2 => n as u32,
        3..=4 => 3,
        5..=8 => 4,
        9..=16 => 5,
        17..=32 => 6,
        _ => 7,
    }
}

impl<'a> View<'a> {
    /// `tagged` in reading order, without overlaps.
    #[must_use]
    pub fn new(story: &'a Story, tagged: &[Tagged]) -> View<'a> {
        let mut places = Vec::with_capacity(story.tokens.len());
        for p in &story.paragraphs {
            let tokens = story.tokens.get(p.tokens.clone()).unwrap_or(&[]);
            places.extend(quoted::places(story.str(p.span), p.span.start, tokens).0);
        }
        let items = tagged.iter().map(|t| {
            let first = story.tokens.partition_point(|k| k.span.end <= t.span.start);
            let end = story.tokens.partition_point(|k| k.span.start < t.span.end);
            let paragraph = story.paragraph_at(t.span.start).unwrap_or(0);
            Item { role: t.role, span: t.span, paragraph, tokens: first..end.max(first + 1) }
        });
        let mut view = View { story, items: items.collect(), places, sentences: Vec::new() };
        view.sentences = view.number_sentences();
        view
    }

    fn word(&self, token: usize) -> &'a str {
        self.story.tokens.get(token).map_or("", |t| self.story.str(t.span))
    }

    fn place(&self, token: usize) -> Place {
        self.places.get(token).copied().unwrap_or_default()
    }

    /// A sentence ends at a full stop outside marks, or at marks that close behind one, when something begins behind.
    fn number_sentences(&self) -> Vec<usize> {
        let mut out = Vec::with_capacity(self.story.tokens.len());
        let mut number = 0;
        for p in &self.story.paragraphs {
            number += 1;
            for i in p.tokens.clone() {
                out.push(number);
                let begins = i + 1 >= p.tokens.end
                    || self.place(i + 1).opens
                    || self.word(i + 1).starts_with(char::is_uppercase);
                let stop = |token: usize| matches!(self.word(token), "." | "?" | "!");
                let ends = if self.place(i).closes {
                    i > p.tokens.start && stop(i - 1)
                } else {
                    self.place(i).depth == 0 && stop(i)
                };
                number += usize::from(begins && ends);
            }
        }
        out
    }

    fn sentence(&self, token: usize) -> usize {
        self.sentences.get(token).copied().unwrap_or(0)
    }

    /// Words of the tokens that stand inside marks, of all words there.
    fn quoted_share(&self, tokens: Range<usize>) -> f32 {
        let words = tokens.filter(|i| self.story.tokens.get(*i).is_some_and(|t| t.word));
        let (mut all, mut inside) = (0.0, 0.0);
        for i in words {
            all += 1.0;
            inside += if self.place(i).depth > 0 { 1.0 } else { 0.0 };
        }
        if all > 0.0 { inside / all } else { 0.0 }
    }

    fn is_direct(&self, item: &Item) -> bool {
        self.quoted_share(item.tokens.clone()) >= 0.95
    }

    /// The second of two contents of one paragraph is the same quotation taken up again behind its cue.
    #[must_use]
    pub fn goes_on(&self, before: &Item, item: &Item) -> bool {
        before.paragraph == item.paragraph && self.is_direct(before) && self.is_direct(item)
    }

    /// The second of two contents goes on in the next paragraph, the marks of the first having never closed.
    #[must_use]
    pub fn runs_on(&self, before: &Item, item: &Item) -> bool {
        let tokens = |p: usize| self.story.paragraphs.get(p).map_or(0..0, |p| p.tokens.clone());
        let (old, new) = (tokens(before.paragraph), tokens(item.paragraph));
        before.paragraph + 1 == item.paragraph
            && before.tokens.end == old.end
            && item.tokens.start == new.start
            && self.place(new.start).opens
            && old.end > old.start
            && self.place(old.end - 1).depth > 0
            && !self.place(old.end - 1).closes
    }

    /// The sources or cues near content `n` of the items: the index of each, with the bits of its features.
    #[must_use]
    pub fn candidates(&self, n: usize, kind: Role) -> Vec<(usize, u64)> {
        let Some(content) = self.items.get(n) else { return Vec::new() };
        let from = n.saturating_sub(NEAR);
        let range = from..(n + NEAR + 1).min(self.items.len());
        let near: Vec<(usize, &Item)> = (from..)
            .zip(self.items.get(range).unwrap_or(&[]))
            .filter(|(_, i)| i.paragraph + BACK >= content.paragraph && i.paragraph <= content.paragraph + 1)
            .collect();
        let pair = Pair::new(self, content, near.iter().map(|(_, i)| *i).collect(), kind);
        let own = |i: &Item| i.role == kind && (kind == Role::Source || i.paragraph == content.paragraph);
        near.iter().filter(|(_, i)| own(i)).map(|(n, i)| (*n, pair.features(i))).collect()
    }
}

/// What all candidates of a content share.
struct Pair<'a> {
    view: &'a View<'a>,
    content: &'a Item,
    near: Vec<&'a Item>,
    kind: Role,
    shared: u64,
    direct: bool,
    /// No source stands in the content's own paragraph; exactly one does.
    no_source: bool,
    one_source: bool,
    source_before: bool,
    source_behind: bool,
    /// The paragraph before ends inside marks.
    left_open: bool,
}

impl<'a> Pair<'a> {
    fn new(view: &'a View<'a>, content: &'a Item, near: Vec<&'a Item>, kind: Role) -> Pair<'a> {
        let share = view.quoted_share(content.tokens.clone());
        let paragraph = view.story.paragraphs.get(content.paragraph);
        let span = paragraph.map_or(content.span, |p| p.span);
        let direct = share >= 0.95;
        let shared = bit(0, true)
            | bit(43, direct)
            | bit(44, share > 0.02 && !direct)
            | bit(45, content.span.start <= span.start + 2)
            | bit(46, content.span.end + 3 >= span.end)
            | bit(61, content.span.len() > 200);
        let (first, last) = (view.sentence(content.tokens.start), view.sentence(content.tokens.end - 1));
        let sources = || near.iter().filter(|i| i.role == Role::Source);
        let own = sources().filter(|i| i.paragraph == content.paragraph).count();
        let before = content.paragraph.checked_sub(1).and_then(|p| view.story.paragraphs.get(p));
        let left_open = before.is_some_and(|p| {
            p.tokens.end > p.tokens.start && {
                let place = view.place(p.tokens.end - 1);
                place.depth > 0 && !place.closes
            }
        });
        let source_before =
            sources().any(|i| i.span.end <= content.span.start && view.sentence(i.tokens.start) == first);
        let source_behind =
            sources().any(|i| i.span.start >= content.span.end && view.sentence(i.tokens.start) == last);
        let (no_source, one_source) = (own == 0, own == 1);
        Pair {
            view,
            content,
            near,
            kind,
            shared,
            direct,
            no_source,
            one_source,
            source_before,
            source_behind,
            left_open,
        }
    }

    fn features(&self, x: &Item) -> u64 {
        let (view, c) = (self.view, self.content);
        let text = view.story;
        let (bef, aft) = (x.span.end <= c.span.start, x.span.start >= c.span.end);
        let (lo, hi) = if bef { (x.span.end, c.span.start) } else { (c.span.end, x.span.start) };
        let between = Span::new(lo, if aft || bef { hi } else { lo });
        let gap = if bef {
            c.tokens.start.saturating_sub(x.tokens.end)
        } else if aft {
            x.tokens.start.saturating_sub(c.tokens.end)
        } else {
            0
        };
        let same = |t: usize| view.sentence(t) == view.sentence(x.tokens.start);
        let sentence = same(c.tokens.start) || same(c.tokens.end - 1);
        let rank = self.rank(x, bef, aft);
        let count = |role: Role| {
            let inside = |i: &&&Item| i.role == role && i.span != x.span && between.overlaps(i.span);
            self.near.iter().filter(inside).count().min(2) as u32
        };
        let contents = count(Role::Content);
        let cues = || self.near.iter().filter(|i| i.role == Role::Cue && i.span != x.span);
        let cue_behind = cues().any(|i| i.span.start >= x.span.end && i.span.start - x.span.end <= 2);
        let cue_before = cues().any(|i| i.span.end <= x.span.start && x.span.start - i.span.end <= 2);
        let cue_soon = cues().any(|i| {
            i.paragraph == x.paragraph && i.span.start >= x.span.end && i.span.start - x.span.end < 60
        });
        let words = text.str(x.span);
        let pronoun = x.tokens.len() == 1 && words::lists(&words.to_lowercase()) & STANDS_FOR != 0;
        let starts = view.story.paragraphs.get(x.paragraph).is_some_and(|p| p.span.start == x.span.start)
            || x.tokens.start == 0
            || view.sentence(x.tokens.start) != view.sentence(x.tokens.start - 1);
        let back = c.paragraph.saturating_sub(x.paragraph) as u32;
        let later = x.paragraph > c.paragraph;
        let comma = text.str(Span::new(c.span.end, (c.span.end + 3).min(text.text.len()))).contains(',')
            || text.str(c.span).ends_with([',', '"', '”', '’']);
        self.shared
            | bit(1 + back.min(3), true)
            | bit(5, later)
            | bit(6, bef)
            | bit(7, aft)
            | bit(8, !bef && !aft)
            | bit(9 + size_class(gap), true)
            | bit(17, sentence)
            | bit(18, sentence && bef)
            | bit(19, sentence && aft)
            | bit(20 + rank, true)
            | bit(23 + contents, true)
            | bit(26 + count(Role::Source), true)
            | bit(29 + count(Role::Cue), true)
            | self.between_bits(between)
            | bit(37, cue_behind)
            | bit(38, cue_before)
            | bit(39, cue_soon)
            | bit(40, pronoun)
            | bit(41, !pronoun && words.starts_with(char::is_uppercase))
            | bit(42, starts)
            | bit(47, self.direct && bef)
            | bit(48, self.direct && aft)
            | bit(49, self.direct && aft && (cue_behind || cue_before) && gap <= 4)
            | bit(50, self.left_open && back > 0)
            | bit(51, self.no_source)
            | bit(52, self.no_source && bef && rank == 0)
            | bit(53, aft && comma)
            | bit(54, aft && gap <= 3 && cue_behind)
            | bit(55, bef && cue_behind && contents == 0)
            | bit(56, bef && sentence && contents == 0)
            | bit(57, self.source_behind && bef)
            | bit(58, self.source_before && aft)
            | bit(59, x.tokens.len() > 3)
            | bit(60, self.one_source && back == 0 && !later)
    }

    /// How many candidates stand nearer on the same side: 0, 1, 2 for more.
    fn rank(&self, x: &Item, bef: bool, aft: bool) -> u32 {
        let kin = self.near.iter().filter(|i| i.role == self.kind);
        let nearer = kin.filter(|i| {
            (bef && i.span.end <= self.content.span.start && i.span.start > x.span.start)
                || (aft && i.span.start >= self.content.span.end && i.span.start < x.span.start)
        });
        nearer.count().min(2) as u32
    }

    fn between_bits(&self, between: Span) -> u64 {
        // What is far away is not looked at character by character.
        let text =
            self.view.story.text.get(between.start..between.end.min(between.start + 2000)).unwrap_or("");
        let mut bits = 0;
        for c in text.chars() {
            bits |= match c {
                ',' => bit(32, true),
                ':' => bit(33, true),
                '"' | '“' | '”' | '«' | '»' | '„' | '‘' => bit(34, true),
                '.' | '?' | '!' => bit(35, true),
                ';' | '—' => bit(36, true),
                _ => 0,
            };
        }
        bits
    }
}
