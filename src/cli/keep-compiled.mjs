/**
 * Run by the build: reads one article with the program, and keeps what V8 has compiled on the way.
 * Usage: node keep-compiled.mjs PROGRAM OUT ARTICLE
 */
import { readFileSync, writeFileSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { constants, Script } from 'node:vm';

const [program = '', out = '', article = ''] = process.argv.slice(2);
// The same text as start.mjs compiles, or V8 would not know it again.
const script = new Script(module.wrap(readFileSync(program, 'utf8')), {
  filename: program,
  importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
});
process.argv = [process.argv0, program, 'annotate', article];
process.once('exit', () => writeFileSync(out, script.createCachedData()));
const exported = { exports: {} };
script.runInThisContext()(exported.exports, createRequire(program), exported, program, dirname(program));
