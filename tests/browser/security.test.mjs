// Nobody gets in and nothing gets out. The threats, each with its test here, stand in tests/THREATS.md.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { BROWSERS, launch } from './lib/launch.mjs';
import { known, leave, marked, read } from './lib/reading.mjs';
import { serve } from './lib/site.mjs';
import { until } from './lib/wait.mjs';

const PIER = readFileSync(new URL('site/pier.html', import.meta.url), 'utf8');
/** Names that would be markup, turn their surroundings round, or look like another's. */
const MARKUP = '<img src=x onerror="document.title=1">';
const TURNED = '\u202eadmin\u202d';
const ODD = PIER
  .replaceAll('Marta Lindqvist', `Marta ${MARKUP.replaceAll('<', '&lt;')} Lindqvist`)
  .replaceAll('Tomas Reyes', `Tomas ${TURNED} Reyes`)
  .replace('We cannot ask people', '&lt;script&gt;document.title=2&lt;/script&gt; We cannot ask people')
  .replace('<h1>', '<h1>&lt;a href="javascript:document.title=3"&gt;Click&lt;/a&gt; ')
  .replace('<title>', '<title>&lt;style&gt;*{display:none}&lt;/style&gt; ');

/** Runs in the page scripts' own world: what somebody could send who has taken over the page's process. */
async function send(tab, messages) {
  const [{ result }] = await browser.scripting.executeScript({
    target: { tabId: tab },
    args: [messages],
    func: all => Promise.all(all.map(message => browser.runtime.sendMessage(message).then(value => value ?? null, () => null))),
  });
  return result;
}

/** Runs in a view: what in it is not as we write it. */
function oddities() {
  const strange = document.querySelectorAll('img, script:not([src]), iframe, object, embed, link:not([rel=stylesheet]), [onclick], [onerror]');
  const links = [...document.querySelectorAll('[href], [src], [action]')].map(e => e.href ?? e.src ?? e.action);
  const bad = links.filter(link => !/^(https?|chrome-extension|moz-extension):/.test(link));
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const loose = [];
  while (walker.nextNode()) {
    if (!/[\u202a-\u202e\u2066-\u2069]/.test(walker.currentNode.data)) continue;
    const { unicodeBidi } = getComputedStyle(walker.currentNode.parentElement);
    if (!/isolate|plaintext/.test(unicodeBidi)) loose.push(walker.currentNode.parentElement.outerHTML);
  }
  return { strange: [...strange].map(e => e.outerHTML), bad, loose, title: document.title };
}

/** Collects the address of every request that is not the page's own, until it is asked for them. */
async function watchRequests(browser) {
  if (browser.name === 'firefox') {
    await browser.chrome(() => {
      const seen = (window.wswRequests = []);
      window.wswObserver = {
        observe(channel) {
          channel.QueryInterface(Ci.nsIHttpChannel);
          const by = channel.loadInfo?.triggeringPrincipal?.spec ?? '';
          seen.push({ url: channel.URI.spec, by });
        },
      };
      Services.obs.addObserver(window.wswObserver, 'http-on-modify-request');
    });
    return async () => (await browser.chrome(() => window.wswRequests)).filter(r => r.by.startsWith('moz-extension')).map(r => r.url);
  }
  const seen = [];
  const listen = async target => {
    try {
      const client = await target.createCDPSession();
      client.on('Network.requestWillBeSent', ({ request, documentURL, initiator }) => {
        const by = `${target.url()} ${documentURL} ${JSON.stringify(initiator ?? '')}`;
        if (by.includes('chrome-extension:')) seen.push(request.url);
      });
      await client.send('Network.enable');
    } catch {
      // It was gone before anybody could listen.
    }
  };
  browser.browser.on('targetcreated', listen);
  await Promise.all(browser.browser.targets().map(listen));
  return async () => seen.filter(url => !/^(chrome-extension|data|blob):/.test(url));
}

for (const name of BROWSERS) {
  describe(`security in ${name}`, () => {
    let browser, site, page;
    before(async () => {
      site = await serve({ '/pier.html': { html: PIER }, '/odd.html': { html: ODD }, '/other.html': { html: '<title>Other</title><p>Other' } });
      browser = await launch(name, { size: { width: 900, height: 700 } });
      page = await browser.open(site.url('/pier.html'));
    });
    after(() => Promise.all([browser?.close(), site?.close()]));

    test('text of a page never becomes markup, a link, or a turn of what stands around it', async () => {
      await page.goto(site.url('/odd.html'));
      const popup = await browser.clickToolbar(page);
      const state = await until(async () => {
        const now = await browser.background(known);
        return now?.phase === 'ready' && now;
      }, 'the report');
      const names = state.report.speakers.map(speaker => speaker.name.text).join();
      assert.ok(/onerror|admin|Lindqvist|Reyes/.test(names), names);
      await popup.waitFor(() => document.body.textContent.includes('Lindqvist'));
      const panel = await browser.panel(page);
      await panel.waitFor(() => document.body.textContent.includes('Lindqvist'));
      const views = [panel, await browser.popup()].filter(Boolean);
      for (const view of views) {
        const { title, ...odd } = await view.evaluate(oddities);
        assert.deepEqual(odd, { strange: [], bad: [], loose: [] });
        assert.ok(!/^\d$/.test(title));
      }
      assert.ok(!/^\d$/.test(await page.evaluate(() => document.title)));
      await leave(browser, state.tab);
    });

    test('a page cannot speak to the extension, load a file of it, or know it by its name', async () => {
      await page.goto(site.url('/pier.html'));
      const { tab } = await read(browser, page);
      const reached = await page.evaluate(async (base, messages) => {
        const api = [globalThis.chrome?.runtime?.sendMessage, globalThis.browser?.runtime?.sendMessage].some(Boolean);
        for (const message of messages) {
          postMessage(message, '*');
          dispatchEvent(new CustomEvent('message', { detail: message }));
        }
        const files = await Promise.all(['popup.html', 'core.js', 'core_bg.wasm', 'views.js', 'views_bg.wasm', 'tagger.bin', 'page/main.js', 'manifest.json'].map(file =>
          fetch(base + file).then(() => file, () => null)));
        const names = ['Walk', 'Marks', 'Hide', 'reader', 'Reader'].filter(n => n in globalThis);
        return { api, files: files.filter(Boolean), names };
      }, browser.base, [{ kind: 'stop' }, { kind: 'set-view', view: { marks: false } }]);
      assert.deepEqual(reached, { api: false, files: [], names: [] });
      assert.ok((await page.evaluate(marked)).length > 0);
      await leave(browser, tab);
    });

    test('messages that are none are not answered and change nothing', async () => {
      await page.goto(site.url('/pier.html'));
      const { tab } = await read(browser, page);
      const before = await browser.background(known);
      const view = { marks: false, hide: false, placeholders: false, reported: false, shown: [], only: null, selected: null };
      const answers = await browser.background(send, tab, [
        null, 1, 'walked', [], {}, { kind: 1 }, { kind: 'unknown' }, { kind: 'constructor' }, { kind: '__proto__' },
        { kind: 'walked' }, { kind: 'walked', page: null, key: 'abcdefghij', shown: [] },
        { kind: 'walked', page: { blocks: 'x' }, key: 'abcdefghij', shown: [] },
        { kind: 'walked', page: { blocks: [] }, key: 'KEY } * { display: none', shown: [] },
        { kind: 'walked', page: { blocks: [] }, key: 'abcdefghij', shown: [-1] },
        { kind: 'entered' }, { kind: 'entered', key: 'KEY } * { display: none' }, { kind: 'shown', lost: 'all' },
        { kind: 'selected', quote: -1 }, { kind: 'selected', quote: '0' },
        { kind: 'citation', quote: 1e9 }, { kind: 'stopped', key: 'abcdefghij' }, { kind: 'stopped' },
        // What only our own views may ask for.
        { kind: 'read', tab }, { kind: 'set-view', tab, view }, { kind: 'stop', tab }, { kind: 'reveal', tab, mark: { block: 0, start: 0, end: 1 } },
        { kind: 'sites-changed' },
      ]);
      assert.deepEqual(answers.filter(Boolean), []);
      assert.deepEqual(await browser.background(known), before);
      await leave(browser, tab);
    });

    test('a page that is no page is refused, and the next one is read', async () => {
      await page.goto(site.url('/pier.html'));
      const { tab } = await read(browser, page);
      const loop = { parent: 1, tag: 'p', text: '“Round and round,” said nobody.', inlines: [{ kind: 'link', start: 9, end: 4e9 }] };
      const [failed, answered] = await browser.background(send, tab, [
        { kind: 'walked', page: { blocks: [{ parent: 'x' }] }, key: 'abcdefghij', shown: [] },
        { kind: 'walked', page: { blocks: [loop, loop, loop] }, key: 'abcdefghij', shown: [] },
      ]);
      assert.ok([null, 'failed'].includes(failed?.kind ?? null));
      assert.ok([null, 'report'].includes(answered?.kind ?? null));
      await page.goto(site.url('/other.html'));
      await until(async () => !(await browser.background(known)), 'the page to be forgotten');
      await page.goto(site.url('/pier.html'));
      const state = await read(browser, page);
      assert.equal(state.phase, 'ready');
      await leave(browser, state.tab);
    });

    test('the extension asks the network for nothing, whatever the reader does', async () => {
      const requests = await watchRequests(browser);
      await page.goto(site.url('/pier.html'));
      const popup = await browser.clickToolbar(page);
      await page.waitFor(() => CSS.highlights.size > 0);
      await popup.click({ text: browser.message('switch_marks') });
      const panel = await browser.panel(page);
      await panel.waitFor(() => document.body.textContent.includes('Lindqvist'));
      await (await browser.popup())?.close();
      const { report, tab, view } = await browser.background(known);
      const mark = report.quotes[0].content[0].mark;
      const tell = message => browser.background((to, what) => globalThis.browser.tabs.sendMessage(to, what, { frameId: 0 }), tab, message);
      await tell({ kind: 'reveal', mark });
      await tell({ kind: 'set-view', view: { ...view, marks: true } });
      await browser.background(send, tab, [{ kind: 'citation', quote: 0 }, { kind: 'selected', quote: 0 }]);
      const options = await browser.options();
      await options.waitFor(() => document.querySelector('[role="switch"]'));
      await options.close();
      await leave(browser, tab);
      assert.deepEqual(await requests(), []);
      // It could not even if it wanted to.
      const asks = url => fetch(url, { mode: 'no-cors' }).then(() => true, () => false);
      assert.equal(await browser.background(asks, site.url('/other.html')), false);
    });

    test('nothing of a page is kept after its tab is closed', async () => {
      const tabPage = await browser.open(site.url('/pier.html'));
      await read(browser, tabPage);
      await tabPage.close();
      const kept = () => browser.background(async () => {
        const { session, local, sync } = globalThis.browser.storage;
        return JSON.stringify([await session.get(), await local.get(), await sync.get()]);
      });
      await until(async () => !(await kept()).includes('Lindqvist'), 'the page to be forgotten', kept);
      assert.ok(!(await kept()).includes('tab:'));
    });

    test('it has the rights that the store shows, and no more', async () => {
      const { permissions, optional_host_permissions, host_permissions, web_accessible_resources, content_scripts, externally_connectable, content_security_policy } =
        await browser.background(() => globalThis.browser.runtime.getManifest());
      const panel = name === 'chromium' ? ['sidePanel'] : [];
      assert.deepEqual(permissions.toSorted(), ['activeTab', 'contextMenus', 'scripting', ...panel, 'storage']);
      assert.deepEqual(optional_host_permissions, ['*://*/*']);
      for (const more of [host_permissions, web_accessible_resources, content_scripts, externally_connectable]) assert.equal(more?.length ?? 0, 0);
      assert.match(content_security_policy.extension_pages, /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self';/);
    });
  });
}
