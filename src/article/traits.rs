//! What can be seen of each block before anything is decided: its text, its class words, the tree around it.

use super::lexicon::{class, cue};
use crate::page::{BlockId, InlineKind, Page};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Range;
use std::sync::LazyLock;

/// Words of a block that are searched for phrases, at most: promos are short, and what they want stands early.
const PHRASE_WORDS: usize = 80;

/// The text of one block.
#[derive(Clone, Copy, Debug, Default)]
pub struct Text {
    /// Words; a Chinese, Japanese or Korean letter counts as one.
    pub words: u32,
    /// UTF-16 units.
    pub units: u32,
    /// Units that lie in links.
    pub linked: u32,
    /// Number of links.
    pub links: u32,
    /// Places where a sentence ends.
    pub stops: u32,
    /// Commas.
    pub commas: u32,
    /// Words that begin with a capital or a digit.
    pub capitals: u32,
    /// Letters in upper case.
    pub upper: u32,
    /// Letters.
    pub letters: u32,
    /// Digits.
    pub digits: u32,
    /// Function words of running text.
    pub function: u32,
    /// Quotation marks.
    pub quotes: u32,
    /// Places where a small letter runs into a capital: texts glued together.
    pub glued: u32,
    /// Ends like a sentence.
    pub ends: bool,
    /// Reads like running text: sentences, not a label. Readers' comments do not count.
    pub running: bool,
    /// Stands among readers' comments.
    pub commented: bool,
    /// Meanings of its phrases: bits of [`cue`].
    pub cues: u64,
    /// Hash of its words, to find repeated texts.
    pub hash: u64,
}

impl Text {
    /// Part of the text that lies in links, 0 to 1.
    pub fn link_share(&self) -> f32 {
        if self.units == 0 { 0.0 } else { (self.linked as f32 / self.units as f32).min(1.0) }
    }
    /// Part of the letters that are capitals, 0 to 1.
    pub fn upper_share(&self) -> f32 {
        if self.letters == 0 { 0.0 } else { self.upper as f32 / self.letters as f32 }
    }
    /// Has any of these cues.
    pub fn says(&self, cues: u64) -> bool {
        self.cues & cues != 0
    }
}

/// Sums over all blocks before a block, so that a subtree's sum is one subtraction.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sums {
    /// Words.
    pub words: u32,
    /// Units.
    pub units: u32,
    /// Units in links.
    pub linked: u32,
    /// Words of blocks that read like running text.
    pub running: u32,
    /// Blocks that read like running text.
    pub runs: u32,
    /// Blocks with text.
    pub leaves: u32,
    /// Pictures and frames.
    pub media: u32,
    /// Controls.
    pub controls: u32,
    /// Sentence ends.
    pub stops: u32,
    /// Headings.
    pub headings: u32,
    /// Links.
    pub links: u32,
}

macro_rules! each_sum {
    ($a:expr, $b:expr, $op:ident; $($f:ident)*) => { Sums { $($f: $a.$f.$op($b.$f)),* } };
}

/// The page as a tree with traits.
pub struct Tree<'a> {
    /// The page.
    pub page: &'a Page,
    /// One past the last block inside each block.
    pub end: Vec<BlockId>,
    /// Depth of each block, the root's is 0.
    pub depth: Vec<u32>,
    /// Meanings of each block's own class words, tag and role: bits of [`class`].
    pub class: Vec<u64>,
    /// Text of each block.
    pub text: Vec<Text>,
    /// Blocks with text, in order.
    pub leaves: Vec<BlockId>,
    /// Hashes of all words of the page, in order.
    hashes: Vec<u64>,
    /// Where each block's words begin in `hashes`.
    word_starts: Vec<u32>,
    sums: Vec<Sums>,
}

impl<'a> Tree<'a> {
    /// Looks at all blocks: one pass forward, one back.
    pub fn new(page: &'a Page) -> Tree<'a> {
        let n = page.blocks.len();
        let mut tree = Tree {
            page,
            end: (1..=n as BlockId).collect(),
            depth: Vec::with_capacity(n),
            class: Vec::with_capacity(n),
            text: Vec::with_capacity(n),
            leaves: Vec::new(),
            hashes: Vec::new(),
            word_starts: Vec::with_capacity(n + 1),
            sums: Vec::with_capacity(n + 1),
        };
        let mut known: HashMap<(&str, &str), u64, BuildHasherDefault<Fnv>> = HashMap::default();
        let mut words = Vec::new();
        let mut headings = vec![0];
        for (id, block) in (0u32..).zip(&page.blocks) {
            let depth = page.parent(id).and_then(|p| tree.depth.get(p as usize)).map_or(0, |d| d + 1);
            tree.depth.push(depth);
            let by_name = *known
                .entry((&block.class, &block.hints))
                .or_insert_with(|| class_words(&block.class) | class_words(&block.hints));
            tree.class.push(by_name | by_tag(&block.tag) | by_role(&block.role));
            let text = read(&block.text, &mut words, block);
            headings.push(u32::from(block.tag == "h1") + headings.last().copied().unwrap_or(0));
            tree.word_starts.push(tree.hashes.len() as u32);
            if text.units > 0 {
                tree.leaves.push(id);
                tree.hashes.extend(&words);
            }
            tree.text.push(text);
        }
        tree.word_starts.push(tree.hashes.len() as u32);
        for id in (0..tree.len()).rev() {
            let end = tree.end(id);
            if let Some(slot) = page.parent(id).and_then(|p| tree.end.get_mut(p as usize)) {
                *slot = (*slot).max(end);
            }
        }
        tree.leave_out_comments(&headings);
        tree.add_up();
        tree.ignore_classes_of_the_whole();
        tree
    }

    /// Readers' comments are no running text. A block with a first heading is the page's own, whatever it is called.
    fn leave_out_comments(&mut self, headings: &[u32]) {
        let mut until = 0;
        for id in 0..self.len() {
            let at = |i: BlockId| headings.get(i as usize).copied().unwrap_or(0);
            let own = at(self.end(id)) > at(id) || self.depth(id) < 2;
            if let Some(class) = self.class.get_mut(id as usize).filter(|_| own) {
                *class &= !class::COMMENTS;
            }
            if self.class(id) & class::COMMENTS != 0 {
                until = until.max(self.end(id));
            }
            let commented = id < until;
            if let Some(text) = self.text.get_mut(id as usize) {
                text.commented = commented;
                text.running =
                    !commented && text.words >= 8 && (text.ends || text.stops > 0) && text.link_share() < 0.5;
            }
        }
    }

    fn add_up(&mut self) {
        let mut sum = Sums::default();
        for (block, text) in self.page.blocks.iter().zip(&self.text) {
            self.sums.push(sum);
            let runs = u32::from(text.running);
            let own = Sums {
                words: text.words,
                units: text.units,
                linked: text.linked,
                running: runs * text.words,
                runs,
                leaves: u32::from(text.units > 0),
                media: block.media,
                controls: block.controls,
                stops: text.stops,
                headings: u32::from(is_heading(&block.tag)),
                links: text.links,
            };
            sum = each_sum!(sum, own, saturating_add; words units linked running runs leaves media controls stops headings links);
        }
        self.sums.push(sum);
    }

    /// Class words of a block that holds most of the page's running text (`has-sidebar`, `with-ads`) tell nothing
    /// about its parts, but for those that call it the story.
    fn ignore_classes_of_the_whole(&mut self) {
        let all = self.sum(0).running;
        for id in 0..self.len() {
            let most = self.end(id) > id + 1 && self.sum(id).running * 2 > all;
            if let Some(class) = self.class.get_mut(id as usize).filter(|_| most || id == 0) {
                *class &= class::BODY | class::STORY;
            }
        }
    }

    /// Number of blocks.
    pub fn len(&self) -> BlockId {
        self.page.blocks.len() as BlockId
    }
    /// One past the last block inside `id`.
    pub fn end(&self, id: BlockId) -> BlockId {
        self.end.get(id as usize).copied().unwrap_or(id)
    }
    /// `id` and everything inside it.
    pub fn inside(&self, id: BlockId) -> Range<BlockId> {
        id..self.end(id)
    }
    /// The containing block.
    pub fn parent(&self, id: BlockId) -> Option<BlockId> {
        self.page.parent(id)
    }
    /// Name of the element.
    pub fn tag(&self, id: BlockId) -> &'a str {
        self.page.block(id).map_or("", |b| b.tag.as_str())
    }
    /// The text's traits.
    pub fn text(&self, id: BlockId) -> Text {
        self.text.get(id as usize).copied().unwrap_or_default()
    }
    /// The class words' meanings of the block itself.
    pub fn class(&self, id: BlockId) -> u64 {
        self.class.get(id as usize).copied().unwrap_or(0)
    }
    /// Hashes of the text's words, in order.
    pub fn words(&self, id: BlockId) -> &[u64] {
        let at = |i: BlockId| self.word_starts.get(i as usize).map_or(0, |&w| w as usize);
        self.hashes.get(at(id)..at(id + 1)).unwrap_or(&[])
    }
    /// Depth in the tree.
    pub fn depth(&self, id: BlockId) -> u32 {
        self.depth.get(id as usize).copied().unwrap_or(0)
    }
    /// Sum over a block and everything inside it.
    pub fn sum(&self, id: BlockId) -> Sums {
        self.sum_of(self.inside(id))
    }
    /// Sum over a range of blocks.
    pub fn sum_of(&self, range: Range<BlockId>) -> Sums {
        let at = |i: BlockId| self.sums.get(i as usize).copied().unwrap_or_default();
        let (a, b) = (at(range.end), at(range.start));
        each_sum!(a, b, saturating_sub; words units linked running runs leaves media controls stops headings links)
    }
    /// The containing blocks from the inside out, without the block itself and without the root.
    pub fn above(&self, id: BlockId) -> impl Iterator<Item = BlockId> + '_ {
        std::iter::successors(self.parent(id), |&p| self.parent(p)).take_while(|&p| p != 0)
    }
    /// The direct children.
    pub fn children(&self, id: BlockId) -> impl Iterator<Item = BlockId> + '_ {
        let end = self.end(id);
        std::iter::successors((id + 1 < end).then_some(id + 1), move |&c| {
            let next = self.end(c);
            (next > c && next < end).then_some(next)
        })
    }
}

/// `h1` to `h6`.
pub fn is_heading(tag: &str) -> bool {
    matches!(tag, "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

fn by_tag(tag: &str) -> u64 {
    match tag {
        "aside" => class::SIDE,
        "nav" => class::NAV,
        "footer" => class::FOOT,
        "header" => class::HEAD,
        "figcaption" | "caption" => class::CAPTION,
        "blockquote" => class::PULL,
        "article" => class::BODY,
        "dialog" => class::POPUP,
        "button" => class::TOOLS,
        _ => 0,
    }
}

fn by_role(role: &str) -> u64 {
    match role {
        "navigation" | "menu" | "menubar" => class::NAV,
        "banner" => class::HEAD,
        "contentinfo" => class::FOOT,
        "complementary" => class::SIDE,
        "dialog" | "alertdialog" => class::POPUP,
        _ => 0,
    }
}

/// Fowler-Noll-Vo: short keys, no adversary.
#[derive(Clone, Copy)]
pub struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Fnv {
        Fnv(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for &b in bytes {
            self.0 = (self.0 ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    fn finish(&self) -> u64 {
        self.0
    }
}

/// Hash of a text, folded by nothing.
pub fn hash(text: &str) -> u64 {
    let mut hasher = Fnv::default();
    hasher.write(text.as_bytes());
    hasher.finish()
}

pub type Table<V> = HashMap<u64, V, BuildHasherDefault<Fnv>>;

static CLASS_WORDS: LazyLock<Table<u64>> = LazyLock::new(|| {
    let mut table = Table::default();
    for &(meaning, words) in class::WORDS {
        for word in words.split(' ') {
            *table.entry(hash(word)).or_insert(0) |= meaning;
        }
    }
    table
});

/// Meanings of the words in `id`, `class` or hints.
pub fn class_words(names: &str) -> u64 {
    let mut found = 0;
    let (mut word, mut last) = (Fnv::default(), None::<u64>);
    // `pair` hashes the previous piece and this one together, as if nothing stood between them.
    let mut pair = Fnv::default();
    let mut empty = true;
    let mut previous = ' ';
    let mut end = |word: &mut Fnv, pair: &mut Fnv, last: &mut Option<u64>| {
        for hash in [Some(word.finish()), last.map(|_| pair.finish())].into_iter().flatten() {
            found |= CLASS_WORDS.get(&hash).copied().unwrap_or(0);
        }
        *last = Some(word.finish());
        *pair = *word;
        *word = Fnv::default();
    };
    for c in names.chars() {
        let hump = c.is_uppercase() && previous.is_lowercase();
        let part = c.is_alphanumeric();
        if (!part || hump) && !empty {
            end(&mut word, &mut pair, &mut last);
            empty = true;
        }
        if matches!(c, ' ' | '=') {
            last = None;
        }
        if part {
            for l in c.to_lowercase() {
                let mut buffer = [0; 4];
                for &b in l.encode_utf8(&mut buffer).as_bytes() {
                    word.write_u8(b);
                    if last.is_some() {
                        pair.write_u8(b);
                    }
                }
            }
            empty = false;
        }
        previous = c;
    }
    if !empty {
        end(&mut word, &mut pair, &mut last);
    }
    found
}

struct Phrase {
    rest: Vec<u64>,
    place: cue::Place,
    meaning: u64,
}

static PHRASES: LazyLock<Table<Vec<Phrase>>> = LazyLock::new(|| {
    let mut table: Table<Vec<Phrase>> = Table::default();
    for &(meaning, place, phrases) in cue::PHRASES {
        for phrase in phrases.split('|') {
            let mut words = Vec::new();
            split(phrase, &mut words);
            let mut words = words.into_iter();
            if let Some(first) = words.next() {
                table.entry(first).or_default().push(Phrase { rest: words.collect(), place, meaning });
            }
        }
    }
    table
});

/// From so many small letters on, a capital begins a new word: `YouTube`, `WhatsApp` and `LinkedIn` are one.
const GLUED: u32 = 8;

/// Function words of English; enough to tell running text from lists of names and titles.
pub const FUNCTION_WORDS: [&str; 48] = [
    "the", "of", "and", "to", "in", "a", "is", "was", "that", "for", "it", "with", "as", "his", "he", "be",
    "by", "on", "not", "are", "but", "from", "or", "have", "an", "they", "which", "had", "her", "were",
    "their", "been", "has", "would", "will", "what", "there", "if", "can", "all", "we", "said", "who",
    "more", "she", "at", "this", "you",
];

static FUNCTION: LazyLock<Table<()>> =
    LazyLock::new(|| FUNCTION_WORDS.iter().map(|w| (hash(w), ())).collect());

/// Hashes of the words of a text, as [`Tree::words`] has them.
pub fn word_hashes(text: &str) -> Vec<u64> {
    let mut out = Vec::new();
    split(text, &mut out);
    out
}

/// Hashes of the words of a text in lower case; apostrophes inside a word are straight.
fn split(text: &str, out: &mut Vec<u64>) -> Shape {
    out.clear();
    let mut shape = Shape::default();
    let mut word = Fnv::default();
    let mut open = false;
    let mut previous = ' ';
    let mut run = 0;
    let mut all = Fnv::default();
    for c in text.chars() {
        shape.units += c.len_utf16() as u32;
        let ideograph = is_ideograph(c);
        let inner = open && matches!(c, '\'' | '’' | '-');
        if c.is_alphanumeric() && !ideograph || inner {
            // Texts that stand apart by style only are glued here: `AdvertisementSKIP`.
            if open && c.is_uppercase() && previous.is_lowercase() && run >= GLUED {
                out.push(word.finish());
                all.write(&word.finish().to_le_bytes());
                word = Fnv::default();
                open = false;
            }
            run = if c.is_lowercase() { run + 1 } else { 0 };
            if !open {
                shape.words += 1;
                shape.capitals += u32::from(c.is_uppercase() || c.is_ascii_digit());
            }
            open = true;
            if c.is_uppercase() {
                shape.upper += 1;
                shape.glued += u32::from(previous.is_lowercase());
            }
            shape.letters += u32::from(c.is_alphabetic());
            shape.digits += u32::from(c.is_ascii_digit());
            let c = if c == '’' { '\'' } else { c };
            if c.is_ascii() {
                word.write_u8(c.to_ascii_lowercase() as u8);
            } else {
                for l in c.to_lowercase() {
                    let mut buffer = [0; 4];
                    word.write(l.encode_utf8(&mut buffer).as_bytes());
                }
            }
        } else {
            run = 0;
            if open {
                out.push(word.finish());
                all.write(&word.finish().to_le_bytes());
                word = Fnv::default();
                open = false;
            }
            match c {
                '.' | '!' | '?' | '…' | '。' | '！' | '？' | '।' => {
                    shape.pending = true;
                    shape.stops += u32::from(matches!(c, '。' | '！' | '？'));
                }
                ',' | '，' | '、' | ';' | ':' => shape.commas += 1,
                '"' | '“' | '”' | '«' | '»' | '„' | '「' => shape.quotes += 1,
                c if c.is_whitespace() && shape.pending => {
                    shape.stops += 1;
                    shape.pending = false;
                }
                _ => {}
            }
            if ideograph {
                shape.words += 1;
                shape.letters += 1;
                let mut buffer = [0; 4];
                let mut single = Fnv::default();
                single.write(c.encode_utf8(&mut buffer).as_bytes());
                out.push(single.finish());
                all.write(&single.finish().to_le_bytes());
            }
        }
        if c.is_alphanumeric() {
            shape.pending = false;
        }
        previous = c;
    }
    if open {
        out.push(word.finish());
        all.write(&word.finish().to_le_bytes());
    }
    shape.stops += u32::from(shape.pending);
    shape.ends = shape.pending || matches!(previous, '。' | '！' | '？' | '」');
    shape.hash = all.finish();
    shape
}

#[derive(Default)]
struct Shape {
    words: u32,
    units: u32,
    stops: u32,
    commas: u32,
    capitals: u32,
    upper: u32,
    letters: u32,
    digits: u32,
    quotes: u32,
    glued: u32,
    pending: bool,
    ends: bool,
    hash: u64,
}

fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

fn read(text: &str, words: &mut Vec<u64>, block: &crate::page::Block) -> Text {
    if text.is_empty() {
        return Text::default();
    }
    let shape = split(text, words);
    let mut out = Text {
        words: shape.words,
        units: shape.units,
        stops: shape.stops,
        commas: shape.commas,
        capitals: shape.capitals,
        upper: shape.upper,
        letters: shape.letters,
        digits: shape.digits,
        quotes: shape.quotes,
        glued: shape.glued,
        ends: shape.ends,
        hash: shape.hash,
        ..Text::default()
    };
    let mut covered = 0;
    for link in block.inlines.iter().filter(|i| i.kind == InlineKind::Link) {
        out.links += 1;
        out.linked += link.end.saturating_sub(link.start.max(covered));
        covered = covered.max(link.end);
    }
    out.function = words.iter().filter(|w| FUNCTION.contains_key(w)).count() as u32;
    for (at, first) in words.iter().take(PHRASE_WORDS).enumerate() {
        for phrase in PHRASES.get(first).into_iter().flatten() {
            let rest = words.get(at + 1..).unwrap_or(&[]);
            let fits = match phrase.place {
                cue::Place::In => true,
                cue::Place::At => at == 0,
                cue::Place::Is => at == 0 && rest.len() == phrase.rest.len(),
            };
            if fits && rest.starts_with(&phrase.rest) {
                out.cues |= phrase.meaning;
            }
        }
    }
    out
}
