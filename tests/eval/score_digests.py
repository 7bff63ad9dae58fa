#!/usr/bin/env python3
"""score_digests.py REPORTS.jsonl GOLD_DIR … [--texts DEV.jsonl.xz …]

What a digest must keep, over whole reports as `wsw batch --task report` prints them: every sentence of "what happened"
stands in the story (else it is a standfirst, as far as the page itself says so, or a caption, a promo or the like); the
publisher's own section is used where the page has one; and the lines of "who said what" cover the quoted words. GOLD_DIR holds annotated pages (`gold.json`), DEV pages with the
text of their story (`gold_text`). Only the standard library."""
import argparse, html.parser, json, lzma, pathlib, re, statistics

MARKED = re.compile(r'“[^”]*”|"[^"]*"|«[^»]*»|„[^“”]*[“”]|(?<!\w)‘(?:[^’]|’(?=\w))*’(?!\w)')


def among(sentence, text):
    """A third of the sentence's runs of four words stand in the text, both flat: footnote signs, hover texts and what is
    said of links to screen readers part the others."""
    own = sentence.split()
    runs = [' '.join(own[i:i + 4]) for i in range(max(1, len(own) - 3))]
    return 3 * sum(r in text for r in runs) >= len(runs)


def flat(text):
    return re.sub(r'\W+', ' ', text or '').strip().lower()


def words(text):
    return len(re.findall(r"[\w'’-]+", text))


class Standfirsts(html.parser.HTMLParser):
    """What a page says of its own story above it: its description, and elements that are called a standfirst."""
    CALLED = re.compile(r'standfirst|\bdek\b|sub-?hea?d|sub-?title|summary|_intro|\bintro\b|highlights|\blede\b|blurb|chapo|sapo', re.I)
    VOID = {'area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'}

    def __init__(self, page):
        super().__init__()
        self.open, self.inside, self.found, self.data = [], 0, [], False
        self.feed(page)
        self.text = flat(' '.join(self.found))

    def handle_starttag(self, tag, attributes):
        own = {k: v or '' for k, v in attributes}
        if tag == 'meta' and 'description' in (own.get('name', '') + own.get('property', '')).lower():
            self.found.append(own.get('content', ''))
        if tag in self.VOID:
            return
        called = tag not in ('html', 'body', 'main', 'article') and bool(self.CALLED.search(' '.join((tag, own.get('class', ''), own.get('id', ''), own.get('itemprop', '')))))
        self.open.append((tag, called))
        self.inside += called
        self.data = tag == 'script' and 'ld+json' in own.get('type', '')

    def handle_endtag(self, tag):
        if any(t == tag for t, _ in self.open):
            while self.open:
                last, called = self.open.pop()
                self.inside -= called
                if last == tag:
                    break
        self.data = False

    def handle_data(self, data):
        if self.data:
            self.found += [json.loads(f'"{m}"') for m in re.findall(r'"description"\s*:\s*"((?:[^"\\]|\\.)*)"', data) if '\n' not in m]
        elif self.inside:
            self.found.append(data)


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
    ap.add_argument('reports'); ap.add_argument('gold', nargs='+'); ap.add_argument('--texts', nargs='*', default=[]); ap.add_argument('--errors', action='store_true')
    a = ap.parse_args()
    stories, headings, pages_of, known = {}, {}, {}, {}
    for folder in a.gold:
        for path in sorted(pathlib.Path(folder).glob('*/gold.json')):
            gold = json.loads(path.read_text(encoding='utf-8'))
            if gold['is_article']:
                stories[path.parent.name] = flat('\n'.join(gold['story']))
                headings[path.parent.name] = gold.get('sections') or {}
                known[path.parent.name] = flat(' '.join(k.get('text', '') for k in gold['keep'] + gold['promos']))
    for file in a.texts:
        for line in lzma.open(file, 'rt', encoding='utf-8'):
            page = json.loads(line)
            if page.get('gold_text'):
                stories[page['id']], pages_of[page['id']] = flat(page['gold_text']), page['html']
    digests = sentences = strange = pages = others = 0
    asked, used, shares, lines = 0, 0, [], []
    for line in open(a.reports, encoding='utf-8'):
        report = json.loads(line)
        if report['id'] not in stories or not report['digest']['happened']:
            continue
        digests += 1
        out = [s for s in report['digest']['happened'] if flat(s) not in stories[report['id']]]
        sentences += len(report['digest']['happened']); strange += len(out); pages += bool(out)
        if out:
            if report['id'] in known:  # annotated: captions and promos are listed
                rest = [s for s in out if among(flat(s), known[report['id']])]
            else:
                own = Standfirsts(pages_of[report['id']]).text
                rest = [s for s in out if not among(flat(s), own) and not among(flat(s), stories[report['id']])]
            others += bool(rest)
            if a.errors:
                print(*[f"{report['id']}: {s}" for s in rest], sep='\n', end='\n' if rest else '')
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
    print(f"| digests with one that is no standfirst by the page's own markup, but a caption, a promo or the like | {others} ({100 * others / max(digests, 1):.1f} %) |")
    print(f"| publisher's sections used | {used} of {asked} |")
    if shares:
        print(f'| quoted words whose speaker has a line, median page | {100 * statistics.median(shares):.0f} % (lines: at most {max(lines)}) |')


main()
