import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../reading.ts';

/** The clauses of a sentence as words; what goes on behind an insertion is joined by "…". */
function clauses(text: string): string[] {
  const sentence = sentenceOf(text);
  const found = new Map<number, string[]>();
  let last = -1;
  for (let i = sentence.from; i < sentence.to; i++) {
    const n = sentence.clauseOf(i);
    const words = found.get(n) ?? [];
    if (words.length > 0 && last !== n) words.push('…');
    words.push(sentence.block.tokens[i]?.norm ?? '');
    found.set(n, words);
    last = n;
  }
  return [...found.values()].map((words) => words.join(' '));
}

describe('a clause begins', () => {
  it.each([
    ['behind a semicolon', 'They met; they ate.', ['they met ;', 'they ate .']],
    ['behind a colon', 'He knew: they met.', ['he knew :', 'they met .']],
    ['behind a dash', 'They met — they ate.', ['they met —', 'they ate .']],
    ['at a connective behind a comma', 'They met, but ate nothing.', ['they met ,', 'but ate nothing .']],
    ['at "while" without a comma', 'They met while we ate.', ['they met', 'while we ate .']],
    ['at "whereas" without a comma', 'They met whereas we ate.', ['they met', 'whereas we ate .']],
    ['at "after" and a name', 'They met after Bern called.', ['they met', 'after bern called .']],
  ])('%s', (_, text, expected) => expect(clauses(text)).toEqual(expected));
});

describe('a clause does not begin', () => {
  it.each([
    ['at a comma in a list', 'They saw ships, boats and rafts.'],
    ['at "and"', 'They met and ate.'],
    ['at a short "with" between commas', 'They met, with all their friends, on a hill.'],
    ['at "after" and a month', 'They met after January ended.'],
    ['at "after" and a small word', 'They met after lunch.'],
    ['behind a date that opens the sentence', 'On Monday, they met.'],
    ['behind a date and a colon', '10 January 2022: they met.'],
    ['behind a date and a dash', '10 January – they met.'],
  ])('%s', (_, text) => expect(clauses(text)).toHaveLength(1));
});

describe('an insertion has a clause of its own, and the one around it goes on', () => {
  it.each([
    ['in brackets', 'The board (it has nine members) met.', ['the board … met .', '( it has nine members )']],
    [
      'between commas',
      'The board, which has nine members, met.',
      ['the board , … met .', 'which has nine members ,'],
    ],
    [
      'at the end',
      'They saw the board, which has nine members.',
      ['they saw the board ,', 'which has nine members .'],
    ],
  ])('%s', (_, text, expected) => expect(clauses(text)).toEqual(expected));
});

describe('two dates', () => {
  it('joined by "and" with an event each do not share a clause', () => {
    expect(clauses('Bern meets on 12 January and Basel on 13 January.')).toEqual([
      'bern meets on 12 january and',
      'basel on 13 january .',
    ]);
    expect(clauses('On 12 January it is Bern, on 13 January it is Basel.')).toHaveLength(2);
  });

  it.each([
    'They meet on 12 and 13 January.',
    'They meet on 10, 12 and 13 January.',
    'They meet from 12 to 13 January.',
    'They meet on 12 January and on 13 January.',
    'They meet on the 12th and 13th.',
  ])('of one list do: %s', (text) => expect(clauses(text)).toHaveLength(1));
});
