/**
 * `npm start`: installs what is missing, builds, and shows the extension at work on the demo article.
 * Usage: npm start [-- chromium|firefox]; without a display it leaves screenshots in dist/start.
 */
import { register } from 'node:module';
import { ensureBrowsers } from './find.mjs';
import { ensurePackages, run } from './packages.mjs';

try {
  ensurePackages();
  ensureBrowsers();
  run(process.execPath, ['build.mjs']);
  register('./typescript.mjs', import.meta.url);
  const { show, capture } = await import('./showcase.ts');
  const name = process.argv[2] === 'firefox' ? 'firefox' : 'chromium';
  const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  await (hasDisplay ? show(name) : capture());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
