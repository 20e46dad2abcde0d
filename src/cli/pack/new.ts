import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Failure } from '../failure.ts';
import type { Outcome } from '../outcome.ts';
import { editorFiles } from './schemas.ts';
import { EXAMPLE, skeleton } from './skeleton.ts';

/**
 * `pack new DIR`: a small pack that works, to start from. Never writes over anything.
 * @throws {Failure} when the folder has something in it or cannot be written
 */
export async function runNew(args: readonly string[]): Promise<Outcome> {
  const [folder, ...more] = args;
  if (!folder || more.length > 0) throw new Failure('pack new takes one folder: pack new DIR');
  const id = basename(resolve(folder));
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    throw new Failure(`${id}: the folder's name is the pack's id: lower-case words joined by hyphens`);
  const there = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new Failure(`${folder}: is not a folder that can be read`);
  });
  if (there.length > 0) throw new Failure(`${folder}: is not empty`);
  const today = new Date().toISOString().slice(0, 10);
  await writeAll(folder, { ...skeleton(id, today), ...editorFiles() }).catch((error: unknown) => {
    throw new Failure(
      `${folder}: cannot be written (${error instanceof Error ? error.message : String(error)})`,
    );
  });
  return { status: 0, stdout: nextSteps(folder), stderr: '' };
}

async function writeAll(folder: string, files: Readonly<Record<string, unknown>>): Promise<void> {
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), `${JSON.stringify(content, null, 2)}\n`);
  }
  await writeFile(join(folder, 'example.txt'), EXAMPLE);
}

function nextSteps(folder: string): string {
  return [
    `A pack to start from is in ${folder}.`,
    '',
    'Try it:       node dist/cli.mjs pack try DIR DIR/example.txt',
    'Change it:    facts/, sources/ and signatures/ first; src/packs/README.md says how',
    'Check it:     node dist/cli.mjs pack check DIR',
    'Share it:     node dist/cli.mjs pack build DIR',
    '',
  ]
    .join('\n')
    .replaceAll('DIR', folder);
}
