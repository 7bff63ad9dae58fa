// Wherever and whichever way a page scrolls, what is read stays where it is when something is hidden, and what is gone to
// comes into view. The browser itself holds nothing in place here.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { story, whole } from './lib/harbour.mjs';
import { BROWSERS, launch } from './lib/launch.mjs';
import { leave, read, told } from './lib/reading.mjs';
import { serve } from './lib/site.mjs';
import { steady } from './lib/steady.mjs';

const styled = (css, html = story()) => html.replace('<style>', `<style>* { overflow-anchor: none } ${css} `);
const BOX = 'html, body { height: 100%; margin: 0; overflow: hidden } body { display: flex; flex-direction: column } header { height: 90px }';

const PAGES = {
  'in a box': styled(`${BOX} main { flex: 1; overflow: auto }`, story().replace('<main>', '<header>Port Ansa</header><main>')),
  'in a box in a box': styled(`${BOX} main { flex: 1; overflow: auto } article { height: 400px; overflow-y: scroll }`,
    story().replace('<main>', '<header>Port Ansa</header><main><div style="height: 200px">Harbour</div>').replace('</main>', '<div style="height: 500px"></div></main>')),
  'in the body': styled('html { height: 100%; overflow: hidden } body { height: 100%; margin: 0; overflow: auto }'),
  'in the window, as the body says': styled('html, body { height: 100% } body { overflow: auto }'),
  'to the left, with lines from top to bottom': styled('html { writing-mode: vertical-rl }'),
  'to the right, with lines from top to bottom': styled('html { writing-mode: vertical-lr }'),
  'to the left in a box, with lines from top to bottom': styled('body { margin: 0 } main { writing-mode: vertical-rl; height: 500px; overflow: auto }'),
  'past boxes that float, whose lines break anew without them': styled('main { width: 30em } .newsletter-signup, .related, .ad-slot { float: right; width: 45% }'),
  'in a page from right to left': styled('', story().replace('<html lang="en">', '<html lang="en" dir="rtl">')),
};

/** Pages that the reader looks at through a magnifying glass. */
const ZOOMS = { 'in a window at twice its size': 2, 'in a window at two thirds of its size': 2 / 3 };

/** Runs in the page: the words that flash stand where they can be seen. */
const isSeen = () => {
  const flash = [...CSS.highlights].find(([name]) => /-f[ld]$/.test(name));
  const { x, y, width, height } = flash ? [...flash[1]][0].getClientRects()[0] : new DOMRect();
  const under = document.elementFromPoint(x + width / 2, y + height / 2);
  return flash !== undefined && under?.closest('p') === [...flash[1]][0].startContainer.parentElement.closest('p');
};

for (const name of BROWSERS) {
  describe(`pages that scroll in ${name}`, () => {
    let browser, site, page;
    const all = Object.entries(PAGES);
    before(async () => {
      site = await serve({ '/plain': { html: styled('') }, ...Object.fromEntries(all.map(([, html], i) => [`/${i}`, { html }])) });
      browser = await launch(name, { size: { width: 1000, height: 700 } });
      page = await browser.open(site.url('/0'));
      await page.emulate({ reduced: true });
    });
    after(() => Promise.all([browser?.close(), site?.close()]));

    const check = async (path, zoom) => {
      await page.goto(site.url(path));
      const before = await page.evaluate(whole);
      const { tab, view, report } = await read(browser, page);
      if (zoom) {
        const ratio = await page.evaluate(() => devicePixelRatio);
        await browser.background((tab, zoom) => globalThis.browser.tabs.setZoom(tab, zoom), tab, zoom);
        await page.waitFor((before, zoom) => Math.abs(devicePixelRatio / before - zoom) < 0.1, ratio, zoom);
      }
      const set = hide => browser.background(told, tab, { kind: 'set-view', view: { ...view, hide } });
      for (const part of [0.2, 0.4, 0.6, 0.97]) {
        const measured = await steady(page, part, set);
        assert.ok(measured && measured.moved <= 1, `${measured?.moved} px at ${part}`);
      }
      for (const quote of [report.quotes[0], report.quotes.at(-1)]) {
        assert.equal(await browser.background(told, tab, { kind: 'reveal', mark: quote.content[0].mark }), true);
        await page.waitFor(isSeen);
      }
      if (zoom) await browser.background(tab => globalThis.browser.tabs.setZoom(tab, 1), tab);
      await leave(browser, tab);
      assert.equal(await page.evaluate(whole), before);
      assert.deepEqual(await browser.errors('extension'), []);
    };
    for (const [i, [what]] of all.entries()) {
      test(`${what}: what is read stays, and what is gone to is seen`, () => check(`/${i}`));
    }
    for (const [what, zoom] of Object.entries(ZOOMS)) {
      test(`${what}: what is read stays, and what is gone to is seen`, () => check('/plain', zoom));
    }
  });
}
