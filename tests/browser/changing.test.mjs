// Pages that change faster than they are read: they are read as often as our budget has it, no mark stands on words that nobody
// says, and in the end what is there then is marked.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { BROWSERS, launch } from './lib/launch.mjs';
import { story } from './lib/odd.mjs';
import { known, leave, marked, read } from './lib/reading.mjs';
import { serve } from './lib/site.mjs';
import { until } from './lib/wait.mjs';

/** The least time between two readings, in milliseconds, as in extension/page/watch.js. */
const DELAY = 250;

/** So long that it is read in several slices. */
const GULLS = Array.from({ length: 300 }, (_, i) =>
  `<p id="p${i}">“Gull ${i} came in from the sea with the tide,” said Runa Stavik, who keeps the book. ${'She <i>wrote</i> it <b>down</b>. '.repeat(30)}</p>`);
const LONG = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Gulls of Port Ansa are counted</title></head><body><main><article>
  <h1>Gulls of Port Ansa are counted</h1><p>At the first mark it is turn <b id="first">0</b> of the day, and the book of gulls is open on the table in the hall.</p>
  ${GULLS.join('')}<p>At the last mark it is turn <b id="last">0</b> of the day, and the book of gulls is open on the table in the hall.</p></article></main></body></html>`;

/** What happens to a paragraph on a turn of the page's; the same happens to a twin that nobody reads. */
const CHANGES = {
  move: (paragraph, other) => other.before(paragraph),
  delete: paragraph => paragraph.remove(),
  rewrite: (paragraph, other, turn) => {
    paragraph.firstChild.data = `“Gull ${turn} went out to the sea on turn ${turn},” said Runa Stavik, who keeps the book. `;
  },
};

for (const name of BROWSERS) {
  describe(`pages that change in ${name}`, () => {
    let browser, site, page;
    before(async () => {
      site = await serve({ '/storm': { html: story() },
        ...Object.fromEntries(Object.entries(CHANGES).map(([what, change]) => [`/${what}`, { html: LONG.replace('</body>', `<script>(${run})(${change})</script></body>`) }])) });
      browser = await launch(name, { size: { width: 900, height: 700 } });
      page = await browser.open(site.url('/storm'));
    });
    after(() => Promise.all([browser?.close(), site?.close()]));

    test('a storm of addresses and words: readings keep their distance, and the last address wins', async () => {
      const { generation: first } = await read(browser, page);
      await page.evaluate(() => {
        window.turn = 0;
        window.began = performance.now();
        window.storm = setInterval(() => {
          window.turn++;
          history.pushState(null, '', `?${window.turn}`);
          document.querySelectorAll('main p')[1].firstChild.data = `“Tide ${window.turn} is high and rising fast,” said Marta Lindqvist, the harbour master.`;
        }, 80);
      });
      await page.waitFor(() => window.turn >= 30);
      const { generation } = await browser.background(known);
      const elapsed = await page.evaluate(() => performance.now() - window.began);
      assert.ok(generation > first && generation - first <= 1 + elapsed / DELAY, `${generation - first} readings in ${elapsed} ms`);
      const turn = await page.evaluate(() => {
        clearInterval(window.storm);
        return window.turn;
      });
      await until(async () => (await page.evaluate(marked)).some(words => words.includes(`Tide ${turn} is`)), 'the last words');
      const { tab, url } = await until(async () => {
        const now = await browser.background(known);
        return now.phase === 'ready' && now;
      }, 'the reading');
      assert.equal(url, site.url(`/storm?${turn}`));
      await leave(browser, tab);
      assert.deepEqual(await browser.errors('extension'), []);
    });

    for (const what of Object.keys(CHANGES)) {
      test(`a page whose paragraphs change between the slices of a reading: ${what}`, async () => {
        await page.goto(site.url(`/${what}`));
        await browser.background(listen);
        await page.evaluate(() => window.start());
        const { tab } = await read(browser, page);
        await until(() => browser.background(sawBetween), 'a reading that the page came in between');
        const { turns, left } = await page.evaluate(() => window.stop());
        assert.ok(turns > 0);
        await until(async () => (await page.evaluate(marked)).length === left, `${left} marks`);
        assert.deepEqual(await page.evaluate(() => window.wrong), []);
        await leave(browser, tab);
        assert.equal(await page.evaluate(() => document.querySelector('article').outerHTML === window.twin.querySelector('article').outerHTML), true);
        assert.equal(await page.evaluate(() => document.documentElement.getAttributeNames().join()), 'lang');
        assert.deepEqual(await browser.errors('extension'), []);
      });
    }
  });
}

/** Runs in the page. */
function run(change) {
  // The same page, which nobody reads.
  const twin = (window.twin = new DOMParser().parseFromString(document.documentElement.outerHTML, 'text/html'));
  window.wrong = [];
  let turns = 0;
  let over = false;
  let seed = 1;
  const draw = bound => (seed = (seed * 16_807) % 2_147_483_647) % bound;
  const turn = () => {
    if (over) return;
    for (const [name, highlight] of CSS.highlights) {
      if (!/-\d[ni]?[ld]$/.test(name)) continue;
      for (const range of highlight) if (!/^“Gull \d+ (came in from|went out to) the sea .*,”$/.test(range.toString())) window.wrong.push(range.toString());
    }
    turns++;
    const [one, other] = [draw(300), draw(300)].map(i => `p${i}`);
    for (const tree of [document, twin]) {
      const [paragraph, behind] = [one, other].map(id => tree.getElementById(id));
      if (paragraph && behind && paragraph !== behind) change(paragraph, behind, turns);
      for (const id of ['first', 'last']) tree.getElementById(id).firstChild.data = String(turns);
    }
  };
  // Both come between the slices of whatever work there is, one or the other more often.
  const frames = () => {
    turn();
    requestAnimationFrame(frames);
  };
  const tasks = () => {
    turn();
    void scheduler.postTask(tasks, { priority: 'user-blocking', delay: 3 });
  };
  window.start = () => {
    frames();
    tasks();
  };
  window.stop = () => {
    over = true;
    return { turns, left: document.querySelectorAll('article p[id]').length };
  };
}

/** Runs in the background: notes when the beginning and the end of what a page sends are of different turns. */
async function listen() {
  await browser.storage.session.remove('between');
  browser.runtime.onMessage.addListener(message => {
    if (message.kind !== 'walked') return;
    const turns = message.page.blocks.flatMap(({ text }) => /mark it is turn (\d+)/.exec(text)?.[1] ?? []);
    if (turns.length === 2 && turns[0] !== turns[1]) browser.storage.session.set({ between: true });
  });
}
async function sawBetween() {
  return (await browser.storage.session.get('between')).between;
}
