//! The reader's own collection: quotations to copy and export.

pub mod export;
