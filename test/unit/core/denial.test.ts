import packs from 'virtual:packs';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/core/engine.ts';

const engine = createEngine(packs);
const LEAD = 'Russia and the United States will hold security talks in Geneva on 10 January 2022.';

/** Facts found in a sentence of an article about the story. */
function factsIn(sentence: string): (string | null)[] {
  const texts = [LEAD, 'NATO meets Russia on 12 January.', sentence];
  const blocks = texts.map((text) => ({ text, kind: 'paragraph' as const }));
  return engine
    .annotate({ blocks, published: '2022-01-07' })
    .findings.filter((f) => f.block === 2 && f.relation === 'agrees')
    .map((f) => f.fact);
}

describe('what a sentence denies is not shown as agreeing', () => {
  it.each([
    'Russia and the US will not meet on January 10.',
    'The talks will not take place on 10 January.',
    'The talks on 10 January were cancelled.',
    'The talks on 10 January have been called off.',
    'NATO and Russia will not meet on 12 January.',
    'NATO and Russia won’t meet on 12 January.',
    'The OSCE will not meet on 13 January.',
    'Russia has not annexed Crimea.',
    'Russia never annexed Crimea.',
    'Moscow did not mass troops near Ukraine.',
    'Wendy Sherman will not lead the US delegation.',
    'The OSCE is based in Helsinki, not Vienna.',
    'Will Russia and the US meet on January 10?',
  ])('%s', (sentence) => expect(factsIn(sentence)).toEqual([]));
});

describe('a negation that is part of the statement, or of another, is no denial', () => {
  it.each([
    ['demand-nato-enlargement', 'Moscow demands that NATO must not admit new members.'],
    ['talks-jan10', 'Russia and the US will meet on January 10 but will not sign a treaty.'],
    ['crimea-2014', 'The West has not forgotten that Russia annexed Crimea in 2014.'],
    ['nato-jan12', 'NATO and Russia will meet on 12 January, not on 11 January.'],
  ])('%s: %s', (fact, sentence) => expect(factsIn(sentence)).toContain(fact));
});

describe('what only shares a day or a word with the story is left alone', () => {
  it.each([
    'Russia’s hockey team lost to NATO member Canada on Wednesday.',
    'The bloc’s foreign policy chief went to eastern Ukraine on Wednesday.',
    'Talks between the teachers’ union and the canton of Geneva are also set for 10 January.',
  ])('%s', (sentence) => expect(factsIn(sentence)).toEqual([]));

  it('lets an exact day count before a range beside it', () => {
    expect(
      factsIn('Russian and American diplomats will meet on January 11 in Geneva next week.'),
    ).not.toContain('talks-jan10');
    expect(factsIn('Russian and American diplomats will meet on January 10 in Geneva next week.')).toContain(
      'talks-jan10',
    );
  });

  it('still reads a weekday beside a word of meeting', () => {
    expect(factsIn('NATO and Russia meet on Wednesday.')).toContain('nato-jan12');
  });
});
