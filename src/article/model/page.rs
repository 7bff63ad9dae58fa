//! Written by `recipe/train.py`, not by hand.

/// Is the page a story? What each number of its row adds to the sum.
#[rustfmt::skip]
pub static ADDS: [f32; 18] = [
    3.2386, // is_article
    0.9035, // signed
    2.1033, // bylined
    0.7089, // dated
    1.9542, // shelf
    0.0669, // slug
    0.7538, // headline
    -0.9601, // labels
    -1.4892, // priced
    3.4347, // unbroken
    -1.5230, // apart
    0.9703, // linked
    -0.4378, // you
    -1.8584, // sells
    3.0504, // tells
    -0.6006, // own_name
    -0.3524, // calls
    -0.4269, // phone
];

/// What the sum begins with.
pub const BASE: f32 = -1.1715;
