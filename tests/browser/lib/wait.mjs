// Waiting for conditions.

/** How long a condition may take, in milliseconds: far more than any needs, since a loaded machine is slow. */
const LIMIT = 30_000;
/** Between two looks at a condition, in milliseconds. */
const LOOK = 25;

/**
 * Waits until `probe` gives something true, and gives that.
 * @template T
 * @param {() => T | Promise<T>} probe
 * @param {string} what what is waited for, for the error
 * @param {() => unknown} [seen] what stood there instead, for the error
 * @returns {Promise<T>}
 */
export async function until(probe, what, seen) {
  const end = Date.now() + LIMIT;
  for (;;) {
    const value = await probe();
    if (value) return value;
    if (Date.now() > end) {
      const instead = seen ? `; instead: ${String(await seen()).slice(0, 2000)}` : '';
      throw new Error(`waited ${LIMIT / 1000} s for ${what}${instead}`);
    }
    await new Promise(next => setTimeout(next, LOOK));
  }
}
