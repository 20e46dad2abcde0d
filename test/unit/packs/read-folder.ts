import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CompiledPack, compilePack } from '../../../src/core/facts/compile.ts';
import type { Article } from '../../../src/core/text/types.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** The pack on another story, and the bundled one. */
export const SECOND = 'test/packs/black-hole-image-2019';
export const TALKS = 'src/packs/us-russia-talks-2022';

/** An invented story with figures in every kind of unit, written from the guide alone. */
export const THIRD = 'test/packs/mount-tarn-2018';

/** The files of a pack's folder, parsed anew with each call so that tests may change them. */
export function filesOf(folder: string): Record<string, unknown> {
  const path = join(ROOT, folder);
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((n) => n.endsWith('.json'));
  return Object.fromEntries(
    names.sort().map((n) => [n.split(sep).join('/'), JSON.parse(readFileSync(join(path, n), 'utf8'))]),
  );
}

/** A pack that has to be good. */
export function packOf(folder: string): CompiledPack {
  const result = compilePack(filesOf(folder));
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.pack;
}

/** Paragraphs as an article, the first its heading. */
export function article(published: string, ...texts: string[]): Article {
  return {
    published,
    blocks: texts.map((text, i) => ({ text, kind: i === 0 ? 'heading' : 'paragraph' })),
  };
}

export { ROOT };
