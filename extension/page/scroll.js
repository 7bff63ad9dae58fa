// Brings a passage into view.

var Scroll = (() => {
  "use strict";

  /** Where the passage comes to stand, as a part of the height: a little above the middle, where one reads. */
  const SHARE = 0.38;

  /** @param {Range} range */
  function to(range) {
    const element = range.startContainer.parentElement;
    const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
    for (let at = element && Dom.drawnIn(element); at && at !== document.body && at !== document.documentElement; at = Dom.drawnIn(at)) {
      if (!scrolls(at)) continue;
      const box = Dom.getBoundingClientRect.call(at);
      const { top, bottom } = range.getBoundingClientRect();
      if (top < box.top || bottom > box.bottom) at.scrollTop += top - box.top - box.height * SHARE;
    }
    const { top, bottom } = range.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) scrollBy({ top: top - innerHeight * SHARE, behavior });
  }

  /** @param {Element} element */
  function scrolls(element) {
    return element.scrollHeight > element.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(element).overflowY);
  }

  return { to };
})();
