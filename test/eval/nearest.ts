import type { CompiledPack } from '../../src/core/facts/compile.ts';
import { explainMisses } from '../../src/core/find/explain.ts';
import type { Article } from '../../src/core/text/types.ts';

/**
 * How near the engine came to a fact that it did not find in a sentence.
 * @param sentence the labelled sentence, which the engine may split otherwise
 * @returns the pattern that was met best and what of it was not met; null where none came near
 */
export function nearestPattern(
  packs: readonly CompiledPack[],
  article: Article,
  fact: string,
  sentence: string,
): string | null {
  for (const pack of packs) {
    const signatures = pack.signatures.filter((s) => s.fact === fact);
    if (signatures.length === 0) continue;
    const { misses } = explainMisses({ ...pack, signatures }, article);
    const miss = misses.find((m) => sentence.includes(m.sentence) || m.sentence.includes(sentence));
    if (miss) return `${miss.pattern}: ${miss.unmet.join('; ')}`;
  }
  return null;
}
