//! Is the page a story? A table of exact rules first, then the page model.

use super::lexicon::{class, cue};
use super::traits::Tree;
use super::{settle, signals};
use crate::page::BlockId;
use crate::report::{PageKind, Reason, Verdict};
use crate::text::{Letters, among};

/// Words of running text that a story has at least; a page that claims to be an article needs fewer.
const STORY: u32 = 60;
const CLAIMED: u32 = 30;
/// Last parts of addresses of whole sections.
const SECTIONS: &str = "news blog blogs articles stories posts press newsroom in-the-news archive archives";
/// Below this the page model's word counts against a page.
const MODEL: f32 = 0.27;
/// Below this it does where headings that are links stand between the texts.
const TEASERS: f32 = 0.4;

/// What the rules look at.
struct Facts<'a> {
    tree: &'a Tree<'a>,
    /// Words of the story's running text.
    words: u32,
    /// Words of all of the story's text, lists and tables, too.
    all: u32,
    /// Blocks of the story's running text.
    blocks: u32,
    /// Headings that are links, between the story's first and last block, but not in cards.
    linked_headings: u32,
    /// Words of the story's text that speak of consent or of a paywall.
    notice: u32,
    /// The page claims to be an article.
    article: bool,
    /// How likely the page model takes it for a story.
    model: f32,
}

struct Rule {
    id: &'static str,
    kind: PageKind,
    test: fn(&Facts) -> bool,
}

/// The first that fits decides; without any the page is a story.
static RULES: [Rule; 14] = [
    Rule { id: "page-search", kind: PageKind::Search, test: |f| !f.article && is_search(f) },
    Rule {
        id: "page-forum",
        kind: PageKind::Forum,
        // Answers to a page's own questions are accepted ones only; readers suggest theirs.
        test: |f| {
            f.claims(&["DiscussionForumPosting", "QAPage"]) || signals::marks(f.tree, "suggestedAnswer")
        },
    },
    Rule { id: "page-recipe", kind: PageKind::Recipe, test: |f| !f.article && f.claims(&["Recipe"]) },
    Rule {
        id: "page-gallery",
        kind: PageKind::Gallery,
        test: |f| f.claims(&["ImageGallery"]) && f.words < 200,
    },
    Rule {
        id: "page-product",
        kind: PageKind::Product,
        test: |f| {
            !f.article && f.claims(&["Product", "ProductGroup", "product", "og:product", "Course", "Service"])
        },
    },
    Rule {
        id: "page-video",
        kind: PageKind::Video,
        test: |f| {
            f.words < 120
                && f.claims(&["VideoObject", "video.other", "video", "AudioObject", "PodcastEpisode"])
        },
    },
    Rule {
        id: "page-wall",
        kind: PageKind::Wall,
        test: |f| !f.article && f.notice * 2 > f.words && f.words < 400,
    },
    Rule {
        id: "page-collection",
        kind: PageKind::Index,
        test: |f| !f.article && f.claims(&["CollectionPage", "SearchResultsPage"]),
    },
    Rule {
        id: "page-section",
        kind: PageKind::Index,
        test: |f| !f.article && signals::parts(&f.tree.page.url).last().is_some_and(|p| among(SECTIONS, p)),
    },
    Rule {
        id: "page-teasers",
        kind: PageKind::Index,
        test: |f| {
            !f.article && f.model < TEASERS && f.linked_headings >= 4 && f.linked_headings * 2 >= f.blocks
        },
    },
    Rule {
        id: "page-links",
        kind: PageKind::Index,
        test: |f| f.too_short() && !f.article && f.tree.sum(0).links >= 40,
    },
    Rule { id: "page-short", kind: PageKind::Short, test: |f| f.too_short() },
    Rule {
        id: "page-offer",
        kind: PageKind::Product,
        test: |f| f.model < MODEL && (signals::claims_shop(f.tree) || f.dates() < 4),
    },
    Rule { id: "page-list", kind: PageKind::Index, test: |f| f.model < MODEL },
];

impl Facts<'_> {
    fn claims(&self, kinds: &[&str]) -> bool {
        self.tree.page.meta.types.iter().any(|t| kinds.contains(&t.as_str()))
    }
    fn too_short(&self) -> bool {
        // A calendar, a list of results may hold no sentence.
        if self.article { self.all < CLAIMED } else { self.words < STORY }
    }
    fn dates(&self) -> usize {
        let dated = |&&id: &&BlockId| self.tree.text(id).says(cue::DATE) && self.tree.text(id).words <= 12;
        self.tree.leaves.iter().filter(dated).count()
    }
}

/// The address or the title says so.
fn is_search(facts: &Facts) -> bool {
    let page = facts.tree.page;
    let query = page.url.split_once('?').map_or("", |(_, q)| q);
    let asked =
        query.split('&').any(|part| ["q=", "s=", "query=", "search="].iter().any(|k| part.starts_with(k)));
    let title = page.title.small();
    asked || ["search results", "results for", "search:", "search for"].iter().any(|t| title.contains(t))
}

/// The kind of page. `story` are the blocks of the story's text, `model` how likely the page model takes it for one.
pub fn of(tree: &Tree, story: &[BlockId], model: f32) -> Verdict {
    let running: Vec<BlockId> = story.iter().copied().filter(|&id| tree.text(id).running).collect();
    let words = |ids: &mut dyn Iterator<Item = BlockId>| ids.map(|id| tree.text(id).words).sum::<u32>();
    let (first, last) = (running.first().copied().unwrap_or(0), running.last().copied().unwrap_or(0));
    // Cards between the story's parts are none of it.
    let in_card = |id| tree.above(id).any(|a| settle::is_card(tree, a));
    let linked = |&&id: &&BlockId| {
        first <= id
            && id <= last
            && super::locate::heading_of(tree, id) > 0
            && tree.text(id).link_share() > 0.9
            && !in_card(id)
    };
    let is_notice = |&id: &BlockId| {
        tree.text(id).says(cue::CONSENT | cue::PAYWALL | cue::LEGAL | cue::PRIVACY)
            || std::iter::once(id).chain(tree.above(id)).take(6).any(|a| tree.class(a) & class::CONSENT != 0)
    };
    let facts = Facts {
        tree,
        words: words(&mut running.iter().copied()),
        all: words(&mut story.iter().copied()),
        blocks: running.len() as u32,
        linked_headings: tree.leaves.iter().filter(linked).count() as u32,
        notice: words(&mut running.iter().copied().filter(is_notice)),
        article: signals::claims_article(tree),
        model,
    };
    match RULES.iter().find(|rule| (rule.test)(&facts)) {
        Some(rule) => Verdict { kind: rule.kind, why: Reason::new(rule.id) },
        None => Verdict { kind: PageKind::Story, why: Reason::new("page-story") },
    }
}
