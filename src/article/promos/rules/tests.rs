use super::*;
use crate::article::promos::insets::Inset;

/// A block that asks for nothing but what the row asks for.
fn block(rule: &Rule) -> Seen {
    let words = rule.words.min(5).max(rule.least);
    Seen {
        text: Text {
            words,
            units: 100,
            linked: (rule.links * 100.0).ceil() as u32,
            letters: 100,
            upper: (rule.upper * 100.0).ceil() as u32,
            led: rule.headlines,
            email: rule.email,
            cues: rule.says | rule.also,
            ..Text::default()
        },
        likely: 0.0,
        near: rule.class,
        box_links: 0.0,
        before: false,
        after: rule.behind,
        bare: false,
        form: rule.form,
        led: rule.led,
        items: 0,
        tail: true,
        bulleted: rule.listed,
        inset: Inset {
            offers: rule.offer.is_some(),
            says: rule.offer.unwrap_or(0),
            links: rule.inset,
            words,
            texts: 2,
        },
        author: rule.author,
        alike: 1,
        heading: false,
        heads: false,
    }
}

#[test]
fn every_rule_fits_the_block_that_it_speaks_of() {
    for rule in &RULES {
        assert!(rule.fits(&block(rule)), "{}", rule.id);
    }
}

#[test]
fn no_rule_fits_a_block_that_fails_one_of_its_conditions() {
    for rule in &RULES {
        let fails = |what: &str, changed: &dyn Fn(&mut Seen)| {
            let mut seen = block(rule);
            changed(&mut seen);
            assert!(!rule.fits(&seen), "{} without {what}", rule.id);
        };
        if rule.class != 0 {
            fails("its class words", &|s| s.near = 0);
        }
        if rule.says != 0 {
            fails("its phrase", &|s| s.text.cues &= !rule.says);
        }
        if rule.also & !rule.says != 0 {
            fails("its other phrase", &|s| s.text.cues &= !rule.also);
        }
        if rule.words != u32::MAX {
            fails("its shortness", &|s| s.text.words = rule.words + 1);
        }
        if rule.links > 0.0 {
            fails("its links", &|s| s.text.linked = 0);
        }
        if rule.upper > 0.0 {
            fails("its capitals", &|s| s.text.upper = 0);
        }
        if rule.likely <= 1.0 {
            fails("doubt", &|s| s.likely = 1.0);
        }
        if rule.items != u32::MAX {
            fails("its short list", &|s| s.items = u32::MAX);
        }
        for (asked, what, changed) in [
            (rule.form, "its form", (|s| s.form = false) as fn(&mut Seen)),
            (rule.led, "its lead-in", |s| s.led = false),
            (rule.behind, "its place", |s| s.after = false),
            (rule.plain, "plain words", |s| s.text.quotes = 2),
            (rule.headlines, "its label", |s| s.text.led = false),
            (rule.title, "its title", |s| {
                s.text.ends = true;
                s.text.led = false;
            }),
            (rule.email, "its address", |s| s.text.email = false),
            (rule.least > 0, "its length", |s| s.text.words = 0),
            (rule.few, "its rarity", |s| s.alike = u32::MAX),
            (rule.author, "its author", |s| s.author = false),
            (rule.boxed, "its box", |s| s.inset = Inset::default()),
            (rule.offer.is_some(), "its call", |s| s.inset.offers = false),
            (rule.offer.is_some_and(|cues| cues != 0), "what its box says", |s| s.inset.says = 0),
            (rule.inset > 0.0, "the links of its box", |s| s.inset.links = 0.0),
            (rule.listed, "its mark", |s| s.bulleted = false),
            (rule.place == Place::Inside, "a story around", |s| s.after = true),
            (rule.place == Place::Tail, "the story's end", |s| s.tail = false),
            (rule.place == Place::Near, "a place outside the footer", |s| s.near |= class::FOOT),
        ] {
            if asked {
                fails(what, &changed);
            }
        }
    }
}

#[test]
fn every_rule_has_a_sentence_for_the_reader() {
    let messages = include_str!("../../../../extension/_locales/en/messages.json");
    for rule in &RULES {
        let key = format!("\"why_{}\"", rule.id.replace('-', "_"));
        assert!(messages.contains(&key), "{key}");
    }
}

#[test]
fn notices_corrections_and_captions_are_no_promos() {
    let cases: [(&str, u64, u64); 4] = [
        ("paywall", cue::PAYWALL | cue::SUBSCRIBE, 0),
        ("consent", cue::CONSENT, class::CONSENT),
        ("correction", cue::CORRECTION | cue::SHARE, 0),
        ("caption", cue::READ_ALSO, class::CAPTION),
    ];
    for (name, cues, near) in cases {
        let mut seen = block(&RULES[0]);
        (seen.text.cues, seen.near) = (cues, near);
        assert_eq!(judge(&seen).map(|r| r.id), None, "{name}");
    }
}
