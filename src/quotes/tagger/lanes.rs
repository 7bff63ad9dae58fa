//! Eight small integers side by side: multiply pairs, add them up. One instruction where the processor has it (SSE2 on every
//! x86-64, SIMD128 in every browser that the extension supports), plain arithmetic elsewhere.

pub use imp::{Eight, Four};

#[cfg(target_arch = "x86_64")]
#[allow(unsafe_code, reason = "SSE2 belongs to every x86-64 processor")]
mod imp {
    use std::arch::x86_64::{
        __m128i, _mm_add_epi32, _mm_cvtsi128_si32, _mm_madd_epi16, _mm_set_epi16, _mm_set1_epi32,
        _mm_setzero_si128, _mm_shuffle_epi32,
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
        #[inline]
        pub fn pairs([a, b]: [i16; 2]) -> Eight {
            // SAFETY: as above.
            Eight(unsafe { _mm_set1_epi32(i32::from(b) << 16 | i32::from(a.cast_unsigned())) })
        }
    }
    impl Four {
        /// Nothing summed yet.
        #[inline]
        pub fn zero() -> Four {
            // SAFETY: as above.
            Four(unsafe { _mm_setzero_si128() })
        }
        /// Adds `a[2n] × b[2n] + a[2n+1] × b[2n+1]` to sum `n`.
        #[inline]
        pub fn add(self, a: Eight, b: Eight) -> Four {
            // SAFETY: as above.
            Four(unsafe { _mm_add_epi32(self.0, _mm_madd_epi16(a.0, b.0)) })
        }
        /// The four sums in order.
        #[inline]
        pub fn get(self) -> [i32; 4] {
            // SAFETY: as above.
            unsafe {
                [
                    _mm_cvtsi128_si32(self.0),
                    _mm_cvtsi128_si32(_mm_shuffle_epi32::<0b01>(self.0)),
                    _mm_cvtsi128_si32(_mm_shuffle_epi32::<0b10>(self.0)),
                    _mm_cvtsi128_si32(_mm_shuffle_epi32::<0b11>(self.0)),
                ]
            }
        }
    }
}

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod imp {
    use std::arch::wasm32::{i16x8, i32x4_add, i32x4_dot_i16x8, i32x4_extract_lane, i32x4_splat, v128};

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
        #[inline]
        pub fn pairs([a, b]: [i16; 2]) -> Eight {
            Eight(i32x4_splat(i32::from(b) << 16 | i32::from(a.cast_unsigned())))
        }
    }
    impl Four {
        /// Nothing summed yet.
        #[inline]
        pub fn zero() -> Four {
            Four(i32x4_splat(0))
        }
        /// Adds `a[2n] × b[2n] + a[2n+1] × b[2n+1]` to sum `n`.
        #[inline]
        pub fn add(self, a: Eight, b: Eight) -> Four {
            Four(i32x4_add(self.0, i32x4_dot_i16x8(a.0, b.0)))
        }
        /// The four sums in order.
        #[inline]
        pub fn get(self) -> [i32; 4] {
            [
                i32x4_extract_lane::<0>(self.0),
                i32x4_extract_lane::<1>(self.0),
                i32x4_extract_lane::<2>(self.0),
                i32x4_extract_lane::<3>(self.0),
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
        #[inline]
        pub fn pairs([a, b]: [i16; 2]) -> Eight {
            Eight([a, b, a, b, a, b, a, b])
        }
    }
    impl Four {
        /// Nothing summed yet.
        #[inline]
        pub fn zero() -> Four {
            Four([0; 4])
        }
        /// Adds `a[2n] × b[2n] + a[2n+1] × b[2n+1]` to sum `n`.
        #[inline]
        pub fn add(self, a: Eight, b: Eight) -> Four {
            let (a, _) = a.0.as_chunks::<2>();
            let (b, _) = b.0.as_chunks::<2>();
            let mut sums = self.0;
            for ((s, [p, q]), [u, v]) in sums.iter_mut().zip(a).zip(b) {
                *s += i32::from(*p) * i32::from(*u) + i32::from(*q) * i32::from(*v);
            }
            Four(sums)
        }
        /// The four sums in order.
        #[inline]
        pub fn get(self) -> [i32; 4] {
            self.0
        }
    }
}
