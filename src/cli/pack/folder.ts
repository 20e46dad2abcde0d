import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type CheckResult, checkPack } from '../../core/facts/check.ts';
import type { PackFiles } from '../../core/facts/check-files.ts';
import { parseJson } from '../../core/facts/check-json.ts';
import type { PackError } from '../../core/facts/check-words.ts';
import { Failure } from '../failure.ts';

/** A pack's folder as it was read: its files by path, with `/`, and those that are not JSON. */
export interface PackFolder {
  readonly files: PackFiles;
  readonly errors: readonly PackError[];
}

/**
 * Reads all JSON files of a pack's folder; what begins with a dot is the editor's, not the pack's.
 * @throws {Failure} when it is no folder or cannot be read
 */
export async function readFolder(folder: string): Promise<PackFolder> {
  const found = await stat(folder).catch(() => null);
  if (!found) throw new Failure(`${folder}: no such folder`);
  if (!found.isDirectory()) throw new Failure(`${folder}: is a file, and a pack is a folder`);
  const files: Record<string, unknown> = {};
  const errors: PackError[] = [];
  for (const file of await jsonFiles(folder, '')) {
    const text = await readFile(join(folder, file), 'utf8').catch(() => {
      throw new Failure(`${join(folder, file)}: cannot be read`);
    });
    const result = parseJson(file, text);
    // An unreadable file is there all the same: what it would hold is unknown, and not missing.
    files[file] = result.ok ? result.value : undefined;
    if (!result.ok) errors.push(result.error);
  }
  return { files, errors };
}

async function jsonFiles(folder: string, under: string): Promise<string[]> {
  const entries = await readdir(join(folder, under), { withFileTypes: true });
  const shown = entries.filter(({ name }) => !name.startsWith('.'));
  const found = await Promise.all(
    shown.map((entry) => {
      const path = under ? `${under}/${entry.name}` : entry.name;
      if (entry.isDirectory()) return jsonFiles(folder, path);
      return entry.isFile() && entry.name.endsWith('.json') ? [path] : [];
    }),
  );
  return found.flat().sort();
}

/** Everything that is to be said of a pack's folder. */
export function checkFolder({ files, errors: unreadable }: PackFolder): CheckResult {
  const result = checkPack(files);
  if (unreadable.length === 0) return result;
  const broken = new Set(unreadable.map((e) => e.file));
  const errors = [...unreadable, ...result.errors.filter((e) => !broken.has(e.file))];
  return { ...result, errors, pack: null };
}
