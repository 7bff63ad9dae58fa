//! Values drawn from the fuzzer's bytes: after the last one everything is zero, so that short inputs mean small pages.

use who_said_what::page::{Block, Inline, InlineKind, Meta, Page};

/// What is left of the bytes.
pub struct Draw<'a>(pub &'a [u8]);

/// Most blocks of a drawn page: enough for every rule, few enough for many runs a second.
const BLOCKS: usize = 120;

const TAGS: [&str; 20] = [
    "p",
    "div",
    "#text",
    "h1",
    "h2",
    "li",
    "ul",
    "blockquote",
    "figcaption",
    "figure",
    "aside",
    "article",
    "main",
    "section",
    "a",
    "button",
    "form",
    "table",
    "td",
    "footer",
];
const KINDS: [InlineKind; 2] = [InlineKind::Link, InlineKind::Strong];

/// Pieces of which texts are made when their bytes are low: what the rules look at.
const PIECES: [&str; 48] = [
    "“",
    "”",
    "\"",
    "‘",
    "’",
    "'",
    "«",
    "»",
    " said",
    " She",
    " he",
    " told Reuters",
    ", ",
    ". ",
    "\n",
    "𝒳",
    "e\u{301}",
    "\u{200d}",
    "\u{202e}",
    "اللغة",
    " Mayor Ana Hale",
    " Hale",
    " according to ",
    " that ",
    "NAME: ",
    "— ",
    "\u{a0}",
    " U.S. ",
    "…",
    "''",
    " denied ",
    " On Monday",
    " will ",
    " the ministry ",
    " of the council",
    " asked",
    "?",
    " called it ",
    " not ",
    " (pictured)",
    " newsletter",
    " Sign up",
    " Read more",
    " Advertisement",
    " the harbour will stay open for the winter",
    "; ",
    " and ",
    " a spokesman for the port",
];

impl Draw<'_> {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn byte(&mut self) -> u8 {
        let Some((&first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        first
    }

    pub fn number(&mut self) -> u32 {
        u32::from_le_bytes([self.byte(), self.byte(), self.byte(), self.byte()])
    }

    /// Small as a rule, anything now and then.
    pub fn index(&mut self) -> u32 {
        match self.byte() {
            255 => self.number(),
            b => u32::from(b),
        }
    }

    pub fn of<T: Copy, const N: usize>(&mut self, all: &[T; N]) -> T {
        all[usize::from(self.byte()) % N]
    }

    /// A count of pieces, then the pieces; those past the table are bytes as they stand.
    pub fn text(&mut self) -> String {
        let mut bytes = Vec::new();
        for _ in 0..self.byte() {
            match usize::from(self.byte()) {
                b if b < PIECES.len() => bytes.extend(PIECES[b].bytes()),
                b => bytes.push(b as u8),
            }
        }
        String::from_utf8_lossy(&bytes).into_owned()
    }

    fn block(&mut self, id: usize) -> Block {
        let kind = self.byte();
        let parent = match self.byte() {
            // As in a tree: the block before, its parent's place, the root; else anything, or nothing.
            0..=99 => id.checked_sub(1).map(|p| p as u32),
            100..=199 => (id > 0).then_some(0),
            200..=239 => Some(self.index()),
            _ => None,
        };
        let tag = if kind & 0x20 == 0 { self.of(&TAGS).to_owned() } else { self.text() };
        let text = if kind & 1 == 0 { self.text() } else { String::new() };
        let inlines = (0..self.byte() % 4).map(|_| Inline {
            kind: self.of(&KINDS),
            start: self.index(),
            end: self.index(),
        });
        let inlines = inlines.collect();
        let told = kind & 2 == 2;
        Block {
            parent,
            tag,
            text,
            inlines,
            class: if told { self.text() } else { String::new() },
            hints: if told { self.text() } else { String::new() },
            role: if told { self.text() } else { String::new() },
            media: if kind & 4 == 4 { self.index() } else { 0 },
            controls: if kind & 8 == 8 { self.index() } else { 0 },
            held: kind >= 0xf0,
        }
    }

    pub fn page(&mut self) -> Page {
        let meta = self.byte();
        let mut page = Page { cut: meta & 1 == 1, ..Page::default() };
        if meta & 2 == 2 {
            page.title = self.text();
            page.lang = self.text();
            page.url = self.text();
        }
        if meta & 4 == 4 {
            page.meta = Meta {
                types: vec!["NewsArticle".into(), self.text()],
                headline: self.text(),
                description: self.text(),
                authors: vec![self.text()],
                site: self.text(),
                published: self.text(),
                body: self.text(),
            };
        }
        while !self.is_empty() && page.blocks.len() < BLOCKS {
            let block = self.block(page.blocks.len());
            page.blocks.push(block);
        }
        page
    }
}
