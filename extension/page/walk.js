// The live document as a `Page` (src/page/mod.rs), with the way back: which element a block is, and which Text nodes
// its units stand in. Reads, changes nothing.
//
// A long page is read in slices, so that it never stops the reader. What changes between two slices may be read half
// before and half after: the page is then read again (watch.js), and no passage is marked that is not there (mark.js).

/**
 * Where a block stands in the document.
 * @typedef {object} Place
 * @property {Element} element  Of an anonymous block, its parent.
 * @property {Run | null} run  Its own text, as it was read.
 * @property {boolean} anonymous
 */

/** @typedef {{page: Wsw.Page, places: Place[]}} Walked */

var Walk = (() => {
  "use strict";

  // As in src/page/mod.rs.
  const MAX_TEXT = 400_000;
  const MAX_BLOCKS = 20_000;

  /** From here on a weight is bold. */
  const BOLD = 600;

  /** So many parts are written between two looks at the clock. */
  const STRIDE = 16;

  /**
   * Reads the page, in slices.
   * @param {<T>(look: () => T) => T} [around]  Wraps each slice.
   * @param {() => boolean} [isWanted]  Asked between slices.
   * @returns {Promise<Walked | null>}  `null` when it was no longer wanted.
   */
  function walk(around, isWanted) {
    const reading = new Reading();
    return Slices.run((isTime) => reading.goOn(isTime), around, isWanted);
  }

  class Reading {
    /** First pass. */
    #boxes = document.body && new Boxes.Reading(document.body);
    /** Second pass. @type {Writer | undefined} */
    #writer;

    /**
     * Reads on.
     * @param {() => boolean} isTime  Whenever this is so, the reading pauses.
     * @returns {Walked | null}  `null` until all is read.
     */
    goOn(isTime) {
      if (this.#boxes && !this.#boxes.goOn(isTime)) return null;
      this.#writer ??= new Writer(this.#boxes?.box ?? null);
      if (!this.#writer.goOn(isTime)) return null;
      const { blocks, places, cut } = this.#writer;
      const page = {
        url: location.href.split("#")[0],
        title: document.title,
        lang: document.documentElement.lang || metaLanguage(),
        meta: PageMeta.read(),
        blocks,
        cut: cut || (this.#boxes?.cut ?? false),
      };
      return { page, places };
    }
  }

  function metaLanguage() {
    return document.querySelector('meta[http-equiv="content-language" i]')?.getAttribute("content")?.trim() ?? "";
  }

  /**
   * A block whose parts are being written.
   * @typedef {object} Open
   * @property {number} id
   * @property {Element} element
   * @property {Parts} parts
   * @property {number} at  The next part.
   * @property {Wsw.InlineKind[]} around  Inline elements that hold whole blocks.
   * @property {Open | null} outer
   */

  /** Second pass: writes the boxes as blocks. */
  class Writer {
    /** @type {Wsw.Block[]} */
    blocks = [];
    /** @type {Place[]} */
    places = [];
    cut = false;
    #left = MAX_TEXT;
    #held = holders(held());
    /** @type {Open | null} */
    #open = null;

    /** @param {Box | null} root */
    constructor(root) {
      if (root) this.#block(root, null, []);
    }

    /**
     * Writes on.
     * @param {() => boolean} isTime
     * @returns {boolean}  Whether all is written.
     */
    goOn(isTime) {
      for (let count = 1; this.#open && !(this.cut && this.#left <= 0); count++) {
        const open = this.#open;
        const part = open.parts.children[open.at++];
        if (part === undefined) this.#open = open.outer;
        else if (typeof part === "number") this.#anonymous(open.parts.runs[part], open.id, open.element);
        else this.#block(part, open.id, open.around);
        if (count % STRIDE === 0 && isTime()) return false;
      }
      return true;
    }

    /**
     * @param {Box} box
     * @param {number | null} parent
     * @param {Wsw.InlineKind[]} outer  Inline elements that hold it.
     */
    #block(box, parent, outer) {
      if (this.blocks.length >= MAX_BLOCKS || this.#left <= 0) this.cut = true;
      if (this.cut) return;
      const { element, name } = box;
      const own = inline(box, null);
      const around = own ? [...outer, own] : outer;
      const parts = partsOf(box, around, this.#left);
      const alone = parts.runs.length === 1 && parts.children.length === 1;
      const run = alone ? parts.runs[0] : null;
      const id = this.blocks.length;
      const block = blockOf(parent, name, run);
      const { label, hints, role } = Traits.of(element);
      if (label) block.class = label;
      if (hints) block.hints = hints;
      if (role) block.role = role;
      if (parts.media) block.media = parts.media;
      if (parts.controls) block.controls = parts.controls;
      if (this.#held.has(element)) block.held = true;
      this.blocks.push(block);
      this.places.push({ element, run, anonymous: false });
      this.#left -= run?.text.length ?? 0;
      this.cut ||= parts.cut;
      if (!alone) this.#open = { id, element, parts, at: 0, around, outer: this.#open };
    }

    /**
     * @param {Run} run
     * @param {number} parent
     * @param {Element} element
     */
    #anonymous(run, parent, element) {
      if (this.blocks.length >= MAX_BLOCKS) this.cut = true;
      if (this.cut && this.#left <= 0) return;
      this.blocks.push(blockOf(parent, "#text", run));
      this.places.push({ element, run, anonymous: true });
      this.#left -= run.text.length;
    }
  }

  /**
   * A block with its own text. What it has nothing of is left out: the core knows, and a long page is a long message.
   * @param {number | null} parent
   * @param {string} tag
   * @param {Run | null} run
   */
  function blockOf(parent, tag, run) {
    const block = /** @type {Wsw.Block} */ ({ parent, tag, text: run?.text ?? "" });
    if (run && run.inlines.length > 0) block.inlines = run.inlines;
    return block;
  }

  /**
   * What an element holds directly: runs of text (as their number) and blocks, in order.
   * @typedef {{runs: Run[], children: (number | Box)[], media: number, controls: number, cut: boolean}} Parts
   */

  /**
   * @param {Box} box
   * @param {Wsw.InlineKind[]} around  Inline elements that hold its text, itself too.
   * @param {number} limit
   */
  function partsOf(box, around, limit) {
    /** @type {Parts} */
    const parts = { runs: [], children: [], media: 0, controls: 0, cut: false };
    const writer = new TextRun.Writer(limit, (run) => parts.children.push(parts.runs.push(run) - 1));
    for (const kind of around) writer.enter(kind);
    within(box, parts, writer);
    writer.end();
    parts.cut = writer.cut;
    return parts;
  }

  /**
   * @param {Box} part
   * @param {Parts} parts
   * @param {InstanceType<typeof TextRun.Writer>} writer
   */
  function within(part, parts, writer) {
    for (const child of part.content) {
      if (writer.cut) return;
      if (typeof child === "symbol") sign(child, parts, writer);
      else if (!(child instanceof Boxes.Box)) writer.write(child, part);
      else if (child.block) {
        writer.end();
        parts.children.push(child);
      } else {
        const kind = inline(child, part);
        if (kind) writer.enter(kind);
        within(child, parts, writer);
        if (kind) writer.leave();
      }
    }
  }

  /**
   * @param {symbol} sign
   * @param {Parts} parts
   * @param {InstanceType<typeof TextRun.Writer>} writer
   */
  function sign(sign, parts, writer) {
    if (sign === Boxes.BREAK) writer.lineBreak();
    else if (sign === Boxes.CUT) writer.end();
    else if (sign === Boxes.MEDIA) parts.media++;
    else if (sign === Boxes.CONTROL) parts.controls++;
  }

  /**
   * What an element is as an inline element.
   * @param {Box} box
   * @param {Box | null} parent  `null` for a block, whose weight is the plain case.
   * @returns {Wsw.InlineKind | null}
   */
  function inline(box, parent) {
    const { element, name } = box;
    if (name === "a") return Dom.hasAttribute.call(element, "href") ? "link" : null;
    if (name === "b" || name === "strong") return "strong";
    return parent && box.weight >= BOLD && parent.weight < BOLD ? "strong" : null;
  }

  /** What has the focus, and both ends of what is selected. */
  function held() {
    /** @type {Node[]} */
    const parts = [];
    let focus = document.activeElement;
    while (focus?.shadowRoot?.activeElement) focus = focus.shadowRoot.activeElement;
    if (focus && focus !== document.body && focus !== document.documentElement) parts.push(focus);
    const selection = getSelection();
    if (selection && !selection.isCollapsed && selection.rangeCount > 0) {
      const { startContainer, endContainer } = selection.getRangeAt(0);
      parts.push(startContainer, endContainer);
    }
    return parts;
  }

  /**
   * All elements that hold one of these nodes, also across the borders of shadow trees.
   * @param {Iterable<Node>} nodes
   */
  function holders(nodes) {
    /** @type {Set<Node>} */
    const found = new Set();
    for (const node of nodes) {
      for (let at = /** @type {Node | null} */ (node); at && !found.has(at); at = Dom.holderOf(at)) found.add(at);
    }
    return found;
  }

  return { walk, held, holders };
})();
