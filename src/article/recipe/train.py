#!/usr/bin/env python3
"""train.py DEV.jsonl EVIDENCE.jsonl [--out src/article/model/weights.rs] [--folds 4]

Trains the model of `src/article` and writes its weights. DEV lines: {"id","set","url","html","gold_text"}; EVIDENCE is
what `cargo run --example article-evidence < DEV.jsonl` prints. Needs numpy and lightgbm.

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


def write(model, names, out):
    """The trees as flat tables. A negative child is a leaf: -1 is the first value."""
    feature, threshold, left, right, value, roots = [], [], [], [], [], []

    def add(node):
        if "leaf_value" in node:
            value.append(node["leaf_value"])
            return -len(value)
        at = len(feature)
        feature.append(node["split_feature"]); threshold.append(node["threshold"]); left.append(0); right.append(0)
        left[at] = add(node["left_child"])
        right[at] = add(node["right_child"])
        return at

    for tree in model.dump_model()["tree_info"]:
        roots.append(add(tree["tree_structure"]))
    tables = (
        ("ROOTS", "i16", "Root node of each tree.", roots),
        ("FEATURE", "u8", "Which number of the row each node looks at.", feature),
        ("THRESHOLD", "f32", "Up to this a row goes left.", threshold),
        ("LEFT", "i16", "Next node, or a leaf: -1 is the first of [`VALUE`].", left),
        ("RIGHT", "i16", "As [`LEFT`].", right),
        ("VALUE", "f32", "What a leaf adds.", value),
    )
    with open(out, "w", encoding="utf-8") as file:
        file.write("//! Weights of the story model: written by `recipe/train.py`, not by hand.\n")
        for name, kind, doc, numbers in tables:
            cells = [f"{n:.4g}" if kind == "f32" else str(n) for n in numbers]
            cells = [c if kind != "f32" or any(x in c for x in ".e") else c + "." for c in cells]
            file.write(f"\n/// {doc}\n#[rustfmt::skip]\npub static {name}: [{kind}; {len(cells)}] = [\n")
            line = "   "
            for cell in cells:
                if len(line) + len(cell) > 116:
                    file.write(line + "\n")
                    line = "   "
                line += f" {cell},"
            file.write(line + "\n];\n")


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("dev"); options.add_argument("evidence")
    options.add_argument("--out", default="src/article/model/weights.rs")
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
    write(model, names, options.out)


main()
