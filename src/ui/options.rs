//! The options page: settings, the sites that are always read, what the extension does with what it reads.

use crate::ui::node::{Element, Node, el, figure, ours, theirs};
use crate::ui::parts;
use crate::ui::state::{Action, Context, Preferences, Wish};
use crate::ui::words::Message;

/// The options page.
#[must_use]
pub fn view(context: &Context) -> Element {
    let title = el("h1").with(ours("ext_name"));
    let main =
        el("main").class("options").with(title).with(el("p").class("lead").with(ours("ext_description")));
    let main = main.with(reading(&context.preferences)).with(sites(context)).with(choices(context));
    let version = Message::new("version").with(env!("CARGO_PKG_VERSION"));
    main.with_all(shortcuts(context))
        .with(privacy())
        .with(el("footer").with(el("p").class("fine").with(version)))
}

fn reading(p: &Preferences) -> Element {
    let setting = |key, more, on, preferences| {
        let switch = parts::switch(key, on, Action::SetPreferences { preferences });
        el("li").with(switch).with(el("p").class("fine").with(ours(more)))
    };
    let marks = Preferences { marks: !p.marks, ..p.clone() };
    let reported = Preferences { reported: !p.reported, ..p.clone() };
    let hide = Preferences { hide: !p.hide, ..p.clone() };
    let placeholders = Preferences { placeholders: !p.placeholders, ..p.clone() };
    let settings = [
        setting("set_marks", "set_marks_more", p.marks, marks),
        setting("set_reported", "set_reported_more", p.reported, reported),
        setting("set_hide", "set_hide_more", p.hide, hide),
        setting("set_placeholders", "set_placeholders_more", p.placeholders, placeholders),
    ];
    el("section")
        .with(el("h2").with(ours("reading_heading")))
        .with(el("ul").class("settings").with_all(settings))
}

fn sites(context: &Context) -> Element {
    let section = el("section").with(el("h2").with(ours("sites_heading")));
    if context.sites.is_empty() {
        return section.with(el("p").class("fine").with(ours("sites_none")));
    }
    let items = context.sites.iter().map(|site| {
        let forget = parts::button("plain", "remove", Action::ForgetSite { site: site.clone() });
        let forget = forget.label("aria-label", Message::new("remove_site").with(site_name(site)));
        el("li").key(site.clone()).with(el("span").with(figure(site_name(site).to_owned()))).with(forget)
    });
    let items = el("ul").class("sites").with_all(items);
    section.with(el("p").class("fine").with(ours("sites_more"))).with(items)
}

/// What the reader chose to see or to hide, site by site.
fn choices(context: &Context) -> Element {
    let section = el("section").attr("id", "choices").with(el("h2").with(ours("choices_heading")));
    if context.hand.is_empty() {
        return section.with(el("p").class("fine").with(ours("choices_none")));
    }
    let sites = context.hand.iter().map(|site| {
        let choice = |signature: &String, key: &'static str| {
            let (host, name) = (site.host.clone(), signature.clone());
            let forget = Action::Choose { host, signature: name, wish: Wish::Neither };
            let label = Message::new("choices_remove").with(&site.host).with(signature);
            let forget = parts::button("plain", "remove", forget).label("aria-label", label);
            let what = el("code").with(theirs(signature));
            let what = el("span").with(ours(key)).with(figure(" ")).with(what);
            el("li").key(format!("{key} {signature}")).with(what).with(forget)
        };
        let shown = site.choices.show.iter().map(|s| choice(s, "choices_show"));
        let hidden = site.choices.hide.iter().map(|s| choice(s, "choices_hide"));
        let list = el("ul").class("sites").with_all(shown.chain(hidden));
        el("li").key(site.host.clone()).with(el("h3").with(figure(site.host.clone()))).with(list)
    });
    let all = parts::button("plain", "choices_forget_all", Action::ForgetChoices);
    section
        .with(el("p").class("fine").with(ours("choices_more")))
        .with(el("ul").class("choices").with_all(sites))
        .with(el("p").with(all))
}

/// The host in a match pattern (`*://*.example.org/*`).
fn site_name(pattern: &str) -> &str {
    let host = pattern.split_once("://").map_or(pattern, |(_, rest)| rest);
    let host = host.split_once('/').map_or(host, |(host, _)| host);
    host.strip_prefix("*.").unwrap_or(host)
}

fn shortcuts(context: &Context) -> Option<Element> {
    if context.shortcuts.is_empty() {
        return None;
    }
    let rows = context.shortcuts.iter().map(|s| {
        let keys = el("dt").with(if s.keys.is_empty() {
            el("span").class("fine").with(ours("no_keys"))
        } else {
            el("kbd").with(figure(s.keys.clone()))
        });
        // Chromium does not describe the toolbar button's own command.
        let about: Node = match s.description.as_str() {
            "" => ours("command_read"),
            text => figure(text.to_owned()),
        };
        el("div").with(keys).with(el("dd").with(about))
    });
    let section = el("section").with(el("h2").with(ours("shortcuts_heading")));
    Some(section.with(el("dl").with_all(rows)).with(el("p").class("fine").with(ours("shortcuts_more"))))
}

fn privacy() -> Element {
    let lines = ["privacy_local", "privacy_access", "privacy_kept", "privacy_verdicts"];
    let lines = lines.map(|key| el("li").with(ours(key)));
    el("section").with(el("h2").with(ours("privacy_heading"))).with(el("ul").class("privacy").with_all(lines))
}
