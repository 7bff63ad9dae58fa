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
# Of some twenty features only these four carry over from one set to another; the others change sign with the house. The
# lead does so best of all: with the weight of the position tripled, no set falls below the lead.
PRIOR = 3.0
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


def rank(wsw, items, weights=None):
    """What the engine sees in each text, and what it takes, by other weights than its own if they are given."""
    given = {'weights': [list(map(float, w)) for w in zip(*weights)]} if weights else {}
    lines = ''.join(json.dumps({'id': i, 'text': d['text'], **given}) + '\n' for i, d in enumerate(items))
    out = subprocess.run([wsw, 'batch', '--task', 'rank'], input=lines, capture_output=True, text=True, check=True).stdout
    return [json.loads(line) for line in out.splitlines()]


def load(wsw, path):
    items, X, Y = read(path), [], []
    for r in (ranked := rank(wsw, items)):
        X += [s['features'] for s in r['sentences']]
        Y += wanted([s['text'] for s in r['sentences']], summaries(items[r['id']]))
    return ranked[0]['names'], np.array(X), np.array(Y), items


def learn(X, Y, share):
    """Weights on standardised features; every set counts the same (`share`: weight of each row)."""
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


def measure(wsw, items, weights):
    """ROUGE-1 of what the engine takes by these weights and of the lead, both cut to the same number of words."""
    S = rouge_scorer.RougeScorer(['rouge1'], use_stemmer=True)
    cut = lambda s, n: ' '.join(re.sub(r'\s+', ' ', s).split()[:n])
    ours, lead = [], []
    for r in rank(wsw, items, weights):
        item = items[r['id']]
        p = ' '.join(r['sentences'][i]['text'] for i in r['chosen'])
        n = min(WORDS, len(p.split())) or WORDS
        best = lambda t: max(S.score(s, t)['rouge1'].fmeasure for s in summaries(item))
        ours.append(100 * best(cut(p, n))); lead.append(100 * best(cut(item['text'], n)))
    return np.mean(ours), np.mean(lead)


def main():
    ap = argparse.ArgumentParser(); ap.add_argument('--wsw', required=True); ap.add_argument('--out'); ap.add_argument('sets', nargs='+')
    a = ap.parse_args()
    data = {pathlib.Path(p).name.split('.')[0]: load(a.wsw, p) for p in a.sets}
    names = next(iter(data.values()))[0]

    def join(keys):
        X = np.vstack([data[k][1] for k in keys]); Y = np.concatenate([data[k][2] for k in keys])
        share = np.concatenate([np.full(len(data[k][2]), len(Y) / len(keys) / len(data[k][2])) for k in keys])
        return learn(X, Y, share)
    for held in data:
        others = [k for k in data if k != held]
        if others:
            ours, lead = measure(a.wsw, data[held][3], join(others))
            print(f'{held:12} n {len(data[held][3]):4}  ours {ours:5.2f}  lead {lead:5.2f}  {ours - lead:+.2f}')
    mean, spread, w = join(list(data))
    for name, x in sorted(zip(names, w), key=lambda t: -abs(t[1])):
        print(f'{x:+.3f}  {name}')
    if a.out:
        rows = ''.join(f'    ({m:.4}, {s:.4}, {x:.4}), // {n}\n' for n, m, s, x in zip(names, mean, spread, w))
        head = pathlib.Path(a.out).read_text().split('pub const')[0]
        pathlib.Path(a.out).write_text(head + 'pub const WEIGHTS: Weights = [\n' + rows + '];\n')


main()
