/**
 * `npm run bench`: what reading a page costs, in both browsers, beside a bare walk over its text and
 * beside libraries that do a part of it. All of one page is measured in turns, so that a busy
 * machine is busy for all alike; only the ratios tell. Compares with last.json, and with --keep
 * writes it anew.
 *
 * Usage: npm run bench -- [--runs N] [--browser chromium|firefox] [--keep]
 * The libraries are measured once they are there: npm install --prefix test/bench
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { register } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowsers } from '../support/find.mjs';
import { ensurePackages, ROOT, run } from '../support/packages.mjs';
import { sizes, startTimes } from './ends.mjs';
import { pages } from './pages.mjs';
import { printCells, printEnds } from './print.mjs';
import { bundleScripts } from './scripts.mjs';

const LAST = join(ROOT, 'test/bench/last.json');

/** Slow ones, and those that would only say the same again, stay off the large page. */
const ON_LARGE = new Set(['walk', 'scout', 'extract', 'annotate']);
const LARGE_SHARE = 0.25;

/**
 * @typedef {{ cold: number[], warm: number[] }} Samples milliseconds, one a run
 * @typedef {Record<string, Record<string, Samples>>} Cells by page and script
 */

async function main() {
  const { values } = parseArgs({
    options: { runs: { type: 'string' }, browser: { type: 'string' }, keep: { type: 'boolean' } },
  });
  ensurePackages();
  ensureBrowsers();
  run(process.execPath, ['build.mjs']);
  register('../support/typescript.mjs', import.meta.url);
  const { readPacks } = await import('../../src/packs/read.mjs');
  const scripts = await bundleScripts(await readPacks());
  const ends = { sizes: sizes(), starts: startTimes() };
  printEnds(ends);
  const last = existsSync(LAST) ? JSON.parse(readFileSync(LAST, 'utf8')) : null;
  const runs = Number(values.runs ?? 25);
  /** @type {Record<string, unknown>} */
  const result = { date: new Date().toISOString().slice(0, 10), runs, ...ends };
  for (const browser of values.browser ? [values.browser] : ['chromium', 'firefox']) {
    const cells = await measure(browser, scripts, runs);
    result[browser] = printCells(browser, cells, last?.[browser]);
  }
  if (values.keep) writeFileSync(LAST, `${JSON.stringify(result, null, 2)}\n`);
}

/**
 * @param {string} name
 * @param {Record<string, string>} scripts
 * @param {number} runs
 * @returns {Promise<Cells>}
 */
async function measure(name, scripts, runs) {
  const { startBrowser } = await import('../support/start-browser.ts');
  const kind = name === 'firefox' ? 'firefox' : 'chromium';
  const browser = await startBrowser(kind, { extension: join(ROOT, 'dist', kind) });
  /** @type {Cells} */
  const cells = {};
  try {
    for (const [page, html] of Object.entries(pages())) {
      // Not a news site: the extension itself stays out, and only what is measured runs.
      const url = `https://bench.example/${page}`;
      browser.serve(url, html);
      const times = Math.ceil(page === 'large' ? runs * LARGE_SHARE : runs);
      cells[page] = {};
      for (let round = 0; round < times; round++) {
        for (const [script, source] of Object.entries(scripts)) {
          if (page === 'large' && !ON_LARGE.has(script)) continue;
          await browser.open(url);
          // A comment of its own keeps the engine from finding the script compiled already.
          const fresh = `/* ${round} */${source}`;
          const { cold, warm } = await browser.evaluate(inPage, {
            source: fresh,
            repeat: page === 'large' ? 1 : 5,
          });
          cells[page][script] ??= { cold: [], warm: [] };
          cells[page][script].cold.push(cold);
          cells[page][script].warm.push(warm);
        }
      }
    }
  } finally {
    await browser.close();
  }
  return cells;
}

/**
 * Runs in the page: loading, setting up and the first call are cold, the last of several calls warm.
 * @param {{ source: string, repeat: number }} argument
 */
function inPage({ source, repeat }) {
  const script = document.createElement('script');
  script.text = source;
  const before = performance.now();
  document.head.append(script);
  globalThis.bench?.();
  const cold = performance.now() - before;
  let warm = Number.POSITIVE_INFINITY;
  for (let n = 0; n < repeat; n++) {
    const start = performance.now();
    globalThis.bench?.();
    warm = Math.min(warm, performance.now() - start);
  }
  return { cold, warm };
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
