// A web server for tests, on loopback, with the headers that news sites send.
//
//   const site = await serve({
//     '/story.html': { html: '<!doctype html>…', csp: STRICT },
//     '/www/': { folder: 'www', csp: STRICT },            every file below a folder of the checkout, or an absolute one
//     '/real/': { lines: '…/pages.jsonl.xz' },            JSON lines with `id` and `html`: /real/<id>
//   });
//   site.url('/story.html')   http://127.0.0.1:…          site.other('/story.html'): the same on another origin
//   site.ids('/real/')        ids of the lines
//   site.asked()              addresses that were asked for, of other hosts by browsers that have the site as their proxy
//   await site.close()
//
// Run by itself it serves a folder until it is stopped: node lib/site.mjs FOLDER [PORT]

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, isAbsolute, join, normalize, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Nothing runs but the site's own files, and no string becomes HTML or a script. */
export const STRICT =
  "default-src 'none'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; script-src 'self'; " +
  "require-trusted-types-for 'script'";

/** The same for pages that run the core themselves. */
export const WITH_CORE = STRICT.replace("script-src 'self'", "connect-src 'self'; frame-src 'self'; script-src 'self' 'wasm-unsafe-eval'");

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

const TYPES = {
  '.css': 'text/css', '.html': 'text/html; charset=utf-8', '.jpg': 'image/jpeg', '.js': 'text/javascript',
  '.json': 'application/json', '.mjs': 'text/javascript', '.png': 'image/png', '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8', '.wasm': 'application/wasm', '.xml': 'application/xhtml+xml',
};

/**
 * @typedef {{ html?: string, folder?: string, lines?: string, csp?: string, headers?: Record<string, string> }} Route
 * @param {Record<string, Route>} routes by path; those that end in `/` take everything below them
 * @param {number} [port] 0: one that is free
 */
export async function serve(routes, port = 0) {
  const pages = new Map();
  for (const [path, route] of Object.entries(routes)) {
    if (route.lines) pages.set(path, readLines(at(route.lines)));
  }
  /** @type {string[]} */
  const asked = [];
  const server = createServer(async (request, response) => {
    asked.push(new URL(request.url ?? '/', `http://${request.headers.host}`).href);
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname);
    const base = Object.keys(routes).filter(r => r === path || (r.endsWith('/') && path.startsWith(r)))
      .sort((a, b) => b.length - a.length)[0];
    const route = base === undefined ? undefined : routes[base];
    const found = route && (await content(route, path.slice(base.length), pages.get(base)));
    if (!found) {
      // Browsers ask every site for an icon.
      response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    const policy = route.csp ? { 'content-security-policy': route.csp } : {};
    response.writeHead(200, { 'content-type': found.type, 'cache-control': 'no-store', ...policy, ...route.headers });
    response.end(found.body);
  });
  // What is encrypted asks a proxy for its host.
  server.on('connect', ({ url }, socket) => {
    asked.push(new URL(`https://${url}/`).href);
    socket.on('error', () => {}).end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise((ready, fail) => server.once('error', fail).listen(port, '127.0.0.1', () => ready(undefined)));
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: path => `http://127.0.0.1:${address.port}${path}`,
    other: path => `http://localhost:${address.port}${path}`,
    asked: () => asked,
    ids: path => [...pages.get(path).keys()],
    close: () => new Promise(done => {
      server.close(done);
      server.closeAllConnections();
    }),
  };
}

const at = path => (isAbsolute(path) ? path : join(ROOT, path));

async function content(route, rest, lines) {
  if (route.html !== undefined) return { type: TYPES['.html'], body: route.html };
  if (lines) return lines.has(rest) ? { type: TYPES['.html'], body: lines.get(rest) } : undefined;
  const folder = at(route.folder);
  const file = normalize(join(folder, rest.endsWith('/') || rest === '' ? `${rest}index.html` : rest));
  if (!file.startsWith(normalize(folder))) return undefined;
  const body = await readFile(file).catch(() => undefined);
  return body && { type: TYPES[extname(file)] ?? 'application/octet-stream', body };
}

function readLines(file) {
  const packed = file.endsWith('.xz');
  const text = packed
    ? spawnSync('xz', ['-dc', file], { maxBuffer: 2 ** 30 }).stdout.toString()
    : readFileSync(file, 'utf8');
  const rows = text.split('\n').filter(Boolean).map(line => JSON.parse(line));
  return new Map(rows.map(row => [String(row.id), row.html]));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder = '.', port = '0'] = process.argv.slice(2);
  const site = await serve({ '/': { folder: resolve(folder), csp: WITH_CORE } }, Number(port));
  console.log(site.url('/'));
}
