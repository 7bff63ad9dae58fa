// What is known about each tab: `TabState` (src/ui/state.rs) in `storage.session` under `tab:<id>`, written here only.

import { packed, stateName, unpacked } from "../kept.js";
import { withViews } from "./engine.js";
import { changedHosts, hostOf } from "./hand.js";
import { forgetSheets, undress } from "./page.js";

/**
 * Where the word is kept that the page scripts use in all names.
 * @param {number} tab
 */
const keyName = (tab) => `key:${tab}`;

/** @type {Map<number, Promise<unknown>>} */
const queues = new Map();

/**
 * @param {number} tab
 * @returns {Promise<Wsw.TabState | undefined>}
 */
export async function stateOf(tab) {
  const name = stateName(tab);
  return unpacked((await browser.storage.session.get(name))[name]);
}

/**
 * A tab's state, and the word of its page scripts.
 * @param {number} tab
 */
export async function knownOf(tab) {
  const [name, word] = [stateName(tab), keyName(tab)];
  const kept = await browser.storage.session.get([name, word]);
  return { state: unpacked(kept[name]), key: /** @type {string | undefined} */ (kept[word]) };
}

/**
 * All tabs of which something is known.
 * @returns {Promise<{tab: number, state: Wsw.TabState}[]>}
 */
async function allKnown() {
  const kept = Object.entries(await browser.storage.session.get());
  return kept.flatMap(([name, value]) => {
    const tab = /^tab:(\d+)$/.exec(name);
    const state = tab ? unpacked(value) : undefined;
    return tab && state ? [{ tab: Number(tab[1]), state }] : [];
  });
}

/**
 * Work on one tab's state is done one after another.
 * @template T
 * @param {number} tab
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export function inTurn(tab, work) {
  const turn = (queues.get(tab) ?? Promise.resolve()).then(work);
  const settled = turn.catch(() => {});
  queues.set(tab, settled);
  void settled.then(() => queues.get(tab) === settled && queues.delete(tab));
  return turn;
}

/**
 * Changes a tab's state, where there is one: what is told of a tab that is gone is told too late.
 * @param {number} tab
 * @param {(state: Wsw.TabState) => Partial<Wsw.TabState> | null | Promise<Partial<Wsw.TabState> | null>} change  `null` leaves it.
 * @returns {Promise<Wsw.TabState | null>}  The new state.
 */
export function update(tab, change) {
  return inTurn(tab, async () => {
    const state = await stateOf(tab);
    const changed = state ? await change(state) : null;
    if (!state || changed === null) return null;
    const next = { ...state, ...changed };
    await keep(tab, next);
    return next;
  });
}

/**
 * Changes a tab's state, or gives it its first.
 * @param {number} tab
 * @param {Partial<Wsw.TabState>} changed
 */
export function begin(tab, changed) {
  return inTurn(tab, async () => keep(tab, { ...((await stateOf(tab)) ?? (await blank())), ...changed }));
}

/**
 * @param {number} tab
 * @param {Wsw.TabState} state
 * @param {string} [key]  The word of the page scripts from now on.
 */
export async function keep(tab, state, key) {
  await browser.storage.session.set({ [stateName(tab)]: packed(state), ...(key && { [keyName(tab)]: key }) });
}

/** @returns {Promise<Wsw.TabState>} */
async function blank() {
  return { phase: "idle", url: "", generation: 0, report: null, read: null, view: await firstView(), lost: [], refused: false };
}

/** @returns {Promise<Wsw.View>} */
export async function firstView() {
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
 * The page shows what was found, but for what it has lost.
 * @param {number} tab
 * @param {number[]} lost
 * @returns {Promise<boolean>}  Whether that was kept: not when the background was stopped after its answer.
 */
export async function shown(tab, lost) {
  let kept = true;
  await update(tab, (state) => {
    kept = state.phase !== "reading";
    return state.report && lost.join() !== state.lost.join() ? { lost } : null;
  });
  return kept;
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
    const shown = await withViews((views) => views.correct(made, report, change));
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
  if (!(await forgetPage(tab, key))) return;
  // Refused when the page has gone already, and its sheets with it.
  await undress(tab, key).catch(() => {});
}

/**
 * The page scripts with this tab's word are none of ours any more.
 * @param {number} tab
 */
export async function forgetKey(tab) {
  await browser.storage.session.remove(keyName(tab));
}

/** @param {number} tab */
export async function stop(tab) {
  if (!(await tell(tab, { kind: "stop" }))) await forgetTab(tab);
}

/** @param {number} tab */
export function forgetTab(tab) {
  return inTurn(tab, () => forget(tab));
}

/**
 * Forgets the page of a tab, unless there is another by then.
 * @param {number} tab
 * @param {string | undefined} key  The word of its page scripts.
 * @returns {Promise<boolean>}  Whether it was that page.
 */
function forgetPage(tab, key) {
  return inTurn(tab, async () => {
    const isIt = (await knownOf(tab)).key === key;
    if (isIt) await forget(tab);
    return isIt;
  });
}

/** @param {number} tab */
async function forget(tab) {
  forgetSheets(tab);
  await browser.storage.session.remove([stateName(tab), keyName(tab)]);
}

/**
 * The tab loads something, or has loaded it: what is known is of the past unless our scripts still answer. Where none could
 * go or stay, it is of the past as soon as something else loads; another place in the same page is none.
 * @param {number} tab
 * @param {{status?: string, url?: string}} change
 */
export async function checkTab(tab, { status, url }) {
  const { state, key } = await knownOf(tab);
  const isSame = status === "complete" || url?.split("#", 1)[0] === state?.url;
  if (!state || (isSame && ["restricted", "no-access", "failed"].includes(state.phase))) return;
  if (!(await tell(tab, { kind: "set-view", view: state.view }))) await forgetPage(tab, key);
}

/** The reader has taken rights back: we leave the pages that we would not be let into now, unless they were clicked on. */
export async function rightsRemoved() {
  for (const { tab, state } of await allKnown()) {
    const isLetIn = () => browser.scripting.executeScript({ target: { tabId: tab }, func: () => {} }).then(() => true, () => false);
    if (state.url !== "" && !(await isLetIn())) await stop(tab);
  }
}

/** The reader has changed the settings: what goes for every page goes for the open ones. */
export async function preferencesChanged() {
  const { reported, placeholders } = await preferences();
  for (const { tab } of await allKnown()) await setView(tab, (view) => ({ ...view, reported, placeholders }));
}

/**
 * The reader has chosen something for a site: its open pages are read again.
 * @param {chrome.storage.StorageChange} change
 */
export async function handChanged(change) {
  const hosts = changedHosts(change);
  for (const { tab, state } of await allKnown()) if (hosts.has(hostOf(state.url))) await tell(tab, { kind: "read-again" });
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
