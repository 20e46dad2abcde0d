import {
  addScores,
  type Found,
  type LabelledSentence,
  ratesOf,
  type Score,
  scoreDocument,
} from '../score.ts';
import type { Guess } from './model.ts';

/** What there is to compare on one document: what signatures found, and what the model guesses. */
export interface Rivals {
  readonly sentences: readonly LabelledSentence[];
  readonly signatures: readonly Found[];
  readonly guesses: readonly Guess[];
}

export const DESIGNS = ['model', 'veto', 'addition'] as const;
/** The model alone; signatures save those that it vetoes; signatures and what it adds to them. */
export type Design = (typeof DESIGNS)[number];

/** The probability from which on a design listens to the model. */
export type Thresholds = Readonly<Record<Design, number>>;

/** What a design finds in a document; the model tells no relation and no flag. */
export function foundBy(design: Design, { signatures, guesses }: Rivals, threshold: number): Found[] {
  const sure = guesses.filter((g) => g.probability >= threshold);
  const agree = (g: Guess, f: Found): boolean => g.fact === f.fact && g.start < f.end && f.start < g.end;
  if (design === 'veto') return signatures.filter((f) => sure.some((g) => agree(g, f)));
  const fresh = design === 'model' ? sure : sure.filter((g) => !signatures.some((f) => agree(g, f)));
  const own = fresh.map(({ start, end, fact }) => ({ start, end, fact, relation: null, flags: [] }));
  return design === 'model' ? own : [...signatures, ...own];
}

/** How the signatures alone fare. */
export function scoreSignatures(rivals: readonly Rivals[]): Score {
  return addScores(rivals.map(({ sentences, signatures }) => scoreDocument(sentences, signatures)));
}

export function scoreDesign(design: Design, rivals: readonly Rivals[], threshold: number): Score {
  return addScores(rivals.map((r) => scoreDocument(r.sentences, foundBy(design, r, threshold))));
}

/** What no probability reaches: the design then does without the model, or without itself. */
const NEVER = 1.01;
const TRIED = [0.005, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98, 0.99, NEVER];
// A tenth of a point is one finding in a thousand: chance.
const SLACK = 0.001;

/** With which threshold each design does best by F1; an addition must cost no precision. */
export function chooseThresholds(rivals: readonly Rivals[]): Thresholds {
  const least = ratesOf(scoreSignatures(rivals).facts).precision - SLACK;
  const best = (design: Design): number => {
    let chosen = NEVER;
    let most = -1;
    for (const threshold of TRIED) {
      const { precision, f1 } = ratesOf(scoreDesign(design, rivals, threshold).facts);
      if ((design === 'addition' && precision < least) || f1 <= most) continue;
      chosen = threshold;
      most = f1;
    }
    return chosen;
  };
  return { model: best('model'), veto: best('veto'), addition: best('addition') };
}
