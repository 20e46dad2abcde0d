import { findQuotations } from '../text/quotations.ts';
import { MARK, tokenise } from '../text/tokens.ts';

/**
 * Fingerprints of running text: hashes of runs of words, from which no text can be read back. So a
 * pack can know an agency's wording again without holding a copy of it.
 */

/** Words to a run: four words recur by chance in reports of one event, six miss lightly edited copies. */
const WORDS = 5;

/** So many bits of a hash tell runs apart well enough, and a pack stays small. */
const BITS = 0xff_ffff;

/** One hash in so many is kept: a quarter is enough to tell copies apart and keeps a pack small. */
const KEPT = 4;

/**
 * The kept hashes of a block's text, each once, in no particular meaning of order. Words inside
 * quotation marks are passed over: they are the speaker's, and every newsroom prints the same.
 *
 * @returns unsigned 24-bit numbers
 */
export function shinglesOf(text: string): number[] {
  const kept = new Set<number>();
  for (const stretch of outsideQuotations(text)) {
    const words = tokenise(stretch)
      .filter((token) => token.kind !== MARK)
      .map((token) => token.norm);
    for (let i = 0; i + WORDS <= words.length; i++) {
      const hash = hashOf(words.slice(i, i + WORDS).join(' '));
      if (hash % KEPT === 0) kept.add(shortHash(hash));
    }
  }
  return [...kept];
}

/** A hash as `shinglesOf` gives it, of one that an older pack has at full length. */
export const shortHash = (hash: number): number => hash & BITS;

function outsideQuotations(text: string): string[] {
  const stretches: string[] = [];
  let from = 0;
  for (const { start, end } of findQuotations(text)) {
    stretches.push(text.slice(from, start));
    from = end;
  }
  return [...stretches, text.slice(from)];
}

/** FNV-1a over UTF-16 units: short, even, and the same on every machine. */
function hashOf(words: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
