// Sites that the reader always wants: read by themselves for as long as the browser grants them, and not a moment longer.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { begin } from './lib/begin.mjs';
import { BROWSERS, message } from './lib/launch.mjs';
import { known, marked } from './lib/reading.mjs';
import { until } from './lib/wait.mjs';

const PIER = readFileSync(new URL('site/pier.html', import.meta.url), 'utf8');
const SITE = '*://127.0.0.1/*';

/** A page that has another loaded before the reader goes there. */
const AHEAD = `<!doctype html><title>Ahead</title><p><a href="/loaded.html">The pier</a>
<script type="speculationrules">{ "prerender": [{ "urls": ["/loaded.html"], "eagerness": "immediate" }] }</script>`;
const LOADED = PIER.replace('</head>', `<script>
  window.wasAhead = document.prerendering === true;
  addEventListener('load', () => setTimeout(() => localStorage.setItem('ahead', 'loaded')));
</script></head>`);

/** Runs in the background: sites that are read without a click. */
const registered = async () => (await globalThis.browser.scripting.getRegisteredContentScripts()).flatMap(script => script.matches);

/** Runs in the background: the sites that are read are others than those that are granted. */
const register = async sites => {
  const { scripting } = globalThis.browser;
  await scripting.unregisterContentScripts();
  if (sites.length > 0) await scripting.registerContentScripts([{ id: 'always', matches: sites, js: ['page/dom.js'] }]);
};

/** Runs in the background: notes what pages say that stand in no tab. */
const noteAhead = () => {
  const { runtime, tabs } = globalThis.browser;
  tabs.ahead = [];
  runtime.onMessage.addListener(({ kind }, { documentLifecycle }) => void (documentLifecycle === 'prerender' && tabs.ahead.push(kind)));
};

/** Runs in the background: what the tab in front would hear from the page scripts, had it any. */
const answers = async () => {
  const { tabs } = globalThis.browser;
  const [{ id }] = await tabs.query({ active: true, lastFocusedWindow: true });
  return tabs.sendMessage(id, { kind: 'under-pointer' }, { frameId: 0 }).then(() => true, () => false);
};

const ROUTES = {
  '/pier.html': { html: PIER }, '/loaded.html': { html: LOADED }, '/ahead.html': { html: AHEAD },
};

/** Waits until these sites are read by themselves, and no others. */
const areRead = (browser, sites) =>
  until(async () => (await browser.background(registered)).join() === sites.join(), `the sites ${sites}`, () => browser.background(registered));

const isReadAt = (browser, url) => until(async () => {
  const state = await browser.background(known);
  return state?.phase === 'ready' && state.url === url && state;
}, 'the reading', async () => JSON.stringify(await browser.background(known)));

for (const name of BROWSERS) {
  test(`${name}: a site is read by itself once the reader has said so in the pop-up, and no longer once that is taken back`, async t => {
    const { browser, site } = await begin(t, name, ROUTES);
    const page = await browser.open(site.url('/pier.html'));
    await browser.agree(SITE);
    const popup = await browser.clickToolbar(page);
    const button = pressed => `footer button[aria-pressed="${pressed}"]`;
    await popup.waitFor(selector => document.querySelector(selector), button(false));
    await popup.activate({ text: message('always') });
    await popup.waitFor(selector => document.querySelector(selector), button(true));
    await areRead(browser, [SITE]);
    await popup.close();
    await page.reload();
    await page.waitFor(() => CSS.highlights.size > 0);
    const { generation } = await isReadAt(browser, site.url('/pier.html'));
    // What was read by itself is shown at a click, and not read again.
    const again = await browser.clickToolbar(page);
    await again.waitFor(() => document.querySelector('.popup section') !== null);
    assert.equal((await browser.background(known)).generation, generation);
    await again.activate({ text: message('always_on') });
    await again.waitFor(selector => document.querySelector(selector), button(false));
    await areRead(browser, []);
    // The reader has clicked on this page, and did not ask to leave it.
    assert.ok((await page.evaluate(marked)).length > 0);
    await again.close();
    await page.reload();
    assert.equal(await browser.background(answers), false);
    assert.deepEqual(await page.evaluate(marked), []);
    assert.deepEqual(await browser.errors('extension'), []);
  });

  test(`${name}: a site that the reader takes out of the list is left at once where it was read without a click, and the panel says so`, async t => {
    const { browser, site } = await begin(t, name, ROUTES);
    const clicked = await browser.open(site.url('/pier.html?clicked'));
    const panel = await browser.panel(clicked);
    const isShown = () => document.querySelector('.quote') !== null;
    await panel.waitFor(isShown);
    await browser.grant(SITE);
    await areRead(browser, [SITE]);
    const page = await browser.open(site.url('/pier.html'));
    await panel.waitFor(isShown);
    const options = await browser.options();
    await options.activate({ text: message('remove_site', '127.0.0.1') });
    await options.waitFor(words => document.body.textContent.includes(words), message('sites_none'));
    await areRead(browser, []);
    await options.close();
    await page.toFront();
    await page.waitFor(() => CSS.highlights.size === 0);
    await panel.waitFor(words => document.body.textContent.includes(words), message('idle_more'));
    // It is the panel that was clicked in now, which gives no right to the page.
    await panel.click({ text: message('read_page') });
    await panel.waitFor(words => document.body.textContent.includes(words), message('no_access_more'));
    await clicked.toFront();
    await panel.waitFor(isShown);
    assert.ok((await clicked.evaluate(marked)).length > 0);
    assert.deepEqual(await browser.errors('extension'), []);
  });

  test(`${name}: when the browser starts, the sites that are read are those that it grants`, async t => {
    const { browser } = await begin(t, name, ROUTES);
    await browser.background(register, ['https://left-behind.example/*']);
    await browser.startBrowser();
    await areRead(browser, []);
    await browser.grant(SITE);
    await areRead(browser, [SITE]);
    await browser.background(register, []);
    await browser.startBrowser();
    await areRead(browser, [SITE]);
    assert.deepEqual(await browser.errors('extension'), []);
  });

  test(`${name}: a page that is loaded ahead is read when the reader goes there, and not before`, async t => {
    const { browser, site } = await begin(t, name, ROUTES);
    await browser.grant(SITE);
    await areRead(browser, [SITE]);
    await browser.background(noteAhead);
    const page = await browser.open(site.url('/ahead.html'), { ahead: true });
    // Firefox loads nothing ahead.
    if (name === 'chromium') await page.waitFor(() => localStorage.getItem('ahead'));
    await page.evaluate(() => document.querySelector('a').click());
    await isReadAt(browser, site.url('/loaded.html'));
    await page.waitFor(() => CSS.highlights.size > 0);
    assert.equal(await page.evaluate(() => window.wasAhead), name === 'chromium');
    assert.deepEqual(await browser.background(() => globalThis.browser.tabs.ahead), []);
  });
}
