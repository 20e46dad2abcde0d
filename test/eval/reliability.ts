import { type Found, type LabelledSentence, sentenceAt } from './score.ts';

/** Findings with one score, and how many of them were right. */
export interface Bin {
  readonly score: number;
  readonly findings: number;
  /** The labelled sentence states the fact. */
  readonly right: number;
  /** ... and as the finding says: agreeing, hedged or differing. */
  readonly related: number;
}

/**
 * Whether scores mean what they say: of findings at 0.9, nine in ten should be right.
 * @param documents labels and findings of each; optional labels and findings without a fact are left out
 * @returns one bin a score, the highest first
 */
export function reliability(
  documents: readonly { readonly sentences: readonly LabelledSentence[]; readonly found: readonly Found[] }[],
): Bin[] {
  const bins = new Map<number, Bin>();
  for (const { sentences, found } of documents)
    for (const { fact, relation, score, start, end } of found) {
      if (fact === null || score === undefined) continue;
      const label = sentences[sentenceAt(sentences, start, end)]?.facts.find((f) => f.id === fact);
      if (label?.optional) continue;
      const { findings, right, related } = bins.get(score) ?? { findings: 0, right: 0, related: 0 };
      bins.set(score, {
        score,
        findings: findings + 1,
        right: right + (label ? 1 : 0),
        related: related + (label?.relation === relation ? 1 : 0),
      });
    }
  return [...bins.values()].sort((a, b) => b.score - a.score);
}
