// The card at the pointer or the caret: who speaks, how sure that is, and why. One closed shadow host outside the
// story, in the document only while it is open.

var Card = (() => {
  "use strict";

  /** Space between the line and the card, in CSS pixels: near enough for the pointer to cross. */
  const GAP = 4;
  const MARGIN = 8;
  /** Words that end so near below the pointer are left free, too. */
  const NEAR = 100;
  const HUES = 6;

  /** @typedef {{text: (key: string, words?: string[]) => string, show: (quote: number) => Promise<boolean>, copy: (quote: number) => Promise<boolean>, correct: (change: Wsw.Change) => Promise<boolean>}} Deeds */

  return class Card {
    /**
     * @param {string} key
     * @param {Deeds} deeds  The words of the locale, and what the buttons do; each tells whether it was done.
     * @param {AbortSignal} signal
     */
    constructor(key, deeds, signal) {
      this.#key = `${key}-card`;
      this.#deeds = deeds;
      signal.addEventListener("abort", () => this.close());
      addEventListener("keydown", (event) => event.key === "Escape" && this.close(), { signal, capture: true });
      addEventListener("scroll", () => this.close(), { signal, capture: true, passive: true });
      addEventListener("resize", () => this.close(), { signal });
    }

    #key;
    #deeds;
    /** @type {HTMLElement | null} */
    #host = null;
    /** @type {number | null} */
    #quote = null;
    /** @type {ShadowRoot | null} */
    #root = null;
    /** The words stand on a dark ground. */
    #dark = false;
    /** Had the focus before the card took it. @type {Element | null} */
    #before = null;

    /** The quotation that the card speaks of. */
    get quote() {
      return this.#quote;
    }

    /** @param {EventTarget | null} target */
    isUnder(target) {
      return this.#host !== null && target === this.#host;
    }

    /**
     * @param {Wsw.Report} report
     * @param {number} quote
     * @param {Range} range  The words under the pointer.
     * @param {number} [x]  The pointer.
     * @param {number} [y]
     */
    open(report, quote, range, x, y) {
      if (this.#quote === quote && this.#host?.isConnected) return;
      this.close();
      const host = document.createElement("div");
      this.#host = host;
      this.#root = host.attachShadow({ mode: "closed" });
      this.#quote = quote;
      this.#dark = new Ground().isDark(range.startContainer);
      this.#fill(report);
      document.documentElement.append(host);
      place(host, lineOf(range, x, y), x);
    }

    /**
     * The report was set right: the open card says what it says now, and keeps the focus.
     * @param {Wsw.Report} report
     */
    renew(report) {
      const held = this.#root?.activeElement;
      this.#fill(report);
      if (held) this.#root?.querySelector("button")?.focus();
    }

    /**
     * Takes the focus, for readers without a pointer.
     * @returns {boolean}  Whether it was not there before.
     */
    focus() {
      if (!this.#root || this.#root.activeElement) return false;
      this.#before = document.activeElement;
      this.#root.querySelector("button")?.focus();
      return true;
    }

    close() {
      const held = this.#root?.activeElement && this.#before;
      this.#host?.remove();
      this.#host = null;
      this.#root = null;
      this.#quote = null;
      // Where the reader came from.
      if (held instanceof HTMLElement) held.focus({ preventScroll: true });
    }

    /** @param {Wsw.Report} report */
    #fill(report) {
      if (this.#quote === null || !this.#host || !this.#root) return;
      const { speaker } = report.quotes[this.#quote];
      const slot = speaker === null ? 0 : Math.min(speaker, HUES) + 1;
      this.#host.setAttribute(this.#key, `${slot}${this.#dark ? "d" : "l"}`);
      this.#root.replaceChildren(this.#card(report, this.#quote));
    }

    /**
     * @param {Wsw.Report} report
     * @param {number} index
     */
    #card(report, index) {
      const text = this.#deeds.text;
      const quote = report.quotes[index];
      const speaker = quote.speaker === null ? null : report.speakers[quote.speaker];
      const head = part("div", "head");
      if (speaker) head.append(part("span", "number", String((quote.speaker ?? 0) + 1)));
      head.append(speaker ? theirs("name", speaker.name.text) : part("span", "name", text("unattributed")));
      const card = part("div", "card", "");
      card.setAttribute("role", "status");
      card.append(head);
      if (speaker?.role) {
        const role = part("p", "role");
        role.append(theirs("words", speaker.role.text));
        card.append(role);
      } else if (speaker) {
        card.append(part("p", "kind", text(`kind_${speaker.kind}`)));
      }
      const why = text(`why_${quote.why.rule.replaceAll("-", "_")}`, quote.why.words?.map(Direction.isolated));
      // As in the panel: what is named needs no word for how sure we are.
      const sure = quote.tier === "named" ? "" : text(`tier_${quote.tier}`);
      card.append(part("p", "why", [sure, why].filter(Boolean).join(" · ")));
      const note = part("p", "note");
      note.hidden = true;
      const buttons = part("div", "buttons");
      buttons.append(
        button(text("card_show"), async () => {
          if (!(await this.#deeds.show(index))) say(note, text("card_no_panel"));
        }),
        button(text("card_copy"), async () => say(note, text((await this.#deeds.copy(index)) ? "copied" : "card_not_copied"))),
      );
      const choices = part("div", "choices");
      choices.setAttribute("role", "group");
      choices.setAttribute("aria-label", text("correct_to"));
      const wrong = button(text("card_wrong"), () => {
        const open = !choices.isConnected;
        wrong.setAttribute("aria-expanded", String(open));
        if (!open) return choices.remove();
        choices.replaceChildren(...this.#choices(report, index, note));
        note.before(choices);
      });
      wrong.setAttribute("aria-expanded", "false");
      buttons.append(wrong);
      card.append(buttons, note);
      return card;
    }

    /**
     * Whose the quotation may be: everybody who is quoted, everybody who is named and was not, nobody.
     * @param {Wsw.Report} report
     * @param {number} quote
     * @param {HTMLElement} note
     */
    #choices(report, quote, note) {
      const text = this.#deeds.text;
      const { speaker, why } = report.quotes[quote];
      /** @type {(owner: Wsw.Owner, index: number, label: string, part?: string) => HTMLElement} */
      const choice = (owner, index, label, part = "choice") => {
        const choose = async () => {
          if (!(await this.#deeds.correct({ quote, owner, index }))) say(note, text("card_not_corrected"));
        };
        return button(label, choose, part);
      };
      /** @type {(owner: Wsw.Owner, list: {name: Wsw.Passage}[]) => HTMLElement[]} */
      const named = (owner, list) => list.map(({ name }, i) => choice(owner, i, Direction.isolated(name.text), "choice theirs"));
      return [
        ...(why.rule.startsWith("corrected") ? [choice("undo", 0, text("correct_undo"))] : []),
        ...named("speaker", report.speakers).filter((_, i) => i !== speaker),
        ...named("not-heard", report.perspectives.notHeard),
        ...(speaker === null ? [] : [choice("nobody", 0, text("unattributed"))]),
      ];
    }
  };

  /**
   * @param {string} name
   * @param {string} part
   * @param {string} [text]
   */
  function part(name, part, text = "") {
    const element = document.createElement(name);
    element.setAttribute("part", part);
    element.textContent = text;
    return element;
  }

  /**
   * The page's words: their direction is their own.
   * @param {string} kind
   * @param {string} words
   */
  function theirs(kind, words) {
    return part("bdi", kind, Direction.closed(words));
  }

  /**
   * @param {string} text
   * @param {() => void} act
   * @param {string} [kind]  Its part.
   */
  function button(text, act, kind = "button") {
    const element = part("button", kind, text);
    element.setAttribute("type", "button");
    element.addEventListener("click", act);
    return element;
  }

  /**
   * @param {HTMLElement} note
   * @param {string} text
   */
  function say(note, text) {
    note.textContent = text;
    note.hidden = false;
  }

  /**
   * The line of the range under the pointer, with those that follow when they are few; without a pointer from its first.
   * @param {Range} range
   * @param {number} [x]
   * @param {number} [y]
   */
  function lineOf(range, x, y) {
    const lines = [...range.getClientRects()];
    const under = lines.find((line) => x !== undefined && y !== undefined && line.top <= y && y <= line.bottom && line.left <= x && x <= line.right);
    const line = under ?? lines[0] ?? range.getBoundingClientRect();
    const { bottom } = range.getBoundingClientRect();
    return bottom - line.bottom > NEAR ? line : new DOMRect(line.left, line.top, line.width, bottom - line.top);
  }

  /**
   * Under the line, or over it where there is no room.
   * @param {HTMLElement} host
   * @param {DOMRect} line
   * @param {number} [x]
   */
  function place(host, line, x = line.left) {
    const { width, height } = host.getBoundingClientRect();
    const below = line.bottom + GAP;
    const top = below + height + MARGIN <= innerHeight ? below : Math.max(MARGIN, line.top - GAP - height);
    const left = Math.min(Math.max(MARGIN, x - 24), Math.max(MARGIN, innerWidth - width - MARGIN));
    host.style.setProperty("--top", `${Math.round(top)}px`);
    host.style.setProperty("--left", `${Math.round(left)}px`);
  }
})();
