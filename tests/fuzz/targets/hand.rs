#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| who_said_what_fuzz::hand(data));
