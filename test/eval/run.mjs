/**
 * `npm run eval`: figures on labelled folders, by document, fact and flag, with every miss and
 * false alarm and the reason, the difference to the last run, and two baselines.
 * Usage: npm run eval -- [--model] [--totals] [FOLDER ...], the project's own if none is named.
 * --model also trains and measures the second design; --totals prints no text.
 */
import { register } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readPacks } from '../../src/packs/read.mjs';
import { ROOT } from '../support/packages.mjs';

register('../support/typescript.mjs', import.meta.url);
const { evaluate } = await import('./main.ts');

try {
  const { values, positionals } = parseArgs({
    options: { model: { type: 'boolean', default: false }, totals: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const own = join(ROOT, 'test/labelled');
  const folders = positionals.length > 0 ? positionals : [own, join(own, 'statements')];
  evaluate({ ...values, folders, own, kept: join(ROOT, 'dist/eval/last.json') }, await readPacks());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
