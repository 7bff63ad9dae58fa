//! Order, by one sorter for the whole core: each type that the standard sort is made for anew adds 5 KB to the module.

use super::Span;

/// What things are ordered by: the first number that differs decides, the lower one first.
pub(crate) type Rank = [u64; 3];

/// Sorts by rank; things of one rank keep their order.
pub(crate) fn by_rank<T>(items: &mut Vec<T>, rank: impl Fn(&T) -> Rank) {
    let ranks = sorted(items.iter().map(rank).zip(0..).collect());
    let mut from: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(ranks.into_iter().filter_map(|(_, i)| from.get_mut(i)?.take()));
}

#[inline(never)]
fn sorted(mut ranks: Vec<(Rank, usize)>) -> Vec<(Rank, usize)> {
    ranks.sort_unstable();
    ranks
}

/// Spans in the order of the text.
pub(crate) fn place(span: Span) -> Rank {
    [span.start as u64, span.end as u64, 0]
}

/// A part of a rank by which larger numbers come first, in the total order of IEEE 754.
pub(crate) fn falling(n: f32) -> u64 {
    let bits = n.to_bits();
    let rising = if bits >> 31 == 1 { !bits } else { bits | 1 << 31 };
    u64::from(!rising)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn larger_numbers_come_first_and_equals_keep_their_order() {
        let mut items = vec![(0.5, 'a'), (-1.0, 'b'), (2.0, 'c'), (0.5, 'd'), (-0.25, 'e'), (0.0, 'f')];
        by_rank(&mut items, |i| [falling(i.0), 0, 0]);
        assert_eq!(items.iter().map(|i| i.1).collect::<String>(), "cadfeb");
    }
}
