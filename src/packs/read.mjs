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
import * as v from 'valibot';

const PACKS = fileURLToPath(new URL('.', import.meta.url));
const COMPILER = fileURLToPath(new URL('../core/facts/compile.ts', import.meta.url));

/** The modules that exist only in bundles: `virtual:packs` and `virtual:scout`. */
export const VIRTUAL = /^virtual:(packs|scout)$/;

const scoutSchema = v.strictObject({
  terms: v.record(v.pipe(v.string(), v.minLength(1)), v.pipe(v.number(), v.gtValue(0))),
  threshold: v.pipe(v.number(), v.gtValue(0)),
});

/**
 * @typedef {{ file: string, path: string, message: string }} PackError
 * @typedef {{ packs: unknown[], scouts: unknown[] }} PackData
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
 * The source text of a virtual module.
 * @param {string} name `virtual:packs` or `virtual:scout`
 * @param {PackData} data
 */
export function virtualModule(name, { packs, scouts }) {
  const json = JSON.stringify(name === 'virtual:packs' ? packs : scouts);
  // A parsed string loads faster than the same data as an object literal.
  return `export default JSON.parse(${JSON.stringify(json)});`;
}

/**
 * Reads, checks and compiles every pack folder.
 * @param {string} [root] the folder that holds the pack folders
 * @returns {Promise<PackData>}
 * @throws {BrokenPack} when any pack is broken; all errors of all packs are in it
 */
export async function readPacks(root = PACKS) {
  const compilePack = await loadCompiler();
  /** @type {PackData} */
  const data = { packs: [], scouts: [] };
  /** @type {PackError[]} */
  const errors = [];
  for (const id of packFolders(root)) {
    const found = readPack(join(root, id), compilePack);
    errors.push(...found.errors.map((error) => ({ ...error, file: `${id}/${error.file}` })));
    if (found.pack) data.packs.push(found.pack);
    if (found.scout) data.scouts.push({ pack: id, ...found.scout });
  }
  if (errors.length > 0) throw new BrokenPack(errors);
  return data;
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
 * @returns {{ pack?: unknown, scout?: v.InferOutput<typeof scoutSchema>, errors: readonly PackError[] }}
 */
function readPack(folder, compilePack) {
  const { files, errors } = readJsonFiles(folder);
  // Half a pack only yields errors about what the unreadable files would have held.
  if (errors.length > 0) return { errors };
  const { 'scout.json': scoutFile, ...rest } = files;
  const scout = v.safeParse(scoutSchema, scoutFile);
  if (!scout.success) errors.push(...scout.issues.map((issue) => scoutError(issue)));
  const compiled = compilePack(rest);
  if (!compiled.ok) errors.push(...compiled.errors);
  if (!scout.success || !compiled.ok) return { errors };
  return { pack: compiled.pack, scout: scout.output, errors };
}

/** @param {v.BaseIssue<unknown>} issue @returns {PackError} */
function scoutError(issue) {
  return { file: 'scout.json', path: v.getDotPath(issue) ?? '', message: issue.message };
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
 * @typedef {(files: Readonly<Record<string, unknown>>) =>
 *   { ok: true, pack: unknown } | { ok: false, errors: readonly PackError[] }} Compile
 */

/**
 * The pack compiler is TypeScript and node runs JavaScript, so it is bundled first.
 * @returns {Promise<Compile>}
 */
async function loadCompiler() {
  const outfile = join(tmpdir(), `second-source-compile-${randomUUID()}.mjs`);
  await build({ entryPoints: [COMPILER], outfile, bundle: true, format: 'esm', logLevel: 'error' });
  try {
    const { compilePack } = await import(pathToFileURL(outfile).href);
    return compilePack;
  } finally {
    rmSync(outfile, { force: true });
  }
}
