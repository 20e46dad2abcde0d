import { describe, expect, it } from 'vitest';
import { parsePattern } from '../../../../src/core/facts/pattern.ts';
import { type Match, matchPattern, type Within } from '../../../../src/core/match/matcher.ts';
import { read, wordsAt } from '../reading.ts';

const WORDS = {
  bridge: ['bridge'],
  open: ['open*'],
  ferry: ['ferry'],
  mayor: ['mayor'],
  old: ['old'],
  town: ['_ town', 'town'],
};

interface Asked {
  readonly within?: Within;
  /** Which sentence is asked, the last if not told. */
  readonly sentence?: number;
}

function match(
  source: string,
  text: string | readonly string[],
  { within = 'sentence', sentence = -1 }: Asked = {},
) {
  const reading = read(text, WORDS);
  const asked = reading.sentences.at(sentence);
  if (!asked) throw new Error('no such sentence');
  return matchPattern(reading, asked, parsePattern(source), within);
}

/** The words that a match spans, null where there is none. */
function span(source: string, text: string | readonly string[], asked?: Asked): string | null {
  const found: Match | null = match(source, text, asked);
  return found && wordsAt(found.sentence, found.from, found.to);
}

describe('parts', () => {
  it.each([
    ['bridge', 'The bridge is new.', 'bridge'],
    ['bridge open', 'The bridge opens.', 'bridge opens'],
    ['open bridge', 'The bridge opens.', 'bridge opens'],
    ['bridge open', 'The bridge is new.', null],
    ['bridge|ferry open', 'The ferry opens.', 'ferry opens'],
    ['bridge <open', 'The bridge opens.', 'bridge opens'],
    ['open <bridge', 'The bridge opens.', null],
    ['open <bridge', 'They opened the bridge.', 'opened the bridge'],
    ['bridge open', 'They open. The bridge.', null],
  ])('%s in "%s"', (source, text, expected) => expect(span(source, text)).toBe(expected));

  it('are met as closely together as can be', () => {
    expect(span('bridge open', 'A bridge, and then another bridge opens.')).toBe('bridge opens');
  });

  it('are not met twice by one word', () => {
    expect(span('town town', 'Red Town is quiet.')).toBe(null);
    expect(span('bridge open|bridge', 'The bridge is new.')).toBe(null);
    expect(span('bridge bridge', 'A bridge and a bridge.')).toBe('bridge and a bridge');
  });
});

describe('the span', () => {
  it.each([
    ['bridge open ~2', 'bridge opens'],
    ['bridge open ~1', null],
  ])('of "%s"', (source, expected) => expect(span(source, 'The bridge opens.')).toBe(expected));

  it('counts from the first word to the last', () => {
    expect(span('bridge open ~5', 'The bridge of the town opens.')).toBe('bridge of the town opens');
    expect(span('bridge open ~4', 'The bridge of the town opens.')).toBe(null);
  });
});

describe('optional parts', () => {
  it('widen the passage where they stand, and are not missed where they do not', () => {
    expect(span('bridge open ?mayor', 'The mayor says the bridge opens.')).toBe(
      'mayor says the bridge opens',
    );
    expect(span('bridge open ?mayor', 'The bridge opens.')).toBe('bridge opens');
  });

  it('in another clause stay out', () => {
    expect(span('bridge open ?mayor', 'The bridge opens; the mayor eats.')).toBe('bridge opens');
  });
});

describe('forbidden parts', () => {
  it.each([
    ['bridge open !old', 'The old bridge opens.', null],
    ['bridge open !old', 'The bridge opens; the ferry is old.', 'bridge opens'],
    ['bridge open !!old', 'The bridge opens; the ferry is old.', null],
    ['bridge open !old', 'The old ferry sinks. The bridge opens.', 'bridge opens'],
    ['bridge open !:old', 'The old town has a bridge that opens.', 'bridge that opens'],
    ['bridge open !:old', 'The bridge of the old town opens.', null],
    ['bridge open !:old', 'The bridge opens in the old town.', null],
    ['bridge open !:old', 'The bridge opens; the ferry is old.', 'bridge opens'],
  ])('%s in "%s"', (source, text, expected) => expect(span(source, text)).toBe(expected));

  it('are forbidden in all of it where a whole sentence is asked', () => {
    const text = 'The bridge opens; the ferry is old.';
    expect(span('bridge open !old', text, { within: 'whole-sentence' })).toBe(null);
  });
});

describe('within a clause', () => {
  it.each([
    ['The bridge opens; the ferry is old.', 'bridge opens'],
    ['The bridge is old; the town opens its heart.', null],
    ['The bridge (of the town) opens.', 'bridge (of the town) opens'],
  ])('"%s"', (text, expected) => expect(span('bridge open', text, { within: 'clause' })).toBe(expected));
});

describe('reach', () => {
  const far = ['The ferry sails.', 'One.', 'Two.', 'Three.', 'The bridge opens.'];

  it('without a mark is the sentence alone', () => {
    expect(span('bridge open ferry', ['The ferry sails.', 'The bridge opens.'])).toBe(null);
  });

  it('of ^ is the sentences just before, over paragraphs', () => {
    expect(span('bridge open ferry^', ['The ferry sails.', 'The bridge opens.'])).toBe('bridge opens');
    expect(span('bridge open ferry^', far)).toBe(null);
  });

  it('of ^ does not look ahead', () => {
    expect(span('bridge open ferry^', ['The bridge opens.', 'The ferry sails.'], { sentence: 0 })).toBe(null);
  });

  it('of ^^ is the whole article', () => {
    expect(span('bridge open ferry^^', far)).toBe('bridge opens');
    expect(span('bridge open ferry^^', ['The bridge opens.', 'The ferry sails.'], { sentence: 0 })).toBe(
      'bridge opens',
    );
  });

  it('tells what was taken from elsewhere', () => {
    expect(match('bridge open ferry^', ['The ferry sails.', 'The bridge opens.'])?.fromContext).toEqual([
      'ferry',
    ]);
    expect(match('bridge open ferry^', 'The ferry sails, the bridge opens.')?.fromContext).toEqual([]);
  });
});

describe('what the engine finds by itself', () => {
  it.each([
    ['bridge #date', 'The bridge opens on 10 January.', 'bridge opens on 10 January'],
    ['bridge #on-2022-01-10', 'The bridge opens on 10 January.', 'bridge opens on 10 January'],
    ['bridge #on-01-10', 'The bridge opens on 10 January.', 'bridge opens on 10 January'],
    ['bridge #on-2022-01-10', 'The bridge opens on 11 January.', null],
    ['bridge #month-01', 'The bridge opens in January.', 'bridge opens in January'],
    ['bridge #year', 'The bridge opened in 1975.', 'bridge opened in 1975'],
    ['bridge #figure', 'The bridge carries 5,000 cars.', 'bridge carries 5,000'],
    ['bridge #money', 'The bridge costs $5 million.', 'bridge costs $5 million'],
    ['bridge #figure', 'The bridge costs $5 million.', null],
    ['bridge #figure', 'The bridge opens on 10 January.', null],
  ])('%s in "%s"', (source, text, expected) => expect(span(source, text)).toBe(expected));
});
