/**
 * Finds the programs that the tests drive, and installs what is missing where that can be done.
 * Plain node without packages: it runs before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/**
 * Names to look for on the PATH, best first, and Debian's package. Google's own Chrome is not among
 * them: since version 137 it no longer takes an unpacked extension from the command line.
 */
const PROGRAMS = {
  chromium: { variable: 'CHROMIUM', names: ['chromium', 'chromium-browser'], package: 'chromium' },
  firefox: { variable: 'FIREFOX', names: ['firefox-esr', 'firefox'], package: 'firefox-esr' },
  'GNU parallel': { variable: 'PARALLEL_PROGRAM', names: ['parallel'], package: 'parallel' },
};

/** @typedef {keyof typeof PROGRAMS} ProgramName */

/**
 * @param {ProgramName} name
 * @returns {string | undefined} path of the program; the variables CHROMIUM, FIREFOX and PARALLEL_PROGRAM come first
 */
export function findProgram(name) {
  const { variable, names } = PROGRAMS[name];
  const chosen = process.env[variable];
  return (chosen ? [chosen, ...names] : names).map(onPath).find((path) => path !== undefined);
}

/**
 * Makes sure that both browsers are there, installing Debian's packages as root if they are not.
 * @throws {Error} that says what to install where that cannot be done
 */
export function ensureBrowsers() {
  ensure(['chromium', 'firefox']);
}

/**
 * The same for all programs that any test needs.
 * @throws {Error} that says what to install where that cannot be done
 */
export function ensurePrograms() {
  ensure(/** @type {ProgramName[]} */ (Object.keys(PROGRAMS)));
}

/** @param {ProgramName[]} names */
function ensure(names) {
  if (missing(names).length > 0 && canInstall())
    install(missing(names).map((name) => PROGRAMS[name].package));
  const left = missing(names);
  if (left.length === 0) return;
  const hints = left.map(
    (name) =>
      `${name} (Debian: apt-get install ${PROGRAMS[name].package}; or set ${PROGRAMS[name].variable})`,
  );
  throw new Error(`programs are missing, please install: ${hints.join(', ')}`);
}

/** @param {ProgramName[]} names */
function missing(names) {
  return names.filter((name) => findProgram(name) === undefined);
}

/** @param {string} program @returns {string | undefined} */
function onPath(program) {
  const places = isAbsolute(program)
    ? [program]
    : (process.env.PATH ?? '').split(delimiter).map((dir) => join(dir, program));
  return places.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function canInstall() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

/** @param {string[]} packages */
function install(packages) {
  console.log(`installing ${packages.join(' and ')} with apt-get`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
  ]) {
    const { status } = spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) return;
  }
}
