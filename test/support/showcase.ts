import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserName, Scheme } from './browser.ts';
import { DEMO_FILE, DEMO_URL, extensionFor, openDemo, serveProfile } from './demo.ts';
import { ROOT } from './packages.mjs';
import { pointAt, whenCard, whenPainted } from './reader.ts';
import { startBrowser } from './start-browser.ts';
import { until } from './until.ts';

const FOLDER = join(ROOT, 'dist/start');

/** Of the window, in CSS pixels: room for the card under the altered quotation. */
const SIZE = { width: 1280, height: 1000 };

/** Words of the demo article whose card has most to tell: a quotation that was changed. */
const QUOTED = 'grievances';

/** Opens a window with the extension on the demo article, until the person closes it. */
export async function show(name: BrowserName): Promise<void> {
  const browser = await startBrowser(name, { extension: extensionFor(name), headed: true });
  await serveProfile(browser);
  await openDemo(browser);
  console.log(`The demo article is open in ${name}, served from this machine as ${DEMO_URL}.`);
  console.log(`${DEMO_URL}?profile shows where the time goes.`);
  console.log('Close the window to end.');
  await browser.closed();
}

/** Leaves screenshots from both browsers in both themes, and the summary as text, in dist/start. */
export async function capture(): Promise<void> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  console.log('No display, so here are pictures:');
  for (const name of ['chromium', 'firefox'] as const) {
    const browser = await startBrowser(name, { extension: extensionFor(name), ...SIZE });
    try {
      for (const scheme of ['light', 'dark'] as const) await captureScheme(browser, scheme);
      await captureProfile(browser);
    } finally {
      await browser.close();
    }
  }
  const { stdout } = spawnSync(process.execPath, [join(ROOT, 'dist/cli.mjs'), 'annotate', DEMO_FILE], {
    encoding: 'utf8',
  });
  save('summary.txt', stdout);
}

async function captureScheme(browser: Browser, scheme: Scheme): Promise<void> {
  await browser.setScheme(scheme);
  await openDemo(browser);
  await whenPainted(browser);
  await browser.evaluate(() => document.querySelector('article p + p')?.scrollIntoView({ block: 'start' }));
  save(`${browser.name}-${scheme}-page.png`, await browser.screenshot());
  await pointAt(browser, QUOTED);
  await whenCard(browser);
  save(`${browser.name}-${scheme}-card.png`, await browser.screenshot());
  // Firefox's picture of a page ends where the window ends, and the popup is tall.
  await browser.resize(SIZE.width, 1600);
  const popup = await browser.openExtensionPage('popup/popup.html');
  await until('the popup', async () =>
    (await popup.evaluate(() => document.querySelector('li') !== null)) ? true : undefined,
  );
  save(`${browser.name}-${scheme}-popup.png`, await popup.screenshot());
  await popup.close();
  await browser.resize(SIZE.width, SIZE.height);
}

async function captureProfile(browser: Browser): Promise<void> {
  await serveProfile(browser);
  await browser.open(`${DEMO_URL}?profile`);
  await until('the profile', async () =>
    (await browser.evaluate(() => document.getElementById('profile') !== null)) ? true : undefined,
  );
  save(`${browser.name}-profile.png`, await browser.screenshot());
}

function save(file: string, content: string | Buffer): void {
  const path = join(FOLDER, file);
  writeFileSync(path, content);
  console.log(`  ${path}`);
}
