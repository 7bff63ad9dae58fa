// Notices that the page has changed under the marks: one observer, one pass at a time, and an end to it. From then on it
// is looked at now and then whether what is drawn still stands over its words: nothing is read.

var Watch = (() => {
  "use strict";

  /** Before the first pass after a change, in milliseconds; each pass that found nothing doubles it. */
  const DELAY = 250;
  /** So many passes in a row that found nothing end the watch: pages full of clocks and tickers. */
  const FRUITLESS = 6;
  /** So many passes end it anyway. */
  const PASSES = 60;
  /** An idle moment comes at the latest after so many milliseconds. */
  const IDLE = 1_000;
  /** After the end, from a change to the look at what it did, in milliseconds. */
  const LOOK = 2_000;
  /** Between two new beginnings, in milliseconds: pages whose scripts change the address all the time. */
  const RENEWAL = 2_000;

  return class Watch {
    /**
     * @param {() => void} changed  At once, before the page is drawn again; after the end now and then.
     * @param {() => boolean | Promise<boolean>} pass  In an idle moment; tells whether there was something new.
     * @param {AbortSignal} signal
     */
    constructor(changed, pass, signal) {
      this.#changed = changed;
      this.#pass = pass;
      this.#signal = signal;
      this.#observer = new MutationObserver((records) => records.some(isOfPage) && this.#note());
      signal.addEventListener("abort", () => this.stop());
      document.addEventListener("visibilitychange", () => this.#plan(), { signal });
    }

    #changed;
    #pass;
    #signal;
    #observer;
    #passes = 0;
    #fruitless = 0;
    #dirty = false;
    #planned = false;
    #renewed = -RENEWAL;

    /**
     * Watches these parts of the document from now on, and no others; and whether they themselves are replaced.
     * @param {Node[]} roots
     */
    over(roots) {
      this.#observer.disconnect();
      if (this.#signal.aborted) return;
      for (const root of roots) this.#observer.observe(root, { childList: true, characterData: true, subtree: true });
      const around = Walk.holders(roots);
      for (const node of around) if (!roots.includes(node)) this.#observer.observe(node, { childList: true });
    }

    /** As many passes again. */
    begin() {
      this.#passes = 0;
      this.#fruitless = 0;
    }

    /** Begins anew, with a pass: there may be another page in the same document. */
    renew() {
      const now = performance.now();
      if (now - this.#renewed >= RENEWAL) {
        this.#renewed = now;
        this.begin();
      }
      this.over([document.documentElement]);
      this.#note();
    }

    /** There is no pass any more. */
    get isOver() {
      return this.#passes >= PASSES || this.#fruitless >= FRUITLESS;
    }

    stop() {
      this.#observer.disconnect();
      this.#dirty = false;
    }

    #note() {
      if (!this.isOver) this.#changed();
      this.#dirty = true;
      this.#plan();
    }

    #plan() {
      if (!this.#dirty || this.#planned || document.hidden) return;
      this.#planned = true;
      const delay = this.isOver ? LOOK : DELAY * 2 ** this.#fruitless;
      setTimeout(() => requestIdleCallback(() => this.#run(), { timeout: IDLE }), delay);
    }

    async #run() {
      try {
        if (!this.#dirty || this.#signal.aborted) return;
        this.#dirty = false;
        if (this.isOver) return this.#changed();
        this.#passes++;
        this.#fruitless = (await this.#pass()) ? 0 : this.#fruitless + 1;
      } finally {
        this.#planned = false;
      }
      this.#plan();
    }
  };

  /**
   * Beside the page's body stands what extensions put there, our own card too.
   * @param {MutationRecord} record
   */
  function isOfPage({ target, addedNodes, removedNodes }) {
    return target !== document.documentElement || [...addedNodes, ...removedNodes].some((node) => node instanceof HTMLBodyElement);
  }
})();
