//! What class words and phrases of pages mean: data only.
//!
//! A class word is a piece of an `id`, `class` or hint (`ArticleBody_article__x1` has `article`, `body`, `x1`), or two
//! neighbouring pieces put together (`read-more` has `readmore`). A phrase is a run of whole words, in lower case.

pub mod class;
pub mod cue;
