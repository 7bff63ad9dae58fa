//! The only room that knows a browser.

pub mod wire;
