//! Speakers and their quotations.

use super::is_shown;
use crate::correct::{Change, Owner};
use crate::report::{Note, Quote, Report, Speaker, Tier};
use crate::ui::node::{Element, Node, el, figure, ours, theirs};
use crate::ui::parts;
use crate::ui::state::{Action, Context};
use crate::ui::words::Message;

/// With so many quotations or fewer, all stand open; with more, only the first speaker's.
const OPEN_ALL: usize = 40;
/// Speakers that have a key of their own.
const KEYS: u32 = 9;

/// The list of speakers, then what nobody is sure of.
pub(super) fn section(context: &Context, report: &Report) -> Element {
    super::section(context, "speakers", Message::new("speakers_heading"), || {
        let speakers = (0u32..).zip(&report.speakers);
        let items: Vec<Element> = speakers.filter_map(|(i, s)| item(context, report, i, s)).collect();
        let unclear = unattributed(context, report);
        if items.is_empty() && unclear.is_none() {
            return vec![el("p").class("fine").with(ours("nothing_matches"))];
        }
        vec![el("ol").class("speakers").with_all(items).with_all(unclear)]
    })
}

fn item(context: &Context, report: &Report, index: u32, speaker: &Speaker) -> Option<Element> {
    let shown: Vec<u32> = shown(context, report, speaker.quotes.iter().copied());
    if shown.is_empty() {
        return None;
    }
    let open = is_open(context, report, index, &shown);
    let id = format!("speaker-{index}");
    let button = el("button").key("head").class("speaker").state("aria-expanded", open);
    let mut button = button.attr("aria-controls", id.clone()).press(Action::Toggle { speaker: index });
    if index < KEYS {
        button = button.attr("aria-keyshortcuts", (index + 1).to_string());
    }
    let button = button.with(parts::badge(index)).with(who(index, speaker)).with_all(share(report, index));
    let heading = el("h3").with(button);
    let quotes = el("ol").attr("id", id).class("quotes").flag("hidden", !open);
    let quotes = if open {
        quotes.with_all(shown.iter().filter_map(|&q| quotation(context, report, q)))
    } else {
        quotes
    };
    Some(
        el("li")
            .key(index.to_string())
            .class(parts::slot_class("cast", Some(index)))
            .with(heading)
            .with(quotes),
    )
}

fn who(index: u32, speaker: &Speaker) -> Element {
    let name = el("span").class(parts::slot_class("name", Some(index))).with(theirs(&speaker.name.text));
    let mut about: Vec<Node> = speaker.role.iter().map(|r| theirs(&r.text)).collect();
    about.push(ours(parts::kind_key(speaker.kind)));
    about.push(Message::count("quotations", speaker.quotes.len()).into());
    let about = el("span").class("about").with_all(parts::separated(about));
    el("span").class("who").with(name).with(figure(" ")).with(about)
}

/// The speaker's part of the quoted words, as a figure and as a bar.
fn share(report: &Report, index: u32) -> Option<Element> {
    let share = super::sections::Share::of(report, index)?;
    let figure = el("span").class("percent").with(Message::new("percent").with(share.percent()));
    Some(el("span").class("share").with(figure).with(share.bar()))
}

/// A search opens every speaker that has a match; a selected quotation opens its own.
fn is_open(context: &Context, report: &Report, index: u32, shown: &[u32]) -> bool {
    let view = &context.state.view;
    let sought = !context.search.trim().is_empty() || view.only == Some(index);
    let selected = view.selected.is_some_and(|s| shown.contains(&s));
    let by_default = sought || selected || index == 0 || report.quotes.len() <= OPEN_ALL;
    by_default != context.toggled.contains(&index)
}

fn shown(context: &Context, report: &Report, quotes: impl Iterator<Item = u32>) -> Vec<u32> {
    quotes.filter(|&i| parts::quote(report, i).is_some_and(|q| is_shown(context, report, q))).collect()
}

/// The bucket of quotations that the engine attributes to nobody.
fn unattributed(context: &Context, report: &Report) -> Option<Element> {
    let unclear = (0u32..).zip(&report.quotes).filter(|(_, q)| q.speaker.is_none()).map(|(i, _)| i);
    let shown = shown(context, report, unclear);
    if shown.is_empty() {
        return None;
    }
    let heading = el("h3")
        .class("speaker")
        .with(el("span").class("who").with(el("span").class("name slot-none").with(ours("unattributed"))));
    let more = if is_foreign(report) { "why_speaker_language" } else { "unattributed_more" };
    let more = el("p").class("fine").with(ours(more));
    let quotes =
        el("ol").class("quotes").with_all(shown.iter().filter_map(|&q| quotation(context, report, q)));
    Some(el("li").key("unattributed").class("cast slot-none").with(heading).with(more).with(quotes))
}

/// In a language in which speakers are not read.
fn is_foreign(report: &Report) -> bool {
    report.notes.contains(&Note::NotEnglish)
}

fn quotation(context: &Context, report: &Report, index: u32) -> Option<Element> {
    let quote = parts::quote(report, index)?;
    let view = &context.state.view;
    let selected = view.selected == Some(index);
    let button = el("button").class("quote").flag("data-walk", true);
    let button = if selected { button.attr("aria-current", "true") } else { button };
    let words = el("span").class("words").with_all(parts::spoken(quote));
    let lost = context.state.lost.contains(&index);
    // Whoever is named with the words needs no explanation at every quotation; what is true of all is said once.
    let explained = selected || quote.tier != Tier::Named && !is_foreign(report);
    let meta = el("span").class("meta").with_all(meta(quote, explained, lost));
    let why = explained.then(|| el("span").class("why").with(parts::why(&quote.why)));
    let button = parts::goes_to_quote(button, report, view, index).with(words).with(meta).with_all(why);
    let copy = selected.then(|| {
        let copy =
            parts::button("link", "copy", Action::CopyQuote { quote: index }).attr("aria-keyshortcuts", "c");
        el("div").class("quote-tools").with(copy).with(whose(report, index, quote))
    });
    Some(el("li").key(index.to_string()).with(button).with_all(copy))
}

/// The reader's choice of whose a quotation is: everybody who is quoted, everybody who is named and was not, nobody.
fn whose(report: &Report, index: u32, quote: &Quote) -> Element {
    let choice = |owner, i, label: Vec<Node>| {
        let change = Change { quote: index, owner, index: i };
        let button = el("button").class("row").press(Action::Correct { change });
        el("li").with(button.with_all(label))
    };
    let corrected = quote.why.rule.starts_with("corrected");
    let undo = corrected.then(|| choice(Owner::Undo, 0, vec![ours("correct_undo")]));
    let speakers = (0u32..).zip(&report.speakers).filter(|(i, _)| Some(*i) != quote.speaker);
    let speakers =
        speakers.map(|(i, s)| choice(Owner::Speaker, i, vec![parts::badge(i).into(), theirs(&s.name.text)]));
    let silent = (0u32..).zip(&report.perspectives.not_heard);
    let silent = silent.map(|(i, n)| choice(Owner::NotHeard, i, vec![theirs(&n.name.text)]));
    let nobody = quote.speaker.map(|_| choice(Owner::Nobody, 0, vec![ours("unattributed")]));
    let choices = el("ul").label("aria-label", Message::new("correct_to"));
    let choices = choices.with_all(undo).with_all(speakers).with_all(silent).with_all(nobody);
    let summary = el("summary").attr("aria-keyshortcuts", "w").with(ours("wrong_speaker"));
    el("details").class("whose").with(summary).with(choices)
}

/// The article's word for the saying, and how sure the attribution is where that is explained.
fn meta(quote: &Quote, explained: bool, lost: bool) -> Vec<Node> {
    let mut nodes: Vec<Node> = quote.cue.iter().map(|c| theirs(&c.text)).collect();
    nodes.extend(quote.statement.and_then(parts::statement_key).map(ours));
    nodes.extend(quote.loaded.then(|| ours("articles_word")));
    nodes.extend(explained.then(|| parts::tier(quote.tier)));
    nodes.extend(lost.then(|| ours("not_marked")));
    parts::separated(nodes)
}
