// Marks: the report's quotations on the page as CSS custom highlights. Nothing in the document changes.

var Marks = (() => {
  "use strict";

  /** Speakers with a hue of their own; all others share one. */
  const HUES = 6;
  /** How long a passage flashes, in milliseconds. */
  const FLASH = 1_800;

  /** @typedef {{quote: number, ranges: {range: Range, text: string}[]}} Marked */

  return class Marks {
    /**
     * @param {string} key  The word in the names of this page's highlights.
     * @param {AbortSignal} signal
     */
    constructor(key, signal) {
      this.#key = key;
      signal.addEventListener("abort", () => this.clear());
    }

    #key;
    /** @type {Map<string, Range[]>} */
    #names = new Map();
    /** @type {Map<number, Marked>} */
    #marked = new Map();
    /** @type {Map<Range, number>} */
    #quoteOf = new Map();
    /** @type {number | undefined} */
    #flashing;
    /** The first of what is drawn stands on a dark ground. */
    #dark = false;

    /**
     * Draws the report's quotations as the view wants them.
     * @param {Wsw.Report} report
     * @param {Wsw.View} view
     * @param {Place[]} places
     * @returns {number[]}  Quotations whose words no longer stand where they were read.
     */
    show(report, view, places) {
      const lost = [];
      this.#marked.clear();
      this.#quoteOf.clear();
      const ground = new Ground();
      /** @type {Map<string, Range[]>} */
      const names = new Map();
      const add = (/** @type {string} */ name, /** @type {Range[]} */ ranges) => {
        for (const range of ranges) {
          const named = `${name}${ground.isDark(range.startContainer) ? "d" : "l"}`;
          const all = names.get(named);
          if (all) all.push(range);
          else names.set(named, [range]);
        }
      };
      for (const [index, quote] of report.quotes.entries()) {
        const found = quote.content.map((passage) => find(passage, places));
        if (found.some((ranges) => ranges === null)) {
          lost.push(index);
          continue;
        }
        const wanted = view.marks && (view.only === null || view.only === quote.speaker);
        if (!wanted || (quote.kind === "indirect" && !view.reported)) continue;
        const ranges = found.flatMap((ranges) => ranges ?? []);
        const slot = quote.speaker === null ? 0 : Math.min(quote.speaker, HUES) + 1;
        add(slot === 0 ? "0" : `${slot}${quote.tier === "inferred" ? "i" : "n"}`, ranges);
        if (slot > 0 && quote.source) add(`s${slot}`, find(quote.source, places) ?? []);
        if (view.selected === index) add("c", ranges.map((range) => range.cloneRange()));
        this.#marked.set(index, { quote: index, ranges: ranges.map((range) => ({ range, text: range.toString() })) });
        for (const range of ranges) this.#quoteOf.set(range, index);
      }
      const [first] = this.#quoteOf.keys();
      this.#dark = first !== undefined && ground.isDark(first.startContainer);
      this.#draw(names);
      return lost;
    }

    /**
     * Replaces what is drawn.
     * @param {Map<string, Range[]>} names
     */
    #draw(names) {
      for (const [name, ranges] of names) {
        const highlight = new Highlight(...ranges);
        highlight.priority = name.startsWith("c") ? 3 : name.startsWith("s") ? 2 : 1;
        CSS.highlights.set(`${this.#key}-${name}`, highlight);
      }
      for (const name of this.#names.keys()) if (!names.has(name)) CSS.highlights.delete(`${this.#key}-${name}`);
      this.#names = names;
    }

    /**
     * Takes back the marks whose words have changed under them.
     * @returns {number[]}
     */
    dropChanged() {
      const gone = [];
      for (const { quote, ranges } of this.#marked.values()) {
        if (ranges.every(({ range, text }) => range.startContainer.isConnected && range.toString() === text)) continue;
        gone.push(quote);
        for (const { range } of ranges) {
          this.#quoteOf.delete(range);
          for (const name of this.#names.keys()) CSS.highlights.get(`${this.#key}-${name}`)?.delete(range);
        }
      }
      for (const quote of gone) this.#marked.delete(quote);
      if (gone.length > 0) for (const ground of "ld") CSS.highlights.delete(`${this.#key}-c${ground}`);
      return gone;
    }

    /**
     * The quotation at a point of the window, and its line there.
     * @param {number} x
     * @param {number} y
     * @returns {{quote: number, range: Range} | null}
     */
    at(x, y) {
      const shadowRoots = this.#shadowRoots();
      for (const { ranges } of CSS.highlights.highlightsFromPoint(x, y, { shadowRoots })) {
        for (const range of /** @type {Range[]} */ (ranges)) {
          const quote = this.#quoteOf.get(range);
          if (quote !== undefined) return { quote, range };
        }
      }
      return null;
    }

    /**
     * The quotation at a place in the document.
     * @param {Node} node
     * @param {number} offset
     * @returns {{quote: number, range: Range} | null}
     */
    around(node, offset) {
      for (const [range, quote] of this.#quoteOf) {
        if (range.startContainer === node && range.startOffset <= offset && offset <= range.endOffset) return { quote, range };
      }
      return null;
    }

    #shadowRoots() {
      /** @type {Set<ShadowRoot>} */
      const roots = new Set();
      for (const range of this.#quoteOf.keys()) {
        const root = range.startContainer.getRootNode();
        if (root instanceof ShadowRoot) roots.add(root);
      }
      return [...roots];
    }

    /** What is drawn stands on another ground than it did. */
    get isOnOtherGround() {
      const [range] = this.#quoteOf.keys();
      return range !== undefined && new Ground().isDark(range.startContainer) !== this.#dark;
    }

    /** How many quotations are drawn. */
    get size() {
      return this.#marked.size;
    }

    /** What is drawn, for the one who must not be hidden. */
    get ranges() {
      return [...this.#quoteOf.keys()];
    }

    /**
     * Flashes a passage.
     * @param {Range[]} ranges
     */
    flash(ranges) {
      clearTimeout(this.#flashing);
      this.#endFlash();
      if (ranges.length === 0) return;
      const highlight = new Highlight(...ranges);
      highlight.priority = 4;
      CSS.highlights.set(`${this.#key}-f${new Ground().isDark(ranges[0].startContainer) ? "d" : "l"}`, highlight);
      this.#flashing = setTimeout(() => this.#endFlash(), FLASH);
    }

    #endFlash() {
      for (const ground of "ld") CSS.highlights.delete(`${this.#key}-f${ground}`);
    }

    clear() {
      clearTimeout(this.#flashing);
      this.#endFlash();
      this.#draw(new Map());
      this.#marked.clear();
      this.#quoteOf.clear();
    }
  };

  /**
   * The ranges of a passage; `null` when the page no longer has its words there.
   * @param {Wsw.Passage} passage
   * @param {Place[]} places
   */
  function find({ text, mark }, places) {
    const run = places[mark.block]?.run;
    if (!run || run.text.slice(mark.start, mark.end) !== text) return null;
    return TextRun.ranges(run, mark.start, mark.end);
  }
})();
