// The two modules of WebAssembly: each is loaded when it is first needed, and rebuilt when it fails.

import startCore, * as core from "../core.js";
import startViews, * as views from "../views.js";
import { SAMPLES } from "./warmup.js";

/**
 * What the generator gives with every module.
 * @typedef {object} Face
 * @property {() => void} __wbg_reset_state
 */

/**
 * Gives the way to a module.
 * @template {Face} T
 * @param {T} face
 * @param {() => Promise<unknown>} load
 */
function moduleOf(face, load) {
  /** @type {Promise<unknown> | undefined} */
  let loading;
  /**
   * Runs one call of the module. An error leaves an instance that cannot be trusted: it is thrown away.
   * @template R
   * @param {(face: T) => R} call
   * @returns {Promise<R>}
   */
  return async (call) => {
    loading ??= load();
    try {
      await loading;
    } catch (error) {
      loading = undefined;
      throw error;
    }
    try {
      return call(face);
    } catch (error) {
      face.__wbg_reset_state();
      loading = undefined;
      throw error;
    }
  };
}

const address = (/** @type {string} */ file) => ({ module_or_path: browser.runtime.getURL(file) });

/** What reads a page. */
export const withCore = moduleOf(core, async () => {
  const [, tagger] = await Promise.all([startCore(address("core_bg.wasm")), weights()]);
  if (tagger) core.load_tagger(tagger);
  void warmUp();
});

/** Has the core read a little before it is asked to. What it is asked meanwhile comes between. */
async function warmUp() {
  for (const page of SAMPLES) {
    await new Promise((next) => setTimeout(next));
    // What goes wrong here goes wrong again when the core is needed, and is told then.
    await withCore((core) => core.analyze(page, { whole: true, hand: { show: [], hide: [] } })).catch(() => {});
  }
}

/** What knows of reports: the views' own module, for what the reader does in the page. */
export const withViews = moduleOf(views, () => startViews(address("views_bg.wasm")));

/** The tagger's weights, where the package has them. */
async function weights() {
  try {
    const file = await fetch(browser.runtime.getURL("tagger.bin"));
    return file.ok ? new Uint8Array(await file.arrayBuffer()) : null;
  } catch {
    return null;
  }
}
