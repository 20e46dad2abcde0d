import { describe, expect, it } from 'vitest';
import { diffQuotation, wordsOf } from '../../../../src/core/compare/quotations.ts';
import { facts, flags, QUOTE } from '../bridge-pack.ts';

const told = (words: string): string => `The mayor spoke of the bridge: ${words}`;

describe('words on record', () => {
  it.each([
    ['whole', `“${QUOTE}”`],
    ['in straight marks', `"${QUOTE}"`],
    ['in guillemets', `«${QUOTE}»`],
    ['in capitals', `“${QUOTE.toUpperCase()}”`],
    ['cut at the front', '“we do not labour in defence of the past.”'],
    ['cut at the end', '“We will honour the neighbours of this harbour.”'],
    [
      'in American spelling',
      '“We will honor the neighbors of this harbor, we do not labor in defense of the past.”',
    ],
    ['contracted', '“We’ll honour the neighbours of this harbour, we don’t labour in defence of the past.”'],
    ['with an ellipsis', '“We will honour the neighbours … and that is what a free town does.”'],
    [
      'with an ellipsis in brackets',
      '“We will honour the neighbours [...] and that is what a free town does.”',
    ],
    [
      'with an insertion',
      '“We will honour the neighbours of this harbour, we [the town] do not labour in defence of the past.”',
    ],
    ['with a letter changed openly', '“[w]e do not labour in defence of the past.”'],
    [
      'without commas',
      '“We will honour the neighbours of this harbour we do not labour in defence of the past”',
    ],
    [
      'with a soft hyphen',
      '“We will honour the neigh\u00adbours of this harbour, we do not labour in defence of the past.”',
    ],
  ])('are found %s', (_, words) => {
    expect(facts(told(words))).toEqual(['honour-quote agrees']);
    expect(flags(told(words))).toEqual([]);
  });
});

describe('words that were altered', () => {
  it.each([
    ['one changed', 'We will honour the enemies of this harbour, we do not labour in defence of the past.'],
    [
      'one added',
      'We will never honour the neighbours of this harbour, we do not labour in defence of the past.',
    ],
    ['a lost "not"', 'We will honour the neighbours of this harbour, we do labour in defence of the past.'],
    [
      'two swapped',
      'We will honour the harbour of this neighbours, we do not labour in defence of the past.',
    ],
  ])('%s', (_, words) => {
    expect(facts(told(`“${words}”`))).toEqual(['honour-quote differs']);
    expect(flags(told(`“${words}”`))).toEqual([`altered-quote: ${words}`]);
  });

  it('are no quotation without marks', () => {
    const text = 'The mayor of the bridge will honour the neighbours of this harbor.';
    expect(flags(text)).toEqual([]);
    expect(facts(text)).toEqual(['honour-quote agrees']);
  });

  it('are not seen where another said other things', () => {
    expect(facts(told('“I like boats and I like trains and I like planes.”'))).toEqual([]);
  });
});

describe('words for comparison', () => {
  it.each([
    ["we'll, we're, we've, I'm, I'd", 'we will we are we have i am i would'],
    ["don't won't can't cannot", 'do not will not can not can not'],
    ['that’s it’s', 'that is it is'],
    ["the town's", 'the town'],
    ['Organise, organised; organisation!', 'organize organized organization'],
    ['defence, offence, licence', 'defense offense license'],
    ['centre theatres', 'center theaters'],
    ['science, presence', 'science presence'],
    ['our four hours', 'our four hours'],
    ['neigh\u00adbour', 'neighbor'],
    ['10 men', '10 men'],
    ['', ''],
  ])('%j', (text, expected) => expect(wordsOf(text).join(' ')).toBe(expected));
});

describe('a word diff', () => {
  const changed = (here: string, record: string) => {
    const diff = diffQuotation(here, record);
    const marked = (parts: typeof diff.here) =>
      parts.map((p) => (p.kind === 'same' ? p.text : `[${p.text.trim()}]`));
    return [marked(diff.here).join('').trim(), marked(diff.record).join('').trim()];
  };

  it.each([
    ['one two three', 'one two three', 'one two three', 'one two three'],
    ['one too three', 'one two three', 'one [too]three', 'one [two]three'],
    ['one three', 'one two three', 'one three', 'one [two]three'],
    ['one, two; three', 'one two three', 'one two three', 'one two three'],
  ])('of "%s" and "%s"', (here, record, left, right) => {
    const [a = '', b = ''] = changed(here, record);
    const bare = (text: string): string => text.replaceAll(/[ ,;]/g, '');
    expect([bare(a), bare(b)]).toEqual([bare(left), bare(right)]);
  });

  it('gives the texts back when joined', () => {
    const { here, record } = diffQuotation('we met twice', 'we never met');
    expect(
      here
        .map((p) => p.text)
        .join('')
        .trim(),
    ).toBe('we met twice');
    expect(
      record
        .map((p) => p.text)
        .join('')
        .trim(),
    ).toBe('we never met');
  });
});
