import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/core/engine.ts';
import { parseBuiltPack } from '../../../src/core/facts/built.ts';
import { createScout } from '../../../src/core/match/scout.ts';
import { cases } from '../../fuzz/budget.ts';
import { text } from '../../fuzz/texts.ts';
import { changed, GOOD, type Json, PLACES } from './mutate.ts';
import { article } from './read-folder.ts';

const PAGE = article(
  '2019-04-12',
  'A look back at the first image of a black hole',
  'The black hole in M87 is 55 million light-years away and weighs 6.5 billion suns.',
  '“We have taken the first picture of a black hole,” said Sheperd Doeleman.',
);

/** What stands elsewhere in the pack often passes where anything at all would not. */
const spoilt: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom(...PLACES).map(({ value }) => value),
  fc.constantFrom(
    '',
    '*',
    '!',
    '^',
    '~',
    '|',
    'a'.repeat(119),
    'constructor',
    '(a+)+$',
    '\ud800',
    '9999-12-31',
    -1,
    0,
    1e308,
  ),
  text.map((words) => words.slice(0, 120)),
  fc.jsonValue({ maxDepth: 2 }).map((value): Json => JSON.parse(JSON.stringify(value))),
);

describe('a pack of any kind', () => {
  it('is refused with errors that have a place, or serves', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PLACES), spoilt, (place, value) => {
        const result = parseBuiltPack(changed(place, value));
        if (!result.ok) {
          expect(result.errors.length).toBeGreaterThan(0);
          return;
        }
        const engine = createEngine([result.pack]);
        const report = engine.annotate(PAGE);
        for (const finding of report.findings) engine.card(finding, PAGE);
        expect(engine.summary(report, PAGE).items).toHaveLength(report.findings.length);
        createScout([{ pack: result.pack.meta.id, ...result.pack.scout }]).read(GOOD);
      }),
      cases(0.02, 60),
    );
  });

  it('of any text is read without failing', () => {
    const cut = fc.tuple(fc.nat(), fc.nat({ max: 40 }), fc.string({ unit: 'binary', maxLength: 8 }));
    fc.assert(
      fc.property(cut, ([at, length, by]) => {
        const from = at % GOOD.length;
        const result = parseBuiltPack(GOOD.slice(0, from) + by + GOOD.slice(from + length));
        expect(result.ok || result.errors.length > 0).toBe(true);
      }),
      cases(0.02, 40),
    );
  });
});
