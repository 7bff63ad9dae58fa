// Sites that are read without a click. The browser's list of granted permissions is the only list.

import { PAGE_FILES } from "./page.js";

const SCRIPT = "always";

/** Changes may come together, and are dealt with one after another. */
let turn = Promise.resolve();

/** Makes the registered page scripts agree with the permissions. */
export function reconcileSites() {
  turn = turn.catch(() => {}).then(reconcile);
  return turn;
}

async function reconcile() {
  const { origins = [] } = await browser.permissions.getAll();
  const matches = origins.filter((origin) => /^(https?|\*):\/\//.test(origin)).sort();
  const [old] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (matches.length === 0) {
    if (old) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
    return;
  }
  /** @type {chrome.scripting.RegisteredContentScript} */
  const script = { id: SCRIPT, matches, js: PAGE_FILES, runAt: "document_idle", persistAcrossSessions: true };
  await (old ? browser.scripting.updateContentScripts([script]) : browser.scripting.registerContentScripts([script]));
}
