// What the reader chose to see or to hide, site by site: a list of `SiteChoices` (src/ui/state.rs) in `storage.local`
// under `hand`, written here only. It holds hosts and how blocks are built, no word of a page.

/** The most choices of one kind that are kept for a site, and the most sites: the oldest go. */
const CHOICES = 200;
const SITES = 1000;

/** Changes happen one after another. */
let turn = Promise.resolve();

/** @returns {Promise<Wsw.SiteChoices[]>} */
async function all() {
  const { hand } = await browser.storage.local.get("hand");
  return Array.isArray(hand) ? hand : [];
}

/**
 * The host that choices are kept for; empty where there is none.
 * @param {string | undefined} address
 */
export function hostOf(address) {
  const url = address && URL.canParse(address) ? new URL(address) : null;
  return url && /^https?:$/.test(url.protocol) ? url.hostname : "";
}

/**
 * What was chosen for the site of a page.
 * @param {string} address
 * @returns {Promise<Wsw.Choices>}
 */
export async function choicesFor(address) {
  const host = hostOf(address);
  return (await all()).find((site) => site.host === host)?.choices ?? { show: [], hide: [] };
}

/**
 * Remembers what to do with blocks of a site.
 * @param {string} host
 * @param {string} signature
 * @param {Wsw.Wish} wish
 */
export function choose(host, signature, wish) {
  return change((sites) => {
    const old = sites.find((site) => site.host === host)?.choices ?? { show: [], hide: [] };
    const others = (/** @type {string[]} */ list) => list.filter((other) => other !== signature);
    const add = (/** @type {string[]} */ list, /** @type {boolean} */ on) => [...others(list), ...(on ? [signature] : [])].slice(-CHOICES);
    const choices = { show: add(old.show, wish === "show"), hide: add(old.hide, wish === "hide") };
    const rest = sites.filter((site) => site.host !== host);
    return choices.show.length + choices.hide.length > 0 ? [...rest, { host, choices }].slice(-SITES) : rest;
  });
}

/** Forgets what was chosen for every site. */
export function forgetChoices() {
  return change(() => []);
}

/** @param {(sites: Wsw.SiteChoices[]) => Wsw.SiteChoices[]} how */
function change(how) {
  const done = turn.then(async () => browser.storage.local.set({ hand: how(await all()) }));
  turn = done.catch(() => {});
  return done;
}

/**
 * Hosts whose choices are not the same in two lists.
 * @param {{oldValue?: unknown, newValue?: unknown}} change
 * @returns {Set<string>}
 */
export function changedHosts({ oldValue, newValue }) {
  const listed = (/** @type {unknown} */ list) => /** @type {Wsw.SiteChoices[]} */ (Array.isArray(list) ? list : []);
  const lines = [listed(oldValue), listed(newValue)].map((list) => new Map(list.map((site) => [site.host, JSON.stringify(site.choices)])));
  const hosts = lines.flatMap((map) => [...map.keys()]);
  return new Set(hosts.filter((host) => lines[0].get(host) !== lines[1].get(host)));
}
