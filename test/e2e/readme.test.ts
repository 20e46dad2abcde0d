import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const read = (path: string): Buffer => readFileSync(new URL(`../../${path}`, import.meta.url));

/** Rows of README's table: a file of the build, and its size as claimed, in kB. */
const claims = [
  ...read('README.md')
    .toString()
    .matchAll(/^\| `([\w/]+\.js)` +\| ([\d.]+) kB/gm),
].map(([, file = '', size = '']) => ({ file, size: Number(size) * 1000 }));

/** Room for a change that nobody would notice. */
const ROOM = 1.05;

describe('README', () => {
  it('tells the size of what runs in pages', () => {
    expect(claims.map(({ file }) => file)).toEqual(
      expect.arrayContaining(['content/scout.js', 'content/annotator.js', 'content/record.js']),
    );
  });

  it.each(claims)('claims no smaller size than the build has: $file', ({ file, size }) => {
    for (const browser of ['chromium', 'firefox'])
      expect(gzipSync(read(`dist/${browser}/${file}`), { level: 9 }).length).toBeLessThanOrEqual(size * ROOM);
  });
});
