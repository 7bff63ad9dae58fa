//! One name in several spellings: folded letters, transliterations, edit distance.

use crate::text::Letters;
use crate::text::lookup::Lookup;
use std::sync::LazyLock;

/// Lower case without diacritics and apostrophes.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().map(|c| c.small()) {
        match c {
            'à' | 'á' | 'â' | 'ã' | 'å' | 'ā' | 'ă' | 'ą' => out.push('a'),
            'ä' | 'æ' => out.push_str("ae"),
            'ç' | 'ć' | 'č' => out.push('c'),
            'ď' | 'đ' | 'ð' => out.push('d'),
            'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => out.push('e'),
            'ğ' => out.push('g'),
            'ì' | 'í' | 'î' | 'ï' | 'ī' | 'ı' => out.push('i'),
            'ł' => out.push('l'),
            'ñ' | 'ń' | 'ň' => out.push('n'),
            'ò' | 'ó' | 'ô' | 'õ' | 'ō' | 'ő' => out.push('o'),
            'ö' | 'ø' | 'œ' => out.push_str("oe"),
            'ř' => out.push('r'),
            'ś' | 'š' | 'ş' | 'ș' => out.push('s'),
            'ß' => out.push_str("ss"),
            'ť' | 'ţ' | 'ț' => out.push('t'),
            'ù' | 'ú' | 'û' | 'ū' | 'ů' | 'ű' => out.push('u'),
            'ü' => out.push_str("ue"),
            'ý' | 'ÿ' => out.push('y'),
            'ź' | 'ż' | 'ž' => out.push('z'),
            '\'' | '’' | '.' => {}
            c => out.push(c),
        }
    }
    out
}

/// What is left of a folded name when the letters that transliterations disagree on are made equal: the same for
/// `zelensky` and `zelenskyy`, `gaddafi` and `qadhafi`.
#[must_use]
pub fn skeleton(folded: &str) -> String {
    let mut out = String::with_capacity(folded.len());
    let mut last = '\0';
    for (i, c) in folded.chars().enumerate() {
        let c = match c {
            'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'j' if i == 0 => 'a',
            'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'j' | 'h' | '-' => continue,
            'w' => 'v',
            'c' | 'q' | 'k' | 'g' | 'x' => 'k',
            'z' => 's',
            'p' if folded.get(i + 1..).is_some_and(|t| t.starts_with('h')) => 'f',
            'd' => 't',
            'b' => 'b',
            c => c,
        };
        if c != last {
            out.push(c);
        }
        last = c;
    }
    out
}

/// `i`, `y` and `j`, doubled letters and a mute `h` or `e` at the end made equal.
fn soft(folded: &str) -> String {
    let mut out = String::with_capacity(folded.len());
    let mut last = '\0';
    for c in folded.chars() {
        let c = if matches!(c, 'y' | 'j') { 'i' } else { c };
        if c != last && c != '-' {
            out.push(c);
        }
        last = c;
    }
    out
}

/// Two folded surnames are spellings of one name: equal but for soft letters, or long and within two edits.
#[must_use]
pub fn variants(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    let shorter = a.chars().count().min(b.chars().count());
    if shorter < 5 || skeleton(a) != skeleton(b) {
        return false;
    }
    soft(a) == soft(b) || shorter >= 7 && distance(a, b) <= 2
}

/// Short first names and their long forms; either side may be the page's.
const NICKNAMES: &str = "bill:william will:william billy:william bob:robert rob:robert bobby:robert dick:richard rick:richard jim:james jimmy:james jack:john johnny:john joe:joseph joey:joseph mike:michael mick:michael tom:thomas tommy:thomas dave:david dan:daniel danny:daniel ben:benjamin sam:samuel matt:matthew tony:anthony ted:edward ed:edward eddie:edward ned:edward chuck:charles charlie:charles steve:steven steve:stephen greg:gregory jeff:jeffrey ken:kenneth kenny:kenneth larry:lawrence pete:peter nick:nicholas alex:alexander andy:andrew drew:andrew chris:christopher pat:patrick ron:ronald don:donald ray:raymond tim:timothy phil:philip fred:frederick gene:eugene hank:henry harry:henry jerry:gerald walt:walter liz:elizabeth beth:elizabeth betty:elizabeth kate:katherine kathy:katherine katie:katherine sue:susan maggie:margaret meg:margaret peggy:margaret jenny:jennifer jen:jennifer becky:rebecca debbie:deborah deb:deborah cindy:cynthia sandy:sandra barb:barbara trish:patricia vicky:victoria val:valerie mandy:amanda nancy:anne gabby:gabrielle jo:joanna mitch:mitchell newt:newton bernie:bernard al:albert al:allan vlad:vladimir misha:mikhail sasha:aleksandr josh:joshua zach:zachary nate:nathan abe:abraham les:leslie stan:stanley doug:douglas marty:martin vince:vincent russ:russell cal:calvin gabe:gabriel max:maximilian theo:theodore lou:louis lenny:leonard fran:frances ellie:eleanor nell:eleanor bea:beatrice lottie:charlotte";

static NICK: LazyLock<Lookup<Vec<&'static str>>> = LazyLock::new(|| {
    let mut table: Lookup<Vec<&'static str>> = Lookup::default();
    for (short, long) in NICKNAMES.split(' ').filter_map(|pair| pair.split_once(':')) {
        table.or_default(short).push(long);
        table.or_default(long).push(short);
    }
    table
});

/// One first name is a common short form of the other.
#[must_use]
pub fn nickname(a: &str, b: &str) -> bool {
    NICK.get(a).is_some_and(|long| long.contains(&b))
}

/// Two folded first names can be one person's.
#[must_use]
pub fn first_names(a: &str, b: &str) -> bool {
    let initial = |s: &str, l: &str| s.chars().count() == 1 && l.starts_with(s);
    a == b
        || initial(a, b)
        || initial(b, a)
        || nickname(a, b)
        || a.chars().count() >= 5 && b.chars().count() >= 5 && skeleton(a) == skeleton(b)
        || a.chars().count() >= 3
            && b.starts_with(a)
            && b.chars().count() <= a.chars().count() + 5
            && a.chars().count() < b.chars().count()
            && nickname(a, b)
}

/// Edit distance, given up (as 3) for names of more than 40 letters.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len() > 40 || b.len() > 40 {
        return 3;
    }
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        let mut next = Vec::with_capacity(row.len());
        next.push(left);
        for (j, y) in b.iter().enumerate() {
            let up = row.get(j + 1).copied().unwrap_or(usize::MAX);
            left = (diagonal + usize::from(x != y)).min(left + 1).min(up.saturating_add(1));
            diagonal = up;
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or(3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn transliterations_of_one_surname_are_variants() {
        assert!(variants("zelensky", "zelenskyy"));
        assert!(variants("lukashenko", "lukashenka"));
        assert!(variants(&fold("Röhling"), "roehling"));
    }

    #[test]
    fn different_surnames_are_not_variants() {
        assert!(!variants("hale", "hall"));
        assert!(!variants("hansen", "hanson"));
        assert!(!variants("clarke", "cooper"));
    }

    #[test]
    fn an_initial_and_a_nickname_fit_a_first_name() {
        assert!(first_names("j", "john"));
        assert!(first_names("bob", "robert"));
        assert!(!first_names("elsa", "johan"));
    }
}
