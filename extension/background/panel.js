// What opens beside a page: the pop-up, and the side panel in one browser, the sidebar in the other.

/**
 * Opens the pop-up over a tab. A browser that does not open it by itself shows it at the next click.
 * @param {number} tab
 */
export async function openPopup(tab) {
  await browser.action.setPopup({ tabId: tab, popup: "popup.html" });
  await browser.action.openPopup().catch(() => {});
}

/**
 * Opens the panel beside a tab. Works only when called straight from a gesture of the reader, so nothing may be
 * awaited before.
 * @param {number} tab
 * @returns {Promise<boolean>}  Whether it is open now.
 */
export function openPanel(tab) {
  const { sidePanel, sidebarAction } = browser;
  if (sidePanel) {
    return sidePanel.open({ tabId: tab }).then(
      () => true,
      () => false,
    );
  }
  // Firefox lets only its own pages' gestures through; an open sidebar follows the selection all the same.
  return sidebarAction.open().then(
    () => true,
    () => sidebarAction.isOpen({}),
  );
}
