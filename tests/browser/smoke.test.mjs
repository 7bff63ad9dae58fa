// The whole way once: a real toolbar click on our story, marks in the page, the pop-up, the panel, and back to the page.

import assert from 'node:assert/strict';
import test from 'node:test';
import { BROWSERS, launch } from './lib/launch.mjs';
import { STRICT, serve } from './lib/site.mjs';

for (const name of BROWSERS) {
  test(`${name}: one click marks the story, and the panel leads back into it`, async t => {
    const site = await serve({ '/': { folder: 'www', csp: STRICT } });
    const browser = await launch(name);
    t.after(() => Promise.all([browser.close(), site.close()]));
    const page = await browser.open(site.url('/story.html'));
    assert.equal(await page.evaluate(() => CSS.highlights.size), 0, 'before the click nothing is there');

    await browser.clickToolbar(page);
    const marked = await page.waitFor(() => [...CSS.highlights.values()].reduce((sum, h) => sum + h.size, 0));
    assert.ok(marked > 5, `${marked} ranges`);

    const panel = await browser.panel(page);
    const last = await panel.waitFor(() => [...document.querySelectorAll('.quote')].at(-1)?.textContent.trim());
    await page.evaluate(() => scrollTo(0, 0));
    await panel.click({ text: last });
    await page.waitFor(() => scrollY > 0);
    assert.deepEqual(await browser.errors(), []);
  });
}
