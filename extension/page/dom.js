// The DOM's getters and methods, taken from the prototypes once and called straight. In Firefox a content script sees
// elements through wrappers that look each property up anew, ten times as slow as the call itself; and a page has
// thousands. In Chromium a form's fields hide the form's own properties by their names, from us too: what may be a form
// is asked in no other way. (A document's named elements hide nothing from us in either.)
//
//   Dom.localName.call(element)   the same as element.localName

var Dom = (() => {
  "use strict";

  /**
   * @template {object} T
   * @template {keyof T} K
   * @param {{prototype: T}} type
   * @param {K} name
   * @returns {(this: T) => T[K]}
   */
  function getter({ prototype }, name) {
    const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
    if (!get) throw new TypeError(`no getter ${String(name)}`);
    return get;
  }

  const nodeType = getter(Node, "nodeType");
  const parentNode = getter(Node, "parentNode");
  const parentElement = getter(Node, "parentElement");
  const assignedSlot = getter(Element, "assignedSlot");
  const { getAttribute, getAttributeNames, hasAttribute, setAttribute, removeAttribute, matches, closest, getBoundingClientRect, scrollBy } = Element.prototype;
  const { compareDocumentPosition, contains, getRootNode } = Node.prototype;

  // Of `Node`, where they are looked up anew, too.
  const ELEMENT = 1;
  const TEXT = 3;
  const FRAGMENT = 11;

  /**
   * What holds a node, also across the border of a shadow tree.
   * @param {Node} node
   * @returns {Node | null}
   */
  function holderOf(node) {
    return parentNode.call(node) ?? (nodeType.call(node) === FRAGMENT ? (/** @type {ShadowRoot} */ (node).host ?? null) : null);
  }

  /**
   * The element that an element is drawn in.
   * @param {Element} element
   * @returns {Element | null}
   */
  function drawnIn(element) {
    const around = assignedSlot.call(element) ?? parentElement.call(element);
    if (around) return around;
    const root = parentNode.call(element);
    return root && /** @type {Element | null} */ (holderOf(root));
  }

  return {
    ELEMENT,
    TEXT,
    nodeType,
    firstChild: getter(Node, "firstChild"),
    nextSibling: getter(Node, "nextSibling"),
    parentNode,
    parentElement,
    isConnected: getter(Node, "isConnected"),
    data: getter(CharacterData, "data"),
    localName: getter(Element, "localName"),
    shadowRoot: getter(Element, "shadowRoot"),
    /** Of elements in HTML's namespace only. */
    isContentEditable: getter(HTMLElement, "isContentEditable"),
    getAttribute,
    getAttributeNames,
    hasAttribute,
    setAttribute,
    removeAttribute,
    matches,
    closest,
    getBoundingClientRect,
    scrollTop: getter(Element, "scrollTop"),
    scrollLeft: getter(Element, "scrollLeft"),
    scrollHeight: getter(Element, "scrollHeight"),
    scrollWidth: getter(Element, "scrollWidth"),
    clientHeight: getter(Element, "clientHeight"),
    clientWidth: getter(Element, "clientWidth"),
    /** @type {(this: Element, by: ScrollToOptions) => void} */
    scrollBy,
    compareDocumentPosition,
    contains,
    getRootNode,
    holderOf,
    drawnIn,
    /** The style that an element is drawn with. */
    styleOf: getComputedStyle.bind(globalThis),
    now: performance.now.bind(performance),
  };
})();
