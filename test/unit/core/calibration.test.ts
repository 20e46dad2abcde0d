import { fileURLToPath } from 'node:url';
import packs from 'virtual:packs';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/core/engine.ts';
import { annotateDocument, readLabelled } from '../../eval/documents.ts';
import { reliability } from '../../eval/reliability.ts';

/** Scores mean something: of findings at 0.9, nine in ten are right. */

const engine = createEngine(packs);
const folder = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const documents = ['labelled', 'labelled/statements'].flatMap((name) => readLabelled(folder(name)));
const bins = reliability(
  documents.map(({ document, sentences, from }) => ({
    sentences,
    found: annotateDocument(engine, document).filter((f) => f.end > from),
  })),
);

// In smaller bins one finding more or less decides.
const ENOUGH = 40;
// What chance allows of bins of this size.
const SLACK = 0.04;

describe('findings on the labelled texts', () => {
  const full = bins.filter((bin) => bin.findings >= ENOUGH);

  it('have several scores, by what they rest on', () => expect(full.length).toBeGreaterThanOrEqual(5));

  it.each(full)('at $score: that share of $findings is right', ({ score, findings, right }) => {
    expect(right / findings).toBeGreaterThanOrEqual(score - SLACK);
  });

  it('are right the more often, the higher the score', () => {
    const share = (low: number, high: number): number => {
      const own = bins.filter((b) => b.score >= low && b.score < high);
      const sum = (count: (b: (typeof own)[number]) => number): number =>
        own.reduce((total, bin) => total + count(bin), 0);
      return sum((b) => b.right) / sum((b) => b.findings);
    };
    expect(share(0.96, 1)).toBeGreaterThan(share(0.92, 0.96));
    expect(share(0.92, 0.96)).toBeGreaterThan(share(0, 0.92));
  });
});
