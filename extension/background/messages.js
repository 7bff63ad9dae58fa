// Who may say what to the background. Senders are checked before a word is read: pages cannot reach us, but a page
// that has taken over its own process can speak as our page scripts do.

import { withCore } from "./engine.js";
import { openPanel } from "./panel.js";
import { reconcileSites } from "./sites.js";
import { read, setView, shown, stateOf, stop, stopped, tell, walked } from "./tabs.js";

/**
 * @param {any} message
 * @param {any} sender
 * @returns {Promise<unknown> | undefined}
 */
export function onMessage(message, sender) {
  if (sender.id !== browser.runtime.id || typeof message?.kind !== "string") return undefined;
  if (sender.url?.startsWith(browser.runtime.getURL(""))) return fromView(message);
  if (sender.tab?.id === undefined || sender.frameId !== 0) return undefined;
  return fromPage(message, sender.tab.id);
}

/**
 * @param {Wsw.PageToBackground} message
 * @param {number} tab
 * @returns {Promise<unknown> | undefined}
 */
function fromPage(message, tab) {
  switch (message.kind) {
    case "walked":
      return isKey(message.key) && areIndices(message.shown) && Array.isArray(message.page?.blocks) ? walked(tab, message) : undefined;
    case "shown":
      return areIndices(message.lost) ? shown(tab, message.lost) : undefined;
    case "selected":
      return isIndex(message.quote) ? select(tab, message.quote) : undefined;
    case "show-in-panel":
      return isIndex(message.quote) ? showInPanel(tab, message.quote) : undefined;
    case "citation":
      return isIndex(message.quote) ? citation(tab, message.quote) : undefined;
    case "stopped":
      return isKey(message.key) ? stopped(tab, message.key) : undefined;
    default:
      return undefined;
  }
}

/**
 * @param {Wsw.ViewToBackground} message
 * @returns {Promise<unknown> | undefined}
 */
function fromView(message) {
  if (message.kind === "sites-changed") return reconcileSites();
  if (!isIndex(message.tab)) return undefined;
  switch (message.kind) {
    case "read":
      return read(message.tab);
    case "set-view":
      return setView(message.tab, message.view);
    case "reveal":
      return tell(message.tab, { kind: "reveal", mark: message.mark });
    case "stop":
      return stop(message.tab);
    default:
      return undefined;
  }
}

/**
 * @param {number} tab
 * @param {number} quote
 */
function select(tab, quote) {
  return setView(tab, (view) => ({ ...view, selected: quote }));
}

/**
 * @param {number} tab
 * @param {number} quote
 */
function showInPanel(tab, quote) {
  // Before anything else: the browsers open it only straight from the reader's click.
  const opened = openPanel(tab);
  return select(tab, quote).then(() => opened);
}

/**
 * A quotation with its speaker, as the reader copies it.
 * @param {number} tab
 * @param {number} quote
 * @returns {Promise<string | null>}
 */
export async function citation(tab, quote) {
  const report = (await stateOf(tab))?.report;
  return report ? withCore((core) => core.quotation(report, quote) ?? null) : null;
}

/** @param {unknown} value */
function isIndex(value) {
  return Number.isInteger(value) && Number(value) >= 0;
}

/** @param {unknown} value */
function areIndices(value) {
  return Array.isArray(value) && value.every(isIndex);
}

/** @param {unknown} value */
function isKey(value) {
  return typeof value === "string" && /^[a-z]{10}$/.test(value);
}
