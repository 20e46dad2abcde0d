/**
 * Reads the fact packs at build time, for build.mjs and for the tests' bundler alike.
 * Nothing here runs in a browser.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const PACKS = fileURLToPath(new URL('.', import.meta.url));
const CORE = fileURLToPath(new URL('../core', import.meta.url));

/**
 * The modules that exist only in bundles: all of the packs, and what each script needs of them.
 * virtual.d.ts says what they hold.
 */
export const VIRTUAL = /^virtual:(packs|scout|annotator|record|stories)$/;

/**
 * @typedef {import('../core/facts/compile.ts').PackError} PackError
 * @typedef {import('../core/facts/compile.ts').CompiledPack} CompiledPack
 * @typedef {import('../core/facts/compile.ts').CompileResult} CompileResult
 * @typedef {import('../core/facts/compile.ts').RecordPack} RecordPack
 * @typedef {import('../core/find/prepare.ts').PreparedPack} PreparedPack
 * @typedef {(files: Readonly<Record<string, unknown>>) => CompileResult} Compile
 * @typedef {{ compilePack: Compile, prepare(pack: CompiledPack): PreparedPack }} Compiler
 */

/** Thrown when a pack is broken; its message lists every error with file, place and reason. */
export class BrokenPack extends Error {
  /** @param {readonly PackError[]} errors */
  constructor(errors) {
    const lines = errors.map(({ file, path, message }) => `  ${file}: ${path || 'whole file'}: ${message}`);
    super(`broken fact pack\n${lines.join('\n')}`);
    this.name = 'BrokenPack';
  }
}

/**
 * What the annotator needs of the packs that were read here: made while the compiler is at hand.
 * @type {WeakMap<CompiledPack, PreparedPack>}
 */
const prepared = new WeakMap();

/** @type {Readonly<Record<string, (pack: CompiledPack) => unknown>>} */
const CONTENTS = {
  'virtual:packs': (pack) => pack,
  'virtual:scout': ({ meta, scout }) => ({ pack: meta.id, ...scout }),
  'virtual:annotator': annotatorOf,
  'virtual:record': recordOf,
  'virtual:stories': ({ meta }) => ({ id: meta.id, title: meta.title }),
};

/**
 * Without a gate: the scout has stood before the page, and the gate would only say the same again.
 * @param {CompiledPack} pack
 * @returns {PreparedPack | undefined}
 */
function annotatorOf(pack) {
  const known = prepared.get(pack);
  return known && { ...known, gate: null };
}

/**
 * Without what the dated states rest on, and a person's words in each source's own print: both are for those who
 * check the record, and no card shows them.
 * @param {CompiledPack} pack
 * @returns {RecordPack}
 */
function recordOf({ meta, origins, sources, facts, shingles }) {
  const shown = facts.map((fact) => ({
    ...fact,
    history: fact.history.map(({ sources: _, ...state }) => state),
  }));
  const read = sources.map((source) => ({
    ...source,
    reports: source.reports.map(({ quote: _, ...report }) => report),
  }));
  return { meta, origins, sources: read, facts: shown, shingles };
}

/**
 * The source text of a virtual module.
 * @param {string} name see `VIRTUAL`
 * @param {readonly CompiledPack[]} packs as `readPacks` gives them
 */
export function virtualModule(name, packs) {
  const content = CONTENTS[name];
  if (!content) throw new Error(`there is no module ${name}`);
  const json = JSON.stringify(packs.map(content));
  // A parsed string loads faster than the same data as an object literal.
  return `export default JSON.parse(${JSON.stringify(json)});`;
}

/**
 * Reads, checks and compiles every pack folder.
 * @param {string} [root] the folder that holds the pack folders
 * @returns {Promise<CompiledPack[]>}
 * @throws {BrokenPack} when any pack is broken; all errors of all packs are in it
 */
export async function readPacks(root = PACKS) {
  const { compilePack, prepare } = await loadCompiler();
  const folders = packFolders(root);
  const results = folders.map((id) => readPack(join(root, id), compilePack));
  const errors = results.flatMap((result, index) =>
    result.ok ? [] : result.errors.map((error) => ({ ...error, file: `${folders[index]}/${error.file}` })),
  );
  if (errors.length > 0) throw new BrokenPack(errors);
  const packs = results.flatMap((result) => (result.ok ? [result.pack] : []));
  for (const pack of packs) prepared.set(pack, prepare(pack));
  return packs;
}

/** @param {string} root */
function packFolders(root) {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, 'meta.json')))
    .map((entry) => entry.name)
    .sort();
}

/**
 * @param {string} folder
 * @param {Compile} compilePack
 * @returns {CompileResult}
 */
function readPack(folder, compilePack) {
  const { files, errors } = readJsonFiles(folder);
  // Half a pack only yields errors about what the unreadable files would have held.
  return errors.length > 0 ? { ok: false, errors } : compilePack(files);
}

/**
 * @param {string} folder
 * @returns {{ files: Record<string, unknown>, errors: PackError[] }} files by path, with `/`
 */
function readJsonFiles(folder) {
  /** @type {Record<string, unknown>} */
  const files = {};
  /** @type {PackError[]} */
  const errors = [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const name of names.filter((entry) => entry.endsWith('.json')).sort()) {
    const file = name.split(sep).join('/');
    try {
      files[file] = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    } catch (error) {
      errors.push({ file, path: '', message: error instanceof Error ? error.message : String(error) });
    }
  }
  return { files, errors };
}

/**
 * The pack compiler is TypeScript and node runs JavaScript, so it is bundled first.
 * @returns {Promise<Compiler>}
 */
async function loadCompiler() {
  const outfile = join(tmpdir(), `second-source-compile-${randomUUID()}.mjs`);
  const contents = `export { compilePack } from './facts/compile.ts'; export { prepare } from './engine.ts';`;
  const stdin = { contents, resolveDir: CORE };
  await build({ stdin, outfile, bundle: true, format: 'esm', logLevel: 'error' });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile, { force: true });
  }
}
