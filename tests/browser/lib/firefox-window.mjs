// What runs in Firefox's own window (see firefox.mjs). Each function stands alone: it is sent there as text.

/** The extension's, as its manifest has it. */
export const ID = 'who-said-what@example.org';

export function collectErrors() {
  const list = [];
  const listener = {
    observe(m) {
      if (!(m instanceof Ci.nsIScriptError) || m.flags & Ci.nsIScriptError.warningFlag) return;
      // The browser's own scripts have their own troubles.
      if (/^(chrome|resource|about|jar):/.test(m.sourceName) && !m.errorMessage.includes('moz-extension://')) return;
      list.push({ text: m.errorMessage, url: `${m.sourceName}:${m.lineNumber}` });
    },
  };
  Services.console.reset();
  Services.console.registerListener(listener);
  window.wswErrors = { list, listener };
}

/** Source of a function that finds the browsing context of a document, and of the actor in it. */
const FIND = `
function context(id, where) {
  const windows = [...Services.wm.getEnumerator('navigator:browser')];
  const tabs = windows.flatMap(w => w.gBrowser?.browsers ?? []);
  if (where.browserId) return tabs.find(b => b.browserId === where.browserId)?.browsingContext;
  const views = [...(WebExtensionPolicy.getByID(id)?.extension.views ?? [])];
  const view = views.find(v => v.viewType === where.type && v.xulBrowser.currentURI.spec.includes(where.page));
  return view?.xulBrowser.browsingContext;
}
function actor(id, where) {
  const found = context(id, where);
  if (!found?.currentWindowGlobal) throw new Error('it is closed: ' + JSON.stringify(where));
  return found.currentWindowGlobal.getActor('MarionetteCommands');
}`;

/** @param {string} body of a function of (id, where, …more) */
const withFind = (body, ...more) => ({
  toString: () => `async (id, where${more.map(m => `, ${m}`).join('')}) => { ${FIND} ${body} }`,
});

export const isThere = withFind('return Boolean(context(id, where)?.currentWindowGlobal);');
export const runInside = withFind(
  'return JSON.parse(await actor(id, where).executeScript(script, [args], { timeout: 60000, sandboxName }));',
  'script', 'args', 'sandboxName',
);
export const dispatch = withFind(
  `const it = actor(id, where);
   const last = events.pop();
   for (const [event, details] of events) await it.dispatchEvent(event, details);
   // The last event may close the document that it goes to: then no answer comes.
   const closed = error => { if (!/destroyed before query|no longer active/.test(error.message)) throw error; };
   await it.dispatchEvent(...last).then(() => it.finalizeAction()).catch(closed);`,
  'events',
);
export const picture = withFind(
  `const found = context(id, where);
   const box = whole && new DOMRect(0, 0, whole.width, whole.height);
   const shot = await found.currentWindowGlobal.drawSnapshot(box, 1, 'rgb(255, 255, 255)');
   const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
   canvas.width = shot.width;
   canvas.height = shot.height;
   canvas.getContext('2d').drawImage(shot, 0, 0);
   return canvas.toDataURL('image/png').split(',')[1];`,
  'whole',
);
export const overrideMedia = withFind(
  `const found = context(id, where);
   found.prefersColorSchemeOverride = dark ? 'dark' : 'light';
   found.forcedColorsOverride = forced ? 'active' : 'none';
   found.mediumOverride = print ? 'print' : '';
   Services.prefs.setIntPref('ui.prefersReducedMotion', reduced ? 1 : 0);`,
  'dark', 'forced', 'reduced', 'print',
);
export const resizeTo = withFind(
  `const browser = context(id, where).embedderElement;
   browser.style.minWidth = browser.style.maxWidth = width + 'px';
   browser.style.minHeight = browser.style.maxHeight = height + 'px';`,
  'width', 'height',
);
