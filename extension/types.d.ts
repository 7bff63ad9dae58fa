// Generated from the Rust types by `cargo ext types`; do not edit.
//
// Ambient: classic scripts and modules alike name a type in JSDoc without an import, `@type {Wsw.Report}`,
// `@param {Wsw.BackgroundToPage} message`.
declare namespace Wsw {
/**
 * What a reader does in a view. The shells (`popup.js`, `panel.js`, `options.js`) carry it out: what needs the
 * gesture (permissions, opening the panel) at once, the rest by a message to the background.
 */
type Action = { "kind": "read" } | { "kind": "set-view", 
/**
 * The whole new view.
 */
view: View, } | { "kind": "reveal", 
/**
 * The place.
 */
mark: Mark, } | { "kind": "open-panel" } | { "kind": "always", 
/**
 * Always.
 */
on: boolean, } | { "kind": "forget-site", 
/**
 * Its match pattern.
 */
site: string, } | { "kind": "set-preferences", 
/**
 * The whole new settings.
 */
preferences: Preferences, } | { "kind": "copy", 
/**
 * What to copy.
 */
text: string, } | { "kind": "save", 
/**
 * Name of the file.
 */
name: string, 
/**
 * Media type of the text.
 */
media: string, 
/**
 * What to write.
 */
text: string, } | { "kind": "copy-quote", 
/**
 * The quotation, an index into the report's.
 */
quote: number, } | { "kind": "export", 
/**
 * Name of the format, as `library::export` knows it.
 */
format: string, 
/**
 * Save rather than copy.
 */
save: boolean, } | { "kind": "search", 
/**
 * Its new content.
 */
text: string, } | { "kind": "toggle", 
/**
 * The speaker, an index into the report's.
 */
speaker: number, } | { "kind": "choose", 
/**
 * The site's host.
 */
host: string, 
/**
 * Of the blocks.
 */
signature: string, 
/**
 * What to do.
 */
wish: Wish, } | { "kind": "forget-choices" } | { "kind": "correct", 
/**
 * The quotation, and whose it is.
 */
change: Change, } | { "kind": "open-options" } | { "kind": "stop" };

/**
 * The background's answer to a walked page.
 */
type Answer = { "kind": "report", 
/**
 * What was found.
 */
report: Report, 
/**
 * What to switch on.
 */
view: View, } | { "kind": "failed", 
/**
 * The blocks that had been sent, for the log.
 */
blocks: number, };

/**
 * The neighbourhood of a passage within its block, and its place in the page's text.
 */
type Around = { 
/**
 * Up to [`REACH`] characters directly before, whole words; empty at the start of a block.
 */
before: string, 
/**
 * Up to [`REACH`] characters directly after, whole words; empty at the end of a block.
 */
after: string, 
/**
 * Unicode code points before the passage in the page's text: the texts of all blocks joined by newlines.
 */
position: number, };

/**
 * From the background to the page scripts.
 */
type BackgroundToPage = { "kind": "set-view", 
/**
 * The whole new view.
 */
view: View, } | { "kind": "corrected", 
/**
 * The same reading, with the reader's corrections.
 */
report: Report, 
/**
 * What to switch on.
 */
view: View, } | { "kind": "reveal", 
/**
 * The place.
 */
mark: Mark, } | { "kind": "under-pointer" } | { "kind": "box-under-pointer", 
/**
 * The pointer was in a frame, which has the focus since.
 */
frame: boolean, } | { "kind": "copy", 
/**
 * The text.
 */
text: string, } | { "kind": "read-again" } | { "kind": "stop" };

/**
 * A piece of the page that stands by itself: a paragraph, heading, list item, caption, table cell, button; or a
 * container of such.
 *
 * - A block holds text of its own, or child blocks, never both: loose text between child blocks becomes an
 *   anonymous child with the tag `#text`. Two or more `<br>` in a row separate anonymous children, too.
 * - An inline element that holds a block is a block itself; its link or weight lies on every text inside it.
 * - An element without text, media and controls inside is no block, but it separates texts if it is one by name.
 * - Invisible content is not in the tree, nor is anything that the reader types into.
 *
 * In a message, fields other than these three may be absent where they are empty: `parent`, `tag`, `text`.
 */
type Block = { 
/**
 * The containing block; `None` for the root only.
 */
parent: number | null, 
/**
 * Local name in lower case, or `#text`.
 */
tag: string, 
/**
 * Own text: white space folded to one space, a single `<br>` as `\n`, trimmed; empty in containers.
 */
text: string, 
/**
 * Inline elements within `text`, in order of start.
 */
inlines: Array<Inline>, 
/**
 * `id` and `class` attributes as written, separated by spaces.
 */
class: string, 
/**
 * Other attributes that tell something, as `name=value` separated by spaces: `itemprop`, `itemtype`, `rel`, `aria-label`,
 * `data-testid`, `data-component` and their like. Values have at most 80 units, their spaces turned to `_`.
 */
hints: string, 
/**
 * ARIA role as written.
 */
role: string, 
/**
 * Pictures, videos, audio players and frames directly in this block, not in a descendant block.
 */
media: number, 
/**
 * Inputs, selects and text areas directly in this block.
 */
controls: number, 
/**
 * Focus or a selection lies inside.
 */
held: boolean, };

/**
 * A quotation that came through somebody else.
 */
type Chain = { 
/**
 * The quotation.
 */
quote: number, 
/**
 * Through whom: an outlet, a spokesperson, a statement.
 */
via: Passage, };

/**
 * What the reader wants done with a quotation.
 */
type Change = { 
/**
 * The quotation, an index into [`Report::quotes`].
 */
quote: number, 
/**
 * Whose it is.
 */
owner: Owner, 
/**
 * Which of them, for owners that are many.
 */
index: number, };

/**
 * What the reader chose for the site of a page: signatures as [`Promo::signature`](crate::report::Promo) has them.
 */
type Choices = { 
/**
 * Blocks that are never hidden.
 */
show: Array<string>, 
/**
 * Blocks that are hidden, too.
 */
hide: Array<string>, };

/**
 * What surrounds a tab's state: the site and the reader's settings.
 */
type Context = { 
/**
 * The tab, as the browser numbers it.
 */
tab: number, 
/**
 * Host of the tab (`example.org`), or empty where it has none that could be read always.
 */
host: string, 
/**
 * The site is read without a click.
 */
always: boolean, 
/**
 * Sites that are read without a click: match patterns as the browser keeps them.
 */
sites: Array<string>, 
/**
 * What the reader chose to see or to hide, site by site.
 */
hand: Array<SiteChoices>, 
/**
 * The reader's settings.
 */
preferences: Preferences, 
/**
 * State of the tab.
 */
state: TabState, 
/**
 * What is typed in the panel's search field.
 */
search: string, 
/**
 * Speakers whose quotations the reader opened or closed against the panel's own choice.
 */
toggled: Array<number>, 
/**
 * Text was put on the clipboard just now.
 */
copied: boolean, 
/**
 * The extension's keyboard commands, as the browser has them set.
 */
shortcuts: Array<Shortcut>, };

/**
 * What the reader said of one quotation.
 */
type Correction = { 
/**
 * The quotation's words.
 */
words: string, 
/**
 * How many quotations with the same words stand before it.
 */
nth: number, 
/**
 * Name of whoever said it, and how many of that name come before; `None` for nobody.
 */
speaker: [string, number] | null, };

/**
 * Somebody who was asked and did not speak.
 */
type Declined = { 
/**
 * The fullest form of the name.
 */
name: Passage, 
/**
 * The article's words for it.
 */
cue: Passage, };

/**
 * The story at a glance. Empty lists where nothing is sure.
 */
type Digest = { 
/**
 * Two or three sentences, in text order.
 */
happened: Array<Passage>, 
/**
 * The publisher's own heading over them, if they come from such a section.
 */
happenedFrom: Passage | null, 
/**
 * One line a speaker, at most six.
 */
said: Array<Said>, 
/**
 * What is scheduled: at most three sentences, or none.
 */
next: Array<Passage>, 
/**
 * The publisher's own heading over them, if they come from such a section.
 */
nextFrom: Passage | null, 
/**
 * The quotation that a reader should hear first.
 */
lead: number | null, };

/**
 * One speaker answers another.
 */
type Exchange = { 
/**
 * Who answers.
 */
from: number, 
/**
 * Whom.
 */
to: number, 
/**
 * The article's words for it.
 */
cue: Passage, 
/**
 * The answer, if it is quoted.
 */
fromQuote: number | null, 
/**
 * What is answered, if it is quoted.
 */
toQuote: number | null, };

/**
 * An inline element within a block's text: UTF-16 code units of [`Block::text`], end-exclusive.
 */
type Inline = { 
/**
 * What it is.
 */
kind: InlineKind, 
/**
 * First unit.
 */
start: number, 
/**
 * One past the last unit.
 */
end: number, };

/**
 * Kinds of inline elements that later decisions need.
 */
type InlineKind = "link" | "strong";

/**
 * UTF-16 code units of one block's text, end-exclusive: what the page scripts need to make a DOM range.
 */
type Mark = { 
/**
 * The block.
 */
block: number, 
/**
 * First code unit.
 */
start: number, 
/**
 * One past the last code unit.
 */
end: number, };

/**
 * Structured data of the page: JSON-LD, Open Graph, `meta` elements. Empty strings where the page says nothing.
 */
type Meta = { 
/**
 * Types: every JSON-LD `@type` and `og:type`, as written (`NewsArticle`, `article`, `WebSite`).
 */
types: Array<string>, 
/**
 * Headline: JSON-LD `headline`, else `og:title`.
 */
headline: string, 
/**
 * Standfirst: JSON-LD `description`, else `og:description`, else `meta name=description`.
 */
description: string, 
/**
 * Authors' names.
 */
authors: Array<string>, 
/**
 * The publisher's name: `og:site_name`, else JSON-LD `publisher.name`.
 */
site: string, 
/**
 * Date of publication as the page writes it (ISO 8601 by convention).
 */
published: string, 
/**
 * JSON-LD `articleBody` where there is one, at most 100,000 UTF-16 units.
 */
body: string, };

/**
 * Somebody who is named but not quoted.
 */
type NotHeard = { 
/**
 * The fullest form of the name.
 */
name: Passage, 
/**
 * Every mention by name.
 */
mentions: Array<Mark>, 
/**
 * Kind of source that they would be.
 */
kind: SpeakerKind, };

/**
 * Something that the reader must know about the report.
 */
type Note = "cut" | "not-english" | "paywall" | "refused";

/**
 * Whose a quotation is.
 */
type Owner = "speaker" | "not-heard" | "nobody" | "undo";

/**
 * A page: what a reader can see of it, in document order, with what its markup says about each piece.
 */
type Page = { 
/**
 * Address of the page, without a fragment; empty for text.
 */
url: string, 
/**
 * The document's title.
 */
title: string, 
/**
 * Language that the document declares (BCP 47), or empty.
 */
lang: string, 
/**
 * What the head of the page claims about itself: a hint, never the truth.
 */
meta: Meta, 
/**
 * All blocks in pre-order: a parent stands before its children, in reading order.
 */
blocks: Array<Block>, 
/**
 * The walker stopped at [`MAX_TEXT`] or [`MAX_BLOCKS`]: what follows in the page was not read.
 */
cut: boolean, };

/**
 * Kinds of pages.
 */
type PageKind = "story" | "index" | "search" | "video" | "product" | "forum" | "wall" | "recipe" | "gallery" | "short";

/**
 * From the page scripts to the background.
 */
type PageToBackground = { "kind": "entered", 
/**
 * The word that the scripts put into the names of this page's highlights and attributes: ten letters `a`-`z`.
 */
key: string, } | { "kind": "walked", 
/**
 * The page.
 */
page: Page, 
/**
 * As in `Entered`.
 */
key: string, 
/**
 * Promo blocks that the reader had brought back in an earlier reading of the same page, by their new numbers.
 */
shown: Array<number>, } | { "kind": "shown", 
/**
 * Quotations that could not be marked, because the page had changed.
 */
lost: Array<number>, } | { "kind": "selected", 
/**
 * The quotation, an index into the report's.
 */
quote: number, } | { "kind": "correct", 
/**
 * The quotation, and whose it is.
 */
change: Change, } | { "kind": "show-in-panel", 
/**
 * The quotation.
 */
quote: number, } | { "kind": "citation", 
/**
 * The quotation.
 */
quote: number, } | { "kind": "stopped", 
/**
 * As in `Entered`.
 */
key: string, };

/**
 * Words of the article: characters exactly as they stand in the page, and where. The only type that views may put
 * between quotation marks.
 */
type Passage = { 
/**
 * The characters.
 */
text: string, 
/**
 * Their place.
 */
mark: Mark, };

/**
 * The voices compared. Ids are indices into [`Report::speakers`] and [`Report::quotes`].
 */
type Perspectives = { 
/**
 * Words of each speaker, in the order of [`Report::speakers`].
 */
voices: Array<Voice>, 
/**
 * Words between quotation marks that nobody owns.
 */
unattributedWords: number, 
/**
 * The sourcing card.
 */
sourcing: Sourcing, 
/**
 * Named at least twice, not quoted.
 */
notHeard: Array<NotHeard>, 
/**
 * Asked, and did not speak.
 */
declined: Array<Declined>, 
/**
 * Who answers whom.
 */
exchanges: Array<Exchange>, };

/**
 * Where the reading of a tab stands.
 */
type Phase = "idle" | "reading" | "ready" | "restricted" | "no-access" | "failed";

/**
 * The page's answer to `box-under-pointer`.
 */
type Pointed = { 
/**
 * The page as it was walked.
 */
page: Page, 
/**
 * The smallest block that holds what was pointed at.
 */
block: number, };

/**
 * What the reader has set for good: `storage.sync`, key `preferences`.
 */
type Preferences = { 
/**
 * Version of this shape, for later migrations.
 */
version: number, 
/**
 * Mark quotations when a story is read.
 */
marks: boolean, 
/**
 * Hide promo blocks when a story is read.
 */
hide: boolean, 
/**
 * Draw a line where a promo block was hidden in the story.
 */
placeholders: boolean, 
/**
 * Mark reported speech, too, not only words between quotation marks.
 */
reported: boolean, 
/**
 * Sections of the panel that the reader closed: `speakers`, `share`, `answers`, `not-heard`, `declined`, `sourcing`.
 */
closed: Array<string>, };

/**
 * A block that is not the story.
 */
type Promo = { 
/**
 * The block: hidden with all that it holds.
 */
block: number, 
/**
 * What it is.
 */
kind: PromoKind, 
/**
 * It stands between the story's first and last block.
 */
inside: boolean, 
/**
 * Why it is taken for one.
 */
why: Reason, 
/**
 * Its markup in short, the same on every page of the site; no word of the page is in it.
 */
signature: string, };

/**
 * Kinds of promo blocks.
 */
type PromoKind = "newsletter" | "related" | "share" | "app" | "bio" | "ad" | "comments" | "subscribe" | "donate" | "social" | "tags" | "media" | "other" | "reader";

/**
 * A quotation.
 */
type Quote = { 
/**
 * The words, in order; with their quotation marks where the page has them.
 */
content: Array<Passage>, 
/**
 * What stands around each part of `content`, so that it can be found again from outside.
 */
around: Array<Around>, 
/**
 * Direct, mixed or indirect.
 */
kind: QuoteKind, 
/**
 * The cue, if any.
 */
cue: Passage | null, 
/**
 * What the cue makes of it.
 */
statement: Statement | null, 
/**
 * The cue does more than say that something was said: a word of the article's own choice.
 */
loaded: boolean, 
/**
 * The source mention as the text has it (`he`), if any.
 */
source: Passage | null, 
/**
 * Index into [`Report::speakers`]; `None` exactly when the tier is unclear.
 */
speaker: number | null, 
/**
 * How sure.
 */
tier: Tier, 
/**
 * Why this speaker.
 */
why: Reason, 
/**
 * To or through whom it was said, if the text says so.
 */
via: Passage | null, 
/**
 * Words between quotation marks.
 */
quoted_words: number, 
/**
 * Words of reported speech outside quotation marks.
 */
reported_words: number, };

/**
 * How much of a quotation stands in marks.
 */
type QuoteKind = "direct" | "mixed" | "indirect";

/**
 * Why a conclusion was drawn: the id of a rule, and the words that it fills in. The sentence that the reader sees is
 * the message `why_<rule>` of the locale (dashes become underscores), with `words` as its substitutions.
 */
type Reason = { 
/**
 * Id of the rule in kebab case: `same-sentence`, `promo-newsletter-words`.
 */
rule: string, 
/**
 * What the rule saw, as substitutions `$1`, `$2` … of its message.
 */
words?: Array<string>, };

/**
 * Everything that is known about a page.
 */
type Report = { 
/**
 * Address of the page as read.
 */
url: string, 
/**
 * Headline of the story, or title of the page.
 */
title: string, 
/**
 * Name of the publisher, or empty.
 */
site: string, 
/**
 * Authors' names as the page gives them.
 */
authors: Array<string>, 
/**
 * Date of publication as the page gives it.
 */
published: string, 
/**
 * Is it a story, and why.
 */
verdict: Verdict, 
/**
 * What the reader must know about this report.
 */
notes: Array<Note>, 
/**
 * Blocks of the story, in reading order.
 */
story: Array<StoryBlock>, 
/**
 * Blocks that are hidden when the reader wants it.
 */
promos: Array<Promo>, 
/**
 * Blocks that would be hidden, had the reader not chosen to see their like on this site.
 */
shown: Array<Promo>, 
/**
 * Quotations in reading order.
 */
quotes: Array<Quote>, 
/**
 * Everybody who is quoted: by words quoted, most first.
 */
speakers: Array<Speaker>, 
/**
 * The voices compared.
 */
perspectives: Perspectives, 
/**
 * The story at a glance.
 */
digest: Digest, 
/**
 * What the reader has set right: already done in all of the above.
 */
corrections?: Array<Correction>, };

/**
 * What a block with text is in the story.
 */
type Role = "headline" | "standfirst" | "byline" | "heading" | "paragraph" | "list-item" | "caption" | "pull-quote" | "table" | "fact-box" | "correction" | "embedded" | "notice";

/**
 * A line of "who said what".
 */
type Said = { 
/**
 * The speaker.
 */
speaker: number, 
/**
 * The quotation.
 */
quote: number, 
/**
 * The cue's words, if any.
 */
verb: Passage | null, 
/**
 * The most informative stretch of the quotation, verbatim, without quotation marks at its ends.
 */
fragment: Passage, 
/**
 * In the page the fragment stands between quotation marks (else it is reported speech).
 */
marked: boolean, };

/**
 * How to read a page.
 */
type Settings = { 
/**
 * Take every block with text as part of a story, whatever it looks like: for text that somebody has cut out already.
 */
whole: boolean, 
/**
 * What the reader chose for the site of the page.
 */
hand: Choices, };

/**
 * A keyboard command of the extension.
 */
type Shortcut = { 
/**
 * What it does, in the manifest's words.
 */
description: string, 
/**
 * The keys as the browser writes them (`Alt+Shift+Q`), or empty when none are set.
 */
keys: string, };

/**
 * What the reader chose to see or to hide on one site: an item of the list that the background keeps in `storage.local`
 * under `hand`.
 */
type SiteChoices = { 
/**
 * The site's host.
 */
host: string, 
/**
 * By signatures of blocks.
 */
choices: Choices, };

/**
 * How well the story is sourced.
 */
type Sourcing = { 
/**
 * Number of sources (speakers).
 */
sources: number, 
/**
 * Sources with both a name and a role.
 */
identified: number, 
/**
 * Number of sources of each kind, most first.
 */
kinds: Array<[SpeakerKind, number]>, 
/**
 * Unnamed sources and the reason that the article gives, if it does.
 */
unnamed: Array<Unnamed>, 
/**
 * Quotations that reached the article through somebody else.
 */
chains: Array<Chain>, };

/**
 * Somebody who is quoted.
 */
type Speaker = { 
/**
 * The fullest form of the name in the page.
 */
name: Passage, 
/**
 * Role as the page gives it.
 */
role: Passage | null, 
/**
 * Kind of source.
 */
kind: SpeakerKind, 
/**
 * Where the name or a description of the speaker stands, in order; pronouns included.
 */
mentions: Array<Mark>, 
/**
 * Indices into [`Report::quotes`], in reading order.
 */
quotes: Array<number>, };

/**
 * Kinds of sources.
 */
type SpeakerKind = "politician" | "official" | "company" | "expert" | "campaigner" | "witness" | "outlet" | "document" | "anonymous" | "organisation";

/**
 * What the article's own verb makes of a statement.
 */
type Statement = "says" | "claims" | "denies" | "admits" | "warns" | "predicts" | "promises" | "calls-for" | "asks" | "criticises" | "praises";

/**
 * A block of the story.
 */
type StoryBlock = { 
/**
 * The block.
 */
block: number, 
/**
 * What it is in the story.
 */
role: Role, };

/**
 * What is known about one tab. The background keeps it in `storage.session` under `tab:<id>` and is the only writer;
 * views render it and nothing else.
 */
type TabState = { 
/**
 * Where the reading stands.
 */
phase: Phase, 
/**
 * Address of the page, without a fragment.
 */
url: string, 
/**
 * Counts the readings of this tab, so that a late answer to an earlier one is dropped.
 */
generation: number, 
/**
 * What was found, once the phase is `ready`, with the reader's corrections.
 */
report: Report | null, 
/**
 * What was found, without the reader's corrections; only when there are some.
 */
read: Report | null, 
/**
 * What is switched on in the page.
 */
view: View, 
/**
 * What the page scripts could not mark because the page had changed under them: indices of quotations.
 */
lost: Array<number>, 
/**
 * The reader's last wish to hide something was refused: it would have taken most of the story, or what was meant is not
 * known.
 */
refused: boolean, };

/**
 * How sure an attribution is. Shown in words, never as a number.
 */
type Tier = "named" | "inferred" | "unclear" | "corrected";

/**
 * An unnamed source.
 */
type Unnamed = { 
/**
 * The speaker.
 */
speaker: number, 
/**
 * Why the article does not name them, in its words.
 */
reason: Passage | null, };

/**
 * Is the page a story?
 */
type Verdict = { 
/**
 * What kind of page it is. Anything but a story is neither marked nor hidden.
 */
kind: PageKind, 
/**
 * Why.
 */
why: Reason, };

/**
 * What is switched on in the page.
 */
type View = { 
/**
 * Quotations are marked.
 */
marks: boolean, 
/**
 * Promo blocks are hidden.
 */
hide: boolean, 
/**
 * A line stands where a promo block was hidden in the story.
 */
placeholders: boolean, 
/**
 * Reported speech is marked, too, not only words between quotation marks.
 */
reported: boolean, 
/**
 * Promo blocks that the reader brought back one by one.
 */
shown: Array<number>, 
/**
 * Only this speaker's quotations are marked (an index into the report's speakers).
 */
only: number | null, 
/**
 * The quotation that is selected in page and panel.
 */
selected: number | null, };

/**
 * From pop-up, panel and options to the background.
 */
type ViewToBackground = { "kind": "read", 
/**
 * The tab.
 */
tab: number, 
/**
 * The reader has clicked the toolbar button just now, which lets us in wherever the browser lets in any extension.
 */
clicked: boolean, } | { "kind": "set-view", 
/**
 * The tab.
 */
tab: number, 
/**
 * The whole new view.
 */
view: View, } | { "kind": "reveal", 
/**
 * The tab.
 */
tab: number, 
/**
 * The place.
 */
mark: Mark, } | { "kind": "correct", 
/**
 * The tab.
 */
tab: number, 
/**
 * The quotation, and whose it is.
 */
change: Change, } | { "kind": "stop", 
/**
 * The tab.
 */
tab: number, } | { "kind": "choose", 
/**
 * The site's host.
 */
host: string, 
/**
 * Of the blocks.
 */
signature: string, 
/**
 * What to do.
 */
wish: Wish, } | { "kind": "forget-choices" };

/**
 * One speaker's words.
 */
type Voice = { 
/**
 * The speaker.
 */
speaker: number, 
/**
 * Words between quotation marks.
 */
quoted: number, 
/**
 * Words of reported speech outside marks.
 */
reported: number, };

/**
 * What the reader wants of blocks that are built alike.
 */
type Wish = "show" | "hide" | "neither";
}
