//! Second pass: the blocks.

use super::survey::Survey;
use super::tags::{self, Part, part};
use crate::page::{Block, BlockId, Inline, InlineKind, MAX_BLOCKS, MAX_TEXT};
use ego_tree::{NodeRef, iter::Edge};
use scraper::{Html, Node, node::Element};

/// The blocks of a document, and whether the page was cut at the limits.
pub fn blocks(document: &Html, survey: &Survey) -> (Vec<Block>, bool) {
    let mut builder = Builder::new(survey);
    let mut skipping = None;
    let mut inside = false;
    for edge in document.tree.root().traverse() {
        match edge {
            Edge::Open(node) if skipping.is_none() => match node.value() {
                Node::Text(text) if inside => builder.text(text),
                Node::Element(element) => {
                    inside |= matches!(element.name(), "body" | "frameset");
                    let hidden = survey.hidden(node.id());
                    if hidden || matches!(part(element.name()), Part::Media | Part::Control) {
                        skipping = Some(node.id());
                    }
                    if inside && !hidden {
                        builder.open(node, element);
                    }
                }
                _ => {}
            },
            Edge::Close(node) => {
                let skipped = skipping == Some(node.id());
                if skipped {
                    skipping = None;
                }
                if let Node::Element(element) = node.value()
                    && skipping.is_none()
                    && !skipped
                    && inside
                {
                    builder.close(node, element);
                    inside &= !matches!(element.name(), "body" | "frameset");
                }
            }
            Edge::Open(_) => {}
        }
        if builder.cut {
            break;
        }
    }
    builder.end()
}

/// An inline element that is still open.
struct OpenInline {
    kind: InlineKind,
    /// Its first unit in the current run, once there is one.
    start: Option<u32>,
}

/// A block that is still open.
struct OpenBlock {
    id: usize,
    /// Blocks written directly in it. A run of text that stays the only one becomes the block's own text.
    children: usize,
}

struct Builder<'a> {
    survey: &'a Survey,
    blocks: Vec<Block>,
    open: Vec<OpenBlock>,
    inlines: Vec<OpenInline>,
    /// The run of text that is being written, folded.
    run: String,
    /// Its inline elements that are closed already.
    done: Vec<Inline>,
    /// Length of the run in UTF-16 units.
    units: u32,
    /// White space stands before the next character.
    space: bool,
    /// Line breaks stand before the next character.
    breaks: u32,
    /// Units of all runs.
    total: usize,
    cut: bool,
}

impl<'a> Builder<'a> {
    fn new(survey: &'a Survey) -> Builder<'a> {
        let root = Block { tag: "body".into(), ..Block::default() };
        Builder {
            survey,
            blocks: vec![root],
            open: vec![OpenBlock { id: 0, children: 0 }],
            inlines: Vec::new(),
            run: String::new(),
            done: Vec::new(),
            units: 0,
            space: false,
            breaks: 0,
            total: 0,
            cut: false,
        }
    }

    fn open(&mut self, node: NodeRef<'_, Node>, element: &Element) {
        let kind = part(element.name());
        if matches!(element.name(), "body" | "frameset") {
            if let Some(root) = self.blocks.first_mut() {
                root.class = tags::class(element);
                root.hints = tags::hints(element);
                root.role = element.attr("role").unwrap_or("").into();
            }
            return;
        }
        match kind {
            Part::Media => return self.count(|b| b.media += 1),
            Part::Control => return self.count(|b| b.controls += 1),
            Part::Break => self.breaks += 1,
            _ if self.survey.block(node.id()) => self.open_block(element),
            Part::Block => self.flush(),
            _ => {}
        }
        if let Some(kind) = tags::inline(element) {
            self.inlines.push(OpenInline { kind, start: None });
        }
    }

    fn close(&mut self, node: NodeRef<'_, Node>, element: &Element) {
        if tags::inline(element).is_some()
            && let Some(inline) = self.inlines.pop()
            && let Some(start) = inline.start
        {
            self.done.push(Inline { kind: inline.kind, start, end: self.units });
        }
        if matches!(element.name(), "body" | "frameset") {
            return;
        }
        if self.survey.block(node.id()) {
            self.close_block();
        } else if part(element.name()) == Part::Block {
            self.flush();
        }
    }

    fn count(&mut self, add: impl FnOnce(&mut Block)) {
        if let Some(block) = self.open.last().and_then(|o| self.blocks.get_mut(o.id)) {
            add(block);
        }
    }

    fn open_block(&mut self, element: &Element) {
        self.flush();
        let block = Block {
            tag: element.name().into(),
            class: tags::class(element),
            hints: tags::hints(element),
            role: element.attr("role").unwrap_or("").into(),
            ..Block::default()
        };
        if let Some(id) = self.push(block) {
            self.open.push(OpenBlock { id, children: 0 });
        }
    }

    /// Appends a child of the innermost open block.
    fn push(&mut self, mut block: Block) -> Option<usize> {
        if self.blocks.len() >= MAX_BLOCKS {
            self.cut = true;
            return None;
        }
        if let Some(parent) = self.open.last_mut() {
            parent.children += 1;
            block.parent = BlockId::try_from(parent.id).ok();
        }
        self.blocks.push(block);
        Some(self.blocks.len() - 1)
    }

    fn close_block(&mut self) {
        self.flush();
        if self.open.len() < 2 {
            return;
        }
        let Some(closed) = self.open.pop() else {
            return;
        };
        // One run of text and nothing else: the text is the block's own.
        let alone = closed.children == 1 && self.blocks.len() == closed.id + 2;
        if alone && self.blocks.last().is_some_and(|b| b.tag == "#text") {
            let Some(run) = self.blocks.pop() else { return };
            if let Some(block) = self.blocks.get_mut(closed.id) {
                block.text = run.text;
                block.inlines = run.inlines;
            }
        }
    }

    fn text(&mut self, text: &str) {
        for c in text.chars() {
            if c.is_whitespace() || c == '\u{feff}' {
                self.space = true;
                continue;
            }
            if self.breaks > 1 {
                self.flush();
            }
            if !self.run.is_empty() && (self.space || self.breaks > 0) {
                self.run.push(if self.breaks > 0 { '\n' } else { ' ' });
                self.units += 1;
            }
            self.space = false;
            self.breaks = 0;
            for inline in self.inlines.iter_mut().rev().take_while(|i| i.start.is_none()) {
                inline.start = Some(self.units);
            }
            self.run.push(c);
            self.units += c.len_utf16() as u32;
        }
        if self.total + self.units as usize > MAX_TEXT {
            self.cut = true;
        }
    }

    /// Writes the current run of text as an anonymous child.
    fn flush(&mut self) {
        let (text, units) = (std::mem::take(&mut self.run), std::mem::take(&mut self.units));
        let mut inlines = std::mem::take(&mut self.done);
        (self.space, self.breaks) = (false, 0);
        // An inline element that goes on behind a break or a block has a part in each run.
        for inline in &mut self.inlines {
            if let Some(start) = inline.start.take() {
                inlines.push(Inline { kind: inline.kind, start, end: units });
            }
        }
        if text.is_empty() {
            return;
        }
        inlines.sort_by_key(|i| (i.start, std::cmp::Reverse(i.end)));
        self.total += units as usize;
        self.push(Block { tag: "#text".into(), text, inlines, ..Block::default() });
    }

    fn end(mut self) -> (Vec<Block>, bool) {
        self.flush();
        while self.open.len() > 1 {
            self.close_block();
        }
        (self.blocks, self.cut)
    }
}
