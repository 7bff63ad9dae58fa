// First pass of the walk: what the reader can see, as a tree of boxes. Reads styles and layout, changes nothing.
//
// The rules stand at `Block` in src/page/mod.rs; src/page/html.rs follows them for files. Where this file can look at
// the drawn page, it does: an element is a block when it is drawn as one.
//
// Each look at a style or at the layout costs more than all the rest: what decides most is asked first, and what
// decides now and then is asked only then.

/** @typedef {InstanceType<typeof Boxes.Box>} Box */

var Boxes = (() => {
  "use strict";

  /** The reading stops here; no page that is read by people has as many. */
  const MAX_ELEMENTS = 100_000;
  /** Deeper elements are not entered: parsers stop at 512, only scripts build deeper trees. */
  const MAX_DEPTH = 600;
  /** Up to this many units, what is `aria-hidden` is an icon, a doubled text or a closed menu. */
  const ASIDE = 600;
  /** A floated letter or two at the start of a paragraph is a part of its first word. */
  const DROP_CAP = 3;
  /** So many nodes are read between two looks at the clock. */
  const STRIDE = 32;

  /** In `content`: `<br>`, or a line feed where white space is kept. */
  const BREAK = Symbol("break");
  /** In `content`: an empty block, or something else that ends a run of text. */
  const CUT = Symbol("cut");
  /** In `content`: a picture, video, player or frame. */
  const MEDIA = Symbol("media");
  /** In `content`: something that the reader types into or chooses from. */
  const CONTROL = Symbol("control");

  /** What an element is by its name, for those that are not read as others are. @type {Map<string, symbol>} */
  const BY_NAME = new Map();
  const NOTHING = Symbol("nothing");
  const SLOT = Symbol("slot");
  for (const [part, names] of /** @type {[symbol, string][]} */ ([
    [
      NOTHING,
      "head title base link meta script style template noscript noembed noframes datalist param source track area map svg math " +
        "amp-analytics amp-state rp",
    ],
    [MEDIA, "img video audio iframe frame embed object canvas amp-img amp-video amp-iframe amp-audio amp-ad amp-youtube amp-embed"],
    [CONTROL, "input select textarea"],
    [BREAK, "br"],
    [SLOT, "slot"],
  ])) for (const name of names.split(" ")) BY_NAME.set(name, part);
  /** Elements that a style turns into blocks (a flex item, a float) without making them pieces of their own. */
  const PHRASING = new Set(
    ("a abbr b bdi bdo cite code data dfn em font i ins kbd label mark q s samp small span strong sub sup time u var " +
      "del").split(" "),
  );
  /** Elements with these attributes are not read, or not always. */
  const SPECIAL = '[contenteditable], [aria-hidden="true"]';
  const KEEPS_LINES = new Set(["preserve", "preserve-breaks", "break-spaces"]);
  /** Values of `position` that take an element out of the flow. */
  const OUT = new Set(["absolute", "fixed"]);

  const SEEN = /[^\s\u0085\ufeff]/;

  /** An element that the reader can see, and what it holds. */
  class Box {
    /**
     * @param {Element} element
     * @param {string} name  Its local name.
     * @param {CSSStyleDeclaration} style
     * @param {string} display
     */
    constructor(element, name, style, display) {
      this.element = element;
      this.name = name;
      this.style = style;
      this.display = display;
      /** Drawn as a block, or holds one. */
      this.block = false;
      /** Units of text inside. */
      this.text = 0;
      /** Holds text, media or controls. */
      this.filled = false;
      /** @type {(Box | Text | symbol)[]} */
      this.content = [];
      /** @type {boolean | null} */
      this.isShown = null;
      /** @type {boolean | null} */
      this.keepsLines = null;
      /** @type {number | null} */
      this.fontWeight = null;
    }

    /** Text directly in it is visible. */
    get shown() {
      return (this.isShown ??= this.style.visibility === "visible");
    }

    /** Line feeds directly in it are breaks. */
    get lines() {
      return (this.keepsLines ??= KEEPS_LINES.has(this.style.whiteSpaceCollapse));
    }

    get weight() {
      return (this.fontWeight ??= Number(this.style.fontWeight));
    }
  }

  /**
   * A list of nodes that is being read.
   * @typedef {object} Open
   * @property {Box} box  Takes what they are.
   * @property {Node | null} next  The next one, when they are siblings.
   * @property {Node[] | null} given  All of them, when a slot was given them.
   * @property {number} at  The next one of those.
   * @property {number} depth
   * @property {Open | null} outer
   */

  /** Reads the boxes of an element and all that it holds. */
  class Reading {
    /** Of the element itself; `null` when the document is not drawn. */
    box = /** @type {Box | null} */ (null);
    /** Elements that may still be entered. */
    #left = MAX_ELEMENTS;
    /** @type {Open | null} */
    #open = null;
    /** The trees that were come to. @type {ParentNode[]} */
    #trees = [];
    /** @type {Set<Element>} */
    #special = new Set();

    /** @param {HTMLElement} root */
    constructor(root) {
      const style = Dom.styleOf(root);
      const { display } = style;
      if (display === "none" || display === "" || Dom.isContentEditable.call(root)) return;
      this.box = new Box(root, Dom.localName.call(root), style, display);
      this.box.block = true;
      this.#trees.push(root);
      this.#enter(this.box, this.#first(root), 0);
    }

    /** @param {ParentNode} tree */
    #mind(tree) {
      for (const element of tree.querySelectorAll(SPECIAL)) this.#special.add(element);
    }

    /** The reading stopped at its limit. */
    get cut() {
      return this.#left <= 0;
    }

    /**
     * Reads on.
     * @param {() => boolean} isTime  Whenever this is so, the reading pauses.
     * @returns {boolean}  Whether all is read.
     */
    goOn(isTime) {
      // What the page has changed since the last time.
      this.#special.clear();
      for (const tree of this.#trees) this.#mind(tree);
      for (let count = 1; this.#open; count++) {
        const open = this.#open;
        const node = open.given ? (open.given[open.at++] ?? null) : open.next;
        if (node) {
          if (!open.given) open.next = Dom.nextSibling.call(node);
          this.#read(node, open);
        } else {
          this.#open = open.outer;
          if (this.#open && this.#open.box !== open.box) put(this.#open.box, this.#closed(open.box, this.#open.box));
        }
        if (count % STRIDE === 0 && isTime()) return false;
      }
      return true;
    }

    /**
     * @param {Node} node
     * @param {Open} open
     */
    #read(node, open) {
      const type = Dom.nodeType.call(node);
      if (type === Dom.TEXT) readText(/** @type {Text} */ (node), open.box);
      else if (type === Dom.ELEMENT) this.#readElement(/** @type {Element} */ (node), open);
    }

    /**
     * @param {Element} element
     * @param {Open} open
     */
    #readElement(element, open) {
      const { box: around, depth } = open;
      const name = Dom.localName.call(element);
      const part = BY_NAME.get(name);
      if (part === BREAK) return void around.content.push(BREAK);
      if (part === NOTHING || depth >= MAX_DEPTH || this.#left-- <= 0) return;
      const first = part ? null : this.#first(element);
      // An empty element is nothing there, however it is drawn.
      if (!first && !part && isOutside(around)) return;
      const style = Dom.styleOf(element);
      const { display } = style;
      if (display === "none" || display === "") return;
      if (part === SLOT) return this.#enterSlot(/** @type {HTMLSlotElement} */ (element), open);
      if (part) return void (style.visibility === "visible" && !isBeacon(element, name) && put(around, part));
      if (this.#special.has(element) && isEdited(element)) return put(around, CONTROL);
      if (display !== "inline" && isOffScreen(element, style)) return;
      const box = new Box(element, name, style, display);
      const hides = display !== "inline" && style.contentVisibility === "hidden";
      if (hides || this.#enter(box, first, depth + 1)) put(around, this.#closed(box, around));
    }
    /**
     * The first node of what an element holds, as it is drawn: an open shadow root in place of the children.
     * @param {Element} element
     */
    #first(element) {
      const tree = Dom.shadowRoot.call(element);
      if (tree && !this.#trees.includes(tree)) {
        this.#trees.push(tree);
        this.#mind(tree);
      }
      return Dom.firstChild.call(tree ?? element);
    }

    /**
     * Goes on with what a box holds.
     * @param {Box} box
     * @param {Node | null} first
     * @param {number} depth
     * @returns {boolean}  Whether that was all: nothing, or one text.
     */
    #enter(box, first, depth) {
      if (!first) return true;
      const given = box.name === "details" ? summaryOf(box.element) : null;
      if (!given && Dom.nodeType.call(first) === Dom.TEXT && !Dom.nextSibling.call(first)) {
        readText(/** @type {Text} */ (first), box);
        return true;
      }
      this.#open = { box, next: first, given, at: 0, depth, outer: this.#open };
      return false;
    }

    /**
     * What a slot was given, in its place; what it holds itself when it was given nothing.
     * @param {HTMLSlotElement} slot
     * @param {Open} outer
     */
    #enterSlot(slot, outer) {
      const nodes = slot instanceof HTMLSlotElement ? slot.assignedNodes() : [];
      const given = nodes.length > 0 ? nodes : [...slot.childNodes];
      this.#open = { box: outer.box, next: null, given, at: 0, depth: outer.depth, outer };
    }

    /**
     * What a box is to the one around it, when all that it holds is known.
     * @param {Box} box
     * @param {Box} around
     * @returns {Box | symbol | null}  `null` for what takes no part in the page.
     */
    #closed(box, around) {
      const { element, name, style, display } = box;
      if (box.text <= ASIDE && this.#special.has(element) && Dom.getAttribute.call(element, "aria-hidden") === "true") return null;
      if (box.block) return box;
      const drawn = display === "block" || (display !== "inline" && !/^(inline|ruby|contents)/.test(display)) || name === "button";
      const piece = drawn && !(PHRASING.has(name) && isPhrase(box, around));
      if (!box.filled) return piece && style.cssFloat === "none" && !OUT.has(style.position) ? CUT : null;
      box.block = piece;
      return box;
    }
  }

  /**
   * All that is drawn of a closed `details`.
   * @param {Element} details
   */
  function summaryOf(details) {
    if (Dom.shadowRoot.call(details) || Dom.hasAttribute.call(details, "open")) return null;
    const summary = [...details.children].find((child) => Dom.localName.call(child) === "summary");
    return summary ? [summary] : [];
  }

  /**
   * @param {Text} text
   * @param {Box} box
   */
  function readText(text, box) {
    const data = Dom.data.call(text);
    if (SEEN.test(data)) {
      if (!box.shown) return;
      box.text += data.length;
      box.filled = true;
    } else if (isOutside(box)) {
      return;
    }
    box.content.push(text);
  }

  /**
   * White space would stand between blocks, where it is nothing.
   * @param {Box} box
   */
  function isOutside({ display, content }) {
    const last = content.at(-1);
    return last === undefined ? display === "block" : last === CUT || (last instanceof Box && last.block);
  }

  /**
   * A chip in a line, or the first letter.
   * @param {Box} box
   * @param {Box} around
   */
  function isPhrase({ text, style }, around) {
    return /^inline-(flex|grid)/.test(around.display) || (text > 0 && text <= DROP_CAP && style.cssFloat !== "none");
  }

  /**
   * @param {Box} box
   * @param {Box | symbol | null} part
   */
  function put(box, part) {
    if (part === null) return;
    box.content.push(part);
    if (part === MEDIA || part === CONTROL) box.filled = true;
    if (typeof part === "symbol") return;
    box.text += part.text;
    box.filled ||= part.filled;
    box.block ||= part.block;
  }

  /**
   * What the reader writes is never read.
   * @param {Element} element
   */
  function isEdited(element) {
    return element instanceof HTMLElement && Dom.isContentEditable.call(element);
  }

  /**
   * A picture of one pixel only counts readers.
   * @param {Element} element
   * @param {string} name
   */
  function isBeacon(element, name) {
    if (name !== "img" || !(element instanceof HTMLImageElement)) return false;
    return element.width <= 1 && element.height <= 1 && element.complete;
  }

  /**
   * Clipped to nothing, or moved out of the page: for screen readers, or a closed menu.
   * @param {Element} element
   * @param {CSSStyleDeclaration} style
   */
  function isOffScreen(element, style) {
    const out = OUT.has(style.position);
    const clips = style.overflow !== "visible";
    if (!out && !clips) return false;
    const { width, height, right, bottom } = Dom.getBoundingClientRect.call(element);
    if (clips && (width <= 1 || height <= 1)) return true;
    if (!out) return false;
    if (/^rect\((0|1)px[, ]+(0|1)px[, ]+(0|1)px[, ]+(0|1)px\)$/.test(style.clip)) return true;
    if (/^inset\((50|100)%/.test(style.clipPath)) return true;
    return width > 0 && height > 0 && (right + scrollX <= 0 || bottom + scrollY <= 0);
  }

  return { Box, Reading, BREAK, CUT, MEDIA, CONTROL };
})();
