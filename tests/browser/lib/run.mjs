// `cargo ext run`: one story, one toolbar click, the panel.
//
//   node lib/run.mjs chromium|firefox open|headless STORY REPORT
//
// STORY is an address or a file; a file is served on loopback with the policy of a strict news site. With a window it
// stays open until the reader closes it; headless, it leaves screenshots/{page,popup,panel}.png and the report.

import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { launch } from './launch.mjs';
import { STRICT, serve } from './site.mjs';
import { until } from './wait.mjs';

const [name, mode, story, report] = process.argv.slice(2);
const headless = mode === 'headless';

const site = /^https?:/.test(story) ? undefined : await serve({ '/': { folder: dirname(resolve(story)), csp: STRICT } });
const address = site ? site.url(`/${encodeURIComponent(basename(story))}`) : story;
const browser = await launch(name, { headless });
try {
  const page = await browser.open(address);
  const popup = await browser.clickToolbar(page);
  const state = await until(() => browser.background(readState), 'the report');
  if (headless) await shoot(page, popup, state);
  else await stay(page);
} finally {
  await browser.close();
  await site?.close();
}

/** The state of the tab that was read, once its reading has ended. Runs in the background. */
async function readState() {
  const kept = await globalThis.browser.storage.session.get();
  const states = Object.entries(kept).filter(([key]) => key.startsWith('tab:')).map(([, state]) => JSON.parse(state));
  return states.find(state => !['idle', 'reading'].includes(state.phase));
}

async function shoot(page, popup, state) {
  await mkdir('screenshots', { recursive: true });
  if (!state.report) throw new Error(`the page was not read: ${state.phase}`);
  await popup.waitFor(title => document.body.textContent.includes(title), browser.message('open_panel'));
  await popup.screenshot('screenshots/popup.png');
  const panel = await browser.panel(page);
  // The names stand in the choice of voices first: the list comes behind it.
  await panel.waitFor(isEmpty => isEmpty || document.querySelector('.quote') !== null, state.report.quotes.length === 0);
  await panel.evaluate(() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await panel.screenshot('screenshots/panel.png');
  await page.screenshot('screenshots/page.png', { whole: true });
  await writeFile(report, JSON.stringify(state.report));
  const errors = await browser.errors('extension');
  if (errors.length) throw new Error(JSON.stringify(errors, null, 1));
  console.log('screenshots/page.png, screenshots/popup.png, screenshots/panel.png');
}

async function stay(page) {
  await browser.panel(page);
  console.log(`${address}\nClose the browser to end.`);
  await browser.closed();
}
