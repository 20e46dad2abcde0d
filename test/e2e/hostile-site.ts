import { readFileSync } from 'node:fs';
import type { Browser } from '../support/browser.ts';
import type { Served } from '../support/site.ts';
import { until } from '../support/until.ts';

/** Words that every hostile page has in its last paragraph, and that the extension flags. */
export const FLAGGED = 'in Kiev';

/** Serves a page of the playground under a news site's address and opens it. */
export async function openHostile(
  browser: Browser,
  name: string,
  served: Partial<Served> = {},
): Promise<void> {
  const file = new URL(`../playground/hostile-${name}.html`, import.meta.url);
  await openText(browser, name, { body: readFileSync(file, 'utf8'), ...served });
}

export async function openText(browser: Browser, name: string, served: Served): Promise<void> {
  const url = `https://www.rte.ie/hostile/${name}`;
  browser.serve(url, served);
  await browser.open(url);
}

/** How many highlights are registered, asked in a way that no page of ours gets in between. */
export function highlightsOn(browser: Browser): Promise<number> {
  return browser.evaluate(() => CSS.highlights.size);
}

/** Waits until the badge counts at least so many findings, and gives what it shows. */
export function whenCounted(browser: Browser, least = 1): Promise<string> {
  return until('the badge', async () => {
    const badge = await browser.badge();
    return Number.parseInt(badge, 10) >= least ? badge : undefined;
  });
}

/** Waits for so many turns of the page's own clock: a page that is not usable does not come so far. */
export function turns(browser: Browser, count: number): Promise<void> {
  return browser.evaluate(async (turn: number) => {
    for (let left = turn; left > 0; left -= 1) await new Promise((done) => setTimeout(done, 0));
  }, count);
}
