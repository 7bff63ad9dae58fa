"""Writes `tagger.bin`; `format.rs` is its description and its reader."""
import struct

import numpy as np

import network
from corpus import FLAGS
from vocabulary import key

VERSION = 2


def checksum(data):
    h = 0x811C9DC5
    for byte in data:
        h = ((h ^ byte) * 0x01000193) & 0xFFFFFFFF
    return h


def floats(values):
    return np.ascontiguousarray(values, dtype='<f4').tobytes()


def matrix(parameter):
    values, scales = network.rounded_matrix(parameter.detach().numpy())
    return floats(scales) + values.tobytes()


def halves(values):
    """Two numbers of four bits in a byte, the first in the lower half."""
    low, high = values.reshape(-1, 2).T.astype(np.uint8) & 15
    return low | high << 4


def body(model, words):
    """Rows are in order of the words' keys already."""
    gaps = np.diff([key(w) for w in words], prepend=0)
    assert gaps[1:].min() > 0 and gaps.max() < 1 << 16
    tables = network.tables(model)
    out = struct.pack('<8I', len(words), model.buckets, tables[0][0].shape[1], tables[1][0].shape[1], network.AFFIXES, network.SHAPES, FLAGS, model.hidden)
    out += gaps.astype('<u2').tobytes()
    for at, table in enumerate(tables):
        values, scale = network.rounded_table(*table)
        out += floats([scale]) + (values if at else halves(values)).tobytes()
    for g in model.gru:
        out += matrix(g.weight_ih_l0) + matrix(g.weight_hh_l0)
        out += floats(g.bias_ih_l0.detach().numpy()) + floats(g.bias_hh_l0.detach().numpy())
    out += matrix(model.out.weight) + floats(model.out.bias.detach().numpy())
    out += floats(model.start.detach().numpy()) + floats(model.moves.detach().numpy())
    return out


def write(path, data):
    path.write_bytes(b'WSWT' + struct.pack('<2I', VERSION, checksum(data)) + data)
