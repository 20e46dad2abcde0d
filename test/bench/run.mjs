/**
 * `npm run bench`: what reading costs, in both browsers and on the command line, held against goals. Of each
 * kind all is measured in turns, libraries that do a part of the work among them, so that a busy machine
 * is busy for all alike. Prints the goals with spread, compares with test/bench/last.json, and leaves
 * dist/bench/results.json and dist/bench/article.svg; with --keep these become the figures and the
 * picture of the repository.
 *
 * Usage: npm run bench -- [--quick] [--runs N] [--browser chromium|firefox] [--pages FOLDER] [--keep]
 * --pages: saved pages about other things, for the scout; without it they are made of test/silent.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { register } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowsers } from '../support/find.mjs';
import { ensurePackages, ROOT, run } from '../support/packages.mjs';
import { measureArchive } from './archive.mjs';
import { measureCells } from './cells.mjs';
import { sizes, startTimes } from './ends.mjs';
import { browserRows, outsideRows } from './goals.mjs';
import { articlePage, largePage, quietPages } from './pages.mjs';
import { plot } from './plot.mjs';
import { printCells, printRows } from './print.mjs';
import { bundleScripts } from './scripts.mjs';
import { spread } from './spread.mjs';

const HERE = join(ROOT, 'test/bench');
const LAST = join(HERE, 'last.json');
const RESULTS = join(ROOT, 'dist/bench');
const PICTURE = join(ROOT, 'docs/speed.svg');

/** How much is measured: at leisure, and while working on it. */
const AMOUNTS = {
  full: { runs: 25, few: 5, articles: 10_000, archiveRuns: 3 },
  quick: { runs: 3, few: 1, articles: 300, archiveRuns: 1 },
};

/** @typedef {{ runs: number, few: number, articles: number, archiveRuns: number }} Amount */

async function main() {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string' },
      browser: { type: 'string' },
      pages: { type: 'string' },
      quick: { type: 'boolean' },
      keep: { type: 'boolean' },
    },
  });
  const amount = { ...AMOUNTS[values.quick ? 'quick' : 'full'] };
  if (values.runs) amount.runs = Number(values.runs);
  ensurePackages();
  if (!existsSync(join(HERE, 'node_modules')))
    run('npm', ['ci', '--prefix', HERE, '--no-audit', '--no-fund']);
  ensureBrowsers();
  run(process.execPath, ['build.mjs']);
  register('../support/typescript.mjs', import.meta.url);
  const { readPacks } = await import('../../src/packs/read.mjs');
  const packs = await readPacks();
  const scripts = await bundleScripts(packs);
  const rows = await measureOutside(packs, amount);
  /** @type {Record<string, import('./cells.mjs').Cells>} */
  const cells = {};
  for (const name of values.browser ? [values.browser] : ['chromium', 'firefox']) {
    const measured = await measureBrowser(name, scripts, amount, values.pages);
    cells[name] = measured.cells;
    rows.push(...browserRows(name, measured));
    printCells(name, measured.cells);
  }
  const last = existsSync(LAST) ? JSON.parse(readFileSync(LAST, 'utf8')).rows : [];
  printRows(rows, last);
  leave({ rows, cells, amount, keep: values.keep ?? false });
}

/**
 * @param {readonly import('../../src/core/facts/compile.ts').CompiledPack[]} packs
 * @param {Amount} amount
 */
async function measureOutside(packs, { runs, articles, archiveRuns }) {
  const { measurePacks } = await import('./packs.mjs');
  say('the command line and the engine alone');
  return outsideRows({
    sizes: sizes(),
    starts: startTimes(runs),
    packs: await measurePacks(packs, runs),
    archive: await measureArchive(articles, archiveRuns),
  });
}

/**
 * @param {string} name
 * @param {Record<string, string>} scripts
 * @param {Amount} amount
 * @param {string | undefined} saved folder with saved pages
 */
async function measureBrowser(name, scripts, { runs, few }, saved) {
  const { startBrowser } = await import('../support/start-browser.ts');
  const live = await import('./live.mjs');
  const { measureRead } = await import('./trace.mjs');
  const kind = name === 'firefox' ? 'firefox' : 'chromium';
  const browser = await startBrowser(kind, { extension: join(ROOT, 'dist', kind) });
  const both = new Set(['walk', 'scout']);
  const ours = new Set(['walk', 'scout', 'extract', 'annotate']);
  try {
    const groups = [
      { name: 'article', pages: [articlePage()], runs, repeat: 5, scripts: null },
      { name: 'quiet', pages: quietPages(saved), runs, repeat: 5, scripts: both },
      { name: 'large', pages: [largePage()], runs, repeat: 3, scripts: ours },
    ];
    const cells = await measureCells(browser, scripts, groups, say);
    say(`${name}: card and popup`);
    const card = await live.measureCard(browser, runs);
    const popup = await live.measurePopup(browser, runs);
    say(`${name}: memory, a long page, mutations`);
    const heap = await live.measureHeap(browser, few);
    const large = await live.measureLarge(browser, few);
    const mutations = await live.measureMutations(browser, few);
    say(`${name}: a trace of a long read`);
    const trace = await measureRead(browser, few);
    return { cells, card, popup, heap, large, mutations, trace };
  } finally {
    await browser.close();
  }
}

/** @param {string} text */
function say(text) {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}

/** What the plot shows, in its order; walk and ours first. */
const SHOWN = {
  walk: 'bare walk over the text',
  annotate: 'Second Source, all of it',
  readability: 'Readability',
  'mark.js, one expression': 'mark.js, one expression',
  'chrono (en)': 'chrono',
  'compromise/one': 'compromise/one',
  wink: 'wink',
  'mark.js, each term': 'mark.js, 150 terms',
};

/** @param {{ rows: import('./goals.mjs').Row[], cells: Record<string, import('./cells.mjs').Cells>, amount: Amount, keep: boolean }} what */
function leave({ rows, cells, amount, keep }) {
  const date = new Date().toISOString().slice(0, 10);
  const times = Object.fromEntries(
    Object.entries(cells).map(([browser, groups]) => [browser, spreads(groups)]),
  );
  const results = `${JSON.stringify({ date, cores: availableParallelism(), node: process.version, ...amount, rows, times }, null, 2)}\n`;
  const coldOf = (/** @type {string} */ browser, /** @type {string} */ script) =>
    spread(cells[browser]?.article?.[script]?.cold ?? []).median;
  const bars = Object.entries(SHOWN)
    .map(([script, label]) => ({
      label,
      ours: script === 'annotate',
      chromium: coldOf('chromium', script),
      firefox: coldOf('firefox', script),
    }))
    .filter(({ chromium, firefox }) => chromium > 0 || firefox > 0);
  const picture = plot(
    bars,
    `The demo article in a fresh page, loading counted; median of ${amount.runs} runs, ${date}.`,
  );
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(join(RESULTS, 'results.json'), results);
  writeFileSync(join(RESULTS, 'article.svg'), picture);
  console.log(`Left in ${RESULTS}: results.json, article.svg`);
  if (!keep) return;
  writeFileSync(LAST, results);
  writeFileSync(PICTURE, picture);
}

/** @param {import('./cells.mjs').Cells} groups */
function spreads(groups) {
  return Object.fromEntries(
    Object.entries(groups).map(([group, scripts]) => [
      group,
      Object.fromEntries(
        Object.entries(scripts).map(([script, { cold, warm }]) => [
          script,
          { cold: spread(cold), warm: spread(warm) },
        ]),
      ),
    ]),
  );
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  process.exitCode = 1;
}
