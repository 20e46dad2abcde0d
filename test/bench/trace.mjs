/** A trace of a long read: how long the extension keeps the page waiting while a reader scrolls, points and opens the popup. */
import { setTimeout as pause } from 'node:timers/promises';
import { whenPainted } from '../support/reader.ts';
import { until } from '../support/until.ts';
import { largePage, longPage } from './pages.mjs';
import { none } from './spread.mjs';

/** @typedef {import('../support/browser.ts').Browser} Browser */

const SITE = 'https://www.rte.ie/bench';
const SECONDS = 8;
/** Nothing painted for so long: there will be nothing more. */
const SETTLED = 4000;
const LONGEST = 60_000;
/** A longer task is felt. Milliseconds. */
export const FELT = 50;

/**
 * Reads a long page to its end, while it changes, with a card and the popup opened; and opens a page of a megabyte.
 * @param {Browser} browser
 * @param {number} runs
 * @returns {Promise<{ read: number[], felt: number[], large: number[] }>} the longest stretch of our scripts in one
 *   task, how many were felt, and the longest on the page of a megabyte; milliseconds of processor time
 */
export async function measureRead(browser, runs) {
  browser.serve(`${SITE}/long`, longPage());
  browser.serve(`${SITE}/large-traced`, largePage());
  const samples = { read: none(), felt: none(), large: none() };
  for (let n = 0; n < runs; n++) {
    const read = await browser.traceTasks(() => readOn(browser));
    samples.read.push(Math.max(...read));
    samples.felt.push(read.filter((time) => time > FELT).length);
    const large = await browser.traceTasks(() => openLarge(browser));
    samples.large.push(Math.max(...large));
  }
  return samples;
}

/** @param {Browser} browser */
async function readOn(browser) {
  await browser.open(`${SITE}/long`);
  await whenPainted(browser);
  await browser.evaluate(scrollAndChange, SECONDS);
  await pause(SECONDS * 1000);
  await until('the card', async () => {
    const point = await browser.evaluate(findPainted);
    if (point !== null) await browser.movePointer(point.x, point.y);
    return (await browser.evaluate(() => document.querySelector(':popover-open') !== null)) || undefined;
  });
  const popup = await browser.openExtensionPage('popup/popup.html');
  await until(
    'the popup',
    async () => (await popup.evaluate(() => document.querySelector('li') !== null)) || undefined,
  );
  await popup.close();
}

/** @param {Browser} browser until nothing more is painted */
async function openLarge(browser) {
  await browser.open(`${SITE}/large-traced`);
  let before = -1;
  await until(
    'the end of painting',
    async () => {
      await pause(SETTLED);
      const count = await browser.evaluate(() =>
        [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0),
      );
      const settled = count > 0 && count === before;
      before = count;
      return settled || undefined;
    },
    LONGEST,
  );
}

/** Runs in the page: it goes by screen by screen, and grows at the end of the story. @param {number} seconds */
function scrollAndChange(seconds) {
  const EVERY = 100;
  const { scrollingElement } = document;
  const step = ((scrollingElement?.scrollHeight ?? 0) * EVERY) / (seconds * 1000);
  const timer = setInterval(() => {
    scrollBy({ top: step, behavior: 'instant' });
    const update = document.createElement('p');
    update.textContent = `Updated at ${performance.now()}.`;
    document.querySelector('article')?.append(update);
  }, EVERY);
  setTimeout(() => {
    clearInterval(timer);
    scrollTo({ top: 0, behavior: 'instant' });
  }, seconds * 1000);
}

/** Runs in the page: the middle of something painted that is in the window; null where there is nothing. */
function findPainted() {
  const range = document.createRange();
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith('second-source-')) continue;
    for (const { startContainer, startOffset } of highlight) {
      if (!startContainer.isConnected) continue;
      range.setStart(startContainer, startOffset);
      range.setEnd(startContainer, Math.min(startOffset + 8, startContainer.nodeValue?.length ?? 0));
      const line = range.getClientRects()[0];
      if (line && line.top > 100 && line.bottom < innerHeight - 100)
        return { x: line.left + line.width / 2, y: line.top + line.height / 2 };
    }
  }
  return null;
}
