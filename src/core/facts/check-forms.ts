import { tokenise } from '../text/tokens.ts';
import { quoted } from './check-words.ts';
import { LIMITS } from './limits.ts';

const GAP = '..';
const CAPITAL = '_';

/**
 * What is wrong with a form that words are looked for by, or null. Bounds its cost: gaps and short
 * stems are what make looking slow.
 */
export function formProblem(form: string): string | null {
  const words = form.split(' ');
  const gaps = words.filter((w) => w === GAP).length;
  if (words.includes('')) return 'has two spaces in a row, or one at an end: leave one between words';
  if (words.length > LIMITS.formWords)
    return `has ${words.length} words: ${LIMITS.formWords} are the most; a few of them will do`;
  if (gaps > LIMITS.formGaps) return `has ${gaps} gaps (..): ${LIMITS.formGaps} are the most`;
  if (words[0] === GAP || words.at(-1) === GAP) return 'has a gap (..) at an end: a gap stands between words';
  if (words.some((w, i) => w === GAP && words[i + 1] === GAP))
    return 'has two gaps (..) in a row: one will do';
  if (words.every((w) => w === CAPITAL || w === GAP)) return 'needs at least one word besides _ and ..';
  for (const word of words) {
    const problem = wordProblem(word);
    if (problem) return problem;
  }
  return null;
}

function wordProblem(word: string): string | null {
  if (word === GAP || word === CAPITAL) return null;
  const choices = word.split('/');
  if (choices.length > LIMITS.formAlternatives)
    return `has a word with ${choices.length} alternatives: ${LIMITS.formAlternatives} are the most`;
  for (const choice of choices) {
    const stem = choice.replace(/\*$/, '');
    if (choice === '' || stem.includes('*'))
      return `has ${quoted(word)}: alternatives stand between slashes, and * only at the end of one`;
    if (stem !== choice && stem.length < LIMITS.stem)
      return `has ${quoted(choice)}, which half the dictionary begins with: put at least ${LIMITS.stem} letters before *`;
  }
  return null;
}

/**
 * How a form would have to be written to be met at all, where no text can meet it as it stands:
 * words are looked for as they are read, in small letters, without accents, cut at hyphens.
 */
export function readAs(form: string): string | null {
  const read = form
    .split(' ')
    .map((word) =>
      word === GAP || word === CAPITAL
        ? word
        : word
            .split('/')
            .map((choice) => readWord(choice))
            .join('/'),
    )
    .join(' ');
  return read === form ? null : read;
}

function readWord(choice: string): string {
  const star = choice.endsWith('*') ? '*' : '';
  const word = star ? choice.slice(0, -1) : choice;
  const tokens = tokenise(word);
  // "n't" stands for the end of a word and "s." for an abbreviation: what is no word of its own stays.
  if (tokens.length === 0 || (star && tokens.length > 1)) return choice;
  return tokens.map((t) => t.norm).join(' ') + star;
}

// A form with more than this many readings is not one that two people share by chance.
const MOST_READINGS = 64;

/** The forms that a form with alternatives stands for, `deny/denied it` → `deny it`, `denied it`. */
export function expand(form: string): string[] {
  let forms: string[] = [];
  for (const [i, word] of form.split(' ').entries()) {
    const choices = word.split('/');
    if (choices.length * forms.length > MOST_READINGS) return [form];
    forms = i === 0 ? choices : choices.flatMap((choice) => forms.map((before) => `${before} ${choice}`));
  }
  return forms;
}
