import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../../../src/cli/article.ts';
import { prepare } from '../../../../src/core/engine.ts';
import type { LabelledDocument } from '../../../eval/documents.ts';
import { Comparison } from '../../../eval/model/compare.ts';
import { ratesOf } from '../../../eval/score.ts';
import { engine, pack } from '../../core/bridge-pack.ts';

const SCENE = 'Dorford has news of its bridge.';
const OPENING = [
  'The bridge opens on 14 May 2020.',
  'On 14 May 2020 the bridge was opened.',
  'The mayor opens the bridge on 14 May.',
];
const OTHER = ['The ferry is cheap.', 'The mayor likes cheese.', 'The bridge is long.'];

const documents: LabelledDocument[] = Array.from({ length: 15 }, (_, n) => {
  const lines = [SCENE, OPENING[n % 3] ?? '', OTHER[n % 3] ?? ''];
  const text = lines.join('\n');
  const sentences = lines.map((line, at) => {
    const start = text.indexOf(line);
    const facts = at === 1 ? [{ id: 'opening', relation: 'agrees' as const }] : [];
    return { start, end: start + line.length, text: line, facts, flags: [] };
  });
  return {
    id: `d${n}`,
    document: articleFromText(text, { published: '2020-05-02' }),
    sentences,
    from: 0,
  };
});

describe('a model that has learnt from other articles of the same kind', () => {
  const comparison = new Comparison(prepare(pack), engine, documents, []);

  it.each(comparison.crossValidated('articles'))('finds what is labelled: $design', ({ score }) => {
    expect(ratesOf(score.facts).recall).toBeGreaterThan(0.9);
    expect(ratesOf(score.facts).precision).toBeGreaterThan(0.9);
  });

  it('is measured on articles that are not the project’s in the same way', () => {
    const [alone] = comparison.on(documents.slice(0, 3));
    expect(alone?.score.facts.hit).toBe(3);
  });

  it('says what its weights take', () => expect(comparison.size).toBeGreaterThan(100));
});
