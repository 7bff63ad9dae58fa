//! Products of small-integer matrices with vectors: the inner loop of the model.

use super::format::Matrix;
use super::lanes::{Eight, Four};

/// Rows that are worked on together: their sums stay in registers.
pub const BLOCK: usize = 32;

/// A pair of columns of a block's rows: two lines of the processor's cache.
#[derive(Clone, Copy, Debug)]
#[repr(C, align(64))]
pub struct Rows(pub [Eight; BLOCK / 4]);

/// A vector's value 1.0 as an integer: 16384 steps, so that a sum of 512 products with a byte stays within 31 bits.
pub const ONE: f32 = 16384.0;

/// A matrix laid out for multiplication from the right: blocks of 32 rows, in each block pairs of columns, in each
/// pair the two values of every row side by side, as the processors' multiply-and-add-pairs instruction takes them.
#[derive(Debug)]
pub struct Kernel {
    pairs: usize,
    weights: Vec<Rows>,
    /// Scale of each row, over [`ONE`].
    scales: Vec<f32>,
}

impl Kernel {
    /// Lays out the columns `from..to` (an even number) of a matrix whose rows are a multiple of 32.
    #[must_use]
    pub fn new(matrix: &Matrix, columns: std::ops::Range<usize>) -> Kernel {
        let (rows, pairs) = (matrix.scales.len(), columns.len() / 2);
        let value = |row: usize, column: usize| {
            i16::from(matrix.values.get(row * matrix.columns + column).copied().unwrap_or(0))
        };
        let mut weights = Vec::with_capacity(rows / BLOCK * pairs);
        for block in 0..rows / BLOCK {
            for pair in 0..pairs {
                let cell = |n: usize| value(block * BLOCK + n / 2, columns.start + 2 * pair + n % 2);
                let eight = |e: usize| Eight::new(std::array::from_fn(|n| cell(8 * e + n)));
                weights.push(Rows(std::array::from_fn(eight)));
            }
        }
        Kernel { pairs, weights, scales: matrix.scales.iter().map(|s| s / ONE).collect() }
    }

    /// `out = matrix × x`, where `x` counts in steps of 1 / [`ONE`].
    #[inline(always)]
    pub fn multiply<const WIDE: bool>(&self, x: &[i16], out: &mut [f32]) {
        let (x, _) = x.as_chunks::<2>();
        let (out, _) = out.as_chunks_mut::<BLOCK>();
        let (scales, _) = self.scales.as_chunks::<BLOCK>();
        for ((weights, out), scales) in self.weights.chunks_exact(self.pairs.max(1)).zip(out).zip(scales) {
            let sums = sums::<WIDE>(weights, x);
            let (scales, _) = scales.as_chunks::<4>();
            let (out, _) = out.as_chunks_mut::<4>();
            for ((out, sum), scales) in out.iter_mut().zip(sums).zip(scales) {
                *out = sum.scaled(*scales);
            }
        }
    }
}

#[inline(always)]
#[allow(unsafe_code, reason = "the caller has made sure that the processor can")]
fn sums<const WIDE: bool>(weights: &[Rows], x: &[[i16; 2]]) -> [Four; BLOCK / 4] {
    #[cfg(target_arch = "x86_64")]
    if WIDE {
        // SAFETY: `WIDE` is only asked for where `lanes::wide` is true.
        return unsafe { super::lanes::wide_sums(weights, x) };
    }
    // One name for each sum: a compiler that is told to keep the code small would leave an array of them in memory.
    let [mut a, mut b, mut c, mut d, mut e, mut f, mut g, mut h] = [Four::zero(); BLOCK / 4];
    for (Rows([p, q, r, s, t, u, v, w]), pair) in weights.iter().zip(x) {
        let x = Eight::pairs(*pair);
        (a, b, c, d) = (a.add(*p, x), b.add(*q, x), c.add(*r, x), d.add(*s, x));
        (e, f, g, h) = (e.add(*t, x), f.add(*u, x), g.add(*v, x), h.add(*w, x));
    }
    [a, b, c, d, e, f, g, h]
}
