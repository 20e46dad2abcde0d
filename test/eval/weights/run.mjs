/**
 * `npm run weights`: learns the talks' pack's weights anew from the project's own labelled texts.
 * Usage: npm run weights [-- FOLDER ...], test/labelled and test if none is named.
 */
import { writeFileSync } from 'node:fs';
import { register } from 'node:module';
import { join } from 'node:path';
import { readPacks } from '../../../src/packs/read.mjs';
import { ROOT } from '../../support/packages.mjs';

register('../../support/typescript.mjs', import.meta.url);
const { learnFrom } = await import('./main.ts');

const folders = process.argv.slice(2);
const packs = await readPacks();
for (const pack of packs) {
  const weights = learnFrom(folders.length > 0 ? folders : ['test/labelled', 'test'], pack);
  writeFileSync(
    join(ROOT, 'src/packs', pack.meta.id, 'weights.json'),
    `${JSON.stringify(weights, null, 2)}\n`,
  );
  const count = Object.values(weights).flatMap((w) => [w.terms, w.words].flatMap(Object.keys)).length;
  console.log(`${pack.meta.id}: ${count} weights for ${Object.keys(weights).length} facts`);
}
