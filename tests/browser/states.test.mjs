// What becomes of a reading when something else happens: the background is stopped, rights come and go, the extension
// is replaced, the page is none that can be read. Whatever it is, the reader is told, and nothing says “reading” for good.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { ofText } from '../bench/grow.mjs';
import { BROWSERS, launch } from './lib/launch.mjs';
import { leave, read } from './lib/reading.mjs';
import { STRICT, serve } from './lib/site.mjs';

for (const name of BROWSERS) {
  describe(`states in ${name}`, () => {
    let browser, site;
    before(async () => {
      site = await serve({
        '/': { folder: 'tests/browser/site', csp: STRICT },
        '/long': { html: ofText(2 ** 20), csp: STRICT },
      });
      browser = await launch(name, { size: { width: 900, height: 700 } });
    });
    after(() => Promise.all([browser?.close(), site?.close()]));

    test('a story with thousands of quotations is read up to the limit, and the reader is told', async () => {
      const page = await browser.open(site.url('/long'));
      const { phase, report, tab } = await read(browser, page);
      assert.equal(phase, 'ready');
      assert.ok(report.quotes.length > 3_000);
      assert.deepEqual(report.notes, ['cut']);
      await page.waitFor(() => CSS.highlights.size > 0);
      await leave(browser, tab);
      await page.close();
    });
  });
}
