// What the processes of a page and of the extension hold and do, as the browsers tell it.

import { until } from './wait.mjs';

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
  // They are told to collect, and are asked until they have.
  await browser.chrome(() => Services.obs.notifyObservers(null, 'child-mmu-request'));
  let last = Infinity;
  return until(async () => {
    const { page, extension } = await browser.chrome(processes);
    const now = page.bytes + extension.bytes;
    const fell = now < last;
    last = now;
    return !fell && { page: page.bytes, extension: extension.bytes };
  }, 'the memory');
}

/** Milliseconds that the process of the page in front has worked so far. */
export async function worked(browser, page) {
  if (browser.name === 'firefox') return (await browser.chrome(processes)).page.ms;
  return (await page.page.metrics()).TaskDuration * 1e3;
}
