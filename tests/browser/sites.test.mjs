// Sites that the reader always wants: read by themselves for as long as the browser grants them, and not a moment longer.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { asking } from './lib/copies.mjs';
import { BROWSERS, launch } from './lib/launch.mjs';
import { known } from './lib/reading.mjs';
import { serve } from './lib/site.mjs';
import { until } from './lib/wait.mjs';

const PIER = readFileSync(new URL('site/pier.html', import.meta.url), 'utf8');
const SITE = 'http://127.0.0.1/*';

/** A page that has another loaded before the reader goes there, and what it learns of that. */
const AHEAD = `<!doctype html><title>Ahead</title><p><a href="/pier.html">The pier</a>
<script type="speculationrules">{ "prerender": [{ "urls": ["/pier.html"], "eagerness": "immediate" }] }</script>`;
const LOADED = PIER.replace('</head>', `<script>
  window.wasAhead = document.prerendering === true;
  addEventListener('load', () => setTimeout(() => localStorage.setItem('ahead', 'loaded')));
</script></head>`);

/** Runs in the background: sites that are read without a click. */
const registered = async () => (await globalThis.browser.scripting.getRegisteredContentScripts()).flatMap(script => script.matches);

/** Runs in the background: notes what pages say that stand in no tab. */
const noteAhead = () => {
  const { runtime, tabs } = globalThis.browser;
  tabs.ahead = [];
  runtime.onMessage.addListener(({ kind }, { documentLifecycle }) => void (documentLifecycle === 'prerender' && tabs.ahead.push(kind)));
};

async function begin(t, name) {
  const extension = asking(name, SITE);
  const site = await serve({ '/pier.html': { html: LOADED }, '/ahead.html': { html: AHEAD } });
  const browser = await launch(name, { extension: extension.folder, size: { width: 900, height: 700 } });
  t.after(async () => {
    await Promise.all([browser.close(), site.close()]);
    extension.remove();
  });
  await browser.grant(SITE);
  await until(async () => (await browser.background(registered)).includes(SITE), 'the site to be known');
  return { browser, site };
}

for (const name of BROWSERS) {
  test(`${name}: a page that is loaded ahead is read when the reader goes there, and not before`, async t => {
    const { browser, site } = await begin(t, name);
    await browser.background(noteAhead);
    const page = await browser.open(site.url('/ahead.html'), { ahead: true });
    // Firefox loads nothing ahead.
    if (name === 'chromium') await page.waitFor(() => localStorage.getItem('ahead'));
    await page.evaluate(() => document.querySelector('a').click());
    const isRead = ({ phase, url }) => phase === 'ready' && url === site.url('/pier.html');
    await until(async () => isRead((await browser.background(known)) ?? {}), 'the reading', async () => JSON.stringify(await browser.background(known)));
    await page.waitFor(() => CSS.highlights.size > 0);
    assert.equal(await page.evaluate(() => window.wasAhead), name === 'chromium');
    assert.deepEqual(await browser.background(() => globalThis.browser.tabs.ahead), []);
  });
}
