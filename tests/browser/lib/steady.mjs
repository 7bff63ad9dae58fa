// Does what is read stay where it is while boxes around it come and go?

/** What holds text that is read on from one to the next. */
const TEXT = 'p, h2, h3, h4, li, dt, dd, blockquote';

/**
 * Runs in the page: scrolls to a part of the story's length, and lists what of the story is in view; or, given such a list, how far
 * each has moved since, once the page is drawn, without what is hidden and what surrounds the first text. The story is what
 * holds most of the text in paragraphs; it is long in the way that it is read, and scrolls in the window or in a box.
 * @returns of each element where it is among all, whether it holds text, and where it is on the way that one reads: of text that begins
 *   before the view, where its first unit in view is; `null` where the story does not fill what it scrolls in
 */
async function look(part, text, seen) {
  const isScroller = element => /auto|scroll/.test(getComputedStyle(element).overflow) &&
    (element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1);
  // Where something is on the way that one reads, from and to.
  const reach = (rect, mode) =>
    mode === 'vertical-rl' ? [-rect.right, -rect.left] : mode === 'vertical-lr' ? [rect.left, rect.right] : [rect.top, rect.bottom];
  const rectOf = (element, unit) => {
    const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node, left = unit; (node = nodes.nextNode()); left -= node.length) {
      if (left >= node.length) continue;
      const range = document.createRange();
      range.setStart(node, left);
      range.setEnd(node, left + 1);
      return range.getBoundingClientRect();
    }
    return element.getBoundingClientRect();
  };
  const all = document.querySelectorAll('*');
  if (seen) {
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
    const left = seen.filter(({ index }) => all[index].checkVisibility({ visibilityProperty: true }));
    const first = left.findIndex(({ isText }) => isText);
    const isAround = ({ index }) => all[index].contains(all[left[first]?.index]) && index !== left[first].index;
    return left.filter((one, at) => at <= first && !isAround(one)).map(one => {
      const rect = one.unit === null ? all[one.index].getBoundingClientRect() : rectOf(all[one.index], one.unit);
      return { ...one, moved: Math.abs(reach(rect, one.mode)[0] - one.at) };
    });
  }
  const paragraphs = [...document.querySelectorAll('p')].filter(p => p.checkVisibility() && p.textContent.trim().length > 60);
  const units = new Map();
  for (const p of paragraphs) units.set(p.parentElement, (units.get(p.parentElement) ?? 0) + p.textContent.length);
  const [story] = [...units].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (!story) return null;
  let box = story.parentElement;
  while (box && !isScroller(box)) box = box.parentElement;
  // What root and body say of it is the window's, unless both say something.
  const overflows = [document.documentElement, document.body].map(element => getComputedStyle(element).overflow);
  const isWindow = !box || box === document.documentElement || (box === document.body && overflows[0] === 'visible');
  const view = isWindow ? new DOMRect(0, 0, innerWidth, innerHeight) : box.getBoundingClientRect();
  const scroller = isWindow ? window : box;
  const mode = getComputedStyle(story).writingMode;
  const [from, to] = reach(view, mode);
  const begin = () => reach(story.getBoundingClientRect(), mode)[0] - from;
  const [first, last] = reach(story.getBoundingClientRect(), mode);
  // Of a short one, other parts of the story are in view before it.
  if (last - first < 1.5 * (to - from)) return null;
  const by = begin() + part * (last - first - (to - from));
  scroller.scrollBy({ ...(mode === 'horizontal-tb' ? { top: by } : { left: mode === 'vertical-rl' ? -by : by }), behavior: 'instant' });
  const scrolled = isWindow ? [scrollX, scrollY] : [box.scrollLeft, box.scrollTop];
  if (begin() > 0 || scrolled.every(by => Math.abs(by) < 1)) return null;
  return [...all].flatMap((element, index) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const isInView = bottom > view.top && top < view.bottom && right > view.left && left < view.right && story !== element && story.contains(element);
    if (!isInView) return [];
    const isText = element.matches(text) && element.textContent.trim() !== '';
    let [at] = reach(element.getBoundingClientRect(), mode);
    let unit = null;
    if (isText && at < from) {
      const length = element.textContent.length;
      for (unit = 0; unit < length - 1 && reach(rectOf(element, unit), mode)[1] <= from; ) unit++;
      [at] = reach(rectOf(element, unit), mode);
    }
    return [{ index, mode, at, unit, isText }];
  });
}

/**
 * Switches on what hides, off and on again at a part of the story's length, 0 to 1, as it is with nothing hidden.
 * @returns the most that the first text of the story in view moved, in CSS pixels, and how many elements in view above it
 *   were shifted; `null` where the story does not fill the window
 */
export async function steady(page, part, hide) {
  await hide(false);
  let seen = await page.evaluate(look, part, TEXT);
  if (!seen) return null;
  const worst = { moved: 0, shifted: 0 };
  for (const on of [true, false, true]) {
    await hide(on);
    // What the first hiding has left is what is looked at from then on.
    seen = await page.evaluate(look, part, TEXT, seen);
    if (seen.length === 0) return null;
    worst.moved = Math.max(worst.moved, seen.at(-1).moved);
    worst.shifted = Math.max(worst.shifted, seen.slice(0, -1).filter(({ moved }) => moved > 1).length);
  }
  return worst;
}
