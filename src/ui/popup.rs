//! The pop-up: what happened, who said what, what next; what is marked and hidden, and why.

use crate::page::BlockId;
use crate::report::{Passage, Promo, PromoKind, Report, Said};
use crate::text::order;
use crate::ui::node::{Element, Node, el, figure, ours, theirs};
use crate::ui::state::{Action, Context, Phase, View, Wish};
use crate::ui::words::Message;
use crate::ui::{notice, parts};

/// The pop-up of a tab.
#[must_use]
pub fn view(context: &Context) -> Element {
    let instead = notice::instead(context);
    let is_story = instead.is_none();
    let main = el("main").class("popup").with(head(context, is_story));
    let main = match (instead, &context.state.report) {
        (Some(notice), _) => main.with(notice),
        (None, Some(report)) => story(main, context, report),
        (None, None) => main,
    };
    main.with(count(context)).with(foot(context, is_story))
}

fn story(main: Element, context: &Context, report: &Report) -> Element {
    let digest = &report.digest;
    main.with_all(notice::notes(context, report))
        .with_all(sentences("what_happened", &digest.happened, digest.happened_from.as_ref()))
        .with_all(said(context, report))
        .with_all(notice::no_quotations(report))
        .with_all(sentences("what_next", &digest.next, digest.next_from.as_ref()))
        .with_all(hidden(context, report))
}

fn head(context: &Context, is_story: bool) -> Element {
    let view = &context.state.view;
    let title = el("h1").with(ours("ext_name"));
    let head = el("header").with(title);
    if !is_story {
        return head;
    }
    let marks = View { marks: !view.marks, ..view.clone() };
    let hide = View { hide: !view.hide, ..view.clone() };
    let marks = parts::switch("switch_marks", view.marks, Action::SetView { view: marks });
    let hide = parts::switch("switch_hide", view.hide, Action::SetView { view: hide });
    head.with(el("div").class("switches").with(marks).with(hide))
}

/// A part of the digest that is whole sentences of the story; not there when there are none.
fn sentences(heading: &'static str, passages: &[Passage], from: Option<&Passage>) -> Option<Element> {
    if passages.is_empty() {
        return None;
    }
    let sentences = passages.iter().map(|passage| {
        let sentence = el("button").class("row").with(theirs(&passage.text));
        el("li").with(parts::goes_to(sentence, passage))
    });
    let text = el("ul").class("sentences").with_all(sentences);
    let from = from.map(|f| el("p").class("fine").with(ours("from_section")).with(theirs(&f.text)));
    Some(el("section").with(el("h2").with(ours(heading))).with(text).with_all(from))
}

fn said(context: &Context, report: &Report) -> Option<Element> {
    let lines: Vec<Element> =
        report.digest.said.iter().filter_map(|s| said_line(context, report, s)).collect();
    if lines.is_empty() {
        return None;
    }
    let counts = el("p").class("fine").with_all(parts::counts(report));
    let heading = el("h2").with(ours("who_said_what"));
    Some(el("section").with(heading).with(el("ol").class("said").with_all(lines)).with(counts))
}

fn said_line(context: &Context, report: &Report, said: &Said) -> Option<Element> {
    parts::quote(report, said.quote)?;
    let name = el("span").class(parts::slot_class("name", Some(said.speaker)));
    let name = name.with(parts::name(report, Some(said.speaker)));
    let mut line = el("span").with(name);
    if let Some(verb) = &said.verb {
        line = line.with(figure(" ")).with(el("span").class("verb").with(theirs(&verb.text)));
    }
    let line = line.with(figure(" ")).with(parts::fragment(said));
    let select = View { selected: Some(said.quote), ..context.state.view.clone() };
    let button = el("button").class("row");
    let button = button.press(Action::SetView { view: select }).with(parts::badge(said.speaker)).with(line);
    Some(el("li").with(parts::goes_to(button, &said.fragment)))
}

/// What is hidden, by kind, each with its reason and the way back.
fn hidden(context: &Context, report: &Report) -> Option<Element> {
    if report.promos.is_empty() && report.shown.is_empty() {
        return None;
    }
    let mut promos: Vec<&Promo> = report.promos.iter().collect();
    order::by_rank(&mut promos, |p| [p.kind as u64, 0, 0]);
    let kinds = || promos.chunk_by(|a, b| a.kind == b.kind).filter_map(|all| Some((all.first()?.kind, all)));
    let view = &context.state.view;
    let key = if view.hide { "blocks_hidden" } else { "blocks_found" };
    let names = kinds().map(|(kind, all)| kind_count(kind, all.len()));
    let names = names.chain(
        (!report.shown.is_empty()).then(|| Message::new("choices_shown").with(report.shown.len()).into()),
    );
    let summary = el("summary").with(Message::count(key, report.promos.len()));
    let summary = summary.with(figure(" ")).with(el("span").class("fine").with_all(parts::separated(names)));
    let groups = kinds().map(|(kind, all)| {
        let items = all.iter().map(|p| hidden_block(context, p));
        let items = el("ul").with_all(items);
        el("li").with(el("p").class("kind").with(kind_count(kind, all.len()))).with(items)
    });
    let groups: Vec<Element> = groups.chain(always_shown(context, &report.shown)).collect();
    Some(el("details").class("hidden-blocks").with(summary).with(el("ul").with_all(groups)))
}

fn kind_count(kind: PromoKind, count: usize) -> Node {
    Message::new(promo_key(kind)).with(count).into()
}

fn hidden_block(context: &Context, promo: &Promo) -> Element {
    let view = &context.state.view;
    let item = el("li").key(promo.block.to_string()).with(el("span").with(parts::why(&promo.why)));
    if !view.hide {
        return item;
    }
    let shown = view.shown.contains(&promo.block);
    let key = if shown { "hide_this" } else { "show_this" };
    let view = View { shown: toggled(&view.shown, promo.block, shown), ..view.clone() };
    let (key_always, wish) = match promo.kind {
        PromoKind::Reader => ("choice_forget", Wish::Neither),
        _ => ("choice_show", Wish::Show),
    };
    let buttons = el("span").class("choices").with(parts::button("link", key, Action::SetView { view }));
    item.with(buttons.with_all(choose(context, promo, key_always, wish)))
}

/// A button that remembers something for the site, where the site can be remembered.
fn choose(context: &Context, promo: &Promo, key: &'static str, wish: Wish) -> Option<Element> {
    let (host, signature) = (context.host.clone(), promo.signature.clone());
    let known = !host.is_empty() && !signature.is_empty();
    known.then(|| parts::button("link", key, Action::Choose { host, signature, wish }))
}

/// What stays in the page because the reader once said so for the site.
fn always_shown(context: &Context, shown: &[Promo]) -> Option<Element> {
    let items = shown.iter().map(|promo| {
        let item = el("li").key(format!("shown-{}", promo.block));
        let item = item.with(el("span").with(parts::why(&promo.why)));
        item.with_all(choose(context, promo, "choice_undo_show", Wish::Neither))
    });
    let title = el("p").class("kind").with(Message::new("choices_shown").with(shown.len()));
    (!shown.is_empty()).then(|| el("li").with(title).with(el("ul").with_all(items)))
}

/// For those who hear the page: how many blocks they do not hear. Always there, so that it is spoken when it changes.
fn count(context: &Context) -> Element {
    let state = &context.state;
    let promos = state.report.iter().flat_map(|r| &r.promos);
    let hidden = promos.filter(|p| !state.view.shown.contains(&p.block)).count();
    let told = state.phase == Phase::Ready && state.view.hide && hidden > 0;
    let said = told.then(|| Message::count("heard_hidden", hidden));
    el("p").class("unseen").attr("role", "status").with_all(said)
}

fn toggled(shown: &[BlockId], block: BlockId, is_shown: bool) -> Vec<BlockId> {
    let others = shown.iter().copied().filter(|&b| b != block);
    others.chain((!is_shown).then_some(block)).collect()
}

fn promo_key(kind: PromoKind) -> &'static str {
    match kind {
        PromoKind::Newsletter => "promo_newsletter",
        PromoKind::Related => "promo_related",
        PromoKind::Share => "promo_share",
        PromoKind::App => "promo_app",
        PromoKind::Bio => "promo_bio",
        PromoKind::Ad => "promo_ad",
        PromoKind::Comments => "promo_comments",
        PromoKind::Subscribe => "promo_subscribe",
        PromoKind::Donate => "promo_donate",
        PromoKind::Social => "promo_social",
        PromoKind::Tags => "promo_tags",
        PromoKind::Media => "promo_media",
        PromoKind::Other => "promo_other",
        PromoKind::Reader => "promo_reader",
    }
}

fn foot(context: &Context, is_story: bool) -> Element {
    // Where there is nothing to compare, something else is to be done first.
    let class = if is_story { "main" } else { "plain" };
    let foot = el("footer").with(parts::button(class, "open_panel", Action::OpenPanel));
    let always = (!context.host.is_empty()).then(|| {
        let key = if context.always { "always_on" } else { "always" };
        let button = parts::button("plain", key, Action::Always { on: !context.always });
        button.state("aria-pressed", context.always)
    });
    let options = el("button").class("icon options").press(Action::OpenOptions);
    foot.with_all(always)
        .with(options.label("aria-label", Message::new("options")).label("title", Message::new("options")))
}
