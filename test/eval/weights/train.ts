import type { FactWeights } from '../../../src/core/facts/schema.ts';
import { UNIT } from '../../../src/core/find/weights.ts';
import { learn, type Settings } from './descent.ts';
import type { Row } from './rows.ts';

/** Chosen by five-fold cross-validation over the articles; the figures are in docs/decisions/model.md. */
export const SETTINGS: Settings = { ridge: 0.7, lasso: 0.3, positives: 2 };

// Seen less often than this, a word is chance.
const LEAST_SEEN = 3;
// A word says less than a concept, which stands for many.
const COST = { concept: 1, word: 1.7 };

/** Learns the weights of every fact that is stated anywhere. */
export function trainWeights(rows: readonly Row[], settings = SETTINGS): Record<string, FactWeights> {
  const keys = frequentKeys(rows);
  const numbers = new Map(keys.map((key, n) => [key, n]));
  const numbered = rows.map((row) => [...row.keys].flatMap((key) => numbers.get(key) ?? []));
  const costs = keys.map((key) => (isConcept(key) ? COST.concept : COST.word));
  const facts = [...new Set(rows.flatMap((row) => [...row.states]))].sort();
  return Object.fromEntries(
    facts.map((fact) => {
      const answers = rows.map((row) => (row.states.has(fact) ? 1 : row.open.has(fact) ? 0 : -1));
      const { bias, weights } = learn({ rows: numbered, answers, costs }, settings);
      return [fact, rounded(bias, keys, weights)];
    }),
  );
}

// A smaller weight costs as many bytes as a larger one and turns few findings: this bound instead of 3.5 saves half a
// kilobyte, and costs 0.2 points of recall on our own articles.
const LEAST_WEIGHT = 3.7;

function frequentKeys(rows: readonly Row[]): string[] {
  const seen = new Map<string, number>();
  for (const row of rows) for (const key of row.keys) seen.set(key, (seen.get(key) ?? 0) + 1);
  return [...seen].flatMap(([key, times]) => (times >= LEAST_SEEN ? [key] : [])).sort();
}

const isConcept = (key: string): boolean => key.startsWith('=');

function rounded(bias: number, keys: readonly string[], weights: Float64Array): FactWeights {
  const group = (concepts: boolean): Record<string, number> =>
    Object.fromEntries(
      keys.flatMap((key, n) => {
        const weight = (weights[n] ?? 0) * UNIT;
        if (Math.abs(weight) < LEAST_WEIGHT || isConcept(key) !== concepts) return [];
        return [[concepts ? key.slice(1) : key, Math.round(weight)]];
      }),
    );
  return { bias: Math.round(bias * UNIT), terms: group(true), words: group(false) };
}
