//! The voices compared: share of voice, who answers whom, who is not heard, how the story is sourced.

use super::section;
use crate::report::{Chain, Declined, Exchange, NotHeard, Report, Unnamed};
use crate::ui::node::{Element, Node, el, figure, ours, theirs};
use crate::ui::parts;
use crate::ui::state::{Context, View};
use crate::ui::words::Message;

/// All sections that have something to say.
pub(super) fn all(context: &Context, report: &Report) -> Vec<Element> {
    let p = &report.perspectives;
    let mut sections = Vec::new();
    let mut add = |id, key, there: bool, body: &dyn Fn() -> Vec<Element>| {
        if there {
            sections.push(section(context, id, Message::new(key), body));
        }
    };
    add("answers", "answers_heading", !p.exchanges.is_empty(), &|| {
        list(&p.exchanges, |e| exchange(context, report, e))
    });
    add("not-heard", "not_heard_heading", !p.not_heard.is_empty(), &|| list(&p.not_heard, not_heard));
    add("declined", "declined_heading", !p.declined.is_empty(), &|| list(&p.declined, declined));
    add("sourcing", "sourcing_heading", p.sourcing.sources > 0, &|| sourcing(context, report));
    add("share", "share_heading", !p.voices.is_empty(), &|| share_table(report));
    sections
}

fn list<T>(items: &[T], item: impl Fn(&T) -> Element) -> Vec<Element> {
    vec![el("ul").class("lines").with_all(items.iter().map(item))]
}

/// A speaker's part of all words that the story quotes or reports.
pub(super) struct Share {
    quoted: u32,
    reported: u32,
    total: u32,
}

impl Share {
    pub(super) fn of(report: &Report, speaker: u32) -> Option<Share> {
        let p = &report.perspectives;
        let voice = p.voices.iter().find(|v| v.speaker == speaker)?;
        let total = p.voices.iter().map(|v| v.quoted + v.reported).sum::<u32>() + p.unattributed_words;
        (total > 0).then_some(Share { quoted: voice.quoted, reported: voice.reported, total })
    }

    /// Thousandths of all words, rounded.
    fn mille(&self, words: u32) -> u32 {
        let (words, total) = (u64::from(words), u64::from(self.total).max(1));
        u32::try_from((words * 1000 + total / 2) / total).unwrap_or(1000)
    }

    /// Percent, rounded; never 0 for somebody who speaks.
    pub(super) fn percent(&self) -> u32 {
        let words = self.quoted + self.reported;
        ((self.mille(words) + 5) / 10).max(u32::from(words > 0))
    }

    /// Two stretches, in thousandths: words between quotation marks, and reported words. Decoration beside the figure.
    pub(super) fn bar(&self) -> Element {
        let part = |words| self.mille(words).to_string();
        let bar = el("span").class("bar").attr("aria-hidden", "true");
        bar.var("--quoted", part(self.quoted)).var("--reported", part(self.reported))
    }
}

fn share_table(report: &Report) -> Vec<Element> {
    let p = &report.perspectives;
    let column = |key| el("th").attr("scope", "col").with(ours(key));
    let head = ["share_speaker", "share_quoted", "share_reported", "share_share"].map(column);
    let head = el("thead").with(el("tr").with_all(head));
    let rows = p.voices.iter().filter_map(|v| {
        let share = Share::of(report, v.speaker)?;
        Some(share_row(report, Some(v.speaker), &share))
    });
    let unattributed = (p.unattributed_words > 0).then(|| {
        let share = Share { quoted: p.unattributed_words, reported: 0, total: total(report) };
        share_row(report, None, &share)
    });
    let rows = el("tbody").with_all(rows).with_all(unattributed);
    let table = el("table").class("shares").with(head).with(rows);
    vec![el("p").class("fine").with(ours("share_more")), table]
}

fn share_row(report: &Report, speaker: Option<u32>, share: &Share) -> Element {
    let name = el("span").class("person").with_all(speaker.map(parts::badge));
    let name = name.with(parts::name(report, speaker));
    let name = el("th").attr("scope", "row").with(name).with(share.bar());
    let row = el("tr").class(parts::slot_class("", speaker)).with(name);
    let row = row.with(number(share.quoted)).with(number(share.reported));
    row.with(el("td").with(Message::new("percent").with(share.percent())))
}

fn total(report: &Report) -> u32 {
    let p = &report.perspectives;
    p.voices.iter().map(|v| v.quoted + v.reported).sum::<u32>() + p.unattributed_words
}

fn number(n: u32) -> Element {
    el("td").with(figure(n.to_string()))
}

fn exchange(context: &Context, report: &Report, exchange: &Exchange) -> Element {
    let named = |speaker| {
        let name = el("span").class(parts::slot_class("name", Some(speaker)));
        el("span")
            .class("person")
            .with(parts::badge(speaker))
            .with(name.with(parts::name(report, Some(speaker))))
    };
    let cue = el("span").class("verb").with(theirs(&exchange.cue.text));
    let line = el("button").class("row flow");
    let line = line
        .with(named(exchange.from))
        .with(figure(" "))
        .with(cue)
        .with(figure(" "))
        .with(el("span").class("arrow").with(figure("→")))
        .with(figure(" "))
        .with(named(exchange.to));
    let quotes = [exchange.to_quote, exchange.from_quote].into_iter().flatten();
    let quotes: Vec<Element> = quotes.filter_map(|q| reference(context, report, q)).collect();
    let item = el("li").with(parts::goes_to(line, &exchange.cue));
    if quotes.is_empty() { item } else { item.with(el("ul").class("pair").with_all(quotes)) }
}

/// A quotation that another section is about: goes to its place, like the quotation under its speaker.
fn reference(context: &Context, report: &Report, index: u32) -> Option<Element> {
    let quote = parts::quote(report, index)?;
    let button = el("button").class("row");
    let button = parts::goes_to_quote(button, report, &context.state.view, index);
    let button = button.with_all(quote.speaker.map(parts::badge));
    Some(el("li").with(button.with(el("span").class("words").with_all(parts::spoken(quote)))))
}

fn not_heard(person: &NotHeard) -> Element {
    let name = el("button").class("row");
    let name = name.with(el("span").class("name").with(theirs(&person.name.text)));
    let count = el("span").class("about").with(Message::count("named_not_quoted", person.mentions.len()));
    el("li").with(parts::goes_to(name.with(count), &person.name))
}

fn declined(person: &Declined) -> Element {
    let name = el("span").class("name").with(theirs(&person.name.text));
    let row = el("button").class("row");
    let row = row.with(name).with(el("span").class("verb").with(theirs(&person.cue.text)));
    el("li").with(parts::goes_to(row, &person.cue))
}

fn sourcing(context: &Context, report: &Report) -> Vec<Element> {
    let s = &report.perspectives.sourcing;
    let count = Message::count("sources", s.sources as usize);
    let identified = Message::new("identified").with(s.identified);
    let mut body = vec![el("p").with(count).with(figure(" ")).with(identified)];
    let kinds = s.kinds.iter().map(|&(kind, n)| -> Node {
        el("span").with(ours(parts::kind_key(kind))).with(figure(format!(" {n}"))).into()
    });
    body.push(el("p").class("fine").with_all(parts::separated(kinds)));
    if !s.unnamed.is_empty() {
        body.push(el("h3").with(ours("unnamed_heading")));
        body.extend(list(&s.unnamed, |u| unnamed(context, report, u)));
    }
    if !s.chains.is_empty() {
        body.push(el("h3").with(ours("chains_heading")));
        body.extend(list(&s.chains, |c| chain(context, report, c)));
    }
    body
}

fn unnamed(context: &Context, report: &Report, unnamed: &Unnamed) -> Element {
    let name = el("span").class("name").with(parts::name(report, Some(unnamed.speaker)));
    let row = el("button").class("row").with(parts::badge(unnamed.speaker)).with(name);
    let first = parts::speaker(report, unnamed.speaker).and_then(|s| s.quotes.first().copied());
    match &unnamed.reason {
        Some(reason) => el("li")
            .with(parts::goes_to(row, reason).with(el("span").class("verb").with(theirs(&reason.text)))),
        None => {
            let row = row.with(el("span").class("about").with(ours("no_reason")));
            el("li").with(
                first.map_or(row.clone(), |q| parts::goes_to_quote(row, report, &context.state.view, q)),
            )
        }
    }
}

fn chain(context: &Context, report: &Report, chain: &Chain) -> Element {
    let view: &View = &context.state.view;
    let quote = parts::quote(report, chain.quote);
    let row = parts::goes_to_quote(el("button").class("row"), report, view, chain.quote);
    let row = row.with_all(quote.and_then(|q| q.speaker).map(parts::badge));
    let row = row.with(parts::name(report, quote.and_then(|q| q.speaker)));
    el("li").with(row.with(el("span").class("about").with(ours("through")).with(theirs(&chain.via.text))))
}
