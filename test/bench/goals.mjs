/** The goals, as rows: what was measured, what it is held to, and whether it is met. Plain data in, plain data out. */
import { spread } from './spread.mjs';

/**
 * @typedef {import('./spread.mjs').Spread} Spread
 * @typedef {{ what: string, where: string, value: Spread, unit: '' | 'x' | 'ms' | 'kB' | 'MB' | 'MB/s' | '%', goal: number, least: boolean, met: boolean }} Row
 *   `least`: the goal is a least value and not a most
 * @typedef {{ cells: import('./cells.mjs').Cells, heap: { scout: number[], annotated: number[], kept: number[] }, mutations: { share: number[], painting: number[] } | null, large: { painted: number[], longest: number[], bare: number[] }, card: { first: number[], next: number[] }, popup: number[], trace: { read: number[], felt: number[], large: number[] } }} InBrowser
 * @typedef {{ sizes: Record<string, number>, starts: { node: number[], article: number[] }, packs: { samples: { setUpOne: number[], setUpMany: number[], warmOne: number[], warmMany: number[] } } | null, archive: { bytes: number, cores: number, samples: { one: number[], all: number[], memory: number[], memorySmall: number[] } } | null }} Outside
 */

const KILOBYTE = 1000;
const MEGABYTE = 1_000_000;

/**
 * Each sample of one thing over the sample of the other from the same round, which a busy machine has slowed alike; the
 * middle is the ratio of the medians.
 * @param {readonly number[] | undefined} a
 * @param {readonly number[] | undefined} b
 * @returns {Spread | null}
 */
export function ratio(a, b) {
  if (!a?.length || !b?.length) return null;
  const pairs = a.flatMap((value, n) => ((b[n] ?? 0) > 0 ? [value / (b[n] ?? 1)] : []));
  if (pairs.length === 0) return null;
  return { ...spread(pairs), median: spread(a).median / (spread(b).median || Number.EPSILON) };
}

/**
 * @param {readonly number[] | undefined} samples
 * @param {number} [by]
 */
const scaled = (samples, by = 1) => (samples?.length ? spread(samples.map((value) => value / by)) : null);

/** @param {string} where */
const rowsFor = (where) => {
  /** @type {Row[]} */
  const rows = [];
  const add = (
    /** @type {string} */ what,
    /** @type {Spread | null} */ value,
    /** @type {Row['unit']} */ unit,
    /** @type {number} */ goal,
    least = false,
  ) => {
    if (value === null) return;
    rows.push({
      what,
      where,
      value,
      unit,
      goal,
      least,
      met: least ? value.median >= goal : value.median <= goal,
    });
  };
  return { rows, add };
};

/** Libraries that do a part of the work, and how many times faster than each we are to be, cold. */
const PEERS = [
  ['readability', 1],
  ['mark.js, one expression', 1],
  ['chrono (en)', 3],
  ['compromise/one', 6],
  ['wink', 12],
  ['mark.js, each term', 25],
];

/**
 * @param {string} where the browser
 * @param {InBrowser} measured
 * @returns {Row[]}
 */
export function browserRows(where, { cells, heap, mutations, large, card, popup, trace }) {
  const { rows, add } = rowsFor(where);
  const { article = {}, quiet = {}, large: long = {} } = cells;
  add(
    'scout on pages about other things, cold, to a bare walk',
    ratio(quiet.scout?.cold, quiet.walk?.cold),
    'x',
    1.3,
  );
  add('the same, warm', ratio(quiet.scout?.warm, quiet.walk?.warm), 'x', 2);
  add('scout on a page of 1 MB, warm, to a bare walk', ratio(long.scout?.warm, long.walk?.warm), 'x', 2);
  add('an article, cold, to a bare walk', ratio(article.annotate?.cold, article.walk?.cold), 'x', 10);
  add('an article, cold', scaled(article.annotate?.cold), 'ms', 16);
  for (const [name, times] of PEERS)
    add(
      `${name} to an article, cold`,
      ratio(article[String(name)]?.cold, article.annotate?.cold),
      'x',
      Number(times),
      true,
    );
  for (const name of ['chrono (en)', 'wink'])
    add(`${name} to an article, warm`, ratio(article[name]?.warm, article.annotate?.warm), 'x', 1, true);
  add('a page of 1 MB, cold, to a bare walk', ratio(long.annotate?.cold, long.walk?.cold), 'x', 5);
  add('a page of 1 MB: longest wait', scaled(large.longest), 'ms', 50);
  add('a page of 1 MB: first finding painted, after load', scaled(large.painted), 'ms', 100);
  // Processor time, for in a page that waits for a busy machine it is not we who keep it waiting.
  add('a page of 1 MB: our scripts in one task, longest', scaled(trace.large), 'ms', 50);
  add('a long read with changes, card and popup: the same', scaled(trace.read), 'ms', 50);
  add('a long read: tasks of ours over 50 ms', scaled(trace.felt), '', 0);
  if (mutations) {
    const { share, painting } = mutations;
    const beyond = share.map((all, n) => all - (painting[n] ?? 0));
    add('1,000 mutations a second, share of a core', scaled(share, 0.01), '%', 2);
    add('the same beyond what the browser takes to repaint highlights', scaled(beyond, 0.01), '%', 2);
  }
  add('heap added by the scout', scaled(heap.scout, MEGABYTE), 'MB', 0.3);
  add('heap added by an annotated article', scaled(heap.annotated, MEGABYTE), 'MB', 3);
  add('heap kept when the page has gone', scaled(heap.kept, MEGABYTE), 'MB', 0.1);
  add('popup: from the click to its list', scaled(popup), 'ms', 100);
  add('card: from the end of the rest to painted, first', scaled(card.first), 'ms', 16);
  add('card: the same, next', scaled(card.next), 'ms', 16);
  return rows;
}

/**
 * @param {Outside} measured
 * @returns {Row[]}
 */
export function outsideRows({ sizes, starts, packs, archive }) {
  const { rows, add } = rowsFor('');
  add('scout, gzip', scaled([sizes.scout ?? 0], KILOBYTE), 'kB', 6);
  add('annotator with the bundled pack, gzip', scaled([sizes.annotator ?? 0], KILOBYTE), 'kB', 70);
  add('command line: one article, to `node -e 0`', ratio(starts.article, starts.node), 'x', 1.5);
  if (packs) {
    add(
      'a hundred stories to one: an article, warm',
      ratio(packs.samples.warmMany, packs.samples.warmOne),
      'x',
      1.5,
    );
    add('a hundred stories to one: set-up', ratio(packs.samples.setUpMany, packs.samples.setUpOne), 'x', 2);
  }
  if (archive) {
    const { bytes, cores, samples } = archive;
    const speed = samples.all.map((seconds) => bytes / MEGABYTE / seconds / cores);
    add('archive: a core', spread(speed), 'MB/s', 5, true);
    add(
      'archive: all cores, of linear',
      scaled(samples.one.map((one, n) => (one / (samples.all[n] ?? one) / cores) * 100)),
      '%',
      80,
      true,
    );
    add(
      'archive: memory of ten times as many articles',
      ratio(samples.memory, samples.memorySmall),
      'x',
      1.2,
    );
  }
  return rows;
}
