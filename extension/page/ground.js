// What the words of the page stand on: which of the two tints of a mark suits them. What was found is kept as long as
// the object, for a page has many words and few grounds.

var Ground = (() => {
  "use strict";

  /** From this contrast on a text can be read on its ground. */
  const READABLE = 4.5;

  // Of the tints in marks.css: relative luminance.
  const LIGHT_TINT = 0.6;
  const DARK_TINT = 0.05;

  /** Pages fade from one look into the other; after so many milliseconds they have. */
  const FADE = 500;

  return class Ground {
    /**
     * Tells when the page may have another look: the reader's system has, or the page says something else of its root.
     * @param {() => void} changed
     * @param {AbortSignal} signal
     */
    static watch(changed, signal) {
      /** @type {number | undefined} */
      let fading;
      const fade = () => {
        clearTimeout(fading);
        fading = setTimeout(() => signal.aborted || changed(), FADE);
      };
      const observer = new MutationObserver(fade);
      for (const root of [document.documentElement, document.body]) if (root) observer.observe(root, { attributes: true });
      matchMedia("(prefers-color-scheme: dark)").addEventListener("change", fade, { signal });
      signal.addEventListener("abort", () => observer.disconnect());
    }

    /** @type {Map<Element, boolean>} */
    #dark = new Map();
    /** @type {Map<Element, number | null>} */
    #grounds = new Map();
    /** @type {Map<string, number | null>} */
    #colours = new Map();

    /**
     * The words in a node want the tint for a dark ground.
     * @param {Node} node
     */
    isDark(node) {
      const element = Dom.parentElement.call(node);
      if (!element) return false;
      let dark = this.#dark.get(element);
      if (dark === undefined) this.#dark.set(element, (dark = this.#standsOnDark(element)));
      return dark;
    }

    /**
     * The ground that a text stands on decides, unless the text could not be read on that tint.
     * @param {Element} element
     */
    #standsOnDark(element) {
      const ink = this.#luminance(Dom.styleOf(element).color) ?? 0;
      const onDark = contrast(ink, DARK_TINT);
      const onLight = contrast(ink, LIGHT_TINT);
      const ground = this.#groundOf(element);
      const dark = ground === null ? onDark > onLight : ground < 0.18;
      const own = dark ? onDark : onLight;
      const other = dark ? onLight : onDark;
      return own < READABLE && other > own ? !dark : dark;
    }

    /**
     * Luminance of the nearest opaque background colour; `null` when there is none or a picture lies over it.
     * @param {Element} element
     */
    #groundOf(element) {
      /** @type {number | null} */
      let ground = null;
      const passed = [];
      for (let at = /** @type {Element | null} */ (element); at; at = Dom.drawnIn(at)) {
        const known = this.#grounds.get(at);
        if (known !== undefined) {
          ground = known;
          break;
        }
        passed.push(at);
        const style = Dom.styleOf(at);
        ground = this.#luminance(style.backgroundColor);
        if (ground !== null || style.backgroundImage !== "none") break;
      }
      for (const at of passed) this.#grounds.set(at, ground);
      return ground;
    }

    /**
     * Relative luminance of a computed colour; `null` when one sees through it.
     * @param {string} colour
     */
    #luminance(colour) {
      let value = this.#colours.get(colour);
      if (value === undefined) this.#colours.set(colour, (value = luminance(colour)));
      return value;
    }
  };

  /**
   * @param {number} a
   * @param {number} b
   */
  function contrast(a, b) {
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  /**
   * Relative luminance of a computed colour; `null` when one sees through it.
   * @param {string} colour
   * @returns {number | null}
   */
  function luminance(colour) {
    const rgb = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(colour);
    if (rgb) {
      if (Number(rgb[4] ?? 1) < 0.5) return null;
      const [r, g, b] = rgb.slice(1, 4).map((value) => linear(Number(value) / 255));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    }
    // Other colour spaces (`oklch(…)`, `color(…)`): let the browser paint one pixel.
    return painted(colour);
  }

  /** @param {number} value */
  function linear(value) {
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }

  /**
   * @param {string} colour
   * @returns {number | null}
   */
  function painted(colour) {
    const context = new OffscreenCanvas(1, 1).getContext("2d");
    if (!context) return null;
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [r, g, b, alpha] = context.getImageData(0, 0, 1, 1).data;
    return alpha < 128 ? null : luminance(`rgb(${r}, ${g}, ${b})`);
  }
})();
