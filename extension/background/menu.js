// The context menu and the keyboard commands.

import { citation } from "./messages.js";
import { read, setView, stateOf, tell } from "./tabs.js";

const COPY = "copy-quotation";

/** Made once for each version: the browser keeps it. */
export function prepareMenu() {
  browser.contextMenus.removeAll().then(() => {
    browser.contextMenus.create({ id: COPY, title: browser.i18n.getMessage("menu_copy"), contexts: ["page", "selection", "link"] });
  });
}

/**
 * @param {any} info
 * @param {any} tab
 */
export async function onMenu(info, tab) {
  if (info.menuItemId !== COPY || tab?.id === undefined) return;
  const quote = await tell(tab.id, { kind: "under-pointer" });
  const text = typeof quote === "number" ? await citation(tab.id, quote) : null;
  if (text !== null) await tell(tab.id, { kind: "copy", text });
}

/**
 * @param {string} command
 * @param {any} tab
 */
export async function onCommand(command, tab) {
  if (tab?.id === undefined) return;
  if ((await stateOf(tab.id))?.phase !== "ready") return read(tab.id);
  if (command === "toggle-marks") return setView(tab.id, (view) => ({ ...view, marks: !view.marks }));
  if (command === "toggle-promos") return setView(tab.id, (view) => ({ ...view, hide: !view.hide }));
}
