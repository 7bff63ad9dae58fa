//! The views: pure functions from the state of a tab to a tree of nodes. Tested natively; painted by `browser::dom`.

pub mod state;
