// Documents in Firefox: tabs, and what is reached through the browser's own window (see firefox.mjs).

import { writeFile } from 'node:fs/promises';
import { ID, dispatch, isThere, overrideMedia, picture, resizeTo, runInside } from './firefox-window.mjs';
import { View } from './view.mjs';
import { until } from './wait.mjs';

/** A key as WebDriver's actor wants it: `a`, `Enter`, `ArrowDown`, ` `. */
function keyData(key) {
  const printable = [...key].length === 1;
  const letter = printable && /[a-z]/i.test(key);
  const code = letter ? `Key${key.toUpperCase()}` : key === ' ' ? 'Space' : printable ? '' : key;
  return { key, code, location: 0, printable };
}

export class FirefoxView extends View {
  constructor(firefox, name, where) {
    super(name);
    this.firefox = firefox;
    this.where = where;
  }

  async evaluate(fn, ...args) {
    return this.#run(null, fn, args);
  }

  async look(fn, ...args) {
    return this.#run('system', fn, args);
  }

  async #run(world, fn, args) {
    const script = `
      return (async () => (${fn})(...JSON.parse(arguments[0])))().then(
        value => JSON.stringify({ value: value === undefined ? null : value }),
        error => JSON.stringify({ error: String(error && error.stack ? error + '\\n' + error.stack : error) }),
      );`;
    const { value, error } = await this.firefox.chrome(runInside, ID, this.where, script, JSON.stringify(args), world);
    if (error) throw new Error(error);
    return value;
  }

  async #dispatch(...events) {
    await this.firefox.chrome(dispatch, ID, this.where, events);
  }

  async pointer(x, y, click) {
    const mouse = (type, buttons, clickCount) =>
      ['synthesizeMouseAtPoint', { x, y, eventData: { type, button: 0, buttons, clickCount } }];
    const press = click ? [mouse('mousedown', 1, 1), mouse('mouseup', 0, 1)] : [];
    await this.#dispatch(mouse('mousemove', 0, 0), ...press);
  }

  async press(key) {
    const keys = key.split('+');
    const held = { Shift: 'shiftKey', Control: 'ctrlKey', Alt: 'altKey', Meta: 'metaKey' };
    const flags = Object.fromEntries(keys.filter(k => held[k]).map(k => [held[k], true]));
    const event = (way, k) => [way, { eventData: { ...keyData(k), ...flags } }];
    const down = keys.map(k => event('synthesizeKeyDown', k));
    await this.#dispatch(...down, ...keys.reverse().map(k => event('synthesizeKeyUp', k)));
  }

  async type(text) {
    const strokes = [...text].flatMap(letter =>
      ['synthesizeKeyDown', 'synthesizeKeyUp'].map(way => [way, { eventData: keyData(letter) }]));
    await this.#dispatch(...strokes);
  }

  async emulate({ dark = false, forced = false, reduced = false, print = false }) {
    await this.firefox.chrome(overrideMedia, ID, this.where, dark, forced, reduced, print);
  }

  async resize(width, height) {
    await this.firefox.chrome(resizeTo, ID, this.where, width, height);
    await this.waitFor((w, h) => innerWidth === w && innerHeight === h, width, height);
  }

  async screenshot(path, { whole = false } = {}) {
    const size = whole && (await this.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      return { width: scrollWidth, height: scrollHeight };
    }));
    const png = await this.firefox.chrome(picture, ID, this.where, size || null);
    await writeFile(path, Buffer.from(png, 'base64'));
  }

  async isOpen() {
    return this.firefox.chrome(isThere, ID, this.where);
  }

  async close() {
    await this.evaluate(() => window.close());
    await until(async () => !(await this.isOpen()), `${this.name} to close`);
  }
}

export class Tab extends FirefoxView {
  constructor(firefox, name, where, handle) {
    super(firefox, name, where);
    this.handle = handle;
  }

  #command(method, path, body) {
    return this.firefox.inTab(this.handle, method, path, body);
  }

  async toFront() {
    await this.#command('GET', '/url');
  }

  async goto(url) {
    await this.#command('POST', '/url', { url });
  }

  async reload() {
    await this.#command('POST', '/refresh', {});
  }

  async back() {
    await this.#command('POST', '/back', {});
  }

  async close() {
    await this.#command('DELETE', '/window');
  }
}
