//! The model that a command reads with: the one that ships, another file, or none.

use std::ffi::OsString;
use who_said_what::quotes::Tagger;

/// The file of this very source tree; the extension ships it beside its module instead.
const SHIPPED: &[u8] = include_bytes!("../../quotes/tagger/tagger.bin");

/// What the arguments say.
#[derive(Default)]
pub enum Choice {
    /// Nothing: the model that ships.
    #[default]
    Shipped,
    /// `--no-model`: rules alone.
    None,
    /// `--model FILE`.
    File(OsString),
}

impl Choice {
    /// The model, ready to read.
    pub fn load(&self) -> Result<Option<Tagger>, String> {
        let named = |name: &str, error| format!("{name}: {error}");
        match self {
            Choice::None => Ok(None),
            Choice::Shipped => Tagger::load(SHIPPED).map(Some).map_err(|e| named("the model that ships", e)),
            Choice::File(path) => {
                let name = path.to_string_lossy();
                let bytes = std::fs::read(path).map_err(|e| named(&name, e.to_string()))?;
                Tagger::load(&bytes).map(Some).map_err(|e| named(&name, e))
            }
        }
    }
}
