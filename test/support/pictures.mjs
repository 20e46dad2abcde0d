/**
 * `npm run pictures`: builds, and takes the README's pictures again, in both browsers and both themes.
 * Leaves them in docs/pictures; the full ones stay in dist/start, as after `npm start` without a display.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { register } from 'node:module';
import { join } from 'node:path';
import { ensureBrowsers } from './find.mjs';
import { ensurePackages, ROOT, run } from './packages.mjs';

/** Those that the README shows, of all that are taken. */
const SHOWN = ['chromium', 'firefox'].flatMap((browser) =>
  ['light', 'dark'].flatMap((scheme) => ['card', 'popup'].map((part) => `${browser}-${scheme}-${part}.png`)),
);

try {
  ensurePackages();
  ensureBrowsers();
  run(process.execPath, ['build.mjs']);
  register('./typescript.mjs', import.meta.url);
  const { capture } = await import('./showcase.ts');
  const { smallPng } = await import('./small-png.ts');
  await capture();
  const folder = join(ROOT, 'docs/pictures');
  mkdirSync(folder, { recursive: true });
  for (const file of SHOWN)
    writeFileSync(join(folder, file), smallPng(readFileSync(join(ROOT, 'dist/start', file))));
  console.log(`The README's pictures are in ${folder}.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
