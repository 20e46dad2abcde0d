import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Installs the packages of the lock file unless they are there and as new as it.
 * Plain node without packages: it runs on a fresh clone.
 * @throws {Error} when npm fails
 */
export function ensurePackages() {
  const installed = modified(join(ROOT, 'node_modules/.package-lock.json'));
  const locked = modified(join(ROOT, 'package-lock.json'));
  if (installed >= locked) return;
  console.log('installing packages with npm ci');
  run('npm', ['ci', '--no-audit', '--no-fund']);
}

/**
 * Runs a program in the project's folder, its output going to ours.
 * @param {string} program
 * @param {readonly string[]} args
 * @throws {Error} when it ends with another status than 0
 */
export function run(program, args) {
  const { status, error } = spawnSync(program, args, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0)
    throw new Error(`${program} ${args.join(' ')} failed${error ? `: ${error.message}` : ''}`);
}

/** @param {string} file @returns {number} milliseconds, 0 where there is no such file */
function modified(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
