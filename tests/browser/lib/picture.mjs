// The picture of the README: the site's demo with the pop-up and the panel open.
//
//   node tests/browser/lib/picture.mjs     after `cargo ext www`, which builds the site

import { launch, message } from './launch.mjs';
import { WITH_CORE, serve } from './site.mjs';

const WINDOW = { width: 1720, height: 1100 };
/** So wide and high that the story can be seen beside the pop-up, in CSS pixels. */
const WIDE = 1640;
const HIGH = 840;
/** The story is scrolled to where its quotations begin, in CSS pixels. */
const BEGIN = 690;

// What runs in the site.

const isIn = (id, part) => document.getElementById(id).contentDocument?.querySelector(part) !== null;
const press = (id, text) => {
  const buttons = document.getElementById(id).contentDocument.querySelectorAll('button');
  [...buttons].find(button => button.textContent === text).click();
};
/** Puts the pop-up beside the panel, which it lies over otherwise. */
const spread = (wide, high) => {
  document.body.style.maxWidth = `${wide}px`;
  document.querySelector('.panes').style.height = `${high}px`;
  const { popup, panel } = Object.fromEntries(['popup', 'panel'].map(id => [id, document.getElementById(id)]));
  popup.style.height = `${high - 180}px`;
  popup.style.insetInlineEnd = `${panel.offsetWidth + 12}px`;
};

const site = await serve({ '/': { folder: 'dist/www', csp: WITH_CORE } });
const browser = await launch('chromium', { size: WINDOW });
try {
  const page = await browser.open(site.url('/'));
  await page.waitFor(() => !document.getElementById('button').disabled);
  await page.click('#button');
  await page.waitFor(isIn, 'popup', 'section');
  await page.evaluate(press, 'popup', message('open_panel'));
  await page.waitFor(isIn, 'panel', '.quote');
  await page.click('#button');
  await page.waitFor(isIn, 'popup', 'section');
  await page.evaluate(spread, WIDE, HIGH);
  await page.evaluate(top => document.getElementById('tab').contentWindow.scrollTo(0, top), BEGIN);
  await (await page.page.$('#window')).screenshot({ path: 'www/picture.png' });
} finally {
  await browser.close();
  await site.close();
}
