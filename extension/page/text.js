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
  /** White space that is no plain space. */
  const ODD = /[^\S ]|[\u0085\ufeff]/;
  const WORD = /[^\s\u0085\ufeff]/g;
  /** Where more than one white space begins, or the one at the end. */
  const GAP = /[\s\u0085\ufeff](?=[\s\u0085\ufeff]|$)/g;

  /** @typedef {{kind: Wsw.InlineKind, start: number}} OpenInline  `start` is -1 before its first unit. */

  class Writer {
    /**
     * @param {number} limit  Units that may be written.
     * @param {(run: Run) => void} done  Takes the runs.
     */
    constructor(limit, done) {
      this.limit = limit;
      this.#done = done;
    }

    #done;
    /** @type {OpenInline[]} */
    open = [];
    /** The limit was met. */
    cut = false;

    #text = "";
    /** @type {Stretch[]} */
    #stretches = [];
    /** @type {Wsw.Inline[]} */
    #inlines = [];
    /** Where the white space before the next character begins. @type {{node: Text, from: number} | null} */
    #space = null;
    #breaks = 0;

    /**
     * @param {Text} node
     * @param {{lines: boolean}} part  Whether line feeds are breaks there; asked only when there are some.
     */
    write(node, part) {
      const data = Dom.data.call(node);
      const end = data.length;
      const lines = data.includes("\n") && (this.#text !== "" || indexOf(WORD, data, 0) < end) && part.lines;
      for (let at = 0; at < end && !this.cut; ) {
        const from = indexOf(WORD, data, at);
        if (from > at) {
          this.#space ??= { node, from: at };
          if (lines) for (let i = at; i < from; i++) if (data[i] === "\n") this.lineBreak();
        }
        if (from === end) return;
        // As far as white space need not be folded, the text is taken as it stands.
        at = indexOf(lines ? SPACE : GAP, data, from);
        this.#begin();
        const piece = plain(data.slice(from, at));
        const left = this.limit - this.#text.length;
        this.cut = piece.length > left;
        this.#add(this.cut ? whole(piece, left) : piece, node, from);
      }
    }

    /** What stood before the next character is known now. */
    #begin() {
      if (this.#breaks > 1) this.end();
      if (this.#text !== "") {
        if (this.#breaks > 0) this.#text += "\n";
        else if (this.#space) this.#add(" ", this.#space.node, this.#space.from);
      }
      this.#space = null;
      this.#breaks = 0;
      for (let i = this.open.length - 1; i >= 0 && this.open[i].start < 0; i--) this.open[i].start = this.#text.length;
    }

    lineBreak() {
      this.#breaks++;
    }

    /**
     * An inline element begins.
     * @param {Wsw.InlineKind} kind
     */
    enter(kind) {
      this.open.push({ kind, start: -1 });
    }

    /** The inline element that began last ends. */
    leave() {
      const inline = this.open.pop();
      if (inline) this.#close(inline);
    }

    /** @param {OpenInline} inline */
    #close({ kind, start }) {
      const end = this.#text.length;
      if (start >= 0 && start < end) this.#inlines.push({ kind, start, end });
    }

    /** Ends the run, if anything was written. Inline elements that go on have a part in each run. */
    end() {
      if (this.#text !== "") {
        for (const inline of this.open) {
          this.#close(inline);
          inline.start = -1;
        }
        const inlines = this.#inlines;
        if (inlines.length > 1) inlines.sort((a, b) => a.start - b.start || b.end - a.end);
        const run = { text: this.#text, stretches: this.#stretches, inlines };
        this.limit -= run.text.length;
        this.#text = "";
        this.#stretches = [];
        this.#inlines = [];
        this.#done(run);
      }
      this.#space = null;
      this.#breaks = 0;
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
   * Where something stands first.
   * @param {RegExp} what  For one unit, global.
   * @param {string} text
   * @param {number} from
   */
  function indexOf(what, text, from) {
    what.lastIndex = from;
    return what.test(text) ? what.lastIndex - 1 : text.length;
  }

  /**
   * With plain spaces for all white space.
   * @param {string} text
   */
  function plain(text) {
    return ODD.test(text) ? text.replace(SPACE, " ") : text;
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
      const there = Dom.isConnected.call(node) ? Dom.data.call(node).slice(from + first - at, to) : "";
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
    return there === read || plain(there) === plain(read);
  }

  return { Writer, ranges };
})();
