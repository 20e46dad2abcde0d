/**
 * `npm run label`: a page on this machine on which an article is labelled, sentence by sentence.
 * Usage: npm run label -- [--port PORT] [FOLDER], test/labelled if none is named.
 */
import { register } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readPacks } from '../../src/packs/read.mjs';
import { ROOT } from '../support/packages.mjs';

register('../support/typescript.mjs', import.meta.url);
const { startLabelServer } = await import('./server.ts');

try {
  const { values, positionals } = parseArgs({
    options: { port: { type: 'string', default: '0' } },
    allowPositionals: true,
  });
  const folder = resolve(positionals[0] ?? join(ROOT, 'test/labelled'));
  const facts = (await readPacks()).flatMap((p) => p.facts.map(({ id, statement }) => ({ id, statement })));
  const { url } = await startLabelServer(folder, facts, Number(values.port));
  console.log(`Open ${url} to label the articles in ${folder}. Ctrl+C ends it.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
