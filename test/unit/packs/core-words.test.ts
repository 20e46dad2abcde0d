import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EVERYDAY } from '../../../src/core/facts/everyday.ts';
import { packOf, ROOT, SECOND, TALKS } from './read-folder.ts';

// Parts of names that are words of their own, in any text about any story.
const COMMON = new Set(
  'association organization organisation secretary council state states union united security europe european english treaty action plan act black new national house joint comprehensive nuclear general horizon event space telescope journal letters way chief us usa un uk eu defense dialogue'.split(
    ' ',
  ),
);

/** Words of proper nouns, in small letters: of names as they are shown, and of people's own names. */
function properNouns(folder: string): string[] {
  const { names } = packOf(folder);
  const shown = names.flatMap((n) => n.name.split(/[^\p{L}\d]+/u)).filter((w) => /^\p{Lu}/u.test(w));
  const people = names.flatMap((n) => (n.person ? [n.person.family, ...n.person.first] : []));
  const words = [...shown, ...people].map((w) => w.toLowerCase());
  return [...new Set(words)].filter((w) => w.length > 2 && !COMMON.has(w) && !EVERYDAY.has(w));
}

const core = readdirSync(join(ROOT, 'src/core'), { recursive: true, encoding: 'utf8' }).filter((f) =>
  f.endsWith('.ts'),
);

it.each([TALKS, SECOND])('the core has no word of %s', (folder) => {
  const nouns = new Set(properNouns(folder));
  expect(nouns.size).toBeGreaterThan(5);
  const found = core.flatMap((file) =>
    readFileSync(join(ROOT, 'src/core', file), 'utf8')
      .split('\n')
      .flatMap((line, i) => {
        const words = line.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
        return words.filter((w) => nouns.has(w)).map((w) => `${file}:${i + 1}: ${w}`);
      }),
  );
  expect(found).toEqual([]);
});
