#!/usr/bin/env python3
"""train.py DEV.jsonl EVIDENCE.jsonl [--kinds tests/eval/page_kinds.tsv] [--out src/article/model] [--folds 4]

Trains the models of `src/article` and writes their weights. DEV lines: {"id","set","url","html","gold_text"}; EVIDENCE is
what `cargo run --example article-evidence` prints for them and for the pages that the kinds name. Needs numpy, lightgbm.

A block's label is the part of its four-word runs that stand in the gold text. Before training on everything, the
script cross-validates by publisher (no publisher's pages in two folds) and prints word F1 as `score_article.py` counts it."""
import argparse, collections, hashlib, json, re, statistics, urllib.parse
import lightgbm, numpy

WORD = re.compile(r"\w+")
CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
ROUNDS = 70
PARAMETERS = dict(
    objective="cross_entropy", learning_rate=0.15, num_leaves=16, min_data_in_leaf=40, feature_fraction=0.5,
    bagging_fraction=0.7, bagging_freq=1, max_bin=63, num_threads=1, seed=1, verbose=-1,
)


def words(text):
    return WORD.findall(CJK.sub(lambda m: " " + m.group(0) + " ", text.lower()))


def runs(tokens):
    return set(zip(tokens, tokens[1:], tokens[2:], tokens[3:]))


def publisher(page):
    """The site's name; pages without an address carry the publisher in their id."""
    host = urllib.parse.urlparse(page["url"] or "").netloc.removeprefix("www.")
    if page["id"].startswith("fundus"):
        return page["id"].split("/")[1].rsplit("_", 3)[0]
    return ".".join(host.split(".")[-2:]) or page["id"]


def label(text, gold_runs, gold_text, gold_lines):
    tokens = words(text)
    if len(tokens) >= 4:
        own = list(zip(tokens, tokens[1:], tokens[2:], tokens[3:]))
        return sum(run in gold_runs for run in own) / len(own), len(tokens)
    line = " ".join(tokens)
    if not line:
        return 0.0, 0
    # A word or two may stand in the gold by chance.
    return (1.0 if line in gold_lines else 0.6 if f" {line} " in gold_text else 0.0), len(tokens)


def load(dev, evidence):
    pages = {}
    for line in open(dev, encoding="utf-8"):
        page = json.loads(line)
        pages[page["id"]] = page | {"html": None}
    rows, labels, weights, texts, owners, names, used = [], [], [], [], [], None, []
    for line in open(evidence, encoding="utf-8"):
        seen = json.loads(line)
        if seen["id"] not in pages:
            continue
        page, names = pages[seen["id"]], seen["names"]
        tokens = words(page["gold_text"])
        gold_lines = {" ".join(words(l)) for l in page["gold_text"].split("\n")}
        gold = runs(tokens), f" {' '.join(tokens)} ", gold_lines
        for leaf in seen["leaves"]:
            value, count = label(leaf["text"], *gold)
            rows.append(numpy.array(leaf["row"].split(), dtype=numpy.float32))
            labels.append(value)
            # Every page counts the same; a long paragraph more than a label, but not as many times as it has words.
            weights.append(min(300 * count / len(tokens), 60) ** 0.7 + 0.05)
            texts.append(leaf["text"])
            owners.append(len(used))
        used.append(page)
    return numpy.array(rows), numpy.array(labels), numpy.array(weights), texts, numpy.array(owners), names, used


def f1(gold, found):
    both = sum((gold & found).values())
    return 2 * both / (sum(gold.values()) + sum(found.values())) if both else 0.0


def score(pages, owners, texts, keep):
    found = collections.defaultdict(collections.Counter)
    for owner, text, kept in zip(owners, texts, keep):
        if kept:
            found[owner].update(words(text))
    sets = collections.defaultdict(list)
    for index, page in enumerate(pages):
        value = f1(collections.Counter(words(page["gold_text"])), found[index])
        sets[page["set"]].append(value)
        sets["all"].append(value)
    for name, values in sets.items():
        low = sum(v < 0.8 for v in values) / len(values)
        print(f"  {name:18s} word F1 {statistics.mean(values):.4f}   pages < .8 {low:.1%}")


def write(model, doc, out):
    """The trees as flat tables. A negative child is a leaf: -1 is the first value."""
    tables = {name: [] for name in ("roots", "feature", "threshold", "left", "right", "value")}

    def add(node):
        if "leaf_value" in node:
            tables["value"].append(node["leaf_value"])
            return -len(tables["value"])
        at = len(tables["feature"])
        tables["feature"].append(node["split_feature"])
        tables["threshold"].append(node["threshold"])
        tables["left"].append(0)
        tables["right"].append(0)
        tables["left"][at] = add(node["left_child"])
        tables["right"][at] = add(node["right_child"])
        return at

    for tree in model.dump_model()["tree_info"]:
        tables["roots"].append(add(tree["tree_structure"]))
    with open(out, "w", encoding="utf-8") as file:
        file.write("//! Written by `recipe/train.py`, not by hand.\n\nuse super::Trees;\n\n")
        file.write(f"/// {doc}\n#[rustfmt::skip]\npub static TREES: Trees = Trees {{\n")
        for name, numbers in tables.items():
            real = name in ("threshold", "value")
            cells = [f"{n:.4g}" if real else str(n) for n in numbers]
            cells = [c + "." if real and not any(x in c for x in ".e") else c for c in cells]
            file.write(f"    {name}: &[\n")
            line = "       "
            for cell in cells:
                if len(line) + len(cell) > 108:
                    file.write(line + "\n")
                    line = "       "
                line += f" {cell},"
            file.write(line + "\n    ],\n")
        file.write("};\n")


def pages_model(evidence, kinds, out, folds):
    """Is the page a story? All dev pages are; of the others a table of kinds tells."""
    known = dict(line.split("\t") for line in open(kinds, encoding="utf-8").read().splitlines() if line[:1] != "#")
    rows, labels, fold = [], [], []
    for line in open(evidence, encoding="utf-8"):
        seen = json.loads(line)
        kind = known.get(seen["id"], "story")
        if kind != "unsure":
            rows.append(seen["page"])
            labels.append(float(kind == "story"))
            fold.append(int(hashlib.md5(seen["id"].encode()).hexdigest(), 16) % folds)
    rows, labels, fold = map(numpy.array, (rows, labels, fold))
    weights = numpy.where(labels > 0, 1.0, 3.0)
    parameters = PARAMETERS | dict(objective="binary", learning_rate=0.1, num_leaves=8, min_data_in_leaf=8)
    guess = numpy.zeros(len(labels))
    for number in range(folds):
        train = fold != number
        model = lightgbm.train(parameters, lightgbm.Dataset(rows[train], labels[train], weight=weights[train]), 60)
        guess[~train] = model.predict(rows[~train])
    lost, taken = ((guess < 0.35) & (labels > 0)).sum(), ((guess >= 0.35) & (labels == 0)).sum()
    print(f"pages, cross-validated: {len(labels)}, stories lost {lost}, others taken for stories {taken}")
    write(lightgbm.train(parameters, lightgbm.Dataset(rows, labels, weight=weights), 60), "Is the page a story?", out)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("dev"); options.add_argument("evidence")
    options.add_argument("--out", default="src/article/model")
    options.add_argument("--kinds", help="tests/eval/page_kinds.tsv: train the page model, too")
    options.add_argument("--folds", type=int, default=4)
    options = options.parse_args()
    rows, labels, weights, texts, owners, names, pages = load(options.dev, options.evidence)
    column = names.index
    fold = [int(hashlib.md5(publisher(p).encode()).hexdigest(), 16) % options.folds for p in pages]
    fold = numpy.array(fold)[owners]
    # Most blocks outside the story's container are menus: a quarter of them tells the same.
    core = (rows[:, column("in_root")] > 0) | (labels > 0.3)
    comments = rows[:, column("commented")] > 0
    use = (core | (numpy.random.RandomState(0).rand(len(labels)) < 0.25)) & ~comments
    weights = numpy.where(core, weights, 3 * weights)
    guess = numpy.zeros(len(labels))
    for number in range(options.folds):
        train = use & (fold != number)
        model = lightgbm.train(PARAMETERS, lightgbm.Dataset(rows[train], labels[train], weight=weights[train]), ROUNDS)
        guess[fold == number] = model.predict(rows[fold == number])
    print("cross-validated by publisher:")
    score(pages, owners, texts, (guess >= 0.5) & ~comments)
    model = lightgbm.train(PARAMETERS, lightgbm.Dataset(rows[use], labels[use], weight=weights[use]), ROUNDS)
    write(model, "Is the block text of the story?", options.out + "/story.rs")
    if options.kinds:
        pages_model(options.evidence, options.kinds, options.out + "/page.rs", options.folds)


main()
