//! What the views show, as text that is reviewed: `tests/views/*.txt`. `UPDATE_VIEWS=1 cargo test --test views` writes it anew.
//!
//! Our words stand bare, the page's between ‹ ›, what is painted between quotation marks between “ ”; `->` says what pressing does.

use std::fmt::Write;
use std::path::PathBuf;
use who_said_what::article::hand::Choices;
use who_said_what::report::{Note, PageKind, Perspectives, PromoKind, Reason, Report, Tier, Verdict};
use who_said_what::ui::node::{Element, Node, Text, Value};
use who_said_what::ui::state::{Action, Context, Phase, Shortcut, SiteChoices};
use who_said_what::ui::words::{Message, english};
use who_said_what::ui::{options, panel, popup};

fn story() -> Context {
    serde_json::from_str(include_str!("views/story.json")).expect("a context")
}

fn with_report(change: impl FnOnce(&mut Report)) -> Context {
    let mut context = story();
    change(context.state.report.as_mut().expect("a report"));
    context
}

fn quotes_nobody() -> Context {
    with_report(|report| {
        let not_heard = std::mem::take(&mut report.perspectives.not_heard);
        report.quotes.clear();
        report.speakers.clear();
        report.perspectives = Default::default();
        report.perspectives.not_heard = not_heard;
        report.digest.said.clear();
        report.digest.next.clear();
        report.promos.clear();
    })
}

fn phase(phase: Phase) -> Context {
    let mut context = story();
    context.state.phase = phase;
    context.state.report = None;
    context
}

fn kind(kind: PageKind) -> Context {
    with_report(|report| report.verdict = Verdict { kind, why: Reason::new("page-links") })
}

#[test]
fn the_popup_tells_the_story_in_three_parts_and_what_is_hidden() {
    check("popup-story", &popup::view(&story()));
}

#[test]
fn the_panel_lists_speakers_and_compares_voices() {
    check("panel-story", &panel::view(&story()));
}

#[test]
fn a_story_that_quotes_nobody_is_a_finding() {
    check("popup-no-quotations", &popup::view(&quotes_nobody()));
    check("panel-no-quotations", &panel::view(&quotes_nobody()));
}

#[test]
fn the_panel_searches_and_hears_one_speaker() {
    let mut context = story();
    context.search = "  FEBRUARY ".into();
    check("panel-search", &panel::view(&context));
    context.search = "nowhere to be found".into();
    check("panel-search-empty", &panel::view(&context));
    context.search.clear();
    context.state.view.only = Some(2);
    check("panel-hear-only", &panel::view(&context));
}

#[test]
fn a_selected_quotation_is_current_and_can_be_copied() {
    let mut context = story();
    context.state.view.selected = Some(6);
    context.preferences.closed =
        ["share", "sourcing", "not-heard", "declined", "answers"].map(String::from).into();
    context.toggled = vec![0, 1, 2];
    check("panel-selected", &panel::view(&context));
}

#[test]
fn notes_say_what_the_reader_must_know() {
    let mut context = with_report(|r| r.notes = vec![Note::Cut, Note::NotEnglish, Note::Paywall]);
    context.state.lost = vec![2, 5];
    context.state.view.hide = false;
    context.always = true;
    check("popup-notes", &popup::view(&context));
}

#[test]
fn in_another_language_the_panel_says_once_why_nobody_is_named() {
    let context = with_report(|report| {
        report.notes = vec![Note::NotEnglish];
        report.speakers.clear();
        report.quotes.truncate(2);
        for quote in &mut report.quotes {
            (quote.speaker, quote.tier, quote.cue) = (None, Tier::Unclear, None);
            quote.why = Reason::new("speaker-language");
        }
        report.perspectives = Perspectives::default();
    });
    check("panel-language", &panel::view(&context));
}

#[test]
fn what_the_reader_chose_for_the_site_can_be_taken_back() {
    let mut context = with_report(|report| {
        report.notes = vec![Note::Refused];
        report.shown = report.promos.split_off(report.promos.len() - 1);
        let own = report.promos.last_mut().expect("a promo");
        (own.kind, own.why) = (PromoKind::Reader, Reason::new("reader-hides"));
        for promo in report.promos.iter_mut().chain(&mut report.shown) {
            promo.signature = format!("div.box<{}", promo.why.rule);
        }
    });
    context.state.refused = true;
    check("popup-choices", &popup::view(&context));
    context.host.clear();
    check("popup-no-site", &popup::view(&context));
}

#[test]
fn there_is_always_something_to_read() {
    let phases =
        [Phase::Idle, Phase::Reading, Phase::Ready, Phase::Restricted, Phase::NoAccess, Phase::Failed];
    let kinds = [
        PageKind::Index,
        PageKind::Search,
        PageKind::Video,
        PageKind::Product,
        PageKind::Forum,
        PageKind::Wall,
        PageKind::Recipe,
        PageKind::Gallery,
        PageKind::Short,
    ];
    let contexts = phases.map(|p| (format!("{p:?}"), phase(p))).into_iter();
    let contexts = contexts.chain(kinds.map(|k| (format!("{k:?}"), kind(k))));
    let mut text = String::new();
    for (name, context) in contexts {
        for (view, tree) in [("pop-up", popup::view(&context)), ("panel", panel::view(&context))] {
            writeln!(text, "{name}, {view}:").expect("a string");
            write_node(&mut text, &tree.into(), 1);
        }
    }
    check_text("states", &text);
}

#[test]
fn options_show_settings_sites_and_keys() {
    let mut context = Context::default();
    check("options-plain", &options::view(&context));
    context.sites = vec!["*://*.harbour.example/*".into(), "https://kellingpost.example/*".into()];
    context.preferences.hide = false;
    let choices = |show: &[&str], hide: &[&str]| Choices { show: words(show), hide: words(hide) };
    context.hand = vec![
        SiteChoices {
            host: "harbour.example".into(),
            choices: choices(&["aside.letter<div.body"], &["div.poll<div.body"]),
        },
        SiteChoices { host: "kellingpost.example".into(), choices: choices(&[], &["p~links<div.text"]) },
    ];
    let keys =
        |description: &str, keys: &str| Shortcut { description: description.into(), keys: keys.into() };
    context.shortcuts = vec![keys("Read this page", "Alt+Shift+W"), keys("Show or hide the marks", "")];
    check("options-full", &options::view(&context));
}

#[test]
fn no_word_of_the_page_stands_among_ours() {
    fn ours(node: &Node, found: &mut Vec<Message>) {
        match node {
            Node::Text(Text::Ours(message)) => found.push(message.clone()),
            Node::Text(_) => {}
            Node::Element(element) => {
                found.extend(element.attrs.iter().filter_map(|(_, value)| match value {
                    Value::Ours(message) => Some(message.clone()),
                    Value::Plain(_) => None,
                }));
                element.children.iter().for_each(|child| ours(child, found));
            }
        }
    }
    let mut found = Vec::new();
    for view in [popup::view(&story()), panel::view(&story())] {
        ours(&view.into(), &mut found);
    }
    for message in found {
        let text = english(&message.key, &message.args);
        assert!(!text.is_empty(), "no message {}", message.key);
        if message.key.starts_with("why_") {
            // Its substitutions are the page's words.
            continue;
        }
        assert!(
            !text.contains(['“', '”', '"']),
            "{} puts our words between quotation marks: {text}",
            message.key
        );
    }
}

fn words(list: &[&str]) -> Vec<String> {
    list.iter().map(|w| (*w).to_owned()).collect()
}

fn check(name: &str, view: &Element) {
    let mut text = String::new();
    write_node(&mut text, &view.clone().into(), 0);
    check_text(name, &text);
}

fn check_text(name: &str, text: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/views/{name}.txt"));
    if std::env::var_os("UPDATE_VIEWS").is_some() {
        std::fs::write(&path, text).expect("the snapshot is written");
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(expected == text, "{} differs; now it is:\n{text}", path.display());
}

fn write_node(out: &mut String, node: &Node, depth: usize) {
    let indent = "  ".repeat(depth);
    let element = match node {
        Node::Text(text) => {
            let text = text_of(text);
            if !text.trim().is_empty() {
                writeln!(out, "{indent}{text}").expect("a string");
            }
            return;
        }
        Node::Element(element) => element,
    };
    write!(out, "{indent}{}", element.tag).expect("a string");
    for (name, value) in &element.attrs {
        match value {
            Value::Plain(value) if *name == "class" => {
                value.split(' ').for_each(|c| write!(out, ".{c}").expect("a string"));
            }
            Value::Plain(value) if value.is_empty() => write!(out, " {name}").expect("a string"),
            Value::Plain(value) => write!(out, " {name}={value}").expect("a string"),
            Value::Ours(m) => write!(out, " {name}=[{}]", english(&m.key, &m.args)).expect("a string"),
        }
    }
    element.vars.iter().for_each(|(name, value)| write!(out, " {name}:{value}").expect("a string"));
    element.on.iter().for_each(|(_, action)| write!(out, " -> {}", action_of(action)).expect("a string"));
    match element.children.as_slice() {
        [Node::Text(text)] => writeln!(out, " {}", text_of(text)).expect("a string"),
        children => {
            out.push('\n');
            children.iter().for_each(|child| write_node(out, child, depth + 1));
        }
    }
}

fn text_of(text: &Text) -> String {
    match text {
        Text::Ours(m) => english(&m.key, &m.args),
        Text::Theirs(words) => format!("‹{words}›"),
        Text::Quoted(quoted) => format!("‹{}›", quoted.shown()),
        Text::Figure(figure) => figure.to_string(),
    }
}

fn action_of(action: &Action) -> String {
    match action {
        Action::SetView { view: v } => {
            format!(
                "view(marks {}, hide {}, shown {:?}, only {:?}, selected {:?})",
                v.marks, v.hide, v.shown, v.only, v.selected
            )
        }
        Action::SetPreferences { preferences: p } => {
            format!(
                "preferences(marks {}, reported {}, hide {}, placeholders {}, closed {:?})",
                p.marks, p.reported, p.hide, p.placeholders, p.closed
            )
        }
        Action::Reveal { mark } => format!("reveal {}:{}-{}", mark.block, mark.start, mark.end),
        other => serde_json::to_value(other).map_or_else(
            |_| String::new(),
            |v| {
                let kind = v["kind"].as_str().unwrap_or_default().to_owned();
                let rest: Vec<String> = v
                    .as_object()
                    .into_iter()
                    .flatten()
                    .filter(|(k, _)| *k != "kind")
                    .map(|(k, v)| format!("{k}={v}"))
                    .collect();
                format!("{kind} {}", rest.join(" ")).trim_end().to_owned()
            },
        ),
    }
}
