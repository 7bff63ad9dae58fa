//! What happened: the first sentence, and the one or two that tell most beside it.

use super::HAPPENED_WORDS;
use super::lines::{Line, Lines};
use super::rank::{Ranked, score};
use super::sections::Section;
use crate::text::order;
use crate::text::{Span, Story};

/// The most sentences.
const SENTENCES: usize = 3;
/// Sentences that are more alike than this say the same.
const ALIKE: f32 = 0.5;
/// A sentence with a larger share between quotation marks is somebody's words, not what happened.
const QUOTED: f32 = 0.6;
/// A publisher's section must have at least this many words to stand for the story.
const SECTION_WORDS: usize = 12;

/// The sentences in text order, and the heading of the publisher's section if they are from one.
pub fn choose(story: &Story, lines: &Lines, section: Option<&Section>) -> (Vec<Span>, Option<Span>) {
    if let Some(section) = section {
        let within = within(lines, section);
        if within.iter().map(|l| l.words).sum::<usize>() >= SECTION_WORDS {
            return (best(story, lines, &within), Some(section.heading));
        }
    }
    (best(story, lines, &lines.all), None)
}

/// The lines of a section, the first one cut behind the words before its colon.
pub fn within(lines: &Lines, section: &Section) -> Vec<Line> {
    let own = lines.all.iter().filter(|l| section.paragraphs.contains(&l.paragraph));
    let own = own.filter(|l| l.span.end > section.start);
    own.map(|l| Line { span: Span::new(l.span.start.max(section.start), l.span.end), ..*l }).collect()
}

fn best(story: &Story, lines: &Lines, of: &[Line]) -> Vec<Span> {
    let tells = |l: &Line| (l.quoted as f32) <= QUOTED * l.words as f32;
    let Some(lead) = of.iter().position(tells).or(if of.is_empty() { None } else { Some(0) }) else {
        return Vec::new();
    };
    let ranked = Ranked::new(story, lines, of);
    let mut chosen = vec![lead];
    let mut words = of.get(lead).map_or(0, |l| l.words);
    let mut rest: Vec<(usize, f32)> = ranked.features.iter().map(score).enumerate().collect();
    order::by_rank(&mut rest, |r| [order::falling(r.1), r.0 as u64, 0]);
    for (i, _) in rest {
        let Some(line) = of.get(i).filter(|l| tells(l)) else { continue };
        if line.words <= 3 || chosen.iter().any(|&c| c == i || ranked.alike(c, i) > ALIKE) {
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
