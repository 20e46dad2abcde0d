/** The bench's tables. */

/**
 * @typedef {{ median: number, low: number, high: number }} Spread milliseconds: the middle, and the quarters
 * @typedef {Record<string, Record<string, { cold: Spread, warm: Spread }>>} Figures by page and script
 */

/** @param {{ sizes: Record<string, number>, starts: Record<string, number> }} ends */
export function printEnds({ sizes, starts }) {
  console.log('\nContent scripts, gzip');
  for (const [name, size] of Object.entries(sizes))
    console.log(`  ${name.padEnd(24)}${(size / 1000).toFixed(1).padStart(8)} kB`);
  console.log('\nProcess, start to end');
  for (const [name, ms] of Object.entries(starts))
    console.log(`  ${name.padEnd(24)}${ms.toFixed(0).padStart(8)} ms`);
}

/**
 * @param {string} browser
 * @param {import('./run.mjs').Cells} cells
 * @param {Figures | undefined} last the figures to compare with
 * @returns {Figures}
 */
export function printCells(browser, cells, last) {
  /** @type {Figures} */
  const figures = {};
  for (const [page, scripts] of Object.entries(cells)) {
    figures[page] = Object.fromEntries(
      Object.entries(scripts).map(([name, { cold, warm }]) => [
        name,
        { cold: spread(cold), warm: spread(warm) },
      ]),
    );
    printPage(`${browser}, ${page}`, figures[page], last?.[page]);
  }
  return figures;
}

/**
 * @param {string} title
 * @param {Figures[string]} rows
 * @param {Figures[string] | undefined} last
 */
function printPage(title, rows, last) {
  const base = rows.walk?.cold.median || 1;
  const before = last?.walk?.cold.median || 1;
  console.log(`\n${title} (ms: median, quarters; x: the bare walk, cold; in brackets when last kept)`);
  for (const [name, { cold, warm }] of Object.entries(rows)) {
    const then = last?.[name];
    const ratio = `${(cold.median / base).toFixed(1)} x${then ? ` (${(then.cold.median / before).toFixed(1)})` : ''}`;
    console.log(
      `  ${name.padEnd(24)} cold ${range(cold).padStart(24)}   ${ratio.padStart(16)}   warm ${range(warm).padStart(24)}`,
    );
  }
}

/** @param {Spread} figures */
const range = ({ median, low, high }) => `${median.toFixed(2)} (${low.toFixed(2)}-${high.toFixed(2)})`;

/**
 * @param {readonly number[]} all
 * @returns {Spread}
 */
function spread(all) {
  const sorted = [...all].sort((a, b) => a - b);
  const at = (/** @type {number} */ share) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return { median: at(0.5), low: at(0.25), high: at(0.75) };
}
