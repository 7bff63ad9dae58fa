// Does what is read stay where it is while boxes around it come and go?

/**
 * Runs in the page: scrolls to a part of the story's height, and finds the first paragraph of the story in view. The story
 * is what holds most of the text in paragraphs.
 * @returns where it is among all paragraphs, where its top is, and the time; `null` where none fills the window
 */
function settle(part) {
  const paragraphs = [...document.querySelectorAll('p')].filter(p => p.checkVisibility() && p.textContent.trim().length > 60);
  const units = new Map();
  for (const p of paragraphs) units.set(p.parentElement, (units.get(p.parentElement) ?? 0) + p.textContent.length);
  const [story] = [...units].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (!story) return null;
  const { top, height } = story.getBoundingClientRect();
  // Of a short one, other parts of the story are in view above it.
  if (height < 1.5 * innerHeight) return null;
  scrollTo({ top: scrollY + top + part * (height - innerHeight), behavior: 'instant' });
  const inView = ({ top, bottom }) => bottom > 0 && top < innerHeight;
  const anchor = paragraphs.find(p => p.parentElement === story && inView(p.getBoundingClientRect()));
  if (story.getBoundingClientRect().top > 0) return null;
  const index = [...document.querySelectorAll('p')].indexOf(anchor);
  return anchor ? { index, top: anchor.getBoundingClientRect().top, since: performance.now() } : null;
}

/**
 * Runs in the page: how far that paragraph has moved once the page is drawn, and how much of the story in view above it.
 * Where the page begins or ends there is nothing left to scroll by, and what is hidden is made up for by nothing.
 */
async function moved({ index, top, since }) {
  const anchor = document.querySelectorAll('p')[index];
  const entries = [];
  const observer = new PerformanceObserver(list => entries.push(...list.getEntries()));
  // Firefox does not tell.
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) observer.observe({ type: 'layout-shift', buffered: true });
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  entries.push(...observer.takeRecords());
  observer.disconnect();
  const isAtEdge = scrollY < 1 || scrollY + innerHeight > document.documentElement.scrollHeight - 1;
  if (isAtEdge) return { moved: 0, shifted: 0 };
  const isAbove = ({ node, previousRect: a, currentRect: b }) =>
    node && anchor.parentElement.contains(node) && anchor.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING &&
    a.height > 0 && b.height > 0 && (a.bottom > 0 || b.bottom > 0);
  const shifted = entries.filter(e => e.startTime >= since).flatMap(e => [...e.sources]).filter(isAbove).length;
  return { moved: Math.abs(anchor.getBoundingClientRect().top - top), shifted };
}

/**
 * Switches off what hides and on again at a part of the story's height, 0 to 1.
 * @returns the most that the first visible paragraph moved, in CSS pixels, and how many elements in view above it were
 *   shifted; `null` where no paragraph of the story fills the window
 */
export async function steady(page, part, hide) {
  const before = await page.evaluate(settle, part);
  if (!before) return null;
  const worst = { moved: 0, shifted: 0 };
  for (const on of [false, true]) {
    await hide(on);
    const now = await page.evaluate(moved, before);
    worst.moved = Math.max(worst.moved, now.moved);
    worst.shifted = Math.max(worst.shifted, now.shifted);
  }
  return worst;
}
