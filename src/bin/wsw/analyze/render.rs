//! A report in words, for a terminal and as Markdown. The words are the extension's own messages.

use super::paper::{Paper, plain};
use who_said_what::library::export::{self, words};
use who_said_what::page::Page;
use who_said_what::report::{PageKind, Quote, QuoteKind, Reason, Report, Speaker, Tier};
use who_said_what::ui::words::english;

fn say(key: &str) -> String {
    english::<&str>(key, &[])
}

fn count(key: &str, n: usize) -> String {
    english(&format!("{key}_{}", if n == 1 { "one" } else { "other" }), &[n.to_string()])
}

/// The name that a value has in messages: its JSON name.
fn name_of(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
}

/// Why, in the reader's words.
fn why(reason: &Reason) -> String {
    let text = english(&format!("why_{}", reason.rule.replace('-', "_")), &reason.words);
    if text.is_empty() { reason.rule.replace('-', " ") } else { text }
}

/// Where the page was published: outlet, authors, day, address.
fn source(report: &Report) -> String {
    let parts = [
        report.site.clone(),
        report.authors.join(", "),
        words::day(&report.published).into(),
        report.url.clone(),
    ];
    parts.into_iter().filter(|p| !p.trim().is_empty()).collect::<Vec<_>>().join(" · ")
}

fn speaker_line(report: &Report, id: usize, speaker: &Speaker) -> String {
    let role = speaker.role.as_ref().map(|r| format!(", {}", r.text)).unwrap_or_default();
    let kind = say(&format!("kind_{}", name_of(&speaker.kind)));
    let voice = report.perspectives.voices.get(id);
    let total: u32 = report.perspectives.voices.iter().map(|v| v.quoted).sum::<u32>()
        + report.perspectives.unattributed_words;
    let share = voice.filter(|v| v.quoted > 0 && total > 0).map(|v| {
        let percent = (f64::from(v.quoted) * 100.0 / f64::from(total)).round();
        format!(" · {percent} % of the words quoted")
    });
    format!("{}{role} · {kind}{}", speaker.name.text, share.unwrap_or_default())
}

/// The cue, how sure, and why: `said · probably: “she” stands for …`.
fn cue_line(quote: &Quote) -> String {
    let cue = quote.cue.as_ref().map(|c| c.text.clone());
    let via = quote.via.as_ref().map(|v| format!("{}{}", say("through"), v.text)).filter(|_| {
        !quote.cue.as_ref().is_some_and(|c| quote.via.as_ref().is_some_and(|v| c.text.contains(&v.text)))
    });
    let sure = match quote.tier {
        Tier::Named => say("tier_named"),
        Tier::Inferred => say("tier_inferred"),
        Tier::Unclear => say("tier_unclear"),
        Tier::Corrected => say("tier_corrected"),
    };
    let head: Vec<String> = [cue, via, Some(sure)].into_iter().flatten().collect();
    format!("{}: {}", head.join(" · "), why(&quote.why))
}

/// The report for a terminal.
pub fn text(page: &Page, report: &Report, mut paper: Paper) -> String {
    paper.heading(if report.title.is_empty() { "(no headline)" } else { &report.title });
    paper.paragraph(0, &source(report));
    if report.verdict.kind != PageKind::Story {
        let kind = format!("page_{}", name_of(&report.verdict.kind));
        paper.space();
        paper.paragraph(0, &format!("{} {}", say(&kind), why(&report.verdict.why)));
        return paper.finish();
    }
    for note in &report.notes {
        paper.paragraph(0, &say(&format!("note_{}", name_of(note).replace('-', "_"))));
    }
    digest_part(
        &mut paper,
        &say("what_happened"),
        &report.digest.happened,
        report.digest.happened_from.as_ref(),
    );
    paper.heading(&say("who_said_what"));
    if report.quotes.is_empty() {
        paper.paragraph(2, &say("no_quotations"));
    }
    for (id, speaker) in report.speakers.iter().enumerate() {
        paper.hanging(2, 6, &format!("{} {}", id + 1, speaker_line(report, id, speaker)));
        for quote in speaker.quotes.iter().filter_map(|&q| report.quotes.get(q as usize)) {
            quotation(&mut paper, quote);
        }
    }
    let open: Vec<&Quote> = report.quotes.iter().filter(|q| q.speaker.is_none()).collect();
    if !open.is_empty() {
        paper.paragraph(2, &say("unattributed"));
        for quote in open {
            quotation(&mut paper, quote);
        }
    }
    digest_part(&mut paper, &say("what_next"), &report.digest.next, report.digest.next_from.as_ref());
    perspectives(&mut paper, report);
    left_out(&mut paper, page, report);
    paper.finish()
}

fn digest_part(
    paper: &mut Paper,
    heading: &str,
    sentences: &[who_said_what::report::Passage],
    from: Option<&who_said_what::report::Passage>,
) {
    if sentences.is_empty() {
        return;
    }
    paper.heading(heading);
    let text: Vec<&str> = sentences.iter().map(|p| p.text.as_str()).collect();
    paper.paragraph(2, &text.join(" "));
    if let Some(from) = from {
        paper.paragraph(2, &format!("({}{})", say("from_section"), from.text));
    }
}

fn quotation(paper: &mut Paper, quote: &Quote) {
    let bullet = if quote.kind == QuoteKind::Indirect { "· " } else { "" };
    paper.paragraph(6, &format!("{bullet}{}", words::quoted(quote)));
    paper.paragraph(8, &format!("— {}", cue_line(quote)));
}

fn perspectives(paper: &mut Paper, report: &Report) {
    let views = &report.perspectives;
    let name = |id: u32| report.speakers.get(id as usize).map_or("", |s| s.name.text.as_str());
    let sourcing = &views.sourcing;
    paper.heading(&say("sourcing_heading"));
    let identified = english("identified", &[sourcing.identified.to_string()]);
    paper.paragraph(2, &format!("{} {identified}", count("sources", sourcing.sources as usize)));
    let kinds: Vec<String> = sourcing
        .kinds
        .iter()
        .map(|(kind, n)| format!("{n} {}", say(&format!("kind_{}", name_of(kind)))))
        .collect();
    paper.paragraph(2, &kinds.join(", "));
    for unnamed in &sourcing.unnamed {
        let reason = unnamed.reason.as_ref().map_or_else(|| say("no_reason"), |r| format!("“{}”", r.text));
        paper.hanging(2, 4, &format!("{}: {reason}", name(unnamed.speaker)));
    }
    for chain in &sourcing.chains {
        let quote = report.quotes.get(chain.quote as usize);
        let who = quote.and_then(|q| q.speaker).map_or("", name);
        paper.hanging(2, 4, &format!("{who}, {}{}", say("through"), chain.via.text));
    }
    if !views.exchanges.is_empty() {
        paper.heading(&say("answers_heading"));
        for pair in &views.exchanges {
            paper.hanging(2, 4, &format!("{} → {}: “{}”", name(pair.from), name(pair.to), pair.cue.text));
        }
    }
    if !views.not_heard.is_empty() {
        paper.heading(&say("not_heard_heading"));
        for silent in &views.not_heard {
            let times = count("named_not_quoted", silent.mentions.len());
            paper.hanging(2, 4, &format!("{}: {times}", silent.name.text));
        }
    }
    if !views.declined.is_empty() {
        paper.heading(&say("declined_heading"));
        for declined in &views.declined {
            paper.hanging(2, 4, &format!("{}: “{}”", declined.name.text, declined.cue.text));
        }
    }
}

/// What is not the story, and why.
fn left_out(paper: &mut Paper, page: &Page, report: &Report) {
    if report.promos.is_empty() {
        return;
    }
    paper.heading(count("blocks_found", report.promos.len()).trim_end_matches(':'));
    for promo in &report.promos {
        let kind = english(&format!("promo_{}", name_of(&promo.kind)), &[""]);
        let text = plain(&page.text_of(promo.block));
        let words: Vec<&str> = text.split_whitespace().collect();
        let start = words.iter().take(EXCERPT).copied().collect::<Vec<_>>().join(" ");
        let more = if words.len() > EXCERPT { " …" } else { "" };
        let start = if start.is_empty() { String::new() } else { format!(" [{start}{more}]") };
        paper.hanging(2, 4, &format!("{}{start} — {}", kind.trim(), why(&promo.why)));
    }
}

/// Words of a block that are enough to know it by.
const EXCERPT: usize = 10;

/// The report as Markdown: the digest, then all quotations.
pub fn markdown(page: &Page, report: &Report) -> String {
    let mut out = format!("# {}\n", export::escape(&report.title));
    let source = source(report);
    if !source.is_empty() {
        out.push_str(&format!("\n{}\n", export::escape(&source)));
    }
    if report.verdict.kind != PageKind::Story {
        let kind = say(&format!("page_{}", name_of(&report.verdict.kind)));
        return format!("{out}\n{kind} {}\n", export::escape(&why(&report.verdict.why)));
    }
    let digest = &report.digest;
    for (heading, sentences) in [("what_happened", &digest.happened), ("what_next", &digest.next)] {
        if !sentences.is_empty() {
            let text: Vec<&str> = sentences.iter().map(|p| p.text.as_str()).collect();
            out.push_str(&format!("\n## {}\n\n{}\n", say(heading), export::escape(&text.join(" "))));
        }
    }
    out.push_str(&format!("\n## {}\n", say("who_said_what")));
    let all = (0u32..).zip(&report.speakers);
    for (id, speaker) in all {
        out.push_str(&format!("\n### {}\n\n", export::escape(&speaker_line(report, id as usize, speaker))));
        let quotes: Vec<String> =
            speaker.quotes.iter().filter_map(|&q| export::one(report, q, export::Format::Markdown)).collect();
        out.push_str(&quotes.join("\n"));
    }
    let open = (0u32..).zip(&report.quotes).filter(|(_, q)| q.speaker.is_none());
    let open: Vec<String> =
        open.filter_map(|(i, _)| export::one(report, i, export::Format::Markdown)).collect();
    if !open.is_empty() {
        out.push_str(&format!("\n### {}\n\n{}", say("unattributed"), open.join("\n")));
    }
    let mut paper = Paper::new(100, false);
    perspectives(&mut paper, report);
    left_out(&mut paper, page, report);
    for line in paper.finish().lines() {
        // The same lines as in the terminal: those at the margin are headings, those indented by two are items.
        let text = export::escape(line.trim());
        if line.trim().is_empty() {
            out.push('\n');
        } else if line.starts_with("    ") {
            out.push_str(&format!("  {text}\n"));
        } else if line.starts_with("  ") {
            out.push_str(&format!("- {text}\n"));
        } else {
            out.push_str(&format!("## {text}\n\n"));
        }
    }
    out
}
