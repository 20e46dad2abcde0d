import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from './browser.ts';

/** The demo article, as a file and as the address under which the tests serve it. */
export const DEMO_FILE = fileURLToPath(new URL('../playground/demo.html', import.meta.url));
export const DEMO_URL = 'https://www.rte.ie/harbour-post/demo';

/** Where the build leaves the unpacked extension for a browser. */
export function extensionFor(name: Browser['name']): string {
  return fileURLToPath(new URL(`../../dist/${name}`, import.meta.url));
}

/** Lets the demo article show its profile, when it is opened with `?profile`. */
export async function serveProfile(browser: Browser): Promise<void> {
  const [{ readPacks }, { bundleProfile }] = await Promise.all([
    import('../../src/packs/read.mjs'),
    import('../bench/scripts.mjs'),
  ]);
  const body = await bundleProfile(await readPacks());
  browser.serve(`${DEMO_URL}/profile.js`, { body, type: 'text/javascript; charset=utf-8' });
}

/** Opens the demo article, at an address where the extension runs by itself. */
export async function openDemo(browser: Browser): Promise<void> {
  browser.serve(DEMO_URL, readFileSync(DEMO_FILE, 'utf8'));
  await browser.open(DEMO_URL);
}
