// What is put into a page.

/** The page scripts, in this order: each is one name in their own world. */
export const PAGE_FILES = (
  "dom slices meta traits boxes text walk ground mark hide copying scroll direction card watch main"
).split(" ").map((name) => `page/${name}.js`);

/**
 * How highlights are styled. They inherit, so that it is enough to style the root's, and Chromium works out each style that an
 * element has of its own: a page would be styled three times as slowly. Firefox does not let them inherit, and is not slowed
 * down; there, only a sheet of the reader's own reaches into shadow trees. Of such a sheet Firefox paints no shadow of the
 * letters, and Chromium no background.
 * @type {{selector: string, origins: ("USER" | "AUTHOR")[]}}
 */
const HIGHLIGHT = navigator.userAgent.includes("Firefox/")
  ? { selector: "::highlight", origins: ["AUTHOR", "USER"] }
  : { selector: ":root::highlight", origins: ["AUTHOR"] };

/** @type {{path: string, origin: "USER" | "AUTHOR"}[]} */
const SHEETS = [
  { path: "page/page.css", origin: "USER" },
  ...HIGHLIGHT.origins.map((origin) => ({ path: "page/marks.css", origin })),
  { path: "page/card.css", origin: "AUTHOR" },
];

/** @type {Promise<string[]> | undefined} */
let texts;

/**
 * The sheets that this background has given: each time that the browser is given one it styles the whole page anew.
 * @type {Map<number, {key: string, done: Promise<unknown>}>}
 */
const given = new Map();

/**
 * Gives a page its sheets, once.
 * @param {number} tab
 * @param {string} key  The word that the page scripts use in all names.
 * @returns {Promise<unknown>}
 */
export function dress(tab, key) {
  const before = given.get(tab);
  if (before?.key === key) return before.done;
  const done = sheets(tab, key).then((all) => Promise.all(all.map((sheet) => browser.scripting.insertCSS(sheet))));
  given.set(tab, { key, done });
  done.catch(() => forgetSheets(tab));
  return done;
}

/**
 * Takes them back.
 * @param {number} tab
 * @param {string} key
 */
export async function undress(tab, key) {
  forgetSheets(tab);
  await Promise.all((await sheets(tab, key)).map((sheet) => browser.scripting.removeCSS(sheet)));
}

/**
 * The page that was given them is gone, or comes back from where pages are kept.
 * @param {number} tab
 */
export function forgetSheets(tab) {
  given.delete(tab);
}

/**
 * @param {number} tab
 * @param {string} key
 */
async function sheets(tab, key) {
  texts ??= Promise.all(SHEETS.map(async ({ path }) => (await fetch(browser.runtime.getURL(path))).text()));
  const filled = (await texts).map((text) => text.replaceAll("KEY", key).replaceAll("::highlight", HIGHLIGHT.selector));
  return SHEETS.map(({ origin }, i) => ({ target: { tabId: tab }, origin, css: filled[i] }));
}
