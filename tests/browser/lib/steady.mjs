// Does what is read stay where it is while boxes around it come and go?

/** What holds text that is read on from one to the next. */
const TEXT = 'p, h2, h3, h4, li, dt, dd, blockquote';

/**
 * Runs in the page: scrolls to a part of the story's length, and lists what of the story is in view. The story is what holds
 * most of the text in paragraphs; it is long in the way that it is read, and scrolls in the window or in a box.
 * @returns of each element where it is among all, where its corner is, and whether it holds text; `null` where the story does
 *   not fill what it scrolls in
 */
function settle(part, text) {
  const paragraphs = [...document.querySelectorAll('p')].filter(p => p.checkVisibility() && p.textContent.trim().length > 60);
  const units = new Map();
  for (const p of paragraphs) units.set(p.parentElement, (units.get(p.parentElement) ?? 0) + p.textContent.length);
  const [story] = [...units].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (!story) return null;
  const isScroller = element => /auto|scroll/.test(getComputedStyle(element).overflow) &&
    (element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1);
  let box = story.parentElement;
  while (box && !isScroller(box)) box = box.parentElement;
  // What root and body say of it is the window's, unless both say something.
  const overflows = [document.documentElement, document.body].map(element => getComputedStyle(element).overflow);
  const isWindow = !box || box === document.documentElement || (box === document.body && overflows[0] === 'visible');
  const view = isWindow ? new DOMRect(0, 0, innerWidth, innerHeight) : box.getBoundingClientRect();
  const scroller = isWindow ? window : box;
  const mode = getComputedStyle(story).writingMode;
  // Where the story begins, as seen from where the view begins.
  const begin = () => {
    const { left, top, right } = story.getBoundingClientRect();
    return mode === 'vertical-rl' ? view.right - right : mode === 'vertical-lr' ? left - view.left : top - view.top;
  };
  const long = rect => (mode === 'horizontal-tb' ? rect.height : rect.width);
  const length = long(story.getBoundingClientRect());
  // Of a short one, other parts of the story are in view before it.
  if (length < 1.5 * long(view)) return null;
  const by = begin() + part * (length - long(view));
  scroller.scrollBy({ ...(mode === 'horizontal-tb' ? { top: by } : { left: mode === 'vertical-rl' ? -by : by }), behavior: 'instant' });
  const scrolled = isWindow ? [scrollX, scrollY] : [box.scrollLeft, box.scrollTop];
  if (begin() > 0 || scrolled.every(by => Math.abs(by) < 1)) return null;
  return [...document.querySelectorAll('*')].flatMap((element, index) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const isInView = bottom > view.top && top < view.bottom && right > view.left && left < view.right && story !== element && story.contains(element);
    return isInView ? [{ index, left, top, isText: element.matches(text) && element.textContent.trim() !== '' }] : [];
  });
}

/**
 * Runs in the page: how far each of these has moved once the page is drawn, in CSS pixels; without what is hidden and what
 * surrounds the first text.
 */
async function moved(seen) {
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  const all = document.querySelectorAll('*');
  const left = seen.filter(({ index }) => all[index].checkVisibility({ visibilityProperty: true }));
  const first = left.findIndex(({ isText }) => isText);
  const isAround = ({ index }) => all[index].contains(all[left[first]?.index]) && index !== left[first].index;
  return left.filter((one, at) => at <= first && !isAround(one)).map(one => {
    const { left, top } = all[one.index].getBoundingClientRect();
    // On the way that one reads: a column may get wider.
    const isUpright = getComputedStyle(all[one.index]).writingMode !== 'horizontal-tb';
    return { ...one, moved: Math.abs(isUpright ? left - one.left : top - one.top) };
  });
}

/**
 * Switches on what hides, off and on again at a part of the story's length, 0 to 1, as it is with nothing hidden.
 * @returns the most that the first text of the story in view moved, in CSS pixels, and how many elements in view above it
 *   were shifted; `null` where the story does not fill the window
 */
export async function steady(page, part, hide) {
  await hide(false);
  let seen = await page.evaluate(settle, part, TEXT);
  if (!seen) return null;
  const worst = { moved: 0, shifted: 0 };
  for (const on of [true, false, true]) {
    await hide(on);
    // What the first hiding has left is what is looked at from then on.
    seen = await page.evaluate(moved, seen);
    if (seen.length === 0) return null;
    worst.moved = Math.max(worst.moved, seen.at(-1).moved);
    worst.shifted = Math.max(worst.shifted, seen.slice(0, -1).filter(({ moved }) => moved > 1).length);
  }
  return worst;
}
