//! The network: a gated recurrent layer in each direction over one paragraph.

use super::features::{FLAGS, Features, hash};
use super::format::{Gates, LABELS, Parts, Table, key};
use super::kernel::{Kernel, ONE};
use super::reals::Reals;
use crate::text::lookup::Lookup;

/// Rows beyond the known words start here in the recipe's count, too: seed of the words' hash.
const WORD_SEED: u8 = b'w';
/// Different tokens, or sets of flags, that are kept from one paragraph to the next, at most.
const KEPT: usize = 96;
/// The largest value of a table's row that the input product can hold.
const REACH: f32 = 1.99;

/// A number for each label; the eighth is unused.
type Scores = [[f32; 4]; 2];

/// The trained network.
#[derive(Debug)]
pub struct Network {
    keys: Vec<u32>,
    buckets: usize,
    tables: [Table; 4],
    hidden: usize,
    directions: [Direction; 2],
    /// Both states' values to the labels: a row for each value.
    output: Vec<Scores>,
    output_bias: Scores,
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
    tokens: Lookup<usize>,
    /// Rows of the tables of each different token, in the order of `token_parts`.
    rows: Vec<[u16; 4]>,
    token_parts: Vec<f32>,
    flags: Lookup<usize>,
    /// Each different set of flags, in the order of `flag_parts`.
    sets: Vec<u64>,
    flag_parts: Vec<f32>,
}

impl Cache {
    /// Forgets all when it has grown: what a small cache holds stays in the processor's own.
    fn renew(&mut self) {
        if self.rows.len() > KEPT || self.flags.len() > KEPT {
            self.tokens.clear();
            self.rows.clear();
            self.token_parts.clear();
            self.flags.clear();
            self.sets.clear();
            self.flag_parts.clear();
        }
    }

    /// `len` values from `from` on of what a token's words and its flags give.
    #[inline(always)]
    fn parts(&self, [token, flags]: [usize; 2], from: usize, len: usize) -> [&[f32]; 2] {
        let part = |list, at| <[f32]>::get(list, at + from..at + from + len).unwrap_or(&[]);
        [part(&self.token_parts, token), part(&self.flag_parts, flags)]
    }
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
        let row = |column: usize| each(|l| if l < LABELS { real(l, column) } else { 0.0 });
        let bias = |l: usize| parts.output_bias.get(l).copied().unwrap_or(0.0);
        Network {
            directions: parts.gates.each_ref().map(|g| Direction::new(g, dense)),
            output: (0..2 * parts.hidden).map(row).collect(),
            output_bias: each(bias),
            keys: parts.keys,
            buckets: parts.buckets,
            tables: parts.tables,
            hidden: parts.hidden,
        }
    }

    /// Scores of the labels for each token of one paragraph.
    #[must_use]
    pub fn scores(&self, paragraph: &[Features], cache: &mut Cache) -> Vec<[f32; LABELS]> {
        cache.renew();
        let places: Vec<[usize; 2]> = paragraph.iter().map(|f| self.place(f, cache)).collect();
        let mut scores = vec![self.output_bias; paragraph.len()];
        self.read_fast(&places, cache, &mut scores);
        scores.into_iter().map(|[[a, b, c, d], [e, f, g, _]]| [a, b, c, d, e, f, g]).collect()
    }

    /// The same code compiled for wider registers, where the processor has them.
    #[cfg(target_arch = "x86_64")]
    #[allow(unsafe_code, reason = "called only where the processor has AVX2")]
    fn read_fast(&self, places: &[[usize; 2]], cache: &mut Cache, scores: &mut [Scores]) {
        #[target_feature(enable = "avx2")]
        fn wide(network: &Network, places: &[[usize; 2]], cache: &mut Cache, scores: &mut [Scores]) {
            network.read::<true>(places, cache, scores);
        }
        if super::lanes::wide() {
            // SAFETY: the processor has just said that it has AVX2.
            unsafe { wide(self, places, cache, scores) }
        } else {
            self.read::<false>(places, cache, scores);
        }
    }

    #[cfg(not(target_arch = "x86_64"))]
    fn read_fast(&self, places: &[[usize; 2]], cache: &mut Cache, scores: &mut [Scores]) {
        self.read::<false>(places, cache, scores);
    }

    /// Reads the tokens, whose inputs stand at these places, in both directions.
    #[inline(always)]
    fn read<const WIDE: bool>(&self, places: &[[usize; 2]], cache: &mut Cache, scores: &mut [Scores]) {
        let h = self.hidden;
        let [forward, backward] = &self.directions;
        self.inputs::<WIDE>(cache);
        let cache = &*cache;
        let mut state = State::new(h);
        for (place, score) in places.iter().zip(scores.iter_mut()) {
            let [token, flags] = cache.parts(*place, 0, 3 * h);
            state.step::<WIDE>(forward, token, flags);
            state.add_to(score, self.output.get(..h).unwrap_or(&[]));
        }
        let mut state = State::new(h);
        for (place, score) in places.iter().zip(scores.iter_mut()).rev() {
            let [token, flags] = cache.parts(*place, 3 * h, 3 * h);
            state.step::<WIDE>(backward, token, flags);
            state.add_to(score, self.output.get(h..).unwrap_or(&[]));
        }
    }

    /// Where the cache holds, or will hold, what a token's words and its flags give to all gates.
    fn place(&self, f: &Features, cache: &mut Cache) -> [usize; 2] {
        let width = 6 * self.hidden;
        let key = [self.word_row(&f.word), f.suffix, f.prefix, f.shape];
        let next = cache.rows.len() * width;
        let packed = key.iter().fold(0, |k, &row| k << 16 | u64::from(row));
        let token = *cache.tokens.or_insert(&packed, next);
        if token == next {
            cache.rows.push(key);
        }
        let next = cache.sets.len() * width;
        let flags = *cache.flags.or_insert(&f.flags, next);
        if flags == next {
            cache.sets.push(f.flags);
        }
        [token, flags]
    }

    fn word_row(&self, word: &str) -> u16 {
        let h = hash(WORD_SEED, word);
        let row = match self.keys.binary_search(&key(h)) {
            Ok(row) => row,
            Err(_) => self.keys.len() + h as usize % self.buckets,
        };
        row as u16
    }

    /// Works out what the words give that are new since the last time.
    #[inline(always)]
    fn inputs<const WIDE: bool>(&self, cache: &mut Cache) {
        let width = 6 * self.hidden;
        let from = cache.token_parts.len();
        cache.token_parts.resize(cache.rows.len() * width, 0.0);
        let new = cache.token_parts.get_mut(from..).unwrap_or(&mut []).chunks_exact_mut(width);
        let mut x: Vec<i16> = Vec::new();
        for (part, rows) in new.zip(cache.rows.iter().skip(from / width.max(1))) {
            x.clear();
            for (table, &row) in self.tables.iter().zip(rows) {
                let real = table.row(row as usize).iter().map(|v| f32::from(*v) * table.scale);
                x.extend(real.map(|v| nearest(v.clamp(-REACH, REACH) * ONE)));
            }
            for (d, part) in self.directions.iter().zip(part.chunks_exact_mut(3 * self.hidden)) {
                d.input.multiply::<WIDE>(&x, part);
            }
        }
        let from = cache.flag_parts.len();
        cache.flag_parts.resize(cache.sets.len() * width, 0.0);
        let new = cache.flag_parts.get_mut(from..).unwrap_or(&mut []).chunks_exact_mut(width);
        for (part, set) in new.zip(cache.sets.iter().skip(from / width.max(1))) {
            for (d, part) in self.directions.iter().zip(part.chunks_exact_mut(3 * self.hidden)) {
                part.iter_mut().zip(&d.input_bias).for_each(|(p, b)| *p = *b);
                for (_, row) in d.flags.iter().enumerate().filter(|(bit, _)| set >> bit & 1 == 1) {
                    part.iter_mut().zip(row).for_each(|(p, v)| *p += v);
                }
            }
        }
    }
}

/// The nearest whole number; halves go away from zero.
fn nearest(v: f32) -> i16 {
    (v + 0.5f32.copysign(v)) as i16
}

/// A state's value, between -1 and 1, in steps of 1 / [`ONE`]. A number so large has no room for fractions: adding it
/// leaves the nearest whole number in the last bits, in two instructions where a checked conversion takes ten.
#[inline(always)]
fn step_of(v: f32) -> i16 {
    const ROUND: f32 = 12_582_912.0; // 1.5 × 2^23
    (v * ONE + ROUND).to_bits() as i16
}

/// What a list gives to the gates that reset, to those that update, and to the new values.
struct Gated<'a>([&'a [[f32; 4]]; 3]);

impl<'a> Gated<'a> {
    #[inline(always)]
    fn of(list: &'a [f32]) -> Gated<'a> {
        let (list, _) = list.as_chunks::<4>();
        let (reset, rest) = list.split_at(list.len() / 3);
        let (update, new) = rest.split_at(rest.len() / 2);
        Gated([reset, update, new])
    }
}

/// Four values of each gate, from both lists.
#[inline(always)]
fn sum([one, other]: &[Gated; 2], n: usize) -> [Reals; 3] {
    let ([a, b, c], [d, e, f]) = (&one.0, &other.0);
    [at(a, n) + at(d, n), at(b, n) + at(e, n), at(c, n) + at(f, n)]
}

#[inline(always)]
fn at(list: &[[f32; 4]], n: usize) -> Reals {
    match list.get(n) {
        Some(four) => Reals::of(four),
        None => Reals::all(0.0),
    }
}

/// How far a gate is open: the logistic function.
#[inline(always)]
fn open(x: Reals) -> Reals {
    let half = Reals::all(0.5);
    half + half * tanh(half * x)
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

    #[inline(always)]
    fn step<const WIDE: bool>(&mut self, d: &Direction, token: &[f32], flags: &[f32]) {
        d.recurrent.multiply::<WIDE>(&self.steps, &mut self.product);
        let recurrent = [Gated::of(&self.product), Gated::of(&d.recurrent_bias)];
        let input = [Gated::of(token), Gated::of(flags)];
        let (values, _) = self.values.as_chunks_mut::<4>();
        let (steps, _) = self.steps.as_chunks_mut::<4>();
        for (n, (value, steps)) in values.iter_mut().zip(steps).enumerate() {
            let (recurrent, input) = (sum(&recurrent, n), sum(&input, n));
            let [reset, update] = [recurrent[0] + input[0], recurrent[1] + input[1]];
            let new = tanh(input[2] + open(reset) * recurrent[2]);
            let next = new + open(update) * (Reals::of(value) - new);
            next.put(value);
            let [a, b, c, d] = *value;
            *steps = [step_of(a), step_of(b), step_of(c), step_of(d)];
        }
    }

    /// Two sums side by side, since each waits for its last addition.
    #[inline(always)]
    fn add_to(&self, [low, high]: &mut Scores, weights: &[Scores]) {
        let [mut a, mut b, mut c, mut d] = [Reals::all(0.0); 4];
        let (values, _) = self.values.as_chunks::<2>();
        let (rows, _) = weights.as_chunks::<2>();
        for ([v, w], [[p, q], [r, s]]) in values.iter().zip(rows) {
            let (v, w) = (Reals::all(*v), Reals::all(*w));
            (a, b) = (a + v * Reals::of(p), b + v * Reals::of(q));
            (c, d) = (c + w * Reals::of(r), d + w * Reals::of(s));
        }
        (Reals::of(low) + a + c).put(low);
        (Reals::of(high) + b + d).put(high);
    }
}

/// Scores by the label's number.
fn each(score: impl Fn(usize) -> f32) -> Scores {
    std::array::from_fn(|half| std::array::from_fn(|l| score(4 * half + l)))
}

/// Hyperbolic tangent to four digits, without a branch: Padé's quotient of two polynomials, up to where it reaches one.
#[inline(always)]
fn tanh(x: Reals) -> Reals {
    let x = x.clamp(-4.97, 4.97);
    let y = x * x;
    let p = ((y + Reals::all(378.0)) * y + Reals::all(17325.0)) * y + Reals::all(135_135.0);
    let q =
        ((Reals::all(28.0) * y + Reals::all(3150.0)) * y + Reals::all(62370.0)) * y + Reals::all(135_135.0);
    x * p / q
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_quick_tangent_is_as_good_as_the_exact_one() {
        for i in -1200..=1200 {
            let x = i as f32 / 100.0;
            let mut quick = [0.0; 4];
            tanh(Reals::all(x)).put(&mut quick);
            assert!(quick.iter().all(|y| (y - x.tanh()).abs() < 2e-4), "{x}: {quick:?}");
        }
    }
}
