import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/core/facts/schema.ts';
import { atItsBest, bm25, sharedWords } from '../../eval/baselines.ts';
import type { LabelledSentence } from '../../eval/score.ts';

const fact = (id: string, statement: string): Fact => ({
  id,
  group: 'town',
  statement,
  values: [],
  history: [],
});
const facts = [
  fact('bridge', 'The new bridge over the harbour opens in May.'),
  fact('ferry', 'The last ferry to the island sails on Sunday.'),
];
const texts: readonly [text: string, fact: string | null][] = [
  ['In May the harbour gets its new bridge, which opens to traffic.', 'bridge'],
  ['Sunday is the day when the last ferry sails to the island.', 'ferry'],
  ['The mayor ate a sandwich.', null],
];
const sentences = texts.map(
  ([text, id], n): LabelledSentence => ({
    start: n * 100,
    end: n * 100 + 99,
    text,
    facts: id ? [{ id, relation: 'agrees' }] : [],
    flags: [],
  }),
);

describe.each([
  ['BM25', bm25(facts)],
  ['words shared', sharedWords(facts)],
])('%s', (_, ranker) => {
  it('fits a sentence to its own fact better than to another', () => {
    const fits = ranker(texts[0]?.[0] ?? '');
    expect(fits.get('bridge')).toBeGreaterThan(fits.get('ferry') ?? 0);
  });

  it('finds the threshold that parts right from wrong', () => {
    const { score } = atItsBest(ranker, [sentences]);
    expect(score.facts).toEqual({ hit: 2, spurious: 0, missed: 0 });
  });
});

it('says nothing rather than something wrong where that scores better', () => {
  const nothing = sentences.map((s) => ({ ...s, facts: [] }));
  expect(atItsBest(sharedWords(facts), [nothing]).score.facts).toEqual({ hit: 0, spurious: 0, missed: 0 });
});
