use super::*;
use crate::page::plain;
use crate::{Settings, analyze};

const STORY: &str = "The harbour council voted to sell the old pier on Monday.\n\
    “The pier has to go before the winter storms,” said Ana Kovalenko, the mayor. “It is rust from end to end.”\n\
    Viktor Hale, an engineer, disputed Kovalenko’s claim. “It will stand for forty years,” Hale said.\n\
    Dana Whitlock runs the ferry. Ms Whitlock left the meeting early and sold her boat.\n\
    “Nobody asked the fishermen at all,” he said.";

fn read() -> Report {
    analyze(&plain::page(STORY), &Settings { whole: true, ..Settings::default() }, None)
}

fn index(report: &Report, words: &str) -> u32 {
    report.quotes.iter().position(|q| super::words(q).contains(words)).expect("the quotation") as u32
}

fn who(report: &Report, name: &str) -> u32 {
    report.speakers.iter().position(|s| s.name.text == name).expect("the speaker") as u32
}

#[allow(clippy::unnecessary_wraps)]
fn change(quote: u32, owner: Owner, index: u32) -> Option<Change> {
    Some(Change { quote, owner, index })
}

fn voice(report: &Report, name: &str) -> u32 {
    let speaker = report.speakers.iter().position(|s| s.name.text == name).map(|s| s as u32);
    report.perspectives.voices.iter().find(|v| Some(v.speaker) == speaker).map_or(0, |v| v.quoted)
}

#[test]
fn a_quotation_goes_to_another_speaker_with_its_words_and_back() {
    let read = read();
    let rust = index(&read, "fishermen");
    let hale = who(&read, "Viktor Hale");
    let before = read.quotes[rust as usize].speaker;
    assert_eq!(before, Some(hale), "the pronoun leads to him");
    let kovalenko = who(&read, "Ana Kovalenko");
    let (mine, his) = (voice(&read, "Ana Kovalenko"), voice(&read, "Viktor Hale"));
    let shown = correct(&read, &read, change(rust, Owner::Speaker, kovalenko));
    let quote = &shown.quotes[rust as usize];
    assert_eq!((quote.speaker, quote.tier), (Some(kovalenko), Tier::Corrected));
    assert_eq!(quote.why, Reason::with("corrected", &["Viktor Hale"]));
    assert_eq!(voice(&shown, "Ana Kovalenko"), mine + 6);
    assert_eq!(voice(&shown, "Viktor Hale"), his - 6);
    assert!(shown.speakers[kovalenko as usize].quotes.contains(&rust));
    assert!(!shown.speakers[hale as usize].quotes.contains(&rust));
    assert_eq!(correct(&read, &shown, change(rust, Owner::Undo, 0)), read);
    assert_eq!(
        correct(&read, &shown, change(rust, Owner::Speaker, hale)),
        read,
        "what it was needs no correction"
    );
}

#[test]
fn what_nobody_owns_is_counted_as_nobodys() {
    let read = read();
    let quote = index(&read, "fishermen");
    let shown = correct(&read, &read, change(quote, Owner::Nobody, 0));
    assert_eq!(shown.quotes[quote as usize].tier, Tier::Unclear);
    assert_eq!(shown.perspectives.unattributed_words, read.perspectives.unattributed_words + 6);
    assert!(shown.digest.said.iter().all(|l| l.quote != quote));
}

#[test]
fn an_answer_falls_when_its_words_are_those_of_the_one_who_is_answered() {
    let read = read();
    assert_eq!(read.perspectives.exchanges.len(), 1);
    let quote = index(&read, "forty years");
    let shown = correct(&read, &read, change(quote, Owner::Speaker, who(&read, "Ana Kovalenko")));
    assert!(shown.perspectives.exchanges.is_empty());
}

#[test]
fn whoever_was_not_heard_becomes_a_speaker() {
    let read = read();
    let silent = read.perspectives.not_heard.iter().position(|n| n.name.text == "Dana Whitlock");
    let silent = silent.expect("she is named and not quoted") as u32;
    let quote = index(&read, "fishermen");
    let shown = correct(&read, &read, change(quote, Owner::NotHeard, silent));
    let whitlock = who(&shown, "Dana Whitlock");
    assert_eq!(shown.quotes[quote as usize].speaker, Some(whitlock));
    assert!(shown.perspectives.not_heard.iter().all(|n| n.name.text != "Dana Whitlock"));
    assert_eq!(shown.perspectives.sourcing.sources, read.perspectives.sourcing.sources + 1);
    let line = shown.digest.said.iter().find(|l| l.speaker == whitlock).expect("a line of her own");
    assert_eq!(line.fragment.text, "Nobody asked the fishermen at all");
    assert_eq!(correct(&read, &shown, change(quote, Owner::Undo, 0)), read);
}

#[test]
fn corrections_outlive_another_reading_of_the_page() {
    let read = read();
    let quote = index(&read, "fishermen");
    let shown = correct(&read, &read, change(quote, Owner::Speaker, who(&read, "Ana Kovalenko")));
    let grown = format!("“A new line at the top of the story,” said Bram Ostrow, a porter.\n{STORY}");
    let again = analyze(&plain::page(&grown), &Settings { whole: true, ..Settings::default() }, None);
    let again = correct(&again, &shown, None);
    let quote = &again.quotes[index(&again, "fishermen") as usize];
    assert_eq!(quote.speaker, Some(who(&again, "Ana Kovalenko")));
    assert_eq!(again.corrections.len(), 1);
}

#[test]
fn a_change_that_fits_nothing_changes_nothing() {
    let read = read();
    for (quote, owner) in [(99, Owner::Nobody), (0, Owner::Speaker), (0, Owner::NotHeard), (0, Owner::Undo)] {
        assert_eq!(correct(&read, &read, change(quote, owner, 99)), read);
    }
}
