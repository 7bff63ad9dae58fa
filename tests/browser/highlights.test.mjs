// The registry of highlights is the page's as well. What it does to our marks there is done: they come back when the reader
// switches something, and until then nobody fights over them. What it puts under our names is none of ours.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { BROWSERS, launch } from './lib/launch.mjs';
import { story } from './lib/odd.mjs';
import { leave, marked, read, told } from './lib/reading.mjs';
import { serve } from './lib/site.mjs';

/** How a page can take our marks away. Each runs in the page. */
const THEFTS = {
  'clears the registry': () => CSS.highlights.clear(),
  'deletes our names': () => [...CSS.highlights.keys()].forEach(name => CSS.highlights.delete(name)),
  'empties our highlights': () => CSS.highlights.forEach(highlight => highlight.clear()),
  'sets our names anew': () => [...CSS.highlights.keys()].forEach(name => CSS.highlights.set(name, new Highlight())),
};

/** How it can have our marks stand on words that nobody says. Each runs in the page, where `plain` gives a range of those. */
const LIES = {
  'puts a range of its own into our highlight': words => ours().add(plain(words)),
  'sets our names anew, with a range of its own': words => [...CSS.highlights.keys()].forEach(name => CSS.highlights.set(name, new Highlight(plain(words)))),
  'moves a range of ours': words => {
    const [range] = ours();
    const { startContainer, startOffset, endContainer, endOffset } = plain(words);
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
  },
};

/** Words that nobody says. */
const PLAIN = 'The closure begins on 1 May';
/** Words that somebody says. */
const SAID = 'Nobody asked the fishermen';

// What runs in the page.

/** Gives the page what the lies need. */
const prepare = () => {
  window.ours = () => [...CSS.highlights].find(([name, highlight]) => /-\d[ni]?[ld]$/.test(name) && highlight.size > 0)[1];
  window.plain = words => {
    const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    while (walker.nextNode() && !walker.currentNode.data.includes(words));
    const range = new Range();
    range.setStart(walker.currentNode, walker.currentNode.data.indexOf(words));
    range.setEnd(walker.currentNode, range.startOffset + words.length);
    return range;
  };
};
const inside = words => {
  const { x, y, height } = plain(words).getClientRects()[0];
  return { x: x + 10, y: y + height / 2 };
};
const put = words => [...CSS.highlights.values()].some(highlight => [...highlight].some(range => range.toString() === words));
const isOpen = () => [...document.documentElement.lastElementChild.attributes].some(({ name }) => name.endsWith('-card'));

for (const name of BROWSERS) {
  describe(`the registry of highlights in ${name}`, () => {
    let browser, site, page;
    before(async () => {
      site = await serve({ '/story': { html: story() } });
      browser = await launch(name, { size: { width: 900, height: 1000 } });
      page = await browser.open(site.url('/story'));
    });
    after(() => Promise.all([browser?.close(), site?.close()]));

    const begin = async () => {
      await page.goto(site.url('/story'));
      const state = await read(browser, page);
      await page.evaluate(prepare);
      await page.waitFor(() => [...CSS.highlights.values()].some(highlight => highlight.size > 0));
      return { ...state, words: (await page.evaluate(marked)).sort() };
    };

    for (const [what, steal] of Object.entries(THEFTS)) {
      test(`a page that ${what}: our marks stay away until the reader switches something`, async () => {
        const { tab, view, words } = await begin();
        assert.ok(words.length > 3);
        await page.evaluate(steal);
        assert.deepEqual(await page.evaluate(marked), []);
        await browser.background(told, tab, { kind: 'set-view', view });
        assert.deepEqual((await page.evaluate(marked)).sort(), words);
        await leave(browser, tab);
        assert.deepEqual(await page.evaluate(marked), []);
        assert.deepEqual(await browser.errors('extension'), []);
      });
    }

    for (const [what, lie] of Object.entries(LIES)) {
      test(`a page that ${what}: it is no mark of ours, and no card says who said it`, async () => {
        const { tab, view, words } = await begin();
        await page.evaluate(lie, PLAIN);
        assert.equal(await page.evaluate(put, PLAIN), true);
        await page.click(await page.evaluate(inside, PLAIN));
        assert.equal(await page.evaluate(isOpen), false);
        await browser.background(told, tab, { kind: 'set-view', view });
        assert.deepEqual((await page.evaluate(marked)).sort(), words);
        await page.click(await page.evaluate(inside, SAID));
        assert.equal(await page.evaluate(isOpen), true);
        await page.press('Escape');
        await leave(browser, tab);
        assert.equal(await page.evaluate(() => CSS.highlights.size), 0);
        assert.deepEqual(await browser.errors('extension'), []);
      });
    }

    test('a page that clears the registry all the time: nobody fights with it', async () => {
      await page.goto(site.url('/story'));
      await page.evaluate(() => {
        window.looks = window.found = 0;
        setInterval(() => {
          window.looks++;
          if (CSS.highlights.size > 0) window.found++;
          CSS.highlights.clear();
        }, 5);
      });
      const { tab } = await read(browser, page);
      const before = await page.waitFor(() => window.found > 0 && { looks: window.looks, found: window.found });
      const { found } = await page.waitFor(looks => window.looks >= looks && { found: window.found }, before.looks + 100);
      assert.ok(found < before.found + 5, `${found - before.found} times in a hundred`);
      await leave(browser, tab);
      assert.deepEqual(await browser.errors('extension'), []);
    });
  });
}
