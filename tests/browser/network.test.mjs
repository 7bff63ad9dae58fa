// Nothing gets out and nothing stays. The extension is a copy that its policy would not hold back and that reads a site by
// itself; all that the browser asks of the network goes through the test's own server.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { copy } from './lib/copies.mjs';
import { BROWSERS, launch } from './lib/launch.mjs';
import { known, read } from './lib/reading.mjs';
import { serve } from './lib/site.mjs';
import { until } from './lib/wait.mjs';

const SITE = 'http://127.0.0.1/*';

/** Hosts of the browsers' makers, whom they ask whatever is installed in them. */
const MAKERS = /(^|\.)(google|googleapis|gstatic|gvt1|mozilla|firefox)\.(com|net|org)$/;

const free = manifest => ({
  host_permissions: [SITE],
  content_security_policy: { extension_pages: manifest.content_security_policy.extension_pages.replace("connect-src 'self'", 'connect-src *') },
});

/** Runs in the background. */
const isRegistered = async () => (await browser.scripting.getRegisteredContentScripts()).length > 0;

/** Runs in the background: asks from the page scripts' own world. */
async function askFromPage(tab, url) {
  await browser.scripting.executeScript({ target: { tabId: tab }, args: [url], func: url => fetch(url).then(() => true) });
}

/** Runs in the background: what somebody may send who has taken over the process of the page. */
async function sendFromPage(tab, message) {
  const [{ result }] = await browser.scripting.executeScript({
    target: { tabId: tab }, args: [message], func: message => browser.runtime.sendMessage(message),
  });
  return result;
}

/** Runs in the page: the reader's context menu over something, or over a mark. */
function point(selector) {
  const [range] = [...CSS.highlights].filter(([name]) => /-\d[ni]?[ld]$/.test(name)).flatMap(([, highlight]) => [...highlight]);
  const { left, top } = selector ? { left: 0, top: 0 } : range.getClientRects()[0];
  const target = selector ? document.querySelector(selector) : range.startContainer.parentElement;
  target.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, composed: true, clientX: left + 4, clientY: top + 4 }));
}

/** Runs in the background: all that lasts longer than a page. */
async function kept() {
  const { session, local, sync } = browser.storage;
  const [of, hand, preferences] = await Promise.all([session.get(), local.get(), sync.get()]);
  const databases = (await indexedDB.databases()).map(({ name }) => name);
  return { session: of, local: hand, sync: preferences, caches: await caches.keys(), databases };
}
const NOTHING = { session: {}, local: {}, sync: {}, caches: [], databases: [] };

/** Runs in the background: the browser does this for us only when it is let. */
const hold = name => {
  const { scripting } = browser;
  const now = scripting[name].bind(scripting);
  const gate = Promise.withResolvers();
  scripting.held = false;
  scripting.release = () => {
    scripting[name] = now;
    gate.resolve();
  };
  scripting[name] = (...args) => {
    scripting.held = true;
    return gate.promise.then(() => now(...args));
  };
};

for (const name of BROWSERS) {
  describe(`network and traces in ${name}`, () => {
    let browser, site, extension;
    before(async () => {
      site = await serve({ '/': { folder: 'tests/browser/site' } });
      extension = copy(name, free);
      browser = await launch(name, { extension: extension.folder, size: { width: 900, height: 700 }, proxy: site.url('/') });
      await browser.grant(SITE);
      await until(() => browser.background(isRegistered), 'the site to be known');
    });
    after(async () => {
      await Promise.all([browser?.close(), site?.close()]);
      extension?.remove();
    });

    const isReady = () => until(async () => {
      const state = await browser.background(known);
      return state?.phase === 'ready' && state;
    }, 'the reading');
    const isKept = what => until(async () => {
      try {
        assert.deepEqual(await browser.background(kept), what);
        return true;
      } catch {
        return false;
      }
    }, 'all to be forgotten', async () => JSON.stringify(await browser.background(kept)));

    test('nothing of a page is kept after its tab is closed, and the panel shows nothing of it', async () => {
      const other = await browser.open(site.other('/pier.html'));
      const page = await browser.open(site.url('/pier.html'));
      const { tab, view } = await isReady();
      const panel = await browser.panel(page);
      await panel.waitFor(() => document.body.textContent.includes('Lindqvist'));
      await page.close();
      await isKept(NOTHING);
      await panel.waitFor(() => !document.body.textContent.includes('Lindqvist'));
      // What is said of it then is said too late.
      const late = [{ kind: 'read', tab }, { kind: 'set-view', tab, view }, { kind: 'correct', tab, change: { quote: 0, owner: 'nobody', index: 0 } }];
      for (const message of late) {
        await panel.evaluate(message => chrome.runtime.sendMessage(message), message);
        assert.deepEqual(await browser.background(kept), NOTHING, message.kind);
      }
      assert.equal(await panel.evaluate(() => Object.keys(localStorage).length + Object.keys(sessionStorage).length), 0);
      await panel.close();
      await other.close();
    });

    test('nor after its window is closed', async () => {
      const opened = await browser.background(url => globalThis.browser.windows.create({ url }).then(({ id }) => id), site.url('/pier.html'));
      await isReady();
      await browser.background(id => globalThis.browser.windows.remove(id), opened);
      await isKept(NOTHING);
    });

    const closed = {
      'nor of one that is closed while it is entered': 'executeScript',
      'nor of one that is closed while it is read': 'insertCSS',
    };
    for (const [what, held] of Object.entries(closed)) {
      test(what, async () => {
        const page = await browser.open(site.other('/pier.html'));
        await browser.background(hold, held);
        const popup = await browser.clickToolbar(page);
        await until(() => browser.background(() => globalThis.browser.scripting.held), 'the browser to be asked');
        const { tab } = await until(() => browser.background(known), 'the reading to begin');
        await popup.close().catch(() => {});
        await page.close();
        const isGone = tab => globalThis.browser.tabs.get(tab).then(() => false, () => true);
        await until(() => browser.background(isGone, tab), 'the tab to be gone');
        await browser.background(() => globalThis.browser.scripting.release());
        // Another page is read to the end: by then all is done that was begun before.
        const next = await browser.open(site.url('/pier.html'));
        await until(async () => Object.values(await browser.background(kept).then(({ session }) => session)).some(state => state.includes('"ready"')), 'the next page to be read');
        await next.close();
        await isKept(NOTHING);
      });
    }

    test('the extension asks the network for nothing, whatever the reader does', async () => {
      const page = await browser.open(site.url('/pier.html'));
      const { tab } = await isReady();
      // Pop-up.
      const popup = await browser.clickToolbar(page);
      for (const on of [false, true]) {
        await popup.click({ text: browser.message('switch_marks') });
        await until(async () => (await browser.background(known)).view.marks === on, 'the marks to be switched');
      }
      // Panel: a way back to the page, a search, copies and files, a correction.
      const panel = await browser.panel(page);
      await panel.click('.quote');
      await panel.evaluate(() => {
        navigator.clipboard.writeText = async () => {};
        URL.createObjectURL = () => 'about:blank#';
        HTMLAnchorElement.prototype.click = () => {};
        document.querySelector('#export').showPopover();
      });
      for (const way of ['copy', 'save']) await panel.click(`#format-json-${way}`);
      await panel.evaluate(() => document.querySelector('#export').hidePopover());
      await panel.click('#search');
      await panel.type('planks');
      await panel.waitFor(() => document.querySelectorAll('.quote').length === 1);
      await panel.evaluate(message => chrome.runtime.sendMessage(message), { kind: 'correct', tab, change: { quote: 0, owner: 'nobody', index: 0 } });
      await panel.close();
      // Card, whose buttons say these.
      for (const kind of ['selected', 'citation', 'show-in-panel']) await browser.background(sendFromPage, tab, { kind, quote: 0 });
      // Context menu.
      await page.evaluate(point);
      await browser.chooseInMenu(page, 'copy-quotation');
      await page.evaluate(point, '.related-stories a');
      await browser.chooseInMenu(page, 'hide-this');
      await until(async () => (await browser.background(kept)).local.hand?.length, 'the choice to be kept');
      // Settings.
      const options = await browser.options();
      await options.click({ text: browser.message('choices_forget_all') });
      await until(async () => (await browser.background(kept)).local.hand.length === 0, 'the choice to be forgotten');
      // The background ends and begins anew; the page goes elsewhere; a reading fails.
      await browser.stopBackground();
      await page.goto(site.url('/quarry.html'));
      await until(async () => (await isReady()).url.endsWith('/quarry.html'), 'the next page');
      const word = await browser.background(async tab => (await globalThis.browser.storage.session.get(`key:${tab}`))[`key:${tab}`], tab);
      const failed = await browser.background(sendFromPage, tab, { kind: 'walked', page: { url: site.url('/quarry.html'), blocks: [7] }, key: word, shown: [] });
      assert.equal(failed.kind, 'failed');

      const pages = ['/pier.html', '/quarry.html', '/favicon.ico'].flatMap(path => [site.url(path), site.other(path)]);
      const others = () => [...new Set(site.asked())].filter(url => !pages.includes(url) && !MAKERS.test(new URL(url).hostname));
      assert.deepEqual(others(), []);

      // Whoever of us asked would be seen.
      const asks = url => fetch(url, { mode: 'no-cors' }).then(() => true, () => true);
      await browser.background(asks, site.url('/by-background'));
      await browser.background(asks, 'http://elsewhere.example/');
      await browser.background(asks, 'https://elsewhere.example/');
      await options.evaluate(asks, site.url('/by-view'));
      await browser.background(askFromPage, tab, site.url('/by-page-script'));
      const asked = ['/by-background', '/by-view', '/by-page-script'].map(site.url);
      assert.deepEqual(others().sort(), [...asked, 'http://elsewhere.example/', 'https://elsewhere.example/'].sort());
    });
  });
}
