//! The side panel: every speaker with their quotations, and the voices compared.

mod export;
mod sections;
mod speakers;

use crate::report::{Quote, Report};
use crate::text::Letters;
use crate::ui::node::{Element, Node, el, figure, ours, theirs};
use crate::ui::state::{Action, Context, Preferences, View};
use crate::ui::words::Message;
use crate::ui::{notice, parts};

/// The panel of a tab.
#[must_use]
pub fn view(context: &Context) -> Element {
    let main = el("main").class("panel");
    match (notice::instead(context), &context.state.report) {
        (Some(notice), report) => {
            let title = report.as_ref().filter(|r| !r.title.is_empty());
            let title = title.map_or_else(|| ours("ext_name"), |r| theirs(&r.title));
            main.with(el("h1").with(title)).with(notice)
        }
        (None, Some(report)) => story(main, context, report),
        (None, None) => main,
    }
}

fn story(main: Element, context: &Context, report: &Report) -> Element {
    let main = main.with(head(context, report)).with_all(notice::notes(context, report));
    let main = match notice::no_quotations(report) {
        Some(notice) => main.with(notice),
        None => main.with(tools(context, report)).with(speakers::section(context, report)),
    };
    let main = main.with_all(sections::all(context, report)).with(help());
    if report.quotes.is_empty() { main } else { main.with(export::menu()) }
}

fn head(context: &Context, report: &Report) -> Element {
    let published = report.published.get(..10).unwrap_or(&report.published);
    let mut source: Vec<Node> = Vec::new();
    for part in [report.site.as_str(), &report.authors.join(", ")].into_iter().filter(|p| !p.is_empty()) {
        source.push(theirs(part));
    }
    if !published.is_empty() {
        source.push(el("time").with(theirs(published)).into());
    }
    let source = (!source.is_empty()).then(|| el("p").class("source").with_all(parts::separated(source)));
    let head = el("header").with(el("h1").with(theirs(&report.title))).with_all(source);
    if report.quotes.is_empty() {
        return head;
    }
    let counts = el("p").class("counts").attr("role", "status").with_all(status(context, report));
    head.with(el("div").class("bench").with(counts).with(export::button()).with(help_button()))
}

/// What the panel shows just now, said aloud when it changes.
fn status(context: &Context, report: &Report) -> Vec<Node> {
    if context.copied {
        return vec![ours("copied")];
    }
    if context.search.trim().is_empty() && context.state.view.only.is_none() {
        return parts::counts(report);
    }
    let shown = report.quotes.iter().filter(|q| is_shown(context, report, q)).count();
    vec![
        Message::count("quotations", shown).into(),
        figure(" "),
        Message::new("of_all").with(report.quotes.len()).into(),
    ]
}

/// The reader's search and choice of a speaker let this quotation through.
fn is_shown(context: &Context, report: &Report, quote: &Quote) -> bool {
    let only = context.state.view.only;
    if only.is_some() && quote.speaker != only {
        return false;
    }
    let wanted = context.search.trim().small();
    let has = |text: &str| text.small().contains(&wanted);
    wanted.is_empty()
        || quote.content.iter().any(|p| has(&p.text))
        || quote.speaker.and_then(|s| parts::speaker(report, s)).is_some_and(|s| has(&s.name.text))
}

fn tools(context: &Context, report: &Report) -> Element {
    let search = el("input").key("search").attr("type", "search").attr("id", "search");
    let search = search.attr("value", context.search.clone()).attr("aria-keyshortcuts", "/");
    let search = search.label("aria-label", Message::new("search_quotations"));
    let search = search.label("placeholder", Message::new("search_quotations"));
    let search = search.on(crate::ui::node::Event::Input, Action::Search { text: String::new() });
    el("div").class("tools").attr("role", "search").with(search).with(hear_only(context, report))
}

fn hear_only(context: &Context, report: &Report) -> Element {
    let view = &context.state.view;
    let option = |only: Option<u32>, words: Node| {
        let value = only.map_or_else(String::new, |i| i.to_string());
        let choose = Action::SetView { view: View { only, ..view.clone() } };
        el("option").attr("value", value).flag("selected", view.only == only).press(choose).with(words)
    };
    let speakers = (0u32..).zip(&report.speakers).filter(|(_, s)| !s.quotes.is_empty());
    let speakers = speakers.map(|(i, s)| option(Some(i), theirs(&s.name.text)));
    let select = el("select").key("only").label("aria-label", Message::new("hear_only"));
    select.with(option(None, ours("hear_everyone"))).with_all(speakers)
}

fn help_button() -> Element {
    let button = el("button").class("icon").attr("popovertarget", "help");
    let button = button.attr("aria-keyshortcuts", "?").label("aria-label", Message::new("keys"));
    button.label("title", Message::new("keys")).with(figure("?"))
}

/// The keys that work in the panel; opened by the browser itself.
fn help() -> Element {
    let keys: [(&str, &'static str); 8] = [
        ("j / k", "key_walk"),
        ("Enter, o", "key_go"),
        ("1 – 9", "key_speaker"),
        ("/", "key_search"),
        ("Esc", "key_back"),
        ("c", "key_copy"),
        ("w", "key_wrong"),
        ("?", "keys"),
    ];
    let rows = keys.into_iter().map(|(keys, what)| {
        let keys = el("dt").with(el("kbd").with(figure(keys.to_owned())));
        el("div").with(keys).with(el("dd").with(ours(what)))
    });
    let close = el("button").class("plain").attr("popovertarget", "help");
    let close = close.attr("popovertargetaction", "hide").attr("autofocus", "").with(ours("close"));
    let help = el("div").key("help").attr("id", "help").attr("popover", "").attr("role", "dialog");
    let help = help.attr("aria-labelledby", "help-title");
    let title = el("h2").attr("id", "help-title").with(ours("keys"));
    help.with(title).with(el("dl").with_all(rows)).with(close)
}

/// A section with a heading that opens and closes it, for good.
fn section(
    context: &Context,
    id: &'static str,
    heading: Message,
    body: impl FnOnce() -> Vec<Element>,
) -> Element {
    let preferences = &context.preferences;
    let closed = preferences.closed.iter().any(|c| c == id);
    let others = preferences.closed.iter().filter(|c| *c != id).cloned();
    let closing = others.chain((!closed).then(|| id.to_owned())).collect();
    let toggle =
        Action::SetPreferences { preferences: Preferences { closed: closing, ..preferences.clone() } };
    let button = el("button").class("fold").state("aria-expanded", !closed);
    let button = button.press(toggle).with(heading);
    let section = el("section").key(id).attr("id", id).with(el("h2").with(button));
    if closed { section } else { section.with_all(body()) }
}
