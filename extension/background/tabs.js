// What is known about each tab: `TabState` (src/ui/state.rs) in `storage.session` under `tab:<id>`, written here only.

import { packed, stateName, unpacked } from "../kept.js";
import { withCore } from "./engine.js";
import { changedHosts, choicesFor, hostOf } from "./hand.js";
import { dress, PAGE_FILES, undress } from "./page.js";

/**
 * Where the word is kept that the page scripts use in all names.
 * @param {number} tab
 */
const keyName = (tab) => `key:${tab}`;

/**
 * Changes to one tab's state happen one after another.
 * @type {Map<number, Promise<unknown>>}
 */
const queues = new Map();

/**
 * @param {number} tab
 * @returns {Promise<Wsw.TabState | undefined>}
 */
export async function stateOf(tab) {
  const name = stateName(tab);
  return unpacked((await browser.storage.session.get(name))[name]);
}

/** @param {number} tab */
async function keyOf(tab) {
  const name = keyName(tab);
  return /** @type {string | undefined} */ ((await browser.storage.session.get(name))[name]);
}

/**
 * Changes a tab's state.
 * @param {number} tab
 * @param {(state: Wsw.TabState) => Partial<Wsw.TabState> | null | Promise<Partial<Wsw.TabState> | null>} change  `null` leaves it.
 * @returns {Promise<Wsw.TabState | null>}  The new state.
 */
function update(tab, change) {
  const turn = (queues.get(tab) ?? Promise.resolve()).then(async () => {
    const state = (await stateOf(tab)) ?? (await blank());
    const changed = await change(state);
    if (changed === null) return null;
    const next = { ...state, ...changed };
    await browser.storage.session.set({ [stateName(tab)]: packed(next) });
    return next;
  });
  const settled = turn.catch(() => {});
  queues.set(tab, settled);
  void settled.then(() => queues.get(tab) === settled && queues.delete(tab));
  return turn;
}

/** @returns {Promise<Wsw.TabState>} */
async function blank() {
  return { phase: "idle", url: "", generation: 0, report: null, read: null, view: await firstView(), lost: [], refused: false };
}

/** @returns {Promise<Wsw.View>} */
async function firstView() {
  const { marks, hide, placeholders, reported } = await preferences();
  return { marks, hide, placeholders, reported, shown: [], only: null, selected: null };
}

/** @returns {Promise<Wsw.Preferences>} */
async function preferences() {
  const { preferences } = await browser.storage.sync.get("preferences");
  const set = /** @type {Partial<Wsw.Preferences> | undefined} */ (preferences);
  return { version: 1, marks: true, hide: true, placeholders: false, reported: true, closed: [], ...set };
}

/**
 * Reads the page of a tab, again if it was read before. Needs the reader's gesture or a permission for the site.
 * @param {number} tab
 */
export async function read(tab) {
  if (await tell(tab, { kind: "read-again" })) return;
  await update(tab, () => ({ phase: "reading", report: null, read: null, lost: [] }));
  try {
    const [entered] = await browser.scripting.executeScript({ target: { tabId: tab }, files: PAGE_FILES });
    // Firefox does not say that it kept us out of a page of its own: it only has no result.
    if (!entered) throw new Error("The browser let nothing into this page");
  } catch (error) {
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

/**
 * A page was walked: analyses it, and tells the page what to show.
 * @param {number} tab
 * @param {Extract<Wsw.PageToBackground, {kind: "walked"}>} walked
 * @returns {Promise<Wsw.Answer | null>}  `null` when the page has been walked again meanwhile, or is gone.
 */
export async function walked(tab, { page, key, shown }) {
  const known = await keyOf(tab);
  if (known !== key) await browser.storage.session.set({ [keyName(tab)]: key });
  const view = await firstView();
  const begun = await update(tab, (state) => {
    const same = known === key && state.url === page.url;
    return {
      phase: same && state.report ? state.phase : "reading",
      url: page.url,
      generation: state.generation + 1,
      view: { ...(same ? state.view : view), shown, selected: null },
      refused: same && state.refused,
      ...(same ? {} : { report: null, read: null, lost: [] }),
    };
  });
  /** @type {Wsw.Report | null} */
  let report = null;
  try {
    // The page takes its sheets in while it waits.
    const dressed = dress(tab, key);
    dressed.catch(() => {});
    const hand = await choicesFor(page.url);
    report = await withCore((core) => core.analyze(page, { whole: false, hand }));
    await dressed;
  } catch (error) {
    console.error("This page could not be read:", error);
    report = null;
  }
  const failed = { phase: /** @type {const} */ ("failed"), report: null, read: null };
  const done = await update(tab, async (state) => {
    if (state.generation !== begun?.generation) return null;
    if (!report) return failed;
    const read = report;
    const shown = state.report;
    // What the reader set right stays right in another reading of the same page.
    if (shown?.corrections?.length) report = await withCore((core) => core.correct(read, shown, null));
    const speakers = report.speakers.length;
    const only = state.view.only !== null && state.view.only < speakers ? state.view.only : null;
    return { phase: "ready", report, read: report === read ? null : read, lost: [], view: { ...state.view, only } };
  }).catch((error) => {
    // There is no room left for it.
    console.error("What was found could not be kept:", error);
    report = null;
    return update(tab, (state) => (state.generation === begun?.generation ? failed : null));
  });
  if (!done) return null;
  if (!report) return { kind: "failed", blocks: page.blocks.length };
  return { kind: "report", report, view: done.view };
}

/**
 * @param {number} tab
 * @param {number[]} lost
 */
export async function shown(tab, lost) {
  await update(tab, (state) => (state.report ? { lost } : null));
}

/**
 * The reader says whose a quotation is: in every view and in the page, for as long as the report is kept.
 * @param {number} tab
 * @param {Wsw.Change} change
 * @returns {Promise<boolean>}
 */
export async function correct(tab, change) {
  const state = await update(tab, async ({ report, read, view }) => {
    if (!report) return null;
    const made = read ?? report;
    const shown = await withCore((core) => core.correct(made, report, change));
    const only = view.only !== null && shown.speakers[view.only]?.quotes.length ? view.only : null;
    return { report: shown, read: shown.corrections?.length ? made : null, view: { ...view, only, selected: change.quote } };
  });
  if (!state?.report) return false;
  await tell(tab, { kind: "corrected", report: state.report, view: state.view });
  return true;
}

/**
 * Switches something in the page.
 * @param {number} tab
 * @param {Wsw.View | ((view: Wsw.View) => Wsw.View)} view
 */
export async function setView(tab, view) {
  const state = await update(tab, (state) => ({ view: typeof view === "function" ? view(state.view) : view }));
  if (state) await tell(tab, { kind: "set-view", view: state.view });
}

/**
 * The page scripts have left the page, or the page has left the tab.
 * @param {number} tab
 * @param {string} key
 */
export async function stopped(tab, key) {
  if ((await keyOf(tab)) !== key) return;
  await forgetTab(tab);
  // Refused when the page has gone already, and its sheets with it.
  await undress(tab, key).catch(() => {});
}

/** @param {number} tab */
export async function stop(tab) {
  if (!(await tell(tab, { kind: "stop" }))) await forgetTab(tab);
}

/** @param {number} tab */
export async function forgetTab(tab) {
  await (queues.get(tab) ?? Promise.resolve());
  await browser.storage.session.remove([stateName(tab), keyName(tab)]);
}

/**
 * The tab loads something, or has loaded it: what is known is of the past unless our scripts still answer.
 * @param {number} tab
 */
export async function checkTab(tab) {
  const state = await stateOf(tab);
  if (!state) return;
  if (!(await tell(tab, { kind: "set-view", view: state.view }))) await forgetTab(tab);
}

/** The reader has changed the settings: what goes for every page goes for the open ones. */
export async function preferencesChanged() {
  const { reported, placeholders } = await preferences();
  for (const name of Object.keys(await browser.storage.session.get())) {
    const tab = /^tab:(\d+)$/.exec(name);
    if (tab) await setView(Number(tab[1]), (view) => ({ ...view, reported, placeholders }));
  }
}

/**
 * The reader has chosen something for a site: its open pages are read again.
 * @param {chrome.storage.StorageChange} change
 */
export async function handChanged(change) {
  const hosts = changedHosts(change);
  for (const [name, kept] of Object.entries(await browser.storage.session.get())) {
    const tab = /^tab:(\d+)$/.exec(name);
    if (tab && hosts.has(hostOf(unpacked(kept)?.url ?? ""))) await tell(Number(tab[1]), { kind: "read-again" });
  }
}

/**
 * Whether the reader's last wish to hide something in the page was refused.
 * @param {number} tab
 * @param {boolean} refused
 */
export async function setRefused(tab, refused) {
  await update(tab, (state) => (state.report ? { refused } : null));
}

/**
 * Tells the page scripts of a tab.
 * @param {number} tab
 * @param {Wsw.BackgroundToPage} message
 * @returns {Promise<any>}  Their answer; `undefined` where there are none.
 */
export async function tell(tab, message) {
  return browser.tabs.sendMessage(tab, message, { frameId: 0 }).catch(() => undefined);
}
