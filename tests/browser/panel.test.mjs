// Panel and page together, on a story that has something for every section: each leads to the other, what is set stays set,
// and what is taken along is whole.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import test from 'node:test';
import { BROWSERS, launch } from './lib/launch.mjs';
import { known, read, told } from './lib/reading.mjs';
import { STRICT, serve } from './lib/site.mjs';
import { until } from './lib/wait.mjs';

const AXE = new Function(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
const SECTIONS = ['speakers', 'answers', 'not-heard', 'declined', 'sourcing', 'share'];
/** Stories in several house styles, whose every quotation is gone to. */
const STORIES = ['wire-port-sale', 'british-branch-line', 'science-seagrass', 'council-meadow-row'];

async function begin(t, name) {
  const site = await serve({ '/': { folder: 'tests/browser/site', csp: STRICT } });
  const browser = await launch(name);
  t.after(() => Promise.all([browser.close(), site.close()]));
  const page = await browser.open(site.url('/quarry.html'));
  const popup = await browser.clickToolbar(page);
  await popup.waitFor(() => document.querySelector('.popup section'));
  const panel = await browser.panel(page);
  await panel.waitFor(() => document.querySelector('#speakers .quote'));
  const { tab, report } = await browser.background(known);
  return { browser, site, page, panel, tab, report };
}

// What runs in the page.

const flat = text => text.replace(/\s+/g, ' ').trim();
/** From now on notes at each frame the words that flash, and whether they are in the window: a flash ends by itself. */
const noteFlashes = () => {
  const look = () => {
    const flash = [...CSS.highlights].find(([name]) => /-f[ld]$/.test(name));
    if (flash) {
      const ranges = [...flash[1]];
      const boxes = ranges.map(range => range.getBoundingClientRect());
      window.flashed = { words: ranges.map(String).join(''), seen: boxes.some(({ top, bottom }) => bottom > 0 && top < innerHeight) };
    }
    requestAnimationFrame(look);
  };
  look();
};
/** Where the first letters of a quotation stand. */
const wordsAt = text => {
  for (const highlight of CSS.highlights.values()) {
    for (const range of highlight) {
      if (!range.toString().startsWith(text.slice(0, 20))) continue;
      range.startContainer.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top } = range.getClientRects()[0];
      return { x: left + 12, y: top + 8 };
    }
  }
  return null;
};
const marked = () => [...CSS.highlights].filter(([name]) => /-\d[ni]?[ld]$/.test(name)).flatMap(([, h]) => [...h].map(String)).sort();

// What runs in the panel.

const isOpen = n => document.querySelectorAll('button.speaker')[n].getAttribute('aria-expanded') === 'true';
const current = () => document.querySelector('.quote[aria-current] .words')?.textContent;

for (const name of BROWSERS) {
  test(`${name}: every section is there and within the accessibility rules in each look, from right to left, too`, async t => {
    const { browser, panel } = await begin(t, name);
    assert.deepEqual(await panel.evaluate(() => [...document.querySelectorAll('section')].map(({ id }) => id)), SECTIONS);
    assert.ok(await panel.evaluate(() => document.querySelector('.cast.slot-none')), 'what nobody is sure of');
    await panel.evaluate(AXE);
    for (const look of [{}, { dark: true }, { forced: true }]) {
      await panel.emulate(look);
      const broken = await panel.evaluate(async () => {
        const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
        return violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.html.slice(0, 160)} ${n.failureSummary}`));
      });
      assert.deepEqual(broken, [], JSON.stringify(look));
    }
    await panel.emulate({});
    await panel.resize(320, 800);
    await panel.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    assert.equal(await panel.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
    assert.deepEqual(await browser.errors('extension'), []);
  });

  test(`${name}: a click on a mark opens its speaker in the panel, and the panel leads back to every quotation`, async t => {
    const { browser, page, panel, report } = await begin(t, name);
    const [index] = report.speakers[1].quotes;
    const { text } = report.quotes[index].content[0];
    await panel.click('h1');
    await panel.press('2');
    await panel.waitFor(n => document.querySelectorAll('button.speaker')[n].getAttribute('aria-expanded') === 'false', 1);
    await page.page?.bringToFront();
    await page.click(await page.waitFor(wordsAt, text));
    await panel.waitFor(isOpen, 1);
    await panel.waitFor(current);
    assert.ok((await panel.evaluate(current)).includes(text.replace(/^[“"]|[”"]$/g, '')));
    assert.ok(await panel.evaluate(() => document.querySelector('.quote[aria-current] .why').textContent.length > 0), 'it says why');

    // By keyboard to the one before it; the focus stays in the list.
    const listed = await panel.evaluate(() => [...document.querySelectorAll('.quote .words')].map(words => words.textContent));
    const before = listed[listed.indexOf(await panel.evaluate(current)) - 1];
    await panel.click('h1');
    for (const key of ['Escape', 'k', 'o']) await panel.press(key);
    await panel.waitFor(words => document.querySelector('.quote[aria-current] .words').textContent === words, before);
    await page.waitFor(() => [...CSS.highlights.keys()].some(key => /-f[ld]$/.test(key)));
    await panel.waitFor(() => document.activeElement.matches('.quote[aria-current]'));
    assert.deepEqual(await browser.errors('extension'), []);
  });

  test(`${name}: each passage of each quotation is gone to, and it is those words that flash`, async t => {
    const site = await serve({ '/': { folder: 'tests/pages' } });
    const browser = await launch(name, { size: { width: 900, height: 500 } });
    t.after(() => Promise.all([browser.close(), site.close()]));
    let tried = 0;
    for (const story of STORIES) {
      const page = await browser.open(site.url(`/${story}/page.html`));
      await page.emulate({ reduced: true });
      const { tab, report } = await read(browser, page);
      await page.waitFor(() => CSS.highlights.size > 0);
      await page.evaluate(noteFlashes);
      for (const { text, mark } of report.quotes.flatMap(({ content }) => content)) {
        await page.evaluate(() => delete window.flashed);
        assert.equal(await browser.background(told, tab, { kind: 'reveal', mark }), true, text);
        await page.waitFor(text => window.flashed?.words.replace(/\s+/g, ' ').trim() === text, flat(text));
        assert.ok(await page.evaluate(() => window.flashed.seen), `in the window: ${text}`);
        tried += 1;
      }
      await page.close();
      await until(async () => !(await browser.background(known)), 'the page to be forgotten');
    }
    assert.ok(tried > 40, `${tried} passages`);
  });

  test(`${name}: only one speaker is heard, in the panel and in the page, and what is found is told`, async t => {
    const { browser, page, panel, report } = await begin(t, name);
    const words = speaker => report.quotes.filter(q => q.speaker === speaker).flatMap(q => q.content.map(({ text }) => text)).sort();
    const said = text => panel.waitFor(text => document.querySelector('.counts[role="status"]').textContent === text, text);
    const hear = n => panel.evaluate(n => {
      const select = document.querySelector('select');
      select.selectedIndex = n;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }, n);
    await hear(2);
    await panel.waitFor(() => document.querySelectorAll('.cast').length === 1);
    await until(async () => JSON.stringify(await page.evaluate(marked)) === JSON.stringify(words(1)), 'only these marks');
    const [all, some] = [report.quotes.length, report.speakers[1].quotes.length];
    const counted = n => browser.message(n === 1 ? 'quotations_one' : 'quotations_other', n);
    await said(`${counted(some)} ${browser.message('of_all', all)}`);
    await hear(0);
    await panel.waitFor(n => document.querySelectorAll('.quote').length === n, all);

    await panel.click('h1');
    await panel.press('/');
    await panel.type('postcards');
    await said(`${counted(1)} ${browser.message('of_all', all)}`);
    assert.deepEqual(await browser.errors('extension'), []);
  });

  test(`${name}: a section that was closed is closed in the next panel, too`, async t => {
    const { browser, panel } = await begin(t, name);
    await panel.click({ text: browser.message('sourcing_heading') });
    await panel.waitFor(() => document.querySelector('#sourcing').children.length === 1);
    await panel.evaluate(() => {
      window.isOld = true;
      setTimeout(() => location.reload());
    });
    // While it is loaded anew nobody answers.
    const shown = () => panel.evaluate(() => !window.isOld && document.querySelector('#sourcing')?.children.length);
    assert.equal(await until(() => shown().catch(() => 0), 'the panel to be there again'), 1);
    assert.deepEqual(await browser.errors('extension'), []);
  });

  test(`${name}: Tab goes through the panel in the order that one reads`, async t => {
    const { panel } = await begin(t, name);
    const stops = await panel.evaluate(() => {
      const all = [...document.querySelectorAll('button, input, select, summary')].filter(e => e.checkVisibility());
      all.forEach((e, i) => (e.dataset.stop = String(i)));
      return all.length;
    });
    assert.ok(stops > 12);
    await panel.evaluate(() => document.querySelector('[data-stop="0"]').focus());
    for (let i = 0; i < 12; i++) {
      assert.equal(await panel.evaluate(() => document.activeElement.dataset.stop), String(i));
      await panel.press('Tab');
    }
  });

  test(`${name}: all quotations can be copied and saved in every format, and one with its speaker`, async t => {
    const { browser, panel, report } = await begin(t, name);
    // The clipboard is the system's, and a download the browser's: what they are given is caught.
    await panel.evaluate(() => {
      window.given = [];
      navigator.clipboard.writeText = async text => void window.given.push(text);
      URL.createObjectURL = blob => (blob.text().then(text => window.given.push(text)), 'about:blank#');
      HTMLAnchorElement.prototype.click = function () {
        window.file = this.download;
      };
    });
    const given = n => panel.waitFor(n => window.given.length === n && window.given.at(-1), n);
    const formats = { markdown: 'md', text: 'txt', csv: 'csv', json: 'json', annotations: 'jsonld', bibtex: 'bib', csl: 'json' };
    let n = 0;
    for (const [format, extension] of Object.entries(formats)) {
      for (const way of ['copy', 'save']) {
        await panel.evaluate(() => document.querySelector('#export').matches(':popover-open') || document.querySelector('#export').showPopover());
        await panel.click(`#format-${format}-${way}`);
        const text = await given(++n);
        if (way === 'save') assert.ok((await panel.evaluate(() => window.file)).endsWith(`.${extension}`));
        assert.ok(text.includes(report.title), `${format} names the article`);
        if (!['bibtex', 'csl'].includes(format)) assert.ok(text.includes('The valley cannot live on postcards'), format);
        if (['json', 'annotations', 'csl'].includes(format)) JSON.parse(text);
        if (format === 'csv') assert.equal(text.split('\r\n').length, report.quotes.length + 2);
      }
    }
    await panel.evaluate(() => document.querySelector('#export').hidePopover());
    await panel.click('h1');
    for (const key of ['j', 'o']) await panel.press(key);
    await panel.waitFor(() => document.querySelector('.quote-tools'));
    await panel.press('c');
    assert.match(await given(++n), /^“.*” — Ruth Aldous.*#:~:text=/);
    await panel.waitFor(copied => document.querySelector('.counts').textContent === copied, browser.message('copied'));
    assert.deepEqual(await browser.errors('extension'), []);
  });
}
