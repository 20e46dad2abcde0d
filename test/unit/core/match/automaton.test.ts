import { describe, expect, it } from 'vitest';
import { tokenise } from '../../../../src/core/text/tokens.ts';
import { automatonOf, type Concepts } from '../reading.ts';

/** What is found in a text: concept and words, in the order found. */
function hits(concepts: Concepts, text: string): string[] {
  const tokens = tokenise(text);
  return automatonOf(concepts)
    .run(tokens, 0, tokens.length)
    .map(({ concept, from, to }) => `${concept}: ${text.slice(tokens[from]?.start, tokens[to - 1]?.end)}`);
}

describe('forms', () => {
  it.each([
    ['a word', { a: ['bridge'] }, 'The bridge opens.', ['a: bridge']],
    ['in other case', { a: ['bridge'] }, 'BRIDGE opens', ['a: BRIDGE']],
    ['not inside a word', { a: ['bridge'] }, 'The bridges open.', []],
    ['with a possessive', { a: ['bridge'] }, "the bridge's end", ["a: bridge's"]],
    ['several words', { a: ['new bridge'] }, 'a new bridge', ['a: new bridge']],
    ['not in another order', { a: ['new bridge'] }, 'a bridge new', []],
    ['over a hyphen', { a: ['new bridge'] }, 'a new-bridge plan', ['a: new-bridge']],
    ['a stem', { a: ['open*'] }, 'opens opening reopen ope', ['a: opens', 'a: opening']],
    ['a stem that is the whole word', { a: ['open*'] }, 'open', ['a: open']],
    ['alternatives', { a: ['open/close'] }, 'open or close', ['a: open', 'a: close']],
    [
      'alternatives in a row of words',
      { a: ['open/clos* the bridge'] },
      'closing the bridge, open the bridge',
      ['a: closing the bridge', 'a: open the bridge'],
    ],
    ['at every place', { a: ['bridge'] }, 'bridge, bridge', ['a: bridge', 'a: bridge']],
    ['one form of two concepts', { a: ['bridge'], b: ['bridge'] }, 'bridge', ['a: bridge', 'b: bridge']],
    ['both a short and a long form', { a: ['new bridge', 'new'] }, 'new bridge', ['a: new', 'a: new bridge']],
    ['once for one form given twice', { a: ['bridge', 'bridge'] }, 'bridge', ['a: bridge']],
    ['words with diacritics', { a: ['zurich'] }, 'Zürich', ['a: Zürich']],
  ] as const)('%s', (_, concepts, text, expected) => expect(hits(concepts, text)).toEqual(expected));
});

describe('one word with a capital', () => {
  it.each([
    ['Ms Brown', ['a: Ms Brown']],
    ['Ms brown', []],
    ['Ms', []],
  ])('in %j', (text, expected) => expect(hits({ a: ['ms _'] }, text)).toEqual(expected));
});

describe('a gap', () => {
  it.each([
    ['no word', 'open bridge', true],
    ['one word', 'open this bridge', true],
    ['four words', 'open this long stone road bridge', true],
    ['ten words', 'open this long old grey stone road and rail and tram bridge', false],
    ['a semicolon', 'open it; this bridge', false],
    ['a comma', 'open it, this bridge', false],
    ['a quotation mark', 'open “this” bridge', true],
  ])('of %s', (_, text, found) => {
    // What may be skipped anyway can be passed in two ways: the place is the same.
    expect([...new Set(hits({ a: ['open .. bridge'] }, text))]).toEqual(found ? [`a: ${text}`] : []);
  });
});

describe('words that may stand inside any form', () => {
  it.each([
    ['open the bridge', ['a: open the bridge']],
    ['open its “bridge', ['a: open its “bridge']],
    ['open every bridge', []],
    ['the open bridge', ['a: open bridge']],
  ])('in %j', (text, expected) => expect(hits({ a: ['open bridge'] }, text)).toEqual(expected));
});

it('stays within the range that it is given', () => {
  const tokens = tokenise('new bridge new bridge');
  const automaton = automatonOf({ a: ['new bridge'] });
  expect(automaton.run(tokens, 0, 3)).toEqual([{ concept: 'a', from: 0, to: 2 }]);
  expect(automaton.run(tokens, 1, 3)).toEqual([]);
});

it('knows nothing before it is told a form', () => expect(hits({}, 'a bridge')).toEqual([]));

it('gives up on a form after a few words passed over, so that no page of them can exhaust it', () => {
  expect(hits({ a: ['hard line'] }, 'a hard “the own line” ahead')).toHaveLength(1);
  expect(hits({ a: ['hard line'] }, `hard ${'“a '.repeat(40_000)} line`)).toEqual([]);
});
