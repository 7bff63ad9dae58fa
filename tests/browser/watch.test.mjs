// A page that changes all the time: there is an end to reading it anew, but no mark stays over words that were not read.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BROWSERS, launch, message } from './lib/launch.mjs';
import { known, marked, read } from './lib/reading.mjs';
import { STRICT, serve } from './lib/site.mjs';
import { until } from './lib/wait.mjs';

/** Runs in the background: for the page's scripts of ours time runs fast, and their idle moments are counted. */
const hasten = tab => globalThis.browser.scripting.executeScript({
  target: { tabId: tab },
  func: () => {
    const [wait, idle] = [setTimeout, requestIdleCallback];
    globalThis.moments = 0;
    globalThis.setTimeout = (then, time) => wait(then, time / 20);
    globalThis.requestIdleCallback = then => idle(left => {
      globalThis.moments++;
      then(left);
    });
  },
}).then(() => {});

/** Runs in the background. */
const moments = async tab => {
  const [{ result }] = await globalThis.browser.scripting.executeScript({ target: { tabId: tab }, func: () => globalThis.moments });
  return result;
};

/** Runs in the page: a headline that is drawn anew all the time, with the same words. */
const tick = () => {
  const [words] = document.querySelector('h1').childNodes;
  setInterval(() => document.querySelector('h1').replaceChildren(words.cloneNode()), 1);
};

/** Runs in the page: other words where a quotation was. */
const rewrite = word => {
  const [words] = [...document.querySelectorAll('p')].find(p => p.textContent.includes(word)).childNodes;
  words.data = words.data.replace(word, 'nothing at all');
};

for (const name of BROWSERS) {
  test(`${name}: on a page that never rests no mark stays over words that were not read, and the reader may have it read again`, async t => {
    const site = await serve({ '/': { folder: 'tests/browser/site', csp: STRICT } });
    const browser = await launch(name, { size: { width: 900, height: 700 } });
    t.after(() => Promise.all([browser.close(), site.close()]));
    const page = await browser.open(site.url('/pier.html'));
    const { tab, generation } = await read(browser, page);
    await browser.background(hasten, tab);
    await page.evaluate(tick);
    // Six passes in vain are the last; what comes then are looks.
    await until(async () => (await browser.background(moments, tab)) > 7, 'the end of the watch', () => browser.background(moments, tab));
    await page.evaluate(rewrite, 'the fishermen');
    const state = await until(async () => {
      const now = await browser.background(known);
      return now.lost.length > 0 && now;
    }, 'what was lost');
    assert.equal(state.generation, generation, 'it is not read anew by itself');
    assert.ok(!(await page.evaluate(marked)).some(words => words.includes('nothing at all')));
    const popup = await browser.clickToolbar(page);
    await popup.waitFor(words => document.body.textContent.includes(words), message(state.lost.length === 1 ? 'note_lost_one' : 'note_lost_other', state.lost.length));
    await popup.activate({ text: message('read_again') });
    await page.waitFor(words => [...CSS.highlights.values()].some(marks => [...marks].some(mark => mark.toString().includes(words))), 'nothing at all');
    // And is watched again: what is new is read by itself.
    await page.evaluate(rewrite, 'This is not over');
    const isRead = async () => (await browser.background(known)).generation > generation + 1;
    await until(isRead, 'the next reading', () => browser.background(known).then(now => now.generation));
    await popup.waitFor(() => document.querySelector('.popup section') !== null && document.querySelector('.notes') === null);
    assert.deepEqual(await browser.errors('extension'), []);
  });
}
