//! What each task of `wsw batch` takes and gives.

use super::training;
use serde_json::{Value, json};
use who_said_what::article::Role;
use who_said_what::page::{BlockId, InlineKind, Page, html, plain};
use who_said_what::quotes::{Stages, Tagger};
use who_said_what::report::{Mark, Passage, Report};
use who_said_what::{Settings, analyze};

/// A task.
#[derive(Clone, Copy)]
pub enum Task {
    /// `{"id","text"}`: quotations with offsets into the text.
    Quotes,
    /// `{"id","url","html"}`: is it a story, and its text.
    Article,
    /// `{"id","title","text"}`: the digest.
    Digest,
    /// `{"id","url","html"}`: everything, as the gold scorer reads it.
    Report,
    /// `{"id","text"}`: what the tagger sees of each token, for its recipe.
    Features,
    /// `{"id","text"}`: the spans that the tagger finds.
    Tags,
    /// `{"id","text"}`: what the digest's ranker sees in each sentence, for its recipe.
    Rank,
}

impl Task {
    /// The task of this name.
    pub fn named(name: &str) -> Option<Task> {
        match name {
            "quotes" => Some(Task::Quotes),
            "article" => Some(Task::Article),
            "digest" => Some(Task::Digest),
            "report" => Some(Task::Report),
            "rank" => Some(Task::Rank),
            "tags" => Some(Task::Tags),
            "features" => Some(Task::Features),
            _ => None,
        }
    }

    /// Runs on one input object.
    pub fn run(self, input: &Value, tagger: Option<&Tagger>, stages: Stages) -> Result<Value, String> {
        match self {
            Task::Quotes => {
                let text = field(input, "text")?;
                let page = plain::page(text);
                let report = analyze(&page, &Settings { whole: true, stages, ..Settings::default() }, tagger);
                Ok(quotes(text, &page, &report))
            }
            Task::Digest => {
                let mut page = plain::page(field(input, "text")?);
                page.title = input.get("title").and_then(Value::as_str).unwrap_or("").into();
                let digest =
                    analyze(&page, &Settings { whole: true, stages, ..Settings::default() }, tagger).digest;
                let said: Vec<&str> = digest.said.iter().map(|s| s.fragment.text.as_str()).collect();
                Ok(json!({ "happened": texts(&digest.happened), "said": said, "next": texts(&digest.next) }))
            }
            Task::Article => {
                let (page, report) = read_html(input, tagger, stages)?;
                Ok(json!({ "is_article": is_story(&report), "text": text(&page, &report) }))
            }
            Task::Report => {
                let (page, report) = read_html(input, tagger, stages)?;
                Ok(whole(&page, &report))
            }
            Task::Tags => {
                Ok(training::tags(field(input, "text")?, tagger.ok_or("the task \"tags\" needs a model")?))
            }
            Task::Rank => training::rank(field(input, "text")?, &input["weights"], tagger),
            Task::Features => Ok(training::features(field(input, "text")?)),
        }
    }
}

fn field<'a>(input: &'a Value, name: &str) -> Result<&'a str, String> {
    input
        .get(name)
        .and_then(Value::as_str)
        .ok_or_else(|| format!("the field \"{name}\" is missing or no string"))
}

fn read_html(input: &Value, tagger: Option<&Tagger>, stages: Stages) -> Result<(Page, Report), String> {
    let url = input.get("url").and_then(Value::as_str).unwrap_or("");
    let page = html::page(field(input, "html")?, url);
    let report = analyze(&page, &Settings { stages, ..Settings::default() }, tagger);
    Ok((page, report))
}

fn is_story(report: &Report) -> bool {
    report.verdict.kind == who_said_what::report::PageKind::Story
}

fn texts(passages: &[Passage]) -> Vec<&str> {
    passages.iter().map(|p| p.text.as_str()).collect()
}

/// The story's own text, a block a line.
fn text(page: &Page, report: &Report) -> String {
    let own = report.story.iter().filter(|b| b.role.is_text()).filter_map(|b| page.block(b.block));
    own.map(|b| b.text.as_str()).collect::<Vec<_>>().join("\n")
}

/// The same, without what the gold scorer holds for boxes beside the story.
fn story<'a>(page: &'a Page, report: &Report) -> Vec<&'a str> {
    let beside = |role| matches!(role, Role::Table | Role::FactBox | Role::Correction);
    let own = report.story.iter().filter(|b| b.role.is_text() && !beside(b.role));
    own.filter_map(|b| page.block(b.block)).map(|b| b.text.as_str()).collect()
}

/// Quotations with offsets in Unicode code points of `text`.
fn quotes(text: &str, page: &Page, report: &Report) -> Value {
    let places = Places::new(text, page);
    let place = |p: &Option<Passage>| p.as_ref().and_then(|p| places.of(p.mark));
    let quotes = report.quotes.iter().filter_map(|q| {
        let parts: Vec<[usize; 2]> = q.content.iter().filter_map(|p| places.of(p.mark)).collect();
        let (start, end) = (parts.first()?[0], parts.last()?[1]);
        let speaker = q.speaker.and_then(|s| report.speakers.get(s as usize)).map(|s| s.name.text.as_str());
        Some(json!({
            "start": start, "end": end, "parts": parts, "type": q.kind, "cue": place(&q.cue),
            "source": place(&q.source), "speaker": speaker, "tier": q.tier, "why": q.why.rule,
        }))
    });
    json!({ "quotes": quotes.collect::<Vec<_>>() })
}

/// Where the blocks of a plain page stand in the text that it was made of, in code points.
pub struct Places<'a> {
    page: &'a Page,
    starts: Vec<usize>,
}

impl<'a> Places<'a> {
    /// Of the page that [`plain::page`] made of this text.
    pub fn new(text: &str, page: &'a Page) -> Places<'a> {
        let mut starts = vec![0];
        let mut at = 0;
        for line in text.split('\n') {
            let lead = line.chars().take_while(|c| c.is_whitespace()).count();
            if !line.trim().is_empty() {
                starts.push(at + lead);
            }
            at += line.chars().count() + 1;
        }
        Places { page, starts }
    }

    /// First and one past the last code point.
    pub fn of(&self, mark: Mark) -> Option<[usize; 2]> {
        let base = *self.starts.get(mark.block as usize)?;
        let text = &self.page.block(mark.block)?.text;
        let (mut unit, mut point, mut start) = (0, 0, 0);
        for c in text.chars() {
            if unit == mark.start {
                start = point;
            }
            if unit == mark.end {
                break;
            }
            unit += c.len_utf16() as u32;
            point += 1;
        }
        Some([base + start, base + point])
    }
}

/// The text of a box, block by block, as it looks: a link stands apart from what it touches.
fn apart(page: &Page, id: BlockId) -> String {
    let mut out = String::new();
    for block in page.subtree(id).filter_map(|i| page.block(i)).filter(|b| !b.text.is_empty()) {
        let links = block.inlines.iter().filter(|i| i.kind == InlineKind::Link);
        let edges: Vec<u32> = links.flat_map(|i| [i.start, i.end]).collect();
        let mut unit = 0;
        out.push_str(if out.is_empty() { "" } else { "\n" });
        for c in block.text.chars() {
            if edges.contains(&unit) && c.is_alphanumeric() && out.ends_with(char::is_alphanumeric) {
                out.push(' ');
            }
            out.push(c);
            unit += c.len_utf16() as u32;
        }
    }
    out
}

/// A report in the shape that the gold scorer reads.
fn whole(page: &Page, report: &Report) -> Value {
    let hidden: Vec<Value> = report
        .promos
        .iter()
        .map(|p| json!({ "text": apart(page, p.block), "kind": p.kind, "why": p.why.rule }))
        .collect();
    let speakers = report.speakers.iter().enumerate();
    let speakers: Vec<Value> =
        speakers.map(|(i, s)| json!({ "id": i, "name": s.name.text, "kind": s.kind })).collect();
    let quotes = report.quotes.iter().map(
        |q| json!({ "speaker": q.speaker, "type": q.kind, "fragments": texts(&q.content), "tier": q.tier, "why": q.why }),
    );
    let views = &report.perspectives;
    let names = |name: &Passage| json!({ "name": name.text });
    let digest = &report.digest;
    let said: Vec<&str> = digest.said.iter().map(|s| s.fragment.text.as_str()).collect();
    let heading = |h: &Option<Passage>| h.as_ref().map(|h| h.text.clone());
    json!({
        "is_article": is_story(report),
        "kind": report.verdict.kind,
        "text": text(page, report),
        "story": story(page, report),
        "hidden": hidden,
        "speakers": speakers,
        "quotes": quotes.collect::<Vec<_>>(),
        "not_heard": views.not_heard.iter().map(|n| names(&n.name)).collect::<Vec<_>>(),
        "declined": views.declined.iter().map(|d| json!({ "name": d.name.text, "cue": d.cue.text })).collect::<Vec<_>>(),
        "exchanges": views
            .exchanges
            .iter()
            .map(|e| json!({ "from": e.from, "to": e.to, "cue": e.cue.text }))
            .collect::<Vec<_>>(),
        "digest": {
            "happened": texts(&digest.happened), "said": said, "next": texts(&digest.next),
            "happened_from": heading(&digest.happened_from), "next_from": heading(&digest.next_from),
            "speakers": digest.said.iter().map(|s| s.speaker).collect::<Vec<_>>(),
        },
    })
}
