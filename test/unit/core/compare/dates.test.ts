import { describe, expect, it } from 'vitest';
import { facts, flags } from '../bridge-pack.ts';

// On record: Thursday, 14 May 2020. The articles are of Saturday, 2 May 2020.

describe('the date on record', () => {
  it.each([
    'The bridge opens on 14 May.',
    'The bridge opens on May 14, 2020.',
    'On 14 May the bridge opens.',
    'The bridge opens on Thursday, 14 May.',
    'The bridge opens in May.',
    'The bridge opens this month.',
    'The bridge opens in two weeks.',
    'The bridge opens in 2020.',
    'The bridge opens between 13 and 15 May or on 14 May.',
    'The bridge opens.',
  ])('is agreed with by "%s"', (text) => {
    expect(facts(text)).toEqual(['opening agrees']);
    expect(flags(text)).toEqual([]);
  });
});

describe('another date', () => {
  it.each([
    ['The bridge opens on 15 May.', '15 May'],
    ['The bridge opens on May 13, 2020.', 'May 13, 2020'],
    ['The bridge opens in June.', 'June'],
  ])('differs: %s', (text, words) => {
    expect(facts(text)).toEqual(['opening differs']);
    expect(flags(text)).toEqual([`date-conflict: ${words}`]);
  });

  it('too far off is another event', () => {
    expect(facts('The bridge opens on 14 September.')).toEqual([]);
    expect(facts('The bridge opens on 14 May 2031.')).toEqual([]);
  });

  it("of a sibling event is that event's", () => {
    expect(facts('The bridge opens on 20 May.')).toEqual([]);
  });

  it('that is right as well agrees beside its own word, with its own weekday', () => {
    expect(facts('The fund opens the bridge on 12 May.')).toEqual(['opening agrees']);
    expect(flags('The fund opens the bridge on 12 May.')).toEqual([]);
    expect(flags('The fund opens the bridge on Thursday, 12 May.')).toEqual(['weekday: Thursday, 12 May']);
    expect(flags('The bridge opens on 12 May.')).toEqual(['date-conflict: 12 May']);
  });

  it('in another clause is not this one', () => {
    expect(flags('The bridge opens on 14 May; the school closes on 18 May.')).toEqual([]);
  });

  it('of the saying is not that of the event', () => {
    expect(facts('The mayor said on Friday that the bridge opens on 14 May.')).toEqual(['opening agrees']);
    expect(flags('The mayor said on Friday that the bridge opens.')).toEqual([]);
  });
});

describe('a weekday', () => {
  it.each([
    ['The bridge opens on Friday, 14 May.', ['weekday: Friday, 14 May']],
    ['The bridge opens on 14 May (Friday).', ['weekday: 14 May (Friday)']],
    ['The bridge opens on Friday, May 14, 2020.', ['weekday: Friday, May 14, 2020']],
    ['The bridge opens on Thursday, 14 May.', []],
  ])('beside the right date agrees, right or wrong: %s', (text, expected) => {
    expect(facts(text)).toEqual(['opening agrees']);
    expect(flags(text)).toEqual(expected);
  });

  it('that fits a wrong date does not add to it', () => {
    expect(flags('The bridge opens on Friday, 15 May.')).toEqual(['date-conflict: Friday, 15 May']);
  });

  it('that does not fit a wrong date is a second flag', () => {
    expect(flags('The bridge opens on Monday, 15 May 2020.').sort()).toEqual([
      'date-conflict: Monday, 15 May 2020',
      'weekday: Monday, 15 May 2020',
    ]);
  });
});

describe('without a date of the article', () => {
  it.each([
    ['The bridge opens on 14 May.', ['opening agrees']],
    ['The bridge opens on 15 May.', ['opening differs']],
    ['The bridge opens on 14 May 2020.', ['opening agrees']],
  ])('%s', (text, expected) => expect(facts(text, '')).toEqual(expected));
});
