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

describe('the scout with the bundled packs', () => {
  it.each(articles)('wakes for $file, about which the engine has something to say', ({ text, published }) => {
    expect(engine.annotate(articleFromText(text, { published }).article).findings).not.toEqual([]);
    expect(createScout(scouts).read(text)).toBe(true);
  });

  it('lets a page about the weather sleep', () => {
    const text =
      'Rain will reach the west on Tuesday, with talks of snow on the hills of Geneva by the weekend.';
    expect(createScout(scouts).read(text)).toBe(false);
  });
});
