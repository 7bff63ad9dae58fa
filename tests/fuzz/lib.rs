//! What is fuzzed: a function for each way into the core. Each reads any bytes, and panics when a promise breaks.
//!
//! The same functions run over the saved inputs in `cargo test` (`tests/corpus.rs`), on a compiler without a fuzzer.

mod draw;
pub mod promise;

use draw::Draw;
use std::sync::LazyLock;
use who_said_what::article::hand::{Choices, signature_to_hide};
use who_said_what::browser::wire::{Answer, BackgroundToPage, PageToBackground, ViewToBackground};
use who_said_what::correct::{Change, Owner, correct};
use who_said_what::library::export::{self, Format};
use who_said_what::page::{Page, html, plain};
use who_said_what::quotes::Tagger;
use who_said_what::ui::state::{Context, Phase, TabState};
use who_said_what::ui::{panel, popup};
use who_said_what::{Report, Settings, analyze};

/// The model that ships.
static MODEL: &[u8] = include_bytes!("../../src/quotes/tagger/tagger.bin");
static TAGGER: LazyLock<Option<Tagger>> = LazyLock::new(|| Tagger::load(MODEL).ok());

static WHOLE: LazyLock<Settings> = LazyLock::new(|| Settings { whole: true, ..Settings::default() });
static PART: LazyLock<Settings> = LazyLock::new(Settings::default);
const OWNERS: [Owner; 4] = [Owner::Speaker, Owner::NotHeard, Owner::Nobody, Owner::Undo];

/// Text that somebody has cut out.
pub fn text(data: &[u8]) {
    read(&plain::page(&String::from_utf8_lossy(data)), &WHOLE, TAGGER.as_ref());
}

/// A page as the page scripts might send it, or as somebody might who speaks in their name: trees that are none,
/// inline elements outside their text, rectangles that are nowhere.
pub fn page(data: &[u8]) {
    let mut draw = Draw(data);
    let settings = draw.byte();
    let how = Settings { whole: settings & 1 == 1, ..Settings::default() };
    read(&draw.page(), &how, TAGGER.as_ref().filter(|_| settings & 2 == 0));
}

/// What the reader does with a page: blocks that are shown or hidden by hand, quotations that are given to others.
pub fn hand(data: &[u8]) {
    let mut draw = Draw(data);
    let settings = draw.byte();
    let wishes: Vec<_> = (0..draw.byte() % 4).map(|_| (draw.byte(), draw.index(), draw.text())).collect();
    let changes: Vec<_> = (0..draw.byte() % 6)
        .map(|_| Change { quote: draw.index(), owner: draw.of(&OWNERS), index: draw.index() })
        .collect();
    let page = draw.page();
    let mut hand = Choices::default();
    for (kind, block, text) in wishes {
        let chosen = match kind % 4 {
            0 => Some(text),
            _ => signature_to_hide(&page, block),
        };
        if kind & 4 == 4 { &mut hand.hide } else { &mut hand.show }.extend(chosen);
    }
    let tagger = TAGGER.as_ref().filter(|_| settings & 2 == 0);
    let report = read(&page, &Settings { whole: settings & 1 == 1, hand, ..Settings::default() }, tagger);
    let mut shown = report.clone();
    for change in changes {
        shown = correct(&report, &shown, Some(change));
        promise::hold("corrected", &page, &shown);
        assert_eq!(correct(&report, &shown, None), shown, "corrections outlive another reading");
    }
    let state = TabState { phase: Phase::Ready, report: Some(shown), ..TabState::default() };
    show(&Context { state, ..Context::default() });
}

/// A file.
pub fn html(data: &[u8]) {
    read(&html::page(&String::from_utf8_lossy(data), "https://example.org/a"), &PART, TAGGER.as_ref());
}

/// The model's file with other bytes in some places, cut or lengthened, and a checksum that agrees.
pub fn model(data: &[u8]) {
    let mut draw = Draw(data);
    let mut file = MODEL.to_vec();
    if draw.byte() & 1 == 1 {
        file.truncate(draw.number() as usize % (file.len() + 1));
    }
    while !draw.is_empty() && !file.is_empty() {
        // Most of what decides stands at the front.
        let from = if draw.byte() & 1 == 1 { 64 } else { file.len() };
        let at = draw.number() as usize % from.min(file.len());
        for slot in file.iter_mut().skip(at).take(4) {
            *slot = draw.byte();
        }
    }
    if let Some((head, body)) = file.split_at_mut_checked(12) {
        let sum = body.iter().fold(0x811c_9dc5u32, |h, &b| (h ^ u32::from(b)).wrapping_mul(0x0100_0193));
        head[8..12].copy_from_slice(&sum.to_le_bytes());
    }
    if let Ok(tagger) = Tagger::load(&file) {
        read(&plain::page(include_str!("corpus/text/said.txt")), &WHOLE, Some(&tagger));
    }
    // The file as it comes, too: what is no model says so.
    let _ = Tagger::load(data);
}

/// Messages: what cannot be read is refused, what can be survives the way back.
pub fn wire(data: &[u8]) {
    if let Some(PageToBackground::Walked { page, .. }) = back(data) {
        read(&page, &PART, TAGGER.as_ref());
    }
    back::<BackgroundToPage>(data);
    back::<ViewToBackground>(data);
    if let Some(Answer::Report { report, view }) = back(data) {
        let state = TabState { phase: Phase::Ready, report: Some(*report), view, ..TabState::default() };
        show(&Context { state, ..Context::default() });
    }
    if let Some(context) = back::<Context>(data) {
        show(&context);
    }
}

/// A message, once it was written and read again without a change.
fn back<T: serde::Serialize + serde::de::DeserializeOwned + PartialEq + std::fmt::Debug>(
    data: &[u8],
) -> Option<T> {
    let message: T = serde_json::from_slice(data).ok()?;
    let text = serde_json::to_string(&message).expect("a message can be written");
    // A number beyond all numbers is read as infinity, which JSON cannot say.
    if let Ok(again) = serde_json::from_str::<T>(&text) {
        assert_eq!(again, message, "a message survives the way");
    }
    Some(message)
}

/// Reads a page twice, and holds the report against what is promised.
fn read(page: &Page, settings: &Settings, tagger: Option<&Tagger>) -> Report {
    let report = analyze(page, settings, tagger);
    promise::hold("fuzz", page, &report);
    assert_eq!(analyze(page, settings, tagger), report, "a second reading gives the same");
    let text = serde_json::to_string(&report).expect("a report can be written");
    let again: Report = serde_json::from_str(&text).expect("what was written can be read");
    assert_eq!(again, report, "a report survives the way");
    let state = TabState { phase: Phase::Ready, report: Some(again), ..TabState::default() };
    show(&Context { state, ..Context::default() });
    report
}

/// What is made of any report, one that nobody wrote in this core included.
fn show(context: &Context) {
    let _ = popup::view(context);
    let _ = panel::view(context);
    if let Some(report) = &context.state.report {
        for format in Format::ALL {
            let _ = export::all(report, format);
            let _ = export::one(report, 0, format);
        }
    }
}
