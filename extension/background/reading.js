// From the reader's wish to the report: what the page waits for comes first, and what can be done meanwhile is begun.

import { withCore, withViews } from "./engine.js";
import { choicesFor } from "./hand.js";
import { dress, forgetSheets, PAGE_FILES, undress } from "./page.js";
import { firstView, forgetKey, inTurn, keep, keyOf, stateOf, tell, update } from "./tabs.js";

/** The engine failed. */
const FAILED = { phase: /** @type {const} */ ("failed"), report: null, read: null };

/** Tabs that are read since the reader clicked the button: the pop-up that opens meanwhile asks for the same. @type {Set<number>} */
const atClick = new Set();

/**
 * The reader has clicked the button, and the browser has told us so. What was read by itself need not be read again.
 * @param {number} tab
 * @param {string | undefined} address
 */
export async function clicked(tab, address) {
  const state = await stateOf(tab);
  if (state?.phase === "ready" && state.url === address?.split("#", 1)[0]) return;
  atClick.add(tab);
  await read(tab);
}

/**
 * A view asks for the page of a tab to be read.
 * @param {number} tab
 */
export async function asked(tab) {
  if (!atClick.delete(tab)) await read(tab);
}

/**
 * Reads the page of a tab, again if it was read before. Needs the reader's gesture or a permission for the site.
 * @param {number} tab
 */
export async function read(tab) {
  prepareCore();
  if ((await keyOf(tab)) && (await tell(tab, { kind: "read-again" }))) return;
  const entering = browser.scripting.executeScript({ target: { tabId: tab }, files: PAGE_FILES });
  try {
    const begun = update(tab, () => ({ phase: "reading", report: null, read: null, lost: [] }));
    const [[entered]] = await Promise.all([entering, begun]);
    // Firefox does not say that it kept us out of a page of its own: it only has no result.
    if (!entered || entered.result === false) throw new Error("The browser let nothing into this page");
  } catch (error) {
    // Chromium may tell of a click before the right that it gives has come to the page: the pop-up's asking is not in vain.
    atClick.delete(tab);
    const phase = await whyNot(tab, error);
    await update(tab, () => ({ phase, url: "", report: null, read: null, lost: [] }));
  }
}

/**
 * Why a page could not be entered. The address is known only where access was granted, and then the browser itself
 * must have refused.
 * @param {number} tab
 * @param {unknown} error
 * @returns {Promise<Wsw.Phase>}
 */
async function whyNot(tab, error) {
  const { url } = await browser.tabs.get(tab).catch(() => ({ url: undefined }));
  const refused = /chrome:|edge:|about:|extensions gallery|view-source|devtools|error page|webstore/i.test(String(error));
  return url || refused ? "restricted" : "no-access";
}

/** What goes wrong here goes wrong again when the core is needed, and is told then. */
function prepareCore() {
  withCore(() => {}).catch(() => {});
}

/**
 * The page scripts are in a page: while they walk it, all that they will need is made ready.
 * @param {number} tab
 * @param {string} key
 */
export async function entered(tab, key) {
  prepareCore();
  forgetSheets(tab);
  await dress(tab, key).catch(() => {});
}

/**
 * A page was walked: analyses it, and tells the page what to show.
 * @param {number} tab
 * @param {Extract<Wsw.PageToBackground, {kind: "walked"}>} walked
 * @returns {Promise<Wsw.Answer | null>}  `null` when the page has been walked again meanwhile, or is gone.
 */
export async function walked(tab, { page, key, shown }) {
  const dressed = dress(tab, key);
  const [generation, hand] = await Promise.all([begin(tab, page.url, key, shown), choicesFor(page.url)]);
  /** @type {Wsw.Report | null} */
  let report = null;
  try {
    report = await withCore((core) => core.analyze(page, { whole: false, hand }));
    await dressed;
  } catch (error) {
    console.error("This page could not be read:", error);
    report = null;
  }
  /** @type {PromiseWithResolvers<Wsw.Answer | null>} */
  const answer = Promise.withResolvers();
  const failed = { kind: /** @type {const} */ ("failed"), blocks: page.blocks.length };
  inTurn(tab, async () => {
    const state = await stateOf(tab);
    if (!state || state.generation !== generation) return answer.resolve(null);
    const found = report && (await concluded(report, state));
    answer.resolve(found ? { kind: "report", report: found.report, view: found.view } : failed);
    // The answer leaves first: the page does not wait until it is kept.
    await new Promise((next) => setTimeout(next));
    await keep(tab, { ...state, ...(found ?? FAILED) });
  })
    .catch(async (error) => {
      console.error("What was found could not be kept:", error);
      answer.resolve(failed);
      await update(tab, (state) => (state.generation === generation ? FAILED : null));
      await leave(tab, key);
    })
    .finally(() => atClick.delete(tab));
  return answer.promise;
}

/**
 * A reading has begun.
 * @param {number} tab
 * @param {string} url
 * @param {string} key
 * @param {number[]} shown
 * @returns {Promise<number | undefined>}  Its number.
 */
async function begin(tab, url, key, shown) {
  const view = await firstView();
  const begun = await update(
    tab,
    (state, known) => {
      const same = known === key && state.url === url;
      return {
        phase: same && state.report ? state.phase : "reading",
        url,
        generation: state.generation + 1,
        view: { ...(same ? state.view : view), shown, selected: null },
        refused: same && state.refused,
        ...(same ? {} : { report: null, read: null, lost: [] }),
      };
    },
    key,
  );
  return begun?.generation;
}

/**
 * What the reader set right stays right in another reading of the same page.
 * @param {Wsw.Report} read
 * @param {Wsw.TabState} state
 */
async function concluded(read, { report: shown, view }) {
  const report = shown?.corrections?.length ? await withViews((views) => views.correct(read, shown, null)) : read;
  const only = view.only !== null && view.only < read.speakers.length ? view.only : null;
  const phase = /** @type {const} */ ("ready");
  return { phase, report, read: report === read ? null : read, lost: [], view: { ...view, only } };
}

/**
 * Has the page scripts leave a page whose report there is no room for; that it failed stays known.
 * @param {number} tab
 * @param {string} key
 */
async function leave(tab, key) {
  await forgetKey(tab);
  await tell(tab, { kind: "stop" });
  await undress(tab, key).catch(() => {});
}
