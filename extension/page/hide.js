// Hides promo blocks: an attribute on each, one attribute on the root that switches the rule in page.css on. The root is
// above no block of a shadow tree: such a block has the second attribute itself.

var Hide = (() => {
  "use strict";

  /** What pages like to pin to the window. */
  const PINNED = new Set(["headline", "byline", "caption", "notice"]);
  /** Paragraphs and headings. */
  const RUNNING = "p, h2, h3, h4, h5, h6, li, dt, dd, blockquote";
  /** So many pixels are too many. Browsers scroll by whole ones: no nearer than half of one. */
  const OFF = 0.6;
  /** Of a block in whose place a line stands. */
  const LINE = "line";
  /** Of a block that is not drawn and keeps its place. */
  const ROOM = "room";

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
      // Of boxes, too.
      addEventListener("scrollend", () => this.#scrolledOn(), { capture: true, passive: true, signal });
    }

    #promo;
    #on;
    #deep;
    /** What is hidden, and what stands in its place. @type {Map<Element, string>} */
    #hidden = new Map();
    /** Whether it is hidden at the moment. */
    #isOn = false;
    /** Finds what the reader looks at. @type {() => Element | Range | undefined} */
    #find = () => undefined;
    /** What holds the story. @type {Set<Node>} */
    #around = new Set();
    /** What was looked at last, and where it stood in the window, in CSS pixels. @type {Element | Range | undefined} */
    #anchor;
    #stood = 0;
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
          .filter((element) => Dom.isConnected.call(element) && !kept.has(element)),
      );
      const inside = new Set(report.promos.filter((promo) => promo.inside).map(({ block }) => places[block]?.element));
      this.#around = kept;
      this.#find = () => firstInView(report, places, hidden) ?? midmost(hidden);
      this.#settle(new Map([...hidden].map((element) => [element, view.placeholders && inside.has(element) ? LINE : ""])), view.hide);
    }

    /**
     * Changes the page and keeps what is read where it was in the window. Browsers do this by themselves where scroll
     * anchoring is on; where it is off, or misses, the rest is scrolled. Where the page ends or begins there is nothing left
     * to scroll by: there, what is hidden beyond what is read keeps its room until the reader has scrolled on.
     * @param {Map<Element, string>} hidden
     * @param {boolean} isOn
     */
    #settle(hidden, isOn) {
      const anchor = this.#looked();
      const before = this.#stood;
      for (const element of this.#hidden.keys()) if (!hidden.has(element)) this.#free(element);
      this.#hidden = hidden;
      for (const [element, stands] of hidden) set(element, this.#promo, stands);
      this.#switch(isOn && hidden.size > 0);
      let moved = anchor ? hold(anchor, before) : 0;
      const spare = anchor && this.#isOn && isOff(moved) ? beyond(anchor, [...hidden.keys()], moved > 0) : [];
      // Twice as many each time: each time the page is laid out.
      for (let some = 1; anchor && isOff(moved) && spare.length > 0; some *= 2) {
        for (const element of spare.splice(0, some)) set(element, this.#promo, ROOM);
        this.#switch(true);
        moved = hold(anchor, before);
      }
      if (anchor && isOff(moved)) this.#stood = Scroll.at(anchor);
    }

    /**
     * What the reader looks at. While it stands where it was left it stays the same: back and forth leads back, to the
     * pixel. Looked for only where something is scrolled: at the beginning, a page is seen from there.
     */
    #looked() {
      if (!Scroll.isScrolled(this.#around)) return undefined;
      if (!this.#anchor || !this.#isWhereLeft() || !Scroll.isInView(this.#anchor)) {
        this.#anchor = this.#find();
        this.#stood = this.#anchor ? Scroll.at(this.#anchor) : 0;
      }
      return this.#anchor;
    }

    /** How far the page is scrolled does not tell: it changes where something above what is read grows or shrinks, too. */
    #isWhereLeft() {
      return this.#anchor !== undefined && !isOff(Scroll.at(this.#anchor) - this.#stood);
    }

    /** Gives up the room that is kept, as far as it is not needed where the reader is now. */
    #scrolledOn() {
      const keepsRoom = [...this.#hidden.keys()].some((element) => Dom.getAttribute.call(element, this.#promo) === ROOM);
      if (keepsRoom && this.#isOn && !this.#isWhereLeft()) this.#settle(this.#hidden, true);
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
      if (focus instanceof HTMLElement && Walk.holders([focus]).has(element)) HTMLElement.prototype.blur.call(focus);
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
      const isOn = this.#isOn;
      this.#switch(false);
      try {
        return look();
      } finally {
        this.#switch(isOn);
      }
    }

    clear() {
      this.#settle(new Map(), false);
    }

    /** @param {boolean} isOn */
    #switch(isOn) {
      this.#isOn = isOn;
      document.documentElement.toggleAttribute(this.#on, isOn);
      for (const element of this.#hidden.keys()) {
        if (isOn && Dom.getRootNode.call(element) instanceof ShadowRoot) set(element, this.#deep, Dom.getAttribute.call(element, this.#promo) ?? "");
        else Dom.removeAttribute.call(element, this.#deep);
      }
    }

    /** @param {Element} element */
    #free(element) {
      Dom.removeAttribute.call(element, this.#promo);
      Dom.removeAttribute.call(element, this.#deep);
    }
  };

  /**
   * Scrolls what is read back to where it was in the window.
   * @param {Element | Range} anchor
   * @param {number} before  Where it was.
   * @returns how far it is from there: where the page ends it cannot be scrolled
   */
  function hold(anchor, before) {
    const moved = () => Scroll.at(anchor) - before;
    if (isOff(moved())) Scroll.follow(anchor, moved);
    return moved();
  }

  /** @param {number} pixels  Of CSS; where the reader has made the page smaller, those of the screen are larger. */
  function isOff(pixels) {
    return Math.abs(pixels) > OFF / Math.min(1, devicePixelRatio);
  }

  /**
   * What is hidden behind what is read, from the page's end on, or before it, from the page's beginning on: out of view
   * first.
   * @param {Element | Range} anchor
   * @param {Element[]} hidden
   * @param {boolean} isBehind
   */
  function beyond(anchor, hidden, isBehind) {
    const from = anchor instanceof Range ? anchor.startContainer : anchor;
    const side = isBehind ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
    const there = hidden.filter((element) => Dom.compareDocumentPosition.call(from, element) & side);
    return there.sort((a, b) => (Dom.compareDocumentPosition.call(a, b) & side ? 1 : -1));
  }

  /**
   * What stands in the middle of the window and stays there: where no paragraph of the story is in view. What surrounds
   * something hidden tells nothing of where the reader is: whoever reads what is hidden looks at nothing that stays.
   * @param {Set<Element>} hidden
   */
  function midmost(hidden) {
    const around = Walk.holders(hidden);
    const isInside = (/** @type {Element} */ element) => !Walk.holders([element]).isDisjointFrom(hidden);
    const under = document.elementsFromPoint(innerWidth / 2, innerHeight / 2);
    return under.find((element) => !around.has(element) && !isInside(element));
  }

  /**
   * @param {Element} element
   * @param {string} name
   * @param {string} value
   */
  function set(element, name, value) {
    if (Dom.getAttribute.call(element, name) !== value) Dom.setAttribute.call(element, name, value);
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
   * What the window shows first of the running story, or of the paragraphs and headings that stand between its parts and stay.
   * @param {Wsw.Report} report
   * @param {Place[]} places
   * @param {Set<Element>} hidden
   */
  function firstInView({ story }, places, hidden) {
    const roles = new Map(story.map(({ block, role }) => [block, role]));
    for (let block = story.at(0)?.block ?? 0; block <= (story.at(-1)?.block ?? -1); block++) {
      const [role, place] = [roles.get(block), places[block]];
      if (role ? PINNED.has(role) : !place?.run || place.anonymous || !Dom.matches.call(place.element, RUNNING)) continue;
      const line = lineOf(place);
      if (line && Scroll.isInView(line) && Walk.holders([place.element]).isDisjointFrom(hidden)) return firstUnit(place, line);
    }
  }

  /**
   * The first unit in view of a paragraph that begins before the view; else the paragraph. When a box beside it is hidden its
   * lines break anew, and where it begins tells nothing of the line that is read.
   * @param {Place} place
   * @param {Element | Range} line
   * @returns {Element | Range}
   */
  function firstUnit({ run }, line) {
    if (!run || !Scroll.beginsBefore(line)) return line;
    const unit = (/** @type {number} */ at) => TextRun.ranges(run, at, at + 1)?.[0];
    let [first, end] = [0, run.text.length];
    while (first < end) {
      const middle = (first + end) >> 1;
      const there = unit(middle);
      if (there && Scroll.isBefore(there)) first = middle + 1;
      else end = middle;
    }
    return unit(first) ?? line;
  }
})();
