import { type Part, parsePattern } from '../facts/pattern.ts';
import type { Scope } from '../facts/schema.ts';
import type { GateTable } from '../match/gate.ts';

/**
 * The gate of a scope: whatever is in scope passes it. Each evidence is held to one
 * part that its pattern cannot do without, and each form of that part to one of its words.
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

/** The telling words of the needed part that has the fewest; null where no part has words alone. */
function fewestWords(
  parts: readonly Part[],
  formsOf: (concept: string) => readonly string[],
): readonly string[] | null {
  const needed = parts.filter(
    (part) => part.role === 'needed' && !part.concepts.some((c) => c.startsWith('#')),
  );
  const choices = needed
    .map((part) => tellingWords(part.concepts.flatMap(formsOf)))
    .filter((words) => words.length > 0 && !words.includes('_') && !words.includes('..'));
  return choices.sort((a, b) => a.length - b.length)[0] ?? null;
}

/** Of each form the word that is likely to be the rarest, with its alternatives. */
function tellingWords(forms: readonly string[]): string[] {
  return [...new Set(forms.flatMap((form) => longestOf(form).split('/')))];
}

function longestOf(form: string): string {
  const length = (word: string): number => Math.min(...word.split('/').map((choice) => choice.length));
  const [longest] = form.split(' ').sort((a, b) => length(b) - length(a));
  return longest ?? '';
}
