import type { Mention, Reading, Sentence } from '../match/reading.ts';
import { Candidates } from './candidates.ts';
import type { PreparedPack } from './prepare.ts';
import type { Grounds } from './score.ts';
import type { Statement } from './statement.ts';
import { LIKELY, type Weigher } from './weights.ts';

/**
 * Below these log odds, in sixteenths, the words speak against what a signature has met: the looser
 * it was met, the more they have to speak for it. On articles that the weights were not learnt from
 * about half of what falls below was wrong, and of the rest one in forty.
 */
const DOUBTED: Readonly<Record<Grounds, number>> = {
  verbatim: Number.NEGATIVE_INFINITY,
  alike: Number.NEGATIVE_INFINITY,
  value: -56,
  words: -32,
  context: -32,
  apart: 0,
  weights: LIKELY,
};

// A day, a sum and one word more are in many a sentence about something else.
const LEAST_WORDS = 3;

/** How many words speak, those of dates and figures left out. */
function ownWords({ dates, figures }: Sentence, mentions: readonly Mention[]): number {
  const told = [...dates, ...figures];
  const words = new Set<number>();
  for (const { from, to } of mentions)
    for (let i = from; i < to; i++) if (!told.some((t) => t.from <= i && i < t.to)) words.add(i);
  return words.size;
}

// "On January 10." answers a question and has no words that could speak for or against anything.
const SHORTEST_DOUBTED = 6;

/** Another day than the one on record is what the weights have never seen beside the fact. */
const isDoubted = ({ grounds, flags, sentence }: Statement, odds: number): boolean =>
  odds < DOUBTED[grounds] &&
  sentence.to - sentence.from >= SHORTEST_DOUBTED &&
  !flags.some((f) => f.type === 'date-conflict');

/** Finds what a sentence states: by signatures, corrected and completed by what its words weigh. */
export class StatementFinder {
  private readonly candidates: Candidates;
  constructor(
    { signatures, waiting }: PreparedPack,
    private readonly weigher: Weigher,
  ) {
    this.candidates = new Candidates(signatures, waiting);
  }

  /** The statements of a sentence, those that signatures met first. */
  of(reading: Reading, sentence: Sentence): Statement[] {
    const met = this.candidates
      .of(sentence)
      .flatMap(({ matcher, tries }) => matcher.findAmong(reading, sentence, tries) ?? []);
    if (this.weigher.facts.length === 0) return met;
    const odds = this.weigher.weigh(sentence);
    const known = new Set(met.map((s) => s.fact));
    const oddsOf = (fact: string): number => odds[this.weigher.facts.indexOf(fact)] ?? 0;
    return [
      ...met.filter((s) => !isDoubted(s, oddsOf(s.fact))),
      ...this.weigher.facts.flatMap((fact, n) => {
        const own = odds[n] ?? 0;
        if (own < LIKELY || known.has(fact)) return [];
        const mentions = this.weigher.speaking(sentence, n);
        if (ownWords(sentence, mentions) < LEAST_WORDS) return [];
        return this.candidates.matcherOf(fact)?.suppose(reading, sentence, mentions, own) ?? [];
      }),
    ];
  }
}
