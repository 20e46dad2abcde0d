/**
 * Makes what is handed to the stores, in dist/packages: one package for each browser, and the source for
 * those who review them. The same source gives the same bytes, wherever and whenever it is made.
 * Usage: npm run package
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUT = join(ROOT, 'dist/packages');

/** The earliest day a package can name; by the clock of the place, as packages count. */
const NO_TIME = new Date(1980, 0, 1);

/** Made from the source, or not the project's. */
const NOT_SOURCE = new Set(['node_modules', 'dist', '.git']);

/**
 * Packs files so that nothing but their names and contents counts.
 * @param {string} folder
 * @param {readonly string[]} files paths in the folder, with slashes
 * @returns {Uint8Array}
 */
export function pack(folder, files) {
  const entries = [...files].sort().map((file) => [file, new Uint8Array(readFileSync(join(folder, file)))]);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: NO_TIME });
}

/**
 * All files in a folder, however deep.
 * @param {string} folder
 * @returns {string[]} paths in the folder, with slashes
 */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** The source: what git holds or, in an unpacked source package, all that is there. */
function sourceFiles() {
  const { status, stdout } = spawnSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' });
  const own = spawnSync('git', ['rev-parse', '--show-prefix'], { cwd: ROOT, encoding: 'utf8' });
  if (status === 0 && own.stdout.trim() === '' && stdout !== '') return stdout.split('\0').filter(Boolean);
  const top = readdirSync(ROOT, { withFileTypes: true }).filter(({ name }) => !NOT_SOURCE.has(name));
  return top.flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(ROOT, entry.name)).map((file) => `${entry.name}/${file}`) : entry.name,
  );
}

/** @param {string} name @param {Uint8Array} bytes */
function write(name, bytes) {
  const file = join(OUT, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  console.log(`${createHash('sha256').update(bytes).digest('hex')}  ${relative(ROOT, file)}`);
}

function main() {
  const { status } = spawnSync(process.execPath, [join(ROOT, 'build.mjs')], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) {
    process.exitCode = 1;
    return;
  }
  const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  rmSync(OUT, { recursive: true, force: true });
  for (const browser of ['chromium', 'firefox']) {
    const folder = join(ROOT, 'dist', browser);
    write(`${name}-${version}-${browser}.zip`, pack(folder, filesIn(folder)));
  }
  write(`${name}-${version}-source.zip`, pack(ROOT, sourceFiles()));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
