// Odd pages, each a line of a table: what must be marked in it, and that afterwards it is as it was, with scroll position,
// selection and focus where the reader had them.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { BROWSERS, launch } from './launch.mjs';
import { known, leave, marked, read } from './reading.mjs';
import { serve } from './site.mjs';
import { until } from './wait.mjs';

const PIER = readFileSync(new URL('../site/pier.html', import.meta.url), 'utf8');
/** Words of a quotation in it. */
const PIER_WORDS = 'Nobody asked the fishermen';
const [HEAD, REST] = PIER.split('</head>');
export const BODY = REST.replace(/^<body>|<\/body><\/html>\s*$/g, '');

/** What stands in frames. */
const FRAMED = '<!doctype html><meta charset="utf-8"><p>“Framed words are not ours,” said Ada Frame.</p>';

/** The story, with more in its head, at the end of its body, and in its text before the last paragraph. */
export const story = (head = '', end = '', inside = '') =>
  `${HEAD}${head}</head><body>${BODY.replace('<p>The closure begins', `${inside}<p>The closure begins`)}${end}</body></html>`;

/** Looks at the page. */
const seen = () => {
  const whole = tree => [
    tree.outerHTML ?? tree.innerHTML,
    ...[...tree.querySelectorAll('*')].flatMap(element => element.shadowRoot ?? []).map(whole),
  ].join('\n');
  const style = element => {
    const style = getComputedStyle(element);
    return [...style].map(name => `${name}: ${style.getPropertyValue(name)}`).join('\n');
  };
  return {
    html: whole(document.documentElement),
    ours: whole(document.documentElement).match(/ [a-z]{10}-(on|promo|deep|card)=/g) ?? [],
    styles: [document.documentElement, document.body].map(style),
    scroll: [scrollX, scrollY],
    focus: document.activeElement?.localName,
    selected: getSelection().toString(),
  };
};

/** Runs in the background: remembers which of these words a page sends to be read. */
const listen = async words => {
  await browser.storage.session.remove(words.map(word => `sent:${word}`));
  browser.runtime.onMessage.addListener(message => {
    if (message.kind !== 'walked') return;
    const text = JSON.stringify(message.page);
    for (const word of words) if (text.includes(word)) browser.storage.session.set({ [`sent:${word}`]: true });
  });
};
/** Runs in the background. */
const sent = async words => Object.keys(await browser.storage.session.get(words.map(word => `sent:${word}`)));

/**
 * @typedef {object} Odd
 * @property {string} html
 * @property {string} [type]  Its content type, unless it is HTML.
 * @property {string} [words]  Of a quotation in it, where it is not the usual story.
 * @property {true} [moves]  It changes by itself: it cannot be the same afterwards.
 * @property {string[]} [never]  Words that nobody may read.
 * @property {() => void} [first]  Runs in the page before the click.
 * @property {() => void} [then]  Runs in the page after it; the words are marked again, or still.
 * @property {(() => boolean)} [holds]  Runs in the page at the end, before we leave it, until it is so.
 */

/**
 * Tests each page in each browser.
 * @param {string} title
 * @param {Record<string, Odd>} table
 */
export function oddPages(title, table) {
  for (const name of BROWSERS) {
    describe(`${title} in ${name}`, () => {
      let browser, site, page;
      const pages = Object.entries(table);
      before(async () => {
        const routes = pages.map(([, { html, type }], i) => [`/${i}`, { html, headers: type ? { 'content-type': type } : {} }]);
        site = await serve({ ...Object.fromEntries(routes), '/framed': { html: FRAMED } });
        browser = await launch(name, { size: { width: 900, height: 700 } });
        page = await browser.open(site.url('/0'));
      });
      after(() => Promise.all([browser?.close(), site?.close()]));
      for (const [i, [what, odd]] of pages.entries()) test(what, () => check(browser, page, site.url(`/${i}`), odd));
    });
  }
}

async function check(browser, page, url, odd) {
  await page.goto(url);
  const { words = PIER_WORDS, never = [] } = odd;
  await browser.background(listen, [words, ...never]);
  if (odd.first) await page.evaluate(odd.first);
  const before = await page.look(seen);
  const state = await read(browser, page);
  assert.equal(state.phase, 'ready');
  assert.equal(state.report.verdict.kind, 'story');
  const marksCome = () => until(async () => (await page.look(marked)).some(text => text.includes(words)), 'the marks');
  await marksCome();
  if (odd.then) {
    await page.evaluate(odd.then);
    await marksCome();
  }
  if (odd.holds) await page.waitFor(odd.holds);
  // A page that went elsewhere is being read anew, under its old marks.
  const { report, tab } = await until(async () => {
    const now = await browser.background(known);
    return now?.report && now;
  }, 'the report');
  assert.deepEqual(await browser.background(sent, [words, ...never]), [`sent:${words}`]);
  for (const word of never) assert.ok(!JSON.stringify(report).includes(word), word);
  const said = report.quotes.flatMap(quote => quote.content.map(passage => passage.text));
  for (const text of await page.look(marked)) assert.ok(said.some(s => s.replace(/\s/g, ' ').includes(text.replace(/\s/g, ' '))), text);
  const { scroll, focus, selected } = await page.look(seen);
  if (!odd.moves) assert.deepEqual({ scroll, focus, selected }, { scroll: before.scroll, focus: before.focus, selected: before.selected });
  await leave(browser, tab);
  if (!odd.moves) assert.deepEqual(await page.look(seen), before);
  assert.deepEqual((await page.look(seen)).ours, []);
  assert.deepEqual(await page.look(marked), []);
  assert.deepEqual(await browser.errors('extension'), []);
}
