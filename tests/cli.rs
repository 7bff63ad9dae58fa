//! The command line as a process: what it prints, where, and with which exit code.

use serde_json::{Value, json};
use std::io::Write;
use std::process::{Command, Output, Stdio};

const STORY: &str = "\
The harbour wall at Port Linden broke on Monday, the town council said.
“We heard it before we saw it,” said Ana Kovalenko, the harbour master. “It was like a long cough.”
Luis Ferrante, who runs the ferry line, declined to comment. Ferrante had warned of cracks in May.
The wall was built in 1911 from stone that came by barge from the quarries up the coast, and it has been mended nine times since. \
Divers who looked at its foot in the spring found holes large enough for a seal to sleep in, and one in which a seal was asleep.
Forty boats were moored behind it when the sea came through. Eleven of them are now on the bowling green, where the club has put \
ropes round them and a notice that asks visitors to keep to the path.
The ferry still runs, though it leaves from the beach. Passengers are carried the last few yards by the crew, two at a time.
The council will meet on Thursday to vote on a new wall.
";

fn wsw(args: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_wsw"))
        .args(args)
        .env("COLUMNS", "80")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    // Beside the reading, or a full pipe would stop both.
    let writer = std::thread::spawn(move || {
        let _ = stdin.write_all(&input);
    });
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

fn batch(task: &str, lines: &[Vec<u8>]) -> (Vec<Value>, i32) {
    let output = wsw(&["batch", "--no-model", "--task", task], &lines.join(&b'\n'));
    let text = String::from_utf8(output.stdout).unwrap();
    let answers = text.lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    (answers, output.status.code().unwrap())
}

fn line(value: Value) -> Vec<u8> {
    value.to_string().into_bytes()
}

#[test]
fn a_bad_line_is_an_answer_of_its_own_and_the_others_go_on() {
    let (answers, code) = batch(
        "quotes",
        &[
            line(json!({ "id": 1, "text": STORY })),
            b"not JSON".to_vec(),
            b"{\"id\": 2, \"text\": \"caf\xe9\"}".to_vec(),
            b"   ".to_vec(),
            line(json!({ "id": "three", "html": "<p>no text" })),
            line(json!({ "id": 4, "text": 7 })),
            line(json!({ "id": 5, "text": STORY })),
        ],
    );
    assert_eq!(code, 1);
    let ids: Vec<&Value> = answers.iter().map(|a| &a["id"]).collect();
    assert_eq!(ids, [&json!(1), &Value::Null, &Value::Null, &json!("three"), &json!(4), &json!(5)]);
    let failed: Vec<bool> = answers.iter().map(|a| a.get("error").is_some()).collect();
    assert_eq!(failed, [false, true, true, true, true, false]);
    assert_eq!(answers[0]["quotes"], answers[5]["quotes"]);
}

#[test]
fn all_good_lines_end_with_success_and_none_is_none() {
    let (answers, code) = batch("quotes", &[line(json!({ "id": 1, "text": "" }))]);
    assert_eq!((answers.len(), code), (1, 0));
    let (answers, code) = batch("quotes", &[]);
    assert_eq!((answers.len(), code), (0, 0));
}

#[test]
fn a_line_of_a_hundred_pages_is_read_like_any_other() {
    let long = STORY.repeat(100);
    let (answers, code) =
        batch("digest", &[line(json!({ "id": 1, "text": long })), line(json!({ "id": 2, "text": STORY }))]);
    assert_eq!((answers.len(), code), (2, 0));
    assert!(answers.iter().all(|a| a.get("error").is_none()));
}

#[test]
fn offsets_count_code_points_of_the_text_as_given() {
    let text = format!("  \n\u{1f6a2} Ahoj.\n{STORY}");
    let (answers, _) = batch("quotes", &[line(json!({ "id": 1, "text": text }))]);
    let points: Vec<char> = text.chars().collect();
    let cut = |span: &Value| -> String {
        points[span[0].as_u64().unwrap() as usize..span[1].as_u64().unwrap() as usize].iter().collect()
    };
    let quotes = answers[0]["quotes"].as_array().unwrap();
    let direct = quotes.iter().find(|q| q["type"] == "direct").unwrap();
    assert_eq!(cut(&direct["parts"][0]), "“We heard it before we saw it,”");
    assert_eq!(cut(&direct["parts"][1]), "“It was like a long cough.”");
    assert_eq!(cut(&direct["cue"]), "said");
    assert_eq!(direct["speaker"], "Ana Kovalenko");
}

#[test]
fn the_digest_is_made_of_the_texts_own_sentences() {
    let (answers, _) = batch("digest", &[line(json!({ "id": 1, "title": "Wall", "text": STORY }))]);
    let digest = &answers[0];
    for part in ["happened", "next"] {
        let sentences = digest[part].as_array().unwrap();
        assert!(!sentences.is_empty(), "{part}");
        assert!(sentences.iter().all(|s| STORY.contains(s.as_str().unwrap())));
    }
    assert_eq!(
        digest["happened"][0],
        "The harbour wall at Port Linden broke on Monday, the town council said."
    );
    assert_eq!(digest["next"][0], "The council will meet on Thursday to vote on a new wall.");
}

#[test]
fn an_article_on_standard_input_is_told_in_the_terminal() {
    let output = wsw(&["analyze", "-", "--no-model"], STORY.as_bytes());
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success());
    for part in [
        "What happened",
        "Who said what",
        "What next",
        "Asked, and did not speak",
        "Ana Kovalenko, the harbour master",
    ] {
        assert!(text.contains(part), "{part} is missing in\n{text}");
    }
    assert!(text.lines().all(|l| l.chars().count() <= 80), "{text}");
    assert!(!text.contains('\u{1b}'), "no colour when it is no terminal");
    assert!(!text.contains("why_") && !text.contains("kind_"), "every message has its words");
}

#[test]
fn a_page_cannot_send_escape_codes_to_the_terminal() {
    let hostile = STORY.replace("cough", "\u{1b}[2Jcough\u{7}");
    let output = wsw(&["analyze", "-", "--text", "--no-model"], hostile.as_bytes());
    assert!(!output.stdout.contains(&0x1b) && !output.stdout.contains(&7));
}

#[test]
fn a_report_as_json_reads_back_as_the_same_report() {
    let output = wsw(&["analyze", "-", "--format", "json", "--no-model"], STORY.as_bytes());
    let report: who_said_what::Report = serde_json::from_slice(&output.stdout).unwrap();
    assert!(report.quotes.iter().any(|q| q.content.iter().any(|p| p.text.contains("long cough"))));
    let again = serde_json::to_vec(&report).unwrap();
    assert_eq!(serde_json::from_slice::<who_said_what::Report>(&again).unwrap(), report);
}

#[test]
fn html_is_known_without_being_told() {
    let body: String = STORY.lines().map(|l| format!("<p>{l}</p>")).collect();
    let html = format!(
        "<!doctype html><title>Wall breaks</title><article><h1>Wall breaks</h1>{}</article>",
        body.repeat(2)
    );
    let output = wsw(&["analyze", "-", "--format", "markdown", "--no-model"], html.as_bytes());
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.starts_with("# Wall breaks"), "{text}");
    assert!(!text.contains("<p>"));
}

#[test]
fn every_export_format_is_offered() {
    for (format, sign) in [
        ("csv", "\"quotation\""),
        ("annotations", "anno.jsonld"),
        ("bibtex", "@article"),
        ("csl", "article-newspaper"),
    ] {
        let output = wsw(&["analyze", "-", "--format", format, "--no-model"], STORY.as_bytes());
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success() && text.contains(sign), "{format}: {text}");
    }
}

#[test]
fn what_cannot_be_done_is_one_clear_line_and_exit_code_2() {
    let cases: [(&[&str], &[u8], &str); 9] = [
        (&[], b"", "a command is missing"),
        (&["read"], b"", "no command read"),
        (&["analyze"], b"", "a file is missing"),
        (&["analyze", "/no/such/file"], b"", "/no/such/file: "),
        (&["analyze", "-"], b"caf\xe9", "not UTF-8"),
        (&["analyze", "-"], b" \n", "empty"),
        (&["analyze", "-", "--format", "docx"], b"", "no format docx"),
        (&["batch"], b"", "--task is missing"),
        (&["batch", "--task", "poems"], b"", "tasks: "),
    ];
    for (args, input, message) in cases {
        let output = wsw(args, input);
        let error = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(output.stdout.is_empty(), "{args:?}");
        assert!(error.starts_with("wsw: ") && error.contains(message), "{args:?}: {error}");
        assert_eq!(error.lines().count(), 1, "{args:?}: {error}");
    }
}
