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
  /\d+(?:st|nd|rd|th)(?![\p{L}\d])|\d+(?:[.,]\d+)*|(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]*(?:['’ʼ][\p{L}\p{M}]+)*|[^\s\p{L}\d]/gu;

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const MARKS = /\p{M}+/gu;
const POSSESSIVE = /['’ʼ]s$/;
const PLAIN = /^[a-z]+$/;
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
  for (const match of text.matchAll(PATTERN)) {
    const raw = match[0];
    const start = match.index;
    const end = start + raw.length;
    const first = raw.charCodeAt(0);
    if (JOINERS.has(raw) && isInner(text, start, end)) {
      joined = true;
      continue;
    }
    const digit = first >= 48 && first <= 57;
    const word = !digit && /\p{L}/u.test(raw);
    const kind = digit ? NUMBER : word ? WORD : MARK;
    tokens.push({
      norm: word ? foldWord(raw) : raw,
      kind,
      start,
      end,
      capital: word && raw[0] !== raw[0]?.toLowerCase(),
      joined,
    });
    joined = false;
  }
  return tokens;
}

function isInner(text: string, start: number, end: number): boolean {
  return (
    start > 0 &&
    end < text.length &&
    /[\p{L}\d.]/u.test(text[start - 1] ?? '') &&
    /[\p{L}\d]/u.test(text[end] ?? '')
  );
}
