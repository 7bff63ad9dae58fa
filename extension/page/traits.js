// What the attributes of an element tell of it, as `Block` (src/page/mod.rs) has it.

var Traits = (() => {
  "use strict";

  const MAX_HINT = 80;

  /** Attributes that tell something; as in src/page/html/tags.rs. */
  const HINTS = (
    "itemprop itemtype rel aria-label aria-labelledby data-testid data-test data-test-id data-qa data-cy data-component " +
    "data-component-name data-component-type data-module data-type data-block data-name data-role"
  ).split(" ");
  const ALL = new Set(HINTS);

  /**
   * @param {Element} element
   * @returns {{label: string, hints: string, role: string}}  `label` is of `id` and `class`.
   */
  function of(element) {
    let id = "";
    let classes = "";
    let role = "";
    /** @type {string[]} */
    const found = [];
    for (const name of Dom.getAttributeNames.call(element)) {
      if (name === "class") classes = valueOf(element, name).trim();
      else if (name === "id") id = valueOf(element, name);
      else if (name === "role") role = valueOf(element, name);
      else if (ALL.has(name)) found.push(name);
    }
    if (found.length > 1) found.sort((a, b) => HINTS.indexOf(a) - HINTS.indexOf(b));
    const hints = found.map((name) => hint(name, valueOf(element, name).trim())).filter(Boolean).join(" ");
    return { label: id && classes ? `${id} ${classes}` : id || classes, hints, role };
  }

  /**
   * @param {Element} element
   * @param {string} name
   */
  function valueOf(element, name) {
    return Dom.getAttribute.call(element, name) ?? "";
  }

  /**
   * @param {string} name
   * @param {string} value
   */
  function hint(name, value) {
    return value && `${name}=${value.slice(0, MAX_HINT).toWellFormed().replace(/\s/g, "_")}`;
  }

  return { of };
})();
