//! Lookups among the marked stretches of a story, which stand in order and overlap nowhere.

use super::marks::Marked;
use crate::text::Span;

/// Those that share a byte with the span.
pub(super) fn touching(marks: &[Marked], span: Span) -> &[Marked] {
    let behind = marks.get(marks.partition_point(|m| m.span.end <= span.start)..).unwrap_or(&[]);
    behind.get(..behind.partition_point(|m| m.span.start < span.end)).unwrap_or(&[])
}

/// The span holds a whole stretch.
pub(super) fn holds_one(marks: &[Marked], span: Span) -> bool {
    touching(marks, span).iter().any(|m| span.contains(m.span))
}

/// The span is one stretch, or goes from the first byte of one to the last of another.
pub(super) fn marked(marks: &[Marked], span: Span) -> bool {
    let own = touching(marks, span);
    own.first().is_some_and(|m| m.span.start == span.start)
        && own.last().is_some_and(|m| m.span.end == span.end)
}

/// The stretch that the span is but for its marks.
pub(super) fn snap(marks: &[Marked], span: Span) -> Option<Span> {
    let marked = touching(marks, span).first()?;
    let slack = marked.span.len() - marked.inner.len() + 4;
    let near = |a: usize, b: usize| a.abs_diff(b) <= slack;
    (near(marked.span.start, span.start) && near(marked.span.end, span.end)).then_some(marked.span)
}
