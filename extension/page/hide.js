// Hides promo blocks: an attribute on each, one attribute on the root that switches the rule in page.css on.

var Hide = (() => {
  "use strict";

  return class Hide {
    /**
     * @param {string} key
     * @param {AbortSignal} signal
     */
    constructor(key, signal) {
      this.#promo = `${key}-promo`;
      this.#on = `${key}-on`;
      signal.addEventListener("abort", () => this.clear());
    }

    #promo;
    #on;
    /** @type {Set<Element>} */
    #elements = new Set();
    /** Blocks that the reader brought back: the elements, since numbers change with each reading. */
    /** @type {WeakSet<Element>} */
    #shown = new WeakSet();

    /**
     * Hides what the view wants hidden, and brings the rest back. The paragraph that the reader looks at stays where
     * it is in the window.
     * @param {Wsw.Report} report
     * @param {Wsw.View} view
     * @param {Place[]} places
     * @param {Range[]} marked  Never hidden.
     */
    show(report, view, places, marked) {
      const shown = new Set(view.shown);
      for (const { block } of report.promos) {
        const element = places[block]?.element;
        if (!element) continue;
        if (shown.has(block)) this.#shown.add(element);
        else this.#shown.delete(element);
      }
      const story = report.story.map(({ block }) => places[block]?.element).filter((element) => element !== undefined);
      const kept = Walk.holders([...story, ...Walk.held(), ...marked.map((range) => range.startContainer)]);
      const hidden = new Set(
        report.promos
          .filter(({ block }) => !shown.has(block) && places[block] && !places[block].anonymous)
          .map(({ block }) => places[block].element)
          .filter((element) => element.isConnected && !kept.has(element)),
      );
      const root = document.documentElement;
      keepInPlace(story, () => {
        for (const element of this.#elements) if (!hidden.has(element)) element.removeAttribute(this.#promo);
        for (const element of hidden) if (!element.hasAttribute(this.#promo)) element.setAttribute(this.#promo, "");
        this.#elements = hidden;
        root.toggleAttribute(this.#on, view.hide && hidden.size > 0);
      });
    }

    /**
     * Takes focus and selection out of what the reader wants hidden: what has them is not hidden.
     * @param {Element} element
     */
    release(element) {
      this.#shown.delete(element);
      const inside = Walk.held().filter((node) => Walk.holders([node]).has(element));
      if (inside.length === 0) return;
      getSelection()?.removeAllRanges();
      const focus = document.activeElement;
      if (focus instanceof HTMLElement && Walk.holders([focus]).has(element)) focus.blur();
    }

    /**
     * Which of these blocks the reader had brought back, after a new reading.
     * @param {Place[]} places
     */
    shownAmong(places) {
      return places.flatMap(({ element, anonymous }, block) => (!anonymous && this.#shown.has(element) ? [block] : []));
    }

    /**
     * Looks at the page as it is without anything hidden. Nothing is drawn in between.
     * @template T
     * @param {() => T} look
     * @returns {T}
     */
    lifted(look) {
      const root = document.documentElement;
      const on = root.hasAttribute(this.#on);
      root.removeAttribute(this.#on);
      try {
        return look();
      } finally {
        root.toggleAttribute(this.#on, on);
      }
    }

    clear() {
      document.documentElement.removeAttribute(this.#on);
      for (const element of this.#elements) element.removeAttribute(this.#promo);
      this.#elements = new Set();
    }
  };

  /**
   * Changes the page and keeps the first visible block of the story where it was in the window. Browsers do this by
   * themselves where scroll anchoring is on; where it is off, or misses, the rest is scrolled.
   * @param {Element[]} story
   * @param {() => void} change
   */
  function keepInPlace(story, change) {
    const anchor = scrollY > 0 ? story.find((element) => isInView(element.getBoundingClientRect())) : undefined;
    if (!anchor) return change();
    const before = anchor.getBoundingClientRect().top;
    change();
    const correct = () => {
      const moved = anchor.getBoundingClientRect().top - before;
      if (Math.abs(moved) >= 0.5) scrollBy({ top: moved, behavior: "instant" });
    };
    correct();
  }

  /** @param {DOMRect} box */
  function isInView({ top, bottom, height }) {
    return height > 0 && bottom > 0 && top < innerHeight;
  }
})();
