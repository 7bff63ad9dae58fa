// The DOM's getters, taken from the prototypes once and called straight. In Firefox a content script sees elements
// through wrappers that look each property up anew, ten times as slow as the call itself; and a page has thousands.
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

  const { getAttribute, getAttributeNames, hasAttribute } = Element.prototype;
  return {
    nodeType: getter(Node, "nodeType"),
    firstChild: getter(Node, "firstChild"),
    nextSibling: getter(Node, "nextSibling"),
    parentNode: getter(Node, "parentNode"),
    data: getter(CharacterData, "data"),
    localName: getter(Element, "localName"),
    namespaceURI: getter(Element, "namespaceURI"),
    shadowRoot: getter(Element, "shadowRoot"),
    /** Of elements in HTML's namespace only. */
    isContentEditable: getter(HTMLElement, "isContentEditable"),
    href: getter(HTMLAnchorElement, "href"),
    getAttribute,
    getAttributeNames,
    hasAttribute,
    /** The style that an element is drawn with. */
    styleOf: getComputedStyle.bind(globalThis),
    now: performance.now.bind(performance),
  };
})();
