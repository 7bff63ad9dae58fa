// Reading pages in a browser, with times.

import { known, leave } from '../browser/lib/reading.mjs';
import { coreMemory, expectMarks, firstMark, inTab, leastWalk, longestTask, peers, pipeline, readAll, rest, settled } from './measure.mjs';
import { at, line, mib, number, ratio, table } from './tables.mjs';

/** Runs of everything on each page, of which the first and the fastest count. */
const RUNS = 5;
/** Rounds of the core alone over all pages. */
const ROUNDS = 3;
/** So often the background is stopped before the click. */
const COLD = 8;
/** What an article is thought to have. */
const WORDS = 800;

/** What has to be in the world of the page scripts. */
export const inPage = `globalThis.wswBench = { rest: ${rest}, pipeline: ${pipeline}, leastWalk: ${leastWalk}, peers: ${peers} };`;

/**
 * Clicks the button and waits for the report. Times are milliseconds from the click: until the browser begins the pop-up's
 * document, and until the first mark was drawn. In Chromium the one does not wait for the other.
 */
export async function read(browser, page) {
  await page.evaluate(expectMarks);
  await page.toFront();
  const start = Date.now();
  const popup = await browser.clickToolbar(page);
  try {
    const opened = await popup.evaluate(settled);
    const state = await browser.background(known);
    if (state?.phase !== 'ready') throw new Error(`the page is ${state?.phase}`);
    const marks = state.report.quotes.length > state.lost.length ? await page.waitFor(firstMark) : 0;
    const [popupAt, click] = [opened - start, marks > 1 ? marks - start : NaN];
    return { state, popupAt, click, longTask: await page.evaluate(longestTask) };
  } finally {
    await popup.close().catch(() => {});
  }
}

/** The pipeline in a page that was read, by itself. */
export async function measured(browser, state, runs) {
  await leave(browser, state.tab);
  return browser.background(inTab, state.tab, 'pipeline', runs);
}

/** Real pages, and the others on the same pages. */
export async function realPages(browser, urls) {
  const rows = [];
  const page = await browser.open(urls[0]);
  for (const [i, url] of urls.entries()) {
    try {
      await page.goto(url);
      const cold = i % COLD === COLD - 1;
      if (cold) await browser.stopBackground();
      const { state, ...times } = await read(browser, page);
      const ours = await measured(browser, state, RUNS);
      const [least, others] = [await browser.background(inTab, state.tab, 'leastWalk', RUNS), await browser.background(inTab, state.tab, 'peers', RUNS)];
      rows.push({ cold, ...times, ...ours, ...least, ...others });
    } catch (error) {
      console.error(`${browser.name}: ${url}: ${String(error).slice(0, 200)}`);
      await browser.background(() => globalThis.browser.storage.session.clear());
    }
  }
  await page.close();
  return rows;
}

/** The core alone, in the background, on what was read of the pages; its memory after some articles. */
export async function core(browser, rows) {
  const pages = rows.map(row => row.page);
  const [times, judging, memory] = [[], [], []];
  const look = async () => memory.push({ ...(await browser.background(coreMemory)), read: ROUNDS * times.length });
  // In parts: a message of the browser's driver has an end.
  for (let i = 0; i < pages.length; i += 10) {
    const part = await browser.background(readAll, pages.slice(i, i + 10), ROUNDS);
    times.push(...part.times);
    judging.push(...part.judging);
    if (i === 0) await look();
  }
  await look();
  for (let i = 0; i < pages.length; i += 10) await browser.background(readAll, pages.slice(i, i + 10), ROUNDS);
  await look();
  memory.at(-1).read *= 2;
  return { times, judging, memory };
}

export function report(name, rows, { times, judging, memory }) {
  const stories = rows.filter(row => row.kind === 'story');
  console.log(`### ${name}: ${rows.length} real pages, ${stories.length} of them stories\n`);
  if (rows.length === 0) return;
  rows.forEach((row, i) => {
    row.analyse = times[i];
    row.judge = judging[i];
    row.message = row.trip - row.analyse;
  });
  const of = key => rows.map(row => row[key]);
  const isLong = row => row.words >= WORDS / 4;
  const each = (row, time) => (time * WORDS) / row.words;
  const against = (key, other) => rows.map(row => row[key] / row[other]);
  table(['milliseconds', 'median', 'p95', 'most'], [
    line('main thread: walk', of('walk')),
    line('main thread: pack the message', of('pack')),
    line('main thread: mark', of('mark')),
    line('main thread: hide', of('hide')),
    line('**main thread: walk + mark + hide**', of('ours')),
    line('the same, the first time in a page', of('firstOurs')),
    line('the least that a walk can take: each node visited, each element asked for its style', of('leastWalk')),
    line('main thread: longest task of ours', of('longest')),
    line('background: analyse', of('analyse')),
    line('background: of that, judge the blocks (bar 3)', of('judge')),
    line(`background: analyse, for each ${WORDS} words of a story`, stories.filter(isLong).map(row => each(row, row.analyse))),
    line('the same without judging the blocks (bar 6 for quotations and speakers alone)', stories.filter(isLong).map(row => each(row, row.analyse - row.judge))),
    line('between both: message, storage, style sheets', of('message')),
    line('of that, the bare message: the page there, the answer back', of('echo')),
    line('**whole pipeline, warm**', of('total')),
    line('Readability: parse', of('readability')),
    line('the same, the first time in a page', of('firstReadability')),
    line('Defuddle: parse', of('defuddle')),
    line('compromise: quotations of the text alone', of('compromise')),
    ...[false, true].flatMap(cold => {
      const clicks = rows.filter(row => row.cold === cold && row.click);
      const what = `background ${cold ? 'stopped' : 'running'}`;
      return [
        line(`click to first mark, ${what}${cold ? ' (bar 250)' : ''}`, clicks.map(row => row.click)),
        line(`click until the browser begins the pop-up’s document, ${what}`, clicks.map(row => row.popupAt)),
      ];
    }),
    ...(name === 'chromium' ? [line('longest task in the page from click to mark (0: none over 50)', of('longTask'))] : []),
  ]);
  table(['ratio on the same page', 'median', 'p95'], [
    ratio('walk + mark + hide : Readability (bar 0.20)', against('ours', 'readability')),
    ratio('the same, both for the first time in a page', against('firstOurs', 'firstReadability')),
    ratio('the least that a walk can take : Readability', against('leastWalk', 'readability')),
    ratio('whole pipeline : Readability (bar 1.00)', against('total', 'readability')),
    ratio('the bare message : Readability', against('echo', 'readability')),
    ratio('whole pipeline : Defuddle', against('total', 'defuddle')),
    ratio('analyse : compromise', against('analyse', 'compromise')),
  ]);
  console.log(`Of ${RUNS} runs, each out of rest, the fastest counts on each side. A page has ${number(at(of('elements'), 0.5))} elements, ` +
    `${number(at(of('units'), 0.5))} units of text and ${number(at(of('words'), 0.5))} words of story in the median.\n`);
  console.log(`Pages with a task of ours over 50 ms: ${rows.filter(row => row.longest > 50).length}.\n`);
  const lives = new Set(memory.map(({ life }) => life)).size;
  console.log(`Memory of the core in the background after ${memory.map(({ read, bytes }) => `${read} readings ${mib(bytes)} MiB`).join(', ')}` +
    `${lives > 1 ? ' (the browser had stopped it meanwhile)' : ''}.\n`);
}
