#!/usr/bin/env python3
"""score_blocks.py DEV.jsonl[.xz] BLOCKS.jsonl REPORTS.jsonl [--promos PROMOS.tsv] [--kinds KINDS.tsv] [--errors N]

Scores the hider on real pages. REPORTS is what `wsw batch --task report` prints for the pages of DEV ({"id","url",
"html","gold_text"}); BLOCKS are blocks labelled by hand ({"id","text","pos","action","category"}). With KINDS (id, kind)
it also counts pages of other kinds that were taken for stories, for reports of those pages in the same file.

A labelled block counts as hidden when four fifths of its words lie in one hidden block, or all hidden blocks together
hold its text in order. Story words count as hidden when a hidden block holds a whole gold paragraph of four words or more;
those of paragraphs that PROMOS (id, digest of the words, kind) calls promos, by hand, are counted by themselves."""
import argparse, collections, hashlib, json, lzma, re


def lines(path):
    opener = lzma.open if path.endswith(".xz") else open
    with opener(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def words(text):
    return re.findall(r"\w+", text.lower())


def rows(path):
    """The rows of a table, if there is one, without its remarks."""
    text = open(path, encoding="utf-8").read() if path else ""
    return [line.split("\t") for line in text.splitlines() if line[:1] != "#"]


def main():
    options = argparse.ArgumentParser(description=__doc__)
    for name in ("dev", "blocks", "reports"):
        options.add_argument(name)
    options.add_argument("--promos")
    options.add_argument("--kinds")
    options.add_argument("--errors", type=int, default=0)
    options = options.parse_args()
    reports = {r["id"]: r for r in lines(options.reports)}
    blocks = {}
    for block in lines(options.blocks):
        blocks.setdefault(block["id"], []).append(block)
    promos = {(page, digest): kind for page, digest, kind in rows(options.promos)}
    count, kinds, errors = collections.Counter(), collections.Counter(), []
    for page in lines(options.dev):
        report = reports[page["id"]]
        hidden = [f" {' '.join(words(h['text']))} " for h in report["hidden"]]
        together = " ".join(hidden)
        story = collections.Counter(w for p in report["story"] for w in words(p))
        for paragraph in page["gold_text"].split("\n"):
            tokens = words(paragraph)
            count["story"] += len(tokens)
            line = f" {' '.join(tokens)} "
            # A teaser of the page may repeat a paragraph: what the story still has is not lost.
            if len(tokens) >= 4 and any(line in h for h in hidden) and any(story[w] == 0 for w in tokens):
                digest = hashlib.sha256(" ".join(tokens).encode()).hexdigest()[:12]
                kind = promos.get((page["id"], digest))
                called = "promo" if kind else "story"
                count["lost", called] += len(tokens)
                kinds[kind or "story"] += len(tokens)
                errors.append((called.upper() + " HIDDEN", page["id"], paragraph[:90]))
        name = page["id"].rsplit("/", 1)[-1]
        for block in blocks.get(page["id"], blocks.get(name, [])):
            tokens = words(block["text"])
            want = collections.Counter(tokens)
            whole = f" {' '.join(tokens)} "
            share = max((sum((want & collections.Counter(h.split())).values()) for h in hidden), default=0)
            gone = whole in together or share >= 0.8 * len(tokens)
            key = block["pos"], block["action"]
            count[key] += 1
            count[key, "hidden"] += gone
            if gone != (block["action"] == "hide") and block["action"] != "neutral":
                errors.append((*key, block["category"], page["id"], block["text"][:90].replace("\n", "/")))
    for pos in ("inside", "after"):
        for action in ("hide", "keep", "neutral"):
            key = pos, action
            if count[key]:
                print(f"{pos:7s} {action:8s} hidden {count[key, 'hidden']:4d} of {count[key]:4d}  {count[key, 'hidden'] / count[key]:.1%}")
    story, promo = count["lost", "story"], count["lost", "promo"]
    print(f"story words hidden {story} of {count['story']}  {story / count['story']:.3%}")
    print(f"the same with promos that the gold text holds: {story + promo}  {(story + promo) / count['story']:.3%}")
    print("  of these:", ", ".join(f"{kind} {n}" for kind, n in kinds.most_common()) or "none")
    known = [(i, k) for i, k in rows(options.kinds) if k != "unsure" and i in reports]
    if known:
        wrong = [(i, k, reports[i]["kind"]) for i, k in known if (k == "story") != reports[i]["is_article"]]
        print(f"article or not: {len(known) - len(wrong)} of {len(known)}  {1 - len(wrong) / len(known):.1%}")
        errors += [("KIND", *w) for w in wrong]
    for error in errors[: options.errors]:
        print(*error, sep=" | ")


main()
