// Chromium, driven by puppeteer-core over a pipe.

import { writeFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import * as programs from './programs.mjs';
import { View } from './view.mjs';
import { until } from './wait.mjs';

// The sandbox needs a user that is not root; the others keep the browser from talking to its makers.
const ARGUMENTS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

export async function launchChromium({ extension, headless, size, proxy, message }) {
  const browser = await puppeteer.launch({
    executablePath: programs.chromium(),
    headless,
    pipe: true,
    enableExtensions: [extension],
    defaultViewport: headless ? size : null,
    args: [...ARGUMENTS, `--window-size=${size.width},${size.height}`, ...(proxy ? throughProxy(proxy) : [])],
  });
  try {
    return await Chromium.with(browser, message);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Everything goes there, what is asked of this machine, too. */
const throughProxy = proxy => [`--proxy-server=${new URL(proxy).host}`, '--proxy-bypass-list=<-loopback>'];

class Chromium {
  name = 'chromium';
  #seen = [];
  /** How many questions the background was asked. */
  #asked = 0;
  /** Sessions that listen to a console, by target. */
  #listening = new Map();

  static async with(browser, message) {
    const it = new Chromium();
    it.browser = browser;
    it.message = message;
    it.extension = await until(
      async () => [...(await browser.extensions()).values()][0],
      'the extension',
    );
    it.base = `chrome-extension://${it.extension.id}/`;
    // A click before the background has started is lost.
    await until(() => it.#workerTarget(), 'the background');
    await it.background(() => {});
    browser.on('targetcreated', target => it.#listen(target));
    for (const target of browser.targets()) it.#listen(target);
    return it;
  }

  /** Collects what goes to a console as an error, what was said before anybody listened, too. */
  async #listen(target) {
    // `invalid`: what a page gets that asks for a file of an extension.
    const ours = /chrome-extension:\/\/(?!invalid\/)/;
    const add = (text, url = '') => {
      const from = ours.test(`${target.url()} ${url} ${text}`) ? 'extension' : 'page';
      this.#seen.push({ from, text, url: url || target.url() });
    };
    try {
      const client = await target.createCDPSession();
      client.on('Runtime.exceptionThrown', ({ exceptionDetails: e }) => add(e.exception?.description ?? e.text, e.url));
      client.on('Runtime.consoleAPICalled', ({ type, args, stackTrace }) => {
        const text = args.map(a => a.value ?? a.description).join(' ');
        if (type === 'error' || type === 'assert') add(text, stackTrace?.callFrames[0]?.url);
      });
      client.on('Log.entryAdded', ({ entry }) => entry.level === 'error' && add(entry.text, entry.url));
      this.#listening.set(target, client);
      await Promise.all([client.send('Runtime.enable'), client.send('Log.enable')]);
    } catch {
      // It was gone before anybody could listen, or it is nothing that has a console.
    }
  }

  /** Nobody listens any more to the console of a target that was listened to since it was there. */
  async #leaveAlone(target) {
    const client = await until(() => this.#listening.get(target), 'the console');
    await client.detach();
  }

  #workerTarget() {
    return this.browser.targets().find(t => t.type() === 'service_worker' && t.url().startsWith(this.base));
  }

  async errors(from) {
    return this.#seen.filter(e => !from || e.from === from);
  }

  async open(url, { ahead = false } = {}) {
    const page = new Tab(await this.browser.newPage(), url);
    // For a page that somebody listens to Chromium loads nothing ahead.
    if (ahead) await this.#leaveAlone(page.page.target());
    // As long as Firefox's driver waits: some pages are large, and machines busy.
    page.page.setDefaultNavigationTimeout(60_000);
    await page.goto(url);
    await page.toFront();
    return page;
  }

  async openPrivate(url) {
    const before = new Set(this.browser.targets());
    await this.background(url => chrome.windows.create({ incognito: true, url }).then(() => {}), url);
    const target = await until(() => this.browser.targets().find(t => !before.has(t) && t.url() === url), 'the private window');
    return new Tab(await target.page(), url);
  }

  async clickToolbar(page) {
    await page.toFront();
    await page.page.triggerExtensionAction(this.extension);
    return until(() => this.popup(), 'the pop-up', () => JSON.stringify(this.#seen));
  }

  async popup() {
    return this.#view('popup.html');
  }

  async panel(page) {
    const open = await this.#view('panel.html');
    if (open) return open;
    const popup = (await this.popup()) ?? (await this.clickToolbar(page));
    await popup.activate({ text: this.message('open_panel') });
    return until(() => this.#view('panel.html'), 'the panel', () => JSON.stringify(this.#seen));
  }

  async #view(name) {
    const target = this.browser.targets().find(t => t.url() === this.base + name && t.opener() === undefined);
    return target && new Tab(await target.asPage(), name);
  }

  async options() {
    return this.extensionPage('options.html');
  }

  async extensionPage(name) {
    return this.open(this.base + name);
  }

  /** Only the reader can open the browser's own menu: what it sends is sent. */
  async chooseInMenu(page, id) {
    await page.toFront();
    await this.background(async id => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      chrome.contextMenus.onClicked.dispatch({ menuItemId: id, pageUrl: tab.url, frameId: 0, editable: false }, tab);
    }, id);
  }

  async background(fn, ...args) {
    // Puppeteer's own session of a worker stays dead when that worker begins anew, and a session that is made while the
    // worker begins is lost with its answer. So each question has its session, waits until the background's own script
    // has run, and is answered once, however often it is sent.
    const call = `(async () => (${fn})(...${JSON.stringify(args)}))()`;
    const expression = `(async () => globalThis.browser && { value: await ((globalThis.asked ??= {})[${this.#asked++}] ??= ${call}) })()`;
    const answer = await until(async () => {
      const session = await this.#awake().then(target => target.createCDPSession()).catch(unlessGone);
      const sent = session?.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
      const { exceptionDetails: failed, result } = (await sent?.catch(unlessGone)) ?? {};
      await session?.detach().catch(unlessGone);
      if (failed) throw new Error(failed.exception?.description ?? failed.text);
      return result?.value;
    }, 'the background');
    return answer.value;
  }

  /** A session of the background's own. */
  async backgroundSession() {
    return (await this.#awake()).createCDPSession();
  }

  /** The background; a message from an extension page starts one that sleeps. */
  async #awake() {
    const running = this.#workerTarget();
    if (running) return running;
    const page = await this.browser.newPage();
    await page.goto(`${this.base}options.html`);
    await page.evaluate(() => chrome.runtime.sendMessage({ kind: 'wake' }).catch(() => {}));
    const target = await until(() => this.#workerTarget(), 'the background');
    await page.close();
    return target;
  }

  async stopBackground() {
    const target = this.#workerTarget();
    if (!target) return;
    // Chromium lets no worker end that somebody listens to.
    await this.#leaveAlone(target);
    await target.worker().then(worker => worker.close()).catch(unlessGone);
    // Another may have begun already, when somebody speaks to it.
    await until(() => this.#workerTarget() !== target, 'the background to stop');
  }

  /** What the browser's own list of extensions does. */
  async #list(fn, ...args) {
    const page = await this.browser.newPage();
    await page.goto('chrome://extensions');
    const result = await page.evaluate(fn, this.extension.id, ...args);
    await page.close();
    return result;
  }

  async agree(site) {
    await this.#list((id, site) => chrome.developerPrivate.addHostPermission(id, site), site);
  }

  async grant(site, on = true) {
    if (!on) return this.#list((id, site) => chrome.developerPrivate.removeHostPermission(id, site), site);
    // What is only in the browser's list is granted as soon as it is asked for.
    await this.agree(site);
    const options = await this.options();
    await options.evaluate(site => chrome.permissions.request({ origins: [site] }), site);
    await options.close();
  }

  async closeSite(host) {
    const page = await this.browser.newPage();
    await page.goto('chrome://policy/test');
    await page.evaluate(async host => {
      // A policy that must be followed, for this user: what the page's own button sends.
      const value = { '*': { runtime_blocked_hosts: [`*://${host}`] } };
      const policy = { level: 1, scope: 0, source: 0, namespace: 'chrome', name: 'ExtensionSettings', value };
      const { sendWithPromise } = await import('chrome://resources/js/cr.js');
      await sendWithPromise('setLocalTestPolicies', JSON.stringify([policy]), '');
    }, host);
    await page.close();
  }

  async allowPrivate() {
    await this.#begunAnew(
      extensionId => chrome.developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true }),
      ({ incognitoAccess }) => incognitoAccess.isActive,
    );
  }

  async update() {
    const version = this.extension.version;
    await this.#begunAnew(id => chrome.developerPrivate.reload(id), info => info.version !== version);
  }

  /** Has the list of extensions do what begins the extension anew, and waits for that. */
  async #begunAnew(fn, isDone) {
    const list = await this.browser.newPage();
    await list.goto('chrome://extensions');
    // Without it Chromium begins nothing anew that is in no store.
    await list.evaluate(() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }));
    await this.stopBackground();
    await list.evaluate(fn, this.extension.id);
    const info = id => chrome.developerPrivate.getExtensionInfo(id);
    await until(async () => {
      const now = await list.evaluate(info, this.extension.id);
      return now.state === 'ENABLED' && isDone(now);
    }, 'the extension');
    await list.close();
    await this.background(() => {});
  }

  async remove() {
    await this.browser.uninstallExtension(this.extension.id);
    await until(() => !this.#workerTarget(), 'the background to stop');
  }

  async startBrowser() {
    await this.background(() => chrome.runtime.onStartup.dispatch());
  }

  async neighbour(folder) {
    return `chrome-extension://${await this.browser.installExtension(folder)}/`;
  }

  /** Waits until the reader has closed the browser. */
  async closed() {
    await new Promise(end => this.browser.once('disconnected', end));
  }

  async close() {
    await this.browser.close();
  }
}

/** What is asked of a worker, view or tab that is gone meanwhile gets no answer. */
function unlessGone(error) {
  if (!/closed|No (target|session) with given id/.test(error.message)) throw error;
}

class Tab extends View {
  constructor(page, name) {
    super(name);
    this.page = page;
  }

  async evaluate(fn, ...args) {
    return this.page.evaluate(fn, ...args);
  }

  async look(fn, ...args) {
    return this.page.mainFrame().isolatedRealm().evaluate(fn, ...args);
  }

  async pointer(x, y, click) {
    await this.page.mouse.move(x, y);
    if (!click) return;
    // It may close what it goes to.
    await this.page.mouse.click(x, y).catch(unlessGone);
  }

  async press(key) {
    const keys = key.split('+');
    for (const k of keys) await this.page.keyboard.down(k).catch(unlessGone);
    for (const k of keys.reverse()) await this.page.keyboard.up(k).catch(unlessGone);
  }

  async type(text) {
    await this.page.keyboard.type(text);
  }

  async toFront() {
    await this.page.bringToFront();
  }

  async goto(url) {
    await this.page.goto(url);
  }

  async reload() {
    await this.page.reload();
  }

  async back() {
    await this.page.goBack();
  }

  async resize(width, height) {
    await this.page.setViewport({ width, height });
  }

  async emulate({ dark = false, forced = false, reduced = false, print = false }) {
    const client = await this.page.createCDPSession();
    await client.send('Emulation.setEmulatedMedia', {
      media: print ? 'print' : '',
      features: [
        { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
        { name: 'forced-colors', value: forced ? 'active' : 'none' },
        { name: 'prefers-reduced-motion', value: reduced ? 'reduce' : 'no-preference' },
      ],
    });
  }

  async screenshot(path, { whole = false } = {}) {
    const all = () => ({ x: 0, y: 0, width: document.documentElement.clientWidth, height: document.documentElement.scrollHeight });
    const how = whole ? { clip: await this.evaluate(all), captureBeyondViewport: true } : {};
    await writeFile(path, await this.page.screenshot(how));
  }

  isOpen() {
    return !this.page.isClosed();
  }

  async close() {
    await this.page.close();
  }
}
