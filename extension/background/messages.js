// Who may say what to the background. Senders are checked before a word is read: pages cannot reach us, but a page
// that has taken over its own process can speak as our page scripts do.

import { withViews } from "./engine.js";
import { choose, forgetChoices } from "./hand.js";
import { openPanel } from "./panel.js";
import { asked, entered, walked } from "./reading.js";
import { correct, setView, shown, stateOf, stop, stopped, tell } from "./tabs.js";

/**
 * @param {any} message
 * @param {any} sender
 * @returns {Promise<unknown> | undefined}
 */
export function onMessage(message, sender) {
  if (sender.id !== browser.runtime.id || typeof message?.kind !== "string") return undefined;
  // A view that is not told that it was done tells it again.
  if (sender.url?.startsWith(browser.runtime.getURL(""))) return fromView(message)?.then(() => true);
  if (sender.tab?.id === undefined || sender.frameId !== 0) return undefined;
  return fromPage(message, sender.tab.id, sender.url ?? "");
}

/**
 * @param {Wsw.PageToBackground} message
 * @param {number} tab
 * @param {string} sender  Address of the document, as the browser knows it.
 * @returns {Promise<unknown> | undefined}
 */
function fromPage(message, tab, sender) {
  switch (message.kind) {
    case "entered":
      return isKey(message.key) ? entered(tab, message.key) : undefined;
    case "walked":
      return isWalked(message) && isOf(sender, message.page.url) ? walked(tab, message) : undefined;
    case "shown":
      return areIndices(message.lost) ? shown(tab, message.lost) : undefined;
    case "selected":
      return isIndex(message.quote) ? select(tab, message.quote) : undefined;
    case "correct":
      return correct(tab, message.change);
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
  if (message.kind === "forget-choices") return forgetChoices();
  if (message.kind === "choose") {
    const { host, signature, wish } = message;
    return isHost(host) && isSignature(signature) && WISHES.has(wish) ? choose(host, signature, wish) : undefined;
  }
  if (!isIndex(message.tab)) return undefined;
  switch (message.kind) {
    case "read":
      return asked(message.tab, message.clicked === true);
    case "set-view":
      return isView(message.view) ? setView(message.tab, message.view) : undefined;
    case "reveal":
      return isMark(message.mark) ? tell(message.tab, { kind: "reveal", mark: message.mark }) : undefined;
    case "correct":
      return correct(message.tab, message.change);
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
  return report ? withViews((views) => views.quotation(report, quote) ?? null) : null;
}

/** @type {ReadonlySet<unknown>} */
const WISHES = new Set(["show", "hide", "neither"]);

/** @param {unknown} value */
function isHost(value) {
  return typeof value === "string" && URL.canParse(`https://${value}/`) && new URL(`https://${value}/`).hostname === value;
}

/**
 * A block's markup in short, as src/article/hand.rs writes it.
 * @param {unknown} value
 */
function isSignature(value) {
  return typeof value === "string" && value.length <= 1000 && /^[^\s"“”]+$/.test(value);
}

/**
 * What the core and the views take for one: they count with 32 bits.
 * @param {unknown} value
 */
export function isIndex(value) {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) < 2 ** 32;
}

/** @param {unknown} value */
function areIndices(value) {
  return Array.isArray(value) && value.every(isIndex);
}

/** @param {Wsw.Mark} mark */
function isMark(mark) {
  return isIndex(mark?.block) && isIndex(mark.start) && isIndex(mark.end);
}

/** @param {Wsw.View} view */
function isView(view) {
  const switches = [view?.marks, view?.hide, view?.placeholders, view?.reported];
  const choices = [view?.only, view?.selected];
  return switches.every((on) => typeof on === "boolean") && choices.every((at) => at === null || isIndex(at)) && areIndices(view.shown);
}

/** @param {Extract<Wsw.PageToBackground, {kind: "walked"}>} message */
function isWalked({ key, shown, page }) {
  return isKey(key) && areIndices(shown) && Array.isArray(page?.blocks) && typeof page.url === "string";
}

/**
 * A page may change its address as it likes, but not to another site: what the reader chose for one is no other's.
 * @param {string} sender
 * @param {string} address
 */
function isOf(sender, address) {
  return URL.canParse(sender) && URL.canParse(address) && new URL(sender).origin === new URL(address).origin;
}

/** @param {unknown} value */
function isKey(value) {
  return typeof value === "string" && /^[a-z]{10}$/.test(value);
}
