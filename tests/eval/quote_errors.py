#!/usr/bin/env python3
"""quote_errors.py EVAL_DIR GOLD.jsonl PREDICTED.jsonl: kinds of remaining errors, most first, as a Markdown table.

EVAL_DIR holds the project's scorer (`score_quotes.py`), whose units and don't-care rules are used: every unit with a
cue of speech, and every direct one. Only kinds and counts are printed, never a word of the corpus."""
import collections
import sys

sys.path.insert(0, sys.argv[1])
from qcommon import PRON, head, load, quote_mask, same_speaker  # noqa: E402
from score_quotes import build, greedy, iou, is_speech  # noqa: E402

NEAR = .8  # what the scorer takes for the same span


def cue(quote, text):
    return text[quote['cue'][0]:quote['cue'][1]] if quote.get('cue') else ''


def bounds(gold, found, text):
    """Which bound of a span that was found is wrong, and in which direction."""
    (a, b), (x, y) = gold, found
    start = '' if abs(a - x) <= 2 else 'begins too early' if x < a else 'begins too late'
    end = '' if abs(b - y) <= 2 else 'ends too late' if y > b else 'ends too early'
    return ' and '.join(w for w in (start, end) if w) or 'bounds'


def missed(unit, text):
    """What kind of statement was not seen at all."""
    quote = unit['q']
    words = cue(quote, text).lower().split()
    if unit['t'] == 'direct':
        return 'missed: words between marks'
    if not quote.get('source'):
        return 'missed: a statement whose source the text leaves out'
    if not words:
        return 'missed: a statement without a cue'
    if 'to' in words or words[0].endswith('ing'):
        return 'missed: reported speech behind an infinitive or participle'
    if len(words) == 1 and words[0].rstrip('s') in NOUNS:
        return 'missed: reported speech behind a noun (a claim, a statement)'
    return 'missed: reported speech behind a verb'


NOUNS = {'claim', 'statement', 'call', 'report', 'remark', 'comment', 'promise', 'pledge', 'vow', 'accusation', 'question', 'warning', 'suggestion'}


def main():
    gold, found = load(sys.argv[2]), {d['id']: d for d in load(sys.argv[3])}
    kinds, total = collections.Counter(), 0
    for document in gold:
        text = document['text']
        mask = quote_mask(text)
        G, P = build(document, text, mask), build(found.get(document['id'], {'quotes': []}), text, mask)
        at_g, at_p = greedy(G, P, NEAR)
        asked = [i for i, g in enumerate(G) if g['t'] == 'direct' or is_speech(cue(g['q'], text))]
        total += len(asked)
        told = set()
        for i in asked:
            g = G[i]
            if i in at_g:
                q, p = g['q'], P[at_g[i]]['q']
                if not q.get('source'):
                    continue
                span = lambda x: text[x['source'][0]:x['source'][1]] if x.get('source') else None
                if not same_speaker(span(q), q['source'], span(p), p.get('source'), None):
                    kinds['source: none given' if not p.get('source') else 'source: another mention'] += 1
                elif q.get('speaker') and head(span(q)) in PRON and p.get('source') == q.get('source'):
                    names = (p.get('speaker') or '').lower().split()
                    if head(q['speaker']) not in names and head(p.get('speaker')) != head(q['speaker']):
                        kinds['speaker: a pronoun means somebody else'] += 1
                continue
            over = [j for j, p in enumerate(P) if iou(g['u'], p['u']) > 0]
            told.update(over)
            if not over:
                kinds[missed(g, text)] += 1
            elif len(over) > 1:
                kinds['bounds: one statement found in several pieces'] += 1
            elif sum(1 for h in G if iou(h['u'], P[over[0]]['u']) > 0) > 1:
                kinds['bounds: several statements found as one, or only the inner or outer of two'] += 1
            else:
                kinds['bounds: ' + bounds(g['u'], P[over[0]]['u'], text)] += 1
        for j, p in enumerate(P):
            said = cue(p['q'], text)
            if j in at_p or j in told or said and not is_speech(said):
                continue
            if any(iou(g['u'], p['u']) > 0 for g in G):
                kinds['beside: a part of a belief, plan or longer statement taken for speech'] += 1
            else:
                kinds['invented: ' + ('words between marks' if p['t'] == 'direct' else 'reported speech that nobody annotated')] += 1
    wrong = sum(kinds.values())
    print(f'{total} units asked for, {wrong} errors.\n')
    print('| | kind of error | count | of all errors |\n|---|---|---|---|')
    for n, (kind, count) in enumerate(kinds.most_common(10), 1):
        print(f'| {n} | {kind} | {count} | {100 * count / wrong:.0f} % |')


main()
