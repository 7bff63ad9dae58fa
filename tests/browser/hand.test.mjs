// The reader's hand: what the reader wants to see, or not to see, is remembered for the site and can be taken back.

import assert from 'node:assert/strict';
import test from 'node:test';
import { BROWSERS, launch } from './lib/launch.mjs';
import { STRICT, serve } from './lib/site.mjs';
import { until } from './lib/wait.mjs';

const PARAGRAPHS = [
  'The lighthouse keepers of Port Ansa said on Friday that the lamp on the north cape would burn all summer, because the fleet had asked for it.',
  '“We have oil for two years,” said Runa Stavik, who has kept the lamp since 1998. “What we lack is somebody to climb the stairs at four in the morning.”',
  'The harbour office told the crews by letter that three more people would be hired, and that the money had been set aside in the autumn.',
  'Olle Brandvik, who sails the mail boat, told reporters that he had steered by that lamp for thirty years. “Without it I would be a farmer,” he said.',
  'The council will decide on 14 June who climbs the stairs, and whether the old horn is repaired, according to its published agenda.',
];
const MIDDLE = `<div class="weather-note"><p>A mild night, wind from the south.</p></div>
  <div class="newsletter-signup" id="nl-NUMBER"><h3>Sign up for our newsletter</h3><p>Get the best of Port Ansa in your inbox.</p>
  <form><input type="email"><button>Sign up</button></form></div>`;
const END = '<section class="related-stories"><h2>Related stories</h2><ul><li><a href="/a">Ferry fares rise</a></li><li><a href="/b">New pilot named</a></li></ul></section>';

const story = number => {
  const [first, ...rest] = PARAGRAPHS.map(p => `<p>${p}</p>`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Lamp of Port Ansa to burn all summer</title>
    <meta property="og:type" content="article"><main><article><h1>Lamp of Port Ansa to burn all summer</h1>
    <div class="story-text">${first}${MIDDLE.replace('NUMBER', number)}${rest.join('')}</div></article>${END}</main>`;
};

const NEWSLETTER = '.newsletter-signup';
const WEATHER = '.weather-note';
const RELATED = '.related-stories';

const isHidden = (page, selector) => page.waitFor(s => !document.querySelector(s).checkVisibility(), selector);
const isShown = (page, selector) => page.waitFor(s => document.querySelector(s).checkVisibility(), selector);

/** Opens a story and has it read; the list of what is hidden is open in the pop-up. */
async function read(browser, url) {
  const page = await browser.open(url);
  const popup = await browser.clickToolbar(page);
  await isHidden(page, RELATED);
  await popup.click('summary');
  return { page, popup };
}

async function begin(t, name) {
  const html = number => ({ html: story(number), csp: STRICT });
  const site = await serve({ '/one.html': html('1204'), '/two.html': html('88') });
  const browser = await launch(name);
  t.after(() => Promise.all([browser.close(), site.close()]));
  return { browser, one: site.url('/one.html'), two: site.url('/two.html') };
}

/** The pop-up goes when the reader looks elsewhere; without a window, only when it is told. */
async function shut(browser, popup) {
  if (!(await browser.popup())) return;
  await popup.evaluate(() => void setTimeout(() => window.close()));
  await until(async () => !(await browser.popup()), 'the pop-up to go');
}

/** Presses a button in the list, which the foot of the pop-up may cover. */
async function press(popup, text) {
  await popup.waitFor(text => {
    const button = [...document.querySelectorAll('.hidden-blocks button')].find(b => b.textContent === text && b.checkVisibility());
    button?.scrollIntoView({ block: 'center' });
    return button !== undefined;
  }, text);
  await popup.click({ text });
}

const kept = browser => browser.background(async () => (await globalThis.browser.storage.local.get('hand')).hand);

/** Opens the context menu on something and chooses “Hide this, too”. */
async function hide(browser, page, selector) {
  await page.evaluate(s => document.querySelector(s).dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, composed: true })), selector);
  await browser.chooseInMenu(page, 'hide-this');
}

for (const name of BROWSERS) {
  test(`${name}: what the reader wants to see stays on every page of the site, until it is taken back`, async t => {
    const { browser, one, two } = await begin(t, name);
    const first = await read(browser, one);
    await isHidden(first.page, NEWSLETTER);
    const heard = await first.popup.waitFor(() => document.querySelector('[role="status"]').textContent);
    assert.equal(heard, browser.message('heard_hidden_other', 2));
    await press(first.popup, browser.message('choice_show'));
    await isShown(first.page, NEWSLETTER);
    await first.popup.waitFor(text => document.querySelector('[role="status"]').textContent === text, browser.message('heard_hidden_one', 1));
    assert.deepEqual(await kept(browser), [
      { host: '127.0.0.1', choices: { show: ['div.newsletter-signup<div.story-text'], hide: [] } },
    ]);

    await shut(browser, first.popup);
    const second = await read(browser, two);
    await isShown(second.page, NEWSLETTER);
    await press(second.popup, browser.message('choice_undo_show'));
    await isHidden(second.page, NEWSLETTER);
    await isHidden(first.page, NEWSLETTER);
    assert.deepEqual(await kept(browser), []);
    assert.deepEqual(await browser.errors('extension'), []);
  });

  test(`${name}: what the reader hides is hidden on every page of the site, until it is taken back`, async t => {
    const { browser, one, two } = await begin(t, name);
    const first = await read(browser, one);
    await isShown(first.page, WEATHER);
    await hide(browser, first.page, `${WEATHER} p`);
    await isHidden(first.page, WEATHER);

    await shut(browser, first.popup);
    const second = await read(browser, two);
    await isHidden(second.page, WEATHER);
    assert.equal(await second.page.evaluate(() => document.querySelectorAll('article p').length), 7, 'nothing is taken out');
    await press(second.popup, browser.message('choice_forget'));
    await isShown(second.page, WEATHER);
    await isShown(first.page, WEATHER);
    assert.deepEqual(await browser.errors('extension'), []);
  });

  test(`${name}: the story itself is not hidden, and the pop-up says why`, async t => {
    const { browser, one } = await begin(t, name);
    const { page } = await read(browser, one);
    await hide(browser, page, '.story-text > p');
    const popup = await until(() => browser.popup(), 'the pop-up');
    await popup.waitFor(text => document.body.innerText.includes(text), browser.message('note_hide_refused'));
    await isShown(page, '.story-text > p');
    assert.deepEqual((await kept(browser)) ?? [], []);
    assert.deepEqual(await browser.errors('extension'), []);
  });

  test(`${name}: the options list what was chosen, and forget it one by one or as a whole`, async t => {
    const { browser, one } = await begin(t, name);
    const { page, popup } = await read(browser, one);
    await press(popup, browser.message('choice_show'));
    await isShown(page, NEWSLETTER);
    await hide(browser, page, WEATHER);
    await isHidden(page, WEATHER);

    const options = await browser.options();
    const listed = n => options.waitFor(n => document.querySelectorAll('#choices code').length === n, n);
    await listed(2);
    await options.click({ text: browser.message('choices_remove', '127.0.0.1', 'div.weather-note<div.story-text') });
    await listed(1);
    await isShown(page, WEATHER);
    await options.click({ text: browser.message('choices_forget_all') });
    await options.waitFor(text => document.body.innerText.includes(text), browser.message('choices_none'));
    await isHidden(page, NEWSLETTER);
    assert.deepEqual(await browser.errors('extension'), []);
  });
}
