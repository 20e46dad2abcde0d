/**
 * `npm run eval`: figures on labelled folders, by document, fact and flag, with every miss and
 * false alarm, the difference to the last run, and two baselines.
 * Usage: npm run eval [-- FOLDER ...], test/labelled if none is named.
 */
import { register } from 'node:module';
import { join } from 'node:path';
import { readPacks } from '../../src/packs/read.mjs';
import { ROOT } from '../support/packages.mjs';

register('../support/typescript.mjs', import.meta.url);
const { evaluate } = await import('./main.ts');

const folders = process.argv.slice(2);
try {
  const packs = await readPacks();
  evaluate(folders.length > 0 ? folders : ['test/labelled'], packs, join(ROOT, 'dist/eval/last.json'));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
