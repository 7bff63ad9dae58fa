//! What the scripts call. Values are plain objects in and out (`Serializer::json_compatible`): what comes out can be
//! sent on in a message and stored. Input that is not what its declaration says is a JavaScript error with the path of
//! the fault, never a trap.
//!
//! After such an error, as after a trap (out of memory, a bug), the instance is not to be trusted: the caller then calls
//! `__wbg_reset_state()`, which the generator exports beside these functions and which starts a fresh instance of the
//! same module.

use super::read::read;
use crate::article::hand;
use crate::library::export;
use crate::quotes::Tagger;
use crate::{Page, Report, Settings, analyze};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use std::cell::RefCell;
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};

thread_local! {
    /// The model, once its file was read: it lives as long as the instance.
    static TAGGER: RefCell<Option<Tagger>> = const { RefCell::new(None) };
}

/// Takes the content of `tagger.bin`: pages are read with the model from then on, until the instance is reset.
///
/// # Errors
/// When it is not a model that this version reads; pages are then read by rules alone.
#[wasm_bindgen]
pub fn load_tagger(file: &[u8]) -> Result<(), JsError> {
    let tagger = Tagger::load(file).map_err(|e| JsError::new(&e))?;
    TAGGER.set(Some(tagger));
    Ok(())
}

/// Reads a page; with the model, once one was loaded.
///
/// # Errors
/// When `page` or `settings` are not what their declarations say.
#[wasm_bindgen(js_name = analyze, unchecked_return_type = "Wsw.Report")]
pub fn analyze_page(
    #[wasm_bindgen(unchecked_param_type = "Wsw.Page")] page: JsValue,
    #[wasm_bindgen(unchecked_param_type = "Wsw.Settings")] settings: JsValue,
) -> Result<JsValue, JsError> {
    let page: Page = read("page", page);
    let settings: Settings = read("settings", settings);
    TAGGER.with_borrow(|tagger| write(&analyze(&page, &settings, tagger.as_ref())))
}

/// What to remember so that a block is hidden from now on; `undefined` when the page is no story, or when it would take
/// more than half of the story.
///
/// # Errors
/// When `page` is not what its declaration says.
#[wasm_bindgen]
pub fn signature_to_hide(
    #[wasm_bindgen(unchecked_param_type = "Wsw.Page")] page: JsValue,
    block: u32,
) -> Result<Option<String>, JsError> {
    Ok(hand::signature_to_hide(&read("page", page), block))
}

/// A report with the reader's corrections: `made` without any, `shown` with the corrections so far, `change` one more
/// (the quotation's index, and its owner).
///
/// # Errors
/// When a value is not what its declaration says.
#[wasm_bindgen(unchecked_return_type = "Wsw.Report")]
pub fn correct(
    #[wasm_bindgen(unchecked_param_type = "Wsw.Report")] made: JsValue,
    #[wasm_bindgen(unchecked_param_type = "Wsw.Report")] shown: JsValue,
    #[wasm_bindgen(unchecked_param_type = "Wsw.Change | null")] change: JsValue,
) -> Result<JsValue, JsError> {
    let made: Report = read("made", made);
    let shown: Report = read("shown", shown);
    write(&crate::correct::correct(&made, &shown, read("change", change)))
}

/// A quotation with its speaker and its source, as a reader pastes it; `undefined` when the report has no such one.
///
/// # Errors
/// When `report` is not what its declaration says.
#[wasm_bindgen]
pub fn quotation(
    #[wasm_bindgen(unchecked_param_type = "Wsw.Report")] report: JsValue,
    quote: u32,
) -> Result<Option<String>, JsError> {
    let report: Report = read("report", report);
    Ok(export::quotation(&report, quote))
}

fn write<T: Serialize>(value: &T) -> Result<JsValue, JsError> {
    value.serialize(&Serializer::json_compatible()).map_err(JsError::from)
}
