//! How the story is sourced: how many speak, who of them is fully identified, who is not named and why.

use super::listed;
use super::scene::Scene;
use crate::report::{Chain, Sourcing, SpeakerKind, Unnamed};
use crate::text::among;
use crate::text::{Rows, Span, order, pattern};
use regex_lite::Regex;
use std::sync::LazyLock;

/// Words by which an article says that it does not name a source, with the clause that says why.
static UNNAMED: LazyLock<Rows> = LazyLock::new(|| {
    const ROWS: [(&[&str], &str); 1] = [(
        &[
            "anonym",
            "named",
            "identified",
            "quoted",
            "unnamed",
            "authori",
            "allowed",
            "permitted",
            "condition",
        ],
        r"(?x)\b(?:
            (?:on|under)\ (?:the\ )?condition\ (?:of\ (?:strict\ )?anonymity|that\ (?:he|she|they)\ (?:not\ be|be\ granted|remain)\ \w+)
            |(?:spoke|speaking|spoken|talked)\ anonymously
            |(?:asked|asking|requested|requesting|wished|wanted|preferred|insisted)\ (?:that\ \w+\ )?(?:not\ to\ be|to\ not\ be|not\ be|to\ remain)\ (?:named|identified|quoted|anonymous|unnamed)(?:\ by\ name)?
            |(?:would|did|could|does|do)\ ?(?:not|n['’]t)\ (?:want\ to\ |wish\ to\ |like\ to\ )?be\ (?:named|identified)
            |declined\ to\ be\ (?:named|identified)
            |(?:was|were|is|are)\ ?(?:not|n['’]t)\ (?:being\ )?(?:named|identified)
            |(?:granted|given)\ anonymity
        )(?:[^.;:]{0,12}?\s(?:because|since|as|citing|for\ fear|out\ of\ fear|due\ to|so\ as|in\ order)\b[^.;:,]{3,160}(?:,\ (?:and|or|nor)\b[^.;:,]{3,80})?)?
        |\b(?:because|as|since)\ (?:he|she|they)\ (?:was|were|is|are)\ ?(?:not|n['’]t)\ (?:authori[sz]ed|allowed|permitted)\ to\b[^.;:,]{3,120}
        |\b(?:was|were|is|are)\ ?(?:not|n['’]t)\ (?:authori[sz]ed|allowed|permitted)\ to\ (?:speak|discuss|comment|talk)\b[^.;:,]{0,100}",
    )];
    Rows::new(ROWS, str::to_owned)
});

/// Where something was said rather than to whom: an utterance of this kind came through it.
static MEDIUM: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:statement|interview|e-?mail|post|posts|tweet|letter|memo|note|release|blog|podcast|radio|television|TV|show|programme|program|newsletter|report|filing|affidavit|documents?|video|message|messages|editorial|op-ed|column|essay|Twitter|X|Facebook|Instagram|Truth Social|Bluesky|Telegram|TikTok|spokes(?:man|woman|person))\b",
    )
});

/// The card.
pub fn card(scene: &Scene) -> Sourcing {
    let speakers = || scene.cast.entities.iter().take(scene.cast.speaking);
    let identified = speakers().filter(|s| is_identified(scene.story.str(s.name), s.role.is_some(), s.kind));
    Sourcing {
        sources: u32::try_from(scene.cast.speaking).unwrap_or(u32::MAX),
        identified: identified.count() as u32,
        kinds: kinds(speakers().map(|s| s.kind)),
        unnamed: unnamed(scene),
        chains: chains(scene),
    }
}

/// A source with both a name and a role.
pub fn is_identified(name: &str, has_role: bool, kind: SpeakerKind) -> bool {
    let named = name.split_whitespace().any(|w| w.starts_with(char::is_uppercase));
    has_role && named && kind != SpeakerKind::Anonymous
}

/// How many sources there are of each kind, most first.
pub fn kinds(of: impl Iterator<Item = SpeakerKind>) -> Vec<(SpeakerKind, u32)> {
    let mut kinds: Vec<(SpeakerKind, u32)> = Vec::new();
    for kind in of {
        match kinds.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, n)) => *n += 1,
            None => kinds.push((kind, 1)),
        }
    }
    order::by_rank(&mut kinds, |&(kind, n)| [u64::from(u32::MAX - n), kind as u64, 0]);
    kinds
}

/// Everybody unnamed, with the article's reason.
fn unnamed(scene: &Scene) -> Vec<Unnamed> {
    let reasons: Vec<Span> = scene
        .sentences()
        .flat_map(|(sentence, own)| {
            let found = UNNAMED.find(&own).into_iter();
            found.map(move |r| Span::new(sentence.start + r.start, sentence.start + r.end))
        })
        .collect();
    let anonymous = (0u32..).zip(&scene.cast.entities).take(scene.cast.speaking);
    let anonymous = anonymous.filter(|(_, e)| e.kind == SpeakerKind::Anonymous);
    let items = listed::items(scene.story, scene.attributions, scene.cast);
    let speaks = |id: u32| {
        let mut own = items.iter().zip(&scene.cast.owners).filter(|(_, o)| o.entity == Some(id as usize));
        own.any(|(item, _)| !item)
    };
    let anonymous = anonymous.filter(|(id, _)| speaks(*id));
    let unnamed = anonymous.map(|(speaker, entity)| {
        let near = reasons.iter().find(|r| entity.mentions.iter().any(|m| concerns(scene, **r, *m)));
        Unnamed { speaker, reason: near.and_then(|r| scene.story.passage(trimmed(scene, *r))) }
    });
    unnamed.collect()
}

/// The reason is given of this mention: in its sentence, or in the next of the same paragraph.
fn concerns(scene: &Scene, reason: Span, mention: Span) -> bool {
    let story = scene.story;
    let place = |at: usize| Some((story.paragraph_at(at)?, story.sentence_at(at)?));
    let (Some((p, r)), Some((q, m))) = (place(reason.start), place(mention.start)) else { return false };
    p == q && (r == m || r == m + 1)
}

fn trimmed(scene: &Scene, span: Span) -> Span {
    let text = scene.story.str(span);
    Span::new(span.start, span.start + text.trim_end_matches([',', ' ']).len())
}

/// Quotations that came through an outlet, a statement or somebody who speaks for the speaker.
fn chains(scene: &Scene) -> Vec<Chain> {
    let passed = (0u32..).zip(scene.attributions).filter_map(|(quote, a)| {
        let via = a.via?;
        let text = scene.story.str(via);
        let mut whom = scene.mentions_in(via).iter().filter_map(|&(_, e)| scene.entity(e)).peekable();
        let unseen = whom.peek().is_none();
        let body = whom.any(|e| e.body || matches!(e.kind, SpeakerKind::Outlet | SpeakerKind::Document));
        // `told Reuters`, but not `told councillors`, `told him` or `told Hale`.
        let name = text.starts_with(char::is_uppercase) && !among("I We MPs Congress Parliament", text);
        let through = (name && (body || unseen && text.split_whitespace().count() < 4))
            || MEDIUM.as_ref().is_some_and(|m| m.is_match(text));
        (through && !scene.is_publisher(text))
            .then(|| scene.story.passage(via))
            .flatten()
            .map(|via| Chain { quote, via })
    });
    passed.collect()
}
