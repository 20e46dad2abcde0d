import { describe, expect, it } from 'vitest';
import {
  joined,
  type LabelArticle,
  type SentenceLabels,
  split,
  withFact,
  withFactOptional,
  withFlag,
  withoutFact,
  withoutFlag,
} from '../../label/labels.ts';

const TEXT = 'The bridge opens on Friday. It is long.';
const first: SentenceLabels = { start: 0, end: 27, text: TEXT.slice(0, 27), facts: [], flags: [] };
const second: SentenceLabels = { start: 28, end: 39, text: TEXT.slice(28), facts: [], flags: [] };
const article: LabelArticle = {
  id: 'bridge',
  published: '2020-05-02',
  text: TEXT,
  sentences: [first, second],
};

describe('labelling a sentence', () => {
  it('names a fact once, with the relation said last', () => {
    const labelled = withFact(withFact(first, 'opening', 'agrees'), 'opening', 'hedged');
    expect(labelled.facts).toEqual([{ id: 'opening', relation: 'hedged' }]);
    expect(withoutFact(labelled, 'opening').facts).toEqual([]);
  });

  it('makes a fact a judgement call, and a plain label again', () => {
    const labelled = withFactOptional(withFact(first, 'opening', 'agrees'), 'opening', true);
    expect(labelled.facts).toEqual([{ id: 'opening', relation: 'agrees', optional: true }]);
    expect(withFactOptional(labelled, 'opening', false).facts).toEqual([
      { id: 'opening', relation: 'agrees' },
    ]);
  });

  it.each([
    ['the chosen words', 20, 26, 'Friday', 20],
    ['without white space at their ends', 19, 27, 'Friday.', 20],
    ['the whole sentence where none are chosen', 0, 0, first.text, 0],
  ])('flags %s', (_, from, to, text, start) => {
    const { flags } = withFlag(first, 'weekday', from, to);
    expect(flags).toEqual([{ type: 'weekday', text, start, end: start + text.length }]);
  });

  it('takes a flag away again', () => {
    const flagged = withFlag(withFlag(first, 'weekday', 20, 26), 'figure', 0, 3);
    expect(withoutFlag(flagged, 0).flags.map((f) => f.type)).toEqual(['figure']);
  });
});

describe('where the text was split at the wrong place', () => {
  it('joins a sentence with the next, and keeps the labels of both', () => {
    const labelled = {
      ...article,
      sentences: [withFact(first, 'opening', 'agrees'), withFlag(second, 'figure', 6, 10)],
    };
    const { sentences } = joined(labelled, 0);
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatchObject({ start: 0, end: 39, text: TEXT, facts: [{ id: 'opening' }] });
    expect(sentences[0]?.flags).toMatchObject([{ text: 'long', start: 34 }]);
  });

  it('splits it again, each flag with the part it stands in', () => {
    const whole = withFlag(
      withFlag(joined(article, 0).sentences[0] ?? first, 'weekday', 20, 26),
      'figure',
      34,
      38,
    );
    const { sentences } = split({ ...article, sentences: [whole] }, 0, 28);
    expect(sentences.map(({ start, end, text }) => [start, end, text])).toEqual([
      [0, 27, first.text],
      [28, 39, second.text],
    ]);
    expect(sentences.map((s) => s.flags.map((f) => f.text))).toEqual([['Friday'], ['long']]);
  });

  it.each([0, 39])('leaves a sentence whole that would be split at its end: %d', (at) => {
    const whole = joined(article, 0);
    expect(split(whole, 0, at)).toEqual(whole);
  });
});
