import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/core/engine.ts';
import { buildPack, loadPacks, parseBuiltPack } from '../../../src/core/facts/built.ts';
import { compilePack } from '../../../src/core/facts/compile.ts';
import { sha256 } from '../../../src/core/facts/sha256.ts';
import { mutants } from './mutants.ts';
import { GOOD } from './mutate.ts';
import { article, filesOf, packOf, SECOND, TALKS } from './read-folder.ts';

// What a reader would not see, or would see in the wrong place.
const HIDDEN = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2066-\u2069\p{Cs}]/u;

const spoilt = mutants();

describe('a spoilt pack', () => {
  it('comes in hundreds of kinds', () => {
    expect(spoilt.length).toBeGreaterThanOrEqual(300);
    expect(new Set(spoilt.map((m) => m.name)).size).toBe(spoilt.length);
  });

  it.each(spoilt.map((m) => [m.name.replace(/\p{C}/gu, '?'), m] as const))(
    'is refused with a reason: %s',
    (_name, { text, file }) => {
      const result = parseBuiltPack(text);
      if (result.ok) throw new Error('was taken for good');
      expect(result.errors.length).toBeGreaterThan(0);
      if (file !== null) expect(result.errors.map((e) => e.file)).toContain(file);
      for (const error of result.errors) {
        expect(error.message.length).toBeGreaterThan(10);
        expect(error.message.length).toBeLessThan(400);
        expect(`${error.file} ${error.path} ${error.message}`).not.toMatch(HIDDEN);
      }
    },
  );

  it('leaves no trace in other objects', () => {
    for (const { text } of spoilt.filter((m) => m.name.includes('proto'))) parseBuiltPack(text);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('leaves the good ones in force', () => {
    const bad = spoilt.filter((_, i) => i % 20 === 0).map((m) => m.text);
    const talks = buildPack(filesOf(TALKS));
    const { packs, refused } = loadPacks([...bad, GOOD, ...bad, talks]);
    expect(packs.map((p) => p.meta.id)).toEqual(['black-hole-image-2019', 'us-russia-talks-2022']);
    expect(refused).toHaveLength(bad.length * 2);
  });
});

describe('what was built', () => {
  it('is the same text whatever the order of keys and files', () => {
    const reversed = Object.fromEntries(
      Object.entries(filesOf(SECOND))
        .reverse()
        .map(([file, content]) => [
          file,
          Array.isArray(content) ? content : Object.fromEntries(Object.entries(Object(content)).reverse()),
        ]),
    );
    expect(buildPack(reversed)).toBe(GOOD);
  });

  it('bears the SHA-256 of its content', () => {
    const content = /"files":(.*)\}\n$/s.exec(GOOD)?.[1] ?? '';
    const hash = createHash('sha256').update(content).digest('hex');
    expect(GOOD).toContain(`"hash":"sha256-${hash}"`);
  });

  it.each([SECOND, TALKS])('reads back as the same pack: %s', (folder) => {
    const direct = compilePack(filesOf(folder));
    const back = parseBuiltPack(buildPack(filesOf(folder)));
    expect(back.ok && direct.ok && back.pack).toEqual(direct.ok && direct.pack);
  });

  it('reads back to the same findings', () => {
    const text = article(
      '2022-01-04',
      'Talks in Geneva, and a look back at the first image of a black hole',
      'US and Russian officials will hold security talks in Geneva on 10 January 2022, and NATO meets Russia on 12 January.',
      'The black hole in M87 is 55 million light-years away and weighs 6.5 billion suns.',
      '“We have taken the first picture of a black hole,” said Sheperd Doeleman.',
    );
    const { packs } = loadPacks([buildPack(filesOf(TALKS)), GOOD]);
    const report = createEngine(packs).annotate(text);
    expect(report.findings.length).toBeGreaterThan(4);
    expect(report).toEqual(createEngine([packOf(TALKS), packOf(SECOND)]).annotate(text));
  });
});

describe('two packs with one id', () => {
  it('are one too many: the first stays', () => {
    const { packs, refused } = loadPacks([GOOD, GOOD]);
    expect(packs).toHaveLength(1);
    expect(refused).toEqual([
      { index: 1, errors: [expect.objectContaining({ file: 'meta.json', path: 'id' })] },
    ]);
  });

  it('cannot push out one that is there already', () => {
    expect(loadPacks([GOOD], ['black-hole-image-2019']).packs).toEqual([]);
  });
});

describe('sha256', () => {
  it.each(['', 'abc', 'a'.repeat(55), 'a'.repeat(56), 'a'.repeat(64), 'Zürich, 日本, 🕳'.repeat(99)])(
    'of %j',
    (text) => {
      expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
    },
  );
});
