#!/usr/bin/env python3
"""score_digests.py REPORTS.jsonl GOLD_DIR … [--texts DEV.jsonl.xz …]

What a digest must keep, over whole reports as `wsw batch --task report` prints them: every sentence of "what happened"
stands in the story (else it is a caption, a promo or the like); the publisher's own section is used where the page has one;
and the lines of "who said what" cover the quoted words. GOLD_DIR holds annotated pages (`gold.json`), DEV pages with the
text of their story (`gold_text`). Only the standard library."""
import argparse, json, lzma, pathlib, re, statistics

MARKED = re.compile(r'“[^”]*”|"[^"]*"|«[^»]*»|„[^“”]*[“”]|(?<!\w)‘(?:[^’]|’(?=\w))*’(?!\w)')


def flat(text):
    return re.sub(r'\W+', ' ', text or '').strip().lower()


def words(text):
    return len(re.findall(r"[\w'’-]+", text))


def covered(report):
    """Share of the words between quotation marks whose speaker has a line."""
    lines, all_words, own = set(report['digest']['speakers']), 0, 0
    for quote in report['quotes']:
        marked = [m.group(0) for f in quote['fragments'] for m in MARKED.finditer(f)]
        count = sum(map(words, marked if quote['type'] != 'direct' else quote['fragments']))
        if quote['type'] != 'indirect':
            all_words += count
            own += count if quote['speaker'] in lines else 0
    return own / all_words if all_words else None


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument('reports'); ap.add_argument('gold', nargs='+'); ap.add_argument('--texts', nargs='*', default=[])
    a = ap.parse_args()
    stories, headings = {}, {}
    for folder in a.gold:
        for path in sorted(pathlib.Path(folder).glob('*/gold.json')):
            gold = json.loads(path.read_text(encoding='utf-8'))
            if gold['is_article']:
                stories[path.parent.name] = flat('\n'.join(gold['story']))
                headings[path.parent.name] = gold.get('sections') or {}
    for file in a.texts:
        for line in lzma.open(file, 'rt', encoding='utf-8'):
            page = json.loads(line)
            if page.get('gold_text'):
                stories[page['id']] = flat(page['gold_text'])
    digests = sentences = strange = pages = 0
    asked, used, shares, lines = 0, 0, [], []
    for line in open(a.reports, encoding='utf-8'):
        report = json.loads(line)
        if report['id'] not in stories or not report['digest']['happened']:
            continue
        digests += 1
        out = [s for s in report['digest']['happened'] if flat(s) not in stories[report['id']]]
        sentences += len(report['digest']['happened']); strange += len(out); pages += bool(out)
        for part in ('happened', 'next'):
            if headings.get(report['id'], {}).get(part):
                asked += 1
                used += flat(report['digest'][part + '_from']) == flat(headings[report['id']][part])
        share = covered(report)
        if share is not None:
            shares.append(share); lines.append(len(report['digest']['speakers']))
    print('| | |\n|---|---|')
    print(f'| digests | {digests} |')
    print(f'| sentences of "what happened" that are not in the story | {strange} of {sentences} ({100 * strange / max(sentences, 1):.1f} %) |')
    print(f'| digests with such a sentence | {pages} ({100 * pages / max(digests, 1):.1f} %) |')
    print(f"| publisher's sections used | {used} of {asked} |")
    if shares:
        print(f'| quoted words whose speaker has a line, median page | {100 * statistics.median(shares):.0f} % (lines: at most {max(lines)}) |')


main()
