import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../../src/core/text/sentences.ts';
import { tokenise } from '../../../../src/core/text/tokens.ts';

function sentences(text: string): string[] {
  const tokens = tokenise(text);
  return splitSentences(tokens, text).map(({ from, to }) =>
    text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0),
  );
}

/** Sentences as they should come out; the text is made by joining them. */
const splits = (...expected: string[]) => expect(sentences(expected.join(' '))).toEqual(expected);

describe('a sentence ends', () => {
  it.each([
    ['at a full stop', ['They met.', 'They talked.']],
    ['at a question', ['Did they meet?', 'They did.']],
    ['at an exclamation', ['They met!', 'At last.']],
    ['at an ellipsis before a capital', ['They met…', 'They talked.']],
    ['at three full stops before a capital', ['They met...', 'They talked.']],
    ['behind the closing quotation mark', ['“We met.”', 'They talked.']],
    ['behind a closing straight mark', ['"We met."', 'They talked.']],
    ['behind a closing bracket', ['(They met.)', 'They talked.']],
    ['before an opening quotation mark', ['They met.', '“We talked.”']],
    ['before a number', ['They met.', '12 men came.']],
    ['before a bullet', ['They met.', '• They talked.']],
    ['after an ordinary short word', ['They met in it.', 'They talked.']],
    ['after a year', ['They met in 2021.', 'They talked.']],
    ['at "U.S." where the next word opens a sentence', ['It is in the U.S.', 'The board met.']],
  ])('%s', (_, expected) => splits(...expected));
});

describe('a sentence does not end', () => {
  it.each([
    ['at a title', 'Mr. Brown and Dr. Green met Gen. White.'],
    ['at initials', 'J. R. Brown met W. Green.'],
    ['at the dotted name of a country', 'The U.S. Senate met.'],
    ['at a dotted name before a word in small letters', 'The U.K. government met.'],
    ['at an abbreviated month before a day', 'They met on Jan. 10 and Dec. 28.'],
    ['at an ordinal before a month', 'They met on the 10. January in Bern.'],
    ['at a decimal point', 'They paid 1.7 million.'],
    ['inside an address', 'See example.org for more.'],
    ['at an ellipsis before a small letter', 'They met … and talked.'],
    ['at three full stops before a small letter', 'They met... and talked.'],
    ['at a full stop before a small letter', 'They met at no. seven yesterday.'],
    ['before "vs." and its rival', 'The case Brown vs. Green was heard.'],
  ])('%s', (_, text) => expect(sentences(text)).toEqual([text]));
});

it('keeps a question inside a quotation with what follows in small letters', () => {
  splits('“Shall we meet?” he asked.', 'Nobody did.');
});

it('takes what is left without an end as a sentence', () => {
  splits('They met.', 'And then');
});

it.each(['', '   ', '.', '...', '”'])('says of %j only what is there', (text) => {
  expect(sentences(text).join('')).toBe(text.trim());
});
