// The site: the extension's own files on a stage, under a strict policy.

import assert from 'node:assert/strict';
import test from 'node:test';
import { BROWSERS, launch, message } from './lib/launch.mjs';
import { WITH_CORE, serve } from './lib/site.mjs';

const marked = () => {
  const { CSS } = document.getElementById('tab').contentWindow;
  return [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0);
};
const inFrame = (id, part, ...words) => {
  const nodes = [...document.getElementById(id).contentDocument.querySelectorAll(part)];
  const found = nodes.find(node => words.every(word => node.textContent.includes(word)));
  return found && found.textContent;
};
const press = (id, word) => {
  const buttons = document.getElementById(id).contentDocument.querySelectorAll('button');
  [...buttons].find(button => button.textContent.includes(word)).click();
};

for (const name of BROWSERS) {
  test(`${name}: the demo reads its own story and one that a visitor brings`, async t => {
    const site = await serve({ '/': { folder: 'dist/www', csp: WITH_CORE } });
    const browser = await launch(name);
    t.after(() => Promise.all([browser.close(), site.close()]));
    const page = await browser.open(site.url('/'));
    await page.waitFor(() => !document.getElementById('button').disabled);

    await page.click('#button');
    await page.waitFor(inFrame, 'popup', 'button', 'Inge Halvorsen');
    assert.ok((await page.waitFor(marked)) > 5);
    await page.evaluate(press, 'popup', message('open_panel'));
    await page.waitFor(inFrame, 'panel', '.quote', 'undersides of clouds');

    await page.click('#words');
    const story = [
      'Lantern makers of Ostrey go on strike over the price of paper',
      ...Array(6).fill(
        'The lantern makers of Ostrey walked out on Monday and took the frames of the winter parade with them, which ' +
          'leaves the town three weeks to find an agreement or a darker way to celebrate.',
      ),
      '“A lantern without paper is a cage,” said Edda Roon, who speaks for the makers. “We do not build cages.”',
    ];
    await page.evaluate(text => (document.getElementById('words').value = text), story.join('\n'));
    await page.click({ text: 'Read my text' });
    await page.waitFor(inFrame, 'popup', 'button', 'Edda Roon');
    assert.ok((await page.waitFor(marked)) > 0);
    assert.deepEqual(await browser.errors(), []);
  });
}
