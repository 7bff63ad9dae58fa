// The extension on page after page, with a reader who switches at random, goes on before the reading has ended, and a
// browser that stops the background: no error of ours, no exception, every page left as it was, what is read where it
// was when boxes come and go, memory flat.
//
//   node soak.mjs [--pages N] [--seed N] [--extension FOLDER]
//
// The pages are our own and, where they are at hand, some hundred real ones, which are other people's and not in the
// repository. The same seed draws the same pages and the same deeds.

import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BROWSERS, launch } from './lib/launch.mjs';
import { memory } from './lib/process.mjs';
import { known, leave, read, told } from './lib/reading.mjs';
import { serve } from './lib/site.mjs';
import { steady } from './lib/steady.mjs';
import { until } from './lib/wait.mjs';

const REAL = fileURLToPath(new URL('../../../shared/data/article/pages.jsonl.xz', import.meta.url));
const OWN = fileURLToPath(new URL('../pages', import.meta.url));
/** Pages are seen as they are: nothing runs, nothing is fetched. */
const STILL = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'";
/**
 * Firefox names our script where one of the page's own pictures, kept back by the policy above, comes into view because we
 * hide what was above it. We add no pictures.
 */
const PICTURE = /^Content-Security-Policy: .*\(img-src\)/;
/** So many faults end it: more of them tell nothing new. */
const FAULTS = 20;
/** So many times the memory is looked at. */
const LOOKS = 5;
/** How far the first visible paragraph may move when boxes come or go, in CSS pixels. */
const MOVED = 1;
/**
 * So many pages are read by a background that has just begun before each look: the same work lies behind each, and the
 * browser, which keeps the last few pages that were left, however large, has let the others go.
 */
const KEPT = 8;
/** The memory may grow by this part from the second look, when everything is loaded, to the last. */
const GROWTH = 0.25;

const { values } = parseArgs({ options: { pages: { type: 'string' }, seed: { type: 'string' }, extension: { type: 'string' } } });
const PAGES = Number(values.pages ?? 30);
const SEED = Number(values.seed ?? 1);

/** Numbers below a bound that look random and are the same for each seed. */
function lot(seed) {
  let state = seed >>> 0;
  return bound => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

/** What a reader might do with a page that was read. */
const DEEDS = [
  view => ({ ...view, marks: !view.marks }),
  view => ({ ...view, hide: !view.hide }),
  view => ({ ...view, reported: !view.reported }),
  (view, report) => ({ ...view, only: view.only === null && report.speakers.length > 0 ? 0 : null }),
  (view, report) => ({ ...view, selected: report.quotes.length > 0 ? report.quotes.length - 1 : null }),
  (view, report) => ({ ...view, shown: report.promos.slice(0, 1).map(promo => promo.block) }),
];

async function visit(browser, page, url, count, draw) {
  await page.goto(url);
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  const popup = await browser.clickToolbar(page);
  if (draw(12) === 0) {
    // On to the next page while this one is read.
    count.left++;
    await popup.close().catch(() => {});
    return;
  }
  const state = await until(async () => {
    // What becomes of a page that was gone on from is known for a moment after the next has come.
    const now = await browser.background(known);
    return now && now.url === url && !['idle', 'reading'].includes(now.phase) && now;
  }, 'the reading');
  await popup.close().catch(() => {});
  count.pages++;
  if (state.phase !== 'ready') throw new Error(`the page is ${state.phase}`);
  count.stories += state.report.verdict.kind === 'story';
  count.quotations += state.report.quotes.length;
  count.promos += state.report.promos.length;
  let { view } = state;
  if (state.report.promos.length > 0) {
    const hide = on => browser.background(told, state.tab, { kind: 'set-view', view: { ...view, hide: on } });
    const measured = await steady(page, draw(10) / 10, hide);
    if (measured) count.steady++;
    if (measured && measured.moved > MOVED) throw new Error(`hiding moved what is read by ${measured.moved} px`);
  }
  for (let deeds = draw(4); deeds > 0; deeds--) {
    view = DEEDS[draw(DEEDS.length)](view, state.report);
    await browser.background(told, state.tab, { kind: 'set-view', view });
    count.switched++;
  }
  if (draw(10) === 0) {
    await browser.stopBackground();
    count.killed++;
  }
  if (draw(4) === 0 && state.report.quotes.length > 0) {
    await browser.background(told, state.tab, { kind: 'reveal', mark: state.report.quotes[0].content[0].mark });
  }
  count.lost += (await browser.background(known))?.lost.length ?? 0;
  await leave(browser, state.tab);
  const after = await page.evaluate(() => ({ html: document.documentElement.outerHTML, marks: CSS.highlights.size }));
  if (after.html !== before || after.marks > 0) throw new Error('the page was not left as it was');
}

const real = existsSync(REAL);
const site = await serve({ '/own/': { folder: OWN, csp: STILL }, ...(real && { '/real/': { lines: REAL, csp: STILL } }) });
const all = [
  ...readdirSync(OWN).map(name => `/own/${name}/page.html`),
  ...(real ? site.ids('/real/').map(id => `/real/${encodeURIComponent(id)}`) : []),
];
let faults = 0;
for (const name of BROWSERS) {
  const folder = values.extension && `${values.extension}/${name === 'chromium' ? 'chrome' : 'firefox'}`;
  const browser = await launch(name, { ...(folder && { extension: folder }), size: { width: 1280, height: 900 } });
  const count = { pages: 0, left: 0, stories: 0, quotations: 0, lost: 0, promos: 0, switched: 0, steady: 0, killed: 0, faults: 0 };
  const draw = lot(SEED);
  const page = await browser.open(site.url(all[0]));
  const used = [];
  for (let i = 0; i < PAGES && count.faults < FAULTS; i++) {
    const path = all[draw(all.length)];
    await visit(browser, page, site.url(path), count, draw).catch(async error => {
      count.faults++;
      console.log(`- page ${i} in ${name}, ${path}: ${String(error).slice(0, 300)}`);
      await browser.background(() => globalThis.browser.storage.session.clear());
    });
    if ((i + 1) % Math.ceil(PAGES / LOOKS) === 0) {
      await browser.stopBackground();
      for (const path of all.slice(0, KEPT)) {
        await page.goto(site.url(path));
        await leave(browser, (await read(browser, page)).tab);
      }
      used.push(await memory(browser, page));
    }
  }
  const errors = (await browser.errors('extension')).filter(({ text }) => !PICTURE.test(text));
  const parts = ['page', 'extension'].map(part => [part, used.map(bytes => bytes[part])]);
  const line = (what, value) => console.log(`- ${what}: ${value}`);
  console.log(`## ${name}, seed ${SEED}\n`);
  line('pages read', `${count.pages}, of them stories ${count.stories}; gone on from while they were read: ${count.left}`);
  line('quotations', `${count.quotations}; not found again in the page: ${count.lost}; blocks hidden: ${count.promos}`);
  line('switches', `${count.switched}; background stopped: ${count.killed}`);
  line('pages where hiding was tried while a part of the story was in view', count.steady);
  line('exceptions and errors of ours', errors.length);
  line('faults (a page changed, what is read moved, no answer)', count.faults);
  for (const [part, list] of parts) line(`memory of the ${part}, MiB`, list.map(bytes => (bytes / 2 ** 20).toFixed(1)).join(', '));
  console.log();
  for (const { text, url } of errors.slice(0, 10)) console.log(`- ${text} ${url}`);
  for (const [part, list] of parts) {
    if (PAGES < 200 || list.at(-1) <= list[1] * (1 + GROWTH)) continue;
    console.log(`- the memory of the ${part} grew`);
    faults++;
  }
  faults += count.faults + errors.length;
  await browser.close();
}
await site.close();
process.exitCode = faults > 0 ? 1 : 0;
