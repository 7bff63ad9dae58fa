// A stage for the extension: as much of a browser as it needs, in a web page. One tab, which is a frame; the
// extension's own files, unchanged, play on it: background, page scripts, pop-up and panel.

const TAB = 1;
const ID = "who-said-what";

/** What the extension's files are called here. */
const FILES = new URL("extension/", import.meta.url);

/** An event of the WebExtension API. */
class Happening {
  #listeners = new Set();
  /** For the extension. */
  get api() {
    return {
      addListener: (listener) => this.#listeners.add(listener),
      removeListener: (listener) => this.#listeners.delete(listener),
    };
  }
  /** Tells all listeners; the first answer that is not `undefined` counts. */
  tell(...words) {
    const answers = [...this.#listeners].map((listener) => listener(...words));
    return answers.find((answer) => answer !== undefined);
  }
}

/** A storage area that lasts as long as the page. */
class Area {
  #items = new Map();
  constructor(name, changed) {
    this.name = name;
    this.changed = changed;
  }
  async get(keys) {
    const names = keys === undefined ? [...this.#items.keys()] : [keys].flat();
    return Object.fromEntries(names.filter((name) => this.#items.has(name)).map((name) => [name, structuredClone(this.#items.get(name))]));
  }
  async set(items) {
    const changes = {};
    for (const [name, value] of Object.entries(items)) {
      changes[name] = { oldValue: this.#items.get(name), newValue: structuredClone(value) };
      this.#items.set(name, structuredClone(value));
    }
    this.changed.tell(changes, this.name);
  }
  async remove(keys) {
    const changes = {};
    for (const name of [keys].flat()) {
      if (this.#items.has(name)) changes[name] = { oldValue: this.#items.get(name) };
      this.#items.delete(name);
    }
    this.changed.tell(changes, this.name);
  }
}

export class Stage {
  #tab;
  #openPanel;
  #messages;
  #sheets = new Map();
  #toBackground = new Happening();
  #toPage = new Happening();
  #never = new Happening();
  #stored = new Happening();
  #session = new Area("session", this.#stored);
  #local = new Area("local", this.#stored);
  #sync = new Area("sync", this.#stored);

  /**
   * @param {HTMLIFrameElement} tab  The frame that is the tab.
   * @param {() => void} openPanel
   */
  static async set(tab, openPanel) {
    const messages = await (await fetch(new URL("_locales/en/messages.json", FILES))).json();
    const stage = new Stage(tab, openPanel, messages);
    globalThis.browser = stage.#browser({ id: ID, url: FILES.href });
    await import(new URL("background.js", FILES).href);
    return stage;
  }

  constructor(tab, openPanel, messages) {
    this.#tab = tab;
    this.#openPanel = openPanel;
    this.#messages = messages;
    tab.addEventListener("load", () => {
      this.#toPage = new Happening();
      this.#sheets.clear();
    });
  }

  /** Shows one of the extension's own pages in a frame; `frame.js`, which stands before its scripts, fetches its part. */
  show(frame, name) {
    const url = new URL(name, FILES).href;
    frame.stage = this.#browser({ id: ID, url });
    frame.src = url;
  }

  #message(key, words = []) {
    const all = [words].flat();
    const { message = "" } = this.#messages[key] ?? {};
    return message.replace(/\$(\$|\d)/g, (_, n) => (n === "$" ? "$" : String(all[n - 1] ?? "")));
  }

  async #run(files) {
    const { contentDocument: doc, contentWindow: frame } = this.#tab;
    frame.browser = this.#browser({ id: ID, tab: { id: TAB }, frameId: 0, url: doc.URL });
    const trusted = frame.trustedTypes?.createPolicy("stage", { createScriptURL: (url) => url });
    for (const file of files) {
      const url = new URL(file, FILES).href;
      await new Promise((resolve, reject) => {
        const script = doc.createElement("script");
        script.onload = resolve;
        script.onerror = () => reject(new Error(`${file} could not be loaded`));
        script.src = trusted?.createScriptURL(url) ?? url;
        doc.head.append(script);
        script.remove();
      });
    }
    return [{ frameId: 0, result: null }];
  }

  #put(css) {
    const { document: doc, CSSStyleSheet: Sheet } = this.#tab.contentWindow;
    if (this.#sheets.has(css)) return;
    const sheet = new Sheet();
    sheet.replaceSync(css);
    this.#sheets.set(css, sheet);
    doc.adoptedStyleSheets.push(sheet);
  }

  #take(css) {
    const doc = this.#tab.contentDocument;
    doc.adoptedStyleSheets = doc.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheets.get(css));
    this.#sheets.delete(css);
  }

  /** The API as one context of the extension sees it; `sender` is what the others see of that context. */
  #browser(sender) {
    const fromPage = sender.tab !== undefined;
    const nothing = this.#never.api;
    return {
      runtime: {
        id: ID,
        getURL: (path) => new URL(path, FILES).href,
        sendMessage: async (message) => structuredClone(await this.#toBackground.tell(structuredClone(message), sender)),
        onMessage: fromPage ? this.#toPage.api : this.#toBackground.api,
        onInstalled: nothing,
        onStartup: nothing,
        openOptionsPage: () => {},
        getManifest: () => ({ version: "" }),
      },
      i18n: { getMessage: (key, words) => this.#message(key, words) },
      storage: { session: this.#session, local: this.#local, sync: this.#sync, onChanged: this.#stored.api },
      tabs: {
        query: async () => [{ id: TAB, windowId: 1, url: this.#tab.contentDocument.URL }],
        get: async () => ({ id: TAB, windowId: 1, url: this.#tab.contentDocument.URL }),
        sendMessage: async (_tab, message) => {
          const answer = this.#toPage.tell(structuredClone(message));
          if (answer === undefined) throw new Error("nobody is listening");
          return structuredClone(await answer);
        },
        onActivated: nothing,
        onUpdated: nothing,
        onRemoved: nothing,
      },
      windows: { WINDOW_ID_CURRENT: 1 },
      scripting: {
        executeScript: ({ files }) => this.#run(files),
        insertCSS: async ({ css }) => this.#put(css),
        removeCSS: async ({ css }) => this.#take(css),
        getRegisteredContentScripts: async () => [],
      },
      permissions: { getAll: async () => ({ origins: [] }), request: async () => false, remove: async () => false, onAdded: nothing, onRemoved: nothing },
      commands: { getAll: async () => [], onCommand: nothing },
      action: { onClicked: nothing },
      contextMenus: { onClicked: nothing },
      sidePanel: { open: async () => this.#openPanel() },
    };
  }
}
