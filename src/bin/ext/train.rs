//! `cargo ext train …`: learns the models anew. A recipe is a Python script beside the weights that it writes, with the
//! packages that it needs pinned in its `requirements.txt`; the data lies beside the checkout, and is not part of it.

use crate::place::{Outcome, at, cargo, command, run};
use crate::python;

/// A model, and how its recipe is started (from the root of the checkout).
struct Model {
    name: &'static str,
    about: &'static str,
    /// Folder of `train.py` and `requirements.txt`.
    recipe: &'static str,
    arguments: &'static [&'static str],
}

const MODELS: [Model; 3] = [
    Model {
        name: "quotes",
        about: "the quotation tagger",
        recipe: "src/quotes/tagger/recipe",
        arguments: &[],
    },
    Model {
        name: "story",
        about: "which blocks are the story",
        recipe: "src/article/recipe",
        arguments: &[
            "../shared/data/article/dev.jsonl.xz",
            "../shared/data/article/pages.jsonl.xz",
            "tests/eval/page_kinds.tsv",
            "tests/eval/gold_promos.tsv",
            "src/article/model",
            "tests/eval/story_folds.tsv",
        ],
    },
    Model {
        name: "digest",
        about: "which sentences say what happened",
        recipe: "src/digest/recipe",
        arguments: &[
            "--wsw",
            "target/debug/wsw",
            "--out",
            "src/digest/weights.rs",
            "../shared/data/summaries/summeval.jsonl.gz",
            "../shared/data/summaries/realsumm.jsonl.gz",
            "../shared/data/summaries/inshorts.jsonl.gz",
            "../shared/data/summaries/frank_xsum.jsonl.gz",
        ],
    },
];

/// Trains the models of these names.
pub fn train(names: &[String]) -> Outcome {
    let chosen = |name: &String| MODELS.iter().find(|m| m.name == *name);
    if names.is_empty() || !names.iter().all(|n| chosen(n).is_some()) {
        let known = MODELS.map(|m| format!("{:7} {}", m.name, m.about));
        return Err(format!("name a model:\n{}", known.join("\n")).into());
    }
    run(cargo().args(["build", "--quiet", "--locked", "--bin", "wsw"]))?;
    for model in names.iter().filter_map(chosen) {
        let recipe = at(model.recipe);
        let python = python::for_recipe(&recipe.join("requirements.txt"))?;
        run(command(python).arg(recipe.join("train.py")).args(model.arguments))?;
    }
    Ok(())
}
