// What the reader sees in the page, in real browsers, on a page whose policy lets no foreign script, style or string in.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { BROWSERS, launch } from './lib/launch.mjs';
import { STRICT, serve } from './lib/site.mjs';
import { until } from './lib/wait.mjs';

// What runs in the background.

const known = async () => {
  const all = await browser.storage.session.get();
  const key = Object.keys(all).find(k => k.startsWith('tab:'));
  return key ? { tab: Number(key.slice(4)), ...JSON.parse(all[key]) } : null;
};
const told = (tab, message) => browser.tabs.sendMessage(tab, message, { frameId: 0 });

// What runs in the page.

const marked = () => [...CSS.highlights]
  .filter(([name]) => /-\d[ni]?[ld]$/.test(name))
  .flatMap(([, highlight]) => [...highlight].map(range => range.toString()));
const isMarked = words => [...CSS.highlights].some(([, highlight]) => [...highlight].some(range => range.toString().includes(words)));
const isSeen = selector => document.querySelector(selector).checkVisibility();

for (const name of BROWSERS) {
  describe(`page in ${name}`, () => {
    let browser, site, page;
    const state = () => browser.background(known);
    const tell = async message => browser.background(told, (await state()).tab, message);

    before(async () => {
      site = await serve({ '/': { folder: 'tests/browser/site', csp: STRICT } });
      browser = await launch(name, { size: { width: 900, height: 700 } });
      page = await browser.open(site.url('/pier.html'));
      const popup = await browser.clickToolbar(page);
      await page.waitFor(() => CSS.highlights.size > 0);
      await popup.close();
    });
    after(() => Promise.all([browser?.close(), site?.close()]));

    test('the marks are the words of the report', async () => {
      const { report, lost } = await state();
      const words = report.quotes.flatMap(quote => quote.content.map(passage => passage.text));
      assert.ok(words.length > 3);
      assert.deepEqual((await page.evaluate(marked)).sort(), words.sort());
      assert.deepEqual(lost, []);
    });

    test('promo blocks are hidden, and one switch brings them back', async () => {
      const { view } = await state();
      assert.equal(await page.evaluate(isSeen, '.newsletter-signup'), false);
      await tell({ kind: 'set-view', view: { ...view, hide: false } });
      assert.equal(await page.evaluate(isSeen, '.newsletter-signup'), true);
      await tell({ kind: 'set-view', view });
      assert.equal(await page.evaluate(isSeen, '.newsletter-signup'), false);
    });

    test('a passage is brought into view and flashes', async () => {
      const { report } = await state();
      await page.resize(900, 300);
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      assert.equal(await tell({ kind: 'reveal', mark: report.quotes[0].content[0].mark }), true);
      await page.waitFor(() => {
        const flash = [...CSS.highlights].find(([name]) => /-f[ld]$/.test(name));
        const box = flash && [...flash[1]][0].getBoundingClientRect();
        return box && box.top >= 0 && box.bottom <= innerHeight;
      });
      await page.resize(900, 700);
    });

    test('a promo block that comes late is hidden, too', async () => {
      await page.evaluate(() => document.querySelectorAll('main p')[4].after(document.querySelector('.newsletter-signup').cloneNode(true)));
      await page.waitFor(() => [...document.querySelectorAll('.newsletter-signup')].every(box => !box.checkVisibility()));
      await page.evaluate(() => document.querySelectorAll('.newsletter-signup')[1].remove());
    });

    test('when a speaker’s name changes, the marks are gone at once, the name’s own too', async () => {
      const rename = (from, to) => page.evaluate(async (from, to) => {
        const text = document.querySelectorAll('main p')[1].firstChild;
        text.replaceData(text.data.indexOf(from), from.length, to);
        await new Promise(done => queueMicrotask(() => queueMicrotask(done)));
        return [...CSS.highlights].filter(([name]) => /-(\d[ni]?|s\d)[ld]$/.test(name)).flatMap(([, h]) => [...h].map(String))
          .filter(words => words === `${to} Lindqvist` || words.includes('cannot ask'));
      }, from, to);
      await page.waitFor(isMarked, 'Marta Lindqvist');
      assert.deepEqual(await rename('Marta', 'Maria'), []);
      await page.waitFor(isMarked, 'Maria Lindqvist');
      await rename('Maria', 'Marta');
      await page.waitFor(isMarked, 'Marta Lindqvist');
    });

    test('when words change, their mark is gone at once and the page is read again', async () => {
      const left = await page.evaluate(async () => {
        const text = document.querySelectorAll('main p')[1].firstChild;
        text.data = text.data.replace('cannot ask', 'can never ask');
        await new Promise(done => queueMicrotask(() => queueMicrotask(done)));
        return [...CSS.highlights].flatMap(([, h]) => [...h].map(String)).filter(words => words.includes('ask people'));
      });
      assert.deepEqual(left, []);
      await page.waitFor(isMarked, 'can never ask');
    });

    test('a click on a mark selects it, also after the background was stopped', async () => {
      await browser.stopBackground();
      const at = await page.evaluate(() => {
        scrollTo(0, 0);
        const range = document.createRange();
        range.setStart(document.querySelectorAll('main p')[1].firstChild, 5);
        range.setEnd(range.startContainer, 9);
        const { x, y } = range.getBoundingClientRect();
        return { x: x + 3, y: y + 6 };
      });
      await page.click(at);
      await page.waitFor(() => [...CSS.highlights.keys()].some(key => /-c[ld]$/.test(key)));
      assert.equal((await state()).view.selected, 0);
      // The card stands beside the story, and Escape takes it away.
      await page.waitFor(() => document.documentElement.children.length === 3);
      await page.press('Escape');
      await page.waitFor(() => document.documentElement.children.length === 2);
    });

    test('another story in the same document is read', async () => {
      await page.evaluate(() => {
        history.pushState(null, '', '/bridge.html');
        document.querySelectorAll('main p')[1].textContent =
          '“The bridge is safe and we are proud of it,” said Karin Holm, the mayor of Port Ellery.';
      });
      await page.waitFor(isMarked, 'The bridge is safe');
      await until(async () => (await state())?.url === site.url('/bridge.html'), 'the new address');
    });

    test('the page is left as it was', async () => {
      await page.goto(site.url('/pier.html'));
      await until(async () => !(await state()), 'the old page to be forgotten');
      const html = await page.evaluate(() => document.documentElement.outerHTML);
      const popup = await browser.clickToolbar(page);
      await page.waitFor(() => CSS.highlights.size > 0);
      await popup.close();
      await tell({ kind: 'stop' });
      await until(async () => !(await state()), 'the page to be forgotten');
      assert.equal(await page.evaluate(() => document.documentElement.outerHTML), html);
      assert.equal(await page.evaluate(() => CSS.highlights.size), 0);
    });
  });
}
