#!/usr/bin/env python3
"""train.py DEV.jsonl.xz PAGES.jsonl.xz KINDS.tsv PROMOS.tsv OUT FOLDS.tsv        (`cargo ext train story` runs it)

Trains the models of `src/article` and writes their weights into the folder OUT. DEV lines: {"id","set","url","html",
"gold_text"}, all of them stories; PAGES lines: {"id","url","html"}, pages of the kinds that KINDS (id, kind) tells.
PROMOS (id, digest of the words, kind) are paragraphs of the gold text that are promos, by hand.
The rows of evidence are what `cargo run --example article-evidence` prints for them.

A block's label is the part of its four-word runs that stand in the gold text. Before training on everything, the
script cross-validates by publisher (no publisher's pages in two folds), and writes to FOLDS: the story's text as the
engine finds it with each fold's models, counted as `score_article.py` counts, and which pages it takes for stories. The
page model is trained on the folds' verdicts on blocks: on pages that it has learnt from, the block model is surer than it
will be on others."""
import argparse, collections, hashlib, json, lzma, re, statistics, subprocess, urllib.parse
import lightgbm, numpy

WORD = re.compile(r"\w+")
CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
ROUNDS = 70
FOLDS = 4
# What a page that is no story, and is taken for one, costs beside a story that is lost: these are few, stories are many.
OTHERS = 3.5
# How much the page model is held back.
HELD = 3.0
ADDRESS = re.compile(r"<(?:link|meta)\b[^>]*\b(?:canonical|og:url)\b[^>]*>", re.I)
PARAMETERS = dict(
    objective="cross_entropy", learning_rate=0.15, num_leaves=16, min_data_in_leaf=40, feature_fraction=0.5,
    bagging_fraction=0.7, bagging_freq=1, max_bin=63, num_threads=1, seed=1, verbose=-1,
    deterministic=True, force_row_wise=True,
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


def fold(page):
    return int(hashlib.md5(publisher(page).encode()).hexdigest(), 16) % FOLDS


def address(html):
    """What the page calls its own address."""
    tags = (re.search(r"(?:href|content)\s*=\s*[\"']?(https?://[^\"' >]+)", tag, re.I) for tag in ADDRESS.findall(html))
    return next((tag.group(1) for tag in tags if tag), "")


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


def read(path):
    with lzma.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def table(path):
    """The rows of a table without its remarks."""
    return [line.split("\t") for line in open(path, encoding="utf-8").read().splitlines() if line[:1] != "#"]


def engine(pages, **more):
    """What the engine answers to pages; `more` are verdicts on them, each a list or a table by the page's id."""
    command = ["cargo", "run", "--release", "--quiet", "--locked", "--example", "article-evidence"]
    asked = ({name: page[name] for name in ("id", "url", "html")} for page in pages)
    asked = (page | {name: given[page["id"]] for name, given in more.items()} for page in asked)
    given = "\n".join(map(json.dumps, asked))
    answer = subprocess.run(command, input=given, stdout=subprocess.PIPE, check=True, encoding="utf-8").stdout
    return [json.loads(line) for line in answer.splitlines()]


def lost(page, found, promos):
    """
    Words of gold paragraphs that are hidden, as `score_blocks.py` counts them: of the story, and of those that `promos`
    calls promos.
    """
    hidden = [f" {' '.join(words(promo['text']))} " for promo in found["hidden"]]
    story = {word for text in found["story"] for word in words(text)}
    count = [0, 0]
    for paragraph in page["gold_text"].split("\n"):
        tokens = words(paragraph)
        line = " ".join(tokens)
        if len(tokens) >= 4 and not story.issuperset(tokens) and any(f" {line} " in text for text in hidden):
            digest = hashlib.sha256(line.encode()).hexdigest()[:12]
            count[(page["id"], digest) in promos] += len(tokens)
    return count


def load(pages, seen_pages):
    rows, labels, weights, owners = [], [], [], []
    for at, (page, seen) in enumerate(zip(pages, seen_pages)):
        tokens = words(page["gold_text"])
        gold_lines = {" ".join(words(l)) for l in page["gold_text"].split("\n")}
        gold = runs(tokens), f" {' '.join(tokens)} ", gold_lines
        for leaf in seen["leaves"]:
            value, count = label(leaf["text"], *gold)
            rows.append(numpy.array(leaf["row"].split(), dtype=numpy.float32))
            labels.append(value)
            # Every page counts the same; a long paragraph more than a label, but not as many times as it has words.
            weights.append(min(300 * count / len(tokens), 60) ** 0.7 + 0.05)
            owners.append(at)
    return tuple(map(numpy.array, (rows, labels, weights, owners)))


def grams(text):
    tokens = WORD.findall(text)
    return collections.Counter(zip(tokens, tokens[1:], tokens[2:], tokens[3:]))


def shares(gold, found):
    both = sum((gold & found).values())
    return both / max(sum(found.values()), 1), both / max(sum(gold.values()), 1)


def f1(precision, recall):
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def score(pages, found, promos, out):
    sets = collections.defaultdict(list)
    for page in pages:
        text, gold = found[page["id"]]["text"], page["gold_text"]
        value = f1(*shares(*(collections.Counter(words(t)) for t in (gold, text))))
        for name in (page["set"], "all"):
            sets[name].append((value, *shares(grams(gold), grams(text))))
    with open(out, "w", encoding="utf-8") as file:
        file.write("# Written by `recipe/train.py`: set, pages, word F1, 4-gram F1, part of the pages below .8.\n")
        for name, values in sets.items():
            word, precision, recall = (statistics.mean(v[i] for v in values) for i in range(3))
            low = sum(v[0] < 0.8 for v in values) / len(values)
            file.write(f"{name}\t{len(values)}\t{word:.4f}\t{f1(precision, recall):.4f}\t{low:.4f}\n")
        gone = [lost(page, found[page["id"]], promos) for page in pages]
        every = sum(len(words(page["gold_text"])) for page in pages)
        file.write("# Words of the gold text that are hidden: the story's; promos in it, too.\n")
        for name, number in ("story", sum(story for story, _ in gone)), ("hidden", sum(map(sum, gone))):
            file.write(f"{name}\t{number}\t{every}\t{number / every:.3%}\n")


def write(model, doc, out):
    """The trees packed as `src/article/model.rs` describes it."""
    dump = model.dump_model()

    def half(threshold):
        """The nearest number that the upper half of an f32 can hold."""
        bits = int(numpy.float32(threshold).view(numpy.uint32))
        return min((bits + 0x8000) >> 16, 0xFFFF)

    def each(node):
        yield node
        if "leaf_value" not in node:
            yield from each(node["left_child"])
            yield from each(node["right_child"])

    nodes = [node for tree in dump["tree_info"] for node in each(tree["tree_structure"])]
    limits = [set() for _ in range(dump["max_feature_idx"] + 1)]
    for node in nodes:
        if "leaf_value" not in node:
            limits[node["split_feature"]].add(half(node["threshold"]))
    limits = [sorted(l) for l in limits]
    # Leaves take the bytes from 128 to 255; 192 adds nothing.
    scale = max(abs(node.get("leaf_value", 0)) for node in nodes) / 63
    packed = []
    for node in nodes:
        if "leaf_value" in node:
            packed.append(192 + round(node["leaf_value"] / scale))
        else:
            number = node["split_feature"]
            packed += [number, limits[number].index(half(node["threshold"]))]
    tables = dict(nodes=packed, counts=[len(l) for l in limits], limits=sum(limits, []))
    with open(out, "w", encoding="utf-8") as file:
        file.write("//! Written by `recipe/train.py`, not by hand.\n\n")
        file.write("use super::{Packed, Trees};\nuse std::sync::LazyLock;\n\n")
        file.write(f"/// {doc}\npub static TREES: LazyLock<Trees> = LazyLock::new(|| Trees::new(&PACKED));\n\n")
        file.write("#[rustfmt::skip]\nstatic PACKED: Packed = Packed {\n")
        for name, numbers in tables.items():
            file.write(f"    {name}: &[\n")
            line = "       "
            for number in numbers:
                if len(line) + len(str(number)) > 108:
                    file.write(line + "\n")
                    line = "       "
                line += f" {number},"
            file.write(line + "\n    ],\n")
        file.write(f"    scale: {scale:.8f},\n}};\n")


def train_pages(names, rows, labels):
    """
    Few pages teach it, so it is a sum, held back, in which each number speaks in the direction in which it does all over
    the web; one that these pages turn round says nothing. Each page is learnt from once with its address and once
    without. Gives what each number adds, and last what the sum begins with.
    """
    less = {"labels", "priced", "apart", "you", "sells", "own_name", "calls", "phone"}
    sign = numpy.array([-1.0 if name in less else 1.0 for name in names])
    without = numpy.where([name in ("slug", "shelf") for name in names], 0.0, rows)
    rows, labels = numpy.vstack([rows, without]), numpy.tile(labels, 2)
    scale = rows.std(0) + 1e-9
    rows = numpy.hstack([rows / scale, numpy.ones((len(rows), 1))])
    weights = numpy.where(labels > 0, 0.5, OTHERS / 2)
    use = numpy.ones(len(names) + 1, bool)
    while True:
        used, found = rows[:, use], numpy.zeros(use.sum())
        held = numpy.append(numpy.full(use.sum() - 1, HELD), 0.0)
        for _ in range(20):
            guess = logistic(used @ found)
            slope = used.T @ (weights * (guess - labels)) + held * found
            bend = (used * (weights * guess * (1 - guess))[:, None]).T @ used + numpy.diag(held)
            found -= numpy.linalg.solve(bend, slope)
        model = numpy.zeros(len(use))
        model[use] = found
        turned = model[:-1] * sign < 0
        if not turned.any():
            return numpy.append(model[:-1] / scale, model[-1])
        use[:-1] &= ~turned


def logistic(sums):
    return 1 / (1 + numpy.exp(-numpy.clip(sums, -30, 30)))


def judge_pages(model, rows):
    return logistic(rows @ model[:-1] + model[-1])


def write_pages(model, names, out):
    with open(out, "w", encoding="utf-8") as file:
        file.write("//! Written by `recipe/train.py`, not by hand.\n\n")
        file.write("/// Is the page a story? What each number of its row adds to the sum.\n")
        file.write(f"#[rustfmt::skip]\npub static ADDS: [f32; {len(names)}] = [\n")
        for name, value in zip(names, model):
            file.write(f"    {value:.4f}, // {name}\n")
        file.write(f"];\n\n/// What the sum begins with.\npub const BASE: f32 = {model[-1]:.4f};\n")


def pages_model(pages, verdicts, kinds, out):
    """
    Is the page a story? All dev pages are; of the others a table of kinds tells. Gives the kinds, and what the engine
    makes of the pages with the other folds' models.
    """
    known = dict(table(kinds))
    pages = [page for page in pages if known.get(page["id"]) != "unsure"]
    kind = {page["id"]: known.get(page["id"], "story") for page in pages}
    seen_pages = engine(pages, likely=verdicts)
    names, rows = seen_pages[0]["page_names"], numpy.array([seen["page"] for seen in seen_pages])
    labels = numpy.array([float(kind[page["id"]] == "story") for page in pages])
    folds = numpy.array([fold(page) for page in pages])
    guess = numpy.zeros(len(pages))
    for number in range(FOLDS):
        model = train_pages(names, rows[folds != number], labels[folds != number])
        guess[folds == number] = judge_pages(model, rows[folds == number])
    guess = {page["id"]: value for page, value in zip(pages, guess)}
    write_pages(train_pages(names, rows, labels), names, out)
    return kind, {seen["id"]: seen for seen in engine(pages, likely=verdicts, model=guess)}


def count_pages(dev, kind, found, out):
    """How many pages of each kind are known for stories, or for none; those of `dev` by themselves."""
    right = collections.defaultdict(list)
    for page, seen in found.items():
        name = "story, dev" if page in dev else kind[page]
        right[name].append((kind[page] == "story") == (seen["kind"] == "story"))
    right = dict(sorted(right.items()))
    right["all but dev"] = sum((of for name, of in right.items() if name != "story, dev"), [])
    with open(out, "a", encoding="utf-8") as file:
        file.write("# Story or not, by the rules and the other folds' models: kind of page, pages, right, part of them.\n")
        for name, of in right.items():
            file.write(f"{name}\t{len(of)}\t{sum(of)}\t{sum(of) / len(of):.1%}\n")


def main():
    options = argparse.ArgumentParser(description=__doc__)
    for name in ("dev", "pages", "kinds", "promos", "out", "folds"):
        options.add_argument(name)
    options = options.parse_args()
    dev = read(options.dev)
    # Pages of other kinds come without an address.
    others = [page | {"url": page["url"] or address(page["html"])} for page in read(options.pages)]
    pages = dev + others
    seen_pages = engine(pages)
    rows, labels, weights, owners = load(dev, seen_pages)
    column = seen_pages[0]["names"].index
    folds = numpy.array([fold(page) for page in dev])[owners]
    # Most blocks outside the story's container are menus: a quarter of them tells the same.
    core = (rows[:, column("in_root")] > 0) | (labels > 0.3)
    comments = rows[:, column("commented")] > 0
    use = (core | (numpy.random.RandomState(0).rand(len(labels)) < 0.25)) & ~comments
    weights = numpy.where(core, weights, 3 * weights)

    def train(which):
        return lightgbm.train(PARAMETERS, lightgbm.Dataset(rows[which], labels[which], weight=weights[which]), ROUNDS)

    models = [train(use & (folds != number)) for number in range(FOLDS)]
    verdicts = {}
    for page, seen in zip(pages, seen_pages):
        own = numpy.array([leaf["row"].split() for leaf in seen["leaves"]], dtype=numpy.float32)
        guess = models[fold(page)].predict(own) if len(own) else own
        verdicts[page["id"]] = [0.0 if row[column("commented")] > 0 else p for row, p in zip(own, guess)]
    write(train(use), "Is the block text of the story?", options.out + "/story.rs")
    kind, found = pages_model(pages, verdicts, options.kinds, options.out + "/page.rs")
    score(dev, found, {tuple(row[:2]) for row in table(options.promos)}, options.folds)
    count_pages({page["id"] for page in dev}, kind, found, options.folds)
    print(open(options.folds, encoding="utf-8").read())


main()
