import { MARK, NUMBER, type Token, WORD } from './tokens.ts';

/** A sentence as a range of tokens of its block, end exclusive. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

const ENDERS = new Set(['.', '!', '?', '…']);
const CLOSERS = new Set(['"', '”', '’', "'", '»', ')', ']', '“', '›']);
const OPENERS = new Set(['"', '“', '‘', "'", '«', '(', '[', '„', '‹', '-', '–', '—', '•', '*']);

// The only word that may bring its own full stop to a sentence's end.
const DOTTED = 'u.s.';
// Abbreviations after which a full stop does not end a sentence, whatever follows.
const TITLES = new Set(
  'mr mrs ms dr prof gen sen rep gov lt col sgt maj capt adm st vs no fig eg ie etc messrs pres'.split(' '),
);
const MONTHS = new Set('jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '));
// After "U.S." only a word that commonly opens a sentence is taken to open one.
const STARTERS = new Set(
  'the a an it he she they we i but and in on at this that these those there what'.split(' '),
);

// No writer's sentence is so long, but a page without a full stop is, and matching takes the square of it.
const MOST_TOKENS = 600;

/**
 * Splits a block's tokens into sentences; closing quotation marks stay with what they close. One that is
 * far longer than any sentence is cut.
 */
export function splitSentences(tokens: readonly Token[], text: string): TokenRange[] {
  const ranges: TokenRange[] = [];
  let from = 0;
  let to = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (i - from === MOST_TOKENS) {
      ranges.push({ from, to: i });
      from = i;
    }
    if (!token || !mayEnd(token)) continue;
    // A run of marks has one end, however many of them might end the sentence.
    if (to <= i) to = i + 1;
    while (to < tokens.length && isCloser(tokens, to)) to++;
    if (!endsSentence(tokens, i, token, to, text)) continue;
    ranges.push({ from, to });
    from = to;
    i = to - 1;
  }
  if (from < tokens.length) ranges.push({ from, to: tokens.length });
  return ranges;
}

const mayEnd = ({ kind, norm }: Token): boolean =>
  kind === MARK ? ENDERS.has(norm) : kind === WORD && norm === DOTTED;

function isCloser(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const before = tokens[i - 1];
  return (
    !!token && !!before && (CLOSERS.has(token.norm) || ENDERS.has(token.norm)) && token.start === before.end
  );
}

/** Whether the mark at `i` ends a sentence; `n` is the token behind it and the marks that close with it. */
function endsSentence(tokens: readonly Token[], i: number, token: Token, n: number, text: string): boolean {
  const dotted = token.kind === WORD && text[token.end - 1] === '.';
  if (!dotted && token.kind === WORD) return false;
  const next = tokens[n];
  if (!next) return true;
  const gap = tokens[n - 1];
  if (gap && next.start === gap.end) return false;
  const opened = next.kind === MARK && OPENERS.has(next.norm) ? (tokens[n + 1] ?? next) : next;
  if (dotted) return opened.capital && STARTERS.has(opened.norm);
  const before = tokens[i - 1];
  if (token.norm === '.' && before && before.end === token.start && isAbbreviation(before, opened))
    return false;
  return opened.capital || opened.kind !== WORD;
}

function isAbbreviation(before: Token, next: Token): boolean {
  if (TITLES.has(before.norm)) return true;
  if (before.kind === WORD && before.norm.length === 1 && before.capital) return true;
  if (MONTHS.has(before.norm)) return next.kind === NUMBER;
  // "on the 10. January": an ordinal as German writes it.
  if (before.kind === NUMBER && before.norm.length <= 2)
    return next.kind === WORD && MONTHS.has(next.norm.slice(0, 3));
  return false;
}
