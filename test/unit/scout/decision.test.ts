import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import packs from 'virtual:packs';
import scouts from 'virtual:scout';
import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../../src/cli/article.ts';
import { createEngine } from '../../../src/core/engine.ts';
import { createScout } from '../../../src/core/match/scout.ts';

const LABELLED = fileURLToPath(new URL('../../labelled/documents/', import.meta.url));
const engine = createEngine(packs);

const articles = readdirSync(LABELLED)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => ({
    file,
    text: readFileSync(LABELLED + file, 'utf8'),
    published: String(JSON.parse(readFileSync(LABELLED + file.replace('.txt', '.json'), 'utf8')).published),
  }));

const SILENT = fileURLToPath(new URL('../../silent/', import.meta.url));
const silent = readdirSync(SILENT).map((file) =>
  String(JSON.parse(readFileSync(SILENT + file, 'utf8')).text),
);

describe('the scout with the bundled packs', () => {
  it.each(articles)('wakes for $file, about which the engine has something to say', ({ text, published }) => {
    expect(engine.annotate(articleFromText(text, { published }).article).findings).not.toEqual([]);
    expect(createScout(scouts).read(text)).toBe(true);
  });

  // What a slow page shows first must be enough.
  it.each(articles)('wakes for the first 200 words of $file', ({ text }) => {
    const opening = text
      .split(/(?<=\s)(?=\S)/)
      .slice(0, 200)
      .join('');
    expect(createScout(scouts).read(opening)).toBe(true);
  });

  it('reads a text in pieces as it reads it whole', () => {
    for (const { text } of articles) {
      const scout = createScout(scouts);
      expect(
        text
          .split('\n')
          .map((line) => scout.read(line))
          .at(-1),
      ).toBe(true);
    }
  });

  it('wakes rarely for texts about other things, though they share names and words', () => {
    const woken = silent.filter((text) => createScout(scouts).read(text)).length;
    expect(woken / silent.length).toBeLessThanOrEqual(0.55);
  });

  it('lets a page about the weather sleep', () => {
    const text =
      'Rain will reach the west on Tuesday, with talks of snow on the hills of Geneva by the weekend.';
    expect(createScout(scouts).read(text)).toBe(false);
  });
});
