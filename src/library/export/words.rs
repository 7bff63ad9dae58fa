//! What every format says in the same words: the quotation, whose it is, where it stands.

use crate::article::Role;
use crate::report::{Quote, QuoteKind, Report, Speaker};

/// Marks that open or close a quotation.
const MARKS: &[char] = &['"', '“', '”', '„', '‟', '«', '»', '‘', '’', '‚', '‹', '›', '「', '」', '『', '』'];

/// A part of a direct quotation without the marks at its ends. An apostrophe that belongs to the last word stays.
fn bare(part: &str) -> &str {
    let open = part.chars().next().filter(|c| MARKS.contains(c));
    let Some(open) = open else { return part };
    let inner = part.get(open.len_utf8()..).unwrap_or("");
    let closing: &[char] = match open {
        '"' => &['"'],
        '“' | '„' | '‟' | '”' => &['”', '“'],
        '«' => &['»'],
        '»' => &['«'],
        '‘' | '‚' | '’' => &['’', '‘'],
        '‹' => &['›'],
        '›' => &['‹'],
        '「' => &['」'],
        _ => &['』'],
    };
    inner.strip_suffix(closing).unwrap_or(inner).trim()
}

/// The quotation as one line. Direct: its words between one pair of marks, an ellipsis where the cue stood between
/// its parts. Mixed and reported: the page's words, with the marks that the page has and no others.
#[must_use]
pub fn quoted(quote: &Quote) -> String {
    let parts = quote.content.iter().map(|p| p.text.as_str());
    if quote.kind != QuoteKind::Direct {
        return fold(&parts.collect::<Vec<_>>().join(" … "));
    }
    let mut out = String::from("“");
    let mut last: Option<(u32, &str)> = None;
    for passage in &quote.content {
        let inner = bare(&passage.text);
        if let Some((block, before)) = last {
            // A new paragraph, or a part that begins after a full stop, leaves nothing of the quotation out.
            let whole = before.ends_with(['.', '!', '?']) || passage.mark.block != block;
            out.push_str(if whole { " " } else { " … " });
        }
        out.push_str(inner);
        last = Some((passage.mark.block, inner));
    }
    if let Some(cut) = out.strip_suffix(',') {
        out.truncate(cut.len());
    }
    out.push('”');
    fold(&out)
}

/// White space folded to single spaces.
#[must_use]
pub fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whose the quotation is.
#[must_use]
pub fn speaker<'a>(report: &'a Report, quote: &Quote) -> Option<&'a Speaker> {
    report.speakers.get(quote.speaker? as usize)
}

/// The speaker's name, or an empty string.
#[must_use]
pub fn name(report: &Report, quote: &Quote) -> String {
    speaker(report, quote).map_or_else(String::new, |s| fold(&s.name.text))
}

/// The speaker's role, or an empty string.
#[must_use]
pub fn role(report: &Report, quote: &Quote) -> String {
    speaker(report, quote).and_then(|s| s.role.as_ref()).map_or_else(String::new, |r| fold(&r.text))
}

/// `Speaker, role`; what to call the unattributed is for the format to say.
#[must_use]
pub fn attribution(report: &Report, quote: &Quote) -> String {
    let parts = [name(report, quote), role(report, quote)];
    parts.into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(", ")
}

/// The day of publication: the date part of an ISO date, else the words as they stand.
#[must_use]
pub fn day(published: &str) -> &str {
    match date(published) {
        Some(_) => published.trim().get(..10).unwrap_or(published),
        None => published.trim(),
    }
}

/// Year, month and day of an ISO date.
#[must_use]
pub fn date(published: &str) -> Option<(u32, u32, u32)> {
    let mut parts = published.trim().get(..10)?.split('-');
    let (y, m, d) = (parts.next()?, parts.next()?, parts.next()?);
    let number = |s: &str| s.bytes().all(|b| b.is_ascii_digit()).then(|| s.parse::<u32>().ok()).flatten();
    let (y, m, d) = (number(y)?, number(m)?, number(d)?);
    ((1..=12).contains(&m) && (1..=31).contains(&d)).then_some((y, m, d))
}

/// Which paragraph of the story the quotation begins in, counted from 1.
#[must_use]
pub fn paragraph(report: &Report, quote: &Quote) -> Option<usize> {
    let block = quote.content.first()?.mark.block;
    let running = report.story.iter().filter(|b| matches!(b.role, Role::Paragraph | Role::ListItem));
    running.map(|b| b.block).position(|b| b == block).map(|i| i + 1)
}

/// The names of a tier and a kind as the formats for machines write them.
#[must_use]
pub fn kind(quote: &Quote) -> &'static str {
    match quote.kind {
        QuoteKind::Direct => "direct",
        QuoteKind::Mixed => "mixed",
        QuoteKind::Indirect => "indirect",
    }
}

/// How sure the attribution is.
#[must_use]
pub fn tier(quote: &Quote) -> &'static str {
    use crate::report::Tier;
    match quote.tier {
        Tier::Named => "named",
        Tier::Inferred => "inferred",
        Tier::Unclear => "unclear",
        Tier::Corrected => "corrected by the reader",
    }
}
