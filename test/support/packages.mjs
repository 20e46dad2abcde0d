import { spawnSync } from 'node:child_process';
import { lstatSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Installs the packages of the lock file unless they are there and as new as it.
 * Plain node without packages: it runs on a fresh clone.
 * @param {string} [root] the project's folder
 * @throws {Error} when npm fails, or where the packages are a link to another folder, which npm would empty
 */
export function ensurePackages(root = ROOT) {
  const folder = join(root, 'node_modules');
  const installed = modified(join(folder, '.package-lock.json'));
  const locked = modified(join(root, 'package-lock.json'));
  if (installed >= locked) return;
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink())
    throw new Error('node_modules is a link, and npm ci would empty what it leads to: remove the link first');
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
