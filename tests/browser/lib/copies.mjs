// Copies of the built extension that differ in a detail, and an extension of somebody else.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * A copy, with another manifest from the beginning or later.
 * @param {string} name  The browser's.
 * @param {(manifest: any) => object} [how]  Gives what is different.
 */
export function copy(name, how) {
  const dist = fileURLToPath(new URL(`../../../dist/${name === 'chromium' ? 'chrome' : 'firefox'}`, import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), 'wsw-copy-'));
  cpSync(dist, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const change = how => {
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...manifest, ...how(manifest) }));
  };
  if (how) change(how);
  return { folder, change, remove: () => rmSync(folder, { recursive: true }) };
}

/** An extension with one page, which has no right at all. */
export function stranger() {
  const folder = mkdtempSync(join(tmpdir(), 'wsw-stranger-'));
  const gecko = { id: 'stranger@example.org', data_collection_permissions: { required: ['none'] } };
  const manifest = { manifest_version: 3, name: 'Stranger', version: '1', browser_specific_settings: { gecko } };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'page.html'), '<!doctype html><title>Stranger</title><p>Stranger');
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
