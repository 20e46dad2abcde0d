import type { Mention, Sentence } from '../match/reading.ts';
import { WORD } from '../text/tokens.ts';

/**
 * The weighted half of finding: what stands in a sentence speaks for and against each fact, each
 * word and concept with a weight that was learnt from labelled texts.
 * Signatures are exact and miss what nobody foresaw; weights know no grammar and foresee more.
 */
export interface PreparedWeights {
  readonly facts: readonly string[];
  /** By fact, in sixteenths of log odds: what speaks for it before anything was read. */
  readonly bias: readonly number[];
  /** See `evidenceIn`. */
  readonly keys: readonly string[];
  /** By key: number of a fact, weight, and so on in turn. */
  readonly table: readonly (readonly number[])[];
}

/** Weights count sixteenths: finer ones are noise, coarser ones lose findings. */
export const UNIT = 16;

/**
 * From these log odds, in sixteenths, a sentence states a fact though no signature was met. Lower
 * finds more, and breaks the silence on near misses that test/unit/core/cases names.
 */
export const LIKELY = 12;

/**
 * The keys of what a sentence has to say: `=concept` for what it mentions, and its plain words, but
 * not those of dates, which are written in many ways. Each once. What stands around the sentence is
 * left to signatures: a sentence weighs the same wherever it stands.
 */
export function evidenceIn(sentence: Sentence): Set<string> {
  const keys = new Set<string>();
  for (const concept of sentence.mentions.keys()) if (isTimeless(concept)) keys.add(`=${concept}`);
  for (const i of wordsIn(sentence)) keys.add(sentence.block.tokens[i]?.norm ?? '');
  return keys;
}

/** The tokens of a sentence that are words, and of no date. */
function* wordsIn({ block, from, to, dates }: Sentence): Generator<number> {
  for (let i = from; i < to; i++)
    if (block.tokens[i]?.kind === WORD && !dates.some((d) => d.from <= i && i < d.to)) yield i;
}

/** Days with their year are kept out: what was learnt of one says nothing of another. */
const isTimeless = (concept: string): boolean => !/^#on-\d{4}/.test(concept);

/** How strongly a sentence speaks for each fact of a pack. */
export class Weigher {
  private readonly table: ReadonlyMap<string, readonly number[]>;

  constructor(private readonly weights: PreparedWeights) {
    this.table = new Map(weights.keys.map((key, n) => [key, weights.table[n] ?? []]));
  }

  /** Log odds in sixteenths, by the facts' numbers. */
  weigh(sentence: Sentence): readonly number[] {
    const odds = [...this.weights.bias];
    for (const key of evidenceIn(sentence)) {
      const row = this.table.get(key);
      if (!row) continue;
      for (let i = 0; i < row.length; i += 2) {
        const fact = row[i] ?? 0;
        odds[fact] = (odds[fact] ?? 0) + (row[i + 1] ?? 0);
      }
    }
    return odds;
  }

  /** The facts that a sentence states by what its words weigh. */
  likelyIn(sentence: Sentence): string[] {
    const odds = this.weigh(sentence);
    return this.facts.filter((_, n) => (odds[n] ?? 0) >= LIKELY);
  }

  /** The words of a sentence that speak most for a fact, in the order of the text. */
  speaking(sentence: Sentence, fact: number): Mention[] {
    const found: { readonly mention: Mention; readonly weight: number }[] = [];
    for (const [concept, mentions] of sentence.mentions) {
      const weight = this.weightOf(`=${concept}`, fact);
      if (weight > 0) found.push(...mentions.map((mention) => ({ mention, weight })));
    }
    for (const i of wordsIn(sentence)) {
      const word = sentence.block.tokens[i]?.norm ?? '';
      const weight = this.weightOf(word, fact);
      if (weight > 0) found.push({ mention: { concept: word, from: i, to: i + 1 }, weight });
    }
    const most = found.sort((a, b) => b.weight - a.weight).slice(0, MOST_SPEAKING);
    return most.map(({ mention }) => mention).sort((a, b) => a.from - b.from);
  }

  /** The facts that there are weights for, by number. */
  get facts(): readonly string[] {
    return this.weights.facts;
  }

  private weightOf(key: string, fact: number): number {
    const row = this.table.get(key) ?? [];
    for (let i = 0; i < row.length; i += 2) if (row[i] === fact) return row[i + 1] ?? 0;
    return 0;
  }
}

// What is left out of a reason that a reader takes in at a glance.
const MOST_SPEAKING = 8;

/** The probability, 0 to 1, that log odds in sixteenths stand for. */
export const probability = (odds: number): number => 1 / (1 + Math.exp(-odds / UNIT));
