import { describe, expect, it } from 'vitest';
import { findFigures } from '../../../../src/core/text/figures.ts';
import { tokenise } from '../../../../src/core/text/tokens.ts';

type Found = readonly [low: number, high: number, unit: string];

function figures(text: string): Found[] {
  const tokens = tokenise(text);
  return findFigures(tokens, { from: 0, to: tokens.length }).map((f) => [f.low, f.high, f.unit]);
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
    ['in trillions', '2 trillion sheep', 2e12],
    ['in short trillions', '2tn sheep', 2e12],
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
  ])('%s: %s', (_, text, value) => expect(figures(text)).toEqual([[value, value, 'count']]));

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
    ['$300 million', 3e8, 'usd'],
    ['$300m', 3e8, 'usd'],
    ['$ 300 million', 3e8, 'usd'],
    ['US$300 million', 3e8, 'usd'],
    ['300 million dollars', 3e8, 'usd'],
    ['300 million US dollars', 3e8, 'usd'],
    ['USD 300 million', 3e8, 'usd'],
    ['300 million USD', 3e8, 'usd'],
    ['three hundred million dollars', 3e8, 'usd'],
    ['a $300-million bridge', 3e8, 'usd'],
    ['$1.2 trillion', 1.2e12, 'usd'],
    ['€1.5bn', 1.5e9, 'eur'],
    ['2 million euros', 2e6, 'eur'],
    ['EUR 2 million', 2e6, 'eur'],
    ['£20', 20, 'gbp'],
    ['5 billion roubles', 5e9, 'rub'],
    ['5 billion Russian rubles', 5e9, 'rub'],
    ['₽5bn', 5e9, 'rub'],
    ['₴40 million', 4e7, 'uah'],
    ['40 million hryvnias', 4e7, 'uah'],
    ['¥300 million', 3e8, 'jpy'],
    ['2bn yuan', 2e9, 'cny'],
    ['Rs 20 crore', 2e8, 'inr'],
    ['A$40 million', 4e7, 'aud'],
    ['40 million Canadian dollars', 4e7, 'cad'],
    ['C$40 million', 4e7, 'cad'],
    ['$1,200', 1200, 'usd'],
  ])('%s', (text, value, unit) => expect(figures(text)).toEqual([[value, value, unit]]));

  it('left vague are sums too', () => {
    expect(figures('millions of dollars')).toEqual([[1e6, 9_990_000, 'usd']]);
    expect(figures('hundreds of millions of euros')[0]?.[2]).toBe('eur');
  });

  it('of a range have one currency', () => {
    expect(figures('$5-10 million')).toEqual([
      [5e6, 5e6, 'usd'],
      [1e7, 1e7, 'usd'],
    ]);
    expect(figures('between 5 and 10 million euros').map(([, , unit]) => unit)).toEqual(['eur', 'eur']);
    expect(figures('paid $500 to 10 families').map(([, , unit]) => unit)).toEqual(['usd', 'count']);
  });

  it('in a dollar that packs do not know are none', () => expect(figures('HK$40 million')).toEqual([]));
});

describe('measures', () => {
  it.each([
    ['40 percent', 40, 'percent'],
    ['40 per cent', 40, 'percent'],
    ['40%', 40, 'percent'],
    ['2.5%', 2.5, 'percent'],
    ['forty per cent', 40, 'percent'],
    ['100 miles', 100, 'miles'],
    ['a 100-mile road', 100, 'miles'],
    ['5 km', 5, 'km'],
    ['5km', 5, 'km'],
    ['1.5 million kilometres', 1.5e6, 'km'],
    ['ten metres', 10, 'm'],
    ['a 510-metre-long bridge', 510, 'm'],
    ['300m high', 300, 'm'],
    ['2,000 m', 2000, 'm'],
    ['1,500 feet', 1500, 'feet'],
    ['30 sq km', 30, 'km2'],
    ['30 km²', 30, 'km2'],
    ['12 square miles', 12, 'square-miles'],
    ['4,000 hectares', 4000, 'hectares'],
    ['2 cubic kilometres', 2, 'km3'],
    ['900 tonnes', 900, 'tonnes'],
    ['20 kg', 20, 'kg'],
    ['half an hour', 0.5, 'hours'],
    ['three days', 3, 'days'],
    ['a three-day closure', 3, 'days'],
    ['12 hours', 12, 'hours'],
    ['45 minutes', 45, 'minutes'],
    ['1 hour 20 minutes', 80, 'minutes'],
    ['two hours and five minutes', 125, 'minutes'],
    ['20 years', 20, 'years'],
    ['90 km/h', 90, 'km-h'],
    ['55 miles per hour', 55, 'mph'],
    ['1,100 degrees Celsius', 1100, 'celsius'],
    ['1,100°C', 1100, 'celsius'],
  ])('%s', (text, value, unit) => expect(figures(text)).toEqual([[value, value, unit]]));

  it('left vague keep their unit', () => {
    expect(figures('thousands of kilometres')).toEqual([[1e3, 9990, 'km']]);
  });

  it('of a range have one unit', () => {
    expect(figures('5 to 10 km')).toEqual([
      [5, 5, 'km'],
      [10, 10, 'km'],
    ]);
    expect(figures('between 20 and 30 per cent').map(([, , unit]) => unit)).toEqual(['percent', 'percent']);
    expect(figures('20-30%').map(([, , unit]) => unit)).toEqual(['percent', 'percent']);
  });

  it('side by side stay apart', () => {
    expect(figures('10 km (6 miles)')).toEqual([
      [10, 10, 'km'],
      [6, 6, 'miles'],
    ]);
    expect(figures('12 people in 3 days')).toEqual([
      [12, 12, 'count'],
      [3, 3, 'days'],
    ]);
    expect(figures('two days and three weeks').map(([, , unit]) => unit)).toEqual(['days', 'weeks']);
  });

  it('keep an m for millions where it is one', () => {
    expect(figures('3m sheep')).toEqual([[3e6, 3e6, 'count']]);
    expect(figures('$300 m')).toEqual([[3e8, 3e8, 'usd']]);
    expect(figures('5m dollars')).toEqual([[5e6, 5e6, 'usd']]);
  });
});

describe('what is neither counted nor measured is no figure', () => {
  it.each([
    'two rounds',
    'three times',
    'both sides',
    '3 percentage points',
    'a 40-year-old man',
    '40 years old',
    '5 km per day',
    '12 per day',
    'two decades',
    'a man',
    'the man',
    'm',
    'no number',
  ])('%s', (text) => expect(figures(text)).toEqual([]));
});

it('gives the words of a figure with its currency, and no more', () => {
  expect(words('some $300 million in aid for 12 towns')).toEqual(['$300 million', '12']);
  expect(words('a 510-metre-long bridge, 5 km from there')).toEqual(['510-metre', '5 km']);
  expect(words('about a hundred and five sheep and a goat')).toEqual(['a hundred and five']);
  expect(words('tens of thousands of sheep')).toEqual(['tens of thousands']);
});
