//! What a view is a function of, and what a reader can do in it.

use crate::article::hand::Choices;
use crate::correct::Change;
use crate::library::export;
use crate::page::BlockId;
use crate::report::{Mark, Report};
use crate::text::Letters;
use serde::{Deserialize, Serialize};

/// What is known about one tab. The background keeps it in `storage.session` under `tab:<id>` and is the only writer;
/// views render it and nothing else.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
#[serde(default, rename_all = "camelCase")]
pub struct TabState {
    /// Where the reading stands.
    pub phase: Phase,
    /// Address of the page, without a fragment.
    pub url: String,
    /// Counts the readings of this tab, so that a late answer to an earlier one is dropped.
    pub generation: u32,
    /// What was found, once the phase is `ready`, with the reader's corrections.
    pub report: Option<Report>,
    /// What was found, without the reader's corrections; only when there are some.
    pub read: Option<Report>,
    /// What is switched on in the page.
    pub view: View,
    /// What the page scripts could not mark because the page had changed under them: indices of quotations.
    pub lost: Vec<u32>,
    /// The reader's last wish to hide something was refused: it would have taken most of the story, or what was meant is not
    /// known.
    pub refused: bool,
}

/// Where the reading of a tab stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// Nobody asked yet, or the page went away.
    #[default]
    Idle,
    /// The page is being read.
    Reading,
    /// There is a report.
    Ready,
    /// The browser lets no extension read this page (settings, store, PDF viewer, `about:`).
    Restricted,
    /// The reader has not clicked the button on this page, and the site is not among those always read.
    NoAccess,
    /// The engine failed; nothing in the page was changed.
    Failed,
}

/// What is switched on in the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
#[serde(default, rename_all = "camelCase")]
pub struct View {
    /// Quotations are marked.
    pub marks: bool,
    /// Promo blocks are hidden.
    pub hide: bool,
    /// A line stands where a promo block was hidden in the story.
    pub placeholders: bool,
    /// Reported speech is marked, too, not only words between quotation marks.
    pub reported: bool,
    /// Promo blocks that the reader brought back one by one.
    pub shown: Vec<BlockId>,
    /// Only this speaker's quotations are marked (an index into the report's speakers).
    pub only: Option<u32>,
    /// The quotation that is selected in page and panel.
    pub selected: Option<u32>,
}

impl Default for View {
    fn default() -> View {
        View {
            marks: true,
            hide: true,
            placeholders: false,
            reported: true,
            shown: Vec::new(),
            only: None,
            selected: None,
        }
    }
}

/// What the reader has set for good: `storage.sync`, key `preferences`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
#[serde(default, rename_all = "camelCase")]
pub struct Preferences {
    /// Version of this shape, for later migrations.
    pub version: u32,
    /// Mark quotations when a story is read.
    pub marks: bool,
    /// Hide promo blocks when a story is read.
    pub hide: bool,
    /// Draw a line where a promo block was hidden in the story.
    pub placeholders: bool,
    /// Mark reported speech, too, not only words between quotation marks.
    pub reported: bool,
    /// Sections of the panel that the reader closed: `speakers`, `share`, `answers`, `not-heard`, `declined`, `sourcing`.
    pub closed: Vec<String>,
}

impl Default for Preferences {
    fn default() -> Preferences {
        Preferences {
            version: 1,
            marks: true,
            hide: true,
            placeholders: false,
            reported: true,
            closed: Vec::new(),
        }
    }
}

/// What surrounds a tab's state: the site and the reader's settings.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
#[serde(default, rename_all = "camelCase")]
pub struct Context {
    /// The tab, as the browser numbers it.
    pub tab: u32,
    /// Host of the tab (`example.org`), or empty where it has none that could be read always.
    pub host: String,
    /// The site is read without a click.
    pub always: bool,
    /// Sites that are read without a click: match patterns as the browser keeps them.
    pub sites: Vec<String>,
    /// What the reader chose to see or to hide, site by site.
    pub hand: Vec<SiteChoices>,
    /// The reader's settings.
    pub preferences: Preferences,
    /// State of the tab.
    pub state: TabState,
    /// What is typed in the panel's search field.
    pub search: String,
    /// Speakers whose quotations the reader opened or closed against the panel's own choice.
    pub toggled: Vec<u32>,
    /// Text was put on the clipboard just now.
    pub copied: bool,
    /// The extension's keyboard commands, as the browser has them set.
    pub shortcuts: Vec<Shortcut>,
}

/// What the reader chose to see or to hide on one site: an item of the list that the background keeps in `storage.local`
/// under `hand`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
#[serde(default)]
pub struct SiteChoices {
    /// The site's host.
    pub host: String,
    /// By signatures of blocks.
    pub choices: Choices,
}

/// What the reader wants of blocks that are built alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Wish {
    /// Never hide them on this site.
    Show,
    /// Hide them on this site, too.
    Hide,
    /// No longer either.
    Neither,
}

/// A keyboard command of the extension.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
#[serde(default)]
pub struct Shortcut {
    /// What it does, in the manifest's words.
    pub description: String,
    /// The keys as the browser writes them (`Alt+Shift+Q`), or empty when none are set.
    pub keys: String,
}

/// What a reader does in a view. The shells (`popup.js`, `panel.js`, `options.js`) carry it out: what needs the
/// gesture (permissions, opening the panel) at once, the rest by a message to the background.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ext", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Action {
    /// Read the page (again).
    Read,
    /// Switch something in the page.
    SetView {
        /// The whole new view.
        view: View,
    },
    /// Scroll to a place and flash it.
    Reveal {
        /// The place.
        mark: Mark,
    },
    /// Open the panel.
    OpenPanel,
    /// Read this site always, or no longer.
    Always {
        /// Always.
        on: bool,
    },
    /// Forget a site that is read always.
    ForgetSite {
        /// Its match pattern.
        site: String,
    },
    /// Change settings.
    SetPreferences {
        /// The whole new settings.
        preferences: Preferences,
    },
    /// Copy text.
    Copy {
        /// What to copy.
        text: String,
    },
    /// Write text into a file.
    Save {
        /// Name of the file.
        name: String,
        /// Media type of the text.
        media: String,
        /// What to write.
        text: String,
    },
    /// Copy one quotation with its speaker and source. [`Action::fulfil`] makes it a [`Action::Copy`].
    CopyQuote {
        /// The quotation, an index into the report's.
        quote: u32,
    },
    /// Copy or save all quotations. [`Action::fulfil`] makes it a [`Action::Copy`] or a [`Action::Save`].
    Export {
        /// Name of the format, as `library::export` knows it.
        format: String,
        /// Save rather than copy.
        save: bool,
    },
    /// The search field changed.
    Search {
        /// Its new content.
        text: String,
    },
    /// Open or close a speaker's quotations in the panel.
    Toggle {
        /// The speaker, an index into the report's.
        speaker: u32,
    },
    /// Remember for a site what to do with blocks that are built alike.
    Choose {
        /// The site's host.
        host: String,
        /// Of the blocks.
        signature: String,
        /// What to do.
        wish: Wish,
    },
    /// Forget what the reader chose for every site.
    ForgetChoices,
    /// Say whose a quotation is.
    Correct {
        /// The quotation, and whose it is.
        change: Change,
    },
    /// Open the options page.
    OpenOptions,
    /// Take every mark and every attribute out of the page.
    Stop,
}

impl Action {
    /// Fills in what would be too long to hold in every node: the text of what is copied and saved. Shells never see a
    /// `copy-quote` or an `export`.
    #[must_use]
    pub fn fulfil(self, context: &Context) -> Option<Action> {
        let report = context.state.report.as_ref();
        match self {
            Action::CopyQuote { quote } => Some(Action::Copy { text: export::quotation(report?, quote)? }),
            Action::Export { format, save } => {
                let format = export::Format::named(&format)?;
                let text = export::all(report?, format);
                let (extension, media) = format.file();
                let name = format!("{}.{extension}", file_name(&report?.title));
                Some(if save {
                    Action::Save { name, media: media.into(), text }
                } else {
                    Action::Copy { text }
                })
            }
            other => Some(other),
        }
    }
}

/// The first words of a headline as every file system takes them.
fn file_name(title: &str) -> String {
    let words = title.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
    let name = words.take(8).collect::<Vec<_>>().join("-").small();
    let name: String = name.chars().take(80).collect();
    if name.is_empty() { "quotations".into() } else { name }
}
