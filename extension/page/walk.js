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

  const MAX_HREF = 300;
  const MAX_HINT = 80;
  /** From here on a weight is bold. */
  const BOLD = 600;

  /** Attributes that tell something; as in src/page/html/tags.rs. */
  const HINTS = (
    "itemprop itemtype rel aria-label aria-labelledby data-testid data-test data-test-id data-qa data-cy data-component " +
    "data-component-name data-component-type data-module data-type data-block data-name data-role"
  ).split(" ");

  /** @type {Record<string, Wsw.InlineKind>} */
  const INLINE = { b: "strong", strong: "strong", i: "emphasis", em: "emphasis", cite: "emphasis", q: "quote", time: "time" };

  /** @typedef {{kind: Wsw.InlineKind, href?: string}} Around  An inline element that holds whole blocks. */

  /** How long the page waits for a slice, in milliseconds: less than a frame, so that scrolling stays smooth. */
  const SLICE = 10;

  /**
   * Reads the page, in slices.
   * @param {<T>(look: () => T) => T} [around]  Wraps each slice.
   * @param {() => boolean} [isWanted]  Asked between slices.
   * @returns {Promise<Walked | null>}  `null` when it was no longer wanted.
   */
  async function walk(around = (look) => look(), isWanted = () => true) {
    let end = 0;
    const steps = read(() => performance.now() > end);
    for (;;) {
      const { done, value } = around(() => {
        end = performance.now() + SLICE;
        return steps.next();
      });
      if (done) return value;
      await scheduler.yield();
      if (!isWanted()) return null;
    }
  }

  /**
   * @param {() => boolean} isTime
   * @returns {Generator<void, Walked>}
   */
  function* read(isTime) {
    const root = document.body;
    const boxes = root && (yield* Boxes.of(root, isTime));
    const walker = new Walker(isTime);
    if (boxes) yield* walker.block(boxes.box, null, []);
    const page = {
      url: location.href.split("#")[0],
      title: document.title,
      lang: document.documentElement.lang || metaLanguage(),
      meta: PageMeta.read(),
      blocks: walker.blocks,
      cut: walker.cut || (boxes?.cut ?? false),
    };
    return { page, places: walker.places };
  }

  function metaLanguage() {
    return document.querySelector('meta[http-equiv="content-language" i]')?.getAttribute("content")?.trim() ?? "";
  }

  class Walker {
    /** @type {Wsw.Block[]} */
    blocks = [];
    /** @type {Place[]} */
    places = [];
    cut = false;
    #left = MAX_TEXT;
    #held = holders(held());

    /** @param {() => boolean} isTime */
    constructor(isTime) {
      this.#isTime = isTime;
    }

    #isTime;

    /**
     * Writes a box and all that it holds.
     * @param {Box} box
     * @param {number | null} parent
     * @param {Around[]} around
     * @returns {Generator<void, void>}
     */
    *block(box, parent, around) {
      if (this.blocks.length >= MAX_BLOCKS || this.#left <= 0) this.cut = true;
      if (this.cut) return;
      if (this.#isTime()) yield;
      const { element } = box;
      const parts = partsOf(box, around, this.#left);
      const alone = parts.runs.length === 1 && parts.children.length === 1;
      const text = alone ? parts.runs[0] : null;
      const id = this.#push({
        ...blank(parent, element.localName),
        class: [element.id, element.getAttribute("class")?.trim()].filter(Boolean).join(" "),
        hints: hints(element),
        role: element.getAttribute("role") ?? "",
        media: parts.media,
        controls: parts.controls,
        held: this.#held.has(element),
        text: text?.text ?? "",
        inlines: text?.inlines ?? [],
      });
      this.places.push({ element, run: text, anonymous: false });
      this.#left -= text?.text.length ?? 0;
      this.cut ||= parts.cut;
      if (alone) return;
      const inner = [...around, ...inline(box, null)];
      for (const child of parts.children) {
        if (typeof child === "number") this.#anonymous(parts.runs[child], id, element);
        else yield* this.block(child, id, inner);
      }
    }

    /**
     * @param {Run} run
     * @param {number} parent
     * @param {Element} element
     */
    #anonymous(run, parent, element) {
      if (this.blocks.length >= MAX_BLOCKS) this.cut = true;
      if (this.cut && this.#left <= 0) return;
      const { text, inlines } = run;
      this.#push({ ...blank(parent, "#text"), text, inlines });
      this.places.push({ element, run, anonymous: true });
      this.#left -= text.length;
    }

    /** @param {Wsw.Block} block */
    #push(block) {
      return this.blocks.push(block) - 1;
    }
  }

  /**
   * What an element holds directly: runs of text (as their number) and blocks, in order.
   * @param {Box} box
   * @param {Around[]} around
   * @param {number} limit
   */
  function partsOf(box, around, limit) {
    /** @type {Run[]} */
    const runs = [];
    /** @type {(number | Box)[]} */
    const children = [];
    const parts = { runs, children, media: 0, controls: 0, cut: false };
    const writer = new TextRun.Writer(limit);
    const done = (/** @type {Run | null} */ run) => {
      if (run) children.push(runs.push(run) - 1);
    };
    for (const { kind, href } of [...around, ...inline(box, null)]) writer.enter(kind, href);

    /** @param {Box} part */
    const within = (part) => {
      const lines = /^(preserve|preserve-breaks|break-spaces)$/.test(part.style.whiteSpaceCollapse);
      for (const child of part.content) {
        if (writer.cut) return;
        if (child === Boxes.BREAK) writer.lineBreak();
        else if (child === Boxes.CUT) done(writer.end());
        else if (child === Boxes.MEDIA) parts.media++;
        else if (child === Boxes.CONTROL) parts.controls++;
        else if (child instanceof Text) writer.write(child, lines, done);
        else if (typeof child === "symbol") continue;
        else if (child.block) {
          done(writer.end());
          children.push(child);
        } else {
          const marks = inline(child, part);
          for (const { kind, href } of marks) writer.enter(kind, href);
          within(child);
          for (const _ of marks) writer.leave();
        }
      }
    };
    within(box);
    done(writer.end());
    parts.cut = writer.cut;
    return parts;
  }

  /**
   * What an element is as an inline element: nothing, or one kind.
   * @param {Box} box
   * @param {Box | null} parent  `null` for a block, whose weight is the plain case.
   * @returns {Around[]}
   */
  function inline({ element, style }, parent) {
    if (element instanceof HTMLAnchorElement) {
      return element.hasAttribute("href") ? [{ kind: "link", href: element.href.slice(0, MAX_HREF).toWellFormed() }] : [];
    }
    const kind = INLINE[element.localName];
    if (kind) return [{ kind }];
    const bold = parent && Number(style.fontWeight) >= BOLD && Number(parent.style.fontWeight) < BOLD;
    return bold ? [{ kind: "strong" }] : [];
  }

  /**
   * @param {number | null} parent
   * @param {string} tag
   * @returns {Wsw.Block}
   */
  function blank(parent, tag) {
    return { parent, tag, text: "", inlines: [], class: "", hints: "", role: "", media: 0, controls: 0, held: false };
  }

  /** @param {Element} element */
  function hints(element) {
    const found = [];
    for (const name of HINTS) {
      const value = element.getAttribute(name)?.trim();
      if (value) found.push(`${name}=${value.slice(0, MAX_HINT).toWellFormed().replace(/\s/g, "_")}`);
    }
    return found.join(" ");
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
      for (let at = /** @type {Node | null} */ (node); at && !found.has(at); at = at instanceof ShadowRoot ? at.host : at.parentNode) {
        found.add(at);
      }
    }
    return found;
  }

  return { walk, held, holders };
})();
