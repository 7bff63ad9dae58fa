//! Weights of the ranker: mean, standard deviation and weight of each feature, in the order of
//! [`FEATURES`](super::rank::FEATURES). Written by `cargo ext train digest`.

use super::rank::Weights;

/// Mean, standard deviation, weight.
pub const WEIGHTS: Weights = [
    (2.39, 1.047, -2.496),     // log position
    (0.4766, 0.2886, 0.0929),  // relative position
    (0.2524, 0.1148, 0.1628),  // centroid
    (0.2417, 0.4281, 0.06838), // has a number
];
