// Long work in slices, so that it never stops the reader.

var Slices = (() => {
  "use strict";

  /** How long the page waits for a slice, in milliseconds: less than a frame, so that scrolling stays smooth. */
  const SLICE = 10;

  /**
   * Does work in slices.
   * @template T
   * @param {(isTime: () => boolean) => T | null} goOn  Goes on until all is done, or until it is time: then it gives `null`.
   * @param {<U>(look: () => U) => U} [around]  Wraps each slice.
   * @param {() => boolean} [isWanted]  Asked between slices.
   * @returns {Promise<T | null>}  `null` when it was no longer wanted.
   */
  async function run(goOn, around = (look) => look(), isWanted = () => true) {
    let end = 0;
    const isTime = () => Dom.now() > end;
    for (;;) {
      const done = around(() => {
        end = Dom.now() + SLICE;
        return goOn(isTime);
      });
      if (done !== null) return done;
      await scheduler.yield();
      if (!isWanted()) return null;
    }
  }

  return { run };
})();
