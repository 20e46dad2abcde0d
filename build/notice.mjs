/** Makes the notice of other people's code that goes with each built extension. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Each package as the bundler names its files: by the last folder of packages in the path. */
const PACKAGE = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//;

/**
 * The names of the packages that are in a bundle.
 * @param {import('esbuild').Metafile} metafile
 * @returns {string[]} each once, in the order of the alphabet
 */
export function packagesIn({ outputs }) {
  const names = new Set();
  for (const { inputs } of Object.values(outputs))
    for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
      const name = bytesInOutput > 0 && PACKAGE.exec(file)?.[1];
      if (name) names.add(name);
    }
  return [...names].sort();
}

/**
 * The notice: each package with version, licence, reason and the licence's text. The reasons are
 * README's, and for a package that comes with another one, that one.
 * @param {string} root the project's folder
 * @param {readonly string[]} names of packages
 * @throws {Error} where a package has no reason, no licence or no licence text
 */
export function noticeOf(root, names) {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const entries = names.map((name) => entryOf(root, name, names, readme));
  return `This extension contains code of these packages.\n\n${entries.join('\n')}`;
}

/**
 * @param {string} root
 * @param {string} name
 * @param {readonly string[]} all
 * @param {string} readme
 */
function entryOf(root, name, all, readme) {
  const { version, license, repository } = manifestOf(root, name);
  if (!license) throw new Error(`${name} names no licence`);
  const reason = readme.split(`\n- \`${name}\`: `)[1]?.split('\n')[0] ?? reasonBehind(root, name, all);
  const source = `https://www.npmjs.com/package/${name}/v/${version}`;
  const home = typeof repository === 'string' ? repository : repository?.url;
  return [
    '='.repeat(80),
    `${name} ${version}`,
    `Licence: ${license}`,
    `Why: ${reason}`,
    `Source: ${source}${home ? `, ${home.replace(/^git\+|\.git$/g, '')}` : ''}`,
    '-'.repeat(80),
    licenceText(root, name),
  ].join('\n');
}

/**
 * @param {string} root
 * @param {string} name
 * @param {readonly string[]} all
 */
function reasonBehind(root, name, all) {
  const users = all.filter((user) => name in (manifestOf(root, user).dependencies ?? {}));
  if (users.length === 0) throw new Error(`${name} is in the bundles, and README.md gives no reason for it`);
  return `used by ${users.join(' and ')}`;
}

/**
 * @param {string} root
 * @param {string} name
 */
function licenceText(root, name) {
  const folder = join(root, 'node_modules', name);
  const file = readdirSync(folder)
    .sort()
    .find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${name} brings no licence text`);
  return `${readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()}\n`;
}

/**
 * @param {string} root
 * @param {string} name
 */
function manifestOf(root, name) {
  const file = join(root, 'node_modules', name, 'package.json');
  if (!existsSync(file)) throw new Error(`${name} is not installed`);
  return JSON.parse(readFileSync(file, 'utf8'));
}
