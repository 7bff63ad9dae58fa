"""The network in PyTorch, the loss over label sequences, and the model rounded to small integers."""
import numpy as np
import torch
from torch import nn

from corpus import FLAGS, LABELS

AFFIXES, SHAPES = 1024, 64
NEVER = -1e4


def legal():
    """An inside label follows only its own beginning or itself."""
    moves, start = torch.zeros(LABELS, LABELS), torch.zeros(LABELS)
    for inside in (2, 4, 6):
        start[inside] = NEVER
        for before in range(LABELS):
            if before not in (inside, inside - 1):
                moves[before, inside] = NEVER
    return moves, start


class AllSequences(torch.autograd.Function):
    """Logarithm of the sum over all label sequences of exp(score); its slope are the labels' probabilities. By hand, in scaled
    probabilities: several times faster than through autograd."""

    @staticmethod
    def forward(ctx, scores, moves, start, mask):
        top = scores.max(2, keepdim=True).values
        weight, step = torch.exp(scores - top), torch.exp(moves)
        ahead, scale = torch.empty_like(scores), torch.ones(scores.shape[:2])
        now = torch.exp(start) * weight[:, 0]
        for t in range(scores.shape[1]):
            if t:
                now = torch.where(mask[:, t:t + 1] > 0, (last @ step) * weight[:, t], last)
            total = now.sum(1, keepdim=True)
            scale[:, t] = total[:, 0]
            last = ahead[:, t] = now / total
        ctx.save_for_backward(weight, step, ahead, scale, mask)
        return ((torch.log(scale) + top[..., 0]) * mask).sum(1)

    @staticmethod
    def backward(ctx, slope):
        weight, step, ahead, scale, mask = ctx.saved_tensors
        behind = torch.ones_like(ahead)
        back = step.t().contiguous()
        for t in range(ahead.shape[1] - 1, 0, -1):
            through = (weight[:, t] * behind[:, t] / scale[:, t:t + 1]) @ back
            behind[:, t - 1] = torch.where(mask[:, t:t + 1] > 0, through, behind[:, t - 1])
        share = slope[:, None, None] * mask[..., None]
        label = ahead * behind * share
        after = weight[:, 1:] * behind[:, 1:] / scale[:, 1:, None] * share[:, 1:]
        pair = step * torch.einsum('bti,btj->ij', ahead[:, :-1], after)
        return label, pair, label[:, 0].sum(0), None


class Network(nn.Module):
    def __init__(self, glove, buckets, word_dims=32, affix_dims=8, hidden=64, drop=.3):
        super().__init__()
        words = len(glove)
        self.words, self.buckets, self.hidden = words, buckets, hidden
        self.register_buffer('glove', torch.cat([torch.tensor(glove), torch.zeros(buckets, glove.shape[1])]))
        self.project = nn.Linear(glove.shape[1], word_dims, bias=False)
        nn.init.orthogonal_(self.project.weight)
        self.project.weight.data *= .5
        self.word = nn.Embedding(words + buckets, word_dims)
        nn.init.zeros_(self.word.weight)
        self.affix = nn.ModuleList(nn.Embedding(n, affix_dims) for n in (AFFIXES, AFFIXES, SHAPES))
        for table in self.affix:
            nn.init.normal_(table.weight, std=.2)
        self.drop = nn.Dropout(drop)
        inputs = word_dims + 3 * affix_dims + FLAGS
        self.gru = nn.ModuleList(nn.GRU(inputs, hidden, batch_first=True) for _ in ('forward', 'backward'))
        self.out = nn.Linear(2 * hidden, LABELS)
        self.moves = nn.Parameter(torch.randn(LABELS, LABELS) * .05)
        self.start = nn.Parameter(torch.zeros(LABELS))
        moves, start = legal()
        self.register_buffer('illegal', moves)
        self.register_buffer('illegal_start', start)

    def word_table(self):
        return self.word.weight + self.project(self.glove)

    def scores(self, rows, affix, flags, lengths):
        word = self.word(rows) + self.project(self.glove[rows])
        dense = self.drop(torch.cat([word] + [t(affix[..., i]) for i, t in enumerate(self.affix)], -1))
        x = torch.cat([dense, flags], -1)
        # Padding stands behind a paragraph in both directions, so that neither reads it first.
        at = torch.arange(x.shape[1])[None]
        back = torch.where(at < lengths[:, None], lengths[:, None] - 1 - at, at)[..., None]
        forward, _ = self.gru[0](x)
        backward, _ = self.gru[1](x.gather(1, back.expand_as(x)))
        states = torch.cat([forward, backward.gather(1, back.expand_as(backward))], -1)
        return self.out(self.drop(states))

    def loss(self, scores, labels, mask):
        """Negative log likelihood of each paragraph's labels among all legal sequences."""
        moves, start = self.moves + self.illegal, self.start + self.illegal_start
        right = start[labels[:, 0]] + (scores.gather(2, labels.unsqueeze(2)).squeeze(2) * mask).sum(1)
        right = right + (moves[labels[:, :-1], labels[:, 1:]] * mask[:, 1:]).sum(1)
        return AllSequences.apply(scores, moves, start, mask) - right


def batch(paragraphs):
    """Paragraphs of (rows, affix, flags, labels) padded to one length."""
    longest = max(len(p[3]) for p in paragraphs)
    pad = lambda arrays, dtype: torch.from_numpy(np.stack([
        np.concatenate([a, np.zeros((longest - len(a),) + a.shape[1:], a.dtype)]).astype(dtype) for a in arrays]))
    rows, affix, flags, labels = zip(*paragraphs)
    lengths = torch.tensor([len(y) for y in labels])
    mask = (torch.arange(longest)[None] < lengths[:, None]).float()
    return pad(rows, np.int64), pad(affix, np.int64), pad(flags, np.float32), pad(labels, np.int64), mask, lengths


def scores_of(model, paragraphs):
    """The labels' scores for each paragraph of (rows, affix, flags, labels)."""
    model.eval()
    out = [None] * len(paragraphs)
    order = sorted(range(len(paragraphs)), key=lambda i: len(paragraphs[i][3]))
    with torch.no_grad():
        for i in range(0, len(order), 64):
            some = order[i:i + 64]
            rows, affix, flags, _, _, lengths = batch([paragraphs[k] for k in some])
            for k, score, n in zip(some, model.scores(rows, affix, flags, lengths).numpy(), lengths):
                out[k] = score[:n]
    return out


# --- rounding: symmetric; a scale a row for matrices, a scale a table for embeddings, clipped at the tails. Steps on either
# side of nothing: half a byte for words, which have two thirds of all the weights, six bits for the others, which a
# compressor finds.

WORD_STEPS, STEPS = 7, 31


def rounded_table(table, steps):
    scale = np.float32(np.quantile(np.abs(table), .9995) / steps)
    return np.clip(np.rint(table / scale), -steps, steps).astype(np.int8), scale


def rounded_matrix(matrix):
    scale = np.maximum(np.abs(matrix).max(1), 1e-8).astype(np.float32) / np.float32(STEPS)
    return np.clip(np.rint(matrix / scale[:, None]), -STEPS, STEPS).astype(np.int8), scale


def tables(model):
    """Each with its steps on either side of nothing."""
    return [(model.word_table().detach().numpy(), WORD_STEPS)] + [(t.weight.detach().numpy(), STEPS) for t in model.affix]


def matrices(model):
    return [m for g in model.gru for m in (g.weight_ih_l0, g.weight_hh_l0)] + [model.out.weight]


def round_in_place(model):
    """The model as the engine will hear it."""
    with torch.no_grad():
        values = [v * s for v, s in (rounded_table(*t) for t in tables(model))]
        model.project.weight.zero_()
        model.word.weight.copy_(torch.from_numpy(values[0]))
        for table, value in zip(model.affix, values[1:]):
            table.weight.copy_(torch.from_numpy(value))
        for matrix in matrices(model):
            v, s = rounded_matrix(matrix.numpy())
            matrix.copy_(torch.from_numpy(v * s[:, None]))
