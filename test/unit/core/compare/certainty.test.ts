import { describe, expect, it } from 'vitest';
import { facts, flags } from '../bridge-pack.ts';

describe('a statement is hedged', () => {
  it.each([
    ['The bridge will likely open on 14 May.', 'likely'],
    ['The bridge may open on 14 May.', 'may'],
    ['The bridge could open on 14 May.', 'could'],
    ['The bridge is expected to open on 14 May.', 'expected'],
    ['An opening of the bridge on 14 May is under consideration.', 'under consideration'],
    ['A proposed opening of the bridge is on 14 May.', 'proposed'],
    ['Perhaps the bridge opens on 14 May.', 'Perhaps'],
    ['The bridge will probably open on 14 May.', 'probably'],
  ])('%s', (text, cue) => {
    expect(facts(text)).toEqual(['opening hedged']);
    expect(flags(text)).toEqual([`unconfirmed: ${cue}`]);
  });
});

describe('a statement stands as certain', () => {
  it.each([
    ['told as such', 'The bridge opens on 14 May.'],
    ['lying ahead', 'The bridge will open on 14 May.'],
    ['in the month of May', 'In May the bridge opens.'],
    ['with a hedge in another sentence', 'It may rain. The bridge opens on 14 May.'],
    ['with a hedge in another clause', 'The bridge opens on 14 May; the school may close.'],
    ['with a hedge that is taken back', 'The bridge is not only likely but certain to open on 14 May.'],
    ['as expected', 'The bridge opened on 14 May as expected.'],
  ])('%s: %s', (_, text) => {
    expect(facts(text)).toEqual(['opening agrees']);
    expect(flags(text)).toEqual([]);
  });
});

it('takes a wrong date for a difference, whatever hedge stands beside it', () => {
  expect(facts('The bridge may open on 15 May.')).toEqual(['opening differs']);
});

it('says what was overtaken since', () => {
  const text = 'There is no day for the bridge.';
  expect(facts(text)).toEqual(['opening hedged']);
  expect(flags(text)).toEqual(['superseded: no day']);
});
