//! What the names of a block mean: its element, its role, its class words.

use super::hashing::{Fnv, hash};
use crate::article::lexicon::class;
use crate::text::Letters;
use crate::text::lookup::Lookup;
use std::hash::Hasher;
use std::sync::LazyLock;

/// Of an element's name.
pub fn by_tag(tag: &str) -> u64 {
    match tag {
        "aside" => class::SIDE,
        "nav" => class::NAV,
        "footer" => class::FOOT,
        "header" => class::HEAD,
        "figcaption" | "caption" => class::CAPTION,
        "blockquote" => class::PULL,
        "article" => class::BODY,
        "dialog" => class::POPUP,
        "button" => class::TOOLS,
        "amp-ad" | "amp-sticky-ad" => class::AD,
        _ => 0,
    }
}

/// Of an ARIA role.
pub fn by_role(role: &str) -> u64 {
    match role {
        "navigation" | "menu" | "menubar" => class::NAV,
        "banner" => class::HEAD,
        "contentinfo" => class::FOOT,
        "complementary" => class::SIDE,
        "dialog" | "alertdialog" => class::POPUP,
        _ => 0,
    }
}

static CLASS_WORDS: LazyLock<Lookup<u64>> = LazyLock::new(|| {
    let mut table = Lookup::default();
    for &(meaning, words) in class::WORDS {
        for word in words.split(' ') {
            *table.or_default(&hash(word)) |= meaning;
        }
    }
    table
});

/// Meanings of the words in `id`, `class` or hints.
pub fn class_words(names: &str) -> u64 {
    let mut found = 0;
    let (mut word, mut last) = (Fnv::default(), None::<u64>);
    // `pair` hashes the previous piece and this one together, as if nothing stood between them.
    let mut pair = Fnv::default();
    let mut empty = true;
    let mut previous = ' ';
    let mut end = |word: &mut Fnv, pair: &mut Fnv, last: &mut Option<u64>| {
        for hash in [Some(word.finish()), last.map(|_| pair.finish())].into_iter().flatten() {
            found |= CLASS_WORDS.get(&hash).copied().unwrap_or(0);
        }
        *last = Some(word.finish());
        *pair = *word;
        *word = Fnv::default();
    };
    for c in names.chars() {
        let hump = c.is_uppercase() && previous.is_lowercase();
        let part = c.is_alphanumeric();
        if (!part || hump) && !empty {
            end(&mut word, &mut pair, &mut last);
            empty = true;
        }
        if matches!(c, ' ' | '=') {
            last = None;
        }
        if part {
            let mut buffer = [0; 4];
            for &b in c.small().encode_utf8(&mut buffer).as_bytes() {
                word.write_u8(b);
                if last.is_some() {
                    pair.write_u8(b);
                }
            }
            empty = false;
        }
        previous = c;
    }
    if !empty {
        end(&mut word, &mut pair, &mut last);
    }
    found
}
