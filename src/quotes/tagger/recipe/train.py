#!/usr/bin/env python3
"""Trains the quotation tagger and writes tagger.bin.

    python3 -m venv /tmp/recipe && /tmp/recipe/bin/pip install -r src/quotes/tagger/recipe/requirements.txt
    /tmp/recipe/bin/python src/quotes/tagger/recipe/train.py --corpus ../shared/data/quotes

Deterministic: the same machine, packages and corpus give the same bytes. Needs cargo (the features are the engine's own) and one
CPU for some minutes. The corpus is PolNeAR's train split; dev is looked at, never trained on."""
import argparse
import json
import pathlib
import random
import time

import numpy as np
import torch

import corpus
import houses
import model_file
import network
import vocabulary

ROOM = pathlib.Path(__file__).resolve().parents[1]


def rows_of(words, index):
    other = lambda w: len(index) + vocabulary.hash32('w', w) % vocabulary.BUCKETS
    rows = {w: index.get(vocabulary.key(w), other(w)) for w in set(words)}
    return np.array([rows[w] for w in words], dtype=np.int64)


def prepare(documents, index):
    """Paragraphs as arrays, with which tokens are names."""
    out = []
    for paragraphs in documents:
        name_like = [(p.flags[:, corpus.FLAG_NAME] > 0) & (p.flags[:, corpus.FLAGS_NO_NAME].sum(1) == 0) for p in paragraphs]
        names = {w for p, some in zip(paragraphs, name_like) for w, is_name in zip(p.words, some.tolist()) if is_name}
        capital = [(p.flags[:, corpus.FLAG_CAPITAL] > 0).tolist() for p in paragraphs]
        out.append([(rows_of(p.words, index), p.affix, p.flags, p.labels, np.array([c and w in names for w, c in zip(p.words, some)]), p.words)
                    for p, some in zip(paragraphs, capital)])
    return out


def masked(document, chance, known, rng):
    """Some of a story's names become names that nobody knows, the same everywhere in the story."""
    names = sorted({w for p in document for w, name in zip(p[5], p[4]) if name})
    other = {w: (known + rng.integers(vocabulary.BUCKETS), rng.integers(network.AFFIXES), rng.integers(network.AFFIXES)) for w in names if rng.random() < chance}
    if not other:
        return document
    out = []
    for rows, affix, flags, labels, name, words in document:
        rows, affix = rows.copy(), affix.copy()
        for i, w in enumerate(words):
            if name[i] and w in other:
                rows[i], affix[i, 0], affix[i, 1] = other[w]
        out.append((rows, affix, flags, labels, name, words))
    return out


# Rounds, learning rate, share of stories in another house's style, share with names masked, moving average of the weights.
PHASES = [(6, 4e-3, .5, .6, 0.), (6, 3e-3, .25, .35, .998)]


def train(model, plain, restyled, phase, options):
    epochs, top_rate, share_restyled, share_masked, averaged = PHASES[phase]
    rng = np.random.default_rng(options.seed + phase)
    if phase:
        torch.manual_seed(options.seed + phase)
    word = [p for n, p in model.named_parameters() if n.startswith('word.')]
    rest = [p for n, p in model.named_parameters() if not n.startswith('word.')]
    optimiser = torch.optim.AdamW([dict(params=word, weight_decay=.03), dict(params=rest, weight_decay=.01)], lr=top_rate, betas=(.9, .98))
    known, began, step = model.words, time.process_time(), 0
    average = {n: p.detach().clone() for n, p in model.named_parameters()}
    total = epochs * -(-sum(map(len, plain)) // options.batch)
    rate = lambda s: min(1, (s + 1) / 100) * (.02 + .98 * max(0, 1 - s / total))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, rate)
    for epoch in range(epochs):
        model.train()
        stories = [r[rng.integers(len(r))] if r and rng.random() < share_restyled else p for p, r in zip(plain, restyled)]
        stories = [masked(s, rng.random() * .9, known, rng) if rng.random() < share_masked else s for s in stories]
        paragraphs = [p[:4] for s in stories for p in s]
        key = rng.random(len(paragraphs))
        order = sorted(range(len(paragraphs)), key=lambda i: len(paragraphs[i][3]) * (1 + .2 * key[i]))
        batches = [order[i:i + options.batch] for i in range(0, len(order), options.batch)]
        rng.shuffle(batches)
        losses = []
        for some in batches:
            rows, affix, flags, labels, mask, lengths = network.batch([paragraphs[i] for i in some])
            lost = torch.rand(rows.shape) < .06
            rows = torch.where(lost, known + torch.randint(0, vocabulary.BUCKETS, rows.shape), rows)
            loss = model.loss(model.scores(rows, affix, flags, lengths), labels, mask).sum() / mask.sum()
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 5.)
            optimiser.step()
            schedule.step()
            step += 1
            losses.append(loss.item())
            if averaged:
                keep = min(averaged, step / (step + 10))
                with torch.no_grad():
                    for n, p in model.named_parameters():
                        average[n].lerp_(p, 1 - keep)
        print(f'phase {phase + 1}, round {epoch + 1}: loss {np.mean(losses):.4f}, {time.process_time() - began:.0f} CPU s', flush=True)
    if averaged:
        with torch.no_grad():
            for n, p in model.named_parameters():
                p.copy_(average[n])


def golden(model, index):
    """What the rounded model says to the samples: the engine must say the same (a test in `mod.rs`)."""
    texts = (ROOM / 'recipe' / 'samples.txt').read_text(encoding='utf-8').splitlines()
    documents = corpus.featurise(texts, [[None] * len(t) for t in texts])
    lines = []
    for text, (paragraph,) in zip(texts, prepare(documents, index)):
        (scores,) = network.scores_of(model, [paragraph[:4]])
        lines.append(json.dumps({'text': text, 'scores': np.round(scores, 3).tolist()}, ensure_ascii=False))
    return '\n'.join(lines) + '\n'


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--corpus', type=pathlib.Path, default=corpus.REPOSITORY / '../shared/data/quotes')
    p.add_argument('--out', type=pathlib.Path, default=ROOM / 'tagger.bin')
    p.add_argument('--batch', type=int, default=96)
    p.add_argument('--hidden', type=int, default=64)
    p.add_argument('--words', type=int, default=8000)
    p.add_argument('--common', type=int, default=1500, help='of the words, how many only by their rank in GloVe')
    p.add_argument('--drop', type=float, default=.3)
    p.add_argument('--copies', type=int, default=2, help='styles of each story')
    p.add_argument('--keep', type=pathlib.Path, help='keep the unrounded network here after each phase')
    p.add_argument('--start', type=pathlib.Path, help='start from a network that was kept')
    p.add_argument('--first', type=int, default=0, help='with the phase of this number')
    p.add_argument('--seed', type=int, default=1)
    options = p.parse_args()
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    torch.manual_seed(options.seed)

    corpus.build()
    documents = corpus.load(options.corpus / 'polnear-train.jsonl.gz')
    marks = [corpus.marked(d) for d in documents]
    plain = corpus.featurise([d['text'] for d in documents], marks)
    words, vectors, counts = vocabulary.choose(plain, options.words, options.common)
    index = {vocabulary.key(w): i for i, w in enumerate(words)}
    dice = random.Random(options.seed)
    styles = [[] for _ in documents]
    for _ in range(options.copies):
        texts, labels = zip(*(houses.restyle(d['text'], m, dice) for d, m in zip(documents, marks)))
        for style, paragraphs in zip(styles, prepare(corpus.featurise(texts, labels), index)):
            style.append(paragraphs)
    model = network.Network(vectors, vocabulary.BUCKETS, hidden=options.hidden, drop=options.drop)
    arrays = prepare(plain, index)
    if options.start:
        model.load_state_dict(torch.load(options.start)['network'])
    for phase in range(options.first, len(PHASES)):
        train(model, arrays, styles, phase, options)
        if options.keep:
            torch.save({'network': model.state_dict(), 'words': words}, options.keep)
    body = model_file.body(model, words)
    network.round_in_place(model)
    model_file.write(options.out, body)
    options.out.with_name('golden.jsonl').write_text(golden(model, index), encoding='utf-8')
    print(options.out, options.out.stat().st_size, 'bytes')


if __name__ == '__main__':
    main()
