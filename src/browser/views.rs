//! What the views call, and the background for them: the module `views`.

use super::{read, write};
use crate::Report;
use crate::library::export;
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};

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
