/** Beside so few other words, a date is what the line is about, even where a full stop ends it. */
const FEW_WORDS = 7;

/** What leads to a date of the line itself: a word of publishing, or that of a by-line. */
const OF_LINE = /^\W*by .+ on\W*$|\b(?:(?:dat|fil|issu|post|publish|updat)ed|written)\W+(?:on )?$/i;
const WEEKDAY = /\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\W*$/i;
/** What leads to a day that the text tells of. */
const OF_STORY = /\b(?:after|before|by|for|from|on|since|until) $/i;

/**
 * True where a date in a short line is a day that the text tells of, not the line's own.
 *
 * @param line one line or sentence
 * @param at UTF-16 offset of the date in it
 */
export function isDayOfStory(line: string, at: number): boolean {
  const before = line.slice(0, at).replace(WEEKDAY, '');
  if (OF_LINE.test(before)) return false;
  return (
    OF_STORY.test(before) ||
    (/[.!?]\W?$/.test(line) && !/\b[ap]\.?m\.$/i.test(line) && line.split(/\s+/).length > FEW_WORDS)
  );
}
