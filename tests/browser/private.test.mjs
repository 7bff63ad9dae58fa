// Private windows: the extension is in none unless the reader lets it in, and then leaves nothing of them behind.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { begin } from './lib/begin.mjs';
import { BROWSERS } from './lib/launch.mjs';
import { marked, read } from './lib/reading.mjs';
import { until } from './lib/wait.mjs';

const SITE = '*://127.0.0.1/*';

/** Runs in the background: all that is kept anywhere. */
const kept = async () => {
  const { local, session, sync } = globalThis.browser.storage;
  return JSON.stringify(await Promise.all([local, session, sync].map(area => area.get())));
};

/** Runs in a view. */
const shows = words => document.querySelector('.popup section') !== null && document.body.textContent.includes(words);

for (const name of BROWSERS) {
  test(`${name}: in a private window nothing is read unless the reader lets the extension in, not even what is always read`, async t => {
    const { browser, site } = await begin(t, name);
    await browser.grant(SITE);
    const hidden = await browser.openPrivate(site.url('/quarry.html'));
    const page = await browser.open(site.url('/pier.html'));
    await page.waitFor(() => CSS.highlights.size > 0);
    assert.deepEqual(await hidden.evaluate(marked), []);
    assert.ok(!(await browser.background(kept)).includes('/quarry.html'));
    assert.equal(await browser.background(() => globalThis.browser.extension.isAllowedIncognitoAccess()), false);
    await hidden.close();
    await page.toFront();
    assert.deepEqual(await browser.errors('extension'), []);
  });

  test(`${name}: what is read in a private window is shown there only, and forgotten with it`, async t => {
    const { browser, site } = await begin(t, name);
    await browser.allowPrivate();
    const page = await browser.open(site.url('/pier.html'));
    await read(browser, page);
    const before = await browser.background(kept);
    const hidden = await browser.openPrivate(site.url('/quarry.html'));
    for (const [tab, words] of [[hidden, 'Ruth Aldous'], [page, 'Lindqvist']]) {
      const popup = await browser.clickToolbar(tab);
      await popup.waitFor(shows, words);
      await popup.close();
    }
    assert.ok((await hidden.evaluate(marked)).length > 0);
    await hidden.close();
    await page.toFront();
    await until(async () => (await browser.background(kept)) === before, 'the page to be forgotten', () => browser.background(kept));
    assert.ok((await page.evaluate(marked)).length > 0);
    assert.deepEqual(await browser.errors('extension'), []);
  });
}
