//! Who answers whom: only where the article says that one answers, denies, rejects, contradicts or agrees with the
//! other, and only when both are known.

mod cues;

use super::scene::{Scene, is_voice};
use crate::report::{Exchange, SpeakerKind};
use crate::text::among;
use crate::text::order;
use crate::text::{Letters, Pieces, Span, unmarked};
use cues::{TABLE, Target, undone};

/// The most sentences between a cue and what it answers.
const REACH: usize = 4;
/// The same for a denial.
const DENIAL_REACH: usize = 1;
/// The same for a contradiction in somebody’s own words.
const RETORT_REACH: usize = 2;
/// Bytes behind a cue's sentence within which the answer's own words may begin.
const NEAR: usize = 200;

/// All pairs, each once, in the order of the text.
pub fn find(scene: &Scene) -> Vec<Exchange> {
    let mut all: Vec<Exchange> = Vec::new();
    for (sentence, own) in scene.sentences() {
        let mut taken: Vec<Span> = Vec::new();
        let pieces = Pieces::of(&own);
        for row in TABLE.rows.iter().filter(|r| pieces.any(r.hints)) {
            for m in row.cue.find_iter(&own) {
                let at = Span::new(sentence.start + m.start(), sentence.start + m.end());
                if taken.iter().any(|t| t.overlaps(at)) || undone(own.get(..m.start()).unwrap_or("")) {
                    continue;
                }
                if let Some(pair) = pair(scene, row.target, at, sentence) {
                    taken.push(at);
                    all.push(pair);
                }
            }
        }
    }
    all.extend(retorts(scene));
    order::by_rank(&mut all, |p| [p.cue.mark.block.into(), p.cue.mark.start.into(), 0]);
    let mut seen = Vec::new();
    all.retain(|p| {
        let new = !seen.contains(&(p.from, p.to));
        seen.push((p.from, p.to));
        new
    });
    all
}

fn pair(scene: &Scene, target: Target, cue: Span, sentence: Span) -> Option<Exchange> {
    let from = match target {
        Target::By => scene.object(cue.end, sentence).map(|(_, e)| e),
        _ => answerer(scene, cue, sentence),
    };
    let from = from.or_else(|| follower(scene, cue, sentence))?;
    let Answered { to, quote, end } = answered(scene, target, cue, sentence, from)?;
    let own = said_by(scene, from, |at| at >= sentence.start).next();
    let near = own.filter(|&q| position(scene, q as usize).is_some_and(|p| p < sentence.end + NEAR));
    let spoken = || scene.attributions.iter().any(|a| a.cue.is_some_and(|c| c.overlaps(cue)));
    // Whoever is asked about a paper answers a reporter.
    if scene.story.str(cue).trim_start_matches([',', ' ']).small().starts_with("asked")
        && is_document(scene, to)
    {
        return None;
    }
    // One can respond without a word.
    if target == Target::Before && near.is_none() && !spoken() {
        return None;
    }
    let start = cue.start + scene.story.str(cue).find(char::is_alphanumeric)?;
    let words = scene.story.str(Span::new(start, end)).trim_end_matches(|c: char| !c.is_alphanumeric());
    exchange(scene, from, to, Span::new(start, start + words.len()), near, quote)
}

/// A pair, if both speak and stand on two sides.
fn exchange(
    scene: &Scene,
    from: usize,
    to: usize,
    cue: Span,
    from_quote: Option<u32>,
    to_quote: Option<u32>,
) -> Option<Exchange> {
    let speaks = |e: usize| (e < scene.cast.speaking).then(|| u32::try_from(e).ok()).flatten();
    if from == to || scene.speaks_for(from, to) || scene.speaks_for(to, from) {
        return None;
    }
    Some(Exchange {
        from: speaks(from)?,
        to: speaks(to)?,
        cue: scene.story.passage(cue)?,
        from_quote,
        to_quote,
    })
}

/// Whom a cue answers.
struct Answered {
    to: usize,
    /// Their words, if they are quoted.
    quote: Option<u32>,
    /// Where the article's words for it end: behind the cue, or behind the claim that it points at.
    end: usize,
}

fn answered(scene: &Scene, target: Target, cue: Span, sentence: Span, from: usize) -> Option<Answered> {
    let rest = scene.story.str(Span::new(cue.end, sentence.end));
    let spoken = |end: usize, reach: usize| {
        let papers = target == Target::By
            || FIGURES.iter().any(|w| scene.story.str(Span::new(cue.end, end)).contains(w));
        let (to, quote) = spoken_before(scene, cue, sentence, from, reach, papers)?;
        Some(Answered { to, quote: Some(quote), end })
    };
    let last = |end: usize| spoken(end, REACH);
    let theirs = || {
        let (mention, to) = scene.object(cue.end, sentence).or_else(|| scene.surname(cue.end, sentence))?;
        let behind = Span::new(mention.end, sentence.end);
        let claim = scene.possessive(mention, sentence).then(|| claim_end(scene, behind)).flatten();
        let pronoun = scene.story.str(mention).starts_with(char::is_lowercase);
        if let Some(end) = claim {
            return match target {
                // `defended her comments`: most often one's own.
                Target::Theirs if pronoun => None,
                // Their claim, but somebody else said it for them.
                _ if to >= scene.cast.speaking => last(end),
                _ => Some(Answered { to, quote: said_by(scene, to, |at| at < cue.start).last(), end }),
            };
        }
        // `dismissed the report`: a paper is its own claim.
        let claims = target == Target::Claim && is_document(scene, to);
        let whole = (claims || matches!(target, Target::Behind | Target::With))
            && fits(&TABLE.whole, scene.story.str(behind));
        // `X contradicted him`: somebody else, whoever spoke last.
        if whole && pronoun && to == from {
            return last(mention.end);
        }
        let quote = || said_by(scene, to, |at| at < cue.start).last();
        whole.then(|| Answered { to, quote: quote(), end: mention.end })
    };
    let pointed = || {
        let object = TABLE.pointed.as_ref()?.captures(rest)?.get(1)?;
        last(cue.end + object.end())
    };
    match target {
        Target::Behind | Target::Theirs => theirs(),
        Target::With => theirs().or_else(pointed),
        Target::Claim => theirs()
            .or_else(pointed)
            .or_else(|| denial(scene, cue, sentence, from).then(|| spoken(cue.end, DENIAL_REACH)).flatten()),
        Target::By => last(cue.end),
        Target::Untrue => fits(&TABLE.untrue, rest).then(|| last(cue.end)).flatten(),
        Target::Before => {
            let opening = scene.story.str(Span::new(sentence.start, cue.start)).small();
            // Somebody who is asked answers whoever asks, most often a reporter.
            let asked = ASKED.iter().any(|w| opening.starts_with(w));
            let answers = !asked && !fits(&TABLE.elsewhere, rest);
            answers.then(|| last(cue.end)).flatten().filter(|a| !is_document(scene, a.to))
        }
    }
}

/// Claims that papers make as well as people.
const FIGURES: &[&str] = &["figure", "finding", "report", "estimate", "review"];

/// How a sentence opens that is about an answer to a question.
const ASKED: &[&str] = &["asked ", "when asked", "pressed ", "questioned "];

fn fits(pattern: &Option<regex_lite::Regex>, text: &str) -> bool {
    pattern.as_ref().is_some_and(|p| p.is_match(text))
}

/// Where the claim ends that stands behind a name in the possessive.
fn claim_end(scene: &Scene, behind: Span) -> Option<usize> {
    let text = scene.story.str(behind);
    let rest = text.trim_start_matches(['\'', '’', 's']);
    let claim = TABLE.claim.as_ref()?.captures(rest)?.get(1)?;
    Some(behind.end - rest.len() + claim.end())
}

/// `X denied that it was late` answers whoever said so just before. A standing denial (`has denied`), one that is told
/// by the way (`X, which denied that …`), and one behind other words of theirs, answers nobody here.
fn denial(scene: &Scene, cue: Span, sentence: Span, from: usize) -> bool {
    let goes_on = said_by(scene, from, |at| (sentence.start..cue.start).contains(&at)).next().is_some();
    let rest = scene.story.str(Span::new(cue.end, sentence.end));
    let before = scene.story.str(Span::new(sentence.start, cue.start));
    let by_the_way =
        matches!(before.split_whitespace().next_back(), Some("which" | "who" | "has" | "have" | "had"));
    among("denied denies deny disputed disputes", scene.story.str(cue))
        && !by_the_way
        && !goes_on
        && TABLE.clause.as_ref().is_some_and(|c| c.is_match(rest))
}

/// Contradictions in somebody's own words, right behind what they contradict: `“That is not true,” said X.`
fn retorts(scene: &Scene) -> Vec<Exchange> {
    let marked = (0u32..).zip(scene.attributions).zip(&scene.cast.owners);
    let found = marked.filter_map(|((quote, a), owner)| {
        let (from, part) = (owner.entity?, *a.quoted.first()?);
        let text = scene.story.str(part);
        let found = TABLE.retort.as_ref()?.find(text)?;
        let inner = unmarked(text);
        let start = part.start + text.find(inner).filter(|&i| i <= found.end())?;
        let words = scene.story.str(Span::new(start, part.start + found.end()));
        let cue = Span::new(start, start + words.trim_end_matches(|c: char| !c.is_alphanumeric()).len());
        let sentence = *scene.story.sentences.get(scene.story.sentence_at(part.start)?)?;
        let (to, to_quote) = spoken_before(scene, part, sentence, from, RETORT_REACH, false)?;
        exchange(scene, from, to, cue, Some(quote), Some(to_quote))
    });
    found.collect()
}

/// Who answers: the speaker of the attribution whose cue this is, or who stands before the cue as its subject.
fn answerer(scene: &Scene, cue: Span, sentence: Span) -> Option<usize> {
    let spoken = scene.attributions.iter().zip(&scene.cast.owners);
    let own = spoken.filter(|(a, _)| a.cue.is_some_and(|c| c.overlaps(cue))).find_map(|(_, o)| o.entity);
    if own.is_some() {
        return own;
    }
    if let Some(subject) = scene.voice(cue.start, sentence) {
        return spokesman(scene, cue, sentence, subject).or(Some(subject));
    }
    // `Answering X, the minister said`: the sentence has one voice.
    let mut voices = scene
        .attributions
        .iter()
        .zip(&scene.cast.owners)
        .filter_map(|(a, o)| a.cue.filter(|c| sentence.contains(*c) && c.start >= cue.end).and(o.entity));
    let first = voices.next()?;
    voices.all(|v| v == first).then_some(first)
}

/// Who speaks first behind a cue that is about nobody in particular, in its paragraph: `Not everyone agrees. Ana Hale says …`
fn follower(scene: &Scene, cue: Span, sentence: Span) -> Option<usize> {
    const BARE: &[&str] = &["agree", "differ", "bristle", "drew"];
    if !BARE.iter().any(|w| scene.story.str(cue).contains(w)) || scene.story.str(cue).ends_with("with") {
        return None;
    }
    let here = scene.story.paragraph_at(cue.start);
    let first = behind(scene, cue, sentence).filter(|&(at, _)| scene.story.paragraph_at(at) == here).min()?;
    scene.cast.owners.get(first.1)?.entity
}

/// What is said right behind a cue: where it begins, and which it is.
fn behind(scene: &Scene, cue: Span, sentence: Span) -> impl Iterator<Item = (usize, usize)> {
    let near = cue.end..sentence.end + NEAR;
    let all = (0..scene.attributions.len()).filter_map(|i| Some((position(scene, i)?, i)));
    all.filter(move |(at, _)| near.contains(at))
}

/// Through whom an office answers: `X’s office denied that. Ana Hale, a spokeswoman, said`.
fn spokesman(scene: &Scene, cue: Span, sentence: Span, subject: usize) -> Option<usize> {
    let voiced = |span: Span| scene.story.str(span).split_whitespace().any(is_voice);
    let first = behind(scene, cue, sentence).min()?;
    let who = scene.cast.owners.get(first.1)?.entity?;
    let entity = scene.entity(who)?;
    let speaks = voiced(entity.name) || entity.role.is_some_and(voiced);
    let silent = subject >= scene.cast.speaking;
    let office = voiced(Span::new(sentence.start, cue.start));
    let named = scene.story.str(sentence).starts_with("A spokes") && !entity.body;
    (speaks && (silent || office) || office && named).then_some(who)
}

/// A paper, a letter, a report: what it says, it says by itself.
fn is_document(scene: &Scene, who: usize) -> bool {
    scene.entity(who).is_some_and(|e| e.kind == SpeakerKind::Document)
}

/// Whoever else spoke last before the cue, within reach: people and bodies before papers and documents, unless
/// `papers`.
fn spoken_before(
    scene: &Scene,
    cue: Span,
    sentence: Span,
    from: usize,
    reach: usize,
    papers: bool,
) -> Option<(usize, u32)> {
    let here = scene.story.sentence_at(sentence.start)?;
    let mut paper = None;
    for (i, attribution) in scene.attributions.iter().enumerate().rev() {
        let Some(at) = position(scene, i) else { continue };
        // The answer's own words may stand before its cue: they are no earlier statement.
        if at >= sentence.start
            || attribution.within
            || attribution.cue.is_some_and(|c| c.overlaps(cue))
            || !scene.running(at)
        {
            continue;
        }
        // Words that run on end nearer than they begin.
        let last = attribution.content.iter().map(|c| c.end).rfind(|c| *c <= sentence.start);
        let end = last.map_or(at, |end| end - 1);
        if scene.story.sentence_at(end).is_none_or(|s| here.saturating_sub(s) > reach) {
            break;
        }
        match scene.cast.owners.get(i).and_then(|o| o.entity) {
            // Their own words stand between: whom they answer is no longer plain.
            Some(e) if e == from => break,
            Some(e) if is_document(scene, e) && !papers => {
                paper = paper.or(Some((e, i as u32)));
            }
            Some(e) => return Some((e, i as u32)),
            None => break,
        }
    }
    paper
}

/// Where an attribution stands: where its first content begins.
fn position(scene: &Scene, attribution: usize) -> Option<usize> {
    scene.attributions.get(attribution)?.content.first().map(|s| s.start)
}

/// The attributions of a speaker whose place fits, in order.
fn said_by<'a>(
    scene: &'a Scene,
    who: usize,
    fits: impl Fn(usize) -> bool + 'a,
) -> impl Iterator<Item = u32> + 'a {
    let all = (0u32..).zip(scene.cast.owners.iter());
    all.filter(move |(i, o)| o.entity == Some(who) && position(scene, *i as usize).is_some_and(&fits))
        .map(|(i, _)| i)
}
