// Hiding does not move what is read, may leave a line, reaches into open shadow trees, leaves no trace on paper, and is
// taken back without one.

import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { BOXES, SENTENCES, story, whole } from './lib/harbour.mjs';
import { BROWSERS, launch } from './lib/launch.mjs';
import { leave, read, told } from './lib/reading.mjs';
import { STRICT, serve } from './lib/site.mjs';
import { steady } from './lib/steady.mjs';
import { until } from './lib/wait.mjs';

const DEEP = `<promo-box><template shadowrootmode="open"><div class="newsletter-signup"><h3>Sign up for our newsletter</h3>
  <p>Get the tides of Port Ansa in your inbox.</p><form><input type="email"><button>Sign up</button></form></div></template></promo-box>`;

/** Slides with a title above each, which nobody takes for the story, and a line below each that is hidden. */
const SLIDES = ['Best ropes of the year 2019', 'Why cranes are filtered', 'Policies around the ferry'].map(title => `<p class="meta">${title} (club)</p>
  <p><iframe width="595" height="485"></iframe></p><div><strong><a href="//example.org/s">Harbour evening 23: ${title}</a></strong> from
  <strong><a href="//example.org/c">Harbour Club</a></strong></div>`);

async function begin(t, name, html) {
  const site = await serve({ '/story.html': { html, csp: STRICT } });
  const browser = await launch(name, { size: { width: 1000, height: 700 } });
  t.after(() => Promise.all([browser.close(), site.close()]));
  const page = await browser.open(site.url('/story.html'));
  return { browser, page };
}

for (const name of BROWSERS) {
  test(`${name}: hiding and showing again leaves the paragraph that is read where it is`, async t => {
    const { browser, page } = await begin(t, name, story());
    const before = await page.evaluate(whole);
    await page.evaluate(() => scrollTo(0, 1500));
    const { tab, view, report } = await read(browser, page);
    assert.equal(report.promos.length, 12);
    for (const part of [0.1, 0.3, 0.6, 0.9]) {
      const set = view => browser.background(told, tab, { kind: 'set-view', view });
      const { moved, shifted } = await steady(page, part, hide => set({ ...view, hide }));
      assert.ok(moved <= 1, `${moved} px at ${part}`);
      assert.equal(shifted, 0, `at ${part}`);
    }
    await leave(browser, tab);
    assert.equal(await page.evaluate(whole), before);
    assert.deepEqual(await browser.errors('extension'), []);
  });

  test(`${name}: so it is where the story's text stands beside its paragraphs, and the browser holds nothing in place`, async t => {
    const loose = `<div class="story-text">${SENTENCES[2]} ${SENTENCES[3]}`;
    const html = story().replace('<div class="story-text">', loose).replace('<style>', '<style>* { overflow-anchor: none } ');
    const { browser, page } = await begin(t, name, html);
    const { tab, view } = await read(browser, page);
    for (const part of [0.3, 0.6]) {
      const set = view => browser.background(told, tab, { kind: 'set-view', view });
      const { moved } = await steady(page, part, hide => set({ ...view, hide }));
      assert.ok(moved <= 1, `${moved} px at ${part}`);
    }
    await leave(browser, tab);
  });

  test(`${name}: what stands between the story’s parts and is not hidden stays where it is, too`, async t => {
    const { browser, page } = await begin(t, name, story(SLIDES.join('')));
    const { tab, view, report } = await read(browser, page);
    assert.ok(report.promos.length > 12, 'the lines below the slides are hidden');
    for (const slide of [0, 1]) {
      const set = hide => browser.background(told, tab, { kind: 'set-view', view: { ...view, hide } });
      const titleBehind = slide => document.querySelectorAll('iframe')[slide + 1].parentElement.previousElementSibling.getBoundingClientRect().top;
      await set(false);
      await page.evaluate(slide => document.querySelectorAll('iframe')[slide].scrollIntoView({ behavior: 'instant' }), slide);
      const before = await page.evaluate(titleBehind, slide);
      await set(true);
      assert.ok(Math.abs((await page.evaluate(titleBehind, slide)) - before) <= 1, `behind slide ${slide}`);
    }
  });

  test(`${name}: at the page's end what is hidden keeps its room until the reader has scrolled on`, async t => {
    const { browser, page } = await begin(t, name, story().replace('</article>', `${BOXES.join('').repeat(4)}</article>`));
    const before = await page.evaluate(whole);
    const { tab, view } = await read(browser, page);
    const set = hide => browser.background(told, tab, { kind: 'set-view', view: { ...view, hide } });
    const { moved } = await steady(page, 1, set);
    assert.ok(moved <= 1, `${moved} px`);
    const boxes = () => page.evaluate(() => {
      const all = [...document.querySelectorAll('.newsletter-signup, .related, .ad-slot')];
      return { room: all.filter(box => box.getClientRects().length > 0).length, seen: all.filter(box => box.checkVisibility({ visibilityProperty: true })).length };
    });
    const { room, seen } = await boxes();
    assert.ok(room > 0 && seen === 0, `${room} of the boxes keep their room, ${seen} are seen`);
    await page.evaluate(() => new Promise(done => {
      addEventListener('scrollend', done, { once: true });
      scrollBy(0, -1500);
    }));
    await until(async () => (await boxes()).room === 0, 'the room given up');
    await leave(browser, tab);
    assert.equal(await page.evaluate(whole), before);
    assert.deepEqual(await browser.errors('extension'), []);
  });

  test(`${name}: what is read stays also where the page has grown above it in between`, async t => {
    const { browser, page } = await begin(t, name, story());
    const { tab, view } = await read(browser, page);
    const set = hide => browser.background(told, tab, { kind: 'set-view', view: { ...view, hide } });
    await set(false);
    // A box ends in view, and what is read is the paragraph behind it.
    const top = () => page.evaluate(async () => {
      await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
      return [...document.querySelectorAll('.related')][1].nextElementSibling.getBoundingClientRect().top;
    });
    await page.evaluate(() => scrollBy(0, [...document.querySelectorAll('.related')][1].nextElementSibling.getBoundingClientRect().top - 60));
    const before = await top();
    await set(true);
    await page.evaluate(() => document.querySelector('.story-text').before(Object.assign(document.createElement('div'), { style: 'height: 500px' })));
    for (const on of [true, false, true]) {
      await set(on);
      assert.ok(Math.abs(await top() - before) <= 1, `${await top()} px, ${before} before`);
    }
    await leave(browser, tab);
  });

  test(`${name}: who looks at what is hidden sees the rest of the page then, and no empty window`, async t => {
    const comments = `<section class="comments" id="comments"><h2>Comments</h2>${`<p>${SENTENCES[0]}</p>`.repeat(60)}</section>`;
    const { browser, page } = await begin(t, name, story().replace('</article>', `</article>${comments}`));
    const { tab, view } = await read(browser, page);
    const set = hide => browser.background(told, tab, { kind: 'set-view', view: { ...view, hide } });
    await set(false);
    await page.evaluate(() => scrollTo(0, document.querySelector('#comments').getBoundingClientRect().top + scrollY + 1500));
    await set(true);
    const seen = await page.evaluate(() => [...document.querySelectorAll('.story-text p')].filter(p => {
      const { top, bottom } = p.getBoundingClientRect();
      return p.checkVisibility({ visibilityProperty: true }) && bottom > 0 && top < innerHeight;
    }).length);
    assert.ok(seen > 0);
    await leave(browser, tab);
  });

  test(`${name}: a line stands where something was, if the reader wants one`, async t => {
    const { browser, page } = await begin(t, name, story());
    const { tab, view } = await read(browser, page);
    const heights = () => page.evaluate(() => [...document.querySelectorAll('.related')].map(e => e.getBoundingClientRect().height));
    assert.deepEqual(await heights(), [0, 0, 0, 0]);
    await browser.background(told, tab, { kind: 'set-view', view: { ...view, placeholders: true } });
    assert.deepEqual(await heights(), [1, 1, 1, 1]);
    const seen = await page.evaluate(() => document.querySelector('.related a').checkVisibility());
    assert.equal(seen, false, 'nothing of the box is drawn');
    await browser.background(told, tab, { kind: 'set-view', view: { ...view, placeholders: true, hide: false } });
    assert.ok((await heights()).every(height => height > 40));
    assert.deepEqual(await browser.errors('extension'), []);
  });

  test(`${name}: a printed page is as its publisher made it`, async t => {
    const { browser, page } = await begin(t, name, story());
    const folder = await mkdtemp(join(tmpdir(), 'wsw-print-'));
    t.after(() => rm(folder, { recursive: true }));
    const picture = async look => {
      await page.emulate(look);
      await page.screenshot(join(folder, 'page.png'));
      return readFile(join(folder, 'page.png'));
    };
    const [screen, paper] = [await picture({}), await picture({ print: true })];
    const { report } = await read(browser, page);
    assert.ok(report.quotes.length > 0 && report.promos.length > 0);
    assert.ok(paper.equals(await picture({ print: true })), 'no mark, and nothing hidden');
    assert.ok(!screen.equals(await picture({})), 'on the screen there are both');
  });

  test(`${name}: what stands in an open shadow tree is hidden, too`, async t => {
    const { browser, page } = await begin(t, name, story(DEEP));
    const before = await page.evaluate(whole);
    const { tab, view } = await read(browser, page);
    const shown = () => page.evaluate(() => document.querySelector('promo-box').shadowRoot.querySelector('h3').checkVisibility());
    assert.equal(await shown(), false);
    await browser.background(told, tab, { kind: 'set-view', view: { ...view, hide: false } });
    assert.equal(await shown(), true);
    await browser.background(told, tab, { kind: 'set-view', view });
    assert.equal(await shown(), false);
    await leave(browser, tab);
    assert.equal(await page.evaluate(whole), before);
    assert.deepEqual(await browser.errors('extension'), []);
  });
}
