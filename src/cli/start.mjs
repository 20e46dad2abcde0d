/**
 * Starts the command line: the program beside this file, with what V8 had compiled of it when it was
 * built. Another version of V8 has no such file, and keeps what it compiles in its own place where
 * node can do that (22.1 and later).
 */
import { existsSync, readFileSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { constants, Script } from 'node:vm';

const folder = dirname(fileURLToPath(import.meta.url));
const program = join(folder, 'cli.cjs');
const compiled = join(folder, `cli-${process.versions.v8}.bin`);
const require = createRequire(program);

if (existsSync(compiled)) {
  const script = new Script(module.wrap(readFileSync(program, 'utf8')), {
    filename: program,
    cachedData: readFileSync(compiled),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const exported = { exports: {} };
  script.runInThisContext()(exported.exports, require, exported, program, folder);
} else {
  Reflect.get(module, 'enableCompileCache')?.();
  require(program);
}
