import { describe, expect, it } from 'vitest';
import { facts, flags } from '../bridge-pack.ts';

describe('a sum', () => {
  it.each([
    ['on record', 'The bridge costs $5 million.', 'agrees', []],
    ['on record, in other words', 'The bridge costs five million dollars.', 'agrees', []],
    ['on record elsewhere', 'The bridge costs $6 million.', 'agrees', ['figure: $6 million']],
    ['on nobody’s record', 'The bridge costs $9 million.', 'differs', ['figure: $9 million']],
  ])('%s', (_, text, relation, expected) => {
    expect(facts(text)).toEqual([`cost ${relation}`]);
    expect(flags(text)).toEqual(expected);
  });

  it('that counts something else is none', () => {
    expect(facts('The bridge costs 5 million hours.')).toEqual([]);
    expect(facts('The bridge costs 5 million.')).toEqual([]);
  });

  it('on record stands beside others', () => {
    expect(flags('The bridge costs $5 million and saves $9 million.')).toEqual([]);
  });
});

describe('a count', () => {
  it.each([
    ['on record', 'The bridge takes 10,000 cars.', 'agrees', []],
    ['in words', 'The bridge takes ten thousand cars.', 'agrees', []],
    ['left vague', 'The bridge takes tens of thousands of cars.', 'agrees', []],
    ['on record elsewhere', 'The bridge takes 9,000 cars.', 'agrees', ['figure: 9,000']],
    ['on nobody’s record', 'The bridge takes 200 cars.', 'differs', ['figure: 200']],
  ])('%s', (_, text, relation, expected) => {
    expect(facts(text)).toEqual([`cars ${relation}`]);
    expect(flags(text)).toEqual(expected);
  });

  it('too far from what it counts is none', () => {
    const text =
      'In 10,000 homes people wait for a day on which the new bridge will at last be full of cars.';
    expect(facts(text)).toEqual([]);
  });
});

describe('a place', () => {
  it.each([
    ['The bridge stands in Dorford.', ['town agrees']],
    ['The bridge stands in Elsewick.', ['town differs']],
    ['The bridge stands in Dorford, not in Elsewick.', ['town agrees']],
  ])('%s', (text, expected) => expect(facts(text)).toEqual(expected));
});
