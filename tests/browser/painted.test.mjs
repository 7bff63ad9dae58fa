// What is drawn, as pictures of the window: marks in shadow trees, and a page that looks afterwards as it did before.

import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { BROWSERS, launch } from './lib/launch.mjs';
import { story } from './lib/odd.mjs';
import { leave, read, told } from './lib/reading.mjs';
import { serve } from './lib/site.mjs';

/** Puts all paragraphs of the story into a shadow tree, or into one inside another. */
const inTrees = trees => story('', `<script>
  for (const paragraph of document.querySelectorAll('article > p')) {
    let host = document.createElement('div');
    paragraph.replaceWith(host);
    for (let i = 1; i < ${trees}; i++) host = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
    host.attachShadow({ mode: 'open' }).append(paragraph);
  }
</script>`);

const PAGES = {
  'a plain page': story(),
  'a story in shadow trees': inTrees(1),
  'a story in shadow trees in shadow trees': inTrees(2),
  'a dark page': story('<style>:root { color-scheme: dark } body { background: #111 !important; color: #eee !important }</style>'),
};

for (const name of BROWSERS) {
  describe(`what is drawn in ${name}`, () => {
    let browser, site, page, folder;
    const all = Object.entries(PAGES);
    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'wsw-painted-'));
      site = await serve(Object.fromEntries(all.map(([, html], i) => [`/${i}`, { html }])));
      browser = await launch(name, { size: { width: 900, height: 1000 } });
      page = await browser.open(site.url('/0'));
    });
    after(() => Promise.all([browser?.close(), site?.close(), rm(folder, { recursive: true })]));

    const picture = async () => {
      await page.screenshot(join(folder, 'page.png'));
      return readFile(join(folder, 'page.png'));
    };

    for (const [i, [what]] of all.entries()) {
      test(`${what}: marks are seen, and afterwards nothing is`, async () => {
        await page.goto(site.url(`/${i}`));
        const clean = await picture();
        const { tab, view, report } = await read(browser, page);
        assert.ok(report.quotes.length > 3);
        const set = how => browser.background(told, tab, { kind: 'set-view', view: { ...view, ...how } });
        await set({ hide: false, marks: false });
        assert.ok(clean.equals(await picture()), 'with both switched off');
        await set({ hide: false });
        assert.ok(!clean.equals(await picture()), 'with marks');
        await set({ marks: false });
        assert.ok(!clean.equals(await picture()), 'with something hidden');
        await set({});
        await leave(browser, tab);
        assert.ok(clean.equals(await picture()), 'afterwards');
      });
    }
  });
}
