// What is measured: functions that run in the page scripts' own world, in the page, or in the extension.

/** Runs in the world of the page scripts, before each run of anything: what the last one has changed is drawn again. */
export async function rest() {
  await new Promise(next => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(next))));
}

/** Runs in the world of the page scripts: the whole pipeline; the first time, and of all times the fastest. */
export async function pipeline(runs) {
  const { Walk, Marks, Hide, wswBench: { rest } } = globalThis;
  const key = 'benchmarks';
  const now = () => performance.now();
  let first, best, page, echo = Infinity;
  // The message alone: the same page there, and the same answer back from a background that does nothing.
  const bare = async (page, answer) => {
    await browser.runtime.sendMessage({ kind: 'bench-keep', answer });
    await rest();
    const start = now();
    await browser.runtime.sendMessage({ kind: 'bench-echo', page });
    return now() - start;
  };
  for (let run = 0; run < runs; run++) {
    if (run === 0) void browser.runtime.sendMessage({ kind: 'entered', key });
    const abort = new AbortController();
    const [marks, hide] = [new Marks(key, abort.signal), new Hide(key, abort.signal)];
    const slices = [], marking = [];
    const timed = list => look => {
      const begin = now();
      const value = look();
      list.push(now() - begin);
      return value;
    };
    await rest();
    const start = now();
    const walked = await Walk.walk(timed(slices));
    const sent = now();
    const coming = browser.runtime.sendMessage({ kind: 'walked', page: walked.page, key, shown: [] });
    const packed = now();
    const answer = await coming;
    const came = now();
    if (answer?.kind !== 'report') throw new Error(`the core failed: ${JSON.stringify(answer)}`);
    await marks.show(answer.report, answer.view, walked.places, timed(marking));
    const marked = now();
    hide.show(answer.report, answer.view, walked.places, marks.blocks);
    const hidden = now();
    abort.abort();
    echo = Math.min(echo, await bare(walked.page, answer));
    const [walk, mark] = [slices, marking].map(list => list.reduce((sum, slice) => sum + slice, 0));
    const { blocks } = walked.page;
    const { report } = answer;
    const times = {
      walk, pack: packed - sent, trip: came - sent, mark, hide: hidden - marked, total: hidden - start,
      ours: walk + mark + hidden - marked,
      longest: Math.max(...slices.slice(0, -1), slices.at(-1) + packed - sent, ...marking.slice(0, -1), marking.at(-1) + hidden - marked),
      blocks: blocks.length, elements: document.getElementsByTagName('*').length,
      units: blocks.reduce((sum, { text }) => sum + text.length, 0),
      words: report.story.reduce((sum, { block }) => sum + blocks[block].text.split(/\s+/).filter(Boolean).length, 0),
      kind: report.verdict.kind, quotes: report.quotes.length, notes: report.notes,
    };
    page ??= walked.page;
    first ??= times;
    if (!best || times.ours < best.ours) best = times;
  }
  await browser.runtime.sendMessage({ kind: 'stopped', key });
  return { ...best, longest: Math.max(best.longest, first.longest), firstOurs: first.ours, page, echo };
}

/** Runs there, too: the least that a walk can take: every node is visited, every element asked how it is drawn; of all times the fastest. */
export async function leastWalk(runs) {
  const { Dom, wswBench: { rest } } = globalThis;
  const visit = node => {
    if (Dom.nodeType.call(node) === Dom.TEXT) return void Dom.data.call(node);
    if (Dom.nodeType.call(node) !== Dom.ELEMENT || Dom.styleOf(node).display === 'none') return;
    for (let child = Dom.firstChild.call(node); child; child = Dom.nextSibling.call(child)) visit(child);
  };
  let least = Infinity;
  for (let run = 0; run < runs; run++) {
    await rest();
    const start = performance.now();
    visit(document.body);
    least = Math.min(least, performance.now() - start);
  }
  return { leastWalk: least };
}

/** Runs there, too: what the others take, on a copy of the document; the first time, and of all times the fastest. */
export async function peers(runs) {
  const { Readability, Defuddle, nlp, wswBench: { rest } } = globalThis;
  const times = async (work, prepare) => {
    const all = [];
    for (let run = 0; run < runs; run++) {
      const given = prepare();
      await rest();
      const start = performance.now();
      work(given);
      all.push(performance.now() - start);
    }
    return all;
  };
  let text = '';
  const copy = () => document.cloneNode(true);
  const readability = await times(doc => (text = new Readability(doc).parse()?.textContent ?? ''), copy);
  let defuddle = null;
  try {
    defuddle = Math.min(...(await times(doc => new Defuddle(doc).parse(), copy)));
  } catch {
    // It cannot read this page.
  }
  const compromise = Math.min(...(await times(() => nlp(text).quotations().out('array'), () => null)));
  return { readability: Math.min(...readability), firstReadability: readability[0], defuddle, compromise };
}

/** Runs in the background: one of these in a tab that has our scripts. */
export async function inTab(tab, what, runs) {
  const target = { tabId: tab };
  await browser.scripting.executeScript({ target, files: ['bench.js'] });
  const [{ result, error }] = await browser.scripting.executeScript({
    target,
    args: [what, runs],
    func: (what, runs) => globalThis.wswBench[what](runs),
  });
  if (error || !result) throw new Error(String(error?.message ?? error ?? 'no result'));
  return result;
}

/**
 * Runs in the pop-up: waits until its tab has been read, without a word to the background, which has enough to do. When the
 * pop-up's document began, in milliseconds since 1970.
 */
export async function settled() {
  const [{ id }] = await browser.tabs.query({ active: true, currentWindow: true });
  const name = `tab:${id}`;
  await new Promise(next => {
    const look = kept => kept && !['idle', 'reading'].includes(JSON.parse(kept).phase) && next();
    browser.storage.onChanged.addListener((changes, area) => area === 'session' && look(changes[name]?.newValue));
    browser.storage.session.get(name).then(kept => look(kept[name]));
  });
  return performance.timeOrigin;
}

/** Runs in the page: notes when the first mark is drawn, and how long the longest task took until then. */
export function expectMarks() {
  // Firefox gives each function that runs in the page a world of its own; the page's is the same for all.
  const page = window.wrappedJSObject ?? window;
  page.wswMarked = 0;
  page.wswLongest = 0;
  if (PerformanceObserver.supportedEntryTypes.includes('longtask')) {
    new PerformanceObserver(list => {
      for (const { duration } of list.getEntries()) page.wswLongest = Math.max(page.wswLongest, duration);
    }).observe({ type: 'longtask' });
  }
  const look = () => {
    if (CSS.highlights.size > 0) page.wswMarked = Date.now();
    else setTimeout(look, 4);
  };
  look();
}

/** Runs in the page: notes from now on how long its own timer has to wait for its turn at most. */
export function watchStalls() {
  const page = window.wrappedJSObject ?? window;
  page.wswStall = 0;
  let last = performance.now();
  const tick = () => {
    const now = performance.now();
    page.wswStall = Math.max(page.wswStall, now - last);
    last = now;
    setTimeout(tick);
  };
  tick();
}

/** Runs in the page: milliseconds of the longest wait. */
export const longestStall = () => (window.wrappedJSObject ?? window).wswStall;

/** Runs in the page: when the first mark was drawn; 1 where there is none; nothing yet. */
export const firstMark = () => (window.wrappedJSObject ?? window).wswMarked || (CSS.highlights.size === 0 && 1);

/** Runs in the page. */
export const longestTask = () => (window.wrappedJSObject ?? window).wswLongest;

/** What the background of the measured copy has beside its own. */
export const inBackground = `
import * as measuredCore from './core.js';
import { withCore } from './background/engine.js';
let answer;
browser.runtime.onMessage.addListener(message => {
  if (message?.kind === 'bench-keep') answer = message.answer;
  return message?.kind === 'bench-keep' || message?.kind === 'bench-echo' ? Promise.resolve(answer) : undefined;
});
globalThis.wswBench = { withCore, core: measuredCore, life: crypto.randomUUID() };`;

/** Runs in the background: the time that the core takes for each page, and that for judging its blocks alone. */
export async function readAll(pages, rounds) {
  const { withCore } = globalThis.wswBench;
  const settings = { whole: false, hand: { show: [], hide: [] } };
  const [times, judged, taken] = [1, 2, 3].map(() => pages.map(() => Infinity));
  const time = async (fastest, i, work) => {
    const start = performance.now();
    await withCore(work);
    fastest[i] = Math.min(fastest[i], performance.now() - start);
  };
  for (let round = 0; round < rounds; round++) {
    for (const [i, page] of pages.entries()) {
      await time(times, i, c => c.analyze(page, settings));
      // To hide a block the core judges all blocks; for the first, which is the page, it only takes the page in.
      await time(judged, i, c => c.signature_to_hide(page, 1));
      await time(taken, i, c => c.signature_to_hide(page, 0));
    }
  }
  return { times, judging: judged.map((all, i) => all - taken[i]) };
}

/** Runs in the background: bytes of the core's memory, and which background it is. */
export async function coreMemory() {
  const { core, life } = globalThis.wswBench;
  return { bytes: (await core.default()).memory.buffer.byteLength, life };
}
