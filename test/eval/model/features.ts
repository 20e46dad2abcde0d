import { likeness, quotedParts } from '../../../src/core/compare/quotations.ts';
import { type Part, type Pattern, parsePattern } from '../../../src/core/facts/pattern.ts';
import type { PreparedPack } from '../../../src/core/find/prepare.ts';
import { triesOf } from '../../../src/core/find/tries.ts';
import { matchPattern, mentionsOf } from '../../../src/core/match/matcher.ts';
import type { Reading, Sentence } from '../../../src/core/match/reading.ts';

/** What a sentence has that may speak for or against one fact, as the engine reads it: features by name. */

/** What the features of one fact rest on. */
export interface FactFrame {
  readonly fact: string;
  readonly patterns: readonly Pattern[];
  /** A sentence that has none of these is not asked about the fact. */
  readonly needed: ReadonlySet<string>;
  /** Classes of words that its patterns name, be it as needed, optional or forbidden. */
  readonly named: ReadonlySet<string>;
  /** Those that may also stand in the sentences before. */
  readonly before: ReadonlySet<string>;
  readonly records: readonly (readonly string[])[];
}

/** The frames of a pack's facts, in the order of its signatures. */
export function framesOf(pack: PreparedPack): FactFrame[] {
  return pack.signatures.map((signature) => {
    const patterns = triesOf(signature).map((t) => parsePattern(t.pattern.source));
    const parts = patterns.flatMap((p) => p.parts);
    const concepts = (of: (part: Part) => boolean): Set<string> =>
      new Set(parts.filter(of).flatMap((part) => part.concepts));
    return {
      fact: signature.fact,
      patterns,
      needed: concepts((p) => p.role === 'needed'),
      named: concepts(() => true),
      before: concepts((p) => p.reach > 0),
      records: signature.records,
    };
  });
}

const REACH = 3;
const NEGATIONS = new Set(['not', 'no', 'never', 'nor', 'without', "n't"]);
// Fewer words in quotation marks, or less like those on record, say nothing.
const LEAST_WORDS = 4;
const LEAST_LIKENESS = 0.3;

/** Those of all facts: quotation, negation, question. */
export function commonFeatures(sentence: Sentence): string[] {
  const found: string[] = [];
  if (quotedParts(sentence).some((q) => q.words.length >= LEAST_WORDS)) found.push('quotes');
  const words = sentence.block.tokens.slice(sentence.from, sentence.to).map((t) => t.norm);
  if (words.some((w) => NEGATIONS.has(w) || w.endsWith("n't"))) found.push('denies');
  if (words.at(-1) === '?') found.push('asks');
  return found;
}

/**
 * Those of one fact: which of its classes are in the sentence and before it, how much of its best pattern is
 * met, how close together, whether what it forbids is there, how like the words on record a quotation is.
 * @returns null for a fact that does not come into question
 */
export function featuresFor(reading: Reading, sentence: Sentence, frame: FactFrame): string[] | null {
  const like = likenessIn(sentence, frame.records);
  const here = [...sentence.mentions.keys()];
  if (!here.some((c) => frame.needed.has(c)) && like < LEAST_LIKENESS) return null;
  const context = new Set(sentencesBefore(reading, sentence).flatMap((s) => [...s.mentions.keys()]));
  const { share, free, close } = bestOf(reading, sentence, frame.patterns);
  return [
    ...here.filter((c) => frame.named.has(c)).map((c) => `in ${c}`),
    ...[...context].filter((c) => frame.before.has(c)).map((c) => `before ${c}`),
    `share ${tenths(share)}`,
    ...(share < 1 ? [] : [free ? 'nothing forbidden' : 'something forbidden', close ? 'close' : 'apart']),
    ...(like < LEAST_LIKENESS ? [] : [`like ${tenths(like)}`]),
  ];
}

/** In coarse steps a feature is met often enough to be learnt. */
const tenths = (value: number): string => (Math.floor(value * 10 + 1e-9) / 10).toFixed(1);

const sentencesBefore = (reading: Reading, { index }: Sentence): readonly Sentence[] =>
  reading.sentences.slice(Math.max(0, index - REACH), index);

function likenessIn(sentence: Sentence, records: readonly (readonly string[])[]): number {
  const parts = quotedParts(sentence).filter(({ words }) => words.length >= LEAST_WORDS);
  return Math.max(0, ...parts.flatMap(({ words }) => records.map((record) => likeness(words, record))));
}

interface Nearness {
  /** Of the parts that the pattern needs. */
  readonly share: number;
  readonly free: boolean;
  readonly close: boolean;
}

function bestOf(reading: Reading, sentence: Sentence, patterns: readonly Pattern[]): Nearness {
  const worth = (n: Nearness): number => n.share + (n.free ? 0.02 : 0) + (n.close ? 0.01 : 0);
  return patterns
    .map((pattern) => nearness(reading, sentence, pattern))
    .reduce((a, b) => (worth(b) > worth(a) ? b : a), { share: 0, free: false, close: false });
}

function nearness(reading: Reading, sentence: Sentence, pattern: Pattern): Nearness {
  const needed = pattern.parts.filter((p) => p.role === 'needed');
  const stands = (s: Sentence, part: Part): boolean => part.concepts.some((c) => s.mentions.has(c));
  const met = needed.filter(
    (part) =>
      stands(sentence, part) ||
      (part.reach > 0 && sentencesBefore(reading, sentence).some((s) => stands(s, part))),
  );
  if (met.length < needed.length) return { share: met.length / needed.length, free: false, close: false };
  const forbidden = pattern.parts.filter((p) => p.role.startsWith('not-'));
  return {
    share: 1,
    free: !forbidden.some((part) => mentionsOf(sentence, part).length > 0),
    close: matchPattern(reading, sentence, { ...pattern, parts: needed }, 'sentence') !== null,
  };
}
