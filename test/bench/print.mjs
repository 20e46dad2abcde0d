/** The bench's tables. */
import { spread } from './spread.mjs';

/**
 * @typedef {import('./goals.mjs').Row} Row
 * @typedef {import('./spread.mjs').Spread} Spread
 */

/**
 * @param {readonly Row[]} rows
 * @param {readonly Row[]} last the rows to compare with
 */
export function printRows(rows, last) {
  const width = Math.max(...rows.map(({ what }) => what.length));
  console.log(
    `\n${'what'.padEnd(width)}  where     ${'median (quarters)'.padStart(24)}  ${'goal'.padStart(11)}        last kept`,
  );
  for (const row of rows) {
    const { what, where, value, unit, goal, least, met } = row;
    const before = last.find((one) => one.what === what && one.where === where);
    const held = `${least ? '≥' : '≤'} ${goal} ${unit}`;
    const then = before ? `${number(before.value.median)} ${unit}` : '';
    console.log(
      `${what.padEnd(width)}  ${where.padEnd(8)}  ${range(value, unit).padStart(24)}  ${held.padStart(11)}  ${met ? 'met ' : 'MISS'}  ${then}`.trimEnd(),
    );
  }
  const met = rows.filter((row) => row.met).length;
  console.log(`\n${met} of ${rows.length} goals met`);
}

/**
 * All times of one browser, page by page.
 * @param {string} browser
 * @param {import('./cells.mjs').Cells} cells
 */
export function printCells(browser, cells) {
  for (const [page, scripts] of Object.entries(cells)) {
    console.log(`\n${browser}, ${page} (ms: median, quarters)`);
    for (const [name, { cold, warm }] of Object.entries(scripts))
      console.log(
        `  ${name.padEnd(24)} cold ${range(spread(cold), 'ms').padStart(28)}   warm ${range(spread(warm), 'ms').padStart(28)}`,
      );
  }
}

/** @param {number} value three figures */
export const number = (value) =>
  Math.abs(value) >= 100 ? value.toFixed(0) : Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2);

/**
 * @param {Spread} spread
 * @param {string} unit
 */
const range = ({ median, low, high }, unit) => `${number(median)} (${number(low)}–${number(high)}) ${unit}`;
