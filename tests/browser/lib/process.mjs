// What the processes of a page and of the extension hold and do, as the browsers tell it.

import { until } from './wait.mjs';

/** So many looks without a fall tell that a collection is over. */
const STILL = 20;

/** Firefox's processes: runs in the browser's window. */
async function processes() {
  const pid = gBrowser.selectedBrowser.browsingContext.currentWindowGlobal.osPid;
  const { children } = await ChromeUtils.requestProcInfo();
  const of = process => ({ bytes: process?.memory ?? 0, ms: (process?.cpuTime ?? 0) / 1e6 });
  return { page: of(children.find(child => child.pid === pid)), extension: of(children.find(child => child.type === 'extension')) };
}

/** Chromium's: asks a session of the page or of the background. */
async function ask(session, method) {
  try {
    return await session.send(method);
  } finally {
    await session.detach();
  }
}

/**
 * Bytes that the page in front and the extension hold after a collection: in Chromium their heaps and what these hold outside,
 * the memory of the core as well; in Firefox, which tells of no heap, the memory of their processes.
 */
export async function memory(browser, page) {
  if (browser.name === 'chromium') {
    const heap = async session => {
      await session.send('HeapProfiler.collectGarbage');
      const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = await ask(session, 'Runtime.getHeapUsage');
      return usedSize + embedderHeapUsedSize + backingStorageSize;
    };
    return { page: await heap(await page.page.createCDPSession()), extension: await heap(await browser.backgroundSession()) };
  }
  // They are told to collect, and are asked until nothing falls any more: on a loaded machine it begins late.
  let [least, still] = [{ page: Infinity, extension: Infinity }, 0];
  return until(async () => {
    await browser.chrome(() => Services.obs.notifyObservers(null, 'child-mmu-request'));
    const { page, extension } = await browser.chrome(processes);
    const next = { page: Math.min(page.bytes, least.page), extension: Math.min(extension.bytes, least.extension) };
    still = next.page < least.page || next.extension < least.extension ? 0 : still + 1;
    least = next;
    return still >= STILL && least;
  }, 'the memory');
}

/** Milliseconds that the process of the page in front has worked so far. */
export async function worked(browser, page) {
  if (browser.name === 'firefox') return (await browser.chrome(processes)).page.ms;
  return (await page.page.metrics()).TaskDuration * 1e3;
}
