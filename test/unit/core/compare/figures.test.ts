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

describe('a measure', () => {
  it.each([
    ['in its own unit', 'The bridge is 10 km long.', 'span agrees', []],
    ['in a smaller unit', 'The bridge is 10,000 metres long.', 'span agrees', []],
    ['in miles, rounded', 'The bridge is six miles long.', 'span agrees', []],
    ['in miles, exactly', 'The bridge is 6.2 miles long.', 'span agrees', []],
    ['given twice', 'The bridge is 10 km (6 miles) long.', 'span agrees', []],
    ['of another length', 'The bridge is 12 km long.', 'span differs', ['figure: 12 km']],
    ['of another length in miles', 'The bridge is 10 miles long.', 'span differs', ['figure: 10 miles']],
    ['of time', 'The crossing takes 90 minutes over the bridge.', 'crossing agrees', []],
    ['of time, in hours', 'The crossing takes 1.5 hours over the bridge.', 'crossing agrees', []],
    ['of time, in both', 'The crossing takes 1 hour and 30 minutes.', 'crossing agrees', []],
    ['of another time', 'The crossing takes two hours.', 'crossing differs', ['figure: two hours']],
    ['of a share', 'The harbour fund for the bridge pays 40%.', 'grant agrees', []],
    ['of another share', 'The fund for the bridge pays 35 percent.', 'grant differs', ['figure: 35 percent']],
    ['of a share on record', 'The fund for the bridge pays 45%.', 'grant agrees', ['figure: 45%']],
  ])('%s', (_, text, relation, expected) => {
    const more = 'Kowalska, the mayor, was at the bridge.';
    expect(facts([text, more])).toEqual([relation]);
    expect(flags([text, more])).toEqual(expected);
  });

  it.each([
    'The bridge is 10 hours long, mayor Kowalska says.',
    'The fund for the bridge in Dorford has 40 members.',
    'The crossing at Dorford of 90 boats begins at the bridge.',
  ])('of another kind is none: %s', (text) => expect(facts(text)).toEqual([]));
});

describe('a sum in one currency', () => {
  const town = 'The bridge is in Dorford.';
  it('is held against sums in it', () => {
    expect(facts(['The fund pays $2 million.', town])).toEqual(['grant agrees']);
    expect(facts(['The fund pays USD 2m.', town])).toEqual(['grant agrees']);
    expect(facts(['The fund pays $3 million.', town])).toEqual(['grant differs']);
    expect(facts(['The fund pays millions of dollars.', town])).toEqual(['grant agrees']);
  });

  it('is not held against sums in another', () => {
    expect(facts(['The fund pays 3 million euros.', town])).toEqual([]);
    expect(facts(['The fund pays A$3 million.', town])).toEqual([]);
    expect(facts(['The fund pays 3 million euros ($2 million).', town])).toEqual(['grant agrees']);
  });
});

describe('a place', () => {
  it.each([
    ['The bridge stands in Dorford.', ['town agrees']],
    ['The bridge stands in Elsewick.', ['town differs']],
    ['The bridge stands in Dorford, not in Elsewick.', ['town agrees']],
  ])('%s', (text, expected) => expect(facts(text)).toEqual(expected));
});
