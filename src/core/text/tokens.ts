import { ASCII_END, isDigit, isGeneralMark, isLetterAt, isPlainLetter, isSpace } from './characters.ts';

/**
 * Words, numbers and marks of one block, each with its place in the text. Normalising happens
 * per token, so the offset map of every normalisation is the token's own span.
 */
export const WORD = 0;
export const NUMBER = 1;
export const MARK = 2;
export type TokenKind = typeof WORD | typeof NUMBER | typeof MARK;

export interface Token {
  /** Folded form: lower case, no diacritics, no soft hyphens, no possessive "'s". */
  readonly norm: string;
  readonly kind: TokenKind;
  /** UTF-16 offsets into the block's text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Starts with a capital letter. */
  readonly capital: boolean;
  /** Joined to the token before by a hyphen or slash ("Paris-based"), with no space. */
  readonly joined: boolean;
}

// Letters with inner apostrophes and full stops of abbreviations (U.S.), soft hyphens and
// zero-width characters tolerated inside; ordinals (10th); numbers with grouping (10,000).
const PATTERN =
  /\d+(?:st|nd|rd|th|ST|ND|RD|TH)(?![\p{L}\d])|\d+(?:[.,]\d+)*|(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]*(?:['’ʼ][\p{L}\p{M}]+)*|[^\s\p{L}\d]/uy;

const LETTER = /\p{L}/u;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const MARKS = /\p{M}+/gu;
const POSSESSIVE = /['’ʼ]s$/;
const PLAIN = /^[a-z]+$/;
const [FULL_STOP, COMMA, APOSTROPHE, CURLY_APOSTROPHE, LOWER_A] = [0x2e, 0x2c, 0x27, 0x2019, 0x61];
const JOINERS = new Set(['-', '‐', '‑', '/', '–']);

/** The folded form under which words are compared. */
export function fold(word: string): string {
  let norm = word.toLowerCase();
  if (PLAIN.test(norm)) return norm;
  norm = norm.replace(INVISIBLE, '').replace(POSSESSIVE, '');
  return PLAIN.test(norm) ? norm : norm.normalize('NFKD').replace(MARKS, '').replace(/[’ʼ]/g, "'");
}

// "US" is a country and "us" a pronoun: only the capitals and the dotted form mean the country.
function foldWord(raw: string): string {
  if (raw === 'US' || raw === 'U.S' || raw === "US's" || raw === 'US’s') return 'u.s.';
  const norm = fold(raw);
  return norm === 'u.s.a.' ? 'usa' : norm === 'u.k.' ? 'uk' : norm === 'u.n.' ? 'un' : norm;
}

/** Splits a block's text into tokens; joining hyphens and slashes are kept as a mark on the next token. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let joined = false;
  for (let start = 0; start < text.length; ) {
    const code = text.charCodeAt(start);
    if (isSpace(code)) {
      start++;
      continue;
    }
    const end = plainEnd(text, start, code) || patternEnd(text, start);
    if (end === 0) {
      start++;
      continue;
    }
    const raw = text.slice(start, end);
    if (JOINERS.has(raw) && isInner(text, start, end)) joined = true;
    else {
      tokens.push(tokenOf(raw, code, start, end, joined));
      joined = false;
    }
    start = end;
  }
  return tokens;
}

function tokenOf(raw: string, code: number, start: number, end: number, joined: boolean): Token {
  if (isDigit(code)) return { norm: raw.toLowerCase(), kind: NUMBER, start, end, capital: false, joined };
  if (!isWord(raw, code)) return { norm: raw, kind: MARK, start, end, capital: false, joined };
  const capital = code < ASCII_END ? code < LOWER_A : raw[0] !== raw[0]?.toLowerCase();
  return { norm: foldWord(raw), kind: WORD, start, end, capital, joined };
}

/** A letter begins it, of any script. */
function isWord(raw: string, code: number): boolean {
  if (code < ASCII_END) return isPlainLetter(code);
  return !isGeneralMark(code) && LETTER.test(raw);
}

/**
 * Where a token ends that is nothing but plain letters, digits or one mark: nearly all are, and
 * `PATTERN` takes several times as long. 0 where it has to be asked.
 */
function plainEnd(text: string, start: number, code: number): number {
  if (isPlainLetter(code)) {
    let end = start + 1;
    while (isPlainLetter(text.charCodeAt(end))) end++;
    const next = text.charCodeAt(end);
    if (next === FULL_STOP) return end === start + 1 ? 0 : end;
    return next === APOSTROPHE || (next >= ASCII_END && !isGeneralMark(next)) || next === CURLY_APOSTROPHE
      ? 0
      : end;
  }
  if (isDigit(code)) return plainNumberEnd(text, start);
  return code < ASCII_END || isGeneralMark(code) ? start + 1 : 0;
}

function plainNumberEnd(text: string, start: number): number {
  let end = start;
  for (;;) {
    while (isDigit(text.charCodeAt(end))) end++;
    const next = text.charCodeAt(end);
    if (isPlainLetter(next)) return 0;
    if ((next !== FULL_STOP && next !== COMMA) || !isDigit(text.charCodeAt(end + 1))) return end;
    end++;
  }
}

function patternEnd(text: string, start: number): number {
  PATTERN.lastIndex = start;
  return PATTERN.test(text) ? PATTERN.lastIndex : 0;
}

function isInner(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  return (
    start > 0 &&
    end < text.length &&
    (before === FULL_STOP || isDigit(before) || isLetterAt(text, start - 1)) &&
    (isDigit(text.charCodeAt(end)) || isLetterAt(text, end))
  );
}
