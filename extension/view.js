// What pop-up, panel and options have in common: they gather the context that the view is a function of, let it be
// painted whenever something in it changes, and carry out what the reader does.

import initialise, { Painter } from "./views.js";
import { stateName, unpacked } from "./kept.js";

/** For as long as a background takes to stop, in milliseconds. */
const PAUSE = 300;

/** @param {string} key @param {string[]} [args] */
const message = (key, args) => browser.i18n.getMessage(key, args);

/**
 * @typedef {object} Surroundings
 * @property {boolean} [tab]  The view is about the tab in front.
 * @property {boolean} [follows]  The view stays open while the reader goes to another tab.
 * @property {boolean} [reads]  Opening the view asks for the page to be read.
 */

/**
 * Shows a view in this document for as long as the document lives.
 * @param {"popup" | "panel" | "options"} name
 * @param {Surroundings} surroundings
 */
export async function show(name, surroundings) {
  document.documentElement.lang = message("language");
  document.documentElement.dir = message("direction");
  document.title = message("ext_name");
  try {
    const view = new View(name, surroundings);
    await Promise.all([initialise({ module_or_path: new URL("views_bg.wasm", import.meta.url) }), view.gather()]);
    view.open();
  } catch (error) {
    const said = document.createElement("p");
    said.className = "notice";
    said.textContent = message("failed");
    document.body.replaceChildren(said);
    throw error;
  }
}

class View {
  #name;
  #surroundings;
  /** @type {Promise<unknown>}  Settled when the background has answered all that it was told. */
  #told = Promise.resolve();
  /** Counts the changes of the tab's state. */
  #heard = 0;
  /** @type {Painter | undefined} */
  #painter;
  /** @type {number} */
  #window = browser.windows?.WINDOW_ID_CURRENT ?? -2;
  /** Address of the tab, where the browser tells it. */
  #address = "";
  /** @type {Partial<Wsw.Context> & {tab: number, host: string, search: string, toggled: number[]}} */
  #context = { tab: 0, host: "", search: "", toggled: [], copied: false };

  /** @param {"popup" | "panel" | "options"} name @param {Surroundings} surroundings */
  constructor(name, surroundings) {
    this.#name = name;
    this.#surroundings = surroundings;
  }

  /** Reads everything that the view is a function of. */
  async gather() {
    browser.storage.onChanged.addListener((changes, area) => this.#changed(changes, area));
    const [synced, { hand }, sites, shortcuts] = await Promise.all([
      browser.storage.sync.get("preferences"),
      browser.storage.local.get("hand"),
      readSites(),
      this.#name === "options" ? readShortcuts() : [],
      this.#surroundings.tab ? this.#gatherTab().then(() => this.#begin()) : undefined,
    ]);
    Object.assign(this.#context, { preferences: synced.preferences ?? {}, hand: hand ?? [], sites, shortcuts });
    this.#place();
  }

  async #gatherTab() {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    this.#window = tab?.windowId ?? this.#window;
    this.#address = tab?.url ?? "";
    Object.assign(this.#context, { tab: tab?.id ?? 0, search: "", toggled: [] });
    const key = stateName(this.#context.tab);
    // What changes while it is asked for may be told before the answer, which is then of the past.
    for (let heard = -1; heard !== this.#heard; ) {
      heard = this.#heard;
      this.#context.state = unpacked((await browser.storage.session.get(key))[key]) ?? /** @type {Wsw.TabState} */ ({});
    }
  }

  /** Asks for the page to be read, before there is anything to draw the view with. */
  #begin() {
    if (!this.#surroundings.reads || !this.#isUnread()) return;
    this.#tell({ kind: "read", tab: this.#context.tab, clicked: true });
    // What is known is of another page; the background will say so in a moment.
    this.#context.state = /** @type {Wsw.TabState} */ ({ phase: "reading" });
  }

  /** Says which site the tab shows, and whether it is always read. */
  #place() {
    const context = this.#context;
    const address = this.#address || context.state?.url || "";
    const url = URL.canParse(address) ? new URL(address) : null;
    context.host = url && /^https?:$/.test(url.protocol) ? url.hostname : "";
    context.always = context.host !== "" && (context.sites ?? []).some((site) => covers(site, context.host));
  }

  open() {
    this.#painter = new Painter(this.#name, document.body, message, (/** @type {Wsw.Action} */ action) => this.#act(action));
    this.#paint();
    for (const event of [browser.permissions.onAdded, browser.permissions.onRemoved]) {
      event.addListener(async () => {
        this.#context.sites = await readSites();
        this.#paint();
      });
    }
    if (this.#surroundings.follows) {
      browser.tabs.onActivated.addListener(async ({ windowId }) => {
        if (windowId !== this.#window) return;
        await this.#gatherTab();
        this.#paint();
      });
    }
  }

  #isUnread() {
    const state = this.#context.state;
    const here = this.#address.split("#", 1)[0];
    // A background that was stopped while it read says nothing more; one that still reads begins anew.
    const unread = [undefined, "idle", "reading"].includes(state?.phase);
    return unread || (here !== "" && here !== state?.url);
  }

  /** @param {Record<string, chrome.storage.StorageChange>} changes @param {string} area */
  #changed(changes, area) {
    const context = this.#context;
    const state = area === "session" && this.#surroundings.tab ? changes[stateName(context.tab)] : undefined;
    const preferences = area === "sync" ? changes.preferences : undefined;
    if (state) {
      this.#heard++;
      const next = unpacked(state.newValue);
      if (next?.url && next.url !== context.state?.url) this.#address = next.url;
      // Another reading counts its speakers anew.
      if (next?.generation !== context.state?.generation) context.toggled = [];
      const selected = next?.view.selected ?? null;
      if (selected !== null && selected !== context.state?.view?.selected) {
        // Wherever it was selected, the reader wants to see it.
        const speaker = next?.report?.quotes[selected]?.speaker;
        context.toggled = context.toggled.filter((toggled) => toggled !== speaker);
      }
      context.state = next ?? /** @type {Wsw.TabState} */ ({});
    }
    if (preferences) context.preferences = /** @type {Wsw.Preferences} */ (preferences.newValue ?? {});
    const hand = area === "local" ? changes.hand : undefined;
    if (hand) context.hand = /** @type {Wsw.SiteChoices[]} */ (hand.newValue ?? []);
    if (state || preferences || hand) this.#paint();
  }

  #paint() {
    this.#place();
    this.#painter?.render(this.#context);
  }

  /**
   * Carries out what the reader does. Called within the reader's gesture: what needs it comes before any `await`.
   * @param {Wsw.Action} action
   */
  #act(action) {
    const context = this.#context;
    const { tab } = context;
    const copied = context.copied;
    context.copied = false;
    switch (action.kind) {
      case "always":
        return this.#always(action.on);
      case "forget-site":
        return void browser.permissions.remove({ origins: [action.site] });
      case "open-panel":
        return void this.#openPanel();
      case "open-options":
        return void browser.runtime.openOptionsPage();
      case "copy":
        return void navigator.clipboard.writeText(action.text).then(() => {
          context.copied = true;
          this.#paint();
        });
      case "save":
        return save(action);
      case "search":
        context.search = action.text;
        return this.#paint();
      case "toggle":
        context.toggled = context.toggled.includes(action.speaker)
          ? context.toggled.filter((speaker) => speaker !== action.speaker)
          : [...context.toggled, action.speaker];
        return this.#paint();
      case "set-preferences":
        return void browser.storage.sync.set({ preferences: action.preferences });
      case "read":
        if (copied) this.#paint();
        return this.#tell({ kind: action.kind, tab, clicked: false });
      case "stop":
        if (copied) this.#paint();
        return this.#tell({ kind: action.kind, tab });
      case "set-view":
        return this.#tell({ kind: action.kind, tab, view: action.view });
      case "reveal":
        return this.#tell({ kind: action.kind, tab, mark: action.mark });
      case "choose":
      case "forget-choices":
        return this.#tell(action);
      case "correct":
        return this.#tell({ kind: action.kind, tab, change: action.change });
    }
  }

  /** @param {Wsw.ViewToBackground} message */
  #tell(message) {
    this.#told = Promise.allSettled([this.#told, send(message)]);
  }

  /** @param {boolean} on */
  #always(on) {
    const origins = [`*://${this.#context.host}/*`];
    void (on ? browser.permissions.request({ origins }) : browser.permissions.remove({ origins }));
  }

  async #openPanel() {
    const { sidePanel, sidebarAction } = browser;
    await (sidebarAction ? sidebarAction.open() : sidePanel.open({ windowId: this.#window }));
    // Firefox calls it an error when a document goes before the answer to its message is there.
    await this.#told;
    if (this.#name === "popup") window.close();
  }
}

/**
 * Tells the background, again when it was stopped before it had done what it was told: another begins when it is spoken to.
 * @param {Wsw.ViewToBackground} message
 */
async function send(message) {
  // Chromium says that nobody will answer, Firefox answers nothing.
  if (await browser.runtime.sendMessage(message).catch(() => false)) return;
  await new Promise((next) => setTimeout(next, PAUSE));
  await browser.runtime.sendMessage(message);
}

/** Sites that the reader allowed to be read without a click, as match patterns. */
async function readSites() {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.sort();
}

async function readShortcuts() {
  const commands = await browser.commands.getAll();
  return commands.map(({ description, shortcut }) => ({ description: description ?? "", keys: shortcut ?? "" }));
}

/**
 * Does a match pattern cover a host?
 * @param {string} pattern
 * @param {string} host
 */
function covers(pattern, host) {
  const allowed = pattern.match(/^[^:]+:\/\/([^/]+)\//)?.[1] ?? "";
  if (allowed === "*" || allowed === host) return true;
  return allowed.startsWith("*.") && (host === allowed.slice(2) || host.endsWith(allowed.slice(1)));
}

/** @param {{name: string, media: string, text: string}} file */
function save({ name, media, text }) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: media }));
  link.download = name;
  link.click();
  // The browser has taken hold of the text by the next task.
  setTimeout(() => URL.revokeObjectURL(link.href));
}
