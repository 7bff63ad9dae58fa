"""Trains the linker: for each content, the right one among the sources (and among the cues) near it."""
import random
import struct

import numpy as np
import torch
from torch import nn

import corpus

FEATURES, HIDDEN = 62, 24


class Scorer(nn.Module):
    def __init__(self):
        super().__init__()
        self.inner, self.outer = nn.Linear(FEATURES, HIDDEN), nn.Linear(HIDDEN, 1, bias=False)
        self.straight = nn.Linear(FEATURES, 1, bias=False)

    def forward(self, x):
        return (self.outer(torch.relu(self.inner(x))) + self.straight(x)).squeeze(-1)

    def bytes(self):
        parts = (self.inner.weight.t(), self.inner.bias, self.outer.weight, self.straight.weight)
        return b''.join(np.ascontiguousarray(p.detach().numpy(), dtype='<f4').tobytes() for p in parts)


def bits(numbers):
    n = np.array(numbers, dtype=np.uint64)
    return ((n[:, None] >> np.arange(FEATURES, dtype=np.uint64)) & np.uint64(1)).astype(np.float32)


def token_spans(paragraphs, labels):
    """[role, first token, last token] with the characters of each, over a whole document."""
    spans, places, base = [], [], 0
    for paragraph, y in zip(paragraphs, labels):
        for i, label in enumerate(y):
            if label and label % 2 == 0:
                spans[-1][2], places[-1][1] = base + i, paragraph.at[i][1]
            elif label:
                spans.append([(int(label) - 1) // 2, base + i, base + i])
                places.append(list(paragraph.at[i]))
        base += len(y)
    return spans, places


def overlap(a, b):
    return min(a[1], b[1]) - max(a[0], b[0])


def quote_of(document, place):
    """The quotation that has most of this content in common, if it is more than half."""
    best = (.6, None)
    for quote in document['quotes']:
        for part in quote['parts']:
            share = overlap(place, part) / (max(place[1], part[1]) - min(place[0], part[0]))
            best = max(best, (share, quote), key=lambda b: b[0])
    return best[1]


def examples(documents, featurised, labelled):
    """For sources and for cues: (features of the candidates, which are right)."""
    inputs, kept = [], []
    for document, paragraphs, labels in zip(documents, featurised, labelled):
        spans, places = token_spans(paragraphs, labels)
        inputs.append({'text': document['text'], 'spans': spans})
        kept.append(places)
    out = ([], [])
    for document, places, answer in zip(documents, kept, corpus.wsw('links', inputs)):
        for link in answer['links']:
            quote = quote_of(document, places[link['content']])
            for kind, (key, near) in enumerate((('source_parts', link['sources']), ('cue_parts', link['cues']))):
                right = [quote is not None and any(overlap(places[i], part) > 0 for part in quote[key]) for i, _ in near]
                if any(right) and not all(right):
                    out[kind].append((bits([b for _, b in near]), np.array(right)))
    return out


def train_scorer(data, seed, epochs=12, rate=5e-3, size=64):
    torch.manual_seed(seed)
    dice = random.Random(seed)
    model = Scorer()
    steps = epochs * -(-len(data) // size)
    optimiser = torch.optim.AdamW(model.parameters(), lr=rate, weight_decay=1e-3)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda s: max(.02, 1 - s / steps))
    order = list(range(len(data)))
    for _ in range(epochs):
        dice.shuffle(order)
        for i in range(0, len(order), size):
            some = [data[k] for k in order[i:i + size]]
            most = max(len(right) for _, right in some)
            x, right, there = torch.zeros(len(some), most, FEATURES), torch.zeros(len(some), most, dtype=torch.bool), torch.zeros(len(some), most, dtype=torch.bool)
            for k, (features, good) in enumerate(some):
                x[k, :len(good)], right[k, :len(good)], there[k, :len(good)] = torch.from_numpy(features), torch.from_numpy(good), True
            scores = model(x).masked_fill(~there, -1e9)
            loss = (torch.logsumexp(scores, 1) - torch.logsumexp(scores.masked_fill(~right, -1e9), 1)).mean()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
    wrong = sum(not right[int(model(torch.from_numpy(f)).argmax())] for f, right in data)
    print(f'linker: {len(data)} examples, {100 * wrong / len(data):.2f} % wrong in training', flush=True)
    return model


def train(documents, featurised, tagged, seed):
    """The linker's section of the file: learned on the corpus's own spans and on those that the tagger finds."""
    gold = examples(documents, featurised, [[p.labels for p in d] for d in featurised])
    found = examples(documents, featurised, tagged)
    scorers = [train_scorer(g + f, seed) for g, f in zip(gold, found)]
    return struct.pack('<2I', FEATURES, HIDDEN) + b''.join(s.bytes() for s in scorers)
