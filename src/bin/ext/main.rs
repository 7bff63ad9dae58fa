//! `cargo ext`: builds, runs and tests the extension.
fn main() {}
