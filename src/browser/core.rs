//! What the background calls to have a page read: the module `core`.

use super::{read, write};
use crate::article::hand;
use crate::quotes::Tagger;
use crate::{Page, Settings, analyze};
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
