// How the state of a tab lies in `storage.session`: as JSON text. Chromium has 10 MB for all tabs together, and counts
// an object at more than four times the bytes of its text.

/** @param {number} tab */
export const stateName = (tab) => `tab:${tab}`;

/** @param {Wsw.TabState} state */
export const packed = (state) => JSON.stringify(state);

/**
 * @param {unknown} kept
 * @returns {Wsw.TabState | undefined}
 */
export const unpacked = (kept) => (typeof kept === "string" ? JSON.parse(kept) : undefined);
