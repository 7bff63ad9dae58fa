//! The samples in `tests/wire`: every message in each direction, as the scripts send it and as the core reads it.
//! `cargo ext test --only wire` reads the same files from the scripts' side.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use who_said_what::browser::wire::{Answer, BackgroundToPage, PageToBackground, ViewToBackground};

/// Every sample is read without loss, and every kind of message has one.
fn samples_are_messages<T: Serialize + DeserializeOwned>(file: &str) {
    let path = format!("{}/tests/wire/{file}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).expect("a file of samples");
    let samples: Vec<Value> = serde_json::from_str(&text).expect("a list");
    let mut kinds = BTreeSet::new();
    for sample in samples {
        let message: T =
            serde_json::from_value(sample.clone()).unwrap_or_else(|e| panic!("{file}: {e}: {sample}"));
        let back = serde_json::to_value(&message).expect("a message is JSON");
        assert_eq!(back, sample, "{file}");
        kinds.insert(sample["kind"].as_str().unwrap_or_default().to_owned());
    }
    assert_eq!(kinds, kinds_of::<T>(), "{file}");
}

/// The kinds of a message, as its reader lists them when it meets another.
fn kinds_of<T: DeserializeOwned>() -> BTreeSet<String> {
    let Err(complaint) = serde_json::from_value::<T>(json!({"kind": "?"})) else { return BTreeSet::new() };
    let names = complaint.to_string();
    names.split('`').skip(3).step_by(2).map(str::to_owned).collect()
}

#[test]
fn what_the_page_tells_the_background() {
    samples_are_messages::<PageToBackground>("page-to-background.json");
}

#[test]
fn what_the_background_tells_the_page() {
    samples_are_messages::<BackgroundToPage>("background-to-page.json");
}

#[test]
fn what_the_views_tell_the_background() {
    samples_are_messages::<ViewToBackground>("view-to-background.json");
}

#[test]
fn what_the_background_answers() {
    samples_are_messages::<Answer>("answer.json");
}
