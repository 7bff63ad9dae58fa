// What the reader looks at: pop-up, panel and options in both browsers, by accessibility rules and by keyboard alone.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import test from 'node:test';
import { BROWSERS, launch } from './lib/launch.mjs';
import { STRICT, serve } from './lib/site.mjs';

const AXE = new Function(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
const LOOKS = [{}, { dark: true }, { forced: true }];

/** Fails with every rule that is broken, in each look of the view. */
async function isAccessible(view, what) {
  await view.evaluate(AXE);
  for (const look of LOOKS) {
    await view.emulate(look);
    const broken = await view.evaluate(async () => {
      const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
      return violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.html.slice(0, 160)} ${n.failureSummary}`));
    });
    assert.deepEqual(broken, [], `${what}, ${JSON.stringify(look)}`);
  }
  await view.emulate({});
}

const text = view => view.evaluate(() => document.body.innerText);
const focused = view => view.evaluate(() => document.activeElement?.textContent?.trim());
/** Firefox presses no native button by a key that is synthesized: what has the focus is pressed by script, if it is one. */
const pressFocused = view => view.evaluate(() => document.activeElement.matches('.whose button') && document.activeElement.click());
const isRead = view => view.waitFor(() => document.querySelector('.popup section, .panel #speakers') !== null);

/** Opens a browser, our story in it, and what was asked for. */
async function begin(t, name) {
  const site = await serve({ '/': { folder: 'www', csp: STRICT } });
  const browser = await launch(name);
  t.after(() => Promise.all([browser.close(), site.close()]));
  const page = await browser.open(site.url('/story.html'));
  return { browser, site, page };
}

for (const name of BROWSERS) {
  test(`${name}: the pop-up answers in three parts, within the accessibility rules`, async t => {
    const { browser, page } = await begin(t, name);
    const popup = await browser.clickToolbar(page);
    await isRead(popup);
    await popup.waitFor(() => innerWidth >= 320 && innerWidth <= 400);
    for (const key of ['what_happened', 'who_said_what']) {
      assert.match(await text(popup), new RegExp(browser.message(key)));
    }
    await popup.click('summary');
    await isAccessible(popup, 'the pop-up');

    await popup.evaluate(() => document.querySelector('.hidden-blocks button').scrollIntoView({ block: 'center' }));
    await popup.click('.hidden-blocks button');
    await popup.waitFor(again => document.body.innerText.includes(again), browser.message('hide_this'));
    assert.equal(await popup.evaluate(() => document.querySelector('details').open), true, 'the list stays open');

    await popup.click({ text: browser.message('switch_marks') });
    await popup.waitFor(() => document.querySelector('[role="switch"]').getAttribute('aria-checked') === 'false');
    assert.deepEqual(await browser.errors('extension'), []);
  });

  test(`${name}: the panel works by keyboard alone, within the accessibility rules`, async t => {
    const { browser, page } = await begin(t, name);
    await isRead(await browser.clickToolbar(page));
    const panel = await browser.panel(page);
    await isRead(panel);
    await isAccessible(panel, 'the panel');
    await panel.resize(320, 800);
    const fits = () => panel.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
    assert.equal(await fits(), true, 'it fits in 320 px');
    await panel.resize(200, 800);
    assert.equal(await fits(), true, 'it fits in 400 px at twice the size');
    await panel.resize(320, 800);

    await panel.click('h1');
    const quotes = await panel.evaluate(() => [...document.querySelectorAll('.quote')].map(q => q.textContent.trim()));
    assert.ok(quotes.length > 3);
    await panel.press('j');
    assert.equal(await focused(panel), quotes[0]);
    await panel.press('j');
    assert.equal(await focused(panel), quotes[1]);
    await panel.press('k');
    await panel.press('o');
    await panel.waitFor(() => document.activeElement.getAttribute('aria-current') === 'true');

    const open = n => panel.evaluate(n => document.querySelectorAll('button.speaker')[n].getAttribute('aria-expanded'), n);
    const before = await open(1);
    await panel.press('2');
    assert.notEqual(await open(1), before, '2 opens or closes the second speaker');
    await panel.press('2');

    await panel.press('/');
    assert.equal(await panel.evaluate(() => document.activeElement.type), 'search');
    await panel.type('zzz');
    await panel.waitFor(none => document.body.innerText.includes(none), browser.message('nothing_matches'));
    await panel.press('Escape');
    await panel.waitFor(() => document.querySelectorAll('.quote').length > 3);
    assert.equal(await panel.evaluate(() => document.activeElement.value), '', 'the first Escape empties the field');
    await panel.press('Escape');
    assert.equal(await panel.evaluate(() => document.activeElement.className), 'quote', 'the second goes back to the list');

    await panel.press('?');
    await panel.waitFor(() => document.querySelector('#help:popover-open'));
    await isAccessible(panel, 'the keys');
    await panel.press('Escape');
    await panel.waitFor(() => !document.querySelector(':popover-open'));
    await panel.click('[popovertarget="export"]');
    await isAccessible(panel, 'the export menu');
    await panel.press('Escape');

    await panel.click({ text: browser.message('share_heading') });
    await panel.waitFor(() => !document.querySelector('#share table'));
    assert.deepEqual((await browser.background(() => globalThis.browser.storage.sync.get('preferences'))).preferences.closed, ['share']);
    assert.deepEqual(await browser.errors('extension'), []);
  });

  test(`${name}: a wrong speaker is set right at once by keyboard, everywhere, and can be undone`, async t => {
    const { browser, page } = await begin(t, name);
    await isRead(await browser.clickToolbar(page));
    const panel = await browser.panel(page);
    await isRead(panel);
    const reports = () => browser.background(async () => {
      const all = await globalThis.browser.storage.session.get();
      return Object.entries(all).filter(([key]) => key.startsWith('tab:')).map(([, state]) => JSON.parse(state)).map(({ report, read }) => ({ report, read }));
    });
    const [before] = await reports();

    await panel.click('h1');
    await panel.press('j');
    await panel.press('o');
    await panel.waitFor(() => document.querySelector('.whose'));
    await panel.press('w');
    await panel.waitFor(() => document.querySelector('.whose[open]'));
    const chosen = await panel.evaluate(() => document.querySelector('.whose button bdi').textContent);
    await panel.press('Tab');
    await pressFocused(panel);
    await panel.waitFor(corrected => document.querySelector('.counts').innerText.includes(corrected), browser.message('corrections_one', '1'));
    await panel.waitFor(() => document.activeElement.getAttribute('aria-current') === 'true');
    await isAccessible(panel, 'a corrected quotation');
    const [after] = await reports();
    const { speakers, perspectives } = after.report;
    const speaker = speakers.findIndex(({ name }) => name.text === chosen);
    const words = ({ perspectives: { voices } }, i) => voices.filter(v => v.speaker === i).reduce((sum, v) => sum + v.quoted + v.reported, 0);
    assert.ok(words({ perspectives }, speaker) > words(before.report, speaker), 'their share has grown');
    assert.deepEqual(after.read, before.report, 'what was read is kept beside it');

    await panel.press('w');
    await panel.waitFor(() => document.querySelector('.whose[open]'));
    await panel.press('Tab');
    await pressFocused(panel);
    await panel.waitFor(corrected => !document.querySelector('.counts').innerText.includes(corrected), browser.message('corrections_one', '1'));
    assert.deepEqual((await reports())[0].report, before.report);
    assert.deepEqual(await browser.errors('extension'), []);
  });

  test(`${name}: the options keep what is set, within the accessibility rules`, async t => {
    const browser = await launch(name);
    t.after(() => browser.close());
    const options = await browser.options();
    const label = { text: browser.message('set_hide') };
    await options.waitFor(() => document.querySelector('[role="switch"]'));
    await isAccessible(options, 'the options');
    await options.click(label);
    await options.waitFor(() => document.querySelectorAll('[role="switch"]')[2].getAttribute('aria-checked') === 'false');
    await options.reload();
    await options.waitFor(() => document.querySelectorAll('[role="switch"]')[2]?.getAttribute('aria-checked') === 'false');
    assert.deepEqual(await browser.errors('extension'), []);
  });

  test(`${name}: a page that is no story is called what it is`, async t => {
    const browser = await launch(name);
    const site = await serve({ '/short.html': { html: '<!doctype html><title>Hello</title><p>Hello.' } });
    t.after(() => Promise.all([browser.close(), site.close()]));
    const popup = await browser.clickToolbar(await browser.open(site.url('/short.html')));
    await popup.waitFor(short => document.body.innerText.includes(short), browser.message('page_short'));
    await isAccessible(popup, 'the notice');
  });
}
