// The modules as scripts call them: what goes in and comes out is plain JSON, and faults are errors, not traps.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';

const DIST = new URL('../../dist/chrome/', import.meta.url);
const samples = name => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
const { page } = samples('page-to-background.json').find(m => m.kind === 'walked');
const { report } = samples('answer.json').find(m => m.kind === 'report');

/** A module, started. */
const start = async name => {
  const text = readFileSync(new URL(`${name}.js`, DIST), 'utf8');
  const face = await import(`data:text/javascript,${encodeURIComponent(text)}`);
  face.initSync({ module: readFileSync(new URL(`${name}_bg.wasm`, DIST)) });
  return face;
};
const core = await start('core');
const views = await start('views');

/** What is the same after a message and in storage. */
const isPlain = value => assert.deepEqual(JSON.parse(JSON.stringify(value)), structuredClone(value));

test('a walked page gives a report that can be sent and stored as it is', () => {
  const found = core.analyze(page, { whole: false });
  isPlain(found);
  assert.equal(found.url, page.url);
  const { quotes } = core.analyze(page, { whole: true });
  assert.ok(quotes.length > 0);
  for (const { content } of quotes) {
    for (const { text, mark } of content) {
      assert.equal(page.blocks[mark.block].text.slice(mark.start, mark.end), text, 'marks count as scripts count');
    }
  }
});

test('the model that ships is one that the module reads; anything else is an error', () => {
  core.load_tagger(new Uint8Array(readFileSync(new URL('tagger.bin', DIST))));
  assert.throws(() => core.load_tagger(new Uint8Array(8)), Error);
  isPlain(core.analyze(page, { whole: true }));
});

test('a quotation is cited from a stored report; one that is not there is undefined', () => {
  assert.match(views.quotation(report, 0), /They will not swim.*Tove Anker/s);
  assert.equal(views.quotation(report, 99), undefined);
});

test('what is not a page is an error that says so, and the modules go on', () => {
  const wrongs = [
    [undefined, 'page: not an object'],
    [null, 'page: not an object'],
    [7, 'page: not an object'],
    [{ ...page, url: 1 }, 'page.url: not a text'],
    [{ ...page, blocks: {} }, 'page.blocks: not a list'],
    [{ ...page, blocks: [page.blocks[0], { parent: 'x' }] }, 'page.blocks[1].parent: not a number'],
    [{ ...page, blocks: [{ parent: 0.5 }] }, 'page.blocks[0].parent: not a whole number'],
  ];
  for (const [wrong, message] of wrongs) {
    assert.throws(() => core.analyze(wrong, { whole: false }), { name: 'Error', message });
  }
  const { story, ...without } = report;
  assert.throws(() => views.quotation(without, 0), { name: 'Error', message: 'report.story: missing' });
  isPlain(core.analyze(page, { whole: false }));
});

test('after a reset the module reads on, by rules until the model is loaded again', () => {
  core.__wbg_reset_state();
  isPlain(core.analyze(page, { whole: true }));
});
