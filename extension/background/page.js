// What is put into a page.

/** The page scripts, in this order: each is one name in their own world. */
export const PAGE_FILES = ["meta", "boxes", "text", "walk", "mark", "hide", "copying", "scroll", "card", "watch", "main"].map(
  (name) => `page/${name}.js`,
);

const SHEETS = ["page/page.css", "page/card.css"];

/** @type {Promise<string[]> | undefined} */
let texts;

/**
 * The sheet for a page whose scripts use this word in all names.
 * @param {string} key
 */
export async function sheet(key) {
  texts ??= Promise.all(SHEETS.map(async (path) => (await fetch(browser.runtime.getURL(path))).text()));
  return (await texts).join("\n").replaceAll("KEY", key);
}
