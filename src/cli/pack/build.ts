import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { buildPack, parseBuiltPack } from '../../core/facts/built.ts';
import { Failure } from '../failure.ts';
import type { Outcome } from '../outcome.ts';
import type { Style } from '../style.ts';
import { problemsText } from './check.ts';
import { checkFolder, readFolder } from './folder.ts';

/**
 * `pack build DIR [-o FILE]`: one file to share, written only when the pack has no error.
 * @throws {Failure} when the folder cannot be read or the file not written
 */
export async function runBuild(args: readonly string[], style: Style): Promise<Outcome> {
  const { folder, output } = readArguments(args);
  const read = await readFolder(folder);
  const result = checkFolder(read);
  if (!result.pack)
    return { status: 1, stdout: problemsText({ ...result, warnings: [] }, style), stderr: '' };
  const text = buildPack(read.files);
  // What we write has to be what we would take: a limit on the whole shows only here.
  const again = parseBuiltPack(text);
  if (!again.ok) return { status: 1, stdout: problemsText({ ...again, warnings: [] }, style), stderr: '' };
  const { id, version } = result.pack.meta;
  const file = output ?? `${id}-${version}.pack.json`;
  await writeFile(file, text).catch(() => {
    throw new Failure(`${file}: cannot be written`);
  });
  const hash = /"hash":"([^"]*)"/.exec(text)?.[1] ?? '';
  return { status: 0, stdout: `${file}\n${hash}\n`, stderr: '' };
}

function readArguments(args: readonly string[]): { folder: string; output: string | undefined } {
  const usage = new Failure('pack build takes one folder: pack build DIR [-o FILE]');
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { output: { type: 'string', short: 'o' } },
    });
    const [folder, ...more] = positionals;
    if (!folder || more.length > 0) throw usage;
    return { folder, output: values.output };
  } catch {
    throw usage;
  }
}
