// The extension on real pages: no error of ours, no exception, and every page left as it was.
//
//   node soak.mjs [--all] [--extension FOLDER]      a sample of 30, or all of them
//
// The pages are other people's and not in the repository; without them there is nothing to do.

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BROWSERS, launch } from './lib/launch.mjs';
import { serve } from './lib/site.mjs';
import { until } from './lib/wait.mjs';

const PAGES = fileURLToPath(new URL('../../../shared/data/article/pages.jsonl.xz', import.meta.url));
const SAMPLE = 30;
/** Pages are seen as they are: nothing runs, nothing is fetched. */
const STILL = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'";

const { values } = parseArgs({ options: { all: { type: 'boolean' }, extension: { type: 'string' } } });
if (!existsSync(PAGES)) {
  console.log('soak: skipped, the real pages are not here');
  process.exit(0);
}

/** Runs in the background: what is known of the only tab that was read, and its number. */
async function known() {
  const all = await browser.storage.session.get();
  const key = Object.keys(all).find(k => k.startsWith('tab:'));
  return key ? { tab: Number(key.slice(4)), ...all[key] } : null;
}

/** Runs in the background: how long the walk takes in the page, in milliseconds. */
async function timeWalk(tab) {
  const [{ result }] = await browser.scripting.executeScript({
    target: { tabId: tab },
    func: async () => {
      const start = performance.now();
      const { page } = await globalThis.Walk.walk();
      return { ms: performance.now() - start, blocks: page.blocks.length };
    },
  });
  return result;
}

const middle = list => list.toSorted((a, b) => a - b)[list.length >> 1] ?? 0;

const site = await serve({ '/real/': { lines: PAGES, csp: STILL } });
const ids = site.ids('/real/');
const step = values.all ? 1 : ids.length / SAMPLE;
let faults = 0;
for (const name of BROWSERS) {
  const folder = values.extension && `${values.extension}/${name === 'chromium' ? 'chrome' : 'firefox'}`;
  const browser = await launch(name, { ...(folder && { extension: folder }), size: { width: 1280, height: 900 } });
  const count = { pages: 0, stories: 0, quotations: 0, lost: 0, promos: 0, hidden: 0, changed: 0, failed: 0 };
  const walks = [], readings = [];
  const page = await browser.open(site.url(`/real/${encodeURIComponent(ids[0])}`));
  for (let i = 0; i < ids.length; i += step) {
    const id = ids[Math.floor(i)];
    try {
      await page.goto(site.url(`/real/${encodeURIComponent(id)}`));
      const before = await page.evaluate(() => document.documentElement.outerHTML);
      const start = performance.now();
      const popup = await browser.clickToolbar(page);
      const state = await until(async () => {
        const now = await browser.background(known);
        return now && !['idle', 'reading'].includes(now.phase) && now;
      }, 'the reading');
      readings.push(performance.now() - start);
      count.pages++;
      if (state.phase !== 'ready') count.failed++;
      count.stories += state.report?.verdict.kind === 'story';
      count.quotations += state.report?.quotes.length ?? 0;
      count.promos += state.report?.promos.length ?? 0;
      const walk = await browser.background(timeWalk, state.tab);
      walks.push(walk.ms);
      count.lost += (await browser.background(known)).lost.length;
      count.hidden += await page.evaluate(() => [...document.querySelectorAll('*')].filter(e => [...e.attributes].some(a => /^[a-z]{10}-promo$/.test(a.name))).length);
      await popup.close().catch(() => {});
      await browser.background(tab => globalThis.browser.tabs.sendMessage(tab, { kind: 'stop' }, { frameId: 0 }), state.tab);
      await until(async () => !(await browser.background(known)), 'the end');
      const after = await page.evaluate(() => ({ html: document.documentElement.outerHTML, marks: CSS.highlights.size }));
      if (after.html !== before || after.marks > 0) {
        count.changed++;
        console.log(`${name}: ${id} was not left as it was`);
      }
    } catch (error) {
      count.failed++;
      console.log(`${name}: ${id}: ${String(error).slice(0, 300)}`);
      await browser.background(() => globalThis.browser.storage.session.clear());
    }
  }
  const errors = await browser.errors('extension');
  console.log(name, JSON.stringify(count), `walk ${middle(walks).toFixed(1)} ms (most ${Math.max(...walks).toFixed(0)})`,
    `click to report ${middle(readings).toFixed(0)} ms`, `errors ${errors.length}`);
  for (const { text, url } of errors.slice(0, 10)) console.log(`  ${text} ${url}`);
  faults += count.failed + count.changed + errors.length;
  await browser.close();
}
await site.close();
process.exitCode = faults > 0 ? 1 : 0;
