//! Tables of words and numbers of our own: hashed quickly, since nobody outside chooses their keys.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A table whose keys are ours.
pub type Quick<K, V> = HashMap<K, V, BuildHasherDefault<Mix>>;

/// Eight bytes at a time, each by an exclusive or and a multiplication.
#[derive(Debug, Default)]
pub struct Mix(u64);

impl Hasher for Mix {
    fn finish(&self) -> u64 {
        self.0 ^ self.0 >> 32
    }
    fn write(&mut self, bytes: &[u8]) {
        for part in bytes.chunks(8) {
            self.write_u64(part.iter().fold(0, |n, b| n << 8 | u64::from(*b)));
        }
    }
    fn write_u8(&mut self, n: u8) {
        self.write_u64(u64::from(n));
    }
    fn write_u64(&mut self, n: u64) {
        self.0 = (self.0.rotate_left(5) ^ n).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_was_put_in_and_nothing_else() {
        let words = ["said", "says", "a", "", "according", "accordingly", "is"];
        let table: Quick<&str, usize> = words.iter().copied().zip(0..).collect();
        assert!(words.iter().enumerate().all(|(n, w)| table.get(w) == Some(&n)));
        assert_eq!(table.get("sayd"), None);
    }
}
