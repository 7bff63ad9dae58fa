//! Tables of words and numbers of ours. Whatever they hold, they are lists with one and the same machinery to find a place
//! in them: a hash table for each type would be a tenth of the module.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// Finds values by texts or numbers. Keys are told apart by 64 bits of hash: nobody outside gains by finding two alike.
#[derive(Clone, Debug)]
pub struct Lookup<V> {
    places: HashMap<u64, u32, BuildHasherDefault<Given>>,
    values: Vec<V>,
}

/// What a value is found by.
pub trait Key {
    /// Its hash; of a number, one that no other number has.
    fn hash(&self) -> u64;
}

impl Key for str {
    fn hash(&self) -> u64 {
        let mix = |hash: u64, n: u64| (hash.rotate_left(5) ^ n).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let part = |bytes: &[u8]| bytes.iter().fold(0, |n, b| n << 8 | u64::from(*b));
        spread(self.as_bytes().chunks(8).fold(self.len() as u64, |hash, bytes| mix(hash, part(bytes))))
    }
}

impl Key for u64 {
    fn hash(&self) -> u64 {
        spread(*self)
    }
}

impl Key for u32 {
    fn hash(&self) -> u64 {
        u64::from(*self).hash()
    }
}

impl Key for usize {
    fn hash(&self) -> u64 {
        (*self as u64).hash()
    }
}

impl Key for String {
    fn hash(&self) -> u64 {
        self.as_str().hash()
    }
}

impl<K: Key + ?Sized> Key for &K {
    fn hash(&self) -> u64 {
        (**self).hash()
    }
}

/// Every bit tells something in every other; different numbers stay different.
fn spread(n: u64) -> u64 {
    let n = (n ^ n >> 32).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    n ^ n >> 32
}

impl<V> Lookup<V> {
    /// The value of a key.
    pub fn get<K: Key + ?Sized>(&self, key: &K) -> Option<&V> {
        self.values.get(*self.places.get(&key.hash())? as usize)
    }

    /// There is a value of this key.
    pub fn contains<K: Key + ?Sized>(&self, key: &K) -> bool {
        self.get(key).is_some()
    }

    /// The value of a key, made when there is none.
    pub fn or_insert_with<K: Key + ?Sized>(&mut self, key: &K, make: impl FnOnce() -> V) -> &mut V {
        let next = self.values.len();
        let place = place(&mut self.places, key.hash(), next as u32) as usize;
        if place >= next {
            self.values.push(make());
        }
        // There is one: it was pushed just now, or before.
        self.values.get_mut(place.min(next)).unwrap_or_else(|| std::process::abort())
    }

    /// The value of a key, this one when there is none.
    pub fn or_insert<K: Key + ?Sized>(&mut self, key: &K, value: V) -> &mut V {
        self.or_insert_with(key, || value)
    }

    /// Sets the value of a key.
    pub fn insert<K: Key + ?Sized>(&mut self, key: &K, value: V) {
        let place = place(&mut self.places, key.hash(), self.values.len() as u32) as usize;
        match self.values.get_mut(place) {
            Some(old) => *old = value,
            None => self.values.push(value),
        }
    }

    /// All values, in the order in which their keys came.
    pub fn values(&self) -> &[V] {
        &self.values
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// Forgets all.
    pub fn clear(&mut self) {
        self.places.clear();
        self.values.clear();
    }
}

impl<V: Default> Lookup<V> {
    /// The value of a key, the type's own when there is none.
    pub fn or_default<K: Key + ?Sized>(&mut self, key: &K) -> &mut V {
        self.or_insert_with(key, V::default)
    }
}

/// The place of a hash: `next` when it had none.
#[inline(never)]
fn place(places: &mut HashMap<u64, u32, BuildHasherDefault<Given>>, hash: u64, next: u32) -> u32 {
    *places.entry(hash).or_insert(next)
}

impl<V> Default for Lookup<V> {
    fn default() -> Lookup<V> {
        Lookup { places: HashMap::default(), values: Vec::new() }
    }
}

impl<K: Key, V> Extend<(K, V)> for Lookup<V> {
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, pairs: I) {
        for (key, value) in pairs {
            self.insert(&key, value);
        }
    }
}

impl<K: Key, V> FromIterator<(K, V)> for Lookup<V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(pairs: I) -> Lookup<V> {
        let mut table = Lookup::default();
        table.extend(pairs);
        table
    }
}

/// Hash of what is a hash already.
#[derive(Clone, Debug, Default)]
struct Given(u64);

impl Hasher for Given {
    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |n, b| n << 8 | u64::from(*b));
    }
    fn write_u64(&mut self, n: u64) {
        self.0 = n;
    }
    fn finish(&self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_was_put_in_and_nothing_else() {
        let words = ["said", "says", "a", "", "according", "accordingly", "is", "\0", "\0\0"];
        let mut table: Lookup<usize> = words.iter().copied().zip(0..).collect();
        assert!(words.iter().enumerate().all(|(n, w)| table.get(w) == Some(&n)));
        assert_eq!(table.get("sayd"), None);
        table.insert("said", 70);
        assert_eq!(table.get("said"), Some(&70));
        assert_eq!(table.len(), words.len());
    }

    #[test]
    fn makes_what_is_not_there_and_keeps_what_is() {
        let mut table: Lookup<Vec<u8>> = Lookup::default();
        table.or_default(&7u64).push(1);
        table.or_insert(&7u64, vec![9]).push(2);
        assert_eq!(table.values(), [vec![1, 2]]);
        table.clear();
        assert!(!table.contains(&7u64));
    }
}
