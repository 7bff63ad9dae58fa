//! Weights of the ranker, written by `recipe/train.py`: mean, standard deviation and weight of each feature, in the
//! order of [`FEATURES`](super::rank::FEATURES).

use super::rank::FEATURES;

/// Mean, standard deviation, weight.
pub const WEIGHTS: [(f32, f32, f32); FEATURES.len()] = [
    (2.5, 1.0, -1.28),
    (0.5, 0.3, 0.23),
    (0.0, 1.0, 0.0),
    (0.0, 1.0, 0.0),
    (0.0, 1.0, 0.0),
    (0.0, 1.0, 0.0),
    (0.0, 1.0, 0.0),
    (0.0, 1.0, 0.0),
    (0.3, 0.1, 0.48),
    (0.0, 1.0, 0.0),
    (0.0, 1.0, 0.0),
    (0.0, 1.0, 0.0),
    (0.0, 1.0, 0.0),
    (0.0, 1.0, 0.0),
    (0.0, 1.0, 0.0),
    (0.0, 1.0, 0.0),
    (0.0, 1.0, 0.0),
    (0.0, 1.0, 0.0),
    (0.0, 1.0, 0.0),
    (0.0, 1.0, 0.0),
];
