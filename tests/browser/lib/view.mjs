// What pages, pop-ups, panels and options pages have in common, in both browsers.

import { until } from './wait.mjs';

/**
 * Where a target is, in CSS pixels of the window; `null` where there is none, or where it has just been scrolled there.
 * Runs in the page.
 * @param {string | { text: string }} target
 * @param {boolean} [focus] it gets the focus, too
 */
export function place(target, focus) {
  const all = typeof target === 'string'
    ? [document.querySelector(target)]
    : [...document.querySelectorAll('button, a, summary, label, option, [role="switch"], [role="button"]')].filter(
        e => [e.textContent, e.getAttribute('aria-label')].some(t => t?.trim() === target.text),
      );
  const element = all.find(e => e?.checkVisibility());
  if (!element) return null;
  if (focus) element.focus();
  // A pop-up that has just opened is given the window's focus a moment later, and no key before.
  if (focus && !document.hasFocus()) return null;
  const inside = b => b.left >= 0 && b.top >= 0 && b.right <= innerWidth && b.bottom <= innerHeight;
  const before = element.getBoundingClientRect();
  if (!inside(before)) {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    // What comes into view may be laid out only then: asked again, it is where it stays.
    if (element.getBoundingClientRect().top !== before.top) return null;
  }
  // The first line of what runs over several.
  const box = element.getClientRects()[0];
  return box && { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}

/** A document that a test drives. */
export class View {
  /** @param {string} name what it is, for errors */
  constructor(name) {
    this.name = name;
  }

  /** @param {(...args: any[]) => any} fn */
  async waitFor(fn, ...args) {
    return until(() => this.evaluate(fn, ...args), `${fn} in ${this.name}`, () => this.text());
  }

  /** What can be read in it, for errors. */
  async text() {
    return this.evaluate(() => document.documentElement.innerText ?? document.body?.textContent).catch(error => error);
  }

  /** @param {string | { text: string } | { x: number, y: number }} target */
  async point(target) {
    if (typeof target === 'object' && 'x' in target) return target;
    // What is still being laid out moves on under the pointer: it is where it stands at two looks.
    let before;
    const stands = async () => {
      const [last, now] = [before, await this.evaluate(place, target)];
      before = now;
      return now && last && now.x === last.x && now.y === last.y && now;
    };
    return until(stands, `${JSON.stringify(target)} in ${this.name}`, () => this.text());
  }

  async click(target) {
    const { x, y } = await this.point(target);
    await this.pointer(x, y, true);
  }

  /** Presses a button by the keyboard: whatever is laid out anew meanwhile, it is pressed where it is by then. */
  async activate(target) {
    await this.waitFor(place, target, true);
    await this.press('Enter');
  }

  async hover(target) {
    const { x, y } = await this.point(target);
    await this.pointer(x, y, false);
  }
}
