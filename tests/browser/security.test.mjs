// What a page can find of the extension, and what rights it has. The threats, each with its test, stand in tests/THREATS.md.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { BROWSERS, launch } from './lib/launch.mjs';
import { leave, marked, read } from './lib/reading.mjs';
import { serve } from './lib/site.mjs';

/** What a page of ours may load, and who may hold it: as in extension/manifest.json, and in the design. */
const POLICY = {
  'default-src': "'none'", 'script-src': "'self' 'wasm-unsafe-eval'", 'connect-src': "'self'", 'img-src': "'self'", 'style-src': "'self'",
  // What the first does not stand for.
  'base-uri': "'none'", 'form-action': "'none'", 'frame-ancestors': "'none'",
};

for (const name of BROWSERS) {
  describe(`security in ${name}`, () => {
    let browser, site, page;
    before(async () => {
      site = await serve({ '/': { folder: 'tests/browser/site' }, '/other.html': { html: '<title>Other</title><p>Other' } });
      browser = await launch(name, { size: { width: 900, height: 700 } });
      page = await browser.open(site.url('/pier.html'));
    });
    after(() => Promise.all([browser?.close(), site?.close()]));

    test('a page cannot speak to the extension, load a file of it, or know it by its name', async () => {
      await page.goto(site.url('/pier.html'));
      const { tab } = await read(browser, page);
      const reached = await page.evaluate(async (base, messages) => {
        const api = [globalThis.chrome?.runtime?.sendMessage, globalThis.browser?.runtime?.sendMessage].some(Boolean);
        for (const message of messages) {
          postMessage(message, '*');
          dispatchEvent(new CustomEvent('message', { detail: message }));
        }
        const ours = ['popup.html', 'core.js', 'core_bg.wasm', 'views.js', 'views_bg.wasm', 'tagger.bin', 'page/main.js', 'manifest.json'];
        const files = await Promise.all([location.href, ...ours.map(file => base + file)].map(url => fetch(url).then(() => url, () => null)));
        const names = ['Walk', 'Marks', 'Hide', 'reader', 'Reader'].filter(n => n in globalThis);
        return { api, files: files.filter(Boolean), names };
      }, browser.base, [{ kind: 'stop' }, { kind: 'set-view', view: { marks: false } }]);
      assert.deepEqual(reached, { api: false, files: [site.url('/pier.html')], names: [] });
      assert.ok((await page.evaluate(marked)).length > 0);
      // What it sees of us has another name the next time.
      const word = () => page.waitFor(() => [...CSS.highlights.keys()][0]?.split('-')[0]);
      const before = await word();
      await leave(browser, tab);
      await read(browser, page);
      assert.notEqual(await word(), before);
      await leave(browser, tab);
    });

    test('it has the rights that the store shows, and no more', async () => {
      const { permissions, optional_host_permissions, host_permissions, web_accessible_resources, content_scripts, externally_connectable, content_security_policy } =
        await browser.background(() => globalThis.browser.runtime.getManifest());
      const panel = name === 'chromium' ? ['sidePanel'] : [];
      assert.deepEqual(permissions.toSorted(), ['activeTab', 'contextMenus', 'scripting', ...panel, 'storage']);
      assert.deepEqual(optional_host_permissions, ['*://*/*']);
      for (const more of [host_permissions, web_accessible_resources, content_scripts, externally_connectable]) assert.equal(more?.length ?? 0, 0);
      const policy = content_security_policy.extension_pages;
      assert.equal(policy, Object.entries(POLICY).map(([name, value]) => `${name} ${value}`).join('; '));
      assert.deepEqual(Object.keys(content_security_policy), ['extension_pages']);
    });

    test('pages of the extension load and send nothing but what is their own', async () => {
      const options = await browser.options();
      const tried = await options.evaluate(async (asked, framed) => {
        const broken = new Set();
        addEventListener('securitypolicyviolation', ({ effectiveDirective }) => broken.add(effectiveDirective));
        const add = (tag, attributes) => {
          const element = document.createElement(tag);
          for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
          document.body.append(element);
          return element;
        };
        await fetch(asked, { mode: 'no-cors' }).catch(() => {});
        add('img', { src: asked });
        add('script', { src: asked });
        add('link', { rel: 'stylesheet', href: asked });
        add('p', { style: 'color: red' });
        add('iframe', { src: framed });
        add('base', { href: asked });
        add('form', { action: asked }).requestSubmit();
        add('p', { onclick: 'document.title = 1' }).click();
        return new Promise(done => {
          const look = () => (broken.size >= 9 ? done([...broken].sort()) : requestAnimationFrame(look));
          look();
        });
      }, site.url('/other.html'), site.url('/pier.html'));
      assert.deepEqual(tried, ['base-uri', 'connect-src', 'form-action', 'frame-src', 'img-src', 'script-src-attr', 'script-src-elem', 'style-src-attr', 'style-src-elem']);
      await options.close();
      assert.equal(site.asked().filter(url => url.endsWith('/other.html')).length, 0);
    });
  });
}
