//! Keys of a view. The view says them in its own attributes: `aria-keyshortcuts` names the key that presses an element
//! (or goes into a field), `data-walk` stands on what `j` and `k` walk through and `o` opens.

use super::Inner;
use wasm_bindgen::prelude::*;
use web_sys::{
    Element, HtmlElement, HtmlInputElement, KeyboardEvent, ScrollIntoViewOptions, ScrollLogicalPosition,
};

/// Handles a key that no field and no open pop-over takes.
pub(super) fn pressed(inner: &Inner, event: &KeyboardEvent) {
    if event.default_prevented() || event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    if matches!(inner.root.query_selector(":popover-open"), Ok(Some(_))) {
        return;
    }
    let active = inner.words.document.active_element().filter(|e| inner.root.contains(Some(e)));
    let key = event.key();
    let typing =
        active.as_ref().is_some_and(|e| matches!(e.tag_name().as_str(), "INPUT" | "SELECT" | "TEXTAREA"));
    let done = match key.as_str() {
        "Escape" => back(inner, active.as_ref()),
        _ if typing => false,
        "j" => walk(inner, active.as_ref(), true),
        "k" => walk(inner, active.as_ref(), false),
        "o" => active.filter(|e| e.has_attribute("data-walk")).is_some_and(|e| press(&e)),
        key => shortcut(inner, key),
    };
    if done {
        event.prevent_default();
    }
}

fn shortcut(inner: &Inner, key: &str) -> bool {
    // Only a single character can be named in the selector without escapes; quotation mark and backslash are no keys of ours.
    if key.chars().count() != 1 || matches!(key, "\"" | "\\" | " ") {
        return false;
    }
    let found = inner.root.query_selector(&format!("[aria-keyshortcuts=\"{key}\"]"));
    let Ok(Some(element)) = found else { return false };
    match element.dyn_ref::<HtmlInputElement>() {
        Some(field) => {
            field.select();
            focus(&element)
        }
        None => focus(&element) && press(&element),
    }
}

/// From a field: empties it. From anywhere: back to the current quotation, or the first.
fn back(inner: &Inner, active: Option<&Element>) -> bool {
    if let Some(field) = active.and_then(|e| e.dyn_ref::<HtmlInputElement>())
        && !field.value().is_empty()
    {
        field.set_value("");
        let init = web_sys::EventInit::new();
        init.set_bubbles(true);
        if let Ok(event) = web_sys::Event::new_with_event_init_dict("input", &init) {
            let _ = field.dispatch_event(&event);
        }
        return true;
    }
    let current = inner.root.query_selector("[data-walk][aria-current]").ok().flatten();
    let target = current.or_else(|| inner.root.query_selector("[data-walk]").ok().flatten());
    target.filter(|t| Some(t) != active).is_some_and(|t| focus(&t))
}

/// Goes to the next or the previous of what there is to walk through, from where the focus is or else from the current one.
fn walk(inner: &Inner, active: Option<&Element>, forward: bool) -> bool {
    let Ok(stops) = inner.root.query_selector_all("[data-walk]") else { return false };
    let stops: Vec<Element> =
        (0..stops.length()).filter_map(|i| stops.get(i)?.dyn_into::<Element>().ok()).collect();
    let here = stops.iter().position(|e| Some(e) == active);
    let here = here.or_else(|| stops.iter().position(|e| e.has_attribute("aria-current")));
    let target = match (here, forward) {
        (None, true) => Some(0),
        (None, false) => stops.len().checked_sub(1),
        (Some(i), true) => Some(i + 1),
        (Some(i), false) => i.checked_sub(1),
    };
    target.and_then(|i| stops.get(i)).is_some_and(focus)
}

pub(super) fn focus(element: &Element) -> bool {
    element.dyn_ref::<HtmlElement>().is_some_and(|e| e.focus().is_ok())
}

fn press(element: &Element) -> bool {
    if let Some(e) = element.dyn_ref::<HtmlElement>() {
        e.click();
    }
    true
}

/// Scrolls to what has become the current one, unless the reader is already there.
pub(super) fn bring_into_view(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}
