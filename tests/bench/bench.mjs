// `cargo ext bench`: what the extension costs in real browsers on real pages, beside what others take for a part of
// it. Prints tables.
//
//   node bench.mjs PAGES.jsonl.xz [NUMBER OF PAGES]

import { readFileSync } from 'node:fs';
import { BROWSERS, launch, message } from '../browser/lib/launch.mjs';
import { serve } from '../browser/lib/site.mjs';
import { until } from '../browser/lib/wait.mjs';
import { ofNodes, ofText, paragraph } from './grow.mjs';
import { expectMarks, known, peers, pipeline, readAll, told } from './measure.mjs';

const [PAGES, NUMBER = '110'] = process.argv.slice(2);
/** Runs of everything on each page, of which the fastest counts. */
const RUNS = 2;
/** So often the background is stopped before the click. */
const COLD = 8;
const STILL = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'";

/** The others' code, as a function that defines them in a page. */
const code = path => readFileSync(new URL(`node_modules/${path}`, import.meta.url), 'utf8');
const PEERS = new Function(`
  { const module = undefined, exports = undefined, define = undefined;
    ${code('@mozilla/readability/Readability.js').replace(/if \(typeof module[^]*$/, '')}
    globalThis.Readability = Readability; }
  (function () { const module = { exports: {} }, exports = module.exports;
    ${code('defuddle/dist/index.js')}
    globalThis.Defuddle = module.exports.Defuddle ?? module.exports.default ?? module.exports; }).call(globalThis);
  (function () { const module = { exports: {} }, exports = module.exports;
    ${code('compromise/builds/compromise.js')}
    globalThis.nlp = module.exports; }).call(globalThis);`);

const sorted = list => list.filter(Number.isFinite).toSorted((a, b) => a - b);
const at = (list, share) => sorted(list)[Math.min(list.length - 1, Math.floor(list.length * share))] ?? NaN;
const ms = value => (Number.isFinite(value) ? value.toFixed(value < 10 ? 1 : 0) : '–');
const table = (head, rows) =>
  console.log([head, head.map((_, i) => (i ? '---:' : '---')), ...rows].map(r => `| ${r.join(' | ')} |`).join('\n') + '\n');

/** Clicks the button, waits for the report, and gives the time until the first mark was drawn. */
async function read(browser, page) {
  await page.evaluate(expectMarks);
  const start = Date.now();
  const popup = await browser.clickToolbar(page);
  const state = await until(async () => {
    const now = await browser.background(known);
    return now && !['idle', 'reading'].includes(now.phase) && now;
  }, 'the reading');
  const quotes = state.report?.quotes.length ?? 0;
  const marks = quotes > state.lost.length ? await page.waitFor(() => globalThis.wswBench.at || (CSS.highlights.size === 0 && 1)) : 0;
  await popup.close().catch(() => {});
  return { state, click: marks > 1 ? marks - start : NaN, longTask: await page.evaluate(() => globalThis.wswBench.longest) };
}

async function leave(browser, tab) {
  await browser.background(told, tab, { kind: 'stop' });
  await until(async () => !(await browser.background(known)), 'the end');
}

async function realPages(browser, site, ids) {
  const rows = [];
  const page = await browser.open(site.url(`/real/${encodeURIComponent(ids[0])}`));
  for (const [i, id] of ids.entries()) {
    try {
      await page.goto(site.url(`/real/${encodeURIComponent(id)}`));
      const cold = i % COLD === COLD - 1;
      if (cold) await browser.stopBackground();
      const { state, click, longTask } = await read(browser, page);
      await leave(browser, state.tab);
      const ours = await browser.background(pipeline, state.tab, RUNS);
      await page.evaluate(PEERS);
      rows.push({ id, cold, click, longTask, ...ours, ...(await page.evaluate(peers, RUNS)) });
    } catch (error) {
      console.error(`${browser.name}: ${id}: ${String(error).slice(0, 200)}`);
      await browser.background(() => globalThis.browser.storage.session.clear());
    }
  }
  await page.close();
  return rows;
}

async function core(browser, rows) {
  const options = await browser.options();
  const pages = rows.map(row => row.page);
  const times = [];
  // In parts: a message of the browser's driver has an end.
  for (let i = 0; i < pages.length; i += 10) times.push(...(await options.evaluate(readAll, pages.slice(i, i + 10), RUNS)).times);
  const { memory, read } = await options.evaluate(readAll, pages.slice(0, 10), 20);
  await options.close();
  return { times, memory, read };
}

function report(name, rows, { times, memory, read }) {
  console.log(`### ${name}: ${rows.length} real pages, ${rows.filter(r => r.kind === 'story').length} of them stories\n`);
  rows.forEach((row, i) => {
    row.analyse = times[i];
    row.message = row.trip - row.analyse;
    row.ours = row.walk + row.mark + row.hide;
  });
  const of = key => rows.map(row => row[key]);
  const against = (key, other) => rows.map(row => row[key] / row[other]);
  const line = (label, values) => [label, ms(at(values, 0.5)), ms(at(values, 0.95)), ms(Math.max(...sorted(values)))];
  table(['milliseconds', 'median', 'p95', 'most'], [
    line('walk (main thread)', of('walk')),
    line('message, storage, styles', of('message')),
    line('analyse (background)', of('analyse')),
    line('mark (main thread)', of('mark')),
    line('hide (main thread)', of('hide')),
    line('**walk + mark + hide**', of('ours')),
    line('longest task of ours', of('longest')),
    line('**whole pipeline, warm**', of('total')),
    line('Readability: parse', of('readability')),
    line('Defuddle: parse', of('defuddle')),
    line('compromise: quotations of the text alone', of('compromise')),
    line('click to first mark, background running', rows.filter(r => !r.cold).map(r => r.click)),
    line('click to first mark, background stopped', rows.filter(r => r.cold).map(r => r.click)),
    ...(name === 'chromium' ? [line('longest task in the page from click to mark (0: none over 50)', of('longTask'))] : []),
  ]);
  const ratio = (label, values) => [label, at(values, 0.5).toFixed(2), at(values, 0.95).toFixed(2)];
  table(['ratio on the same page', 'median', 'p95'], [
    ratio('walk + mark + hide : Readability (bar 0.20)', against('ours', 'readability')),
    ratio('whole pipeline : Readability (bar 1.00)', against('total', 'readability')),
    ratio('whole pipeline : Defuddle', against('total', 'defuddle')),
    ratio('analyse : compromise', against('analyse', 'compromise')),
  ]);
  const over = rows.filter(r => r.longest > 50);
  console.log(`Pages with a task of ours over 50 ms: ${over.length}.`);
  const mib = memory.map(bytes => bytes / 2 ** 20);
  console.log(`Memory of the core after 10 articles ${mib[0].toFixed(1)} MiB, after ${read}: ${mib.at(-1).toFixed(1)} MiB.\n`);
}

async function growth(browser, site) {
  const page = await browser.open(site.url('/text/1'));
  const grow = async (title, kind, sizes, unit) => {
    const rows = [];
    for (const size of sizes) {
      await page.goto(site.url(`/${kind}/${size}`));
      const t = await read(browser, page)
        .then(({ state }) => leave(browser, state.tab).then(() => browser.background(pipeline, state.tab, 1)))
        .catch(error => console.log(`${size} ${unit}: ${String(error).slice(0, 200)}\n`));
      if (!t) continue;
      const says = t.notes.map(n => `“${message(`note_${n.replaceAll('-', '_')}`)}”`).join(' ');
      rows.push([`${size.toLocaleString('en')} ${unit}`, t.elements, t.blocks, t.units, ms(t.walk), ms(t.trip), ms(t.mark), ms(t.hide), ms(t.longest), t.quotes, says || '–']);
    }
    console.log(`### ${browser.name}: growth with ${title}\n`);
    table(['page', 'elements', 'blocks read', 'units read', 'walk', 'message and analyse', 'mark', 'hide', 'longest task', 'quotations', 'the reader is told'], rows);
  };
  await grow('the text', 'text', [1, 4, 16, 64, 256, 1024, 2048], 'KB');
  await grow('the document', 'nodes', [100, 1_000, 10_000, 50_000, 100_000, 200_000], 'nodes');

  await page.goto(site.url('/text/4'));
  const { state } = await read(browser, page);
  const longest = await page.evaluate(async stories => {
    globalThis.wswBench.longest = 0;
    for (const story of stories) {
      const article = document.createElement('article');
      article.innerHTML = story;
      document.querySelector('main').append(article);
      await new Promise(next => setTimeout(next, 10));
    }
    await new Promise(next => setTimeout(next, 3_000));
    return globalThis.wswBench.longest;
  }, Array.from({ length: 500 }, (_, i) => paragraph(i)));
  const after = await browser.background(known);
  console.log(`### ${browser.name}: 500 stories appended in 5 s and more\n`);
  console.log(`The page was read ${after.generation - state.generation} times meanwhile; quotations marked before ${state.report.quotes.length}, ` +
    `after ${after.report?.quotes.length}${browser.name === 'chromium' ? `; longest task in the page ${ms(longest)} ms (0: none over 50)` : ''}.\n`);
  if (browser.name === 'chromium') {
    const before = await page.page.metrics();
    await new Promise(next => setTimeout(next, 3_000));
    const idle = await page.page.metrics();
    console.log(`Idle and marked for 3 s: ${ms((idle.ScriptDuration - before.ScriptDuration) * 1e3)} ms of scripts, ` +
      `${ms((idle.TaskDuration - before.TaskDuration) * 1e3)} ms of tasks.\n`);
    await page.page.evaluate(() => globalThis.gc?.());
    const heaps = [];
    for (let i = 0; i < 100; i++) {
      await browser.background(told, after.tab, { kind: 'set-view', view: { ...after.view, marks: i % 2 > 0, hide: i % 2 > 0 } });
      if (i % 20 === 19) {
        const client = await page.page.createCDPSession();
        await client.send('HeapProfiler.collectGarbage');
        heaps.push((await client.send('Runtime.getHeapUsage')).usedSize);
        await client.detach();
      }
    }
    console.log(`Heap of the page after 20, 40 … 100 toggles: ${heaps.map(h => (h / 2 ** 20).toFixed(2)).join(', ')} MiB.\n`);
  }
  await page.close();
}

const routes = { '/real/': { lines: PAGES, csp: STILL } };
for (const size of [1, 4, 16, 64, 256, 1024, 2048]) routes[`/text/${size}`] = { html: ofText(size * 1024), csp: STILL };
for (const size of [100, 1_000, 10_000, 50_000, 100_000, 200_000]) routes[`/nodes/${size}`] = { html: ofNodes(size), csp: STILL };
const site = await serve(routes);
const all = site.ids('/real/');
const step = Math.max(1, all.length / Number(NUMBER));
const ids = Array.from({ length: Math.min(all.length, Number(NUMBER)) }, (_, i) => all[Math.floor(i * step)]);
for (const name of BROWSERS) {
  const browser = await launch(name);
  const rows = await realPages(browser, site, ids);
  report(name, rows, await core(browser, rows));
  await growth(browser, site).catch(error => console.log(`Growth of ${name} broke off: ${error}\n`));
  await browser.close();
}
await site.close();
