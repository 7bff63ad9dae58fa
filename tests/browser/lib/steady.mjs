// Does what is read stay where it is while boxes around it come and go?

/** What holds text that is read from top to bottom. */
const TEXT = 'p, h2, h3, h4, li, dt, dd, blockquote';

/**
 * Runs in the page: scrolls to a part of the story's height, and lists what of the story is in view. The story is what holds
 * most of the text in paragraphs.
 * @returns of each element where it is among all, where its top is, and whether it holds text; `null` where the story does
 *   not fill the window
 */
function settle(part, text) {
  const paragraphs = [...document.querySelectorAll('p')].filter(p => p.checkVisibility() && p.textContent.trim().length > 60);
  const units = new Map();
  for (const p of paragraphs) units.set(p.parentElement, (units.get(p.parentElement) ?? 0) + p.textContent.length);
  const [story] = [...units].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (!story) return null;
  const { top, height } = story.getBoundingClientRect();
  // Of a short one, other parts of the story are in view above it.
  if (height < 1.5 * innerHeight) return null;
  scrollTo({ top: scrollY + top + part * (height - innerHeight), behavior: 'instant' });
  if (story.getBoundingClientRect().top > 0 || scrollY < 1) return null;
  return [...document.querySelectorAll('*')].flatMap((element, index) => {
    const { top, bottom } = element.getBoundingClientRect();
    const isInView = bottom > 0 && top < innerHeight && story !== element && story.contains(element);
    return isInView ? [{ index, top, isText: element.matches(text) && element.textContent.trim() !== '' }] : [];
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
  return left.filter((one, at) => at <= first && !isAround(one)).map(one => ({ ...one, moved: Math.abs(all[one.index].getBoundingClientRect().top - one.top) }));
}

/**
 * Switches on what hides, off and on again at a part of the story's height, 0 to 1, as it is with nothing hidden.
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
