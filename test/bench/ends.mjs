/** What can be measured without a page: the size of the bundles, the start of the command line. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../support/packages.mjs';
import { none } from './spread.mjs';

const BUNDLES = ['scout', 'annotator', 'record'];

/** @returns {Record<string, number>} bytes of each content script, gzip */
export function sizes() {
  return Object.fromEntries(
    BUNDLES.map((name) => [
      name,
      gzipSync(readFileSync(join(ROOT, `dist/chromium/content/${name}.js`)), { level: 9 }).length,
    ]),
  );
}

/**
 * @param {number} runs
 * @returns {{ node: number[], article: number[] }} milliseconds from start to end of a process
 */
export function startTimes(runs) {
  const article = join(ROOT, 'test/labelled/documents/b01-wire.txt');
  const samples = { node: none(), article: none() };
  const timeOf = (/** @type {string[]} */ args) => {
    const before = performance.now();
    spawnSync(process.execPath, args);
    return performance.now() - before;
  };
  for (let n = 0; n < runs; n++) {
    samples.node.push(timeOf(['-e', '0']));
    samples.article.push(timeOf([join(ROOT, 'dist/cli.mjs'), 'annotate', article]));
  }
  return samples;
}
