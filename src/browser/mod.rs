//! The only room that knows a browser. It has the faces of two modules: `core` reads pages, in the background; `views`
//! paints what was found and lets the reader set it right, so that a pop-up need not load what reads. Which one is built is
//! the package's feature of that name.
//!
//! Values are plain objects in and out (`Serializer::json_compatible`): what comes out can be sent on in a message and
//! stored. Input that is not what its declaration says is a JavaScript error with the path of the fault, never a trap.
//!
//! After such an error, as after a trap (out of memory, a bug), the instance is not to be trusted: the caller then calls
//! `__wbg_reset_state()`, which the generator exports beside these functions and which starts a fresh instance of the
//! same module.

#[cfg(all(target_arch = "wasm32", feature = "core"))]
pub mod core;
#[cfg(all(target_arch = "wasm32", feature = "views"))]
pub mod dom;
#[cfg(target_arch = "wasm32")]
mod read;
#[cfg(all(target_arch = "wasm32", feature = "views"))]
pub mod views;
pub mod wire;

#[cfg(target_arch = "wasm32")]
use {
    read::read,
    serde::Serialize,
    serde_wasm_bindgen::Serializer,
    wasm_bindgen::prelude::{JsError, JsValue},
};

/// A value as the scripts take it.
#[cfg(target_arch = "wasm32")]
fn write<T: Serialize>(value: &T) -> Result<JsValue, JsError> {
    value.serialize(&Serializer::json_compatible()).map_err(JsError::from)
}
