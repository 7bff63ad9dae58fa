// Browsers stop an idle background, and may stop one that is not: between any two messages, or in the middle of one. What
// was begun is done all the same, or can be done again, and nothing says “reading” for good.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { begin } from './lib/begin.mjs';
import { BROWSERS, message } from './lib/launch.mjs';
import { known, leave, read } from './lib/reading.mjs';
import { until } from './lib/wait.mjs';

/** Runs in the background: what the reader sees as “reading”, with a page that has spoken or without. */
const begun = async () => {
  const all = Object.entries(await globalThis.browser.storage.session.get()).filter(([key]) => key.startsWith('tab:'));
  return all.map(([, state]) => JSON.parse(state)).some(({ phase, url }) => phase === 'reading' && url !== '');
};

/** Runs in the background: as if it had been stopped before it could enter the page of this tab. */
const stopShort = async ({ tab, ...state }) => {
  const stopped = { ...state, phase: 'reading', url: '', report: null };
  await globalThis.browser.storage.session.set({ [`tab:${tab}`]: JSON.stringify(stopped) });
};

/** Runs in the background: what was found is never answered, for the sheets that it waits for never come. */
const answerNothing = () => {
  globalThis.browser.scripting.insertCSS = () => new Promise(() => {});
};

/** Runs in the background: what was found is never kept. */
const keepNothing = () => {
  const { session } = globalThis.browser.storage;
  const set = session.set.bind(session);
  session.set = kept => (JSON.stringify(kept).includes('ready') ? new Promise(() => {}) : set(kept));
};

/** Runs in the background: from this message on nothing that was begun gets any further, as if it had been stopped then. */
const holdAt = nth => {
  const { runtime, scripting, storage, tabs } = globalThis.browser;
  const never = () => new Promise(() => {});
  let heard = 0;
  runtime.onMessage.addListener(() => {
    tabs.heard = ++heard;
    if (heard !== nth) return;
    tabs.isHeld = true;
    for (const area of [storage.session, storage.local]) area.get = area.set = area.remove = never;
    for (const name of ['executeScript', 'insertCSS', 'removeCSS']) scripting[name] = never;
    tabs.sendMessage = never;
  });
};

const isHeld = () => globalThis.browser.tabs.isHeld === true;

/** Runs in a view: has the page's own script say something, and keep the answer. */
const say = (tab, message) => globalThis.browser.scripting.executeScript({
  target: { tabId: tab },
  args: [message],
  func: message => {
    globalThis.answer = null;
    const keep = answer => (globalThis.answer = answer ?? 'nothing');
    browser.runtime.sendMessage(message).then(keep, () => keep());
  },
}).then(() => {});

/** Runs in a view: what it was answered. */
const answered = async tab => {
  const [{ result }] = await globalThis.browser.scripting.executeScript({ target: { tabId: tab }, func: () => globalThis.answer });
  return result;
};

/**
 * What a reader does, step by step: how it is done, and whether it is. What the page says only once, and a view that is none
 * of ours, is said again when it was not heard: so would the reader.
 * @type {Record<string, { act: (it: any) => Promise<unknown>, done: (it: any) => Promise<unknown>, again?: true }>}
 */
const STEPS = {
  'reads the page': {
    act: async it => {
      it.popup = await it.browser.clickToolbar(it.page);
    },
    done: async it => {
      const state = await it.view.evaluate(known);
      it.tab = state?.tab;
      return state?.phase === 'ready' && (await it.page.evaluate(() => CSS.highlights.size > 0))
        && it.popup.evaluate(() => document.querySelector('.popup section') !== null);
    },
  },
  'selects a quotation': {
    again: true,
    act: it => it.view.evaluate(say, it.tab, { kind: 'selected', quote: 1 }),
    done: async it => (await it.view.evaluate(known))?.view.selected === 1,
  },
  'corrects a speaker': {
    again: true,
    act: it => it.view.evaluate(say, it.tab, { kind: 'correct', change: { quote: 1, owner: 'nobody', index: 0 } }),
    done: async it => (await it.view.evaluate(known))?.report?.corrections?.length === 1,
  },
  'copies a quotation': {
    act: it => it.view.evaluate(say, it.tab, { kind: 'citation', quote: 0 }),
    done: async it => {
      const answer = await it.view.evaluate(answered, it.tab);
      // Nobody heard it, or the page was just being read anew: the card says so, and the reader tries again.
      if (answer === 'nothing') await STEPS['copies a quotation'].act(it);
      return /planks/.test(answer);
    },
  },
  'takes the marks off': {
    act: it => it.popup.activate({ text: message('switch_marks') }),
    done: async it => (await it.view.evaluate(known))?.view.marks === false && it.page.evaluate(() => CSS.highlights.size === 0),
  },
  'has a block always shown': {
    act: async it => {
      await it.popup.activate('.hidden-blocks summary');
      await it.popup.activate({ text: message('choice_show') });
    },
    done: async it => (await it.view.evaluate(known))?.report?.shown.length === 1,
  },
  'leaves the page': {
    again: true,
    act: it => it.view.evaluate(tab => void chrome.runtime.sendMessage({ kind: 'stop', tab }).catch(() => {}), it.tab),
    done: async it => !(await it.view.evaluate(known)) && it.page.evaluate(() => CSS.highlights.size === 0),
  },
};

/**
 * Does all that.
 * @param {any} it
 * @param {{ nth?: number, idle?: boolean }} stops  The background is stopped at the nth message, or after each step.
 */
async function session(it, { nth = 0, idle = false }) {
  await it.page.goto(it.url);
  const before = await it.page.evaluate(() => document.documentElement.outerHTML);
  await it.browser.background(holdAt, nth);
  let stopped = false;
  for (const [what, { act, done, again }] of Object.entries(STEPS)) {
    const seen = async () => `${what}, message ${nth}: ${JSON.stringify(await it.view.evaluate(known))}`;
    await act(it);
    const isHere = async () => nth > 0 && !stopped && (await it.browser.background(isHeld));
    const end = await until(async () => ((await isHere()) ? 'held' : (await done(it)) && 'done'), what, seen);
    if (end === 'held' || idle) await it.browser.stopBackground();
    if (end === 'done') continue;
    stopped = true;
    if (again) await act(it);
    await until(() => done(it), what, seen);
  }
  assert.equal(await it.page.evaluate(() => document.documentElement.outerHTML), before);
  assert.equal(stopped, nth > 0);
  await it.popup.close().catch(() => {});
  await it.view.evaluate(() => chrome.storage.local.clear());
}

const isReady = browser => until(async () => {
  const state = await browser.background(known);
  return state?.phase === 'ready' && state;
}, 'the reading', async () => JSON.stringify(await browser.background(known)));

for (const name of BROWSERS) {
  test(`${name}: a background may be stopped at any message, and all that the reader does is done`, async t => {
    const { browser, site } = await begin(t, name);
    // What is known can be asked of a view, too, while the background is held or stopped.
    const view = await browser.options();
    const it = { browser, view, url: site.url('/pier.html'), page: await browser.open(site.url('/pier.html')) };
    await session(it, {});
    const heard = await browser.background(() => globalThis.browser.tabs.heard);
    assert.ok(heard >= Object.keys(STEPS).length, `${heard} messages`);
    for (let nth = 1; nth <= heard; nth++) await session(it, { nth });
    await session(it, { idle: true });
    assert.deepEqual(await browser.errors('extension'), []);
  });

  test(`${name}: a background that is stopped while it reads begins anew`, async t => {
    const { browser, site } = await begin(t, name);
    const page = await browser.open(site.url('/pier.html'));
    await browser.background(answerNothing);
    const popup = await browser.clickToolbar(page);
    await until(() => browser.background(begun), 'the reading to begin');
    await browser.stopBackground();
    await isReady(browser);
    await page.waitFor(() => CSS.highlights.size > 0);
    await popup.close().catch(() => {});
  });

  test(`${name}: a background that is stopped before it has kept its answer finds it again`, async t => {
    const { browser, site } = await begin(t, name);
    const page = await browser.open(site.url('/pier.html'));
    await browser.background(keepNothing);
    const popup = await browser.clickToolbar(page);
    await page.waitFor(() => CSS.highlights.size > 0);
    await browser.stopBackground();
    await isReady(browser);
    await popup.close().catch(() => {});
  });

  test(`${name}: a background that was stopped before it could enter the page does so at the next click`, async t => {
    const { browser, site } = await begin(t, name);
    const page = await browser.open(site.url('/pier.html'));
    const before = await read(browser, page);
    await leave(browser, before.tab);
    await browser.background(stopShort, before);
    await browser.stopBackground();
    assert.equal((await browser.background(known)).phase, 'reading');
    const { phase } = await read(browser, page);
    assert.equal(phase, 'ready');
  });
}
