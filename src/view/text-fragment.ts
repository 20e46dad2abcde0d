/** Addresses that open a source at the passage, where the browser can. */

/** Words at each end of a longer passage: enough to be found once, short enough to survive small edits. */
const ENDS = 4;

/** A percent-encoded part of a text directive; "-" has a meaning of its own there. */
const encode = (text: string): string => encodeURIComponent(text).replace(/-/g, '%2D');

/**
 * Adds a text fragment for `passage` to an https address. Where the source's wording has changed the
 * browser shows the page from its top, so a wrong guess costs nothing. Addresses with a hash stay as they are.
 */
export function atPassage(url: string, passage: string | null): string {
  if (passage === null || url.includes('#')) return url;
  const words = passage.split(/\s+/).filter((word) => word !== '' && !/^(?:…|\.\.\.)$/.test(word));
  if (words.length === 0) return url;
  if (words.length <= ENDS * 2) return `${url}#:~:text=${encode(words.join(' '))}`;
  return `${url}#:~:text=${encode(words.slice(0, ENDS).join(' '))},${encode(words.slice(-ENDS).join(' '))}`;
}

/** Where in a source a report stands. */
export interface Place {
  /** In few words, for the eye: the number of a paragraph, without the words with which it begins. */
  readonly where: string;
  /** Words that stand there, to open the source at; null where the record has none. */
  readonly words: string | null;
}

/** Takes apart what a pack says of the place: `paragraph 2, “Opening words …”; paragraph 4, “Others …”`. */
export function placeOf(locator: string): Place {
  const where = locator
    .split(/,?\s*“[^”]*”/)
    .map((part) => part.replace(/^;\s*/, ''))
    .filter((part) => part !== '')
    .join('; ');
  const words = /“([^”]*?)\s*…?”/.exec(locator)?.[1] ?? null;
  return { where: where === '' ? locator : where, words };
}
