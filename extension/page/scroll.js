// What scrolls around a passage: pages scroll in the window or in boxes of their own, down or, where lines stand upright,
// sideways. And how a passage is brought into view.

var Scroll = (() => {
  "use strict";

  /** Where the passage comes to stand, as a part of the height: a little above the middle, where one reads. */
  const SHARE = 0.38;

  const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight, clientWidth } = Dom;

  /**
   * The boxes that scroll around something, from the inside out; the window is around them all.
   * @param {Element | Range} line
   * @returns {Element[]}
   */
  function around(line) {
    const scrollers = [];
    for (let at = holderOf(line); at; at = Dom.drawnIn(at)) if (scrolls(at)) scrollers.push(at);
    return scrollers;
  }

  /**
   * What a line stands in.
   * @param {Element | Range} line
   * @returns {Element | null}
   */
  function holderOf(line) {
    return line instanceof Range ? Dom.parentElement.call(line.startContainer) : Dom.drawnIn(line);
  }

  /**
   * The reader can scroll it. What the root says of this is the window's, and what the body says is where the root says nothing.
   * @param {Element} element
   */
  function scrolls(element) {
    const root = document.documentElement;
    if (element === root || (element === document.body && Dom.styleOf(root).overflow === "visible")) return false;
    const { overflowX, overflowY } = Dom.styleOf(element);
    return (
      (/auto|scroll/.test(overflowY) && scrollHeight.call(element) > clientHeight.call(element) + 1) ||
      (/auto|scroll/.test(overflowX) && scrollWidth.call(element) > clientWidth.call(element) + 1)
    );
  }

  /**
   * The window is scrolled, or one of these.
   * @param {Iterable<Node>} nodes
   */
  function isScrolled(nodes) {
    if (scrollY !== 0 || scrollX !== 0) return true;
    for (const node of nodes) {
      const element = Dom.nodeType.call(node) === Dom.ELEMENT && /** @type {Element} */ (node);
      if (element && (scrollTop.call(element) !== 0 || scrollLeft.call(element) !== 0)) return true;
    }
    return false;
  }

  /**
   * Some of it is in view.
   * @param {Element | Range} line
   */
  function isInView(line) {
    const { left, top, right, bottom } = boxOf(line);
    const meets = (/** @type {Sides} */ view) =>
      bottom > view.top && top < view.bottom && right > view.left && left < view.right;
    return bottom > top && meets(windowBox()) && around(line).every((box) => meets(boxOf(box)));
  }

  /**
   * It begins before the view, on the way that one reads.
   * @param {Element | Range} line
   */
  function beginsBefore(line) {
    return isOver(line, ([begin], [view]) => begin < view);
  }

  /**
   * All of it stands before the view.
   * @param {Element | Range} line
   */
  function isBefore(line) {
    return isOver(line, ([, end], [view]) => end <= view);
  }

  /**
   * So it is with the window, or with a box around something.
   * @param {Element | Range} line
   * @param {(line: Reach, view: Reach) => boolean} is
   */
  function isOver(line, is) {
    const [own, way] = [boxOf(line), wayOf(line)];
    return [windowBox(), ...around(line).map(boxOf)].some((view) => is(reach(own, way), reach(view, way)));
  }

  /**
   * Where it is on the way that one reads: down, or sideways where lines stand upright. In CSS pixels.
   * @param {Element | Range} line
   */
  function at(line) {
    return reach(boxOf(line), wayOf(line))[0];
  }

  /** @typedef {{left: number, top: number, right: number, bottom: number}} Sides */
  /** @typedef {[begin: number, end: number]} Reach */

  /**
   * From where to where something is on a way.
   * @param {Sides} sides
   * @param {"down" | "left" | "right"} way
   * @returns {Reach}
   */
  function reach({ left, top, right, bottom }, way) {
    return way === "down" ? [top, bottom] : way === "right" ? [left, right] : [-right, -left];
  }

  /**
   * Scrolls on by what something has moved on that way, in whatever can be scrolled by it.
   * @param {Element | Range} line
   * @param {() => number} moved
   */
  function follow(line, moved) {
    const way = wayOf(line);
    for (const box of [...around(line), globalThis]) {
      const by = moved();
      const [left, top] = way === "down" ? [0, by] : way === "right" ? [by, 0] : [-by, 0];
      if (by !== 0) scrollBox(box, left, top);
    }
  }

  /**
   * @param {Element | Range} line
   * @returns {"down" | "left" | "right"}
   */
  function wayOf(line) {
    const holder = holderOf(line);
    const mode = holder ? Dom.styleOf(holder).writingMode : "";
    return mode === "vertical-rl" || mode === "sideways-rl" ? "left" : mode === "vertical-lr" || mode === "sideways-lr" ? "right" : "down";
  }

  /**
   * Brings a passage into view.
   * @param {Range} range
   */
  function to(range) {
    const { matches } = matchMedia("(prefers-reduced-motion: reduce)");
    for (const box of around(range)) scrollBox(box, ...offView(range, boxOf(box)));
    const [left, top] = offView(range, windowBox());
    if (left !== 0 || top !== 0) scrollBy({ left, top, behavior: matches ? "instant" : "smooth" });
  }

  /**
   * How far a passage is from where it is seen well; 0 where it is seen.
   * @param {Range} range
   * @param {Sides} view
   * @returns {[number, number]}
   */
  function offView(range, view) {
    const { top, bottom } = range.getBoundingClientRect();
    const [line] = range.getClientRects();
    const middle = line ? (line.left + line.right) / 2 : view.left;
    return [
      middle < view.left || middle > view.right ? middle - (view.left + view.right) / 2 : 0,
      top < view.top || bottom > view.bottom ? top - view.top - (view.bottom - view.top) * SHARE : 0,
    ];
  }

  /**
   * @param {Element | typeof globalThis} box
   * @param {number} left
   * @param {number} top
   */
  function scrollBox(box, left, top) {
    const by = /** @type {const} */ ({ left, top, behavior: "instant" });
    if (box instanceof Element) Dom.scrollBy.call(box, by);
    else scrollBy(by);
  }

  /** @param {Element | Range} line */
  function boxOf(line) {
    return line instanceof Range ? line.getBoundingClientRect() : Dom.getBoundingClientRect.call(line);
  }

  function windowBox() {
    return { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  }

  return { isScrolled, isInView, beginsBefore, isBefore, at, follow, to };
})();
