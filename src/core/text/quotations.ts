import type { Span } from './types.ts';

/** Words that a text puts between quotation marks, the marks left out. */
export interface Quotation extends Span {
  /** True where the block ended before the mark that closes: the quotation may go on in the next. */
  readonly open: boolean;
}

const PAIRS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['«', '»'],
  ['„', '“”'],
  ['"', '"'],
  ['‘', '’'],
  ['‹', '›'],
  ['「', '」'],
]);

/**
 * The outermost quotations of a block, in order. Apostrophes are told from single quotation
 * marks by what stands around them; a straight mark opens after a space or bracket.
 */
export function findQuotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  for (let i = 0; i < text.length; i++) {
    const closers = PAIRS.get(text[i] ?? '');
    if (!closers || !opens(text, i)) continue;
    const end = closing(text, i + 1, closers);
    if (end < 0 && text[i] === '‘') continue;
    const open = end < 0;
    const stop = open ? text.length : end;
    if (stop > i + 1) found.push({ start: i + 1, end: stop, open });
    i = stop;
  }
  return found;
}

function opens(text: string, at: number): boolean {
  const mark = text[at];
  if (mark !== '"' && mark !== '‘') return true;
  const before = text[at - 1];
  return before === undefined || /[\s([{—–:,\-/]/.test(before);
}

function closing(text: string, from: number, closers: string): number {
  for (let i = from; i < text.length; i++) {
    const mark = text[i] ?? '';
    if (!closers.includes(mark)) continue;
    if (mark === '’' && /\p{L}/u.test(text[i + 1] ?? '')) continue;
    return i;
  }
  return -1;
}
