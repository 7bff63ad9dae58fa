//! What a view says when there is nothing, or not everything, to show. Never a blank panel.

use crate::report::{Note, PageKind, Report};
use crate::ui::node::{Element, el, ours};
use crate::ui::parts::{button, why};
use crate::ui::state::{Action, Context, Phase};
use crate::ui::words::Message;

/// Why there is no report to show, and what the reader can do about it; `None` when there is one of a story.
pub fn instead(context: &Context) -> Option<Element> {
    let state = &context.state;
    let read = |key| button("main", key, Action::Read);
    match (state.phase, &state.report) {
        (Phase::Ready, Some(report)) => not_a_story(report),
        (Phase::Ready, None) | (Phase::Idle, _) => Some(notice("idle").with(read("read_page"))),
        (Phase::Reading, _) => Some(notice("reading").state("aria-busy", true)),
        (Phase::Restricted, _) => Some(notice("restricted")),
        (Phase::NoAccess, _) => Some(notice("no_access").with(read("read_page"))),
        (Phase::Failed, _) => Some(notice("failed").with(read("read_again"))),
    }
}

fn not_a_story(report: &Report) -> Option<Element> {
    let key = match report.verdict.kind {
        PageKind::Story => return None,
        PageKind::Index => "page_index",
        PageKind::Search => "page_search",
        PageKind::Video => "page_video",
        PageKind::Product => "page_product",
        PageKind::Forum => "page_forum",
        PageKind::Wall => "page_wall",
        PageKind::Recipe => "page_recipe",
        PageKind::Gallery => "page_gallery",
        PageKind::Short => "page_short",
    };
    // That there is too little text has been said.
    let why = (report.verdict.kind != PageKind::Short).then(|| why(&report.verdict.why));
    let why = why.map(|why| el("p").class("fine").with(why));
    Some(notice(key).with_all(why).with(button("main", "read_again", Action::Read)))
}

/// A notice's title and its explanation: the messages `<key>` and `<key>_more`.
fn notice(key: &'static str) -> Element {
    let more = Message::new(format!("{key}_more"));
    let title = el("p").class("title").with(ours(key));
    el("div").class("notice").attr("role", "status").with(title).with(el("p").with(more))
}

/// That a story quotes nobody: a finding, not an error.
pub fn no_quotations(report: &Report) -> Option<Element> {
    if !report.quotes.is_empty() {
        return None;
    }
    let title = el("p").class("title").with(ours("no_quotations"));
    let names = report.perspectives.not_heard.len();
    let more = (names > 0).then(|| el("p").with(Message::count("names_people", names)));
    Some(el("div").class("notice").with(title).with_all(more))
}

/// What the reader must know about a report.
pub fn notes(context: &Context, report: &Report) -> Option<Element> {
    let lost = context.state.lost.len();
    let notes = report.notes.iter().map(|note| {
        el("li").with(ours(match note {
            Note::Cut => "note_cut",
            Note::NotEnglish => "note_not_english",
            Note::Paywall => "note_paywall",
            Note::Refused => "note_choice_refused",
        }))
    });
    let refused = context.state.refused.then(|| el("li").with(ours("note_hide_refused")));
    let changed = (lost > 0).then(|| {
        let again = button("link", "read_again", Action::Read);
        el("li").with(Message::count("note_lost", lost)).with(crate::ui::node::figure(" ")).with(again)
    });
    let items: Vec<Element> = notes.chain(refused).chain(changed).collect();
    (!items.is_empty()).then(|| el("ul").class("notes").with_all(items))
}
