// The harness: a test is written once and runs in both real browsers, with the built extension and real clicks.
//
//   import { BROWSERS, launch } from './lib/launch.mjs';
//   import { STRICT, serve } from './lib/site.mjs';
//
//   for (const name of BROWSERS) {
//     test(`${name}: marks the quotations`, async t => {
//       const site = await serve({ '/story.html': { html: '<article>…', csp: STRICT } });
//       const browser = await launch(name);
//       t.after(() => Promise.all([browser.close(), site.close()]));
//       const page = await browser.open(site.url('/story.html'));
//       const popup = await browser.clickToolbar(page);
//       await page.waitFor(() => CSS.highlights.size > 0);
//       assert.deepEqual(await browser.errors(), []);
//     });
//   }
//
// A browser:
//   open(url, { ahead }) -> a new tab, loaded and in front; `ahead`: with its console unheard, so that the browser loads
//                        ahead what the page asks for
//   openPrivate(url)     -> a tab in a new private window
//   clickToolbar(page)   the toolbar button in that tab: the pop-up opens and is given back
//   popup()              the pop-up that is open; `undefined` when none is
//   panel(page)          the side panel, opened by the pop-up's button; the one that is open is given back as it is
//   options()            the options page, in a tab
//   extensionPage(name)  any page of the extension in a tab (`panel.html`), for what needs no gesture
//   chooseInMenu(page, id)  an item of ours in that page's context menu, which the page has been told of
//   background(fn, …)    runs a function in the background, which is started when it sleeps
//   stopBackground()     what browsers do to an idle background
//   agree(site)          the browser's own question for a site, which no page or extension can answer, will be answered yes
//   grant(site, on)      the reader's yes or no to a site in the browser's own list of extensions
//   allowPrivate()       the reader lets the extension into private windows
//   closeSite(host)      whoever manages the browser closes a site to all extensions
//   startBrowser()       tells the background what it is told when the browser starts
//   neighbour(folder)    another extension, installed beside ours: gives the address of its files
//   update(), remove()   the version that lies in the extension's folder by now takes its place, or none does
//   message(key, …)      a text of the locale, with its substitutions
//   errors(from?)        what went to the consoles as an error so far: [{ from: 'extension' | 'page', text, url }]
//   close()
// A page, pop-up, panel or options page, all alike:
//   evaluate(fn, …args)  runs a function in the document's own world; arguments and result are JSON
//   look(fn, …args)      the same in a world of its own: whatever the page has redefined, it gets true answers (tabs only)
//   waitFor(fn, …args)   waits until it gives something true, and gives that
//   click(target), hover(target), activate(target), press(key), type(text)
//                        real pointer and keys; a target is a selector, { text } of a button, switch or link, or { x, y }
//   toFront(), goto(url), reload(), back()
//   emulate({ dark, forced, reduced, print })   media features, and paper
//   resize(width, height)
//   screenshot(path, { whole })          the window, or the whole document
//   isOpen(), close()
//
// Nothing sleeps and nothing is tried again: every wait is for a condition, and fails with what stood there instead.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launchChromium } from './chromium.mjs';
import { launchFirefox } from './firefox.mjs';

const ROOT = new URL('../../../', import.meta.url);

/** Browsers that tests run in: both, or those named in the environment variable `BROWSERS`. */
export const BROWSERS = (process.env.BROWSERS ?? 'chromium firefox').split(/[\s,]+/).filter(Boolean);

/**
 * Starts a browser with the built extension.
 * @param {string} name `chromium` or `firefox`
 * @param {{ extension?: string, headless?: boolean, size?: { width: number, height: number }, proxy?: string }} [how]
 *   proxy: an address (`url('/')` of a site) that everything goes through that the browser asks of the network
 */
export async function launch(name, { extension, headless = true, size = { width: 1280, height: 900 }, proxy } = {}) {
  const dist = name === 'chromium' ? 'dist/chrome' : 'dist/firefox';
  const how = { extension: extension ?? fileURLToPath(new URL(dist, ROOT)), headless, size, proxy, message };
  if (name === 'chromium') return launchChromium(how);
  if (name === 'firefox') return launchFirefox(how);
  throw new Error(`no browser ${name}`);
}

/** @type {Record<string, { message: string }> | undefined} */
let messages;

/**
 * A text of the English locale, with its substitutions.
 * @param {string} key
 * @param {...(string | number)} words
 */
export function message(key, ...words) {
  messages ??= JSON.parse(readFileSync(new URL('extension/_locales/en/messages.json', ROOT), 'utf8'));
  if (!messages[key]) throw new Error(`the locale has no message ${key}`);
  return messages[key].message.replace(/\$(\$|\d)/g, (_, d) => (d === '$' ? '$' : String(words[Number(d) - 1] ?? '')));
}
