//! Makes the DOM agree with a tree, starting from the tree that it agreed with before.

use crate::text::direction::{closed, isolated};
use crate::text::lookup::Lookup;
use crate::ui::node::{Element as Tree, Node, Text, Value};
use crate::ui::words::Message;
use wasm_bindgen::prelude::*;
use web_sys::js_sys::{Array, Function};
use web_sys::{Document, Element, HtmlElement, HtmlInputElement, HtmlSelectElement};

/// Resolves messages and makes nodes.
pub(super) struct Words {
    pub(super) document: Document,
    pub(super) message: Function,
}

type Follow = Option<Element>;

impl Words {
    /// Paints `new` as the only child of `root`. Gives the element that has become the current one, if any.
    pub(super) fn paint(&self, root: &Element, old: Option<&Node>, new: &Node) -> Result<Follow, JsValue> {
        let mut follow = None;
        match (old, root.first_child()) {
            (Some(old), Some(dom)) => self.patch(root, &dom, old, new, &mut follow)?,
            _ => {
                root.set_text_content(None);
                root.append_child(&self.create(new, &mut follow)?)?;
            }
        }
        Ok(follow)
    }

    fn create(&self, node: &Node, follow: &mut Follow) -> Result<web_sys::Node, JsValue> {
        let tree = match node {
            Node::Text(text) => return self.create_text(text),
            Node::Element(tree) => tree,
        };
        let element = self.document.create_element(tree.tag)?;
        self.dress(&element, None, tree, follow)?;
        for child in &tree.children {
            element.append_child(&self.create(child, follow)?)?;
        }
        choose(&element, tree);
        Ok(element.into())
    }

    /// The page's words get an element of their own: its style is theirs, and it isolates their direction, as long as they
    /// end what they begin.
    fn create_text(&self, text: &Text) -> Result<web_sys::Node, JsValue> {
        let words = self.text(text);
        if !is_theirs(text) {
            return Ok(self.document.create_text_node(&words).into());
        }
        let element = self.document.create_element("bdi")?;
        element.set_class_name("theirs");
        element.set_text_content(Some(&words));
        Ok(element.into())
    }

    fn text(&self, text: &Text) -> String {
        match text {
            Text::Ours(message) => self.message(message),
            Text::Theirs(words) => closed(words).into_owned(),
            Text::Quoted(quoted) => closed(&quoted.shown()).into_owned(),
            Text::Figure(figure) => closed(figure).into_owned(),
        }
    }

    fn message(&self, message: &Message) -> String {
        let args: Array = message.args.iter().map(|a| JsValue::from_str(&isolated(a))).collect();
        let text = self.message.call2(&JsValue::NULL, &JsValue::from_str(&message.key), &args);
        text.ok().and_then(|t| t.as_string()).unwrap_or_default()
    }

    fn patch(
        &self,
        parent: &web_sys::Node,
        dom: &web_sys::Node,
        old: &Node,
        new: &Node,
        follow: &mut Follow,
    ) -> Result<(), JsValue> {
        match (old, new) {
            _ if old == new => {
                if let (Node::Element(tree), Some(element)) = (new, dom.dyn_ref::<Element>()) {
                    restore(element, tree);
                }
            }
            (Node::Element(before), Node::Element(now)) if same_place(old, new) => {
                let Some(element) = dom.dyn_ref::<Element>() else {
                    return Err("a node is not the element that it was".into());
                };
                self.dress(element, Some(before), now, follow)?;
                self.patch_children(element, before, now, follow)?;
                choose(element, now);
            }
            (Node::Text(before), Node::Text(now)) if is_theirs(before) == is_theirs(now) => {
                dom.set_text_content(Some(&self.text(now)));
            }
            _ => {
                parent.replace_child(&self.create(new, follow)?, dom)?;
            }
        }
        Ok(())
    }

    /// Keyed children are matched by key, the others in their order by kind; nothing that stays in its place is moved,
    /// since an element that is moved loses focus.
    fn patch_children(
        &self,
        element: &Element,
        before: &Tree,
        now: &Tree,
        follow: &mut Follow,
    ) -> Result<(), JsValue> {
        let mut doms = Vec::with_capacity(before.children.len());
        let mut next = element.first_child();
        while let Some(dom) = next {
            next = dom.next_sibling();
            doms.push(dom);
        }
        let mut olds: Vec<Option<(&web_sys::Node, &Node)>> =
            doms.iter().zip(&before.children).map(Some).collect();
        let keys: Lookup<usize> =
            before.children.iter().enumerate().filter_map(|(i, c)| Some((key(c)?, i))).collect();
        let mut unkeyed = 0;
        let mut plan: Vec<(&Node, Option<(&web_sys::Node, &Node)>)> = Vec::with_capacity(now.children.len());
        for child in &now.children {
            let found = match key(child) {
                Some(key) => keys.get(key).copied(),
                None => {
                    let same = |o: &Option<(&web_sys::Node, &Node)>| {
                        o.is_some_and(|(_, old)| same_place(old, child))
                    };
                    let at = olds.iter().skip(unkeyed).position(same).map(|i| i + unkeyed);
                    unkeyed = at.map_or(unkeyed, |i| i + 1);
                    at
                }
            };
            plan.push((child, found.and_then(|i| olds.get_mut(i)).and_then(Option::take)));
        }
        for (dom, _) in olds.into_iter().flatten() {
            element.remove_child(dom)?;
        }
        let mut at = element.first_child();
        for (child, found) in plan {
            match found {
                Some((dom, old)) => {
                    if at.as_ref() == Some(dom) {
                        at = dom.next_sibling();
                    } else {
                        element.insert_before(dom, at.as_ref())?;
                    }
                    self.patch(element, dom, old, child, follow)?;
                }
                None => {
                    element.insert_before(&self.create(child, follow)?, at.as_ref())?;
                }
            }
        }
        Ok(())
    }

    /// Sets attributes and custom properties, where they differ from before.
    fn dress(
        &self,
        element: &Element,
        before: Option<&Tree>,
        now: &Tree,
        follow: &mut Follow,
    ) -> Result<(), JsValue> {
        let had = |name: &str| {
            let attrs = before.map(|b| b.attrs.as_slice()).unwrap_or_default();
            attrs.iter().find(|(n, _)| *n == name).map(|(_, value)| value)
        };
        for (name, value) in &now.attrs {
            if had(name) == Some(value) {
                continue;
            }
            match value {
                Value::Plain(value) => element.set_attribute(name, value)?,
                Value::Ours(message) => element.set_attribute(name, &self.message(message))?,
            }
            if *name == "aria-current" {
                *follow = Some(element.clone());
            }
        }
        for (name, _) in before.map(|b| b.attrs.as_slice()).unwrap_or_default() {
            if !now.attrs.iter().any(|(n, _)| n == name) {
                element.remove_attribute(name)?;
            }
        }
        if let Some(html) = element.dyn_ref::<HtmlElement>() {
            for (name, value) in &now.vars {
                html.style().set_property(name, value)?;
            }
        }
        restore(element, now);
        Ok(())
    }
}

fn is_theirs(text: &Text) -> bool {
    matches!(text, Text::Theirs(_) | Text::Quoted(_))
}

fn key(node: &Node) -> Option<&str> {
    match node {
        Node::Element(element) => element.key.as_deref(),
        Node::Text(_) => None,
    }
}

/// Two nodes can be the same node of the DOM at two times.
fn same_place(old: &Node, new: &Node) -> bool {
    match (old, new) {
        (Node::Element(a), Node::Element(b)) => a.tag == b.tag && a.key == b.key,
        (Node::Text(a), Node::Text(b)) => is_theirs(a) == is_theirs(b),
        _ => false,
    }
}

/// What the reader types is a property, which the attribute does not follow.
fn restore(element: &Element, tree: &Tree) {
    if let Some(field) = element.dyn_ref::<HtmlInputElement>() {
        let value = tree.attrs.iter().find(|(name, _)| *name == "value");
        if let Some((_, Value::Plain(value))) = value
            && field.value() != **value
        {
            field.set_value(value);
        }
    }
}

/// The chosen option is a property, too.
fn choose(element: &Element, tree: &Tree) {
    if let Some(select) = element.dyn_ref::<HtmlSelectElement>() {
        let chosen = tree.children.iter().position(|child| match child {
            Node::Element(option) => option.attrs.iter().any(|(name, _)| *name == "selected"),
            Node::Text(_) => false,
        });
        let chosen = chosen.and_then(|i| i32::try_from(i).ok());
        if let Some(index) = chosen.filter(|&i| i != select.selected_index()) {
            select.set_selected_index(index);
        }
    }
}
