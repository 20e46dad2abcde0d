import { fileURLToPath } from 'node:url';
import packs from 'virtual:packs';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/core/engine.ts';
import { annotateDocument, readLabelled, readSilent } from '../../eval/documents.ts';
import { addScores, ratesOf, relationAccuracy, scoreDocument } from '../../eval/score.ts';

/** What the engine must reach on the project's own labelled articles, all of them together. */
const FLOORS = {
  facts: { precision: 0.96, recall: 0.88 },
  flags: { precision: 0.95, recall: 0.88 },
  relation: 0.98,
};

const folder = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const engine = createEngine(packs);

describe('on the labelled articles', () => {
  const documents = readLabelled(folder('labelled'));
  const score = addScores(
    documents.map(({ document, sentences }) => scoreDocument(sentences, annotateDocument(engine, document))),
  );

  it('has enough of them to say something', () => {
    expect(documents.length).toBeGreaterThanOrEqual(12);
  });

  it.each(['facts', 'flags'] as const)('finds %s with the precision and recall asked for', (what) => {
    const { precision, recall } = ratesOf(score[what]);
    expect(precision).toBeGreaterThanOrEqual(FLOORS[what].precision);
    expect(recall).toBeGreaterThanOrEqual(FLOORS[what].recall);
  });

  it('says rightly whether a passage agrees, hedges or differs', () => {
    expect(relationAccuracy(score.relation)).toBeGreaterThanOrEqual(FLOORS.relation);
  });
});

describe('on texts about something else', () => {
  const texts = readSilent(folder('silent'));

  it('has enough of them to say something', () => {
    expect(texts.length).toBeGreaterThanOrEqual(25);
  });

  it.each(texts.map((text) => [text.name, text] as const))('finds no fact in %s', (_, text) => {
    const stated = annotateDocument(engine, text.document).flatMap(({ fact }) => fact ?? []);
    expect(stated.filter((fact) => !text.mayFlag.includes(fact))).toEqual([]);
  });
});
