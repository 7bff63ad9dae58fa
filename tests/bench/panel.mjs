// The panel of a story with very many quotations: how long it takes to build the whole list, and to answer a key that is
// struck in the search.

import { read } from '../browser/lib/reading.mjs';
import { ofText } from './grow.mjs';
import { line, table } from './tables.mjs';

/** Bytes of a story with some 200 quotations. */
const BYTES = 21_000;
const ROUNDS = 12;
/** What somebody types who looks for a word that stands in every other quotation. */
const TYPED = 'people';

/** Routes of the pages. */
export const routes = { '/panel': { html: ofText(BYTES) } };

/**
 * Runs in the panel: strikes keys, and gives the milliseconds until each has been answered: the view is made anew and laid
 * out. The list is built from nothing when the field is emptied behind a search that found nothing.
 */
function strike(typed, rounds) {
  const field = document.querySelector('input[type="search"]');
  const answer = text => {
    const start = performance.now();
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const shown = document.querySelectorAll('.quote').length;
    document.documentElement.getBoundingClientRect();
    return { ms: performance.now() - start, shown };
  };
  const built = [], keys = [];
  for (let round = 0; round < rounds; round++) {
    answer('nowhere to be found');
    built.push(answer(''));
    for (let i = 1; i <= typed.length; i++) keys.push(answer(typed.slice(0, i)));
    answer('');
  }
  return { built, keys };
}

/** Prints what the panel of a long story costs. */
export async function panel(browser, site) {
  const page = await browser.open(site.url('/panel'));
  const { report } = await read(browser, page);
  const view = await browser.panel(page);
  await view.waitFor(() => document.querySelectorAll('.quote').length > 0);
  const { built, keys } = await view.evaluate(strike, TYPED, ROUNDS);
  const most = Math.max(...built.map(({ shown }) => shown));
  console.log(`### ${browser.name}: the panel of a story with ${report.quotes.length} quotations, ${most} of them in the list\n`);
  const times = list => list.map(({ ms }) => ms);
  table(['ms', 'median', '95th percentile', 'greatest'], [line('the whole list, from nothing', times(built)), line('a key in the search', times(keys))]);
  await page.close();
}
