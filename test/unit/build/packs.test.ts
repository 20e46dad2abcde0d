import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPacks, virtualModule } from '../../../src/packs/read.mjs';

const META = {
  format: 1,
  id: 'a-story',
  version: '1.0.0',
  title: 'A story',
  description: 'Made for a test.',
  language: 'en',
  updated: '2022-01-31',
};

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'second-source-packs-'));
});

afterEach(() => rmSync(root, { recursive: true }));

function put(file: string, content: unknown): void {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
}

describe('reading packs for the build', () => {
  it('names the file of every pack that is not JSON', async () => {
    put('a-story/meta.json', META);
    put('a-story/facts/one.json', '[{"id": "x",]');
    put('b-story/meta.json', '{');
    await expect(readPacks(root)).rejects.toThrow(
      /a-story\/facts\/one\.json: whole file: [\s\S]*b-story\/meta\.json/,
    );
  });

  it('names file, place and reason of a value that the schema refuses', async () => {
    put('a-story/meta.json', { ...META, updated: 'last week' });
    await expect(readPacks(root)).rejects.toThrow('a-story/meta.json: updated: a day is YYYY-MM-DD');
  });

  it('passes over folders without a meta.json', async () => {
    put('notes/readme.json', {});
    await expect(readPacks(root)).resolves.toEqual([]);
  });

  it('finds no fault with the packs that are bundled, and gives the scout only what it needs', async () => {
    const packs = await readPacks();
    expect(packs.length).toBeGreaterThan(0);
    const scouts = virtualModule('virtual:scout', packs);
    expect(scouts).toContain('threshold');
    expect(scouts).not.toContain('statement');
  });
});
