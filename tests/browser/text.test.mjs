// What a page says stays text in whatever shows it: never markup, a link, or a turn of what stands around it; and no name
// is taken for another that looks alike.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { BROWSERS, launch } from './lib/launch.mjs';
import { known, told } from './lib/reading.mjs';
import { serve } from './lib/site.mjs';
import { until } from './lib/wait.mjs';

const PIER = readFileSync(new URL('site/pier.html', import.meta.url), 'utf8');
const IMAGE = '<img src=x onerror="document.title=1">';
const LINK = '<a href="javascript:document.title=2">Click</a>';
const SCRIPT = '<script>document.title=3</script>';
/** Ends what isolates the words, and turns all that follows. */
const TURN = '\u2069\u202e';
/** The same as a name with a Latin `a`. */
const ALIKE = 'M\u0430rta Lindqvist';

const escaped = text => text.replaceAll('<', '&lt;');
const PAGE = PIER
  .replace('<title>', `<meta property="og:site_name" content="The Tide${TURN}"><title>`)
  .replace('<h1>', `<h1>${escaped(LINK)}${TURN} `)
  .replace('“We cannot ask', `“${escaped(SCRIPT)}${TURN} We cannot ask`)
  .replace('over its safety', `${escaped(IMAGE)}${TURN} over its safety`)
  .replace('Opponents said', `“It is a shame,” said ${ALIKE}, a teacher. Opponents said`)
  .replace('Mr. Reyes promised', `The ${TURN}spokeswoman promised`)
  .replace('he said. The court', 'she said. The court');

/** What stands in a view or in the card that is not as we write it, and what can be read there. */
function look(root = document.body) {
  const strange = 'a, base, embed, form, frame, iframe, img, link, math, meta, object, script, style, svg, template, [href], [src], [srcdoc], [action], [formaction]';
  const handles = element => [...element.attributes].some(({ name }) => name.startsWith('on'));
  const all = [...root.querySelectorAll('*')];
  const turned = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    if (text.parentElement.closest('bdi')) continue;
    // Our words, but for the page's in their midst, run from left to right.
    let inside = 0;
    let before;
    for (const [at, c] of [...text.data].entries()) {
      inside = /[\u2066-\u2068]/.test(c) ? inside + 1 : c === '\u2069' ? Math.max(0, inside - 1) : inside;
      if (inside !== 0 || !/\p{L}/u.test(c)) continue;
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      const now = range.getBoundingClientRect();
      if (before?.top === now.top && before.left > now.left) turned.push(text.data);
      before = now;
    }
  }
  return {
    odd: { strange: [...all.filter(e => e.matches(strange) || handles(e))].map(e => e.outerHTML), turned: [...new Set(turned)] },
    text: root.textContent,
    title: document.title,
  };
}

/** Runs in the background: looks at the card that is open in a page. */
const lookAtCard = {
  toString: () => `async tab => {
    const [{ result }] = await browser.scripting.executeScript({
      target: { tabId: tab },
      func: () => {
        const host = document.documentElement.lastElementChild;
        // Firefox gives its scripts the property, Chromium the function.
        return (${look})(host.openOrClosedShadowRoot ?? browser.dom.openOrClosedShadowRoot(host));
      },
    });
    return result;
  }`,
};

/** Runs in the background: as if the page had begun everything that is shown of it with these words. */
async function spoil(words) {
  const shown = ['authors', 'published', 'site', 'text', 'title', 'words'];
  const spoilt = (value, key) => {
    if (typeof value === 'string') return shown.includes(key) ? words + value : value;
    if (Array.isArray(value)) return value.map(item => spoilt(item, key));
    return value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([k, v]) => [k, spoilt(v, k)])) : value;
  };
  const all = await browser.storage.session.get();
  const key = Object.keys(all).find(key => key.startsWith('tab:'));
  const state = JSON.parse(all[key]);
  await browser.storage.session.set({ [key]: JSON.stringify({ ...state, report: spoilt(state.report) }) });
}

/** Runs in the page: the caret goes into a quotation, and its card opens. */
const caretInto = words => {
  const ranges = [...CSS.highlights.values()].flatMap(highlight => [...highlight]);
  const range = ranges.find(range => range.toString().includes(words));
  getSelection().collapse(range.startContainer, range.startOffset + 3);
};
const isCardOpen = () => [...document.documentElement.lastElementChild.attributes].some(({ name }) => name.endsWith('-card'));

for (const name of BROWSERS) {
  test(`${name}: text of a page never becomes markup, a link, or a turn of what stands around it`, async t => {
    const site = await serve({ '/': { html: PAGE } });
    const browser = await launch(name, { size: { width: 900, height: 700 } });
    t.after(() => Promise.all([browser.close(), site.close()]));
    const isClean = ({ odd, text, title }, ...words) => {
      for (const some of words) assert.ok(text.includes(some), `${some} in ${text}`);
      assert.deepEqual(odd, { strange: [], turned: [] });
      assert.ok(!/^\d$/.test(title), title);
    };
    const page = await browser.open(site.url('/'));
    const popup = await browser.clickToolbar(page);
    const { tab, report, view } = await until(async () => {
      const now = await browser.background(known);
      return now?.phase === 'ready' && now;
    }, 'the report');
    const isThere = words => document.body.textContent.includes(words);
    await popup.waitFor(isThere, IMAGE);
    isClean(await popup.evaluate(look), SCRIPT, 'The \u202espokeswoman', ALIKE, 'Marta Lindqvist');
    const panel = await browser.panel(page);
    await panel.waitFor(isThere, SCRIPT);
    isClean(await panel.evaluate(look), LINK, 'The Tide\u202e', 'The \u202espokeswoman', ALIKE, 'Marta Lindqvist');
    // Who looks like another is another.
    const names = await panel.evaluate(() => [...document.querySelectorAll('.cast .speaker .name bdi')].map(e => e.textContent));
    assert.deepEqual(names.filter(name => name.includes('Lindqvist')).sort(), ['Marta Lindqvist', ALIKE]);

    // The card, with a sentence of ours around the page's words.
    await page.evaluate(caretInto, 'This is not over');
    await page.waitFor(isCardOpen);
    const pronoun = report.quotes.find(({ why }) => why.rule === 'speaker-pronoun-before' && why.words[1].includes(TURN));
    assert.ok(pronoun, JSON.stringify(report.quotes.map(({ why }) => why)));
    isClean(await browser.background(lookAtCard, tab), 'The \u202espokeswoman');
    // Whatever the core may take for a name, a role or a reason.
    const spoilt = `${IMAGE}${TURN}`;
    const speakers = report.speakers.map(speaker => ({ ...speaker, name: { ...speaker.name, text: spoilt + speaker.name.text }, role: { ...speaker.name, text: spoilt } }));
    const quotes = report.quotes.map(quote => ({ ...quote, why: { ...quote.why, words: quote.why.words.map(word => spoilt + word) } }));
    await browser.background(told, tab, { kind: 'corrected', report: { ...report, speakers, quotes }, view });
    isClean(await browser.background(lookAtCard, tab), `“\u2068${IMAGE}`, `${IMAGE}\u202eThe`);
    await browser.background(spoil, spoilt);
    for (const view of [panel, await browser.clickToolbar(page)]) {
      await view.waitFor(isThere, `${IMAGE}\u202e`);
      isClean(await view.evaluate(look), `${IMAGE}\u202eMarta`);
    }

    // What the reader chose for a site is told by the site's own markup.
    const options = await browser.options();
    const signature = 'aside.\u2069\u202e<img/src=x/onerror=document.title=4>';
    await options.evaluate(signature => chrome.runtime.sendMessage({ kind: 'choose', host: 'tide.example', signature, wish: 'hide' }), signature);
    await options.waitFor(isThere, 'onerror');
    isClean(await options.evaluate(look), 'aside.\u202e<img/src=x/onerror=document.title=4>');
    assert.ok(!/^\d$/.test(await page.evaluate(() => document.title)));
  });
}
