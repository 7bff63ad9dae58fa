// Text onto the clipboard, on secure pages and on others.

var Copying = (() => {
  "use strict";

  /**
   * @param {string} text
   * @returns {Promise<boolean>}  Whether it was put there.
   */
  async function put(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return byCommand(text);
    }
  }

  /**
   * Pages without TLS have no `navigator.clipboard`. The copy command asks whoever listens what to copy: here, we do,
   * before the page.
   * @param {string} text
   */
  function byCommand(text) {
    let done = false;
    const once = new AbortController();
    const first = { capture: true, signal: once.signal };
    addEventListener("beforecopy", (event) => event.preventDefault(), first);
    addEventListener(
      "copy",
      (event) => {
        event.clipboardData?.setData("text/plain", text);
        event.preventDefault();
        event.stopImmediatePropagation();
        done = event.clipboardData !== null;
      },
      first,
    );
    const ran = document.execCommand("copy");
    once.abort();
    return ran && done;
  }

  return { put };
})();
