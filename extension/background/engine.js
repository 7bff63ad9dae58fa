// The core as WebAssembly: loaded when it is first needed, rebuilt when it fails.

import init, * as core from "../core.js";

/** @type {Promise<unknown> | undefined} */
let loading;

/**
 * Runs one call of the core. An error leaves an instance that cannot be trusted: it is thrown away.
 * @template T
 * @param {(engine: typeof core) => T} call
 * @returns {Promise<T>}
 */
export async function withCore(call) {
  loading ??= load();
  try {
    await loading;
  } catch (error) {
    loading = undefined;
    throw error;
  }
  try {
    return call(core);
  } catch (error) {
    core.__wbg_reset_state();
    loading = undefined;
    throw error;
  }
}

async function load() {
  const [, tagger] = await Promise.all([init({ module_or_path: browser.runtime.getURL("core_bg.wasm") }), weights()]);
  if (tagger) core.load_tagger(tagger);
}

/** The tagger's weights, where the package has them. */
async function weights() {
  try {
    const file = await fetch(browser.runtime.getURL("tagger.bin"));
    return file.ok ? new Uint8Array(await file.arrayBuffer()) : null;
  } catch {
    return null;
  }
}
