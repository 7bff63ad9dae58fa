// The extension is updated, or taken out of the browser, while pages are open that it has marked.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { copy } from './lib/copies.mjs';
import { BROWSERS, launch } from './lib/launch.mjs';
import { marked, read } from './lib/reading.mjs';
import { STRICT, serve } from './lib/site.mjs';

/** Runs in the page: whether all that we hide is drawn, or is not. */
const isDrawn = drawn =>
  ['.newsletter-signup', '.related-stories'].every(box => document.querySelector(box).checkVisibility() === drawn);

const html = () => document.documentElement.outerHTML;

/** A story that has been read, with its promos hidden, and how it was before. */
async function begin(t, name) {
  const extension = copy(name);
  const site = await serve({ '/': { folder: 'tests/browser/site', csp: STRICT } });
  const browser = await launch(name, { extension: extension.folder, size: { width: 900, height: 700 } });
  t.after(async () => {
    await Promise.all([browser.close(), site.close()]);
    extension.remove();
  });
  const page = await browser.open(site.url('/pier.html'));
  const before = await page.evaluate(html);
  await read(browser, page);
  await page.waitFor(() => CSS.highlights.size > 0);
  await page.waitFor(isDrawn, false);
  return { browser, extension, page, before };
}

/** The old scripts have left the page to itself. */
async function isLeft(name, page, before) {
  if (name === 'chromium') {
    // They live on, and find out at the next thing that happens.
    await page.evaluate(() => document.querySelector('article p').append('.'));
    await page.waitFor(() => CSS.highlights.size === 0);
    await page.evaluate(() => document.querySelector('article p').lastChild.remove());
    assert.equal(await page.evaluate(html), before);
    assert.ok(await page.evaluate(isDrawn, true));
  } else {
    // They are cut off without a word, and with them go their sheets: names stay that mean nothing.
    await page.waitFor(isDrawn, true);
    assert.equal((await page.evaluate(html)).replace(/ [a-z]{10}-(?:on|promo)=""/g, ''), before);
  }
}

for (const name of BROWSERS) {
  test(`${name}: when the extension is updated, its old scripts leave the page, and the new ones can read it`, async t => {
    const { browser, extension, page, before } = await begin(t, name);
    extension.change(() => ({ version: '9.9' }));
    await browser.update();
    assert.equal(await browser.background(() => globalThis.browser.runtime.getManifest().version), '9.9');
    await page.toFront();
    await isLeft(name, page, before);
    const { phase, generation } = await read(browser, page);
    assert.deepEqual([phase, generation], ['ready', 1]);
    assert.ok((await page.evaluate(marked)).length > 0);
    assert.ok(await page.evaluate(isDrawn, false));
    assert.deepEqual(await browser.errors('extension'), []);
  });

  test(`${name}: when the extension is taken out of the browser, the page is left to itself`, async t => {
    const { browser, page, before } = await begin(t, name);
    await browser.remove();
    await isLeft(name, page, before);
    assert.deepEqual(await browser.errors('extension'), []);
  });
}
