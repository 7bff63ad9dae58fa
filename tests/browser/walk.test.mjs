// The walker in real browsers: what of a page is read, and that every unit of it leads back to where it stands.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { BROWSERS, launch } from './lib/launch.mjs';
import { STRICT, serve } from './lib/site.mjs';

/** Runs in the page. The blocks, a line each: depth, tag, id, text. */
async function outline() {
  const { page, places } = await Walk.walk();
  const depths = [];
  return page.blocks.map(({ parent, tag, text }, i) => {
    depths[i] = parent === null ? 0 : depths[parent] + 1;
    const { element, anonymous } = places[i];
    const id = anonymous || !element.id ? '' : `#${element.id}`;
    return `${' '.repeat(depths[i])}${tag}${tag === '#text' ? '' : id}${text && ` ${JSON.stringify(text)}`}`;
  });
}

const OUTLINE = `
body
 p#spaces "Two spaces and a thin one"
 p#inline "“He said so,” wrote the paper."
 p#astral "𝒳 and 👩‍🚒 and e\u0301 “hy\u00adphen” \u200fשלום\u200e end"
 p#lines "One\\ntwo\\nthree"
 p#paragraphs
  #text "First"
  #text "Second and"
  #text "third"
 div#mixed
  #text "Loose"
  p "inner"
  #text "tail of it"
 p#hidden "Seen but seen end."
 p#cap "The river rose."
 div#row
  a "Left"
  a "Right"
 p#chip "A chip stays."
 a#card
  h3 "Card title"
  #text "Card text"
 pre#pre "kept\\nlines"
 p#pre-line
  #text "One line\\nnext line"
  #text "new part"
 p#weights "A heavy word, a drawn quotation, at noon."
 section#shadow
  p "Shadow before."
  p "Slotted text."
 details#closed
  summary "More"
 details#open
  summary "Less"
  p "Open."
 form#form
  #text "Name"
  button "Send"
 figure#figure
  figcaption "A picture."
 p#last "The end."
`.trim();

/** Runs in the page. Every unit of every block whose place in the document holds something else, or nothing. */
async function strays() {
  const { page, places } = await Walk.walk();
  const wrong = [];
  for (const [i, { text }] of page.blocks.entries()) {
    if (text === '') continue;
    const { run } = places[i];
    for (let at = 0; at < text.length; at++) {
      const there = TextRun.ranges(run, at, at + 1).map(range => range.toString()).join('|');
      const same = there === text[at] || (text[at] === ' ' && /^\s$/u.test(there)) || (text[at] === '\n' && there === '');
      if (!same) wrong.push(`${JSON.stringify(text)} at ${at}: ${JSON.stringify(there)}`);
    }
  }
  return wrong;
}

for (const name of BROWSERS) {
  describe(`walk in ${name}`, () => {
    let browser, site, page;
    before(async () => {
      site = await serve({
        '/': { folder: 'tests/browser/site', csp: STRICT },
        '/page/': { folder: 'extension/page', csp: STRICT },
      });
      browser = await launch(name);
      page = await browser.open(site.url('/nasty.html'));
    });
    after(() => Promise.all([browser?.close(), site?.close()]));

    test('reads what the reader sees, as a tree of blocks', async () => {
      assert.equal((await page.evaluate(outline)).join('\n'), OUTLINE);
    });

    test('every unit of every text leads back to its character', async () => {
      assert.deepEqual(await page.evaluate(strays), []);
    });

    test('what the reader typed or chose is nowhere in what is read', async () => {
      const all = await page.evaluate(async () => JSON.stringify((await Walk.walk()).page));
      for (const word of ['typed', 'chosen', 'letter that the reader']) assert.ok(!all.includes(word), word);
    });

    test('links and weight are known by their units', async () => {
      const found = await page.evaluate(async () =>
        (await Walk.walk()).page.blocks.flatMap(({ text, inlines = [] }) =>
          inlines.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)));
      assert.deepEqual(found, [
        'strong said', 'link wrote the', 'link Left', 'link Right', 'link chip', 'link Card title', 'link Card text', 'strong heavy',
      ]);
    });

    test('pictures and controls are counted where they stand', async () => {
      const counts = await page.evaluate(async () => {
        const { page, places } = await Walk.walk();
        const of = id => page.blocks[places.findIndex(({ element }) => element.id === id)];
        return [of('figure').media, of('form').controls];
      });
      assert.deepEqual(counts, [1, 3]);
    });

    test('a form has its own id, whatever its fields are called', async () => {
      const label = await page.evaluate(async () => {
        const form = document.body.appendChild(document.createElement('form'));
        form.setAttribute('id', 'letter');
        form.className = 'wide';
        form.append('Write to us', Object.assign(document.createElement('input'), { name: 'id' }));
        const { page } = await Walk.walk();
        form.remove();
        return page.blocks.at(-1).class;
      });
      assert.equal(label, 'letter wide');
    });

    test('what the head says of the page is read', async () => {
      const { meta, lang, url } = await page.evaluate(async () => (await Walk.walk()).page);
      assert.deepEqual(meta, {
        types: ['NewsArticle', 'article'], headline: 'Rope ferry', description: '', authors: ['Ana Kov', 'Bo Lind'],
        site: 'The Ellery Post', published: '2026-05-01T08:00:00Z', body: '',
      });
      assert.deepEqual([lang, url], ['en', site.url('/nasty.html')]);
    });

    test('focus and selection are known to lie in a block', async () => {
      const held = await page.evaluate(async () => {
        document.querySelector('button').focus();
        getSelection().selectAllChildren(document.querySelector('#cap'));
        const { page, places } = await Walk.walk();
        return page.blocks.flatMap(({ held }, i) => (held && places[i].element.id ? [places[i].element.id] : []));
      });
      assert.deepEqual(held, ['cap', 'form']);
    });
  });
}
