import { codePoint, jsonPath, type PackError, quoted } from './check-words.ts';
import { LIMITS } from './limits.ts';

const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);
// Control, bidi and invisible characters, tags, halves of characters: nothing that a reader could see.
const HIDDEN =
  /[\p{Cc}\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Cs}]/u;
// Letters of other scripts that pass for Latin ones, in a word with Latin ones.
const ALIKE = '[\\p{Script=Cyrillic}\\p{Script=Armenian}\\p{Script=Cherokee}ΑΒΕΖΗΙΚΜΝΟΡΤΥΧορν]';
const MIXED = new RegExp(`\\p{Script=Latin}\\p{M}*(${ALIKE})|(${ALIKE})\\p{M}*\\p{Script=Latin}`, 'u');

type Steps = readonly (string | number)[];
interface Job {
  readonly value: unknown;
  readonly steps: Steps;
}

/** Whether a word may not be an id or a key, because every object has it already. */
export const isReserved = (word: string): boolean => RESERVED.has(word);

/**
 * What no value of a pack may have, whatever the schema says of it: hidden characters, look-alike
 * letters, keys that objects are born with, too much of anything. Follows no cycle for ever.
 */
export function checkValues(file: string, root: unknown): PackError[] {
  const errors: PackError[] = [];
  const jobs: Job[] = [{ value: root, steps: [] }];
  let values = 0;
  for (let job = jobs.pop(); job && errors.length < LIMITS.errors; job = jobs.pop()) {
    const { value, steps } = job;
    const add = (message: string): void => {
      errors.push({ file, path: jsonPath(steps), message });
    };
    if (++values > LIMITS.values) {
      add(`there are too many values: ${LIMITS.values} are the most`);
      break;
    }
    if (typeof value === 'string') checkText(value, LIMITS.text, add);
    else if (typeof value === 'number' && !Number.isFinite(value)) add('is too large a number');
    else if (typeof value === 'object' && value !== null) {
      if (steps.length >= LIMITS.depth) add(`is nested too deep: ${LIMITS.depth} levels are the most`);
      else jobs.push(...entriesOf(value, steps, add).reverse());
    }
  }
  return errors;
}

function entriesOf(value: object, steps: Steps, add: (message: string) => void): Job[] {
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? value.map((item, i): [number, unknown] => [i, item])
    : Object.entries(value);
  if (entries.length > LIMITS.entries) {
    add(`has ${entries.length} entries: ${LIMITS.entries} are the most`);
    return [];
  }
  for (const [key] of entries) {
    if (typeof key === 'number') continue;
    checkText(key, LIMITS.key, (message) => add(`the key ${quoted(key)} ${message}`));
    if (isReserved(key)) add(`the key ${quoted(key)} is not allowed: every object has it already`);
  }
  return entries.map(([key, item]) => ({ value: item, steps: [...steps, key] }));
}

function checkText(text: string, longest: number, add: (message: string) => void): void {
  if (text.length > longest) {
    add(`is too long: ${text.length} characters, and ${longest} are the most`);
    return;
  }
  const hidden = HIDDEN.exec(text)?.[0];
  if (hidden !== undefined) add(`has a character that cannot be seen (${codePoint(hidden)}): take it away`);
  const mixed = MIXED.exec(text);
  const alike = mixed?.[1] ?? mixed?.[2];
  if (alike !== undefined)
    add(`has “${alike}” (${codePoint(alike)}), which only looks like a Latin letter: type the word anew`);
}
