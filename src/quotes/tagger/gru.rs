//! The network: a gated recurrent layer in each direction over one paragraph.

use super::features::{FLAGS, Features, hash};
use super::format::{Gates, LABELS, Parts, Table};
use super::kernel::{Kernel, ONE};
use std::collections::HashMap;

/// Rows beyond the known words start here in the recipe's count, too: seed of the words' hash.
const WORD_SEED: u8 = b'w';
/// The largest value of a table's row that the input product can hold.
const REACH: f32 = 1.99;

/// The trained network.
#[derive(Debug)]
pub struct Network {
    hashes: Vec<u32>,
    buckets: usize,
    tables: [Table; 4],
    hidden: usize,
    directions: [Direction; 2],
    /// Both states' values to the labels: a row for each value, the eighth column unused.
    output: Vec<[f32; 8]>,
    output_bias: [f32; 8],
}

#[derive(Debug)]
struct Direction {
    input: Kernel,
    recurrent: Kernel,
    /// A row of 3 × hidden for each flag.
    flags: Vec<Vec<f32>>,
    input_bias: Vec<f32>,
    recurrent_bias: Vec<f32>,
}

impl Direction {
    fn new(gates: &Gates, dense: usize) -> Direction {
        let rows = gates.input.scales.len();
        let value = |row: usize, column: usize| {
            let v = gates.input.values.get(row * gates.input.columns + column).copied().unwrap_or(0);
            f32::from(v) * gates.input.scales.get(row).copied().unwrap_or(0.0)
        };
        Direction {
            input: Kernel::new(&gates.input, 0..dense),
            recurrent: Kernel::new(&gates.recurrent, 0..gates.recurrent.columns),
            flags: (0..FLAGS).map(|f| (0..rows).map(|r| value(r, dense + f)).collect()).collect(),
            input_bias: gates.input_bias.clone(),
            recurrent_bias: gates.recurrent_bias.clone(),
        }
    }
}

/// What the features give to the gates of both directions, once for every different token and every different set of
/// flags of a story.
#[derive(Debug, Default)]
pub struct Cache {
    tokens: HashMap<[u16; 4], usize>,
    token_parts: Vec<f32>,
    flags: HashMap<u64, usize>,
    flag_parts: Vec<f32>,
}

impl Network {
    /// Lays out the parts of a file.
    #[must_use]
    pub fn new(parts: Parts) -> Network {
        let dense = parts.tables.iter().map(|t| t.dims).sum();
        let real = |label: usize, column: usize| {
            let v = parts.output.values.get(label * parts.output.columns + column).copied().unwrap_or(0);
            f32::from(v) * parts.output.scales.get(label).copied().unwrap_or(0.0)
        };
        let row = |column: usize| std::array::from_fn(|l| if l < LABELS { real(l, column) } else { 0.0 });
        let bias = |l: usize| parts.output_bias.get(l).copied().unwrap_or(0.0);
        Network {
            directions: parts.gates.each_ref().map(|g| Direction::new(g, dense)),
            output: (0..2 * parts.hidden).map(row).collect(),
            output_bias: std::array::from_fn(bias),
            hashes: parts.hashes,
            buckets: parts.buckets,
            tables: parts.tables,
            hidden: parts.hidden,
        }
    }

    /// Scores of the labels for each token of one paragraph.
    #[must_use]
    pub fn scores(&self, paragraph: &[Features], cache: &mut Cache) -> Vec<[f32; LABELS]> {
        let (h, n) = (self.hidden, paragraph.len());
        let width = 6 * h;
        let mut inputs = vec![0.0f32; n * width];
        for (f, into) in paragraph.iter().zip(inputs.chunks_exact_mut(width)) {
            self.input(f, cache, into);
        }
        let mut scores = vec![self.output_bias; n];
        let [forward, backward] = &self.directions;
        let mut state = State::new(h);
        for (input, score) in inputs.chunks_exact(width).zip(&mut scores) {
            state.step(forward, input.get(..3 * h).unwrap_or(&[]));
            state.add_to(score, self.output.get(..h).unwrap_or(&[]));
        }
        let mut state = State::new(h);
        for (input, score) in inputs.chunks_exact(width).zip(&mut scores).rev() {
            state.step(backward, input.get(3 * h..).unwrap_or(&[]));
            state.add_to(score, self.output.get(h..).unwrap_or(&[]));
        }
        scores.into_iter().map(|[a, b, c, d, e, f, g, _]| [a, b, c, d, e, f, g]).collect()
    }

    /// What a token's features give to all gates.
    fn input(&self, f: &Features, cache: &mut Cache, into: &mut [f32]) {
        let width = into.len();
        let key = [self.word_row(&f.word), f.suffix, f.prefix, f.shape];
        let token = *cache.tokens.entry(key).or_insert_with(|| {
            let at = cache.token_parts.len();
            cache.token_parts.resize(at + width, 0.0);
            if let Some(part) = cache.token_parts.get_mut(at..) {
                self.token_part(key, part);
            }
            at
        });
        let flags = *cache.flags.entry(f.flags).or_insert_with(|| {
            let at = cache.flag_parts.len();
            for d in &self.directions {
                let from = cache.flag_parts.len();
                cache.flag_parts.extend_from_slice(&d.input_bias);
                let part = cache.flag_parts.get_mut(from..).unwrap_or(&mut []);
                for (_, row) in d.flags.iter().enumerate().filter(|(bit, _)| f.flags >> bit & 1 == 1) {
                    part.iter_mut().zip(row).for_each(|(p, v)| *p += v);
                }
            }
            at
        });
        let token = cache.token_parts.get(token..token + width).unwrap_or(&[]);
        let flags = cache.flag_parts.get(flags..flags + width).unwrap_or(&[]);
        for ((i, t), f) in into.iter_mut().zip(token).zip(flags) {
            *i = t + f;
        }
    }

    fn word_row(&self, word: &str) -> u16 {
        let h = hash(WORD_SEED, word);
        let row = match self.hashes.binary_search(&h) {
            Ok(row) => row,
            Err(_) => self.hashes.len() + h as usize % self.buckets,
        };
        row as u16
    }

    fn token_part(&self, rows: [u16; 4], part: &mut [f32]) {
        let each = self.tables.iter().zip(rows);
        let x: Vec<i16> = each
            .flat_map(|(t, row)| t.row(row as usize).iter().map(|v| f32::from(*v) * t.scale))
            .map(|v| (v.clamp(-REACH, REACH) * ONE).round() as i16)
            .collect();
        for (d, part) in self.directions.iter().zip(part.chunks_exact_mut(3 * self.hidden)) {
            d.input.multiply(&x, part);
        }
    }
}

/// The state of one direction while it reads.
struct State {
    values: Vec<f32>,
    steps: Vec<i16>,
    product: Vec<f32>,
}

impl State {
    fn new(hidden: usize) -> State {
        State { values: vec![0.0; hidden], steps: vec![0; hidden], product: vec![0.0; 3 * hidden] }
    }

    fn step(&mut self, d: &Direction, input: &[f32]) {
        let h = self.values.len();
        d.recurrent.multiply(&self.steps, &mut self.product);
        for (p, b) in self.product.iter_mut().zip(&d.recurrent_bias) {
            *p += b;
        }
        let (reset, rest) = self.product.split_at_mut(h);
        let (update, new) = rest.split_at_mut(h);
        let mut gates = input.chunks_exact(h);
        for (gate, input) in [&mut *reset, &mut *update].into_iter().zip(gates.by_ref()) {
            gate.iter_mut().zip(input).for_each(|(g, i)| *g = 0.5 + 0.5 * tanh(0.5 * (*g + i)));
        }
        let input = gates.next().unwrap_or(&[]);
        for ((n, r), i) in new.iter_mut().zip(&*reset).zip(input) {
            *n = tanh(i + r * *n);
        }
        for (((v, s), n), z) in self.values.iter_mut().zip(&mut self.steps).zip(&*new).zip(&*update) {
            *v = n + z * (*v - n);
            *s = (*v * ONE) as i16;
        }
    }

    fn add_to(&self, score: &mut [f32; 8], weights: &[[f32; 8]]) {
        for (v, row) in self.values.iter().zip(weights) {
            score.iter_mut().zip(row).for_each(|(s, w)| *s += v * w);
        }
    }
}

/// Hyperbolic tangent to six digits, without a branch, so that compilers take several values at once: the quotient of
/// two polynomials on -7.9 … 7.9.
#[inline]
#[allow(clippy::excessive_precision)]
fn tanh(x: f32) -> f32 {
    let x = x.clamp(-7.90531110763549805, 7.90531110763549805);
    let y = x * x;
    let p = -2.76076847742355e-16f32;
    let p = p * y + 2.00018790482477e-13;
    let p = p * y + -8.60467152213735e-11;
    let p = p * y + 5.12229709037114e-08;
    let p = p * y + 1.48572235717979e-05;
    let p = p * y + 6.37261928875436e-04;
    let p = p * y + 4.89352455891786e-03;
    let q = 1.19825839466702e-06f32;
    let q = q * y + 1.18534705686654e-04;
    let q = q * y + 2.26843463243900e-03;
    let q = q * y + 4.89352518554385e-03;
    x * p / q
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_quick_tangent_is_as_good_as_the_exact_one() {
        for i in -1200..=1200 {
            let x = i as f32 / 100.0;
            assert!((tanh(x) - x.tanh()).abs() < 2e-6, "{x}");
        }
    }
}
