import { isLetterAt } from './characters.ts';
import type { Span } from './types.ts';

/** Words that a text puts between quotation marks, the marks left out. */
export interface Quotation extends Span {
  /** True where the block ended before the mark that closes: the quotation may go on in the next. */
  readonly open: boolean;
}

interface Mark {
  readonly closers: string;
  /** The mark closes in other countries, or is an apostrophe: it opens at a word's front only, and has to be closed. */
  readonly shy: boolean;
}

const MARKS: ReadonlyMap<string, Mark> = new Map([
  ['“', { closers: '”', shy: false }],
  ['«', { closers: '»', shy: false }],
  ['„', { closers: '“”', shy: false }],
  ['"', { closers: '"', shy: false }],
  ['‹', { closers: '›', shy: false }],
  ['「', { closers: '」', shy: false }],
  ['‚', { closers: '‘’', shy: true }],
  ['‘', { closers: '’', shy: true }],
  ["'", { closers: "'", shy: true }],
  ['”', { closers: '”', shy: true }],
  ['»', { closers: '«', shy: true }],
]);
// A writer who opens with a curly mark may close with the key that lies at hand.
const CARELESS: ReadonlyMap<string, string> = new Map([['“', '"']]);

/** Finds the next mark that may open, far faster than each character can be looked up. */
const OPENING = new RegExp(`[${[...MARKS.keys()].join('')}]`, 'g');
const BEFORE = /[\s([{—–:,\-/]/;
const WORD_FRONT = /[\p{Sc}([…¿¡]/u;
const APOSTROPHES = "'’";

/**
 * The outermost quotations of a block, in order. Apostrophes are told from single quotation
 * marks by what stands around them; a straight mark opens after a space or bracket.
 */
export function findQuotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  // Marks that nothing closes from here on: looked for once, or a page of them would take its square.
  const unclosed = new Set<string>();
  let from = 0;
  for (;;) {
    OPENING.lastIndex = from;
    if (!OPENING.test(text)) return found;
    const i = OPENING.lastIndex - 1;
    from = i + 1;
    const sign = text[i] ?? '';
    const mark = MARKS.get(sign);
    if (!mark || unclosed.has(sign) || !opens(text, i, mark)) continue;
    const end = closing(text, i + 1, mark.closers, CARELESS.get(sign));
    if (end < 0 && mark.shy) {
      unclosed.add(sign);
      continue;
    }
    const open = end < 0;
    const stop = open ? text.length : end;
    if (stop > i + 1) found.push({ start: i + 1, end: stop, open });
    from = stop + 1;
  }
}

function opens(text: string, at: number, { shy }: Mark): boolean {
  if (!shy && text[at] !== '"') return true;
  const before = text[at - 1];
  if (before !== undefined && !BEFORE.test(before)) return false;
  return !shy || isLetterAt(text, at + 1) || WORD_FRONT.test(text[at + 1] ?? '');
}

function closing(text: string, from: number, closers: string, careless: string | undefined): number {
  for (let i = from; i < text.length; i++) if (closers.includes(text[i] ?? '') && closes(text, i)) return i;
  return careless === undefined ? -1 : text.indexOf(careless, from);
}

function closes(text: string, at: number): boolean {
  return !APOSTROPHES.includes(text[at] ?? '') || !isLetterAt(text, at + 1);
}
