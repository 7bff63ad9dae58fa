// What happens when pages grow: with the text, with the document, with stories that are appended.

import { known, told } from '../browser/lib/reading.mjs';
import { message } from '../browser/lib/launch.mjs';
import { until } from '../browser/lib/wait.mjs';
import { ofNodes, ofText, paragraph } from './grow.mjs';
import { longestTask } from './measure.mjs';
import { measured, read } from './reading.mjs';
import { mib, number, table } from './tables.mjs';

const KILOBYTES = [1, 4, 16, 64, 256, 1024, 2048];
const NODES = [100, 1_000, 10_000, 50_000, 100_000, 200_000];
const APPENDED = 500;
const TOGGLES = 100;
/** Milliseconds that a marked page is left alone. */
const IDLE = 3_000;

/** Routes of the pages. */
export const routes = Object.fromEntries([
  ...KILOBYTES.map(size => [`/text/${size}`, { html: ofText(size * 1024) }]),
  ...NODES.map(count => [`/nodes/${count}`, { html: ofNodes(count) }]),
]);

const HEAD = ['page', 'elements', 'blocks read', 'units read', 'walk', 'message and analyse', 'mark', 'hide', 'longest task', 'quotations', 'the reader is told'];

async function grow(browser, page, site, title, paths) {
  const rows = [];
  for (const [label, path] of paths) {
    try {
      await page.goto(site.url(path));
      const { state } = await read(browser, page);
      const t = await measured(browser, state, 1);
      const says = t.notes.map(note => `“${message(`note_${note.replaceAll('-', '_')}`)}”`).join(' ');
      rows.push([label, t.elements, t.blocks, t.units, ...[t.walk, t.trip, t.mark, t.hide, t.longest].map(ms => number(ms)), t.quotes, says || '–']);
    } catch (error) {
      rows.push([label, ...HEAD.slice(2).map(() => '–'), String(error).slice(0, 100)]);
    }
  }
  console.log(`### ${browser.name}: growth with ${title}\n`);
  table(HEAD, rows);
}

/** Runs in the page: appends a story each 10 milliseconds. */
async function append(stories) {
  for (const story of stories) {
    const article = document.createElement('article');
    article.innerHTML = story;
    document.querySelector('main').append(article);
    await new Promise(next => setTimeout(next, 10));
  }
}

async function appended(browser, page, site) {
  await page.goto(site.url('/text/4'));
  const { state } = await read(browser, page);
  await page.evaluate(append, Array.from({ length: APPENDED }, (_, i) => paragraph(i)));
  const after = await until(async () => {
    const now = await browser.background(known);
    return now?.phase === 'ready' && now.report.quotes.length > state.report.quotes.length * 10 && now;
  }, 'the last stories to be read');
  console.log(`### ${browser.name}: ${APPENDED} stories appended in 5 s\n`);
  const longest = browser.name === 'chromium' ? `; longest task in the page ${number(await page.evaluate(longestTask))} ms (0: none over 50)` : '';
  console.log(`The page was read ${after.generation - state.generation} times meanwhile; quotations before ${state.report.quotes.length}, ` +
    `after ${after.report.quotes.length}${longest}.\n`);
  return after;
}

/** What only Chromium's tools tell: work while nothing happens, and the heap of the page. */
async function atRest(browser, page, state) {
  const { page: tab } = page;
  const before = await tab.metrics();
  await new Promise(next => setTimeout(next, IDLE));
  const idle = await tab.metrics();
  console.log(`Idle and marked for ${IDLE / 1_000} s: ${number((idle.ScriptDuration - before.ScriptDuration) * 1e3)} ms of scripts, ` +
    `${number((idle.TaskDuration - before.TaskDuration) * 1e3)} ms of tasks.\n`);
  const client = await tab.createCDPSession();
  const heaps = [];
  for (let i = 0; i < TOGGLES; i++) {
    const on = i % 2 > 0;
    await browser.background(told, state.tab, { kind: 'set-view', view: { ...state.view, marks: on, hide: on } });
    if (i % 20 !== 19) continue;
    await client.send('HeapProfiler.collectGarbage');
    heaps.push((await client.send('Runtime.getHeapUsage')).usedSize);
  }
  await client.detach();
  console.log(`Heap of the page after 20, 40 … ${TOGGLES} toggles: ${heaps.map(mib).join(', ')} MiB.\n`);
}

export async function growth(browser, site) {
  const page = await browser.open(site.url('/text/1'));
  await grow(browser, page, site, 'the text', KILOBYTES.map(size => [`${size} KB`, `/text/${size}`]));
  await grow(browser, page, site, 'the document', NODES.map(count => [`${count.toLocaleString('en')} nodes`, `/nodes/${count}`]));
  const state = await appended(browser, page, site);
  if (browser.name === 'chromium') await atRest(browser, page, state);
  await page.close();
}
