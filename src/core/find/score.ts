import type { Match, Within } from '../match/matcher.ts';
import { probability } from './weights.ts';

/** How a signature was met: with words on record, a rewording of them, a value on record, words alone, a part from before, parts apart. */
export type SignatureGrounds = 'verbatim' | 'alike' | 'value' | 'words' | 'context' | 'apart';

/** By what a statement was recognised: a signature and how it was met, or the weights of its words alone. */
export type Grounds = SignatureGrounds | 'weights';

/**
 * How many of a hundred findings on the same grounds are right, as a share: measured on the labelled
 * articles and statements, rounded down for texts that nobody has seen. A test holds them to it.
 */
export const SCORES: Readonly<Record<SignatureGrounds, number>> = {
  verbatim: 0.99,
  alike: 0.95,
  value: 0.97,
  words: 0.93,
  context: 0.9,
  apart: 0.85,
};

/**
 * What a signature's match rests on; the weakest of its grounds counts.
 * @param fits whether a date or figure on record stands with it
 */
export function groundsOf(match: Match, within: Within, fits: boolean): SignatureGrounds {
  if (within === 'whole-sentence') return 'apart';
  if (match.fromContext.length > 0) return 'context';
  return fits ? 'value' : 'words';
}

/** The score of a statement that was found by its weight alone. */
export const scoreOf = (odds: number): number => Math.floor(probability(odds) * 100) / 100;

/** Whether a statement was recognised by the words in quotation marks themselves. */
export const isQuoted = ({ grounds }: { readonly grounds: Grounds }): boolean =>
  grounds === 'verbatim' || grounds === 'alike';
