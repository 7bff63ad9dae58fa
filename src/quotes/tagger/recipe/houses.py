"""One story as another house would print it. The corpus is one country's politics of two years; papers elsewhere set
other quotation marks, titles, tenses, orders and paragraphs. Everything here moves characters and their labels
together."""
import re

OPENING, CLOSING = '“«„', '”»'
MARKS = [('“', '”'), ('"', '"'), ('‘', '’'), ('‘', '’'), ('‘', '’'), ("'", "'"), ("''", "''"), ('« ', ' »'), ('„', '“'), ('“ ', ' ”')]
PRESENT = {'said': 'says', 'told': 'tells', 'added': 'adds', 'asked': 'asks', 'argued': 'argues', 'noted': 'notes', 'wrote': 'writes',
           'claimed': 'claims', 'warned': 'warns', 'explained': 'explains', 'insisted': 'insists', 'suggested': 'suggests'}
CUES = ('explained noted recalled insisted argued admitted commented stressed maintained quipped posted conceded remarked reckoned '
        'cautioned countered continued recalls explains insists jokes declared predicted reflected shouted sighed laughed').split()
TITLES = ['Mr ', 'Ms ', 'Mr. ', 'Ms. ', 'Mrs ', 'Dr ', 'Mr ', 'Ms ']
PLACES = ['LONDON', 'BRUSSELS', 'Nairobi', 'WELLINGTON', 'New Delhi', 'OTTAWA', 'Lagos', 'SEOUL', 'Port Moresby', 'KYIV', 'Dublin']
AGENCIES = ['Reuters', 'AP', 'AFP', 'PA', 'dpa']
PRONOUNS = set('he she they it i we you who'.split())


class Story:
    def __init__(self, text, labels):
        self.chars, self.labels = list(text), list(labels)

    def text(self):
        return ''.join(self.chars)

    def replace(self, edits):
        """Each edit: (start, end, [(character, label)])."""
        for start, end, new in sorted(edits, key=lambda e: -e[0]):
            self.chars[start:end] = [c for c, _ in new]
            self.labels[start:end] = [l for _, l in new]

    def spans(self, role):
        out, last = [], None
        for i, label in enumerate(self.labels):
            if label is None or label[0] != role:
                pass
            elif label == last:
                out[-1][1] = i + 1
            else:
                out.append([i, i + 1])
            last = label
        return out


def same(text, label):
    return [(c, label) for c in text]


def marks(story, random):
    """Other quotation marks. Inner single ones become double inside single ones."""
    opening, closing = random.choice(MARKS)
    edits, inside, i, text = [], False, 0, story.text()
    while i < len(text):
        c, width = text[i], 1
        if c in "'’‘`" and text[i + 1:i + 2] == c:
            width = 2
        if c == '\n':
            inside = False
        elif c in '"“”„«»' or width == 2:
            opens = c in '“«„`' or (c in '"\'' and not inside) or (c == '‘')
            if opens != inside:
                edits.append((i, i + width, same(opening if opens else closing, story.labels[i])))
                inside = opens
        elif inside and len(opening) == 1 and opening in "‘'" and c == '‘':
            edits.append((i, i + 1, same('“', story.labels[i])))
        i += width
    story.replace(edits)


def titles(story, random):
    """`Smith` becomes `Mr Smith` where a surname stands alone."""
    text = story.text()
    surnames = {m.group(2) for m in re.finditer(r'\b([A-Z][a-z]+) ([A-Z][a-z]{3,})\b', text)}
    alone = {text[a:b] for a, b in story.spans(1)} & surnames
    title = {name: random.choice(TITLES) for name in sorted(alone)}
    edits = []
    for m in re.finditer(r'\b[A-Z][a-z]{3,}\b', text):
        before = text[max(0, m.start() - 12):m.start()]
        if m.group() in title and not re.search(r'[A-Z][\w.]*[ ]$', before):
            edits.append((m.start(), m.start(), same(title[m.group()], story.labels[m.start()])))
    story.replace(edits)


def tense(story, random):
    """Cues in the present tense, and cues that are rarer."""
    present, rare = random.random() < .5, random.random() * .3
    edits, text = [], story.text()
    for a, b in story.spans(2):
        word = text[a:b]
        if word == 'said' and random.random() < rare:
            edits.append((a, b, same(random.choice(CUES), story.labels[a])))
        elif present and word in PRESENT:
            edits.append((a, b, same(PRESENT[word], story.labels[a])))
    story.replace(edits)


def order(story, random):
    """`Smith said` becomes `said Smith`, and back, next to direct speech."""
    text, done, edits = story.text(), 0, []
    sources = {a: b for a, b in story.spans(1)}
    cues = {a: b for a, b in story.spans(2)}
    for a, b in sorted([*sources.items(), *cues.items()]):
        other = cues if a in sources else sources
        if a < done or text[b:b + 1] != ' ' or b + 1 not in other:
            continue
        c, d = b + 1, other[b + 1]
        source = text[a:b] if a in sources else text[c:d]
        quoted = re.search(r'[”"’\'] ?$', text[max(0, a - 3):a])
        if not quoted or ' ' in text[a:b].strip() and a in cues or source.lower() in PRONOUNS or text[d:d + 1] not in ('.', ','):
            continue
        if random.random() < .5:
            edits.append((a, d, list(zip(story.chars[c:d], story.labels[c:d])) + [(' ', None)] + list(zip(story.chars[a:b], story.labels[a:b]))))
            done = d
    story.replace(edits)


def paragraphs(story, random):
    """Longer paragraphs, or shorter ones."""
    text, edits = story.text(), []
    if random.random() < .6:
        share = random.random() * .6
        for m in re.finditer(r'(?<=\S)\n+(?=\S)', text):
            if random.random() < share and text[m.start() - 1] in '.”"?!':
                edits.append((m.start(), m.end(), [(' ', story.labels[m.start()])]))
    else:
        for m in re.finditer(r'(?<=[.?!]) (?=[A-Z])', text):
            if story.labels[m.start()] is None and random.random() < .5:
                edits.append((m.start(), m.end(), [('\n', None)]))
    story.replace(edits)


def dateline(story, random):
    text = story.text()
    at = text.find('\n')
    at = len(text) - len(text[at:].lstrip('\n')) if 0 <= at < 200 else 0
    form = random.choice(['{p} ({a}) - ', '{p}, Oct. {d} ({a}) — ', '{p} — ', '{p}: ', '{p}, {d} March – '])
    story.replace([(at, at, same(form.format(p=random.choice(PLACES), a=random.choice(AGENCIES), d=random.randint(1, 28)), None))])


def spelling(story, random):
    """Dashes and apostrophes."""
    dash = random.choice(['—', ' — ', ' – ', ' - ', '--'])
    curl = random.choice(["'", '’'])
    edits = []
    for m in re.finditer(r' ?(?:—|--) ?|(?<=\w)[\'’](?=\w)', story.text()):
        edits.append((m.start(), m.end(), same(curl if m.group()[0] in "'’" else dash, story.labels[m.start()])))
    story.replace(edits)


def restyle(text, labels, random):
    """The story in another house's style."""
    story = Story(text, labels)
    for change, share in ((spelling, .5), (order, .5), (tense, .5), (titles, .35), (paragraphs, .4), (dateline, .3), (marks, .85)):
        if random.random() < share:
            change(story, random)
    return story.text(), story.labels
