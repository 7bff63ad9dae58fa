// Runs of text: folds white space as the core is told (`Block::text`), and keeps for every unit where it came from.

/**
 * A stretch of a run's text that stands in one Text node, unit for unit.
 * @typedef {object} Stretch
 * @property {number} at  First unit in the run's text.
 * @property {Text} node
 * @property {number} from  First unit in the node.
 * @property {number} length
 */

/**
 * A run of text between two blocks or breaks.
 * @typedef {object} Run
 * @property {string} text
 * @property {Stretch[]} stretches
 * @property {Wsw.Inline[]} inlines
 */

var TextRun = (() => {
  "use strict";

  const SPACE = /[\s\u0085\ufeff]/g;
  const PIECE = /([^\s\u0085\ufeff]+)|[\s\u0085\ufeff]+/g;

  /** @typedef {{kind: Wsw.InlineKind, href?: string, start: number}} OpenInline  `start` is -1 before its first unit. */

  class Writer {
    /** @param {number} limit  Units that may still be written. */
    constructor(limit) {
      this.limit = limit;
      /** @type {OpenInline[]} */
      this.open = [];
      this.cut = false;
      this.#reset();
    }

    #reset() {
      this.#text = "";
      /** @type {Stretch[]} */
      this.#stretches = [];
      /** @type {Wsw.Inline[]} */
      this.#inlines = [];
      /** Where the white space before the next character begins. */
      this.#space = null;
      this.#breaks = 0;
    }

    #text = "";
    /** @type {Stretch[]} */
    #stretches = [];
    /** @type {Wsw.Inline[]} */
    #inlines = [];
    /** @type {{node: Text, from: number} | null} */
    #space = null;
    #breaks = 0;

    /**
     * @param {Text} node
     * @param {boolean} lines  Line feeds are breaks.
     * @param {(run: Run | null) => void} done  Takes a run that a second break ended.
     */
    write(node, lines, done) {
      for (const { 0: piece, 1: word, index } of node.data.matchAll(PIECE)) {
        if (!word) {
          this.#space ??= { node, from: index };
          if (lines) for (const c of piece) if (c === "\n") this.lineBreak();
          continue;
        }
        if (this.#breaks > 1) done(this.end());
        if (this.#text !== "") {
          if (this.#breaks > 0) this.#text += "\n";
          else if (this.#space) this.#add(" ", this.#space.node, this.#space.from);
        }
        this.#space = null;
        this.#breaks = 0;
        for (let i = this.open.length - 1; i >= 0 && this.open[i].start < 0; i--) this.open[i].start = this.#text.length;
        const left = this.limit - this.#text.length;
        if (word.length > left) this.cut = true;
        this.#add(this.cut ? whole(word, left) : word, node, index);
        if (this.cut) return;
      }
    }

    lineBreak() {
      this.#breaks++;
    }

    /**
     * An inline element begins.
     * @param {Wsw.InlineKind} kind
     * @param {string} [href]
     */
    enter(kind, href) {
      this.open.push({ kind, href, start: -1 });
    }

    /** The inline element that began last ends. */
    leave() {
      const inline = this.open.pop();
      if (inline) this.#close(inline);
    }

    /** @param {OpenInline} inline */
    #close({ kind, href, start }) {
      const end = this.#text.length;
      if (start >= 0 && start < end) this.#inlines.push(href === undefined ? { kind, start, end } : { kind, start, end, href });
    }

    /**
     * Ends the run. Inline elements that go on have a part in each run.
     * @returns {Run | null}  `null` when there was nothing to read.
     */
    end() {
      for (const inline of this.open) {
        this.#close(inline);
        inline.start = -1;
      }
      const run = { text: this.#text, stretches: this.#stretches, inlines: this.#inlines };
      this.limit -= run.text.length;
      this.#reset();
      run.inlines.sort((a, b) => a.start - b.start || b.end - a.end);
      return run.text === "" ? null : run;
    }

    /**
     * @param {string} text
     * @param {Text} node
     * @param {number} from
     */
    #add(text, node, from) {
      const last = this.#stretches.at(-1);
      const at = this.#text.length;
      if (last && last.node === node && last.from + last.length === from && last.at + last.length === at) {
        last.length += text.length;
      } else if (text !== "") {
        this.#stretches.push({ at, node, from, length: text.length });
      }
      this.#text += text;
    }
  }

  /**
   * The first units of a word, without half a character at the end.
   * @param {string} word
   * @param {number} units
   */
  function whole(word, units) {
    const cut = word.slice(0, Math.max(0, units));
    return cut.isWellFormed() ? cut : cut.slice(0, -1);
  }

  /**
   * The places of `text[start..end]` of a run: one DOM range for each Text node. Across two nodes there is no single
   * range that holds neither hidden text nor the border of a shadow tree.
   * @param {Run} run
   * @param {number} start
   * @param {number} end
   * @returns {Range[] | null}  `null` when the document no longer has these words there.
   */
  function ranges(run, start, end) {
    /** @type {Range[]} */
    const ranges = [];
    for (const { at, node, from, length } of run.stretches) {
      const first = Math.max(start, at);
      const last = Math.min(end, at + length);
      if (first >= last) continue;
      const open = ranges.at(-1);
      const to = from + last - at;
      const there = node.isConnected ? node.data.slice(from + first - at, to) : "";
      if (!isSame(there, run.text.slice(first, last))) return null;
      if (open?.startContainer === node) {
        open.setEnd(node, to);
      } else {
        const range = document.createRange();
        range.setStart(node, from + first - at);
        range.setEnd(node, to);
        ranges.push(range);
      }
    }
    return ranges;
  }

  /**
   * Each white space of the document is a space in a run.
   * @param {string} there
   * @param {string} read
   */
  function isSame(there, read) {
    return there === read || there.replace(SPACE, " ") === read.replace(SPACE, " ");
  }

  return { Writer, ranges };
})();
