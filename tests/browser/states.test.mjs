// What becomes of a reading when something else happens: the button is clicked again, there is no room, the page is kept
// and comes back. Whatever it is, the reader is told, and nothing says “reading” for good.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ofText } from '../bench/grow.mjs';
import { begin } from './lib/begin.mjs';
import { BROWSERS, message } from './lib/launch.mjs';
import { known, marked, read } from './lib/reading.mjs';
import { STRICT } from './lib/site.mjs';
import { until } from './lib/wait.mjs';

/** Runs in the background: the right that a click gives comes a moment late. */
const letInLate = () => {
  const { scripting } = globalThis.browser;
  const put = scripting.executeScript.bind(scripting);
  scripting.executeScript = () => {
    scripting.executeScript = put;
    return Promise.reject(new Error('Cannot access contents of the page'));
  };
};

/**
 * Runs in the background: leaves room for a tab that is being read, and for no report, which is found out when the page has
 * already said what it shows. Both browsers have 10 MB.
 */
const fill = async () => {
  const { runtime, storage } = globalThis.browser;
  const set = storage.session.set.bind(storage.session);
  await set({ filling: 'x'.repeat(10 * 2 ** 20 - 2_000) });
  const shown = new Promise(told => runtime.onMessage.addListener(({ kind }) => void (kind === 'shown' && told())));
  storage.session.set = kept => (JSON.stringify(kept).includes('ready') ? shown.then(() => set(kept)) : set(kept));
};

/** Runs in the background: hears that the page is at another address. */
const hear = () => {
  const { tabs } = globalThis.browser;
  tabs.onUpdated.addListener((tab, { url }) => void (tabs.heard ||= url !== undefined));
};

/** Runs in the background: what is known of a tab when all has been done that was begun before. */
const knownThen = async tab => {
  await globalThis.browser.tabs.sendMessage(tab, { kind: 'none' }).catch(() => {});
  const kept = await globalThis.browser.storage.session.get(`tab:${tab}`);
  return JSON.parse(kept[`tab:${tab}`] ?? 'null');
};

/** Runs in the background: counts how often a page is told to begin anew. */
const countAgain = () => {
  const { tabs } = globalThis.browser;
  const send = tabs.sendMessage.bind(tabs);
  tabs.again = 0;
  tabs.sendMessage = (tab, message, how) => {
    if (message.kind === 'read-again') tabs.again++;
    return send(tab, message, how);
  };
};

/** What is not to be stored is not kept for a reader who comes back, either. */
const KEEP = { 'cache-control': 'max-age=60' };
/** A story that notes whether it was kept, each time that it is shown. */
const KEPT = readFileSync(new URL('site/pier.html', import.meta.url), 'utf8')
  .replace('</head>', '<script>addEventListener("pageshow", event => (window.kept ??= []).push(event.persisted));</script></head>');

const isReady = browser => until(async () => {
  const state = await browser.background(known);
  return state?.phase === 'ready' && state;
}, 'the reading', async () => JSON.stringify(await browser.background(known)));

const ROUTES = {
  '/long': { html: ofText(2 ** 20), csp: STRICT },
  '/kept': { html: KEPT, headers: KEEP },
  '/other': { html: '<!doctype html><title>Other</title><p>Another page.', headers: KEEP },
};

for (const name of BROWSERS) {
  test(`${name}: a story with thousands of quotations is read up to the limit, and the reader is told`, async t => {
    const { browser, site } = await begin(t, name, ROUTES);
    const page = await browser.open(site.url('/long'));
    const { phase, report } = await read(browser, page);
    assert.equal(phase, 'ready');
    assert.ok(report.quotes.length > 3_000);
    assert.deepEqual(report.notes, ['cut']);
    await page.waitFor(() => CSS.highlights.size > 0);
  });

  test(`${name}: one click has the page read once, though the pop-up opens while it is read`, async t => {
    const { browser, site } = await begin(t, name, ROUTES);
    const page = await browser.open(site.url('/long'));
    await browser.background(countAgain);
    const popup = await browser.clickToolbar(page);
    await popup.waitFor(() => document.querySelector('.popup section') !== null);
    assert.equal(await browser.background(() => globalThis.browser.tabs.again), 0);
    assert.equal((await browser.background(known)).generation, 1);
    await popup.close();
  });

  test(`${name}: another click shows what was read, and reads nothing anew`, async t => {
    const { browser, site } = await begin(t, name, ROUTES);
    const page = await browser.open(site.url('/pier.html'));
    for (const time of ['first', 'second']) {
      const popup = await browser.clickToolbar(page);
      await popup.waitFor(() => document.querySelector('.popup section') !== null);
      assert.equal((await browser.background(known)).generation, 1, `the ${time} click`);
      await popup.close();
    }
    // A pop-up that opened while the page was read may ask for it when that is done.
    const { tab } = await browser.background(known);
    const view = await browser.options();
    await view.evaluate(tab => chrome.runtime.sendMessage({ kind: 'read', tab, clicked: true }), tab);
    assert.equal((await browser.background(known)).generation, 1);
  });

  test(`${name}: a page whose report there is no room for is left as it was, and is said to have failed`, async t => {
    const { browser, site } = await begin(t, name, ROUTES);
    const page = await browser.open(site.url('/pier.html'));
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await browser.background(fill);
    const popup = await browser.clickToolbar(page);
    await popup.waitFor(words => document.body.textContent.includes(words), message('failed'));
    await page.waitFor(() => CSS.highlights.size === 0);
    // Another place in the same page is no other page, though Chromium calls it loading.
    const { tab } = await browser.background(known);
    await browser.background(hear);
    await page.evaluate(() => history.pushState(null, '', '#end'));
    // Firefox tells nobody.
    if (name === 'chromium') await until(() => browser.background(() => globalThis.browser.tabs.heard), 'the address to be told');
    assert.equal((await browser.background(knownThen, tab))?.phase, 'failed');
    assert.equal(await page.evaluate(() => document.documentElement.outerHTML), before);
    await popup.close().catch(() => {});
  });

  test(`${name}: a page that the browser lets nobody into at first is entered all the same`, async t => {
    const { browser, site } = await begin(t, name, ROUTES);
    const page = await browser.open(site.url('/pier.html'));
    await browser.background(letInLate);
    const { phase } = await read(browser, page);
    assert.equal(phase, 'ready');
  });

  test(`${name}: a page that the browser kept while the reader was elsewhere comes back marked, and the panel with it`, async t => {
    const { browser, site } = await begin(t, name, ROUTES);
    const page = await browser.open(site.url('/kept'));
    const panel = await browser.panel(page);
    await panel.waitFor(() => document.querySelector('.quote') !== null);
    await page.goto(site.url('/other'));
    await panel.waitFor(words => document.body.textContent.includes(words), message('idle'));
    await page.back();
    await panel.waitFor(() => document.querySelector('.quote') !== null);
    assert.equal((await isReady(browser)).url, site.url('/kept'));
    assert.ok((await page.evaluate(marked)).length > 0);
    assert.deepEqual(await page.evaluate(() => window.kept), [false, true]);
    assert.deepEqual(await browser.errors('extension'), []);
  });
}
