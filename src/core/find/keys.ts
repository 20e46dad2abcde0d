import type { Part } from '../facts/pattern.ts';
import type { Signature } from '../facts/schema.ts';
import { triesOf } from './tries.ts';

// The engine's own concepts stand in every other sentence: a pattern waits for them only where it has no other.
const EVERYWHERE = 50;
// A phrase is rarer than a word by about this much for each further word.
const RARER = 8;

/**
 * For each signature, for each of its patterns as `triesOf` gives them: the part that a sentence is
 * least likely to have, of those that it must have, as concepts with `|` between.
 */
export function keysOf(
  signatures: readonly Signature[],
  formsOf: (concept: string) => readonly string[],
): string[][] {
  const known = new Map<string, number>();
  const frequency = (concept: string): number => {
    const value = known.get(concept) ?? frequencyOf(concept, formsOf(concept));
    known.set(concept, value);
    return value;
  };
  const costOf = (part: Part): number => part.concepts.reduce((sum, c) => sum + frequency(c), 0);
  return signatures.map((signature) =>
    triesOf(signature).map(({ pattern }) => {
      const needed = pattern.parsed.parts.filter((p) => p.role === 'needed' && p.reach === 0);
      const [rarest] = needed.sort((a, b) => costOf(a) - costOf(b));
      return rarest?.concepts.join('|') ?? '';
    }),
  );
}

/** A guess: many short forms of one short word each are met often, few long phrases hardly ever. */
function frequencyOf(concept: string, forms: readonly string[]): number {
  if (concept.startsWith('#')) return /^#(on|named)-/.test(concept) ? 1 : EVERYWHERE;
  return forms.reduce((sum, form) => {
    const words = form.split(' ');
    const length = Math.max(...words.map((w) => w.split('/')[0]?.length ?? 1));
    return sum + 1 / (length * RARER ** (words.length - 1));
  }, 0);
}
