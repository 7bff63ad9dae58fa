//! What happened: the first sentence, and the one or two that tell most beside it.

use super::HAPPENED_WORDS;
use super::lines::{Line, Lines};
use super::rank::{Ranked, Weights, score};
use super::sections::Section;
use super::weights::WEIGHTS;
use crate::text::{Span, Story, order};

/// The most sentences.
const SENTENCES: usize = 3;
/// Of fewer words, a sentence tells little beside the first; one with somebody's words in it (`“I meant it,” he said.`)
/// not even of some more.
const SHORTEST: usize = 4;
const SHORTEST_QUOTED: usize = 9;
/// Sentences that are more alike than this say the same.
const ALIKE: f32 = 0.5;
/// A sentence with a larger share between quotation marks is somebody's words, not what happened.
const QUOTED: f32 = 0.75;
/// A publisher's section must have at least this many words to stand for the story.
const SECTION_WORDS: usize = 12;

/// The most words of a question that offers something.
const OFFER: usize = 12;

/// The line without the marks that close it behind its stop.
fn stopped(text: &str) -> &str {
    text.trim_end_matches(|c: char| c.is_whitespace() || "\"”’'»)]*“」』".contains(c))
}

/// The line is closed as a sentence is; a label, a credit, a time stamp is not.
fn is_closed(text: &str) -> bool {
    stopped(text).ends_with(['.', '!', '?', '…', '。', '！', '？', '।', '۔', '؟', '։', '።'])
}

/// The sentences in text order, and the heading of the publisher's section if they are from one.
pub fn choose(story: &Story, lines: &Lines, section: Option<&Section>) -> (Vec<Span>, Option<Span>) {
    if let Some(section) = section {
        let within = within(lines, section);
        if within.iter().map(|l| l.words).sum::<usize>() >= SECTION_WORDS {
            return (best(story, lines, &within, &WEIGHTS), Some(section.heading));
        }
    }
    (best(story, lines, &lines.all, &WEIGHTS), None)
}

/// The lines of a section, the first one cut behind the words before its colon.
pub fn within(lines: &Lines, section: &Section) -> Vec<Line> {
    let own = lines.all.iter().filter(|l| section.paragraphs.contains(&l.paragraph));
    let own = own.filter(|l| l.span.end > section.start);
    own.map(|l| Line { span: Span::new(l.span.start.max(section.start), l.span.end), ..*l }).collect()
}

/// The first sentence that tells, and the best others, in text order.
pub fn best(story: &Story, lines: &Lines, of: &[Line], weights: &Weights) -> Vec<Span> {
    // Where hardly any line is closed by a stop, the script or the house does without, and it tells nothing.
    let closed = |l: &&Line| is_closed(story.str(l.span));
    let stops = of.iter().filter(closed).count() * 2 >= of.len();
    let tells = |l: &Line| {
        let text = story.str(l.span);
        let own = (l.quoted as f32) <= QUOTED * l.words as f32;
        own && !l.house && (!stops || is_closed(text))
    };
    // A short question opens many an offer, and tells nothing.
    let asks = |l: &Line| l.words <= OFFER && stopped(story.str(l.span)).ends_with(['?', '？', '؟']);
    let opens = |l: &Line| l.words >= SHORTEST && tells(l) && !asks(l);
    let lead = of.iter().position(opens).or_else(|| of.iter().position(tells));
    let Some(lead) = lead.or(if of.is_empty() { None } else { Some(0) }) else {
        return Vec::new();
    };
    let ranked = Ranked::new(story, lines, of);
    let mut chosen = vec![lead];
    let mut words = of.get(lead).map_or(0, |l| l.words);
    let mut rest: Vec<(usize, f32)> = ranked.features.iter().map(|f| score(f, weights)).enumerate().collect();
    order::by_rank(&mut rest, |r| [order::falling(r.1), r.0 as u64, 0]);
    for (i, _) in rest {
        let Some(line) = of.get(i).filter(|l| tells(l) && (i > lead || !asks(l))) else { continue };
        let shortest = if line.quoted > 0 { SHORTEST_QUOTED } else { SHORTEST };
        if line.words < shortest || chosen.iter().any(|&c| c == i || ranked.alike(c, i) > ALIKE) {
            continue;
        }
        // A weaker sentence only because it is short would tell less than a digest that ends here.
        if chosen.len() == SENTENCES || words + line.words > HAPPENED_WORDS {
            break;
        }
        chosen.push(i);
        words += line.words;
    }
    order::by_rank(&mut chosen, |&i| [i as u64, 0, 0]);
    chosen.iter().filter_map(|&i| of.get(i)).map(|l| l.span).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Role;
    use crate::page::plain;

    #[test]
    fn labels_questions_and_words_of_the_house_are_not_what_happened() {
        let page = plain::page(
            "Copied!\nOriginally published in March.\nWant a faster answer?\nCheck out our guide to piers. It has 300 pages.\n\
             The council sold the old pier to a ferry line on Monday.\nIt had stood empty for nine years.",
        );
        let roles: Vec<_> = (1..7).map(|i| (i, Role::Paragraph)).collect();
        let story = Story::new(&page, &roles);
        let (chosen, _) = choose(&story, &Lines::new(&story, &[]), None);
        let told: Vec<&str> = chosen.iter().map(|&s| story.str(s)).collect();
        assert_eq!(told.first(), Some(&"The council sold the old pier to a ferry line on Monday."));
        assert_eq!(told.len(), 2);
    }
}
