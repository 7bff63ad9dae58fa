//! Four real numbers side by side, in one register where the browser has them (SIMD128): the module is compiled for size, and
//! no compiler then puts them there by itself. Elsewhere arrays, which compilers do put there.

pub use imp::Reals;
use std::ops::{Add, Div, Mul, Sub};

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[allow(unsafe_code, reason = "sixteen bytes are read and written, where an array of four numbers stands")]
mod imp {
    use std::arch::wasm32::{
        f32x4_add, f32x4_div, f32x4_max, f32x4_min, f32x4_mul, f32x4_splat, f32x4_sub, v128, v128_load,
        v128_store,
    };

    /// Four numbers.
    #[derive(Clone, Copy, Debug)]
    pub struct Reals(v128);

    impl Reals {
        /// Those of an array.
        #[inline(always)]
        pub fn of(values: &[f32; 4]) -> Reals {
            // SAFETY: the array holds sixteen bytes; the instruction needs no alignment.
            Reals(unsafe { v128_load(values.as_ptr().cast()) })
        }
        /// The same number four times.
        #[inline(always)]
        pub fn all(value: f32) -> Reals {
            Reals(f32x4_splat(value))
        }
        /// Puts them into an array.
        #[inline(always)]
        pub fn put(self, out: &mut [f32; 4]) {
            // SAFETY: as above.
            unsafe { v128_store(out.as_mut_ptr().cast(), self.0) }
        }
        /// Each, but not below or above these.
        #[inline(always)]
        pub fn clamp(self, low: f32, high: f32) -> Reals {
            Reals(f32x4_min(f32x4_max(self.0, f32x4_splat(low)), f32x4_splat(high)))
        }
        #[inline(always)]
        pub(super) fn add(self, o: Reals) -> Reals {
            Reals(f32x4_add(self.0, o.0))
        }
        #[inline(always)]
        pub(super) fn sub(self, o: Reals) -> Reals {
            Reals(f32x4_sub(self.0, o.0))
        }
        #[inline(always)]
        pub(super) fn mul(self, o: Reals) -> Reals {
            Reals(f32x4_mul(self.0, o.0))
        }
        #[inline(always)]
        pub(super) fn div(self, o: Reals) -> Reals {
            Reals(f32x4_div(self.0, o.0))
        }
    }
}

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
mod imp {
    /// Four numbers.
    #[derive(Clone, Copy, Debug)]
    pub struct Reals([f32; 4]);

    impl Reals {
        /// Those of an array.
        #[inline(always)]
        pub fn of(values: &[f32; 4]) -> Reals {
            Reals(*values)
        }
        /// The same number four times.
        #[inline(always)]
        pub fn all(value: f32) -> Reals {
            Reals([value; 4])
        }
        /// Puts them into an array.
        #[inline(always)]
        pub fn put(self, out: &mut [f32; 4]) {
            *out = self.0;
        }
        /// Each, but not below or above these.
        #[inline(always)]
        pub fn clamp(self, low: f32, high: f32) -> Reals {
            Reals(self.0.map(|v| v.clamp(low, high)))
        }
        #[inline(always)]
        pub(super) fn add(self, o: Reals) -> Reals {
            self.with(o, |a, b| a + b)
        }
        #[inline(always)]
        pub(super) fn sub(self, o: Reals) -> Reals {
            self.with(o, |a, b| a - b)
        }
        #[inline(always)]
        pub(super) fn mul(self, o: Reals) -> Reals {
            self.with(o, |a, b| a * b)
        }
        #[inline(always)]
        pub(super) fn div(self, o: Reals) -> Reals {
            self.with(o, |a, b| a / b)
        }
        #[inline(always)]
        fn with(mut self, o: Reals, of: impl Fn(f32, f32) -> f32) -> Reals {
            self.0.iter_mut().zip(o.0).for_each(|(a, b)| *a = of(*a, b));
            self
        }
    }
}

/// The operators, by the methods of the same names.
macro_rules! operators {
    ($($operator:ident $method:ident)*) => {$(
        impl $operator for Reals {
            type Output = Reals;
            #[inline(always)]
            fn $method(self, other: Reals) -> Reals {
                Reals::$method(self, other)
            }
        }
    )*};
}
operators!(Add add Sub sub Mul mul Div div);
