//! What a view is made of: a small tree of elements, whose every text says whose words it holds.

use crate::report::Passage;
use crate::text::unmarked;
use crate::ui::state::Action;
use crate::ui::words::Message;
use std::borrow::Cow;
use std::ops::Deref;

/// A piece of a view. Each is exactly one node of the DOM.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// An element.
    Element(Element),
    /// Words.
    Text(Text),
}

/// Words, by whose they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Text {
    /// Ours: a message of the locale.
    Ours(Message),
    /// The page's: set in serif, isolated from the direction of what surrounds it.
    Theirs(String),
    /// The page's, from between quotation marks in the page: painted between quotation marks, in serif. Made from a
    /// [`Passage`] only, by [`quoted`].
    Quoted(Quoted),
    /// Nobody's: a figure or a separator.
    Figure(Cow<'static, str>),
}

/// Words that stand between quotation marks in the page, without the marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quoted(String);

impl Quoted {
    /// The words with the marks that a view puts around them.
    #[must_use]
    pub fn shown(&self) -> String {
        format!("“{}”", self.0)
    }
}

/// An element. On the heap, so that it is small code that hands it on from one builder to the next.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Element(Box<Parts>);

/// What an element is made of.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Parts {
    /// Its HTML name.
    pub tag: &'static str,
    /// Tells it from its siblings when the view changes; without one, place among siblings and name do.
    pub key: Option<String>,
    /// Its attributes.
    pub attrs: Vec<(&'static str, Value)>,
    /// Custom properties of its style: the extension's content security policy allows no style attribute.
    pub vars: Vec<(&'static str, String)>,
    /// What happens on which event, in order.
    pub on: Vec<(Event, Action)>,
    /// What it holds.
    pub children: Vec<Node>,
}

impl Deref for Element {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

/// Value of an attribute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A word of HTML, or an identifier.
    Plain(Cow<'static, str>),
    /// Words that a reader sees or hears.
    Ours(Message),
}

/// Events that views act on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// Pressed by pointer or keyboard; for an `option`, chosen.
    Press,
    /// Its text changed; the action gets the new text.
    Input,
}

/// An element without content.
#[must_use]
pub fn el(tag: &'static str) -> Element {
    Element(Box::new(Parts { tag, ..Parts::default() }))
}

/// Our words.
#[must_use]
pub fn ours(key: &'static str) -> Node {
    Message::new(key).into()
}

/// The page's words.
#[must_use]
pub fn theirs(text: &str) -> Node {
    Node::Text(Text::Theirs(text.into()))
}

/// The page's words from between quotation marks: the pair that stands around the passage in the page gives way to the
/// view's own.
#[must_use]
pub fn quoted(passage: &Passage) -> Node {
    Node::Text(Text::Quoted(Quoted(unmarked(passage.text.trim()).into())))
}

/// A figure or a separator.
#[must_use]
pub fn figure(text: impl Into<Cow<'static, str>>) -> Node {
    Node::Text(Text::Figure(text.into()))
}

impl From<Element> for Node {
    fn from(element: Element) -> Node {
        Node::Element(element)
    }
}

impl From<Message> for Node {
    fn from(message: Message) -> Node {
        Node::Text(Text::Ours(message))
    }
}

impl Element {
    /// Sets an attribute.
    #[must_use]
    pub fn attr(self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Element {
        self.set(name, Value::Plain(value.into()))
    }

    #[inline(never)]
    fn set(mut self, name: &'static str, value: Value) -> Element {
        self.0.attrs.push((name, value));
        self
    }

    /// Sets an attribute that is there or not.
    #[must_use]
    pub fn flag(self, name: &'static str, on: bool) -> Element {
        if on { self.attr(name, "") } else { self }
    }

    /// Sets an attribute that is `true` or `false` in words.
    #[must_use]
    pub fn state(self, name: &'static str, on: bool) -> Element {
        self.attr(name, if on { "true" } else { "false" })
    }

    /// Sets an attribute to words of ours.
    #[must_use]
    pub fn label(self, name: &'static str, message: Message) -> Element {
        self.set(name, Value::Ours(message))
    }

    /// Sets the class.
    #[must_use]
    pub fn class(self, class: impl Into<Cow<'static, str>>) -> Element {
        self.attr("class", class)
    }

    /// Sets a custom property.
    #[must_use]
    pub fn var(mut self, name: &'static str, value: String) -> Element {
        self.0.vars.push((name, value));
        self
    }

    /// Sets the key.
    #[must_use]
    pub fn key(mut self, key: impl Into<String>) -> Element {
        self.0.key = Some(key.into());
        self
    }

    /// Does something on an event, after what was set before.
    #[must_use]
    #[inline(never)]
    pub fn on(mut self, event: Event, action: Action) -> Element {
        self.0.on.push((event, action));
        self
    }

    /// Does something when pressed.
    #[must_use]
    pub fn press(self, action: Action) -> Element {
        self.on(Event::Press, action)
    }

    /// Adds a child.
    #[must_use]
    pub fn with(self, child: impl Into<Node>) -> Element {
        self.hold(child.into())
    }

    #[inline(never)]
    fn hold(mut self, child: Node) -> Element {
        self.0.children.push(child);
        self
    }

    /// Adds children.
    #[must_use]
    pub fn with_all<N: Into<Node>>(self, children: impl IntoIterator<Item = N>) -> Element {
        children.into_iter().fold(self, Element::with)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Mark;

    fn shown(text: &str) -> String {
        let mark = Mark { block: 0, start: 0, end: text.encode_utf16().count() as u32 };
        match quoted(&Passage { text: text.into(), mark }) {
            Node::Text(Text::Quoted(q)) => q.shown(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn marks_of_the_page_give_way_to_ours() {
        assert_eq!(shown("“We stay,”"), "“We stay,”");
        assert_eq!(shown("\"We stay\""), "“We stay”");
        assert_eq!(shown("‘We stay’"), "“We stay”");
        assert_eq!(shown("«We stay»"), "“We stay”");
    }

    #[test]
    fn an_inner_quotation_and_an_apostrophe_stay() {
        assert_eq!(shown("“‘No,’ he told the miners’"), "“‘No,’ he told the miners’”");
        assert_eq!(shown("the miners’"), "“the miners’”");
    }

    #[test]
    fn a_paragraph_of_a_running_quotation_has_one_mark_of_its_own() {
        assert_eq!(shown("“First we wait."), "“First we wait.”");
    }
}
