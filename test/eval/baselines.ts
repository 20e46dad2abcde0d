import MiniSearch from 'minisearch';
import type { Fact } from '../../src/core/facts/schema.ts';
import { tokenise, WORD } from '../../src/core/text/tokens.ts';
import { addScores, type Found, type LabelledSentence, ratesOf, type Score, scoreDocument } from './score.ts';

/** How well a sentence fits a fact, the higher the better, by fact id; facts that do not fit at all left out. */
export type Ranker = (sentence: string) => ReadonlyMap<string, number>;

/** What a ranker reaches with the threshold that suits it best on these very documents. */
export interface Baseline {
  readonly threshold: number;
  readonly score: Score;
}

const textOf = (fact: Fact): string => `${fact.statement} ${fact.quote?.text ?? ''}`;

/** BM25 over the facts' statements and quotations, a sentence as the query. */
export function bm25(facts: readonly Fact[]): Ranker {
  const index = new MiniSearch({ fields: ['text'] });
  index.addAll(facts.map((fact) => ({ id: fact.id, text: textOf(fact) })));
  return (sentence) => new Map(index.search(sentence).map(({ id, score }) => [String(id), score]));
}

/** Share of a fact's distinct words that the sentence has too. */
export function sharedWords(facts: readonly Fact[]): Ranker {
  const known = facts.map((fact) => ({ id: fact.id, words: wordsIn(fact.statement) }));
  return (sentence) => {
    const here = wordsIn(sentence);
    return new Map(
      known.map(({ id, words }) => [
        id,
        [...words].filter((w) => here.has(w)).length / Math.max(1, words.size),
      ]),
    );
  };
}

// Words this short are in every sentence.
const LEAST_LETTERS = 3;

const wordsIn = (text: string): Set<string> =>
  new Set(
    tokenise(text)
      .filter((t) => t.kind !== WORD || t.norm.length >= LEAST_LETTERS)
      .map((t) => t.norm),
  );

/**
 * A ranker at its best: every threshold that occurs is tried on the documents themselves, which
 * flatters it, so that whatever is better than this is better indeed. It knows no relation and no flag.
 */
export function atItsBest(ranker: Ranker, documents: readonly (readonly LabelledSentence[])[]): Baseline {
  const ranked = documents.map((sentences) => sentences.map((s) => ({ s, fits: ranker(s.text) })));
  const scoreAt = (threshold: number): Baseline => ({
    threshold,
    score: addScores(
      ranked.map((rows, n) =>
        scoreDocument(
          documents[n] ?? [],
          rows.flatMap(({ s, fits }) => foundIn(s, fits, threshold)),
        ),
      ),
    ),
  });
  const all = ranked.flatMap((rows) => rows.flatMap(({ fits }) => [...fits.values()])).sort((a, b) => a - b);
  const tried = sample(all, STEPS).map(scoreAt);
  const f1 = ({ score }: Baseline): number => ratesOf(score.facts).f1;
  return tried.reduce((best, next) => (f1(next) > f1(best) ? next : best), scoreAt(Number.POSITIVE_INFINITY));
}

// Thresholds tried: enough that one more changes no figure that is printed.
const STEPS = 120;

/** Distinct values, closer together towards the top, where the threshold of a good ranker lies. */
function sample(sorted: readonly number[], count: number): number[] {
  const picked = Array.from(
    { length: count },
    (_, n) => sorted[Math.floor(sorted.length * (1 - (n / count) ** 3))],
  );
  return [...new Set(picked)].filter((value) => value !== undefined);
}

function foundIn(s: LabelledSentence, fits: ReadonlyMap<string, number>, threshold: number): Found[] {
  return [...fits].flatMap(([fact, fit]) =>
    fit >= threshold ? [{ start: s.start, end: s.end, fact, relation: null, flags: [] }] : [],
  );
}
