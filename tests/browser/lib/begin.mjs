// What most tests begin with.

import { launch } from './launch.mjs';
import { STRICT, serve } from './site.mjs';

/**
 * Our pages on a site, more of them by their routes, and a browser with the extension, for as long as a test runs.
 * @param {import('node:test').TestContext} t
 * @param {string} name  Of the browser.
 * @param {Parameters<typeof serve>[0]} [routes]
 */
export async function begin(t, name, routes = {}) {
  const site = await serve({ '/': { folder: 'tests/browser/site', csp: STRICT }, ...routes });
  const browser = await launch(name, { size: { width: 900, height: 700 } });
  t.after(() => Promise.all([browser.close(), site.close()]));
  return { browser, site };
}
