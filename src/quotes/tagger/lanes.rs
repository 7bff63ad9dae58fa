//! Eight small integers side by side: multiply pairs, add them up. One instruction where the processor has it (SSE2 on every
//! x86-64, SIMD128 in every browser that the extension supports), plain arithmetic elsewhere.

pub use imp::{Eight, Four};
#[cfg(target_arch = "x86_64")]
pub use imp::{wide, wide_sums};

/// A pair as one number, as it stands in memory: compilers then read it in one go.
#[inline(always)]
fn both(a: i16, b: i16) -> i32 {
    (u32::from(b.cast_unsigned()) << 16 | u32::from(a.cast_unsigned())).cast_signed()
}

#[cfg(target_arch = "x86_64")]
#[allow(unsafe_code, reason = "SSE2 belongs to every x86-64 processor")]
mod imp {
    use super::super::kernel::{BLOCK, Rows};
    use super::both;
    use std::arch::x86_64::{
        __m128i, _mm_add_epi32, _mm_cvtepi32_ps, _mm_loadu_ps, _mm_madd_epi16, _mm_mul_ps, _mm_set_epi16,
        _mm_set1_epi32, _mm_setzero_si128, _mm_storeu_ps, _mm256_add_epi32, _mm256_castsi256_si128,
        _mm256_extracti128_si256, _mm256_madd_epi16, _mm256_set_m128i, _mm256_set1_epi32,
        _mm256_setzero_si256,
    };

    /// Eight 16-bit numbers.
    #[derive(Clone, Copy, Debug)]
    pub struct Eight(__m128i);
    /// Four 32-bit sums.
    #[derive(Clone, Copy, Debug)]
    pub struct Four(__m128i);

    impl Eight {
        /// In this order.
        pub fn new([a, b, c, d, e, f, g, h]: [i16; 8]) -> Eight {
            // SAFETY: SSE2 is part of x86-64; only registers are touched.
            Eight(unsafe { _mm_set_epi16(h, g, f, e, d, c, b, a) })
        }
        /// The same pair four times.
        #[inline(always)]
        pub fn pairs([a, b]: [i16; 2]) -> Eight {
            // SAFETY: as above.
            Eight(unsafe { _mm_set1_epi32(both(a, b)) })
        }
    }
    impl Four {
        /// Nothing summed yet.
        #[inline(always)]
        pub fn zero() -> Four {
            // SAFETY: as above.
            Four(unsafe { _mm_setzero_si128() })
        }
        /// Adds `a[2n] × b[2n] + a[2n+1] × b[2n+1]` to sum `n`.
        #[inline(always)]
        pub fn add(self, a: Eight, b: Eight) -> Four {
            // SAFETY: as above.
            Four(unsafe { _mm_add_epi32(self.0, _mm_madd_epi16(a.0, b.0)) })
        }
        /// The four sums in order, each times its scale.
        #[inline(always)]
        pub fn scaled(self, scales: [f32; 4]) -> [f32; 4] {
            let mut out = [0.0; 4];
            // SAFETY: as above; both arrays hold 16 bytes.
            unsafe {
                let scales = _mm_loadu_ps(scales.as_ptr());
                _mm_storeu_ps(out.as_mut_ptr(), _mm_mul_ps(_mm_cvtepi32_ps(self.0), scales));
            }
            out
        }
    }

    /// The processor multiplies sixteen at once.
    #[inline]
    pub fn wide() -> bool {
        std::arch::is_x86_feature_detected!("avx2")
    }

    /// What [`Four::add`] sums up over a block of rows, sixteen products at once.
    #[target_feature(enable = "avx2")]
    #[inline]
    pub fn wide_sums(weights: &[Rows], x: &[[i16; 2]]) -> [Four; BLOCK / 4] {
        let mut sums = [_mm256_setzero_si256(); BLOCK / 8];
        for (Rows(rows), [p, q]) in weights.iter().zip(x) {
            let x = _mm256_set1_epi32(both(*p, *q));
            let (rows, _) = rows.as_chunks::<2>();
            for (sum, [a, b]) in sums.iter_mut().zip(rows) {
                *sum = _mm256_add_epi32(*sum, _mm256_madd_epi16(_mm256_set_m128i(b.0, a.0), x));
            }
        }
        let mut out = [Four::zero(); BLOCK / 4];
        let (pairs, _) = out.as_chunks_mut::<2>();
        for ([a, b], sum) in pairs.iter_mut().zip(sums) {
            *a = Four(_mm256_castsi256_si128(sum));
            *b = Four(_mm256_extracti128_si256::<1>(sum));
        }
        out
    }
}

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod imp {
    use super::both;
    use std::arch::wasm32::{
        f32x4, f32x4_convert_i32x4, f32x4_extract_lane, f32x4_mul, i16x8, i32x4_add, i32x4_dot_i16x8,
        i32x4_splat, v128,
    };

    /// Eight 16-bit numbers.
    #[derive(Clone, Copy, Debug)]
    pub struct Eight(v128);
    /// Four 32-bit sums.
    #[derive(Clone, Copy, Debug)]
    pub struct Four(v128);

    impl Eight {
        /// In this order.
        pub fn new([a, b, c, d, e, f, g, h]: [i16; 8]) -> Eight {
            Eight(i16x8(a, b, c, d, e, f, g, h))
        }
        /// The same pair four times.
        #[inline(always)]
        pub fn pairs([a, b]: [i16; 2]) -> Eight {
            Eight(i32x4_splat(both(a, b)))
        }
    }
    impl Four {
        /// Nothing summed yet.
        #[inline(always)]
        pub fn zero() -> Four {
            Four(i32x4_splat(0))
        }
        /// Adds `a[2n] × b[2n] + a[2n+1] × b[2n+1]` to sum `n`.
        #[inline(always)]
        pub fn add(self, a: Eight, b: Eight) -> Four {
            Four(i32x4_add(self.0, i32x4_dot_i16x8(a.0, b.0)))
        }
        /// The four sums in order, each times its scale.
        #[inline(always)]
        pub fn scaled(self, [a, b, c, d]: [f32; 4]) -> [f32; 4] {
            let x = f32x4_mul(f32x4_convert_i32x4(self.0), f32x4(a, b, c, d));
            [
                f32x4_extract_lane::<0>(x),
                f32x4_extract_lane::<1>(x),
                f32x4_extract_lane::<2>(x),
                f32x4_extract_lane::<3>(x),
            ]
        }
    }
}

#[cfg(not(any(target_arch = "x86_64", all(target_arch = "wasm32", target_feature = "simd128"))))]
mod imp {
    /// Eight 16-bit numbers.
    #[derive(Clone, Copy, Debug)]
    pub struct Eight([i16; 8]);
    /// Four 32-bit sums.
    #[derive(Clone, Copy, Debug)]
    pub struct Four([i32; 4]);

    impl Eight {
        /// In this order.
        pub fn new(values: [i16; 8]) -> Eight {
            Eight(values)
        }
        /// The same pair four times.
        #[inline(always)]
        pub fn pairs([a, b]: [i16; 2]) -> Eight {
            Eight([a, b, a, b, a, b, a, b])
        }
    }
    impl Four {
        /// Nothing summed yet.
        #[inline(always)]
        pub fn zero() -> Four {
            Four([0; 4])
        }
        /// Adds `a[2n] × b[2n] + a[2n+1] × b[2n+1]` to sum `n`.
        #[inline(always)]
        pub fn add(self, a: Eight, b: Eight) -> Four {
            let (a, _) = a.0.as_chunks::<2>();
            let (b, _) = b.0.as_chunks::<2>();
            let mut sums = self.0;
            for ((s, [p, q]), [u, v]) in sums.iter_mut().zip(a).zip(b) {
                *s += i32::from(*p) * i32::from(*u) + i32::from(*q) * i32::from(*v);
            }
            Four(sums)
        }
        /// The four sums in order, each times its scale.
        #[inline(always)]
        pub fn scaled(self, scales: [f32; 4]) -> [f32; 4] {
            let mut out = scales;
            out.iter_mut().zip(self.0).for_each(|(o, s)| *o *= s as f32);
            out
        }
    }
}
