//! The menu that takes the article's quotations along.

use crate::library::export::Format;
use crate::ui::node::{Element, el, ours};
use crate::ui::state::Action;
use crate::ui::words::Message;

/// The button that opens the menu.
pub(super) fn button() -> Element {
    let label = Message::new("export");
    let button = el("button").class("icon export").attr("popovertarget", "export");
    button.label("aria-label", label.clone()).label("title", label)
}

/// The menu; opened by the browser itself.
pub(super) fn menu() -> Element {
    let rows = Format::ALL.map(row);
    let title = el("h2").attr("id", "export-title").with(ours("export"));
    let close = el("button").class("plain").attr("popovertarget", "export");
    let close = close.attr("popovertargetaction", "hide").with(ours("close"));
    let menu = el("div").key("export").attr("id", "export").attr("popover", "").attr("role", "dialog");
    let menu = menu.attr("aria-labelledby", "export-title");
    menu.with(title).with(el("ul").class("formats").with_all(rows)).with(close)
}

fn row(format: Format) -> Element {
    let id = format!("format-{}", format.name());
    let button = |key, save| {
        let action = Action::Export { format: format.name().into(), save };
        let own = format!("{id}-{key}");
        let button = el("button").class("plain").press(action).with(ours(key));
        // Read as "Copy Markdown".
        button.attr("aria-labelledby", format!("{own} {id}")).attr("id", own)
    };
    let buttons = el("span").with(button("copy", false)).with(button("save", true));
    el("li").with(el("span").attr("id", id.clone()).with(ours(name(format)))).with(buttons)
}

fn name(format: Format) -> &'static str {
    match format {
        Format::Text => "format_text",
        Format::Markdown => "format_markdown",
        Format::Csv => "format_csv",
        Format::Json => "format_json",
        Format::Annotations => "format_annotations",
        Format::Bibtex => "format_bibtex",
        Format::Csl => "format_csl",
    }
}
