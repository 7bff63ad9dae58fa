// Hides promo blocks: an attribute on each, one attribute on the root that switches the rule in page.css on. The root is
// above no block of a shadow tree: such a block has the second attribute itself.

var Hide = (() => {
  "use strict";

  /** What pages like to pin to the window. */
  const PINNED = new Set(["headline", "byline", "caption", "notice"]);
  /** Of a block in whose place a line stands. */
  const LINE = "line";

  return class Hide {
    /**
     * @param {string} key
     * @param {AbortSignal} signal
     */
    constructor(key, signal) {
      this.#promo = `${key}-promo`;
      this.#on = `${key}-on`;
      this.#deep = `${key}-deep`;
      signal.addEventListener("abort", () => this.clear());
    }

    #promo;
    #on;
    #deep;
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
     * @param {Set<number>} marked  Blocks that are never hidden.
     */
    show(report, view, places, marked) {
      const shown = new Set(view.shown);
      for (const { block } of report.promos) {
        const element = places[block]?.element;
        if (!element) continue;
        if (shown.has(block)) this.#shown.add(element);
        else this.#shown.delete(element);
      }
      const read = [...report.story.map(({ block }) => block), ...marked];
      const kept = Walk.holders([...Walk.held(), ...read.flatMap((block) => places[block]?.element ?? [])]);
      const hidden = new Set(
        report.promos
          .filter(({ block }) => !shown.has(block) && places[block] && !places[block].anonymous)
          .map(({ block }) => places[block].element)
          .filter((element) => element.isConnected && !kept.has(element)),
      );
      const inside = new Set(report.promos.filter((promo) => promo.inside).map(({ block }) => places[block]?.element));
      keepInPlace(() => firstInView(report, places) ?? midmost(hidden), () => {
        for (const element of this.#elements) if (!hidden.has(element)) this.#free(element);
        for (const element of hidden) set(element, this.#promo, view.placeholders && inside.has(element) ? LINE : "");
        this.#elements = hidden;
        this.#switch(view.hide && hidden.size > 0);
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
      const on = document.documentElement.hasAttribute(this.#on);
      this.#switch(false);
      try {
        return look();
      } finally {
        this.#switch(on);
      }
    }

    clear() {
      this.#switch(false);
      for (const element of this.#elements) this.#free(element);
      this.#elements = new Set();
    }

    /** @param {boolean} on */
    #switch(on) {
      document.documentElement.toggleAttribute(this.#on, on);
      for (const element of this.#elements) {
        if (on && element.getRootNode() instanceof ShadowRoot) set(element, this.#deep, element.getAttribute(this.#promo) ?? "");
        else element.removeAttribute(this.#deep);
      }
    }

    /** @param {Element} element */
    #free(element) {
      element.removeAttribute(this.#promo);
      element.removeAttribute(this.#deep);
    }
  };

  /**
   * Changes the page and keeps what is read where it was in the window. Browsers do this by themselves where scroll
   * anchoring is on; where it is off, or misses, the rest is scrolled. Looked for only in a page that is scrolled: whoever
   * asks for places has the page laid out.
   * @param {() => Element | Range | undefined} find  What is read.
   * @param {() => void} change
   */
  function keepInPlace(find, change) {
    const anchor = scrollY > 0 ? find() : undefined;
    if (!anchor) return change();
    const before = anchor.getBoundingClientRect().top;
    change();
    const moved = anchor.getBoundingClientRect().top - before;
    if (Math.abs(moved) >= 0.5) scrollBy({ top: moved, behavior: "instant" });
  }

  /**
   * What stands in the middle of the window and stays there: where no paragraph of the story is in view.
   * @param {Set<Element>} hidden
   */
  function midmost(hidden) {
    const under = document.elementsFromPoint(innerWidth / 2, innerHeight / 2);
    return under.find((element) => ![...Walk.holders([element])].some((holder) => holder instanceof Element && hidden.has(holder)));
  }

  /**
   * @param {Element} element
   * @param {string} name
   * @param {string} value
   */
  function set(element, name, value) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }

  /**
   * What a block has in the window: its element, or the words of one that has none.
   * @param {Place | undefined} place
   * @returns {Element | Range | undefined}
   */
  function lineOf(place) {
    if (!place?.anonymous) return place?.element;
    return place.run ? TextRun.ranges(place.run, 0, place.run.text.length)?.[0] : undefined;
  }

  /**
   * What of the running story the window shows first.
   * @param {Wsw.Report} report
   * @param {Place[]} places
   */
  function firstInView({ story }, places) {
    for (const { role, block } of story) {
      const line = PINNED.has(role) ? undefined : lineOf(places[block]);
      if (line && isInView(line)) return line;
    }
  }

  /** @param {Element | Range} line */
  function isInView(line) {
    const { top, bottom, height } = line.getBoundingClientRect();
    return height > 0 && bottom > 0 && top < innerHeight;
  }
})();
