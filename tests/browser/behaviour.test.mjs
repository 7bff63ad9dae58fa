// What the extension does in a page, and that it leaves the page as it was. Our story, with a policy that lets nothing in.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { BROWSERS, launch, message } from './lib/launch.mjs';
import { STRICT, serve } from './lib/site.mjs';

const STORY = readFileSync(new URL('../../www/story.html', import.meta.url), 'utf8');

/** The same paper on one page, with a script that goes to another story in the same document. */
const SHELL = STORY.replace('</body>', '<script src="/app.js"></script></body>');
const APP = `
document.addEventListener('next-story', () => {
  history.pushState(null, '', '/second');
  document.title = 'Ferry strike ends';
  document.querySelector('h1').textContent = 'Ferry strike ends after a night of talks';
  const body = document.querySelector('.article__body');
  const lines = [
    'The ferries of Veldmar will sail again from Friday after the crews and the harbour board agreed on new rosters early on Thursday, which ends a strike of nine days that had cut the islands off.',
    '“We slept on chairs and we signed on napkins,” said Bettina Orr, who leads the harbour board. “The napkins are legally binding.”',
    'The crews had asked for a second mate on night sailings, and the board had refused it twice because of its cost, which it puts at half a million crowns in a year with a full timetable.',
    'Passengers who had bought tickets for the days of the strike can use them until the end of the year, and the board will answer complaints by the end of November, it announced.',
  ];
  body.replaceChildren(...lines.map(line => {
    const p = document.createElement('p');
    p.textContent = line;
    return p;
  }));
});`;

/** Texts under all marks, in the order of the page. */
const marked = () => {
  const ranges = [...CSS.highlights.values()].flatMap(highlight => [...highlight]);
  ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
  return ranges.map(range => range.toString());
};
const hasMark = part => {
  for (const highlight of CSS.highlights.values()) for (const range of highlight) if (range.toString().includes(part)) return true;
  return false;
};
const isShown = part => document.querySelector(part).checkVisibility();
const reportOf = async () => {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const name = `tab:${tab.id}`;
  return (await browser.storage.session.get(name))[name]?.report ?? null;
};
const tellPage = async kind => {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return browser.tabs.sendMessage(tab.id, { kind });
};

for (const name of BROWSERS) {
  describe(name, () => {
    let site;
    let browser;
    before(async () => {
      site = await serve({
        '/': { folder: 'www', csp: STRICT },
        '/app': { html: SHELL, csp: STRICT },
        '/second': { html: SHELL, csp: STRICT },
        '/app.js': { html: APP, headers: { 'content-type': 'text/javascript' } },
      });
    });
    after(() => site?.close());
    beforeEach(async () => {
      browser = await launch(name);
    });
    afterEach(async () => {
      const errors = await browser.errors('extension');
      await browser.close();
      assert.deepEqual(errors, []);
    });

    const open = async path => {
      const page = await browser.open(site.url(path));
      await browser.clickToolbar(page);
      await page.waitFor(hasMark, 'undersides of clouds');
      return page;
    };

    test('what is marked is what was quoted, word for word', async () => {
      const page = await open('/story.html');
      const report = await browser.background(reportOf);
      const texts = await page.evaluate(marked);
      const direct = report.quotes.filter(quote => quote.kind === 'direct').flatMap(quote => quote.content);
      assert.ok(direct.length > 8);
      for (const { text } of direct) assert.ok(texts.includes(text), `${text} is marked`);
    });

    test('promos are hidden, the switch brings them back and takes them away, and the story stays', async () => {
      const page = await open('/story.html');
      await page.waitFor(() => !document.querySelector('.newsletter-signup').checkVisibility());
      for (const part of ['.related-stories', '.share-bar', '.author-bio', '.app-promo']) {
        assert.equal(await page.evaluate(isShown, part), false, part);
      }
      for (const part of ['h1', 'figcaption', '.article__standfirst', '.article__body > p', '.article__body h2']) {
        assert.equal(await page.evaluate(isShown, part), true, part);
      }
      const popup = (await browser.popup()) ?? (await browser.clickToolbar(page));
      await popup.click({ text: message('switch_hide') });
      await page.waitFor(() => document.querySelector('.newsletter-signup').checkVisibility());
      await popup.click({ text: message('switch_hide') });
      await page.waitFor(() => !document.querySelector('.newsletter-signup').checkVisibility());
    });

    test('another story in the same document is read anew', async () => {
      const page = await open('/app');
      await page.evaluate(() => void document.dispatchEvent(new Event('next-story')));
      await page.waitFor(hasMark, 'signed on napkins');
      assert.equal(await page.evaluate(hasMark, 'undersides of clouds'), false);
    });

    test('a quotation that changes under us is no longer marked as it was', async () => {
      const page = await open('/story.html');
      await page.evaluate(() => {
        const paragraph = [...document.querySelectorAll('p')].find(p => p.textContent.includes('undersides of clouds'));
        paragraph.firstChild.data = paragraph.firstChild.data.replace('undersides', 'silver linings');
      });
      await page.waitFor(() => ![...CSS.highlights.values()].some(h => [...h].some(r => r.toString().includes('undersides'))));
    });

    test('told to stop, it leaves the page as it was, attribute for attribute', async () => {
      const page = await browser.open(site.url('/story.html'));
      const before = await page.evaluate(() => document.documentElement.outerHTML);
      await browser.clickToolbar(page);
      await page.waitFor(() => !document.querySelector('.newsletter-signup').checkVisibility());
      await browser.background(tellPage, 'stop');
      await page.waitFor(() => CSS.highlights.size === 0);
      assert.equal(await page.evaluate(() => document.documentElement.outerHTML), before);
      assert.equal(await page.evaluate(isShown, '.newsletter-signup'), true);
    });

    test('a background that was stopped answers the next wish', async () => {
      const page = await open('/story.html');
      await browser.stopBackground();
      const popup = (await browser.popup()) ?? (await browser.clickToolbar(page));
      await popup.click({ text: message('switch_marks') });
      await page.waitFor(() => CSS.highlights.size === 0 || [...CSS.highlights.values()].every(h => h.size === 0));
    });
  });
}
