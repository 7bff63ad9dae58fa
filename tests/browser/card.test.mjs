// The card beside a mark, which stands in a closed shadow tree: reached from the caret, by keyboard alone, and in nobody's way.

import assert from 'node:assert/strict';
import test from 'node:test';
import { BROWSERS, launch } from './lib/launch.mjs';
import { known, read } from './lib/reading.mjs';
import { STRICT, serve } from './lib/site.mjs';
import { until } from './lib/wait.mjs';

// What runs in the page.

/** The card's host, which is the last child of the root. */
const isOpen = () => [...document.documentElement.lastElementChild.attributes].some(({ name }) => name.endsWith('-card'));
const isShut = () => !document.documentElement.lastElementChild.matches('div');
const hasFocus = () => document.activeElement === document.documentElement.lastElementChild;
/** Puts the caret into the words of the first mark of a quotation whose words begin so. */
const caretInto = words => {
  const ranges = [...CSS.highlights.values()].flatMap(highlight => [...highlight]);
  const range = ranges.find(range => range.toString().startsWith(words));
  getSelection().collapse(range.startContainer, range.startOffset + 3);
};

async function begin(t, name) {
  const site = await serve({ '/': { folder: 'tests/browser/site', csp: STRICT } });
  const browser = await launch(name, { size: { width: 900, height: 700 } });
  t.after(() => Promise.all([browser.close(), site.close()]));
  const page = await browser.open(site.url('/pier.html'));
  const { report } = await read(browser, page);
  await page.waitFor(() => CSS.highlights.size > 0);
  return { browser, page, report, words: report.quotes[0].content[0].text };
}

async function press(page, ...keys) {
  for (const key of keys) await page.press(key);
}

for (const name of BROWSERS) {
  test(`${name}: from the caret, Tab goes into the card and Escape back`, async t => {
    const { browser, page, words } = await begin(t, name);
    await page.evaluate(() => document.querySelector('a[href]').focus());
    await page.evaluate(caretInto, words);
    await page.waitFor(isOpen);
    assert.equal(await page.evaluate(hasFocus), false, 'it takes no focus by itself');
    await page.press('Tab');
    await page.waitFor(hasFocus);
    await page.press('Escape');
    await page.waitFor(isShut);
    assert.equal(await page.evaluate(() => document.activeElement.localName), 'a', 'what had the focus has it again');
    await page.press('Tab');
    assert.equal(await page.evaluate(isShut), true, 'where there is no card, Tab is the page’s own');

    const away = () => getSelection().collapse(document.querySelector('h1').firstChild, 0);
    await page.evaluate(away);
    await page.evaluate(caretInto, words);
    await page.waitFor(isOpen);
    await page.evaluate(away);
    await page.waitFor(isShut);
    assert.deepEqual(await browser.errors('extension'), []);
  });

  test(`${name}: a wrong speaker is set right in the card by keyboard, and can be undone there`, async t => {
    const { browser, page, report, words } = await begin(t, name);
    const state = () => browser.background(known);
    await page.evaluate(caretInto, words);
    await page.waitFor(isOpen);
    // Show in panel, copy, wrong speaker; the choices come next.
    await press(page, 'Tab', 'Tab', 'Tab', 'Enter', 'Tab', 'Enter');
    const corrected = await until(async () => {
      const { report } = await state();
      return report.corrections?.length > 0 && report;
    }, 'the correction');
    const other = report.speakers.findIndex((_, i) => i !== report.quotes[0].speaker);
    assert.equal(corrected.quotes[0].tier, 'corrected');
    assert.equal(corrected.speakers[corrected.quotes[0].speaker].name.text, report.speakers[other].name.text);
    // The card says so at once, and the first choice is the way back.
    await page.waitFor(hasFocus);
    await press(page, 'Tab', 'Tab', 'Enter', 'Tab', 'Enter');
    await until(async () => !(await state()).report.corrections?.length, 'the way back');
    assert.deepEqual((await state()).report, report);
    assert.deepEqual(await browser.errors('extension'), []);
  });

  test(`${name}: marks stand on the tint that suits the page when its look changes`, async t => {
    const { browser, page } = await begin(t, name);
    const grounds = () => page.evaluate(() => [...new Set([...CSS.highlights.keys()].map(key => key.at(-1)))].join());
    assert.equal(await grounds(), 'l');
    await page.evaluate(() => document.body.setAttribute('style', 'background: #111; color: #eee'));
    await until(async () => (await grounds()) === 'd', 'the tints for a dark ground');
    await page.evaluate(() => document.body.removeAttribute('style'));
    await until(async () => (await grounds()) === 'l', 'the tints for a light ground');
    assert.deepEqual(await browser.errors('extension'), []);
  });
}
