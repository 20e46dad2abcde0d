import { describe, expect, it } from 'vitest';
import { findFigures } from '../../../../src/core/text/figures.ts';
import { tokenise } from '../../../../src/core/text/tokens.ts';

type Found = readonly [low: number, high: number, currency: string | null];

function figures(text: string): Found[] {
  const tokens = tokenise(text);
  return findFigures(tokens, { from: 0, to: tokens.length }).map((f) => [f.low, f.high, f.currency]);
}

/** The words of each figure. */
function words(text: string): string[] {
  const tokens = tokenise(text);
  return findFigures(tokens, { from: 0, to: tokens.length }).map(({ from, to }) =>
    text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0),
  );
}

describe('counts', () => {
  it.each([
    ['in digits', '100 sheep', 100],
    ['with a comma', '100,000 sheep', 100_000],
    ['with two commas', '1,234,567 sheep', 1_234_567],
    ['with full stops', '100.000 sheep', 100_000],
    ['grouped the Indian way', '1,00,000 sheep', 100_000],
    ['grouped the Indian way twice', '1,23,45,678 sheep', 12_345_678],
    ['with a decimal', '1.7 million sheep', 1_700_000],
    ['in thousands', '15 thousand sheep', 15_000],
    ['with a k', '15k sheep', 15_000],
    ['in lakh', '1 lakh sheep', 100_000],
    ['in crore', '2 crore sheep', 20_000_000],
    ['in billions', '3 billion sheep', 3e9],
    ['in short millions', '3mn sheep', 3e6],
    ['as a word', 'fifteen sheep', 15],
    ['as two words', 'twenty five sheep', 25],
    ['as a hyphenated word', 'twenty-five sheep', 25],
    ['as words with a scale', 'fifteen thousand sheep', 15_000],
    ['as a hundred', 'a hundred sheep', 100],
    ['as a hundred thousand', 'a hundred thousand sheep', 100_000],
    ['as one hundred thousand', 'one hundred thousand sheep', 100_000],
    ['as long words', 'one hundred and seventy-five thousand sheep', 175_000],
    ['from a hundred on', 'a hundred and seventy-five thousand sheep', 175_000],
    ['as several scales', 'two million three hundred thousand sheep', 2_300_000],
    ['as a million', 'a million sheep', 1e6],
    ['as half a million', 'half a million sheep', 500_000],
    ['as one and a half million', 'one and a half million sheep', 1_500_000],
    ['in groups that spaces part', '100 000 sheep', 100_000],
    ['in more groups', '1 234 567 sheep', 1_234_567],
    ['with a narrow space', '100\u202f000 sheep', 100_000],
    ['with a no-break space', '100\u00a0000 sheep', 100_000],
  ])('%s: %s', (_, text, value) => expect(figures(text)).toEqual([[value, value, null]]));

  it.each([
    ['thousands of sheep', 1e3],
    ['tens of thousands of sheep', 1e4],
    ['hundreds of thousands of sheep', 1e5],
    ['hundreds of sheep', 100],
    ['dozens of sheep', 12],
    ['millions of sheep', 1e6],
  ])('left vague, "%s", span a magnitude from %d', (text, low) => {
    const [[from, to] = [0, 0]] = figures(text);
    expect(from).toBe(low);
    expect(to).toBeGreaterThan(low * 9);
    expect(to).toBeLessThanOrEqual(low * 10);
  });

  it('of a range are two', () => {
    expect(figures('90,000 to 100,000 sheep').map(([low]) => low)).toEqual([90_000, 100_000]);
    expect(figures('between 90,000 and 100,000 sheep').map(([low]) => low)).toEqual([90_000, 100_000]);
  });

  it('of a range share the scale behind it', () => {
    expect(figures('13-15 thousand sheep').map(([low]) => low)).toEqual([13_000, 15_000]);
    expect(figures('two to three million sheep').map(([low]) => low)).toEqual([2e6, 3e6]);
  });

  it('side by side stay apart', () => {
    expect(figures('between one hundred and two hundred sheep').map(([low]) => low)).toEqual([100, 200]);
    expect(figures('between one thousand and two thousand sheep').map(([low]) => low)).toEqual([1e3, 2e3]);
    expect(figures('ten twelve').map(([low]) => low)).toEqual([10, 12]);
    expect(figures('10  000').map(([low]) => low)).toEqual([10, 0]);
    expect(figures('ten sheep, twelve goats and 100 cows').map(([low]) => low)).toEqual([10, 12, 100]);
  });
});

describe('sums', () => {
  it.each([
    ['$300 million', 3e8, '$'],
    ['$300m', 3e8, '$'],
    ['$ 300 million', 3e8, '$'],
    ['US$300 million', 3e8, '$'],
    ['300 million dollars', 3e8, '$'],
    ['USD 300 million', 3e8, '$'],
    ['300 million USD', 3e8, '$'],
    ['three hundred million dollars', 3e8, '$'],
    ['€1.5bn', 1.5e9, '€'],
    ['2 million euros', 2e6, '€'],
    ['£20', 20, '£'],
    ['$1,200', 1200, '$'],
  ])('%s', (text, value, currency) => expect(figures(text)).toEqual([[value, value, currency]]));
});

describe('what is measured is not counted', () => {
  it.each([
    'three days',
    '12 hours',
    '20 years',
    '40 percent',
    '40 per cent',
    '40%',
    '100 miles',
    '5 km',
    'ten metres',
    'two rounds',
    'three times',
    'both sides',
    'a man',
    'the man',
    'm',
    'no number',
  ])('%s', (text) => expect(figures(text)).toEqual([]));
});

it('gives the words of a figure with its currency, and no more', () => {
  expect(words('some $300 million in aid for 12 towns')).toEqual(['$300 million', '12']);
  expect(words('about a hundred and five sheep and a goat')).toEqual(['a hundred and five']);
  expect(words('tens of thousands of sheep')).toEqual(['tens of thousands']);
});
