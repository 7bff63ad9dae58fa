// Pages that cannot be read, or not yet: each is called what it is, and nobody who has clicked is told to click.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { begin } from './lib/begin.mjs';
import { BROWSERS, message } from './lib/launch.mjs';
import { until } from './lib/wait.mjs';

/** A file of one empty page. */
const PDF = `%PDF-1.1
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj
trailer<</Root 1 0 R>>`;

/** What both browsers keep to themselves, and what each does; addresses without a host are the site's. */
const CLOSED = ['view-source:/pier.html', '/paper.pdf'];
const OWN = {
  chromium: ['chrome://version', 'chrome://extensions', 'chrome-untrusted://read-anything-side-panel.top-chrome', 'data:text/html,<p>Text'],
  firefox: ['about:support', 'about:license', 'about:reader?url=/pier.html', '/data.json'],
};

/**
 * Runs in the background: the page of a tab goes on to another address before it has said a word, and the pop-up opens then;
 * `late`: that it is read is kept only then, too.
 */
const goOn = (url, late) => {
  const { action, scripting, storage, tabs } = globalThis.browser;
  const [put, open] = [scripting.executeScript.bind(scripting), action.openPopup.bind(action)];
  const gone = Promise.withResolvers();
  scripting.executeScript = async ({ target: { tabId } }) => {
    scripting.executeScript = put;
    tabs.onUpdated.addListener((tab, { status }) => void (tab === tabId && status === 'complete' && gone.resolve(tabId)));
    await tabs.update(tabId, { url });
    await gone.promise;
    return [{ frameId: 0, result: true }];
  };
  const get = storage.sync.get.bind(storage.sync);
  if (late) storage.sync.get = name => gone.promise.then(() => get(name));
  // Chromium forgets a tab's pop-up with its page.
  action.openPopup = () => gone.promise.then(tabId => action.setPopup({ tabId, popup: 'popup.html' })).then(open);
};

const ROUTES = {
  '/paper.pdf': { html: PDF, headers: { 'content-type': 'application/pdf' } },
  '/data.json': { html: '{ "said": "“Nobody asked the fishermen,” said Tomas Reyes." }', headers: { 'content-type': 'application/json' } },
};

const says = words => document.body.textContent.includes(words);

for (const name of BROWSERS) {
  test(`${name}: a page of the browser itself, or one in a viewer of its own, is called what it is`, async t => {
    const { browser, site } = await begin(t, name, ROUTES);
    for (const address of [...CLOSED, ...OWN[name]]) {
      const page = await browser.open('about:blank');
      // Some of them never say that they are there.
      await page.goto(address.replace(/(^|[:=])\/(?=\w)/, (_, before) => before + site.url('/'))).catch(() => {});
      const popup = await browser.clickToolbar(page);
      await popup.waitFor(says, message('restricted')).catch(error => assert.fail(`${address}: ${error.message}`));
      await popup.close();
      await page.close();
    }
    assert.deepEqual(await browser.errors('extension'), []);
  });

  test(`${name}: a page that did not come is not read, and the one that comes then is`, async t => {
    const { browser, site } = await begin(t, name, ROUTES);
    const page = await browser.open(site.url('/pier.html'));
    await page.goto('http://127.0.0.1:9/').catch(() => {});
    const isError = () => /^(chrome-error|about:neterror)/.test(document.documentURI);
    await until(() => page.evaluate(isError).catch(() => false), 'the error page');
    const popup = await browser.clickToolbar(page);
    await popup.waitFor(says, message('restricted'));
    await popup.close();
    await page.goto(site.url('/pier.html'));
    const again = await browser.clickToolbar(page);
    await again.waitFor(() => document.querySelector('.popup section') !== null);
    assert.deepEqual(await browser.errors('extension'), []);
  });

  for (const late of [false, true]) test(`${name}: a page that goes while it is entered leaves no pop-up that waits for it${late ? ', however late it is known' : ''}`, async t => {
    const { browser, site } = await begin(t, name, ROUTES);
    const page = await browser.open(site.url('/pier.html'));
    await browser.background(goOn, site.other('/pier.html'), late);
    const popup = await browser.clickToolbar(page);
    await popup.waitFor(words => document.querySelector('.notice') && !document.body.textContent.includes(words), message('reading'));
    assert.deepEqual(await browser.errors('extension'), []);
  });

  test(`${name}: a site that whoever manages the browser has closed to extensions is called so, and no other site`, async t => {
    const { browser, site } = await begin(t, name, ROUTES);
    await browser.closeSite('127.0.0.1');
    const open = await browser.open(site.other('/pier.html'));
    const panel = await browser.panel(open);
    await panel.waitFor(() => document.querySelector('.quote') !== null);
    const closed = await browser.open(site.url('/pier.html'));
    await panel.waitFor(says, message('idle'));
    // Without a click Firefox says of no page why it is closed.
    await panel.click({ text: message('read_page') });
    await panel.waitFor(says, message(name === 'firefox' ? 'no_access_more' : 'restricted_more'));
    const popup = await browser.clickToolbar(closed);
    for (const view of [popup, panel]) await view.waitFor(says, message('restricted_more'));
    assert.deepEqual(await browser.errors('extension'), []);
  });
}
