//! Pieces that pop-up and panel share.

use crate::report::{Passage, Quote, QuoteKind, Report, Said, Speaker, SpeakerKind, Statement, Tier};
use crate::ui::node::{Element, Node, el, figure, ours, quoted, theirs};
use crate::ui::state::{Action, View};
use crate::ui::words::Message;

/// Speakers with a hue of their own; all later ones share the last slot. The slots' hues and lines stand in
/// `extension/theme.css`, for the marks in the page in `extension/page/marks.css`.
const HUES: u32 = 6;

/// The slot of a speaker: 1 to 6, then 7 for all others.
pub fn slot(speaker: u32) -> u32 {
    speaker.min(HUES) + 1
}

/// Class of whatever wears a speaker's hue and line.
pub fn slot_class(base: &str, speaker: Option<u32>) -> String {
    speaker.map_or_else(|| format!("{base} slot-none"), |s| format!("{base} slot-{}", slot(s)))
}

/// A speaker's number on their hue; decoration, since the name stands beside it.
pub fn badge(speaker: u32) -> Element {
    let number = figure((speaker + 1).to_string());
    el("span").class(slot_class("badge", Some(speaker))).attr("aria-hidden", "true").with(number)
}

/// The speaker with this number, if there is one.
pub fn speaker(report: &Report, index: u32) -> Option<&Speaker> {
    report.speakers.get(index as usize)
}

/// The quotation with this number, if there is one.
pub fn quote(report: &Report, index: u32) -> Option<&Quote> {
    report.quotes.get(index as usize)
}

/// A speaker's name in the page's words, or the words for nobody.
pub fn name(report: &Report, index: Option<u32>) -> Node {
    index.and_then(|i| speaker(report, i)).map_or_else(|| ours("unattributed"), |s| theirs(&s.name.text))
}

/// Says the words of a quotation: between quotation marks what the page has between them, without marks what it
/// reports; the stretches of a quotation around its cue are joined by an ellipsis.
pub fn spoken(quote: &Quote) -> Vec<Node> {
    let mut nodes = Vec::with_capacity(quote.content.len() * 2);
    for passage in &quote.content {
        if !nodes.is_empty() {
            nodes.push(figure(" … "));
        }
        nodes.push(match quote.kind {
            QuoteKind::Direct => quoted(passage),
            QuoteKind::Mixed | QuoteKind::Indirect => theirs(&passage.text),
        });
    }
    nodes
}

/// Says a stretch of a quotation, with marks only if it stands between quotation marks in the page.
pub fn fragment(said: &Said) -> Node {
    if said.marked { quoted(&said.fragment) } else { theirs(&said.fragment.text) }
}

/// A certainty tier in words.
pub fn tier(tier: Tier) -> Node {
    ours(match tier {
        Tier::Named => "tier_named",
        Tier::Inferred => "tier_inferred",
        Tier::Unclear => "tier_unclear",
        Tier::Corrected => "tier_corrected",
    })
}

/// Key of the word for a kind of statement; none for what is no more than said.
pub fn statement_key(statement: Statement) -> Option<&'static str> {
    Some(match statement {
        Statement::Says => return None,
        Statement::Claims => "statement_claims",
        Statement::Denies => "statement_denies",
        Statement::Admits => "statement_admits",
        Statement::Warns => "statement_warns",
        Statement::Predicts => "statement_predicts",
        Statement::Promises => "statement_promises",
        Statement::CallsFor => "statement_calls_for",
        Statement::Asks => "statement_asks",
        Statement::Criticises => "statement_criticises",
        Statement::Praises => "statement_praises",
    })
}

/// Key of the word for a kind of source.
pub fn kind_key(kind: SpeakerKind) -> &'static str {
    match kind {
        SpeakerKind::Politician => "kind_politician",
        SpeakerKind::Official => "kind_official",
        SpeakerKind::Company => "kind_company",
        SpeakerKind::Expert => "kind_expert",
        SpeakerKind::Campaigner => "kind_campaigner",
        SpeakerKind::Witness => "kind_witness",
        SpeakerKind::Outlet => "kind_outlet",
        SpeakerKind::Document => "kind_document",
        SpeakerKind::Anonymous => "kind_anonymous",
        SpeakerKind::Organisation => "kind_organisation",
    }
}

/// A rule's sentence for the reader.
pub fn why(reason: &crate::report::Reason) -> Message {
    let key = format!("why_{}", reason.rule.replace('-', "_"));
    Message { key: key.into(), args: reason.words.clone() }
}

/// Makes something go to a place in the page when pressed.
pub fn goes_to(element: Element, passage: &Passage) -> Element {
    element.press(Action::Reveal { mark: passage.mark })
}

/// Makes something select a quotation and go to it when pressed.
pub fn goes_to_quote(element: Element, report: &Report, view: &View, index: u32) -> Element {
    let selected = View { selected: Some(index), ..view.clone() };
    let element = element.press(Action::SetView { view: selected });
    match quote(report, index).and_then(|q| q.content.first()) {
        Some(passage) => goes_to(element, passage),
        None => element,
    }
}

/// `14 quotations · 7 speakers`, and how many are not attributed.
pub fn counts(report: &Report) -> Vec<Node> {
    let unclear = report.quotes.iter().filter(|q| q.speaker.is_none()).count();
    let mut parts: Vec<Node> = vec![
        Message::count("quotations", report.quotes.len()).into(),
        Message::count("speakers", report.speakers.iter().filter(|s| !s.quotes.is_empty()).count()).into(),
    ];
    if unclear > 0 {
        parts.push(Message::count("not_attributed", unclear).into());
    }
    if !report.corrections.is_empty() {
        parts.push(Message::count("corrections", report.corrections.len()).into());
    }
    separated(parts)
}

/// Puts a middle dot between words.
pub fn separated(parts: impl IntoIterator<Item = Node>) -> Vec<Node> {
    let mut nodes = Vec::new();
    for part in parts {
        if !nodes.is_empty() {
            nodes.push(figure(" · "));
        }
        nodes.push(part);
    }
    nodes
}

/// A button of ours.
pub fn button(class: &'static str, key: &'static str, action: Action) -> Element {
    el("button").class(class).press(action).with(ours(key))
}

/// A switch of ours.
pub fn switch(key: &'static str, on: bool, action: Action) -> Element {
    let knob = el("span").class("knob").attr("aria-hidden", "true");
    let label = el("span").with(ours(key));
    let button = el("button").class("switch").attr("role", "switch");
    button.state("aria-checked", on).press(action).with(label).with(knob)
}
