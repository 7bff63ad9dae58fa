// Firefox, driven by geckodriver with plain requests.
//
// WebDriver knows tabs only. Pop-up, panel and background are reached from the browser's own window ("chrome context",
// which geckodriver opens with --allow-system-access): there each document is a browsing context, and WebDriver's own
// actor in it runs functions and synthesizes pointer and keys as WebDriver does in tabs. Firefox 153 has it as
// remote/marionette/actors/MarionetteCommandsParent.sys.mjs.

import { spawn } from 'node:child_process';
import { FirefoxView, Tab } from './firefox-view.mjs';
import { ID, collectErrors, isThere } from './firefox-window.mjs';
import * as programs from './programs.mjs';
import { until } from './wait.mjs';

/** The extension's host, which Firefox draws by lot for each profile unless it is set. */
const HOST = '6d1f2f4c-9c55-4a2e-8b4b-0d6a3a3c7e11';
const BASE = `moz-extension://${HOST}/`;

const PREFERENCES = {
  'extensions.webextensions.uuids': JSON.stringify({ [ID]: HOST }),
  // New tabs and the first start load nothing.
  'browser.newtabpage.enabled': false,
  'browser.aboutwelcome.enabled': false,
};
/** Without a window that a reader looks at, a pop-up stays until the test or the extension closes it. */
const HEADLESS = { 'ui.popup.disable_autohide': true };

/** Everything goes there, what is asked of this machine, too. */
function throughProxy(proxy) {
  const { hostname, port } = new URL(proxy);
  const of = kind => [[`network.proxy.${kind}`, hostname], [`network.proxy.${kind}_port`, Number(port)]];
  return {
    'network.proxy.type': 1, 'network.proxy.allow_hijacking_localhost': true, 'network.proxy.no_proxies_on': '',
    ...Object.fromEntries([...of('http'), ...of('ssl')]),
  };
}

export async function launchFirefox({ extension, headless, size, proxy, message }) {
  const driver = spawn(programs.geckodriver(), ['--port', '0', '--allow-system-access'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [driver.stdout, driver.stderr]) stream.on('data', data => (said += data));
  const firefox = new Firefox(driver, message);
  try {
    const [, address] = await until(() => /Listening on (\S+:\d+)/.exec(said), 'geckodriver', () => said);
    await firefox.start(`http://${address}`, { extension, headless, size, proxy });
    return firefox;
  } catch (error) {
    await firefox.close();
    throw error;
  }
}

class Firefox {
  name = 'firefox';
  base = BASE;
  #driver;
  #session;
  #context = 'content';
  #turn = Promise.resolve();

  constructor(driver, message) {
    this.#driver = driver;
    this.message = message;
  }

  async start(address, { extension, headless, size, proxy }) {
    this.#session = `${address}/session`;
    const args = [`--width=${size.width}`, `--height=${size.height}`, ...(headless ? ['-headless'] : [])];
    const prefs = { ...PREFERENCES, ...(headless ? HEADLESS : {}), ...(proxy ? throughProxy(proxy) : {}) };
    const options = { binary: programs.firefox(), args, prefs };
    const { sessionId } = await this.#send('POST', '', {
      capabilities: { alwaysMatch: { 'moz:firefoxOptions': options } },
    });
    this.#session += `/${sessionId}`;
    await this.#send('POST', '/timeouts', { script: 60_000, pageLoad: 60_000 });
    await this.chrome(collectErrors);
    await this.#send('POST', '/moz/addon/install', { path: extension, temporary: true });
  }

  async #send(method, path, body) {
    const answer = await fetch(this.#session + path, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    });
    const { value } = await answer.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  }

  /** Commands about tabs and about the browser's window share one session, whose context is a switch: one at a time. */
  async #in(context, work) {
    const before = this.#turn;
    let done;
    this.#turn = new Promise(next => (done = next));
    await before;
    try {
      if (this.#context !== context) await this.#send('POST', '/moz/context', { context });
      this.#context = context;
      return await work();
    } finally {
      done();
    }
  }

  /** Runs a function in the browser's window. */
  async chrome(fn, ...args) {
    const script = `
      const [args, done] = arguments;
      (async () => (${fn})(...JSON.parse(args)))().then(
        value => done(JSON.stringify({ value: value ?? null })),
        error => done(JSON.stringify({ error: String(error?.message ?? error), stack: error?.stack })),
      );`;
    const answer = await this.#in('chrome', () =>
      this.#send('POST', '/execute/async', { script, args: [JSON.stringify(args)] }));
    const { value, error } = JSON.parse(answer);
    if (error) throw new Error(error);
    return value;
  }

  /** Sends a WebDriver command to a tab. */
  async inTab(handle, method, path, body) {
    return this.#in('content', async () => {
      await this.#send('POST', '/window', { handle });
      return this.#send(method, path, body);
    });
  }

  async errors(from) {
    const all = await this.chrome(() => window.wswErrors.list);
    // A page or view went away while the background answered it: Firefox notes that nobody hears the answer.
    const unheard = /^Promise (?:rejected|resolved) (?:after context unloaded|while context is inactive)/;
    const heard = all.filter(({ text }) => !unheard.test(text));
    const ours = heard.map(e => ({ ...e, from: `${e.url} ${e.text}`.includes('moz-extension://') ? 'extension' : 'page' }));
    return ours.filter(e => !from || e.from === from);
  }

  async open(url) {
    const handle = await this.#in('content', async () => {
      // A tab that was closed is still the session's window until it is told another.
      const [first] = await this.#send('GET', '/window/handles');
      await this.#send('POST', '/window', { handle: first });
      const { handle } = await this.#send('POST', '/window/new', { type: 'tab' });
      await this.#send('POST', '/window', { handle });
      return handle;
    });
    const browserId = await this.chrome(() => gBrowser.selectedBrowser.browserId);
    const page = new Tab(this, url, { browserId }, handle);
    await page.goto(url);
    return page;
  }

  async openPrivate(url) {
    const handles = () => this.#in('content', () => this.#send('GET', '/window/handles'));
    const before = await handles();
    await this.chrome(() => void OpenBrowserWindow({ private: true }));
    const handle = await until(async () => (await handles()).find(h => !before.includes(h)), 'the private window');
    await this.inTab(handle, 'GET', '/url');
    const browserId = await this.chrome(() => gBrowser.selectedBrowser.browserId);
    const page = new Tab(this, url, { browserId }, handle);
    await page.goto(url);
    return page;
  }

  async clickToolbar(page) {
    await page.toFront();
    await this.chrome(async id => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID(id);
      await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
    }, ID);
    return until(() => this.popup(), 'the pop-up');
  }

  async popup() {
    return this.#view('pop-up', { type: 'popup', page: 'popup.html' });
  }

  async panel(page) {
    const shown = () => this.#view('panel', { type: 'sidebar', page: 'panel.html' });
    const open = await shown();
    if (open) return open;
    const popup = (await this.popup()) ?? (await this.clickToolbar(page));
    await popup.activate({ text: this.message('open_panel') });
    return until(shown, 'the panel');
  }

  async #view(name, where) {
    return (await this.chrome(isThere, ID, where)) ? new FirefoxView(this, name, where) : undefined;
  }

  async options() {
    return this.extensionPage('options.html');
  }

  async extensionPage(name) {
    return this.open(BASE + name);
  }

  /** Only the reader can open the browser's own menu: what it sends is sent. */
  async chooseInMenu(page, id) {
    await page.toFront();
    await this.chrome(
      (id, menuItemId) => {
        const info = { menuItemId, pageUrl: gBrowser.currentURI.spec, frameId: 0, editable: false, modifiers: [], button: 0 };
        WebExtensionPolicy.getByID(id).extension.emit('webext-menu-menuitem-click', info, gBrowser.selectedTab);
      },
      ID,
      id,
    );
  }

  async background(fn, ...args) {
    await this.chrome(id => WebExtensionPolicy.getByID(id).extension.wakeupBackground(), ID);
    return new FirefoxView(this, 'background', { type: 'background', page: '' }).evaluate(fn, ...args);
  }

  async stopBackground() {
    await this.chrome(id => WebExtensionPolicy.getByID(id).extension.terminateBackground(), ID);
  }

  async agree() {
    await this.chrome(() => Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false));
  }

  async closeSite(host) {
    await this.chrome(host => Services.prefs.setStringPref('extensions.webextensions.restrictedDomains', host), host);
  }

  async allowPrivate() {
    await this.chrome(async id => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      await ExtensionPermissions.add(id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
    }, ID);
    await this.update();
  }

  async startBrowser() {
    await this.chrome(async id => {
      const { extension } = WebExtensionPolicy.getByID(id);
      // The background listens for it only then.
      extension.startupReason = 'APP_STARTUP';
      await extension.terminateBackground();
      await extension.wakeupBackground();
      extension.emit('background-first-run');
    }, ID);
  }

  async grant(site, on = true) {
    await this.chrome(
      async (id, origin, change) => {
        const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        await ExtensionPermissions[change](id, { permissions: [], origins: [origin] }, WebExtensionPolicy.getByID(id).extension);
      },
      ID,
      site,
      on ? 'add' : 'remove',
    );
  }

  async update() {
    await this.#addon('reload');
  }

  async remove() {
    await this.#addon('uninstall');
  }

  /** Has the list of extensions do something with this one. */
  async #addon(what) {
    await this.chrome(
      async (id, what) => {
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        await (await AddonManager.getAddonByID(id))[what]();
      },
      ID,
      what,
    );
  }

  async neighbour(folder) {
    const id = await this.#send('POST', '/moz/addon/install', { path: folder, temporary: true });
    return this.chrome(id => WebExtensionPolicy.getByID(id).getURL(''), id);
  }

  /** Waits until the reader has closed the browser. */
  async closed() {
    const open = () => this.#in('content', () => this.#send('GET', '/window/handles')).then(h => h.length > 0, () => false);
    while (await open()) await new Promise(next => setTimeout(next, 500));
  }

  async close() {
    const gone = new Promise(end => this.#driver.once('exit', end));
    if (this.#session?.match(/session\/./)) await this.#send('DELETE', '').catch(() => {});
    if (this.#driver.exitCode === null) {
      this.#driver.kill();
      await gone;
    }
  }
}
