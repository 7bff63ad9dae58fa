// The link of a quotation opens the page where its words stand: text fragments, in both browsers, on thirty quotations and
// more of stories in several house styles.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { BROWSERS, launch } from './lib/launch.mjs';
import { serve } from './lib/site.mjs';
import { until } from './lib/wait.mjs';

const STORIES = ['wire-port-sale', 'british-branch-line', 'sport-cup-upset', 'science-seagrass', 'council-meadow-row'];
/** Quotations of one story, at most; spread over all of it. */
const OF_ONE = 8;
const WANTED = 30;
/** So low that the words are in the window only if the page was opened at them. */
const WINDOW = [800, 360];

/** The module that ships gives the link, as for the reader who copies a quotation. */
const DIST = new URL('../../dist/chrome/', import.meta.url);
const views = await import(`data:text/javascript,${encodeURIComponent(readFileSync(new URL('views.js', DIST), 'utf8'))}`);
views.initSync({ module: readFileSync(new URL('views_bg.wasm', DIST)) });

/** The report of the page that was read. Runs in the background. */
async function readReport(address) {
  const kept = await globalThis.browser.storage.session.get();
  const states = Object.entries(kept).filter(([key]) => key.startsWith('tab:')).map(([, state]) => JSON.parse(state));
  return states.map(({ report }) => report).find(report => report?.url === address);
}

/** The words stand within the window. Runs in the page. */
function areSeen(words) {
  const flat = text => text.replace(/\s+/g, ' ').trim();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  // The source breaks lines where it likes.
  const first = new RegExp(flat(words).split(' ').slice(0, 4).map(word => word.replace(/[^\w\s]/g, '\\$&')).join('\\s+'));
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const found = first.exec(node.data);
    if (!found || !flat(node.parentElement.closest('p, li, blockquote, h1, h2, div')?.textContent ?? '').includes(flat(words))) continue;
    const range = document.createRange();
    range.setStart(node, found.index);
    range.setEnd(node, found.index + found[0].length);
    const { top, bottom } = range.getBoundingClientRect();
    if (bottom > 0 && top < innerHeight) return true;
  }
  return false;
}

for (const name of BROWSERS) {
  test(`${name}: the link of a quotation opens the page where its words stand`, async t => {
    const site = await serve({ '/': { folder: 'tests/pages' } });
    const browser = await launch(name);
    t.after(() => Promise.all([browser.close(), site.close()]));
    let tried = 0;
    for (const story of STORIES) {
      const address = site.url(`/${story}/page.html`);
      const page = await browser.open(address);
      const popup = await browser.clickToolbar(page);
      const report = await until(() => browser.background(readReport, address), `the report of ${story}`);
      await popup.close();
      await page.resize(...WINDOW);
      const whole = report.quotes.flatMap(({ content }, i) => (content.length === 1 ? [{ i, words: content[0].text }] : []));
      const step = Math.max(1, Math.floor(whole.length / OF_ONE));
      for (const { i, words } of whole.filter((_, n) => n % step === 0).slice(0, OF_ONE)) {
        const [, link] = views.quotation(report, i).match(/(https?:[^\s<>]*#:~:text=[^\s<>]*?)\)?\s*$/) ?? [];
        assert.ok(link, `quotation ${i} of ${story} has a link`);
        // Another address each time: a page that is open already is not opened at other words.
        await page.goto(link.replace('#', `?${i}#`));
        await page.waitFor(areSeen, words);
        tried += 1;
      }
      await page.close();
    }
    assert.ok(tried >= WANTED, `${tried} quotations were tried`);
  });
}
