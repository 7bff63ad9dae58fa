// Stands before the scripts of the extension's own pages: gives them the browser that the stage made for this frame.

globalThis.browser = window.frameElement.stage;
window.close = () => window.frameElement.dispatchEvent(new Event("close"));
window.frameElement.contentWindow.focus();
