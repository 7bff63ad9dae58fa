// The toolbar button, the context menu and the keyboard commands.

import { withCore } from "./engine.js";
import { choose, hostOf } from "./hand.js";
import { citation, isIndex } from "./messages.js";
import { openPopup } from "./panel.js";
import { clicked, read } from "./reading.js";
import { setRefused, setView, stateOf, tell } from "./tabs.js";

const COPY = "copy-quotation";
const HIDE = "hide-this";

/** Made once for each version: the browser keeps it. */
export function prepareMenu() {
  browser.contextMenus.removeAll().then(() => {
    browser.contextMenus.create({ id: COPY, title: browser.i18n.getMessage("menu_copy"), contexts: ["page", "selection", "link"] });
    browser.contextMenus.create({
      id: HIDE,
      title: browser.i18n.getMessage("menu_hide"),
      contexts: ["page", "selection", "link", "image", "video", "audio", "frame"],
      documentUrlPatterns: ["http://*/*", "https://*/*"],
    });
  });
}

/**
 * The toolbar button of a page that has no pop-up yet: none has in Chromium, which takes longer to begin a pop-up than we do to
 * read a page. It tells us of the click at once, but only where it has no pop-up to open by itself; from then on it has,
 * so that another click closes it.
 * @param {any} tab
 */
export function onClick(tab) {
  if (tab?.id === undefined) return;
  void clicked(tab.id, tab.url);
  return openPopup(tab.id);
}

/**
 * @param {any} info
 * @param {any} tab
 */
export async function onMenu(info, tab) {
  if (tab?.id === undefined) return;
  if (info.menuItemId === HIDE) return hide(tab.id, hostOf(info.pageUrl ?? tab.url), info.frameId > 0);
  if (info.menuItemId !== COPY) return;
  const quote = await tell(tab.id, { kind: "under-pointer" });
  const text = typeof quote === "number" ? await citation(tab.id, quote) : null;
  if (text !== null) await tell(tab.id, { kind: "copy", text });
}

/**
 * Hides what was pointed at, in this page and, from now on, on this site.
 * @param {number} tab
 * @param {string} host
 * @param {boolean} frame  What was pointed at stands in a frame.
 */
async function hide(tab, host, frame) {
  const pointed = /** @type {Wsw.Pointed | null | undefined} */ (await tell(tab, { kind: "box-under-pointer", frame }));
  if (pointed === undefined || host === "") return;
  const known = pointed !== null && isIndex(pointed.block) && Array.isArray(pointed.page?.blocks);
  const signature = known ? await withCore((core) => core.signature_to_hide(pointed.page, pointed.block)) : undefined;
  await setRefused(tab, signature === undefined);
  if (signature !== undefined) return choose(host, signature, "hide");
  // The pop-up says why nothing has happened.
  await openPopup(tab);
}

/**
 * @param {string} command
 * @param {any} tab
 */
export async function onCommand(command, tab) {
  if (tab?.id === undefined) return;
  if ((await stateOf(tab.id))?.phase !== "ready") return read(tab.id, true);
  if (command === "toggle-marks") return setView(tab.id, (view) => ({ ...view, marks: !view.marks }));
  if (command === "toggle-promos") return setView(tab.id, (view) => ({ ...view, hide: !view.hide }));
}
