// Marks: the report's quotations on the page as CSS custom highlights. Nothing in the document changes.

var Marks = (() => {
  "use strict";

  /** Speakers with a hue of their own; all others share one. */
  const HUES = 6;
  /** So many quotations are found, or ranges drawn, between two looks at the clock. */
  const STRIDE = 8;
  /** How long a passage flashes, in milliseconds. */
  const FLASH = 1_800;

  class Marks {
    /**
     * @param {string} key  The word in the names of this page's highlights.
     * @param {AbortSignal} signal
     */
    constructor(key, signal) {
      this.#key = key;
      signal.addEventListener("abort", () => this.clear());
    }

    #key;
    /** What is drawn. */
    #marking = new Marking();
    /** @type {Map<string, Highlight>} */
    #names = new Map();
    /** @type {number | undefined} */
    #flashing;
    /** Counts what was to be drawn. */
    #turn = 0;
    /** The page has changed since quotations were last looked for. */
    #disturbed = false;

    /**
     * Draws the report's quotations as the view wants them. Until all are found, what was drawn before stays.
     * @param {Wsw.Report} report
     * @param {Wsw.View} view
     * @param {Place[]} places
     * @param {<T>(look: () => T) => T} [around]  Wraps each slice of the work.
     * @returns {Promise<number[] | null>}  Quotations whose words no longer stand where they were read; `null` when something
     *   else was to be drawn meanwhile.
     */
    async show(report, view, places, around) {
      const turn = ++this.#turn;
      const marking = new Marking(report, view, places);
      this.#disturbed = false;
      const goOn = (/** @type {() => boolean} */ isTime) => {
        return marking.goOn(isTime) && this.#draw(marking, isTime) ? marking.lost : null;
      };
      return Slices.run(goOn, around, () => turn === this.#turn);
    }

    /**
     * Draws on, in place of what was drawn before.
     * @param {Marking} marking
     * @param {() => boolean} isTime
     * @returns {boolean}  Whether all is drawn.
     */
    #draw(marking, isTime) {
      if (this.#marking !== marking) {
        this.#take(marking);
        // What was found in an earlier slice may be gone. From now on it is dropped when it changes.
        if (this.#disturbed) this.dropChanged();
      }
      for (let count = 1, next; (next = marking.undrawn.next().value); count++) {
        // One by one: a highlight that comes with all its ranges stops Firefox for as long as a hundred that come alone.
        this.#names.get(next.name)?.add(next.range);
        if (count % STRIDE === 0 && isTime()) return false;
      }
      return true;
    }

    /**
     * Puts what was found in place of what was drawn: its names, empty as yet.
     * @param {Marking} marking
     */
    #take(marking) {
      const before = this.#names;
      this.#marking = marking;
      this.#names = new Map();
      for (const name of marking.names.keys()) {
        const highlight = new Highlight();
        highlight.priority = name.startsWith("c") ? 3 : name.startsWith("s") ? 2 : 1;
        CSS.highlights.set(`${this.#key}-${name}`, highlight);
        this.#names.set(name, highlight);
      }
      for (const name of before.keys()) if (!this.#names.has(name)) CSS.highlights.delete(`${this.#key}-${name}`);
    }

    /**
     * Takes back the marks whose words, or their speaker's name, have changed under them.
     * @returns {number[]}
     */
    dropChanged() {
      this.#disturbed = true;
      const gone = [];
      for (const [quote, ranges] of this.#marking.marked) {
        if (ranges.every((range) => this.#marking.isSame(range))) continue;
        gone.push(quote);
        for (const range of ranges) {
          this.#marking.quoteOf.delete(range);
          this.#marking.gone.add(range);
          for (const highlight of this.#names.values()) highlight.delete(range);
        }
      }
      for (const quote of gone) this.#marking.marked.delete(quote);
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
          const quote = this.#marking.quoteIn(range);
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
      for (const range of this.#marking.quoteOf.keys()) {
        if (range.startContainer !== node || range.startOffset > offset || offset > range.endOffset) continue;
        const quote = this.#marking.quoteIn(range);
        if (quote !== undefined) return { quote, range };
      }
      return null;
    }

    #shadowRoots() {
      /** @type {Set<ShadowRoot>} */
      const roots = new Set();
      for (const range of this.#marking.quoteOf.keys()) {
        const root = range.startContainer.getRootNode();
        if (root instanceof ShadowRoot) roots.add(root);
      }
      return [...roots];
    }

    /** What is drawn stands on another ground than it did. */
    get isOnOtherGround() {
      const [range] = this.#marking.quoteOf.keys();
      return range !== undefined && new Ground().isDark(range.startContainer) !== this.#marking.dark;
    }

    /** Blocks that hold what is drawn, for the one who must not hide them. */
    get blocks() {
      return this.#marking.blocks;
    }

    /** How many quotations are drawn. */
    get size() {
      return this.#marking.marked.size;
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
      this.#turn++;
      this.#take(new Marking());
    }
  };

  /** Finds where the quotations of a report stand. */
  class Marking {
    /** Quotations whose words no longer stand where they were read. @type {number[]} */
    lost = [];
    /** Ranges by the name of their highlight. @type {Map<string, Range[]>} */
    names = new Map();
    /** Of each quotation, and of its speaker where the text names them. @type {Map<number, Range[]>} */
    marked = new Map();
    /** What each range held when it was found. @type {Map<Range, string>} */
    #words = new Map();
    /** Ranges of quotations. @type {Map<Range, number>} */
    quoteOf = new Map();
    /** @type {Set<number>} */
    blocks = new Set();
    /** The first of them stands on a dark ground. */
    dark = false;
    /** Ranges whose words have changed meanwhile. @type {Set<Range>} */
    gone = new Set();
    /** Ranges that are not drawn yet, with the name of their highlight. */
    undrawn = this.#undrawn();
    #quotes;
    #view;
    #places;
    #ground = new Ground();
    /** The next quotation. */
    #at = 0;

    /**
     * @param {Wsw.Report | null} [report]
     * @param {Wsw.View | null} [view]
     * @param {Place[]} [places]
     */
    constructor(report = null, view = null, places = []) {
      this.#quotes = report?.quotes ?? [];
      this.#view = view;
      this.#places = places;
    }

    /**
     * A range holds the words that it was made for.
     * @param {Range} range
     */
    isSame(range) {
      return range.startContainer.isConnected && range.toString() === this.#words.get(range);
    }

    /**
     * The quotation whose words a range holds. None where the page, which shares the registry, has moved the range.
     * @param {Range} range
     */
    quoteIn(range) {
      const quote = this.quoteOf.get(range);
      return quote !== undefined && this.isSame(range) ? quote : undefined;
    }

    *#undrawn() {
      for (const [name, ranges] of this.names) for (const range of ranges) if (!this.gone.has(range)) yield { name, range };
    }

    /**
     * @param {() => boolean} isTime
     * @returns {boolean}  Whether all are found.
     */
    goOn(isTime) {
      const quotes = this.#quotes;
      while (this.#at < quotes.length) {
        this.#find(quotes[this.#at], this.#at);
        if (++this.#at % STRIDE === 0 && isTime()) return false;
      }
      return true;
    }

    /**
     * @param {Wsw.Quote} quote
     * @param {number} index
     */
    #find(quote, index) {
      const found = quote.content.map((passage) => find(passage, this.#places));
      if (found.some((ranges) => ranges === null)) return void this.lost.push(index);
      // Where there are quotations, there is a view.
      const { marks, only, reported, selected } = /** @type {Wsw.View} */ (this.#view);
      const wanted = marks && (only === null || only === quote.speaker);
      if (!wanted || (quote.kind === "indirect" && !reported)) return;
      const ranges = found.flatMap((ranges) => ranges ?? []);
      const slot = quote.speaker === null ? 0 : Math.min(quote.speaker, HUES) + 1;
      if (this.marked.size === 0 && ranges.length > 0) this.dark = this.#ground.isDark(ranges[0].startContainer);
      this.#add(slot === 0 ? "0" : `${slot}${quote.tier === "inferred" ? "i" : "n"}`, ranges);
      const named = slot > 0 && quote.source ? (find(quote.source, this.#places) ?? []) : [];
      this.#add(`s${slot}`, named);
      if (selected === index) this.#add("c", ranges.map((range) => range.cloneRange()));
      for (const range of ranges) this.quoteOf.set(range, index);
      this.marked.set(index, [...ranges, ...named]);
      for (const range of [...ranges, ...named]) this.#words.set(range, range.toString());
      for (const { mark } of quote.content) this.blocks.add(mark.block);
    }

    /**
     * @param {string} name
     * @param {Range[]} ranges
     */
    #add(name, ranges) {
      for (const range of ranges) {
        const named = `${name}${this.#ground.isDark(range.startContainer) ? "d" : "l"}`;
        const all = this.names.get(named);
        if (all) all.push(range);
        else this.names.set(named, [range]);
      }
    }
  }

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

  return Marks;
})();
