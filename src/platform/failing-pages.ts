import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { logProblem } from './log.ts';
import { oneAtATime } from './turns.ts';

/**
 * Safe mode: a page on which reading failed twice is left alone until the reader asks to try again.
 * Failing is either an error, or a page that ended while it was being read and is there again.
 */

/** Where the failures are kept; nothing is stored of pages that could be read. */
export const FAILING_PAGES = 'failing-pages';

/** A page is read no more after this many failures in a row. */
const MOST_FAILURES = 2;
/** The oldest are forgotten first. */
const MOST_PAGES = 200;

const failingSchema = v.strictObject({
  version: v.literal(1),
  pages: v.pipe(
    v.array(
      v.strictObject({
        /** A short hash of the address: enough to know the page again, too little to tell which it was. */
        page: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
        failures: v.pipe(v.number(), v.integer(), v.minValue(1)),
      }),
    ),
    v.maxLength(MOST_PAGES),
  ),
});

type Failing = v.InferOutput<typeof failingSchema>['pages'];

const markSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/));

/** Whether this page has failed so often that it is left alone. */
export async function isGivenUp(url: string | undefined): Promise<boolean> {
  const page = await nameOf(url);
  const failing = (await readFailing()).find((each) => each.page === page);
  return failing !== undefined && failing.failures >= MOST_FAILURES;
}

/** Notes that a tab's page is being read; kept in memory by the browser, for the background may be stopped. */
export async function readingBegins(tabId: number, url: string | undefined): Promise<void> {
  const page = await nameOf(url);
  if (page) await quietly(() => browser.storage.session.set({ [markOf(tabId)]: page }));
}

/** Counts a failure for a reading in this tab that never came to an end. */
export async function readingBroken(tabId: number): Promise<void> {
  const mark = markOf(tabId);
  await quietly(async () => {
    const page = v.safeParse(markSchema, (await browser.storage.session.get(mark))[mark]);
    await browser.storage.session.remove(mark);
    if (page.success) await count(page.output, true);
  });
}

/** Notes that the reading of a tab's page has come to an end, or that the page was left before. */
export async function readingEnds(
  tabId: number,
  url: string | undefined,
  how: 'done' | 'failed' | 'left',
): Promise<void> {
  await quietly(() => browser.storage.session.remove(markOf(tabId)));
  const page = await nameOf(url);
  if (page && how !== 'left') await count(page, how === 'failed');
}

/** Forgets the failures of a page, so that it is read again. */
export async function tryAgain(url: string | undefined): Promise<void> {
  const page = await nameOf(url);
  if (page) await count(page, false);
}

function count(page: string, failed: boolean): Promise<void> {
  return oneAtATime(FAILING_PAGES, async () => {
    const before = await readFailing();
    const known = before.find((each) => each.page === page);
    if (!failed && !known) return;
    const others = before.filter((each) => each !== known);
    const failing = failed ? [...others, { page, failures: (known?.failures ?? 0) + 1 }] : others;
    await quietly(() =>
      failing.length === 0
        ? browser.storage.local.remove(FAILING_PAGES)
        : browser.storage.local.set({
            [FAILING_PAGES]: { version: 1, pages: failing.slice(-MOST_PAGES) },
          }),
    );
  });
}

/** Never throws: without a list that can be read, no page is left alone. */
async function readFailing(): Promise<Failing> {
  try {
    const stored = (await browser.storage.local.get(FAILING_PAGES))[FAILING_PAGES];
    const parsed = v.safeParse(failingSchema, stored);
    return parsed.success ? parsed.output.pages : [];
  } catch {
    return [];
  }
}

const markOf = (tabId: number): string => `reading-${tabId}`;

/** Without its fragment, which names a place in the page; null for what is no web page. */
async function nameOf(url: string | undefined): Promise<string | null> {
  if (!url || !/^(?:https?|file):/.test(url)) return null;
  const address = new TextEncoder().encode(url.split('#', 1)[0]);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', address)).subarray(0, 8);
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Safe mode must never be what fails. */
async function quietly(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    await logProblem('noting failed pages', error);
  }
}
