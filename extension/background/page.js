// What is put into a page.

/** The page scripts, in this order: each is one name in their own world. */
export const PAGE_FILES = (
  "dom meta traits boxes text walk ground mark hide copying scroll card watch main"
).split(" ").map((name) => `page/${name}.js`);

/** @type {{path: string, origin: "USER" | "AUTHOR"}[]} */
const SHEETS = [
  { path: "page/page.css", origin: "USER" },
  { path: "page/marks.css", origin: "AUTHOR" },
  { path: "page/card.css", origin: "AUTHOR" },
];

/**
 * Highlights inherit, so that it is enough to style the root's. Chromium works out each style that an element has of
 * its own: a page would be styled three times as slowly. Firefox does not let them inherit, and is not slowed down.
 */
const HIGHLIGHT = navigator.userAgent.includes("Firefox/") ? "::highlight" : ":root::highlight";

/** @type {Promise<string[]> | undefined} */
let texts;

/**
 * Gives a page its sheets. Given twice, they are there once.
 * @param {number} tab
 * @param {string} key  The word that the page scripts use in all names.
 */
export async function dress(tab, key) {
  await Promise.all((await sheets(tab, key)).map((sheet) => browser.scripting.insertCSS(sheet)));
}

/**
 * Takes them back.
 * @param {number} tab
 * @param {string} key
 */
export async function undress(tab, key) {
  await Promise.all((await sheets(tab, key)).map((sheet) => browser.scripting.removeCSS(sheet)));
}

/**
 * @param {number} tab
 * @param {string} key
 */
async function sheets(tab, key) {
  texts ??= Promise.all(SHEETS.map(async ({ path }) => (await fetch(browser.runtime.getURL(path))).text()));
  const filled = (await texts).map((text) => text.replaceAll("KEY", key).replaceAll("::highlight", HIGHLIGHT));
  return SHEETS.map(({ origin }, i) => ({ target: { tabId: tab }, origin, css: filled[i] }));
}
