//! The stages of the core, natively: throughput, allocations, growth. Prints the tables that `cargo ext bench` puts
//! into RESULTS.md. `cargo run --release --example stages [PAGES.jsonl.xz]`; without a file, our own test pages.
#![allow(unsafe_code, reason = "an allocator that counts")]

use std::alloc::{GlobalAlloc, Layout, System};
use std::hint::black_box;
use std::process::Command;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::time::{Duration, Instant};
use who_said_what::page::{Page, html, plain};
use who_said_what::quotes::{Stages, Tagger};
use who_said_what::text::Story;
use who_said_what::{Settings, analyze, article, digest, perspectives, quotes, speakers};

struct Counting;

static ALLOCATIONS: AtomicU64 = AtomicU64::new(0);
static BYTES: AtomicU64 = AtomicU64::new(0);

// SAFETY: hands everything on to the system's allocator, and only counts.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATIONS.fetch_add(1, Relaxed);
        BYTES.fetch_add(layout.size() as u64, Relaxed);
        // SAFETY: as for this function.
        unsafe { System.alloc(layout) }
    }
    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        // SAFETY: as for this function.
        unsafe { System.dealloc(at, layout) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

/// What one stage has cost so far.
#[derive(Clone, Copy, Default)]
struct Cost {
    time: Duration,
    allocations: u64,
    bytes: u64,
    /// Bytes of text that it was given.
    input: usize,
}

impl Cost {
    /// Does a piece of work and adds what it costs; of two runs, the faster.
    fn add<T>(&mut self, input: usize, work: impl Fn() -> T) -> T {
        let start = Instant::now();
        black_box(work());
        let first = start.elapsed();
        let (allocations, bytes) = (ALLOCATIONS.load(Relaxed), BYTES.load(Relaxed));
        let start = Instant::now();
        let given = work();
        self.time += start.elapsed().min(first);
        self.allocations += ALLOCATIONS.load(Relaxed) - allocations;
        self.bytes += BYTES.load(Relaxed) - bytes;
        self.input += input;
        given
    }
}

fn sources(file: Option<String>) -> Vec<String> {
    if let Some(file) = file {
        let unpacked = Command::new("xz").args(["-dc", &file]).output().expect("xz");
        let text = String::from_utf8(unpacked.stdout).expect("UTF-8");
        let rows = text.lines().map(|l| serde_json::from_str::<serde_json::Value>(l).expect("JSON"));
        return rows.filter_map(|r| r["html"].as_str().map(str::to_owned)).collect();
    }
    let folder = std::fs::read_dir("tests/pages").expect("the checkout's root");
    folder.filter_map(|e| std::fs::read_to_string(e.ok()?.path().join("page.html")).ok()).collect()
}

const STAGES: [&str; 8] = [
    "HTML to page (native only)",
    "article: story and promos",
    "text: sentences, tokens",
    "quotes: rules alone",
    "quotes: rules and model",
    "speakers",
    "perspectives",
    "digest",
];

fn stages(sources: &[String], tagger: &Tagger) {
    let mut costs = [Cost::default(); STAGES.len()];
    let mut all = Cost::default();
    let settings = Settings::default();
    let mut times = Vec::new();
    let mut stories = 0;
    for source in sources {
        let page = costs[0].add(source.len(), || html::page(source, "https://example.org/a"));
        let size = page.blocks.iter().map(|b| b.text.len()).sum();
        let read = costs[1].add(size, || article::read(&page, &settings));
        if read.story.is_empty() {
            continue;
        }
        stories += 1;
        let story = costs[2].add(size, || Story::new(&page, &read.story));
        let size = story.text.len();
        costs[3].add(size, || quotes::find(&story, None, Stages::default()));
        let found = costs[4].add(size, || quotes::find(&story, Some(tagger), Stages::default()));
        let cast = costs[5].add(size, || speakers::resolve(&story, &found));
        costs[6].add(size, || perspectives::weigh(&story, &found, &cast, &page.meta.site));
        costs[7].add(size, || digest::write(&story, &found, &cast));
        let before = all.time;
        all.add(size, || analyze(&page, &settings, Some(tagger)));
        times.push((all.time - before).as_secs_f64() * 1e3);
    }
    times.sort_by(f64::total_cmp);
    let at = |share: f64| times.get((times.len() as f64 * share) as usize).copied().unwrap_or(0.0);
    println!("{} pages, {stories} of them stories.\n", sources.len());
    println!("| stage | MB/s | µs a page | allocations a page | KB allocated a page |");
    println!("|---|---:|---:|---:|---:|");
    let rows = STAGES.iter().zip(&costs).chain([(&"**the whole core** (`analyze`)", &all)]);
    for (name, cost) in rows {
        let n = stories.max(1) as f64;
        println!(
            "| {name} | {:.1} | {:.0} | {:.0} | {:.0} |",
            cost.input as f64 / 1e6 / cost.time.as_secs_f64(),
            cost.time.as_secs_f64() * 1e6 / n,
            cost.allocations as f64 / n,
            cost.bytes as f64 / 1e3 / n,
        );
    }
    println!("\n`analyze`, a story: median {:.1} ms, p95 {:.1} ms.\n", at(0.5), at(0.95));
}

/// A name that nobody has, another for each number.
fn name(number: usize) -> String {
    const FIRST: [&str; 8] = ["Ana", "Bo", "Tove", "Maren", "Inge", "Karin", "Osk", "Edda"];
    const PARTS: [&str; 8] = ["hal", "vor", "lin", "den", "kov", "mar", "ros", "tel"];
    let mut last = String::new();
    let mut rest = number + 9;
    while rest > 0 {
        last.push_str(PARTS[rest % 8]);
        rest /= 8;
    }
    let last: String =
        last.chars().take(1).flat_map(char::to_uppercase).chain(last.chars().skip(1)).collect();
    format!("{} {last}", FIRST[number % 8])
}

/// A story of so many bytes, with new speakers all along.
fn grown(size: usize, one_block: bool) -> Page {
    let mut text = String::from("Ferry pier stays open\n");
    let mut number = 0;
    while text.len() < size {
        let (who, other) = (name(number), name(number / 3));
        text += &format!(
            "The harbour council of Port Ellery met on Monday to hear what {who} had to say about the pier and its \
             winter timetable. “We counted four hundred people a day,” said {who}, the harbour master. “They will not \
             swim, and {other} knows it.” He told the Estuary Post that the town \"cannot ask people to wait\", and \
             {other} denied the plan was late. According to {who}, the council will vote again on 4 May.",
        );
        text.push(if one_block { ' ' } else { '\n' });
        number += 1;
    }
    plain::page(&text)
}

fn growth(tagger: &Tagger) {
    println!("| text | paragraphs: ms | ns a byte | one block: ms | ns a byte |");
    println!("|---:|---:|---:|---:|---:|");
    let settings = Settings { whole: true, ..Settings::default() };
    for size in [1_000, 4_000, 16_000, 64_000, 128_000, 256_000, 400_000] {
        let cell = |one_block| {
            let page = grown(size, one_block);
            let start = Instant::now();
            black_box(analyze(&page, &settings, Some(tagger)));
            let time = start.elapsed().as_secs_f64();
            format!("{:.1} | {:.0}", time * 1e3, time * 1e9 / size as f64)
        };
        println!("| {} KB | {} | {} |", size / 1000, cell(false), cell(true));
    }
}

fn main() {
    let tagger =
        Tagger::load(&std::fs::read("src/quotes/tagger/tagger.bin").expect("the weights")).expect("a model");
    println!("### Stages\n");
    stages(&sources(std::env::args().nth(1)), &tagger);
    println!("### Growth with the text\n");
    growth(&tagger);
}
