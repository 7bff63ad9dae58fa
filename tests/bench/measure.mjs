// What is measured: functions that run in the page, in the page scripts' own world, or in a page of the extension.

/** Runs in the background: the whole pipeline in a tab that has our scripts, so many times; of all runs, the fastest. */
export async function pipeline(tab, runs) {
  const [{ result, error }] = await browser.scripting.executeScript({
    target: { tabId: tab },
    args: [runs],
    func: async (runs) => {
      const { Walk, Marks, Hide } = globalThis;
      const key = 'benchmarks';
      const now = () => performance.now();
      let best;
      for (let run = 0; run < runs; run++) {
        const abort = new AbortController();
        const [marks, hide] = [new Marks(key, abort.signal), new Hide(key, abort.signal)];
        const slices = [];
        const start = now();
        const walked = await Walk.walk((look) => {
          const begin = now();
          const value = look();
          slices.push(now() - begin);
          return value;
        });
        const sent = now();
        const coming = browser.runtime.sendMessage({ kind: 'walked', page: walked.page, key, shown: [] });
        const packed = now();
        const answer = await coming;
        const came = now();
        if (answer?.kind !== 'report') throw new Error(`the core failed: ${JSON.stringify(answer)}`);
        marks.show(answer.report, answer.view, walked.places);
        const marked = now();
        hide.show(answer.report, answer.view, walked.places, marks.ranges);
        const hidden = now();
        abort.abort();
        const walk = slices.reduce((sum, slice) => sum + slice, 0);
        const times = {
          walk, trip: came - sent, mark: marked - came, hide: hidden - marked, total: hidden - start,
          main: walk + (packed - sent) + (hidden - came),
          longest: Math.max(...slices.slice(0, -1), slices.at(-1) + (packed - sent), hidden - came),
          blocks: walked.page.blocks.length, elements: document.getElementsByTagName('*').length,
          units: walked.page.blocks.reduce((sum, block) => sum + block.text.length, 0),
          kind: answer.report.verdict.kind, quotes: answer.report.quotes.length, notes: answer.report.notes,
          page: run === 0 ? walked.page : undefined,
        };
        if (best) times.page = best.page;
        if (!best || times.total < best.total) best = times;
      }
      await browser.runtime.sendMessage({ kind: 'stopped', key });
      return best;
    },
  });
  if (error || !result) throw new Error(String(error?.message ?? error ?? 'no result'));
  return result;
}

/** Runs in the page: what the others take, on a copy of the document; of all runs, the fastest. */
export async function peers(runs) {
  const { Readability, Defuddle, nlp } = globalThis;
  const best = (work, prepare) => {
    let least = Infinity;
    for (let run = 0; run < runs; run++) {
      const given = prepare();
      const start = performance.now();
      work(given);
      least = Math.min(least, performance.now() - start);
    }
    return least;
  };
  let text = '';
  const copy = () => document.cloneNode(true);
  const readability = best((doc) => (text = new Readability(doc).parse()?.textContent ?? ''), copy);
  let defuddle = null;
  try {
    defuddle = best((doc) => new Defuddle(doc).parse(), copy);
  } catch {
    // It cannot read this page.
  }
  const compromise = best(() => nlp(text).quotations().out('array'), () => null);
  return { readability, defuddle, compromise };
}

/** Runs in the page: notes when the first mark is drawn, and how long the longest task took until then. */
export function expectMarks() {
  const seen = { at: 0, longest: 0 };
  globalThis.wswBench = seen;
  if (PerformanceObserver.supportedEntryTypes.includes('longtask')) {
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: 'longtask' });
  }
  const look = () => {
    if (CSS.highlights.size > 0) seen.at = Date.now();
    else setTimeout(look, 4);
  };
  look();
}

/** Runs in a page of the extension: the time that the core takes for each page, and its memory on the way. */
export async function readAll(pages, rounds) {
  const load = (path) => import(path);
  const { withCore } = await load('/background/engine.js');
  const core = await load('/core.js');
  const times = pages.map(() => Infinity);
  const memory = [];
  let read = 0;
  for (let round = 0; round < rounds; round++) {
    for (const [i, page] of pages.entries()) {
      const start = performance.now();
      await withCore((c) => c.analyze(page, { whole: false }));
      times[i] = Math.min(times[i], performance.now() - start);
      if (++read % pages.length === 0) memory.push((await core.default()).memory.buffer.byteLength);
    }
  }
  return { times, memory, read };
}

/** Runs in the background: what is known of the tab that was read. */
export async function known() {
  const all = await browser.storage.session.get();
  const key = Object.keys(all).find((k) => k.startsWith('tab:'));
  return key ? { tab: Number(key.slice(4)), ...JSON.parse(all[key]) } : null;
}

/** Runs in the background. */
export const told = (tab, message) => browser.tabs.sendMessage(tab, message, { frameId: 0 });
