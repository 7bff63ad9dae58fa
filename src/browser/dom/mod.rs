//! Paints a view's tree of nodes, brings it up to date in place, and hands the reader's actions to the shell.
//!
//! Each node of the tree is exactly one node of the DOM, so a place in the one is a place in the other: no ids, no
//! table of listeners. Text gets in as text only.

mod keys;
mod patch;

use crate::browser::read::read;
use crate::ui::node::{Element as Tree, Event as On, Node};
use crate::ui::state::{Action, Context};
use crate::ui::{options, panel, popup};
use serde::Serialize;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, HtmlInputElement, HtmlSelectElement, KeyboardEvent, js_sys::Function};

/// A view that lives in an element.
#[wasm_bindgen]
pub struct Painter {
    inner: Rc<Inner>,
    /// Ends with the painter.
    _listeners: Vec<Listener>,
}

struct Inner {
    view: fn(&Context) -> Tree,
    root: Element,
    words: patch::Words,
    dispatch: Function,
    painted: RefCell<Option<(Rc<Node>, Context)>>,
}

#[wasm_bindgen]
impl Painter {
    /// Takes possession of an (empty) element. `view` is `popup`, `panel` or `options`; `message` gives the text of a message
    /// of the locale, as `browser.i18n.getMessage` does; `dispatch` is called with each `Action`.
    ///
    /// # Errors
    /// When there is no such view, or the element is in no document.
    #[wasm_bindgen(constructor)]
    pub fn new(view: &str, root: Element, message: Function, dispatch: Function) -> Result<Painter, JsError> {
        let view = match view {
            "popup" => popup::view,
            "panel" => panel::view,
            "options" => options::view,
            other => return Err(JsError::new(&format!("no such view: {other}"))),
        };
        let document = root.owner_document().ok_or_else(|| JsError::new("the element is in no document"))?;
        let words = patch::Words { document: document.clone(), message };
        let inner = Rc::new(Inner { view, root: root.clone(), words, dispatch, painted: RefCell::default() });
        let listen = |target: &web_sys::EventTarget, kind, handle: fn(&Inner, Event)| {
            let inner = Rc::clone(&inner);
            Listener::new(target, kind, move |event| handle(&inner, event))
        };
        let listeners = vec![
            listen(&root, "click", Inner::pressed),
            listen(&root, "change", Inner::chosen),
            listen(&root, "input", Inner::typed),
            listen(&document, "keydown", |inner, event| {
                if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
                    keys::pressed(inner, event);
                }
            }),
        ];
        Ok(Painter { inner, _listeners: listeners })
    }

    /// Paints the view of a context (`ui::state::Context`), changing only what is different from the last time: focus,
    /// scroll position, selection and open details stay.
    ///
    /// # Errors
    /// When the context is not one, or the DOM refuses.
    pub fn render(&self, context: JsValue) -> Result<(), JsError> {
        let context: Context = read("context", context);
        let inner = &self.inner;
        let new = Node::Element((inner.view)(&context));
        let old = inner.painted.take().map(|(tree, _)| tree);
        let focused = inner.focused();
        let painted = inner.words.paint(&inner.root, old.as_deref(), &new);
        // A tree that was painted in part only is no ground to stand on: the next time begins anew.
        let follow = painted.map_err(|_| JsError::new("the view could not be painted"))?;
        inner.painted.replace(Some((Rc::new(new), context)));
        if let Some(element) = follow {
            keys::bring_into_view(&element);
            // What had the focus went elsewhere with what is the current one.
            if focused && !inner.focused() {
                keys::focus(&element);
            }
        }
        Ok(())
    }
}

impl Inner {
    /// The focus is in the view.
    fn focused(&self) -> bool {
        let active = self.words.document.active_element();
        active.is_some_and(|e| e != self.root && self.root.contains(Some(&e)))
    }

    fn pressed(&self, event: Event) {
        self.act(&event, &|tree| actions(tree, On::Press));
    }

    fn chosen(&self, event: Event) {
        let select = event.target().and_then(|t| t.dyn_into::<HtmlSelectElement>().ok());
        if let Some(index) = select.and_then(|s| usize::try_from(s.selected_index()).ok()) {
            self.act(&event, &|tree| match tree.children.get(index) {
                Some(Node::Element(option)) => actions(option, On::Press),
                _ => Vec::new(),
            });
        }
    }

    fn typed(&self, event: Event) {
        let Some(field) = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok()) else {
            return;
        };
        self.act(&event, &|tree| {
            let filled = actions(tree, On::Input).into_iter().map(|action| match action {
                Action::Search { .. } => Action::Search { text: field.value() },
                other => other,
            });
            filled.collect()
        });
    }

    /// Dispatches what the innermost node around the event's target has to do, if any.
    fn act(&self, event: &Event, of: &dyn Fn(&Tree) -> Vec<Action>) {
        let mut at = event.target().and_then(|t| t.dyn_into::<Element>().ok());
        let mut todo = Vec::new();
        while let Some(element) = at.filter(|e| *e != self.root) {
            todo = self.todo_of(&element, of).unwrap_or_default();
            if !todo.is_empty() {
                break;
            }
            at = element.parent_element();
        }
        for action in todo {
            self.dispatch(action);
        }
    }

    fn dispatch(&self, action: Action) {
        let fulfilled = match &*self.painted.borrow() {
            Some((_, context)) => action.fulfil(context),
            None => None,
        };
        let Some(action) = fulfilled else { return };
        // No value is borrowed here: the shell may paint again before this call returns.
        if let Ok(action) = action.serialize(&serde_wasm_bindgen::Serializer::json_compatible())
            && let Err(error) = self.dispatch.call1(&JsValue::NULL, &action)
        {
            wasm_bindgen::throw_val(error);
        }
    }

    /// What the tree's node has to do that stands for an element of the DOM.
    fn todo_of(&self, element: &Element, of: &dyn Fn(&Tree) -> Vec<Action>) -> Option<Vec<Action>> {
        let mut path = Vec::new();
        let mut at: web_sys::Node = element.clone().into();
        while at != *self.root {
            let mut index = 0;
            let mut before = at.previous_sibling();
            while let Some(node) = before {
                index += 1;
                before = node.previous_sibling();
            }
            path.push(index);
            at = at.parent_node()?;
        }
        let painted = self.painted.borrow();
        let (tree, _) = painted.as_ref()?;
        let mut node: &Node = tree;
        // The last step leads from the root to the one tree in it.
        for &index in path.iter().rev().skip(1) {
            let Node::Element(element) = node else { return None };
            node = element.children.get::<usize>(index)?;
        }
        match node {
            Node::Element(element) => Some(of(element)),
            Node::Text(_) => None,
        }
    }
}

fn actions(tree: &Tree, event: On) -> Vec<Action> {
    tree.on.iter().filter(|(e, _)| *e == event).map(|(_, action)| action.clone()).collect()
}

/// A listener that is taken away when it is dropped.
struct Listener {
    target: web_sys::EventTarget,
    kind: &'static str,
    closure: Closure<dyn FnMut(Event)>,
}

impl Listener {
    fn new(
        target: &web_sys::EventTarget,
        kind: &'static str,
        handle: impl FnMut(Event) + 'static,
    ) -> Listener {
        let closure = Closure::<dyn FnMut(Event)>::new(handle);
        // The browser refuses only what is no event target.
        let _ = target.add_event_listener_with_callback(kind, closure.as_ref().unchecked_ref());
        Listener { target: target.clone(), kind, closure }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let listener = self.closure.as_ref().unchecked_ref();
        let _ = self.target.remove_event_listener_with_callback(self.kind, listener);
    }
}
