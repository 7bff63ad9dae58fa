//! First pass: which elements are shown, which hold anything, which hold blocks.

use super::tags::{Part, declarations, part};
use ego_tree::{NodeId, NodeRef, iter::Edge};
use scraper::{Html, Node, node::Element};
use std::collections::HashMap;

/// What is known of an element before blocks are built.
#[derive(Clone, Copy, Debug, Default)]
struct Traits {
    hidden: bool,
    /// Holds text, media or controls that are shown.
    filled: bool,
    /// Is a block, or holds one.
    blocks: bool,
    /// Bytes of text inside.
    text: usize,
}

/// What the first pass found.
pub struct Survey {
    traits: HashMap<NodeId, Traits>,
}

/// `aria-hidden` marks icons, closed menus and doubled texts; a whole page is marked so while a dialog is open. Up to
/// this many bytes of text it is taken to be left out on purpose.
const ASIDE: usize = 600;

impl Survey {
    /// Surveys a document.
    pub fn of(document: &Html) -> Survey {
        let mut traits: HashMap<NodeId, Traits> = HashMap::new();
        let mut open: Vec<Traits> = vec![Traits::default()];
        let mut skipping: Option<NodeId> = None;
        for edge in document.tree.root().traverse() {
            match edge {
                Edge::Open(node) if skipping.is_none() => match node.value() {
                    Node::Text(text) => {
                        if let Some(top) = open.last_mut() {
                            top.filled |= text.contains(|c: char| !c.is_whitespace());
                            top.text += text.len();
                        }
                    }
                    Node::Element(element) => {
                        let part = part(element.name());
                        if is_hidden(node, element, part) {
                            traits.insert(node.id(), Traits { hidden: true, ..Traits::default() });
                            skipping = Some(node.id());
                        } else {
                            let filled = matches!(part, Part::Media | Part::Control);
                            open.push(Traits { filled, ..Traits::default() });
                        }
                    }
                    _ => {}
                },
                Edge::Close(node) => match node.value() {
                    Node::Element(_) if skipping == Some(node.id()) => skipping = None,
                    Node::Element(element) if skipping.is_none() => {
                        let mut own = open.pop().unwrap_or_default();
                        if element.attr("aria-hidden") == Some("true") && own.text <= ASIDE {
                            own = Traits { hidden: true, ..Traits::default() };
                        }
                        own.blocks |= own.filled && part(element.name()) == Part::Block;
                        if let Some(top) = open.last_mut() {
                            top.filled |= own.filled;
                            top.blocks |= own.blocks;
                            top.text += own.text;
                        }
                        traits.insert(node.id(), own);
                    }
                    _ => {}
                },
                Edge::Open(_) => {}
            }
        }
        Survey { traits }
    }

    /// The element is not shown.
    pub fn hidden(&self, id: NodeId) -> bool {
        self.traits.get(&id).is_none_or(|t| t.hidden)
    }

    /// The element becomes a block: it is one by its name, or it holds one, and it is not empty.
    pub fn block(&self, id: NodeId) -> bool {
        self.traits.get(&id).is_some_and(|t| t.blocks && !t.hidden)
    }
}

/// Not shown, as far as the markup tells. The document's own elements are always shown.
fn is_hidden(node: NodeRef<'_, Node>, element: &Element, part: Part) -> bool {
    let name = element.name();
    if part == Part::Nothing {
        return true;
    }
    if matches!(name, "html" | "body") {
        return false;
    }
    if element.attr("hidden").is_some() && !is_streamed(element) || element.attr("style").is_some_and(hides) {
        return true;
    }
    match name {
        "input" => element.attr("type").is_some_and(|t| t.eq_ignore_ascii_case("hidden")),
        "dialog" => element.attr("open").is_none(),
        "img" => is_beacon(element),
        _ => is_folded(node, name) || is_for_screen_readers(element),
    }
}

fn hides(style: &str) -> bool {
    declarations(style).any(|(name, value)| match name.as_str() {
        "display" => value == "none",
        "visibility" => value == "hidden" || value == "collapse",
        _ => false,
    })
}

/// React sends parts of a page late, as hidden elements `S:0`, `S:1` …, which a script moves into sight.
fn is_streamed(element: &Element) -> bool {
    let number = element.attr("id").and_then(|id| id.strip_prefix("S:"));
    number.is_some_and(|n| !n.is_empty() && n.chars().all(|c| c.is_ascii_hexdigit()))
}

/// A picture of one pixel only counts readers.
fn is_beacon(element: &Element) -> bool {
    let tiny = |name| element.attr(name).is_some_and(|v| matches!(v.trim(), "0" | "1" | "0px" | "1px"));
    tiny("width") && tiny("height")
}

/// Inside closed `<details>`, and not its summary.
fn is_folded(node: NodeRef<'_, Node>, name: &str) -> bool {
    let parent = node.parent().and_then(|p| p.value().as_element());
    name != "summary" && parent.is_some_and(|p| p.name() == "details" && p.attr("open").is_none())
}

/// Class words by which style libraries take a text off the screen.
const OFF_SCREEN: [&str; 10] = [
    "sr-only",
    "visually-hidden",
    "visuallyhidden",
    "screen-reader-text",
    "screenreader",
    "screen-reader-only",
    "u-visually-hidden",
    "is-visually-hidden",
    "a11y-hidden",
    "element-invisible",
];

fn is_for_screen_readers(element: &Element) -> bool {
    element.classes().any(|class| OFF_SCREEN.contains(&class))
}
