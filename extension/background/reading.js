// From the reader's wish to the report: what the page waits for comes first, and what can be done meanwhile is begun.

import { withCore, withViews } from "./engine.js";
import { choicesFor } from "./hand.js";
import { dress, forgetSheets, PAGE_FILES, undress } from "./page.js";
import { begin, checkTab, firstView, forgetKey, forgetTab, inTurn, keep, knownOf, stateOf, tell } from "./tabs.js";

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
  const { state, key } = await knownOf(tab);
  if (isReady(state, address)) return;
  atClick.add(tab);
  prepareCore();
  await enter(tab, key, true);
}

/**
 * A view asks for the page of a tab to be read.
 * @param {number} tab
 * @param {boolean} clicked  It was opened by a click on the button.
 */
export async function asked(tab, clicked) {
  const begun = atClick.delete(tab);
  const [state, known] = await Promise.all([inTurn(tab, () => stateOf(tab)), browser.tabs.get(tab).catch(() => null)]);
  // What was begun at the click goes on, or is done by now; unless the page has gone meanwhile.
  if (!known || (state && (begun || (clicked && isReady(state, known.url))))) return;
  await read(tab, clicked);
}

/**
 * @param {Wsw.TabState | undefined} state
 * @param {string | undefined} address
 */
function isReady(state, address) {
  return state?.phase === "ready" && state.url === address?.split("#", 1)[0];
}

/**
 * Reads the page of a tab, again if it was read before. Needs the reader's gesture or a permission for the site.
 * @param {number} tab
 * @param {boolean} clicked  The reader has just made the gesture.
 */
export async function read(tab, clicked) {
  prepareCore();
  await enter(tab, (await knownOf(tab)).key, clicked);
}

/**
 * @param {number} tab
 * @param {string | undefined} key  The word of the page scripts, where there may be some.
 * @param {boolean} clicked
 */
async function enter(tab, key, clicked) {
  if (key && (await tell(tab, { kind: "read-again" }))) return;
  const put = () => browser.scripting.executeScript({ target: { tabId: tab }, files: PAGE_FILES });
  // Chromium may tell of a click before the right that it gives has come to the page: a moment later it has.
  const entering = put().catch(put);
  try {
    const begun = begin(tab, { phase: "reading", report: null, read: null, lost: [] });
    const [[entered]] = await Promise.all([entering, begun]);
    // Firefox does not say that it kept us out of a page of its own: it only has no result.
    if (!entered || entered.result === false) throw new Error("The browser let nothing into this page");
    // A page that has gone before anything was known of it takes nothing with it by itself.
    await checkTab(tab, {});
  } catch (error) {
    atClick.delete(tab);
    const phase = await whyNot(tab, error, clicked);
    if (phase) await begin(tab, { phase, url: "", report: null, read: null, lost: [] });
    else await forgetTab(tab);
  }
}

/**
 * Why a page could not be entered; `null` where its tab was closed meanwhile. After a click the browser itself must have
 * refused. So it must where the address is known, for that is told only where access was granted.
 * @param {number} tab
 * @param {unknown} error
 * @param {boolean} clicked
 * @returns {Promise<Wsw.Phase | null>}
 */
async function whyNot(tab, error, clicked) {
  const known = await browser.tabs.get(tab).catch(() => null);
  if (!known) return null;
  const refused = /chrome:|edge:|about:|extensions gallery|view-source|devtools|error page|webstore|ExtensionsSettings policy/i.test(String(error));
  return clicked || known.url || refused ? "restricted" : "no-access";
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
 * @returns {Promise<Wsw.Answer>}
 */
export function walked(tab, { page, key, shown }) {
  const dressed = dress(tab, key);
  const [choices, view] = [choicesFor(page.url), firstView()];
  /** @type {PromiseWithResolvers<Wsw.Answer>} */
  const answer = Promise.withResolvers();
  const failed = { kind: /** @type {const} */ ("failed"), blocks: page.blocks.length };
  inTurn(tab, async () => {
    /** @type {Wsw.TabState | undefined} */
    let state;
    try {
      const [known, hand, fresh] = await Promise.all([knownOf(tab), choices, view]);
      state = begun(known, { ...fresh, shown }, page.url, key);
      // Kept while the core is at work. If there is no room for it, there is none for what is found.
      const keeping = keep(tab, state, key).catch(() => {});
      const report = await analysed(page, hand, dressed);
      const found = report && (await concluded(report, state));
      answer.resolve(found ? { kind: "report", report: found.report, view: found.view } : failed);
      // The answer leaves first: the page does not wait until it is kept.
      await new Promise((next) => setTimeout(next));
      await keeping;
      await keep(tab, { ...state, ...(found ?? FAILED) });
    } catch (error) {
      console.error("What was found could not be kept:", error);
      answer.resolve(failed);
      // In the same turn: the page asks in the next one whether it is known as read.
      if (state) await keep(tab, { ...state, ...FAILED }).catch(() => {});
      await leave(tab, key);
    }
  }).finally(() => atClick.delete(tab));
  return answer.promise;
}

/**
 * The state of a tab whose reading has begun.
 * @param {{state: Wsw.TabState | undefined, key: string | undefined}} known
 * @param {Wsw.View} view  Of a page that is new.
 * @param {string} url
 * @param {string} key
 * @returns {Wsw.TabState}
 */
function begun({ state, key: before }, view, url, key) {
  const generation = (state?.generation ?? 0) + 1;
  if (!state || before !== key || state.url !== url) {
    return { phase: "reading", url, generation, report: null, read: null, view, lost: [], refused: false };
  }
  const phase = state.report ? state.phase : "reading";
  return { ...state, phase, generation, view: { ...state.view, shown: view.shown, selected: null } };
}

/**
 * What the core finds in a page that has its sheets; `null` when that fails.
 * @param {Wsw.Page} page
 * @param {Wsw.Choices} hand
 * @param {Promise<unknown>} dressed
 */
async function analysed(page, hand, dressed) {
  const report = await withCore((core) => core.analyze(page, { whole: false, hand })).catch((error) => {
    console.error("This page could not be read:", error);
    return null;
  });
  // The browser refuses them when the page has gone meanwhile, or the right to it.
  return dressed.then(() => report, () => null);
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
