// Copies of the built extension that differ in a detail.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * A copy whose manifest asks for a site from the beginning.
 * @param {string} name  The browser's.
 * @param {string} site  A match pattern.
 */
export function asking(name, site) {
  const dist = fileURLToPath(new URL(`../../../dist/${name === 'chromium' ? 'chrome' : 'firefox'}`, import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), 'wsw-copy-'));
  cpSync(dist, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: [site] }));
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
