/** What only the whole extension at work in a browser can tell: memory, mutations, a long page, card and popup. */
import { setTimeout as pause } from 'node:timers/promises';
import { pointAt, whenPainted } from '../support/reader.ts';
import { until } from '../support/until.ts';
import { articlePage, largePage } from './pages.mjs';
import { timeOfChildren } from './processor.mjs';
import { none } from './spread.mjs';

/** @typedef {import('../support/browser.ts').Browser} Browser */

/** A site where the extension runs by itself, and one where it does not. */
const NEWS = 'https://www.rte.ie/bench';
const PLAIN = 'https://plain.example/bench';

/** Words of the demo article that have a card. */
const WORDS = 'grievances';
/** As long as the pointer has to rest; held to `DWELL` in src/page/card/intent.ts by a test. Milliseconds. */
export const DWELL = 150;
/** Time for a scout to read a page. */
const SETTLE = 500;
const MUTATIONS = { seconds: 10, each: 10, every: 10 };

/**
 * Bytes that the extension adds to a page: the scout alone, the whole on an article, and what is left
 * when the page has gone.
 * @param {Browser} browser
 * @param {number} runs
 */
export async function measureHeap(browser, runs) {
  const quiet =
    '<!doctype html><title>Quiet</title><article><h1>Rain</h1><p>Rain will reach the west.</p></article>';
  const samples = { scout: none(), annotated: none(), kept: none() };
  for (const base of [NEWS, PLAIN]) {
    browser.serve(`${base}/quiet`, quiet);
    browser.serve(`${base}/article`, articlePage());
  }
  const heapOf = async (/** @type {string} */ url, annotated = false) => {
    await browser.open(url);
    if (annotated) await whenPainted(browser);
    await pause(SETTLE);
    return browser.heapSize();
  };
  for (let n = 0; n < runs; n++) {
    const bare = await heapOf(`${PLAIN}/quiet`);
    const bareArticle = await heapOf(`${PLAIN}/article`);
    const scouted = await heapOf(`${NEWS}/quiet`);
    const annotated = await heapOf(`${NEWS}/article`, true);
    const after = await heapOf(`${NEWS}/quiet`);
    samples.scout.push(scouted - bare);
    samples.annotated.push(annotated - bareArticle);
    samples.kept.push(after - scouted);
  }
  return samples;
}

/**
 * The share of a core that is taken on while an article changes a thousand times a second: by the extension,
 * and by a page that paints as many highlights itself. The browser repaints them with every frame; that part
 * is the platform's.
 * @param {Browser} browser
 * @param {number} runs
 * @returns {Promise<{ share: number[], painting: number[] } | null>} null where processor time cannot be read
 */
export async function measureMutations(browser, runs) {
  if (timeOfChildren() === null) return null;
  for (const base of [NEWS, PLAIN]) browser.serve(`${base}/changing`, articlePage());
  const during = async (/** @type {string} */ base, highlights = 0) => {
    await browser.open(`${base}/changing`);
    const painted = base === NEWS ? (await whenPainted(browser)).length : 0;
    if (highlights > 0) await browser.evaluate(paintAsMany, highlights);
    await pause(SETTLE);
    await browser.evaluate(mutate, MUTATIONS);
    const before = timeOfChildren() ?? 0;
    await pause(MUTATIONS.seconds * 1000);
    return { time: (timeOfChildren() ?? 0) - before, painted };
  };
  const samples = { share: none(), painting: none() };
  for (let n = 0; n < runs; n++) {
    const bare = await during(PLAIN);
    const ours = await during(NEWS);
    const painting = await during(PLAIN, ours.painted);
    samples.share.push((ours.time - bare.time) / (MUTATIONS.seconds * 1000));
    samples.painting.push((painting.time - bare.time) / (MUTATIONS.seconds * 1000));
  }
  return samples;
}

/** Runs in the page: underlines so many stretches of the story. @param {number} count */
function paintAsMany(count) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('::highlight(bench) { text-decoration: underline wavy 2px; background-color: #0001 }');
  document.adoptedStyleSheets = [sheet];
  const highlight = new Highlight();
  const LENGTH = 25;
  const walker = document.createTreeWalker(
    document.querySelector('article') ?? document.body,
    NodeFilter.SHOW_TEXT,
  );
  for (let node = walker.nextNode(); node && highlight.size < count; node = walker.nextNode()) {
    const { length } = node.nodeValue ?? '';
    for (let at = 0; at + LENGTH < length && highlight.size < count; at += 2 * LENGTH)
      highlight.add(
        new StaticRange({
          startContainer: node,
          startOffset: at,
          endContainer: node,
          endOffset: at + LENGTH,
        }),
      );
  }
  CSS.highlights.set('bench', highlight);
}

/** Runs in the page: a paragraph of the story is changed again and again. @param {typeof MUTATIONS} argument */
function mutate({ seconds, each, every }) {
  const ticker = document.createElement('p');
  document.querySelector('article')?.append(ticker);
  const text = ticker.appendChild(document.createTextNode(''));
  let n = 0;
  const timer = setInterval(() => {
    for (let i = 0; i < each; i++) text.data = `Updated ${n++} times.`;
  }, every);
  setTimeout(() => clearInterval(timer), seconds * 1000 + 1000);
}

/**
 * A page of a megabyte: when its first finding is painted, and the longest that the page had to wait.
 * @param {Browser} browser
 * @param {number} runs
 */
export async function measureLarge(browser, runs) {
  const page = largePage().replace('<head>', `<head><script>(${watchWaits})()</script>`);
  for (const base of [NEWS, PLAIN]) browser.serve(`${base}/large`, page);
  const samples = { painted: none(), longest: none(), bare: none() };
  for (let n = 0; n < runs; n++) {
    for (const base of [PLAIN, NEWS]) {
      await browser.open(`${base}/large`);
      const { painted, longest } = await browser.evaluate(() => Reflect.get(globalThis, 'waits'));
      if (base === PLAIN) samples.bare.push(longest);
      else {
        samples.longest.push(longest);
        if (painted !== null) samples.painted.push(painted);
      }
    }
  }
  return samples;
}

/** Runs in the page from its start. Leaves a promise of the waits, settled when nothing more is painted. */
function watchWaits() {
  const QUIET = 1000;
  // Where the extension does not run, nothing will come.
  const MOST = location.hostname.startsWith('plain') ? 5000 : 25_000;
  const promise = new Promise((done) => {
    addEventListener('load', () => {
      const start = performance.now();
      let [last, changed, count, longest] = [start, start, 0, 0];
      /** @type {number | null} */
      let painted = null;
      const look = () => {
        const now = performance.now();
        longest = Math.max(longest, now - last);
        let size = 0;
        for (const highlight of CSS.highlights.values()) size += highlight.size;
        if (size !== count) {
          painted ??= now - start;
          [changed, count] = [now, size];
        }
        if ((painted !== null && now - changed > QUIET) || now - start > MOST) done({ painted, longest });
        else {
          last = performance.now();
          setTimeout(look);
        }
      };
      setTimeout(look);
    });
  });
  Reflect.set(globalThis, 'waits', promise);
}

/**
 * From the end of the pointer's rest to the painted card: the first one, whose code is loaded in the meantime, and
 * one more.
 * @param {Browser} browser
 * @param {number} runs
 */
export async function measureCard(browser, runs) {
  browser.serve(`${NEWS}/card`, articlePage());
  const samples = { first: none(), next: none() };
  for (let n = 0; n < runs; n++) {
    await browser.open(`${NEWS}/card`);
    await whenPainted(browser);
    samples.first.push(...measured(await timeCard(browser)));
    await browser.movePointer(20, 20);
    await until('the card to close', async () => ((await isOpen(browser)) ? undefined : true));
    samples.next.push(...measured(await timeCard(browser)));
  }
  return samples;
}

/** Where no move of the pointer was seen there is no time, and better no row than a wrong one. @param {number} time */
const measured = (time) => (Number.isFinite(time) && time > 0 ? [time] : []);

/** @param {Browser} browser */
const isOpen = (browser) => browser.evaluate(() => document.querySelector(':popover-open') !== null);

/** @param {Browser} browser */
async function timeCard(browser) {
  await browser.evaluate(watchCard, DWELL);
  await pointAt(browser, WORDS);
  // Left in the document, for in Firefox no two scripts of ours share a global.
  return until('the card', async () => {
    const time = await browser.evaluate(() => document.documentElement.dataset.bench);
    return time === undefined ? undefined : Number(time);
  });
}

/**
 * Runs in the page: from the end of the pointer's rest to the frame in which something is in the top layer.
 * @param {number} dwell
 */
function watchCard(dwell) {
  // As coarse as a browser's clock may be for a page.
  const CLOCK = 2;
  const { dataset } = document.documentElement;
  delete dataset.bench;
  const ending = new AbortController();
  const { signal } = ending;
  /** @type {number[]} */
  const moves = [];
  const onOpen = () => {
    const opened = performance.now();
    // Of several moves over the passage only the one that began the rest can be so long ago.
    const rested = Math.max(...moves.filter((move) => move <= opened - dwell + CLOCK));
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        ending.abort();
        dataset.bench = String(performance.now() - rested - dwell);
      };
      channel.port2.postMessage(null);
    });
  };
  addEventListener('pointermove', () => moves.push(performance.now()), { capture: true, signal });
  document.addEventListener('beforetoggle', onOpen, { capture: true, signal });
}

/**
 * From asking for the popup to its list of findings.
 * @param {Browser} browser
 * @param {number} runs
 */
export async function measurePopup(browser, runs) {
  browser.serve(`${NEWS}/popup`, articlePage());
  /** @type {number[]} */
  const samples = [];
  await browser.open(`${NEWS}/popup`);
  await whenPainted(browser);
  for (let n = 0; n < runs; n++) samples.push(await browser.timePopup('li'));
  return samples;
}
