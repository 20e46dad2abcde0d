import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';
import { readPacks, VIRTUAL, virtualModule } from '../../../src/packs/read.mjs';

const folder = mkdtempSync(join(tmpdir(), 'second-source-budget-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Bytes of a content script as build.mjs makes it, gzip. */
async function sizeOf(name: string): Promise<number> {
  const packs = await readPacks();
  const { outputFiles } = await build({
    entryPoints: [`src/content/${name}.ts`],
    outdir: folder,
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    alias: { 'webextension-polyfill': './src/platform/plain-browser.ts' },
    plugins: [
      {
        name: 'virtual-modules',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: VIRTUAL }, ({ path }) => ({ path, namespace: 'virtual' }));
          onLoad({ filter: VIRTUAL, namespace: 'virtual' }, ({ path }) => ({
            contents: virtualModule(path, packs),
          }));
        },
      },
    ],
  });
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length;
}

describe('what a page has to load', () => {
  // Every page loads the scout, each about a story the annotator; only who asks for a card loads the rest.
  it.each([
    ['scout', 6_000],
    // 9 kB of it are weights, which find one statement in ten that signatures miss.
    ['annotator', 105_500],
    ['record', 76_500],
  ])('keeps %s within %i bytes, gzip', async (name, most) => {
    const size = await sizeOf(name);
    expect(size).toBeGreaterThan(500);
    expect(size).toBeLessThanOrEqual(most);
  });
});
