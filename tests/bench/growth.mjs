// What happens when pages grow: with the text, with the document, with stories that are appended.

import { known, told } from '../browser/lib/reading.mjs';
import { message } from '../browser/lib/launch.mjs';
import { memory, worked } from '../browser/lib/process.mjs';
import { until } from '../browser/lib/wait.mjs';
import { ofNodes, ofText, paragraph } from './grow.mjs';
import { longestStall, watchStalls } from './measure.mjs';
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

/** The longest time that the page could do nothing while stories are appended: when it was left alone, and when it is read. */
async function appended(browser, page, site) {
  const stories = Array.from({ length: APPENDED }, (_, i) => paragraph(i));
  const alone = async () => {
    await page.goto(site.url('/text/4'));
    await page.evaluate(watchStalls);
    await page.evaluate(append, stories);
    return page.evaluate(longestStall);
  };
  const unread = await alone();
  await page.goto(site.url('/text/4'));
  const { state } = await read(browser, page);
  await page.evaluate(watchStalls);
  await page.evaluate(append, stories);
  const after = await until(async () => {
    const now = await browser.background(known);
    return now?.phase === 'ready' && now.report.quotes.length > state.report.quotes.length * 10 && now;
  }, 'the last stories to be read');
  const stall = await page.evaluate(longestStall);
  console.log(`### ${browser.name}: ${APPENDED} stories appended in 5 s\n`);
  console.log(`The page was read ${after.generation - state.generation} times meanwhile; quotations before ${state.report.quotes.length}, ` +
    `after ${after.report.quotes.length}. The longest time that the page's own timer had to wait: ${number(stall)} ms, without us ${number(unread)} ms.\n`);
  return after;
}

/** What a page costs while nothing happens, unread and marked, and what a hundred toggles leave in its memory. */
async function atRest(browser, page, site) {
  await page.goto(site.url('/text/16'));
  const work = async () => {
    const before = await worked(browser, page);
    await new Promise(next => setTimeout(next, IDLE));
    return (await worked(browser, page)) - before;
  };
  const unread = await work();
  const { state } = await read(browser, page);
  const marked = await work();
  console.log(`### ${browser.name}: a page that is left alone\n`);
  console.log(`In ${IDLE / 1_000} s its process worked for ${number(marked)} ms when it was marked, for ${number(unread)} ms when it was not yet read.\n`);
  const heaps = [];
  for (let i = 0; i < TOGGLES; i++) {
    const on = i % 2 > 0;
    await browser.background(told, state.tab, { kind: 'set-view', view: { ...state.view, marks: on, hide: on } });
    if (i % 20 === 19) heaps.push((await memory(browser, page)).page);
  }
  console.log(`Memory of the page after 20, 40 … ${TOGGLES} toggles: ${heaps.map(mib).join(', ')} MiB.\n`);
}

export async function growth(browser, site) {
  const page = await browser.open(site.url('/text/1'));
  await grow(browser, page, site, 'the text', KILOBYTES.map(size => [`${size} KB`, `/text/${size}`]));
  await grow(browser, page, site, 'the document', NODES.map(count => [`${count.toLocaleString('en')} nodes`, `/nodes/${count}`]));
  await appended(browser, page, site);
  await atRest(browser, page, site);
  await page.close();
}
