// First pass of the walk: what the reader can see, as a tree of boxes. Reads styles and layout, changes nothing.
//
// The rules stand at `Block` in src/page/mod.rs; src/page/html.rs follows them for files. Where this file can look at
// the drawn page, it does: an element is a block when it is drawn as one.

/**
 * A box: an element that the reader can see, and what it holds.
 * @typedef {object} Box
 * @property {Element} element
 * @property {CSSStyleDeclaration} style
 * @property {boolean} block  Drawn as a block, or holds one.
 * @property {boolean} shown  Text directly in it is visible.
 * @property {number} text  Units of text inside.
 * @property {boolean} filled  Holds text, media or controls.
 * @property {(Box | Text | symbol)[]} content
 */

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

  /** In `content`: `<br>`, or a line feed where white space is kept. */
  const BREAK = Symbol("break");
  /** In `content`: an empty block, or something else that ends a run of text. */
  const CUT = Symbol("cut");
  /** In `content`: a picture, video, player or frame. */
  const MEDIA = Symbol("media");
  /** In `content`: something that the reader types into or chooses from. */
  const CONTROL = Symbol("control");

  const NOTHING = new Set(
    ("head title base link meta script style template noscript noembed noframes datalist param source track area map " +
      "svg math amp-analytics amp-state rp").split(" "),
  );
  const MEDIUM = new Set(
    ("img video audio iframe frame embed object canvas amp-img amp-video amp-iframe amp-audio amp-ad amp-youtube " +
      "amp-embed").split(" "),
  );
  const TYPED = new Set(["input", "select", "textarea"]);
  /** Elements that a style turns into blocks (a flex item, a float) without making them pieces of their own. */
  const PHRASING = new Set(
    ("a abbr b bdi bdo cite code data dfn em font i ins kbd label mark q s samp small span strong sub sup time u var " +
      "del").split(" "),
  );

  const SEEN = /[^\s\u0085\ufeff]/;

  /** @typedef {{left: number, isTime: () => boolean}} State  Elements that may still be entered; is it time to pause? */

  /**
   * Boxes of an element and all that it holds; `null` when the document is not drawn.
   * @param {Element} root
   * @param {() => boolean} isTime  Whenever this is so, the reading pauses.
   * @returns {Generator<void, {box: Box, cut: boolean} | null>}
   */
  function* of(root, isTime) {
    const walk = { left: MAX_ELEMENTS, isTime };
    const box = yield* boxOf(root, "", walk, 0, true);
    return typeof box === "object" && box ? { box, cut: walk.left <= 0 } : null;
  }

  /**
   * @param {Element} element
   * @param {string} around  `display` of the parent.
   * @param {State} walk
   * @param {number} depth
   * @param {boolean} root
   * @returns {Generator<void, Box | symbol | null>}  `null` for what takes no part in the page.
   */
  function* boxOf(element, around, walk, depth, root) {
    const name = element.localName;
    if (name === "br") return BREAK;
    if (NOTHING.has(name) || depth > MAX_DEPTH || walk.left-- <= 0) return null;
    if (walk.isTime()) yield;
    const style = getComputedStyle(element);
    const display = style.display;
    if (display === "none" || display === "") return null;
    const shown = style.visibility === "visible";
    if (MEDIUM.has(name)) return shown && !isBeacon(element) ? MEDIA : null;
    if (TYPED.has(name)) return shown ? CONTROL : null;
    if (isEdited(element)) return root ? null : CONTROL;
    if (!root && isOffScreen(element, style)) return null;

    /** @type {Box} */
    const box = { element, style, block: false, shown, text: 0, filled: false, content: [] };
    if (style.contentVisibility !== "hidden") yield* fill(box, children(element), display, walk, depth);
    if (element.ariaHidden === "true" && box.text <= ASIDE && !root) return null;

    const floating = style.cssFloat !== "none" || style.position === "absolute" || style.position === "fixed";
    const drawn = !/^(inline|ruby|contents)/.test(display) || name === "button";
    const phrase =
      PHRASING.has(name) &&
      (/^inline-(flex|grid)/.test(around) || (style.cssFloat !== "none" && box.text <= DROP_CAP && box.text > 0));
    if (!box.filled && !root) return drawn && !phrase && !floating ? CUT : null;
    box.block ||= root || (drawn && !phrase);
    return box;
  }

  /**
   * @param {Box} box
   * @param {Node[]} nodes
   * @param {string} display
   * @param {State} walk
   * @param {number} depth
   * @returns {Generator<void, void>}
   */
  function* fill(box, nodes, display, walk, depth) {
    for (const child of nodes) {
      if (child.nodeType === Node.TEXT_NODE) {
        if (!box.shown) continue;
        const text = /** @type {Text} */ (child);
        box.content.push(text);
        if (SEEN.test(text.data)) {
          box.text += text.length;
          box.filled = true;
        }
      } else if (child instanceof HTMLSlotElement && walk.left-- > 0) {
        yield* fill(box, given(child), display, walk, depth);
      } else if (child.nodeType === Node.ELEMENT_NODE) {
        const part = yield* boxOf(/** @type {Element} */ (child), display, walk, depth + 1, false);
        if (part === null) continue;
        box.content.push(part);
        if (part === MEDIA || part === CONTROL) box.filled = true;
        if (typeof part === "object") {
          box.text += part.text;
          box.filled ||= part.filled;
          box.block ||= part.block;
        }
      }
    }
  }

  /**
   * Children as they are drawn: an open shadow root in place of the children.
   * @param {Element} element
   * @returns {Node[]}
   */
  function children(element) {
    // Lists of their own: the page may change between two slices.
    if (element.shadowRoot) return [...element.shadowRoot.childNodes];
    if (element instanceof HTMLDetailsElement && !element.open) {
      const summary = [...element.children].find((child) => child.localName === "summary");
      return summary ? [summary] : [];
    }
    return [...element.childNodes];
  }

  /**
   * What a slot was given, in its place; what it holds itself when it was given nothing.
   * @param {HTMLSlotElement} slot
   * @returns {Node[]}
   */
  function given(slot) {
    if (getComputedStyle(slot).display === "none") return [];
    const nodes = slot.assignedNodes();
    return nodes.length > 0 ? nodes : [...slot.childNodes];
  }

  /**
   * What the reader writes is never read.
   * @param {Element} element
   */
  function isEdited(element) {
    return element instanceof HTMLElement && element.isContentEditable;
  }

  /**
   * A picture of one pixel only counts readers.
   * @param {Element} element
   */
  function isBeacon(element) {
    return element instanceof HTMLImageElement && element.width <= 1 && element.height <= 1 && element.complete;
  }

  /**
   * Clipped to nothing, or moved out of the page: for screen readers, or a closed menu.
   * @param {Element} element
   * @param {CSSStyleDeclaration} style
   */
  function isOffScreen(element, style) {
    const out = style.position === "absolute" || style.position === "fixed";
    const clips = style.overflowX !== "visible" || style.overflowY !== "visible";
    if (!out && !clips) return false;
    if (style.display === "inline") return false;
    const { width, height, right, bottom } = element.getBoundingClientRect();
    if (clips && (width <= 1 || height <= 1)) return true;
    if (!out) return false;
    if (/^rect\((0|1)px[, ]+(0|1)px[, ]+(0|1)px[, ]+(0|1)px\)$/.test(style.clip)) return true;
    if (/^inset\((50|100)%/.test(style.clipPath)) return true;
    return width > 0 && height > 0 && (right + scrollX <= 0 || bottom + scrollY <= 0);
  }

  return { of, BREAK, CUT, MEDIA, CONTROL };
})();
