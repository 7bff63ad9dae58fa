//! Small letters for capitals: those of the scripts in which names stand in English texts, by the order that Unicode
//! gives them. The standard library's tables, for all scripts and for letters that become several, are 2 % of the
//! module.

/// Capitals that lie alike: the first and the last, how many apart they are, how far behind each its small letter is.
type Row = (u16, u16, u16, u16);

const CAPITALS: [Row; 25] = [
    // Latin: `Ö`, `Š`, `Ž`, `Ơ`, `Ǔ`, `Ș`, `Ế`.
    (0xc0, 0xd6, 1, 32),
    (0xd8, 0xde, 1, 32),
    (0x100, 0x12e, 2, 1),
    (0x132, 0x136, 2, 1),
    (0x139, 0x147, 2, 1),
    (0x14a, 0x176, 2, 1),
    (0x179, 0x17d, 2, 1),
    (0x1a0, 0x1a4, 2, 1),
    (0x1af, 0x1af, 1, 1),
    (0x1cd, 0x1db, 2, 1),
    (0x1de, 0x1ee, 2, 1),
    (0x1f8, 0x21e, 2, 1),
    (0x222, 0x232, 2, 1),
    (0x1e00, 0x1e94, 2, 1),
    (0x1ea0, 0x1efe, 2, 1),
    // Greek
    (0x386, 0x386, 1, 38),
    (0x388, 0x38a, 1, 37),
    (0x38c, 0x38c, 1, 64),
    (0x38e, 0x38f, 1, 63),
    (0x391, 0x3a1, 1, 32),
    (0x3a3, 0x3ab, 1, 32),
    // Cyrillic
    (0x400, 0x40f, 1, 80),
    (0x410, 0x42f, 1, 32),
    (0x48a, 0x4be, 2, 1),
    (0x4d0, 0x52e, 2, 1),
];

/// What has letters that can be made small.
pub(crate) trait Letters {
    /// The same with small letters.
    type Small;
    /// Small letters for capitals.
    fn small(&self) -> Self::Small;
}

impl Letters for char {
    type Small = char;

    fn small(&self) -> char {
        if self.is_ascii() {
            return self.to_ascii_lowercase();
        }
        match *self {
            'İ' => 'i',
            'Ÿ' => 'ÿ',
            'ẞ' => 'ß',
            other => ordered(other).unwrap_or(other),
        }
    }
}

impl Letters for str {
    type Small = String;

    fn small(&self) -> String {
        self.chars().map(|c| c.small()).collect()
    }
}

/// The small letter of a capital by its place among the others.
#[inline(never)]
fn ordered(c: char) -> Option<char> {
    let code = u16::try_from(u32::from(c)).ok()?;
    let row = CAPITALS.iter().find(|(first, last, ..)| (*first..=*last).contains(&code))?;
    let (first, _, apart, behind) = *row;
    if (code - first) % apart > 0 {
        return None;
    }
    char::from_u32(u32::from(code + behind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_names_become_small_as_the_standard_library_makes_them() {
        let ours = ['\0'..='\u{1a5}', '\u{1cd}'..='\u{1f0}', '\u{1f8}'..='\u{1ff}', '\u{222}'..='\u{239}'];
        let theirs =
            ['\u{370}'..='\u{3ce}', '\u{400}'..='\u{45f}', '\u{48a}'..='\u{4bf}', '\u{4d0}'..='\u{52f}'];
        let others = ['\u{1e00}'..='\u{1eff}', '\u{2000}'..='\u{20ff}'];
        for c in ours.into_iter().chain(theirs).chain(others).flatten() {
            let rare = matches!(c, '\u{181}'..='\u{19f}' | '\u{370}'..='\u{385}');
            assert!(rare || c == 'İ' || c.to_lowercase().eq([c.small()]), "{c} {:x}", u32::from(c));
        }
        assert_eq!("ŁUKASZ Ørsted, İPEK; Ștefan".small(), "łukasz ørsted, ipek; ștefan");
    }
}
