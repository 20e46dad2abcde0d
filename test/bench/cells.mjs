/** What runs in a page by itself: each script in a page of its own, all of them in turns. */

/**
 * @typedef {{ cold: number[], warm: number[] }} Samples milliseconds, one a run
 * @typedef {Record<string, Record<string, Samples>>} Cells by group of pages and script
 * @typedef {import('../support/browser.ts').Browser} Browser
 * @typedef {{ name: string, pages: readonly string[], runs: number, repeat: number, scripts: ReadonlySet<string> | null }} Group
 *   of pages that count as one: their times are added up; null stands for all scripts
 */

/** A page by itself gets a clock of microseconds, in both browsers. */
const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/**
 * @param {Browser} browser
 * @param {Record<string, string>} scripts source by name
 * @param {readonly Group[]} groups
 * @param {(text: string) => void} say
 * @returns {Promise<Cells>}
 */
export async function measureCells(browser, scripts, groups, say) {
  /** @type {Cells} */
  const cells = {};
  for (const { name, pages, runs, repeat, scripts: wanted } of groups) {
    // Not a news site: the extension itself stays out, and only what is measured runs.
    const urls = pages.map((body, n) => {
      const url = `https://bench.example/${name}-${n}`;
      browser.serve(url, { body, headers: ISOLATED });
      return url;
    });
    /** @type {Record<string, Samples>} */
    const samples = {};
    for (let round = 0; round < runs; round++) {
      say(`${browser.name}, ${name}: run ${round + 1} of ${runs}`);
      for (const [script, source] of Object.entries(scripts)) {
        if (wanted !== null && !wanted.has(script)) continue;
        let [cold, warm] = [0, 0];
        for (const url of urls) {
          await browser.open(url);
          // A comment of its own keeps the engine from finding the script compiled already.
          const times = await browser.evaluate(inPage, { source: `/* ${round} */${source}`, repeat });
          cold += times.cold;
          warm += times.warm;
        }
        samples[script] ??= { cold: [], warm: [] };
        samples[script].cold.push(cold);
        samples[script].warm.push(warm);
      }
    }
    cells[name] = samples;
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
