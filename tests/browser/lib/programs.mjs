// Where the browsers are.

import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** @param {string} variable @param {string[]} names */
function find(variable, names) {
  const named = process.env[variable];
  if (named) return named;
  const folders = [...(process.env.PATH ?? '').split(delimiter), join(homedir(), '.cargo/bin')];
  for (const name of names) {
    for (const folder of name.startsWith('/') ? [''] : folders) {
      const path = folder ? join(folder, name) : name;
      if (existsSync(path)) return path;
    }
  }
  throw new Error(`none of ${names.join(', ')} is installed; ${variable} can name one`);
}

export const chromium = () =>
  find('CHROMIUM', [
    'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ]);
export const firefox = () =>
  find('FIREFOX', ['firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox']);
export const geckodriver = () => find('GECKODRIVER', ['geckodriver']);
