/** What can be measured without a page: the size of the bundles, the start of the command line. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../support/packages.mjs';

const BUNDLES = ['scout', 'annotator', 'record'];
const STARTS = 9;

/** @returns {Record<string, number>} bytes of each content script, gzip */
export function sizes() {
  return Object.fromEntries(
    BUNDLES.map((name) => [
      name,
      gzipSync(readFileSync(join(ROOT, `dist/chromium/content/${name}.js`)), { level: 9 }).length,
    ]),
  );
}

/** @returns {Record<string, number>} median milliseconds from start to end of a process */
export function startTimes() {
  const article = join(ROOT, 'test/labelled/documents/b01-wire.txt');
  const commands = {
    'node -e 0': ['-e', '0'],
    'annotate one article': [join(ROOT, 'dist/cli.mjs'), 'annotate', article],
  };
  /** @type {Record<string, number[]>} */
  const times = {};
  for (let n = 0; n < STARTS; n++) {
    for (const [name, command] of Object.entries(commands)) {
      const before = performance.now();
      spawnSync(process.execPath, command);
      times[name] = [...(times[name] ?? []), performance.now() - before];
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, middle(all)]));
}

/** @param {readonly number[]} all */
function middle(all) {
  return [...all].sort((a, b) => a - b)[all.length >> 1] ?? 0;
}
