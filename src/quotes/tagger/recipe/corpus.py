"""The corpus as the engine sees it: features by `wsw batch --task features`, labels by character offsets."""
import gzip
import json
import pathlib
import subprocess
from dataclasses import dataclass

import numpy as np

ROLES = ('content', 'source', 'cue')
LABELS = 7  # outside, then begin and inside of each role
FLAGS = 44
FLAG_CAPITAL, FLAG_NAME = 7, 33  # capital; capital not at a sentence's start
FLAGS_NO_NAME = (3, 4, 29, 35)  # speech verb, function word, pronoun, office
REPOSITORY = pathlib.Path(__file__).resolve().parents[4]


def load(path):
    with gzip.open(path, 'rt', encoding='utf-8') as lines:
        return [json.loads(line) for line in lines]


def marked(doc):
    """Per character of the text: None, or (role, number of the span)."""
    labels = [None] * len(doc['text'])
    number = 0
    for quote in doc['quotes']:
        for role, key in enumerate(('parts', 'source_parts', 'cue_parts')):
            for start, end in quote[key]:
                number += 1
                labels[start:end] = [(role, number)] * (end - start)
    return labels


@dataclass
class Paragraph:
    at: list       # [start, end) of each token, code points of the text
    words: list    # the word that the tables are asked for
    affix: np.ndarray   # rows of suffix, prefix, shape
    flags: np.ndarray   # 0 or 1, FLAGS columns
    labels: np.ndarray


def wsw(task, inputs):
    """One answer of the engine for each input; it needs no model to learn one from, not even one that it could read."""
    program = REPOSITORY / 'target' / 'debug' / 'wsw'
    lines = ''.join(json.dumps({'id': i, **x}) + '\n' for i, x in enumerate(inputs))
    done = subprocess.run([program, 'batch', '--task', task, '--no-model'], input=lines.encode(), stdout=subprocess.PIPE, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def build():
    subprocess.run(['cargo', 'build', '--quiet', '--bin', 'wsw'], cwd=REPOSITORY, check=True)


def featurise(texts, labels):
    """Paragraphs of each text, with a label for each token."""
    out = []
    for answer, marks in zip(wsw('features', [{'text': t} for t in texts]), labels):
        paragraphs = []
        for p in answer['paragraphs']:
            y, last = [], None
            for start, _ in p['at']:
                here = marks[start]
                y.append(0 if here is None else 2 * here[0] + (2 if here == last else 1))
                last = here
            bits = np.array(p['flags'], dtype=np.uint64)
            flags = (bits[:, None] >> np.arange(FLAGS, dtype=np.uint64)) & np.uint64(1)
            affix = np.array([p['suffix'], p['prefix'], p['shape']], dtype=np.int64).T
            paragraphs.append(Paragraph(p['at'], p['words'], affix, flags.astype(np.float32), np.array(y, dtype=np.int64)))
        out.append(paragraphs)
    return out


def spans(paragraph, labels):
    """(role, start, end) of each span."""
    out = []
    for i, label in enumerate(labels):
        start, end = paragraph.at[i]
        if label and label % 2 == 0 and out:
            out[-1][2] = end
        elif label:
            out.append([(label - 1) // 2, start, end])
    return out
