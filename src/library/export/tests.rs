use super::*;
use crate::article::Role;
use crate::report::{
    Around, Mark, Passage, Quote, QuoteKind, Reason, Speaker, SpeakerKind, StoryBlock, Tier,
};

fn passage(block: u32, text: &str) -> Passage {
    Passage { text: text.into(), mark: Mark { block, start: 0, end: text.encode_utf16().count() as u32 } }
}

fn quote(parts: &[(u32, &str)], kind: QuoteKind, speaker: Option<u32>) -> Quote {
    Quote {
        content: parts.iter().map(|&(b, t)| passage(b, t)).collect(),
        around: parts
            .iter()
            .map(|_| Around { before: "she said: ".into(), after: " Then".into(), position: 9 })
            .collect(),
        kind,
        cue: Some(passage(2, "said")),
        statement: None,
        loaded: false,
        source: None,
        speaker,
        tier: if speaker.is_some() { Tier::Named } else { Tier::Unclear },
        why: Reason::new("same-sentence"),
        via: None,
        quoted_words: 3,
        reported_words: 0,
    }
}

fn report(quotes: Vec<Quote>) -> Report {
    Report {
        url: "https://news.example/a?b=c#top".into(),
        title: "Harbour & _tide_ at 50%".into(),
        site: "The Linden Bee".into(),
        authors: vec!["Ana Kovač".into()],
        published: "2026-05-04T10:00:00Z".into(),
        story: vec![
            StoryBlock { block: 2, role: Role::Paragraph },
            StoryBlock { block: 3, role: Role::Paragraph },
        ],
        quotes,
        speakers: vec![Speaker {
            name: passage(2, "Mei Tran"),
            role: Some(passage(2, "harbour master")),
            kind: SpeakerKind::Official,
            mentions: vec![],
            quotes: vec![0],
        }],
        ..Report::default()
    }
}

#[test]
fn a_quotation_is_pasted_with_speaker_role_outlet_day_and_link() {
    let r = report(vec![quote(&[(2, "“The tide is out,”")], QuoteKind::Direct, Some(0))]);
    assert_eq!(
        quotation(&r, 0).unwrap(),
        "“The tide is out” — Mei Tran, harbour master (The Linden Bee, 2026-05-04, \
         https://news.example/a?b=c#:~:text=she%20said%3A%20%E2%80%9C-,The%20tide%20is%20out,-%2C%E2%80%9D%20Then)"
    );
    assert_eq!(quotation(&r, 1), None);
}

#[test]
fn a_part_cut_out_by_the_cue_is_an_ellipsis_and_a_whole_sentence_is_not() {
    let split = quote(&[(2, "\"If it rises,\""), (2, "\"we sail.\"")], QuoteKind::Direct, Some(0));
    assert_eq!(words::quoted(&split), "“If it rises, … we sail.”");
    let two = quote(&[(2, "“It rises.”"), (2, "“We sail.”")], QuoteKind::Direct, Some(0));
    assert_eq!(words::quoted(&two), "“It rises. We sail.”");
    let running = quote(&[(2, "“It rises,"), (3, "“We sail.”")], QuoteKind::Direct, Some(0));
    assert_eq!(words::quoted(&running), "“It rises, We sail.”");
}

#[test]
fn reported_speech_gets_no_quotation_marks() {
    let q = quote(&[(2, "that the tide was “out”")], QuoteKind::Mixed, Some(0));
    assert_eq!(words::quoted(&q), "that the tide was “out”");
}

#[test]
fn an_apostrophe_at_the_end_of_a_single_quoted_word_is_no_mark() {
    let q = quote(&[(2, "‘the sailors’ own boat’")], QuoteKind::Direct, Some(0));
    assert_eq!(words::quoted(&q), "“the sailors’ own boat”");
}

#[test]
fn a_long_passage_is_linked_by_its_ends_and_syntax_is_encoded() {
    let long = format!("“One-two, three & four {}nine ten-eleven twelve.”", "filler ".repeat(30));
    let r = report(vec![quote(&[(2, &long)], QuoteKind::Direct, Some(0))]);
    let url = link(&r, &r.quotes[0]);
    let fragment = url.split("#:~:text=").nth(1).unwrap();
    let parts: Vec<&str> = fragment.split(',').collect();
    assert_eq!(parts.len(), 4, "{fragment}");
    assert_eq!(parts[1], "One%2Dtwo%2C%20three%20%26%20four%20filler");
    assert_eq!(parts[2], "filler%20filler%20nine%20ten%2Deleven%20twelve");
    assert!(parts[0].ends_with('-') && parts[3].starts_with('-'));
}

#[test]
fn no_cell_of_the_table_is_a_formula() {
    let r = report(vec![quote(&[(2, "=HYPERLINK(\"x\")")], QuoteKind::Indirect, None)]);
    let csv = all(&r, Format::Csv);
    let line = csv.lines().nth(1).unwrap();
    assert!(line.starts_with("\"'=HYPERLINK(\"\"x\"\")\",\"\",\"\",\"indirect\",\"unclear\""), "{line}");
    assert_eq!(csv.matches("\r\n").count(), 2);
}

#[test]
fn markdown_shows_the_words_and_nothing_as_markup() {
    let r = report(vec![quote(&[(2, "*stars* <b> [x](y)")], QuoteKind::Indirect, Some(0))]);
    let md = all(&r, Format::Markdown);
    assert!(md.starts_with("# Harbour \\& \\_tide\\_ at 50%\n"), "{md}");
    assert!(md.contains("> \\*stars\\* \\<b\\> \\[x\\](y)\n>\n> — Mei Tran, harbour master"), "{md}");
}

#[test]
fn json_formats_parse_and_keep_every_character() {
    let odd = "“quote \" back\\slash \u{1} \u{2028} tab\t 𝒳”";
    let r = report(vec![quote(&[(2, odd), (3, "second")], QuoteKind::Direct, Some(0))]);
    for format in [Format::Json, Format::Annotations, Format::Csl] {
        let value: serde_json::Value = serde_json::from_str(&all(&r, format)).unwrap();
        let single: serde_json::Value = serde_json::from_str(&one(&r, 0, format).unwrap()).unwrap();
        match format {
            Format::Json => assert_eq!(value["quotations"][0]["parts"][0], odd),
            Format::Annotations => {
                let target = &single["target"][0];
                assert_eq!(target["selector"][0]["exact"], odd);
                assert_eq!(target["selector"][0]["prefix"], "she said: ");
                assert_eq!(target["selector"][1]["start"], 9);
                assert_eq!(target["selector"][1]["end"], 9 + odd.chars().count());
                assert_eq!(single["target"].as_array().unwrap().len(), 2);
                assert_eq!(value["first"]["items"][0]["type"], "Annotation");
            }
            _ => {
                assert_eq!(value[0]["issued"]["date-parts"][0], serde_json::json!([2026, 5, 4]));
                assert_eq!(single[0]["locator"], "1");
            }
        }
    }
}

#[test]
fn bibtex_escapes_what_tex_would_read() {
    let r = report(vec![quote(&[(3, "“50% & more”")], QuoteKind::Direct, Some(0))]);
    let bib = all(&r, Format::Bibtex);
    assert!(bib.starts_with("@article{kova2026harbour,\n"), "{bib}");
    assert!(bib.contains("title = {{Harbour \\& \\_tide\\_ at 50\\%}}"), "{bib}");
    let cited = one(&r, 0, Format::Bibtex).unwrap();
    assert!(cited.contains("pages = {para. 2}"), "{cited}");
}

#[test]
fn every_format_has_a_name_of_its_own() {
    for format in Format::ALL {
        assert_eq!(Format::named(format.name()), Some(format));
    }
    assert_eq!(Format::named("docx"), None);
}
