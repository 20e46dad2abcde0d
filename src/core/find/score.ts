import type { Match, Within } from '../match/matcher.ts';

/** By what a statement was recognised: the words on record, a rewording of them, or a signature and how it was met. */
export type Grounds = 'verbatim' | 'alike' | 'value' | 'words' | 'context' | 'apart';

/**
 * How many of a hundred findings on the same grounds are right, as a share: measured on the labelled
 * articles and statements, rounded down for texts that nobody has seen. A test holds them to it.
 */
export const SCORES: Readonly<Record<Grounds, number>> = {
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
export function groundsOf(match: Match, within: Within, fits: boolean): Grounds {
  if (within === 'whole-sentence') return 'apart';
  if (match.fromContext.length > 0) return 'context';
  return fits ? 'value' : 'words';
}
