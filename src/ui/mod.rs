//! The views: pure functions from the state of a tab to a tree of nodes. Tested natively; painted by `browser::dom`.

pub mod node;
mod notice;
pub mod options;
pub mod panel;
mod parts;
pub mod popup;
pub mod state;
pub mod words;
