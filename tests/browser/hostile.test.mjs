// Odd pages and pages that fight, a line of the table each: what must be marked in it, and that afterwards it is as it
// was, with scroll position, selection and focus where the reader had them.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { BROWSERS, launch } from './lib/launch.mjs';
import { known, leave, marked, read } from './lib/reading.mjs';
import { serve } from './lib/site.mjs';
import { until } from './lib/wait.mjs';

const PIER = readFileSync(new URL('site/pier.html', import.meta.url), 'utf8');
/** Words of a quotation in it. */
const WORDS = 'Nobody asked the fishermen';
const [HEAD, REST] = PIER.split('</head>');
const BODY = REST.replace(/^<body>|<\/body><\/html>\s*$/g, '');

/** The story, with more in its head and at its end. */
const story = (head = '', end = '', body = BODY) => `${HEAD}${head}</head><body>${body}${end}</body></html>`;

/** Runs in the page. */
const seen = () => ({
  html: document.documentElement.outerHTML,
  scroll: [scrollX, scrollY],
  focus: document.activeElement?.localName,
  selected: getSelection().toString(),
});

/**
 * @typedef {object} Odd
 * @property {string} html
 * @property {string} [type]  Its content type, unless it is HTML.
 * @property {false} [marks]  Nothing of it is marked.
 * @property {true} [moves]  It changes by itself: it cannot be the same afterwards.
 * @property {string[]} [never]  Words that nobody may read.
 * @property {() => void} [first]  Runs in the page before the click.
 * @property {() => void} [then]  Runs in the page after it; the words are marked again, or still.
 * @property {(() => boolean)} [holds]  Runs in the page at the end, before we leave it.
 */

/** @type {Record<string, Odd>} */
const PAGES = {
  'a page that redefined everything it could': {
    // All but what the test itself asks the page with.
    html: story('', `<script>
      const refuse = () => { throw new Error('refused'); };
      for (const [of, names] of [
        [Element.prototype, ['getBoundingClientRect', 'getAttribute', 'setAttribute', 'toggleAttribute', 'removeAttribute', 'closest']],
        [Document.prototype, ['createRange', 'createElement', 'querySelectorAll']],
        [String.prototype, ['matchAll', 'replaceAll']], [EventTarget.prototype, ['addEventListener']],
        [Range.prototype, ['setStart', 'setEnd']], [HighlightRegistry.prototype, ['set', 'delete']],
      ]) for (const name of names) of[name] = refuse;
      for (const name of ['nodeType', 'childNodes', 'isConnected']) Object.defineProperty(Node.prototype, name, { get: refuse });
      window.getComputedStyle = window.MutationObserver = window.Highlight = window.Walk = window.reader = refuse;
    </script>`),
  },
  'a page that clears all highlights all the time': {
    html: story('', '<script>setInterval(() => CSS.highlights.clear(), 5)</script>'), marks: false,
  },
  'a page with ten thousand highlights of its own': {
    html: story('', '<p id="own">' + 'word '.repeat(10_000) + '</p>'),
    first: () => {
      const text = document.getElementById('own').firstChild;
      const ranges = Array.from({ length: 10_000 }, (_, i) => {
        const range = new Range();
        range.setStart(text, i * 5);
        range.setEnd(text, i * 5 + 4);
        return range;
      });
      CSS.highlights.set('own', new Highlight(...ranges));
    },
    holds: () => CSS.highlights.get('own').size === 10_000,
  },
  'blocks that move while they are read': {
    html: story(), moves: true,
    first: () => {
      const article = document.querySelector('article');
      const end = performance.now() + 800;
      const move = () => {
        article.append(article.children[1 + Math.floor(Math.random() * 8)]);
        if (performance.now() < end) setTimeout(move, 2);
      };
      move();
    },
  },
  'a story that is drawn anew, node for node': {
    html: story(),
    then: () => {
      const main = document.querySelector('main');
      main.replaceWith(main.cloneNode(true));
    },
  },
  'a body that is exchanged': {
    html: story(),
    then: () => document.body.replaceWith(document.body.cloneNode(true)),
  },
  'a page that is written over': {
    html: story(), moves: true,
    then: () => {
      const html = document.documentElement.outerHTML;
      document.open();
      document.write(html);
      document.close();
    },
  },
  'a storm of addresses': {
    html: story(), moves: true,
    then: () => {
      for (let i = 0; i < 90; i++) history.pushState(null, '', `?${i}`);
    },
  },
  'a story in an open shadow tree': {
    html: story('', '<div id="host"></div><script>' +
      'const main = document.querySelector("main");' +
      'const root = document.getElementById("host").attachShadow({ mode: "open" }); root.append(main);</script>'),
  },
  'a closed shadow tree in the story': {
    html: story('', '<script>const host = document.createElement("div"); document.querySelector("article").append(host);' +
      'host.attachShadow({ mode: "closed" }).innerHTML = "<p>“Sealed words,” said Nobody Inparticular.</p>"</script>'),
    never: ['Sealed words'],
  },
  'a frame with a story of its own': {
    html: story('', `<iframe srcdoc="<p>“Framed words are not ours,” said Ada Frame.</p>"></iframe>`),
    never: ['Framed words'],
    holds: () => frames[0].CSS.highlights.size === 0,
  },
  'what the reader writes': {
    html: story('', '<div contenteditable><p>“A secret draft,” said Reader.</p></div><textarea>“Another secret,” she said.</textarea>' +
      '<input value="third secret"><div contenteditable="plaintext-only">“Fourth secret,” he said.</div>'),
    never: ['secret'],
    first: () => document.querySelector('textarea').focus(),
  },
  'a story that cannot be selected': { html: story('<style>* { user-select: none }</style>') },
  'a page in quirks mode': { html: story().replace('<!doctype html>', '') },
  'XHTML': {
    type: 'application/xhtml+xml',
    html: `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Pier</title></head><body>${
      BODY.replace(/<form>[^]*?<\/form>/, '').replace(/&(?!\w+;)/g, '&amp;')}</body></html>`,
  },
  'letters from right to left': { html: story('<style>body { direction: rtl }</style>').replace('<html', '<html dir="rtl"') },
  'lines from top to bottom': { html: story('<style>body { writing-mode: vertical-rl }</style>') },
  'a page at twice its size': { html: story('<style>body { zoom: 2 }</style>') },
  'drawings and formulas with text': {
    html: story('', '<svg><text y="20">“Drawn,” said Svg Text.</text></svg><math><mtext>“Set,” said Math Text.</mtext></math>'),
    never: ['Svg Text', 'Math Text'],
  },
  'a page in the AMP way': { html: story('', '<amp-img src="/a.png" width="4" height="3"></amp-img>').replace('<html', '<html amp') },
  'a reader who has scrolled and selected': {
    html: story('', '<div style="height: 3000px"></div>'),
    first: () => {
      scrollTo(0, 300);
      getSelection().selectAllChildren(document.querySelectorAll('main p')[4]);
    },
  },
  'a reader who is about to type into a promo': {
    html: story('', '<div style="height: 3000px"></div>'),
    first: () => document.querySelector('input').focus(),
    holds: () => document.querySelector('input').checkVisibility(),
  },
  'markers of a page that wants to know us': {
    html: story('', `<script>
      window.told = [];
      new MutationObserver(records => told.push(...records.map(r => r.attributeName ?? r.type)))
        .observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
      addEventListener('message', event => told.push(String(event.data)));
      for (const type of ['error', 'unhandledrejection']) addEventListener(type, event => told.push(type));
    </script>`),
    // It sees that we are there, what is marked and what is hidden, under one word that is drawn by lot; nothing says who
    // speaks, and what the card says stays in the card.
    holds: async () => {
      const drawn = [...CSS.highlights.keys()];
      const hidden = [...told];
      const [range] = drawn.filter(name => /-1n/.test(name)).flatMap(name => [...CSS.highlights.get(name)]);
      getSelection().collapse(range.startContainer, range.startOffset + 1);
      const open = () => document.documentElement.lastElementChild.matches('div');
      while (!open()) await new Promise(next => requestAnimationFrame(next));
      const card = document.documentElement.lastElementChild;
      const names = card.getAttributeNames();
      const all = [...drawn, ...hidden, ...names].filter(name => name !== 'style');
      getSelection().removeAllRanges();
      return hidden.length > 0 && hidden.every(name => /^[a-z]{10}-(on|promo)$/.test(name))
        && drawn.every(name => /^[a-z]{10}-(\d[ni]?|s\d)[ld]$/.test(name))
        && new Set(all.map(name => name.split('-')[0])).size === 1
        && card.shadowRoot === null && card.childNodes.length === 0 && names.length <= 2;
    },
  },
};

for (const name of BROWSERS) {
  describe(`odd pages in ${name}`, () => {
    let browser, site, page;
    const paths = Object.keys(PAGES).map((_, i) => `/${i}`);
    before(async () => {
      const routes = Object.entries(PAGES).map(([, { html, type }], i) =>
        [paths[i], { html, headers: type ? { 'content-type': type } : {} }]);
      site = await serve(Object.fromEntries(routes));
      browser = await launch(name, { size: { width: 900, height: 700 } });
      page = await browser.open(site.url(paths[0]));
    });
    after(() => Promise.all([browser?.close(), site?.close()]));

    for (const [i, [what, odd]] of Object.entries(PAGES).entries()) {
      test(what, async () => {
        await page.goto(site.url(paths[i]));
        if (odd.first) await page.evaluate(odd.first);
        const before = await page.evaluate(seen);
        const state = await read(browser, page);
        assert.equal(state.phase, 'ready');
        assert.equal(state.report.verdict.kind, 'story');
        for (const word of odd.never ?? []) assert.ok(!JSON.stringify(state.report).includes(word), word);
        const isMarked = (words, is) => is === [...CSS.highlights].some(([key, highlight]) =>
          /^[a-z]{10}-/.test(key) && [...highlight].some(range => range.toString().includes(words)));
        if (odd.marks !== false) await page.waitFor(isMarked, WORDS, true);
        if (odd.then) {
          await page.evaluate(odd.then);
          await page.waitFor(isMarked, WORDS, true);
        }
        if (odd.holds) assert.equal(await page.evaluate(odd.holds), true);
        // A page that went elsewhere is being read anew, under its old marks.
        const { report, tab } = await until(async () => {
          const now = await browser.background(known);
          return now?.report && now;
        }, 'the report');
        const said = report.quotes.flatMap(quote => quote.content.map(passage => passage.text));
        for (const words of await page.evaluate(marked)) assert.ok(said.some(s => s.replace(/\s/g, ' ').includes(words.replace(/\s/g, ' '))), words);
        const { scroll, focus, selected } = await page.evaluate(seen);
        if (!odd.moves) assert.deepEqual({ scroll, focus, selected }, { scroll: before.scroll, focus: before.focus, selected: before.selected });
        await leave(browser, tab);
        if (!odd.moves) assert.deepEqual(await page.evaluate(seen), before);
        assert.deepEqual(await page.evaluate(marked), []);
        assert.deepEqual(await browser.errors('extension'), []);
      });
    }
  });
}
