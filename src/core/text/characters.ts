/**
 * Classes of UTF-16 units, told without a regular expression: whoever looks at every character of
 * a page has no time for one. NaN, which stands behind the end of a text, is in none of them.
 */

export const ASCII_END = 0x80;

/** A to Z, a to z. */
export const isPlainLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);

/** 0 to 9, as `\d`. */
export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** The commonest white space: that of ASCII, and the no-break space. */
export const isSpace = (code: number): boolean =>
  code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0;

/** Dashes, quotation marks, bullets and ellipses from U+2010 to U+2027. */
export const isGeneralMark = (code: number): boolean => code >= 0x2010 && code <= 0x2027;

const LETTER = /\p{L}/u;

/** Whether a letter stands at an offset, of any script in which letters are single units. */
export function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < ASCII_END) return isPlainLetter(code);
  return code >= ASCII_END && !isGeneralMark(code) && LETTER.test(text.charAt(at));
}
