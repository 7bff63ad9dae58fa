// `cargo ext bench`: what the extension costs in a real browser on real pages, beside what others take for a part of
// it. Prints tables.
//
//   node bench.mjs PAGES.jsonl.xz [NUMBER OF PAGES]

import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BROWSERS, launch } from '../browser/lib/launch.mjs';
import { serve } from '../browser/lib/site.mjs';
import { growth, routes } from './growth.mjs';
import { panel, routes as panelRoutes } from './panel.mjs';
import { inBackground } from './measure.mjs';
import { core, inPage, realPages, report } from './reading.mjs';

const [PAGES, NUMBER = '110'] = process.argv.slice(2);
/** Pages are seen as they are: nothing runs, nothing is fetched. */
const STILL = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'";

/** The others' code, as a script that defines them. */
const code = path => readFileSync(new URL(`node_modules/${path}`, import.meta.url), 'utf8');
const PEERS = `
  { const module = undefined, exports = undefined, define = undefined;
    ${code('@mozilla/readability/Readability.js').replace(/if \(typeof module[^]*$/, '')}
    globalThis.Readability = Readability; }
  (function () { const module = { exports: {} }, exports = module.exports;
    ${code('defuddle/dist/index.js')}
    globalThis.Defuddle = module.exports.Defuddle ?? module.exports.default ?? module.exports; }).call(globalThis);
  (function () { const module = { exports: {} }, exports = module.exports;
    ${code('compromise/builds/compromise.js')}
    globalThis.nlp = module.exports; }).call(globalThis);`;

/** A copy of the extension that has the others beside it, so that all run in the same world. */
function withPeers(name) {
  const dist = fileURLToPath(new URL(`../../dist/${name === 'chromium' ? 'chrome' : 'firefox'}`, import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), 'wsw-bench-'));
  cpSync(dist, folder, { recursive: true });
  writeFileSync(join(folder, 'bench.js'), `${PEERS}\n${inPage}\n0;`);
  appendFileSync(join(folder, 'background.js'), inBackground);
  return folder;
}

const still = Object.fromEntries(Object.entries({ ...routes, ...panelRoutes }).map(([path, route]) => [path, { ...route, csp: STILL }]));
const site = await serve({ '/real/': { lines: PAGES, csp: STILL }, ...still });
const all = site.ids('/real/');
const count = Math.min(all.length, Number(NUMBER));
const urls = Array.from({ length: count }, (_, i) => site.url(`/real/${encodeURIComponent(all[Math.floor((i * all.length) / count)])}`));
for (const name of BROWSERS) {
  const extension = withPeers(name);
  const browser = await launch(name, { extension });
  try {
    // Firefox rounds its clock to whole milliseconds.
    if (name === 'firefox') await browser.chrome(() => Services.prefs.setBoolPref('privacy.reduceTimerPrecision', false));
    const rows = await realPages(browser, urls);
    report(name, rows, rows.length > 0 ? await core(browser, rows) : {});
    await panel(browser, site).catch(error => console.log(`The panel was not measured: ${String(error).slice(0, 200)}\n`));
    await growth(browser, site).catch(error => console.log(`What follows was not measured: ${String(error).slice(0, 200)}\n`));
  } finally {
    await browser.close();
    rmSync(extension, { recursive: true });
  }
}
await site.close();
