// Reading a page through the toolbar and leaving it again, and what both must not touch.

import { until } from './wait.mjs';

/** Runs in the background: what is known of the tab that was read. */
export async function known() {
  const all = await browser.storage.session.get();
  const key = Object.keys(all).find(k => k.startsWith('tab:'));
  return key ? { tab: Number(key.slice(4)), ...JSON.parse(all[key]) } : null;
}

/** Runs in the background. */
export const told = (tab, message) => browser.tabs.sendMessage(tab, message, { frameId: 0 });

/** Runs in the page: the words under our marks. */
export const marked = () => {
  const words = [];
  // Through the glass that Firefox puts before a page's objects nothing can be iterated.
  CSS.highlights.forEach((highlight, name) => {
    if (/^[a-z]{10}-\d[ni]?[ld]$/.test(name)) highlight.forEach(range => words.push(range.toString()));
  });
  return words;
};

/** Clicks the button and waits for the report; the pop-up is closed again. */
export async function read(browser, page) {
  const popup = await browser.clickToolbar(page);
  const state = await until(async () => {
    const now = await browser.background(known);
    return now && !['idle', 'reading'].includes(now.phase) && now;
  }, 'the reading');
  await popup.close().catch(() => {});
  return state;
}

/** Takes our scripts out of the page. */
export async function leave(browser, tab) {
  await browser.background(told, tab, { kind: 'stop' });
  await until(async () => !(await browser.background(known)), 'the end');
}
