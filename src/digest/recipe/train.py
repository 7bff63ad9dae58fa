#!/usr/bin/env python3
"""Learns the weights of the digest's ranker (`src/digest/weights.rs`).

    train.py --wsw target/debug/wsw SET.jsonl[.gz] …             the table: each set with weights learned on the others
    train.py --wsw target/debug/wsw SET … --out src/digest/weights.rs     write weights learned on all the sets given

A set is JSON lines {"id", "text", "summary" or "summaries": […]}. The features of each sentence come from the engine
itself (`wsw batch --task rank`). A sentence is wanted when it belongs to the greedy best extract of at most 65 words by
ROUGE-1 against the summaries. Logistic regression with a small ridge, Newton's method. Needs: pip install numpy
rouge-score."""
import argparse, ast, collections, gzip, json, pathlib, re, subprocess
import numpy as np
from rouge_score import rouge_scorer, tokenizers

WORDS, RIDGE = 65, 3.0
# Few features carry over from one set to another; the others change sign with the house. The lead does so best of all:
# with its weight tripled, no set falls below the lead.
KEEP, PRIOR = {'log position', 'relative position', 'is first', 'centroid', 'has a number'}, 3.0
stem = tokenizers.DefaultTokenizer(use_stemmer=True).tokenize


def read(path):
    with (gzip.open if str(path).endswith('.gz') else open)(path, 'rt', encoding='utf-8') as f:
        return [json.loads(line) for line in f]


def summaries(item):
    many = item.get('summaries') or [item['summary']]
    return ast.literal_eval(many) if isinstance(many, str) else many  # some sets keep the list as text


def f1(ours, theirs):
    both = sum((ours & theirs).values())
    total = sum(ours.values()) + sum(theirs.values())
    return 2 * both / total if total else 0.0


def wanted(sentences, refs):
    """Greedy extract: the sentences that raise ROUGE-1 against the best reference, within the words."""
    bags = [collections.Counter(stem(s)) for s in sentences]
    refs = [collections.Counter(stem(r)) for r in refs]
    have, chosen, best = collections.Counter(), [], 0.0
    while True:
        gains = [(max(f1(have + bags[i], r) for r in refs), i) for i in range(len(bags)) if i not in chosen
                 and sum(have.values()) + sum(bags[i].values()) <= WORDS * 1.15]
        if not gains or max(gains)[0] <= best:
            return [float(i in chosen) for i in range(len(bags))]
        best, i = max(gains)
        chosen.append(i); have += bags[i]


def load(wsw, path):
    items = read(path)
    lines = ''.join(json.dumps({'id': i, 'text': d['text']}) + '\n' for i, d in enumerate(items))
    out = subprocess.run([wsw, 'batch', '--task', 'rank'], input=lines, capture_output=True, text=True, check=True).stdout
    X, Y, pages = [], [], []
    for line in out.splitlines():
        r = json.loads(line)
        sentences = [s['text'] for s in r['sentences']]
        refs = summaries(items[r['id']])
        features = [s['features'] for s in r['sentences']]
        if not sentences:
            continue
        pages.append((items[r['id']]['text'], sentences, features, refs))
        X += features; Y += wanted(sentences, refs)
    return r['names'], np.array(X), np.array(Y), pages


def learn(X, Y, share, names):
    """Weights on standardised features; every set counts the same (`share`: weight of each row)."""
    X = X * [float(n in KEEP) for n in names]
    mean, spread = X.mean(0), X.std(0)
    spread[spread < 1e-6] = 1.0
    Z = np.hstack([(X - mean) / spread, np.ones((len(X), 1))])
    w = np.zeros(Z.shape[1])
    for _ in range(25):
        p = 1 / (1 + np.exp(-Z @ w))
        ridge = np.full(len(w), RIDGE); ridge[-1] = 0
        grad = Z.T @ (share * (Y - p)) - ridge * w
        hess = (Z * (share * p * (1 - p))[:, None]).T @ Z + np.diag(ridge)
        step = np.linalg.solve(hess, grad); w += step
        if abs(step).max() < 1e-6:
            break
    w[0] *= PRIOR
    return mean, spread, w[:-1]


def measure(pages, weights):
    """ROUGE-1 of ours (lead sentence and the best others, as `happened.rs` chooses, without its redundancy control)
    and of the lead, both cut to the same number of words."""
    mean, spread, w = weights
    S = rouge_scorer.RougeScorer(['rouge1'], use_stemmer=True)
    cut = lambda s, n: ' '.join(re.sub(r'\s+', ' ', s).split()[:n])
    ours, lead = [], []
    for text, sentences, features, refs in pages:
        score = (np.array(features) - mean) / spread @ w
        chosen, words = [0], len(sentences[0].split())
        for i in np.argsort(-score, kind='stable'):
            n = len(sentences[i].split())
            if i in chosen or n <= 3:
                continue
            if len(chosen) == 3 or words + n > WORDS:
                break
            chosen.append(i); words += n
        p = ' '.join(sentences[i] for i in sorted(chosen))
        n = min(WORDS, len(p.split()))
        best = lambda t: max(S.score(r, t)['rouge1'].fmeasure for r in refs)
        ours.append(100 * best(cut(p, n))); lead.append(100 * best(cut(text, n)))
    return np.mean(ours), np.mean(lead)


def main():
    ap = argparse.ArgumentParser(); ap.add_argument('--wsw', required=True); ap.add_argument('--out'); ap.add_argument('sets', nargs='+')
    a = ap.parse_args()
    data = {pathlib.Path(p).name.split('.')[0]: load(a.wsw, p) for p in a.sets}
    names = next(iter(data.values()))[0]

    def join(keys):
        X = np.vstack([data[k][1] for k in keys]); Y = np.concatenate([data[k][2] for k in keys])
        share = np.concatenate([np.full(len(data[k][2]), len(Y) / len(keys) / len(data[k][2])) for k in keys])
        return learn(X, Y, share, names)
    for held in data:
        others = [k for k in data if k != held]
        if others:
            ours, lead = measure(data[held][3], join(others))
            print(f'{held:12} n {len(data[held][3]):4}  ours {ours:5.2f}  lead {lead:5.2f}  {ours - lead:+.2f}')
    mean, spread, w = join(list(data))
    for name, x in sorted(zip(names, w), key=lambda t: -abs(t[1])):
        print(f'{x:+.3f}  {name}')
    if a.out:
        rows = ''.join(f'    ({m:.4f}, {s:.4f}, {x:.4f}), // {n}\n' for n, m, s, x in zip(names, mean, spread, w))
        head = pathlib.Path(a.out).read_text().split('pub const')[0]
        pathlib.Path(a.out).write_text(head + 'pub const WEIGHTS: [(f32, f32, f32); FEATURES.len()] = [\n' + rows + '];\n')


main()
