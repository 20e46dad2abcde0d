import { type Part, parsePattern } from '../facts/pattern.ts';
import type { Scope } from '../facts/schema.ts';
import type { GateTable } from '../match/gate.ts';

/**
 * The gate of a scope: whatever is in scope passes it. Each evidence is held to the first words of
 * one part that its pattern cannot do without.
 */
export function gateOf(scope: Scope, formsOf: (concept: string) => readonly string[]): GateTable {
  let least = Math.min(scope.threshold, scope.paragraph) - Math.max(0, scope.peak?.worth ?? 0);
  const evidence: { weight: number; words: string }[] = [];
  for (const { pattern, weight } of scope.evidence) {
    if (weight <= 0) continue;
    const words = fewestWords(parsePattern(pattern).parts, formsOf);
    if (words) evidence.push({ weight, words: words.join(' ') });
    else least -= weight;
  }
  return { least, evidence };
}

/** The first words of the needed part that has the fewest; null where no part has words alone. */
function fewestWords(
  parts: readonly Part[],
  formsOf: (concept: string) => readonly string[],
): readonly string[] | null {
  const needed = parts.filter(
    (part) => part.role === 'needed' && !part.concepts.some((c) => c.startsWith('#')),
  );
  const choices = needed
    .map((part) => firstWords(part.concepts.flatMap(formsOf)))
    .filter((words) => words.length > 0 && !words.includes('_'));
  return choices.sort((a, b) => a.length - b.length)[0] ?? null;
}

function firstWords(forms: readonly string[]): string[] {
  return [...new Set(forms.flatMap((form) => form.split(' ', 1).flatMap((word) => word.split('/'))))];
}
