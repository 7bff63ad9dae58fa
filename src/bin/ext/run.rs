//! `cargo ext run`: the extension in a real browser, on a story, one toolbar click in.

use crate::place::{Outcome, at, command, run};
use crate::wasm::Grade;
use crate::{build, manifest::Browser, setup};
use who_said_what::Report;
use who_said_what::report::Passage;

/// The story that is read unless another is named.
const STORY: &str = "www/story.html";

/// Builds, opens the browser on a story, clicks the toolbar button and opens the panel. Without a display it leaves
/// screenshots and prints the report.
pub fn start(story: Option<&str>, browser: Browser) -> Outcome {
    setup::wasm_target()?;
    setup::packages()?;
    let name = match browser {
        Browser::Chrome => "chromium",
        Browser::Firefox => "firefox",
    };
    match browser {
        Browser::Chrome => setup::chromium()?,
        Browser::Firefox => setup::firefox()?,
    }
    build::build(Grade::Everyday)?;
    let display = has_display();
    let report = at("target/ext/report.json");
    let _ = std::fs::remove_file(&report);
    run(command("node")
        .arg("tests/browser/lib/run.mjs")
        .args([name, if display { "open" } else { "headless" }, story.unwrap_or(STORY)])
        .arg(&report))?;
    if !display {
        let report: Report = serde_json::from_str(&crate::place::read(&report)?)?;
        print!("{}", at_a_glance(&report));
        println!(
            "\n{}",
            who_said_what::library::export::all(&report, who_said_what::library::export::Format::Text)
        );
    }
    Ok(())
}

/// The digest, as the pop-up shows it.
fn at_a_glance(report: &Report) -> String {
    let digest = &report.digest;
    let mut out = String::new();
    let mut part = |heading: &str, lines: Vec<String>| {
        if !lines.is_empty() {
            out.push_str(&format!("\n{heading}\n\n{}\n", lines.join("\n")));
        }
    };
    let texts = |passages: &[Passage]| passages.iter().map(|p| p.text.clone()).collect();
    let said = digest.said.iter().filter_map(|s| {
        let name = &report.speakers.get(s.speaker as usize)?.name.text;
        let words = &s.fragment.text;
        Some(if s.marked { format!("{name}: “{words}”") } else { format!("{name}: {words}") })
    });
    part("What happened", texts(&digest.happened));
    part("Who said what", said.collect());
    part("What next", texts(&digest.next));
    out
}

fn has_display() -> bool {
    let unix =
        ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|v| std::env::var_os(v).is_some_and(|d| !d.is_empty()));
    unix || cfg!(any(target_os = "macos", target_os = "windows"))
}
