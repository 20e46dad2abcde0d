/** The README's plot: what an article costs, beside libraries that do a part of it. Plain data in, SVG out. */

/** @typedef {{ label: string, ours: boolean, chromium: number, firefox: number }} Bar milliseconds */

const WIDTH = 760;
const LEFT = 190;
const RIGHT = 60;
const ROW = 40;
const TOP = 58;
const THICK = 13;

/**
 * @param {readonly Bar[]} bars
 * @param {string} note where and when it was measured
 * @returns {string}
 */
export function plot(bars, note) {
  const times = bars.flatMap(({ chromium, firefox }) => [chromium, firefox]).filter((ms) => ms > 0);
  const low = Math.floor(Math.log10(Math.min(...times)));
  const high = Math.ceil(Math.log10(Math.max(...times)));
  const x = (/** @type {number} */ ms) =>
    LEFT + ((Math.log10(Math.max(ms, 10 ** low)) - low) / (high - low)) * (WIDTH - LEFT - RIGHT);
  const bottom = TOP + bars.length * ROW;
  const lines = Array.from({ length: high - low + 1 }, (_, n) => 10 ** (low + n)).map(
    (ms) =>
      `<line class="grid" x1="${at(x(ms))}" y1="${TOP - 8}" x2="${at(x(ms))}" y2="${bottom}"/><text class="soft" x="${at(x(ms))}" y="${TOP - 14}" text-anchor="middle">${ms} ms</text>`,
  );
  const rows = bars.map((bar, n) => {
    const y = TOP + n * ROW + 4;
    return [
      `<text class="${bar.ours ? 'ours' : 'name'}" x="${LEFT - 10}" y="${y + 18}" text-anchor="end">${escaped(bar.label)}</text>`,
      barOf(x, y, bar.chromium, low, 'chromium'),
      barOf(x, y + THICK + 2, bar.firefox, low, 'firefox'),
    ].join('');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${bottom + 34}" role="img" aria-label="What reading an article costs, in milliseconds, on a logarithmic scale">
<style>
text { font: 13px system-ui, sans-serif; fill: #1b1d21; }
.ours { font-weight: 700; } .soft, .figure { font-size: 11px; fill: #5d626b; }
.grid { stroke: #dcd8cd; } .chromium { fill: #0b6e99; } .firefox { fill: #c2571a; } .ground { fill: #fffdf8; }
@media (prefers-color-scheme: dark) {
  text { fill: #e7e5df; } .soft, .figure { fill: #9ea4ad; } .grid { stroke: #30353c; }
  .chromium { fill: #5cb3d6; } .firefox { fill: #e8935c; } .ground { fill: #14171b; }
}
</style>
<rect class="ground" width="${WIDTH}" height="${bottom + 34}" rx="6"/>
<rect class="chromium" x="${LEFT}" y="12" width="12" height="12"/><text x="${LEFT + 18}" y="22">Chromium</text>
<rect class="firefox" x="${LEFT + 110}" y="12" width="12" height="12"/><text x="${LEFT + 128}" y="22">Firefox</text>
${[...lines, ...rows].join('\n')}
<text class="soft" x="${LEFT}" y="${bottom + 20}">${escaped(note)}</text>
</svg>
`;
}

/**
 * @param {(ms: number) => number} x
 * @param {number} y
 * @param {number} ms
 * @param {number} low
 * @param {string} name
 */
function barOf(x, y, ms, low, name) {
  const from = x(10 ** low);
  const figure = ms >= 10 ? ms.toFixed(0) : ms.toFixed(1);
  return `<rect class="${name}" x="${at(from)}" y="${y}" width="${at(Math.max(1, x(ms) - from))}" height="${THICK}"/><text class="figure" x="${at(x(ms) + 5)}" y="${y + THICK - 2}">${figure}</text>`;
}

/** @param {number} value */
const at = (value) => value.toFixed(1);

/** @param {string} text */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
