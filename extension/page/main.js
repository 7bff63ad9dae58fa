// One reader for one page: walks it, has it read in the background, shows the answer, and leaves it as it was.

var Reader = (() => {
  "use strict";

  /** The pointer rests so long, in milliseconds, before a card opens or closes. */
  const REST = 250;

  /** So often a page is given to the background until it answers. */
  const ATTEMPTS = 3;
  /** Between two of them, in milliseconds: for as long as a background takes to stop. */
  const PAUSE = 300;

  /** What a click does something with by itself. */
  const OWN_CLICK = "a[href], button, input, select, textarea, label, summary, video, audio, [role=button], [role=link], [onclick]";

  return class Reader {
    #abort = new AbortController();
    /** A word that no page can expect, in all names that we put into this one. */
    #key = randomWord();
    #marks = new Marks(this.#key, this.#abort.signal);
    #hide = new Hide(this.#key, this.#abort.signal);
    #watch = new Watch(() => this.#changed(), () => this.#pass(), this.#abort.signal);
    #card = new Card(
      this.#key,
      {
        text: (key, words) => browser.i18n.getMessage(key, words),
        show: async (quote) => (await this.#send({ kind: "show-in-panel", quote })) === true,
        copy: (quote) => this.#copy(quote),
        correct: async (change) => (await this.#send({ kind: "correct", change })) === true,
      },
      this.#abort.signal,
    );
    /** @type {Walked | null} */
    #walked = null;
    /** Of the last reading. */
    #signature = "";
    #url = "";
    /** The address has changed, and the words have not yet. */
    #arriving = false;
    /** @type {Wsw.Report | null} */
    #report = null;
    /** @type {Wsw.View | null} */
    #view = null;
    /** @type {number[]} */
    #lost = [];
    /** Counts readings: an answer to an earlier one is dropped. */
    #turn = 0;
    /** @type {number | undefined} */
    #resting;
    /** @type {{x: number, y: number, target: EventTarget} | null} */
    #menuAt = null;

    constructor() {
      const { signal } = this.#abort;
      const passive = { signal, capture: true, passive: true };
      addEventListener("pointermove", (event) => this.#pointerMoved(event), passive);
      addEventListener("click", (event) => this.#clicked(event), passive);
      // What the pointer began, a click or a key has overtaken.
      for (const type of ["pointerdown", "keydown"]) addEventListener(type, () => clearTimeout(this.#resting), passive);
      addEventListener("contextmenu", (event) => {
        this.#menuAt = { x: event.clientX, y: event.clientY, target: event.composedPath()[0] };
      }, passive);
      document.addEventListener("selectionchange", () => this.#caretMoved(), passive);
      addEventListener("keydown", (event) => this.#tabbed(event), { signal, capture: true });
      Ground.watch(() => this.#marks.isOnOtherGround && void this.#show(), signal);
      document.addEventListener("visibilitychange", () => isAlive() || this.leave(), passive);
      addEventListener("pageshow", (event) => event.persisted && this.enter(), passive);
      navigation.addEventListener("navigatesuccess", () => this.#navigated(), { signal });
      const listener = (/** @type {Wsw.BackgroundToPage} */ message) => this.#told(message);
      browser.runtime.onMessage.addListener(listener);
      signal.addEventListener("abort", () => {
        clearTimeout(this.#resting);
        if (isAlive()) browser.runtime.onMessage.removeListener(listener);
      });
    }

    /** Reads the page, which is new to the background. */
    enter() {
      // What Chromium loads ahead stands in no tab yet: nobody answers it, and the reader may never go there.
      if (document.prerendering) {
        const { signal } = this.#abort;
        return document.addEventListener("prerenderingchange", () => this.enter(), { signal, once: true });
      }
      void this.#send({ kind: "entered", key: this.#key });
      void this.read();
    }

    /**
     * Reads the page and shows what was found.
     * @param {Walked | null} [walk]  What has been read just now.
     */
    async read(walk) {
      const turn = ++this.#turn;
      // From the first slice on: what changes while it is read is read again.
      this.#watch.over([document.documentElement]);
      const walked = walk ?? (await this.#walk());
      if (!walked) return;
      this.#signature = signatureOf(walked.page);
      this.#url = walked.page.url;
      const shown = this.#hide.shownAmong(walked.places);
      const answer = await this.#ask({ kind: "walked", page: walked.page, key: this.#key, shown }, turn);
      if (turn !== this.#turn || this.#abort.signal.aborted || answer?.kind !== "report") return;
      this.#walked = walked;
      this.#report = answer.report;
      this.#view = answer.view;
      await this.#show();
      if (turn !== this.#turn || this.#abort.signal.aborted) return;
      if (!this.#arriving) this.#watch.over(rootsOf(answer.report, walked.places));
      const kept = await this.#ask({ kind: "shown", lost: this.#lost }, turn);
      if (kept === false && turn === this.#turn && !this.#abort.signal.aborted) await this.read(walked);
    }

    /**
     * Has the page read, or asks whether it is known as read. A background that was stopped meanwhile begins anew when it is
     * spoken to.
     * @param {Wsw.PageToBackground} message
     * @param {number} turn
     */
    async #ask(message, turn) {
      for (let left = ATTEMPTS; ; ) {
        const answer = await this.#send(message);
        if ((answer ?? null) !== null || --left === 0 || turn !== this.#turn) return answer;
        await new Promise((next) => setTimeout(next, PAUSE));
        if (turn !== this.#turn || this.#abort.signal.aborted) return undefined;
      }
    }

    /** Leaves the page as it was before. */
    leave() {
      if (this.#abort.signal.aborted) return;
      this.#abort.abort();
      if (isAlive()) browser.runtime.sendMessage({ kind: "stopped", key: this.#key }).catch(() => {});
    }

    /** @returns {Promise<Walked | null>}  `null` when another reading has begun meanwhile. */
    #walk() {
      const turn = this.#turn;
      return Walk.walk((look) => this.#hide.lifted(look), () => turn === this.#turn && !this.#abort.signal.aborted);
    }

    async #show() {
      const [report, view, walked] = [this.#report, this.#view, this.#walked];
      if (!report || !view || !walked) return;
      const lost = await this.#marks.show(report, view, walked.places);
      if (!lost || this.#abort.signal.aborted) return;
      this.#lost = lost;
      this.#hide.show(report, view, walked.places, this.#marks.blocks);
    }

    /**
     * What the background wants. Unknown kinds are somebody else's.
     * @param {Wsw.BackgroundToPage} message
     * @returns {Promise<unknown> | undefined}
     */
    #told(message) {
      switch (message.kind) {
        case "set-view":
          this.#view = message.view;
          return this.#show().then(() => true);
        case "corrected":
          this.#report = message.report;
          this.#view = message.view;
          this.#card.renew(message.report);
          return this.#show().then(() => true);
        case "reveal":
          return Promise.resolve(this.#reveal(message.mark));
        case "under-pointer":
          return Promise.resolve(this.#underMenu());
        case "box-under-pointer":
          return Promise.resolve(this.#boxUnderMenu(message.frame));
        case "copy":
          return Copying.put(message.text);
        case "read-again":
          this.#watch.begin();
          void this.read();
          return Promise.resolve(true);
        case "stop":
          this.leave();
          return Promise.resolve(true);
        default:
          return undefined;
      }
    }

    /** @param {Wsw.Mark} mark */
    #reveal({ block, start, end }) {
      const run = this.#walked?.places[block]?.run;
      const ranges = run && TextRun.ranges(run, start, end);
      if (!ranges?.length) return false;
      Scroll.to(ranges[0]);
      this.#marks.flash(ranges);
      return true;
    }

    /** The page was changed by somebody, just now. */
    #changed() {
      if (!isAlive()) return this.leave();
      const gone = this.#marks.dropChanged();
      if (gone.includes(this.#card.quote ?? -1)) this.#card.close();
      if (gone.length === 0 || !this.#watch.isOver) return;
      // No pass follows that would find the words again: the reader is told, and may have the page read anew.
      this.#lost = [...this.#lost, ...gone].sort((a, b) => a - b);
      void this.#send({ kind: "shown", lost: this.#lost });
    }

    /** In an idle moment after a change: is there something new to read? */
    async #pass() {
      const walked = await this.#walk();
      if (!walked) return false;
      const moved = walked.page.url !== this.#url;
      if (signatureOf(walked.page) !== this.#signature) {
        if (moved || this.#arriving) this.#turnPage();
        await this.read(walked);
        return true;
      }
      if (moved) {
        await this.read(walked);
        return false;
      }
      // The same words in new nodes.
      this.#walked = walked;
      const lost = this.#lost.join();
      await this.#show();
      if (this.#lost.join() !== lost) void this.#send({ kind: "shown", lost: this.#lost });
      return false;
    }

    /** The page's own scripts went to another address in the same document: its words come now, or later. */
    #navigated() {
      if (location.href.split("#")[0] === this.#url) return;
      this.#arriving = true;
      this.#watch.renew();
    }

    /** Another page in the same document: nothing of the last one may stay. */
    #turnPage() {
      this.#arriving = false;
      this.#report = null;
      this.#marks.clear();
      this.#hide.clear();
      this.#card.close();
    }

    /** @param {PointerEvent} event */
    #pointerMoved({ clientX: x, clientY: y, pointerType, buttons, target }) {
      clearTimeout(this.#resting);
      if (pointerType !== "mouse" || buttons !== 0 || this.#marks.size === 0 || this.#card.isUnder(target)) return;
      this.#resting = setTimeout(() => {
        if (!isAlive()) return this.leave();
        const hit = this.#marks.at(x, y);
        if (hit && !isSelecting()) this.#open(hit, x, y);
        else this.#card.close();
      }, REST);
    }

    /** @param {MouseEvent} event */
    #clicked(event) {
      if (event.button !== 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || isSelecting()) return;
      const target = event.composedPath()[0];
      if (!(target instanceof Element) || this.#card.isUnder(event.target) || Dom.closest.call(target, OWN_CLICK)) return;
      const hit = this.#marks.at(event.clientX, event.clientY);
      if (!hit) return;
      this.#open(hit, event.clientX, event.clientY);
      void this.#send({ kind: "selected", quote: hit.quote });
    }

    #caretMoved() {
      if (!getSelection()?.anchorNode || this.#marks.size === 0) return;
      const hit = this.#atCaret();
      if (hit) this.#open(hit);
      else this.#card.close();
    }

    /** The quotation that the caret stands in. */
    #atCaret() {
      const selection = getSelection();
      return selection?.anchorNode && selection.isCollapsed ? this.#marks.around(selection.anchorNode, selection.anchorOffset) : null;
    }

    /**
     * From the caret, the next to get the focus is the card that stands beside it: in the document it is the last.
     * @param {KeyboardEvent} event
     */
    #tabbed(event) {
      if (event.key !== "Tab" || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey || this.#card.quote === null) return;
      if (this.#atCaret()?.quote === this.#card.quote && this.#card.focus()) event.preventDefault();
    }

    /**
     * @param {{quote: number, range: Range}} hit
     * @param {number} [x]
     * @param {number} [y]
     */
    #open({ quote, range }, x, y) {
      if (this.#report) this.#card.open(this.#report, quote, range, x, y);
    }

    #underMenu() {
      const at = this.#menuAt && this.#marks.at(this.#menuAt.x, this.#menuAt.y);
      if (at) return at.quote;
      const selection = getSelection();
      const caret = selection?.anchorNode && this.#marks.around(selection.anchorNode, selection.anchorOffset);
      return caret ? caret.quote : null;
    }

    /**
     * @param {boolean} frame
     * @returns {Wsw.Pointed | null}
     */
    #boxUnderMenu(frame) {
      // What happens in a frame is not seen from here, but a frame that was pressed has the focus.
      const target = frame ? document.activeElement : this.#menuAt?.target;
      if (!this.#walked || !(target instanceof Node)) return null;
      const { page, places } = this.#walked;
      const around = Walk.holders([target]);
      const block = places.findLastIndex(({ element, anonymous }) => !anonymous && around.has(element));
      if (block < 1) return null;
      this.#hide.release(places[block].element);
      return { page, block };
    }

    /** @param {number} quote */
    async #copy(quote) {
      const text = await this.#send({ kind: "citation", quote });
      return typeof text === "string" && Copying.put(text);
    }

    /**
     * @param {Wsw.PageToBackground} message
     * @returns {Promise<any>}
     */
    async #send(message) {
      if (!isAlive()) return this.leave();
      try {
        return await browser.runtime.sendMessage(message);
      } catch {
        // The background is being replaced or taken away; in the second case there is nobody left to work for.
        if (!isAlive()) this.leave();
        return undefined;
      }
    }
  };

  /**
   * The extension is still there: in Chromium a script stays behind when it is updated or removed, and leaves the page at the
   * next thing that happens. Firefox cuts its scripts off without a word and takes their sheets away: in the page's markup
   * stay names that mean nothing any more.
   */
  function isAlive() {
    try {
      return Boolean(browser.runtime?.id);
    } catch {
      return false;
    }
  }

  function isSelecting() {
    return getSelection()?.isCollapsed === false;
  }

  function randomWord() {
    return Array.from(crypto.getRandomValues(new Uint8Array(10)), (n) => String.fromCharCode(97 + (n % 26))).join("");
  }

  /**
   * Two readings with the same signature are the same to the core, numbers of blocks included.
   * @param {Wsw.Page} page
   */
  function signatureOf({ blocks }) {
    return blocks.map(({ parent, tag, text, media, controls }) => `${parent} ${tag} ${media} ${controls} ${text}`).join("\n");
  }

  /**
   * What holds the story, in each tree that it stands in; the whole document where there is none.
   * @param {Wsw.Report} report
   * @param {Place[]} places
   * @returns {Node[]}
   */
  function rootsOf(report, places) {
    /** @type {Map<Node, Node>} */
    const roots = new Map();
    for (const { block } of report.story) {
      const element = places[block]?.element;
      if (!element || !Dom.isConnected.call(element)) continue;
      const tree = Dom.getRootNode.call(element);
      let root = roots.get(tree) ?? Dom.parentNode.call(element) ?? element;
      for (let up; !Dom.contains.call(root, element) && (up = Dom.parentNode.call(root)); ) root = up;
      roots.set(tree, root);
    }
    return roots.size > 0 ? [...roots.values()] : [document.documentElement];
  }
})();

/** @type {InstanceType<typeof Reader> | undefined} */
var reader;

// A newer copy evicts an older one.
reader?.leave();
// What the browser shows with a viewer of its own is no document that we could read.
reader = document.contentType === "application/pdf" ? undefined : new Reader();
reader?.enter();
// For the background: whether there was something to read.
reader !== undefined;
