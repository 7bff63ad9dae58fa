//! A speaker wears one hue and one line, in the page as in pop-up and panel: two style sheets, one table.

use std::collections::BTreeMap;

/// Hue and line (style, width, colour) by slot, certainty and ground, as `marks.css` draws them.
fn in_the_page() -> BTreeMap<String, String> {
    let sheet = include_str!("../extension/page/marks.css").to_lowercase();
    let mut table = BTreeMap::new();
    for (slot, ground) in (1..=7).flat_map(|s| [(s, 'l'), (s, 'd')]) {
        let rule = |name: String| {
            let rules = sheet.lines().filter(|l| l.contains(&format!("(key-{name})")) && l.contains('{'));
            rules.filter_map(|l| l.split_once('{')).map(|(_, body)| body.to_owned()).collect::<String>()
        };
        let hue = value(&rule(format!("s{slot}{ground}")), "background-color: ");
        let line = value(&rule(format!("{slot}n{ground}")), "text-decoration: underline ");
        table.insert(format!("{slot}{ground}"), format!("{hue} {line}"));
    }
    table
}

/// The same, as `theme.css` has it.
fn in_the_views() -> BTreeMap<String, String> {
    let sheet = include_str!("../extension/theme.css").to_lowercase();
    let both = |name: String| {
        let colours = value(&sheet, &format!("{name}: light-dark("));
        colours.trim_end_matches(')').split(", ").map(str::to_owned).collect::<Vec<_>>()
    };
    let mut table = BTreeMap::new();
    for slot in 1..=7 {
        let (hue, ink) = (both(format!("--slot-{slot}-tint")), both(format!("--slot-{slot}-ink")));
        let line = value(&sheet, &format!("--slot-{slot}-line: "));
        for (i, ground) in ['l', 'd'].into_iter().enumerate() {
            table.insert(format!("{slot}{ground}"), format!("{} {line} {}", hue[i], ink[i]));
        }
    }
    table
}

fn value(text: &str, before: &str) -> String {
    let after = text.split_once(before).map(|(_, after)| after).unwrap_or_default();
    after.split(';').next().unwrap_or_default().trim().to_owned()
}

#[test]
fn a_speaker_wears_the_same_hue_and_line_in_page_and_panel() {
    assert_eq!(in_the_page(), in_the_views());
}
