import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, BrowserName } from './browser.ts';
import { extensionFor } from './demo.ts';
import { startBrowser } from './start-browser.ts';

const PLAYGROUND = new URL('../playground/', import.meta.url);
/** Time given to each page: most are read long before, some never rest. Milliseconds. */
const WATCHED = 8000;

/** The names of all hostile pages. */
export const hostilePages = (): string[] =>
  readdirSync(PLAYGROUND)
    .map((file) => /^hostile-(.*)\.html$/.exec(file)?.[1])
    .filter((name) => name !== undefined);

/** Reads one page, moves the pointer over it, opens the popup on it. */
async function visit(browser: Browser, url: string): Promise<void> {
  await browser.open(url);
  await new Promise((done) => setTimeout(done, WATCHED / 2));
  for (const y of [150, 250, 350]) await browser.movePointer(300, y);
  const popup = await browser.openExtensionPage('popup/popup.html');
  await new Promise((done) => setTimeout(done, WATCHED / 2));
  await popup.close();
}

/**
 * Traces the extension's tasks on hostile pages.
 * @param names of pages in the playground, without "hostile-" and the ending
 * @param limit longer ones count as failed; milliseconds
 * @returns how many pages had none longer than that, and how many had
 */
export async function measureTasks(
  name: BrowserName,
  names: readonly string[],
  limit: number,
): Promise<{ passed: number; failed: number }> {
  const tally = { passed: 0, failed: 0 };
  for (const page of names) {
    // A browser for each: what one page leaves to be cleared up must not count for the next.
    const browser = await startBrowser(name, { extension: extensionFor(name) });
    try {
      const url = `https://www.rte.ie/hostile/${page}`;
      browser.serve(url, readFileSync(new URL(`hostile-${page}.html`, PLAYGROUND)).toString());
      const tasks = await browser.traceTasks(() => visit(browser, url));
      const [longest = 0] = tasks;
      tally[longest > limit ? 'failed' : 'passed'] += 1;
      const worst = tasks.slice(0, 5).map((task) => task.toFixed(0));
      console.log(`${name} ${page}: ${worst.join(', ') || 'none'} ms`);
    } finally {
      await browser.close();
    }
  }
  return tally;
}
