// What the browsers have and the declarations lack.

declare namespace chrome.sidebarAction {
  /** Firefox only: opens the sidebar of the window; only straight from a click. */
  function open(): Promise<void>;
  /** Firefox only: opens the sidebar of the window, or closes it; only straight from a click. */
  function toggle(): Promise<void>;
  /** Firefox only: is the sidebar of the window open? */
  function isOpen(details: { windowId?: number }): Promise<boolean>;
}

interface HighlightRegistry {
  /** Highlights whose ranges lie under a point, top first (Chrome 140, Firefox 150). */
  highlightsFromPoint(x: number, y: number, options?: { shadowRoots?: ShadowRoot[] }): { highlight: Highlight; ranges: AbstractRange[] }[];
}

interface Document {
  /** Chromium only: the page is loaded ahead of the reader, who has not gone there yet. */
  readonly prerendering?: boolean;
}
