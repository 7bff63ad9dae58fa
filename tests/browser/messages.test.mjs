// Who may say what to the background. The threats, each with its test, stand in tests/THREATS.md.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { stranger } from './lib/copies.mjs';
import { BROWSERS, launch } from './lib/launch.mjs';
import { leave, marked, read } from './lib/reading.mjs';
import { serve } from './lib/site.mjs';
import { until } from './lib/wait.mjs';

/** Runs in the background: sends messages from the page scripts' own world, as somebody could who has taken over the process of the page. */
async function fromPage(tab, messages) {
  const [{ result }] = await browser.scripting.executeScript({
    target: { tabId: tab },
    args: [messages],
    func: all => Promise.all(all.map(message => browser.runtime.sendMessage(message).then(value => value ?? null, () => null))),
  });
  return result;
}

/** Runs in the background: the same from the frames of the page. */
async function fromFrames(tab, messages) {
  const results = await browser.scripting.executeScript({
    target: { tabId: tab, allFrames: true },
    args: [messages],
    func: all => window !== top && Promise.all(all.map(message => browser.runtime.sendMessage(message).then(value => value ?? null, () => null))),
  });
  return results.map(({ result }) => result).filter(Boolean);
}

/** Runs in a page of an extension. */
const fromView = messages =>
  Promise.all(messages.map(message => chrome.runtime.sendMessage(message).then(value => value ?? null, () => null)));

/** Runs in the background: all that is kept, and the word of the page scripts. */
async function kept(tab) {
  const { session, local, sync } = browser.storage;
  const [known, hand, preferences] = await Promise.all([session.get(), local.get(), sync.get()]);
  const state = known[`tab:${tab}`] && JSON.parse(known[`tab:${tab}`]);
  return { all: JSON.stringify([known, hand, preferences]), state, key: known[`key:${tab}`], hand: hand.hand };
}

/** Something with one fault each: `faults` are what some of its fields are instead. */
const each = (whole, faults) => faults.map(fault => ({ ...whole, ...fault }));
/** What is no index. */
const NO_INDEX = [-1, 0.5, '0', null, undefined, [0], 2 ** 32];

/** A page without a fault. */
const pageOf = url => ({
  url, title: 'Pier', lang: 'en', cut: false,
  meta: { types: [], headline: '', description: '', authors: [], site: '', published: '', body: '' },
  blocks: [
    { parent: null, tag: 'article', text: '' },
    { parent: 0, tag: 'h1', text: 'Pier stays open' },
    { parent: 0, tag: 'p', text: '“We stay,” said Ada Finch.', inlines: [{ kind: 'link', start: 1, end: 3 }], class: 'a', hints: '', role: '', media: 0, controls: 0, held: false },
  ],
});

for (const name of BROWSERS) {
  describe(`messages in ${name}`, () => {
    let browser, site, page, tab, word, view, was;
    before(async () => {
      site = await serve({
        '/': { folder: 'tests/browser/site' },
        '/framed.html': { html: '<!doctype html><title>Frames</title><article><h1>Frames</h1><p>“We stay,” said Ada Finch.</article><iframe src="/pier.html"></iframe>' },
      });
      browser = await launch(name, { size: { width: 900, height: 700 } });
      page = await browser.open(site.url('/pier.html'));
    });
    after(() => Promise.all([browser?.close(), site?.close()]));

    /** Reads a page, and gives what is known of it. */
    async function begin(path = '/pier.html') {
      await page.goto(site.url(path));
      ({ tab, view } = await read(browser, page));
      was = await browser.background(kept, tab);
      word = was.key;
    }
    const send = messages => browser.background(fromPage, tab, messages);
    const now = () => browser.background(kept, tab);
    const walked = () => ({ kind: 'walked', page: pageOf(site.url('/pier.html')), key: word, shown: [] });
    const change = { quote: 0, owner: 'nobody', index: 0 };

    test('messages of a page with one fault are not answered and change nothing; without it, they are', async () => {
      await begin();
      const none = [null, 1, 'walked', [], {}, { kind: 1 }, { kind: 'unknown' }, { kind: 'constructor' }, { kind: '__proto__' }];
      const whole = walked();
      const faulty = [
        ...each(whole, [
          ...[null, 7, 'x', { ...whole.page, blocks: 'x' }, { ...whole.page, blocks: undefined }, { ...whole.page, url: 1 },
            { ...whole.page, url: undefined }, { ...whole.page, url: [whole.page.url] }, { ...whole.page, url: 'pier' }, { ...whole.page, url: site.other('/pier.html') },
            { ...whole.page, url: 'https://elsewhere.example/' }].map(page => ({ page })),
          ...[undefined, 7, '', 'abcdefghi', 'abcdefghijk', 'Abcdefghij', 'KEY } * { display: none'].map(key => ({ key })),
          ...[null, 0, {}, ...NO_INDEX.map(index => [index])].map(shown => ({ shown })),
        ]),
        ...each({ kind: 'entered' }, [{}, { key: 7 }, { key: 'KEY } * { display: none' }]),
        ...each({ kind: 'stopped' }, [{}, { key: 'abcdefghij' }, { key: [word] }]),
        ...each({ kind: 'shown' }, [{}, { lost: 'all' }, ...NO_INDEX.map(index => ({ lost: [index] }))]),
        ...['selected', 'citation', 'show-in-panel'].flatMap(kind => each({ kind }, NO_INDEX.map(quote => ({ quote })))),
        { kind: 'citation', quote: 1e9 },
        ...each({ kind: 'correct' }, [
          {}, { change: null }, { change: {} }, { change: { ...change, owner: 'somebody' } }, { change: { ...change, owner: undefined } },
          ...NO_INDEX.flatMap(index => [{ change: { ...change, quote: index } }, { change: { ...change, index } }]),
        ]),
      ];
      const answers = await send([...none, ...faulty]);
      assert.deepEqual(faulty.filter((_, i) => answers[none.length + i] !== null), []);
      assert.deepEqual(answers.slice(0, none.length).filter(Boolean), []);
      assert.equal((await now()).all, was.all);

      // Each of them does something when nothing is wrong with it.
      const { quotes } = was.state.report;
      assert.deepEqual(await send([{ kind: 'shown', lost: [] }, { kind: 'show-in-panel', quote: 1 }]), [true, false]);
      assert.equal((await now()).state.view.selected, 1);
      await send([{ kind: 'selected', quote: 0 }]);
      assert.equal((await now()).state.view.selected, 0);
      const [citation] = await send([{ kind: 'citation', quote: 0 }]);
      assert.ok(citation.includes(quotes[0].content[0].text.slice(1, 9)), citation);
      assert.deepEqual(await send([{ kind: 'correct', change }]), [true]);
      assert.equal((await now()).state.report.quotes[0].speaker, null);
      const [answer] = await send([walked()]);
      assert.equal(answer.kind, 'report');
      assert.equal(answer.report.title, 'Pier stays open');
      await send([{ kind: 'stopped', key: word }]);
      assert.deepEqual([(await now()).state, (await now()).key], [undefined, undefined]);
    });

    test('what only our own views may ask for, no page gets, and no frame of it gets anything', async () => {
      await begin('/framed.html');
      const mark = { block: 0, start: 0, end: 1 };
      const views = [
        { kind: 'read', tab }, { kind: 'set-view', tab, view: { ...view, marks: false } }, { kind: 'reveal', tab, mark },
        { kind: 'correct', tab, change }, { kind: 'stop', tab }, { kind: 'forget-choices' },
        { kind: 'choose', host: '127.0.0.1', signature: 'p', wish: 'hide' },
      ];
      // `correct` is the page scripts' word, too, with other fields.
      const own = views.map(({ change, ...message }) => message);
      assert.deepEqual((await send(own)).filter(Boolean), []);
      const pages = [
        { ...walked(), page: pageOf(site.url('/framed.html')) }, { kind: 'entered', key: word }, { kind: 'shown', lost: [] },
        { kind: 'selected', quote: 0 }, { kind: 'show-in-panel', quote: 0 }, { kind: 'citation', quote: 0 }, { kind: 'correct', change },
        { kind: 'stopped', key: word },
      ];
      const all = [...views, ...pages];
      assert.deepEqual(await browser.background(fromFrames, tab, all), [all.map(() => null)]);
      assert.equal((await now()).all, was.all);
      await leave(browser, tab);
    });

    test('another extension is not heard, whatever it says', async t => {
      await begin();
      const other = stranger();
      t.after(() => other.remove());
      const place = await browser.open(`${await browser.neighbour(other.folder)}page.html`);
      const id = await browser.background(() => globalThis.browser.runtime.id);
      const all = [{ kind: 'stop', tab }, { kind: 'stopped', key: word }, { kind: 'set-view', tab, view: { ...view, marks: false } }, { kind: 'citation', quote: 0 }];
      const answers = await place.evaluate((id, all) =>
        Promise.all(all.map(message => chrome.runtime.sendMessage(id, message).then(() => 'heard', error => error.message))), id, all);
      for (const answer of answers) assert.match(answer, /Receiving end does not exist/);
      assert.equal((await now()).all, was.all);
      await place.close();
      await leave(browser, tab);
    });

    test('messages of a view with one fault change nothing; without it, they do', async () => {
      await begin();
      const options = await browser.options();
      const choice = { kind: 'choose', host: 'tide.example', signature: 'aside.more<div.body', wish: 'hide' };
      const marks = { kind: 'set-view', tab, view: { ...view, marks: false } };
      const mark = was.state.report.quotes[0].content[0].mark;
      const faulty = [
        ...['read', 'stop', 'reveal', 'correct', 'set-view'].flatMap(kind =>
          each({ kind, view: marks.view, mark, change }, [-1, '0', null, undefined].map(tab => ({ tab })))),
        ...each(marks, [
          null, {}, ...['marks', 'hide', 'placeholders', 'reported'].flatMap(on => each(view, [{ [on]: 1 }, { [on]: undefined }])),
          ...NO_INDEX.filter(index => index !== null).flatMap(index => each(view, [{ only: index }, { selected: index }])),
          ...NO_INDEX.flatMap(index => each(view, [{ shown: [index] }])), ...each(view, [{ shown: null }]),
        ].map(view => ({ view }))),
        ...each({ kind: 'reveal', tab }, [
          null, {}, ...['block', 'start', 'end'].flatMap(part => NO_INDEX.map(index => ({ ...mark, [part]: index }))),
        ].map(mark => ({ mark }))),
        ...each({ kind: 'correct', tab }, [{}, { change: null }, { change: { ...change, owner: 'somebody' } }, { change: { ...change, quote: -1 } }]),
        ...each(choice, [
          ...[undefined, 7, '', 'tide.example/', 'https://tide.example', 'tide example', 'TIDE.example', 'tide.example:80', '@tide.example'].map(host => ({ host })),
          ...[undefined, 7, '', 'aside more', 'a\nb', 'a“b', 'a"b', 'a'.repeat(1001)].map(signature => ({ signature })),
          ...[undefined, 7, '', 'all'].map(wish => ({ wish })),
        ]),
      ];
      const answers = await options.evaluate(fromView, faulty);
      assert.deepEqual(faulty.filter((_, i) => answers[i] !== null), []);
      assert.equal((await now()).all, was.all);
      assert.ok((await page.evaluate(marked)).length > 0);

      await options.evaluate(fromView, [marks]);
      assert.equal((await now()).state.view.marks, false);
      assert.deepEqual(await options.evaluate(fromView, [{ kind: 'reveal', tab, mark }, { kind: 'correct', tab, change }]), [true, true]);
      assert.equal((await now()).state.report.quotes[0].speaker, null);
      await options.evaluate(fromView, [choice]);
      assert.deepEqual((await now()).hand, [{ host: 'tide.example', choices: { show: [], hide: [choice.signature] } }]);
      await options.evaluate(fromView, [{ kind: 'forget-choices' }]);
      assert.deepEqual((await now()).hand, []);
      await options.evaluate(fromView, [{ kind: 'stop', tab }]);
      await until(async () => !(await now()).state, 'the page to be left');
      await options.close();
    });

    test('a page that is no page is refused, one that is only odd is read, and the next one, too', async () => {
      await begin();
      const whole = walked();
      const [first, second, third] = whole.page.blocks;
      const withPage = fault => ({ ...whole, page: { ...whole.page, ...fault } });
      const withBlock = fault => withPage({ blocks: [first, second, { ...third, ...fault }] });
      const withInline = fault => withBlock({ inlines: [{ ...third.inlines[0], ...fault }] });
      const refused = [
        ...[{ title: 5 }, { lang: 7 }, { meta: 5 }, { meta: { ...whole.page.meta, types: [1] } }, { cut: 'no' }, { blocks: [first, null] }, { blocks: [7] }].map(withPage),
        ...[{ parent: 'x' }, { parent: -1 }, { parent: 0.5 }, { parent: 2 ** 32 }, { tag: 1 }, { text: 7 }, { class: [] }, { media: -1 },
          { controls: '1' }, { held: 1 }, { inlines: {} }, { inlines: [null] }].map(withBlock),
        ...[{ kind: 'bold' }, { start: -1 }, { end: '3' }, { end: undefined }].map(withInline),
      ];
      const odd = [
        ...[{ parent: 2 }, { parent: 1e9 }, { parent: null }, { text: '\ud800 “Half,” said Ada.' }, { text: '' }].map(withBlock),
        ...[{ start: 9, end: 4 }, { end: 4e9 }].map(withInline),
        withPage({ blocks: [] }),
        withPage({ blocks: Array.from({ length: 3 }, () => ({ ...third, parent: 1 })) }),
        withPage({ blocks: Array.from({ length: 2_000 }, (_, i) => ({ ...third, parent: i ? i - 1 : null })) }),
      ];
      for (const [messages, kind] of [[refused, 'failed'], [odd, 'report'], [[whole], 'report']]) {
        const answers = await send(messages);
        assert.deepEqual(messages.filter((_, i) => answers[i]?.kind !== kind).map(message => JSON.stringify(message).slice(0, 500)), []);
      }
      await page.goto(site.url('/quarry.html'));
      await until(async () => !(await now()).state, 'the page to be forgotten');
      await page.goto(site.url('/pier.html'));
      assert.equal((await read(browser, page)).phase, 'ready');
    });
  });
}
